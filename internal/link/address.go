package link

import (
	"strconv"
	"strings"

	"insyn/internal/audit"
)

// Every address of the site's records is made in this file, since a published
// address lives for ever. All are root-relative with a slash last.

// unknownPlace takes the principal's place in the address of a document whose
// principal nobody knows.
const unknownPlace = "okand"

// recordURL is /granskningar/orebro/2015-02-17-it-verksamhet/: the kind of
// record, the slug of the first principal, and the id without its prefix.
func recordURL(section, id string, codes []string, principals []*Principal) string {
	place := unknownPlace
	if len(principals) > 0 {
		place = principals[0].Slug
	}
	return "/" + section + "/" + place + "/" + strings.TrimPrefix(id, audit.IDPrefix(codes)) + "/"
}

// dataURL is the källdata page of a record with a file of its own.
func dataURL(url string) string { return url + "kalldata/" }

// fullTextURL is the page with a record's full text, or "" when it has none.
func fullTextURL(url string, pages []audit.TextPage) string {
	if len(pages) == 0 {
		return ""
	}
	return url + "fulltext/"
}

func questionAnchor(nr int) string       { return "fraga-" + strconv.Itoa(nr) }
func recommendationAnchor(nr int) string { return "rekommendation-" + strconv.Itoa(nr) }

func municipalityURL(slug string) string { return "/kommuner/" + slug + "/" }
func regionURL(slug string) string       { return "/regioner/" + slug + "/" }
func countyURL(slug string) string       { return "/lan/" + slug + "/" }
func topicURL(id string) string          { return "/amnen/" + id + "/" }
func auditorURL(id string) string        { return "/revisorer/" + id + "/" }
func themeURL(id string) string          { return "/jamforelser/" + id + "/" }
func boardURL(p *Principal, slug string) string {
	return p.URL + slug + "/"
}

// registerURL is the källdata page of a shared file; lineAnchor is the anchor
// that layouts/kalldata.html gives a line of it.
func registerURL(name string) string { return "/kalldata/" + name + "/" }
func lineAnchor(line int) string     { return "#rad-" + strconv.Itoa(line) }

// registerLine is the line of a shared file where a record begins.
func registerLine(name string, o *audit.Origin) string {
	return registerURL(name) + lineAnchor(o.At("").Line)
}

package emit

import (
	"slices"

	"insyn/internal/audit"
	"insyn/internal/compare"
	"insyn/internal/link"
)

// What the start page shows of each list.
const (
	newestShown = 6
	topicsShown = 12
	placesShown = 12
)

func (s *site) startPage() page {
	h := Head{URL: "/", Layout: "home", Title: s.Site.Name, Description: cut(audit.OneLine(s.Site.Description), descriptionLength)}
	h.Crumbs = []Link{}
	h.JSONLD = string(marshal(node{"@context": "https://schema.org", "@graph": []node{s.website(h)}}))
	return page{path: "content/_index.md", head: h, params: StartPage{
		Figures: s.startFigures(), Newest: auditRows(newest(s.Audits, newestShown)),
		Topics: mostFirst(each(s.Topics, topicCount), topicsShown), Themes: s.themeCards(),
		Municipalities: mostFirst(each(s.Municipalities, auditCount), placesShown), Counties: each(s.Counties, countyCount),
	}}
}

// startFigures: each number says what it counts and what it is a part of.
func (s *site) startFigures() []Figure {
	v := s.coverage
	remarks := ""
	if v.Remarks > 0 {
		remarks = "och " + numeral(v.Remarks, "påpekande", "påpekanden")
	}
	known := number0(v.Known, "1 till är "+onlyKnown(1), "till är "+onlyKnown(v.Known))
	return []Figure{
		{Value: digits(v.Audits), Label: plural(v.Audits, "granskning", "granskningar"), Note: phrases("; ", trimLead(where(v.Reach)), known), URL: "/granskningar/"},
		{Value: digits(v.Questions), Label: plural(v.Questions, "revisionsfråga", "revisionsfrågor"), Note: gradedText(v), URL: "/jamforelser/"},
		{Value: digits(v.Recommendations), Label: plural(v.Recommendations, "rekommendation", "rekommendationer"), Note: remarks, URL: "/granskningar/"},
		{Value: digits(v.Documents), Label: "styrdokument", Note: "som granskningar har använt eller som är lästa för sig", URL: "/styrdokument/"},
	}
}

// gradedText is "109 med svar, varav 66 satta av revisorerna och 43 av
// redaktionen; 35 utan".
func gradedText(v compare.Coverage) string {
	if v.Questions == 0 {
		return ""
	}
	text := digits(v.Graded) + " med svar"
	switch {
	case v.Graded == 0:
	case v.ByEditors == 0:
		text += " satta av revisorerna"
	case v.ByEditors == v.Graded:
		text += " satta av redaktionen"
	default:
		text += ", varav " + digits(v.Graded-v.ByEditors) + " satta av revisorerna och " + digits(v.ByEditors) + " av redaktionen"
	}
	if open := v.Questions - v.Graded; open > 0 {
		text += "; " + digits(open) + " utan"
	}
	return text
}

// newest takes the newest audits, those with questions or recommendations to
// show before the others.
func newest(all []*link.Audit, limit int) []*link.Audit {
	var full, bare []*link.Audit
	for _, a := range all {
		if len(a.Questions)+len(a.Recommendations) > 0 {
			full = append(full, a)
		} else {
			bare = append(bare, a)
		}
		if len(full) == limit {
			break
		}
	}
	out := slices.Concat(full, bare)
	return out[:min(limit, len(out))]
}

package check

import (
	"fmt"
	"path"
	"strings"

	"insyn/internal/audit"
)

// reserved are the words that have a meaning of their own in addresses beside
// records and kommuner: /granskningar/sida/2/, /granskningar/ar/2015/,
// …/fulltext/. index is the name that Hugo gives to a folder's own page.
var reserved = map[string]bool{"sida": true, "ar": true, "typ": true, "fulltext": true, "kalldata": true, "index": true}

// noPrincipal is the folder of documents whose principal nobody knows.
const noPrincipal = "okand"

// stem is the name of a record's file without .toml.
func stem(o *audit.Origin) string { return strings.TrimSuffix(path.Base(o.File), ".toml") }

// expectedID is the id that a record's file and first principal give it.
func (r *record) expectedID() string { return audit.IDPrefix(r.principals) + stem(r.Origin) }

// identity holds that id, file, folder and principal agree, since the address
// of a record is made of them and never changes.
func identity(c *checker) {
	first := map[string]*record{}
	for _, r := range c.records {
		want := r.expectedID()
		if !c.fileName(r.Origin) || !c.folder(r) || !c.hasPrincipal(r) {
			continue // an id cannot be judged by what is wrong itself
		}
		switch {
		case r.id == "":
		case r.id != want:
			p := c.error("id", r.Origin, "id", fmt.Sprintf("id %q stämmer inte med filen och huvudmannen", r.id))
			p.Expected = quote(want)
			p.Hint = "byt id, eller döp om filen om det är id som är rätt"
		case first[want] == nil:
			first[want] = r
		default:
			p := c.error("duplicate-id", r.Origin, "id", fmt.Sprintf("id %q finns redan", r.id))
			p.Expected = "ett id per post; det andra står i " + first[want].File
		}
	}
	for _, t := range c.set.Themes {
		c.fileName(&t.Origin)
		if t.ID != "" && t.ID != stem(&t.Origin) {
			c.error("id", &t.Origin, "id", fmt.Sprintf("id %q är inte samma som filens namn", t.ID)).Expected = quote(stem(&t.Origin))
		}
	}
}

// hasPrincipal reports whether a record's first principal is known, or known
// to be unknown.
func (c *checker) hasPrincipal(r *record) bool {
	if len(r.principals) > 0 {
		return c.known(r.principals[0])
	}
	d, ok := r.value.(*audit.GoverningDocument)
	return ok && d.PrincipalUnknown
}

// fileName holds that a record's file name can be the last part of its address.
func (c *checker) fileName(o *audit.Origin) bool {
	name := stem(o)
	switch {
	case audit.Slug(name) != name:
		p := c.error("file-name", o, "", fmt.Sprintf("filnamnet %q går inte att använda i en adress", name))
		p.Expected = "små bokstäver a–z, siffror och enkla bindestreck, högst 80 tecken"
		if slug := audit.Slug(name); slug != "" {
			p.Hint = "döp om filen till " + slug + ".toml"
		}
	case reserved[name]:
		c.error("file-name", o, "", fmt.Sprintf("filnamnet %q är upptaget: ordet har en egen mening i adresser", name)).
			Hint = "börja filnamnet med granskningens datum"
	default:
		return true
	}
	return false
}

// folder holds that a record lies in the folder of its first principal.
func (c *checker) folder(r *record) bool {
	have, want := path.Base(path.Dir(r.File)), noPrincipal
	if len(r.principals) > 0 {
		want = c.slugOf(r.principals[0])
	}
	if want == "" || want == have || !c.hasPrincipal(r) {
		return true // what is wrong with the principal is reported elsewhere
	}
	p := c.error("folder", r.Origin, "huvudman", fmt.Sprintf("posten ligger i mappen %s", have))
	p.Expected = "mappen för den första huvudmannen: data/" + r.section + "/" + want + "/"
	p.Hint = "rätta huvudman, eller flytta filen och rätta id"
	return false
}

// slugOf gives the slug of a kommun or region, "" when it is unknown.
func (c *checker) slugOf(code string) string {
	if m := c.municipalities[code]; m != nil {
		return m.Slug
	}
	if r := c.regions[code]; r != nil && audit.IsRegion(code) {
		return r.Slug
	}
	return ""
}

// known reports whether a principal's code is one, as far as can be told.
func (c *checker) known(code string) bool {
	switch {
	case c.municipalities[code] != nil || c.regions[code] != nil:
		return true
	case audit.IsRegion(code):
		return len(c.regions) == 0
	}
	return len(code) == 4 && len(c.municipalities) == 0
}

package check

import (
	"fmt"
	"io/fs"
	"net/url"
	"regexp"
	"strings"

	"insyn/internal/audit"
)

var sha256Shape = regexp.MustCompile(`^[0-9a-f]{64}$`)

// sources holds that what was read can be found again, at a page that exists.
func sources(c *checker) {
	for _, a := range c.set.Audits {
		c.sourceList(&a.Origin, a.Sources)
		c.auditPages(a)
		for i, r := range a.Recommendations {
			for j, e := range r.Events {
				c.url(&a.Origin, fmt.Sprintf("rekommendation[%d].handelse[%d].kalla", i+1, j+1), e.URL)
			}
		}
	}
	for _, d := range c.set.Documents {
		c.sourceList(&d.Origin, d.Sources)
	}
	for _, r := range c.set.Responses {
		c.sourceList(&r.Origin, r.Sources)
	}
	for _, r := range c.set.AuditReports {
		c.sourceList(&r.Origin, r.Sources)
		for i, t := range r.Tried {
			c.url(&r.Origin, fmt.Sprintf("provning[%d].kalla", i+1), t.URL)
		}
	}
	for _, v := range c.set.Omissions {
		c.url(&v.Origin, "url", v.URL)
	}
	for _, v := range c.set.DocumentModels {
		c.url(&v.Origin, "url", v.URL)
	}
}

func (c *checker) sourceList(o *audit.Origin, list []audit.Document) {
	for i, d := range list {
		path := fmt.Sprintf("kalla[%d]", i+1)
		if d.URL == "" && d.File == "" && !o.WasRefused(path) && !o.WasRefused(path+".url") && !o.WasRefused(path+".fil") {
			c.error("source", o, path, "källan har varken url eller fil").Expected = "url = \"https://…\", eller fil när handlingen ligger bredvid posten"
		}
		c.url(o, path+".url", d.URL)
		c.file(o, path+".fil", d.File)
		if d.SHA256 != "" && !sha256Shape.MatchString(d.SHA256) {
			c.error("sha256", o, path+".sha256", "kontrollsumman har fel form").Expected = "64 hexadecimala tecken med små bokstäver, som sha256sum skriver dem"
		}
		for key, n := range map[string]int{"sidor": d.Pages, "sidor_lasta": d.PagesRead, "bilagor": d.Appendices} {
			if n < 0 {
				c.error("page", o, path+"."+key, fmt.Sprintf("antalet är %d", n)).Expected = "ett heltal från 1"
			}
		}
		if d.Pages > 0 && d.PagesRead > d.Pages {
			c.error("page", o, path+".sidor_lasta", fmt.Sprintf("%d sidor är lästa av %d", d.PagesRead, d.Pages))
		}
	}
}

// file holds that a file lies beside its record: nothing outside the record's
// folder is ever published by naming it.
func (c *checker) file(o *audit.Origin, path, name string) {
	if name != "" && (!fs.ValidPath(name) || strings.ContainsAny(name, `/\:`) || strings.HasPrefix(name, ".")) {
		c.error("file-path", o, path, fmt.Sprintf("%q ligger inte bredvid posten", name)).Expected = "bara ett filnamn; filen ligger i samma mapp som posten"
	}
}

// url holds that an address can be linked, and says whether it can.
func (c *checker) url(o *audit.Origin, path, address string) bool {
	if address == "" {
		return true
	}
	u, err := url.Parse(address)
	message := ""
	switch {
	case strings.ContainsAny(address, " \t\n\r<>\"`{}|\\^"):
		message = "adressen innehåller tecken som en adress inte får ha"
	case err != nil:
		message = fmt.Sprintf("adressen %q går inte att läsa", address)
	case u.Scheme == "":
		message = fmt.Sprintf("adressen %q börjar inte med https://", address)
	case u.Scheme != "http" && u.Scheme != "https":
		message = fmt.Sprintf("adresser med %s: länkas inte", u.Scheme)
	case u.Hostname() == "":
		message = fmt.Sprintf("adressen %q saknar värdnamn", address)
	case u.User != nil:
		message = "adressen innehåller ett användarnamn"
	default:
		return true
	}
	c.error("url", o, path, message).Expected = "en hel adress: https://…"
	return false
}

// auditPages holds that page numbers count from 1 and forward, and are in the
// document when there is only one and its length is known.
func (c *checker) auditPages(a *audit.Audit) {
	last := 0
	if len(a.Sources) == 1 {
		last = a.Sources[0].Pages
	}
	page := func(path, key string, from, to int) {
		switch {
		case from < 0 || to < 0:
			c.error("page", &a.Origin, path+key, "sidnumret är negativt").Expected = "ett heltal från 1"
		case to > 0 && to < from:
			c.error("page", &a.Origin, path+key+"_till", fmt.Sprintf("sista sidan (%d) kommer före den första (%d)", to, from))
		case last > 0 && max(from, to) > last:
			c.warn("page", &a.Origin, path+key, fmt.Sprintf("sidan %d finns inte: källan har %d sidor", max(from, to), last))
		}
	}
	page("", "metod_sida", a.MethodsPage, 0)
	page("", "saklighetsgranskning_sida", a.FactCheckPage, 0)
	if a.Overall != nil {
		page("bedomning.", "sida", a.Overall.Page, 0)
	}
	for i, v := range a.Questions {
		page(fmt.Sprintf("fraga[%d].", i+1), "sida", v.Page, v.PageTo)
	}
	for i, v := range a.Comments {
		page(fmt.Sprintf("kommentar[%d].", i+1), "sida", v.Page, v.PageTo)
	}
	for i, v := range a.Criteria {
		page(fmt.Sprintf("kriterium[%d].", i+1), "sida", v.Page, v.PageTo)
	}
	for i, v := range a.Organisation {
		page(fmt.Sprintf("organisation[%d].", i+1), "sida", v.Page, v.PageTo)
	}
	for i, v := range a.Recommendations {
		page(fmt.Sprintf("rekommendation[%d].", i+1), "sida", v.Page, 0)
	}
}

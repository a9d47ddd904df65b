package emit

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/link"
)

var home = Link{Text: "Start", URL: "/"}

// absolute is a root-relative address with the site's own before it.
func (s *site) absolute(rel string) string {
	return strings.TrimSuffix(s.Site.Address, "/") + rel
}

// external lets web addresses through and nothing else, so that no record can
// put another scheme into a link.
func external(u string) string {
	if strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://") {
		return u
	}
	return ""
}

// host is the name of the web server, for a reader who wants to know where a
// link leads: "docplayer.se".
func host(u string) string {
	p, err := url.Parse(external(u))
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(p.Hostname(), "www.")
}

func principalLink(p *link.Principal) Link { return Link{Text: p.Name, URL: p.URL} }

func principalLinks(all []*link.Principal) []Link { return each(all, principalLink) }

func bodyLink(b link.Body) Link {
	l := Link{Text: b.Name}
	if b.Board != nil {
		l.URL = b.Board.URL
	}
	return l
}

// bodyInText is a body's link for running text: "till kommunstyrelsen".
func bodyInText(b link.Body) Link {
	l := bodyLink(b)
	l.Text = inText(l.Text)
	return l
}

func bodyLinks(all []link.Body) []Link { return each(all, bodyLink) }

func topicLink(t *link.Topic) Link { return Link{Text: t.Name, URL: t.URL} }

func auditLink(a *link.Audit) Link {
	return Link{Text: audit.OneLine(a.Title), URL: a.URL, Note: phrases(", ", principalNames(a.Principals), a.Date.Swedish())}
}

func auditorLink(a *link.Auditor) *Link {
	if a == nil {
		return nil
	}
	return &Link{Text: a.Name, URL: a.URL}
}

func referenceLink(r link.Reference) Link {
	return Link{Text: audit.OneLine(r.Title), URL: r.URL}
}

func questionLink(q *link.Question) Link {
	return Link{Text: "Fråga " + strconv.Itoa(q.Nr), URL: q.URL}
}

func recommendationLink(r *link.Recommendation) Link {
	return Link{Text: r.Kind.Label() + " " + strconv.Itoa(r.Nr), URL: r.URL}
}

// principalNames names principals in running text: "Götene kommun och Skara
// kommun".
func principalNames(all []*link.Principal) string {
	return list(each(all, func(p *link.Principal) string { return p.Name }))
}

// each maps a slice; nil stays nil.
func each[T, U any](all []T, f func(T) U) []U {
	var out []U
	for _, v := range all {
		out = append(out, f(v))
	}
	return out
}

// isPDF reports whether an address names a PDF file, so that #page=4 opens it
// at a page (RFC 8118).
func isPDF(u string) bool {
	p, err := url.Parse(u)
	return err == nil && strings.EqualFold(path.Ext(p.Path), ".pdf")
}

// pageRef points to pages in a record's main source. Page 0 is unknown.
func pageRef(sources []audit.Document, from, to int) PageRef {
	if from <= 0 {
		return PageRef{}
	}
	ref := PageRef{Text: "s. " + strconv.Itoa(from)}
	if to > from {
		ref.Text += "–" + strconv.Itoa(to)
	}
	if len(sources) > 0 {
		ref.URL = external(sources[0].URL)
		if isPDF(ref.URL) {
			ref.URL = pdfPage(ref.URL) + strconv.Itoa(from)
		}
	}
	return ref
}

// pdfPage is a PDF's address up to the page number.
func pdfPage(u string) string {
	u, _, _ = strings.Cut(u, "#")
	return u + "#page="
}

package emit

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// rowsPerPage bounds the pages of lists: some 200 kB of HTML.
const rowsPerPage = 200

// descriptionLength is what search engines show of a description.
const descriptionLength = 160

// pageCount is at least 1: an empty list has a page too.
func pageCount(rows int) int { return max(1, (rows+rowsPerPage-1)/rowsPerPage) }

// slice is the rows of page n, from 1.
func slice[T any](all []T, n int) []T {
	from := min((n-1)*rowsPerPage, len(all))
	return all[from:min(from+rowsPerPage, len(all))]
}

// pageURL is page n of a list: /granskningar/, /granskningar/sida/2/.
func pageURL(base string, n int) string {
	if n == 1 {
		return base
	}
	return base + "sida/" + strconv.Itoa(n) + "/"
}

func pager(base string, n, rows int) *Pager {
	last := pageCount(rows)
	if last == 1 {
		return nil
	}
	p := &Pager{Page: n, Pages: last, First: base, Last: pageURL(base, last)}
	if n > 1 {
		p.Prev = pageURL(base, n-1)
	}
	if n < last {
		p.Next = pageURL(base, n+1)
	}
	return p
}

// paged names page n of a list in its title.
func paged(title string, n int) string {
	if n == 1 {
		return title
	}
	return title + ", sida " + strconv.Itoa(n)
}

// listFile is the file of page n of a list that is a section of its own.
func listFile(base string, n int) string {
	if n == 1 {
		return section(base)
	}
	return single(pageURL(base, n))
}

// subset is the audits that one facet value chooses, newest first.
type subset struct {
	text, url, title string
	audits           []*link.Audit
}

// auditLists are the list of all audits, and those of each year and kind.
func (s *site) auditLists(add func(string, func() page)) {
	facets := s.facets()
	all := subset{title: "Granskningar", url: "/granskningar/", audits: s.Audits}
	for n := range pageCount(len(s.Audits)) {
		add("granskningar", func() page {
			return s.auditList(all, n+1, facets, listFile(all.url, n+1))
		})
	}
	for _, sub := range slices.Concat(s.years(), s.kinds()) {
		for n := range pageCount(len(sub.audits)) {
			add("granskningar", func() page {
				return s.auditList(sub, n+1, here(facets, sub.text), single(pageURL(sub.url, n+1)))
			})
		}
	}
}

func (s *site) auditList(sub subset, n int, facets []Facet, file string) page {
	url := pageURL(sub.url, n)
	h := Head{URL: url, Layout: "granskningar", Title: paged(sub.title, n), Crumbs: []Link{home}}
	if sub.text != "" {
		h.Crumbs = append(h.Crumbs, Link{Text: "Granskningar", URL: "/granskningar/"})
	}
	lead := s.listLead(sub)
	h.Description = cut(lead, descriptionLength)
	s.jsonld(&h, s.dataset(h))
	return page{path: file, head: h, params: AuditListPage{
		Lead: lead, Groups: byYear(slice(sub.audits, n)), Total: len(sub.audits), Facets: facets, Pager: pager(sub.url, n, len(sub.audits)),
	}}
}

func (s *site) listLead(sub subset) string {
	n := number(len(sub.audits), "en granskning", "granskningar")
	if len(sub.audits) == 0 {
		n = "inga granskningar"
	}
	if sub.text == "" {
		return "Registret har " + n + where(s.coverage.Reach) + ". De nyaste står först."
	}
	return upperFirst(n) + " i registret. De nyaste står först."
}

func byYear(audits []*link.Audit) []AuditGroup {
	var groups []AuditGroup
	for _, a := range audits {
		heading := year(a.Date.Year)
		if len(groups) == 0 || groups[len(groups)-1].Heading != heading {
			groups = append(groups, AuditGroup{Heading: heading, Anchor: "ar-" + yearSlug(a.Date.Year)})
		}
		last := &groups[len(groups)-1]
		last.Audits = append(last.Audits, auditRow(a))
	}
	return groups
}

func yearSlug(y int) string {
	if y == 0 {
		return "okant"
	}
	return strconv.Itoa(y)
}

func yearURL(y int) string { return "/granskningar/ar/" + yearSlug(y) + "/" }

func kindURL(k audit.Kind) string { return "/granskningar/typ/" + string(k) + "/" }

func (s *site) years() []subset {
	var out []subset
	for _, a := range s.Audits { // newest first, so a year's audits stand together
		text := year(a.Date.Year)
		if len(out) == 0 || out[len(out)-1].text != text {
			title := "Granskningar från " + text
			if a.Date.IsZero() {
				title = "Granskningar utan känt år"
			}
			out = append(out, subset{text: text, url: yearURL(a.Date.Year), title: title})
		}
		last := &out[len(out)-1]
		last.audits = append(last.audits, a)
	}
	return out
}

// kinds has the kinds in their own order, those that the register has.
func (s *site) kinds() []subset {
	by := map[audit.Kind][]*link.Audit{}
	for _, a := range s.Audits {
		by[a.Kind] = append(by[a.Kind], a)
	}
	var out []subset
	for _, v := range audit.Kind("").Values() {
		k := audit.Kind(v)
		if len(by[k]) > 0 {
			out = append(out, subset{text: k.Label(), url: kindURL(k), title: "Granskningar: " + lowerFirst(k.Label()), audits: by[k]})
		}
	}
	return out
}

// facets are the ways to narrow the list of audits; values without audits are
// left out.
func (s *site) facets() []Facet {
	subsets := func(all []subset) []Count {
		return each(all, func(x subset) Count { return Count{Link{Text: x.text, URL: x.url}, len(x.audits)} })
	}
	facets := []Facet{
		{Label: "År", Values: subsets(s.years())},
		{Label: "Slag", Values: subsets(s.kinds())},
		{Label: "Ämne", Values: nonEmpty(each(s.Topics, topicCount))},
		{Label: "Utförare", Values: nonEmpty(each(s.Auditors, auditorCount))},
		{Label: "Län", Values: nonEmpty(each(s.Counties, countyCount))},
	}
	return slices.DeleteFunc(facets, func(f Facet) bool { return len(f.Values) == 0 })
}

// here marks the chosen value in a copy of the facets.
func here(facets []Facet, text string) []Facet {
	out := slices.Clone(facets)
	for i := range out {
		if slices.ContainsFunc(out[i].Values, func(c Count) bool { return c.Text == text }) && i < 2 { // year and kind have lists of their own
			out[i].Here = text
		}
	}
	return out
}

func topicCount(t *link.Topic) Count { return Count{topicLink(t), len(t.Audits)} }

func auditorCount(a *link.Auditor) Count { return Count{Link{Text: a.Name, URL: a.URL}, len(a.Audits)} }

func countyCount(c *link.County) Count { return Count{Link{Text: c.Name, URL: c.URL}, len(c.Audits)} }

func nonEmpty(all []Count) []Count {
	return slices.DeleteFunc(all, func(c Count) bool { return c.Count == 0 })
}

// mostFirst keeps the order of equals.
func mostFirst(all []Count, limit int) []Count {
	all = nonEmpty(all)
	slices.SortStableFunc(all, func(a, b Count) int { return cmp.Compare(b.Count, a.Count) })
	return all[:min(limit, len(all))]
}

// documentLists are the steering documents by what they call themselves.
func (s *site) documentLists(add func(string, func() page)) {
	all := slices.Clone(s.Documents)
	slices.SortStableFunc(all, func(a, b *link.Document) int {
		return cmp.Or(link.CompareNames(a.Kind, b.Kind), link.CompareNames(a.Title, b.Title))
	})
	for n := range pageCount(len(all)) {
		add("styrdokument", func() page { return s.documentList(all, n+1) })
	}
}

func (s *site) documentList(all []*link.Document, n int) page {
	base := "/styrdokument/"
	h := Head{URL: pageURL(base, n), Layout: "styrdokument", Title: paged("Styrdokument", n), Crumbs: []Link{home}}
	p := DocumentListPage{Total: len(all), Groups: byKind(slice(all, n)), Pager: pager(base, n, len(all))}
	p.Lead = fmt.Sprintf("Registret har %s: policyer, strategier, riktlinjer och reglementen som granskningar har använt eller som har lästs för sig.",
		count0(len(all), "inga styrdokument", "ett styrdokument", "styrdokument"))
	if n == 1 {
		p.Missing = each(s.Missing, missingUse)
		p.Models = each(s.Models, model)
	}
	h.Description = cut(p.Lead, descriptionLength)
	s.jsonld(&h, s.dataset(h))
	return page{path: listFile(base, n), head: h, params: p}
}

func byKind(all []*link.Document) []DocumentGroup {
	var groups []DocumentGroup
	for _, d := range all {
		heading := upperFirst(audit.OneLine(d.Kind))
		if len(groups) == 0 || !strings.EqualFold(groups[len(groups)-1].Heading, heading) {
			groups = append(groups, DocumentGroup{Heading: heading, Anchor: "typ-" + audit.Slug(heading)})
		}
		last := &groups[len(groups)-1]
		last.Documents = append(last.Documents, documentRow(d))
	}
	return groups
}

func model(m *link.Model) Model {
	out := Model{Divisions: each(m.Divisions, audit.OneLine), Text: audit.OneLine(m.Text), URL: external(m.URL)}
	if m.Principal != nil {
		out.Principal = principalLink(m.Principal)
	}
	return out
}

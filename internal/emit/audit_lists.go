package emit

import (
	"cmp"
	"slices"
	"strconv"

	"insyn/internal/audit"
	"insyn/internal/link"
)

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
		{Label: "Typ", Values: subsets(s.kinds())},
		{Label: "Ämne", Values: nonEmpty(each(s.Topics, topicCount))},
		{Label: "Utförd av", Values: nonEmpty(each(s.Auditors, auditorCount))},
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

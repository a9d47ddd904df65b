package emit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/link"
)

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

package emit

import (
	"insyn/internal/audit"
	"insyn/internal/compare"
	"insyn/internal/link"
)

func (s *site) coveragePage() page {
	h := Head{URL: "/tackning/", Layout: "tackning", Title: "Täckning", Crumbs: []Link{home}}
	h.Description = cut("Vad registret innehåller, och vad som finns men inte är med: "+numeral(s.coverage.Audits, "granskning", "granskningar")+
		where(s.coverage.Reach)+".", descriptionLength)
	s.jsonld(&h, s.dataset(h))
	return page{path: single(h.URL), head: h, params: CoveragePage{
		Figures: s.coverageFigures(), Years: each(s.coverage.Years, yearCount), Read: each(s.coverage.Read, readCount),
		Known: auditRows(s.Known), Omitted: each(s.Omissions, omission), Mentioned: s.mentioned(), Empty: s.empty(),
	}}
}

func (s *site) coverageFigures() []Figure {
	v := s.coverage
	without := v.Reach.AllMunicipalities - v.Reach.Municipalities
	return []Figure{
		{Value: digits(v.Audits), Label: plural(v.Audits, "granskning", "granskningar"), Note: upperFirst(trimLead(where(v.Reach))), URL: "/granskningar/"},
		{Value: digits(v.Known), Label: onlyKnown(v.Known), Note: "räknas inte med i siffror och jämförelser"},
		{Value: digits(without), Label: plural(without, "kommun utan granskning", "kommuner utan granskning"), Note: "av " + digits(v.Reach.AllMunicipalities) + ". Det säger inget om vad som är granskat där."},
		{Value: digits(v.Mentions), Label: plural(v.Mentions, "omnämnd handling", "omnämnda handlingar"), Note: "kända bara till titeln"},
		{Value: digits(v.Omissions), Label: plural(v.Omissions, "utelämnad granskning", "utelämnade granskningar"), Note: "som inte gick att läsa eller placera"},
	}
}

// trimLead drops the space that where begins with.
func trimLead(s string) string {
	if s == "" {
		return s
	}
	return s[1:]
}

func yearCount(y compare.YearCount) Count {
	return Count{Link{Text: year(y.Year), URL: yearURL(y.Year)}, y.Count}
}

func readCount(r compare.ReadCount) Count {
	text := r.Kind.Label()
	switch {
	case r.TitleOnly:
		text = "Bara titeln"
	case text == "":
		text = "Framgår inte"
	case r.Kind == audit.Report && r.Part:
		text += ", en del"
	case r.Kind == audit.Report:
		text += ", i sin helhet"
	case r.Part:
		text += ", en del"
	}
	return Count{Link{Text: text}, r.Count}
}

func omission(o *audit.Omission) Omission {
	return Omission{Title: audit.OneLine(o.Title), Reason: audit.OneLine(o.Reason), URL: external(o.URL)}
}

// mentioned groups mentions by their first principal, in its order, with those
// that name nobody last.
func (s *site) mentioned() []MentionGroup {
	by := map[*link.Principal][]Mention{}
	for _, m := range s.Mentions {
		var p *link.Principal
		if len(m.Principals) > 0 {
			p = m.Principals[0]
		}
		by[p] = append(by[p], mention(m))
	}
	var groups []MentionGroup
	for _, all := range [][]*link.Principal{s.Municipalities, s.Regions} {
		for _, p := range all {
			if len(by[p]) > 0 {
				groups = append(groups, MentionGroup{Principal: principalLink(p), Mentions: by[p]})
			}
		}
	}
	if len(by[nil]) > 0 {
		groups = append(groups, MentionGroup{Principal: Link{Text: "Titlar som inte nämner någon kommun eller region"}, Mentions: by[nil]})
	}
	return groups
}

// empty lists the kommuner without any audit that counts, by county.
func (s *site) empty() []PlaceGroup {
	var groups []PlaceGroup
	for _, c := range s.Counties {
		g := PlaceGroup{Heading: c.Name, Anchor: "utan-" + c.Slug}
		for _, p := range c.Municipalities {
			if len(p.Audits) == 0 {
				g.Items = append(g.Items, auditCount(p))
			}
		}
		if len(g.Items) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

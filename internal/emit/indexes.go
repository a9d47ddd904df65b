package emit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"insyn/internal/audit"
	"insyn/internal/link"
)

func sortCounts(all []Count, by func(a, b Count) int) { slices.SortFunc(all, by) }

// index makes a page that lists things with their numbers of audits.
func (s *site) index(url, layout, title, lead string, total int, groups []PlaceGroup) page {
	h := Head{URL: url, Layout: layout, Title: title, Description: cut(lead, descriptionLength), Crumbs: []Link{home}}
	s.jsonld(&h)
	return page{path: section(url), head: h, params: PlaceListPage{Lead: lead, Total: total, Groups: groups}}
}

func (s *site) municipalityList() page {
	n := s.coverage.Reach
	lead := "Alla " + digits(n.AllMunicipalities) + " kommuner, i bokstavsordning. Registret har granskningar av " + digits(n.Municipalities) +
		" av dem; talet efter namnet är antalet."
	groups := byLetter(each(s.Municipalities, func(p *link.Principal) Count {
		c := auditCount(p)
		if p.County != nil {
			c.Note = p.County.Name
		}
		return c
	}))
	return s.index("/kommuner/", "kommuner", "Kommuner", lead, n.AllMunicipalities, groups)
}

// byLetter groups names that are in alphabetical order already.
func byLetter(all []Count) []PlaceGroup {
	var groups []PlaceGroup
	for _, c := range all {
		r, _ := utf8.DecodeRuneInString(c.Text)
		letter := strings.ToUpper(string(r))
		if len(groups) == 0 || groups[len(groups)-1].Heading != letter {
			groups = append(groups, PlaceGroup{Heading: letter, Anchor: "bokstav-" + letterSlug(letter)})
		}
		last := &groups[len(groups)-1]
		last.Items = append(last.Items, c)
	}
	return groups
}

// letterSlug keeps anchors ASCII and apart: Å, Ä and A are three letters.
func letterSlug(letter string) string {
	switch letter {
	case "Å":
		return "aa"
	case "Ä":
		return "ae"
	case "Ö":
		return "oe"
	}
	return strings.ToLower(letter)
}

func (s *site) regionList() page {
	n := s.coverage.Reach
	lead := "Sveriges " + digits(n.AllRegions) + " regioner. Registret har granskningar av " + digits(n.Regions) + " av dem."
	return s.index("/regioner/", "regioner", "Regioner", lead, n.AllRegions, []PlaceGroup{{Items: each(s.Regions, auditCount)}})
}

func (s *site) countyList() page {
	lead := "Granskningar av kommuner och regioner i vart och ett av de " + digits(len(s.Counties)) + " länen."
	items := each(s.Counties, func(c *link.County) Count {
		out := countyCount(c)
		out.Note = numeral(len(c.Municipalities), "kommun", "kommuner")
		return out
	})
	return s.index("/lan/", "lan-lista", "Län", lead, len(s.Counties), []PlaceGroup{{Items: items}})
}

func (s *site) topicList() page {
	lead := "Vad granskningarna handlar om. En granskning kan ha flera ämnen."
	items := each(s.Topics, func(t *link.Topic) Count {
		c := topicCount(t)
		c.Note = audit.OneLine(t.Text)
		return c
	})
	return s.index("/amnen/", "amnen", "Ämnen", lead, len(items), []PlaceGroup{{Items: items}})
}

func (s *site) auditorList() page {
	lead := "De som har utfört granskningarna, på uppdrag av kommunernas och regionernas förtroendevalda revisorer."
	var groups []PlaceGroup
	for _, v := range audit.AuditorKind("").Values() {
		kind := audit.AuditorKind(v)
		g := PlaceGroup{Heading: kind.Label(), Anchor: "slag-" + audit.Slug(v)}
		for _, a := range s.Auditors {
			if a.Kind == kind {
				g.Items = append(g.Items, auditorCount(a))
			}
		}
		if len(g.Items) > 0 {
			groups = append(groups, g)
		}
	}
	return s.index("/revisorer/", "revisorer", "Revisorer", lead, len(s.Auditors), groups)
}

// boardList gathers boards of the same name, so that the same nämnd can be
// found in several kommuner.
func (s *site) boardList() page {
	lead := "Nämnder, styrelser och bolag som granskningar, svar och revisionsberättelser nämner, med antalet granskningar där de prövas."
	var groups []PlaceGroup
	at := map[string]int{}
	for _, b := range s.Boards {
		i, ok := at[b.Slug]
		if !ok {
			i = len(groups)
			at[b.Slug] = i
			groups = append(groups, PlaceGroup{Heading: b.Name, Anchor: "namnd-" + b.Slug})
		}
		groups[i].Items = append(groups[i].Items, Count{Link{Text: b.Principal.Name, URL: b.URL}, len(b.Tried)})
	}
	return s.index("/namnder/", "namnder", "Nämnder", lead, len(s.Boards), groups)
}

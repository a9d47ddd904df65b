package emit

import (
	"cmp"
	"strconv"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// placeCrumbs lead to a principal's list.
func (s *site) placeCrumbs(p *link.Principal) []Link {
	if p.Region != nil {
		return []Link{home, {Text: "Regioner", URL: "/regioner/"}}
	}
	return []Link{home, {Text: "Kommuner", URL: "/kommuner/"}}
}

func (s *site) municipalityPage(p *link.Principal) page {
	m := p.Municipality
	h := Head{URL: p.URL, Layout: "kommun", Title: p.Name, Kind: "Kommun", Crumbs: s.placeCrumbs(p)}
	held := holdings(p)
	h.Description = cut(held, descriptionLength)
	s.jsonld(&h, s.organisation(p))
	out := MunicipalityPage{
		Code: p.Code, FullName: p.Name, Group: phrases(" ", m.Group, m.GroupName), MainGroup: m.MainGroup, Population: population(m),
		Holdings: held, Empty: len(p.Audits)+len(p.Known)+len(p.Documents)+len(p.Responses)+len(p.Reports) == 0, Note: audit.OneLine(m.Note),
		Figures: placeFigures(p), Audits: auditRows(p.Audits), Known: auditRows(p.Known), Documents: documentRows(p.Documents),
		Missing: each(p.Missing, missingUse), Responses: each(p.Responses, responseRow), Reports: each(p.Reports, reportRow),
		Boards: each(p.Boards, boardCount), Mentioned: each(p.Mentions, mention),
		DataURL: p.DataURL, ReportURL: s.reportURL(p.Name, p.URL),
	}
	if p.Model != nil {
		x := model(p.Model)
		out.Model = &x
	}
	s.neighbours(&out, p)
	return page{path: single(p.URL), head: h, params: out}
}

func population(m *audit.Municipality) string {
	if m.Population2019 == 0 {
		return ""
	}
	return digits(m.Population2019) + " (31 december 2019)"
}

func placeFigures(p *link.Principal) []Figure {
	var out []Figure
	questions, recs := 0, 0
	for _, a := range p.Audits {
		questions += len(a.Questions)
		for _, r := range a.Recommendations {
			if r.Kind != audit.Remark {
				recs++
			}
		}
	}
	add := func(n int, one, many, note string) {
		if n > 0 {
			out = append(out, Figure{Value: digits(n), Label: plural(n, one, many), Note: note})
		}
	}
	add(len(p.Audits), "granskning", "granskningar", yearsText(p.Audits))
	add(questions, "revisionsfråga", "revisionsfrågor", "i granskningarna")
	add(recs, "rekommendation", "rekommendationer", "i granskningarna")
	add(len(p.Documents), "styrdokument", "styrdokument", "")
	add(len(p.Responses), "svar", "svar", "på granskningar")
	return out
}

// yearsText is "2015–2018", "2015", or "" when no year is known.
func yearsText(audits []*link.Audit) string {
	newest, oldest := years(audits)
	switch {
	case newest == 0:
		return ""
	case newest == oldest:
		return strconv.Itoa(newest)
	}
	return strconv.Itoa(oldest) + "–" + strconv.Itoa(newest)
}

func boardCount(b *link.Board) Count {
	return Count{Link{Text: b.Name, URL: b.URL}, len(b.Tried)}
}

// neighbours are kommuner of the same county, all of them, and of the same SKR
// group, those with audits.
func (s *site) neighbours(out *MunicipalityPage, p *link.Principal) {
	if c := p.County; c != nil {
		out.County = Link{Text: c.Name, URL: c.URL}
		out.Region = principalLink(c.Region)
		for _, n := range c.Municipalities {
			if n != p {
				out.Neighbours = append(out.Neighbours, auditCount(n))
			}
		}
	}
	group := 0
	for _, n := range s.Municipalities {
		if n.Municipality.Group != p.Municipality.Group || n == p {
			continue
		}
		group++
		if len(n.Audits) > 0 {
			out.Peers = append(out.Peers, auditCount(n))
		}
	}
	out.PeersNote = peersNote(len(out.Peers), group, out.Group)
}

// peersNote: have of the others in a kommun's SKR group have audits.
func peersNote(have, others int, group string) string {
	switch {
	case others == 0:
		return ""
	case have == 0:
		return "Registret har ingen granskning av de andra kommunerna i SKR:s grupp " + group + "."
	case others == 1:
		return "Registret har granskningar av den enda andra kommunen i SKR:s grupp " + group + "."
	}
	return "Registret har granskningar av " + digits(have) + " av de " + digits(others) + " andra kommunerna i SKR:s grupp " + group + "."
}

func (s *site) regionPage(p *link.Principal) page {
	h := Head{URL: p.URL, Layout: "region", Title: p.Name, Kind: "Region", Crumbs: s.placeCrumbs(p)}
	held := holdings(p)
	h.Description = cut(held, descriptionLength)
	s.jsonld(&h, s.organisation(p))
	return page{path: single(p.URL), head: h, params: RegionPage{
		County: Link{Text: p.County.Name, URL: p.County.URL}, Holdings: held, Note: audit.OneLine(p.Region.Note),
		Empty:  len(p.Audits)+len(p.Known)+len(p.Documents)+len(p.Responses)+len(p.Reports) == 0,
		Audits: auditRows(p.Audits), Known: auditRows(p.Known), Documents: documentRows(p.Documents),
		Responses: each(p.Responses, responseRow), Reports: each(p.Reports, reportRow), Boards: each(p.Boards, boardCount), DataURL: p.DataURL,
	}}
}

func (s *site) countyPage(c *link.County, n int) page {
	h := Head{URL: pageURL(c.URL, n), Layout: "lan", Title: paged(c.Name, n), Kind: "Län", Crumbs: []Link{home, {Text: "Län", URL: "/lan/"}}}
	out := CountyPage{
		Code: c.Code, Region: principalLink(c.Region), Holdings: held("i "+c.Name, c.Audits, c.Known),
		Audits: auditRows(slice(c.Audits, n)), DataURL: c.DataURL, Total: len(c.Audits), Pager: pager(c.URL, n, len(c.Audits)),
	}
	if n == 1 {
		out.Municipalities = each(c.Municipalities, auditCount)
		out.Known = auditRows(c.Known)
	}
	h.Description = cut(out.Holdings+" Kommunerna i länet och deras granskningar.", descriptionLength)
	s.jsonld(&h, node{"@type": "AdministrativeArea", "name": c.Name, "url": s.absolute(c.URL)})
	return page{path: single(h.URL), head: h, params: out}
}

func (s *site) topicPage(t *link.Topic, n int) page {
	h := Head{URL: pageURL(t.URL, n), Layout: "amne", Title: paged(t.Name, n), Kind: "Ämne", Crumbs: []Link{home, {Text: "Ämnen", URL: "/amnen/"}}}
	out := TopicPage{
		Text: audit.OneLine(t.Text), Audits: auditRows(slice(t.Audits, n)), DataURL: "/kalldata/amnen/",
		Total: len(t.Audits), Pager: pager(t.URL, n, len(t.Audits)),
	}
	if n == 1 {
		out.Known, out.Documents = auditRows(t.Known), documentRows(t.Documents)
		out.Related = mostFirst(related(t), relatedShown)
	}
	h.Description = cut(phrases(" ", out.Text, held("i ämnet", t.Audits, t.Known)), descriptionLength)
	s.jsonld(&h, s.dataset(h))
	return page{path: single(h.URL), head: h, params: out}
}

// relatedShown is how many related topics a topic's page has.
const relatedShown = 8

// related counts the topics that share audits with one, by name.
func related(t *link.Topic) []Count {
	shared := map[*link.Topic]int{}
	for _, a := range t.Audits {
		for _, other := range a.Topics {
			if other != t {
				shared[other]++
			}
		}
	}
	var out []Count
	for other, n := range shared {
		out = append(out, Count{topicLink(other), n})
	}
	sortCounts(out, func(a, b Count) int { return cmp.Or(link.CompareNames(a.Text, b.Text), cmp.Compare(a.URL, b.URL)) })
	return out
}

func (s *site) auditorPage(a *link.Auditor, n int) page {
	h := Head{URL: pageURL(a.URL, n), Layout: "revisor", Title: paged(a.Name, n), Kind: a.Kind.Label(), Crumbs: []Link{home, {Text: "Revisorer", URL: "/revisorer/"}}}
	out := AuditorPage{
		KindLabel: a.Kind.Label(), Text: audit.OneLine(a.Text), Holdings: held("som "+a.Name+" har utfört", a.Audits, a.Known),
		Audits: auditRows(slice(a.Audits, n)), DataURL: "/kalldata/revisorer/", Total: len(a.Audits), Pager: pager(a.URL, n, len(a.Audits)),
	}
	if n == 1 {
		out.Known = auditRows(a.Known)
		out.Municipalities = clients(a)
	}
	h.Description = cut(out.Holdings, descriptionLength)
	s.jsonld(&h, node{"@type": "Organization", "name": a.Name, "url": s.absolute(a.URL)})
	return page{path: single(h.URL), head: h, params: out}
}

// clients are the principals that an auditor has audited, with how often.
func clients(a *link.Auditor) []Count {
	times := map[*link.Principal]int{}
	for _, x := range a.Audits {
		for _, p := range x.Principals {
			times[p]++
		}
	}
	var out []Count
	for p, n := range times {
		out = append(out, Count{principalLink(p), n})
	}
	sortCounts(out, func(a, b Count) int { return cmp.Or(link.CompareNames(a.Text, b.Text), cmp.Compare(a.URL, b.URL)) })
	return out
}

func (s *site) boardPage(b *link.Board) page {
	p := b.Principal
	h := Head{URL: b.URL, Layout: "namnd", Title: b.Name + ", " + p.Name, Kind: "Nämnd, styrelse eller bolag"}
	h.Crumbs = append(s.placeCrumbs(p), principalLink(p))
	h.Description = cut("Vad revisorerna har granskat och rekommenderat hos "+inText(b.Name)+" i "+p.Name+", och vilka svar som finns.", descriptionLength)
	s.jsonld(&h, node{"@type": "GovernmentOrganization", "name": b.Name, "url": s.absolute(b.URL), "parentOrganization": s.organisation(p)})
	out := BoardPage{
		Principal: principalLink(p), Audits: auditRows(b.Tried), Concerned: auditRows(b.Concerned),
		Responses: each(b.Responses, responseRow), Trials: boardTrials(b),
		Same: each(b.Same, func(o *link.Board) Count { return Count{Link{Text: o.Principal.Name, URL: o.URL}, len(o.Tried)} }),
	}
	for _, r := range b.Recommendations {
		out.Recommendations = append(out.Recommendations, BoardRecommendation{
			Audit: auditLink(r.Audit), Text: audit.OneLine(r.Text), URL: r.URL, State: state(r),
		})
	}
	return page{path: single(b.URL), head: h, params: out}
}

// boardTrials shows of each revisionsberättelse what concerns the board.
func boardTrials(b *link.Board) []AuditReportRow {
	var rows []AuditReportRow
	for _, t := range b.Trials {
		if len(rows) == 0 || rows[len(rows)-1].URL != t.Report.URL {
			row := reportRow(t.Report)
			row.Trials = nil
			rows = append(rows, row)
		}
		last := &rows[len(rows)-1]
		last.Trials = append(last.Trials, trial(t))
	}
	return rows
}

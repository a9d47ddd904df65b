package emit

import (
	"strconv"

	"insyn/internal/audit"
	"insyn/internal/link"
)

func responseTitle(r *link.Response) string {
	return "Svar på ”" + audit.OneLine(responseAudit(r).Text) + "”"
}

func (s *site) responsePage(r *link.Response) page {
	h := Head{URL: r.URL, Layout: "svar", Title: responseTitle(r), Kind: "Svar från " + inText(r.Board.Name)}
	h.Description = cut(phrases(" ", sentence(phrases(", ", h.Kind, principalNames(r.Principals), r.Date.Swedish())), audit.OneLine(r.Text)), descriptionLength)
	h.Crumbs = []Link{home, {Text: "Granskningar", URL: "/granskningar/"}}
	if r.Audit != nil {
		h.Crumbs = append(h.Crumbs, responseAudit(r))
	}
	s.jsonld(&h, s.digital(h, r.ID, r.Principals, r.Date, r.Sources))
	p := ResponsePage{
		ID: r.ID, Principals: principalLinks(r.Principals), Audit: responseAudit(r), Response: response(r), Note: audit.OneLine(r.Note),
		Facts: responseFacts(r), Items: each(r.Stands, func(st link.Stand) ResponseItem { return responseItem(r, st) }), Sources: sources(r.Sources),
		Record: s.foot(r.ID, h.Title, phrases(", ", inText(r.Board.Name), r.Date.Swedish()), r.URL, r.DataURL, r.Principals),
	}
	return page{path: single(r.URL), head: h, params: p}
}

func responseFacts(r *link.Response) []Fact {
	var f facts
	f.links("Nämnd", bodyLink(r.Board))
	f.text("Organ", r.BoardUnit)
	f.text("Handling", upperFirst(r.DocumentKind))
	switch {
	case r.DateInferred:
		f.links("Datum", Link{Text: r.Date.Swedish(), Note: "slutet ur sammanhanget"})
	case r.DateUnknown:
		f.text("Datum", "framgår inte av källan")
	default:
		f.text("Datum", r.Date.Swedish())
	}
	f.text("Paragraf", paragraph(r.Paragraph, r.ParagraphRead))
	f.text("Diarienummer", r.CaseNumber)
	if l := auditorLink(r.Auditor); l != nil {
		f.links("Granskningens utförare", *l)
	}
	return f
}

func responseItem(r *link.Response, s link.Stand) ResponseItem {
	item := ResponseItem{
		Recommendation: Link{Text: "Rekommendation " + strconv.Itoa(s.Nr)}, Acceptance: s.Acceptance.Label(),
		Text: audit.OneLine(s.Text), DueBy: s.DueBy.Swedish(),
	}
	if s.Recommendation != nil {
		item.Recommendation = recommendationLink(s.Recommendation)
		item.Recommendation.Note = audit.OneLine(s.Recommendation.Text)
	}
	return item
}

func reportTitle(r *link.AuditReport) string {
	return "Revisionsberättelse för " + strconv.Itoa(r.FiscalYear)
}

func (s *site) reportPage(r *link.AuditReport) page {
	h := Head{URL: r.URL, Layout: "revisionsberattelse", Title: reportTitle(r), Kind: "Revisionsberättelse"}
	h.Description = cut(principalNames(r.Principals)+": vad revisorerna föreslog om ansvarsfrihet för "+strconv.Itoa(r.FiscalYear)+
		", och vilka nämnder de riktade kritik mot.", descriptionLength)
	h.Crumbs = []Link{home}
	if len(r.Principals) > 0 {
		h.Crumbs = append(s.placeCrumbs(r.Principals[0]), principalLink(r.Principals[0]))
	}
	s.jsonld(&h, s.digital(h, r.ID, r.Principals, r.Date, r.Sources))
	p := AuditReportPage{
		ID: r.ID, Principals: principalLinks(r.Principals), Status: reportStatus(r), FiscalYear: r.FiscalYear, Date: r.Date.Swedish(), Note: audit.OneLine(r.Note),
		Trials: each(r.Trials, trial), Sources: sources(r.Sources),
		Record: s.foot(r.ID, h.Title, r.Date.Swedish(), r.URL, r.DataURL, r.Principals),
	}
	return page{path: single(r.URL), head: h, params: p}
}

func trial(t *link.Trial) Trial {
	out := Trial{
		Boards: bodyLinks(t.Boards), DischargeValue: string(t.Discharge), CriticismValue: string(t.Criticism),
		Discharge: "Framgår inte", Criticism: "Framgår inte",
		Grounds: each(t.Grounds, audit.OneLine), URL: external(t.Trial.URL),
	}
	switch t.Discharge {
	case "":
	case "inget-stallningstagande":
		out.Discharge = "Inget ställningstagande om ansvarsfrihet"
	default:
		out.Discharge = "Ansvarsfrihet " + lowerFirst(t.Discharge.Label())
	}
	switch t.Criticism {
	case "":
	case "ingen":
		out.Criticism = "Ingen kritik"
	case "kritik":
		out.Criticism = "Kritik, oklart vilken grad"
	default:
		out.Criticism = t.Criticism.Label()
	}
	return out
}

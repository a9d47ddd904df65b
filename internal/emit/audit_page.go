package emit

import (
	"strings"

	"insyn/internal/audit"
	"insyn/internal/compare"
	"insyn/internal/link"
)

func (s *site) auditPage(a *link.Audit) page {
	h := Head{URL: a.URL, Layout: "granskning", Title: audit.OneLine(a.Title), Kind: a.Kind.Label()}
	h.Description = cut(phrases(" ", sentence(phrases(", ", principalNames(a.Principals), a.Date.Swedish())), audit.OneLine(a.Summary)), descriptionLength)
	h.Crumbs = crumbs(Link{Text: "Granskningar", URL: "/granskningar/"}, a.Principals)
	s.jsonld(&h, s.auditNode(a, h))
	p := s.auditFacts(a)
	s.auditVerdict(&p, a)
	s.auditWork(&p, a)
	p.QuestionGroups = questionGroups(a)
	p.Criteria = each(a.Criteria, func(c link.Criterion) Criterion { return criterion(a, c) })
	p.Documents = each(a.Documents, documentLink)
	p.Recommendations = each(a.Recommendations, recommendation)
	p.RecsNote = recsNote(a)
	p.Responses = each(a.Responses, response)
	p.AnswerState = s.answerState(a)
	p.Missive = missive(a.Missive)
	p.Chain = chain(a)
	return page{path: single(a.URL), head: h, params: p}
}

// crumbs lead from the start page by a list to the first principal.
func crumbs(by Link, owners []*link.Principal) []Link {
	out := []Link{home, by}
	if len(owners) > 0 {
		out = append(out, principalLink(owners[0]))
	}
	return out
}

func (s *site) auditFacts(a *link.Audit) AuditPage {
	return AuditPage{
		ID: a.ID, Status: status(a), Principals: principalLinks(a.Principals), KindLabel: a.Kind.Label(),
		TitleByEditor: a.TitleSource == audit.FromEditor,
		Date:          a.Date.Swedish(), DateISO: a.Date.String(), DateNote: dateNote(a),
		FiscalYear: a.FiscalYear, PlanYear: a.PlanYear, CaseNumber: a.CaseNumber, ReportNumber: a.ReportNumber,
		Presented: phrases(": ", a.Presented.Swedish(), audit.OneLine(a.PresentedNote)), Commissioner: a.Commissioner,
		Auditor: auditedBy(a), Team: each(a.Team, upperFirst), Experts: each(a.Experts, upperFirst),
		Responsible: bodyLinks(a.Responsible), Concerned: bodyLinks(a.Concerned), Topics: each(a.Topics, topicLink),
		Note: audit.OneLine(a.Note), Sources: sources(a.Sources), FullText: a.FullTextURL,
		Record: s.foot(a.ID, a.Title, madeBy(a), a.URL, a.DataURL, a.Principals),
	}
}

// madeBy is "fördjupad granskning av KPMG, 17 februari 2015".
func madeBy(a *link.Audit) string {
	what := lowerFirst(a.Kind.Label())
	if a.Auditor != nil {
		what += " av " + a.Auditor.Name
	}
	return phrases(", ", what, a.Date.Swedish())
}

func dateNote(a *link.Audit) string {
	inferred := ""
	switch {
	case a.DateUnknown:
		inferred = "Källan säger inte när granskningen gjordes."
	case a.DateInferred && a.Date.Month == 0:
		inferred = "Året är slutet ur sammanhanget."
	case a.DateInferred:
		inferred = "Datumet är slutet ur sammanhanget."
	}
	return phrases(" ", sentence(upperFirst(audit.OneLine(a.DateNote))), inferred)
}

func auditedBy(a *link.Audit) *Link {
	l := auditorLink(a.Auditor)
	switch {
	case l == nil && a.AuditorName != "":
		l = &Link{Text: a.AuditorName}
	case l == nil:
		return nil
	case a.AuditorName != "":
		l.Note = "i källan: " + a.AuditorName
	}
	if a.AuditorSource == audit.FromEditor {
		l.Note = phrases("; ", l.Note, "nämns inte i det som är läst")
	}
	return l
}

func (s *site) auditVerdict(p *AuditPage, a *link.Audit) {
	p.Summary = audit.Paragraphs(a.Summary)
	if v := a.Overall; v != nil {
		p.Overall = &Verdict{
			Grade: grade(v.Grade), By: gradedBy(a, v.GradeSource), Editor: v.GradeSource == audit.FromEditor,
			Words: v.GradeWords, Text: audit.OneLine(v.Text), Page: pageRef(a.Sources, v.Page, 0), Caution: caution(false, v.GradeUnsure),
		}
	}
	p.Tally, p.TallyText = gradeCounts(compare.Tally(a)), tallyText(a)
	p.Criticism = each(a.Criticism, audit.OneLine)
}

func gradedBy(a *link.Audit, source audit.Source) string {
	switch {
	case source != audit.FromAuditor:
		return "Redaktionens läsning"
	case fromPress(a.Sources):
		return "Revisorernas bedömning enligt pressen"
	}
	return "Revisorernas bedömning"
}

// caution says why an answer may be wrong.
func caution(damaged, weak bool) string {
	var parts []string
	if damaged {
		parts = append(parts, "Källan är skadad eller bryts av, så uppgiften är osäker.")
	}
	if weak {
		parts = append(parts, "Läsningen är osäker: källan svarar inte rakt på frågan, eller så är själva bedömningen inte läst.")
	}
	return strings.Join(parts, " ")
}

func (s *site) auditWork(p *AuditPage, a *link.Audit) {
	p.Purpose, p.Scope = audit.OneLine(a.Purpose), audit.OneLine(a.Scope)
	p.Methods, p.FactChecked = each(a.Methods, audit.OneLine), each(a.FactChecked, audit.OneLine)
	p.MethodsPage = pageRef(a.Sources, a.MethodsPage, 0)
	p.FactCheckPage = pageRef(a.Sources, a.FactCheckPage, 0)
	p.NotTried, p.NotTriedWhy = bodyLinks(a.NotTried), audit.OneLine(a.NotTriedWhy)
	p.Organisation = each(a.Organisation, func(x audit.Passage) Passage { return passage(a, x) })
}

func passage(a *link.Audit, x audit.Passage) Passage {
	return Passage{Text: audit.OneLine(x.Text), Page: pageRef(a.Sources, x.Page, x.PageTo)}
}

func documentLink(u link.DocumentUse) Link {
	return Link{Text: audit.OneLine(u.Document.Title), URL: u.Document.URL, Note: phrases(", ", pagesText(u.Pages), u.Note)}
}

func recsNote(a *link.Audit) string {
	n, have := a.RecsStated, 0
	for _, r := range a.Recommendations {
		if r.Kind != audit.Remark {
			have++
		}
	}
	if n <= have {
		return ""
	}
	lead := "Källan anger " + number(n, "en rekommendation", "rekommendationer")
	switch have {
	case 0:
		return lead + ". Ingen av dem finns i registret."
	case 1:
		return lead + ". En av dem finns i registret."
	}
	return lead + ". " + upperFirst(number(have, "", "av dem")) + " finns i registret."
}

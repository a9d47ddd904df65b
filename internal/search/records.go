package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/link"
)

type source struct{ *link.Corpus }

func (s source) audit(a *link.Audit) *Document {
	d := s.document("Granskning", a.URL, a.Title, a.Principals, a.Date)
	d.Names = nonEmpty(a.CaseNumber, a.ReportNumber)
	d.Lead = audit.OneLine(a.Summary)
	d.section("#sammanfattning", "", 0, InSummary, a.Summary, a.Purpose, a.Scope)
	if a.Overall != nil {
		d.section("#bedomning", "Samlad bedömning: "+lowerFirst(a.Overall.Grade.Label()), a.Overall.Page, InSummary, a.Overall.GradeWords, a.Overall.Text)
	}
	d.section("#kritik", "", 0, InRecord, a.Criticism...)
	for _, q := range a.Questions {
		d.place("#"+q.Anchor, q.Text, q.Page, InSummary, sentences(q.GradeWords, q.Finding, q.Assessment))
	}
	for _, r := range a.Recommendations {
		texts := []string{r.Text}
		for _, b := range r.Addressees {
			texts = append(texts, b.Name)
		}
		for _, e := range r.Events {
			texts = append(texts, e.Text)
		}
		d.section("#"+r.Anchor, cmp.Or(r.Kind.Label(), "Rekommendation")+" "+strconv.Itoa(r.Nr), r.Page, InSummary, texts...)
	}
	for _, r := range a.Responses {
		d.section("#svar", "Svar från "+r.Board.Name, 0, InRecord, r.Text)
	}
	var criteria, ways []string
	for _, k := range a.Criteria {
		text := k.Text
		if k.Missing {
			text += " saknas"
		}
		criteria = append(criteria, text, k.Finding)
	}
	d.section("#kriterier", "Vad revisorerna mätte mot", 0, InRecord, criteria...)
	ways = append(ways, a.Methods...)
	d.section("#genomforande", "Så gjordes granskningen", a.MethodsPage, InText, ways...)
	var organisation []string
	for _, p := range slices.Concat(a.Organisation, a.Comments) {
		organisation = append(organisation, p.Text)
	}
	if len(a.Organisation) > 0 {
		d.section("#organisation", "Så var arbetet organiserat", a.Organisation[0].Page, InText, organisation...)
	}
	facts := []string{a.Kind.Label(), a.AuditorName, a.Confidential, a.Note}
	if a.Auditor != nil {
		facts = append(facts, a.Auditor.Name)
	}
	for _, b := range slices.Concat(a.Responsible, a.Concerned, a.NotTried, a.Awaited) {
		facts = append(facts, b.Name)
	}
	for _, t := range a.Topics {
		facts = append(facts, t.Name)
	}
	for _, r := range a.Recommendations {
		for _, e := range r.Events {
			facts = append(facts, e.CaseNumber)
		}
	}
	d.section("#fakta", "Fakta", 0, InRecord, facts...)
	d.pages(a.FullText)
	d.Facets["typ"] = append(d.Facets["typ"], Value{ID: "granskning-" + string(a.Kind), Label: a.Kind.Label(), Order: "1" + a.Kind.Label()})
	d.Facets["amne"] = topics(a.Topics)
	if a.Auditor != nil {
		d.Facets["revisor"] = []Value{{ID: a.Auditor.ID, Label: a.Auditor.Name}}
	}
	if a.Overall != nil {
		d.Facets["bedomning"] = []Value{rank(string(a.Overall.Grade), a.Overall.Grade.Label(), a.Overall.Grade.Values())}
	}
	for _, r := range a.Recommendations {
		d.Facets["status"] = append(d.Facets["status"], stateValue(r.State))
	}
	return d
}

func (s source) governing(g *link.Document) *Document {
	d := s.document("Styrdokument", g.URL, g.Title, g.Principals, latest(g))
	d.Names = nonEmpty(g.CaseNumber, g.Kind)
	d.Lead = audit.OneLine(g.Summary)
	d.section("#sammanfattning", "", 0, InSummary, g.Summary)
	facts := []string{g.IssuedBy, g.PreparedBy, g.DecidedBy, g.Responsible, g.ManagedBy, strings.Join(g.AppliesTo, ", "), g.Note}
	for _, t := range g.Topics {
		facts = append(facts, t.Name)
	}
	d.section("#fakta", "Fakta", 0, InRecord, facts...)
	d.pages(g.FullText)
	d.Facets["amne"] = topics(g.Topics)
	return d
}

func (s source) response(r *link.Response) *Document {
	title := r.AuditTitle
	if r.Audit != nil {
		title = r.Audit.Title
	}
	d := s.document("Svar", r.URL, "Svar på ”"+audit.OneLine(title)+"”", r.Principals, r.Date)
	d.Names = nonEmpty(r.CaseNumber, r.Board.Name)
	d.Lead = audit.OneLine(r.Text)
	d.section("#sammanfattning", "", 0, InSummary, r.Text)
	d.section("#fakta", "Fakta", 0, InRecord, r.DocumentKind, r.BoardUnit, r.Paragraph)
	var items []string
	for _, st := range r.Stands {
		items = append(items, st.Text)
	}
	d.section("#punkter", "Punkt för punkt", 0, InRecord, items...)
	if r.Audit != nil {
		d.Facets["amne"] = topics(r.Audit.Topics)
	}
	return d
}

func (s source) report(r *link.AuditReport) *Document {
	d := s.document("Revisionsberättelse", r.URL, "Revisionsberättelse för "+strconv.Itoa(r.FiscalYear), r.Principals, r.Date)
	var texts []string
	for _, t := range r.Trials {
		for _, b := range t.Boards {
			texts = append(texts, b.Name)
		}
		if t.Discharge != "" {
			texts = append(texts, "Ansvarsfrihet: "+t.Discharge.Label())
		}
		if t.Criticism != "" {
			texts = append(texts, "Kritik: "+t.Criticism.Label())
		}
		texts = append(texts, t.Grounds...)
	}
	d.section("#provning", "Revisorernas ställningstagande", 0, InSummary, texts...)
	d.Lead = sentences(texts...)
	return d
}

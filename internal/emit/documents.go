package emit

import (
	"insyn/internal/audit"
	"insyn/internal/link"
)

// othersShown is how many other documents of the same principals a document's
// page lists.
const othersShown = 20

var categoryTexts = map[string]string{
	"aktiverande":   "Aktiverande dokument säger vad som ska uppnås eller göras: planer, program och strategier.",
	"normerande":    "Normerande dokument säger hur man ska förhålla sig: policyer, riktlinjer och regler.",
	"organiserande": "Organiserande dokument säger vem som gör och bestämmer vad: reglementen och delegationsordningar.",
	"reglerande":    "Reglerande dokument ställer krav på andra än den egna verksamheten: taxor och lokala föreskrifter.",
}

func (s *site) documentPage(d *link.Document) page {
	h := Head{URL: d.URL, Layout: "styrdokument-post", Title: audit.OneLine(d.Title), Kind: upperFirst(d.Kind)}
	row := documentRow(d)
	h.Description = cut(phrases(" ", sentence(phrases(", ", upperFirst(d.Kind), principalNames(d.Principals), decidedText(d))), audit.OneLine(d.Summary)), descriptionLength)
	h.Crumbs = crumbs(Link{Text: "Styrdokument", URL: "/styrdokument/"}, d.Principals)
	s.jsonld(&h, s.digital(h, d.ID, d.Principals, d.Decided, d.Sources))
	p := DocumentPage{
		ID: d.ID, Principals: row.Principals, Status: documentStatus(d), Row: row,
		TitleByEditor: d.TitleSource == audit.FromEditor, CategoryText: categoryTexts[string(d.Category)],
		Facts: documentFacts(d), Topics: each(d.Topics, topicLink), Summary: audit.Paragraphs(d.Summary), Note: audit.OneLine(d.Note),
		UsedIn: each(d.Uses, documentUse), PromptedBy: each(d.PromptedBy, auditLink), Others: otherDocuments(d),
		Sources: sources(d.Sources), FullText: d.FullTextURL,
		Record: s.foot(d.ID, d.Title, phrases(", ", d.Kind, decidedText(d)), d.URL, d.DataURL, d.Principals),
	}
	return page{path: single(d.URL), head: h, params: p}
}

func decidedText(d *link.Document) string {
	decided, _ := decision(d)
	switch {
	case d.Status == audit.Proposal:
		return "förslag"
	case decided != "" && d.DecidedBy != "":
		return "beslutad av " + inText(d.DecidedBy) + " " + decided
	case decided != "":
		return "beslutad " + decided
	}
	return ""
}

func otherDocuments(d *link.Document) []DocumentRow {
	var others []DocumentRow
	seen := map[*link.Document]bool{d: true}
	for _, p := range d.Principals {
		for _, o := range p.Documents {
			if len(others) < othersShown && !seen[o] {
				seen[o] = true
				others = append(others, documentRow(o))
			}
		}
	}
	return others
}

func documentFacts(d *link.Document) []Fact {
	var f facts
	f.text("Beslutad av", d.DecidedBy)
	decided, _ := decision(d)
	f.text("Beslutad", decided)
	f.text("Paragraf", paragraph(d.Paragraph, d.ParagraphRead))
	f.text("Diarienummer", d.CaseNumber)
	f.text("Daterad", d.Dated.Swedish())
	f.text("Behandlad", d.Considered.Swedish())
	f.text("Senast reviderad", phrases(", ", d.Revised.Swedish(), d.RevisedBy, d.RevisedParagraph))
	f.text("Version", d.Version)
	f.number("Avser år", d.FiscalYear)
	f.text("Giltighet", upperFirst(audit.OneLine(d.GoverningDocument.Validity)))
	f.texts("Gäller för", d.AppliesTo)
	f.text("Utgivare", d.IssuedBy)
	f.text("Upprättad av", d.PreparedBy)
	f.text("Dokumentansvarig", unsure(d.Responsible, d.ResponsibleUnsure))
	f.text("Förvaltas av", d.ManagedBy)
	replaces := referenceLink(d.Replaces)
	if d.ReplacesSource == audit.FromEditor {
		replaces.Note = "redaktionens slutsats"
	}
	f.links("Ersätter", replaces)
	if d.ReplacedBy != nil {
		f.links("Ersatt av", Link{Text: audit.OneLine(d.ReplacedBy.Title), URL: d.ReplacedBy.URL})
	}
	f.links("Hör till", referenceLink(d.BelongsTo))
	return f
}

func unsure(s string, yes bool) string {
	if s != "" && yes {
		return s + " (svårläst i källan)"
	}
	return s
}

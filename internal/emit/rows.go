package emit

import (
	"fmt"
	"strconv"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/compare"
	"insyn/internal/link"
)

// leadLength keeps a row of a list to two or three lines.
const leadLength = 240

func auditRows(all []*link.Audit) []AuditRow { return each(all, auditRow) }

func auditRow(a *link.Audit) AuditRow {
	row := AuditRow{
		URL: a.URL, Title: audit.OneLine(a.Title), Principals: principalLinks(a.Principals),
		Date: a.Date.Swedish(), DateISO: a.Date.String(), Year: year(a.Date.Year), KindLabel: a.Kind.Label(),
		Auditor: auditorLink(a.Auditor), Topics: each(a.Topics, topicLink),
		Tally: gradeCounts(compare.Tally(a)), TallyText: tallyText(a),
		Lead: cut(firstSentence(audit.OneLine(a.Summary)), leadLength), Mark: mark(a),
	}
	if a.Overall != nil {
		g := grade(a.Overall.Grade)
		row.Overall, row.OverallBy = &g, gradedBy(a, a.Overall.GradeSource)
	}
	return row
}

func year(y int) string {
	if y == 0 {
		return "Okänt år"
	}
	return strconv.Itoa(y)
}

// mark says in a word why an audit does not count.
func mark(a *link.Audit) string {
	switch {
	case a.NotPublic:
		return "Hemlig"
	case !a.Published:
		return knownFromPress
	}
	return ""
}

func grade(g audit.Grade) Grade { return Grade{Value: string(g), Label: g.Label()} }

func gradeCounts(all []compare.GradeCount) []GradeCount {
	return each(all, func(c compare.GradeCount) GradeCount { return GradeCount{grade(c.Grade), c.Count} })
}

// tallyText is "9 frågor: 1 i huvudsak, 2 delvis, 6 nej; varav 3 redaktionens
// läsning", or for a single question "1 fråga: delvis".
func tallyText(a *link.Audit) string {
	n, words := len(a.Questions), gradeWords(compare.Tally(a))
	if len(words) == 0 {
		return ""
	}
	if n == 1 {
		_, words[0], _ = strings.Cut(words[0], " ")
	}
	return phrases("; ", numeral(n, "fråga", "frågor")+": "+strings.Join(words, ", "), readBy(compare.Made(a.Questions)))
}

// gradeWords are "1 i huvudsak", "6 ej bedömda".
func gradeWords(tally []compare.GradeCount) []string {
	var words []string
	for _, c := range tally {
		if c.Count == 0 {
			continue
		}
		word := strings.ToLower(c.Grade.Label())
		if c.Grade == audit.NotGraded {
			word = plural(c.Count, "ej bedömd", "ej bedömda")
		}
		words = append(words, strconv.Itoa(c.Count)+" "+word)
	}
	return words
}

// readBy tells how many grades are the editors'; "" when none is.
func readBy(m compare.Makers) string {
	switch m.ByEditors {
	case 0:
		return ""
	case m.Graded:
		return "redaktionens läsning"
	}
	return "varav " + strconv.Itoa(m.ByEditors) + " redaktionens läsning"
}

func documentRows(all []*link.Document) []DocumentRow { return each(all, documentRow) }

func documentRow(d *link.Document) DocumentRow {
	row := DocumentRow{
		URL: d.URL, Title: audit.OneLine(d.Title), Principals: principalLinks(d.Principals),
		Kind: d.Kind, Category: d.Category.Label(), Age: ageText(d.AgeMin, d.AgeMax),
		Validity: Validity{Value: string(d.Validity), Label: validityLabel(d)},
	}
	row.Decided, row.DecidedISO = decision(d)
	if revised(d) {
		if row.Decided != "" {
			row.Decided += ", reviderat " + d.Revised.Swedish()
		}
		if row.Age != "" {
			row.Age += " sedan revideringen " + strconv.Itoa(d.Revised.Year)
		}
	}
	return row
}

// revised reports whether a document's age counts from a revision.
func revised(d *link.Document) bool { return d.Revised.Compare(d.Decided) > 0 }

// decision is when a document was first decided, as far as known.
func decision(d *link.Document) (text, iso string) {
	switch {
	case !d.Decided.IsZero():
		return d.Decided.Swedish(), d.Decided.String()
	case !d.DecidedBefore.IsZero():
		return "före " + d.DecidedBefore.Swedish(), d.DecidedBefore.String()
	}
	return "", ""
}

// ageText is "14 år", "6–7 år" when only the year is known, "minst 7 år" when
// only a latest day is.
func ageText(least, most int) string {
	switch {
	case least < 0:
		return ""
	case most < 0 && least == 0:
		return ""
	case most < 0:
		return fmt.Sprintf("minst %d år", least)
	case most == 0:
		return "under ett år"
	case least < most:
		return fmt.Sprintf("%d–%d år", least, most)
	}
	return fmt.Sprintf("%d år", least)
}

func validityLabel(d *link.Document) string {
	switch d.Validity {
	case link.ValidUntilFurther:
		return "Gäller tills vidare"
	case link.Valid:
		return "Gäller till och med " + d.ValidUntil.Swedish()
	case link.Expired:
		return "Gällde till och med " + d.ValidUntil.Swedish()
	case link.Replaced:
		return "Ersatt"
	case link.Proposed:
		return "Förslag, inte beslutat"
	}
	return "Giltigheten är okänd"
}

func documentUse(u link.DocumentUse) DocumentUse {
	use := DocumentUse{Audit: auditRow(u.Audit)}
	mentioned := phrases(", ", u.Note, pagesText(u.Pages))
	if u.Criterion == nil {
		use.How = "Omnämnt"
		if mentioned != "" {
			use.How += " (" + mentioned + ")"
		}
		return use
	}
	use.How = "Revisionskriterium"
	if u.Criterion.Page > 0 {
		mentioned = u.Note // the page stands beside it
	}
	if mentioned != "" {
		use.How += " (" + mentioned + ")"
	}
	use.Finding = audit.OneLine(u.Criterion.Finding)
	use.Page = pageRef(u.Audit.Sources, u.Criterion.Page, u.Criterion.PageTo)
	return use
}

func pagesText(pages string) string {
	if pages == "" {
		return ""
	}
	return "s. " + pages
}

// missingUse is a document that an audit found not to exist; How names it.
func missingUse(m link.Missing) DocumentUse {
	return DocumentUse{
		Audit: auditRow(m.Audit), How: audit.OneLine(m.Criterion.Text), Finding: audit.OneLine(m.Criterion.Finding),
		Page: pageRef(m.Audit.Sources, m.Criterion.Page, m.Criterion.PageTo),
	}
}

func responseRow(r *link.Response) ResponseRow {
	return ResponseRow{
		URL: r.URL, Board: bodyLink(r.Board), Audit: responseAudit(r),
		Date: r.Date.Swedish(), DateISO: r.Date.String(), Acceptance: r.Acceptance.Label(),
	}
}

func responseAudit(r *link.Response) Link {
	if r.Audit != nil {
		return Link{Text: audit.OneLine(r.Audit.Title), URL: r.Audit.URL}
	}
	return Link{Text: audit.OneLine(r.AuditTitle)}
}

func reportRow(r *link.AuditReport) AuditReportRow {
	row := AuditReportRow{URL: r.URL, Title: reportTitle(r), FiscalYear: r.FiscalYear, Trials: each(r.Trials, trial)}
	if fromPress(r.Sources) {
		row.Mark = knownFromPress
	}
	return row
}

func auditCount(p *link.Principal) Count {
	return Count{Link: Link{Text: p.Name, URL: p.URL}, Count: len(p.Audits)}
}

func mention(m *link.Mention) Mention {
	out := Mention{
		Title: audit.OneLine(m.Title), Kind: m.Kind,
		Ref: phrases(", ", m.DecidedBy, m.Date.Swedish(), paragraph(m.Paragraph, m.ParagraphRead), caseNumber(m.CaseNumber), m.Designation, version(m.Version)),
	}
	if m.See.Title != "" {
		l := referenceLink(m.See)
		if m.SeeUnsure {
			l.Note = "kanske samma handling"
		}
		out.See = &l
	}
	count := ""
	if m.Count > 1 {
		count = "Titeln förekommer " + strconv.Itoa(m.Count) + " gånger."
	}
	out.Note = phrases(" ", sentence(audit.OneLine(m.Note)), count)
	return out
}

func paragraph(p string, read bool) string {
	if p != "" && read {
		return p + " (tolkad)"
	}
	return p
}

func caseNumber(s string) string {
	if s == "" {
		return ""
	}
	return "dnr " + s
}

func version(s string) string {
	if s == "" {
		return ""
	}
	return "version " + s
}

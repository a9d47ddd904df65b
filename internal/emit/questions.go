package emit

import (
	"slices"
	"strconv"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// questionGroups gathers questions and comments under the report's headings, in
// the order in which each heading first comes. Questions under no heading come
// in a group without one.
func questionGroups(a *link.Audit) []QuestionGroup {
	var groups []QuestionGroup
	at := map[string]int{}
	group := func(heading string) *QuestionGroup {
		i, ok := at[heading]
		if !ok {
			i = len(groups)
			at[heading] = i
			groups = append(groups, QuestionGroup{Heading: heading})
		}
		return &groups[i]
	}
	for _, q := range a.Questions {
		g := group(audit.OneLine(q.Group))
		g.Questions = append(g.Questions, question(q))
	}
	for _, c := range a.Comments {
		g := group(audit.OneLine(c.Group))
		g.Comments = append(g.Comments, passage(a, c))
	}
	return groups
}

func question(q *link.Question) Question {
	out := Question{
		Nr: q.Nr, Anchor: q.Anchor, Text: audit.OneLine(q.Text), TextByEditor: q.TextSource == audit.FromEditor,
		Verdict: verdict(q), Finding: audit.OneLine(q.Finding), Recommended: each(q.Recommended, recommendationLink),
	}
	if q.Common != nil {
		out.Compare = &Link{Text: audit.OneLine(q.Common.Text), URL: q.Common.URL, Note: q.Common.Theme.Title}
		if !q.Audit.Published {
			out.Compare.Note = "räknas inte med i jämförelsen"
		}
	}
	return out
}

func verdict(q *link.Question) Verdict {
	return Verdict{
		Grade: grade(q.Grade), By: gradedBy(q.Audit, q.GradeSource), Editor: q.GradeSource == audit.FromEditor,
		Words: q.GradeWords, Text: audit.OneLine(q.Assessment),
		Page: pageRef(q.Audit.Sources, q.Page, q.PageTo), Caution: caution(q.Uncertain, q.GradeUnsure),
	}
}

func criterion(a *link.Audit, c link.Criterion) Criterion {
	out := Criterion{
		KindLabel: c.Kind.Label(), Group: audit.OneLine(c.Group), Document: Link{Text: audit.OneLine(c.Text)},
		Missing: c.Missing, Finding: audit.OneLine(c.Finding), Page: pageRef(a.Sources, c.Page, c.PageTo),
	}
	if c.Document != nil {
		out.Document.URL = c.Document.URL
	}
	return out
}

func recommendation(r *link.Recommendation) Recommendation {
	out := Recommendation{
		Nr: r.Nr, Anchor: r.Anchor, KindLabel: r.Kind.Label(), Remark: r.Kind == audit.Remark,
		Text: audit.OneLine(r.Text), Caution: caution(r.Uncertain, false), Addressees: each(r.Addressees, bodyInText),
		State: state(r), Acceptance: acceptance(r), DueBy: r.DueBy.Swedish(),
		Questions: each(r.Questions, questionLink), Section: r.Section, Page: pageRef(r.Audit.Sources, r.Page, 0),
		Events: each(r.Events, event),
	}
	if r.State == link.StateUnknown && len(r.Events) > 0 {
		out.State.Note += " Det som har hänt står nedan."
	}
	if r.Responsible.Name != "" {
		l := bodyLink(r.Responsible)
		out.Responsible = &l
	}
	return out
}

// state puts what became of a recommendation into words.
func state(r *link.Recommendation) State {
	out := State{Value: string(r.State), Label: r.State.Label()}
	switch r.State {
	case link.Unanswered:
		out.Note = "Svar skulle lämnas senast " + r.Deadline.Swedish() + "."
		if r.Deadline != r.Audit.Missive.AnswerBy {
			out.Note = "Skulle vara klar senast " + r.Deadline.Swedish() + "."
		}
	case link.Late:
		out.Note = "Skulle vara klar senast " + r.Deadline.Swedish() + ". Registret har ingen uppgift om att den är genomförd."
	case link.StateUnknown:
		out.Note = unknownState(r)
	case link.State(audit.Open):
		switch {
		case r.Deadline.IsZero():
		case r.Deadline != r.Audit.Missive.AnswerBy:
			out.Note = "Ska vara klar senast " + r.Deadline.Swedish() + "."
		default:
			out.Note = "Svar ska lämnas senast " + r.Deadline.Swedish() + "."
		}
	}
	return out
}

// unknownState says what the register has in place of a state.
func unknownState(r *link.Recommendation) string {
	later := r.Audit.FollowedBy
	switch {
	case len(r.Events) > 0:
		return "Läget är inte bedömt."
	case len(later) == 0:
		return "Registret vet inte vad som har gjorts."
	}
	dates := each(later, func(a *link.Audit) string { return a.Date.Swedish() })
	if slices.Contains(dates, "") {
		return "Uppföljd i en senare granskning."
	}
	return "Uppföljd i " + plural(len(dates), "granskningen ", "granskningarna ") + list(dates) + "."
}

// acceptance is the boards' stand, apart from what was done: on this very
// recommendation, else on the audit's as a whole.
func acceptance(r *link.Recommendation) string {
	var parts []string
	for _, s := range r.Stands {
		parts = append(parts, phrases(": ", stand(s.Response.Board.Name, s.Acceptance), audit.OneLine(s.Text)))
	}
	if len(parts) > 0 || r.Kind == audit.Remark {
		return phrases(" ", parts...)
	}
	for _, p := range r.Audit.Responses {
		if p.Acceptance != audit.NotStated && p.Acceptance != "" && len(p.Stands) == 0 {
			parts = append(parts, stand(p.Board.Name, p.Acceptance)+" i rekommendationerna som helhet")
		}
	}
	return phrases("; ", parts...)
}

func stand(board string, a audit.Acceptance) string {
	switch a {
	case audit.AcceptsAll, audit.AcceptsPart, audit.AcceptsNone:
		return board + " " + lowerFirst(a.Label())
	}
	return board + " har svarat; inställningen framgår inte"
}

func event(e audit.Event) Event {
	return Event{
		Date: e.Date.Swedish(), DateISO: e.Date.String(), Label: e.Kind.Label(), By: e.By,
		Ref: phrases(", ", e.Paragraph, caseNumber(e.CaseNumber)), Text: audit.OneLine(e.Text), URL: external(e.URL),
	}
}

func response(r *link.Response) Response {
	board := bodyLink(r.Board)
	if r.BoardUnit != "" {
		board.Note = r.BoardUnit
	}
	return Response{
		Board: board, Date: r.Date.Swedish(), DateISO: r.Date.String(),
		Acceptance: r.Acceptance.Label(), AcceptanceValue: string(r.Acceptance), Document: r.DocumentKind,
		Ref:  phrases(", ", paragraph(r.Paragraph, r.ParagraphRead), caseNumber(r.CaseNumber)),
		Text: audit.OneLine(r.Text), URL: r.URL,
	}
}

// chain tells the steps of an audit's chain, seen from its own page.
func chain(a *link.Audit) []ChainStep {
	if a.Chain == nil {
		return nil
	}
	return each(a.Chain.Steps, func(s link.Step) ChainStep { return chainStep(a, s) })
}

func chainStep(here *link.Audit, s link.Step) ChainStep {
	out := ChainStep{Date: s.Date.Swedish(), DateISO: s.Date.String(), Text: s.Text}
	if s.Source == audit.FromEditor {
		out.Note = "Sambandet är redaktionens slutsats."
	}
	switch s.Kind {
	case link.StepEarlier:
		out.Label = "Tidigare granskning"
	case link.StepAudit:
		out.Label, out.Text, out.URL = s.Audit.Kind.Label(), audit.OneLine(s.Audit.Title), s.Audit.URL
		out.Here = s.Audit == here
		if len(s.Audit.FollowsUp) > 0 {
			out.Label = audit.KindFollowUp.Label()
		}
		if s.Audit.Overall != nil {
			g := grade(s.Audit.Overall.Grade)
			out.Grade, out.GradeBy = &g, gradedBy(s.Audit, s.Audit.Overall.GradeSource)
		}
		out.Note = phrases(" ", out.Note, sentence(mark(s.Audit)))
	case link.StepPresented:
		out.Label = "Redovisad"
	case link.StepResponse:
		out.Label, out.URL = "Svar", s.Response.URL
		out.Text = stand(s.Response.Board.Name, s.Response.Acceptance)
	case link.StepEvent:
		out.Label, out.URL = s.Event.Kind.Label(), s.Recommendation.URL
		out.Text = phrases(": ", s.Event.By, audit.OneLine(s.Event.Text))
		out.Note = recommendationOf(here, s)
	case link.StepDocument:
		out.Label, out.Text, out.URL = "Styrdokument", audit.OneLine(s.Document.Title), s.Document.URL
	}
	return out
}

func recommendationOf(here *link.Audit, s link.Step) string {
	of := s.Recommendation.Kind.Label() + " " + strconv.Itoa(s.Recommendation.Nr)
	if s.Audit != here {
		of += " i " + audit.OneLine(s.Audit.Title)
	}
	return of + "."
}

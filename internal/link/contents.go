package link

import (
	"slices"

	"insyn/internal/audit"
)

// contents resolves what records hold. Audits come in the order of b.all, so
// that every list filled on the way has the newest first.
func (b *builder) contents() {
	for _, a := range b.all {
		a.Topics = lookup(a.Audit.Topics, b.topics)
		a.Auditor = b.auditors[a.Audit.Auditor]
		a.Responsible = b.bodyList(a.Principals, a.Audit.Responsible)
		a.Concerned = b.bodyList(a.Principals, a.Audit.Concerned)
		a.NotTried = b.bodyList(a.Principals, a.Audit.NotTried)
		b.questions(a)
		b.recommendations(a)
		b.criteria(a)
	}
	for i := len(b.all) - 1; i >= 0; i-- { // oldest first
		a := b.all[i]
		for _, f := range a.Audit.FollowsUp {
			up := FollowUp{Audit: b.audits[f.Audit], Text: audit.OneLine(f.Text), Source: f.Source}
			a.FollowsUp = append(a.FollowsUp, up)
			if up.Audit != nil {
				up.Audit.FollowedBy = append(up.Audit.FollowedBy, a)
			}
		}
	}
	b.documentContents()
	b.responseContents()
	b.reportContents()
	b.mentions()
}

func (b *builder) questions(a *Audit) {
	for i := range a.Audit.Questions {
		q := &Question{Question: &a.Audit.Questions[i], Audit: a}
		q.Anchor = questionAnchor(q.Nr)
		q.URL = a.URL + "#" + q.Anchor
		q.Common = b.common[q.CommonQuestion]
		if q.Common != nil && a.Published {
			q.Common.Answers = append(q.Common.Answers, q)
		}
		a.Questions = append(a.Questions, q)
	}
}

func (b *builder) recommendations(a *Audit) {
	for i := range a.Audit.Recommendations {
		r := &Recommendation{Recommendation: &a.Audit.Recommendations[i], Audit: a}
		r.Anchor = recommendationAnchor(r.Nr)
		r.URL = a.URL + "#" + r.Anchor
		r.Addressees = b.bodyList(a.Principals, r.Recommendation.Addressees)
		if name := r.Recommendation.Responsible; name != "" {
			r.Responsible = b.body(a.Principals, name)
		}
		for _, q := range a.Questions {
			if slices.Contains(r.Recommendation.Questions, q.Nr) {
				r.Questions = append(r.Questions, q)
				q.Recommended = append(q.Recommended, r)
			}
		}
		a.Recommendations = append(a.Recommendations, r)
	}
}

func (b *builder) criteria(a *Audit) {
	for i := range a.Audit.Criteria {
		c := Criterion{Criterion: &a.Audit.Criteria[i]}
		c.Document = b.documents[c.Criterion.Document]
		a.Criteria = append(a.Criteria, c)
		if c.Document != nil {
			c.Document.Uses = append(c.Document.Uses, DocumentUse{Audit: a, Document: c.Document, Criterion: c.Criterion})
		}
		if c.Missing && a.Published {
			b.c.Missing = append(b.c.Missing, Missing{a, c.Criterion})
		}
	}
}

func (b *builder) documentContents() {
	for _, d := range b.c.Documents {
		d.Topics = lookup(d.GoverningDocument.Topics, b.topics)
		d.PromptedBy = lookup(d.GoverningDocument.PromptedBy, b.audits)
		d.Replaces = b.reference(d.GoverningDocument.Replaces)
		d.BelongsTo = b.reference(d.GoverningDocument.BelongsTo)
		if old := b.documents[d.GoverningDocument.Replaces]; old != nil {
			old.ReplacedBy = d
		}
		for _, u := range d.UsedIn {
			b.usedIn(d, u)
		}
		slices.SortStableFunc(d.Uses, func(x, y DocumentUse) int { return newestFirst(x.Audit, y.Audit) })
	}
}

// usedIn adds a mention of a document in an audit, or completes the use of it
// as a criterion.
func (b *builder) usedIn(d *Document, u audit.UsedIn) {
	a := b.audits[u.Audit]
	if a == nil {
		return
	}
	for i := range d.Uses {
		if use := &d.Uses[i]; use.Audit == a {
			use.Pages, use.Note = u.Pages, audit.OneLine(u.Note)
			return
		}
	}
	use := DocumentUse{Audit: a, Document: d, Pages: u.Pages, Note: audit.OneLine(u.Note)}
	d.Uses = append(d.Uses, use)
	a.Documents = append(a.Documents, use)
}

func (b *builder) responseContents() {
	for i := len(b.c.Responses) - 1; i >= 0; i-- { // oldest first
		r := b.c.Responses[i]
		r.Board = b.body(r.Principals, r.Response.Board)
		r.Audit = b.audits[r.Response.Audit]
		if r.Audit != nil {
			r.Audit.Responses = append(r.Audit.Responses, r)
		}
		for i := range r.Recommendations {
			s := Stand{RecommendationResponse: &r.Recommendations[i], Response: r}
			if rec := recommendation(r.Audit, s.Nr); rec != nil {
				s.Recommendation = rec
				rec.Stands = append(rec.Stands, s)
			}
			r.Stands = append(r.Stands, s)
		}
	}
}

// recommendation finds a recommendation by its number; nil when there is none.
func recommendation(a *Audit, nr int) *Recommendation {
	if a == nil {
		return nil
	}
	for _, r := range a.Recommendations {
		if r.Nr == nr {
			return r
		}
	}
	return nil
}

func (b *builder) reportContents() {
	for _, r := range b.c.Reports {
		for i := range r.Tried {
			t := &Trial{Trial: &r.Tried[i], Report: r}
			t.Boards = b.bodyList(r.Principals, t.Trial.Boards)
			r.Trials = append(r.Trials, t)
		}
	}
}

func (b *builder) mentions() {
	for _, m := range b.set.Mentions {
		n := &Mention{Mention: m, Principals: b.owners(m.Principals)}
		if m.See != "" {
			n.See = b.reference(m.See)
		}
		b.c.Mentions = append(b.c.Mentions, n)
	}
	sortByName(b.c.Mentions, func(m *Mention) string { return m.Title }, func(m *Mention) string {
		return m.Kind + " " + m.CaseNumber + " " + m.Version
	})
}

package link

// judge computes what depends on several records or on today.
func (b *builder) judge() {
	today := b.c.Today
	for _, d := range b.c.Documents {
		d.Validity = validity(d, today)
		d.AgeMin, d.AgeMax = age(d.GoverningDocument, today)
	}
	for _, a := range b.all {
		for _, r := range a.Recommendations {
			r.State, r.Deadline = settle(r, today)
		}
		a.Awaited = b.awaited(a)
		a.AnswerOverdue = len(a.Responses) == 0 && passed(a.Missive.AnswerBy, today)
	}
	b.chains()
}

// awaited are those asked for an answer and not found among the responses. A
// body that answers through its committee has the body's name in the record.
func (b *builder) awaited(a *Audit) []Body {
	var out []Body
	for _, body := range b.bodyList(a.Principals, a.Missive.ForResponse) {
		if !hasAnswered(a, body) {
			out = append(out, body)
		}
	}
	return out
}

func hasAnswered(a *Audit, body Body) bool {
	for _, r := range a.Responses {
		if r.Board.Name == body.Name || body.Board != nil && r.Board.Board == body.Board {
			return true
		}
	}
	return false
}

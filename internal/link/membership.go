package link

import "slices"

// membership gives every principal, county, topic, auditor and board what
// belongs to it.
func (b *builder) membership() {
	for _, a := range b.all {
		b.auditOwners(a)
	}
	for _, a := range b.c.Audits {
		b.auditBoards(a)
	}
	for _, m := range b.c.Missing {
		for _, p := range m.Audit.Principals {
			p.Missing = append(p.Missing, m)
		}
	}
	for _, d := range b.c.Documents {
		for _, p := range d.Principals {
			p.Documents = append(p.Documents, d)
		}
		for _, t := range d.Topics {
			t.Documents = append(t.Documents, d)
		}
	}
	for _, r := range b.c.Responses {
		for _, p := range r.Principals {
			p.Responses = append(p.Responses, r)
		}
		b.each(r.Principals, []Body{r.Board}, func(n *Board) { n.Responses = append(n.Responses, r) })
	}
	for _, r := range b.c.Reports {
		for _, p := range r.Principals {
			p.Reports = append(p.Reports, r)
		}
		for _, t := range r.Trials {
			b.each(r.Principals, t.Boards, func(n *Board) { n.Trials = append(n.Trials, t) })
		}
	}
	for _, m := range b.c.Mentions {
		for _, p := range m.Principals {
			p.Mentions = append(p.Mentions, m)
		}
	}
}

// auditOwners: a county with several of an audit's principals has it once.
func (b *builder) auditOwners(a *Audit) {
	place := func(published, known *[]*Audit) {
		if a.Published {
			*published = append(*published, a)
		} else {
			*known = append(*known, a)
		}
	}
	var counties []*County
	for _, p := range a.Principals {
		place(&p.Audits, &p.Known)
		if c := p.County; c != nil && !slices.Contains(counties, c) {
			counties = append(counties, c)
			place(&c.Audits, &c.Known)
		}
	}
	for _, t := range a.Topics {
		place(&t.Audits, &t.Known)
	}
	if a.Auditor != nil {
		place(&a.Auditor.Audits, &a.Auditor.Known)
	}
}

// auditBoards: a board that is tried is not listed as concerned as well.
func (b *builder) auditBoards(a *Audit) {
	tried := map[*Board]bool{}
	b.each(a.Principals, a.Responsible, func(n *Board) {
		tried[n] = true
		n.Tried = append(n.Tried, a)
	})
	b.each(a.Principals, slices.Concat(a.Concerned, a.NotTried), func(n *Board) {
		if !tried[n] {
			n.Concerned = append(n.Concerned, a)
		}
	})
	for _, r := range a.Recommendations {
		to := slices.Concat(r.Addressees, []Body{r.Responsible})
		b.each(a.Principals, to, func(n *Board) { n.Recommendations = append(n.Recommendations, r) })
	}
}

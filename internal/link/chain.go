package link

import (
	"cmp"
	"slices"

	"insyn/internal/audit"
)

// Chain is audits that follow each other up, with what happened in between:
// granskning -> svar -> beslut -> åtgärd -> uppföljande granskning. All its
// audits share one chain.
type Chain struct {
	Steps []Step // in time order
}

// StepKind is the kind of a step in a chain.
type StepKind int

// The order of the kinds is the order of steps on the same day.
const (
	StepEarlier   StepKind = iota // an earlier audit without a record: Text
	StepAudit                     // Audit
	StepPresented                 // Audit was presented to fullmäktige or styrelsen
	StepResponse                  // Response
	StepEvent                     // Event, of Recommendation
	StepDocument                  // Document, decided because of an audit
)

// Step is one step of a chain. Date may be zero; the step then stands after
// what it belongs to.
type Step struct {
	Kind           StepKind
	Date           audit.Date
	Audit          *Audit // the audit, or the one the step belongs to
	Text           string
	Source         audit.Source // FromEditor: that the step belongs here is our conclusion
	Response       *Response
	Event          *audit.Event
	Recommendation *Recommendation
	Document       *Document

	at place
}

// place is where a step sorts: on a day, and after how many undated audits
// since that day.
type place struct {
	day  audit.Date
	hops int
}

// chains gives every audit that does not stand alone its chain. Prompted holds
// the documents that are answers to audits.
func (b *builder) chains() {
	prompted := map[*Audit][]*Document{}
	for _, d := range b.c.Documents {
		for _, a := range d.PromptedBy {
			prompted[a] = append(prompted[a], d)
		}
	}
	seen := map[*Audit]bool{}
	for i := len(b.all) - 1; i >= 0; i-- {
		if a := b.all[i]; !seen[a] {
			group := connected(a, seen)
			if steps := steps(group, prompted); len(steps) > 1 {
				chain := &Chain{steps}
				for _, a := range group {
					a.Chain = chain
				}
			}
		}
	}
}

// connected finds all audits joined to one by following up, either way.
func connected(start *Audit, seen map[*Audit]bool) []*Audit {
	seen[start] = true
	group := []*Audit{start}
	for i := 0; i < len(group); i++ {
		near := slices.Clone(group[i].FollowedBy)
		for _, f := range group[i].FollowsUp {
			if f.Audit != nil {
				near = append(near, f.Audit)
			}
		}
		for _, a := range near {
			if !seen[a] {
				seen[a] = true
				group = append(group, a)
			}
		}
	}
	return group
}

func steps(group []*Audit, prompted map[*Audit][]*Document) []Step {
	var all []Step
	for _, a := range group {
		base := notBefore(a, map[*Audit]bool{})
		add := func(s Step) {
			s.Audit, s.at = a, base
			if s.Date.Compare(base.day) > 0 {
				s.at = place{day: s.Date}
			}
			all = append(all, s)
		}
		own := Step{Kind: StepAudit, Date: a.Date}
		for _, f := range a.FollowsUp {
			if f.Source == audit.FromEditor {
				own.Source = audit.FromEditor
			}
			if f.Audit == nil {
				all = append(all, Step{Kind: StepEarlier, Audit: a, Text: f.Text, Source: f.Source})
			}
		}
		add(own)
		if !a.Presented.IsZero() {
			add(Step{Kind: StepPresented, Date: a.Presented, Text: audit.OneLine(a.PresentedNote)})
		}
		for _, r := range a.Responses {
			add(Step{Kind: StepResponse, Date: r.Date, Response: r})
		}
		for _, r := range a.Recommendations {
			for i := range r.Events {
				if e := &r.Events[i]; !isResponse(a, e) {
					add(Step{Kind: StepEvent, Date: e.Date, Event: e, Recommendation: r})
				}
			}
		}
		for _, d := range prompted[a] {
			add(Step{Kind: StepDocument, Date: d.decision(), Document: d})
		}
	}
	slices.SortStableFunc(all, compareSteps)
	told := map[*Document]bool{} // a document that answers two audits is one step
	return slices.DeleteFunc(all, func(s Step) bool {
		again := s.Kind == StepDocument && told[s.Document]
		told[s.Document] = true
		return again
	})
}

func compareSteps(x, y Step) int {
	return cmp.Or(x.at.day.Compare(y.at.day), cmp.Compare(x.at.hops, y.at.hops),
		cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Audit.ID, y.Audit.ID))
}

// isResponse: an event that tells of an answer which has a record of its own is
// not told twice.
func isResponse(a *Audit, e *audit.Event) bool {
	if e.Kind != "svar" {
		return false
	}
	for _, r := range a.Responses {
		if r.Date == e.Date && !r.Date.IsZero() {
			return true
		}
	}
	return false
}

// notBefore is an audit's date; when that is unknown, just after the latest of
// those it follows up. The map stops at a circle, which check refuses.
func notBefore(a *Audit, seen map[*Audit]bool) place {
	if !a.Date.IsZero() || seen[a] {
		return place{day: a.Date}
	}
	seen[a] = true
	var at place
	for _, f := range a.FollowsUp {
		if f.Audit == nil {
			continue
		}
		p := notBefore(f.Audit, seen)
		if c := p.day.Compare(at.day); c > 0 || c == 0 && p.hops >= at.hops {
			at = place{p.day, p.hops + 1}
		}
	}
	return at
}

func later(a, b audit.Date) audit.Date {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

// decision is the day that a document counts from: decided or revised, else the
// date on it, else the day it was considered or surely decided by.
func (d *Document) decision() audit.Date {
	for _, at := range []audit.Date{later(d.Decided, d.Revised), d.Dated, d.Considered, d.DecidedBefore} {
		if !at.IsZero() {
			return at
		}
	}
	return audit.Date{}
}

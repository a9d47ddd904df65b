package link

import (
	"strings"
	"time"

	"insyn/internal/audit"
)

// State is what became of a recommendation: one of audit.Status's values as the
// record types it, or one of those below, which are computed and never typed.
type State string

const (
	// Unanswered: the last day for an answer (the covering letter's, else the
	// recommendation's own) has passed, and the register has no answer.
	Unanswered State = "obesvarad"
	// Late: the day by which it was to be done has passed, and the register does
	// not know it done, rejected or obsolete.
	Late State = "forsenad"
	// StateUnknown: the register does not know.
	StateUnknown State = "okand"
)

// Label is the state in words. Of an answer only the register's lack of one is
// claimed.
func (s State) Label() string {
	switch s {
	case Unanswered:
		return "Inget svar i registret"
	case Late:
		return "Försenad"
	case StateUnknown:
		return "Okänt"
	}
	return audit.Status(s).Label()
}

// auditorsThemselves is the addressee when auditors recommend something to
// themselves ("granska igen"): nobody is to answer that.
const auditorsThemselves = "revisorerna"

// settle computes a recommendation's state and the date it rests on. A board's
// acceptance is not part of it: to agree is not to have done anything.
func settle(r *Recommendation, today time.Time) (State, audit.Date) {
	switch r.Status {
	case audit.Done, audit.Rejected, audit.Obsolete:
		return State(r.Status), audit.Date{}
	}
	due := dueBy(r)
	if answerWanted(r) && !answered(r) {
		by := r.Audit.Missive.AnswerBy
		if by.IsZero() {
			by = due
		}
		if passed(by, today) {
			return Unanswered, by
		}
		if !by.IsZero() && r.Status == "" {
			return State(audit.Open), by
		}
	}
	if passed(due, today) {
		return Late, due
	}
	if r.Status != "" {
		return State(r.Status), audit.Date{}
	}
	return StateUnknown, audit.Date{}
}

// dueBy is when the measure is to be done: as the recommendation says, else the
// latest day that a board has promised.
func dueBy(r *Recommendation) audit.Date {
	due := r.DueBy
	if !due.IsZero() {
		return due
	}
	for _, s := range r.Stands {
		if s.DueBy.Compare(due) > 0 {
			due = s.DueBy
		}
	}
	return due
}

// answerWanted: remarks ask for no answer, nor does what the auditors recommend
// to themselves.
func answerWanted(r *Recommendation) bool {
	if r.Kind == audit.Remark {
		return false
	}
	for _, a := range r.Addressees {
		if strings.ToLower(a.Name) != auditorsThemselves {
			return true
		}
	}
	return len(r.Addressees) == 0
}

// answered errs on the careful side: any answer to the audit counts, as does
// any dated event and a status that shows that somebody is at work.
func answered(r *Recommendation) bool {
	return len(r.Audit.Responses) > 0 || len(r.Events) > 0 ||
		r.Status == audit.Ongoing || r.Status == audit.PartlyDone
}

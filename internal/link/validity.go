package link

import (
	"time"

	"insyn/internal/audit"
)

// Validity is whether a steering document is in force on the day of building,
// as far as its own dates tell.
type Validity string

const (
	ValidUntilFurther Validity = "tills-vidare" // says so itself
	Valid             Validity = "giltig"       // has a last day, not passed yet
	Expired           Validity = "utgangen"     // its last day has passed
	Replaced          Validity = "ersatt"       // another document in the register says that it replaces it
	Proposed          Validity = "forslag"      // not decided
	ValidityUnknown   Validity = "okand"
)

// validity is computed after ReplacedBy. A proposal replaces nothing yet.
func validity(d *Document, today time.Time) Validity {
	switch {
	case d.Status == audit.Proposal:
		return Proposed
	case d.ReplacedBy != nil && d.ReplacedBy.Status != audit.Proposal:
		return Replaced
	case passed(d.ValidUntil, today):
		return Expired
	case !d.ValidUntil.IsZero():
		return Valid
	case d.UntilFurther:
		return ValidUntilFurther
	}
	return ValidityUnknown
}

// passed reports whether every day that a date may stand for lies before today.
func passed(d audit.Date, today time.Time) bool {
	return !d.IsZero() && d.Last().Before(today)
}

// age gives the whole years since the latest decision or revision of a
// document; see Document.AgeMin.
func age(d *audit.GoverningDocument, today time.Time) (least, most int) {
	at := d.Decided
	if d.Revised.Compare(at) > 0 {
		at = d.Revised
	}
	switch {
	case d.Status == audit.Proposal:
		return -1, -1
	case !at.IsZero():
		return years(at.Last(), today), years(at.First(), today)
	case !d.DecidedBefore.IsZero():
		return years(d.DecidedBefore.Last(), today), -1
	}
	return -1, -1
}

// years counts birthdays: whole years from one day to another, never below 0.
func years(from, to time.Time) int {
	n := to.Year() - from.Year()
	if to.Month() < from.Month() || to.Month() == from.Month() && to.Day() < from.Day() {
		n--
	}
	return max(n, 0)
}

package compare

import (
	"insyn/internal/audit"
	"insyn/internal/link"
)

// GradeCount is how many got a grade.
type GradeCount struct {
	Grade audit.Grade
	Count int
}

// Tally counts an audit's questions by grade: all five grades in their order,
// zeros too. It gives nil for an audit without questions.
func Tally(a *link.Audit) []GradeCount {
	if len(a.Questions) == 0 {
		return nil
	}
	grades := make([]audit.Grade, len(a.Questions))
	for i, q := range a.Questions {
		grades[i] = q.Grade
	}
	return tally(grades)
}

func tally(grades []audit.Grade) []GradeCount {
	all := audit.Grade("").Values()
	out := make([]GradeCount, len(all))
	for i, g := range all {
		out[i].Grade = audit.Grade(g)
		for _, have := range grades {
			if string(have) == g {
				out[i].Count++
			}
		}
	}
	return out
}

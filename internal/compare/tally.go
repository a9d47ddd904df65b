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
	return tally(a.Questions)
}

func tally(questions []*link.Question) []GradeCount {
	all := audit.Grade("").Values()
	out := make([]GradeCount, len(all))
	for i, g := range all {
		out[i].Grade = audit.Grade(g)
		for _, q := range questions {
			if string(q.Grade) == g {
				out[i].Count++
			}
		}
	}
	return out
}

// Makers is who graded some questions. Those that are ej-bedömd count nowhere.
type Makers struct {
	Graded, ByEditors int
	Unsure            int // grades that are weak readings
}

// Made counts who graded questions.
func Made(questions []*link.Question) Makers {
	var m Makers
	for _, q := range questions {
		if q.Grade == audit.NotGraded {
			continue
		}
		m.Graded++
		if q.GradeSource == audit.FromEditor {
			m.ByEditors++
		}
		if q.GradeUnsure {
			m.Unsure++
		}
	}
	return m
}

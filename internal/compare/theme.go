package compare

import (
	"insyn/internal/audit"
	"insyn/internal/link"
)

// Reach is how many of the country's kommuner and regioner something concerns.
type Reach struct {
	Municipalities, AllMunicipalities int
	Regions, AllRegions               int
}

// Theme is the standing of one theme.
type Theme struct {
	*link.Theme
	Reach     Reach // with at least one answer to at least one of its questions
	Questions []Question
}

// Question is the standing of one common question.
type Question struct {
	*link.CommonQuestion
	Reach Reach
	// Tally counts each kommun and region once, by its newest audit in the
	// question. All five grades in order; nil when nobody was asked.
	Tally []GradeCount
}

// Themes computes all themes, in the corpus's order.
func Themes(c *link.Corpus) []Theme {
	out := make([]Theme, len(c.Themes))
	for i, t := range c.Themes {
		out[i].Theme = t
		asked := map[*link.Principal]bool{}
		for _, q := range t.Questions {
			newest := newestGrades(q)
			for p := range newest {
				asked[p] = true
			}
			grades := make([]audit.Grade, 0, len(newest))
			for _, g := range newest {
				grades = append(grades, g)
			}
			n := Question{CommonQuestion: q, Reach: reach(c, newest)}
			if len(grades) > 0 {
				n.Tally = tally(grades)
			}
			out[i].Questions = append(out[i].Questions, n)
		}
		out[i].Reach = reach(c, asked)
	}
	return out
}

// newestGrades gives each principal's grade by its newest audit in a question.
// When that audit answers it more than once, the first answer that was graded
// counts.
func newestGrades(q *link.CommonQuestion) map[*link.Principal]audit.Grade {
	grades := map[*link.Principal]audit.Grade{}
	from := map[*link.Principal]*link.Audit{}
	for _, answer := range q.Answers { // newest first
		for _, p := range answer.Audit.Principals {
			switch {
			case from[p] == nil:
				grades[p], from[p] = answer.Grade, answer.Audit
			case from[p] == answer.Audit && grades[p] == audit.NotGraded:
				grades[p] = answer.Grade
			}
		}
	}
	return grades
}

func reach[V any](c *link.Corpus, of map[*link.Principal]V) Reach {
	r := Reach{AllMunicipalities: len(c.Municipalities), AllRegions: len(c.Regions)}
	for p := range of {
		if p.Municipality != nil {
			r.Municipalities++
		} else {
			r.Regions++
		}
	}
	return r
}

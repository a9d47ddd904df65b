package compare

import (
	"maps"
	"slices"

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
	Tally  []GradeCount
	Makers Makers // of the same answers
}

// Themes computes all themes, in the corpus's order.
func Themes(c *link.Corpus) []Theme {
	out := make([]Theme, len(c.Themes))
	for i, t := range c.Themes {
		out[i].Theme = t
		asked := map[*link.Principal]bool{}
		for _, q := range t.Questions {
			newest := newestAnswers(q)
			for p := range newest {
				asked[p] = true
			}
			n := Question{CommonQuestion: q, Reach: reach(c, newest)}
			if len(newest) > 0 {
				answers := slices.Collect(maps.Values(newest))
				n.Tally, n.Makers = tally(answers), Made(answers)
			}
			out[i].Questions = append(out[i].Questions, n)
		}
		out[i].Reach = reach(c, asked)
	}
	return out
}

// newestAnswers gives each principal's answer by its newest audit in a question.
// When that audit answers it more than once, the first answer that was graded
// counts.
func newestAnswers(q *link.CommonQuestion) map[*link.Principal]*link.Question {
	newest := map[*link.Principal]*link.Question{}
	for _, answer := range q.Answers { // newest first
		for _, p := range answer.Audit.Principals {
			have := newest[p]
			if have == nil || have.Audit == answer.Audit && have.Grade == audit.NotGraded {
				newest[p] = answer
			}
		}
	}
	return newest
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

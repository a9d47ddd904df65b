package compare

import (
	"cmp"
	"maps"
	"slices"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// Coverage is what the register holds.
type Coverage struct {
	Audits, Known                        int // published; known and not published
	Questions, Graded                    int // questions of published audits, and those with a grade other than ej-bedömd
	Recommendations, Remarks             int // of published audits
	Documents, Responses, Reports        int
	Boards, Mentions, Omissions, Missing int
	Reach                                Reach // with at least one published audit

	Years []YearCount // newest first, the unknown year (0) last
	Read  []ReadCount // by the kind of the main source, most first
}

// YearCount is the published audits of one year; Year 0 is unknown.
type YearCount struct{ Year, Count int }

// ReadCount is the published audits of which this is what was really read. Kind
// "" means that the record does not say.
type ReadCount struct {
	Kind  audit.DocumentKind
	Count int
}

// Cover counts the corpus.
func Cover(c *link.Corpus) Coverage {
	v := Coverage{
		Audits: len(c.Audits), Known: len(c.Known), Documents: len(c.Documents), Responses: len(c.Responses),
		Reports: len(c.Reports), Boards: len(c.Boards), Mentions: len(c.Mentions), Omissions: len(c.Omissions),
		Missing: len(c.Missing),
	}
	years, read, covered := map[int]int{}, map[audit.DocumentKind]int{}, map[*link.Principal]bool{}
	for _, a := range c.Audits {
		years[a.Date.Year]++
		read[mainSource(a)]++
		for _, p := range a.Principals {
			covered[p] = true
		}
		v.count(a)
	}
	v.Reach = reach(c, covered)
	for y, n := range years {
		v.Years = append(v.Years, YearCount{y, n})
	}
	slices.SortFunc(v.Years, func(a, b YearCount) int { return cmp.Compare(b.Year, a.Year) })
	for _, k := range slices.Sorted(maps.Keys(read)) {
		v.Read = append(v.Read, ReadCount{k, read[k]})
	}
	slices.SortStableFunc(v.Read, func(a, b ReadCount) int { return cmp.Compare(b.Count, a.Count) })
	return v
}

func (v *Coverage) count(a *link.Audit) {
	v.Questions += len(a.Questions)
	for _, q := range a.Questions {
		if q.Grade != audit.NotGraded {
			v.Graded++
		}
	}
	for _, r := range a.Recommendations {
		if r.Kind == audit.Remark {
			v.Remarks++
		} else {
			v.Recommendations++
		}
	}
}

func mainSource(a *link.Audit) audit.DocumentKind {
	if len(a.Sources) == 0 {
		return ""
	}
	return a.Sources[0].Kind
}

package compare

import (
	"cmp"
	"slices"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// Coverage is what the register holds.
type Coverage struct {
	Audits, Known                        int // published; known and not published
	Questions, Graded                    int // questions of published audits, and those with a grade other than ej-bedömd
	ByEditors                            int // of Graded, those that the editors graded
	Recommendations, Remarks             int // of published audits
	Documents, Responses, Reports        int
	Boards, Mentions, Omissions, Missing int
	Reach                                Reach // with at least one published audit

	Years []YearCount // newest first, the unknown year (0) last
	Read  []ReadCount // by what was read, most first
}

// YearCount is the published audits of one year; Year 0 is unknown.
type YearCount struct{ Year, Count int }

// Read is what an audit's facts come from: its main source, and how far that
// was read. Kind "" means that the record does not say.
type Read struct {
	Kind      audit.DocumentKind
	Part      bool // an excerpt, or fewer pages than there are
	TitleOnly bool
}

// ReadCount is the published audits of which this is what was really read.
type ReadCount struct {
	Read
	Count int
}

// Cover counts the corpus.
func Cover(c *link.Corpus) Coverage {
	v := Coverage{
		Audits: len(c.Audits), Known: len(c.Known), Documents: len(c.Documents), Responses: len(c.Responses),
		Reports: len(c.Reports), Boards: len(c.Boards), Mentions: len(c.Mentions), Omissions: len(c.Omissions),
		Missing: len(c.Missing),
	}
	years, read, covered := map[int]int{}, map[Read]int{}, map[*link.Principal]bool{}
	for _, a := range c.Audits {
		years[a.Date.Year]++
		read[whatWasRead(a)]++
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
	for r, n := range read {
		v.Read = append(v.Read, ReadCount{r, n})
	}
	slices.SortFunc(v.Read, compareRead)
	return v
}

func (v *Coverage) count(a *link.Audit) {
	v.Questions += len(a.Questions)
	made := Made(a.Questions)
	v.Graded += made.Graded
	v.ByEditors += made.ByEditors
	for _, r := range a.Recommendations {
		if r.Kind == audit.Remark {
			v.Remarks++
		} else {
			v.Recommendations++
		}
	}
}

func whatWasRead(a *link.Audit) Read {
	if a.TitleOnly || len(a.Sources) == 0 {
		return Read{TitleOnly: a.TitleOnly}
	}
	d := a.Sources[0]
	return Read{Kind: d.Kind, Part: d.Excerpt || d.PagesRead > 0 && d.PagesRead < d.Pages}
}

func compareRead(a, b ReadCount) int {
	extent := func(r ReadCount) int {
		switch {
		case r.TitleOnly:
			return 2
		case r.Part:
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Kind, b.Kind), cmp.Compare(extent(a), extent(b)))
}

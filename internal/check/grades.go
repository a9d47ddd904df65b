package check

import (
	"fmt"
	"strings"

	"insyn/internal/audit"
)

// maxQuoted is how many words of a source the register quotes (data-model:
// grad_ord is the only literal quotation; all else is restated).
const maxQuoted = 15

// grades holds that a grade says who gave it and on what words.
func grades(c *checker) {
	for _, a := range c.set.Audits {
		if a.Overall != nil && !a.WasRefused("bedomning") {
			c.grade(&a.Origin, "bedomning", a.Overall.Grade, a.Overall.GradeSource, a.Overall.GradeWords)
		}
		for i, q := range a.Questions {
			c.grade(&a.Origin, fmt.Sprintf("fraga[%d]", i+1), q.Grade, q.GradeSource, q.GradeWords)
		}
	}
}

func (c *checker) grade(o *audit.Origin, path string, grade audit.Grade, by audit.Source, words string) {
	switch {
	case grade == audit.NotGraded && words != "":
		c.warn("grade", o, path+".grad_ord", "revisorernas ord är återgivna fast grad är ej-bedomd").
			Hint = "flytta orden till iakttagelse, eller sätt den grad som de ger"
	case grade != "" && grade != audit.NotGraded && by == audit.FromAuditor && words == "":
		c.warn("grade", o, path+".grad_ord", "grad_ord saknas fast grad_kalla är revisor").
			Expected = "revisorernas egna ord, högst 15"
	}
	if n := countWords(words); n > maxQuoted {
		c.warn("grade", o, path+".grad_ord", fmt.Sprintf("citatet är %d ord långt", n)).
			Expected = fmt.Sprintf("högst %d ord; [...] för det som utelämnas", maxQuoted)
	}
}

// countWords counts the words of a quotation, without the marks of omission.
func countWords(text string) int {
	n := 0
	for _, w := range strings.Fields(text) {
		if w != "[...]" && w != "[…]" && w != "..." && w != "…" {
			n++
		}
	}
	return n
}

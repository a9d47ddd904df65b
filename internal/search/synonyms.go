package search

import (
	"errors"
	"slices"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/search/swedish"
)

// Synonyms reads a site's data/sokord.txt, and tells what is wrong in it. What
// is nil has none.
func Synonyms(o *audit.Origin) (*swedish.Synonyms, []audit.Problem) {
	if o == nil {
		return nil, nil
	}
	s, errs := swedish.ParseSynonyms(string(o.Text))
	var problems []audit.Problem
	lines := slices.Collect(strings.Lines(string(o.Text)))
	for _, e := range errs {
		p := audit.Problem{
			Severity: audit.Error, Rule: "synonym", File: o.File, Line: e.Line, Column: 1, Length: len([]rune(strings.TrimRight(lines[e.Line-1], "\r\n"))),
			Message: "raden säger inte vilka ord som betyder detsamma", Expected: "förkortning = ord, eller ord -> ord", Hint: "skriv # först på en rad som är en anmärkning",
		}
		switch {
		case errors.Is(e, swedish.ErrNoWord):
			p.Message, p.Hint = "ett ord saknas på ena sidan av tecknet", ""
		case errors.Is(e, swedish.ErrItself):
			p.Message, p.Hint = "samma ord står på båda sidor; böjningar av ett ord behöver inte skrivas", "ta bort raden"
		}
		problems = append(problems, p)
	}
	return s, problems
}

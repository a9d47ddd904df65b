package audit

import (
	"cmp"
	"slices"
)

// Severity tells an error, which stops the build, from a warning.
type Severity string

const (
	Error   Severity = "error"
	Warning Severity = "warning"
	// Refused is an error that would publish personal data or break a published
	// address: exit code 4 instead of 1.
	Refused Severity = "refused"
)

// Problem is one thing wrong with the data, told so that the one who wrote it
// can mend it. All texts are Swedish sentences without a full stop.
type Problem struct {
	Severity Severity `json:"severity"`
	Rule     string   `json:"rule"`           // stable name of the rule, such as unknown-key
	File     string   `json:"file"`           // slash path below the site's root
	Line     int      `json:"line"`           // from 1
	Column   int      `json:"column"`         // from 1, in characters
	Length   int      `json:"length"`         // characters to underline; 0 for unknown
	Path     string   `json:"path,omitempty"` // key path, such as fraga[3].grad
	Message  string   `json:"message"`        // the fact
	Expected string   `json:"expected,omitempty"`
	Hint     string   `json:"hint,omitempty"` // how to mend it: menade du …?
}

// SortProblems orders problems by file, line, column, rule and message, and
// drops exact repeats.
func SortProblems(ps []Problem) []Problem {
	slices.SortFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(ps)
}

package report

import (
	"fmt"
	"strings"

	"insyn/internal/audit"
)

// Counts is how many problems there are of each severity, and in how many
// files. Refused problems are not also counted as errors.
type Counts struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Refused  int `json:"refused"`
	Files    int `json:"files"`
}

// Count counts problems.
func Count(problems []audit.Problem) Counts {
	var c Counts
	files := map[string]bool{}
	for _, p := range problems {
		files[p.File] = true
		switch p.Severity {
		case audit.Error:
			c.Errors++
		case audit.Refused:
			c.Refused++
		default:
			c.Warnings++
		}
	}
	c.Files = len(files)
	return c
}

// String is the closing line of a check: "3 fel och 1 varning i 2 filer", or
// "inga fel".
func (c Counts) String() string {
	var parts []string
	if n := c.Errors + c.Refused; n > 0 {
		s := fmt.Sprintf("%d fel", n)
		if c.Refused > 0 {
			s += fmt.Sprintf(" (varav %d som aldrig får publiceras)", c.Refused)
		}
		parts = append(parts, s)
	}
	if c.Warnings > 0 {
		parts = append(parts, count(c.Warnings, "varning", "varningar"))
	}
	if len(parts) == 0 {
		return "inga fel"
	}
	return strings.Join(parts, " och ") + " i " + count(c.Files, "fil", "filer")
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

package main

import (
	"io"
	"os"

	"insyn/internal/audit"
	"insyn/internal/report"
)

// formats are the ways in which problems are told.
var formats = []string{"text", "json", "github"}

// tell writes problems in one of the formats.
func (e *env) tell(w io.Writer, format string, problems []audit.Problem) error {
	switch format {
	case "json":
		return report.JSON(w, problems)
	case "github":
		return report.GitHub(w, problems)
	}
	colour := isTerminal(w) && os.Getenv("NO_COLOR") == "" // no-color.org
	return report.Text(w, problems, os.DirFS(e.root), colour)
}

// verdict gives the exit code that problems mean, nil when they are warnings
// only. They have been told already; the hint is added to them.
func verdict(found report.Counts, hint string) error {
	switch {
	case found.Refused > 0:
		return &fault{code: exitRefused, hint: hint}
	case found.Errors > 0:
		return &fault{code: exitData, hint: hint}
	}
	return nil
}

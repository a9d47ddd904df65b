package main

import (
	"fmt"
	"io"

	"insyn/internal/audit"
)

var formats = []string{"text", "json", "github"}

func validFormat(f string) bool { return f == "text" || f == "json" || f == "github" }

func (e *env) tell(w io.Writer, format string, set *audit.Set, problems []audit.Problem) error {
	for _, p := range problems {
		fmt.Fprintf(w, "%s:%d:%d: %s\n", p.File, p.Line, p.Column, p.Message)
	}
	return nil
}

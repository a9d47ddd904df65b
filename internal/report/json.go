package report

import (
	"encoding/json"
	"io"

	"insyn/internal/audit"
)

// JSON writes one object:
//
//	{
//	  "problems": [
//	    {"severity": "error", "rule": "enum", "file": "data/granskningar/…", "line": 12, "column": 8, "length": 5,
//	     "path": "fraga[3].grad", "message": "…", "expected": "…", "hint": "…"}
//	  ],
//	  "counts": {"errors": 1, "warnings": 0, "refused": 0, "files": 1}
//	}
//
// severity is error, warning or refused. Lines, and columns in characters,
// count from 1; length is 0 when the place is a point. path, expected and hint
// are left out when empty; problems is never null. Personnummer in messages
// are masked.
func JSON(w io.Writer, problems []audit.Problem) error {
	masked := make([]audit.Problem, len(problems))
	for i, p := range problems {
		p.Message, p.Expected, p.Hint = audit.MaskPersonnummer(p.Message), audit.MaskPersonnummer(p.Expected), audit.MaskPersonnummer(p.Hint)
		masked[i] = p
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Problems []audit.Problem `json:"problems"`
		Counts   Counts          `json:"counts"`
	}{masked, Count(problems)})
}

package check

import (
	"os"
	"testing"

	"insyn/internal/audit"
	"insyn/internal/load"
)

// TestRealRecords holds that every record of this repository is without errors.
func TestRealRecords(t *testing.T) {
	set, problems, err := load.Load(os.DirFS("../.."))
	if err != nil || len(set.Audits) == 0 {
		t.Fatalf("%d audits, %v", len(set.Audits), err)
	}
	wrong := map[string][]audit.Problem{}
	for _, p := range append(problems, Check(set)...) {
		wrong[p.File] = append(wrong[p.File], p)
	}
	for _, r := range newChecker(set).records {
		t.Run(r.id, func(t *testing.T) { tell(t, wrong[r.File]) })
		delete(wrong, r.File)
	}
	for _, file := range sortedKeys(wrong) {
		t.Run(file, func(t *testing.T) { tell(t, wrong[file]) })
	}
}

func tell(t *testing.T, problems []audit.Problem) {
	for _, p := range problems {
		say := t.Errorf
		if p.Severity == audit.Warning {
			say = t.Logf
		}
		say("%s:%d:%d: %s %s: %s (%s; %s)", p.File, p.Line, p.Column, p.Rule, p.Path, p.Message, p.Expected, p.Hint)
	}
}

package check

import (
	"os"
	"strings"
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

// TestPositions holds that every value of the real records is found where it
// stands in its file: what a message points at is what it speaks of.
func TestPositions(t *testing.T) {
	set, _, err := load.Load(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	newChecker(set).all(func(o *audit.Origin, record any) {
		lines := strings.Split(string(o.Text), "\n")
		eachString(o, record, func(s *spot, text string) {
			at := o.At(s.path())
			line := []rune(lines[at.Line-1])
			if !o.Has(s.path()) || at.Column > len(line) {
				t.Fatalf("%s: %s is not found", o.File, s.path())
			}
			written := string(line[at.Column-1 : at.Column-1+at.Length])
			if written != `"`+text+`"` && !strings.HasPrefix(written, `"""`) && !strings.Contains(written, `\`) {
				t.Errorf("%s:%d:%d: %s is %q, not %q", o.File, at.Line, at.Column, s.path(), written, text)
			}
			found++
		})
	})
	if found < 1000 {
		t.Errorf("only %d texts were looked at", found)
	}
}

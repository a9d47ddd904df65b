package fictional

import (
	"testing"

	"insyn/internal/check"
	"insyn/internal/load"
)

// Every site made here must be free of faults, else a benchmark would measure
// the reporting of errors.
func TestNoFaults(t *testing.T) {
	for _, n := range []int{1, 40, 400} {
		set, problems, err := load.Load(FS(n, uint64(n)))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range append(problems, check.Check(set)...) {
			t.Errorf("n=%d: %s: %s:%d: %s: %s", n, p.Severity, p.File, p.Line, p.Path, p.Message)
		}
	}
}

package emit_test

import (
	"flag"
	"os"
	"testing"
	"time"

	"insyn/internal/emit"
	"insyn/internal/link"
	"insyn/internal/load"
)

var (
	realSite  = flag.String("site", "../..", "root of the site to emit")
	realBuild = flag.String("build", "", "emit into this folder and keep it")
)

// TestEmitReal emits the repository's own data. With -build it leaves the
// result for a look: go test -run TestEmitReal ./internal/emit -args -build /tmp/build
func TestEmitReal(t *testing.T) {
	set, problems, err := load.Load(os.DirFS(*realSite))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Errorf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	dir := *realBuild
	if dir == "" {
		dir = t.TempDir()
	}
	from := time.Now()
	c := link.Link(set, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC))
	linked := time.Now()
	stats, err := emit.Emit(c, dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("link %v, emit %v: %+v", linked.Sub(from), time.Since(linked), stats)
}

package emit_test

import (
	"fmt"
	"io/fs"
	"os"
	"testing"

	"insyn/internal/audit"
	"insyn/internal/emit"
	"insyn/internal/fictional"
	"insyn/internal/link"
	"insyn/internal/load"
)

// fictionalSet loads n made-up audits, once for all benchmarks of that size.
func fictionalSet(b *testing.B, n int) *audit.Set {
	b.Helper()
	var fsys fs.FS = fictional.FS(n, 1)
	set, problems, err := load.Load(fsys)
	if err != nil || len(problems) > 0 {
		b.Fatal(err, problems)
	}
	return set
}

func BenchmarkLink(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		set := fictionalSet(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				link.Link(set, today)
			}
		})
	}
}

// BenchmarkEmit measures a first run, which writes everything, and a second
// one, which compares everything and writes nothing.
func BenchmarkEmit(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		c := link.Link(fictionalSet(b, n), today)
		b.Run(fmt.Sprintf("%d/first", n), func(b *testing.B) {
			for b.Loop() {
				dir, err := os.MkdirTemp(b.TempDir(), "")
				if err != nil {
					b.Fatal(err)
				}
				run(b, c, dir)
				os.RemoveAll(dir)
			}
		})
		b.Run(fmt.Sprintf("%d/unchanged", n), func(b *testing.B) {
			dir := b.TempDir()
			run(b, c, dir)
			for b.Loop() {
				run(b, c, dir)
			}
		})
	}
}

func run(b *testing.B, c *link.Corpus, dir string) {
	b.Helper()
	stats, err := emit.Emit(c, dir)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(stats.Total()), "files")
}

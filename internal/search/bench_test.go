package search_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"insyn/internal/fictional"
	"insyn/internal/link"
	"insyn/internal/load"
	"insyn/internal/search"
)

var today = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

// BenchmarkWrite makes the index of made-up audits of twenty pages each.
func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			set, problems, err := load.Load(fictional.FS(n, 1))
			if err != nil || len(problems) > 0 {
				b.Fatal(err, problems)
			}
			c := link.Link(set, today)
			dir := filepath.Join(b.TempDir(), "sok")
			for b.Loop() {
				stats, err := search.Write(dir, search.Documents(c, nil), nil)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(stats.Files), "files")
				b.ReportMetric(float64(stats.Bytes)/1e6, "MB")
				b.ReportMetric(float64(stats.Bytes-stats.Texts)/1e6, "MB-index")
			}
		})
	}
}

package load_test

import (
	"strconv"
	"testing"

	"insyn/internal/fictional"
	"insyn/internal/load"
)

// BenchmarkLoad reads sites of growing size; ns/granskning must stay level.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			site := fictional.FS(n, 1)
			b.ReportAllocs()
			for b.Loop() {
				set, problems, err := load.Load(site)
				if err != nil || len(problems) > 0 || len(set.Audits) < n {
					b.Fatal(len(set.Audits), problems, err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/granskning")
		})
	}
}

package check_test

import (
	"strconv"
	"testing"

	"insyn/internal/check"
	"insyn/internal/fictional"
	"insyn/internal/load"
)

// BenchmarkCheck judges sites of growing size; ns/granskning must stay level.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			set, _, err := load.Load(fictional.FS(n, 1))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if problems := check.Check(set); len(problems) > 0 {
					b.Fatal(problems)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/granskning")
		})
	}
}

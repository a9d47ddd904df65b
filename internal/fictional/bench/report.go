//go:build linux

package main

import (
	"errors"
	"fmt"
	"io"
	"time"
)

// The limits. Those on time are parts of Hugo's time on the same records.
const (
	maxCheck  = 0.25 // check, of Hugo
	maxStages = 0.30 // load to emit, of Hugo
	maxBuild  = 1.40 // the whole build, of Hugo
	maxMemory = 3.0  // GB, at 10,000 granskningar
	// maxGrowth is how much more than ten times ten times the records may cost
	// check and still be called linear: caches of the processor grow cold.
	maxGrowth = 1.5
)

func (r result) hugo() time.Duration { return r.build.hugoEnded - r.build.hugoBegan }

// report writes the tables and says which limits are broken.
func report(w io.Writer, results []result) error {
	fmt.Fprintln(w, "| granskningar | check | load to emit | Hugo | whole build | build after one change | memory, check | memory, build |")
	fmt.Fprintln(w, "|---:|---:|---:|---:|---:|---:|---:|---:|")
	for _, r := range results {
		fmt.Fprintf(w, "| %d | %s | %s | %s | %s | %s | %s | %s |\n", r.n, seconds(r.check.wall), seconds(r.build.hugoBegan),
			seconds(r.hugo()), seconds(r.build.wall), seconds(r.again.wall), gigabytes(r.check.memory), gigabytes(r.build.memory))
	}
	fmt.Fprintln(w, "\n| what | measured | limit |\n|---|---:|---:|")
	var broken error
	limit := func(what string, measured, limit float64, unit string) {
		mark := ""
		if measured > limit {
			mark = " **over**"
			broken = errors.Join(broken, fmt.Errorf("%s is %.2f%s, over %.2f", what, measured, unit, limit))
		}
		fmt.Fprintf(w, "| %s | %.2f%s%s | %.2f%s |\n", what, measured, unit, mark, limit, unit)
	}
	for _, r := range results {
		at := fmt.Sprintf(" at %d", r.n)
		limit("check / Hugo"+at, ratio(r.check.wall, r.hugo()), maxCheck, "")
		limit("load to emit / Hugo"+at, ratio(r.build.hugoBegan, r.hugo()), maxStages, "")
		limit("whole build / Hugo"+at, ratio(r.build.wall, r.hugo()), maxBuild, "")
		limit("memory of the build"+at, float64(r.build.memory)/1e9, maxMemory, " GB")
		limit("files rewritten in vain after one change"+at, float64(r.rewritten-r.different), 0, "")
	}
	if first, last := results[0], results[len(results)-1]; last.n > first.n {
		growth := ratio(last.check.wall, first.check.wall) / (float64(last.n) / float64(first.n))
		limit(fmt.Sprintf("check's time per record, %d against %d", last.n, first.n), growth, maxGrowth, "")
	}
	for _, r := range results {
		fmt.Fprintf(w, "\nAfter one changed record of %d, %d of %d files under build/content were rewritten.\n", r.n, r.rewritten, r.files)
	}
	return broken
}

func ratio(a, b time.Duration) float64 { return a.Seconds() / b.Seconds() }
func seconds(d time.Duration) string   { return fmt.Sprintf("%.1f s", d.Seconds()) }
func gigabytes(n int64) string         { return fmt.Sprintf("%.2f GB", float64(n)/1e9) }

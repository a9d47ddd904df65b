//go:build linux

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// The limits: what ours may be of Pagefind's.
const (
	maxWall      = 1.0 / 2
	maxMemory    = 1.0 / 5
	maxSize      = 1.0 / 2 // without the texts of excerpts
	maxCold      = 1.0 / 6 // the median query
	maxColdWorst = 1.0 / 8
	maxWarm      = 1.0 / 8

	fullSize = 10000 // the limits hold at this many granskningar
	maxFiles = 20000 // at that size
	maxStart = 25_000

	// Of our index alone, at 50,000: see benchIndex.
	maxIndexMemory = 4e9
	maxMedianBytes = 120_000
	maxWorstBytes  = 300_000
)

// report writes the tables and says which limits are broken. A smaller register
// is shown with the same limits, but only the full size must hold them: of few
// pages the scripts are all there is.
func report(w io.Writer, results []result) error {
	fmt.Fprintln(w, "| granskningar | index | built in | peak memory | index | with texts | files |")
	fmt.Fprintln(w, "|---:|---|---:|---:|---:|---:|---:|")
	for _, r := range results {
		for _, i := range []struct {
			name string
			index
		}{{"ours", r.ours}, {"Pagefind", r.theirs}} {
			fmt.Fprintf(w, "| %d | %s | %.1f s | %.2f GB | %.1f MB | %.1f MB | %d |\n", r.n, i.name, i.wall.Seconds(), float64(i.memory)/1e9, float64(i.bytes-i.texts)/1e6, float64(i.bytes)/1e6, i.files)
		}
	}
	var broken error
	for _, r := range results {
		fmt.Fprintf(w, "\n%d granskningar, query | ours: hits | kB cold | ms warm | Pagefind: hits | kB cold | ms warm |\n|---|---:|---:|---:|---:|---:|---:|\n", r.n)
		for _, a := range r.answers {
			fmt.Fprintf(w, "| %s | %d | %.1f | %.1f | %d | %.1f | %.1f |\n", a.Query, a.Ours.Hits, kilo(a.Ours.Bytes), a.Ours.Warm, a.Theirs.Hits, kilo(a.Theirs.Bytes), a.Theirs.Warm)
		}
		cold, coldTheirs := sorted(r.answers, func(a answer) float64 { return kilo(a.Ours.Bytes) }), sorted(r.answers, func(a answer) float64 { return kilo(a.Theirs.Bytes) })
		warm, warmTheirs := sorted(r.answers, func(a answer) float64 { return a.Ours.Warm }), sorted(r.answers, func(a answer) float64 { return a.Theirs.Warm })
		fmt.Fprintf(w, "\n%d granskningar | ours | Pagefind | ours of Pagefind's | limit |\n|---|---:|---:|---:|---:|\n", r.n)
		line := func(what, unit string, ours, theirs, limit float64) {
			mark := ""
			if ratio := ours / theirs; ratio > limit {
				mark = " **over**"
				if r.n >= fullSize {
					broken = errors.Join(broken, fmt.Errorf("%s is %.3f of Pagefind's at %d, over %.3f", what, ratio, r.n, limit))
				}
			}
			fmt.Fprintf(w, "| %s | %.1f %s | %.1f %s | 1/%.1f%s | 1/%.0f |\n", what, ours, unit, theirs, unit, theirs/ours, mark, 1/limit)
		}
		line("index built in", "s", r.ours.wall.Seconds(), r.theirs.wall.Seconds(), maxWall)
		line("peak memory", "MB", float64(r.ours.memory)/1e6, float64(r.theirs.memory)/1e6, maxMemory)
		line("index without texts", "MB", float64(r.ours.bytes-r.ours.texts)/1e6, float64(r.theirs.bytes-r.theirs.texts)/1e6, maxSize)
		line("cold, median", "kB", median(cold), median(coldTheirs), maxCold)
		line("cold, worst", "kB", cold[len(cold)-1], coldTheirs[len(coldTheirs)-1], maxColdWorst)
		line("warm, median", "ms", median(warm), median(warmTheirs), maxWarm)
		line("warm, worst", "ms", warm[len(warm)-1], warmTheirs[len(warmTheirs)-1], maxWarm)
		if r.n <= fullSize && r.ours.files >= maxFiles {
			broken = errors.Join(broken, fmt.Errorf("%d files at %d granskningar: there may be %d", r.ours.files, r.n, maxFiles))
		}
		start := int64(0)
		for _, a := range r.answers {
			start = max(start, a.Ours.Parts["script"]+a.Ours.Parts["start"])
		}
		if start > maxStart {
			broken = errors.Join(broken, fmt.Errorf("%.1f kB are fetched at %d whatever is asked, over %.1f", kilo(start), r.n, kilo(maxStart)))
		}
		fmt.Fprintf(w, "\nOur build is `search.Write` alone; reading and linking the records took %.1f s before it, and is in its memory. Whatever is asked, %.1f kB of scripts and index.json are fetched (limit %.0f). ", r.ours.before.Seconds(), kilo(start), kilo(maxStart))
		fmt.Fprintf(w, "The index of ours, MB by folder: %s. Fetched on the average, kB: %s.\n", parts(r.ours.parts, 1e6), parts(mean(r.answers), 1e3))
	}
	return broken
}

// parts writes what each part of a whole has, the largest first.
func parts(of map[string]int64, unit float64) string {
	names := slices.SortedFunc(maps.Keys(of), func(a, b string) int { return cmp.Or(cmp.Compare(of[b], of[a]), cmp.Compare(a, b)) })
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %.1f", name, float64(of[name])/unit)
	}
	return strings.Join(names, ", ")
}

// mean is what each part has of our answers, on the average.
func mean(answers []answer) map[string]int64 {
	out := map[string]int64{}
	for _, a := range answers {
		for name, n := range a.Ours.Parts {
			out[name] += n
		}
	}
	for name := range out {
		out[name] /= int64(len(answers))
	}
	return out
}

func kilo(n int64) float64 { return float64(n) / 1000 }

func sorted(all []answer, of func(answer) float64) []float64 {
	var out []float64
	for _, a := range all {
		out = append(out, of(a))
	}
	slices.Sort(out)
	return out
}

// median is that of sorted numbers.
func median(s []float64) float64 {
	n := len(s)
	if n%2 == 1 {
		return s[n/2]
	}
	return (s[n/2-1] + s[n/2]) / 2
}

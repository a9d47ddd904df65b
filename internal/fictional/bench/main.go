//go:build linux

// Command bench measures a build of fictional records and prints the tables of
// BENCHMARKS.md. All ratios are of times taken in one run, since times alone
// say more about the computer than about the program. It ends with 1 when one
// of them is over its limit.
//
//	go run ./internal/fictional/bench             1,000 and 10,000 granskningar
//	go run ./internal/fictional/bench 100 1000    other numbers
//
// It is run from the repository's root and needs 10 GB of disk under $TMPDIR.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"insyn/internal/fictional"
)

func main() {
	flag.Parse()
	if err := bench(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "bench: error:", err)
		os.Exit(1)
	}
}

func bench(args []string) error {
	sizes := []int{1000, 10000}
	if len(args) > 0 {
		sizes = nil
	}
	for _, a := range args {
		n, err := strconv.Atoi(a)
		if err != nil || n < 1 {
			return fmt.Errorf("%q is no number of granskningar", a)
		}
		sizes = append(sizes, n)
	}
	dir, err := os.MkdirTemp("", "insyn-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	insyn := filepath.Join(dir, "insyn")
	if out, err := exec.Command("go", "build", "-o", insyn, "./cmd/insyn").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	var results []result
	for _, n := range sizes {
		r, err := measureSize(insyn, filepath.Join(dir, strconv.Itoa(n)), n)
		if err != nil {
			return err
		}
		results = append(results, r)
	}
	return report(os.Stdout, results)
}

// result is what was measured for one size.
type result struct {
	n                    int
	check, build, again  run
	files                int // below build/content
	rewritten, different int // files there that the second build wrote, and whose bytes became others
}

func measureSize(insyn, root string, n int) (r result, err error) {
	r.n = n
	defer os.RemoveAll(root)
	fmt.Fprintf(os.Stderr, "%d granskningar: ", n)
	if err := os.Mkdir(root, 0o755); err != nil {
		return r, err
	}
	if err := fictional.WriteSite(root, ".", n, 1); err != nil {
		return r, err
	}
	steps := []struct {
		name string
		do   func() error
	}{
		{"check", func() (err error) { r.check, err = measure(insyn, "check", "--site", root); return }},
		{"build", func() (err error) { r.build, err = measure(insyn, "build", "--site", root); return }},
		{"one changed record", func() error { return r.changeOne(insyn, root) }},
	}
	for _, s := range steps {
		start := time.Now()
		fmt.Fprint(os.Stderr, s.name, " ")
		if err := s.do(); err != nil {
			return r, err
		}
		fmt.Fprintf(os.Stderr, "%.1f s  ", time.Since(start).Seconds())
	}
	fmt.Fprintln(os.Stderr)
	return r, nil
}

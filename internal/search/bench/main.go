//go:build linux

// Command bench measures the search beside Pagefind's in one run on the same
// fictional pages, and prints the tables of BENCHMARKS.md. It ends with 1 when a
// ratio is over its limit.
//
//	npm --prefix tests/search-bench ci                   Pagefind and Playwright, once
//	go run ./internal/search/bench                       1,000 and 10,000 granskningar
//	go run ./internal/search/bench 200                   other numbers
//	go run ./internal/search/bench -index-only 50000     only our index, of streamed documents
//
// It is run from the repository's root and needs Chromium, 12 GB of disk under
// $TMPDIR, and at 10,000 some 13 GB of memory, for Pagefind.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"insyn/internal/fictional"
)

func main() {
	indexOnly := flag.Int("index-only", 0, "make our index only, of so many granskningar")
	child := flag.String("child", "", "what a child of the command does; not for you")
	flag.Parse()
	var err error
	switch {
	case *child != "":
		err = asChild(*child, flag.Args())
	case *indexOnly > 0:
		err = benchIndex(*indexOnly)
	default:
		err = bench(flag.Args())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench: error:", err)
		os.Exit(1)
	}
}

// queries are ten that readers of the fictional reports might ask. Their words
// stand in internal/fictional/words.go.
var queries = []string{
	"uppföljning",                 // one common word
	"flygplats",                   // one that only stands in compounds
	"riktlinjer upphandling",      // two words
	"informationssäkerhetspolicy", // a compound
	"delegationsbeslutens",        // inflected as no text has it
	"ekonomi budget prognos",      // three words
	"bygglov Exempelköping",       // with the name of a kommun
	`"vår bedömning är att"`,      // a phrase
	"beslut 2019",                 // a year
	"internkontrolplanen rutiner", // misspelt
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
	dir, err := os.MkdirTemp("", "insyn-search-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	insyn := filepath.Join(dir, "insyn")
	build := exec.Command("go", "build", "-o", insyn, "./cmd/insyn")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
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

func measureSize(insyn, root string, n int) (r result, err error) {
	r.n = n
	defer os.RemoveAll(root)
	if err := os.Mkdir(root, 0o755); err != nil {
		return r, err
	}
	site, pagefind := filepath.Join(root, "build", "public"), filepath.Join(root, "pagefind")
	steps := []struct {
		name string
		do   func() error
	}{
		{"site", func() error {
			if err := fictional.WriteSite(root, ".", n, 1); err != nil {
				return err
			}
			if out, err := exec.Command(insyn, "build", "--site", root).CombinedOutput(); err != nil {
				return fmt.Errorf("insyn build: %w\n%s", err, out)
			}
			return nil
		}},
		{"our index", func() (err error) {
			r.ours.build, err = measureChild(2, "write", root, filepath.Join(root, "sok"))
			return errors.Join(err, r.ours.weigh(filepath.Join(root, "sok"), ourTexts))
		}},
		{"Pagefind's", func() (err error) {
			r.theirs.build, err = measurePagefind(site, pagefind)
			return errors.Join(err, r.theirs.weigh(pagefind, pagefindTexts))
		}},
		{"queries", func() (err error) { r.answers, err = measureQueries(site, pagefind); return }},
	}
	fmt.Fprintf(os.Stderr, "%d granskningar: ", n)
	for _, s := range steps {
		end := timed(s.name)
		if err := s.do(); err != nil {
			return r, fmt.Errorf("%s: %w", s.name, err)
		}
		end()
	}
	fmt.Fprintln(os.Stderr)
	return r, nil
}

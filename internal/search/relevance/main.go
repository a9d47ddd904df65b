// Command relevance asks the judged queries of a built site and prints how good
// the answers are, beside Pagefind's on the same pages:
//
//	go run ./cmd/insyn build
//	npm --prefix tests/search-bench ci
//	go run ./internal/search/relevance build/public
//	go run ./internal/search/relevance -v build/public    and what was missed, query by query
//	go run ./internal/search/relevance -queries internal/search/testdata/heldout.txt build/public    others, never tuned by
//	go run ./internal/search/relevance -own build/public  without Pagefind, which needs Node and Chromium
//
// It is run from the repository's root. nDCG looks at the first ten documents,
// recall at the first twenty.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"insyn/internal/search"
	"insyn/internal/search/relevance/judged"
)

// node is where the programs are that need Node.
const node = "tests/search-bench"

func main() {
	every := flag.Bool("v", false, "show each query whose answer is not the best")
	own := flag.Bool("own", false, "measure our search only")
	file := flag.String("queries", "internal/search/testdata/queries.txt", "the judged queries")
	flag.Parse()
	if err := relevance(flag.Args(), *file, *every, *own); err != nil {
		fmt.Fprintln(os.Stderr, "relevance: error:", err)
		os.Exit(1)
	}
}

func relevance(args []string, queryFile string, every, own bool) error {
	if len(args) != 1 {
		return errors.New("usage: relevance [-v] [-own] folder-of-a-built-site")
	}
	f, err := os.Open(queryFile)
	if err != nil {
		return err
	}
	defer f.Close()
	queries, err := judged.Read(f)
	if err != nil {
		return fmt.Errorf("%s: %w", queryFile, err)
	}
	ours, err := ask(filepath.Join(args[0], "sok"), queries)
	if err != nil {
		return err
	}
	var theirs [][]string
	if !own {
		if theirs, err = askPagefind(args[0], queries); err != nil {
			return err
		}
	}
	report(os.Stdout, queries, ours, theirs)
	if every {
		misses(os.Stdout, queries, ours)
	}
	return nil
}

// ask gives our answers to each query.
func ask(index string, queries []judged.Query) ([][]string, error) {
	x, err := search.Open(os.DirFS(index))
	if err != nil {
		return nil, err
	}
	var all [][]string
	for _, q := range queries {
		res, err := x.Search(search.Query{Text: q.Text, Count: judged.Deep})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", q.Text, err)
		}
		var urls []string
		for _, h := range res.Hits {
			urls = append(urls, h.URL)
		}
		all = append(all, urls)
	}
	return all, nil
}

// askPagefind makes Pagefind's index of the site and gives its answers.
func askPagefind(site string, queries []judged.Query) ([][]string, error) {
	dir, err := os.MkdirTemp("", "insyn-pagefind-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if out, err := exec.Command(filepath.Join(node, "node_modules", ".bin", "pagefind"), "--site", site, "--output-path", dir).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("pagefind: %w (npm --prefix %s ci installs it)\n%s", err, node, out)
	}
	var texts []string
	for _, q := range queries {
		texts = append(texts, q.Text)
	}
	input, err := json.Marshal(texts)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("node", filepath.Join(node, "rank.mjs"), site, dir, strconv.Itoa(judged.Deep))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(input), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("rank.mjs: %w", err)
	}
	var all [][]string
	if err := json.Unmarshal(out, &all); err != nil {
		return nil, err
	}
	if len(all) != len(queries) {
		return nil, fmt.Errorf("rank.mjs answered %d of %d queries", len(all), len(queries))
	}
	return all, nil
}

func report(w io.Writer, queries []judged.Query, ours, theirs [][]string) {
	our, their := judged.Rate(queries, ours), map[string]judged.Score{}
	head, line := "| group | queries | nDCG@10 | recall@20 |", "|---|---:|---:|---:|"
	if theirs != nil {
		their = judged.Rate(queries, theirs)
		head, line = head+" Pagefind nDCG@10 | Pagefind recall@20 |", line+"---:|---:|"
	}
	fmt.Fprintf(w, "%s\n%s\n", head, line)
	for _, g := range judged.Groups(queries) {
		fmt.Fprintf(w, "| %s | %d | %.3f | %.3f |", g, our[g].Queries, our[g].NDCG, our[g].Recall)
		if theirs != nil {
			fmt.Fprintf(w, " %.3f | %.3f |", their[g].NDCG, their[g].Recall)
		}
		fmt.Fprintln(w)
	}
}

// misses tells where the answers could be better: the first documents as they
// were given, and the good ones that were not.
func misses(w io.Writer, queries []judged.Query, answers [][]string) {
	for i, q := range queries {
		ndcg, recall := q.NDCG(answers[i], judged.First), q.Recall(answers[i], judged.Deep)
		if ndcg > 0.9 && recall == 1 {
			continue
		}
		fmt.Fprintf(w, "\n%s (%s): nDCG %.2f, recall %.2f\n", q.Text, q.Group, ndcg, recall)
		given := map[string]bool{}
		for n, url := range answers[i] {
			given[url] = true
			if n < judged.First {
				fmt.Fprintf(w, "  %d %s\n", q.Grade[url], url)
			}
		}
		for grade := 3; grade > 1; grade-- {
			for url, g := range q.Grade {
				if g == grade && !given[url] {
					fmt.Fprintf(w, "  missing %d %s\n", g, url)
				}
			}
		}
	}
}

// Package judged reads queries whose answers have been judged by people, and
// says how near a search comes to them. testdata/queries.txt of internal/search
// begins with the format.
package judged

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// Query is a query with the documents that answer it.
type Query struct {
	Group string
	Text  string
	Grade map[string]int // by address: 3 is what was sought, 1 touches on it
}

// folders are the short names of the folders that addresses begin with.
var folders = map[string]string{
	"g": "/granskningar/", "s": "/styrdokument/", "v": "/svar/", "r": "/revisionsberattelser/", "k": "/kommuner/", "a": "/amnen/", "j": "/jamforelser/",
}

// Read reads judged queries. The error tells the line.
func Read(r io.Reader) ([]Query, error) {
	var all []Query
	group := ""
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		line := strings.TrimSpace(scan.Text())
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && line[len(line)-1] == ']':
			group = line[1 : len(line)-1]
		case strings.HasPrefix(line, "? "):
			all = append(all, Query{group, line[2:], map[string]int{}})
		case len(all) > 0 && len(line) > 2 && line[0] >= '1' && line[0] <= '3' && line[1] == ' ':
			for _, name := range strings.Fields(line[2:]) {
				url, err := address(name)
				if err != nil {
					return nil, fmt.Errorf("line %d: %w", n, err)
				}
				if _, twice := all[len(all)-1].Grade[url]; twice {
					return nil, fmt.Errorf("line %d: %s is judged twice", n, url)
				}
				all[len(all)-1].Grade[url] = int(line[0] - '0')
			}
		default:
			return nil, fmt.Errorf("line %d: %q is neither group, query nor grade", n, line)
		}
	}
	return all, scan.Err()
}

func address(name string) (string, error) {
	if strings.HasPrefix(name, "/") {
		return name, nil
	}
	short, rest, ok := strings.Cut(name, ":")
	folder := folders[short]
	if !ok || folder == "" {
		return "", fmt.Errorf("%q is no address", name)
	}
	return folder + rest + "/", nil
}

// NDCG is the normalised discounted cumulative gain of the first n answers:
// 1 when none could stand in a better order. A grade g gains 2^g-1 (Burges and
// others, 2005).
func (q Query) NDCG(answers []string, n int) float64 {
	var got, best float64
	for i, url := range answers[:min(n, len(answers))] {
		got += gain(q.Grade[url], i)
	}
	grades := make([]int, 0, len(q.Grade))
	for _, g := range q.Grade {
		grades = append(grades, g)
	}
	slices.SortFunc(grades, func(a, b int) int { return b - a })
	for i, g := range grades[:min(n, len(grades))] {
		best += gain(g, i)
	}
	if best == 0 {
		return 0
	}
	return got / best
}

func gain(grade, place int) float64 {
	return (math.Exp2(float64(grade)) - 1) / math.Log2(float64(place)+2)
}

// Recall is the part of the good documents (grades 2 and 3) that is among the
// first n answers, of those that there is room for.
func (q Query) Recall(answers []string, n int) float64 {
	good, found := 0, 0
	for _, g := range q.Grade {
		if g >= 2 {
			good++
		}
	}
	for _, url := range answers[:min(n, len(answers))] {
		if q.Grade[url] >= 2 {
			found++
		}
	}
	return float64(found) / float64(max(1, min(good, n)))
}

// Score is how well a search did on some queries: the means over them.
type Score struct {
	Queries int
	NDCG    float64 // of the first 10
	Recall  float64 // within the first 20
}

// How many answers are looked at.
const (
	First = 10
	Deep  = 20
)

// All is the name of the score of all queries together.
const All = "alla"

// Rate gives a score for each group, and for all: answers are those of each query.
func Rate(queries []Query, answers [][]string) map[string]Score {
	scores := map[string]Score{}
	for i, q := range queries {
		for _, group := range []string{q.Group, All} {
			s := scores[group]
			s.Queries++
			s.NDCG += q.NDCG(answers[i], First)
			s.Recall += q.Recall(answers[i], Deep)
			scores[group] = s
		}
	}
	for group, s := range scores {
		s.NDCG /= float64(s.Queries)
		s.Recall /= float64(s.Queries)
		scores[group] = s
	}
	return scores
}

// Groups are the groups in the order of the file, All last.
func Groups(queries []Query) []string {
	var out []string
	for _, q := range queries {
		if !slices.Contains(out, q.Group) {
			out = append(out, q.Group)
		}
	}
	return append(out, All)
}

package search_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"insyn/internal/link"
	"insyn/internal/load"
	"insyn/internal/search"
)

// register makes the index of the real register, with the site's own pages.
func register(t testing.TB) string {
	t.Helper()
	set, _, err := load.Load(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "sok")
	synonyms, problems := search.Synonyms(set.SearchWords)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if _, err := search.Write(dir, search.Documents(link.Link(set, today), search.Pages(set.HandWritten)), synonyms); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestBrowserAgrees asks the engine of the browser, run by Node, what the Go
// reader is asked, and holds that the answers are the same: hits, order, scores,
// places and counts.
func TestBrowserAgrees(t *testing.T) {
	const folder = "../../tests/search"
	if _, err := exec.LookPath("node"); err != nil {
		skip(t, "node is not installed")
	}
	if _, err := os.Stat(filepath.Join(folder, "node_modules")); err != nil {
		skip(t, "npm ci --prefix tests/search has not been run")
	}
	dir := register(t)
	x, err := search.Open(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	queries := browserQueries(t, x)
	var asked bytes.Buffer
	for _, q := range queries {
		request := map[string]any{"q": q.Text, "typing": q.Typing, "repair": !q.AsTyped, "facets": q.Counting, "from": q.From, "count": q.Count}
		if q.Filters != nil {
			request["filters"] = q.Filters
		}
		if q.ByDate {
			request["sort"] = "datum"
		}
		json.NewEncoder(&asked).Encode(request)
	}
	file := filepath.Join(t.TempDir(), "queries")
	if err := os.WriteFile(file, asked.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "run.mjs", dir, file)
	cmd.Dir = folder
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 1<<24)
	n, hits, mended := 0, 0, 0
	for _, q := range queries {
		if !lines.Scan() {
			t.Fatalf("node answered %d of %d queries", n, len(queries))
		}
		n++
		res, err := x.Search(q)
		if err != nil {
			t.Fatalf("%+v: %v", q, err)
		}
		hits += len(res.Hits)
		if res.Corrected != "" {
			mended++
		}
		var theirs answer
		if err := json.Unmarshal(lines.Bytes(), &theirs); err != nil {
			t.Fatal(err)
		}
		if got, want := theirs.String(), answerOf(res).String(); got != want {
			t.Errorf("%+v:\nbrowser %s\nGo      %s", q, got, want)
		}
	}
	if n < 300 || hits < 2000 || mended < 20 {
		t.Errorf("%d queries, %d hits and %d mended: too few to tell", n, hits, mended)
	}
}

// answer is what run.mjs prints of a query.
type answer struct {
	Total     int       `json:"total"`
	Corrected string    `json:"corrected"`
	Unknown   []string  `json:"unknown"`
	Hits      []hitOf   `json:"hits"`
	Facets    []facetOf `json:"facets"`
}

type hitOf struct {
	URL      string   `json:"url"`
	Score    int      `json:"score"`
	Sections []string `json:"sections"`
}

type facetOf struct {
	ID     string    `json:"id"`
	Values []valueOf `json:"values"`
}

type valueOf struct {
	ID     string `json:"id"`
	Count  int    `json:"count"`
	Chosen bool   `json:"chosen"`
}

// String leaves out the values that nobody has: whether they are listed is the
// interface's business.
func (a answer) String() string {
	var b strings.Builder
	fmt.Fprint(&b, a.Total, a.Corrected, a.Unknown, a.Hits)
	for _, f := range a.Facets {
		fmt.Fprint(&b, " ", f.ID)
		for _, v := range f.Values {
			if v.Count > 0 || v.Chosen {
				fmt.Fprint(&b, " ", v.ID, v.Count, v.Chosen)
			}
		}
	}
	return b.String()
}

func answerOf(res *search.Results) answer {
	a := answer{Total: res.Total, Corrected: res.Corrected, Unknown: res.Unknown}
	for _, h := range res.Hits {
		hit := hitOf{URL: h.URL, Score: h.Score}
		for _, s := range h.Sections {
			hit.Sections = append(hit.Sections, s.Anchor)
		}
		a.Hits = append(a.Hits, hit)
	}
	for _, f := range res.Facets {
		facet := facetOf{ID: f.ID}
		for _, v := range f.Values {
			facet.Values = append(facet.Values, valueOf{v.ID, v.Count, v.Chosen})
		}
		a.Facets = append(a.Facets, facet)
	}
	return a
}

// browserQueries are queries of every kind: those that people write, and words
// of the register whole, cut, misspelt and put together.
func browserQueries(t *testing.T, x *search.Index) []search.Query {
	t.Helper()
	var out []search.Query
	for _, text := range []string{
		"intern kontroll", `"intern kontroll"`, `"styrning och uppföljning av"`, "it-strategi", "informationssäkerhetspolicy -örebro", "orebro", "KS", "IK", "LOU",
		"vilka kommuner saknar it-strategi", "infomationssäkerhet", "uphandling", "säkerhetspolicy", "strategi", "2015-02-17", "Rev 12/2014", "dnr", "och att det",
		"kommunstyr*", "-kontroll", `-"intern kontroll" budget`, "örebro kungsör", "socialnämndens ansvar för placerade barn", "skolskjutsupphandling", "policyn policyer",
		"\x00\x01", "<script>alert(1)</script>", "mal", "mål", "it", "IT", "EU:s", "e-tjänster", "\ufeffkontroll", "kon\u00adtroll", "o\u0308rebro", "ﬁnns", "a", "1", "%", "…",
		strings.Repeat("kontroll ", 50), strings.Repeat("å", 500), `"`, `""`, `" "`, "'", "-", "- a", "--a", "*", "a*", "ab*", "abc*", `"a`, `"intern`, `intern"kontroll"`,
	} {
		out = append(out, search.Query{Text: text}, search.Query{Text: text, AsTyped: true}, search.Query{Text: text, Typing: true, Counting: true})
	}
	words := search.Words(t, x)
	for i := 0; i < len(words); i += max(1, len(words)/150) {
		w := []rune(words[i])
		other := words[(i*7+3)%len(words)]
		cut := slices.Delete(slices.Clone(w), len(w)/2, len(w)/2+1)
		out = append(out, search.Query{Text: string(w) + " " + other}, search.Query{Text: string(cut)}, search.Query{Text: string(w[:max(3, len(w)-2)]), Typing: true},
			search.Query{Text: string(w) + other}, search.Query{Text: string(w), ByDate: true, From: 5, Count: 20},
			search.Query{Text: string(w), Counting: true, Filters: map[string][]string{"typ": {"granskning"}, "lan": {"orebro-lan", "skane-lan"}}})
	}
	return out
}

// skip skips a test, which is a fault where nothing may be skipped.
func skip(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatal(why)
	}
	t.Skip("SKIPPED: " + why)
}

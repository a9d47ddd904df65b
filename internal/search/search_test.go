package search_test

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"insyn/internal/audit"
	"insyn/internal/search"
)

// shelf is a small register, in the order of the index.
var shelf = []*search.Document{
	doc("/a/", "Informationssäkerhet", "Örebro kommun", "2015-02-17",
		section("#fraga-1", "Finns en informationssäkerhetspolicy?", "Kommunen saknar en aktuell policy för säkerheten i sina system."),
		section("#fraga-2", "Följs den upp?", "Den interna kontrollen av behörigheter är svag.")),
	doc("/b/", "Intern kontroll", "Kungsörs kommun", "2018-03",
		section("#sammanfattning", "", "Arbetet med den interna kontrollen är tillräckligt. Kommunstyrelsen har en intern kontroll."),
		section("fulltext/#sida-2", "Sida 2 i fulltexten", "Säkerheten är god. Kontroll av intern ordning finns inte. Dnr KS 2015/123.")),
	doc("/c/", "Granskning av skolskjuts", "Örebro kommun", "2019",
		section("#fraga-1", "Är upphandlingen av skolskjuts ändamålsenlig?", "Ja, upphandlingen följer lagen om offentlig upphandling, och målen nås.")),
	doc("/d/", "Mal och silverfisk i arkiven", "Kiruna kommun", "2019", section("#fraga-1", "Finns mal?", "Ja.")),
	doc("/e/", "Örebro kommun", "", ""),
}

func doc(url, title, place, date string, sections ...search.Section) *search.Document {
	d := &search.Document{URL: url, Title: title, Kind: "Granskning", Place: place, Date: date, Lead: "Om " + title + ".", Sections: sections, Facets: search.Facets{}}
	if len(date) >= 4 {
		d.Facets["ar"] = []search.Value{{ID: date[:4], Label: date[:4]}}
	}
	if place != "" {
		d.Facets["kommun"] = []search.Value{{ID: strings.ToLower(strings.Fields(place)[0]), Label: place}}
	}
	return d
}

func section(anchor, heading, text string) search.Section {
	return search.Section{Anchor: anchor, Heading: heading, Text: text, Weight: search.InText}
}

func write(t testing.TB, docs []*search.Document) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "sok")
	if _, err := search.Write(dir, slices.Values(docs), nil); err != nil {
		t.Fatal(err)
	}
	return dir
}

func open(t testing.TB, docs []*search.Document) *search.Index {
	t.Helper()
	x, err := search.Open(os.DirFS(write(t, docs)))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// found is the addresses of the hits, with their best place: "/a/#fraga-1 /b/".
func found(res *search.Results) string {
	var out []string
	for _, h := range res.Hits {
		if len(h.Sections) > 0 {
			h.URL += h.Sections[0].Anchor
		}
		out = append(out, h.URL)
	}
	return strings.Join(out, " ")
}

func TestQueries(t *testing.T) {
	x := open(t, shelf)
	for _, c := range []struct {
		query search.Query
		want  string // as found gives it
		also  string // mended to, and after a bar what matches nothing
	}{
		{query: search.Query{Text: "skolskjuts"}, want: "/c/#fraga-1"},
		{query: search.Query{Text: "SKOLSKJUTSEN"}, want: "/c/#fraga-1"},
		{query: search.Query{Text: "örebro"}, want: "/e/ /c/ /a/"},
		{query: search.Query{Text: "orebro"}, want: "/e/ /c/ /a/"},
		{query: search.Query{Text: "mal"}, want: "/d/#fraga-1 /c/#fraga-1"}, // mål comes after
		{query: search.Query{Text: "mål"}, want: "/c/#fraga-1"},
		{query: search.Query{Text: "intern kontroll"}, want: "/b/#sammanfattning /a/#fraga-2"},
		{query: search.Query{Text: `"interna kontrollen"`}, want: "/b/#sammanfattning /a/#fraga-2"},
		{query: search.Query{Text: `"kontroll av intern ordning"`}, want: "/b/fulltext/#sida-2"},
		{query: search.Query{Text: `"intern kontroll av"`}, want: ""},
		{query: search.Query{Text: `”intern kontroll”`}, want: "/b/#sammanfattning"},
		{query: search.Query{Text: "kontroll -behörigheter"}, want: "/b/#sammanfattning"},
		{query: search.Query{Text: `kontroll -"interna kontrollen"`}, want: ""},
		{query: search.Query{Text: "skolskj*"}, want: "/c/#fraga-1"},
		{query: search.Query{Text: "skolskj", Typing: true}, want: "/c/#fraga-1"},
		{query: search.Query{Text: "skolskj", AsTyped: true}, want: "", also: "|skolskj"},
		{query: search.Query{Text: "uphandling"}, want: "/c/#fraga-1", also: "upphandlingen|"},
		{query: search.Query{Text: "uphandling", AsTyped: true}, want: "", also: "|uphandling"},
		{query: search.Query{Text: "KS 2015/123"}, want: "/b/fulltext/#sida-2"},
		{query: search.Query{Text: "2015-123"}, want: "/b/fulltext/#sida-2"},
		{query: search.Query{Text: "och"}, want: ""},
		{query: search.Query{Text: ""}, want: ""},
		{query: search.Query{Text: "örebro", ByDate: true}, want: "/c/ /a/ /e/"},
		{query: search.Query{Text: "örebro", From: 1, Count: 1}, want: "/c/"},
		{query: search.Query{Text: "örebro", Filters: map[string][]string{"ar": {"2015"}}}, want: "/a/"},
		{query: search.Query{Text: "örebro", Filters: map[string][]string{"ar": {"2015", "2019"}, "kommun": {"kiruna"}}}, want: ""},
		{query: search.Query{Text: "zzzzzzzz"}, want: "", also: "|zzzzzzzz"},
	} {
		res, err := x.Search(c.query)
		if err != nil {
			t.Errorf("%+v: %v", c.query, err)
			continue
		}
		if got := found(res); got != c.want {
			t.Errorf("%+v: %q, want %q", c.query, got, c.want)
		}
		if got := res.Corrected + "|" + strings.Join(res.Unknown, " "); c.also != "" && got != c.also {
			t.Errorf("%+v: mended to and unknown: %q, want %q", c.query, got, c.also)
		}
	}
}

// Compounds are found by their parts, after what has the word itself.
func TestCompounds(t *testing.T) {
	x := open(t, shelf)
	for query, want := range map[string]string{
		"säkerhet":        "/a/#fraga-1 /b/fulltext/#sida-2",
		"policy":          "/a/#fraga-1",
		"säkerhetspolicy": "/a/#fraga-1",
		"skjuts":          "/c/#fraga-1",
	} {
		res, err := x.Search(search.Query{Text: query})
		if err != nil || !strings.HasPrefix(found(res)+" ", want+" ") {
			t.Errorf("%s: %q, want %q, %v", query, found(res), want, err)
		}
	}
}

// However prominent a compound is, the word itself comes before it.
func TestWholeWordsFirst(t *testing.T) {
	x := open(t, []*search.Document{
		doc("/a/", "IT-säkerhetspolicy", "", "", section("", "Säkerhetsarbete", strings.Repeat("Säkerhetsarbete och informationssäkerhet. ", 20))),
		doc("/b/", "Informationssäkerhet", "", "", section("", "Informationssäkerhet", strings.Repeat("Informationssäkerhet är viktigt. ", 20))),
		doc("/c/", "Skola", "", "", section("", "", "Skolans säkerhet är god. "+strings.Repeat("Lärarna trivs med sina elever. ", 50))),
	})
	res, err := x.Search(search.Query{Text: "säkerhet"})
	if err != nil || !strings.HasPrefix(found(res), "/c/ ") || res.Total != 3 {
		t.Error(found(res), err)
	}
}

// Abbreviations and what they stand for are one thing.
func TestSynonyms(t *testing.T) {
	synonyms, problems := search.Synonyms(&audit.Origin{File: "data/sokord.txt", Text: []byte("# organ\nks = kommunstyrelsen\nIK = intern kontroll\n")})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	dir := filepath.Join(t.TempDir(), "sok")
	docs := []*search.Document{
		doc("/a/", "Beslut", "", "", section("", "", "KS beslutade om IK.")),
		doc("/b/", "Beslut", "", "", section("", "", "Kommunstyrelsens interna kontroll.")),
	}
	if _, err := search.Write(dir, slices.Values(docs), synonyms); err != nil {
		t.Fatal(err)
	}
	x, err := search.Open(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{"ks", "kommunstyrelsen", "ik", "intern kontroll"} {
		if res, err := x.Search(search.Query{Text: query}); err != nil || res.Total != 2 {
			t.Error(query, found(res), err)
		}
	}
}

func TestSynonymProblems(t *testing.T) {
	_, problems := search.Synonyms(&audit.Origin{File: "data/sokord.txt", Text: []byte("ks = kommunstyrelsen\nfel här\na =\nbudget = budgeten\n")})
	var got []string
	for _, p := range problems {
		got = append(got, fmt.Sprintf("%d:%d+%d %s", p.Line, p.Column, p.Length, p.Message))
	}
	want := "2:1+7 raden säger inte vilka ord som betyder detsamma|3:1+3 ett ord saknas på ena sidan av tecknet|4:1+17 samma ord står på båda sidor; böjningar av ett ord behöver inte skrivas"
	if strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}

// A word that a page's reading has cut in two is found whole.
func TestHalves(t *testing.T) {
	x := open(t, []*search.Document{
		doc("/a/", "Brandskydd", "", "", section("", "", "Arbetet med informa tionssäkerhet brister.")),
		doc("/b/", "Informationssäkerhet", "", "", section("", "", "Informationssäkerhet och informationssäkerhet.")),
	})
	if res, err := x.Search(search.Query{Text: "informationssäkerhet"}); err != nil || found(res) != "/b/ /a/" {
		t.Error(found(res), err)
	}
}

func TestFacetCounts(t *testing.T) {
	x := open(t, shelf)
	res, err := x.Search(search.Query{Text: "kommun", Counting: true, Filters: map[string][]string{"ar": {"2019"}}})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range res.Facets {
		for _, v := range f.Values {
			got[f.ID] += fmt.Sprintf("%s=%d/%v ", v.ID, v.Count, v.Chosen)
		}
	}
	// The years are counted as if none were chosen, the kommuner among those of 2019.
	if got["ar"] != "2015=1/false 2018=1/false 2019=2/true " || got["kommun"] != "kiruna=1/false örebro=1/false " || res.Total != 2 {
		t.Errorf("%v, %d", got, res.Total)
	}
}

// The same documents give the same bytes, however many processors there are.
func TestSameBytes(t *testing.T) {
	var docs []*search.Document
	for i := range 300 {
		d := *shelf[i%len(shelf)]
		d.URL = fmt.Sprintf("%s%d/", d.URL, i)
		docs = append(docs, &d)
	}
	sums := func(processors int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		dir := write(t, docs)
		var all []string
		err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(filepath.Join(dir, path))
			all = append(all, fmt.Sprintf("%s %x", path, sha256.Sum256(text)))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(all, "\n")
	}
	one, many := sums(1), sums(7)
	if one != many {
		t.Errorf("one processor:\n%s\nseven:\n%s", one, many)
	}
	if n := strings.Count(one, "\n"); n < 30 {
		t.Errorf("%d files", n)
	}
}

// Nothing but the index is left, and a new one takes the place of the old.
func TestWriteLeavesNothing(t *testing.T) {
	dir := write(t, shelf)
	if _, err := search.Write(dir, slices.Values(shelf[:1]), nil); err != nil {
		t.Fatal(err)
	}
	names, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(names) != 1 {
		t.Fatal(names, err)
	}
	names, err = os.ReadDir(dir)
	if err != nil || len(names) != 2 {
		t.Fatal(names, err)
	}
}

// An index of nothing can be searched.
func TestNoDocuments(t *testing.T) {
	res, err := open(t, nil).Search(search.Query{Text: "kontroll", Counting: true})
	if err != nil || res.Total != 0 {
		t.Fatal(res, err)
	}
}

// What is broken or missing is told, and gives no hits.
func TestBrokenFiles(t *testing.T) {
	dir := write(t, shelf)
	var files []string
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, path)
		}
		return err
	})
	queries := []search.Query{{Text: "intern kontroll", Counting: true, ByDate: true}, {Text: `"interna kontrollen"`}, {Text: "uphandling"}, {Text: "orebro"}}
	for _, file := range files {
		whole, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, damage := range [][]byte{nil, {}, whole[:len(whole)/2], []byte("<!doctype html><title>404</title>")} {
			if damage == nil {
				os.Remove(file)
			} else if err := os.WriteFile(file, damage, 0o644); err != nil {
				t.Fatal(err)
			}
			x, err := search.Open(os.DirFS(dir))
			for _, q := range queries {
				if err == nil {
					_, err = x.Search(q)
				}
			}
			if err == nil && !strings.Contains(file, "/d/") { // a file that no query needed
				t.Logf("%s is not read", filepath.Base(filepath.Dir(file))+"/"+filepath.Base(file))
			}
		}
		if err := os.WriteFile(file, whole, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func FuzzSearch(f *testing.F) {
	x := open(f, shelf)
	for _, s := range []string{"intern kontroll", `"a b c`, `-"`, "--", `-"x" y*`, "\x00\xff", strings.Repeat("å", 10000), "<script>", "2015/123", "it-:", "*", "”“„"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, text string, typing bool) {
		if _, err := x.Search(search.Query{Text: text, Typing: typing}); err != nil {
			t.Error(err)
		}
	})
}

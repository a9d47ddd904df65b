package swedish

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

var update = flag.Bool("update", false, "write testdata/analysis.golden")

// golden is what the browser's half of the analysis is held to as well.
type golden struct {
	Words []goldenWord `json:"words"`
	Texts []goldenText `json:"texts"`
}

type goldenWord struct {
	Word  string   `json:"word"`
	Stem  string   `json:"stem"`
	Term  string   `json:"term"`
	Fold  string   `json:"fold"`
	Parts []string `json:"parts,omitempty"`
	Stop  bool     `json:"stop,omitempty"`
}

type goldenText struct {
	Text   string        `json:"text"`
	Tokens []goldenToken `json:"tokens"`
}

// goldenToken has its place both in bytes of UTF-8, for Go, and in units of
// UTF-16, for the browser.
type goldenToken struct {
	Word  string `json:"word"`
	UTF8  [2]int `json:"utf8"`
	UTF16 [2]int `json:"utf16"`
	Upper bool   `json:"upper,omitempty"`
}

func analyseWord(w string) goldenWord {
	return goldenWord{w, Stem(w), Term(w), Fold(w), Parts(w), Stop(w)}
}

func analyseText(text string) goldenText {
	g := goldenText{text, []goldenToken{}}
	units := func(i int) int { return len(utf16.Encode([]rune(text[:i]))) }
	for _, t := range AppendTokens(nil, text) {
		g.Tokens = append(g.Tokens, goldenToken{t.Word, [2]int{t.Start, t.End}, [2]int{units(t.Start), units(t.End)}, t.Upper})
	}
	return g
}

// TestGolden holds the analysis to testdata/analysis.golden, word by word. With
// -update the file is written anew, from the lists of the package and the
// register's texts as they are then.
func TestGolden(t *testing.T) {
	const name = "testdata/analysis.golden"
	if *update {
		writeGolden(t, name)
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var g golden
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	if len(g.Words) < 3000 || len(g.Texts) < 50 {
		t.Errorf("only %d words and %d texts", len(g.Words), len(g.Texts))
	}
	for _, w := range g.Words {
		if got, want := marshal(t, analyseWord(w.Word)), marshal(t, w); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	for _, x := range g.Texts {
		if got, want := marshal(t, analyseText(x.Text)), marshal(t, x); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func marshal(t *testing.T, v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

func writeGolden(t *testing.T, name string) {
	set := map[string]bool{}
	put := func(text string) {
		for _, tok := range AppendTokens(nil, strings.ReplaceAll(text, "|", "")) {
			set[tok.Word] = true
		}
	}
	for _, file := range []string{"testdata/paradigms.txt", "testdata/compounds.txt", "stop.txt", "overrides.txt", "../../../data/sokord.txt"} {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		put(string(b))
	}
	for w := range counts(t) {
		set[w] = true
	}
	put(strings.ReplaceAll(stemCases, ">", " "))
	var b bytes.Buffer
	b.WriteString("{\"words\": [\n")
	for i, w := range slices.Sorted(maps.Keys(set)) {
		if i > 0 {
			b.WriteString(",\n")
		}
		b.WriteString(marshal(t, analyseWord(w)))
	}
	b.WriteString("\n], \"texts\": [\n")
	n := 0
	for _, c := range tokenCases {
		if strings.ContainsRune(c[0], 0xFFFD) || !json.Valid([]byte(marshal(t, c[0]))) || strings.ToValidUTF8(c[0], "") != c[0] {
			continue // JSON has no bytes that are not UTF-8
		}
		if n > 0 {
			b.WriteString(",\n")
		}
		b.WriteString(marshal(t, analyseText(c[0])))
		n++
	}
	b.WriteString("\n]}\n")
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestTables reads what the client is given, and holds it to 3 kB gzip.
func TestTables(t *testing.T) {
	var got struct {
		Stop  string
		Tails map[string]string
	}
	if err := json.Unmarshal(Tables(), &got); err != nil {
		t.Fatal(err)
	}
	if len(strings.Fields(got.Stop)) != len(stops) || got.Tails["policy"] == "" || got.Tails["="] == "" {
		t.Errorf("%+v", got)
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(Tables())
	w.Close()
	if b.Len() > 3000 {
		t.Errorf("%d bytes gzip", b.Len())
	}
}

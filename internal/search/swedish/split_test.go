package swedish

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// counts counts the words of the register's own texts.
func counts(t testing.TB) map[string]int {
	m := map[string]int{}
	err := filepath.WalkDir("../../../data", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" && filepath.Ext(path) != ".toml" {
			return err
		}
		b, err := os.ReadFile(path)
		for _, tok := range AppendTokens(nil, string(b)) {
			m[tok.Word]++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func splitter(t testing.TB) *Splitter {
	m := counts(t)
	return NewSplitter(func(w string) int { return m[w] })
}

// TestSplitGold holds the split points to the gold list: 19 of 20 that are
// made must be right, 9 of 10 that are there must be found.
func TestSplitGold(t *testing.T) {
	b, err := os.ReadFile("testdata/compounds.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := splitter(t)
	right, made, there := 0, 0, 0
	for _, line := range lines(string(b)) {
		for _, gold := range strings.Fields(line) {
			want := map[int]bool{}
			at := 0
			for _, p := range strings.Split(gold, "|") {
				want[at] = true
				at += len(p)
			}
			var got []string
			word := strings.ReplaceAll(gold, "|", "")
			ok := true
			for i, p := range s.Split(word) {
				if got = append(got, p.Text); i > 0 {
					made++
					if want[p.Start] {
						right++
					} else {
						ok = false
					}
				}
			}
			there += len(want) - 1
			if !ok || max(len(got), 1) != len(want) {
				t.Logf("%s: %s", gold, strings.Join(got, " "))
			}
		}
	}
	precision, recall := float64(right)/float64(made), float64(right)/float64(there)
	t.Logf("precision %.3f, recall %.3f of %d points", precision, recall, there)
	if precision < .95 || recall < .90 {
		t.Error("below precision 0.95 or recall 0.90")
	}
}

// TestLexicon holds the words that are marked so to being left whole, and the
// list to its marks.
func TestLexicon(t *testing.T) {
	s := splitter(t)
	for _, line := range lines(lexiconText) {
		for _, entry := range strings.Fields(line) {
			word, keep := strings.CutSuffix(entry, "!")
			if keep && s.Split(word) != nil {
				t.Errorf("%s is split: %v", entry, s.Split(word))
			}
			if strings.Trim(word, "abcdefghijklmnopqrstuvwxyzåäöé:-") != "" || strings.Contains(strings.Trim(word, "-"), "-") && !strings.HasPrefix(word, "e-") {
				t.Errorf("%q is no entry", entry)
			}
		}
	}
}

func TestSubs(t *testing.T) {
	s := splitter(t)
	for _, c := range []struct{ word, heads, others string }{
		{"informationssäkerhetspolicyn", "säkerhetspolicy policy", "information informationssäkerhet säkerhet"},
		{"informationssäkerhet", "säkerhet", "information"},
		{"it-strategi", "strategi", "it"},
		{"molnstrategier", "strategierna", "moln"},
		{"kommunstyrelsens", "styrelse", "kommun"},
		{"it-säkerhetspolicy", "säkerhetspolicy policy", "it säkerhet it-säkerhet"},
		{"gymnasieskolorna", "skolan", "gymnasium"},
		{"kyrkogården", "gård", "kyrka"},
		{"granskning", "", ""},
		{"ks-2015/123", "", "ks 2015 123"},
	} {
		want := map[Sub]bool{}
		for _, w := range strings.Fields(c.heads) {
			want[Sub{Term(w), true}] = true
		}
		for _, w := range strings.Fields(c.others) {
			want[Sub{Term(w), false}] = true
		}
		got := s.Subs(c.word)
		for _, sub := range got {
			if !want[sub] {
				t.Errorf("%s gives %v", c.word, sub)
			}
			delete(want, sub)
		}
		for sub := range want {
			t.Errorf("%s does not give %v", c.word, sub)
		}
	}
}

func TestJoined(t *testing.T) {
	known := func(w string) bool { return w == "informationssäkerhet" || w == "kommunstyrelsen" || w == "ochså" }
	for _, c := range []struct {
		a, b string
		ok   bool
	}{{"informa", "tionssäkerhet", true}, {"kommun", "styrelsen", true}, {"och", "så", false}, {"intern", "kontroll", false}} {
		if w, ok := Joined(c.a, c.b, known); ok != c.ok || ok && w != c.a+c.b {
			t.Errorf("Joined(%q, %q) = %q, %v", c.a, c.b, w, ok)
		}
	}
}

func FuzzSplit(f *testing.F) {
	s := NewSplitter(func(w string) int { return len(w) % 5 })
	for _, w := range strings.Fields("informationssäkerhetspolicyn it-strategi -- åäöåäö\xff ks-2015/123") {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, word string) {
		at := 0
		for _, p := range s.Split(word) {
			if p.Start < at || p.End > len(word) || word[p.Start:p.End] != p.Text || p.Text == "" {
				t.Fatalf("%q: %+v", word, p)
			}
			at = p.End
		}
		s.Subs(word)
	})
}

func BenchmarkSplit(b *testing.B) {
	s := splitter(b)
	words := strings.Fields("informationssäkerhetspolicyn kommunstyrelsen granskning delegationsordningarna otillräckligheten xyzabcdefghij")
	for b.Loop() {
		for _, w := range words {
			s.Subs(w)
		}
	}
}

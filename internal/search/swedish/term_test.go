package swedish

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestParadigms holds every inflection of a word to one term, and words that
// readers keep apart to terms of their own.
func TestParadigms(t *testing.T) {
	b, err := os.ReadFile("testdata/paradigms.txt")
	if err != nil {
		t.Fatal(err)
	}
	owner := map[string]string{}
	for _, line := range lines(string(b)) {
		forms := strings.Fields(line)
		want := Term(forms[0])
		var got []string
		for _, f := range forms[1:] {
			if term := Term(f); term != want {
				got = append(got, f+"="+term)
			}
		}
		if got != nil {
			t.Errorf("%s is %s, but %v", forms[0], want, got)
		}
		if o := owner[want]; o != "" {
			t.Errorf("%s and %s are both %s", o, forms[0], want)
		}
		owner[want] = forms[0]
	}
}

func TestTerm(t *testing.T) {
	for _, group := range []string{
		"it-strategi itstrategi it-strategin IT-strategierna",
		"ks-2015/123 ks2015/123 ks/2015:123 2015/123 2015-123 2015-0123 ks.2015.123",
		"2015-03-24 2015/3/24 2015.03.24",
		"eu eu:s", "e-post epost e-posten",
		"säkerhetspolicy säkerhetspolicyn säkerhetspolicyer säkerhetspolicys",
		"personalansvar personalansvaret",
		"kommunstyrelsen kommunstyrelsens kommunstyrelse",
	} {
		words := strings.Fields(strings.ToLower(group))
		for _, w := range words[1:] {
			if Term(w) != Term(words[0]) {
				t.Errorf("%s is %s, %s is %s", words[0], Term(words[0]), w, Term(w))
			}
		}
	}
	for _, pair := range []string{"mål mal", "regel reglemente", "regel regering", "plan plåna", "organ orge",
		"lag lager", "k2-k3 2/3", "2015/123 2015/124", "covid-19 covid"} {
		a, b, _ := strings.Cut(pair, " ")
		if Term(a) == Term(b) {
			t.Errorf("%s and %s are both %s", a, b, Term(a))
		}
	}
}

func TestParts(t *testing.T) {
	for word, want := range map[string]string{
		"it-strategi": "it strategi", "ks-2015/123": "ks 2015 123", "ks2015/123": "ks 2015 123",
		"2015-03-24": "2015", "granskning": "", "eu:s": "", "it:s": "", "agenda2030": "agenda 2030",
		"covid-19": "covid", "co2": "", "co2-utsläpp": "co2 utsläpp", "k3-regelverket": "k3 regelverket",
		"sbn-2019-00123.211": "sbn 2019 00123 211", "1:a": "a", "": "",
	} {
		if got := Parts(word); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("Parts(%q) = %q, want %q", word, got, want)
		}
	}
}

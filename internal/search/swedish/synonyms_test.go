package swedish

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestSynonyms(t *testing.T) {
	text, err := os.ReadFile("../../../data/sokord.txt")
	if err != nil {
		t.Fatal(err)
	}
	s, errs := ParseSynonyms(string(text))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	for _, c := range []struct{ text, want string }{
		{"KS beslutade", "0:kommunstyrelsen/1"},
		{"kommunstyrelsens beslut", "0:ks/1"},
		{"god intern kontroll", "1:ik/2 1:internkontroll/2"},
		{"IK", "0:intern/1 0:kontroll/1 0:internkontroll/1"},
		{"enligt SoL", "1:socialtjänstlagen/1"},
		{"solen sken, sol", ""},
		{"lagen om offentlig upphandling", "0:lou/4 3:lou/1"},
		{"bun", ""},
	} {
		var terms []string
		var upper []bool
		for _, tok := range AppendTokens(nil, c.text) {
			terms, upper = append(terms, Term(tok.Word)), append(upper, tok.Upper)
		}
		var got, want []string
		for i := range terms {
			for _, a := range s.Match(nil, terms, upper, i) {
				got = append(got, fmt.Sprintf("%d:%s/%d", i, a.Term, a.Len))
			}
		}
		for _, w := range strings.Fields(c.want) {
			i, rest, _ := strings.Cut(w, ":")
			word, n, _ := strings.Cut(rest, "/")
			want = append(want, i+":"+Term(word)+"/"+n)
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q gets %v, want %v", c.text, got, want)
		}
	}
}

func TestParseSynonymsErrors(t *testing.T) {
	s, errs := ParseSynonyms("ks = kommunstyrelsen\n# ok\nfel\na = \nb = b\n")
	if want := "[line 3: neither = nor -> stands between the words line 4: no word stands between the signs line 5: a word is said to be itself]"; fmt.Sprint(errs) != want {
		t.Errorf("got %v", errs)
	}
	if !s.Starts("ks") {
		t.Error("the line that is right was not read")
	}
}

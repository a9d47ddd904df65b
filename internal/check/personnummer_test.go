package check

import (
	"strings"
	"testing"

	"insyn/internal/audit"
)

func TestSeverities(t *testing.T) {
	for text, want := range map[string]audit.Severity{
		"19640823-3234": audit.Refused, "196408233234": audit.Refused, "640823+3234": audit.Refused, "640823 3234": audit.Refused,
		"6408233234": audit.Warning, "https://x.se/196408233234": audit.Warning,
		"dnr 19640823-3234": audit.Warning, "Diarienummer: KS 19640823-3234": audit.Warning, `diarienummer   = "19640823-3234"`: audit.Warning,
		"dnr 640823-3234": audit.Refused, "dnr 196408233234": audit.Refused, "diariet nämner Anna 19640823-3234": audit.Refused,
		"**640823**-3234": audit.Refused, `640823\-3234`: audit.Refused, "640823&#45;3234": audit.Refused, "６４０８２３-3234": audit.Refused,
		"1964-08-23 3234": audit.Warning, "64 08 23-3234": audit.Warning, "640823/3234": audit.Warning, "pnr196408233234": audit.Warning,
		"150630 2015": audit.Warning, // a date and a year
	} {
		var ns []audit.Personnummer
		audit.FindPersonnummer(text, func(n audit.Personnummer) { ns = append(ns, n) })
		if len(ns) != 1 {
			t.Errorf("%q: %+v", text, ns)
			continue
		}
		if p := numberProblem(ns[0]); p.Severity != want || strings.Contains(p.Message+p.Hint, ns[0].Digits[len(ns[0].Digits)-4:]) {
			t.Errorf("%q: %s %q, want %s", text, p.Severity, p.Message, want)
		}
	}
}

// An invisible character is told of as what it is, and hides no number.
func TestHidden(t *testing.T) {
	for _, r := range "\u200b\u200c\u200d\u2060\ufeff\u202e\u0007" {
		f := &textFile{name: "a.md"}
		f.search("rad ett\nAnna 640823"+string(r)+"-3234", 1)
		var rules []string
		for _, p := range f.problems {
			rules = append(rules, p.Rule)
			if p.Line != 2 || p.Rule != "personnummer" && strings.Contains(p.Message, "läsriktning") != (r == '\u202e') {
				t.Errorf("%U: %+v", r, p)
			}
		}
		if want := "personnummer control-character"; r >= 0x80 && strings.Join(rules, " ") != want {
			t.Errorf("%U: %v", r, rules)
		}
	}
}

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

package audit

import (
	"strings"
	"testing"
)

// What the page shows as a personnummer is found however it is written, and the
// whole of what is written is given so that it can be masked.
func TestDisguised(t *testing.T) {
	for _, written := range []string{
		"640823**-3234", `640823\-3234`, "640823&#45;3234", "640823&#x2d;3234", "640823&hyphen;3234", "6408&ZeroWidthSpace;23-3234", "6408\u200b23-3234",
		"6408\u200c23-3234", "640823\u2060-3234", "640823-\ufeff3234", "６４０８２３-３２３４", "640823`-3234", "1964_08_233234",
		"&#54;40823-323&#52;", "640823-**3234",
	} {
		for _, around := range []string{"", "*", "**", "`"} {
			text := "Anna, " + around + written + around + ", född 2015-02-17, svarade.\n"
			ns := found(text)
			if len(ns) != 1 || !ns[0].Certain || text[ns[0].From:ns[0].To] != written {
				t.Errorf("%q: %+v", text, ns)
			}
			if masked := MaskPersonnummer(text); strings.Contains(masked, "3234") || len(found(masked)) > 0 {
				t.Errorf("%q: masked %q", text, masked)
			}
		}
	}
	for _, text := range []string{"En *viktig* fråga om 2015", "se `data` och 12 kap. 1 §", "5 000–6 000 kr", "R&D 2015; 640823"} {
		if _, ok := undisguised(text); ok {
			t.Errorf("%q is looked through twice for nothing", text)
		}
	}
}

// Forms that are something else as often are found and are not certain.
func TestUncertainForms(t *testing.T) {
	for _, written := range []string{
		"1964-08-23 3234", "1964.08.23-3234", "64 08 23-3234", "1964 08 23 3234", "1964/08/23-3234", "640823/3234", "640823.3234",
		"19640823/3234", "640823\n-3234", "640823\r\n-3234", "196408233234",
	} {
		text := "Anna pnr " + written + ", svarade.\n"
		if written == "196408233234" {
			text = "Anna, pnr" + written + "."
		}
		ns := found(text)
		if len(ns) != 1 || ns[0].Certain || text[ns[0].From:ns[0].To] != written {
			t.Errorf("%q: %+v", text, ns)
		}
	}
	for _, text := range []string{
		"2015-02-17 2014", "2015-06-30 1995", "640823\n- 3234", "640823/32345", "640823.3234.5", "640823.3234-5", "640823/3235", "64-08.23-3234", "a3f196408233234",
		"pnr196408233234x", "64 08 23 3234",
	} {
		if ns := found(text); len(ns) > 0 {
			t.Errorf("%q: %+v", text, ns)
		}
	}
}

func BenchmarkFindPersonnummer(b *testing.B) {
	for name, text := range map[string]string{
		"plain":     strings.Repeat("Granskningen 2015-02-17 visar att nämnden (dnr 14-5678) – som 2014 – inte har följt upp.\n", 450),
		"disguised": strings.Repeat("Granskningen **2015** visar att nämnden (dnr 14-5678) – som 2014 – inte har följt upp.\n", 450),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				FindPersonnummer(text, func(Personnummer) {})
			}
		})
	}
}

package check

import (
	"testing"

	"insyn/internal/audit"
)

func TestUndisguised(t *testing.T) {
	for _, text := range []string{
		"**640823**-3234", `640823\-3234`, "640823&#45;3234", "6408\u200b23-3234", "６４０８２３-3234", "`640823`-3234", "1964_08_233234 640823\u2060-3234",
	} {
		found := false
		if plain, ok := undisguised("Anna, " + text + ", svarade.\n"); ok {
			audit.FindPersonnummer(plain, func(n audit.Personnummer) { found = found || n.Certain })
		}
		if !found {
			t.Errorf("%q is read as a personnummer on the page and is not found", text)
		}
	}
	for _, text := range []string{"En *viktig* fråga om 2015", "se `data` och 12 kap. 1 §", "5 000–6 000 kr"} {
		if _, ok := undisguised(text); ok {
			t.Errorf("%q is looked through twice for nothing", text)
		}
	}
}

package load

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"insyn/internal/audit"
)

var update = flag.Bool("update", false, "write the golden files")

const validFile = "data/granskningar/orebro/2015-02-17-it-verksamhet.toml"

// valid is a sound record; each case of a golden file changes one thing in it.
const valid = `#:schema ../../schema/granskning.schema.json
id = "1880-2015-02-17-it-verksamhet"
titel = "IT-verksamhet"
huvudman = ["1880"]
typ = "fordjupad"
datum = 2015-02-17
avser_ar = 2014
amne = ["it-styrning"]
ej_offentlig = false
sammanfattning = """
Kommunen saknade IT-strategi. Ångström."""

[[kalla]]
url = "https://exempel.se/rapport.pdf"
typ = "rapport"

[missiv]
till = ["Kommunstyrelsen"]
svar_senast = "2015-05"

[[fraga]]
nr = 1
text = "Finns en strategi?"
grad = "nej"
grad_kalla = "redaktion"
sida = 4

[[rekommendation]]
nr = 1
text = "Anta en strategi."
fraga = [1]

[[rekommendation.handelse]]
datum = 2016
typ = "beslut"
text = "Strategin antogs."
`

func loadOne(t *testing.T, text string) (*audit.Set, []audit.Problem) {
	t.Helper()
	set, problems, err := Load(fstest.MapFS{validFile: {Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	return set, problems
}

func TestLoadValid(t *testing.T) {
	set, problems := loadOne(t, valid)
	if len(problems) > 0 || len(set.Audits) != 1 {
		t.Fatalf("%d audits, problems %v", len(set.Audits), problems)
	}
	a := set.Audits[0]
	got := fmt.Sprintln(a.Title, a.Principals, a.Date, a.Missive.AnswerBy, a.Questions[0].Grade, a.Recommendations[0].Questions,
		a.Recommendations[0].Events[0].Date, a.FiscalYear, a.Sources[0].Kind, a.Overall == nil)
	if want := "IT-verksamhet [1880] 2015-02-17 2015-05 nej [1] 2016 2014 rapport true\n"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for path, want := range map[string]string{
		"datum": "6:9+10", "huvudman[1]": "4:13+6", "kalla[1].url": "14:7+32", "fraga": "21:3+5", "fraga[1].grad": "24:8+5",
		"rekommendation[1].handelse[1].datum": "34:9+4", "missiv": "17:2+6", "sammanfattning": "10:18+3", "fraga[1].saknas": "21:3+5",
		"finns.ej": "1:1+0",
	} {
		p := a.At(path)
		if got := fmt.Sprintf("%d:%d+%d", p.Line, p.Column, p.Length); got != want {
			t.Errorf("At(%s) = %s, want %s", path, got, want)
		}
	}
}

// show writes a problem for a golden file.
func show(b *strings.Builder, p audit.Problem) {
	fmt.Fprintf(b, "%d:%d+%d %s %s", p.Line, p.Column, p.Length, p.Severity, p.Rule)
	if p.Path != "" {
		fmt.Fprintf(b, " %s", p.Path)
	}
	fmt.Fprintf(b, ": %s\n", p.Message)
	if p.Expected != "" {
		fmt.Fprintf(b, "    väntat: %s\n", p.Expected)
	}
	if p.Hint != "" {
		fmt.Fprintf(b, "    tips: %s\n", p.Hint)
	}
}

// golden compares a text with testdata/name, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run go test -update and read the difference:\n%s", name, got)
	}
}

type mutation struct{ from, to string }

func TestMutations(t *testing.T) {
	for name, mutations := range map[string][]mutation{
		"types.golden": {
			{`huvudman = ["1880"]`, `huvudman = "1880"`},
			{`huvudman = ["1880"]`, `huvudman = [1880]`},
			{`datum = 2015-02-17`, `datum = 2015-02-17T10:00:00`},
			{`datum = 2015-02-17`, `datum = "17 februari 2015"`},
			{`datum = 2015-02-17`, `datum = 2015-02-30`},
			{`datum = 2015-02-17`, `datum = 1015`},
			{`avser_ar = 2014`, `avser_ar = "2014"`},
			{`ej_offentlig = false`, `ej_offentlig = "false"`},
			{`titel = "IT-verksamhet"`, `titel = ["IT-verksamhet"]`},
			{`sida = 4`, `sida = 4.5`},
			{`[[fraga]]`, `[fraga]`},
			{`[missiv]`, `[[missiv]]`},
			{`fraga = [1]`, `fraga = 1`},
			{`[missiv]`, `missiv = 3`},
		},
		"keys.golden": {
			{`titel =`, `tittel =`},
			{`titel =`, `Titel =`},
			{`ej_offentlig = false`, `titel_ = "x"`},
			{`grad_kalla =`, `grad-kalla =`},
			{`grad_kalla =`, `grad_källa =`},
			{`amne =`, `ämne =`},
			{`ej_offentlig = false`, `åäö = 1`},
			{`[[fraga]]`, `[[fråga]]`},
			{`[[fraga]]`, `[[frga]]`},
			{`sida = 4`, `mottagare = "Kommunstyrelsen"`},
			{`sida = 4`, `syfte = "Pröva"`},
			{`avser_ar = 2014`, `beslutad = 2014`},
			{`sida = 4`, `"sid nr" = 4`},
			{`sida = 4`, `helt.annat = 4`},
		},
		"syntax.golden": {
			{`titel = "IT-verksamhet"`, `titel = "IT-verksamhet`},
			{`titel = "IT-verksamhet"`, `titel = IT-verksamhet`},
			{`titel = "IT-verksamhet"`, `titel = ”IT-verksamhet”`},
			{`titel = "IT-verksamhet"`, `titel "IT-verksamhet"`},
			{`titel = "IT-verksamhet"`, `titel: "IT-verksamhet"`},
			{`titel = "IT-verksamhet"`, `titel = "Så kallad "IT" i kommunen"`},
			{`titel = "IT-verksamhet"`, `titel = "C:\Rapport"`},
			{`titel = "IT-verksamhet"`, `titel =`},
			{`titel = "IT-verksamhet"`, "titel = \"IT\"\ntitel = \"IT\""},
			{`huvudman = ["1880"]`, `huvudman = ["1880"`},
			{`huvudman = ["1880"]`, `huvudman = ["1880" "1980"]`},
			{`huvudman = ["1880"]`, `huvudman = [0114]`},
			{`ej_offentlig = false`, `ej_offentlig = nej`},
			{`Ångström."""`, `Ångström.`},
			{`[missiv]`, `[missiv`},
			{`[[fraga]]`, `[[fraga]`},
			{`[missiv]`, `[kalla]`},
			{`[[rekommendation]]`, `[missiv]`},
			{`datum = 2015-02-17`, `datum = 2015-2-17`},
			{`avser_ar = 2014`, `avser_ar = 99999999999999999999`},
			{`avser_ar = 2014`, `avser_ar.a = 1` + "\n" + `avser_ar = 2`},
			{`avser_ar = 2014`, `avser_ar = [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]`},
			{`titel = "IT-verksamhet"`, `Rapporten heter så`},
		},
	} {
		var b strings.Builder
		for _, m := range mutations {
			if strings.Count(valid, m.from) == 0 {
				t.Fatalf("%q is not in the valid record", m.from)
			}
			_, problems := loadOne(t, strings.Replace(valid, m.from, m.to, 1))
			if len(problems) == 0 {
				t.Errorf("%q gives no problem", m.to)
			}
			fmt.Fprintf(&b, "## %s -> %s\n", m.from, strings.ReplaceAll(m.to, "\n", " ⏎ "))
			for _, p := range problems {
				show(&b, p)
			}
		}
		golden(t, name, b.String())
	}
}

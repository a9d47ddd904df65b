package report

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"insyn/internal/audit"
)

var update = flag.Bool("update", false, "write the golden files")

const name = "data/granskningar/orebro/a.toml"

var sources = fstest.MapFS{
	name: {Data: []byte("titel = \"Åäö\"\n\tgrad = \"nja\" # fel\r\nnamn = \"Anna 640823-\n3234\"\nlang = \"" +
		strings.Repeat("mycket ", 30) + "<b>här</b> " + strings.Repeat("mera ", 30) + "\"\nesc = \"\x1b[31m\u202eröd\"\nsist = 1\n")},
	"broken.toml": {Data: []byte("datum = \"19640823-3234\"\nesc = \"640823\\u002d3234\"\n")},
	"data/x.md":   {Data: []byte("<!-- sida 1 -->\r\n640823-\r\n3234 åt\r\n")},
}

var problems = []audit.Problem{
	{Severity: audit.Error, Rule: "required", File: name, Line: 1, Column: 1, Path: "id", Message: "id saknas", Expected: "postens id"},
	{Severity: audit.Error, Rule: "enum", File: name, Line: 1, Column: 9, Length: 5, Path: "titel", Message: `värdet "Åäö" finns inte`},
	{Severity: audit.Error, Rule: "enum", File: name, Line: 2, Column: 9, Length: 5, Path: "fraga[1].grad", Message: `värdet "nja" finns inte`,
		Expected: "någon av ja, nej", Hint: `menade du "nej"?`},
	{Severity: audit.Refused, Rule: "personnummer", File: name, Line: 3, Column: 14, Length: 12, Message: "personnummer: 640823-****"},
	{Severity: audit.Warning, Rule: "html", File: name, Line: 5, Column: 219, Length: 3, Path: "lang", Message: "HTML, med: 100 %"},
	{Severity: audit.Error, Rule: "control-character", File: name, Line: 6, Column: 8, Length: 1, Message: "styrtecken \x1b[31m\noch rad"},
	{Severity: audit.Error, Rule: "syntax", File: name, Line: 7, Column: 9, Message: "vid radens slut"},
	{Severity: audit.Error, Rule: "required-file", File: "saknas.toml", Line: 1, Column: 1, Message: "filen saknas"},
	{Severity: audit.Error, Rule: "syntax", File: "saknas.toml", Line: 9999, Column: 9999, Length: 9999, Message: "ingenstans"},
	{Severity: audit.Error, Rule: "date", File: "broken.toml", Line: 1, Column: 9, Length: 15, Message: `"19640823-3234" är inget datum`},
	{Severity: audit.Refused, Rule: "personnummer", File: "broken.toml", Line: 2, Column: 7, Length: 18, Message: "personnummer: 640823-****"},
	{Severity: audit.Refused, Rule: "personnummer", File: "data/x.md", Line: 2, Column: 1, Length: 12, Message: "personnummer: 640823-****"},
}

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

func TestFormats(t *testing.T) {
	var text, colored, machine, github strings.Builder
	for _, err := range []error{
		Text(&text, problems, sources, false), Text(&colored, problems, sources, true), JSON(&machine, problems), GitHub(&github, problems),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "text.golden", text.String())
	golden(t, "color.golden", strings.ReplaceAll(colored.String(), "\x1b", "ESC"))
	golden(t, "json.golden", machine.String())
	golden(t, "github.golden", github.String())

	for what, s := range map[string]string{"text": text.String(), "color": colored.String(), "json": machine.String(), "github": github.String()} {
		if strings.Contains(s, "3234") || strings.Contains(s, "\u202e") {
			t.Errorf("%s shows what it must not", what)
		}
	}
	if strings.Contains(text.String(), "\x1b") {
		t.Error("an escape reaches the terminal")
	}
	if got := strings.Count(github.String(), "\n"); got != len(problems)+1 {
		t.Errorf("%d lines of annotations for %d problems", got, len(problems))
	}
}

func TestJSONEmpty(t *testing.T) {
	var b strings.Builder
	if err := JSON(&b, nil); err != nil {
		t.Fatal(err)
	}
	var v struct{ Problems []audit.Problem }
	if err := json.Unmarshal([]byte(b.String()), &v); err != nil || v.Problems == nil {
		t.Errorf("%s %v", b.String(), err)
	}
}

func TestCounts(t *testing.T) {
	for want, c := range map[string]Counts{
		"inga fel":                      {},
		"3 fel och 1 varning i 2 filer": {Errors: 3, Warnings: 1, Files: 2},
		"1 fel i 1 fil":                 {Errors: 1, Files: 1},
		"2 varningar i 1 fil":           {Warnings: 2, Files: 1},
		"2 fel (varav 1 som aldrig får publiceras) i 1 fil": {Errors: 1, Refused: 1, Files: 1},
	} {
		if got := c.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func FuzzFrame(f *testing.F) {
	f.Add("a = \"x\"\n\tb", 1, 5, 3, true)
	f.Add("640823-3234", 1, 1, 11, false)
	f.Fuzz(func(t *testing.T, text string, line, column, length int, color bool) {
		line, column, length = line%1000, column%10000, length%10000
		p := audit.Problem{Rule: "personnummer", File: "a.toml", Line: line, Column: column, Length: length, Message: text}
		var b strings.Builder
		if err := Text(&b, []audit.Problem{p}, fstest.MapFS{"a.toml": {Data: []byte(text)}}, color); err != nil {
			t.Fatal(err)
		}
		if !color && strings.ContainsAny(b.String(), "\x1b\r\x00") {
			t.Fatalf("%q", b.String())
		}
	})
}

func TestHideDigits(t *testing.T) {
	for in, want := range map[string]string{
		"640823-3234": "640823-****",
		"６４０８２３-３２３４": "６４０８２３-＊＊＊＊",
		"640823-3２3４": "640823-*＊*＊",
	} {
		text := []byte(in)
		if hideDigits(text); string(text) != want {
			t.Errorf("%s is shown as %s, want %s", in, text, want)
		}
	}
}

package schema

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func formatFile(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "data/FORMAT.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestFormatCurrent holds the tables of FORMAT.md against the structs.
func TestFormatCurrent(t *testing.T) {
	text := formatFile(t)
	want, err := Format(text)
	if err != nil {
		t.Fatal(err)
	}
	if text != want {
		t.Error("the tables of data/FORMAT.md are not current: run go generate ./internal/schema")
	}
}

// TestFormatCoversEveryField reads FORMAT.md as a reader does and compares the
// keys of each table with the struct's: none missing, none unknown, same order.
func TestFormatCoversEveryField(t *testing.T) {
	text := formatFile(t)
	row := regexp.MustCompile("(?m)^\\| `([a-z0-9_]+)` \\| [^|]+ \\|")
	for _, table := range Tables() {
		_, rest, found := strings.Cut(text, "<!-- fält: "+table.Name()+" -->")
		part, _, closed := strings.Cut(rest, "<!-- slut -->")
		if !found || !closed {
			t.Errorf("FORMAT.md has no table for %s", table.Name())
			continue
		}
		var got, want []string
		for _, m := range row.FindAllStringSubmatch(part, -1) {
			got = append(got, m[1])
		}
		for i := range table.NumField() {
			if key := table.Field(i).Tag.Get("toml"); key != "" && key != "-" {
				want = append(want, key)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: FORMAT.md has\n%v\nthe struct has\n%v", table.Name(), got, want)
		}
	}
}

// TestFormatRefuses holds that a table cannot be lost or made up.
func TestFormatRefuses(t *testing.T) {
	text := formatFile(t)
	for name, changed := range map[string]string{
		"missing": strings.Replace(text, "<!-- fält: Trial -->", "", 1),
		"unknown": strings.Replace(text, "<!-- fält: Trial -->", "<!-- fält: Provning -->", 1),
		"twice":   text + "\n<!-- fält: Trial -->\n<!-- slut -->\n",
	} {
		if _, err := Format(changed); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestTags holds that every field says in Swedish what it means and has a key
// that TOML takes without quotes.
func TestTags(t *testing.T) {
	key := regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	tables := Tables()
	if len(tables) < 20 {
		t.Fatalf("only %d tables found", len(tables))
	}
	for _, table := range tables {
		for _, f := range fieldsOf(table) {
			if !key.MatchString(f.key) {
				t.Errorf("%s.%s: not a plain ASCII key", table.Name(), f.key)
			}
			if !strings.HasSuffix(f.meaning, ".") || strings.ContainsAny(f.meaning, "<>&\n") {
				t.Errorf("%s.%s: om %q is no plain sentence", table.Name(), f.key, f.meaning)
			}
			if f.element.Kind() == reflect.Slice || f.element.Kind() == reflect.Map {
				t.Errorf("%s.%s: %v has no form in a record", table.Name(), f.key, f.element)
			}
		}
	}
}

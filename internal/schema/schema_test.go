package schema

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"
)

const root = "../.."

// TestCurrent holds the written schemas against the structs.
func TestCurrent(t *testing.T) {
	want := map[string]bool{}
	for _, k := range Kinds {
		name := k.Name + ".schema.json"
		want[name] = true
		got, err := os.ReadFile(filepath.Join(root, "data/schema", name))
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(got, k.JSON()) {
			t.Errorf("data/schema/%s is not current: run go generate ./internal/schema", name)
		}
	}
	entries, err := os.ReadDir(filepath.Join(root, "data/schema"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !want[e.Name()] {
			t.Errorf("data/schema/%s belongs to no kind of file", e.Name())
		}
	}
}

// TestRecords validates every real record against the schema that its first
// line names, and holds that line against the record's place.
func TestRecords(t *testing.T) {
	schemas := compileAll(t)
	site := os.DirFS(root)
	files := []string{"insyn.toml"}
	err := fs.WalkDir(site, "data", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".toml" {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		t.Run(strings.TrimPrefix(name, "data/"), func(t *testing.T) {
			text, err := fs.ReadFile(site, name)
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(text), "\n")
			ref, ok := strings.CutPrefix(first, "#:schema ")
			want := "data/schema/" + kindOf(name) + ".schema.json"
			if !ok || path.Join(path.Dir(name), ref) != want {
				t.Errorf("first line %q, want a #:schema that leads to %s", first, want)
			}
			if err := validate(schemas[kindOf(name)], text); err != nil {
				t.Error(err)
			}
		})
	}
}

// kindOf says which schema a file under the site's root follows.
func kindOf(name string) string {
	kind, ok := map[string]string{"granskningar": "granskning", "styrdokument": "styrdokument", "svar": "svar",
		"revisionsberattelser": "revisionsberattelse", "jamforelser": "jamforelse"}[strings.Split(name, "/")[min(1, strings.Count(name, "/"))]]
	if ok {
		return kind
	}
	return strings.TrimSuffix(path.Base(name), ".toml")
}

// TestRefuses changes one thing at a time in a valid record.
func TestRefuses(t *testing.T) {
	text := example(t)
	s := compileAll(t)["granskning"]
	if err := validate(s, []byte(text)); err != nil {
		t.Fatalf("the example of FORMAT.md is not valid: %v", err)
	}
	for name, change := range map[string][2]string{
		"unknown key":          {`titel  `, `tittel `},
		"key of another table": {`sida        = 9`, `sidor = 9`},
		"missing field":        {`typ            = "fordjupad"`, ``},
		"empty field":          {`"Granskning av behörigheter i verksamhetssystem"`, `""`},
		"empty list":           {`["9999"]`, `[]`},
		"value not in the set": {`"delvis"`, `"delvis-ja"`},
		"empty value of a set": {`"delvis"`, `""`},
		"month that is none":   {`"2024-05"  `, `"2024-13"`},
		"date in words":        {`2024-09-30`, `"i september"`},
		"year before kommuner": {`"2024-05"  `, `1500`},
		"text for a number":    {`sida        = 9`, `sida = "9"`},
		"page nought":          {`sida        = 9`, `sida = 0`},
		"text for a list":      {`["Socialnämnden"]`, `"Socialnämnden"`},
		"table for tables":     {`[[fraga]]`, `[fraga]`},
		"number of a question": {`[1]`, `["1"]`},
		"event without a date": {`datum = 2024-09-11`, ``},
	} {
		t.Run(name, func(t *testing.T) {
			changed := strings.Replace(text, change[0], change[1], 1)
			if changed == text {
				t.Fatalf("the example has no %q", change[0])
			}
			if err := validate(s, []byte(changed)); err == nil {
				t.Error("the schema accepts it")
			}
		})
	}
}

// TestAccepts holds the three ways in which a date may be known.
func TestAccepts(t *testing.T) {
	s := compileAll(t)["granskning"]
	for _, date := range []string{`2024`, `"2024"`, `"2024-05"`, `2024-05-31`, `"2024-05-31"`} {
		text := strings.Replace(example(t), `"2024-05"  `, date, 1)
		if err := validate(s, []byte(text)); err != nil {
			t.Errorf("datum = %s: %v", date, err)
		}
	}
}

// example is the record in FORMAT.md.
func example(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "data/FORMAT.md"))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile("(?s)```toml\n(#:schema .*?)```").FindSubmatch(text)
	if found == nil {
		t.Fatal("FORMAT.md has no example")
	}
	return string(found[1])
}

func compileAll(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for _, k := range Kinds {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(k.JSON()))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(k.Name, doc); err != nil {
			t.Fatal(err)
		}
		all[k.Name] = c.MustCompile(k.Name)
	}
	return all
}

// validate holds a TOML text against a schema as editors do: dates are text.
func validate(s *jsonschema.Schema, text []byte) error {
	var v map[string]any
	if err := toml.Unmarshal(text, &v); err != nil {
		return err
	}
	return s.Validate(plain(v))
}

func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, item := range v {
			v[key] = plain(item)
		}
	case []map[string]any:
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = plain(item)
		}
		return list
	case []any:
		for i, item := range v {
			v[i] = plain(item)
		}
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return v
}

package emit_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestGoldens holds one page of every kind against testdata/<layout>.golden:
// the page's values as an outline, without those that are empty.
func TestGoldens(t *testing.T) {
	dir := t.TempDir()
	stats := emitTo(t, loadMini(t), dir)
	pages := readPages(t, dir)
	kinds := map[string]string{
		"home": "/", "granskning": "/granskningar/lovas/2015-02-17-it/", "granskningar": "/granskningar/",
		"styrdokument-post": "/styrdokument/lovas/it-policy/", "styrdokument": "/styrdokument/", "svar": "/svar/lovas/2015-ks/",
		"revisionsberattelse": "/revisionsberattelser/lovas/2019/", "fulltext": "/granskningar/lovas/2015-02-17-it/fulltext/",
		"kalldata": "/granskningar/lovas/2015-02-17-it/kalldata/", "kommun": "/kommuner/lovas/", "kommuner": "/kommuner/",
		"namnd": "/kommuner/lovas/kommunstyrelsen/", "namnder": "/namnder/", "region": "/regioner/region-pahitt/", "regioner": "/regioner/",
		"lan": "/lan/pahittade-lan/", "lan-lista": "/lan/", "amne": "/amnen/it-styrning/", "amnen": "/amnen/", "revisor": "/revisorer/granskarna/",
		"revisorer": "/revisorer/", "jamforelse": "/jamforelser/it/", "jamforelser": "/jamforelser/", "tackning": "/tackning/",
	}
	for kind := range stats.Pages {
		if kinds[kind] == "" && kind != "headless" && kind != "webbplats" {
			t.Errorf("no golden for the page kind %s", kind)
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		t.Run(kind, func(t *testing.T) {
			p := pages[kinds[kind]]
			if p == nil {
				t.Fatalf("no page at %s", kinds[kind])
			}
			if p.Layout != kind {
				t.Errorf("layout %s, want %s", p.Layout, kind)
			}
			compareGolden(t, "testdata/"+kind+".golden", outline(t, p))
		})
	}
}

func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s:%d:\ngot  %s\nwant %s\n(go test ./internal/emit -update, then look at the difference)", file, i+1, g[i], strings.Join(w[min(i, len(w)):min(i+1, len(w))], ""))
		}
	}
	t.Fatalf("%s: the page ends early", file)
}

// outline writes a page for people: "key: value" with nested values indented,
// links as [text](address), grades by their value. Empty values are left out.
func outline(t *testing.T, p *made) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n%s\n\n", p.URL, p.Title, p.Description)
	var ld map[string]any
	if err := json.Unmarshal([]byte(p.Params["jsonld"].(string)), &ld); err != nil {
		t.Errorf("jsonld: %v", err)
	}
	about := ld["@graph"].([]any)[0].(map[string]any)
	if p.Params["jsonld"] = about; about["@type"] == "BreadcrumbList" {
		delete(p.Params, "jsonld") // it says what crumbs says
	}
	writeValue(&b, 0, p.Params)
	if p.body != "" {
		b.WriteString("\n" + p.body)
	}
	return b.String()
}

func writeValue(b *strings.Builder, depth int, v any) {
	indent := strings.Repeat("  ", depth)
	switch v := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			switch s := inline(v[k]); {
			case s == "":
			case s != more:
				b.WriteString(indent + k + ": " + s + "\n")
			default:
				b.WriteString(indent + k + ":\n")
				writeValue(b, depth+1, v[k])
			}
		}
	case []any:
		for _, item := range v {
			if s := inline(item); s != more {
				b.WriteString(indent + "- " + s + "\n")
				continue
			}
			b.WriteString(indent + "-\n")
			writeValue(b, depth+1, item)
		}
	}
}

// more says that a value does not fit on its key's line.
const more = "\x00"

func inline(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		if v != 0 {
			return strconv.FormatFloat(v, 'f', -1, 64)
		}
	case bool:
		if v {
			return "ja"
		}
	case map[string]any:
		return inlineMap(v)
	case []any:
		var parts []string
		for _, item := range v {
			s := inline(item)
			if s == more || len(s) > 60 {
				return more
			}
			parts = append(parts, s)
		}
		return strings.Join(parts, ", ")
	}
	return ""
}

func inlineMap(m map[string]any) string {
	known := map[string]string{}
	for k, v := range m {
		s := inline(v)
		if s == more {
			return more
		}
		if s != "" {
			known[k] = s
		}
	}
	if len(known) == 0 {
		return ""
	}
	text := known["text"]
	if known["url"] != "" {
		text = "[" + text + "](" + known["url"] + ")"
	}
	if known["value"] != "" {
		text += " " + known["value"] + "/" + known["label"]
	}
	if known["note"] != "" {
		text += " (" + known["note"] + ")"
	}
	for k := range known {
		if !slices.Contains([]string{"text", "url", "note", "count", "label", "value"}, k) {
			return more
		}
	}
	if known["count"] != "" {
		text += " ×" + known["count"]
	}
	return strings.TrimSpace(text)
}

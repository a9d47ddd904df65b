package emit_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"insyn/internal/audit"
)

// TestEveryAddressIsAPage walks every value of every page: each internal
// address must be the address of a page that was emitted, and each anchor must
// be on it.
func TestEveryAddressIsAPage(t *testing.T) {
	t.Run("mini", func(t *testing.T) { checkAddresses(t, loadMini(t)) })
	t.Run("real", func(t *testing.T) { checkAddresses(t, mustLoad(t, os.DirFS("../.."))) })
}

func checkAddresses(t *testing.T, set *audit.Set) {
	dir := t.TempDir()
	emitTo(t, set, dir)
	pages := readPages(t, dir)
	anchors := map[string]map[string]bool{}
	for url, p := range pages {
		anchors[url] = anchorsOf(p)
	}
	seen := 0
	for from, p := range pages {
		walk(p.Params, func(key, s string) {
			if !strings.HasPrefix(s, "/") || strings.HasPrefix(key, "@") {
				return
			}
			seen++
			url, anchor, hasAnchor := strings.Cut(s, "#")
			switch {
			case !strings.HasSuffix(url, "/"):
				t.Errorf("%s: %s: %s has no slash last", from, key, s)
			case pages[url] == nil:
				t.Errorf("%s: %s: no page at %s", from, key, s)
			case hasAnchor && !anchors[url][anchor]:
				t.Errorf("%s: %s: no anchor for %s", from, key, s)
			}
		})
	}
	if seen < 300 {
		t.Errorf("only %d addresses were checked", seen)
	}
}

// anchorsOf collects what the templates make into ids: the anchors in params,
// the lines of a källdata page, the pages of a full text.
func anchorsOf(p *made) map[string]bool {
	ids := map[string]bool{}
	walk(p.Params, func(key, s string) {
		if key == "anchor" {
			ids[s] = true
		}
	})
	if lines, ok := p.Params["lines"].(float64); ok && p.Layout == "kalldata" {
		for n := range int(lines) {
			ids["rad-"+strconv.Itoa(n+1)] = true
		}
	}
	if nrs, ok := p.Params["pages"].([]any); ok && p.Layout == "fulltext" {
		for _, nr := range nrs {
			ids[fmt.Sprintf("sida-%v", nr)] = true
		}
	}
	return ids
}

// walk calls f with every string in a JSON value and the key it stands under.
func walk(v any, f func(key, s string)) { walkUnder("", v, f) }

func walkUnder(key string, v any, f func(key, s string)) {
	switch v := v.(type) {
	case string:
		f(key, v)
	case []any:
		for _, item := range v {
			walkUnder(key, item, f)
		}
	case map[string]any:
		for k, item := range v {
			walkUnder(k, item, f)
		}
	}
}

// TestEveryPageIsSound holds what all pages share.
func TestEveryPageIsSound(t *testing.T) {
	for name, set := range map[string]*audit.Set{"mini": loadMini(t), "real": mustLoad(t, os.DirFS("../.."))} {
		dir := t.TempDir()
		emitTo(t, set, dir)
		descriptions := 0
		for url, p := range readPages(t, dir) {
			if p.Title == "" || p.Description == "" && url != "/" {
				t.Errorf("%s: %s: title %q, description %q", name, url, p.Title, p.Description)
			}
			if n := len([]rune(p.Description)); n > 160 {
				t.Errorf("%s: %s: description of %d characters", name, url, n)
			} else if n > 20 {
				descriptions++
			}
			walk(p.Params, func(key, s string) {
				if strings.Contains(s, "  ") || strings.Contains(s, "..") && !strings.Contains(s, "...") && key != "jsonld" || strings.Contains(s, " .") && !strings.Contains(s, " ...") {
					t.Errorf("%s: %s: %s: careless text %q", name, url, key, s)
				}
			})
		}
		if descriptions < 20 {
			t.Errorf("%s: only %d descriptions", name, descriptions)
		}
	}
}

package search_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"insyn/internal/search"
)

var ids = regexp.MustCompile(`\sid=("[^"]*"|'[^']*'|[^\s>"']+)`)

// TestPlaces holds that every place that the search can lead to is in the built
// site: each document's page, and each section's anchor in it. INSYN_SITE names
// the folder of the site; CI sets it.
func TestPlaces(t *testing.T) {
	site := os.Getenv("INSYN_SITE")
	if site == "" {
		t.Skip("SKIPPED: set INSYN_SITE to the folder of a built site to test where hits lead")
	}
	x, err := search.Open(os.DirFS(filepath.Join(site, "sok")))
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]map[string]bool{} // the ids of each page; nil when there is no page
	page := func(url string) map[string]bool {
		if found, ok := pages[url]; ok {
			return found
		}
		html, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(url), "index.html"))
		var found map[string]bool
		if err == nil {
			found = map[string]bool{}
			for _, m := range ids.FindAllSubmatch(html, -1) {
				found[strings.Trim(string(m[1]), `"'`)] = true
			}
		}
		pages[url] = found
		return found
	}
	documents, places, faults := 0, 0, 0
	fault := func(what string) {
		if faults++; faults <= 50 {
			t.Error(what)
		}
	}
	for d, err := range x.All() {
		if err != nil {
			t.Fatal(err)
		}
		documents++
		if page(d.URL) == nil {
			fault(d.URL + ": no such page")
			continue
		}
		for _, s := range d.Sections {
			places++
			url, id, anchored := strings.Cut(d.URL+s.Anchor, "#")
			if in := page(url); in == nil {
				fault(url + ": no such page")
			} else if anchored && !in[id] {
				fault(url + "#" + id + ": the page has no such id")
			}
		}
	}
	if documents == 0 {
		t.Error("the index is empty")
	}
	if faults > 50 {
		t.Errorf("and %d more", faults-50)
	}
	t.Logf("%d documents, %d places", documents, places)
}

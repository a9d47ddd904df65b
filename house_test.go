// Package house holds the rules of the house: which package may import which,
// and which package is the door to which foreign library. The README's map of
// the house shows the same in words.
package house

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// below says which of our packages each may import. An import only points down:
// nouns at the bottom, stages above them, one wiring file at the top.
var below = map[string][]string{
	"internal/audit":        {},
	"internal/fictional":    {"internal/audit"},
	"internal/load":         {"internal/audit"},
	"internal/check":        {"internal/audit"},
	"internal/report":       {"internal/audit"},
	"internal/schema":       {"internal/audit"},
	"internal/schema/write": {"internal/schema"},
	"internal/link":         {"internal/audit"},
	"internal/compare":      {"internal/audit", "internal/link"},
	"internal/emit":         {"internal/audit", "internal/link", "internal/compare"},
	"internal/site":         {},
	"cmd/insyn": {"internal/audit", "internal/load", "internal/check", "internal/report", "internal/link", "internal/compare",
		"internal/emit", "internal/site"},
}

// doors says which packages may import each foreign library; one library, one
// door, so that it can be exchanged or upgraded in one place. A path stands for
// all below it.
var doors = map[string][]string{
	"github.com/BurntSushi/toml":    {"internal/load"},
	"github.com/pelletier/go-toml":  {"internal/load"},
	"github.com/invopop/jsonschema": {"internal/schema"},
	"github.com/alecthomas/chroma":  {"internal/report"},
	"github.com/gohugoio/hugo":      {"internal/site"},
	"github.com/alecthomas/kong":    {"cmd/insyn"},
	"github.com/fsnotify/fsnotify":  {"cmd/insyn"},
	"golang.org/x/term":             {"cmd/insyn"},
}

const module = "insyn/"

type pkg struct {
	ImportPath string
	Imports    []string
}

// packages lists this module's packages, without their tests: what a test
// imports binds nobody.
func packages(t *testing.T) []pkg {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p pkg
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < 5 {
		t.Fatalf("go list found %d packages only", len(all))
	}
	return all
}

func TestHouse(t *testing.T) {
	for _, p := range packages(t) {
		if p.ImportPath+"/" == module { // this test's own folder
			continue
		}
		name := strings.TrimPrefix(p.ImportPath, module)
		may, known := below[name]
		if !known {
			t.Errorf("%s is not in the table of the house: an import only points down, so say in house_test.go what it may import", name)
			continue
		}
		for _, imp := range p.Imports {
			if ours, ok := strings.CutPrefix(imp, module); ok {
				if !slices.Contains(may, ours) {
					t.Errorf("%s imports %s: an import only points down (house rule 1), and %s may import only %s", name, ours, name, list(may))
				}
			} else if strings.Contains(strings.Split(imp, "/")[0], ".") {
				if door := doorOf(imp); !slices.Contains(door, name) {
					t.Errorf("%s imports %s: every foreign library has one door (house rule 2), and that library's is %s", name, imp, list(door))
				}
			}
		}
	}
}

// doorOf gives the door of the library that a package belongs to.
func doorOf(imp string) []string {
	for library, door := range doors {
		if imp == library || strings.HasPrefix(imp, library+"/") {
			return door
		}
	}
	return nil
}

func list(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}

// TestOnlySiteLinksHugo holds house rule 4: every package but the two compiles
// and tests in seconds.
func TestOnlySiteLinksHugo(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Deps " "}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		name, deps, _ := strings.Cut(strings.TrimSpace(line), " ")
		if strings.Contains(deps, "github.com/gohugoio/hugo/") && name != module+"internal/site" && name != module+"cmd/insyn" {
			t.Errorf("%s links Hugo: only internal/site and cmd/insyn do (house rule 4)", name)
		}
	}
}

// Package house holds the rules of the house: which package may import which,
// and which package is the door to which foreign library. The README's map of
// the house shows the same in words.
package house

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// below says which of our packages each may import. An import only points down:
// nouns at the bottom, stages above them, one wiring file at the top.
var below = map[string][]string{
	"internal/audit":           {},
	"internal/fictional":       {"internal/audit"},
	"internal/fictional/write": {"internal/fictional"},
	"internal/fictional/bench": {"internal/fictional"},
	"internal/load":            {"internal/audit"},
	"internal/check":           {"internal/audit"},
	"internal/report":          {"internal/audit"},
	"internal/schema":          {"internal/audit"},
	"internal/schema/write":    {"internal/schema"},
	"internal/link":            {"internal/audit"},
	"internal/compare":         {"internal/audit", "internal/link"},
	"internal/emit":            {"internal/audit", "internal/link", "internal/compare"},
	"internal/search/swedish":  {},
	"internal/search":          {"internal/audit", "internal/link", "internal/search/swedish"},
	"internal/search/bench":    {"internal/fictional", "internal/load", "internal/link", "internal/search"},
	"internal/site":            {},
	"cmd/insyn": {"internal/audit", "internal/load", "internal/check", "internal/report", "internal/link", "internal/compare",
		"internal/emit", "internal/search", "internal/site"},

	"internal/search/relevance":        {"internal/search", "internal/search/relevance/judged"},
	"internal/search/relevance/judged": {},
}

// doors says which packages may import each foreign library; one library, one
// door, so that it can be exchanged or upgraded in one place. A path stands for
// all below it. That only site and cmd link Hugo (house rule 4), and so take
// minutes to compile, follows from Hugo's door and the table above.
var doors = map[string][]string{
	"github.com/BurntSushi/toml":    {"internal/load"},
	"github.com/pelletier/go-toml":  {"internal/load"},
	"github.com/invopop/jsonschema": {"internal/schema"},
	"github.com/alecthomas/chroma":  {"internal/report"},
	"github.com/gohugoio/hugo":      {"internal/site"},
	"github.com/alecthomas/kong":    {"cmd/insyn"},
	"github.com/fsnotify/fsnotify":  {"cmd/insyn"},
	"golang.org/x/term":             {"cmd/insyn"},
	"golang.org/x/text":             {"internal/emit", "internal/search/swedish"},
	"github.com/klauspost/compress": {"internal/search"},
}

const module = "insyn/"

// imports lists what each of this module's packages imports, without their
// tests: what a test imports binds nobody. The files are read here and not by
// go list, so that the test is run again when one of them changes.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		name := d.Name()
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == "testdata" || name == "build" || name == "node_modules" || len(name) > 1 && name[0] == '.'):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(filepath.Dir(path))
		for _, spec := range file.Imports {
			imp, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all[pkg] = append(all[pkg], imp)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Fatalf("found %d packages only", len(all))
	}
	return all
}

func TestHouse(t *testing.T) {
	for name, imps := range imports(t) {
		may, known := below[name]
		if !known {
			t.Errorf("%s is not in the table of the house: an import only points down, so say in house_test.go what it may import", name)
			continue
		}
		for _, imp := range imps {
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

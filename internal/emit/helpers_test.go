package emit_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/tools/txtar"

	"insyn/internal/audit"
	"insyn/internal/emit"
	"insyn/internal/link"
	"insyn/internal/load"
)

var today = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

// loadMini reads testdata/mini.txtar as a site.
func loadMini(t *testing.T) *audit.Set {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/mini.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range archive.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return mustLoad(t, fsys)
}

func mustLoad(t *testing.T, fsys fs.FS) *audit.Set {
	t.Helper()
	set, problems, err := load.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Errorf("%s:%d: %s: %s", p.File, p.Line, p.Path, p.Message)
	}
	return set
}

// emitTo emits a set and gives what came of it.
func emitTo(t *testing.T, set *audit.Set, dir string) emit.Stats {
	t.Helper()
	stats, err := emit.Emit(link.Link(set, today), dir)
	if err != nil {
		t.Fatal(err)
	}
	return stats
}

// tree reads a folder: slash path -> bytes.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// made is an emitted page, as Hugo will read it.
type made struct {
	Title, Description, URL, Layout string
	Params                          map[string]any
	body                            string
}

// readPages reads every page below a build folder, by address. The front matter
// must be the first line, whole.
func readPages(t *testing.T, dir string) map[string]*made {
	t.Helper()
	pages := map[string]*made{}
	for name, text := range tree(t, dir) {
		if !strings.HasSuffix(name, ".md") {
			continue
		}
		front, body, _ := strings.Cut(text, "\n")
		p := &made{body: body}
		if err := json.Unmarshal([]byte(front), p); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if p.Params["in_body"] == true {
			if err := json.Unmarshal([]byte(p.body), &p.Params); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			delete(p.Params, "in_body")
			p.body = ""
		}
		if p.Layout == "" {
			continue // keeps Hugo from making a list
		}
		if pages[p.URL] != nil {
			t.Errorf("%s: two pages at %s", name, p.URL)
		}
		pages[p.URL] = p
	}
	return pages
}

func emitErr(t *testing.T, set *audit.Set, dir string) (emit.Stats, error) {
	t.Helper()
	return emit.Emit(link.Link(set, today), dir)
}

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"insyn/internal/site"
)

// TestRepositoryIsASite builds this repository's own site, the real register
// with the real templates, in a folder beside it: no error, no warning from
// Hugo, and a page for each record.
func TestRepositoryIsASite(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the whole register: a few seconds")
	}
	root := t.TempDir()
	for _, name := range append(shared, "data") {
		if err := copyAll(filepath.Join(repository, name), filepath.Join(root, name)); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	if code := run(t.Context(), []string{"build", "--site", root, "--date", "2026-11-23"}, &out, &errs); code != exitOK {
		t.Fatalf("exit code %d\n%s", code, errs.String())
	}
	records := 0
	for _, kind := range []string{"granskningar", "styrdokument", "svar", "revisionsberattelser"} {
		files, err := filepath.Glob(filepath.Join(root, "data", kind, "*", "*.toml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			rel, _ := filepath.Rel(filepath.Join(root, "data"), file)
			page := filepath.Join(root, "build", "public", rel[:len(rel)-len(".toml")], "index.html")
			if _, err := os.Stat(page); err != nil {
				t.Error(err)
			}
			records++
		}
	}
	if records < 100 {
		t.Errorf("%d records only", records)
	}
	if _, err := os.Stat(filepath.Join(root, "build", "public", site.Mark)); err != nil {
		t.Error(err)
	}
}

package site

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A former site that cannot be removed neither fails the build that replaced it
// nor stops the next one, and is removed when it can be.
func TestLeftoverThatStays(t *testing.T) {
	defer func() { removeAll = os.RemoveAll }()
	removeAll = func(path string) error { return errors.New("den går inte att ta bort") }
	root := newSite(t)
	for i := range 3 {
		write(t, root, "build/content/_index.md", `{"title": "Start `+string(rune('A'+i))+`"}`)
		if _, err := build(t.Context(), root); err != nil {
			t.Fatal(err)
		}
		if got := read(t, root, "build/public/index.html"); !strings.Contains(got, "Start "+string(rune('A'+i))) {
			t.Errorf("build %d: %s", i, got)
		}
	}
	if got, want := names(t, filepath.Join(root, "build")), ".public.insyn-skrap1 .public.insyn-skrap2 cache content public"; got != want {
		t.Errorf("build holds %s, want %s", got, want)
	}
	removeAll = os.RemoveAll
	if _, err := build(t.Context(), root); err != nil {
		t.Fatal(err)
	}
	if got, want := names(t, filepath.Join(root, "build")), "cache content public"; got != want {
		t.Errorf("build holds %s, want %s", got, want)
	}
}

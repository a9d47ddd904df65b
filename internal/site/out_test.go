package site

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
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

// Two sites may have the same --out, and then one of them has to wait.
func TestOneBuildAtATime(t *testing.T) {
	one, other := newSite(t), newSite(t)
	out := filepath.Join(t.TempDir(), "public")
	held, err := openOut(one, out)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Build(t.Context(), Options{Root: other, Out: out, Date: day})
	var busy *OutError
	if !errors.As(err, &busy) || !busy.Busy || !strings.Contains(err.Error(), "någon annan bygger till samma mapp just nu") {
		t.Fatalf("err = %v", err)
	}
	if _, err := os.Stat(held.staging); err != nil {
		t.Errorf("the second build touched the first one's staging folder: %v", err)
	}
	held.discard()
	if _, err := Build(t.Context(), Options{Root: other, Out: out, Date: day}); err != nil {
		t.Error(err)
	}
	if got := names(t, filepath.Dir(out)); got != "public" {
		t.Errorf("left %s", got)
	}
}

// Many at once: each builds a whole site or is told to wait.
func TestManyTakeTheLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "las")
	var inside atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 200 {
				unlock, err := lockFile(path)
				if errors.Is(err, errBusy) {
					continue
				} else if err != nil {
					t.Error(err)
					return
				}
				if inside.Add(1) != 1 {
					t.Error("two have the lock")
				}
				inside.Add(-1)
				unlock()
			}
		})
	}
	all.Wait()
}

package emit_test

import (
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"insyn/internal/audit"
)

func TestSameInputSameBytes(t *testing.T) {
	first := t.TempDir()
	emitTo(t, loadMini(t), first)

	defer func(n int, zone *time.Location) { runtime.GOMAXPROCS(n); time.Local = zone }(runtime.GOMAXPROCS(1), time.Local)
	time.Local = time.FixedZone("Kiritimati", 14*3600)
	second := t.TempDir()
	set := loadMini(t)
	slices.Reverse(set.Audits) // the order of the files must not matter either
	slices.Reverse(set.Municipalities)
	slices.Reverse(set.Documents)
	emitTo(t, set, second)

	a, b := tree(t, first), tree(t, second)
	if !slices.Equal(sorted(a), sorted(b)) {
		t.Fatal("the two runs have different files")
	}
	for name := range a {
		if a[name] != b[name] {
			t.Errorf("%s differs between two runs", name)
		}
	}
	if len(a) < 50 {
		t.Errorf("only %d files were compared", len(a))
	}
}

func sorted(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

func TestOnlyWhatChangedIsWritten(t *testing.T) {
	dir := t.TempDir()
	set := loadMini(t)
	first := emitTo(t, set, dir)
	if first.Unchanged != 0 || first.Removed != 0 || first.Written == 0 {
		t.Errorf("first run: %+v", first)
	}
	long := time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC)
	for name := range tree(t, dir) {
		if err := os.Chtimes(filepath.Join(dir, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if again := emitTo(t, set, dir); again.Written != 0 || again.Unchanged != first.Written || again.Removed != 0 {
		t.Errorf("second run: %+v", again)
	}

	find(set, "9101-2017-uppfoljning").Purpose = "Ett nytt syfte."
	third := emitTo(t, set, dir)
	if third.Written != 1 || third.Total() != first.Total() {
		t.Errorf("one field that only the audit's own page shows, and %d files were written", third.Written)
	}
	for name := range tree(t, dir) {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if touched := !info.ModTime().Equal(long); touched != (name == "content/granskningar/lovas/2017-uppfoljning.md") {
			t.Errorf("%s: touched %v", name, touched)
		}
	}
}

func find(set *audit.Set, id string) *audit.Audit {
	for _, a := range set.Audits {
		if a.ID == id {
			return a
		}
	}
	return nil
}

func TestStaleFilesGo(t *testing.T) {
	dir := t.TempDir()
	set := loadMini(t)
	emitTo(t, set, dir)
	put := func(name string) {
		t.Helper()
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("content/granskningar/borta/djupt/ned/x.md")
	put("data/gammal.json")
	put("public/index.html")
	set.Audits = slices.DeleteFunc(set.Audits, func(a *audit.Audit) bool { return a.ID == "9102-2018-press" })
	stats := emitTo(t, set, dir)
	if stats.Removed != 5 { // the two above; the audit, its index.md and its post.toml
		t.Errorf("%d files removed, want 5", stats.Removed)
	}
	files := tree(t, dir)
	if _, ok := files["public/index.html"]; !ok {
		t.Error("a file outside content and data was removed")
	}
	for _, gone := range []string{"content/granskningar/borta", "content/granskningar/asunda", "content/kalldata/granskningar/asunda"} {
		if _, err := os.Stat(filepath.Join(dir, gone)); !os.IsNotExist(err) {
			t.Errorf("the empty folder %s is left", gone)
		}
	}
}

// TestOddThingsInTheWay: what is not a plain file or folder where one should be
// is replaced, and nothing outside the build folder is written to.
func TestOddThingsInTheWay(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.MkdirAll(filepath.Join(dir, "content/lan.md"), 0o755))
	must(os.MkdirAll(filepath.Join(dir, "content/tackning.md/inne"), 0o755))
	must(os.WriteFile(filepath.Join(dir, "content/kommuner"), []byte("en fil"), 0o644))
	must(os.Symlink(outside, filepath.Join(dir, "content/granskningar")))
	must(os.Symlink(filepath.Join(outside, "data.json"), filepath.Join(dir, "data")))
	emitTo(t, loadMini(t), dir)
	if left := tree(t, outside); len(left) != 0 {
		t.Errorf("written outside the build folder: %v", sorted(left))
	}
	if pages := readPages(t, dir); pages["/tackning/"] == nil || pages["/kommuner/lovas/"] == nil || pages["/granskningar/"] == nil {
		t.Error("pages are missing")
	}
	if info, err := os.Lstat(filepath.Join(dir, "content/granskningar")); err != nil || !info.IsDir() {
		t.Error("the symbolic link is still there")
	}
}

func TestAFolderThatCannotBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "fil")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := emitErr(t, loadMini(t), filepath.Join(file, "build")); err == nil || !strings.Contains(err.Error(), "fil") {
		t.Errorf("error %v, want one that names the path", err)
	}
}

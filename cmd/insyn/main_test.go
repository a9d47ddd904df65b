package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"insyn/internal/site"
)

// TestMain makes the test binary be insyn for the scripts, and Hugo for tests
// that build within this process.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == site.ChildVerb {
		os.Exit(site.ChildMain(os.Args[2:]))
	}
	testscript.Main(m, map[string]func(){"insyn": main})
}

// TestScripts runs testdata/script. Each script stands in the root of a small
// site of its own: the real templates, a few real kommuner and regioner, and one
// granskning that is made up.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup:               miniSite,
		Condition: func(name string) (bool, error) {
			if name == "root" { // whom no permission stops
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %s", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"tree":   tree,
			"edit":   edit,
			"await":  await,
			"appear": appear,
			"hold":   hold,
		},
	})
}

// repository is the root of this repository, as seen from this package.
var repository = filepath.Join("..", "..")

// shared are the parts of the repository that every small site has whole.
var shared = []string{"hugo.toml", "insyn.toml", "layouts", "assets", "i18n", "static", "content",
	"data/amnen.toml", "data/revisorer.toml", "data/sokord.txt", "data/jamforelser/it-styrning.toml"}

// kept are the entries of the registers that a small site has: enough for the
// scripts, and few enough that it is built in a second.
var kept = map[string]*regexp.Regexp{
	"data/kommuner.toml": regexp.MustCompile(`(?m)^kod +=? *"(1880|1960|1495|1471)"`),
	"data/regioner.toml": regexp.MustCompile(`(?m)^lan +=? *"(14|18|19)"`),
}

func miniSite(env *testscript.Env) error {
	for _, name := range shared {
		if err := copyAll(filepath.Join(repository, name), filepath.Join(env.WorkDir, name)); err != nil {
			return err
		}
	}
	for name, wanted := range kept {
		text, err := os.ReadFile(filepath.Join(repository, name))
		if err != nil {
			return err
		}
		var part strings.Builder
		for i, entry := range regexp.MustCompile(`(?m)^\[\[`).Split(string(text), -1) {
			if i > 0 && wanted.MatchString(entry) {
				part.WriteString("[[" + entry)
			}
		}
		if err := os.WriteFile(filepath.Join(env.WorkDir, name), []byte(part.String()), 0o644); err != nil {
			return err
		}
	}
	if err := copyAll("testdata/granskning.toml", filepath.Join(env.WorkDir, "data/granskningar/orebro/2015-03-01-pahittad.toml")); err != nil {
		return err
	}
	port, err := freePort()
	env.Setenv("PORT", port)
	env.Setenv("SOURCE_DATE_EPOCH", strconv.FormatInt(time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC).Unix(), 10))
	return err
}

func copyAll(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(from, path)
		text, err := os.ReadFile(path)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(filepath.Join(to, rel)), 0o755)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(to, rel), text, 0o644)
		}
		return err
	})
}

func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return strconv.Itoa(l.Addr().(*net.TCPAddr).Port), nil
}

// exits runs a program that must end with an exit code: exits 2 insyn bygg.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program [args...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// tree writes a list of all files below a folder with their hashes, but for
// what lies below the folders excluded: tree . list.txt build.
func tree(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: tree folder list [excluded...]")
	}
	list := ts.MkAbs(args[1])
	root := ts.MkAbs(args[0])
	var b strings.Builder
	ts.Check(filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(root, path)
		switch {
		case err != nil:
			return err
		case slices.Contains(args[2:], filepath.ToSlash(rel)):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(path) == ".list":
			return nil
		}
		text, err := os.ReadFile(path)
		fmt.Fprintf(&b, "%x %s\n", sha256.Sum256(text), filepath.ToSlash(rel))
		return err
	}))
	if b.Len() == 0 {
		ts.Fatalf("%s holds no files", args[0])
	}
	ts.Check(os.WriteFile(list, []byte(b.String()), 0o644))
}

// edit replaces a text in a file in one step, as editors do: edit file from to.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit file from to")
	}
	file := ts.MkAbs(args[0])
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(file+"~", []byte(strings.Replace(text, args[1], args[2], 1)), 0o644))
	ts.Check(os.Rename(file+"~", file))
}

// await fetches a page until it holds a text: await url text.
func await(ts *testscript.TestScript, neg bool, args []string) {
	last := ""
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		res, err := http.Get(args[0])
		if err != nil {
			continue
		}
		body, _ := io.ReadAll(res.Body)
		res.Body.Close()
		last = string(body)
		if strings.Contains(last, args[1]) != neg {
			return
		}
	}
	ts.Fatalf("%s: waited in vain for %q; last:\n%s", args[0], args[1], last)
}

// appear waits for a file: appear build/.las.
func appear(ts *testscript.TestScript, neg bool, args []string) {
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if _, err := os.Stat(ts.MkAbs(args[0])); (err == nil) != neg {
			return
		}
	}
	ts.Fatalf("waited in vain for %s", args[0])
}

// hold takes the lock of a build, as another insyn would, until the script ends.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	unlock, err := lockBuild(ts.MkAbs("."))
	ts.Check(err)
	ts.Defer(unlock)
}

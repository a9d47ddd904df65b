package check

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"insyn/internal/audit"
	"insyn/internal/load"
)

var update = flag.Bool("update", false, "write the golden files")

// site gives the sound site in testdata/valid, which each case changes.
func site(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS("testdata/valid")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(root, name)
		files[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// problemsOf loads and checks a site and gives all problems in order.
func problemsOf(t testing.TB, files fs.FS) []audit.Problem {
	t.Helper()
	set, problems, err := load.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return audit.SortProblems(append(problems, Check(set)...))
}

func TestValid(t *testing.T) {
	if ps := problemsOf(t, site(t)); len(ps) > 0 {
		t.Errorf("the sound site has problems: %v", ps)
	}
}

// mutation changes a text in one file; an empty from replaces the whole file,
// an empty to as well removes it.
type mutation struct{ file, from, to string }

const (
	first    = "data/granskningar/orebro/2015-02-17-it-verksamhet.toml"
	second   = "data/granskningar/orebro/2017-03-15-it-verksamheten.toml"
	fulltext = "data/granskningar/orebro/2015-02-17-it-verksamhet.md"
	policy   = "data/styrdokument/orebro/2014-03-04-informationssakerhetspolicy.toml"
	answer   = "data/svar/orebro/2015-06-svar-it-verksamhet.toml"
	opinion  = "data/revisionsberattelser/orebro/2014-revisionsberattelse.toml"
	theme    = "data/jamforelser/it-styrning.toml"
	kommuner = "data/kommuner.toml"
	regioner = "data/regioner.toml"
	amnen    = "data/amnen.toml"
)

func mutate(t testing.TB, files fstest.MapFS, m mutation) {
	t.Helper()
	switch {
	case m.from == "" && m.to == "":
		delete(files, m.file)
	case m.from == "":
		files[m.file] = &fstest.MapFile{Data: []byte(m.to)}
	default:
		old := files[m.file]
		if old == nil || strings.Count(string(old.Data), m.from) == 0 {
			t.Fatalf("%s does not hold %q", m.file, m.from)
		}
		files[m.file] = &fstest.MapFile{Data: []byte(strings.Replace(string(old.Data), m.from, m.to, 1))}
	}
}

func TestMutations(t *testing.T) {
	reported := map[string]bool{}
	for _, group := range groups {
		t.Run(group.name, func(t *testing.T) {
			var b strings.Builder
			for _, m := range group.mutations {
				files := site(t)
				mutate(t, files, m)
				problems := problemsOf(t, files)
				if len(problems) == 0 {
					t.Errorf("%s: %q -> %q gives no problem", m.file, m.from, m.to)
				}
				fmt.Fprintf(&b, "## %s: %s\n", strings.TrimPrefix(m.file, "data/"), describe(m))
				for _, p := range problems {
					reported[p.Rule] = true
					show(&b, p, m.file)
				}
			}
			golden(t, group.name+".golden", b.String())
		})
	}
	// Every name of the table of rules is provoked by some case.
	for _, r := range rules {
		for _, n := range r.names {
			if !reported[n] {
				t.Errorf("no case provokes %s", n)
			}
		}
	}
}

func describe(m mutation) string {
	switch {
	case m.from == "" && m.to == "":
		return "tas bort"
	case m.from == "":
		return "skrivs om"
	}
	return fmt.Sprintf("%s -> %s", strings.TrimSpace(m.from), strings.ReplaceAll(strings.TrimSpace(m.to), "\n", " ⏎ "))
}

// show writes a problem for a golden file.
func show(b *strings.Builder, p audit.Problem, file string) {
	if p.File != file {
		fmt.Fprintf(b, "%s ", strings.TrimPrefix(p.File, "data/"))
	}
	fmt.Fprintf(b, "%d:%d+%d %s %s %s: %s\n", p.Line, p.Column, p.Length, p.Severity, p.Rule, p.Path, p.Message)
	if p.Expected != "" {
		fmt.Fprintf(b, "    väntat: %s\n", p.Expected)
	}
	if p.Hint != "" {
		fmt.Fprintf(b, "    tips: %s\n", p.Hint)
	}
}

// golden compares a text with testdata/name, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run go test -update and read the difference:\n%s", name, got)
	}
}

// A sound file among ten broken ones is judged, and references into the broken
// ones are not called dangling.
func TestSoundAmongBroken(t *testing.T) {
	files := site(t)
	broken := []string{second, policy, theme, amnen, "data/revisorer.toml", kommuner, regioner, answer, opinion, "insyn.toml"}
	for _, name := range broken {
		files[name] = &fstest.MapFile{Data: []byte("titel = \"öppet\n")}
	}
	mutate(t, files, mutation{first, `grad = "nej"`, `grad = "nja"`})
	problems := problemsOf(t, files)
	var found []string
	for _, p := range problems {
		if p.Rule != "syntax" {
			found = append(found, p.File+" "+p.Rule)
		}
	}
	if want := []string{first + " enum"}; !slices.Equal(found, want) || len(problems) != 11 {
		t.Errorf("%d problems, beside the syntax errors %q, want %q", len(problems), found, want)
	}
}

// check must not change what it judges, nor depend on anything but the set.
func TestSameTwice(t *testing.T) {
	files := site(t)
	mutate(t, files, mutation{first, `huvudman = ["1880"]`, `huvudman = ["Orebro", "1880", "1880"]`})
	mutate(t, files, mutation{second, `amne = ["it-styrning"]`, `amne = []`})
	set, _, err := load.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	one, two := Check(set), Check(set)
	if len(one) == 0 || !slices.Equal(one, two) {
		t.Errorf("first %v\nthen %v", one, two)
	}
}

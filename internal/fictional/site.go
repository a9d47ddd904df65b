package fictional

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing/fstest"
	"time"

	"insyn/internal/audit"
)

// Pages and PageBytes are how long the full text of each granskning is: 20
// pages of about 2 kB, an ordinary report.
const (
	Pages     = 20
	PageBytes = 2000
)

// Questions and Recommendations are how many each granskning has.
const (
	Questions       = 9
	Recommendations = 5
)

// Write makes a site's root in dir: insyn.toml and data/ with n granskningar
// and what belongs to them. It overwrites files of the same names and removes
// none.
func Write(dir string, n int, seed uint64) error {
	made := map[string]bool{}
	return each(n, seed, func(name string, text []byte) error {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if parent := filepath.Dir(file); !made[parent] {
			if err := os.MkdirAll(parent, 0o755); err != nil {
				return err
			}
			made[parent] = true
		}
		return os.WriteFile(file, text, 0o644)
	})
}

// WriteSite is Write with copies of the templates, styles, words, hand-written
// pages and settings of the repository at repo, so that the site can be built.
func WriteSite(dir, repo string, n int, seed uint64) error {
	for _, name := range []string{"layouts", "assets", "i18n", "content", "static"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(repo, name))); err != nil {
			return err
		}
	}
	settings, err := os.ReadFile(filepath.Join(repo, "hugo.toml"))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "hugo.toml"), settings, 0o644); err != nil {
		return err
	}
	return Write(dir, n, seed)
}

// FS is Write into memory. It takes about 50 kB for each granskning.
func FS(n int, seed uint64) fstest.MapFS {
	files := fstest.MapFS{}
	_ = each(n, seed, func(name string, text []byte) error { // the function never fails
		files[name] = &fstest.MapFile{Data: append([]byte(nil), text...), Mode: fs.FileMode(0o644)}
		return nil
	})
	return files
}

// each calls put for every file of the site. The text is put's only until it
// returns.
func each(n int, seed uint64, put func(name string, text []byte) error) error {
	w := newWorld(n, seed)
	steps := []func(func(string, []byte) error) error{
		w.registers, w.documents, w.audits, w.auditReports, w.coverage,
	}
	for _, step := range steps {
		if err := step(put); err != nil {
			return err
		}
	}
	return nil
}

// world is what is known while a site is being made.
type world struct {
	*prose
	n       int
	places  []*place // kommuner, in the order of their codes
	regions []*place
	busy    wheel // picks kommuner, a few of them far more often
}

// place is a kommun or a region with what has been made for it so far.
type place struct {
	code, name, short, slug string
	county                  *place // nil for a region
	documents               []made
	audits                  []made
	taken                   map[string]bool // file stems in use
}

// made is a record that later records may refer to.
type made struct {
	id, title string
	date      time.Time
	topic     int
}

func newWorld(n int, seed uint64) *world {
	w := &world{prose: newProse(rand.New(rand.NewPCG(seed, uint64(n)))), n: n}
	w.makePlaces(min(maxKommuner, 4+n/4))
	w.busy = zipf(len(w.places), 0.6)
	return w
}

// stem gives a file stem in p's folder that no other record of p has.
func (p *place) stem(date time.Time, title string) string {
	base := audit.Slug(date.Format(time.DateOnly) + " " + title)
	stem := base
	for letter := 'b'; p.taken[stem]; letter++ {
		stem = base + "-" + string(letter)
	}
	p.taken[stem] = true
	return stem
}

// prefix is what the ids of p's records begin with.
func (p *place) prefix() string { return audit.IDPrefix([]string{p.code}) }

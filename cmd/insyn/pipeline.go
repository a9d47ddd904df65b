package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"insyn/internal/audit"
	"insyn/internal/check"
	"insyn/internal/emit"
	"insyn/internal/link"
	"insyn/internal/load"
	"insyn/internal/search"
)

// The data flows one way:
//
//	data/ -> load -> check -> link -> emit -> build/{content,data} -> site -> build/public
//	                              \-> search -> build/sok ------------^
//
// examine is the first two stages and generate the next three. Between stages an
// interruption is heeded.

// isSite refuses a folder that is no site's root: a mistyped --site otherwise
// looks like a site where everything is missing.
func (e *env) isSite() error {
	if info, err := os.Stat(filepath.Join(e.root, "data")); err != nil || !info.IsDir() {
		return usage("stå i webbplatsens rot eller ange den med --site <mapp>", "%s är ingen webbplats: där finns ingen mapp data", e.root)
	}
	return nil
}

// examine reads and checks everything. The problems are all there are, sorted.
func (e *env) examine(p progress) (*audit.Set, []audit.Problem, error) {
	if err := e.isSite(); err != nil {
		return nil, nil, err
	}
	files := count(os.DirFS(e.root))
	end := p.stage("läser posterna", files.done)
	set, problems, err := load.Load(files)
	end()
	if err == nil {
		err = e.ctx.Err()
	}
	if err != nil {
		return nil, nil, err
	}
	defer p.stage("kontrollerar dem", nil)()
	_, words := search.Synonyms(set.SearchWords)
	problems = audit.SortProblems(slices.Concat(problems, check.Check(set), words))
	return set, problems, e.ctx.Err()
}

// generate writes build/content and build/data of a set without errors.
func (e *env) generate(p progress, set *audit.Set, today time.Time) (emit.Stats, error) {
	end := p.stage("knyter ihop dem", nil)
	corpus := link.Link(set, today)
	end()
	if err := e.ctx.Err(); err != nil {
		return emit.Stats{}, err
	}
	end = p.stage("skriver sidornas underlag", nil)
	stats, err := emit.Emit(corpus, filepath.Join(e.root, "build"))
	end()
	if err := firstOf(err, e.ctx.Err()); err != nil {
		return stats, err
	}
	defer p.stage("gör sökregistret", nil)()
	synonyms, _ := search.Synonyms(set.SearchWords)
	_, err = search.Write(filepath.Join(e.root, "build", "sok"), search.Documents(corpus, search.Pages(set.HandWritten)), synonyms)
	return stats, firstOf(err, e.ctx.Err())
}

// counting is a file system that counts the records that have been opened.
type counting struct {
	fs.FS
	opened atomic.Int64
	all    int
}

// count finds out how many records there are to open.
func count(fsys fs.FS) *counting {
	c := &counting{FS: fsys}
	fs.WalkDir(fsys, "data", func(path string, d fs.DirEntry, err error) error {
		if err == nil && isRecord(path) {
			c.all++
		}
		return nil // what cannot be read is load's to tell
	})
	return c
}

func isRecord(path string) bool {
	return strings.HasPrefix(path, "data/") && strings.HasSuffix(path, ".toml")
}

// Open counts and opens.
func (c *counting) Open(name string) (fs.File, error) {
	if isRecord(name) {
		c.opened.Add(1)
	}
	return c.FS.Open(name)
}

// ReadFile counts and reads, in one call as fs.ReadFile wants.
func (c *counting) ReadFile(name string) ([]byte, error) {
	if isRecord(name) {
		c.opened.Add(1)
	}
	return fs.ReadFile(c.FS, name)
}

// ReadDir is the underlying one.
func (c *counting) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(c.FS, name) }

func (c *counting) done() (done, all int) { return int(c.opened.Load()), c.all }

// seconds writes a time for a reader: 2,4 sekunder.
func seconds(d time.Duration) string {
	return strings.Replace(fmt.Sprintf("%.1f sekunder", d.Seconds()), ".", ",", 1)
}

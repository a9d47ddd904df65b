//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// node is where the programs are that need Node.
const node = "tests/search-bench"

// result is what was measured for one size.
type result struct {
	n            int
	ours, theirs index
	answers      []answer
}

// index is one search's index on disk and what making it took.
type index struct {
	build
	files        int
	bytes, texts int64            // texts are those of excerpts, among bytes
	parts        map[string]int64 // bytes by folder
}

// build is what making an index took.
type build struct {
	wall   time.Duration
	memory int64         // bytes: the largest that was resident in the whole process
	before time.Duration // of wall's process, what is not in wall: reading the records
}

// answer is what one query took, as measure.mjs writes it.
type answer struct {
	Query        string
	Ours, Theirs struct {
		Hits  int
		Bytes int64
		Parts map[string]int64 // of Bytes: scripts, index.json, and each folder of ours
		Warm  float64
	}
}

func timed(name string) func() {
	start := time.Now()
	fmt.Fprint(os.Stderr, name, " ")
	return func() { fmt.Fprintf(os.Stderr, "%.1f s  ", time.Since(start).Seconds()) }
}

// measurePagefind runs the binary that npm brings, and not npm's wrapper around it.
func measurePagefind(site, out string) (build, error) {
	found, err := filepath.Glob(filepath.Join(node, "node_modules", "@pagefind", "linux-*", "bin", "pagefind*"))
	if err != nil {
		return build{}, err
	}
	name := ""
	for _, f := range found {
		if filepath.Ext(f) == "" {
			name = f
		}
	}
	if name == "" {
		return build{}, fmt.Errorf("there is no Pagefind: npm --prefix %s ci", node)
	}
	start := time.Now()
	cmd := exec.Command(name, "--site", site, "--output-path", out)
	text, err := cmd.CombinedOutput()
	if err != nil {
		return build{}, fmt.Errorf("%w\n%s", err, text)
	}
	return build{wall: time.Since(start), memory: peak(cmd.ProcessState)}, nil
}

// peak is the most memory that a process had.
func peak(p *os.ProcessState) int64 {
	if u, ok := p.SysUsage().(*syscall.Rusage); ok {
		return u.Maxrss * 1024
	}
	return 0
}

// ourTexts and pagefindTexts tell which files hold what excerpts are made of.
func ourTexts(name string) bool      { return strings.Contains(name, "/x/") }
func pagefindTexts(name string) bool { return strings.HasPrefix(name, "fragment/") }

// weigh counts the files of an index in a folder. Of Pagefind's only what the
// index is made of counts, not the scripts, styles and programs that lie beside it.
func (x *index) weigh(dir string, texts func(string) bool) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		switch ext := filepath.Ext(name); {
		case ext == ".js" || ext == ".css" || ext == ".pagefind":
			return nil
		}
		x.files++
		x.bytes += info.Size()
		if x.parts == nil {
			x.parts = map[string]int64{}
		}
		x.parts[filepath.Base(filepath.Dir(name))] += info.Size()
		if texts(filepath.ToSlash(name)) {
			x.texts += info.Size()
		}
		return nil
	})
}

func measureQueries(site, pagefind string) ([]answer, error) {
	input, err := json.Marshal(queries)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("node", filepath.Join(node, "measure.mjs"), site, pagefind)
	cmd.Stdin, cmd.Stderr = bytes.NewReader(input), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("measure.mjs: %w", err)
	}
	var all []answer
	return all, json.Unmarshal(out, &all)
}

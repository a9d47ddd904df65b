//go:build linux

package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// changeOne changes the summary of one granskning, builds again, and counts
// what was written and what became different below build/content.
func (r *result) changeOne(insyn, root string) error {
	before, err := snapshot(filepath.Join(root, "build", "content"))
	if err != nil {
		return err
	}
	records, err := filepath.Glob(filepath.Join(root, "data", "granskningar", "*", "*.toml"))
	if err != nil || len(records) == 0 {
		return errors.Join(err, errors.New("no records"))
	}
	text, err := os.ReadFile(records[len(records)/2])
	if err != nil {
		return err
	}
	text = bytes.Replace(text, []byte(`"Påhittat exempel. `), []byte(`"Påhittat exempel, ändrat. `), 1)
	if err := os.WriteFile(records[len(records)/2], text, 0o644); err != nil {
		return err
	}
	if r.again, err = measure(insyn, "build", "--site", root); err != nil {
		return err
	}
	after, err := snapshot(filepath.Join(root, "build", "content"))
	if err != nil {
		return err
	}
	r.files = len(after)
	for name, now := range after {
		was := before[name]
		if !now.written.Equal(was.written) {
			r.rewritten++
		}
		if now.sum != was.sum {
			r.different++
		}
	}
	return nil
}

// file is when a file was written and what it holds.
type file struct {
	written time.Time
	sum     [sha256.Size]byte
}

func snapshot(dir string) (map[string]file, error) {
	files := map[string]file{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		files[path] = file{info.ModTime(), sha256.Sum256(text)}
		return err
	})
	return files, err
}

package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watcher sees changes of insyn.toml and of anything below data/. The folders
// that go straight into Hugo (content/, layouts/, assets/, i18n/ and
// build/content) are watched by Hugo's own server.
type watcher struct {
	fs      *fsnotify.Watcher
	root    string
	changed chan struct{}
}

// calm is how long nothing must happen before a change is acted on: editors
// write a file in several steps, and git many files.
const calm = 150 * time.Millisecond

// watch begins to watch a site's root.
func watch(root string) (*watcher, error) {
	n, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{fs: n, root: root, changed: make(chan struct{}, 1)}
	if err := errors.Join(n.Add(root), w.addAll(filepath.Join(root, "data"))); err != nil {
		n.Close()
		return nil, err
	}
	go w.listen()
	return w, nil
}

func (w *watcher) close() { w.fs.Close() }

// wait waits for the next change, or for the end of ctx.
func (w *watcher) wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-w.changed:
		return nil
	}
}

// addAll watches a folder and all below it; one that is not there is none.
func (w *watcher) addAll(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case d.IsDir():
			return w.fs.Add(path)
		}
		return nil
	})
}

// listen gathers events until there is calm and then tells of one change.
func (w *watcher) listen() {
	timer := time.NewTimer(time.Hour)
	timer.Stop()
	for {
		select {
		case event, ok := <-w.fs.Events:
			if !ok {
				return
			}
			if !w.concerns(event) {
				continue
			}
			if info, err := os.Stat(event.Name); err == nil && info.IsDir() {
				w.addAll(event.Name) // new folders, with what came before we looked
			}
			timer.Reset(calm)
		case _, ok := <-w.fs.Errors:
			if !ok {
				return
			}
			timer.Reset(calm) // events were lost: read everything
		case <-timer.C:
			select {
			case w.changed <- struct{}{}:
			default: // one is waiting already
			}
		}
	}
}

// concerns tells whether an event is about what we read. In the root itself
// only insyn.toml and data are.
func (w *watcher) concerns(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	if filepath.Dir(e.Name) != filepath.Clean(w.root) {
		return true
	}
	base := filepath.Base(e.Name)
	return base == "insyn.toml" || base == "data"
}

package emit

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Stats is what Emit did.
type Stats struct {
	Written   int            // files new or changed
	Unchanged int            // files that were right already
	Removed   int            // stale files
	Pages     map[string]int // pages by layout
}

// Total is the number of files that the build folder now holds.
func (s Stats) Total() int { return s.Written + s.Unchanged }

// writer keeps a folder equal to a list of files. It goes through no symbolic
// link: every folder below the build folder is looked at once before anything
// is written into it, and what is not a folder is replaced by one.
type writer struct {
	base string
	dirs sync.Map   // folders below base that are known to be folders
	mu   sync.Mutex // held while a folder is made, since two may want the same one
}

// ours are the folders below the build folder that emit owns altogether.
var ours = []string{"content", "data"}

func newWriter(buildDir string) (*writer, error) {
	w := &writer{base: filepath.Clean(buildDir)}
	if info, err := os.Lstat(w.base); err == nil && !info.IsDir() { // a link would lead what is swept elsewhere
		return nil, &fs.PathError{Op: "open", Path: w.base, Err: errors.New("är ingen mapp")}
	}
	return w, os.MkdirAll(buildDir, 0o755)
}

// at is the file system's name of a slash path below the build folder.
func (w *writer) at(name string) string { return filepath.Join(w.base, filepath.FromSlash(name)) }

// outcome is what came of one job.
type outcome struct {
	files     []string
	written   int
	unchanged int
	err       error
}

// writeAll makes the pages on all processors, each in one go and one at a time
// per processor, and then removes what no page claims. When something fails it
// removes nothing.
func (w *writer) writeAll(jobs []job) (Stats, error) {
	outcomes := make([]outcome, len(jobs))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			var b bytes.Buffer
			for i := int(next.Add(1)) - 1; i < len(jobs); i = int(next.Add(1)) - 1 {
				w.do(jobs[i], &b, &outcomes[i])
			}
		})
	}
	wait.Wait()

	stats := Stats{Pages: map[string]int{}}
	keep := make(map[string]bool, len(jobs))
	var errs []error
	for i, o := range outcomes {
		stats.Written += o.written
		stats.Unchanged += o.unchanged
		stats.Pages[jobs[i].kind]++
		errs = append(errs, o.err)
		for _, f := range o.files {
			if keep[f] {
				panic("emit: two pages for " + f) // check refuses colliding addresses
			}
			keep[f] = true
		}
	}
	if err := errors.Join(errs...); err != nil {
		return stats, err
	}
	var err error
	stats.Removed, err = w.sweep(keep)
	return stats, err
}

func (w *writer) do(j job, b *bytes.Buffer, o *outcome) {
	p := j.make()
	b.Reset()
	p.render(b)
	o.put(w, p.path, b.Bytes())
	for _, name := range sortedKeys(p.beside) {
		o.put(w, path.Join(path.Dir(p.path), name), p.beside[name])
	}
}

func (o *outcome) put(w *writer, name string, data []byte) {
	o.files = append(o.files, name)
	changed, err := w.put(name, data)
	switch {
	case err != nil:
		o.err = cmp.Or(o.err, err)
	case changed:
		o.written++
	default:
		o.unchanged++
	}
}

// put writes a file unless its bytes are there already.
func (w *writer) put(name string, data []byte) (changed bool, err error) {
	if _, ok := w.dirs.Load(path.Dir(name)); !ok {
		w.mu.Lock()
		err := w.makeDir(path.Dir(name))
		w.mu.Unlock()
		if err != nil {
			return false, err
		}
	}
	file := w.at(name)
	info, err := os.Lstat(file)
	switch {
	case err != nil:
	case !info.Mode().IsRegular():
		if err := os.RemoveAll(file); err != nil {
			return false, err
		}
	case info.Size() == int64(len(data)) && same(file, data):
		return false, nil
	}
	return true, os.WriteFile(file, data, 0o644)
}

// makeDir makes a folder and those above it; a file or a link that stands in
// its way is removed. The caller holds mu.
func (w *writer) makeDir(dir string) error {
	if _, ok := w.dirs.Load(dir); ok || dir == "." {
		return nil
	}
	if err := w.makeDir(path.Dir(dir)); err != nil {
		return err
	}
	at := w.at(dir)
	if info, err := os.Lstat(at); err == nil && !info.IsDir() {
		if err := os.Remove(at); err != nil {
			return err
		}
	}
	if err := os.Mkdir(at, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	w.dirs.Store(dir, true)
	return nil
}

func same(file string, data []byte) bool {
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	have := buffers.Get().(*[]byte)
	defer buffers.Put(have)
	for len(data) > 0 {
		n, err := io.ReadFull(f, (*have)[:min(len(data), len(*have))])
		if err != nil || !bytes.Equal((*have)[:n], data[:n]) {
			return false
		}
		data = data[n:]
	}
	return true
}

var buffers = sync.Pool{New: func() any { b := make([]byte, 64<<10); return &b }}

// sweep removes every file that is not kept, and every folder left empty, and
// counts the files.
func (w *writer) sweep(keep map[string]bool) (removed int, err error) {
	var dirs []string
	for _, top := range ours {
		err := filepath.WalkDir(w.at(top), func(file string, d fs.DirEntry, err error) error {
			name := filepath.ToSlash(strings.TrimPrefix(file, w.base+string(filepath.Separator)))
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return nil
			case err != nil:
				return err
			case d.IsDir():
				dirs = append(dirs, name)
				return nil
			case keep[name]:
				return nil
			}
			removed++
			return os.Remove(file)
		})
		if err != nil {
			return removed, err
		}
	}
	needed := map[string]bool{}
	for name := range keep {
		for dir := path.Dir(name); dir != "." && !needed[dir]; dir = path.Dir(dir) {
			needed[dir] = true
		}
	}
	slices.Reverse(dirs) // innermost first
	for _, dir := range dirs {
		if !needed[dir] {
			if err := os.Remove(w.at(dir)); err != nil {
				return removed, err
			}
		}
	}
	return removed, nil
}

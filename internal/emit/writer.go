package emit

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
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

// writer keeps a folder equal to a list of files. The os.Root holds it inside
// the build folder whatever a path or a symbolic link says.
type writer struct {
	root *os.Root
	dirs sync.Map // folders known to exist
}

// ours are the folders below the build folder that emit owns altogether.
var ours = []string{"content", "data"}

func newWriter(buildDir string) (*writer, error) {
	if err := os.MkdirAll(buildDir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(buildDir)
	return &writer{root: root}, err
}

func (w *writer) close() { w.root.Close() }

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
	if w.same(name, data) {
		return false, nil
	}
	dir := path.Dir(name)
	if _, ok := w.dirs.Load(dir); !ok {
		if err := w.makeDir(dir); err != nil {
			return false, err
		}
		w.dirs.Store(dir, true)
	}
	if info, err := w.root.Lstat(name); err == nil && !info.Mode().IsRegular() {
		if err := w.root.RemoveAll(name); err != nil {
			return false, err
		}
	}
	return true, w.root.WriteFile(name, data, 0o644)
}

// makeDir makes a folder; a file that stands in its way is removed.
func (w *writer) makeDir(dir string) error {
	err := w.root.MkdirAll(dir, 0o755)
	if err == nil {
		return nil
	}
	for at, rest, ok := "", dir, true; ok; {
		var step string
		step, rest, ok = strings.Cut(rest, "/")
		at = path.Join(at, step)
		if info, err := w.root.Lstat(at); err == nil && !info.IsDir() {
			if err := w.root.Remove(at); err != nil {
				return err
			}
		}
	}
	return w.root.MkdirAll(dir, 0o755)
}

func (w *writer) same(name string, data []byte) bool {
	info, err := w.root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	f, err := w.root.Open(name)
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
		err := fs.WalkDir(w.root.FS(), top, func(name string, d fs.DirEntry, err error) error {
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
			return w.root.Remove(name)
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
			if err := w.root.Remove(dir); err != nil {
				return removed, err
			}
		}
	}
	return removed, nil
}

package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"insyn/internal/search/swedish"
)

// Stats tells what an index holds.
type Stats struct {
	Documents, Sections, Terms int
	Files                      int
	Bytes                      int64 // of all files
	Texts                      int64 // of the packs among them
}

// format is the version of FORMAT.md that is written and read.
const format = 1

// maxWorkers bounds memory, not speed: each worker holds buffers of its own.
const maxWorkers = 8

func workers() int { return min(runtime.GOMAXPROCS(0), maxWorkers) }

// Write makes the index of docs in the folder dir, which it creates; another
// index that stands there is replaced when the new one is whole. The same
// documents give the same bytes. Synonyms may be nil. Errors are of I/O only.
//
// Two passes are made over the words, the second over a file of their numbers,
// so that the texts need not be held: what is held is the vocabulary and, for
// each document, a few bytes.
func Write(dir string, docs iter.Seq[*Document], synonyms *swedish.Synonyms) (Stats, error) {
	w := &writer{dir: dir, scratch: dir + ".ny", sums: map[string][sha256.Size]byte{}}
	if err := errors.Join(os.RemoveAll(w.scratch), os.MkdirAll(w.scratch, 0o755)); err != nil {
		return Stats{}, err
	}
	defer os.RemoveAll(w.scratch)
	for _, sub := range []string{"t", "p", "l", "d", "x", "f"} {
		if err := os.Mkdir(filepath.Join(w.scratch, sub), 0o755); err != nil {
			return Stats{}, err
		}
	}
	g, err := w.gather(docs)
	if err != nil {
		return Stats{}, err
	}
	defer g.spill.close()
	d := analyse(g.vocabulary, synonyms)
	c, err := w.count(g, d)
	if err != nil {
		return Stats{}, err
	}
	defer c.close()
	if err := w.columns(g.columns, g.days); err != nil {
		return Stats{}, err
	}
	dfs, termBits, err := w.termFiles(c.terms, d, g.documents)
	if err != nil {
		return Stats{}, err
	}
	pairBits, err := w.pairFiles(c.pairs)
	if err != nil {
		return Stats{}, err
	}
	lexiconBits, err := w.lexicon(d, dfs)
	if err != nil {
		return Stats{}, err
	}
	w.stats.Documents, w.stats.Sections = g.documents, g.sections
	for _, df := range dfs {
		if df > 0 {
			w.stats.Terms++
		}
	}
	return w.stats, w.finish(root{
		Version: format, Documents: g.documents, Sections: g.sections, TermBits: termBits, PairBits: pairBits, LexiconBits: lexiconBits,
		Chunk: chunk, Words: swedish.Tables(), Facets: facetList(),
	})
}

// root is index.json.
type root struct {
	Version     int             `json:"v"`
	Dir         string          `json:"dir"`
	Documents   int             `json:"docs"`
	Sections    int             `json:"sections"`
	TermBits    int             `json:"terms"`
	PairBits    int             `json:"pairs"`
	LexiconBits int             `json:"lexicon"`
	Chunk       int             `json:"chunk"`
	Words       json.RawMessage `json:"words"`
	Facets      []facetName     `json:"facets"`
}

type facetName struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

func facetList() []facetName {
	var out []facetName
	for _, f := range facets {
		out = append(out, facetName{f.id, f.label})
	}
	return out
}

// writer writes the files of one index.
type writer struct {
	dir, scratch string

	mu    sync.Mutex
	sums  map[string][sha256.Size]byte
	stats Stats
}

// file writes one file of the index. It may be called by several goroutines.
func (w *writer) file(name string, data []byte) error {
	sum := sha256.Sum256(data)
	w.mu.Lock()
	w.sums[name] = sum
	w.stats.Files++
	w.stats.Bytes += int64(len(data))
	w.mu.Unlock()
	return os.WriteFile(filepath.Join(w.scratch, filepath.FromSlash(name)), data, 0o644)
}

// finish names the folder of files by their content, writes index.json beside
// it, and puts both in place.
func (w *writer) finish(r root) error {
	names := make([]string, 0, len(w.sums))
	for name := range w.sums {
		names = append(names, name)
	}
	slices.Sort(names)
	all := sha256.New()
	for _, name := range names {
		sum := w.sums[name]
		all.Write([]byte(name))
		all.Write(sum[:])
	}
	hash := hex.EncodeToString(all.Sum(nil))[:10]
	r.Dir = hash + "/"
	text, err := json.Marshal(r)
	if err != nil {
		return err
	}
	whole := w.dir + ".hel"
	if err := errors.Join(os.RemoveAll(whole), os.MkdirAll(whole, 0o755)); err != nil {
		return err
	}
	if err := os.Rename(w.scratch, filepath.Join(whole, hash)); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(whole, "index.json"), text, 0o644); err != nil {
		return err
	}
	w.stats.Files++
	w.stats.Bytes += int64(len(text))
	if err := os.RemoveAll(w.dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(whole, w.dir)
}

func hex16(n int) string { return strconv.FormatInt(int64(n), 16) }

// each calls f for 0 to n-1, by several goroutines, and gives the first error.
func each(n int, f func(worker, i int) error) error {
	var (
		wait sync.WaitGroup
		mu   sync.Mutex
		next int
		errs error
	)
	take := func() int {
		mu.Lock()
		defer mu.Unlock()
		if errs != nil || next == n {
			return -1
		}
		next++
		return next - 1
	}
	for worker := range workers() {
		wait.Go(func() {
			for i := take(); i >= 0; i = take() {
				if err := f(worker, i); err != nil {
					mu.Lock()
					errs = errors.Join(errs, err)
					mu.Unlock()
				}
			}
		})
	}
	wait.Wait()
	return errs
}

//go:build linux

package main

import (
	"bufio"
	"cmp"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"insyn/internal/fictional"
	"insyn/internal/link"
	"insyn/internal/load"
	"insyn/internal/search"
)

// chunk is how many granskningar are made at a time: from so many on, the
// fictional register has all its kommuner, and these are the same in each.
const chunk = 1250

// benchIndex makes the index of n granskningar without their site. The
// documents are made in chunks, put into a file for each kommun, and streamed
// from there in the order of the index: neither the texts nor a corpus is in the
// memory that is measured.
func benchIndex(n int) error {
	dir, err := os.MkdirTemp("", "insyn-search-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	docs, index := filepath.Join(dir, "docs"), filepath.Join(dir, "sok")
	fmt.Fprintf(os.Stderr, "%d granskningar: ", n)
	end := timed("documents")
	if _, _, err := runChild(2, "make", fmt.Sprint(n), docs); err != nil {
		return err
	}
	end()
	end = timed("index")
	b, t, err := runChild(2, "stream", docs, index)
	if err != nil {
		return err
	}
	end()
	end = timed("queries")
	x := t.Stats
	fmt.Printf("| granskningar | documents | sections | built in | of that, reading | peak memory | index | texts | files |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n")
	fmt.Printf("| %d | %d | %d | %.0f s | %.0f s | %.2f GB | %.1f MB | %.1f MB | %d |\n\n", n, x.Documents, x.Sections, b.wall.Seconds(), t.Before.Seconds(),
		float64(b.memory)/1e9, float64(x.Bytes-x.Texts)/1e6, float64(x.Texts)/1e6, x.Files)
	fmt.Printf("| query | hits | kB to ten results | files |\n|---|---:|---:|---:|\n")
	var sizes []float64
	for _, q := range queries {
		c := &counted{FS: os.DirFS(index)}
		total, err := countedSearch(c, q)
		if err != nil {
			return fmt.Errorf("%s: %w", q, err)
		}
		sizes = append(sizes, float64(c.bytes))
		fmt.Printf("| %s | %d | %.1f | %d |\n", q, total, kilo(c.bytes), c.files)
	}
	end()
	fmt.Fprintln(os.Stderr)
	slices.Sort(sizes)
	fmt.Printf("\n| what | measured | limit at 50,000 |\n|---|---:|---:|\n")
	var broken error
	for _, l := range []struct {
		what            string
		measured, limit float64
		unit            string
		scale           float64
	}{
		{"peak memory, 2 processors", float64(b.memory), maxIndexMemory, "GB", 1e9},
		{"to ten results, median", median(sizes), maxMedianBytes, "kB", 1e3},
		{"to ten results, worst", sizes[len(sizes)-1], maxWorstBytes, "kB", 1e3},
	} {
		mark := ""
		if l.measured > l.limit {
			mark = " **over**"
			broken = errors.Join(broken, fmt.Errorf("%s is %.1f %s, over %.1f", l.what, l.measured/l.scale, l.unit, l.limit/l.scale))
		}
		fmt.Printf("| %s | %.1f %s%s | %.1f %s |\n", l.what, l.measured/l.scale, l.unit, mark, l.limit/l.scale, l.unit)
	}
	return broken
}

// countedSearch asks as a reader who has nothing does.
func countedSearch(c *counted, q string) (int, error) {
	x, err := search.Open(c)
	if err != nil {
		return 0, err
	}
	res, err := x.Search(search.Query{Text: q})
	if err != nil {
		return 0, err
	}
	return res.Total, nil
}

// counted counts what is read of files: of packs parts, as by Range.
type counted struct {
	fs.FS
	bytes int64
	files int
}

func (c *counted) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(c.FS, name)
	c.bytes += int64(len(data))
	c.files++
	return data, err
}

func (c *counted) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	if err != nil {
		return nil, err
	}
	at, ok := f.(io.ReaderAt)
	if !ok {
		return nil, fmt.Errorf("%s: cannot be read in parts", name)
	}
	return &countedFile{f, at, c}, nil
}

type countedFile struct {
	fs.File
	at io.ReaderAt
	c  *counted
}

func (f *countedFile) ReadAt(p []byte, off int64) (int, error) {
	n, err := f.at.ReadAt(p, off)
	f.c.bytes += int64(n)
	f.c.files++
	return n, err
}

// makeDocuments writes the documents of n granskningar, a file for each kommun.
func makeDocuments(n int, dir string) (err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	s := &sorter{dir: dir, files: map[string]*sortFile{}}
	defer func() { err = errors.Join(err, s.close()) }()
	seen := map[string]bool{} // kommuner, ämnen, ... are in every chunk, and are one document
	for seed := uint64(1); n > 0; seed++ {
		set, problems, err := load.Load(fictional.FS(min(n, chunk), seed))
		n -= chunk
		if err != nil || len(problems) > 0 {
			return fmt.Errorf("%d problems, %w", len(problems), err)
		}
		corpus := link.Link(set, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC))
		for d := range search.Documents(corpus, nil) {
			switch {
			case d.Date != "": // a record, and not what all records share
				d.URL = strings.TrimSuffix(d.URL, "/") + fmt.Sprintf("-%d/", seed)
			case seen[d.URL]:
				continue
			default:
				seen[d.URL] = true
			}
			if err := s.put(d); err != nil {
				return err
			}
		}
	}
	return nil
}

// sorter puts documents into a file for each place.
type sorter struct {
	dir   string
	files map[string]*sortFile
}

type sortFile struct {
	*os.File
	buf *bufio.Writer
	enc *gob.Encoder
}

func (s *sorter) put(d *search.Document) error {
	key := "~"
	if k := d.Facets["kommun"]; len(k) > 0 {
		key = k[0].ID
	}
	f := s.files[key]
	if f == nil {
		file, err := os.Create(filepath.Join(s.dir, key))
		if err != nil {
			return err
		}
		buf := bufio.NewWriter(file)
		f = &sortFile{file, buf, gob.NewEncoder(buf)}
		s.files[key] = f
	}
	return f.enc.Encode(d)
}

func (s *sorter) close() (err error) {
	for _, f := range s.files {
		err = errors.Join(err, f.buf.Flush(), f.Close())
	}
	return err
}

// streamIndex makes the index of documents that makeDocuments wrote.
func streamIndex(dir, out string) (t told, err error) {
	var failed error
	start := time.Now()
	t.Stats, err = search.Write(out, documents(dir, &failed, &t.Before), nil)
	t.Wall = time.Since(start)
	return t, errors.Join(err, failed)
}

// documents streams them by kommun and year, and counts the time that reading
// them takes: it is not the index's, but others of its threads run meanwhile.
func documents(dir string, failed *error, reading *time.Duration) iter.Seq[*search.Document] {
	return func(yield func(*search.Document) bool) {
		names, err := fs.Glob(os.DirFS(dir), "*")
		*failed = err
		for _, name := range names {
			start := time.Now()
			docs, err := place(path.Join(dir, name))
			*reading += time.Since(start)
			if err != nil {
				*failed = fmt.Errorf("%s: %w", name, err)
				return
			}
			for _, d := range docs {
				if !yield(d) {
					return
				}
			}
		}
	}
}

// place reads the documents of one kommun.
func place(name string) ([]*search.Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []*search.Document
	for dec := gob.NewDecoder(bufio.NewReader(f)); ; {
		d := &search.Document{}
		switch err := dec.Decode(d); {
		case errors.Is(err, io.EOF):
			slices.SortStableFunc(docs, func(a, b *search.Document) int { return cmp.Compare(a.Date, b.Date) })
			return docs, nil
		case err != nil:
			return nil, err
		}
		docs = append(docs, d)
	}
}

package search

import (
	"iter"
	"strconv"
	"strings"
	"sync"
	"time"

	"insyn/internal/search/swedish"
)

const (
	chunk    = 8       // documents in a file of records
	packSize = 1 << 20 // a pack is closed when it has this many bytes
	batch    = 16      // documents that a worker takes at a time
)

// gathered is what the first pass over the documents leaves to the second.
type gathered struct {
	vocabulary          *vocabulary
	spill               *spill // the words of the documents, one block a batch
	documents, sections int
	words               int64
	columns             []column
	days                []uint16
}

// read is what a worker makes of one document.
type read struct {
	doc     *Document
	words   []uint32 // as count reads them: see digest
	n       int      // words
	blobs   []byte   // the compressed sections
	lengths []int
}

// gather reads all documents once: their words into the spill, their texts into
// packs, and what a hit shows into the files of records. The texts are taken
// apart and compressed by several workers and written in the documents' order.
func (w *writer) gather(docs iter.Seq[*Document]) (*gathered, error) {
	g := &gathered{vocabulary: newVocabulary(), spill: newSpill(w.dir + ".ord"), columns: newColumns()}
	type task struct {
		docs []*Document
		done chan []read
	}
	tasks := make(chan task, workers())
	ordered := make(chan task, workers())
	var wait sync.WaitGroup
	for range workers() {
		wait.Go(func() {
			r := newReader(g.vocabulary)
			for t := range tasks {
				out := make([]read, len(t.docs))
				for i, d := range t.docs {
					out[i] = r.read(d)
				}
				t.done <- out
			}
			r.close()
		})
	}
	go func() {
		var docsOf []*Document
		hand := func() {
			t := task{docsOf, make(chan []read, 1)}
			tasks <- t
			ordered <- t
			docsOf = nil
		}
		for d := range docs {
			if docsOf = append(docsOf, d); len(docsOf) == batch {
				hand()
			}
		}
		if len(docsOf) > 0 {
			hand()
		}
		close(tasks)
		close(ordered)
	}()
	p := packer{w: w, d: newDeflater(9)}
	var err error
	for t := range ordered {
		all := <-t.done
		if err != nil {
			continue // the others are let out
		}
		var words []uint32
		for _, r := range all {
			words = append(words, r.words...)
			g.documents++
			g.sections += len(r.lengths)
			g.words += int64(r.n)
			g.days = append(g.days, days(r.doc.Date))
			for i, f := range facets {
				g.columns[i].add(r.doc.Facets[f.id])
			}
			err = firstOf(err, p.add(r))
		}
		err = firstOf(err, g.spill.write(words))
	}
	wait.Wait()
	return g, firstOf(err, p.close())
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// reader takes documents apart. It belongs to one goroutine.
type reader struct {
	*interner
	tokens []swedish.Token
	d      *deflater
	blob   []byte
}

func newReader(v *vocabulary) *reader { return &reader{interner: v.interner(), d: newDeflater(6)} }

// read gives a document's words and compressed sections. The words are: the
// number of sections, and for each section the number of its runs, and for each
// run its weight, its number of words and the words.
func (r *reader) read(d *Document) read {
	out := read{doc: d, words: []uint32{uint32(len(d.Sections) + 1)}}
	place := run{inPlace, d.Place}
	if d.Loose {
		place.weight = InText
	}
	head := []run{{inTitle, d.Title}, place}
	for _, name := range d.Names {
		head = append(head, run{inTitle, name})
	}
	r.section(&out, head, Section{Heading: strings.Join(d.Names, ", "), Text: d.Lead})
	for _, s := range d.Sections {
		r.section(&out, []run{{inHeading, s.Heading}, {s.Weight, s.Text}}, s)
	}
	return out
}

// run is a text whose words stand beside one another.
type run struct {
	weight Weight
	text   string
}

func (r *reader) section(out *read, runs []run, s Section) {
	out.words = append(out.words, uint32(len(runs)))
	for _, run := range runs {
		r.tokens = swedish.AppendTokens(r.tokens[:0], run.text)
		out.words = append(out.words, uint32(run.weight), uint32(len(r.tokens)))
		for _, t := range r.tokens {
			out.words = append(out.words, r.id(t.Word, t.Upper))
		}
		out.n += len(r.tokens)
	}
	r.blob = appendString(appendString(r.blob[:0], s.Anchor), s.Heading)
	r.blob = append(appendInt(r.blob, s.Page), s.Text...)
	stream := r.d.deflate(r.blob)
	out.blobs = append(out.blobs, stream...)
	out.lengths = append(out.lengths, len(stream))
}

// packer writes packs and files of records, in the order of the documents.
type packer struct {
	w       *writer
	d       *deflater
	pack    []byte
	packs   int
	records []byte
	n       int // documents
}

func (p *packer) add(r read) error {
	d := r.doc
	b := p.records
	for _, s := range []string{d.URL, d.Title, d.Kind, d.Place, d.Date} {
		b = appendString(b, s)
	}
	b = appendInt(appendInt(appendInt(b, p.packs), len(p.pack)), len(r.lengths))
	for _, n := range r.lengths {
		b = appendInt(b, n)
	}
	p.records = b
	p.n++
	p.pack = append(p.pack, r.blobs...)
	var err error
	if len(p.pack) >= packSize {
		err = p.closePack()
	}
	if p.n%chunk == 0 {
		err = firstOf(err, p.closeRecords())
	}
	return err
}

func (p *packer) closePack() error {
	err := p.w.file("x/"+hex16(p.packs)+".bin", p.pack)
	p.w.stats.Texts += int64(len(p.pack))
	p.packs++
	p.pack = p.pack[:0]
	return err
}

func (p *packer) closeRecords() error {
	err := p.w.file("d/"+hex16((p.n-1)/chunk)+".bin", p.d.deflate(p.records))
	p.records = p.records[:0]
	return err
}

func (p *packer) close() error {
	var err error
	if len(p.pack) > 0 {
		err = p.closePack()
	}
	if len(p.records) > 0 {
		err = firstOf(err, p.closeRecords())
	}
	return err
}

// days gives the days from 1970 to a date; a month alone is its first day, a
// year alone its last. 0 is unknown.
func days(date string) uint16 {
	layout := "2006-01-02"
	switch len(date) {
	case 4:
		date += "-12-31"
	case 7:
		date += "-01"
	}
	t, err := time.Parse(layout, date)
	if err != nil || t.Unix() < 0 {
		return 0
	}
	return uint16(min(t.Unix()/86400, 1<<16-1))
}

// yearOf gives the year of a date, "" when unknown.
func yearOf(date string) string {
	if len(date) < 4 {
		return ""
	}
	if _, err := strconv.Atoi(date[:4]); err != nil {
		return ""
	}
	return date[:4]
}

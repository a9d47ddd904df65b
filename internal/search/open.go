package search

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"
	"unicode/utf8"
)

// Index reads an index that Write made. It is safe for concurrent use; files
// are read when a query needs them, and kept.
type Index struct {
	root
	fsys fs.FS

	mu    sync.Mutex
	files map[string][]byte // inflated
	years []int             // by document; 0 unknown
}

// Open reads the index in fsys, which has index.json at its top. The error
// wraps fs.ErrNotExist when there is none.
func Open(fsys fs.FS) (*Index, error) {
	text, err := fs.ReadFile(fsys, "index.json")
	if err != nil {
		return nil, err
	}
	x := &Index{fsys: fsys, files: map[string][]byte{}}
	if err := json.Unmarshal(text, &x.root); err != nil {
		return nil, fmt.Errorf("index.json: %w", errors.Join(errBroken, err))
	}
	if x.Version != format {
		return nil, fmt.Errorf("index.json: %w: version %d, väntade %d", errBroken, x.Version, format)
	}
	x.Dir = path.Clean(x.Dir)
	years, err := x.column("ar")
	if err != nil {
		return nil, err
	}
	x.years = make([]int, x.Documents)
	for doc := range x.years {
		for _, v := range years.of(doc) {
			fmt.Sscan(years.values[v].ID, &x.years[doc])
		}
	}
	return x, nil
}

// inflated gives a file of the index.
func (x *Index) inflated(name string) ([]byte, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if data, ok := x.files[name]; ok {
		return data, nil
	}
	raw, err := fs.ReadFile(x.fsys, path.Join(x.Dir, name))
	if err != nil {
		return nil, err
	}
	data, err := inflate(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	x.files[name] = data
	return data, nil
}

// list is what the index has of a term or a phrase: documents with what each has
// of it, in the order of their numbers.
type list struct {
	term         string
	idf          int
	docs         []int32
	impacts      []uint8
	sections     [][]int32 // best first
	alternatives []weighted
	parts        []string
}

type weighted struct {
	term   string
	weight int
}

// term looks a term up; nil when the index has not got it.
func (x *Index) term(term string) (*list, error) {
	number := top(fnv(term, 0), x.TermBits)
	data, err := x.inflated("t/" + hex16(number) + ".bin")
	if err != nil {
		return nil, err
	}
	d := decoder{b: data}
	var found *list
	at, df, size, own := 0, 0, 0, -1
	for i, n := 0, d.count(); i < n && !d.bad; i++ {
		l := list{term: d.string()}
		df0 := d.int()
		l.idf = d.int()
		size0 := d.int()
		for range d.count() {
			l.alternatives = append(l.alternatives, weighted{d.string(), d.int()})
		}
		for range d.count() {
			l.parts = append(l.parts, d.string())
		}
		switch {
		case l.term == term:
			found, df, size = &l, df0, size0
			if size0 == 0 && df0 > 0 {
				own = i
			}
		case found == nil:
			at += size0
		}
	}
	if d.bad || found == nil {
		return nil, d.err()
	}
	postings := d
	if own >= 0 {
		if data, err = x.inflated(fmt.Sprintf("t/%x-%x.bin", number, own)); err != nil {
			return nil, err
		}
		postings.b = data
	} else {
		postings.bytes(at)
		postings.b = postings.bytes(size)
	}
	found.docs = postings.documents(df, x.Documents)
	for _, b := range postings.bytes(df) {
		found.impacts = append(found.impacts, b&15)
		found.sections = append(found.sections, make([]int32, 1+b>>4))
	}
	for _, s := range found.sections {
		for i := range s {
			s[i] = int32(postings.int())
		}
	}
	return found, postings.err()
}

// documents reads n document numbers.
func (d *decoder) documents(n, limit int) []int32 {
	if n > len(d.b) {
		d.bad = true
		return nil
	}
	out := make([]int32, n)
	last := 0
	for i := range out {
		last += d.int()
		out[i] = int32(last)
	}
	if last >= limit && n > 0 {
		d.bad = true
		return nil
	}
	return out
}

// neighbours are the documents where two words stand beside each other, stop
// words apart.
type neighbours struct {
	docs  []int32
	heads []bool // in the document's head too
	idf   int
}

// pair looks two words up; nil when they are nowhere neighbours. Another pair
// may have the same key.
func (x *Index) pair(a, b string) (*neighbours, error) {
	key := a + " " + b
	wanted := int(fnv(key, 1) >> (32 - pairKeyBits))
	number := top(fnv(key, 0), x.PairBits)
	data, err := x.inflated("p/" + hex16(number) + ".bin")
	if err != nil {
		return nil, err
	}
	d := decoder{b: data}
	n := d.count()
	found, key2 := -1, 0
	for i := range n {
		if key2 += d.int(); key2 == wanted {
			found = i
		}
	}
	before, df := 0, 0 // postings before those wanted
	for i := range n {
		switch c := d.int(); {
		case i == found && c&1 == 1:
			data, err := x.inflated(fmt.Sprintf("p/%x-%x.bin", number, i))
			if err != nil {
				return nil, err
			}
			d, n, before, df = decoder{b: data}, 0, 0, c>>1
		case i == found:
			df = c >> 1
		case i < found && c&1 == 0:
			before += c >> 1
		}
		if n == 0 {
			break
		}
	}
	for range before {
		d.int()
	}
	out := &neighbours{idf: idf(x.Documents, df)}
	last := 0
	for range df {
		v := d.int()
		last += v >> 1
		if d.bad || last >= x.Documents {
			return nil, errBroken
		}
		out.docs, out.heads = append(out.docs, int32(last)), append(out.heads, v&1 == 1)
	}
	if d.bad || df == 0 {
		return nil, d.err()
	}
	return out, nil
}

// word is a term of the lexicon.
type word struct {
	term, shown string
	df          int
}

// words gives the words of the lexicon's file that has those with a prefix; a
// file has those of other prefixes too.
func (x *Index) words(prefix string) ([]word, error) {
	return x.wordsIn(top(fnv(prefix, 0), x.LexiconBits))
}

// wordsIn gives the words of a file of the lexicon.
func (x *Index) wordsIn(number int) ([]word, error) {
	data, err := x.inflated("l/" + hex16(number) + ".bin")
	if err != nil {
		return nil, err
	}
	d := decoder{b: data}
	var out []word
	last := ""
	for range d.count() {
		same, rest := d.int(), d.string()
		if same > len(last) {
			return nil, errBroken
		}
		w := word{term: last[:same] + rest, df: d.int()}
		cut, end := d.int(), d.string()
		if cut > len(w.term) || d.bad {
			return nil, errBroken
		}
		w.shown = w.term[:len(w.term)-cut] + end
		last = w.term
		out = append(out, w)
	}
	return out, d.err()
}

// stored is a document's record.
type stored struct {
	url, title, kind, place, date string
	pack, at                      int
	lengths                       []int
}

func (x *Index) document(doc int) (*stored, error) {
	data, err := x.inflated("d/" + hex16(doc/x.Chunk) + ".bin")
	if err != nil {
		return nil, err
	}
	d := decoder{b: data}
	var s stored
	for range doc%x.Chunk + 1 {
		s = stored{url: d.string(), title: d.string(), kind: d.string(), place: d.string(), date: d.string(), pack: d.int(), at: d.int()}
		s.lengths = make([]int, d.count())
		for i := range s.lengths {
			s.lengths[i] = d.int()
		}
	}
	return &s, d.err()
}

// text reads one section of a document.
func (x *Index) text(s *stored, section int) (Section, error) {
	if section >= len(s.lengths) {
		return Section{}, errBroken
	}
	at := s.at
	for _, n := range s.lengths[:section] {
		at += n
	}
	name := "x/" + hex16(s.pack) + ".bin"
	f, err := x.fsys.Open(path.Join(x.Dir, name))
	if err != nil {
		return Section{}, err
	}
	defer f.Close()
	raw := make([]byte, s.lengths[section])
	r, ok := f.(interface {
		ReadAt([]byte, int64) (int, error)
	})
	if !ok {
		return Section{}, fmt.Errorf("%s: kan inte läsas från mitten", name)
	}
	if _, err := r.ReadAt(raw, int64(at)); err != nil {
		return Section{}, fmt.Errorf("%s: %w", name, errors.Join(errBroken, err))
	}
	data, err := inflate(raw)
	if err != nil {
		return Section{}, fmt.Errorf("%s: %w", name, err)
	}
	d := decoder{b: data}
	out := Section{Anchor: d.string(), Heading: d.string(), Page: d.int(), Text: strings.ToValidUTF8(string(d.b), "")}
	if !utf8.ValidString(out.Heading) {
		return Section{}, errBroken
	}
	return out, d.err()
}

// columnOf is a facet as it is read.
type columnOf struct {
	values []Value
	sets   [][]int
	codes  []uint16
}

func (c *columnOf) of(doc int) []int { return c.sets[c.codes[doc]] }

func (x *Index) column(facet string) (*columnOf, error) {
	data, err := x.inflated("f/" + facet + ".bin")
	if err != nil {
		return nil, err
	}
	d := decoder{b: data}
	c := &columnOf{}
	for range d.count() {
		c.values = append(c.values, Value{ID: d.string(), Label: d.string()})
	}
	for range d.count() {
		set := make([]int, d.count())
		for i := range set {
			if set[i] = d.int(); set[i] >= len(c.values) {
				return nil, errBroken
			}
		}
		c.sets = append(c.sets, set)
	}
	width := d.int()
	raw := d.bytes(x.Documents * width)
	if d.bad || width < 1 || width > 2 {
		return nil, errBroken
	}
	c.codes = planesOf(raw, x.Documents, width)
	for _, code := range c.codes {
		if int(code) >= len(c.sets) {
			return nil, errBroken
		}
	}
	return c, nil
}

// days gives the day of each document, for sorting by date.
func (x *Index) days() ([]uint16, error) {
	data, err := x.inflated("f/tid.bin")
	if err == nil && len(data) != 2*x.Documents {
		err = errBroken
	}
	if err != nil {
		return nil, err
	}
	return planesOf(data, x.Documents, 2), nil
}

// Values gives the values of a facet, in the order to show them. The error is
// for facets that the index has not got.
func (x *Index) Values(facet string) ([]Value, error) {
	c, err := x.column(facet)
	if err != nil {
		return nil, err
	}
	return c.values, nil
}

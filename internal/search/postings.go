package search

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
	"slices"
)

const (
	termFile = 24 << 10 // bytes of a file of terms, before compression
	pairFile = 64 << 10
	alone    = 6 << 10 // postings of more bytes get a file of their own
	// manyDocuments is the number from which a posting names one section only, and
	// tells every other impact: a word that stands in so many is sought with others,
	// and those tell where and how much.
	manyDocuments = 4096
	// bytesOfTerm and bytesOfPair are what a posting takes, to choose the number of
	// files by; a mean over reports.
	bytesOfTerm = 4
	bytesOfPair = 3
)

// fileBits gives how many bits of a hash name the files of so many bytes.
func fileBits(total, size int) int {
	return min(16, bits.Len(uint(total/size)))
}

// idf is the inverse document frequency of BM25, in whole 256ths.
func idf(documents, df int) int {
	return int(math.Round(256 * math.Log(1+(float64(documents)-float64(df)+0.5)/(float64(df)+0.5))))
}

// entry is a pair with its postings, or a term with its encoded ones.
type entry struct {
	key      uint32    // of a pair
	pair     []posting // of a pair, not encoded yet
	term     string
	head     []byte // what stands before its postings' length
	tail     []byte // and after it
	df       int
	postings []byte
}

// writeTerms writes a file of terms, and the postings that are alone.
func (w *writer) writeTerms(number int, entries []entry, d *deflater) error {
	out := appendInt(nil, len(entries))
	for i, e := range entries {
		out = append(out, e.head...)
		if len(e.postings) > alone {
			if err := w.file(fmt.Sprintf("t/%x-%x.bin", number, i), d.deflate(e.postings)); err != nil {
				return err
			}
			entries[i].postings = nil
		}
		out = append(appendInt(out, len(entries[i].postings)), e.tail...)
	}
	for _, e := range entries {
		out = append(out, e.postings...)
	}
	return w.file("t/"+hex16(number)+".bin", d.deflate(out))
}

// termFiles writes the files of terms. It gives the number of documents of each.
func (w *writer) termFiles(all *partitions, d *dictionary, documents int) (dfs []uint32, fileBit int, err error) {
	dfs = make([]uint32, len(d.terms))
	fileBit = fileBits(all.total()*bytesOfTerm+len(d.terms)*16, termFile)
	sought := make([][]uint32, len(all.parts)) // terms that lead to others, and may have no postings
	for term := range d.alternatives {
		at := top(fnv(d.terms[term], 0), partitionBits)
		sought[at] = append(sought[at], term)
	}
	err = w.files("t", all, fileBit, func(postings []posting, part int) []keyed {
		var out []keyed
		enter := func(term uint32, p []posting) {
			dfs[term] = uint32(len(p))
			out = append(out, keyed{fnv(d.terms[term], 0), d.termEntry(term, p, documents)})
		}
		for p := range groups(postings) {
			enter(uint32(p[0].key), p)
		}
		for _, term := range sought[part] {
			if dfs[term] == 0 {
				enter(term, nil)
			}
		}
		return out
	})
	return dfs, fileBit, err
}

// termEntry encodes a term; see FORMAT.md.
func (d *dictionary) termEntry(term uint32, p []posting, documents int) entry {
	e := entry{term: d.terms[term], df: len(p), head: appendInt(appendInt(appendString(nil, d.terms[term]), len(p)), idf(documents, len(p)))}
	e.tail = appendInt(e.tail, len(d.alternatives[term]))
	for _, other := range d.alternatives[term] {
		e.tail = appendInt(appendString(e.tail, d.terms[other]), alternativeWeight)
	}
	e.tail = appendInt(e.tail, len(d.parts[term]))
	for _, part := range d.parts[term] {
		e.tail = appendString(e.tail, d.terms[part])
	}
	b := appendDocuments(nil, p)
	limit, coarse := uint8(maxSections), uint8(0)
	if len(p) > manyDocuments {
		limit, coarse = 1, 1
	}
	for _, x := range p {
		b = append(b, x.impact|coarse|(min(x.n, limit)-1)<<4)
	}
	for _, x := range p {
		for _, s := range x.sections[:min(x.n, limit)] {
			b = appendInt(b, int(s))
		}
	}
	e.postings = b
	return e
}

// alternativeWeight is what orebro counts of örebro, in sixteenths.
const alternativeWeight = 12

func appendDocuments(b []byte, p []posting) []byte {
	last := 0
	for _, x := range p {
		b = appendInt(b, int(x.doc)-last)
		last = int(x.doc)
	}
	return b
}

// pairFiles writes the files of pairs.
func (w *writer) pairFiles(all *partitions) (fileBit int, err error) {
	fileBit = fileBits(all.total()*bytesOfPair, pairFile)
	err = w.files("p", all, fileBit, func(postings []posting, _ int) []keyed {
		var out []keyed
		for p := range groups(postings) {
			out = append(out, keyed{uint32(p[0].key >> 32), entry{key: uint32(p[0].key) >> (32 - pairKeyBits), pair: p}})
		}
		return out
	})
	return fileBit, err
}

// writePairs writes a file of pairs; see FORMAT.md. Those that share a key
// become one.
func (w *writer) writePairs(number int, entries []entry, d *deflater) error {
	var keys, counts, postings []byte
	n, last := 0, uint32(0)
	for len(entries) > 0 {
		key, pair := entries[0].key, entries[0].pair
		for entries = entries[1:]; len(entries) > 0 && entries[0].key == key; entries = entries[1:] {
			pair = merged(pair, entries[0].pair)
		}
		encoded := appendPairs(nil, pair)
		own := 0
		if len(encoded) > alone {
			own = 1
			if err := w.file(fmt.Sprintf("p/%x-%x.bin", number, n), d.deflate(encoded)); err != nil {
				return err
			}
		} else {
			postings = append(postings, encoded...)
		}
		keys, counts = appendInt(keys, int(key-last)), appendInt(counts, len(pair)<<1|own)
		last = key
		n++
	}
	return w.file("p/"+hex16(number)+".bin", d.deflate(slices.Concat(appendInt(nil, n), keys, counts, postings)))
}

func appendPairs(b []byte, pair []posting) []byte {
	last := 0
	for _, x := range pair {
		b = appendInt(b, (int(x.doc)-last)<<1|int(x.impact))
		last = int(x.doc)
	}
	return b
}

// merged joins the postings of two pairs.
func merged(a, b []posting) []posting {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(a, b posting) int {
		return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(b.impact, a.impact))
	})
	return slices.CompactFunc(all, func(a, b posting) bool { return a.doc == b.doc })
}

// keyed is an entry with the hash that chooses its file.
type keyed struct {
	hash uint32
	entry
}

// files sorts the parts of all, has them made into entries, and writes the
// entries of each file.
func (w *writer) files(kind string, all *partitions, fileBit int, encode func([]posting, int) []keyed) error {
	// A part makes several files, or several parts make one.
	together := 1 << max(0, partitionBits-fileBit)
	return each(len(all.parts)/together, func(_, group int) error {
		d := newDeflater(9)
		byFile := map[int][]entry{}
		for part := group * together; part < (group+1)*together; part++ {
			postings, err := all.parts[part].grouped()
			if err != nil {
				return err
			}
			for _, k := range encode(postings, part) {
				number := top(k.hash, fileBit)
				byFile[number] = append(byFile[number], k.entry)
			}
		}
		per := max(1, 1<<fileBit/(len(all.parts)/together))
		for number := group * per; number < (group+1)*per; number++ {
			entries := byFile[number]
			slices.SortFunc(entries, func(a, b entry) int {
				return cmp.Or(cmp.Compare(a.term, b.term), cmp.Compare(a.key, b.key))
			})
			var err error
			if kind == "p" {
				err = w.writePairs(number, entries, d)
			} else {
				err = w.writeTerms(number, entries, d)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// groups gives the postings of each key.
func groups(p []posting) func(yield func([]posting) bool) {
	return func(yield func([]posting) bool) {
		for len(p) > 0 {
			n := 1
			for n < len(p) && p[n].key == p[0].key {
				n++
			}
			if !yield(p[:n]) {
				return
			}
			p = p[n:]
		}
	}
}

package search

import (
	"math"
	"math/bits"

	"insyn/internal/search/swedish"
)

// The constants of BM25F, and how far a document's length counts: little, and
// only against the long, since a document of which the register knows the title
// alone is no better an answer than a whole report.
const (
	saturation   = 1.5
	lengthCounts = 0.3
	maxImpact    = 15
)

// posting is what a document has of a term, or of a pair of words.
type posting struct {
	key      uint64 // a term's number, or a pair's hash
	doc      uint32
	impact   uint8
	n        uint8 // sections
	sections [maxSections]uint16
}

// maxSections is how many of a document's places a posting names.
const maxSections = 3

// counted are the postings, in parts by the upper bits of their keys' hashes.
type counted struct{ terms, pairs *partitions }

func (c *counted) close() {
	c.terms.close()
	c.pairs.close()
}

// count makes the postings of all documents: the second pass.
func (w *writer) count(g *gathered, d *dictionary) (*counted, error) {
	c := &counted{newPartitions(w.dir + ".termer"), newPartitions(w.dir + ".par")}
	shared := newShared(d)
	average := float64(g.words) / float64(max(1, g.documents))
	starts := g.spill.starts()
	counters := make([]*counter, workers())
	err := each(len(starts), func(worker, i int) error {
		if counters[worker] == nil {
			counters[worker] = &counter{shared: shared, average: average, slots: make([]int32, len(d.terms)), pairs: newPairTable()}
		}
		k := counters[worker]
		var err error
		if k.block, err = g.spill.read(k.block, i, starts[i]); err != nil {
			return err
		}
		words := k.block
		for doc := uint32(i * batch); len(words) > 0; doc++ {
			words = k.document(doc, words)
		}
		err = firstOf(c.terms.add(k.terms, shared.partition), c.pairs.add(k.pairPostings, pairPartition))
		k.terms, k.pairPostings = k.terms[:0], k.pairPostings[:0]
		return err
	})
	return c, err
}

// shared is what all counters look up.
type shared struct {
	*dictionary
	partition func(p *posting) int // of a term
	first     [2][]uint32          // by word: the hash, in both seeds, of the word and a blank
}

func newShared(d *dictionary) *shared {
	s := &shared{dictionary: d}
	of := make([]uint8, len(d.terms))
	for id, term := range d.terms {
		of[id] = uint8(top(fnv(term, 0), partitionBits))
	}
	s.partition = func(p *posting) int { return int(of[p.key]) }
	for seed := range s.first {
		s.first[seed] = make([]uint32, len(d.texts))
		for id, text := range d.texts {
			s.first[seed][id] = fnvOn(fnvOn(fnvStart(uint32(seed)), text), " ")
		}
	}
	return s
}

// counter counts the words of one document after the other. It belongs to one
// goroutine.
type counter struct {
	*shared
	average float64
	block   []uint32

	slots  []int32 // by term: its place in found, from 1; 0 when the document has not got it
	found  []tally
	line   []string // the terms of a run, for synonyms
	upper  []bool
	added  []swedish.Added
	pairs  *pairTable
	length int

	terms, pairPostings []posting
}

// tally gathers what a document has of a term.
type tally struct {
	term     uint32
	kind     uint8 // the best
	section  uint16
	here     int // weight in section
	total    int // weight in all sections, in sixty-fourths
	best     [maxSections]int
	sections [maxSections]uint16
	n        uint8
}

// document reads one document from words and gives the words after it.
func (k *counter) document(doc uint32, words []uint32) []uint32 {
	k.found, k.length = k.found[:0], 0
	k.pairs.clear()
	sections := int(words[0])
	words = words[1:]
	for section := range sections {
		runs := int(words[0])
		words = words[1:]
		for range runs {
			weight, n := int(words[0]), int(words[1])
			k.run(uint16(min(section, math.MaxUint16)), weight, words[2:2+n])
			words = words[2+n:]
		}
	}
	norm := saturation * (1 - lengthCounts + lengthCounts*max(1, float64(k.length)/k.average))
	for i := range k.found {
		s := &k.found[i]
		s.leave()
		k.slots[s.term] = 0
		tf := float64(s.total) / 64
		k.terms = append(k.terms, posting{key: uint64(s.term), doc: doc, impact: impact(s.kind, tf/(tf+norm)), n: s.n, sections: s.sections})
	}
	k.pairPostings = k.pairs.postings(k.pairPostings, doc)
	return words
}

// run counts the words of one text.
func (k *counter) run(section uint16, weight int, words []uint32) {
	k.length += len(words)
	k.line = k.line[:0]
	last := -1 // the last word that is no stop word
	for i, id := range words {
		for _, e := range k.events[id] {
			k.add(e, section, weight*kindWeight[e.kind])
		}
		if k.begins[id] != "" {
			k.synonym(section, weight, words, i)
		}
		if i > 0 && (k.odd[id] || k.odd[words[i-1]]) {
			k.join(words[i-1], id, section, weight)
		}
		if k.stop[id] {
			continue
		}
		if last >= 0 {
			k.pair(words[last], id, section)
		}
		last = i
	}
}

// add counts a term. The weight is in sixty-fourths of a word in running text.
func (k *counter) add(e event, section uint16, weight int) {
	i := k.slots[e.term]
	if i == 0 {
		k.found = append(k.found, tally{term: e.term, kind: e.kind, section: section})
		i = int32(len(k.found))
		k.slots[e.term] = i
	}
	s := &k.found[i-1]
	if s.section != section {
		s.leave()
		s.section = section
	}
	s.kind = min(s.kind, e.kind)
	s.here += weight
	s.total += weight
}

// leave enters the section that is done among the best. Of two that are about as
// good the earlier is kept: it is what a reader would begin with, and makes for
// a smaller index.
func (s *tally) leave() {
	if s.here == 0 {
		return
	}
	at := int(s.n)
	for at > 0 && bits.Len(uint(s.best[at-1])) < bits.Len(uint(s.here)) {
		at--
	}
	if at < maxSections {
		s.n = min(s.n+1, maxSections)
		copy(s.best[at+1:], s.best[at:])
		copy(s.sections[at+1:], s.sections[at:])
		s.best[at], s.sections[at] = s.here, s.section
	}
	s.here = 0
}

// join finds words that a page's reading has cut in two: informa tionssäkerhet.
func (k *counter) join(a, b uint32, section uint16, weight int) {
	word, ok := swedish.Joined(k.texts[a], k.texts[b], func(word string) bool {
		id, ok := k.joined[word]
		return ok && !k.odd[id]
	})
	if !ok {
		return
	}
	for _, e := range k.events[k.joined[word]] {
		k.add(e, section, weight*kindWeight[e.kind])
	}
}

// synonymWeight is what a word counts for another that means the same, in
// sixteenths.
const synonymWeight = 11

// synonym adds what the words from i on also mean.
func (k *counter) synonym(section uint16, weight int, words []uint32, i int) {
	if len(k.line) == 0 {
		k.upper = k.upper[:0]
		for _, id := range words {
			k.line = append(k.line, swedish.Term(k.texts[id]))
			k.upper = append(k.upper, k.shared.upper[id])
		}
	}
	k.added = k.synonyms.Match(k.added[:0], k.line, k.upper, i)
	for _, a := range k.added {
		if term, ok := k.ids[a.Term]; ok {
			k.add(event{term, whole}, section, weight*synonymWeight)
		}
	}
}

// pair counts two words with nothing but stop words between them.
func (k *counter) pair(a, b uint32, section uint16) {
	hi := mix(fnvOn(k.first[0][a], k.texts[b]))
	lo := mix(fnvOn(k.first[1][a], k.texts[b]))
	k.pairs.add(uint64(hi)<<32|uint64(lo), section == 0)
}

// pairKeyBits is how many bits tell the pairs of a file apart. Two pairs may
// share a key: what a phrase finds is looked for in the text.
const pairKeyBits = 16

// pairTable gathers the pairs of one document: a hash table that is emptied by
// counting up its generation.
type pairTable struct {
	slots      []pairSlot
	used       []uint32
	generation uint32
}

type pairSlot struct {
	key        uint64
	generation uint32
	head       bool // in section 0
}

func newPairTable() *pairTable { return &pairTable{slots: make([]pairSlot, 1<<12)} }

func (t *pairTable) clear() {
	t.generation++
	t.used = t.used[:0]
}

func (t *pairTable) add(key uint64, head bool) {
	if len(t.used)*2 > len(t.slots) {
		t.grow()
	}
	s := t.find(key)
	s.head = s.head || head
}

// find gives the place of a key, which is entered when it is not there.
func (t *pairTable) find(key uint64) *pairSlot {
	mask := uint64(len(t.slots) - 1)
	for at := key & mask; ; at = (at + 1) & mask {
		switch s := &t.slots[at]; {
		case s.generation != t.generation:
			*s = pairSlot{key: key, generation: t.generation}
			t.used = append(t.used, uint32(at))
			return s
		case s.key == key:
			return s
		}
	}
}

func (t *pairTable) grow() {
	old, used := t.slots, t.used
	t.slots, t.used, t.generation = make([]pairSlot, 2*len(old)), nil, 1
	for _, at := range used {
		t.find(old[at].key).head = old[at].head
	}
}

func (t *pairTable) postings(dst []posting, doc uint32) []posting {
	for _, at := range t.used {
		s := &t.slots[at]
		p := posting{key: s.key, doc: doc}
		if s.head {
			p.impact = 1
		}
		dst = append(dst, p)
	}
	return dst
}

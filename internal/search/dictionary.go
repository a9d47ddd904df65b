package search

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"insyn/internal/search/swedish"
)

// How a word in a text stands to a term.
const (
	whole = iota // it is the term, in some form
	head         // a compound that ends with it: säkerhetspolicy is a policy
	other        // a compound that begins with it or has it within
	kinds
)

// kindWeight is what a word counts, in sixteenths of one that is the term.
var kindWeight = [kinds]int{16, 11, 6}

// impact puts what a document has of a term, from 0 to 1, on the scale of the
// index. Whoever seeks säkerhet sees säkerhet before informationssäkerhet,
// wherever and however often that stands: the best of the one is no better than
// the least of the other.
func impact(kind uint8, saturated float64) uint8 {
	switch kind {
	case whole:
		return uint8(max(leastWhole, math.Ceil(5+10*saturated*saturated)))
	case head:
		return uint8(math.Ceil(leastWhole * saturated))
	}
	return uint8(math.Ceil(4 * saturated))
}

const leastWhole = 6

// event is a term that a word in a text gives.
type event struct {
	term uint32
	kind uint8
}

// dictionary tells the terms of each word of a vocabulary.
type dictionary struct {
	terms  []string // sorted by their bytes
	counts []uint32 // words in the texts whose term it is
	shown  []string // the commonest such word, "" when the term is only a part of others

	synonyms *swedish.Synonyms
	begins   []string // by word: its term, when a synonym may begin with it
	upper    []bool   // by word: in capitals

	events [][]event // by word
	stop   []bool    // by word
	odd    []bool    // by word: so rare that it may be half a word
	texts  []string  // by word: as in the text, in lower case
	ids    map[string]uint32

	alternatives map[uint32][]uint32 // terms that differ in å, ä and ö only, commonest first
	parts        map[uint32][]uint32 // of terms that are compounds

	joined map[string]uint32 // words by their text: what halves may make together
}

// oddest is how often a word stands in all the texts, at most, for it to be
// taken for half of one that a page's reading has cut in two.
const oddest = 2

// maxTerm is the longest term that is indexed, in bytes.
const maxTerm = 64

// alternativesShown bounds the alternatives of a term.
const alternativesShown = 3

// analyse finds the terms of every word, once for each.
func analyse(v *vocabulary, synonyms *swedish.Synonyms) *dictionary {
	if synonyms == nil {
		synonyms = &swedish.Synonyms{}
	}
	d := &dictionary{
		events: make([][]event, len(v.words)), odd: make([]bool, len(v.words)), stop: make([]bool, len(v.words)), texts: make([]string, len(v.words)),
		alternatives: map[uint32][]uint32{}, parts: map[uint32][]uint32{}, joined: map[string]uint32{},
		synonyms: synonyms, begins: make([]string, len(v.words)), upper: make([]bool, len(v.words)),
	}
	counts := map[string]int{}
	for id, word := range v.words {
		d.texts[id] = strings.TrimPrefix(word, capitals)
		counts[d.texts[id]] += int(v.counts[id])
	}
	splitter := swedish.NewSplitter(func(word string) int { return counts[word] })
	found := make([]analysed, len(v.words))
	each((len(v.words)+1023)/1024, func(_, block int) error {
		for id := block * 1024; id < min((block+1)*1024, len(v.words)); id++ {
			found[id] = analyseWord(d.texts[id], v.words[id] != d.texts[id], splitter)
			d.stop[id] = swedish.Stop(d.texts[id])
			d.upper[id] = v.words[id] != d.texts[id]
			if term := swedish.Term(d.texts[id]); d.synonyms.Starts(term) {
				d.begins[id] = term
			}
			d.odd[id] = counts[d.texts[id]] <= oddest
		}
		return nil
	})
	d.number(found)
	d.count(v, found)
	for id, f := range found {
		d.enter(uint32(id), f)
	}
	for id, text := range d.texts {
		if old, ok := d.joined[text]; !ok || v.words[id] < v.words[old] {
			d.joined[text] = uint32(id)
		}
	}
	d.findAlternatives()
	return d
}

// analysed is what a word is made of, before its terms have numbers.
type analysed struct {
	term  string // "" for stop words
	kinds []termKind
	parts []string // terms
}

type termKind struct {
	term string
	kind uint8
}

func analyseWord(word string, upper bool, splitter *swedish.Splitter) analysed {
	if len(word) > maxTerm || swedish.Stop(word) && !upper {
		return analysed{}
	}
	a := analysed{term: swedish.Term(word)}
	parts := swedish.Parts(word)
	for _, part := range parts {
		if !swedish.Stop(part) {
			a.kinds = append(a.kinds, termKind{swedish.Term(part), whole})
			a.compound(part, splitter, false)
		}
	}
	a.compound(word, splitter, len(parts) == 0)
	return a
}

// compound adds the terms of the parts of a compound.
func (a *analysed) compound(word string, splitter *swedish.Splitter, top bool) {
	for _, s := range splitter.Subs(word) {
		kind := uint8(other)
		if s.Head {
			kind = head
		}
		a.kinds = append(a.kinds, termKind{s.Term, kind})
	}
	if top {
		for _, p := range splitter.Split(word) {
			a.parts = append(a.parts, p.Term)
		}
	}
}

// number gives the terms their numbers, in the order of their bytes. Terms that
// are only sought, as orebro is for örebro, are among them.
func (d *dictionary) number(found []analysed) {
	d.ids = map[string]uint32{}
	add := func(term string) {
		d.ids[term] = 0
		if folded := swedish.Fold(term); folded != term {
			d.ids[folded] = 0
		}
	}
	for id, f := range found {
		if f.term == "" {
			continue
		}
		add(f.term)
		if folded := swedish.Fold(d.texts[id]); folded != d.texts[id] {
			d.ids[swedish.Term(folded)] = 0
		}
		for _, k := range f.kinds {
			add(k.term)
		}
	}
	for _, term := range d.synonyms.Targets() {
		d.ids[term] = 0
	}
	delete(d.ids, "")
	d.terms = slices.Sorted(maps.Keys(d.ids))
	for id, term := range d.terms {
		d.ids[term] = uint32(id)
	}
	d.counts = make([]uint32, len(d.terms))
	d.shown = make([]string, len(d.terms))
}

// count counts the words of each term and finds the commonest.
func (d *dictionary) count(v *vocabulary, found []analysed) {
	most := make([]uint32, len(d.terms))
	of := map[string]uint32{}
	for id, f := range found {
		if f.term == "" {
			continue
		}
		term := d.ids[f.term]
		d.counts[term] += v.counts[id]
		of[d.texts[id]] += v.counts[id]
	}
	for id, f := range found {
		if f.term == "" {
			continue
		}
		term, text := d.ids[f.term], d.texts[id]
		n := of[text]
		if n > most[term] || n == most[term] && (d.shown[term] == "" || text < d.shown[term]) {
			most[term], d.shown[term] = n, text
		}
	}
}

// enter sets the events of a word, each term once, by its best kind.
func (d *dictionary) enter(id uint32, f analysed) {
	if f.term == "" {
		return
	}
	events := []event{{d.ids[f.term], whole}}
	for _, k := range f.kinds {
		if term, ok := d.ids[k.term]; ok {
			events = append(events, event{term, k.kind})
		}
	}
	slices.SortFunc(events, func(a, b event) int { return cmp.Or(cmp.Compare(a.term, b.term), cmp.Compare(a.kind, b.kind)) })
	events = slices.CompactFunc(events, func(a, b event) bool { return a.term == b.term })
	d.events[id] = slices.Clip(events)
	if len(f.parts) > 1 {
		var parts []uint32
		for _, p := range f.parts {
			if term, ok := d.ids[p]; ok {
				parts = append(parts, term)
			}
		}
		if term := d.ids[f.term]; len(parts) == len(f.parts) && (d.parts[term] == nil || less(parts, d.parts[term])) {
			d.parts[term] = parts
		}
	}
}

// less orders the ways to divide a term, so that the choice does not depend on
// the order of the words.
func less(a, b []uint32) bool { return slices.Compare(a, b) < 0 }

// findAlternatives leads from terms without å, ä and ö to those with.
func (d *dictionary) findAlternatives() {
	for id, term := range d.terms {
		if utf8.RuneCountInString(term) == len(term) {
			continue
		}
		for _, plain := range []string{swedish.Fold(term), swedish.Term(swedish.Fold(d.shown[id]))} {
			from, ok := d.ids[plain]
			if ok && from != uint32(id) && !slices.Contains(d.alternatives[from], uint32(id)) {
				d.alternatives[from] = append(d.alternatives[from], uint32(id))
			}
		}
	}
	for from, to := range d.alternatives {
		slices.SortFunc(to, func(a, b uint32) int { return cmp.Or(cmp.Compare(d.counts[b], d.counts[a]), cmp.Compare(a, b)) })
		d.alternatives[from] = to[:min(len(to), alternativesShown)]
	}
}

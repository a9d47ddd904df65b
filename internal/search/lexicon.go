package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"insyn/internal/search/swedish"
)

// lexiconFile is the size of a file of words, before compression.
const lexiconFile = 16 << 10

// prefix gives what names the file of a term: its first three letters, folded.
func prefix(term string) string {
	folded := swedish.Fold(term)
	n := 0
	for i := range folded {
		if n == 3 {
			return folded[:i]
		}
		n++
	}
	return folded
}

// lexicon writes the words that can be completed and mended, those that begin
// alike in one file.
func (w *writer) lexicon(d *dictionary, dfs []uint32) (fileBit int, err error) {
	var terms []uint32
	total := 0
	for id, term := range d.terms {
		if dfs[id] > 0 && utf8.RuneCountInString(term) > 2 && !strings.ContainsAny(term, "0123456789") {
			terms = append(terms, uint32(id))
			total += len(term)/2 + 6
		}
	}
	fileBit = fileBits(total, lexiconFile)
	files := make([][]uint32, 1<<fileBit)
	for _, id := range terms {
		at := top(fnv(prefix(d.terms[id]), 0), fileBit)
		files[at] = append(files[at], id)
	}
	f := newDeflater(9)
	for number, ids := range files {
		slices.SortFunc(ids, func(a, b uint32) int { return cmp.Compare(d.terms[a], d.terms[b]) })
		out := appendInt(nil, len(ids))
		last := ""
		for _, id := range ids {
			term, shown := d.terms[id], d.shown[id]
			if shown == "" {
				shown = term
			}
			same := common(last, term)
			out = appendInt(appendString(appendInt(out, same), term[same:]), int(dfs[id]))
			kept := common(term, shown)
			out = appendString(appendInt(out, len(term)-kept), shown[kept:])
			last = term
		}
		if err := w.file("l/"+hex16(number)+".bin", f.deflate(out)); err != nil {
			return 0, err
		}
	}
	return fileBit, nil
}

// common gives how many bytes two words have in common at their beginning,
// whole letters only.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(b) && !utf8.RuneStart(b[n]) {
		n--
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return n
}

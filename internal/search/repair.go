package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"insyn/internal/search/swedish"
)

// complete finds what else a word may mean: one that begins so, one that is
// spelt nearly so, which mended then is, or a compound of two.
func (x *Index) complete(w wish, s *slot, complete, mend bool) (slots []*slot, mended string, err error) {
	if complete && utf8.RuneCountInString(s.text) >= 3 && (len(s.variants) == 0 || w.starred) {
		more, err := x.completions(s.text)
		if err != nil {
			return nil, "", err
		}
		s.variants = append(s.variants, more...)
	}
	if len(s.variants) > 0 || !mend {
		return []*slot{s}, "", nil
	}
	best, distance, err := x.nearest(s.text)
	if err != nil {
		return nil, "", err
	}
	if best == nil || distance > 1 {
		if two, err := x.twoWords(s.text); err != nil || two != nil {
			return two, "", err
		}
	}
	if best == nil {
		return []*slot{s}, "", nil
	}
	l, err := x.term(best.term)
	if err != nil || l == nil {
		return []*slot{s}, "", err
	}
	return []*slot{{text: best.shown, variants: []variant{{l, fullWeight}}}}, best.shown, nil
}

// completions are the commonest terms that begin as a word does.
func (x *Index) completions(text string) ([]variant, error) {
	all, err := x.words(prefix(text))
	if err != nil {
		return nil, err
	}
	begins := func(fold func(string) string) []word {
		var out []word
		for _, w := range all {
			if strings.HasPrefix(fold(w.term), fold(text)) || strings.HasPrefix(fold(w.shown), fold(text)) {
				out = append(out, w)
			}
		}
		return out
	}
	found := begins(func(s string) string { return s })
	if len(found) == 0 {
		found = begins(swedish.Fold)
	}
	slices.SortFunc(found, func(a, b word) int { return cmp.Or(cmp.Compare(b.df, a.df), cmp.Compare(a.term, b.term)) })
	var out []variant
	for _, w := range found[:min(len(found), completions)] {
		l, err := x.term(w.term)
		if err != nil {
			return nil, err
		}
		if l != nil && len(l.docs) > 0 {
			out = append(out, variant{l, completionWeight})
		}
	}
	return out, nil
}

// nearest finds the term that a word is most likely a misspelling of.
func (x *Index) nearest(text string) (best *word, distance int, err error) {
	typed, term := []rune(text), []rune(swedish.Term(text))
	limit := 0
	switch n := len(typed); {
	case n >= 8:
		limit = 2
	case n >= 4:
		limit = 1
	default:
		return nil, 0, nil
	}
	for _, p := range prefixes(text) {
		words, err := x.words(p)
		if err != nil {
			return nil, 0, err
		}
		for i := range words {
			w := &words[i]
			if prefix(w.term) != p {
				continue
			}
			// A slip in an ending can change what the stemmer makes of it.
			other := []rune(w.term)
			d := min(editDistance(term, other, limit), editDistance(typed, other, limit), editDistance(typed, []rune(w.shown), limit))
			if d > limit {
				continue
			}
			if best == nil || cmp.Or(cmp.Compare(d, distance), boolOrder(firstOfText(w.term) == typed[0], firstOfText(best.term) == typed[0]),
				cmp.Compare(best.df, w.df), cmp.Compare(w.term, best.term)) < 0 {
				best, distance = w, d
			}
		}
	}
	return best, distance, nil
}

// boolOrder puts true before false.
func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// prefixes are the beginnings that the word meant by a misspelt one may have:
// its own, and its own with a letter left out or doubled or with two letters
// changed about.
func prefixes(text string) []string {
	r := []rune(swedish.Fold(text))
	var out []string
	add := func(r []rune) {
		if p := string(r[:min(3, len(r))]); !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	add(r)
	for i := range min(3, len(r)) {
		add(slices.Delete(slices.Clone(r), i, i+1))
	}
	for i := range min(3, len(r)) {
		add(slices.Insert(slices.Clone(r), i, r[i]))
	}
	for i := range min(3, len(r)-1) {
		s := slices.Clone(r)
		s[i], s[i+1] = s[i+1], s[i]
		add(s)
	}
	return out
}

// twoWords divides a compound that the index has not got into two words that it
// has, the first as long as may be.
func (x *Index) twoWords(text string) ([]*slot, error) {
	r := []rune(text)
	for i := len(r) - shortestPart; i >= shortestPart; i-- {
		for _, rest := range []string{string(r[i:]), strings.TrimPrefix(string(r[i:]), "s")} {
			if utf8.RuneCountInString(rest) < shortestPart {
				continue
			}
			var slots []*slot
			for _, part := range []string{string(r[:i]), rest} {
				ok, err := x.inLexicon(part)
				if err != nil {
					return nil, err
				}
				if !ok {
					slots = nil
					break
				}
				variants, err := x.variants(part)
				if err != nil {
					return nil, err
				}
				slots = append(slots, &slot{text: part, variants: variants})
			}
			if len(slots) == 2 {
				return slots, nil
			}
		}
	}
	return nil, nil
}

func (x *Index) inLexicon(text string) (bool, error) {
	term := swedish.Term(text)
	words, err := x.words(prefix(text))
	return slices.ContainsFunc(words, func(w word) bool { return w.term == term }), err
}

// editDistance is the optimal string alignment distance, or more than limit.
func editDistance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

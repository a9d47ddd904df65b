package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"insyn/internal/search/swedish"
)

// slot is a word or phrase of a query with all that answers to it.
type slot struct {
	text     string
	variants []variant
	bonus    bool // adds to the score but is not counted
	required bool
	phrase   []string // the words of a phrase that is to be verified
}

// variant is one list that answers to a word, with its weight in sixteenths.
type variant struct {
	*list
	weight int
}

const (
	fullWeight       = 16
	completionWeight = 12
	partsWeight      = 8
	completions      = 5
	rareTerm         = 10 // a compound in at most so many documents is sought by its parts too
	shortestPart     = 4
)

// resolved is a query whose words are looked up.
type resolved struct {
	slots    []*slot
	excluded []*slot
	unknown  []string
	repaired []repair
}

// repair is a word that was exchanged for another.
type repair struct {
	from, to int // in the query
	text     string
}

func (x *Index) resolve(wishes []wish, mend bool) (*resolved, error) {
	r := &resolved{}
	for _, w := range wishes {
		if err := x.wish(r, w, mend && !w.excluded); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (x *Index) wish(r *resolved, w wish, mend bool) error {
	switch {
	case w.quoted && len(w.words) > 1:
		s, err := x.phrase(w.words)
		if err != nil {
			return err
		}
		r.add(w, s)
		return nil
	case w.quoted, w.excluded:
		own, err := x.own(w.words[0])
		r.add(w, &slot{text: w.words[0], variants: own, required: w.quoted})
		return err
	}
	var bonus *slot
	words := slices.DeleteFunc(swedish.Parts(w.words[0]), swedish.Stop)
	if len(words) == 0 {
		words = w.words
	} else {
		variants, err := x.variants(w.words[0])
		if err != nil {
			return err
		}
		bonus = &slot{text: w.words[0], variants: variants, bonus: true}
	}
	var found []*slot
	any := false
	for _, word := range words {
		variants, err := x.variants(word)
		if err != nil {
			return err
		}
		any = any || len(variants) > 0
		found = append(found, &slot{text: word, variants: variants})
	}
	if bonus != nil && len(bonus.variants) > 0 && (!any || isNumber(w.words[0])) {
		bonus.bonus = false
		r.add(w, bonus)
		return nil
	}
	whole := w.words[0]
	for i, s := range found {
		last := i == len(found)-1
		slots, mended, err := x.complete(w, s, w.complete && last, mend)
		if err != nil {
			return err
		}
		if mended != "" {
			whole = strings.Replace(whole, words[i], mended, 1)
		}
		for _, s := range slots {
			r.add(w, s)
		}
	}
	if bonus != nil && len(bonus.variants) > 0 {
		r.add(w, bonus)
	}
	if whole != w.words[0] {
		r.repaired = append(r.repaired, repair{w.from, w.to, whole})
	}
	return nil
}

// isNumber reports whether a word is a case number or a date, whose parts say
// nothing when the whole is found.
func isNumber(word string) bool { return strings.Contains(swedish.Term(word), "/") }

func (r *resolved) add(w wish, s *slot) {
	if w.excluded {
		r.excluded = append(r.excluded, s)
		return
	}
	if len(s.variants) == 0 && !s.bonus {
		r.unknown = append(r.unknown, s.text)
	}
	r.slots = append(r.slots, s)
}

// own looks a word up and nothing that is like it: what is quoted is meant, and
// what is excluded should not take more with it.
func (x *Index) own(word string) ([]variant, error) {
	l, err := x.term(swedish.Term(word))
	if err != nil || l == nil || len(l.docs) == 0 {
		return nil, err
	}
	return []variant{{l, fullWeight}}, nil
}

// variants looks a word up, with those that differ from it in å, ä and ö.
func (x *Index) variants(word string) ([]variant, error) {
	l, err := x.term(swedish.Term(word))
	if err != nil || l == nil {
		return nil, err
	}
	var out []variant
	if len(l.docs) > 0 {
		out = append(out, variant{l, fullWeight})
	}
	for _, a := range l.alternatives {
		other, err := x.term(a.term)
		if err != nil {
			return nil, err
		}
		if other != nil && len(other.docs) > 0 {
			out = append(out, variant{other, a.weight})
		}
	}
	if len(l.parts) > 1 && len(l.docs) <= rareTerm {
		all, err := x.allParts(l.parts)
		if err != nil {
			return nil, err
		}
		if all != nil {
			out = append(out, variant{all, partsWeight})
		}
	}
	return out, nil
}

// allParts gives the documents that have every part of a compound.
func (x *Index) allParts(parts []string) (*list, error) {
	var lists []*list
	for _, p := range parts {
		l, err := x.term(p)
		if err != nil || l == nil || len(l.docs) == 0 {
			return nil, err
		}
		lists = append(lists, l)
	}
	out := &list{term: lists[0].term}
	for _, l := range lists {
		out.idf = max(out.idf, l.idf)
	}
	for i, doc := range lists[0].docs {
		impact, has := lists[0].impacts[i], true
		for _, l := range lists[1:] {
			at, ok := slices.BinarySearch(l.docs, doc)
			if !ok {
				has = false
				break
			}
			impact = min(impact, l.impacts[at])
		}
		if has {
			out.docs = append(out.docs, doc)
			out.impacts = append(out.impacts, impact)
			out.sections = append(out.sections, lists[0].sections[i])
		}
	}
	if len(out.docs) == 0 {
		return nil, nil
	}
	return out, nil
}

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

// phrase gives the documents where words stand one after the other, as far as
// the index tells: the texts of those to be shown are looked into.
func (x *Index) phrase(words []string) (*slot, error) {
	s := &slot{text: strings.Join(words, " "), required: true, phrase: words}
	telling := slices.DeleteFunc(slices.Clone(words), swedish.Stop)
	if len(telling) == 1 {
		own, err := x.own(telling[0])
		s.variants = own
		return s, err
	}
	var lists []*list
	sum := 0
	for i := range max(0, len(telling)-1) {
		l, err := x.pair(telling[i], telling[i+1])
		if err != nil || l == nil {
			return s, err
		}
		lists = append(lists, l)
		sum += l.idf
	}
	if len(lists) == 0 {
		return s, nil
	}
	out := &list{term: s.text, idf: sum}
	for i, doc := range lists[0].docs {
		has := true
		for _, l := range lists[1:] {
			if _, ok := slices.BinarySearch(l.docs, doc); !ok {
				has = false
				break
			}
		}
		if has {
			out.docs = append(out.docs, doc)
			out.impacts = append(out.impacts, phraseImpact(lists[0].sections[i]))
			out.sections = append(out.sections, lists[0].sections[i])
		}
	}
	if len(out.docs) > 0 {
		s.variants = []variant{{out, fullWeight}}
	}
	return s, nil
}

// phraseImpact is what a phrase counts in a document: most in its head.
func phraseImpact(sections []int32) uint8 {
	if slices.Contains(sections, 0) {
		return maxImpact
	}
	return 11
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

package search

import (
	"slices"
	"strings"

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
	var pairs []*neighbours
	sum := 0
	for i := range max(0, len(telling)-1) {
		p, err := x.pair(telling[i], telling[i+1])
		if err != nil || p == nil {
			return s, err
		}
		pairs = append(pairs, p)
		sum += p.idf
	}
	if len(pairs) == 0 {
		return s, nil
	}
	rarest, err := x.rarest(telling)
	if err != nil || rarest == nil {
		return s, err
	}
	out := &list{term: s.text, idf: sum}
	for i, doc := range pairs[0].docs {
		has := true
		for _, p := range pairs[1:] {
			if _, ok := slices.BinarySearch(p.docs, doc); !ok {
				has = false
				break
			}
		}
		at, ok := slices.BinarySearch(rarest.docs, doc)
		if has && ok {
			out.docs = append(out.docs, doc)
			out.impacts = append(out.impacts, phraseImpact(pairs[0].heads[i]))
			out.sections = append(out.sections, rarest.sections[at])
		}
	}
	if len(out.docs) > 0 {
		s.variants = []variant{{out, fullWeight}}
	}
	return s, nil
}

// rarest is what the index has of the word that fewest documents have, of
// several the first: where it stands is where to look for a phrase.
func (x *Index) rarest(words []string) (*list, error) {
	var out *list
	for _, w := range words {
		l, err := x.term(swedish.Term(w))
		if err != nil || l == nil {
			return nil, err
		}
		if out == nil || len(l.docs) < len(out.docs) {
			out = l
		}
	}
	return out, nil
}

// phraseImpact is what a phrase counts in a document: most in its head.
func phraseImpact(head bool) uint8 {
	if head {
		return maxImpact
	}
	return 11
}

package swedish

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Synonyms are words and abbreviations that mean the same, read by
// [ParseSynonyms] and added to the index beside what the text has, so that a
// query needs to know nothing of them.
type Synonyms struct {
	byFirst map[string][]synonym // the first term of what the text has
}

type synonym struct {
	from  []string
	upper bool // the text must write it with capitals
	to    []string
}

// Added is a term that the text has by a synonym: Len terms of the text from
// the place of the match stand for it.
type Added struct {
	Term string
	Len  int
}

// What can be wrong with a line of synonyms.
var (
	ErrNoSign = errors.New("neither = nor -> stands between the words")
	ErrNoWord = errors.New("no word stands between the signs")
	ErrItself = errors.New("a word is said to be itself")
)

// SynonymError is a line of synonyms that is wrong. Err is one of the above.
type SynonymError struct {
	Line int // from 1
	Err  error
}

func (e *SynonymError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

func (e *SynonymError) Unwrap() error { return e.Err }

// ParseSynonyms reads groups, one on a line; data/sokord.txt begins with the
// format. The synonyms are those of the lines that are right; the errors tell
// of the others.
func ParseSynonyms(text string) (*Synonyms, []*SynonymError) {
	s := &Synonyms{map[string][]synonym{}}
	var errs []*SynonymError
	n := 0
	for line := range strings.Lines(text) {
		n++
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if err := s.line(line); err != nil {
			errs = append(errs, &SynonymError{n, err})
		}
	}
	return s, errs
}

func (s *Synonyms) line(line string) error {
	left, right, oneWay := strings.Cut(line, "->")
	if !oneWay {
		var ok bool
		if left, right, ok = strings.Cut(line, "="); !ok {
			return ErrNoSign
		}
	}
	var sides [2][]synonym
	for i, side := range []string{left, right} {
		for alt := range strings.SplitSeq(side, ",") {
			var a synonym
			for _, tok := range AppendTokens(nil, alt) {
				a.from = append(a.from, Term(tok.Word))
				a.upper = a.upper || tok.Upper
			}
			if a.from == nil {
				return ErrNoWord
			}
			sides[i] = append(sides[i], a)
		}
	}
	for _, l := range sides[0] {
		for _, r := range sides[1] {
			if slices.Equal(l.from, r.from) {
				return ErrItself
			}
			s.put(l, r)
			if !oneWay {
				s.put(r, l)
			}
		}
	}
	return nil
}

func (s *Synonyms) put(from, to synonym) {
	from.to = nil
	for _, term := range to.from {
		if !slices.Contains(from.from, term) && !(len(to.from) > 1 && stopTerms[term]) {
			from.to = append(from.to, term)
		}
	}
	s.byFirst[from.from[0]] = append(s.byFirst[from.from[0]], from)
}

// stopTerms are the terms of the stop words, which no expansion needs.
var stopTerms = func() map[string]bool {
	m := map[string]bool{}
	for w := range stops {
		m[Term(w)] = true
	}
	return m
}()

// Starts reports whether a term begins something that [Synonyms.Match] adds to.
func (s *Synonyms) Starts(term string) bool { return s.byFirst[term] != nil }

// Targets returns every term that Match may add, in no order, some twice.
func (s *Synonyms) Targets() []string {
	var all []string
	for _, group := range s.byFirst {
		for _, syn := range group {
			all = append(all, syn.to...)
		}
	}
	return all
}

// Match appends what the synonyms add to the text at place i of its terms:
// "intern kontroll" gets ik with Len 2; IK gets intern and kontroll, both at
// its one place. upper says which tokens had [Token.Upper]; nil is none.
func (s *Synonyms) Match(dst []Added, terms []string, upper []bool, i int) []Added {
	for _, syn := range s.byFirst[terms[i]] {
		n := len(syn.from)
		if i+n > len(terms) || !slices.Equal(syn.from, terms[i:i+n]) || syn.upper && (upper == nil || !upper[i]) {
			continue
		}
		for _, term := range syn.to {
			if a := (Added{term, n}); !slices.Contains(dst, a) {
				dst = append(dst, a)
			}
		}
	}
	return dst
}

package swedish

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Part is one part of a compound.
type Part struct {
	Text       string // as in the word, without the link: "skol", "information", "policyn"
	Term       string // its key in the index: Term("skola"), Term("information")
	Start, End int    // bytes in the word; word[Start:End] is Text

	word string // dictionary form, or Text when it ends the compound
}

// Sub is a term that a compound is found by beside its own.
type Sub struct {
	Term string
	Head bool // it ends the word: policy and säkerhetspolicy in informationssäkerhetspolicy
}

// Splitter takes compounds apart. It may be used by several goroutines when
// its freq may.
type Splitter struct {
	lex  *lexicon
	freq func(string) int
}

// NewSplitter returns a splitter that knows the parts of lexicon.txt and, where
// those leave one gap, words that freq says are common in the texts: it is
// given a lower-case word and returns how often it occurs. Nil is none.
func NewSplitter(freq func(word string) int) *Splitter {
	if freq == nil {
		freq = func(string) int { return 0 }
	}
	return &Splitter{standard, freq}
}

const (
	minWord   = 6  // letters of the shortest word worth taking apart
	maxWord   = 60 // bytes of the longest
	minCorpus = 5  // letters of a part that only the texts vouch for
	minFreq   = 3  // how often they must have it
)

// Split returns the parts of a compound as [Token.Word] has it, two or more, or
// nil when the word is no compound: kommunstyrelsen is kommun and styrelsen,
// granskning is one word. Words with inner punctuation are for [Splitter.Subs].
func (s *Splitter) Split(word string) []Part {
	if len(word) > maxWord || len(word) < minWord || utf8.RuneCountInString(word) < minWord ||
		strings.ContainsAny(word, "-/:.0123456789") || s.lex.whole[Term(word)] {
		return nil
	}
	return s.split(word, "")
}

// step is the cheapest way from a place in a word to its end: the next part
// reaches to next, in the lexicon or, corpus, only in the texts.
type step struct {
	cost   float64
	next   uint8
	lane   uint8 // where it goes on
	corpus bool
}

// split finds the cheapest way through word, from its end to its beginning, in
// two lanes: with nothing but the lexicon, and with one word of the texts. The
// lexicon word without may not be used: readLexicon asks of itself.
func (s *Splitter) split(word, without string) []Part {
	n := len(word)
	if n > maxWord {
		return nil
	}
	var best [maxWord + 1][2]step
	for i := range n + 1 {
		best[i][0].cost, best[i][1].cost = math.Inf(1), math.Inf(1)
	}
	take := func(i, lane int, st step) {
		if st.cost < best[i][lane].cost {
			best[i][lane] = st
		}
	}
	reached := func(i, lane int) bool { return !math.IsInf(best[i][lane].cost, 1) }
	for i := n - 1; i >= 0; i-- {
		if !utf8.RuneStart(word[i]) {
			continue
		}
		rest := word[i:]
		if letters := utf8.RuneCountInString(rest); i > 0 && (letters >= 3 || rest == "år" || rest == "kö") {
			if s.lex.endsAs(rest, without) {
				take(i, 0, step{cost(letters, 0), uint8(n), 0, false})
			} else if letters >= minCorpus && s.common(rest) && !badTail(rest) {
				take(i, 1, step{cost(letters, 1), uint8(n), 0, true})
			}
		}
		for j := i + 1; j < n && j-i <= s.lex.long; j++ {
			if !reached(j, 0) && !reached(j, 1) {
				continue
			}
			form := word[i:j]
			letters := utf8.RuneCountInString(form)
			if p, ok := s.lex.first[form]; ok && p.word != without {
				take(i, 0, step{cost(letters, 0) + best[j][0].cost, uint8(j), 0, false})
				take(i, 1, step{cost(letters, 0) + best[j][1].cost, uint8(j), 1, false})
			} else if bare := strings.TrimSuffix(form, "s"); reached(j, 0) &&
				utf8.RuneCountInString(bare) >= minCorpus && s.common(bare) {
				take(i, 1, step{cost(letters, 1) + best[j][0].cost, uint8(j), 0, true})
			}
		}
	}
	lane := 0
	if !reached(0, 0) {
		lane = 1
	}
	if !reached(0, lane) {
		return nil
	}
	var parts []Part
	for i := 0; i < n; {
		st := best[i][lane]
		j := int(st.next)
		bare := j - i
		text := word[i:j]
		if j < n && st.corpus {
			text = strings.TrimSuffix(text, "s")
			bare = len(text)
		} else if j < n {
			p := s.lex.first[text]
			bare, text = p.bare, p.word
		}
		p := Part{word[i : i+bare], Term(text), i, i + bare, text}
		if inner := s.inner(p, st.corpus); inner != nil {
			parts = append(parts, inner...)
		} else {
			parts = append(parts, p)
		}
		i, lane = j, int(st.lane)
	}
	return parts
}

// inner takes apart a part that only the texts vouch for: it may be a compound.
func (s *Splitter) inner(p Part, corpus bool) []Part {
	if !corpus {
		return nil
	}
	parts := s.Split(p.Text)
	for i := range parts {
		parts[i].Start += p.Start
		parts[i].End += p.Start
	}
	return parts
}

// cost makes few and long parts win, and the lexicon before the texts.
func cost(letters int, corpus float64) float64 { return 1 + 1/float64(letters) + corpus }

func (s *Splitter) common(word string) bool {
	return s.freq(word) >= minFreq && !Stop(word)
}

// badTail reports whether a word of the texts is rather the end of a longer
// word: what OCR and line breaks leave, and what looks like a derivation.
func badTail(word string) bool {
	return slices.ContainsFunc(badTails, func(p string) bool { return strings.HasPrefix(word, p) })
}

var badTails = strings.Fields(`ningar ningen ering isering eringar heten heter ligt liga lighet else elser
	elsen skapet barhet samhet samma ande ation tion givande lande rande nande isk`)

// Subs returns the terms of all that word is made of but the whole: for a
// compound every run of its parts, and so for a word with hyphens; for a case
// number its [Parts]. No term comes twice, and none is the word's own.
func (s *Splitter) Subs(word string) []Sub {
	var parts []Part
	if strings.ContainsAny(word, "/:.0123456789") {
		var subs []Sub
		for _, p := range Parts(word) {
			subs = add(subs, Sub{Term(p), false}, Term(word))
		}
		return subs
	}
	for i := 0; i < len(word); {
		end := len(word)
		if j := strings.IndexByte(word[i:], '-'); j >= 0 {
			end = i + j
		}
		split := s.Split(word[i:end])
		if split == nil && i < end {
			w := word[i:end]
			split = []Part{{Text: w, Term: Term(w), Start: 0, End: len(w), word: w}}
		}
		for _, p := range split {
			p.Start, p.End = p.Start+i, p.End+i
			parts = append(parts, p)
		}
		i = end + 1
	}
	var subs []Sub
	own := Term(word)
	for a := range parts {
		for b := a; b < len(parts); b++ {
			head := b == len(parts)-1
			if a == 0 && head {
				continue
			}
			term := parts[b].Term
			if a < b {
				term = Term(word[parts[a].Start:parts[b].Start] + parts[b].word)
			}
			subs = add(subs, Sub{term, head}, own)
		}
	}
	return subs
}

// add appends sub unless its term is there already; the head wins.
func add(subs []Sub, sub Sub, own string) []Sub {
	if sub.Term == own {
		return subs
	}
	for i := range subs {
		if subs[i].Term == sub.Term {
			subs[i].Head = subs[i].Head || sub.Head
			return subs
		}
	}
	return append(subs, sub)
}

// Joined returns a and b as one word, when that is a word that known knows and
// the two stood apart by mistake, as text read from paper has it: "informa
// tionssäkerhet", "kommun styrelsen". Small words and stumps of one or two
// letters are never joined.
func Joined(a, b string, known func(word string) bool) (string, bool) {
	if utf8.RuneCountInString(a) < 3 || utf8.RuneCountInString(b) < 3 || Stop(a) || Stop(b) ||
		strings.ContainsAny(a+b, "-/:.0123456789") {
		return "", false
	}
	return a + b, known(a + b)
}

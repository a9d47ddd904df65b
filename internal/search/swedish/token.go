package swedish

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is one word of a text as the index sees it.
type Token struct {
	Word       string // as [Normal] gives it: "it-strategi", "ks-2015/123", "eu:s"
	Start, End int    // where it stands in the text: text[Start:End], in bytes
	Upper      bool   // has two capitals or more: "IT", "SoL"; tells an abbreviation from a word
}

// AppendTokens appends the words of text to dst, in order and not overlapping.
//
// A word is letters, marks and digits. Inside it may stand a hyphen; a slash,
// colon or full stop between digits, a slash or colon also beside one digit
// (KS/2015:123, not och/eller); and the colon of an ending (EU:s). A hyphen at
// the end of a line is taken away and the word goes on in the next line, unless
// och or its like follows ("mark-\noch bygglov"); beside a capital, a digit or
// a lone letter the hyphen belongs to the word and stays ("IT-\nstrategi").
//
// Bytes that are not UTF-8 stand between words.
func AppendTokens(dst []Token, text string) []Token {
	for i := 0; i < len(text); {
		c, size, upper := classify(text, i)
		if c != letter && c != digit {
			i += size
			continue
		}
		s := scanner{text: text, start: i, kept: i, pos: i + size, letters: 1}
		s.last, s.lastUpper, s.plain = c, upper, text[i] < utf8.RuneSelf && !upper
		if upper {
			s.capitals = 1
		}
		s.run()
		dst = append(dst, Token{s.word(), i, s.pos, s.capitals > 1})
		i = s.pos
	}
	return dst
}

type class uint8

const (
	other class = iota
	letter
	digit
	mark   // only inside a word
	hidden // only inside a word, and dropped
	joiner // hyphen, slash, colon, full stop
)

// ascii has the class of every byte below 0x80.
var ascii = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch c := rune(c); {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case strings.ContainsRune("-/:.", c):
			t[c] = joiner
		}
	}
	return t
}()

// classify returns the class and the length of the character at i, and
// whether it is a capital.
func classify(s string, i int) (c class, size int, upper bool) {
	if b := s[i]; b < utf8.RuneSelf {
		return ascii[b], 1, b-'A' < 26
	} else if b == 0xC3 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 { // À to ÿ
		if b = s[i+1]; b == 0x97 || b == 0xB7 {
			return other, 2, false
		} else {
			return letter, 2, b <= 0x9E
		}
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError && size == 1:
		return other, 1, false
	case hyphen(r):
		return joiner, size, false
	case invisible(r):
		return hidden, size, false
	case unicode.IsLetter(r):
		return letter, size, unicode.IsUpper(r)
	case unicode.IsMark(r):
		return mark, size, false
	case unicode.IsNumber(r):
		return letter, size, false // ² and ½: searched for as typed
	}
	return other, size, false
}

// scanner walks one word. Text from kept to pos is not yet in parts; parts are
// used only when a line break stands in the word.
type scanner struct {
	text             string
	start, kept, pos int
	parts            []byte
	last             class
	lastUpper        bool
	plain            bool // nothing but small ASCII so far: the text is the word
	letters          int  // since the last joiner
	capitals         int
}

func (s *scanner) run() {
	for s.pos < len(s.text) {
		c, size, upper := classify(s.text, s.pos)
		switch c {
		case letter, digit:
			s.last, s.lastUpper = c, upper
			s.letters++
			if upper {
				s.capitals++
			}
			if upper || size > 1 {
				s.plain = false
			}
			s.pos += size
		case mark:
			s.plain = false
			s.pos += size
		case hidden, joiner:
			if !s.join(c, size) {
				return
			}
		default:
			return
		}
	}
}

// join passes what stands between two pieces of one word, and reports whether
// the word goes on.
func (s *scanner) join(c class, size int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[s.pos:])
	next := s.pos + size
	for c == hidden && next < len(s.text) { // several in a row are one
		k, n, _ := classify(s.text, next)
		if k != hidden {
			break
		}
		next += n
	}
	if next == len(s.text) {
		return false
	}
	k, _, upper := classify(s.text, next)
	inside := k == letter || k == digit
	switch {
	case c == hidden && (inside || k == mark):
		s.plain = false
		s.pos = next
		return true
	case c == hidden && k == joiner && r != 0xAD: // a hyphen behind a zero width
		return false
	case inside && (hyphen(r) || s.binds(r, k, next)):
		s.plain = s.plain && size == 1
		s.pos, s.letters = next, 0
		return true
	case hyphen(r) || r == 0xAD:
		after := lineBreak(s.text, next)
		if after < 0 {
			return false
		}
		k, _, upper = classify(s.text, after)
		if k != letter && k != digit || k == letter && conjunction(s.text[after:]) {
			return false
		}
		s.plain = false
		if keep := hyphen(r) && (s.lastUpper || s.last == digit || upper || k == digit || s.letters == 1); keep {
			s.parts = append(append(s.parts, s.text[s.kept:s.pos]...), '-')
			s.letters = 0
		} else {
			s.parts = append(s.parts, s.text[s.kept:s.pos]...)
		}
		s.pos, s.kept = after, after
		return true
	}
	return false
}

// binds reports whether slash, colon or full stop r joins what it stands
// between; next is where the piece after it begins, of class k.
func (s *scanner) binds(r rune, k class, next int) bool {
	switch r {
	case '.':
		return s.last == digit && k == digit
	case '/':
		return s.last == digit || k == digit
	case ':':
		return s.last == digit || k == digit || slices.Contains(colonEndings, leadingLetters(s.text[next:]))
	}
	return false
}

// colonEndings are the endings that an abbreviation takes after a colon.
var colonEndings = strings.Fields("s n t a en et er ar or ns ens ers arna erna")

// conjunctions let the hyphen before them stand for a left-out last part.
var conjunctions = strings.Fields("och eller samt respektive resp")

func conjunction(s string) bool { return slices.Contains(conjunctions, leadingLetters(s)) }

// leadingLetters returns the small ASCII letters that s begins with, or "" when
// the word goes on after them or they are too many to be of interest.
func leadingLetters(s string) string {
	i := 0
	for i < len(s) && s[i]-'a' < 26 {
		i++
	}
	if i > 10 {
		return ""
	}
	if i < len(s) {
		if c, _, _ := classify(s, i); c == letter || c == digit || c == mark {
			return ""
		}
	}
	return s[:i]
}

// lineBreak returns where the next line's first character stands, if nothing
// but one line break and blanks come between; else -1.
func lineBreak(s string, i int) int {
	breaks := 0
	for ; i < len(s); i++ {
		switch s[i] {
		case ' ', '\t', '\r':
		case '\n':
			breaks++
		default:
			if breaks == 1 {
				return i
			}
			return -1
		}
	}
	return -1
}

func (s *scanner) word() string {
	w := s.text[s.kept:s.pos]
	if s.parts != nil {
		w = string(append(s.parts, w...))
	}
	if s.plain {
		return w
	}
	return Normal(w)
}

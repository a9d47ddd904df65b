package audit

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainText is a text as the reader of the built page sees its digits.
type plainText struct {
	text   string
	places []int // for each byte of text, and its end, the byte written
}

// undisguised drops the signs of Markdown, backslashes and invisible characters,
// and gives entities and full-width digits as what they stand for. It reports
// false, at the cost of one look at each byte, for the usual text in which
// nothing of that kind stands beside a digit.
func undisguised(text string) (plainText, bool) {
	if !disguises(text) {
		return plainText{}, false
	}
	var b strings.Builder
	places := make([]int, 0, len(text)+1)
	add := func(s string, at int) {
		b.WriteString(s)
		for range len(s) {
			places = append(places, at)
		}
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '*':
			// Four are not Markdown but what a masked number ends with.
			for i+n < len(text) && text[i+n] == '*' {
				n++
			}
			if n > 3 {
				add(text[i:i+n], i)
			}
		case strings.ContainsRune("_~`\\", r), r != '\u00ad' && unicode.Is(unicode.Cf, r):
		case r >= '０' && r <= '９':
			add(string('0'+r-'０'), i)
		case r == '&' && entity(text[i:]) > 0:
			n = entity(text[i:])
			s := html.UnescapeString(text[i : i+n])
			if c, _ := utf8.DecodeRuneInString(s); c == '\u00ad' || !unicode.Is(unicode.Cf, c) {
				add(s, i)
			}
		default:
			add(text[i:i+n], i)
		}
		i += n
	}
	return plainText{b.String(), append(places, len(text))}, true
}

// written gives the bytes of the text written that a range of plain ones is.
func (p plainText) written(text string, from, to int) (int, int) {
	end := p.places[to-1]
	if n := entity(text[end:]); n > 0 {
		return p.places[from], end + n
	}
	_, n := utf8.DecodeRuneInString(text[end:])
	return p.places[from], end + n
}

// entity gives the length of the character reference that a text begins with.
func entity(text string) int {
	if len(text) < 4 || text[0] != '&' {
		return 0
	}
	for i := 1; i < min(len(text), 32); i++ {
		switch b := text[i]; {
		case b == ';' && i > 2:
			return i + 1
		case !isDigit(b) && !isASCIIAlpha(b) && !(b == '#' && i == 1):
			return 0
		}
	}
	return 0
}

// disguises reports whether a sign that undisguised removes stands beside a
// digit, or whether digits are written in another way than plainly.
func disguises(text string) bool {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case !mayDisguise[b]:
		case b == '&':
			if entity(text[i:]) > 0 {
				return true
			}
		case b >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:])
			if r >= '０' && r <= '９' || nearDigit(text, i, i+n) && unicode.Is(unicode.Cf, r) {
				return true
			}
		case nearDigit(text, i, i+1):
			return true
		}
	}
	return false
}

func nearDigit(text string, from, to int) bool {
	return from > 0 && isDigit(text[from-1]) || to < len(text) && isDigit(text[to])
}

// mayDisguise marks the bytes that such signs begin with: in UTF-8, Cf outside
// the scripts of Asia and Africa begins with E2 or EF.
var mayDisguise = func() (table [256]bool) {
	for _, b := range []byte("*_~`\\&\xe2\xef") {
		table[b] = true
	}
	return table
}()

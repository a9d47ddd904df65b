package check

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// undisguised gives a text as a reader of the built page sees its digits:
// without the signs of Markdown, invisible characters and entities between them,
// and with full-width digits as plain ones. Lines stay where they are. It
// reports false, at the cost of one look at each byte, for the usual text in
// which nothing of that kind stands beside a digit.
func undisguised(text string) (string, bool) {
	if !disguises(text) {
		return "", false
	}
	if strings.Contains(text, "&#") {
		text = html.UnescapeString(text)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("*_~`\\", r), unicode.Is(unicode.Cf, r):
			return -1
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return r
	}, text), true
}

// disguises reports whether a sign that undisguised removes stands beside a
// digit, or whether digits are written in another way than plainly.
func disguises(text string) bool {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case !mayDisguise[b]:
		case b == 0xef: // full-width digits and U+FEFF
			if r, _ := utf8.DecodeRuneInString(text[i:]); r >= '０' && r <= '９' || r == 0xfeff {
				return true
			}
		case b == '&':
			if strings.HasPrefix(text[i:], "&#") {
				return true
			}
		case b == 0xe2: // U+200B to U+2064
			if r, n := utf8.DecodeRuneInString(text[i:]); unicode.Is(unicode.Cf, r) && beside(text, i, i+n) {
				return true
			}
		case beside(text, i, i+1):
			return true
		}
	}
	return false
}

func beside(text string, from, to int) bool {
	digit := func(b byte) bool { return b >= '0' && b <= '9' }
	return from > 0 && digit(text[from-1]) || to < len(text) && digit(text[to])
}

var mayDisguise = func() (table [256]bool) {
	for _, b := range []byte("*_~`\\&\xe2\xef") {
		table[b] = true
	}
	return table
}()

package swedish

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func runeLen(r rune) int { return utf8.RuneLen(r) }

func lastRune(s string) (rune, int) { return utf8.DecodeLastRuneInString(s) }

// Normal gives a word the shape that the index and the query share: NFC, lower
// case letter by letter, every hyphen U+002D, ligatures of print (ﬁ) as
// letters, and nothing invisible. Text that is already so is returned as it is.
func Normal(s string) string {
	ascii, latin := true, true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c-'A' < 26:
			ascii = false
		case c >= utf8.RuneSelf:
			ascii = false
			if c > 0xC3 { // U+0100 and above; U+00AD is the only one below to drop
				latin = false
			} else if c == 0xC2 {
				latin = false
			}
		}
	}
	switch {
	case ascii:
		return s
	case latin && utf8.ValidString(s):
		return lowerLatin(s)
	}
	b := make([]rune, 0, len(s))
	for _, r := range s {
		switch {
		case invisible(r):
		case hyphen(r):
			b = append(b, '-')
		case r >= 0xFB00 && r <= 0xFB06:
			b = append(b, ligatures[r-0xFB00]...)
		default:
			b = append(b, r)
		}
	}
	// Some capitals have no composed form though their small letters have.
	return norm.NFC.String(strings.Map(lower, strings.ReplaceAll(norm.NFC.String(string(b)), "İ", "i̇")))
}

var ligatures = [][]rune{[]rune("ff"), []rune("fi"), []rune("fl"), []rune("ffi"),
	[]rune("ffl"), []rune("st"), []rune("st")}

// lower is the small letter, with one sigma wherever in the word it stands.
func lower(r rune) rune {
	if r == 'ς' {
		return 'σ'
	}
	return unicode.ToLower(r)
}

// lowerLatin lowers a valid string of code points below U+0100 but not
// U+0080-U+00BF, where every one is its own NFC.
func lowerLatin(s string) string {
	i := 0
	for ; i < len(s); i++ {
		if s[i]-'A' < 26 || upperLatin(s, i) {
			break
		}
	}
	if i == len(s) {
		return s
	}
	b := make([]byte, len(s))
	copy(b, s[:i])
	for ; i < len(s); i++ {
		b[i] = s[i]
		if s[i]-'A' < 26 || upperLatin(s, i) {
			b[i] += 0x20
		}
	}
	return string(b)
}

// upperLatin reports whether byte i ends one of À to Þ.
func upperLatin(s string, i int) bool {
	return s[i] >= 0x80 && s[i] <= 0x9E && s[i] != 0x97 && i > 0 && s[i-1] == 0xC3
}

func hyphen(r rune) bool { return r == '-' || r == 0x2010 || r == 0x2011 }

// invisible reports whether r may stand inside a word without being part of
// it: soft hyphen, zero-width characters, word joiner and byte order mark.
func invisible(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200D || r == 0x2060 || r == 0xFEFF
}

// Fold drops what a hasty hand leaves out: å and ä become a, ö o, é e, æ ae.
// It is for the fallback when a word is not found, for names of lexicon files
// and for suggestions, never before stemming: mål must not become mal.
func Fold(word string) string {
	for i := 0; ; i++ {
		if i == len(word) {
			return word
		}
		if word[i] >= utf8.RuneSelf {
			break
		}
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r >= 0x300 && r <= 0x36F:
		case r == 'ø':
			b.WriteByte('o')
		case r == 'æ':
			b.WriteString("ae")
		case r == 'ß':
			b.WriteString("ss")
		case r == 'đ':
			b.WriteByte('d')
		case r == 'ł':
			b.WriteByte('l')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

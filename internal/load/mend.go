package load

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"insyn/internal/audit"
)

// mendKey sees through a bare key written with å, ä or ö, which no TOML reader
// takes: it reports the key and gives the text with the ASCII key in its place,
// padded with blanks so that every offset stays, or nil.
func (doc *document) mendKey(s *source, text []byte, f *fault) []byte {
	switch {
	case f.from < 0 || f.from >= len(text) || text[f.from] < utf8.RuneSelf:
		return nil
	case !hasPrefix(f.message, "invalid character at start of key", "expected '=' after key", "expected ']"):
		return nil
	}
	from, to := f.from, f.from
	for from > 0 && isKeyByte(text[from-1]) {
		from--
	}
	for to < len(text) && isKeyByte(text[to]) {
		to++
	}
	written := string(text[from:to])
	meant := asciiKey(written)
	if _, again := doc.repaired[from]; again || meant == "" || len(meant) > len(written) {
		return nil
	}
	p := s.report("non-ascii-key", from, to, fmt.Sprintf("nyckeln %q är inte skriven med a–z", written))
	p.Expected = "nycklar utan å, ä och ö: bara a–z, siffror, bindestreck och understreck"
	p.Hint = fmt.Sprintf("skriv %s", meant)
	if doc.repaired == nil {
		doc.repaired = map[int]int{}
	}
	doc.repaired[from] = len(s.problems) - 1
	mended := bytes.Clone(text)
	copy(mended[from:to], meant+strings.Repeat(" ", to-from-len(meant)))
	return mended
}

func hasPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// isKeyByte reports whether a byte may be part of a key as people write them.
func isKeyByte(b byte) bool {
	return b == '_' || b == '-' || b >= utf8.RuneSelf ||
		'0' <= b && b <= '9' || 'A' <= b && b <= 'Z' || 'a' <= b && b <= 'z'
}

// asciiKey gives the key that a key with å, ä or ö was meant to be, or "" when
// it holds something else than letters.
func asciiKey(key string) string {
	var b strings.Builder
	for _, r := range key {
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r): // the ring or dots of decomposed text
		case unicode.IsLetter(r) && audit.Slug(string(r)) != "":
			b.WriteString(audit.Slug(string(r)))
		default:
			return ""
		}
	}
	return strings.ToLower(b.String())
}

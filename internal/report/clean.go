package report

import (
	"strings"
	"unicode"

	"insyn/internal/audit"
)

// clean makes foreign text fit for one line of a terminal or a log: what would
// move the cursor, start a new line or turn the reading direction is shown as
// its code, and personnummer are masked.
func clean(s string) string {
	s = audit.MaskPersonnummer(s)
	if strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case hidden(r):
			b.WriteRune(visible(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// hidden reports whether a character does something instead of being seen.
func hidden(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff
}

// visible gives the picture of a control character (␛ for escape), or the sign
// of an unknown one.
func visible(r rune) rune {
	switch {
	case r < 0x20:
		return 0x2400 + r
	case r == 0x7f:
		return 0x2421
	}
	return unicode.ReplacementChar
}

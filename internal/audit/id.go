package audit

import "strings"

// Slug makes the part of an address that a name gives: lower case a-z, digits
// and single hyphens, with å, ä, á -> a, ö, ø -> o, é, è -> e, ü -> u. It gives
// "" when nothing is left, and at most 80 characters, cut at a hyphen.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(name) {
		if s, ok := plain[r]; ok {
			r = s
		}
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case r >= 0x300 && r <= 0x36f: // combining marks of decomposed text
		default:
			gap = true
		}
	}
	s := b.String()
	if len(s) <= maxSlug {
		return s
	}
	if i := strings.LastIndexByte(s[:maxSlug+1], '-'); i > 0 {
		return s[:i]
	}
	return s[:maxSlug]
}

// maxSlug keeps addresses and file names readable and far below the 255 bytes
// that file systems take.
const maxSlug = 80

var plain = map[rune]rune{
	'å': 'a', 'ä': 'a', 'á': 'a', 'à': 'a', 'â': 'a', 'æ': 'a', 'ö': 'o', 'ø': 'o', 'ó': 'o', 'ô': 'o',
	'é': 'e', 'è': 'e', 'ê': 'e', 'ë': 'e', 'ü': 'u', 'ú': 'u', 'í': 'i', 'ï': 'i', 'ñ': 'n', 'ç': 'c', 'š': 's', 'ž': 'z',
}

// IsRegion reports whether a principal's code is a region's (two digits) and
// not a kommun's (four digits).
func IsRegion(code string) bool { return len(code) == 2 }

// IDPrefix is what the id of a record begins with: the code of its first
// principal, with "r" before a region's ("1880-", "r14-"). A document whose
// principal is unknown has "okand-".
func IDPrefix(principals []string) string {
	switch {
	case len(principals) == 0:
		return "okand-"
	case IsRegion(principals[0]):
		return "r" + principals[0] + "-"
	}
	return principals[0] + "-"
}

// IsCollective reports whether a name stands for more than one body, or for
// none in particular ("Nämnderna", "Kommunen"), so that it gets no page.
func IsCollective(body string) bool {
	switch strings.ToLower(body) {
	case "nämnderna", "samtliga nämnder", "övriga nämnder", "kommunen", "revisorerna", "regionen",
		"kommunstyrelsen och nämnderna", "styrelsen och nämnderna":
		return true
	}
	return false
}

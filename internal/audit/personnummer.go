package audit

import (
	"regexp"
	"slices"
	"strings"
)

// Personnummer is a personnummer or samordningsnummer found in a text.
type Personnummer struct {
	From, To     int    // bytes of the text
	Digits       string // ten or twelve, without what divides them
	Coordination bool   // a samordningsnummer: the day is raised by 60
	Certain      bool   // twelve digits or divided; ten bare digits may be anything
	CaseNumber   bool   // called a diarienummer by the words before it
}

// Masked gives the number without its last four digits. The whole number is
// never printed: logs are kept and shared.
func (n Personnummer) Masked() string { return n.Digits[:len(n.Digits)-4] + "-****" }

// FindPersonnummer calls visit for every personnummer in a text (folkbokföringslagen
// 1991:481, 18 §: birth time, birth number, check digit; the day raised by 60
// for a samordningsnummer, whose month may be 00 and day 60 when unknown).
//
// It knows ten or twelve digits, the last four divided off by a hyphen, plus,
// dash or blank or by nothing, and dates written with hyphens; with less
// certainty those divided by a stroke or full stop. What Markdown, entities and
// invisible characters hide is seen through. Organisation numbers have a third
// digit of 2 or more, hence no month, and never match.
//
// The numbers come in the order of the text and do not overlap.
func FindPersonnummer(text string, visit func(Personnummer)) {
	plain, ok := undisguised(text)
	if !ok {
		search(text, visit)
		return
	}
	var numbers, seen []Personnummer
	search(text, func(n Personnummer) { numbers = append(numbers, n) })
	search(plain.text, func(n Personnummer) {
		n.From, n.To = plain.written(text, n.From, n.To)
		seen = append(seen, n)
	})
	for _, n := range seen {
		// Of two that overlap, the one as the text is written stays, unless
		// only the other is certain.
		overlaps := func(m Personnummer) bool { return m.From < n.To && n.From < m.To }
		if slices.ContainsFunc(numbers, func(m Personnummer) bool { return overlaps(m) && (m.Certain || !n.Certain) }) {
			continue
		}
		numbers = append(slices.DeleteFunc(numbers, overlaps), n)
	}
	slices.SortFunc(numbers, func(a, b Personnummer) int { return a.From - b.From })
	for _, n := range numbers {
		visit(n)
	}
}

// search looks through a text as it stands.
func search(text string, visit func(Personnummer)) {
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			continue
		}
		end := i + 1
		for end < len(text) && isDigit(text[end]) {
			end++
		}
		if n, ok := numberAt(text, i, end); ok {
			visit(n)
			end = n.To
		}
		i = end - 1
	}
}

// numberAt looks at the digits text[from:end] and what follows them.
func numberAt(text string, from, end int) (Personnummer, bool) {
	n := Personnummer{From: from, To: end, Digits: text[from:end], Certain: true}
	switch end - from {
	case 10, 12:
		if partOfCode(text, from, end) || strings.HasPrefix(n.Digits, "070") && len(n.Digits) == 10 {
			return n, false // part of a code; a mobile telephone
		}
		n.Certain = len(n.Digits) == 12 && !letterBefore(text, from)
		if inAddress(text, from) {
			if len(n.Digits) == 10 || letterBefore(text, from) {
				return n, false // addresses are full of serial numbers
			}
			n.Certain = false
		}
	case 6, 8:
		size, blank := divider(text[end:])
		unusual := size == 0
		if unusual {
			size = unusualDivider(text[end:])
		}
		last, ok := fourDigitsAt(text, end+size)
		if size == 0 || !ok || unusual && numberGoesOn(text[end+size+4:]) {
			return n, false
		}
		n.To, n.Digits = end+size+4, n.Digits+last
		// 150630 2014 in a table is a date and a year more often than a person.
		n.Certain = !unusual && !(blank && (strings.HasPrefix(last, "19") || strings.HasPrefix(last, "20")))
	case 2, 4:
		if !n.hyphened(text, end) && !n.spaced(text, end) {
			return n, false
		}
	default:
		return n, false
	}
	if !n.valid() {
		return n, false
	}
	n.CaseNumber = len(n.Digits) == 12 && n.To-n.From == 13 && calledCaseNumber(text[:from])
	return n, true
}

// hyphened reads the rest of 1964-08-23-3234 or 64-08-23-3234. Two dates joined
// by a hyphen are not that.
func (n *Personnummer) hyphened(text string, end int) bool {
	rest := text[end:]
	if len(rest) < len("-08-23-3234") || rest[0] != '-' || rest[3] != '-' || rest[6] != '-' && rest[6] != '+' {
		return false
	}
	digits := rest[1:3] + rest[4:6] + rest[7:11]
	if strings.Trim(digits, "0123456789") != "" {
		return false
	}
	if len(rest) > 12 && (isDigit(rest[11]) || rest[11] == '-' && isDigit(rest[12])) {
		return false
	}
	n.To, n.Digits = end+11, n.Digits+digits
	return true
}

// spaced reads the rest of 1964.08.23-3234, 64 08 23-3234 or 1964-08-23 3234,
// none of which is certain: the last may be a date and an amount. A date and a
// year it is not.
func (n *Personnummer) spaced(text string, end int) bool {
	rest := text[end:]
	if len(rest) < len(".08.23-3234") || strings.IndexByte("-. /", rest[0]) < 0 || rest[3] != rest[0] {
		return false
	}
	at := len(".08.23")
	size, blank := divider(rest[at:])
	if size == 0 {
		size, blank = unusualDivider(rest[at:]), true
	}
	last, ok := fourDigitsAt(rest, at+size)
	digits := rest[1:3] + rest[4:6] + last
	switch {
	case size == 0 || !ok || strings.Trim(digits, "0123456789") != "" || numberGoesOn(rest[at+size+4:]):
		return false
	case blank && (len(n.Digits) == 2 || strings.HasPrefix(last, "19") || strings.HasPrefix(last, "20")):
		return false
	}
	n.To, n.Digits, n.Certain = end+at+size+4, n.Digits+digits, false
	return true
}

// numberGoesOn reports whether what follows four digits makes them part of a
// longer number, date or code.
func numberGoesOn(rest string) bool {
	return len(rest) > 1 && strings.IndexByte("-./:,", rest[0]) >= 0 && isDigit(rest[1])
}

// valid holds the digits against the calendar and the check digit.
func (n *Personnummer) valid() bool {
	ten := n.Digits
	if len(ten) == 12 {
		if c := ten[:2]; c != "18" && c != "19" && c != "20" {
			return false
		}
		ten = ten[2:]
	}
	month, day := two(ten[2:]), two(ten[4:])
	n.Coordination = day >= 60
	switch {
	case n.Coordination && (month > 12 || day > 91):
		return false
	case !n.Coordination && (month < 1 || month > 12 || day < 1 || day > daysIn[month]):
		return false
	}
	return luhn(ten)
}

var daysIn = [...]int{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// luhn reports whether the last digit is the check digit of the others
// (modulus 10, weights 2 and 1).
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		d := int(digits[i] - '0')
		if (len(digits)-i)%2 == 0 {
			d *= 2
		}
		sum += d/10 + d%10
	}
	return sum%10 == 0
}

func two(s string) int         { return int(s[0]-'0')*10 + int(s[1]-'0') }
func isDigit(b byte) bool      { return b >= '0' && b <= '9' }
func isASCIIAlpha(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// fourDigitsAt gives exactly four digits at a place.
func fourDigitsAt(text string, at int) (string, bool) {
	if at+4 > len(text) || at+4 < len(text) && isDigit(text[at+4]) {
		return "", false
	}
	four := text[at : at+4]
	return four, strings.Trim(four, "0123456789") == ""
}

var (
	blanks  = []string{" ", "\t", "\u00a0", "\u2007", "\u2008", "\u2009", "\u200a", "\u202f"}
	hyphens = []string{"-", "+", "\u00ad", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\uff0d"}
)

// divider gives the length of what divides the last four digits off: a blank,
// or a hyphen of some kind with up to two blanks on each side, or with a line
// break after it. blank is true for a blank alone.
func divider(text string) (size int, blank bool) {
	before := skip(text, blanks, 2)
	hyphen := skip(text[before:], hyphens, 1)
	if hyphen == 0 {
		if before == 0 || before > 0 && skip(text[before:], blanks, 1) > 0 {
			return 0, false
		}
		return before, true
	}
	size = before + hyphen
	if n := skip(text[size:], []string{"\r\n", "\n"}, 1); n > 0 {
		size += n
	}
	return size + skip(text[size:], blanks, 2), false
}

// unusualDivider gives the length of a stroke or full stop, or of a line break
// before a hyphen.
func unusualDivider(text string) int {
	for _, d := range []string{"/", ".", "\n-", "\r\n-"} {
		if strings.HasPrefix(text, d) {
			return len(d)
		}
	}
	return 0
}

// skip gives the length of at most limit of the parts that a text begins with.
func skip(text string, parts []string, limit int) int {
	n := 0
	for ; limit > 0; limit-- {
		was := n
		for _, p := range parts {
			if strings.HasPrefix(text[n:], p) {
				n += len(p)
				break
			}
		}
		if n == was {
			break
		}
	}
	return n
}

// partOfCode reports whether digits are part of a longer code, such as a
// checksum. Twelve digits after a word (pnr196408233234) are not.
func partOfCode(text string, from, end int) bool {
	if end < len(text) && isASCIIAlpha(text[end]) {
		return true
	}
	word := from
	for word > 0 && isASCIIAlpha(text[word-1]) {
		word--
	}
	return word < from && (end-from == 10 || word > 0 && isDigit(text[word-1]))
}

func letterBefore(text string, from int) bool { return from > 0 && isASCIIAlpha(text[from-1]) }

// inAddress reports whether a place lies within a web address.
func inAddress(text string, at int) bool {
	begin := max(0, at-300)
	word := text[begin:at]
	if i := strings.LastIndexAny(word, " \t\n\r\"'<>"); i >= 0 {
		word = word[i+1:]
	}
	return strings.Contains(word, "://")
}

// caseWords are what a diarienummer is introduced by. A diarienummer written
// ÅÅÅÅMMDD-NNNN looks like a personnummer one time in ten.
var caseWords = regexp.MustCompile(`(?i)(dnr|diarienr|diarienummer|diarief[^\s]{0,8}|ärendenr|ärendenummer|änr)[\s.:="'(\[]{0,24}([A-ZÅÄÖ]{1,6}[ -]?)?$`)

func calledCaseNumber(before string) bool {
	return caseWords.MatchString(before[max(0, len(before)-60):])
}

// MaskPersonnummer hides the last four digits of every personnummer in a text
// that is to be shown: 19640823-****.
func MaskPersonnummer(text string) string {
	var b strings.Builder
	last := 0
	FindPersonnummer(text, func(n Personnummer) {
		b.WriteString(text[last:n.From] + n.Masked())
		last = n.To
	})
	if last == 0 {
		return text
	}
	return b.String() + text[last:]
}

package emit

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// In running text numbers up to twelve are words, as Svenska skrivregler has
// it; in figures and tables all are digits.
var numberWords = [...]string{"noll", "", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}

// number writes n things in running text: one is the singular with its article
// ("ett svar"), many the plural ("svar").
func number(n int, one, many string) string {
	switch {
	case n == 1:
		return one
	case n >= 0 && n < len(numberWords):
		return numberWords[n] + " " + many
	}
	return digits(n) + " " + many
}

// numeral writes n things with digits: "1 fråga", "9 frågor".
func numeral(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return digits(n) + " " + many
}

// digits groups thousands with a no-break space: 156 381.
func digits(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u00a0" + s[i:]
	}
	return s
}

// list joins with commas and a last "och".
func list(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " och " + words[n-1]
	}
}

// upperFirst makes a sentence of words.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst puts a label into running text, unless it begins with an
// abbreviation ("IT-revision").
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// sentence ends a text with a full stop when it lacks an end.
func sentence(s string) string {
	if s == "" || strings.ContainsRune(".!?…", lastRune(s)) {
		return s
	}
	return s + "."
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// phrases joins what there is of some texts.
func phrases(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

// cut shortens a text to at most limit characters at a word, with "…" last.
func cut(s string, limit int) string {
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	n := 0
	for i := range s {
		if n == limit-1 {
			s = s[:i]
			break
		}
		n++
	}
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:–-.") + "…"
}

// firstSentence gives a text up to its first full stop that is followed by a
// capital or the end. Abbreviations within ("bl.a. en") do not stop it.
func firstSentence(s string) string {
	for i := 0; i < len(s); i++ {
		if !strings.ContainsRune(".!?", rune(s[i])) {
			continue
		}
		rest := strings.TrimLeft(s[i+1:], " ")
		if len(rest) == len(s)-i-1 && rest != "" {
			continue // no space follows: 2.5, docplayer.se
		}
		r, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || unicode.IsUpper(r) {
			return s[:i+1]
		}
	}
	return s
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

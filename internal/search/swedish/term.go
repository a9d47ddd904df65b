package swedish

import (
	"strings"
	"unicode/utf8"
)

// Term returns the key under which the index keeps a [Token.Word] and all its
// inflections:
//
//   - kommunernas gives kommun and policyn policy: the tail table of
//     overrides.txt first, then [Stem];
//   - it-strategin gives itstrategi, as itstrategin does: hyphens do not count;
//   - EU:s gives eu: an ending after a colon is cut off;
//   - ks-2015/0123, ks2015/123, ks/2015:123 and 2015-123 give 2015/123: numbers
//     in a row count by themselves, whatever stands between them or in front.
func Term(word string) string {
	if strings.ContainsAny(word, "-/:.") {
		if key, ok := numberKey(word); ok {
			return key
		}
		if i := strings.LastIndexByte(word, ':'); i > 0 && !digitAt(word, i-1) && i+1 < len(word) && !digitAt(word, i+1) {
			word = word[:i]
		}
		word = strings.ReplaceAll(word, "-", "")
	}
	for range 4 { // the table has no longer chain
		i, to := tail(word)
		switch to {
		case "":
			return Stem(word)
		case own:
			return word
		}
		word = word[:i] + to
	}
	return Stem(word)
}

// own marks a word in the tail table that is its own stem.
const own = "="

// tail finds the longest tail of word that the table has, and returns where it
// begins and what to put in its place. A tail of three letters or fewer needs
// three letters before it: -an is an ending in skolan, not in kran.
func tail(word string) (int, string) {
	if to := tails["^"+word]; to != "" {
		return 0, to
	}
	n := 0
	for i := range word {
		if n >= 3 || utf8.RuneCountInString(word[i:]) > 3 {
			if to := tails[word[i:]]; to != "" {
				return i, to
			}
		}
		n++
	}
	return 0, ""
}

// numberKey returns the numbers of a case number or a date, without leading
// zeros and with a slash between: letters may stand in front of the first.
func numberKey(word string) (string, bool) {
	i := strings.IndexAny(word, "0123456789")
	if i < 0 || strings.ContainsAny(strings.TrimRight(word[:i], "-/:."), "-/:.") {
		return "", false
	}
	groups := strings.FieldsFunc(word[i:], func(r rune) bool { return strings.ContainsRune("-/:.", r) })
	for j, g := range groups {
		for k := range len(g) {
			if !digitAt(g, k) {
				return "", false
			}
		}
		if groups[j] = strings.TrimLeft(g, "0"); groups[j] == "" {
			groups[j] = "0"
		}
	}
	return strings.Join(groups, "/"), len(groups) > 1
}

func digitAt(s string, i int) bool { return s[i]-'0' < 10 }

// Parts returns the words within a word that has inner punctuation or a long
// number beside letters, or nil: it-strategi gives it and strategi, ks-2015/123
// gives ks, 2015 and 123. One- and two-digit numbers of dates are left out,
// and so is an ending after a colon.
func Parts(word string) []string {
	if i := strings.LastIndexByte(word, ':'); i > 0 && !digitAt(word, i-1) && !digitAt(word, min(i+1, len(word)-1)) {
		word = word[:i]
	}
	var parts []string
	number := false
	from := 0
	cut := func(to int) {
		if p := word[from:to]; p != "" && (to-from > 2 || !digitAt(p, 0)) {
			parts = append(parts, p)
		}
	}
	_, number = numberKey(word)
	for i := range len(word) {
		switch {
		case strings.IndexByte("-/:.", word[i]) >= 0:
			cut(i)
			from = i + 1
		case i > from && digitAt(word, i) != digitAt(word, i-1) && (number || digits(word, i) >= 3):
			cut(i)
			from = i
		}
	}
	if from == 0 {
		return nil
	}
	cut(len(word))
	return parts
}

// digits returns how many digits stand in a row around the border at i.
func digits(word string, i int) int {
	from, to := i, i
	for from > 0 && digitAt(word, from-1) {
		from--
	}
	for to < len(word) && digitAt(word, to) {
		to++
	}
	return to - from
}

// Stop reports whether word is one of the small words that a query leaves out
// unless they are quoted; the list is stop.txt.
func Stop(word string) bool { return stops[word] }

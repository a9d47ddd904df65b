package audit

import (
	"strings"
	"unicode/utf8"
)

// Nearest gives the word that was probably meant by a misspelt one, or "" when
// none is near. Case, å ä ö, hyphens, underscores and spaces do not count as
// differences; of equally near words the first wins.
func Nearest(word string, among []string) string {
	w := fold(word)
	best, limit := "", tolerance(len(w))+1
	for _, candidate := range among {
		c := fold(candidate)
		if abs(len(c)-len(w)) >= limit {
			continue
		}
		if d := distance(w, c, limit); d < limit {
			best, limit = candidate, d
		}
	}
	return best
}

// tolerance is how many slips of the pen a word of n letters may hold: more
// than about a third of the letters would suggest words that nobody meant.
func tolerance(n int) int {
	return min((n+1)/3, 3)
}

// maxFold bounds the work on hostile input; no key or id is near it.
const maxFold = 200

// fold reduces a word to the letters that are compared, as ASCII bytes.
func fold(word string) string {
	if len(word) > maxFold {
		word = word[:maxFold]
	}
	word = strings.ToLower(word)
	var b strings.Builder
	for _, r := range word {
		if s, ok := plain[r]; ok {
			r = s
		}
		switch {
		case r == '-' || r == '_' || r == ' ' || r >= 0x300 && r <= 0x36f:
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		default:
			b.WriteByte('?')
		}
	}
	return b.String()
}

// distance is the number of insertions, deletions, replacements and swaps of
// neighbours that make b out of a (optimal string alignment), or limit when it
// is not below that.
func distance(a, b string, limit int) int {
	var rows [3][maxFold + 1]int
	before, last, row := rows[0][:len(b)+1], rows[1][:len(b)+1], rows[2][:len(b)+1]
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		least := row[0]
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if least >= limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func abs(n int) int {
	return max(n, -n)
}

package search

import "testing"

// Words gives the commonest word of each term of the lexicon.
func Words(t testing.TB, x *Index) []string {
	t.Helper()
	var out []string
	for number := range 1 << x.LexiconBits {
		all, err := x.wordsIn(number)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range all {
			out = append(out, w.shown)
		}
	}
	return out
}

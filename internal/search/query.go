package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"insyn/internal/search/swedish"
)

// The most of a query that is read.
const (
	maxQuery = 400 // code points
	maxWords = 32
)

// wish is one thing a query asks for: a word, or a phrase of several.
type wish struct {
	words    []string // as tokenised; several in a phrase
	from, to int      // where it stands in the query, in bytes
	quoted   bool
	excluded bool
	complete bool // it may go on: * follows it, or it is being typed
	starred  bool
}

// parse takes a query apart; see FORMAT.md, "What a query means".
func parse(text string, typing bool) (read string, wishes []wish) {
	text = cutRunes(strings.ToValidUTF8(text, " "), maxQuery)
	words := 0
	add := func(w wish) {
		if len(w.words) > 0 && words+len(w.words) <= maxWords {
			words += len(w.words)
			wishes = append(wishes, w)
		}
	}
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += n
			continue
		}
		w := wish{from: at}
		atStart := at == 0 || unicode.IsSpace(lastOf(text[:at]))
		if r == '-' && atStart && at+n < len(text) && !unicode.IsSpace(firstOfText(text[at+n:])) {
			w.excluded = true
			at += n
			r, n = utf8.DecodeRuneInString(text[at:])
		}
		if isQuote(r) {
			at += n
			end := strings.IndexFunc(text[at:], isQuote)
			inner := text[at:]
			if end >= 0 {
				inner = text[at : at+end]
				_, n = utf8.DecodeRuneInString(text[at+end:])
				w.to = at + end + n
			} else {
				w.to = len(text)
			}
			at = w.to
			w.quoted = true
			for _, t := range swedish.AppendTokens(nil, inner) {
				w.words = append(w.words, t.Word)
			}
			add(w)
			continue
		}
		end := at + strings.IndexFunc(text[at:], func(r rune) bool { return unicode.IsSpace(r) || isQuote(r) })
		if end < at {
			end = len(text)
		}
		for _, t := range swedish.AppendTokens(nil, text[at:end]) {
			star := strings.HasPrefix(text[at+t.End:end], "*")
			add(wish{words: []string{t.Word}, from: at + t.Start, to: at + t.End, excluded: w.excluded, complete: star, starred: star})
		}
		at = end
	}
	if last := len(wishes) - 1; typing && last >= 0 && !wishes[last].quoted && !wishes[last].excluded && wishes[last].to == len(text) {
		wishes[last].complete = true
	}
	return text, withoutStops(wishes)
}

// withoutStops drops small words outside quotation marks, when anything else is
// wished for.
func withoutStops(wishes []wish) []wish {
	kept := slices.DeleteFunc(slices.Clone(wishes), func(w wish) bool { return !w.quoted && swedish.Stop(w.words[0]) })
	if slices.ContainsFunc(kept, func(w wish) bool { return !w.excluded }) {
		return kept
	}
	return wishes
}

func isQuote(r rune) bool { return strings.ContainsRune("\"”“»«„", r) }

func firstOfText(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func lastOf(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

func cutRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

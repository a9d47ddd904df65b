package swedish

import (
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"
)

//go:embed lexicon.txt
var lexiconText string

// lexicon holds the parts that compounds are made of.
type lexicon struct {
	first map[string]piece    // with its link, as it stands before another part: "informations"
	last  map[string][]string // term to words, for parts that may end a compound
	whole map[string]bool     // terms of words that are not split
	long  int                 // bytes of the longest key of first
}

// piece is the first or a middle part of a compound.
type piece struct {
	bare int    // bytes without the link: 11 of "informations"
	word string // dictionary form: "kyrka" for "kyrko"
}

// standard is the lexicon of lexicon.txt, read once.
var standard = readLexicon(lexiconText)

// readLexicon reads words apart from each other by blanks; lexicon.txt says how
// they are marked. A word that is itself made of others here is no part: what
// begins and ends handlingsplan must be found as handling and plan.
func readLexicon(text string) *lexicon {
	l := &lexicon{map[string]piece{}, map[string][]string{}, map[string]bool{}, 0}
	var words []string
	for _, line := range lines(text) {
		words = append(words, strings.Fields(line)...)
	}
	kept := map[string]bool{}
	for _, w := range words {
		l.add(w)
		kept[strings.TrimSuffix(w, "!")] = kept[w] || strings.HasSuffix(w, "!")
	}
	s := &Splitter{lex: l, freq: func(string) int { return 0 }}
	for _, w := range words {
		if kept[w] || strings.ContainsAny(w, ":!-") || len(w) < 7 || !l.whole[Term(w)] {
			continue
		}
		if s.split(w, w) != nil {
			delete(l.whole, Term(w))
			l.last[Term(w)] = slices.DeleteFunc(l.last[Term(w)], func(v string) bool { return v == w })
			for _, f := range firstForms(w) {
				if l.first[f].word == w {
					delete(l.first, f)
				}
			}
		}
	}
	return l
}

func (l *lexicon) add(entry string) {
	word, own, _ := strings.Cut(strings.TrimSuffix(entry, "!"), ":")
	switch {
	case strings.HasSuffix(word, "-"):
		word = strings.TrimSuffix(word, "-")
		l.put(word, piece{len(word), word})
		return
	case strings.HasPrefix(word, "-"):
		word = word[1:]
	default:
		l.whole[Term(word)] = true
		for _, f := range firstForms(word) {
			bare := len(f)
			if strings.HasSuffix(f, "s") && !strings.HasSuffix(word, "s") {
				bare--
			}
			l.put(f, piece{bare, word})
		}
	}
	if own != "" {
		l.put(own, piece{len(strings.TrimSuffix(own, "s")), word})
	}
	if utf8.RuneCountInString(word) > 3 || strings.Contains(shortLasts, " "+word+" ") {
		l.last[Term(word)] = append(l.last[Term(word)], word)
	}
}

func (l *lexicon) put(form string, p piece) {
	if _, ok := l.first[form]; !ok {
		l.first[form] = p
		l.long = max(l.long, len(form))
	}
}

// shortLasts are the words of two or three letters that may end a compound.
const shortLasts = " råd mål tid hus bil lag väg del år dag rum bok hem kök val tal ort nät lek liv lov bro kod ord köp ram lån hot dos gas art bad led tak hav kö "

// endsAs reports whether rest is an inflection of a word that may end a compound.
// The same term is not enough: synlighet is not syn, nor planerande plan.
func (l *lexicon) endsAs(rest, without string) bool {
	for _, word := range l.last[Term(rest)] {
		if word != without && len(rest) >= len(word) && !slices.ContainsFunc(derivations, func(d derivation) bool {
			return !strings.Contains(word, d.root) && slices.ContainsFunc(d.endings, func(e string) bool { return strings.HasSuffix(rest, e) })
		}) {
			return true
		}
	}
	return false
}

// derivation is an ending that makes another word: root stands in each of its
// inflections.
type derivation struct {
	root    string
	endings []string
}

var derivations = []derivation{
	{"het", strings.Fields("het hets heten hetens heter heterna heternas")},
	{"ig", strings.Fields("ig igt iga igare")},
	{"and", strings.Fields("ande andes andet andets anden andena")},
	{"ar", strings.Fields("are ares aren arens")},
	{"ad", strings.Fields("ad ade ades")},
	{"a", strings.Fields("as ast aste")},
}

// firstForms returns how a word may stand before another part.
func firstForms(word string) []string {
	for _, end := range needLink {
		if strings.HasSuffix(word, end) && len(word) > len(end)+2 {
			return []string{word + "s"}
		}
	}
	cut := word[:len(word)-1]
	switch last := word[len(word)-1]; {
	case strings.HasSuffix(word, "are") && len(word) > 5:
		return []string{cut} // lärar-
	case last == 'a' && len(word) > 4:
		return []string{cut} // skol-
	case last == 'a':
		return nil
	case last == 'e' && len(word) > 4:
		return []string{word, word + "s", cut, cut + "s"} // ärende-, områdes-, pojk-, arbets-
	case last == 's':
		return []string{word}
	}
	return []string{word, word + "s"}
}

// needLink are the endings that never stand before another part without -s.
var needLink = strings.Fields("ing het skap tion sion itet dom nad")

package swedish

import "strings"

// The tables of the Snowball algorithm for Swedish, as published in 3.0.0 and
// unchanged in 3.1 (algorithms/swedish.sbl at bf052cde411d). Endings are tried
// from the longest to the shortest, so each list is in that order.
var (
	mainEndings = strings.Fields(`heterna hetens anden andes andet arens arnas
		ernas heten heter ornas ades ande arna arne aren aste erna erns orna ade
		are ast ens ern het ad ar as at en er es et or a e s`)
	pairEndings  = strings.Fields("dd gd nn dt gt kt tt")
	otherEndings = strings.Fields("fullt lig els öst ig")

	// What stands before -et when it belongs to the word: frihet, identitet, paket.
	keepsEt = strings.Fields(`h iet uit fab cit dit alit ilit mit nit pit rit sit
		tit ivit kvit xit kom rak pak stak`)
)

const (
	vowels     = "aeiouyäåö"
	sEndings   = "bcdfghjklmnoprtvy"
	ostEndings = "iklnprtuv"
)

// Stem cuts the inflection off a lower-case word in NFC by the Snowball rules
// for Swedish, version 3: kommunernas gives kommun, ansvaret ansvar. It never
// lengthens a word, and a word of fewer than three letters stays as it is.
// What the rules split or join wrongly is put right by [Term].
func Stem(word string) string {
	p1 := region(word)
	if p1 >= len(word) {
		return word
	}
	word = mainSuffix(word, p1)
	if hasEnding(word, p1, pairEndings) != "" {
		word = word[:len(word)-1]
	}
	switch end := hasEnding(word, p1, otherEndings); end {
	case "lig", "ig", "els":
		word = word[:len(word)-len(end)]
	case "öst":
		if before(word, end, ostEndings) {
			word = word[:len(word)-1]
		}
	case "fullt":
		word = word[:len(word)-1]
	}
	return word
}

// region returns where R1 begins: after the first consonant that follows a
// vowel, though never within the first three letters.
func region(word string) int {
	const (
		start = iota
		vowel
		found
	)
	state, p1, n := start, len(word), 0
	for i, r := range word {
		if n == 3 && state == found {
			return max(p1, i)
		}
		n++
		isVowel := strings.ContainsRune(vowels, r)
		switch {
		case state == start && isVowel:
			state = vowel
		case state == vowel && !isVowel:
			state, p1 = found, i+runeLen(r)
			if n >= 3 {
				return p1
			}
		}
	}
	return len(word)
}

func mainSuffix(word string, p1 int) string {
	end := hasEnding(word, p1, mainEndings)
	stem := word[:len(word)-len(end)]
	switch end {
	case "s":
		if base, ok := strings.CutSuffix(stem, "et"); ok && dropsEt(base) {
			return base
		}
		if !before(word, end, sEndings) {
			return word
		}
	case "et":
		if !dropsEt(stem) {
			return word
		}
	}
	return stem
}

// dropsEt reports whether -et after base is an ending: bordet, not bidet or
// societet.
func dropsEt(base string) bool {
	consonant, n := lastRune(base)
	vowel, m := lastRune(base[:len(base)-n])
	if n == 0 || m == 0 || n+m == len(base) ||
		strings.ContainsRune(vowels, consonant) || !strings.ContainsRune(vowels, vowel) {
		return false
	}
	for _, keep := range keepsEt {
		if strings.HasSuffix(base, keep) {
			return false
		}
	}
	return true
}

// hasEnding returns the first of endings that word has within R1, or "".
func hasEnding(word string, p1 int, endings []string) string {
	if p1 >= len(word) {
		return ""
	}
	for _, end := range endings {
		if len(word)-p1 >= len(end) && strings.HasSuffix(word, end) {
			return end
		}
	}
	return ""
}

// before reports whether the letter in front of end is one of letters.
func before(word, end, letters string) bool {
	r, n := lastRune(word[:len(word)-len(end)])
	return n > 0 && strings.ContainsRune(letters, r)
}

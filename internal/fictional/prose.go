package fictional

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wheel picks an index with the frequencies it was made for, by one look-up.
type wheel []uint16

const wheelSize = 1 << 12

// zipf makes a wheel over n things where thing i has weight 1/(i+2)^s.
func zipf(n int, s float64) wheel {
	weights, total := make([]float64, n), 0.0
	for i := range weights {
		weights[i] = math.Pow(float64(i+2), -s)
		total += weights[i]
	}
	w, i, sum := make(wheel, wheelSize), 0, weights[0]
	for k := range w {
		for sum < total*(float64(k)+0.5)/wheelSize && i < n-1 {
			i++
			sum += weights[i]
		}
		w[k] = uint16(i)
	}
	return w
}

// prose writes Swedish-looking text.
type prose struct {
	rng                             *rand.Rand
	first, head, adj, verb, pattern wheel
	grammar                         [][]piece
	place                           string // the kommun that the text is about
	upper                           bool   // the next word begins a sentence
	buf                             []byte
}

// piece is a part of a sentence: literal text, or a slot to fill.
type piece struct{ text, slot string }

func newProse(rng *rand.Rand) *prose {
	p := &prose{
		rng: rng, first: zipf(len(firsts), 1), head: zipf(len(heads), 0.9), adj: zipf(len(adjectives), 0.8),
		verb: zipf(len(verbs), 0.8), pattern: zipf(len(sentences), 0.4),
	}
	for _, s := range sentences {
		p.grammar = append(p.grammar, parseSentence(s))
	}
	return p
}

func parseSentence(s string) []piece {
	var out []piece
	for s != "" {
		text, rest, found := strings.Cut(s, "{")
		if text != "" {
			out = append(out, piece{text: text})
		}
		if !found {
			break
		}
		slot, after, _ := strings.Cut(rest, "}")
		out = append(out, piece{slot: slot})
		s = after
	}
	return out
}

func (p *prose) pick(w wheel) int          { return int(w[p.rng.Uint32()%wheelSize]) }
func (p *prose) among(of []string) string  { return of[p.rng.IntN(len(of))] }
func (p *prose) oneIn(n int) bool          { return p.rng.IntN(n) == 0 }
func (p *prose) between(low, high int) int { return low + p.rng.IntN(high-low+1) }

// sentence appends one sentence to the buffer.
func (p *prose) sentence() {
	for _, piece := range p.grammar[p.pick(p.pattern)] {
		if piece.slot == "" {
			p.buf = append(p.buf, piece.text...)
			continue
		}
		slot := piece.slot
		p.upper = slot[0] >= 'A' && slot[0] <= 'Z'
		if p.upper {
			slot = strings.ToLower(slot)
		}
		p.fill(slot)
	}
}

func (p *prose) fill(slot string) {
	switch slot {
	case "the", "those":
		first, n := p.compound()
		p.word(first, map[string]string{"the": n.the, "those": n.those}[slot])
	case "one":
		adj := adjectives[p.pick(p.adj)]
		first, n := p.compound()
		if n.neuter {
			p.word("ett "+adj[1]+" ", first+n.one)
		} else {
			p.word("en "+adj[0]+" ", first+n.one)
		}
	case "many":
		adj := adjectives[p.pick(p.adj)][2]
		first, n := p.compound()
		p.word(adj+" ", first+n.many)
	case "head":
		p.word("", heads[p.pick(p.head)].the)
	case "word":
		p.word("", heads[p.pick(p.head)].one)
	case "verb":
		p.word("", verbs[p.pick(p.verb)][0])
	case "inf":
		p.word("", verbs[p.pick(p.verb)][1])
	case "sup":
		p.word("", verbs[p.pick(p.verb)][2])
	case "board":
		p.word("", lower(p.among(boards)))
	case "role":
		p.word("", p.among(roles))
	case "month":
		p.word("", p.among(months))
	case "year":
		p.word("", strconv.Itoa(p.between(2001, 2025)))
	case "number":
		p.word("", strconv.Itoa(p.between(2, 96)))
	case "place":
		p.word("", p.place)
	default:
		panic("fictional: no slot " + slot)
	}
}

// compound picks a first part and a head, which together make one word. One
// in five has no first part.
func (p *prose) compound() (string, noun) {
	n := heads[p.pick(p.head)]
	if p.oneIn(5) {
		return "", n
	}
	return firsts[p.pick(p.first)], n
}

// word appends a word given in two parts, with a capital when it begins a
// sentence.
func (p *prose) word(a, b string) {
	if p.upper {
		p.upper = false
		if a == "" {
			a, b = b, ""
		}
		a = capital(a)
	}
	p.buf = append(append(p.buf, a...), b...)
}

// text returns n sentences as one paragraph.
func (p *prose) text(n int) string {
	p.buf = p.buf[:0]
	for i := range n {
		if i > 0 {
			p.buf = append(p.buf, ' ')
		}
		p.sentence()
	}
	return string(p.buf)
}

// theme returns a subject in definite form: "informationssäkerhetsarbetet".
func (p *prose) theme() string {
	first, n := firsts[p.pick(p.first)], heads[p.pick(p.head)]
	return first + n.the
}

// fullText writes a report of so many pages with page marks, as load reads
// them.
func (p *prose) fullText(pages, size int) []byte {
	p.buf = p.buf[:0]
	for page := 1; page <= pages; page++ {
		p.buf = append(p.buf, "<!-- sida "...)
		p.buf = strconv.AppendInt(p.buf, int64(page), 10)
		p.buf = append(p.buf, " -->\n\n"...)
		end := len(p.buf) + size - 250 // paragraphs are not cut: half of one goes over
		if p.oneIn(3) {
			p.buf = append(p.buf, "### "...)
			p.buf = append(p.buf, p.among([]string{"Iakttagelser", "Bedömning", "Inledning", "Revisionskriterier", "Styrning och ledning", "Uppföljning"})...)
			p.buf = append(p.buf, "\n\n"...)
		}
		for len(p.buf) < end {
			p.paragraph()
		}
	}
	return p.buf
}

// paragraph appends a paragraph of three to six sentences, now and then a list.
func (p *prose) paragraph() {
	list := p.oneIn(8)
	for range p.between(3, 6) {
		if list {
			p.buf = append(p.buf, "- "...)
		}
		p.sentence()
		if list {
			p.buf = append(p.buf, '\n')
		} else {
			p.buf = append(p.buf, ' ')
		}
	}
	p.buf[len(p.buf)-1] = '\n'
	p.buf = append(p.buf, '\n')
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

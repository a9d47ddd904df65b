package search

import (
	"strings"
	"sync"
)

// vocabulary numbers the distinct words of all documents. A word in capitals
// has a number of its own, since only then is it an abbreviation. The numbers
// differ from run to run; nothing that is written may depend on them.
type vocabulary struct {
	mu     sync.Mutex
	ids    map[string]uint32
	words  []string // capitals have the mark before them
	counts []uint32 // how often each stands in the documents
}

// capitals stands before words in capitals. It is in no word.
const capitals = "\x00"

func newVocabulary() *vocabulary { return &vocabulary{ids: map[string]uint32{}} }

// interner is one goroutine's way to the vocabulary: it asks for each word once.
type interner struct {
	v      *vocabulary
	ids    [2]map[string]uint32 // as written otherwise, and in capitals
	counts []uint32
}

func (v *vocabulary) interner() *interner {
	return &interner{v: v, ids: [2]map[string]uint32{{}, {}}}
}

func (n *interner) id(word string, upper bool) uint32 {
	known := n.ids[0]
	if upper {
		known = n.ids[1]
	}
	id, ok := known[word]
	if !ok {
		id, word = n.v.enter(word, upper)
		known[word] = id
		for int(id) >= len(n.counts) {
			n.counts = append(n.counts, make([]uint32, max(1024, len(n.counts)))...)
		}
	}
	n.counts[id]++
	return id
}

// enter gives the number of a word, a new one when it has none, and a copy of
// the word that does not hold on to the text it comes from.
func (v *vocabulary) enter(word string, upper bool) (uint32, string) {
	key := word
	if upper {
		key = capitals + word
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	id, ok := v.ids[key]
	if !ok {
		id = uint32(len(v.words))
		key = strings.Clone(key)
		v.words = append(v.words, key)
		v.ids[key] = id
	}
	kept := v.words[id]
	return id, kept[len(kept)-len(word):]
}

// close adds the counts to the vocabulary's.
func (n *interner) close() {
	n.v.mu.Lock()
	defer n.v.mu.Unlock()
	n.v.counts = append(n.v.counts, make([]uint32, max(0, len(n.v.words)-len(n.v.counts)))...)
	for id := range n.v.words {
		if id < len(n.counts) {
			n.v.counts[id] += n.counts[id]
		}
	}
}

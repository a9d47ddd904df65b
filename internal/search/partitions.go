package search

import (
	"cmp"
	"encoding/binary"
	"os"
	"slices"
	"strconv"
	"sync"
)

// partitionBits is how many of the upper bits of their hash divide postings into
// parts that are small enough to be sorted in memory, one or two at a time.
const partitionBits = 6

// partitions are postings on their way to the index: in memory until there are
// many, and then in a file for each part.
type partitions struct {
	path  string
	parts [1 << partitionBits]partition
}

type partition struct {
	mu   sync.Mutex
	buf  []byte
	file *os.File
	n    int // postings
}

const (
	postingSize     = 8 + 4 + 1 + 1 + 2*maxSections
	partitionBuffer = 1 << 18
)

func newPartitions(path string) *partitions { return &partitions{path: path} }

func pairPartition(p *posting) int { return int(p.key >> (64 - partitionBits)) }

// add takes postings in. It may be called by several goroutines.
func (p *partitions) add(postings []posting, of func(*posting) int) error {
	var lists [1 << partitionBits][]int32
	for i := range postings {
		at := of(&postings[i])
		lists[at] = append(lists[at], int32(i))
	}
	for at, list := range lists {
		if err := p.parts[at].add(p.path+strconv.Itoa(at), postings, list); err != nil {
			return err
		}
	}
	return nil
}

func (p *partition) add(path string, postings []posting, list []int32) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, i := range list {
		x := &postings[i]
		p.buf = binary.LittleEndian.AppendUint64(p.buf, x.key)
		p.buf = binary.LittleEndian.AppendUint32(p.buf, x.doc)
		p.buf = append(p.buf, x.impact, x.n)
		for _, s := range x.sections {
			p.buf = binary.LittleEndian.AppendUint16(p.buf, s)
		}
	}
	p.n += len(list)
	if len(p.buf) < partitionBuffer {
		return nil
	}
	if p.file == nil {
		f, err := os.Create(path)
		if err != nil {
			return err
		}
		p.file = f
	}
	_, err := p.file.Write(p.buf)
	p.buf = p.buf[:0]
	return err
}

// bucketBits is how many bits divide a part once more before it is sorted: many
// short sorts are quicker than a long one.
const bucketBits = 12

// bucket scatters keys: term numbers and hashes alike.
func bucket(key uint64) int { return int(key * 0x9e3779b97f4a7c15 >> (64 - bucketBits)) }

// grouped gives the postings of a part, those of a key together and in the order
// of their documents, and lets go of them. The order of the keys is none.
func (p *partition) grouped() ([]posting, error) {
	raw := p.buf
	if p.file != nil {
		raw = make([]byte, p.n*postingSize)
		at := len(raw) - len(p.buf)
		if _, err := p.file.ReadAt(raw[:at], 0); err != nil {
			return nil, err
		}
		copy(raw[at:], p.buf)
		p.remove()
	}
	p.buf = nil
	var starts [1<<bucketBits + 1]int
	for i := range p.n {
		starts[bucket(binary.LittleEndian.Uint64(raw[i*postingSize:]))+1]++
	}
	for i := range 1 << bucketBits {
		starts[i+1] += starts[i]
	}
	out := make([]posting, p.n)
	next := starts
	for i := range p.n {
		b := raw[i*postingSize:]
		key := binary.LittleEndian.Uint64(b)
		at := bucket(key)
		x := &out[next[at]]
		next[at]++
		x.key, x.doc, x.impact, x.n = key, binary.LittleEndian.Uint32(b[8:]), b[12], b[13]
		for s := range x.sections {
			x.sections[s] = binary.LittleEndian.Uint16(b[14+2*s:])
		}
	}
	for i := range 1 << bucketBits {
		slices.SortFunc(out[starts[i]:starts[i+1]], func(a, b posting) int {
			if a.key != b.key {
				return cmp.Compare(a.key, b.key)
			}
			return cmp.Compare(a.doc, b.doc)
		})
	}
	return out, nil
}

func (p *partition) remove() {
	if p.file != nil {
		p.file.Close()
		os.Remove(p.file.Name())
		p.file = nil
	}
}

func (p *partitions) close() {
	for i := range p.parts {
		p.parts[i].remove()
	}
}

// total is the number of all postings.
func (p *partitions) total() int {
	n := 0
	for i := range p.parts {
		n += p.parts[i].n
	}
	return n
}

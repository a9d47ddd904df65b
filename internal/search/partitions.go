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

// sorted gives the postings of a part by key and document, and lets go of them.
func (p *partition) sorted() ([]posting, error) {
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
	out := make([]posting, p.n)
	for i := range out {
		b := raw[i*postingSize:]
		x := &out[i]
		x.key, x.doc, x.impact, x.n = binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint32(b[8:]), b[12], b[13]
		for s := range x.sections {
			x.sections[s] = binary.LittleEndian.Uint16(b[14+2*s:])
		}
	}
	p.buf = nil
	slices.SortFunc(out, func(a, b posting) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.doc, b.doc)) })
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

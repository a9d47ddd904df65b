package search

import (
	"encoding/binary"
	"os"
)

// spill holds blocks of numbers on disk until they are read again, each once.
type spill struct {
	path   string
	file   *os.File
	blocks []int // numbers in each
	buf    []byte
}

func newSpill(path string) *spill { return &spill{path: path} }

func (s *spill) write(block []uint32) error {
	if s.file == nil {
		f, err := os.Create(s.path)
		if err != nil {
			return err
		}
		s.file = f
	}
	s.blocks = append(s.blocks, len(block))
	s.buf = s.buf[:0]
	for _, n := range block {
		s.buf = binary.NativeEndian.AppendUint32(s.buf, n)
	}
	_, err := s.file.Write(s.buf)
	return err
}

// starts gives where each block begins, in bytes.
func (s *spill) starts() []int64 {
	out := make([]int64, len(s.blocks))
	at := int64(0)
	for i, n := range s.blocks {
		out[i] = at
		at += int64(n) * 4
	}
	return out
}

// read gives block i, which begins at start, in place of what buf held.
func (s *spill) read(buf []uint32, i int, start int64) ([]uint32, error) {
	n := s.blocks[i]
	if cap(buf) < n {
		buf = make([]uint32, n)
	}
	buf = buf[:n]
	if n == 0 {
		return buf, nil
	}
	raw := make([]byte, n*4)
	_, err := s.file.ReadAt(raw, start)
	for i := range buf {
		buf[i] = binary.NativeEndian.Uint32(raw[i*4:])
	}
	return buf, err
}

func (s *spill) close() {
	if s.file != nil {
		s.file.Close()
		os.Remove(s.path)
	}
}

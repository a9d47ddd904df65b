package search

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/flate"
)

// errBroken says that a file of the index does not hold what it should.
var errBroken = errors.New("sökregistret är skadat")

// deflater compresses into raw deflate streams, one after the other.
type deflater struct {
	w   *flate.Writer
	out bytes.Buffer
}

func newDeflater(level int) *deflater {
	d := &deflater{}
	d.w, _ = flate.NewWriter(&d.out, level) // the levels are our own
	return d
}

// deflate gives a stream that is valid until the next call.
func (d *deflater) deflate(data []byte) []byte {
	d.out.Reset()
	d.w.Reset(&d.out)
	d.w.Write(data) // to memory
	d.w.Close()
	return d.out.Bytes()
}

// maxInflated bounds what one file of the index may hold.
const maxInflated = 256 << 20

func inflate(data []byte) ([]byte, error) {
	r := flate.NewReader(bytes.NewReader(data))
	out, err := io.ReadAll(io.LimitReader(r, maxInflated))
	if err != nil {
		return nil, errors.Join(errBroken, err)
	}
	return out, nil
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendInt(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

// decoder reads the inflated bytes of a file. After the first value that is not
// there all are zero, and bad is set.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) int() int {
	v, n := binary.Uvarint(d.b)
	if n <= 0 || v > 1<<40 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

func (d *decoder) bytes(n int) []byte {
	if n < 0 || n > len(d.b) {
		d.bad, d.b = true, nil
		return nil
	}
	out := d.b[:n]
	d.b = d.b[n:]
	return out
}

func (d *decoder) string() string { return string(d.bytes(d.int())) }

// count reads a number of things of at least one byte each.
func (d *decoder) count() int {
	n := d.int()
	if n > len(d.b) {
		d.bad, d.b = true, nil
		return 0
	}
	return n
}

func (d *decoder) err() error {
	if d.bad {
		return errBroken
	}
	return nil
}

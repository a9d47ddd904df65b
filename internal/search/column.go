package search

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// column gathers the values of one facet, document by document.
type column struct {
	values map[string]Value
	sets   map[string]uint16 // by the ids of their values
	order  [][]string
	codes  []uint16
}

func newColumns() []column {
	out := make([]column, len(facets))
	for i := range out {
		out[i] = column{values: map[string]Value{}, sets: map[string]uint16{}}
	}
	return out
}

// add enters the values of the next document.
func (c *column) add(values []Value) {
	ids := make([]string, 0, len(values))
	key := ""
	for _, v := range values {
		if !slices.Contains(ids, v.ID) {
			ids = append(ids, v.ID)
			key += v.ID + "\x00"
		}
		if _, ok := c.values[v.ID]; !ok {
			c.values[v.ID] = v
		}
	}
	code, ok := c.sets[key]
	if !ok {
		if len(c.order) == 1<<16 {
			ids, code = nil, 0 // more ways to combine values than any register has
		} else {
			code = uint16(len(c.order))
			c.sets[key] = code
			c.order = append(c.order, ids)
		}
	}
	c.codes = append(c.codes, code)
}

// columns writes the facets and the days.
func (w *writer) columns(columns []column, days []uint16) error {
	d := newDeflater(9)
	for i := range columns {
		if err := w.file("f/"+facets[i].id+".bin", d.deflate(columns[i].encode())); err != nil {
			return err
		}
	}
	return w.file("f/tid.bin", d.deflate(planes(nil, days, 2)))
}

func (c *column) encode() []byte {
	var values []Value
	for _, v := range c.values {
		values = append(values, v)
	}
	slices.SortFunc(values, func(a, b Value) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID))
	})
	number := map[string]int{}
	out := appendInt(nil, len(values))
	for i, v := range values {
		number[v.ID] = i
		out = appendString(appendString(out, v.ID), v.Label)
	}
	out = appendInt(out, len(c.order))
	for _, ids := range c.order {
		out = appendInt(out, len(ids))
		for _, id := range ids {
			out = appendInt(out, number[id])
		}
	}
	width := 1
	if len(c.order) > 256 {
		width = 2
	}
	return planes(appendInt(out, width), c.codes, width)
}

// planes appends the low bytes of all numbers, and then the high ones.
func planes(b []byte, numbers []uint16, width int) []byte {
	for _, n := range numbers {
		b = append(b, byte(n))
	}
	if width == 2 {
		for _, n := range numbers {
			b = append(b, byte(n>>8))
		}
	}
	return b
}

// planesOf reads n numbers that planes wrote.
func planesOf(b []byte, n, width int) []uint16 {
	out := make([]uint16, n)
	for i := range out {
		out[i] = uint16(b[i])
		if width == 2 {
			out[i] = binary.LittleEndian.Uint16([]byte{b[i], b[n+i]})
		}
	}
	return out
}

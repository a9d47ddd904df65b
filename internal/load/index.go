package load

import (
	"strconv"
	"strings"
	"sync"

	"insyn/internal/audit"

	"github.com/pelletier/go-toml/v2/unstable"
)

// index finds the key paths of one file. It is built when first asked, since a
// sound record is never asked. It implements audit.Positions.
type index struct {
	text    []byte            // as parsed: repaired, so that it has no syntax error
	renamed map[string]string // key path as meant -> as written

	once   sync.Once
	starts []int
	spans  map[string]span
}

// span is where a key and its value stand, as byte offsets. A table header has
// no value of its own: its value is the header's key.
type span struct {
	key, keyEnd, value, valueEnd int
}

// Find implements audit.Positions.
func (x *index) Find(path string) (audit.Position, bool) {
	s, ok := x.span(path)
	if !ok {
		return audit.Position{}, false
	}
	return locate(x.text, x.starts, s.value, s.valueEnd), true
}

// span gives the offsets of a key path.
func (x *index) span(path string) (span, bool) {
	x.once.Do(x.build)
	s, ok := x.spans[path]
	for end := len(path); !ok && end > 0 && len(x.renamed) > 0; end = strings.LastIndexAny(path[:end], ".[") {
		if written, found := x.renamed[path[:end]]; found {
			s, ok = x.spans[written+path[end:]]
		}
	}
	return s, ok
}

// rename remembers that what is written at one key path was meant for another.
// Only for use before the index is shared.
func (x *index) rename(meant, written string) {
	if x.renamed == nil {
		x.renamed = map[string]string{}
	}
	x.renamed[meant] = written
}

func (x *index) build() {
	x.starts = lineStarts(x.text)
	x.spans = map[string]span{}
	var p unstable.Parser
	p.Reset(x.text)
	table := ""
	items := map[string]int{} // array of tables -> how many so far
	for p.NextExpression() {
		switch node := p.Expression(); node.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = x.header(node, items)
		case unstable.KeyValue:
			x.keyValue(table, node)
		}
	}
}

// header enters a table header and gives its key path. In [[a]] and then [a.b],
// a stands for the last item of a.
func (x *index) header(node *unstable.Node, items map[string]int) string {
	path := ""
	for it := node.Key(); it.Next(); {
		key := it.Node()
		path = join(path, string(key.Data))
		last := it.IsLast()
		if last && node.Kind == unstable.ArrayTable {
			items[path]++
		}
		if last && items[path] <= 1 {
			x.enter(path, rangeSpan(key.Raw))
		}
		if n := items[path]; n > 0 {
			path = item(path, n)
		}
		if last {
			x.enter(path, rangeSpan(key.Raw))
		}
	}
	return path
}

// keyValue enters a key, the tables that a dotted key makes, and the items of
// its value.
func (x *index) keyValue(table string, node *unstable.Node) {
	path, s := table, span{}
	for it := node.Key(); it.Next(); {
		key := it.Node()
		path = join(path, string(key.Data))
		s = rangeSpan(key.Raw)
		if !it.IsLast() {
			x.enter(path, s)
		}
	}
	s.value = x.valueStart(s.keyEnd)
	s.valueEnd = int(node.Raw.Offset + node.Raw.Length)
	x.enter(path, s)
	x.value(path, node.Value(), s)
}

// value enters the items of a list and the keys of an inline table.
func (x *index) value(path string, node *unstable.Node, outer span) {
	n := 0
	for it := node.Children(); it.Next(); {
		switch child := it.Node(); {
		case child.Kind == unstable.Comment:
		case node.Kind == unstable.InlineTable && child.Kind == unstable.KeyValue:
			x.keyValue(path, child)
		case node.Kind == unstable.Array:
			n++
			s := rangeSpan(child.Raw)
			if child.Raw.Length == 0 { // a list or an inline table in a list
				s = outer
			}
			x.enter(item(path, n), s)
			x.value(item(path, n), child, s)
		}
	}
}

// enter keeps the first place of a path: a table named by its first key.
func (x *index) enter(path string, s span) {
	if _, ok := x.spans[path]; !ok {
		x.spans[path] = s
	}
}

// valueStart skips the equals sign and the blanks after a key.
func (x *index) valueStart(keyEnd int) int {
	i := keyEnd
	for i < len(x.text) && strings.IndexByte(" \t=", x.text[i]) >= 0 {
		i++
	}
	return i
}

func rangeSpan(r unstable.Range) span {
	from, to := int(r.Offset), int(r.Offset+r.Length)
	return span{from, to, from, to}
}

// join adds a key to a key path. A key that would be misread as a path is
// quoted.
func join(path, key string) string {
	if key == "" || strings.ContainsAny(key, ".[]\" \t\n") {
		key = strconv.Quote(key)
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

// item adds the number of a list's item, from 1, to a key path.
func item(path string, n int) string {
	return path + "[" + strconv.Itoa(n) + "]"
}

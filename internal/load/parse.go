package load

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"

	"github.com/BurntSushi/toml"
	strict "github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// document is a TOML file's contents before anything is known of their meaning.
type document struct {
	values map[string]any
	index  *index
	// repaired maps the offset of each key that was mended to its problem's
	// place in source.problems.
	repaired map[int]int
	badDate  bool // a day that does not exist was read as year 0
}

// parse reads a TOML text. It reports the first syntax error that cannot be
// seen through and then gives nil.
func parse(s *source) *document {
	doc := &document{}
	text := s.text
	for range maxRepairs {
		fault := syntaxFault(text)
		if fault == nil {
			doc.values, fault = decode(text)
		}
		if fault == nil {
			doc.index = &index{text: text}
			return doc
		}
		mended := doc.mendKey(s, text, fault)
		if mended == nil {
			mended = doc.mendDate(s, text, fault)
		}
		if mended == nil {
			reportSyntax(s, text, fault)
			return nil
		}
		text = mended
	}
	p := s.report("syntax", 0, 0, fmt.Sprintf("filen har fler än %d fel av samma slag", maxRepairs))
	p.Hint = "rätta de andra felen i filen och kör igen"
	return nil
}

// fault is a parser's error: where (byte offsets) and what, in its own words.
type fault struct {
	from, to int
	message  string
}

// syntaxFault reads a text as strictly as the TOML specification asks.
func syntaxFault(text []byte) *fault {
	var p unstable.Parser
	p.Reset(text)
	for p.NextExpression() {
		node := p.Expression()
		if deep(node) {
			key := node.Key()
			key.Next()
			r := key.Node().Raw
			return &fault{int(r.Offset), int(r.Offset + r.Length), "nesting"}
		}
	}
	var perr *unstable.ParserError
	if err := p.Error(); errors.As(err, &perr) {
		r := p.Range(perr.Highlight)
		return &fault{int(r.Offset), int(r.Offset + r.Length), perr.Message}
	} else if err != nil {
		return &fault{0, 0, err.Error()}
	}
	// Its decoder, told to keep nothing, also refuses what is defined twice.
	var derr *strict.DecodeError
	if err := strict.Unmarshal(text, &struct{}{}); errors.As(err, &derr) {
		line, column := derr.Position()
		from := lineStart(text, line) + column - 1
		return &fault{from, from + len(lastKey(derr.Key())), trimPrefix(derr.Error())}
	} else if err != nil {
		return &fault{0, 0, trimPrefix(err.Error())}
	}
	return nil
}

// deep reports whether an expression nests more than maxNesting levels, by
// dotted keys, lists or inline tables.
func deep(node *unstable.Node) bool {
	keys := 0
	for it := node.Key(); it.Next(); {
		keys++
	}
	return keys > maxNesting || node.Kind == unstable.KeyValue && deeper(node.Value(), maxNesting-keys)
}

// deeper reports whether a value nests more than limit levels. The parser has
// bounded its own recursion at 10,000; this one stops at limit.
func deeper(node *unstable.Node, limit int) bool {
	if limit < 0 {
		return true
	}
	for it := node.Children(); it.Next(); {
		switch child := it.Node(); child.Kind {
		case unstable.Array, unstable.InlineTable:
			if deeper(child, limit-1) {
				return true
			}
		case unstable.KeyValue:
			keys := 0
			for it := child.Key(); it.Next(); {
				keys++
			}
			if deeper(child.Value(), limit-keys) {
				return true
			}
		}
	}
	return false
}

// decode reads the values.
func decode(text []byte) (map[string]any, *fault) {
	var values map[string]any
	err := toml.Unmarshal(text, &values)
	var perr toml.ParseError
	switch {
	case errors.As(err, &perr):
		at := perr.Position
		return nil, &fault{at.Start, at.Start + at.Len, perr.Message}
	case err != nil:
		return nil, &fault{0, 0, err.Error()}
	}
	return values, nil
}

var (
	localDate = regexp.MustCompile(`\d{4}-\d{2}-\d{2}`)
	badDate   = regexp.MustCompile(`^(invalid datetime|.*out of range)`)
	noDate    = []byte("0000-01-01") // audit.Date has no such year, so it cannot be meant
)

// mendDate sees through a day that does not exist, such as 2015-02-30: it
// reports it and gives the text with noDate in its place, or nil.
func (doc *document) mendDate(s *source, text []byte, f *fault) []byte {
	if !badDate.MatchString(f.message) || f.from < 0 || f.from >= len(text) {
		return nil
	}
	start := bytes.LastIndexByte(text[:f.from], '\n') + 1
	at := localDate.FindIndex(text[f.from:])
	if at == nil || at[0] != 0 {
		at = nil // a later date is not what the fault is about
		// The place is sometimes given as the end of the value.
		if all := localDate.FindAllIndex(text[start:f.from], -1); len(all) > 0 {
			at = all[len(all)-1]
			at = []int{at[0] + start - f.from, at[1] + start - f.from}
			if bytes.ContainsAny(text[f.from+at[1]:f.from], `,=#"'[]{}`) {
				at = nil // an earlier value's date
			}
		}
	}
	if at == nil || bytes.Equal(text[f.from+at[0]:f.from+at[1]], noDate) {
		return nil
	}
	from, to := f.from+at[0], f.from+at[1]
	p := s.report("date", from, to, fmt.Sprintf("dagen %s finns inte", text[from:to]))
	p.Expected = expectedDate
	doc.badDate = true
	mended := bytes.Clone(text)
	copy(mended[from:to], noDate)
	return mended
}

package load

import (
	"bytes"
	"fmt"
	"sort"
	"unicode/utf8"

	"insyn/internal/audit"
)

// source is one file's text and what went wrong with it.
type source struct {
	file     string
	text     []byte
	starts   []int // byte offset of each line, made by position
	problems []audit.Problem
}

// report adds a problem at a range of bytes and gives it back for more words.
// The pointer holds until the next report.
func (s *source) report(rule string, from, to int, message string) *audit.Problem {
	pos := s.position(from, to)
	s.problems = append(s.problems, audit.Problem{
		Severity: audit.Error, Rule: rule, File: s.file,
		Line: pos.Line, Column: pos.Column, Length: pos.Length, Message: message,
	})
	return &s.problems[len(s.problems)-1]
}

// position turns a range of bytes into a place. A range of several lines is cut
// at the end of its first. Offsets outside the text are moved into it.
func (s *source) position(from, to int) audit.Position {
	if s.starts == nil {
		s.starts = lineStarts(s.text)
	}
	return locate(s.text, s.starts, from, to)
}

func locate(text []byte, starts []int, from, to int) audit.Position {
	from = max(0, min(from, len(text)))
	to = max(from, min(to, len(text)))
	line := sort.SearchInts(starts, from+1)
	if n := bytes.IndexAny(text[from:to], "\r\n"); n >= 0 {
		to = from + n
	}
	return audit.Position{
		Line:   line,
		Column: utf8.RuneCount(text[starts[line-1]:from]) + 1,
		Length: utf8.RuneCount(text[from:to]),
	}
}

// lineStarts gives the offset of the first byte of each line.
func lineStarts(text []byte) []int {
	starts := make([]int, 1, 1+bytes.Count(text, []byte{'\n'}))
	for i, b := range text {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

var bom = []byte("\ufeff")

// readable drops a byte order mark and reports what no reader of text could
// make sense of: other encodings, NUL, too much. It says whether to go on.
func (s *source) readable(limit int) bool {
	switch {
	case len(s.text) > limit:
		p := s.report("too-large", 0, 0, fmt.Sprintf("filen är %.1f MB", float64(len(s.text))/(1<<20)))
		p.Expected = fmt.Sprintf("högst %d MB", limit>>20)
		s.text = nil
		return false
	case bytes.HasPrefix(s.text, []byte{0xff, 0xfe}), bytes.HasPrefix(s.text, []byte{0xfe, 0xff}):
		p := s.report("encoding", 0, 0, "filen är sparad som UTF-16")
		p.Expected, p.Hint = "UTF-8", "välj UTF-8 när du sparar filen i textredigeraren"
		return false
	}
	if bytes.HasPrefix(s.text, bom) {
		s.text = s.text[len(bom):]
		p := s.report("encoding", 0, 0, "filen börjar med ett osynligt tecken (BOM)")
		p.Severity, p.Hint = audit.Warning, "spara som UTF-8 utan BOM; andra TOML-verktyg kan vägra läsa filen"
	}
	if i := bytes.IndexByte(s.text, 0); i >= 0 {
		p := s.report("encoding", i, i+1, "filen innehåller ett NUL-tecken")
		p.Expected, p.Hint = "ren text i UTF-8", "det tyder på att filen inte är en textfil eller är skadad"
		return false
	}
	if i := invalidUTF8(s.text); i >= 0 {
		p := s.report("encoding", i, i+1, fmt.Sprintf("filen är inte UTF-8: byte 0x%02x", s.text[i]))
		p.Expected = "UTF-8"
		if bytes.IndexByte([]byte{0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6}, s.text[i]) >= 0 {
			p.Hint = "filen är troligen sparad som Latin-1 (Windows-1252): välj UTF-8 när du sparar"
		}
		return false
	}
	return true
}

// invalidUTF8 gives the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
}

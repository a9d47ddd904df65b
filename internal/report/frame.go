package report

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"insyn/internal/audit"
)

const (
	// maxShown is the largest file whose lines are shown: the reader of the data
	// takes no larger one.
	maxShown = 32 << 20
	// maxLine is how many characters of a line are shown: a terminal of 100
	// columns without the margin.
	maxLine = 88
	// before is how much of a long line is kept to the left of the place.
	before = 30
	// tab is how wide a tab is shown.
	tab = 4
)

// files reads sources as they are needed, one at a time: problems come sorted.
type files struct {
	fsys    fs.FS
	secrets []audit.Problem // the personnummer to mask
	color   bool
	name    string
	last    *file
}

// file is a source cut into lines, personnummer masked. Its styles are found
// when first needed.
type file struct {
	lines  []string
	styles [][]style // a style for each character of each line; nil for plain
}

func (f *files) file(name string) *file {
	if f.last != nil && f.name == name {
		return f.last
	}
	f.name, f.last = name, &file{}
	if f.fsys == nil || !fs.ValidPath(name) {
		return f.last
	}
	if info, err := fs.Stat(f.fsys, name); err != nil || !info.Mode().IsRegular() || info.Size() > maxShown {
		return f.last
	}
	text, err := fs.ReadFile(f.fsys, name)
	if err != nil {
		return f.last
	}
	text = f.mask(name, bytes.TrimPrefix(text, []byte("\ufeff")))
	f.last.lines = strings.Split(string(text), "\n")
	for i, line := range f.last.lines {
		f.last.lines[i] = strings.TrimSuffix(line, "\r")
	}
	if f.color && path.Ext(name) == ".toml" {
		f.last.styles = highlight(string(text), len(f.last.lines))
	}
	return f.last
}

// mask hides every personnummer of a text, also in a file that could not be
// parsed and hence was not checked, and those that problems point at and only
// escapes make (640823\u002d…): of the digits there, all but the first six.
// No byte moves.
func (f *files) mask(name string, text []byte) []byte {
	text = bytes.Clone(text)
	audit.FindPersonnummer(string(text), func(n audit.Personnummer) { hideDigits(text[n.From:n.To]) })
	starts := []int(nil)
	for _, p := range f.secrets {
		if p.File != name {
			continue
		}
		if starts == nil {
			starts = lineStarts(text)
		}
		if p.Line < 1 || p.Line > len(starts) {
			continue
		}
		at := starts[p.Line-1]
		for range p.Column - 1 {
			_, n := utf8.DecodeRune(text[at:])
			at += n
		}
		// The place counts characters of one line; the number may go on in the
		// next, after a line break of two characters.
		end := at
		for seen := 0; end < len(text) && (seen <= p.Length || isDigit(text[end])); seen++ {
			_, n := utf8.DecodeRune(text[end:])
			end += n
		}
		hideDigits(text[at:end])
	}
	return text
}

// hideDigits leaves the first six digits of a text. A full-width digit (U+FF10 to
// U+FF19, EF BC 90 to EF BC 99) becomes a full-width asterisk, EF BC 8A, so that
// no place in the text moves.
func hideDigits(text []byte) {
	digits := 0
	for i, b := range text {
		wide := i >= 2 && text[i-2] == 0xef && text[i-1] == 0xbc && b >= 0x90 && b <= 0x99
		if !wide && !isDigit(b) {
			continue
		}
		if digits++; digits <= 6 {
			continue
		}
		text[i] = '*'
		if wide {
			text[i] = 0x8a
		}
	}
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, b := range text {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// frame writes the line of a problem between its neighbours, marked. A problem
// of the whole file has no place to show.
func (f *file) frame(w io.Writer, p audit.Problem, paint func(style, string) string) {
	if p.Line < 1 || p.Line > len(f.lines) || p.Line == 1 && p.Column == 1 && p.Length == 0 {
		return
	}
	first, last := max(1, p.Line-1), min(len(f.lines), p.Line+1)
	if last > p.Line && last == len(f.lines) && f.lines[last-1] == "" {
		last-- // what comes after the final line break is no line
	}
	width := len(fmt.Sprint(last))
	at := f.cells(p.Line)
	from := min(max(0, p.Column-1), len(at))
	to := min(from+max(1, p.Length), max(from+1, len(at)))
	skipped := 0
	if total := columns(at); total > maxLine {
		skipped = max(0, min(columns(at[:from])-before, total-maxLine))
	}
	shift := func(line int) int { // the neighbours are shown from their start
		if line != p.Line {
			return 0
		}
		return skipped
	}
	for n := first; n <= last; n++ {
		fmt.Fprintf(w, "    %s %s\n", paint(grey, fmt.Sprintf("%*d │", width, n)), window(f.cells(n), shift(n), paint))
		if n == p.Line {
			left := columns(at[:from]) - skipped
			right := max(left+1, min(columns(at[:min(to, len(at))])-skipped, maxLine))
			fmt.Fprintf(w, "    %s %s%s\n", paint(grey, strings.Repeat(" ", width)+" │"),
				strings.Repeat(" ", left), paint(red, strings.Repeat("^", right-left)))
		}
	}
}

// cell is one character of a line, as it is shown.
type cell struct {
	text  string
	width int
	style style
}

// cells turns a line, from 1, into what is shown of it.
func (f *file) cells(line int) []cell {
	var out []cell
	for _, r := range f.lines[line-1] {
		c := cell{string(r), 1, plain}
		switch {
		case r == '\t':
			c = cell{strings.Repeat(" ", tab), tab, plain}
		case hidden(r):
			c.text = string(visible(r))
		case unicode.Is(unicode.Mn, r):
			c.width = 0
		}
		if line-1 < len(f.styles) && len(out) < len(f.styles[line-1]) {
			c.style = f.styles[line-1][len(out)]
		}
		out = append(out, c)
	}
	return out
}

func columns(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.width
	}
	return n
}

// window gives maxLine columns of a line from column shift, with … where it is
// cut.
func window(cells []cell, shift int, paint func(style, string) string) string {
	var b, run strings.Builder
	at, end := 0, shift+maxLine
	cut := columns(cells) > end
	for i, c := range cells {
		switch {
		case at < shift || at >= end:
		case at == shift && shift > 0, at == end-1 && cut:
			run.WriteString("…")
		default:
			run.WriteString(c.text)
		}
		at += c.width
		if i == len(cells)-1 || cells[i+1].style != c.style {
			b.WriteString(paint(c.style, run.String()))
			run.Reset()
		}
	}
	return b.String()
}

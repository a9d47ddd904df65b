package load

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unsafe"

	"insyn/internal/audit"
)

const expectedMark = "<!-- sida 5 --> ensamt på en rad"

var (
	pageMark = regexp.MustCompile(`^<!-- sida ([1-9][0-9]{0,4}) -->$`)
	nearMark = regexp.MustCompile(`(?i)^\s*<!--?\s*(sida|sid|s\.|page)\b`)
	htmlTag  = regexp.MustCompile(`</?[A-Za-z][A-Za-z0-9-]*(\s[^<>]*)?/?>|<!--`)
)

// readFullText cuts a document's full text at its page marks. Lines and
// Markdown are kept as they are, except that CRLF becomes LF, so that line n of
// a page's Markdown is line Line + n of the file.
func readFullText(s *source) []audit.TextPage {
	if !s.readable(maxText) {
		return nil
	}
	var pages []audit.TextPage
	// Nobody writes to the bytes again, so the pages may share them: full texts
	// are most of a register's memory.
	text := unsafe.String(unsafe.SliceData(s.text), len(s.text))
	begin, line, html, early := 0, 0, 0, false
	finish := func(end int) {
		if len(pages) > 0 {
			pages[len(pages)-1].Markdown = strings.ReplaceAll(text[begin:end], "\r\n", "\n")
		}
	}
	for at := 0; at < len(text); {
		line++
		next := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		row := strings.TrimRight(text[at:next], " \t\r\n")
		switch {
		case strings.HasPrefix(row, "<!-- sida") && pageMark.MatchString(row):
			finish(at)
			nr, _ := strconv.Atoi(row[len("<!-- sida ") : len(row)-len(" -->")])
			s.checkOrder(pages, nr, at, at+len(row))
			pages = append(pages, audit.TextPage{Nr: nr, Line: line})
			begin = next
		case strings.IndexByte(row, '<') >= 0 && nearMark.MatchString(row):
			early = true // the text below it is not a fault of its own
			p := s.report("page-mark", at, at+len(row), "sidmärket är inte skrivet som det ska")
			p.Expected = expectedMark
		case row != "" && len(pages) == 0 && !early:
			early = true
			p := s.report("page-mark", at, at+len(row), "text före det första sidmärket")
			p.Expected, p.Hint = expectedMark, "sätt sidmärket för den sida som texten står på ovanför den"
		}
		if html == 0 && strings.IndexByte(row, '<') >= 0 && !pageMark.MatchString(row) && !nearMark.MatchString(row) {
			if m := htmlTag.FindStringIndex(row); m != nil {
				html++
				p := s.report("html", at+m[0], at+m[1], "texten innehåller HTML, som visas som vanlig text")
				p.Severity, p.Hint = audit.Warning, "skriv i Markdown"
			}
		}
		at = next
	}
	finish(len(text))
	if len(bytes.TrimSpace(s.text)) == 0 {
		p := s.report("page-mark", 0, 0, "fulltexten är tom")
		p.Severity, p.Hint = audit.Warning, "ta bort filen, eller skriv sidmärken och text"
	}
	return pages
}

// checkOrder reports a page that repeats or goes back: its anchor would be
// taken, or a link would lead to another page of the original.
func (s *source) checkOrder(pages []audit.TextPage, nr, from, to int) {
	if len(pages) == 0 {
		return
	}
	switch last := pages[len(pages)-1]; {
	case nr == last.Nr:
		p := s.report("page-mark", from, to, fmt.Sprintf("sida %d finns redan, på rad %d", nr, last.Line))
		p.Expected = "varje sida en gång, i stigande ordning"
	case nr < last.Nr:
		p := s.report("page-mark", from, to, fmt.Sprintf("sida %d kommer efter sida %d", nr, last.Nr))
		p.Expected = "varje sida en gång, i stigande ordning"
	}
}

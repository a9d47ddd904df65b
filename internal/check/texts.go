package check

import (
	"bytes"
	"fmt"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"insyn/internal/audit"
)

// maxPerFile bounds the problems of texts in one file: a text in a broken
// encoding has thousands. What is refused is always told.
const maxPerFile = 50

// texts holds that no text of a record, comment or full text publishes a
// personnummer, and that texts show what they say: no control characters, no
// marks that turn the reading direction, no HTML that is taken for markup.
//
// The files are read as bytes, comments included, each once and side by side;
// this is most of check's work. The values are looked at when the file has an
// escape (\u0031) or a <, which can make of a value what its bytes are not.
func texts(c *checker) {
	files := c.textFiles()
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				files[i].read()
			}
		})
	}
	wait.Wait()
	byName := map[string]*textFile{}
	for _, f := range files {
		c.problems = append(c.problems, f.problems...)
		byName[f.name] = f
	}
	c.all(func(o *audit.Origin, record any) {
		f := byName[o.File]
		if f == nil || !f.escapes && !f.angles {
			return
		}
		eachString(o, record, func(s *spot, text string) { c.value(f, o, s, text) })
	})
}

// textFile is a file to be searched, whole or a full text page by page.
type textFile struct {
	name     string
	text     string
	pages    []audit.TextPage
	escapes  bool            // a TOML file with a backslash
	angles   bool            // a TOML file with a <
	seen     map[string]bool // personnummer already reported, digits only
	problems []audit.Problem
}

func (c *checker) textFiles() []*textFile {
	var files []*textFile
	have := map[string]bool{}
	c.all(func(o *audit.Origin, record any) {
		if have[o.File] {
			return
		}
		have[o.File] = true
		files = append(files, &textFile{
			name: o.File, text: string(o.Text),
			escapes: bytes.IndexByte(o.Text, '\\') >= 0, angles: bytes.IndexByte(o.Text, '<') >= 0,
		})
		var pages []audit.TextPage
		switch r := record.(type) {
		case *audit.Audit:
			pages = r.FullText
		case *audit.GoverningDocument:
			pages = r.FullText
		}
		if len(pages) > 0 {
			files = append(files, &textFile{name: strings.TrimSuffix(o.File, ".toml") + ".md", pages: pages})
		}
	})
	if w := c.set.SearchWords; w != nil {
		files = append(files, &textFile{name: w.File, text: string(w.Text)})
	}
	for _, page := range c.set.HandWritten {
		files = append(files, &textFile{name: page.File, text: string(page.Text)})
	}
	return files
}

func (f *textFile) read() {
	f.search(f.text, 1)
	for _, p := range f.pages {
		f.search(p.Markdown, p.Line+1)
	}
}

// search looks through a text whose first line has the given number.
func (f *textFile) search(text string, line int) {
	f.numbers(text, line)
	findHidden(text, func(from, to int, r rune) {
		f.report(hiddenProblem(r), text, line, from, to)
	})
}

// numbers reports every personnummer that is not reported for this file already.
func (f *textFile) numbers(text string, line int) {
	audit.FindPersonnummer(text, func(n audit.Personnummer) {
		if f.seen == nil {
			f.seen = map[string]bool{}
		}
		place := fmt.Sprint(n.Digits, line+strings.Count(text[:n.From], "\n"))
		if !f.seen[place] {
			f.report(numberProblem(n), text, line, n.From, n.To)
		}
		f.seen[n.Digits], f.seen[place] = true, true
	})
}

func (f *textFile) report(p audit.Problem, text string, line, from, to int) {
	if len(f.problems) >= maxPerFile && p.Severity != audit.Refused {
		return
	}
	start := strings.LastIndexByte(text[:from], '\n') + 1
	p.File = f.name
	p.Line = line + strings.Count(text[:from], "\n")
	p.Column = utf8.RuneCountInString(text[start:from]) + 1
	p.Length = utf8.RuneCountInString(text[from:to])
	f.problems = append(f.problems, p)
}

func numberProblem(n audit.Personnummer) audit.Problem {
	p := audit.Problem{
		Severity: audit.Refused, Rule: "personnummer",
		Message:  "personnummer: " + n.Masked(),
		Expected: "inga personnummer: det som publiceras kan inte tas tillbaka",
		Hint:     "ta bort numret; är det ett diarienummer, skriv dnr framför det",
	}
	if n.Coordination {
		p.Message = "samordningsnummer: " + n.Masked()
	}
	switch {
	case n.CaseNumber:
		p.Severity = audit.Warning
		p.Message = n.Masked() + " kan vara ett personnummer men läses som diarienummer"
		p.Hint = "kontrollera mot källan"
	case !n.Certain:
		p.Severity = audit.Warning
		p.Message = "siffrorna " + n.Masked() + " kan vara ett personnummer"
		p.Hint = "kontrollera mot källan; ta bort dem om det är ett personnummer"
	}
	return p
}

// findHidden finds characters that are not seen but change what is: controls
// other than tab and line breaks, and the marks that turn the reading direction
// (Unicode TR36, "Trojan Source").
func findHidden(text string, visit func(from, to int, r rune)) {
	for i := 0; i < len(text); i++ {
		if !mayHide[text[i]] {
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\r' && i+1 < len(text) && text[i+1] == '\n':
		case r < 0x20, r >= 0x7f && r < 0xa0, r >= 0x200b && r <= 0x200d, r == 0x2060, r == 0xfeff, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			visit(i, i+n, r)
		}
		i += n - 1
	}
}

// mayHide marks the bytes that such characters begin with in UTF-8.
var mayHide = func() (table [256]bool) {
	for b := range 0x20 {
		table[b] = b != '\n' && b != '\t'
	}
	table[0x7f], table[0xc2], table[0xe2], table[0xef] = true, true, true, true
	return table
}()

func hiddenProblem(r rune) audit.Problem {
	p := audit.Problem{
		Severity: audit.Error, Rule: "control-character",
		Message: fmt.Sprintf("texten innehåller ett osynligt styrtecken (U+%04X)", r),
		Hint:    "ta bort det: det följer ofta med vid klippa och klistra",
	}
	if r >= 0x202a && r != 0x2060 && r != 0xfeff {
		p.Message = fmt.Sprintf("texten innehåller ett tecken som vänder läsriktningen (U+%04X)", r)
	}
	return p
}

var htmlTag = regexp.MustCompile(`</?[A-Za-z][A-Za-z0-9-]*(\s[^<>]*)?/?>|<!--`)

// value looks at one text as it is after escapes.
func (c *checker) value(f *textFile, o *audit.Origin, s *spot, text string) {
	if f.angles && strings.IndexByte(text, '<') >= 0 && htmlTag.MatchString(text) {
		p := c.warn("html", o, s.path(), "texten innehåller HTML, som visas som vanlig text")
		p.Hint = "skriv ren text"
	}
	if !f.escapes {
		return
	}
	audit.FindPersonnummer(text, func(n audit.Personnummer) {
		if !f.seen[n.Digits] {
			c.adopt(numberProblem(n), o, s.path())
		}
	})
	findHidden(text, func(_, _ int, r rune) { c.adopt(hiddenProblem(r), o, s.path()) })
}

// adopt reports a problem made elsewhere at a key path.
func (c *checker) adopt(p audit.Problem, o *audit.Origin, path string) {
	q := c.report(p.Severity, p.Rule, o, path, p.Message)
	q.Expected, q.Hint = p.Expected, p.Hint
}

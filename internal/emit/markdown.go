package emit

import (
	"bytes"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Full texts come from outside and may hold anything. writeMarkdown lets
// through what a report's text needs (paragraphs, headings, lists, tables,
// emphasis, links) and makes the rest harmless: no HTML, no Hugo shortcode, no
// image, no code (which would not take escapes), no heading above the level
// that the page's own "Sida 5" leaves, and none that could take its id.

// writeMarkdown writes one page's text.
func writeMarkdown(b *bytes.Buffer, text string) {
	m := marker{out: b, level: 2, blank: true}
	for line := range strings.Lines(text) {
		m.line(strings.TrimRight(line, " \t\r\n"))
	}
	b.WriteByte('\n')
}

// marker remembers what the next line's meaning depends on.
type marker struct {
	out    *bytes.Buffer
	level  int  // of the last heading
	inList bool // an indented line belongs to a list item
	blank  bool // a blank line or a heading comes before: four spaces would begin code
	inPara bool // the line before is text, which a rule would make a heading
}

func (m *marker) line(s string) {
	text := strings.TrimLeft(s, " \t")
	if text == "" {
		m.inPara, m.blank = false, true
		m.out.WriteByte('\n')
		return
	}
	indent := columns(s[:len(s)-len(text)])
	prefix, rest := containers(text)
	if m.inList && (indent > 0 || prefix != "") {
		most := 3
		if prefix != "" && !m.blank {
			most = 6 // a list in a list in a list
		}
		m.out.WriteString(strings.Repeat(" ", min(indent, most)))
	}
	m.inList = prefix != "" || m.inList && indent > 0
	m.blank = false
	m.out.WriteString(prefix)
	m.content(rest, prefix == "")
}

// content writes a line without its list markers and quotation signs.
func (m *marker) content(s string, top bool) {
	if n := headingLevel(s); n > 0 {
		if top {
			m.out.WriteByte('\n')
		}
		m.heading(n, strings.Trim(s[n:], " \t#"))
		return
	}
	if rule(s) {
		signs := !top || s[0] == '=' // and not the underline of a heading
		switch {
		case signs:
			m.out.WriteByte('\\')
		case m.inPara:
			m.out.WriteByte('\n') // a rule of its own
		}
		m.out.WriteString(s)
		m.out.WriteByte('\n')
		m.inPara, m.blank = signs, !signs
		return
	}
	m.inPara = true
	if s != "" && s[0] == '#' {
		m.out.WriteByte('\\') // not a heading to us, so to nobody
	}
	writeEscaped(m.out, s)
	m.out.WriteByte('\n')
}

// heading is at least on level three and never skips a level, as readers by
// ear need it (WCAG 2.2, 1.3.1). A heading that would take an id that the page
// itself needs becomes bold text.
func (m *marker) heading(n int, text string) {
	if text == "" {
		m.inPara = true
		m.out.WriteString("\\#\n")
		return
	}
	m.inPara, m.blank = false, true
	if taken(text) {
		m.out.WriteString("**")
		writeEscaped(m.out, strings.Trim(text, "*_ "))
		m.out.WriteString("**\n\n")
		return
	}
	m.level = min(n+2, m.level+1, 6)
	m.out.WriteString(strings.Repeat("#", m.level) + " ")
	writeEscaped(m.out, text)
	m.out.WriteString("\n\n")
}

// taken reports whether Hugo would make of a heading the id of a page mark
// (sida-5), or of the template's own parts. It follows Hugo's "github-ascii"
// ids: accents off, then ASCII letters, digits, hyphens and spaces.
func taken(heading string) bool {
	var b strings.Builder
	for _, r := range strings.ToLower(norm.NFD.String(heading)) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
	}
	id := b.String()
	rest, isPage := strings.CutPrefix(id, "sida")
	return isPage && strings.Trim(rest, "0123456789") == "" || id == "innehall" || id == "sidor" || id == "innehallpasidan"
}

// headingLevel is the number of # that begin a heading, or 0.
func headingLevel(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n >= 1 && n <= 6 && (n == len(s) || s[n] == ' ' || s[n] == '\t') {
		return n
	}
	return 0
}

// rule reports whether a line is all = or all - and so could underline a
// heading.
func rule(s string) bool {
	return s != "" && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

// containers splits off quotation signs and list markers ("> ", "- ", "3. ").
func containers(s string) (prefix, rest string) {
	at := 0
	for {
		n := container(s[at:])
		if n == 0 {
			return s[:at], s[at:]
		}
		at += n
	}
}

func container(s string) int {
	n := 0
	switch {
	case s == "":
		return 0
	case s[0] == '>':
		n = 1
		if len(s) > 1 && s[1] == ' ' {
			n = 2
		}
		return n
	case s[0] == '-' || s[0] == '*' || s[0] == '+':
		n = 1
	default:
		for n < len(s) && n < 9 && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n == 0 || n == len(s) || s[n] != '.' && s[n] != ')' {
			return 0
		}
		n++
	}
	if n < len(s) && s[n] == ' ' && strings.Trim(s[n:], " ") != "" {
		return n + 1 // one space only: more would begin code
	}
	return 0
}

// columns counts an indent with tabs of four.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if r == '\t' {
			n += 4 - n%4
		} else {
			n++
		}
	}
	return n
}

// writeEscaped writes text with a backslash before what could begin HTML, a
// shortcode, an attribute, code, an image, a check box, or a link that leads
// elsewhere than to the web. What has a backslash
// already keeps just that one.
func writeEscaped(b *bytes.Buffer, s string) {
	s = strings.TrimLeft(s, " \t")
	from := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && punctuation(s[i+1]):
			i++
		case c == ':' && i > 0 && s[i-1] == ']', c == '(' && i > 0 && s[i-1] == ']' && !webLink(s[i+1:]), c == '<', c == '{', c == '`', c == '~', c == '!' && i+1 < len(s) && s[i+1] == '[', isCheckbox(s[i:]):
			b.WriteString(s[from:i])
			b.WriteByte('\\')
			from = i
		}
	}
	b.WriteString(s[from:])
}

// webLink: the destination of a link begins here. Only the web's own schemes
// may be linked, and nothing by reference ("[a]: …"), so that no filter further
// on is needed.
func webLink(s string) bool { return external(s) != "" }

// isCheckbox: a task list would give form controls without labels.
func isCheckbox(s string) bool {
	return len(s) > 2 && s[0] == '[' && s[2] == ']' && (s[1] == ' ' || s[1] == 'x' || s[1] == 'X') && (len(s) == 3 || s[3] == ' ')
}

func punctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
}

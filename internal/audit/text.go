package audit

import "strings"

// Paragraphs splits a record's text at its blank lines and joins the lines of
// each paragraph with a space, since records break long lines where it suits
// the one who edits them. It gives nil when there is no text.
func Paragraphs(text string) []string {
	var all []string
	var words []string
	end := func() {
		if len(words) > 0 {
			all = append(all, strings.Join(words, " "))
		}
		words = words[:0]
	}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			end()
		}
		words = append(words, fields...)
	}
	end()
	return all
}

// OneLine gives a record's text on one line, paragraphs and all: for tables,
// headings and descriptions.
func OneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

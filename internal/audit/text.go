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
func OneLine(text string) string {
	if oneLine(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// oneLine reports, in one cheap look, that a text is sure to be what OneLine
// would make of it: most are. Letters whose first byte spaces share (of NBSP,
// U+2028 and the like) make it say no.
func oneLine(text string) bool {
	space := true // as if a space came before, since none may begin the text
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ' && space, c < ' ', c == 0xc2, c >= 0xe1 && c <= 0xe3:
			return false
		default:
			space = c == ' '
		}
	}
	return !space || text == ""
}

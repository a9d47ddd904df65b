package emit

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

// harm is what no full text may bring into a page: active or foreign content,
// controls, code that escapes do not reach, first-level headings, and links to
// anything but the web.
var harm = regexp.MustCompile(`<(script|img|iframe|input|pre|code|h1|style|div|form|svg)|href="[^hfm#]|href="(javascript|data|file)|<!--`)

// FuzzFullText renders any text as one page of a full text, with a page before
// and one after it: the page marks must stay the only second-level headings,
// with their ids, and the page after must be whole.
func FuzzFullText(f *testing.F) {
	for _, seed := range []string{
		"", "# A\n\nB\n===\nC\n---\n", "- # a\n  > ```\n  ~~~", "text\n- \n1. \n*\n+ -\n", "[a]: x\n[b](javascript:x)![c](d)", "<a\n>\\<b>\\\\<c>{{<d>}}",
		"|a|\n|-|\n|`b|c`|", "\t\tx\n\n    y\n- a\n\n        b", "Sida 1\n-\n# sida 3", "> - > 1) # x\n==", "a\\\n---\\\n\\", ":   x\n~~a~~[^1]\n\n[^1]: b", "&lt;b&gt;&#60;&#x3c;",
		"www.a.se http://b.se/(c) <mailto:d@e.se>", "\u2028# a\u2028---\r# b\r\n---\r", "* * *\n_ _ _\n- - -\n--- ---",
	} {
		f.Add(seed)
	}
	md := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList, extension.Typographer),
		goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithAttribute()),
	)
	f.Fuzz(func(t *testing.T, text string) {
		var b, html bytes.Buffer
		for _, page := range []string{"Först.", text, "Sist."} {
			b.WriteString("\n## Sida " + string(rune('1'+strings.Count(b.String(), "\n## Sida "))) + "\n\n")
			writeMarkdown(&b, page)
		}
		if err := md.Convert(b.Bytes(), &html); err != nil {
			t.Fatal(err)
		}
		got := html.String()
		if bad := harm.FindString(got); bad != "" {
			t.Errorf("%q in\n%s\nof\n%s", bad, got, b.String())
		}
		if strings.Count(got, "<h2") != 3 || !strings.Contains(got, `<h2 id="sida-2">`) || !strings.HasSuffix(got, "<h2 id=\"sida-3\">Sida 3</h2>\n<p>Sist.</p>\n") {
			t.Errorf("the page marks are damaged in\n%s\nof\n%s", got, b.String())
		}
	})
}

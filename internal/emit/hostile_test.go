package emit_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"

	"insyn/internal/audit"
)

// hostile is what a careless or a wicked hand may have written anywhere.
const hostile = "</script><script>alert(1)</script> {{< figure src=x >}} {{% x %}} {{ .Site }}\n---\n+++\n```\n\"}}' onload=x & &lt; \\\" \u2028\u202e\U0001F4A9 å\u0308 ]]> <!-- --> javascript:alert(1)"

// TestHostileTexts puts hostile text into every string of every record and
// looks at what came out: front matter that ends where it should, JSON that
// stays in its script element, no shortcode, no scheme but http in a link.
func TestHostileTexts(t *testing.T) {
	set := loadMini(t)
	for _, a := range set.Audits {
		poison(reflect.ValueOf(a).Elem())
	}
	for _, d := range set.Documents {
		poison(reflect.ValueOf(d).Elem())
	}
	for _, r := range set.Responses {
		poison(reflect.ValueOf(r).Elem())
	}
	for _, r := range set.AuditReports {
		poison(reflect.ValueOf(r).Elem())
	}
	for _, m := range set.Mentions {
		poison(reflect.ValueOf(m).Elem())
	}
	for _, m := range set.Municipalities {
		m.Name += hostile
	}
	dir := t.TempDir()
	emitTo(t, set, dir)
	for url, p := range readPages(t, dir) { // fails on front matter that is not one line of JSON
		ld, _ := p.Params["jsonld"].(string)
		if strings.ContainsAny(ld, "<>") || !json.Valid([]byte(ld)) {
			t.Errorf("%s: jsonld can leave its script element", url)
		}
		if strings.Contains(p.body, "{{") || regexp.MustCompile(`(^|[^\\])<`).MatchString(p.body) {
			t.Errorf("%s: the body holds a shortcode or HTML: %.200s", url, p.body)
		}
		walk(p.Params, func(key, s string) {
			if (key == "url" || strings.HasSuffix(key, "_url")) && strings.HasPrefix(strings.ToLower(strings.TrimSpace(s)), "javascript") {
				t.Errorf("%s: %s is %s", url, key, s)
			}
		})
	}
	for name, text := range tree(t, dir) {
		front, _, _ := strings.Cut(text, "\n")
		if strings.HasSuffix(name, ".md") && (strings.Contains(front, "{{<") || strings.Contains(front, "</")) {
			t.Errorf("%s: the front matter holds a shortcode or HTML as it stands", name)
		}
	}
}

// poison fills the strings of a record, except those that make its address.
func poison(v reflect.Value) {
	for i := range v.NumField() {
		f, name := v.Field(i), v.Type().Field(i).Name
		switch {
		case name == "ID" || name == "Origin" || name == "Principals" || name == "FollowsUp":
		case name == "Audit" || name == "Document" || name == "CommonQuestion" || name == "Topics":
		case name == "URL":
			f.SetString("javascript:alert(1)" + hostile)
		default:
			poisonValue(f)
		}
	}
}

func poisonValue(f reflect.Value) {
	switch f.Kind() {
	case reflect.String:
		f.SetString(hostile)
	case reflect.Struct:
		if f.Type() != reflect.TypeFor[audit.Date]() {
			poison(f)
		}
	case reflect.Pointer:
		if !f.IsNil() {
			poisonValue(f.Elem())
		}
	case reflect.Slice:
		for i := range f.Len() {
			poisonValue(f.Index(i))
		}
	}
}

// render makes HTML of Markdown as Hugo does, with everything switched on that
// could do harm.
func render(t *testing.T, text string) string {
	t.Helper()
	md := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList, extension.Typographer),
		goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithAttribute()),
	)
	var b bytes.Buffer
	if err := md.Convert([]byte(text), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestFullTextMarkdown renders full texts: page 1 holds the text of the case,
// page 2 must still be there after it.
func TestFullTextMarkdown(t *testing.T) {
	for name, c := range map[string]struct {
		text      string
		want, not []string
	}{
		"headings go below the page's own": {"# Ett\n\ntext\n\n### Tre\n\n# Ett igen\n\n###### Sex ##",
			[]string{"<h3 id=\"ett\">Ett</h3>", "<h4 id=\"tre\">Tre</h4>", "Ett igen</h3>", "Sex</h4>"}, []string{"<h1"}},
		"underlined headings":          {"Rubrik\n===\n\nAnnan\n---\n\n> Citerad\n> ---\n\n- Punkt\n  ===\n", []string{"Rubrik", "Annan"}, []string{"<h1", "Rubrik</h2>", "Annan</h2>", "Citerad</h2>", "Punkt</h1>"}},
		"headings in lists":            {"- # Ett\n  ## Två\n> # Tre\n1. ###### Fyra", []string{"Ett</h3>"}, []string{"<h1", "Två</h2>"}},
		"markers that could underline": {"text\n- # rubrik\n- punkt\n  - # a\n  - ---\ntext\n- #\n> text\n> - ===\n-\n", []string{"rubrik</h3>"}, []string{"<h1"}},
		"a page's id":                  {"# Sida 2\n\n## **Sida 2**\n\nSida 2\n---\n# S.í.d.a 2\n# Innehåll\n# Sidan 2\n", []string{"<strong>Sida 2</strong>", "<strong>Innehåll</strong>", "Sidan 2</h3>"}, []string{"id=\"sida-2-1\"", "id=\"innehall"}},
		"attributes":                   {"# Hej {#sida-2}\n\n## A {onclick=x}\n", []string{"{#sida-2}"}, []string{"<h3 id=\"sida-2\"", " onclick="}},
		"an open fence":                {"```\nkod\n\n~~~\nmer", []string{"kod", "```"}, []string{"<pre", "<code"}},
		"indented code":                {"text\n\n        kod <b>x</b>\n\tmer", []string{"kod &lt;b&gt;"}, []string{"<pre", "<b>"}},
		"html":                         {"<div>\n<!-- \n<script>alert(1)</script> \\<b> \\\\<i> <https://a.example>", []string{"&lt;script&gt;"}, []string{"<script", "<div>\n", "<b>", "<i>", "<!--"}},
		"shortcodes":                   {"{{< x >}} {{% y %}} \\{{< z >}}", []string{"{{&lt; x &gt;}}"}, nil},
		"images":                       {"![x](https://spion.example/x.png) \\![y](https://spion.example/y.png) !\\[z]", []string{"x</a>"}, []string{"<img"}},
		"links": {"[x](javascript:alert(1)) [y](https://a.example) [z](\njavascript:x) [v](<javascript:y>) [w]\n\n[w]: javascript:z\n\n[q\nr]: data:x\n\n[^1]: not",
			[]string{"<a href=\"https://a.example\">y</a>", "[w]"}, []string{"href=\"j", "href=\"d", "href=\"\"", "footnote"}},
		"check boxes":      {"- [ ] a\n- [x] b", []string{"[x] b"}, []string{"<input"}},
		"tables and lists": {"| a | b |\n|---|---|\n| 1 | 2 |\n\n- ett\n  - två\n\n1. tre", []string{"<table>", "<td>2</td>", "<li>två</li>", "<ol>"}, nil},
		"hostile":          {hostile, nil, []string{"<script", "<h1", "<pre"}},
	} {
		t.Run(name, func(t *testing.T) {
			set := loadMini(t)
			find(set, "9101-2015-02-17-it").FullText = []audit.TextPage{{Nr: 1, Markdown: c.text}, {Nr: 2, Markdown: "Slut."}}
			dir := t.TempDir()
			emitTo(t, set, dir)
			body := readPages(t, dir)["/granskningar/lovas/2015-02-17-it/fulltext/"].body
			html := render(t, body)
			for _, want := range append(c.want, "<h2 id=\"sida-1\">Sida 1</h2>", "<h2 id=\"sida-2\">Sida 2</h2>\n<p>Slut.</p>") {
				if !strings.Contains(html, want) {
					t.Errorf("no %s in\n%s\nof\n%s", want, html, body)
				}
			}
			for _, not := range c.not {
				if strings.Contains(html, not) {
					t.Errorf("%s in\n%s\nof\n%s", not, html, body)
				}
			}
			if strings.Count(html, "<h2") != 2 {
				t.Errorf("%d second-level headings in\n%s", strings.Count(html, "<h2"), html)
			}
		})
	}
}

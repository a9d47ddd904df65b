package search

import (
	"path"
	"regexp"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/search/swedish"
)

// Pages gives the hand-written pages under content/ as documents, a section for
// each heading of the second level. It reads Markdown with front matter in TOML
// or YAML, as Hugo does; other formats, and pages without a title, are left out.
func Pages(written []audit.Origin) []*Document {
	var out []*Document
	for _, o := range written {
		if path.Ext(o.File) != ".md" {
			continue
		}
		front, body := frontMatter(string(o.Text))
		title := value(front, "title")
		url := pageURL(o.File)
		if title == "" || url == "/" || value(front, "layout") == "sok" {
			continue
		}
		d := named("Om webbplatsen", url, title, value(front, "description"))
		anchor, heading := "", ""
		var text strings.Builder
		end := func() {
			if t := audit.OneLine(text.String()); t != "" {
				d.Sections = append(d.Sections, Section{Anchor: anchor, Heading: heading, Text: t, Weight: InText})
			}
			text.Reset()
		}
		for line := range strings.Lines(body) {
			if h, ok := strings.CutPrefix(line, "## "); ok {
				end()
				heading = strings.TrimSpace(h)
				anchor = "#" + headingID(heading)
				continue
			}
			text.WriteString(readable(line))
		}
		end()
		out = append(out, d)
	}
	return out
}

// frontMatter divides a page at the marks that stand around what is said of it.
func frontMatter(text string) (front, body string) {
	for _, mark := range []string{"+++", "---"} {
		if rest, ok := strings.CutPrefix(text, mark+"\n"); ok {
			if front, body, ok := strings.Cut(rest, "\n"+mark+"\n"); ok {
				return front, body
			}
		}
	}
	return "", text
}

// value finds a key's text in front matter.
func value(front, key string) string {
	for line := range strings.Lines(front) {
		k, v, ok := strings.Cut(line, "=")
		if !ok {
			k, v, ok = strings.Cut(line, ":")
		}
		if ok && strings.TrimSpace(k) == key {
			return strings.Trim(strings.TrimSpace(v), `"'`)
		}
	}
	return ""
}

// pageURL is where Hugo puts a page.
func pageURL(file string) string {
	name := strings.TrimSuffix(strings.TrimPrefix(file, "content/"), path.Ext(file))
	if base := path.Base(name); base == "_index" || base == "index" {
		name = path.Dir(name)
	}
	if name == "." {
		return "/"
	}
	return "/" + strings.ToLower(name) + "/"
}

var (
	shortcodes = regexp.MustCompile(`\{\{[<%].*?[%>]\}\}`)
	links      = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
)

// readable is a line of Markdown as it is read.
func readable(line string) string {
	line = shortcodes.ReplaceAllString(line, "")
	return markup.Replace(strings.TrimLeft(links.ReplaceAllString(line, "$1"), "#>-* "))
}

// headingID is the id that Hugo gives a heading ("github-ascii").
func headingID(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(swedish.Fold(heading)) {
		switch {
		case r == ' ' || r == '-':
			b.WriteByte('-')
		case r == '_', r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		}
	}
	return b.String()
}

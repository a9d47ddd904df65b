package emit

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
)

// page is one file on its way to the disk. Either raw, or head with params and
// perhaps a Markdown body.
type page struct {
	path   string // slash path below the build folder
	head   Head
	params any                 // the page kind's struct of pages.go
	body   func(*bytes.Buffer) // writes Markdown; nil for none
	raw    []byte
	beside map[string][]byte // resources of a leaf bundle: name -> bytes
}

// render writes the page's bytes. It fails only on a bug, so it panics then.
//
// A page without a body of its own has its params there, as JSON, and
// layouts/_partials/params.html reads them. Hugo keeps all front matter in
// memory as maps, about four times its size, from the first page to the last;
// bodies it reads when they are asked for, and lets go of. At 10,000
// granskningar that is the difference between fitting in 3 GB and not.
func (p *page) render(b *bytes.Buffer) {
	if p.raw != nil {
		b.Write(p.raw)
		return
	}
	for key, value := range p.head.keys() {
		b.WriteString(key)
		b.Write(marshal(value))
	}
	if p.body != nil {
		b.WriteString(`,"params":`)
		writeJoined(b, marshal(p.head), marshal(p.params))
		b.WriteString("}\n")
		p.body(b)
		return
	}
	b.WriteString(`,"params":{"in_body":true}}` + "\n\n")
	writeJoined(b, marshal(p.head), marshal(p.params))
	b.WriteString("\n")
}

func marshal(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("emit: %T does not marshal: %v", v, err))
	}
	// Two braces can stand together only inside a text, and begin a shortcode
	// in a page's body.
	return bytes.ReplaceAll(b, []byte("{{"), []byte(`{\u007b`))
}

// keys yields the front matter's own keys with what stands before their values,
// in the order in which they are written.
func (h *Head) keys() iter.Seq2[string, string] {
	return func(yield func(key, value string) bool) {
		_ = yield(`{"title":`, h.Title) && yield(`,"description":`, h.Description) && yield(`,"url":`, h.URL) && yield(`,"layout":`, h.Layout)
	}
}

// writeJoined writes one JSON object of two that share no key and are not
// empty.
func writeJoined(b *bytes.Buffer, first, second []byte) {
	b.Write(first[:len(first)-1])
	b.WriteByte(',')
	b.Write(second[1:])
}

// single is the file of a page at an address; Hugo takes the address itself
// from the front matter.
func single(url string) string { return "content" + strings.TrimSuffix(url, "/") + ".md" }

// section is the file of a list that Hugo knows as a section.
func section(url string) string { return "content" + url + "_index.md" }

// bundle is the file of a page with resources. All bundles lie below kalldata,
// since Hugo would give a bundle's resources to the page above it as well.
func bundle(url string) string {
	return "content/kalldata/" + strings.Trim(strings.Replace(url, "/kalldata/", "/", 1), "/") + "/index.md"
}

package emit

import (
	"bytes"
	"encoding/json"
	"fmt"
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

// front is a page's front matter. The order of its keys is the order of the
// fields, so the same page has the same bytes.
type front struct {
	Title       string          `json:"title"`
	Description string          `json:"description"`
	URL         string          `json:"url"`
	Layout      string          `json:"layout"`
	Params      json.RawMessage `json:"params"`
}

// render writes the page's bytes. It fails only on a bug, so it panics then.
func (p *page) render(b *bytes.Buffer) {
	if p.raw != nil {
		b.Write(p.raw)
		return
	}
	params := join(marshal(p.head), marshal(p.params))
	b.Write(marshal(front{p.head.Title, p.head.Description, p.head.URL, p.head.Layout, params}))
	b.WriteByte('\n')
	if p.body != nil {
		p.body(b)
	}
}

func marshal(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("emit: %T does not marshal: %v", v, err))
	}
	return b
}

// join makes one JSON object of two that share no key.
func join(a, b []byte) []byte {
	a, b = bytes.TrimSuffix(a, []byte("}")), bytes.TrimPrefix(b, []byte("{"))
	if len(b) == 1 { // only the closing brace: nothing to add
		return append(a, b...)
	}
	return append(append(a, ','), b...)
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

package links

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// page is what an HTML file says that can be checked against other files.
type page struct {
	url       string // /granskningar/
	lang      string
	title     string
	canonical string
	noindex   bool
	h1        int
	ids       map[string]int
	links     []string // of a elements and of forms
	loads     []load
	faults    []string // what is wrong with the page alone
}

// load is something that a browser fetches to show the page.
type load struct{ what, url string }

// parse reads one page.
func parse(url string, r io.Reader) (*page, error) {
	p := &page{url: url, ids: map[string]int{}}
	root, err := html.Parse(r)
	if err != nil {
		return nil, err
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			p.element(n)
		}
	}
	return p, nil
}

func (p *page) element(n *html.Node) {
	attr := map[string]string{}
	for _, a := range n.Attr {
		attr[a.Key] = a.Val
		if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
			p.fault("%s is refused by the Content-Security-Policy", a.Key)
		}
	}
	if id, ok := attr["id"]; ok {
		p.ids[id]++
	}
	switch n.Data {
	case "html":
		p.lang = attr["lang"]
	case "title":
		if n.Parent.Data == "head" { // a picture may have one too
			p.title = strings.TrimSpace(text(n))
		}
	case "h1":
		p.h1++
	case "meta":
		p.noindex = p.noindex || attr["name"] == "robots" && strings.Contains(attr["content"], "noindex")
	case "a":
		if href, ok := attr["href"]; ok {
			p.links = append(p.links, href)
		}
	case "form":
		p.links = append(p.links, attr["action"])
	case "link":
		p.link(attr)
	case "img", "source", "iframe", "video", "audio", "track", "embed":
		p.media(attr)
	case "script":
		p.script(n, attr)
	case "style":
		p.fault("inline style is refused by the Content-Security-Policy")
	}
}

func (p *page) link(attr map[string]string) {
	switch attr["rel"] {
	case "canonical":
		p.canonical = attr["href"]
	case "stylesheet", "icon", "preload", "modulepreload", "manifest", "preconnect", "dns-prefetch", "apple-touch-icon", "mask-icon":
		p.loads = append(p.loads, load{attr["rel"], attr["href"]})
	default:
		p.links = append(p.links, attr["href"])
	}
}

func (p *page) media(attr map[string]string) {
	if src := attr["src"]; src != "" {
		p.loads = append(p.loads, load{"image", src})
	}
	for candidate := range strings.SplitSeq(attr["srcset"], ",") {
		if fields := strings.Fields(candidate); len(fields) > 0 {
			p.loads = append(p.loads, load{"image", fields[0]})
		}
	}
}

func (p *page) script(n *html.Node, attr map[string]string) {
	switch {
	case attr["src"] != "":
		p.loads = append(p.loads, load{"script", attr["src"]})
	case attr["type"] == "application/ld+json":
		p.jsonLD(text(n))
	default:
		p.fault("inline script is refused by the Content-Security-Policy")
	}
}

// jsonLD checks that structured data is JSON and says by whose words (JSON-LD
// 1.1, 3.1).
func (p *page) jsonLD(text string) {
	var v struct {
		Context string           `json:"@context"`
		Type    any              `json:"@type"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		p.fault("JSON-LD is not JSON")
		return
	}
	if v.Context != "https://schema.org" || v.Type == nil && len(v.Graph) == 0 {
		p.fault("JSON-LD has context %q and type %v", v.Context, v.Type)
	}
	for _, item := range v.Graph {
		if item["@type"] == nil {
			p.fault("JSON-LD has an item without type")
		}
	}
}

func (p *page) fault(format string, args ...any) {
	p.faults = append(p.faults, fmt.Sprintf(format, args...))
}

func text(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}

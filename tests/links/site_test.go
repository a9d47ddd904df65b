package links

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// site is a built site as its files tell it.
type site struct {
	address string // https://insyn.example/, from the start page's canonical link
	pages   map[string]*page
	files   map[string]bool     // every file, as an address: /css/x.css, /om/index.html
	css     map[string][]string // what stylesheets load
	sitemap []string
}

// inCSS finds what a stylesheet loads.
var inCSS = regexp.MustCompile(`(?:url\(\s*|@import\s+)["']?([^"')\s;]+)`)

// read reads the site in a folder.
func read(root string) (*site, error) {
	s := &site{pages: map[string]*page{}, files: map[string]bool{}, css: map[string][]string{}}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		return s.add(file, "/"+filepath.ToSlash(rel))
	})
	if err != nil {
		return nil, err
	}
	start := s.pages["/"]
	if start == nil || start.canonical == "" {
		return nil, errors.New("no start page with a canonical address")
	}
	s.address = start.canonical
	return s, nil
}

func (s *site) add(file, name string) error {
	s.files[name] = true
	switch path.Ext(name) {
	case ".html":
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		at := strings.TrimSuffix(name, "index.html")
		s.pages[at], err = parse(at, f)
		return err
	case ".css":
		text, err := os.ReadFile(file)
		for _, m := range inCSS.FindAllStringSubmatch(string(text), -1) {
			s.css[name] = append(s.css[name], m[1])
		}
		return err
	case ".xml":
		if name == "/sitemap.xml" {
			return s.readSitemap(file)
		}
	}
	return nil
}

func (s *site) readSitemap(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var set struct {
		URL []struct {
			Loc string `xml:"loc"`
		} `xml:"url"`
	}
	err = xml.Unmarshal(text, &set)
	for _, u := range set.URL {
		s.sitemap = append(s.sitemap, u.Loc)
	}
	return err
}

// links counts the links followed.
func (s *site) links() (n int) {
	for _, p := range s.pages {
		n += len(p.links) + len(p.loads)
	}
	return n
}

// faults lists all that is wrong, sorted, each once.
func (s *site) faults() []string {
	var all []string
	for at, p := range s.pages {
		for _, f := range slices.Concat(p.faults, p.whole(), s.wrongLinks(p), s.wrongLoads(p)) {
			all = append(all, at+": "+f)
		}
		if own := s.address + strings.TrimPrefix(at, "/"); p.canonical != own && !p.noindex {
			all = append(all, fmt.Sprintf("%s: canonical address is %s", at, p.canonical))
		}
	}
	for name, urls := range s.css {
		for _, u := range urls {
			all = append(all, s.wrongLoad(name, load{"file", u}, name+": ")...)
		}
	}
	all = append(all, s.wrongSitemap()...)
	slices.Sort(all)
	return slices.Compact(all)
}

// whole lists what a page lacks in itself.
func (p *page) whole() (faults []string) {
	if p.lang != "sv" {
		faults = append(faults, fmt.Sprintf("is in language %q", p.lang))
	}
	if p.title == "" {
		faults = append(faults, "has no title")
	}
	if p.h1 != 1 {
		faults = append(faults, fmt.Sprintf("has %d h1", p.h1))
	}
	for id, n := range p.ids {
		if n > 1 {
			faults = append(faults, fmt.Sprintf("id %s is used %d times", id, n))
		}
	}
	return faults
}

func (s *site) wrongLinks(p *page) (faults []string) {
	for _, link := range p.links {
		to, err := s.resolve(p.url, link)
		switch {
		case err != nil:
			faults = append(faults, fmt.Sprintf("link %q is no address", link))
		case to.Host != "":
		case to.Scheme == "mailto":
		case to.Scheme != "":
			faults = append(faults, fmt.Sprintf("link %s has an odd scheme", link))
		case !s.exists(to.Path):
			faults = append(faults, fmt.Sprintf("link %s does not exist", to.Path))
		case to.Fragment != "" && s.pages[to.Path] != nil && s.pages[to.Path].ids[to.Fragment] == 0:
			faults = append(faults, fmt.Sprintf("anchor of %s#%s does not exist", to.Path, to.Fragment))
		}
	}
	return faults
}

func (s *site) wrongLoads(p *page) (faults []string) {
	for _, l := range p.loads {
		faults = append(faults, s.wrongLoad(p.url, l, "")...)
	}
	return faults
}

func (s *site) wrongLoad(from string, l load, before string) []string {
	to, err := s.resolve(from, l.url)
	switch {
	case err != nil:
		return []string{before + fmt.Sprintf("%s %q is no address", l.what, l.url)}
	case to.Scheme == "data":
	case to.Host != "" || to.Scheme != "":
		return []string{before + fmt.Sprintf("loads %s from another host", l.url)}
	case !s.files[to.Path]:
		return []string{before + fmt.Sprintf("%s %s does not exist", l.what, to.Path)}
	}
	return nil
}

// resolve makes a link absolute. A link to the site itself has no scheme and no
// host afterwards, only a path.
func (s *site) resolve(from, link string) (*url.URL, error) {
	base, err := url.Parse(s.address)
	if err != nil {
		return nil, err
	}
	to, err := base.Parse(from)
	if err != nil {
		return nil, err
	}
	if to, err = to.Parse(link); err != nil {
		return nil, err
	}
	if to.Scheme == base.Scheme && to.Host == base.Host {
		to.Scheme, to.Host = "", ""
	}
	return to, nil
}

// exists reports whether a path is a page or another file.
func (s *site) exists(path string) bool { return s.pages[path] != nil || s.files[path] }

// wrongSitemap compares the sitemap with the pages that want to be found.
func (s *site) wrongSitemap() (faults []string) {
	listed := map[string]bool{}
	for _, loc := range s.sitemap {
		at := "/" + strings.TrimPrefix(loc, s.address)
		switch {
		case listed[at]:
			faults = append(faults, at+": is in sitemap.xml twice")
		case s.pages[at] == nil:
			faults = append(faults, at+": is in sitemap.xml and does not exist")
		}
		listed[at] = true
	}
	for at, p := range s.pages {
		if !listed[at] && !p.noindex {
			faults = append(faults, at+": is not in sitemap.xml")
		}
	}
	return faults
}

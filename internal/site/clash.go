package site

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// clashes refuses hand-written pages that would take the place of a page made of
// a record. Hugo lays content/ and build/content over each other and says
// nothing of it, and an alias is written over whatever stands at its address.
func clashes(root string) error {
	own := map[string]string{}     // by pageKey
	bundles := map[string]string{} // folders with an index.md, whose other pages Hugo does not make
	var found []Problem
	err := eachFile(filepath.Join(root, "content"), func(rel string, d fs.DirEntry) error {
		if d.IsDir() {
			return nil
		}
		if strings.EqualFold(path.Base(rel), "_content.gotmpl") {
			found = append(found, Problem{File: "content/" + rel,
				Message: "en innehållsmall (_content.gotmpl) får inte stå under content/: dess sidor kan ersätta dem som insyn gör; skriv sidorna var för sig"})
			return nil
		}
		own[pageKey(rel)] = rel
		if !isPage(rel) {
			return nil
		}
		if stem(path.Base(rel)) == "index" {
			bundles[normal(path.Dir(rel))] = rel
		}
		line, err := aliasLine(filepath.Join(root, "content", filepath.FromSlash(rel)))
		if line > 0 {
			found = append(found, Problem{File: "content/" + rel, Line: line,
				Message: "aliases får inte stå i en egen sida: en sådan adress kan skriva över en sida som insyn gör"})
		}
		return err
	})
	if err != nil || len(own) == 0 && len(found) == 0 {
		return err
	}
	told := map[string]bool{}
	err = eachFile(filepath.Join(root, "build", "content"), func(rel string, d fs.DirEntry) error {
		var mine string
		if d.IsDir() {
			mine = bundles[normal(rel)]
		} else {
			mine = own[pageKey(rel)]
		}
		if mine == "" || told[mine] {
			return nil
		}
		told[mine] = true
		found = append(found, Problem{File: "content/" + mine,
			Message: "den egna sidan skulle ersätta build/content/" + rel + ", som insyn gör; ge den ett annat namn"})
		return nil
	})
	if err == nil && len(found) > 0 {
		err = &Error{Problems: found}
	}
	return err
}

// eachFile calls f with the slash path of all below dir, which need not exist.
func eachFile(dir string, f func(rel string, d fs.DirEntry) error) error {
	return filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if p == dir && errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || p == dir {
			return err
		}
		rel, err := filepath.Rel(dir, p)
		if err != nil {
			return err
		}
		return f(filepath.ToSlash(rel), d)
	})
}

// pageKey is the same for two files that Hugo makes one page of: foo.md,
// Foo.html, foo/index.md and foo/_index.md. Other files keep their ending.
func pageKey(rel string) string {
	if !isPage(rel) {
		return "/" + normal(rel)
	}
	dir, base := path.Split(rel)
	if s := stem(base); s != "index" && s != "_index" {
		dir = path.Join(dir, s)
	}
	return normal(dir)
}

// normal is a path as Hugo compares them.
func normal(p string) string {
	return strings.ReplaceAll(strings.ToLower(path.Clean(p)), " ", "-")
}

// stem is a page's name without its ending and the language before that.
func stem(base string) string {
	s := strings.ToLower(strings.TrimSuffix(base, path.Ext(base)))
	return strings.TrimSuffix(s, ".sv")
}

func isPage(rel string) bool {
	switch strings.ToLower(path.Ext(rel)) {
	case ".md", ".mdown", ".markdown", ".html", ".htm", ".org", ".adoc", ".asciidoc", ".ad", ".rst", ".pandoc", ".pdc":
		return true
	}
	return false
}

// aliasKey is the key in front matter of any kind: YAML, TOML, JSON or Org.
var aliasKey = regexp.MustCompile(`(?i)^\s*(?:#\+)?["']?aliases(?:\[\])?["']?\s*[:=]|[{,]\s*["']?aliases["']?\s*:`)

// aliasLine gives the line, from 1, that sets aliases in a page's front matter;
// 0 when none does.
func aliasLine(file string) (int, error) {
	f, err := os.Open(file)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	kind := ""
	r := bufio.NewReader(f)
	for n := 1; ; n++ {
		line, err := r.ReadString('\n')
		text := strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
		switch {
		case kind == "" && text == "":
		case kind == "":
			switch {
			case text == "---" || text == "+++":
				kind = text
			case strings.HasPrefix(text, "{") || strings.HasPrefix(text, "#+"):
				kind = text[:1]
			default:
				return 0, nil // no front matter
			}
			if aliasKey.MatchString(text) {
				return n, nil
			}
		case text == kind, kind == "{" && strings.HasPrefix(line, "}"), kind == "#" && !strings.HasPrefix(text, "#"):
			return 0, nil
		case aliasKey.MatchString(text):
			return n, nil
		}
		if err != nil {
			return 0, nil // the end; Hugo tells of a file that cannot be read
		}
	}
}

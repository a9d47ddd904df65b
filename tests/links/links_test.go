// Package links has only tests: it follows every link of a built site. It needs no network and no
// browser: it reads the files.
//
// INSYN_SITE names the folder of a built site. Without it the repository is
// built into a temporary folder first, which takes a minute or more when Hugo is not
// compiled yet; go test -short skips it.
package links

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestSite(t *testing.T) {
	root := os.Getenv("INSYN_SITE")
	if root == "" {
		if testing.Short() {
			t.Skip("SKIPPED: the links of the built site are not followed with -short")
		}
		root = build(t)
	}
	s, err := read(root)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d pages, %d links", len(s.pages), s.links())
	for _, fault := range s.faults() {
		t.Error(fault)
	}
}

// build makes the repository's own site from a copy of its sources, so that it
// stands in the way of nobody who builds in the repository meanwhile.
func build(t *testing.T) string {
	t.Helper()
	repo, dir := filepath.Join("..", ".."), t.TempDir()
	for _, name := range []string{"assets", "content", "data", "i18n", "layouts", "static"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(repo, name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"hugo.toml", "insyn.toml"} {
		text, err := os.ReadFile(filepath.Join(repo, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("go", "run", "./cmd/insyn", "build", "--site", dir)
	cmd.Dir = repo
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return filepath.Join(dir, "build", "public")
}

// A small site with one fault of each sort: what finds nothing would prove
// nothing.
func TestFaultsAreFound(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{
		"index.html": `<!doctype html><html lang="sv"><title>A</title><link rel="canonical" href="https://insyn.example/">
			<link rel="stylesheet" href="https://cdn.example/x.css"><h1 id="a">A</h1><a href="/b/#c">ok</a><a href="/b/#saknas">x</a>
			<a href="/finns-inte/">x</a><a href="https://insyn.example/inte-heller/">x</a><img src="/bild.png"><p id="a" style="color:red" onclick="x()">
			<script>alert(1)</script><script type="application/ld+json">{"@type":</script>`,
		"b/index.html":    `<!doctype html><html lang="en"><title></title><link rel="canonical" href="https://insyn.example/fel/"><p id="c"><a href="../">ok</a>`,
		"robots.txt":      "User-agent: *\nSitemap: https://insyn.example/sitemap.xml\n",
		"css/a.css":       `@font-face{src:url(https://fonts.example/a.woff2)}`,
		"sitemap.xml":     `<urlset><url><loc>https://insyn.example/</loc></url><url><loc>https://insyn.example/borta/</loc></url></urlset>`,
		"404.html":        `<!doctype html><html lang="sv"><title>Saknas</title><meta name="robots" content="noindex"><h1>Saknas</h1>`,
		"kalldata/x.toml": "x = 1\n",
	}
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, err := read(dir)
	if err != nil {
		t.Fatal(err)
	}
	got := s.faults()
	want := []string{
		"/: JSON-LD is not JSON",
		"/: anchor of /b/#saknas does not exist",
		"/: id a is used 2 times",
		"/: image /bild.png does not exist",
		"/: link /finns-inte/ does not exist",
		"/: link /inte-heller/ does not exist",
		"/: loads https://cdn.example/x.css from another host",
		"/: onclick is refused by the Content-Security-Policy",
		"/: style is refused by the Content-Security-Policy",
		"/: inline script is refused by the Content-Security-Policy",
		"/b/: canonical address is https://insyn.example/fel/",
		"/b/: is in language \"en\"",
		"/b/: has 0 h1",
		"/b/: has no title",
		"/b/: is not in sitemap.xml",
		"/borta/: is in sitemap.xml and does not exist",
		"/css/a.css: loads https://fonts.example/a.woff2 from another host",
	}
	slices.Sort(want)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\n\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

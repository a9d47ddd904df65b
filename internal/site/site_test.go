package site

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary be the child process that Build starts.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == ChildVerb {
		os.Exit(ChildMain(os.Args[2:]))
	}
	os.Exit(m.Run())
}

var day = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

const page = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"

// newSite writes a site of one record's page and a start page.
func newSite(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	write(t, root, "hugo.toml", `baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "rss"]
[[module.mounts]]
source = "build/content"
target = "content"
[[module.mounts]]
source = "layouts"
target = "layouts"
`)
	write(t, root, "layouts/home.html", page+`{{ now.Format "2006-01-02" }}`)
	write(t, root, "layouts/page.html", page)
	write(t, root, "layouts/section.html", page)
	write(t, root, "build/content/_index.md", `{"title": "Start"}`)
	write(t, root, "build/content/granskningar/orebro/x.md", `{"title": "X"}`)
	write(t, root, "data/granskningar/orebro/x.toml", "")
	return root
}

func write(t *testing.T, root, name, text string) {
	t.Helper()
	path := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, root, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// build builds into build/public.
func build(ctx context.Context, root string) (Result, error) {
	return Build(ctx, Options{Root: root, Out: filepath.Join(root, "build", "public"), Date: day})
}

// names lists what stands in a folder.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func TestBuild(t *testing.T) {
	t.Setenv("HUGO_TITLE", "från miljön")
	t.Setenv("HUGO_BASEURL", "https://evil.example/")
	root := newSite(t)
	write(t, root, "layouts/page.html", page+`{{ site.Title }}|{{ site.BaseURL }}`)
	res, err := build(t.Context(), root)
	if err != nil {
		t.Fatal(err)
	}
	if res.Pages < 3 || res.Files < res.Pages || res.Bytes == 0 {
		t.Errorf("res = %+v", res)
	}
	if got := read(t, root, "build/public/index.html"); !strings.HasSuffix(got, "2026-11-23") {
		t.Errorf("now is not Options.Date: %s", got)
	}
	if got := read(t, root, "build/public/granskningar/orebro/x/index.html"); !strings.HasSuffix(got, "|https://example.org/") {
		t.Errorf("the environment reached Hugo: %s", got)
	}
	if got := names(t, root); got != "build data hugo.toml layouts" {
		t.Errorf("the build wrote outside build/: %s", got)
	}
	if got := names(t, filepath.Join(root, "build")); got != "cache content public" {
		t.Errorf("the build left %s", got)
	}
}

func TestFailedBuildKeepsTheFormerSite(t *testing.T) {
	faults := []struct{ name, file, text, want string }{
		{"template", "layouts/page.html", "<p>\n{{ .Params.a.b.c | plainify | len | add \"x\" }}", "layouts/page.html:2:"},
		{"template syntax", "layouts/page.html", "{{ if }}", "layouts/page.html:1:"},
		{"missing template", "layouts/page.html", "<p>\n{{ template \"saknas\" }}", "layouts/page.html:2:"},
		{"content", "build/content/granskningar/orebro/x.md", `{"title": }`, "data/granskningar/orebro/x.toml: "},
		{"warning", "layouts/page.html", `{{ warnf "ett ord saknas" }}`, "ett ord saknas"},
		{"error", "layouts/page.html", `{{ errorf "ett fel i %s" .Path }}`, "ett fel i /granskningar/orebro/x"},
		{"environment", "layouts/page.html", `{{ getenv "HOME" }}`, "layouts/page.html:1:"},
		{"network", "layouts/page.html", `{{ with resources.GetRemote "https://example.org/" }}{{ with .Err }}{{ errorf "%s" . }}{{ end }}{{ end }}`, "security"},
		{"settings", "hugo.toml", "baseURL = ", "hugo.toml:1:"},
		{"no start page", "hugo.toml", "disableKinds = [\"home\", \"taxonomy\", \"term\", \"rss\"]\n", "index.html"},
	}
	root := newSite(t)
	if _, err := build(t.Context(), root); err != nil {
		t.Fatal(err)
	}
	before := read(t, root, "build/public/index.html")
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			good := read(t, root, f.file)
			defer write(t, root, f.file, good)
			write(t, root, f.file, f.text)
			_, err := build(t.Context(), root)
			var fault *Error
			if !errors.As(err, &fault) || !strings.Contains(err.Error(), f.want) {
				t.Errorf("err = %v\nwant *Error with %s", err, f.want)
			}
			if err != nil && strings.Contains(err.Error(), root) {
				t.Errorf("the message holds a path of this computer: %v", err)
			}
			if read(t, root, "build/public/index.html") != before {
				t.Error("the former site was touched")
			}
			if got := names(t, filepath.Join(root, "build")); got != "cache content public" {
				t.Errorf("the failed build left %s", got)
			}
		})
	}
}

func TestNoSettings(t *testing.T) {
	root := newSite(t)
	if err := os.Remove(filepath.Join(root, "hugo.toml")); err != nil {
		t.Fatal(err)
	}
	var fault *Error
	if _, err := build(t.Context(), root); !errors.As(err, &fault) || !strings.Contains(err.Error(), "hugo.toml: filen saknas") {
		t.Errorf("err = %v", err)
	}
	if got := names(t, root); got != "build data layouts" {
		t.Errorf("the root holds %s", got)
	}
}

func TestTooFewPages(t *testing.T) {
	root := newSite(t)
	_, err := Build(t.Context(), Options{Root: root, Out: filepath.Join(root, "build", "public"), Date: day, MinPages: 100})
	if err == nil || !strings.Contains(err.Error(), "skulle ha minst 100") {
		t.Errorf("err = %v", err)
	}
}

func TestInterruptedBuild(t *testing.T) {
	root := newSite(t)
	// Minutes of work in a template, of which the build may take one second.
	write(t, root, "layouts/page.html", `{{ range seq 10000 }}{{ range seq 10000 }}{{ end }}{{ end }}`)
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	start := time.Now()
	_, err := build(ctx, root)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("err = %v", err)
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("it took %v to end", d)
	}
	if got := names(t, filepath.Join(root, "build")); got != "cache content" {
		t.Errorf("the interrupted build left %s", got)
	}
}

func TestHeal(t *testing.T) {
	for _, state := range []struct{ name, public, old, staging, want string }{
		{"killed while building", "former", "", "half", "former"},
		{"killed between the renames", "", "former", "new", "former"},
		{"killed before the former was removed", "new", "former", "", "new"},
		{"first build", "", "", "", ""},
	} {
		t.Run(state.name, func(t *testing.T) {
			root := t.TempDir()
			folders := map[string]string{"public": state.public, ".public.insyn-gammal": state.old, ".public.insyn-ny": state.staging}
			for name, text := range folders {
				if text != "" {
					write(t, root, "build/"+name+"/index.html", text)
					write(t, root, "build/"+name+"/"+Mark, "")
				}
			}
			o, err := openOut(root, filepath.Join(root, "build", "public"))
			if err != nil {
				t.Fatal(err)
			}
			if got := names(t, o.staging); got != "" {
				t.Errorf("staging holds %s", got)
			}
			o.discard()
			want := "public"
			if state.want == "" {
				want = ""
			} else if got := read(t, root, "build/public/index.html"); got != state.want {
				t.Errorf("public holds %s, want %s", got, state.want)
			}
			if got := names(t, filepath.Join(root, "build")); got != want {
				t.Errorf("build holds %q, want %q", got, want)
			}
		})
	}
}

func TestGuard(t *testing.T) {
	root := newSite(t)
	write(t, root, "egen/brev.txt", "kära mor")
	write(t, root, "fil", "")
	write(t, root, "gammal/"+Mark, "")
	write(t, root, "gammal/index.html", "")
	if err := os.Mkdir(filepath.Join(root, "tom"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(root, "data"), filepath.Join(root, "lank")); err != nil {
		t.Fatal(err)
	}
	for out, want := range map[string]string{
		".": "egen rot", "..": "egen rot", "data": "data", "data/public": "data", "build": "build/content", "layouts/x": "layouts",
		"lank": "data", "lank/public": "data", "egen": "inte tom", "fil": "en fil",
		"build/public": "", "ny/djup/mapp": "", "gammal": "", "tom": "", "dataset": "",
	} {
		o, err := openOut(root, filepath.Join(root, filepath.FromSlash(out)))
		var refused *OutError
		switch {
		case want == "" && err != nil:
			t.Errorf("%s: %v", out, err)
		case want != "" && (!errors.As(err, &refused) || !strings.Contains(refused.Reason, want) || refused.Hint == ""):
			t.Errorf("%s: err = %v, want one with %q", out, err, want)
		}
		if o != nil {
			o.discard()
		}
	}
	if got := read(t, root, "egen/brev.txt"); got != "kära mor" {
		t.Errorf("egen/brev.txt = %s", got)
	}
}

func TestServe(t *testing.T) {
	root := newSite(t)
	ctx, stop := context.WithCancel(t.Context())
	ready, problems, ended := make(chan string, 1), make(chan Problem, 100), make(chan error, 1)
	go func() {
		ended <- Serve(ctx, ServeOptions{Root: root, Date: day, Base: "https://example.org/insyn/",
			OnReady: func(url string) { ready <- url }, OnProblem: func(p Problem) { problems <- p }})
	}()
	var base string
	select {
	case base = <-ready:
	case err := <-ended:
		t.Fatal(err)
	case <-time.After(30 * time.Second):
		t.Fatal("no answer in 30 s")
	}
	if !strings.HasPrefix(base, "http://127.0.0.1:") || !strings.HasSuffix(base, "/insyn/") {
		t.Errorf("address = %s", base)
	}
	await(t, base+"granskningar/orebro/x/", "<h1>X</h1>")
	write(t, root, "build/content/granskningar/orebro/x.md", `{"title": "Ändrad"}`)
	await(t, base+"granskningar/orebro/x/", "<h1>Ändrad</h1>")

	write(t, root, "layouts/page.html", "{{ .Finns.Inte }}")
	select {
	case p := <-problems:
		if !strings.Contains(p.String(), "layouts/page.html:1:") {
			t.Errorf("problem = %s", p)
		}
	case <-time.After(20 * time.Second):
		t.Error("the fault in the template was not told of")
	}
	await(t, base+"granskningar/orebro/x/", "<h1>Ändrad</h1>")

	stop()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
	if _, err := http.Get(base); err == nil {
		t.Error("the server answers after its end")
	}
	if got := names(t, root); got != "build data hugo.toml layouts" {
		t.Errorf("the server wrote outside build/: %s", got)
	}
}

// await fetches a page until it holds want.
func await(t *testing.T, url, want string) {
	t.Helper()
	var got string
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		res, err := http.Get(url)
		if err != nil {
			continue
		}
		body, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if got = string(body); strings.Contains(got, want) {
			return
		}
	}
	t.Errorf("%s never held %q; last: %s", url, want, got)
}

// Hugo stands still on about every other build in which a template fails on
// many pages. Each of these builds must end and say where the fault is.
func TestFaultOnManyPages(t *testing.T) {
	root := newSite(t)
	for i := range 200 {
		write(t, root, fmt.Sprintf("build/content/granskningar/orebro/y%d.md", i), `{"title": "Y"}`)
	}
	write(t, root, "layouts/page.html", page+"{{ range seq 5000 }}{{ . }}{{ end }}\n{{ .Nonsense }}") // slow enough to fill the queue
	for range 4 {
		_, err := Build(t.Context(), Options{Root: root, Out: filepath.Join(root, "build", "public"), Date: day, MinPages: 202})
		var fault *Error
		if !errors.As(err, &fault) || !strings.Contains(err.Error(), "layouts/page.html:2") {
			t.Fatalf("got %v, want the place in the template", err)
		}
	}
}

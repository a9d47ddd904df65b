package site

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"testing"
)

func TestDiskFaults(t *testing.T) {
	for _, c := range []struct {
		text, path string
		cause      error
	}{
		{`error building site: render: failed to publish: open /ut/.public.insyn-ny/x/index.html: no space left on device`, "/ut/.public.insyn-ny/x/index.html", syscall.ENOSPC},
		{`error building site: write /ut/en mapp/x.css: disk quota exceeded`, "/ut/en mapp/x.css", syscall.ENOSPC},
		{`mkdir /rot/build/cache: read-only file system`, "/rot/build/cache", syscall.EROFS},
		{`"/rot/layouts/page.html:1:1": open /rot/layouts/page.html: permission denied`, "/rot/layouts/page.html", fs.ErrPermission},
		{`copying: no space left on device`, "/rot", syscall.ENOSPC},
		{`execute of template failed`, "", nil},
	} {
		err := ioFault(c.text, "/rot")
		var at *fs.PathError
		if c.cause == nil {
			if err != nil {
				t.Errorf("%s: %v", c.text, err)
			}
		} else if !errors.As(err, &at) || at.Path != c.path || !errors.Is(err, c.cause) {
			t.Errorf("%s: %#v", c.text, err)
		}
	}
}

// A fault that Hugo meets with the disk is an I/O error and none of the site's.
func TestDiskFaultIsNotTheTemplates(t *testing.T) {
	root := newSite(t)
	write(t, root, "layouts/page.html", `{{ errorf "open /ut/x: no space left on device" }}`)
	_, err := build(t.Context(), root)
	var fault *Error
	if errors.As(err, &fault) || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("err = %v", err)
	}
}

func TestHugoInSwedish(t *testing.T) {
	for _, c := range []struct{ name, file, text, want, not string }{
		{"no layout", "hugo.toml", "[[module.mounts]]\nsource = \"build/content\"\ntarget = \"content\"\n", "det finns ingen mall i layouts/ för sidor av slaget", "found no"},
		{"same address", "build/content/y.md", `{"title": "Y", "url": "/granskningar/orebro/x/"}`, "flera sidor skulle få samma adress: ", "Duplicate"},
		{"HTML in the text", "build/content/y.md", "{\"title\": \"Y\"}\n\nEn <b>fet</b> text.\n", "HTML står i texten i ", "omitted"},
		{"HTML page", "build/content/y.html", "---\ntitle: Y\n---\n<p>Y</p>\n", "sidor av typen text/html tillåts inte", "whitelisted"},
		{"errors", "layouts/page.html", `{{ errorf "ett fel" }}`, "ett fel", "logged"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := newSite(t)
			write(t, root, c.file, c.text)
			_, err := build(t.Context(), root)
			var fault *Error
			if !errors.As(err, &fault) || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), c.not) || strings.Contains(err.Error(), "\n\n") {
				t.Errorf("err = %v", err)
			}
			t.Log(err)
		})
	}
}

package site

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOwnPagesReplaceNothing(t *testing.T) {
	const alias = "aliases får inte"
	for _, c := range []struct{ file, text, want string }{
		{"granskningar/orebro/x.md", "---\ntitle: Y\n---\n", "build/content/granskningar/orebro/x.md"},
		{"granskningar/orebro/X.html", "", "build/content/granskningar/orebro/x.md"},
		{"granskningar/orebro/x.sv.md", "", "build/content/granskningar/orebro/x.md"},
		{"granskningar/orebro/x/index.md", "", "build/content/granskningar/orebro/x.md"},
		{"granskningar/orebro/x/_index.md", "", "build/content/granskningar/orebro/x.md"},
		{"granskningar/orebro/index.md", "", "build/content/granskningar/orebro,"},
		{"_index.md", "", "build/content/_index.md"},
		{"index.md", "", "build/content/_index.md"},
		{"om.md", "---\ntitle: Om\naliases: [/granskningar/orebro/x/]\n---\n", alias},
		{"om.md", "+++\n\"Aliases\" = ['/x/']\n+++\n", alias},
		{"om.md", "{\"title\": \"Om\", \"aliases\": [\"/x/\"]}\n", alias},
		{"om.md", "\ufeff{\n\"aliases\": [\"/x/\"]\n}\n", alias},
		{"om.org", "#+title: Om\n#+aliases[]: /x/\n", alias},
		{"om.md", "---\ntitle: Om aliases, och annat\n---\naliases: brödtext\n", ""},
		{"om/_index.md", "---\ntitle: Om\n---\n", ""},
		{"om/bild.png", "", ""},
		{"om/_content.gotmpl", "", "innehållsmall"},
		{"granskningar/orebro/y.md", "", ""},
	} {
		root := newSite(t)
		write(t, root, "content/"+c.file, c.text)
		err := clashes(root)
		var fault *Error
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s %q: %v", c.file, c.text, err)
		case c.want != "" && (!errors.As(err, &fault) || fault.Problems[0].File != "content/"+c.file || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s %q: err = %v, want one with %q", c.file, c.text, err, c.want)
		}
	}
}

func TestClashIsRefusedBeforeHugo(t *testing.T) {
	root := newSite(t)
	write(t, root, "content/granskningar/orebro/x.md", "")
	write(t, root, "layouts/page.html", "{{ if }}") // which Hugo would tell of
	var fault *Error
	if _, err := build(t.Context(), root); !errors.As(err, &fault) || !strings.Contains(err.Error(), "skulle ersätta") || strings.Contains(err.Error(), "layouts") {
		t.Errorf("err = %v", err)
	}
	if _, err := os.Stat(filepath.Join(root, "build", "public")); err == nil {
		t.Error("a site was built")
	}
}

package fictional

import (
	"bytes"
	"strings"
	"testing"
)

func TestSameSeedSameBytes(t *testing.T) {
	a, b, other := FS(30, 7), FS(30, 7), FS(30, 8)
	if len(a) != len(b) {
		t.Fatalf("%d files, then %d", len(a), len(b))
	}
	for name, file := range a {
		if b[name] == nil || !bytes.Equal(file.Data, b[name].Data) {
			t.Errorf("%s differs between two runs", name)
		}
	}
	if bytes.Equal(a["data/tackning/omnamnda.toml"].Data, other["data/tackning/omnamnda.toml"].Data) {
		t.Error("another seed must give other text")
	}
}

func TestSizes(t *testing.T) {
	const n = 200
	var full, answers, follows, shared int
	for name, file := range FS(n, 1) {
		text := string(file.Data)
		switch {
		case strings.HasPrefix(name, "data/svar/"):
			answers++
		case !strings.HasPrefix(name, "data/granskningar/"):
		case strings.HasSuffix(name, ".md"):
			full++
			if got := strings.Count(text, "<!-- sida "); got != Pages {
				t.Errorf("%s has %d pages", name, got)
			}
			if size := len(text) / Pages; size < PageBytes*9/10 || size > PageBytes*12/10 {
				t.Errorf("%s has %d bytes a page", name, size)
			}
		case strings.Contains(text, `typ = "press"`):
		default:
			if q, r := strings.Count(text, "[[fraga]]"), strings.Count(text, "[[rekommendation]]"); q != Questions || r != Recommendations {
				t.Errorf("%s has %d questions and %d recommendations", name, q, r)
			}
			if !strings.Contains(text, "påhittad") && !strings.Contains(text, "Påhittad") {
				t.Errorf("%s does not say that it is made up", name)
			}
			follows += strings.Count(text, "[[foljer_upp]]")
			if strings.Count(strings.SplitN(strings.SplitN(text, "huvudman = [", 2)[1], "]", 2)[0], ",") > 0 {
				shared++
			}
		}
	}
	if full != n || answers < n/2 || answers > n*7/10 || follows < n/10 || shared == 0 {
		t.Errorf("%d full texts, %d answers, %d follow-ups, %d with several principals", full, answers, follows, shared)
	}
}

package swedish

import (
	_ "embed"
	"encoding/json"
	"strings"
)

//go:embed stop.txt
var stopText string

//go:embed overrides.txt
var overrideText string

var (
	stops = readStops(stopText)
	tails = readOverrides(overrideText)
)

// Tables returns what the client needs beside its code, as JSON:
// {"stop": "att av …", "tails": {"policy": "policyn policyns …"}}, where each
// form at the end of a word is exchanged for its key before stemming, ^ before
// a form says that it must be the whole word, and the key "=" has the forms
// that are not stemmed at all. Same build, same bytes.
func Tables() []byte {
	b, err := json.Marshal(struct {
		Stop  string            `json:"stop"`
		Tails map[string]string `json:"tails"`
	}{strings.Join(lines(stopText), " "), overrideLines(overrideText)})
	if err != nil {
		panic(err) // strings always become JSON
	}
	return b
}

// lines returns the lines of a table without comments and empty ones.
func lines(text string) (ls []string) {
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		if f := strings.Fields(line); len(f) > 0 {
			ls = append(ls, strings.Join(f, " "))
		}
	}
	return ls
}

func readStops(text string) map[string]bool {
	m := map[string]bool{}
	for _, line := range lines(text) {
		for _, w := range strings.Fields(line) {
			m[w] = true
		}
	}
	return m
}

func overrideLines(text string) map[string]string {
	m := map[string]string{}
	for _, line := range lines(text) {
		to, forms, ok := strings.Cut(line, ": ")
		if !ok {
			panic("swedish: overrides.txt: " + line)
		}
		m[to] = strings.TrimSpace(m[to] + " " + forms) // several rows may share an exchange
	}
	return m
}

func readOverrides(text string) map[string]string {
	m := map[string]string{}
	for to, forms := range overrideLines(text) {
		for _, form := range strings.Fields(forms) {
			if m[form] != "" {
				panic("swedish: overrides.txt: " + form + " twice")
			}
			m[form] = to
		}
	}
	return m
}

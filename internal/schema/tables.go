package schema

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"insyn/internal/audit"
)

// Tables lists every struct whose fields data/FORMAT.md documents: the records
// of Kinds and all tables in them, each once, in the order in which they are
// met.
func Tables() []reflect.Type {
	var all []reflect.Type
	seen := map[reflect.Type]bool{}
	var walk func(t reflect.Type)
	walk = func(t reflect.Type) {
		if seen[t] {
			return
		}
		seen[t] = true
		all = append(all, t)
		for _, f := range fieldsOf(t) {
			if f.isTable() {
				walk(f.element)
			}
		}
	}
	for _, k := range Kinds {
		walk(k.Record)
	}
	return all
}

// block finds the place of one struct's table in FORMAT.md. What stands between
// the two marks is generated; all else is written by hand.
var block = regexp.MustCompile(`(?s)<!-- fält: (\w+) -->\n.*?<!-- slut -->`)

// Format gives FORMAT.md with its tables written anew. It fails on a mark that
// names no struct and on a struct without a mark.
func Format(text string) (string, error) {
	missing := map[string]reflect.Type{}
	for _, t := range Tables() {
		missing[t.Name()] = t
	}
	var unknown []string
	text = block.ReplaceAllStringFunc(text, func(old string) string {
		name := block.FindStringSubmatch(old)[1]
		t, ok := missing[name]
		if !ok {
			unknown = append(unknown, name)
			return old
		}
		delete(missing, name)
		return fmt.Sprintf("<!-- fält: %s -->\n%s<!-- slut -->", name, markdown(t))
	})
	if unknown != nil {
		return "", fmt.Errorf("FORMAT.md has tables that no struct gives, or twice: %s", strings.Join(unknown, ", "))
	}
	for _, t := range Tables() {
		if _, ok := missing[t.Name()]; ok {
			return "", fmt.Errorf("FORMAT.md lacks the table <!-- fält: %s -->", t.Name())
		}
	}
	return text, nil
}

// markdown is the table of one struct's fields.
func markdown(t reflect.Type) string {
	var b strings.Builder
	b.WriteString("| nyckel | betyder | måste finnas | värde |\n|---|---|---|---|\n")
	for _, f := range fieldsOf(t) {
		must := ""
		if f.required {
			must = "ja"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", f.key, strings.ReplaceAll(f.meaning, "|", `\|`), must, f.value())
	}
	return b.String()
}

// value says in Swedish what may stand after the key.
func (f field) value() string {
	switch {
	case f.isTable() && f.list:
		return "tabeller `[[" + f.key + "]]`"
	case f.isTable():
		return "tabell `[" + f.key + "]`"
	case f.element == reflect.TypeFor[audit.Date]():
		return "datum"
	}
	if terms := termsOf(f.element); terms != nil {
		var all []string
		for _, term := range terms {
			all = append(all, "`"+term.value+"`")
		}
		return strings.Join(all, ", ")
	}
	word := map[reflect.Kind]string{reflect.String: "text", reflect.Int: "heltal", reflect.Bool: "`true`"}[f.element.Kind()]
	if f.list {
		return "lista av " + word
	}
	return word
}

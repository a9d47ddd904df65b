package load

import (
	"fmt"
	"strings"

	"insyn/internal/audit"
)

// maxListed is how many keys a message lists before a list stops helping.
const maxListed = 14

// reportKey reports a key that its table does not have. It gives the free key
// that was plainly meant, or "".
func (f *filler) reportKey(info *tableInfo, values map[string]any, taken map[string]bool, path, name string) string {
	meant := audit.Nearest(name, info.keys)
	hint, free := "", false
	if meant != "" {
		_, used := values[meant]
		free = !used && !taken[meant]
		hint = fmt.Sprintf("menade du %s?", meant)
		if !free {
			hint = fmt.Sprintf("menade du %s? Den finns redan här", meant)
		}
	}
	if elsewhere := f.homeHint(name); elsewhere != "" {
		hint, meant, free = elsewhere, "", false
	}
	p := f.unknownKey(join(path, name), name)
	if hint != "" || p.Hint == "" {
		p.Hint = hint
	}
	if p.Rule == "unknown-key" && len(info.keys) <= maxListed {
		p.Expected = "någon av " + strings.Join(info.keys, ", ")
	}
	if !free {
		return ""
	}
	return meant
}

// unknownKey makes the problem of an unknown key, or gives the one that its å,
// ä or ö has already caused.
func (f *filler) unknownKey(full, name string) *audit.Problem {
	s, _ := f.doc.index.span(full)
	if i, ok := f.doc.repaired[s.key]; ok {
		p := &f.problems[i]
		p.Path, p.Hint = full, ""
		p.Message = strings.Replace(p.Message, "är inte", "är okänd och inte", 1)
		return p
	}
	p := f.report("unknown-key", s.key, s.keyEnd, fmt.Sprintf("nyckeln %s är okänd", name))
	p.Path = full
	return p
}

// homeHint says where a key that is spelt right belongs: in another table of
// the record, or in another kind of record.
func (f *filler) homeHint(name string) string {
	var tables []string
	for _, table := range homes()[f.kind][name] {
		if table == "" {
			return fmt.Sprintf("%s hör till posten själv: flytta raden ovanför den första rubriken inom hakparenteser", name)
		}
		tables = append(tables, table)
	}
	if len(tables) > 0 {
		return fmt.Sprintf("%s hör till %s: flytta raden dit", name, strings.Join(tables, " eller "))
	}
	for kind, keys := range homes() {
		for _, table := range keys[name] {
			if table == "" && kinds[kind].table == "" && recordKind(kind) != siteKind {
				return fmt.Sprintf("%s finns i en post av slaget %s, inte i %s", name, kinds[kind].name, kinds[f.kind].name)
			}
		}
	}
	return ""
}

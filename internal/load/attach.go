package load

import (
	"path"
	"strings"

	"insyn/internal/audit"
)

// attach gives full texts to their records and reports files in a record's
// folder that belong to no record.
func attach(set *audit.Set, read []result) []audit.Problem {
	texts := map[string][]audit.TextPage{} // by the record's file
	hasRecord := map[string]bool{}
	named := map[string]bool{} // files that a source names with fil
	for _, r := range read {
		switch r.place {
		case fullText:
			texts[strings.TrimSuffix(r.file, ".md")+".toml"] = r.pages
		case record:
			hasRecord[r.file] = true
		}
		for _, record := range r.records {
			for _, source := range sources(record) {
				if source.File != "" {
					named[path.Join(path.Dir(r.file), source.File)] = true
				}
			}
		}
	}
	for _, a := range set.Audits {
		a.FullText = texts[a.File]
	}
	for _, d := range set.Documents {
		d.FullText = texts[d.File]
	}
	return unattached(read, hasRecord, named)
}

func unattached(read []result, hasRecord, named map[string]bool) []audit.Problem {
	var problems []audit.Problem
	for _, r := range read {
		p := audit.Problem{Severity: audit.Warning, Rule: "stray-file", File: r.file, Line: 1, Column: 1}
		record := strings.TrimSuffix(r.file, ".md") + ".toml"
		switch {
		case r.place == fullText && !hasRecord[record]:
			p.Severity = audit.Error
			p.Message = "fulltexten har ingen post bredvid sig"
			p.Expected = "en post i filen " + record
			p.Hint = "de två filerna ska heta lika, så när som på .md och .toml"
		case r.place == appendix && !named[r.file]:
			p.Message = "filen används inte: ingen post nämner den"
			p.Hint = `skriv fil = "` + path.Base(r.file) + `" under [[kalla]] i posten, eller ta bort filen`
		default:
			continue
		}
		problems = append(problems, p)
	}
	return problems
}

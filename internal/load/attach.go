package load

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"insyn/internal/audit"
)

// attach gives full texts to their records, and reports files in a record's
// folder that belong to no record and files that a source names in vain.
func attach(set *audit.Set, read []result) []audit.Problem {
	texts := map[string][]audit.TextPage{} // by the record's file
	places := map[string]place{}
	for _, r := range read {
		places[r.file] = r.place
		if r.place == fullText {
			texts[strings.TrimSuffix(r.file, ".md")+".toml"] = r.pages
		}
	}
	for _, a := range set.Audits {
		a.FullText = texts[a.File]
	}
	for _, d := range set.Documents {
		d.FullText = texts[d.File]
	}
	named, problems := appendices(read, places)
	return append(problems, unattached(read, places, named)...)
}

// appendices gives the files that sources name with fil, and reports those that
// are not there.
func appendices(read []result, places map[string]place) (named map[string]bool, problems []audit.Problem) {
	named = map[string]bool{}
	for _, r := range read {
		for n, record := range r.records {
			for i, source := range sources(record) {
				if source.File == "" || !fs.ValidPath(source.File) || strings.Contains(source.File, "/") {
					continue // check judges the name
				}
				file := path.Join(path.Dir(r.file), source.File)
				named[file] = true
				if places[file] != appendix {
					key := fmt.Sprintf("kalla[%d].fil", i+1)
					at := r.origins[n].At(key)
					problems = append(problems, audit.Problem{
						Severity: audit.Error, Rule: "missing-file", File: r.file, Line: at.Line, Column: at.Column, Length: at.Length, Path: key,
						Message: fmt.Sprintf("filen %s finns inte bredvid posten", source.File), Expected: file,
						Hint: "lägg filen där, eller använd url när handlingen bara ska länkas",
					})
				}
			}
		}
	}
	return named, problems
}

func unattached(read []result, places map[string]place, named map[string]bool) []audit.Problem {
	var problems []audit.Problem
	for _, r := range read {
		p := audit.Problem{Severity: audit.Warning, Rule: "stray-file", File: r.file, Line: 1, Column: 1}
		post := strings.TrimSuffix(r.file, ".md") + ".toml"
		switch {
		case r.place == fullText && places[post] != record:
			p.Severity = audit.Error
			p.Message = "fulltexten har ingen post bredvid sig"
			p.Expected = "en post i filen " + post
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

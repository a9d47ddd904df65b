package load

import (
	"path"
	"strings"

	"insyn/internal/audit"
)

// Limits on what comes from outside, each far above any honest use.
const (
	// maxTOML: the largest real record, nine questions with long texts, is
	// 20 kB; a shared register of 290 kommuner is 80 kB.
	maxTOML = 4 << 20
	// maxText: the text of a 2,000-page document.
	maxText = 32 << 20
	// maxFiles: twice the 50,000 reports that the search is designed for, each
	// with its full text.
	maxFiles = 200_000
	// maxNesting: records nest two tables deep. The readers walk nested values
	// recursively and dotted keys in quadratic time.
	maxNesting = 16
	// maxRepairs bounds how many mistakes of one file are seen through: each
	// costs another reading of the file.
	maxRepairs = 50
)

// place is what a path below the site's root holds.
type place int

const (
	stray    place = iota // nothing we know
	ignored               // known, and not data
	site                  // insyn.toml
	record                // one record a file
	shared                // a register of several records
	fullText              // <slug>.md beside a record
	appendix              // any other file in a record's folder: fine when a source names it
)

// recordFolders are the folders of data/ with one folder a kommun or region.
var recordFolders = map[string]recordKind{
	"granskningar":         auditKind,
	"styrdokument":         documentKind,
	"svar":                 responseKind,
	"revisionsberattelser": auditReportKind,
}

// registers are the shared files and the name of their tables.
var registers = map[string]recordKind{
	"data/kommuner.toml":             municipalityKind,
	"data/regioner.toml":             regionKind,
	"data/amnen.toml":                topicKind,
	"data/revisorer.toml":            auditorKind,
	"data/styrdokumentmodeller.toml": modelKind,
	"data/tackning/omnamnda.toml":    mentionKind,
	"data/tackning/utelamnade.toml":  omissionKind,
}

// placeOf tells what the file at a path below the site's root is.
func placeOf(file string) (place, recordKind) {
	if file == siteFile {
		return site, siteKind
	}
	if kind, ok := registers[file]; ok {
		return shared, kind
	}
	parts := strings.Split(file, "/")
	if len(parts) < 2 {
		return stray, 0
	}
	ext := path.Ext(file)
	switch {
	case strings.HasPrefix(path.Base(file), "."):
		return ignored, 0
	case file == wordsFile:
		return ignored, 0 // searchWords reads it
	case len(parts) == 2 && (ext == ".md" || ext == "" || ext == ".topojson" || ext == ".csv"), parts[1] == "schema":
		return ignored, 0 // FORMAT.md, LICENSE, README.md; JSON Schemas; borders
	case len(parts) == 3 && parts[1] == "jamforelser" && ext == ".toml":
		return record, themeKind
	case len(parts) != 4:
		return stray, 0
	}
	kind, ok := recordFolders[parts[1]]
	switch {
	case !ok:
		return stray, 0
	case ext == ".toml":
		return record, kind
	case ext == ".md" && (kind == auditKind || kind == documentKind):
		return fullText, kind
	case ext == ".md" || strings.EqualFold(ext, ".toml") || ext == ".txt":
		return stray, 0
	}
	return appendix, kind
}

const (
	siteFile  = "insyn.toml"
	wordsFile = "data/sokord.txt"
)

// strayProblem says where a file that is nothing we know should be.
func strayProblem(file string) audit.Problem {
	p := audit.Problem{
		Severity: audit.Warning, Rule: "stray-file", File: file, Line: 1, Column: 1,
		Message: "filen används inte: den har inte en posts plats och namn",
	}
	parts := strings.Split(file, "/")
	_, inFolder := recordFolders[parts[min(1, len(parts)-1)]]
	ext := path.Ext(file)
	switch {
	case strings.EqualFold(ext, ".toml") && ext != ".toml":
		p.Hint = "döp om den så att namnet slutar på .toml"
	case inFolder && len(parts) == 3 && ext == ".toml":
		p.Hint = "lägg den i kommunens mapp: data/" + parts[1] + "/<kommun>/" + parts[2]
	case inFolder && len(parts) > 4:
		p.Hint = "lägg den direkt i kommunens mapp: data/" + parts[1] + "/" + parts[2] + "/" + path.Base(file)
	case inFolder && ext == ".md":
		p.Hint = "läsbar fulltext finns bara för granskningar och styrdokument"
	case ext == ".txt":
		p.Hint = "en post är en .toml-fil; fulltext är en .md-fil med samma namn som posten"
	}
	p.Expected = "data/granskningar/<kommun>/<datum-titel>.toml, på samma sätt under styrdokument, svar och revisionsberattelser, eller data/jamforelser/<tema>.toml"
	return p
}

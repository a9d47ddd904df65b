package load

import (
	"reflect"

	"insyn/internal/audit"
)

// recordKind is one kind of record.
type recordKind int

const (
	auditKind recordKind = iota
	documentKind
	responseKind
	auditReportKind
	themeKind
	municipalityKind
	regionKind
	topicKind
	auditorKind
	modelKind
	mentionKind
	omissionKind
	siteKind
)

// kinds says of each kind which struct holds it, what a record of it is called
// in messages, and how its tables are named in a shared file.
var kinds = [...]struct {
	record reflect.Type
	name   string // "en granskning"
	table  string // "kommun" for [[kommun]]; "" for one record a file
}{
	auditKind:        {reflect.TypeFor[audit.Audit](), "granskning", ""},
	documentKind:     {reflect.TypeFor[audit.GoverningDocument](), "styrdokument", ""},
	responseKind:     {reflect.TypeFor[audit.Response](), "svar", ""},
	auditReportKind:  {reflect.TypeFor[audit.AuditReport](), "revisionsberättelse", ""},
	themeKind:        {reflect.TypeFor[audit.Theme](), "jämförelse", ""},
	municipalityKind: {reflect.TypeFor[audit.Municipality](), "kommun", "kommun"},
	regionKind:       {reflect.TypeFor[audit.Region](), "region", "region"},
	topicKind:        {reflect.TypeFor[audit.Topic](), "ämne", "amne"},
	auditorKind:      {reflect.TypeFor[audit.Auditor](), "revisor", "revisor"},
	modelKind:        {reflect.TypeFor[audit.DocumentModel](), "styrdokumentmodell", "styrdokumentmodell"},
	mentionKind:      {reflect.TypeFor[audit.Mention](), "omnämnd handling", "omnamnd"},
	omissionKind:     {reflect.TypeFor[audit.Omission](), "utelämnad granskning", "utelamnad"},
	siteKind:         {reflect.TypeFor[audit.Site](), "insyn.toml", ""},
}

// add puts a record (a pointer to one of the structs of kinds) into a set and
// gives its Origin to be filled in.
func add(set *audit.Set, record any) *audit.Origin {
	switch r := record.(type) {
	case *audit.Audit:
		set.Audits = append(set.Audits, r)
		return &r.Origin
	case *audit.GoverningDocument:
		set.Documents = append(set.Documents, r)
		return &r.Origin
	case *audit.Response:
		set.Responses = append(set.Responses, r)
		return &r.Origin
	case *audit.AuditReport:
		set.AuditReports = append(set.AuditReports, r)
		return &r.Origin
	case *audit.Theme:
		set.Themes = append(set.Themes, r)
		return &r.Origin
	case *audit.Municipality:
		set.Municipalities = append(set.Municipalities, r)
		return &r.Origin
	case *audit.Region:
		set.Regions = append(set.Regions, r)
		return &r.Origin
	case *audit.Topic:
		set.Topics = append(set.Topics, r)
		return &r.Origin
	case *audit.Auditor:
		set.Auditors = append(set.Auditors, r)
		return &r.Origin
	case *audit.DocumentModel:
		set.DocumentModels = append(set.DocumentModels, r)
		return &r.Origin
	case *audit.Mention:
		set.Mentions = append(set.Mentions, r)
		return &r.Origin
	case *audit.Omission:
		set.Omissions = append(set.Omissions, r)
		return &r.Origin
	}
	site := record.(*audit.Site)
	set.Site = site
	return &site.Origin
}

// sources gives the sources of a record that may have files beside it.
func sources(record any) []audit.Document {
	switch r := record.(type) {
	case *audit.Audit:
		return r.Sources
	case *audit.GoverningDocument:
		return r.Sources
	case *audit.Response:
		return r.Sources
	case *audit.AuditReport:
		return r.Sources
	}
	return nil
}

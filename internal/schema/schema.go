// Package schema writes the JSON Schemas (draft 2020-12) of the record format,
// from the structs of package audit, so that an editor completes and checks a
// record while it is typed. It also writes the tables of data/FORMAT.md.
//
// A schema knows shapes, not meanings: whether an id exists or a date is
// reasonable is left to package check. Schemas are written without $ref, since
// editors complete more surely in a schema that stands in one piece.
package schema

//go:generate go run ./write -root ../..

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"

	"insyn/internal/audit"
)

// Kind is one kind of file that a schema describes.
type Kind struct {
	Name   string       // the schema is data/schema/<Name>.schema.json
	Title  string       // in Swedish, shown by editors
	Record reflect.Type // struct of package audit
	Table  string       // key of the records in a shared file ([[kommun]]); "" for one record a file
}

// Kinds lists every kind of file, records first.
var Kinds = []Kind{
	{"granskning", "En granskning", reflect.TypeFor[audit.Audit](), ""},
	{"styrdokument", "Ett styrdokument", reflect.TypeFor[audit.GoverningDocument](), ""},
	{"svar", "Ett svar på en granskning", reflect.TypeFor[audit.Response](), ""},
	{"revisionsberattelse", "En revisionsberättelse", reflect.TypeFor[audit.AuditReport](), ""},
	{"jamforelse", "Ett tema med gemensamma frågor", reflect.TypeFor[audit.Theme](), ""},
	{"kommuner", "Kommunerna", reflect.TypeFor[audit.Municipality](), "kommun"},
	{"regioner", "Länen och regionerna", reflect.TypeFor[audit.Region](), "region"},
	{"amnen", "Ämnena", reflect.TypeFor[audit.Topic](), "amne"},
	{"revisorer", "De som utför granskningar", reflect.TypeFor[audit.Auditor](), "revisor"},
	{"styrdokumentmodeller", "Hur kommuner delar in sina styrdokument", reflect.TypeFor[audit.DocumentModel](), "styrdokumentmodell"},
	{"omnamnda", "Handlingar som bara är kända till titeln", reflect.TypeFor[audit.Mention](), "omnamnd"},
	{"utelamnade", "Granskningar som inte är med", reflect.TypeFor[audit.Omission](), "utelamnad"},
	{"insyn", "Webbplatsens inställningar", reflect.TypeFor[audit.Site](), ""},
}

// JSON gives the schema of a kind, indented and with a last newline. The same
// structs give the same bytes.
func (k Kind) JSON() []byte {
	r := jsonschema.Reflector{
		Anonymous:                  true, // no $id: the file's place is its address
		DoNotReference:             true,
		RequiredFromJSONSchemaTags: true, // no tag of that kind exists; finish sets what is required
		FieldNameTag:               "toml",
		Mapper:                     scalar,
	}
	s := r.ReflectFromType(k.Record)
	version := s.Version
	s.Version = ""
	finish(k.Record, s)
	if k.Table != "" {
		s = shared(k.Table, s)
	}
	s.Version, s.Title = version, k.Title

	text, err := json.Marshal(s)
	if err != nil {
		panic(fmt.Sprintf("schema %s: %v", k.Name, err)) // only strings and integers are in it
	}
	var out bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		panic(fmt.Sprintf("schema %s: %v", k.Name, err))
	}
	out.WriteByte('\n')
	return out.Bytes()
}

// shared gives the schema of a file that holds many records in one array of
// tables.
func shared(table string, record *jsonschema.Schema) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: jsonschema.NewProperties(),
		Required: []string{table}, AdditionalProperties: jsonschema.FalseSchema}
	s.Properties.Set(table, &jsonschema.Schema{Type: "array", Items: record})
	return s
}

// datePattern takes what audit.ParseDate takes, but for days that do not exist.
// TOML has dates of its own: editors (Taplo) hand them to the schema as text.
const datePattern = `^(18|19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`

// scalar gives the schemas of the types that are not what their Go kind says:
// dates and closed sets. It gives nil for all others.
func scalar(t reflect.Type) *jsonschema.Schema {
	if t == reflect.TypeFor[audit.Date]() {
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{
			{Type: "integer", Minimum: "1862", Maximum: "2199"},
			{Type: "string", Pattern: datePattern},
		}}
	}
	terms := termsOf(t)
	if terms == nil {
		return nil
	}
	s := &jsonschema.Schema{Type: "string"}
	for _, term := range terms {
		s.Enum = append(s.Enum, term.value)
	}
	return s
}

// finish puts into a struct's schema what only our tags know: what each field
// means and which fields every record must have.
func finish(t reflect.Type, s *jsonschema.Schema) {
	for _, f := range fieldsOf(t) {
		p, ok := s.Properties.Get(f.key)
		if !ok {
			panic(fmt.Sprintf("schema: %v has no %s", t, f.key)) // the reflector and fieldsOf read the same tags
		}
		p.Description = f.meaning + words(f.element)
		if f.required {
			s.Required = append(s.Required, f.key)
			notEmpty(f, p)
		}
		value := p
		if f.list {
			value = p.Items
		}
		switch {
		case f.isTable():
			finish(f.element, value)
		case f.element.Kind() == reflect.Int:
			value.Minimum = "1" // years, pages, numbers and counts: 0 is never written, it is left out
		}
	}
}

// notEmpty makes a field that must be there hold something.
func notEmpty(f field, s *jsonschema.Schema) {
	one := uint64(1)
	switch {
	case f.list:
		s.MinItems = &one
	case s.Type == "string" && s.Enum == nil:
		s.MinLength = &one
	}
}

// words lists a closed set's values with the words that readers see.
func words(t reflect.Type) string {
	var out []string
	for _, term := range termsOf(t) {
		out = append(out, fmt.Sprintf("%s (%s)", term.value, term.label))
	}
	if out == nil {
		return ""
	}
	return " Värden: " + strings.Join(out, ", ") + "."
}

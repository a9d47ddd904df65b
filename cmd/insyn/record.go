package main

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"insyn/internal/audit"
)

// partially is a date on the command line that may be a month or a year.
type partially struct{ audit.Date }

// UnmarshalText reads ÅÅÅÅ, ÅÅÅÅ-MM or ÅÅÅÅ-MM-DD.
func (p *partially) UnmarshalText(text []byte) (err error) {
	p.Date, err = audit.ParseDate(string(text))
	if err != nil {
		return fmt.Errorf("%w, skriv ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ", err)
	}
	return nil
}

const explain = `
# Rader som börjar med # gäller inte. Fyll i det som källan säger och ta bort
# tecknet framför. Det som källan inte säger får stå kvar eller strykas; gissa
# aldrig. Sammanfatta med egna ord. Alla fält förklaras i data/FORMAT.md.

`

// auditText is a new granskning. Everything but the keys is made from the
// struct tags of package audit, so that the record never tells of a field that
// is not there.
func auditText(id, title string, owners []owner, date audit.Date, kind string) string {
	t := form{schema: "granskning", of: reflect.TypeFor[audit.Audit]()}
	t.known("id", quote(id))
	t.known("titel", quote(title))
	t.owners(owners)
	if date.IsZero() {
		t.known("datum_okant", "true")
	} else {
		t.known("datum", dateValue(date))
	}
	if kind != "" {
		t.known("typ", quote(kind))
	}
	t.explain()
	t.heading("Det här krävs")
	if kind == "" {
		t.blank("typ")
	}
	t.blank("amne", "sammanfattning")
	t.heading("Om granskningen")
	t.blank("utforare", "diarienummer", "avser_ar", "uppdragsgivare", "ansvarig", "ej_provade", "syfte", "avgransning", "metod", "anmarkning")
	t.heading("Källan krävs: var handlingen finns")
	t.table("kalla", reflect.TypeFor[audit.Document](), "url", "typ", "sidor", "hamtad")
	t.heading("Samlad bedömning")
	t.table("bedomning", reflect.TypeFor[audit.Verdict](), "grad", "grad_ord", "grad_kalla", "text", "sida")
	t.heading("Revisionsfrågorna: en [[fraga]] för varje, i rapportens ordning")
	t.table("fraga", reflect.TypeFor[audit.Question](), "nr", "text", "grad", "grad_ord", "grad_kalla", "iakttagelse", "bedomning", "sida", "jamfor")
	t.heading("Revisionskriterierna: en [[kriterium]] för varje")
	t.table("kriterium", reflect.TypeFor[audit.Criterion](), "typ", "text", "styrdokument", "saknas")
	t.heading("Rekommendationerna: en [[rekommendation]] för varje")
	t.table("rekommendation", reflect.TypeFor[audit.Recommendation](), "nr", "text", "mottagare", "fraga", "sida", "klart_senast")
	t.heading("Följebrevet och tidigare granskningar")
	t.table("missiv", reflect.TypeFor[audit.Missive](), "till_yttrande", "svar_senast")
	t.table("foljer_upp", reflect.TypeFor[audit.FollowUp](), "granskning")
	return t.String()
}

// documentText is a new styrdokument.
func documentText(id, title string, owners []owner, decided audit.Date, kind string) string {
	t := form{schema: "styrdokument", of: reflect.TypeFor[audit.GoverningDocument]()}
	t.known("id", quote(id))
	t.known("titel", quote(title))
	t.owners(owners)
	if kind != "" {
		t.known("typ", quote(kind))
	}
	if !decided.IsZero() {
		t.known("beslutad", dateValue(decided))
	}
	t.explain()
	if kind == "" {
		t.heading("Det här krävs")
		t.blank("typ")
	}
	t.heading("Om dokumentet")
	t.blank("kategori", "beslutad_av")
	if decided.IsZero() {
		t.blank("beslutad")
	}
	t.blank("paragraf", "diarienummer", "version", "reviderad", "giltig_till", "tills_vidare", "ersatter", "dokumentansvarig", "amne", "sammanfattning", "anmarkning")
	t.heading("Var dokumentet finns. Utelämnas bara när det är känt genom en granskning; skriv då anvand_i")
	t.table("kalla", reflect.TypeFor[audit.Document](), "url", "typ", "sidor", "hamtad")
	t.table("anvand_i", reflect.TypeFor[audit.UsedIn](), "granskning", "sidor")
	return t.String()
}

// responseText is a new svar, with a place for each recommendation of the
// granskning that it answers.
func responseText(id string, answered *audit.Audit, owners []owner, board string, date audit.Date) string {
	t := form{schema: "svar", of: reflect.TypeFor[audit.Response]()}
	t.known("id", quote(id))
	t.owners(owners)
	t.known("granskning", quote(answered.ID)+" # "+audit.OneLine(answered.Title))
	t.known("namnd", quote(board))
	if !date.IsZero() {
		t.known("datum", dateValue(date))
	}
	t.explain()
	t.heading("Det här krävs")
	t.blank("installer", "text")
	t.heading("Om svaret")
	if date.IsZero() {
		t.blank("datum")
	}
	t.blank("handlingstyp", "paragraf", "diarienummer")
	t.heading("Källan krävs: var svaret finns")
	t.table("kalla", reflect.TypeFor[audit.Document](), "url", "typ", "sidor", "hamtad")
	if len(answered.Recommendations) > 0 {
		t.heading("Svar på enskilda rekommendationer")
	}
	for _, r := range answered.Recommendations {
		t.prose(fmt.Sprintf("%s %d: %s", r.Kind.Label(), r.Nr, audit.OneLine(r.Text)))
		fmt.Fprintf(&t, "#[[rekommendation]]\n#nr = %d\n#installer = \"\"\n#text = \"\"\n\n", r.Nr)
	}
	return t.String()
}

// form is a record in the making.
type form struct {
	strings.Builder
	schema string       // as its schema is named
	of     reflect.Type // the noun whose fields the record has
	rows   [][2]string  // the keys that are known, with their values
}

// known writes a key that has its value.
func (f *form) known(key, value string) {
	field(f.of, key)
	f.rows = append(f.rows, [2]string{key, value})
}

// explain writes the first line, the known keys with their equals signs in a
// column, and how to go on.
func (f *form) explain() {
	longest := 0
	for _, row := range f.rows {
		longest = max(longest, len(row[0]))
	}
	fmt.Fprintf(f, "#:schema ../../schema/%s.schema.json\n\n", f.schema)
	for _, row := range f.rows {
		fmt.Fprintf(f, "%-*s = %s\n", longest, row[0], row[1])
	}
	f.WriteString(explain)
}

func (f *form) owners(owners []owner) {
	codes, names := make([]string, len(owners)), make([]string, len(owners))
	for i, o := range owners {
		codes[i], names[i] = quote(o.code), o.name
	}
	f.known("huvudman", "["+strings.Join(codes, ", ")+"] # "+strings.Join(names, ", "))
}

func (f *form) heading(text string) {
	rule := strings.Repeat("-", max(3, width-5-utf8.RuneCountInString(text)))
	fmt.Fprintf(f, "# --- %s %s\n\n", text, rule)
}

// blank writes keys to be filled in, each with its explanation.
func (f *form) blank(keys ...string) {
	for _, key := range keys {
		fl := field(f.of, key)
		f.prose(fl.Tag.Get("om") + choices(fl.Type))
		fmt.Fprintf(f, "#%s = %s\n\n", key, placeholder(fl.Type))
	}
}

// table writes a table to be filled in: its explanations first, so that its
// lines can be uncommented together.
func (f *form) table(key string, of reflect.Type, keys ...string) {
	open := "#[" + key + "]"
	if field(f.of, key).Type.Kind() == reflect.Slice {
		open = "#[[" + key + "]]"
	}
	lines := []string{open}
	for _, k := range keys {
		fl := field(of, k)
		required := ""
		if fl.Tag.Get("krav") != "" {
			required = " (krävs)"
		}
		f.prose(k + required + ": " + fl.Tag.Get("om") + choices(fl.Type))
		lines = append(lines, "#"+k+" = "+placeholder(fl.Type))
	}
	fmt.Fprintf(f, "%s\n\n", strings.Join(lines, "\n"))
}

// prose writes a comment, wrapped.
func (f *form) prose(text string) {
	line := "#"
	for _, word := range strings.Fields(text) {
		if line != "#" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			f.WriteString(line + "\n")
			line = "#"
		}
		line += " " + word
	}
	f.WriteString(line + "\n")
}

// field finds a field by its TOML key. A key that is not there is a fault of
// this file, which its test finds.
func field(of reflect.Type, key string) reflect.StructField {
	for i := range of.NumField() {
		if of.Field(i).Tag.Get("toml") == key {
			return of.Field(i)
		}
	}
	panic("insyn new: " + of.Name() + " har inget fält " + key)
}

// choices lists the values of a closed set.
func choices(t reflect.Type) string {
	if e, ok := reflect.Zero(t).Interface().(audit.Enum); ok {
		return " Välj bland: " + strings.Join(e.Values(), ", ") + "."
	}
	return ""
}

// placeholder is a value that check asks for when a line is used as it stands:
// nothing that could be taken for a fact.
func placeholder(t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Slice:
		return "[" + placeholder(t.Elem()) + "]"
	case t.Kind() == reflect.String:
		return `""`
	}
	return ""
}

// dateValue writes a date as records do: a month is text, since TOML has no
// such value.
func dateValue(d audit.Date) string {
	if d.Month != 0 && d.Day == 0 {
		return quote(d.String())
	}
	return d.String()
}

// quote writes a TOML basic string.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteRune('\\')
			b.WriteRune(r)
		case unicode.IsControl(r) || r == utf8.RuneError:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

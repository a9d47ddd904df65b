package load

import (
	"fmt"
	"reflect"
	"slices"
	"time"

	"insyn/internal/audit"
)

// filler carries the values of one document into the structs of package audit,
// and reports everything that does not fit.
type filler struct {
	*source
	doc     *document
	kind    recordKind
	refused []string // see audit.Origin
}

// table fills the struct v from a table at a key path.
func (f *filler) table(v reflect.Value, values map[string]any, path string) {
	info := infoOf(v.Type())
	known := 0
	for i := range info.fields {
		if value, ok := values[info.fields[i].key]; ok {
			known++
			f.value(v.Field(info.fields[i].index), value, path, info.fields[i].key)
		}
	}
	if known < len(values) {
		f.unknown(v, info, values, path)
	}
}

// unknown reports the keys of a table that its struct does not have, in the
// order of their names; one that was plainly meant to be another is read so.
func (f *filler) unknown(v reflect.Value, info *tableInfo, values map[string]any, path string) {
	var names []string
	for name := range values {
		if _, ok := info.byKey[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	taken := map[string]bool{}
	for _, name := range names {
		meant := f.reportKey(info, values, taken, path, name)
		if i, ok := info.byKey[meant]; ok {
			taken[meant] = true
			f.doc.index.rename(join(path, meant), join(path, name))
			f.value(v.Field(info.fields[i].index), values[name], path, meant)
		}
	}
}

// value puts one value into a field or list item. It builds the key path only
// when it goes deeper or something is wrong.
func (f *filler) value(v reflect.Value, value any, path, key string) {
	switch t := v.Type(); {
	case t == dateType:
		f.date(v, value, path, key)
	case t.Kind() == reflect.String:
		if s, ok := value.(string); ok {
			v.SetString(s)
			return
		}
		f.mismatch(v, value, path, key)
	case t.Kind() == reflect.Int:
		if n, ok := value.(int64); ok && n == int64(int(n)) {
			v.SetInt(n)
			return
		}
		f.mismatch(v, value, path, key)
	case t.Kind() == reflect.Bool:
		if b, ok := value.(bool); ok {
			v.SetBool(b)
			return
		}
		f.mismatch(v, value, path, key)
	case t.Kind() == reflect.Slice:
		f.list(v, value, path, key)
	case t.Kind() == reflect.Pointer:
		if m, ok := value.(map[string]any); ok {
			v.Set(reflect.New(t.Elem()))
			f.table(v.Elem(), m, sub(path, key))
			return
		}
		f.mismatch(v, value, path, key)
	default: // a struct
		if m, ok := value.(map[string]any); ok {
			f.table(v, m, sub(path, key))
			return
		}
		f.mismatch(v, value, path, key)
	}
}

// list fills a slice of tables, texts or numbers.
func (f *filler) list(v reflect.Value, value any, path, key string) {
	tables := v.Type().Elem().Kind() == reflect.Struct
	switch items := value.(type) {
	case []map[string]any:
		if !tables && len(items) > 0 {
			break
		}
		v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
		for i, m := range items {
			f.table(v.Index(i), m, item(sub(path, key), i+1))
		}
		return
	case []any:
		v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
		for i, value := range items {
			if m, ok := value.(map[string]any); ok && tables {
				f.table(v.Index(i), m, item(sub(path, key), i+1))
				continue
			}
			if tables {
				f.mismatch(v.Index(i), value, path, item(key, i+1))
				continue
			}
			f.value(v.Index(i), value, path, item(key, i+1))
		}
		return
	}
	f.mismatch(v, value, path, key)
}

var dateType = reflect.TypeFor[audit.Date]()

const expectedDate = `ett datum: 2015-02-17, "2015-02" när dagen är okänd eller 2015 när bara året är känt`

// date fills an audit.Date. A date with a time of day is not a date.
func (f *filler) date(v reflect.Value, value any, path, key string) {
	if t, ok := value.(time.Time); ok {
		if t.Year() == 0 && f.doc.badDate {
			f.mended(sub(path, key))
			return
		}
		if t.Location().String() != "date-local" { // BurntSushi's name for a TOML local date
			f.mismatch(v, value, path, key)
			return
		}
	}
	switch value.(type) {
	case time.Time, string, int64:
		if err := v.Addr().Interface().(*audit.Date).UnmarshalTOML(value); err != nil {
			v.SetZero()
			p := f.at("date", sub(path, key), err.Error())
			p.Expected = expectedDate
			f.refuse(p.Path)
		}
	default:
		f.mismatch(v, value, path, key)
	}
}

// mended gives the key path of a day that does not exist to its problem, which
// was reported before key paths were known.
func (f *filler) mended(path string) {
	f.refuse(path)
	s, _ := f.doc.index.span(path)
	pos := f.position(s.value, s.valueEnd)
	for i := range f.problems {
		if p := &f.problems[i]; p.Rule == "date" && p.Line == pos.Line && p.Column == pos.Column {
			p.Path = path
		}
	}
}

// at reports a problem at a key path.
func (f *filler) at(rule, path, message string) *audit.Problem {
	s, _ := f.doc.index.span(path)
	p := f.report(rule, s.value, s.valueEnd, message)
	p.Path = path
	return p
}

func (f *filler) refuse(path string) { f.refused = append(f.refused, path) }

// mismatch reports a value of the wrong type, and reads it as it was meant when
// that is plain, so that nothing else is said about it.
func (f *filler) mismatch(v reflect.Value, value any, path, key string) {
	full := sub(path, key)
	p := f.at("type", full, fmt.Sprintf("värdet är %s", foundType(value)))
	p.Expected = expectedType(v.Type(), key)
	p.Hint = typeHint(v.Type(), value, key)
	if p.Hint == "" || !f.salvage(v, value, path, key) {
		f.refuse(full)
	}
}

// sub adds a key, or a key with an item's number, to a key path. Unlike join it
// trusts the key, which is one of ours.
func sub(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

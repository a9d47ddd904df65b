package schema

import (
	"reflect"

	"insyn/internal/audit"
)

// field is one key of a table in a record, as the tags of package audit give it.
type field struct {
	key      string
	meaning  string // one or two Swedish sentences
	required bool
	list     bool         // an array, or an array of tables
	element  reflect.Type // the type of the value, or of each item of the list
}

// fieldsOf gives the keys of a struct of package audit, in its order. Fields
// that are no keys (Origin, the full text) are left out.
func fieldsOf(t reflect.Type) []field {
	var all []field
	for _, f := range reflect.VisibleFields(t) {
		key := f.Tag.Get("toml")
		if key == "" || key == "-" || len(f.Index) > 1 {
			continue
		}
		one := field{key: key, meaning: f.Tag.Get("om"), required: f.Tag.Get("krav") == "ja", element: f.Type}
		if f.Type.Kind() == reflect.Slice {
			one.list, one.element = true, f.Type.Elem()
		}
		if one.element.Kind() == reflect.Pointer {
			one.element = one.element.Elem()
		}
		all = append(all, one)
	}
	return all
}

// isTable reports whether a field's value is a table, or an array of tables.
func (f field) isTable() bool {
	return f.element.Kind() == reflect.Struct && f.element != reflect.TypeFor[audit.Date]()
}

// term is one value of a closed set and the word that readers see.
type term struct{ value, label string }

// termsOf gives the values of a closed set (audit.Enum) in order, or nil when
// the type is none.
func termsOf(t reflect.Type) []term {
	set, ok := reflect.Zero(t).Interface().(audit.Enum)
	if !ok || t.Kind() != reflect.String {
		return nil
	}
	var all []term
	for _, value := range set.Values() {
		one := reflect.New(t).Elem()
		one.SetString(value)
		all = append(all, term{value, one.Interface().(audit.Enum).Label()})
	}
	return all
}

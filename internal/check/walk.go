package check

import (
	"reflect"
	"strconv"
	"sync"

	"insyn/internal/audit"
)

// spot is a place in a record while it is walked. Its key path is made only
// when somebody asks.
type spot struct {
	outer *spot
	field *field
	item  int // from 1 in a list, else 0
}

func (s *spot) path() string {
	if s == nil {
		return ""
	}
	path := s.outer.path()
	if path != "" {
		path += "."
	}
	path += s.field.key
	if s.item > 0 {
		path += "[" + strconv.Itoa(s.item) + "]"
	}
	return path
}

// field is a field of one of the structs of package audit.
type field struct {
	index    int
	key      string // toml
	means    string // om
	required bool   // krav
	values   []string
	inner    bool // holds tables
	list     bool
}

var shapes sync.Map // reflect.Type -> []field

var dateType, enumType = reflect.TypeFor[audit.Date](), reflect.TypeFor[audit.Enum]()

// fieldsOf reads the tags of a struct, once.
func fieldsOf(t reflect.Type) []field {
	if known, ok := shapes.Load(t); ok {
		return known.([]field)
	}
	var fields []field
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		key := tag.Get("toml")
		if key == "" || key == "-" {
			continue
		}
		f := field{index: i, key: key, means: tag.Get("om"), required: tag.Get("krav") != ""}
		ft := t.Field(i).Type
		f.list = ft.Kind() == reflect.Slice
		for ft.Kind() == reflect.Slice || ft.Kind() == reflect.Pointer {
			ft = ft.Elem()
		}
		f.inner = ft.Kind() == reflect.Struct && ft != dateType
		if ft.Implements(enumType) {
			f.values = reflect.Zero(ft).Interface().(audit.Enum).Values()
		}
		fields = append(fields, f)
	}
	shapes.Store(t, fields)
	return fields
}

// walk visits every field of a record, outermost first: value is the field's
// value, a list as a whole. Tables that load refused are left out, since their
// problem is already reported.
func walk(o *audit.Origin, record any, visit func(s *spot, value reflect.Value)) {
	walkTable(o, reflect.ValueOf(record).Elem(), nil, visit)
}

func walkTable(o *audit.Origin, v reflect.Value, outer *spot, visit func(*spot, reflect.Value)) {
	fields := fieldsOf(v.Type())
	for i := range fields {
		f := &fields[i]
		value := v.Field(f.index)
		s := &spot{outer: outer, field: f}
		visit(s, value)
		switch {
		case !f.inner:
		case f.list:
			for n := range value.Len() {
				item := &spot{outer, f, n + 1}
				if len(o.Refused) == 0 || !o.WasRefused(item.path()) {
					walkTable(o, value.Index(n), item, visit)
				}
			}
		case value.Kind() == reflect.Struct:
			walkTable(o, value, s, visit)
		case !value.IsNil():
			walkTable(o, value.Elem(), s, visit)
		}
	}
}

// eachString calls f for every text of a record, single or in a list.
func eachString(o *audit.Origin, record any, f func(s *spot, text string)) {
	walk(o, record, func(s *spot, value reflect.Value) {
		switch {
		case value.Kind() == reflect.String:
			if value.Len() > 0 {
				f(s, value.String())
			}
		case s.field.list && value.Type().Elem().Kind() == reflect.String:
			for n := range value.Len() {
				f(&spot{s.outer, s.field, n + 1}, value.Index(n).String())
			}
		}
	})
}

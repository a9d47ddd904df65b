package load

import (
	"reflect"
	"slices"
	"sync"
)

// tableInfo is what the tags of a struct say of its TOML table.
type tableInfo struct {
	fields []field
	keys   []string       // in struct order
	byKey  map[string]int // key -> place in fields
}

type field struct {
	key   string
	index int // of the struct's field
}

// infos holds the tableInfo of every struct type met so far.
var infos sync.Map // reflect.Type -> *tableInfo

func infoOf(t reflect.Type) *tableInfo {
	if info, ok := infos.Load(t); ok {
		return info.(*tableInfo)
	}
	info := &tableInfo{byKey: map[string]int{}}
	for i := range t.NumField() {
		key := t.Field(i).Tag.Get("toml")
		if key == "" || key == "-" {
			continue
		}
		info.byKey[key] = len(info.fields)
		info.fields = append(info.fields, field{key, i})
		info.keys = append(info.keys, key)
	}
	infos.Store(t, info)
	return info
}

// homes tells in which tables of each kind of record a key is at home: "" for
// the record itself, "[[rekommendation.handelse]]" for a table in it.
var homes = sync.OnceValue(func() (out [len(kinds)]map[string][]string) {
	for kind := range kinds {
		out[kind] = map[string][]string{}
		collectHomes(out[kind], kinds[kind].record, "", "")
	}
	return out
})

func collectHomes(out map[string][]string, t reflect.Type, table, header string) {
	info := infoOf(t)
	for _, f := range info.fields {
		if !slices.Contains(out[f.key], header) {
			out[f.key] = append(out[f.key], header)
		}
		left, right := "[", "]"
		ft := t.Field(f.index).Type
		if ft.Kind() == reflect.Slice {
			left, right = "[[", "]]"
		}
		for ft.Kind() == reflect.Slice || ft.Kind() == reflect.Pointer {
			ft = ft.Elem()
		}
		if ft.Kind() == reflect.Struct && ft != dateType {
			inner := sub(table, f.key)
			collectHomes(out, ft, inner, left+inner+right)
		}
	}
}

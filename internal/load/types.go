package load

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// foundType names the type of a decoded value.
func foundType(value any) string {
	switch v := value.(type) {
	case string:
		return "en text"
	case int64:
		return "ett heltal"
	case float64:
		return "ett decimaltal"
	case bool:
		return "true eller false"
	case time.Time:
		switch v.Location().String() {
		case "date-local":
			return "ett datum"
		case "time-local":
			return "ett klockslag"
		}
		return "ett datum med klockslag"
	case map[string]any:
		return "en tabell"
	case []map[string]any:
		return "en lista av tabeller"
	}
	return "en lista"
}

// expectedType names the type that a field wants.
func expectedType(t reflect.Type, key string) string {
	key, _, _ = strings.Cut(key, "[")
	switch {
	case t == dateType:
		return expectedDate
	case t.Kind() == reflect.String:
		return `en text inom citattecken: "…"`
	case t.Kind() == reflect.Int:
		return "ett heltal, till exempel 7"
	case t.Kind() == reflect.Bool:
		return "true eller false, utan citattecken"
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		return fmt.Sprintf("tabeller med rubriken [[%s]]", key)
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Int:
		return fmt.Sprintf("en lista av heltal: %s = [1, 2]", key)
	case t.Kind() == reflect.Slice:
		return fmt.Sprintf(`en lista av texter: %s = ["…", "…"]`, key)
	}
	return fmt.Sprintf("en tabell med rubriken [%s]", key)
}

// typeHint says how to mend a value of the wrong type; "" when what was meant is
// not plain. salvage must be able to read all that gets a hint.
func typeHint(t reflect.Type, value any, key string) string {
	left, list := key+" = ", false
	if strings.HasSuffix(key, "]") {
		left = ""
	}
	if t.Kind() == reflect.Slice {
		list = true
		t = t.Elem()
	}
	switch v := value.(type) {
	case int64:
		switch {
		case t.Kind() == reflect.String && list:
			return fmt.Sprintf("skriv %s[\"%d\"]", left, v)
		case t.Kind() == reflect.String:
			return fmt.Sprintf("skriv %s\"%d\"", left, v)
		case t.Kind() == reflect.Int && list:
			return fmt.Sprintf("skriv %s[%d]", left, v)
		}
	case string:
		_, err := strconv.Atoi(v)
		switch {
		case t.Kind() == reflect.String && list:
			return "sätt hakparenteser om värdet: [\"…\"]"
		case t.Kind() == reflect.Int && err == nil && !list:
			return fmt.Sprintf("skriv %s%s", left, v)
		case t.Kind() == reflect.Bool && (v == "true" || v == "false"):
			return fmt.Sprintf("skriv %s%s", left, v)
		}
	case []any:
		if len(v) == 1 && t.Kind() == reflect.String && !list {
			if _, ok := v[0].(string); ok {
				return "ta bort hakparenteserna om värdet"
			}
		}
	case map[string]any:
		if list && t.Kind() == reflect.Struct {
			return fmt.Sprintf("skriv rubriken med dubbla hakparenteser: [[%s]]", key)
		}
	case []map[string]any:
		if !list && len(v) == 1 && (t.Kind() == reflect.Struct && t != dateType || t.Kind() == reflect.Pointer) {
			return fmt.Sprintf("skriv rubriken med enkla hakparenteser: [%s]", key)
		}
	}
	return ""
}

// salvage reads a value of the wrong type as typeHint says that it was meant.
func (f *filler) salvage(v reflect.Value, value any, path, key string) bool {
	full := sub(path, key)
	if v.Kind() == reflect.Slice {
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		v = v.Index(0)
		f.doc.index.rename(item(full, 1), full)
	}
	switch x := value.(type) {
	case int64:
		if v.Kind() == reflect.Int {
			v.SetInt(x)
		} else {
			v.SetString(strconv.FormatInt(x, 10))
		}
	case string:
		switch n, _ := strconv.Atoi(x); v.Kind() {
		case reflect.Int:
			v.SetInt(int64(n))
		case reflect.Bool:
			v.SetBool(x == "true")
		default:
			v.SetString(x)
		}
	case []any:
		v.SetString(x[0].(string))
	case map[string]any:
		f.table(v, x, full)
	case []map[string]any:
		f.doc.index.rename(full, item(full, 1))
		if v.Kind() == reflect.Pointer {
			v.Set(reflect.New(v.Type().Elem()))
			v = v.Elem()
		}
		f.table(v, x[0], item(full, 1))
	default:
		return false
	}
	return true
}

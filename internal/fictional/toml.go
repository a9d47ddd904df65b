package fictional

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// record writes one TOML file. Keys whose value is zero are left out, as in
// real records.
type record struct{ strings.Builder }

// newRecord begins a record with its schema, given relative to the file.
func newRecord(schema string) *record {
	r := &record{}
	r.WriteString("#:schema " + schema + "\n# Påhittad post, bara för prov och mätningar.\n\n")
	return r
}

func (r *record) set(key string, value any) {
	switch v := value.(type) {
	case string:
		if v != "" {
			r.line(key, strconv.Quote(v))
		}
	case int:
		if v != 0 {
			r.line(key, strconv.Itoa(v))
		}
	case bool:
		if v {
			r.line(key, "true")
		}
	case time.Time:
		if !v.IsZero() {
			r.line(key, v.Format(time.DateOnly))
		}
	case []string:
		if len(v) > 0 {
			r.line(key, quoted(v))
		}
	case []int:
		if len(v) > 0 {
			r.line(key, strings.ReplaceAll(fmt.Sprint(v), " ", ", "))
		}
	default:
		panic(fmt.Sprintf("fictional: %s has type %T", key, value))
	}
}

func (r *record) line(key, value string) { r.WriteString(key + " = " + value + "\n") }

func (r *record) table(name string) { r.WriteString("\n[" + name + "]\n") }
func (r *record) item(name string)  { r.WriteString("\n[[" + name + "]]\n") }

func (r *record) bytes() []byte { return []byte(r.String()) }

func quoted(values []string) string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = strconv.Quote(v)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

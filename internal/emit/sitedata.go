package emit

import (
	"reflect"

	"insyn/internal/audit"
)

// siteData is data/webbplats.json: insyn.toml for the templates, under its own
// keys, and the day and the version of the build.
func (s *site) siteData() page {
	out := map[string]any{"byggd": s.Today.Format("2006-01-02"), "version": Version}
	v := reflect.ValueOf(s.Site).Elem()
	for i := range v.NumField() {
		key := v.Type().Field(i).Tag.Get("toml")
		if key == "" || key == "-" {
			continue
		}
		switch f := v.Field(i).Interface().(type) {
		case audit.Date:
			out[key] = f.String()
		default:
			out[key] = f
		}
	}
	return page{path: "data/webbplats.json", raw: append(marshal(out), '\n')}
}

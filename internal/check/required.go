package check

import (
	"fmt"
	"reflect"
	"strings"

	"insyn/internal/audit"
)

// required holds that every field with the tag krav says something, and that
// the files exist that the others lean on.
func required(c *checker) {
	c.all(func(o *audit.Origin, record any) {
		walk(o, record, func(s *spot, value reflect.Value) {
			if !s.field.required || !blank(value) {
				return
			}
			path := s.path()
			if o.WasRefused(path) {
				return
			}
			message := fmt.Sprintf("%s saknas", s.field.key)
			if o.Has(path) {
				message = fmt.Sprintf("%s är tom", s.field.key)
				if value.CanInt() {
					message = fmt.Sprintf("%s är 0", s.field.key)
				}
			}
			if o.Prefix != "" {
				c.unread.doubt(o.File)
			}
			c.error("required", o, path, message).Expected = lowerFirst(strings.TrimSuffix(s.field.means, "."))
		})
	})
	c.all(func(o *audit.Origin, record any) {
		eachString(o, record, func(s *spot, text string) {
			if s.item > 0 && strings.TrimSpace(text) == "" && !o.WasRefused(s.path()) {
				c.error("required", o, s.path(), "värdet är tomt").Hint = "utelämna det, och hela raden när listan inte har något"
			}
		})
	})
	for _, f := range []struct {
		file string
		have bool
		what string
	}{
		{"insyn.toml", c.set.Site != nil, "webbplatsens namn, adress och utgivare"},
		{"data/kommuner.toml", len(c.municipalities) > 0, "de kommuner som posterna hänvisar till"},
		{"data/regioner.toml", len(c.regions) > 0, "de län och regioner som posterna hänvisar till"},
		{"data/amnen.toml", len(c.topics) > 0 || len(c.set.Audits) == 0, "de ämnen som posterna hänvisar till"},
	} {
		if !f.have && !c.unread.file(f.file) {
			p := c.error("required-file", &audit.Origin{File: f.file}, "", "filen saknas eller är tom")
			p.Expected = f.what
		}
	}
}

// blank reports whether a field says nothing. A number 0 says nothing: years,
// numbers and pages all count from 1.
func blank(v reflect.Value) bool {
	if v.Kind() == reflect.String {
		return strings.TrimSpace(v.String()) == ""
	}
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

// lowerFirst makes a field's explanation follow a colon. Words in capitals stay.
func lowerFirst(s string) string {
	for i, r := range s {
		if i > 0 {
			if strings.ToUpper(string(r)) == string(r) {
				return s
			}
			return strings.ToLower(s[:i]) + s[i:]
		}
	}
	return s
}

// enums holds that every value of a closed set is one of it.
func enums(c *checker) {
	c.all(func(o *audit.Origin, record any) {
		walk(o, record, func(s *spot, value reflect.Value) {
			if s.field.values == nil || value.Len() == 0 {
				return
			}
			for _, v := range s.field.values {
				if v == value.String() {
					return
				}
			}
			p := c.error("enum", o, s.path(), fmt.Sprintf("värdet %q finns inte", value.String()))
			p.Expected = "någon av " + strings.Join(s.field.values, ", ")
			if meant := audit.Nearest(value.String(), s.field.values); meant != "" {
				p.Hint = fmt.Sprintf("menade du %q?", meant)
			}
		})
	})
}

package audit

import (
	"strings"
	"testing"
)

func TestDate(t *testing.T) {
	for in, want := range map[string]string{"2015": "2015", "2015-06": "2015-06", "2015-06-17": "2015-06-17"} {
		d, err := ParseDate(in)
		if err != nil || d.String() != want {
			t.Errorf("ParseDate(%q) = %v, %v", in, d, err)
		}
	}
	for _, in := range []string{"", "15", "2015-13", "2015-02-30", "1500", "2015-6-1", "i går", "2015/06/17"} {
		if d, err := ParseDate(in); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", in, d)
		}
	}
	year, month, day := Date{Year: 2015}, Date{Year: 2015, Month: 2}, Date{2015, 2, 17}
	if got := month.Last().Format("2006-01-02"); got != "2015-02-28" {
		t.Errorf("last day of February 2015 = %s", got)
	}
	if year.SurelyBefore(day) || day.SurelyBefore(year) || !month.SurelyBefore(Date{2015, 3, 1}) || (Date{}).SurelyBefore(day) {
		t.Error("SurelyBefore must hold only when every possible day does")
	}
	if year.Compare(day) >= 0 || day.Compare(year) <= 0 || day.Compare(day) != 0 || (Date{}).Compare(year) >= 0 {
		t.Error("Compare must order 0 < 2015 < 2015-02-17")
	}
	if day.Swedish() != "17 februari 2015" || month.Swedish() != "februari 2015" || year.Swedish() != "2015" {
		t.Error("Swedish dates")
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Örebro": "orebro", "Upplands-Bro": "upplands-bro", "  IT- & telefoni (2015) ": "it-telefoni-2015",
		"Kretslopp och vattennämnden": "kretslopp-och-vattennamnden", "A\u030angstro\u0308m": "angstrom", "§§": "", "Café é": "cafe-e",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
	if got := Slug(strings.Repeat("granskning ", 20)); len(got) > 80 || strings.HasSuffix(got, "-") {
		t.Errorf("long slug %q", got)
	}
}

func FuzzSlug(f *testing.F) {
	f.Add("Örebro kommun")
	f.Add(strings.Repeat("å", 300))
	f.Fuzz(func(t *testing.T, name string) {
		s := Slug(name)
		if len(s) > maxSlug || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" ||
			strings.HasPrefix(s, "-") || strings.HasSuffix(s, "-") || strings.Contains(s, "--") {
			t.Fatalf("Slug(%q) = %q", name, s)
		}
		if Slug(s) != s {
			t.Fatalf("Slug(Slug(%q)) = %q, want %q", name, Slug(s), s)
		}
	})
}

type places map[string]Position

func (p places) Find(path string) (Position, bool) { pos, ok := p[path]; return pos, ok }

func TestOriginAt(t *testing.T) {
	o := Origin{Prefix: "kommun[2]", Positions: places{"kommun[2]": {Line: 9}, "kommun[2].kod": {Line: 10}}}
	if o.At("kod").Line != 10 || o.At("namn").Line != 9 || o.At("").Line != 9 {
		t.Error("a missing key stands at its table")
	}
	if (&Origin{}).At("fraga[3].grad") != (Position{Line: 1, Column: 1}) {
		t.Error("an unknown place is the file's start")
	}
}

func TestParagraphs(t *testing.T) {
	got := Paragraphs("\nEn rad\nsom bryts.\n \n\n  Nästa stycke.  \r\n")
	if len(got) != 2 || got[0] != "En rad som bryts." || got[1] != "Nästa stycke." {
		t.Errorf("Paragraphs gave %q", got)
	}
	if got := Paragraphs(" \n "); got != nil {
		t.Errorf("Paragraphs of nothing gave %q, want nil", got)
	}
	if got := OneLine("En rad\nsom bryts.\n\nNästa."); got != "En rad som bryts. Nästa." {
		t.Errorf("OneLine gave %q", got)
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"sammanfattning", "sida", "sida_till", "grad_kalla", "titel"}
	for in, want := range map[string]string{
		"samanfattning": "sammanfattning", "Titel": "titel", "grad-kalla": "grad_kalla", "grad_källa": "grad_kalla",
		"sdia": "sida", "tilte": "titel", "helt annat": "", "": "", "x": "",
	} {
		if got := Nearest(in, keys); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestOneLine(t *testing.T) {
	for _, s := range []string{
		"", " ", "a", " a", "a ", "a b", "a  b", "a\tb", "a\nb", "åäö ÅÄÖ", "§ 4", "a\u00a0b", "a – b", "a\u2028b", "\u3000a", "a\x00b", "\xff \xe2",
	} {
		if got, want := OneLine(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("OneLine(%q) = %q, want %q", s, got, want)
		}
	}
}

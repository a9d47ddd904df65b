package audit

import (
	"fmt"
	"strings"
	"testing"
)

// withCheckDigit adds the check digit to nine digits.
func withCheckDigit(nine string) string {
	for d := range 10 {
		if s := nine + fmt.Sprint(d); luhn(s) {
			return s
		}
	}
	panic("no check digit")
}

// divided is a number of which all but its date would do.
func divided(nine string) string {
	ten := withCheckDigit(nine)
	return ten[:6] + "-" + ten[6:]
}

func found(text string) (out []Personnummer) {
	FindPersonnummer(text, func(n Personnummer) { out = append(out, n) })
	return out
}

// Made-up numbers of every kind, in every way of writing them, are found whole.
func TestFindsEveryForm(t *testing.T) {
	born := []string{"640823", "000229", "991231", "120101"}
	coordination := []string{"640883", "640860", "640000"[:4] + "61", "640091"}
	dividers := []string{"", "-", "+", " ", "\u00a0", "\u202f", "–", "—", "‐", "\u2011", "−", " - ", " – ", "-\n", "- ", "\u00ad"}
	for i, date := range append(born, coordination...) {
		ten := withCheckDigit(date + "323")
		for _, century := range []string{"", "18", "19", "20"} {
			for _, d := range dividers {
				text := "Anna (" + century + ten[:6] + d + ten[6:] + ") bor här"
				ns := found(text)
				if len(ns) != 1 || text[ns[0].From:ns[0].To] != century+ten[:6]+d+ten[6:] || ns[0].Coordination != (i >= len(born)) {
					t.Errorf("%q: %+v", text, ns)
					continue
				}
				if want := d != "" || century != ""; ns[0].Certain != want {
					t.Errorf("%q: certain = %v", text, ns[0].Certain)
				}
				if m := ns[0].Masked(); strings.Contains(m, ten[6:]) || !strings.HasPrefix(m, century+ten[:6]) {
					t.Errorf("masked %q", m)
				}
			}
		}
	}
	for _, text := range []string{"1964-08-23-3234", "64-08-23-3234", "pnr640823-3234", "19640823-3234.", "x_640823-3234_y", "https://x.se/640823-3234.pdf",
		"640823-3234 och 1", "dokument 19640823-3234-bilaga"} {
		if ns := found(text); len(ns) != 1 || !ns[0].Certain {
			t.Errorf("%q: %+v", text, ns)
		}
	}
}

func TestFindsNothingElse(t *testing.T) {
	for _, text := range []string{
		divided("641323323"), divided("640832323"), divided("640230323"), divided("640800323"), divided("640892323"), // no such day
		divided("556677889"), divided("212000196"), "16" + divided("556677889"), // organisation numbers
		"17" + divided("640823323"), "21" + divided("640823323"), // no such century
		"640823-3235", // wrong check digit
		"019-21 10 00", "070-123 45 67", "0701234567", "08-123 456 78", "+46 19 21 10 00", "+46701234567",
		"Ks 1064/2013", "KS-2014/742.912", "0256/20", "dnr 14-5678", "LJ2014/194",
		"5494626", "202014803", "http://docplayer.se/6408233234-Granskning.html",
		"2014-01-01-2014-12-31", "2015-02-17", "20150217", "kl 10.30-11.45", "1 234 567 890", "12 345,67",
		strings.Repeat("0123456789abcdef", 4), "3a196408233234", "550e8400-e29b-41d4-a716-446655440000",
		"196408233234567", "6408233234123", "ISBN 978-91-7585-123-4", "640823-32345", "1640823-3234",
	} {
		if ns := found(text); len(ns) > 0 {
			t.Errorf("%q: %+v", text, ns)
		}
	}
}

func FuzzPersonnummer(f *testing.F) {
	for _, s := range []string{"19640823-3234", "640823 - 3234", "1964-08-23-3234", "dnr 20150217-1234", "64082\u00a03-3234", "640823-\n3234", "\xff640823+3234", "640823-3234*3234", "6408&#50;3-3234", "64 08 23/**3234**"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		FindPersonnummer(text, func(n Personnummer) {
			if n.From < last || n.To <= n.From || n.To > len(text) {
				t.Fatalf("%q: %+v after %d", text, n, last)
			}
			last = n.To
			if len(n.Digits) != 10 && len(n.Digits) != 12 || !luhn(n.Digits[len(n.Digits)-10:]) {
				t.Fatalf("%q: %+v", text, n)
			}
		})
		if left := found(MaskPersonnummer(text)); len(left) > 0 {
			t.Fatalf("%q: still %+v after masking", MaskPersonnummer(text), left)
		}
	})
}

package emit

import (
	"strconv"

	"insyn/internal/compare"
	"insyn/internal/link"
)

// count0 is number with a word of its own for none.
func count0(n int, none, one, many string) string {
	if n == 0 {
		return none
	}
	return number(n, one, many)
}

// where is " i 48 av 290 kommuner och 3 av 21 regioner", or "" for nowhere.
func where(r compare.Reach) string {
	var parts []string
	if r.Municipalities > 0 {
		parts = append(parts, digits(r.Municipalities)+" av "+digits(r.AllMunicipalities)+" kommuner")
	}
	if r.Regions > 0 {
		parts = append(parts, digits(r.Regions)+" av "+digits(r.AllRegions)+" regioner")
	}
	if len(parts) == 0 {
		return ""
	}
	return " i " + list(parts)
}

// base is the denominator of a comparison: "7 av 290 kommuner har granskats i
// frågan". What is the thing asked, with its preposition.
func base(r compare.Reach, what string) string {
	if r.Municipalities+r.Regions == 0 {
		return "Ingen kommun har granskats " + what + ", så långt registret vet."
	}
	text := digits(r.Municipalities) + " av " + digits(r.AllMunicipalities) + " kommuner"
	if r.Regions > 0 {
		text += " och " + digits(r.Regions) + " av " + digits(r.AllRegions) + " regioner"
	}
	return text + " har granskats " + what + "."
}

// holdings says what the register has of a principal, and does not: absence
// from the register is not absence from the world.
func holdings(p *link.Principal) string {
	if len(p.Audits) == 0 && len(p.Known) == 0 {
		return emptyHoldings(p)
	}
	text := "Registret har " + count0(len(p.Audits), "inga lästa granskningar", "en granskning", "granskningar") + " av " + p.Name + span(p.Audits) + "."
	if also := besides(p); also != "" {
		text += " Registret har också " + also + "."
	}
	if n := len(p.Known); n > 0 {
		text += " " + upperFirst(number(n, "en granskning är känd", "granskningar är kända")) + " men inte " + plural(n, "läst", "lästa") + "."
	}
	return text + " Fler granskningar kan finnas."
}

func emptyHoldings(p *link.Principal) string {
	text := "Registret har ingen granskning av " + p.Name
	if also := besides(p); also != "" {
		text += ", men " + also
	}
	text += "."
	if p.Region != nil && p.County != nil && len(p.County.Municipalities) == 1 {
		// Gotland, where no region beside the kommun exists.
		only := p.County.Municipalities[0]
		return text + " Länet har bara en kommun, som också har regionens uppgifter: se " + only.Name + "."
	}
	return text + " Det betyder inte att ingen granskning är gjord: de förtroendevalda revisorerna granskar all verksamhet varje år. Här har ännu ingen rapport lästs in."
}

// besides is what else there is: "sju styrdokument och ett svar".
func besides(p *link.Principal) string {
	var parts []string
	add := func(n int, one, many string) {
		if n > 0 {
			parts = append(parts, number(n, one, many))
		}
	}
	add(len(p.Documents), "ett styrdokument", "styrdokument")
	add(len(p.Responses), "ett svar på en granskning", "svar på granskningar")
	add(len(p.Reports), "en revisionsberättelse", "revisionsberättelser")
	return list(parts)
}

// span is ", från 2015 till 2018" over audits in order, the newest first; ""
// when no year is known.
func span(audits []*link.Audit) string {
	last, first := years(audits)
	switch {
	case last == 0:
		return ""
	case first == last:
		return ", från " + strconv.Itoa(last)
	}
	return ", från " + strconv.Itoa(first) + " till " + strconv.Itoa(last)
}

// years gives the newest and the oldest known year.
func years(audits []*link.Audit) (newest, oldest int) {
	for _, a := range audits {
		if y := a.Date.Year; y > 0 {
			if newest == 0 {
				newest = y
			}
			oldest = y
		}
	}
	return newest, oldest
}

func areaHoldings(name string, audits, known []*link.Audit) string {
	text := "Registret har " + count0(len(audits), "inga lästa granskningar", "en granskning", "granskningar") + " " + name + span(audits) + "."
	if n := len(known); n > 0 {
		text += " " + upperFirst(number(n, "en granskning är känd", "granskningar är kända")) + " men inte " + plural(n, "läst", "lästa") + "."
	}
	return text
}

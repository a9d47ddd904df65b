package emit

import (
	"strconv"
	"strings"

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
	text := held("av "+p.Name, p.Audits, p.Known)
	if also := besides(p); also != "" {
		text += " Registret har också " + also + "."
	}
	return text + " Fler granskningar kan finnas."
}

// held counts the audits of something, and those that are known only. Of is
// "av Lövås kommun", "i ämnet".
func held(of string, audits, known []*link.Audit) string {
	if len(audits) == 0 && len(known) > 0 {
		return knownText(" "+of, known) + " " + plural(len(known), "Den", "De") + " räknas inte med i siffror och jämförelser."
	}
	text := "Registret har " + count0(len(audits), "inga granskningar", "en granskning", "granskningar") + " " + of + span(audits) + "."
	if len(known) > 0 {
		text += " " + knownText(" till", known)
	}
	return text
}

// knownText is "Två granskningar till är kända bara genom pressen och en är
// hemlig."
func knownText(which string, known []*link.Audit) string {
	secret := 0
	for _, a := range known {
		if a.NotPublic {
			secret++
		}
	}
	press := len(known) - secret
	hidden := plural(secret, " är hemlig", " är hemliga")
	if press == 0 {
		return upperFirst(number(secret, "en granskning", "granskningar")) + which + hidden + "."
	}
	text := upperFirst(number(press, "en granskning", "granskningar")) + which + plural(press, " är känd", " är kända") + " bara genom pressen"
	if secret > 0 {
		text += " och " + strings.TrimSpace(number(secret, "en", "")) + hidden
	}
	return text + "."
}

// onlyKnown says of n audits why they do not count.
func onlyKnown(n int) string {
	return plural(n, "känd bara genom pressen eller hemlig", "kända bara genom pressen eller hemliga")
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

// span is ", från 2015 till 2018; två är odaterade" over audits in order, the
// newest first; "" when no year is known.
func span(audits []*link.Audit) string {
	last, first := years(audits)
	if last == 0 {
		return ""
	}
	text := ", från " + strconv.Itoa(last)
	if first != last {
		text = ", från " + strconv.Itoa(first) + " till " + strconv.Itoa(last)
	}
	undated := 0
	for _, a := range audits {
		if a.Date.IsZero() {
			undated++
		}
	}
	if undated > 0 {
		text += "; " + strings.TrimSpace(number(undated, "en är odaterad", "")) + plural(undated, "", " är odaterade")
	}
	return text
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

package emit

import (
	"strings"

	"insyn/internal/audit"
	"insyn/internal/link"
)

const (
	knownFromPress = "Känd genom pressen"
	notCounted     = "räknas inte med i siffror och jämförelser."
)

// fromPress reports whether a record rests on what the press has written.
func fromPress(sources []audit.Document) bool {
	return len(sources) > 0 && sources[0].Kind == audit.Press
}

// status is what a reader must know before all else; nil for an audit whose
// report was read in full and is public.
func status(a *link.Audit) *Notice {
	secret := audit.OneLine(a.Confidential)
	switch {
	case a.NotPublic:
		if secret == "" {
			secret = "Hela rapporten omfattas av sekretess."
		}
		return &Notice{Title: "Rapporten är hemlig", Text: phrases(" ", sentence(secret), "Registret vet att granskningen finns, men den "+notCounted)}
	case !a.Published:
		return &Notice{Title: knownFromPress, Text: phrases(" ", "Uppgifterna kommer ur en artikel i pressen. Rapporten är inte läst och "+notCounted, sentence(secret))}
	case a.TitleOnly:
		return &Notice{Title: "Bara titeln är känd", Text: "Registret vet att granskningen finns men har inte läst vad den kom fram till."}
	case secret != "":
		n := &Notice{Title: "Delar av rapporten är hemliga", Text: sentence(secret)}
		if unread := auditReadFrom(a); unread != nil {
			n.Text += " " + sentence(unread.Title) + " " + unread.Text
		}
		return n
	}
	return auditReadFrom(a)
}

func auditReadFrom(a *link.Audit) *Notice {
	return readFrom(a.Sources, "Rapporten", "rapporten", "Fler frågor, svar och rekommendationer kan finnas i rapporten.")
}

// reportStatus is status for a revisionsberättelse.
func reportStatus(r *link.AuditReport) *Notice {
	if fromPress(r.Sources) {
		return &Notice{Title: knownFromPress, Text: "Uppgifterna kommer ur en artikel i pressen. Revisionsberättelsen är inte läst."}
	}
	return readFrom(r.Sources, "Revisionsberättelsen", "revisionsberättelsen", "Fler nämnder och skäl kan finnas i revisionsberättelsen.")
}

// readFrom warns when the report itself was not what was read, and makes a
// reservation when only a part of it was. Name begins a sentence, inside stands
// within one; more is what the unread part may hold.
func readFrom(sources []audit.Document, name, inside, more string) *Notice {
	if len(sources) == 0 {
		return nil
	}
	main := sources[0]
	from := map[audit.DocumentKind]string{
		audit.Covering: "revisorernas missiv",
		audit.WebText:  "en sammanfattning på webben",
		audit.Answer:   "svaret på granskningen",
		audit.Minutes:  "ett protokoll",
	}[main.Kind]
	switch {
	case from != "":
		return &Notice{Title: name + " är inte läst", Text: "Uppgifterna kommer ur " + from + ", inte ur " + inside + ". " + name + " kan innehålla mer."}
	case main.Kind == audit.Report && main.Excerpt:
		return &Notice{Title: "Bara en del av " + inside + " är läst", Text: more, Quiet: true}
	}
	return nil
}

func documentStatus(d *link.Document) *Notice {
	switch {
	case d.PrincipalUnknown || len(d.Principals) == 0:
		return &Notice{Title: "Huvudmannen är okänd", Text: "Källan säger inte vilken kommun eller region dokumentet tillhör."}
	case d.Status == audit.Proposal:
		return &Notice{Title: "Ett förslag", Text: "Dokumentet är inte beslutat, så långt registret vet."}
	case d.TitleOnly:
		return &Notice{Title: "Bara titeln är känd", Text: "Registret har inte läst dokumentet."}
	case len(d.Sources) == 0:
		return &Notice{Title: "Känt genom en granskning", Text: "Dokumentet nämns i en granskning. Registret har inte läst det självt."}
	}
	return nil
}

// answerState tells what the register knows of answers. It never says that
// nobody has answered: an answer may exist that the register lacks.
func (s *site) answerState(a *link.Audit) string {
	by := a.Missive.AnswerBy
	if len(a.Responses) == 0 {
		return unanswered(a, by)
	}
	text := "Svar finns från " + boardNames(a.Responses) + "."
	if len(a.Awaited) > 0 {
		text += " Registret saknar svar från " + bodyNames(a.Awaited) + "."
	}
	return text
}

func unanswered(a *link.Audit, by audit.Date) string {
	from := ""
	if len(a.Awaited) > 0 {
		from = " från " + bodyNames(a.Awaited)
	}
	switch {
	case a.AnswerOverdue:
		return "Svar" + from + " skulle lämnas senast " + by.Swedish() + ". Registret har inget svar."
	case !by.IsZero():
		return "Svar" + from + " ska lämnas senast " + by.Swedish() + ". Registret har inget svar än."
	case from != "":
		return "Revisorerna har begärt svar" + from + ". Det som är läst säger inte till när. Registret har inget svar."
	case len(a.Recommendations) > 0:
		return "Registret har inget svar på granskningen."
	}
	return ""
}

func boardNames(all []*link.Response) string {
	var names []string
	seen := map[string]bool{}
	for _, r := range all {
		if name := inText(r.Board.Name); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return list(names)
}

func bodyNames(all []link.Body) string {
	return list(each(all, func(b link.Body) string { return inText(b.Name) }))
}

// inText writes a board's name within a sentence: names that are common nouns
// ("Kommunstyrelsen", "Nämnden för …") begin with a small letter there, proper
// names ("Göteborg Energi") do not.
func inText(name string) string {
	if name == "" {
		return ""
	}
	first, _, _ := strings.Cut(name, " ")
	first = strings.ToLower(first)
	for _, end := range []string{"nämnd", "nämnden", "nämnderna", "styrelse", "styrelsen", "utskottet", "kommunen", "regionen", "ledningen", "revisorerna", "fullmäktige", "övriga"} {
		if strings.HasSuffix(first, end) && !strings.Contains(first, "-") {
			return lowerFirst(name)
		}
	}
	rest := name[len(string([]rune(name)[:1])):]
	if strings.HasSuffix(name, "nämnden") || strings.HasSuffix(name, "nämnd") {
		if rest == strings.ToLower(rest) { // Barn- och utbildningsnämnden, but not Hägersten-Liljeholmens stadsdelsnämnd
			return lowerFirst(name)
		}
	}
	if first == "gemensam" {
		return lowerFirst(name)
	}
	return name
}

func missive(m audit.Missive) *Missive {
	if len(m.To)+len(m.ForResponse)+len(m.ForInformation) == 0 && m.AnswerBy.IsZero() && m.AnswerDemand == "" {
		return nil
	}
	out := &Missive{
		To: m.To, ForResponse: m.ForResponse, ForInformation: m.ForInformation,
		AnswerBy: m.AnswerBy.Swedish(), AnswerDemand: audit.OneLine(m.AnswerDemand),
	}
	if m.AnswerInferred {
		out.AnswerNote = "Dagen är slutet ur sammanhanget."
	}
	return out
}

package emit

import (
	"strings"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// status is what a reader must know before all else; nil for an audit whose
// report was read and is public.
func status(a *link.Audit) *Notice {
	secret := audit.OneLine(a.Confidential)
	switch {
	case a.NotPublic:
		return &Notice{"Rapporten är hemlig", phrases(" ", "Hela rapporten omfattas av sekretess. Registret vet att granskningen finns men har inte läst den, och räknar den inte bland de lästa.", sentence(secret))}
	case !a.Published:
		return &Notice{"Känd genom pressen", phrases(" ", "Uppgifterna kommer ur en artikel i pressen. Rapporten är inte läst, och registret räknar inte granskningen bland de lästa.", sentence(secret))}
	case a.TitleOnly:
		return &Notice{"Bara titeln är känd", "Registret vet att granskningen finns men har inte läst vad den kom fram till."}
	case secret != "":
		return &Notice{"Delar av rapporten är hemliga", sentence(secret)}
	}
	return readFrom(a)
}

// readFrom warns when the report itself was not what was read.
func readFrom(a *link.Audit) *Notice {
	if len(a.Sources) == 0 {
		return nil
	}
	from := map[audit.DocumentKind]string{
		audit.Covering: "revisorernas missiv",
		audit.WebText:  "en sammanfattning på webben",
		audit.Answer:   "svaret på granskningen",
		audit.Minutes:  "ett protokoll",
	}[a.Sources[0].Kind]
	if from == "" {
		return nil
	}
	return &Notice{"Rapporten är inte läst", "Uppgifterna kommer ur " + from + ", inte ur rapporten. Rapporten kan innehålla mer."}
}

func documentStatus(d *link.Document) *Notice {
	switch {
	case d.PrincipalUnknown || len(d.Principals) == 0:
		return &Notice{"Huvudmannen är okänd", "Källan säger inte vilken kommun eller region dokumentet tillhör."}
	case d.Status == audit.Proposal:
		return &Notice{"Ett förslag", "Dokumentet är inte beslutat, så långt registret vet."}
	case d.TitleOnly:
		return &Notice{"Bara titeln är känd", "Registret har inte läst dokumentet."}
	case len(d.Sources) == 0:
		return &Notice{"Känt genom en granskning", "Dokumentet nämns i en granskning. Registret har inte läst det självt."}
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
	for _, end := range []string{"nämnd", "nämnden", "nämnderna", "styrelse", "styrelsen", "utskottet", "kommunen", "regionen", "revisorerna", "fullmäktige"} {
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

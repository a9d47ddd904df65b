package emit

import (
	"strings"

	"insyn/internal/audit"
	"insyn/internal/compare"
	"insyn/internal/link"
)

func (s *site) themeList() page {
	lead := "Samma fråga ställd till flera kommuner. Varje jämförelse säger hur många kommuner den bygger på. Granskningar som är kända bara genom pressen räknas inte."
	h := Head{URL: "/jamforelser/", Layout: "jamforelser", Title: "Jämförelser", Description: cut(lead, descriptionLength), Crumbs: []Link{home}}
	s.jsonld(&h)
	return page{path: section(h.URL), head: h, params: ThemeListPage{Lead: lead, Themes: s.themeCards()}}
}

func (s *site) themeCards() []ThemeCard {
	return each(s.themes, func(t compare.Theme) ThemeCard {
		return ThemeCard{
			Link: Link{Text: t.Title, URL: t.URL}, Lead: cut(firstSentence(audit.OneLine(t.Text)), leadLength),
			Questions: len(t.Questions), Base: base(t.Reach, "i minst en fråga"),
		}
	})
}

func (s *site) themePage(t *compare.Theme) page {
	h := Head{URL: t.URL, Layout: "jamforelse", Title: t.Title, TitleTag: "Jämförelse: " + t.Title, Kind: "Jämförelse", Crumbs: []Link{home, {Text: "Jämförelser", URL: "/jamforelser/"}}}
	h.Description = cut(phrases(" ", base(t.Reach, "i minst en fråga"), audit.OneLine(t.Text)), descriptionLength)
	s.jsonld(&h, s.dataset(h))
	return page{path: single(t.URL), head: h, params: ThemePage{
		ID: t.ID, Text: audit.OneLine(t.Text), Base: base(t.Reach, "i minst en fråga"), Questions: each(t.Questions, themeQuestion),
		Record: s.foot(t.ID, t.Title, "jämförelse", t.URL, t.DataURL, nil),
	}}
}

func themeQuestion(q compare.Question) ThemeQuestion {
	return ThemeQuestion{
		Anchor: q.ID, Text: audit.OneLine(q.Text), Note: audit.OneLine(q.Note), Base: questionBase(q),
		Tally: gradeCounts(q.Tally), TallyText: themeTally(q), Answers: each(q.Answers, themeAnswer),
	}
}

// themeTally is "3 ja, 1 delvis, 2 nej; varav 4 redaktionens läsning, 1 osäker".
func themeTally(q compare.Question) string {
	unsure := ""
	if n := q.Makers.Unsure; n > 0 {
		unsure = numeral(n, "osäker", "osäkra")
	}
	return phrases("; ", strings.Join(gradeWords(q.Tally), ", "), phrases(", ", readBy(q.Makers), unsure))
}

// questionBase tells the denominator, and how many of those asked got no
// readable answer: they are neither yes nor no.
func questionBase(q compare.Question) string {
	text := base(q.Reach, "i frågan")
	for _, c := range q.Tally {
		if c.Grade == audit.NotGraded && c.Count > 0 {
			text += " För " + number(c.Count, "en av dem", "av dem") + " går det inte att läsa ut någon bedömning."
		}
	}
	answers := 0
	for _, a := range q.Answers {
		answers += len(a.Audit.Principals)
	}
	if answers > q.Reach.Municipalities+q.Reach.Regions {
		text += " Var och en räknas en gång, med sin senaste granskning."
	}
	return text
}

func themeAnswer(q *link.Question) ThemeAnswer {
	out := ThemeAnswer{
		Principals: principalLinks(q.Audit.Principals), Year: year(q.Audit.Date.Year), Verdict: verdict(q),
		Question: Link{Text: audit.OneLine(q.Text), URL: q.URL, Note: audit.OneLine(q.Audit.Title)},
	}
	if q.Audit.Auditor != nil {
		out.Auditor = q.Audit.Auditor.Name
	}
	return out
}

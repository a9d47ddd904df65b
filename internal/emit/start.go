package emit

import (
	"insyn/internal/audit"
)

// What the start page shows of each list.
const (
	newestShown = 6
	topicsShown = 12
	placesShown = 12
)

func (s *site) startPage() page {
	h := Head{URL: "/", Layout: "home", Title: s.Site.Name, Description: cut(audit.OneLine(s.Site.Description), descriptionLength)}
	h.Crumbs = []Link{}
	h.JSONLD = string(marshal(node{"@context": "https://schema.org", "@graph": []node{s.website(h)}}))
	y, m, d := s.Today.Date()
	return page{path: "content/_index.md", head: h, params: StartPage{
		Figures: s.startFigures(), Newest: auditRows(s.Audits[:min(newestShown, len(s.Audits))]),
		Topics: mostFirst(each(s.Topics, topicCount), topicsShown), Themes: s.themeCards(),
		Municipalities: mostFirst(each(s.Municipalities, auditCount), placesShown), Counties: each(s.Counties, countyCount),
		Built: "Registret byggdes " + audit.Date{Year: y, Month: int(m), Day: d}.Swedish(),
	}}
}

// startFigures: each number says what it counts and what it is a part of.
func (s *site) startFigures() []Figure {
	v := s.coverage
	open := v.Questions - v.Graded
	graded := "alla med en bedömning"
	if open > 0 {
		graded = digits(v.Graded) + " med en bedömning, " + digits(open) + " utan"
	}
	if v.Questions == 0 {
		graded = ""
	}
	remarks := ""
	if v.Remarks > 0 {
		remarks = "och " + numeral(v.Remarks, "påpekande", "påpekanden")
	}
	known := ""
	if v.Known > 0 {
		known = numeral(v.Known, "till är känd men inte läst", "till är kända men inte lästa")
	}
	return []Figure{
		{Value: digits(v.Audits), Label: plural(v.Audits, "granskning", "granskningar"), Note: phrases("; ", trimLead(where(v.Reach)), known), URL: "/granskningar/"},
		{Value: digits(v.Questions), Label: plural(v.Questions, "revisionsfråga", "revisionsfrågor"), Note: graded, URL: "/jamforelser/"},
		{Value: digits(v.Recommendations), Label: plural(v.Recommendations, "rekommendation", "rekommendationer"), Note: remarks, URL: "/granskningar/"},
		{Value: digits(v.Documents), Label: "styrdokument", Note: "som granskningar har använt eller som är lästa för sig", URL: "/styrdokument/"},
	}
}

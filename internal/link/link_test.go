package link

import (
	"slices"
	"strings"
	"testing"
	"time"

	"insyn/internal/audit"
)

// day makes a date of 2015-06-17, 2015-06 or 2015.
func day(s string) audit.Date {
	d, err := audit.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

var today = time.Date(2020, 5, 1, 13, 0, 0, 0, time.FixedZone("nånstans", 9*3600))

// places is a country of two kommuner and one region.
func places() *audit.Set {
	return &audit.Set{
		Regions: []*audit.Region{{Code: "18", County: "Örebro län", Name: "Region Örebro län", Slug: "region-orebro-lan", CountySlug: "orebro-lan"}},
		Municipalities: []*audit.Municipality{
			{Code: "1880", Name: "Örebro kommun", ShortName: "Örebro", Slug: "orebro", County: "18"},
			{Code: "1884", Name: "Nora kommun", ShortName: "Nora", Slug: "nora", County: "18"},
		},
		Topics: []*audit.Topic{{ID: "it", Name: "IT"}},
		Themes: []*audit.Theme{{ID: "it-styrning", Title: "IT-styrning", Questions: []audit.CommonQuestion{{ID: "it-strategi", Text: "Finns en strategi?"}}}},
	}
}

func report(id, date string, change ...func(*audit.Audit)) *audit.Audit {
	a := &audit.Audit{ID: id, Title: id, Principals: []string{strings.SplitN(id, "-", 2)[0]}, Topics: []string{"it"},
		Sources: []audit.Document{{Kind: audit.Report}}}
	if date != "" {
		a.Date = day(date)
	}
	for _, f := range change {
		f(a)
	}
	return a
}

func urls(all []*Audit) string {
	var out []string
	for _, a := range all {
		out = append(out, a.ID)
	}
	return strings.Join(out, " ")
}

func TestAddresses(t *testing.T) {
	set := places()
	set.Audits = []*audit.Audit{report("1880-2015-it", "2015", func(a *audit.Audit) {
		a.FullText = []audit.TextPage{{Nr: 1}}
		a.Questions = []audit.Question{{Nr: 3, CommonQuestion: "it-strategi"}}
		a.Recommendations = []audit.Recommendation{{Nr: 2, Questions: []int{3}, Addressees: []string{"Kommunstyrelsen"}}}
	})}
	set.Audits = append(set.Audits, report("r18-2016-vard", "2016", func(a *audit.Audit) { a.Principals = []string{"18"} }))
	set.Documents = []*audit.GoverningDocument{{ID: "okand-policy", Title: "Policy"}}
	set.Responses = []*audit.Response{{ID: "1880-svar-1", Principals: []string{"1880"}, Board: "Kommunstyrelsen", Audit: "1880-2015-it"}}
	set.AuditReports = []*audit.AuditReport{{ID: "1880-2019", Principals: []string{"1880"}, FiscalYear: 2019}}
	c := Link(set, today)
	a := c.Audits[1]
	for got, want := range map[string]string{
		a.URL:                          "/granskningar/orebro/2015-it/",
		a.DataURL:                      "/granskningar/orebro/2015-it/kalldata/",
		a.FullTextURL:                  "/granskningar/orebro/2015-it/fulltext/",
		a.Questions[0].URL:             "/granskningar/orebro/2015-it/#fraga-3",
		a.Recommendations[0].URL:       "/granskningar/orebro/2015-it/#rekommendation-2",
		c.Audits[0].URL:                "/granskningar/region-orebro-lan/2016-vard/",
		c.Documents[0].URL:             "/styrdokument/okand/policy/",
		c.Responses[0].URL:             "/svar/orebro/svar-1/",
		c.Reports[0].URL:               "/revisionsberattelser/orebro/2019/",
		c.Responses[0].Board.Board.URL: "/kommuner/orebro/kommunstyrelsen/",
		a.Questions[0].Common.URL:      "/jamforelser/it-styrning/#it-strategi",
		c.Counties[0].URL:              "/lan/orebro-lan/",
		c.Topics[0].URL:                "/amnen/it/",
		c.Municipalities[1].DataURL:    "/kalldata/kommuner/#rad-1",
	} {
		if got != want {
			t.Errorf("address %s, want %s", got, want)
		}
	}
	if c.Audits[0].FullTextURL != "" {
		t.Error("an audit without text has a full text page")
	}
	if r := a.Questions[0].Recommended; len(r) != 1 || r[0] != a.Recommendations[0] || r[0].Questions[0] != a.Questions[0] {
		t.Error("question 3 and recommendation 2 do not point to each other")
	}
}

func TestPublishedApartFromKnown(t *testing.T) {
	set := places()
	answer := func(a *audit.Audit) {
		a.Responsible = []string{"Kommunstyrelsen"}
		a.Questions = []audit.Question{{Nr: 1, CommonQuestion: "it-strategi"}}
		a.Criteria = []audit.Criterion{{Missing: true, Text: "IT-strategi"}}
	}
	set.Audits = []*audit.Audit{
		report("1880-press", "2019", answer, func(a *audit.Audit) { a.Sources[0].Kind = audit.Press }),
		report("1880-hemlig", "2018", answer, func(a *audit.Audit) { a.NotPublic = true }),
		report("1880-last", "2017", answer, func(a *audit.Audit) { a.Sources = append(a.Sources, audit.Document{Kind: audit.Press}) }),
		report("1880-utan-datum", "", answer),
	}
	c := Link(set, today)
	if got := urls(c.Audits); got != "1880-last 1880-utan-datum" {
		t.Errorf("published: %s", got)
	}
	if got := urls(c.Known); got != "1880-press 1880-hemlig" {
		t.Errorf("known: %s", got)
	}
	p := c.Municipalities[1]
	if urls(p.Audits) != urls(c.Audits) || urls(p.Known) != urls(c.Known) || urls(p.County.Known) != urls(c.Known) || urls(c.Topics[0].Audits) != urls(c.Audits) {
		t.Error("a kommun, county or topic mixes published and known audits")
	}
	if n := len(c.Themes[0].Questions[0].Answers); n != 2 {
		t.Errorf("%d answers to the common question, want the two of published audits", n)
	}
	if len(c.Missing) != 2 || len(p.Missing) != 2 {
		t.Errorf("%d missing documents, want 2", len(c.Missing))
	}
	if len(c.Boards) != 1 || urls(c.Boards[0].Tried) != urls(c.Audits) {
		t.Error("a board is tried in an audit that is not published")
	}
	if c.Known[0].Responsible[0].Board != c.Boards[0] {
		t.Error("a known audit does not link to the board that published ones make")
	}
}

func TestBoards(t *testing.T) {
	set := places()
	set.Audits = []*audit.Audit{
		report("1880-a", "2015", func(a *audit.Audit) {
			a.Responsible = []string{"Tekniska nämnden", "Nämnderna", "Örebro Energi"}
			a.NotTried = []string{"Barn- och utbildningsnämnden"}
			a.Recommendations = []audit.Recommendation{{Nr: 1, Addressees: []string{"Kommunen", "Revisorerna", "IT-avdelningen", "kommunstyrelsen", "Kommunstyrelsen"}}}
		}),
		report("1880-b", "2016", func(a *audit.Audit) { a.Concerned = []string{"tekniska nämnden", "Kommunstyrelsen"} }),
		report("1880-c", "2017", func(a *audit.Audit) {
			a.Principals = []string{"1880", "1884"}
			a.Responsible = []string{"Gemensam nämnd", "Tekniska  nämnden"}
			a.Concerned = []string{"Tekniska nämnden"}
		}),
	}
	c := Link(set, today)
	var names []string
	for _, b := range c.Municipalities[1].Boards {
		names = append(names, b.Name)
	}
	if got := strings.Join(names, ", "); got != "Barn- och utbildningsnämnden, Gemensam nämnd, Kommunstyrelsen, Tekniska nämnden, Örebro Energi" {
		t.Errorf("boards of Örebro: %s", got)
	}
	tech := c.Municipalities[1].Boards[3]
	if urls(tech.Tried) != "1880-c 1880-a" || urls(tech.Concerned) != "1880-b" {
		t.Errorf("tekniska nämnden tried in %s, concerned by %s", urls(tech.Tried), urls(tech.Concerned))
	}
	if len(tech.Same) != 1 || tech.Same[0].Principal.Code != "1884" || tech.Same[0].Same[0] != tech {
		t.Error("the same board in Nora is not found")
	}
	ks := c.Municipalities[1].Boards[2]
	if len(ks.Recommendations) != 1 {
		t.Errorf("kommunstyrelsen has %d recommendations, want 1 although it is named twice", len(ks.Recommendations))
	}
	for _, to := range c.Audits[2].Recommendations[0].Addressees[:3] {
		if to.Board != nil {
			t.Errorf("%s has a page", to.Name)
		}
	}
}

func TestDocuments(t *testing.T) {
	set := places()
	set.Audits = []*audit.Audit{
		report("1880-a", "2015", func(a *audit.Audit) { a.Criteria = []audit.Criterion{{Document: "1880-ny", Page: 4}} }),
		report("1880-b", "2016"),
	}
	set.Documents = []*audit.GoverningDocument{
		{ID: "1880-gammal", Title: "Gammal", Principals: []string{"1880"}, UntilFurther: true, Decided: day("2009-05-02")},
		{ID: "1880-ny", Title: "Ny", Principals: []string{"1880"}, Replaces: "1880-gammal", BelongsTo: "Visionen", Decided: day("2010"),
			UsedIn: []audit.UsedIn{{Audit: "1880-a", Pages: "4"}, {Audit: "1880-b", Pages: "9"}}},
		{ID: "1880-forslag", Title: "Förslag", Principals: []string{"1880"}, Status: audit.Proposal, Replaces: "1880-ny"},
		{ID: "1880-ute", Title: "Ute", ValidUntil: day("2020-04"), DecidedBefore: day("2018-05-01")},
		{ID: "1880-inne", Title: "Inne", ValidUntil: day("2020"), Decided: day("2018-01-01"), Revised: day("2019-12-31")},
	}
	c := Link(set, today)
	by := map[string]*Document{}
	for _, d := range c.Documents {
		by[d.ID] = d
	}
	for id, want := range map[string]struct {
		validity  Validity
		min, most int
	}{
		"1880-gammal": {Replaced, 10, 10}, "1880-ny": {ValidityUnknown, 9, 10}, "1880-forslag": {Proposed, -1, -1},
		"1880-ute": {Expired, 2, -1}, "1880-inne": {Valid, 0, 0},
	} {
		if d := by[id]; d.Validity != want.validity || d.AgeMin != want.min || d.AgeMax != want.most {
			t.Errorf("%s: %s, %d–%d years, want %v", id, d.Validity, d.AgeMin, d.AgeMax, want)
		}
	}
	ny := by["1880-ny"]
	if len(ny.Uses) != 2 || ny.Uses[0].Audit.ID != "1880-b" || ny.Uses[0].Criterion != nil || ny.Uses[1].Criterion == nil || ny.Uses[1].Pages != "4" {
		t.Errorf("uses: %+v", ny.Uses)
	}
	if len(c.Audits[0].Documents) != 1 || len(c.Audits[1].Documents) != 0 {
		t.Error("only the audit without a criterion lists the document by itself")
	}
	if ny.Replaces.URL != by["1880-gammal"].URL || ny.BelongsTo != (Reference{Title: "Visionen"}) {
		t.Errorf("references %+v, %+v", ny.Replaces, ny.BelongsTo)
	}
}

func TestDanglingReferencesAreNil(t *testing.T) {
	set := places()
	set.Audits = []*audit.Audit{report("9999-a", "2015", func(a *audit.Audit) {
		a.Topics, a.Auditor = []string{"saknas"}, "saknas"
		a.FollowsUp = []audit.FollowUp{{Audit: "9999-b"}, {Audit: "9999-a"}}
		a.Questions = []audit.Question{{Nr: 1, CommonQuestion: "saknas"}}
		a.Criteria = []audit.Criterion{{Document: "saknas"}}
	})}
	set.Responses = []*audit.Response{{ID: "9999-s", Principals: []string{"9999"}, Audit: "saknas", Recommendations: []audit.RecommendationResponse{{Nr: 7}}}}
	c := Link(set, today)
	a := c.Audits[0]
	if len(a.Principals) != 0 || len(a.Topics) != 0 || a.Auditor != nil || a.Questions[0].Common != nil || a.Criteria[0].Document != nil || c.Responses[0].Audit != nil {
		t.Errorf("something dangling resolved: %+v", a)
	}
}

func TestOrderDoesNotDependOnTheSet(t *testing.T) {
	ids := []string{"1880-a", "1880-b", "1884-c", "1884-d", "1880-e"}
	order := func() string {
		set := places()
		for _, id := range ids {
			set.Audits = append(set.Audits, report(id, "2015", func(a *audit.Audit) { a.Responsible = []string{"Socialnämnden", "socialnämnden", "Kommunstyrelsen"} }))
		}
		c := Link(set, today)
		out := urls(c.Audits)
		for _, b := range c.Boards {
			out += " " + b.Name + b.URL + urls(b.Tried)
		}
		return out
	}
	first := order()
	for range 5 {
		slices.Reverse(ids)
		if got := order(); got != first {
			t.Errorf("order %s, then %s", first, got)
		}
	}
}

func TestCompareNames(t *testing.T) {
	want := []string{"Ale", "Alingsås", "Arboga", "Årjäng", "Åsele", "Älmhult", "Ängelholm", "Öckerö", "Örebro"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, CompareNames)
	if !slices.Equal(got, want) {
		t.Errorf("sorted %v, want %v", got, want)
	}
	for _, pair := range [][2]string{{"IT 1", "IT-2"}, {"Idé", "Idén"}, {"Vård- och omsorg", "Vård och skola"}, {"ale", "Alingsås"}} {
		if CompareNames(pair[0], pair[1]) >= 0 {
			t.Errorf("%s does not come before %s", pair[0], pair[1])
		}
	}
}

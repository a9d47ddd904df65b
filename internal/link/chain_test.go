package link

import (
	"strings"
	"testing"

	"insyn/internal/audit"
)

func TestChain(t *testing.T) {
	set := places()
	set.Audits = []*audit.Audit{
		report("1880-1", "2015-02-17", func(a *audit.Audit) {
			a.Recommendations = []audit.Recommendation{{Nr: 1, Events: []audit.Event{
				{Kind: "svar", Date: day("2015-06-01"), Text: "samma som svaret"},
				{Kind: "beslut", Date: day("2016"), Text: "en strategi"},
			}}}
		}),
		report("1880-2", "2017-03", func(a *audit.Audit) {
			a.FollowsUp = []audit.FollowUp{{Audit: "1880-1"}, {Text: "En granskning från 2009"}}
		}),
		report("1880-3", "", func(a *audit.Audit) {
			a.FollowsUp = []audit.FollowUp{{Audit: "1880-2", Source: audit.FromEditor}}
			a.Presented = day("2019")
		}),
		report("1880-ensam", "2015"),
	}
	set.Responses = []*audit.Response{
		{ID: "1880-s1", Principals: []string{"1880"}, Audit: "1880-1", Date: day("2015-06-01"), Board: "Kommunstyrelsen"},
		{ID: "1880-s0", Principals: []string{"1880"}, Audit: "1880-1", Date: day("2015"), Board: "Socialnämnden"},
		{ID: "1880-s2", Principals: []string{"1880"}, Audit: "1880-2", Board: "Kommunstyrelsen"},
	}
	set.Documents = []*audit.GoverningDocument{{ID: "1880-d", Title: "Strategi", Principals: []string{"1880"}, Decided: day("2016-09-01"), PromptedBy: []string{"1880-1", "1880-2"}}}
	c := Link(set, today)
	var got []string
	for _, s := range c.Audits[0].Chain.Steps {
		switch s.Kind {
		case StepEarlier:
			got = append(got, "tidigare")
		case StepAudit:
			got = append(got, s.Audit.ID+string(s.Source))
		case StepPresented:
			got = append(got, "redovisad")
		case StepResponse:
			got = append(got, s.Response.ID)
		case StepEvent:
			got = append(got, string(s.Event.Kind))
		case StepDocument:
			got = append(got, s.Document.ID)
		}
	}
	want := "tidigare 1880-1 1880-s0 1880-s1 beslut 1880-d 1880-2 1880-s2 1880-3redaktion redovisad"
	if strings.Join(got, " ") != want {
		t.Errorf("steps\n%s, want\n%s", strings.Join(got, " "), want)
	}
	for _, a := range c.Audits {
		switch {
		case a.ID == "1880-ensam" && a.Chain != nil:
			t.Error("an audit that stands alone has a chain")
		case a.ID != "1880-ensam" && a.Chain != c.Audits[0].Chain:
			t.Errorf("%s has a chain of its own", a.ID)
		}
	}
}

package link

import (
	"testing"

	"insyn/internal/audit"
)

func TestState(t *testing.T) {
	type in struct {
		name     string
		rec      audit.Recommendation
		answerBy string
		answered bool
		promised string
		want     State
		deadline string
	}
	ks := []string{"Kommunstyrelsen"}
	event := []audit.Event{{Kind: "atgard", Date: day("2019")}}
	for _, x := range []in{
		{"nothing known", audit.Recommendation{}, "", false, "", StateUnknown, ""},
		{"typed", audit.Recommendation{Status: audit.Ongoing}, "", false, "", State(audit.Ongoing), ""},
		{"answer overdue", audit.Recommendation{Addressees: ks}, "2019-12-01", false, "", Unanswered, "2019-12-01"},
		{"answer overdue though typed open", audit.Recommendation{Status: audit.Open}, "2019-12-01", false, "", Unanswered, "2019-12-01"},
		{"answer due on the day itself", audit.Recommendation{}, "2020-05-01", false, "", State(audit.Open), "2020-05-01"},
		{"answer due some day this year", audit.Recommendation{}, "2020", false, "", State(audit.Open), "2020"},
		{"answered in time", audit.Recommendation{}, "2019-12-01", true, "", StateUnknown, ""},
		{"an event shows that somebody acts", audit.Recommendation{Events: event}, "2019-12-01", false, "", StateUnknown, ""},
		{"no letter, own day passed, no answer", audit.Recommendation{DueBy: day("2019")}, "", false, "", Unanswered, "2019"},
		{"late", audit.Recommendation{DueBy: day("2019")}, "", true, "", Late, "2019"},
		{"late by the board's own promise", audit.Recommendation{}, "", true, "2020-03", Late, "2020-03"},
		{"promise holds", audit.Recommendation{Status: audit.Ongoing}, "", true, "2020-06", State(audit.Ongoing), ""},
		{"partly done is late all the same", audit.Recommendation{Status: audit.PartlyDone, DueBy: day("2019")}, "", false, "", Late, "2019"},
		{"done is never late", audit.Recommendation{Status: audit.Done, DueBy: day("2019")}, "2018", false, "", State(audit.Done), ""},
		{"rejected", audit.Recommendation{Status: audit.Rejected, DueBy: day("2019")}, "2018", false, "", State(audit.Rejected), ""},
		{"obsolete", audit.Recommendation{Status: audit.Obsolete}, "2018", false, "", State(audit.Obsolete), ""},
		{"a remark wants no answer", audit.Recommendation{Kind: audit.Remark}, "2018", false, "", StateUnknown, ""},
		{"to the auditors themselves", audit.Recommendation{Addressees: []string{"Revisorerna"}}, "2018", false, "", StateUnknown, ""},
	} {
		set := places()
		x.rec.Nr = 1
		a := report("1880-a", "2017", func(a *audit.Audit) { a.Recommendations = []audit.Recommendation{x.rec} })
		if x.answerBy != "" {
			a.Missive.AnswerBy = day(x.answerBy)
		}
		set.Audits = []*audit.Audit{a}
		if x.answered {
			r := &audit.Response{ID: "1880-s", Principals: []string{"1880"}, Audit: "1880-a", Board: "Kommunstyrelsen", Acceptance: audit.AcceptsAll}
			r.Recommendations = []audit.RecommendationResponse{{Nr: 1, Acceptance: audit.AcceptsAll}}
			if x.promised != "" {
				r.Recommendations[0].DueBy = day(x.promised)
			}
			set.Responses = []*audit.Response{r}
		}
		rec := Link(set, today).Audits[0].Recommendations[0]
		if rec.State != x.want || rec.Deadline.String() != x.deadline {
			t.Errorf("%s: %s (%s), want %s (%s)", x.name, rec.State, rec.Deadline, x.want, x.deadline)
		}
		if x.answered && (len(rec.Stands) != 1 || rec.Stands[0].Recommendation != rec) {
			t.Errorf("%s: the board's stand is lost", x.name)
		}
	}
}

func TestAwaited(t *testing.T) {
	set := places()
	set.Audits = []*audit.Audit{report("1880-a", "2017", func(a *audit.Audit) {
		a.Missive = audit.Missive{ForResponse: []string{"Kommunstyrelsen", "Socialnämnden"}, AnswerBy: day("2018-01-31")}
	})}
	if a := Link(set, today).Audits[0]; !a.AnswerOverdue || len(a.Awaited) != 2 {
		t.Errorf("no answer: overdue %v, awaited %v", a.AnswerOverdue, a.Awaited)
	}
	set.Responses = []*audit.Response{{ID: "1880-s", Principals: []string{"1880"}, Audit: "1880-a", Board: "kommunstyrelsen"}}
	if a := Link(set, today).Audits[0]; a.AnswerOverdue || len(a.Awaited) != 1 || a.Awaited[0].Name != "Socialnämnden" {
		t.Errorf("one answer: overdue %v, awaited %v", a.AnswerOverdue, a.Awaited)
	}
}

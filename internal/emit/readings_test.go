package emit

import (
	"testing"

	"insyn/internal/audit"
	"insyn/internal/compare"
	"insyn/internal/link"
)

func graded(grade audit.Grade, by audit.Source) *link.Question {
	return &link.Question{Question: &audit.Question{Grade: grade, GradeSource: by}}
}

// TestTallyText: who graded is said wherever grades are counted.
func TestTallyText(t *testing.T) {
	for want, questions := range map[string][]*link.Question{
		"":                    nil,
		"1 fråga: i huvudsak": {graded(audit.Mostly, audit.FromAuditor)},
		"1 fråga: ej bedömd":  {graded(audit.NotGraded, audit.FromEditor)},
		"3 frågor: 1 ja, 2 ej bedömda; redaktionens läsning": {
			graded(audit.Yes, audit.FromEditor), graded(audit.NotGraded, audit.FromAuditor), graded(audit.NotGraded, audit.FromAuditor),
		},
		"2 frågor: 1 ja, 1 nej; varav 1 redaktionens läsning": {graded(audit.Yes, audit.FromAuditor), graded(audit.No, audit.FromEditor)},
	} {
		if got := tallyText(&link.Audit{Questions: questions}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := themeTally(compare.Question{Makers: compare.Makers{Graded: 1, Unsure: 2}, Tally: []compare.GradeCount{{Grade: audit.Yes, Count: 3}}}); got != "3 ja; 2 osäkra" {
		t.Errorf("theme: %q", got)
	}
}

// TestStatus: how far a record may be trusted.
func TestStatus(t *testing.T) {
	read := func(kind audit.DocumentKind, excerpt bool) []audit.Document {
		return []audit.Document{{Kind: kind, Excerpt: excerpt}}
	}
	for want, a := range map[string]*link.Audit{
		"":                       {Published: true, Audit: &audit.Audit{Sources: read(audit.Report, false)}},
		"Rapporten är inte läst": {Published: true, Audit: &audit.Audit{Sources: read(audit.Covering, true)}},
		"Bara en del av rapporten är läst (en reservation)": {Published: true, Audit: &audit.Audit{Sources: read(audit.Report, true)}},
		"Bara titeln är känd":                               {Published: true, Audit: &audit.Audit{TitleOnly: true, Sources: read(audit.Report, true)}},
		"Känd genom pressen":                                {Audit: &audit.Audit{Sources: read(audit.Press, true)}},
		"Rapporten är hemlig":                               {Audit: &audit.Audit{NotPublic: true, Sources: read(audit.Press, true)}},
	} {
		got := ""
		if n := status(a); n != nil {
			got = n.Title
			if n.Quiet {
				got += " (en reservation)"
			}
		}
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	press := &link.AuditReport{AuditReport: &audit.AuditReport{Sources: read(audit.Press, true)}}
	if n := reportStatus(press); n == nil || n.Title != "Känd genom pressen" {
		t.Errorf("revisionsberättelse: %+v", n)
	}
	if got := gradedBy(&link.Audit{Audit: &audit.Audit{Sources: read(audit.Press, false)}}, audit.FromAuditor); got != "Revisorernas bedömning enligt pressen" {
		t.Errorf("graded by %q", got)
	}
}

// TestUnknownState: what stands in place of a state that nobody has set.
func TestUnknownState(t *testing.T) {
	later := &link.Audit{Audit: &audit.Audit{Date: audit.Date{Year: 2017, Month: 3, Day: 15}}}
	undated := &link.Audit{Audit: &audit.Audit{}}
	for want, r := range map[string]*link.Recommendation{
		"Registret vet inte vad som har gjorts.": {Recommendation: &audit.Recommendation{}, Audit: &link.Audit{}},
		"Läget är inte bedömt.":                  {Recommendation: &audit.Recommendation{Events: make([]audit.Event, 1)}, Audit: &link.Audit{}},
		"Uppföljd i granskningen 15 mars 2017.":  {Recommendation: &audit.Recommendation{}, Audit: &link.Audit{FollowedBy: []*link.Audit{later}}},
		"Uppföljd i en senare granskning.":       {Recommendation: &audit.Recommendation{}, Audit: &link.Audit{FollowedBy: []*link.Audit{undated}}},
	} {
		if got := unknownState(r); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestRevised: an age that counts from a revision says so.
func TestRevised(t *testing.T) {
	d := &link.Document{AgeMin: 6, AgeMax: 6, GoverningDocument: &audit.GoverningDocument{
		Decided: audit.Date{Year: 2009, Month: 9, Day: 28}, Revised: audit.Date{Year: 2020, Month: 2, Day: 24},
	}}
	row := documentRow(d)
	if row.Decided != "28 september 2009, reviderat 24 februari 2020" || row.DecidedISO != "2009-09-28" || row.Age != "6 år sedan revideringen 2020" {
		t.Errorf("%+v", row)
	}
	d.Decided = audit.Date{}
	if row := documentRow(d); row.Decided != "" || row.Age != "6 år sedan revideringen 2020" {
		t.Errorf("without a first decision: %+v", row)
	}
}

// TestNewest: audits with nothing to show come last.
func TestNewest(t *testing.T) {
	bare := &link.Audit{}
	full := &link.Audit{Questions: make([]*link.Question, 1)}
	if got := newest([]*link.Audit{bare, full, bare}, 2); len(got) != 2 || got[0] != full || got[1] != bare {
		t.Errorf("%v", got)
	}
}

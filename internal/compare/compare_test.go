package compare

import (
	"testing"
	"time"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// corpus has three kommuner and a region. Lövås was asked twice, the second
// time without a readable answer; Åsunda and the region share an audit; what
// only the press tells about Ödby does not count.
func corpus() *link.Corpus {
	asked := func(id string, year int, grade audit.Grade, principals ...string) *audit.Audit {
		return &audit.Audit{
			ID: id, Title: id, Principals: principals, Date: audit.Date{Year: year}, Sources: []audit.Document{{Kind: audit.Report}},
			Questions: []audit.Question{{Nr: 1, Grade: grade, CommonQuestion: "strategi"}},
		}
	}
	press := asked("9103-press", 2020, audit.No, "9103")
	press.Sources[0].Kind = audit.Press
	twice := asked("9101-dubbel", 2010, audit.NotGraded, "9101")
	twice.Questions = append(twice.Questions, audit.Question{Nr: 2, Grade: audit.Yes, CommonQuestion: "roller"}, audit.Question{Nr: 3, Grade: audit.No, CommonQuestion: "roller"})
	minutes := asked("9102-delad", 2016, audit.Partly, "9102", "91")
	minutes.Sources[0].Kind = audit.Minutes
	minutes.Recommendations = []audit.Recommendation{{Nr: 1}, {Nr: 2, Kind: audit.Remark}}
	return link.Link(&audit.Set{
		Regions: []*audit.Region{{Code: "91", Slug: "r"}},
		Municipalities: []*audit.Municipality{
			{Code: "9101", Slug: "a", County: "91"}, {Code: "9102", Slug: "b", County: "91"}, {Code: "9103", Slug: "c", County: "91"},
		},
		Themes: []*audit.Theme{{ID: "it", Questions: []audit.CommonQuestion{{ID: "strategi"}, {ID: "roller"}, {ID: "ingen"}}}},
		Audits: []*audit.Audit{asked("9101-gammal", 2012, audit.No, "9101"), asked("9101-ny", 2018, audit.NotGraded, "9101"), minutes, press, twice},
	}, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
}

func counts(all []GradeCount) [5]int {
	var out [5]int
	for i, c := range all {
		out[i] = c.Count
	}
	return out
}

func TestThemes(t *testing.T) {
	themes := Themes(corpus())
	all := Reach{Municipalities: 2, AllMunicipalities: 3, Regions: 1, AllRegions: 1}
	one := Reach{Municipalities: 1, AllMunicipalities: 3, AllRegions: 1}
	none := Reach{AllMunicipalities: 3, AllRegions: 1}
	if got := themes[0].Reach; got != all {
		t.Errorf("theme: %+v", got)
	}
	for i, want := range []struct {
		reach Reach
		tally [5]int // ja, i huvudsak, delvis, nej, ej bedömd
	}{
		{all, [5]int{0, 0, 2, 0, 1}}, // Lövås once, by its newest audit: not graded, and not no
		{one, [5]int{1, 0, 0, 0, 0}}, // the first of two answers in the same audit
		{none, [5]int{}},
	} {
		q := themes[0].Questions[i]
		if q.Reach != want.reach || counts(q.Tally) != want.tally {
			t.Errorf("%s: %+v %v, want %+v %v", q.ID, q.Reach, counts(q.Tally), want.reach, want.tally)
		}
	}
	if themes[0].Questions[2].Tally != nil {
		t.Error("a question that nobody was asked has a tally")
	}
}

func TestCover(t *testing.T) {
	v := Cover(corpus())
	if v.Audits != 4 || v.Known != 1 || v.Questions != 6 || v.Graded != 4 || v.Recommendations != 1 || v.Remarks != 1 {
		t.Errorf("%+v", v)
	}
	if v.Reach != (Reach{Municipalities: 2, AllMunicipalities: 3, Regions: 1, AllRegions: 1}) {
		t.Errorf("reach %+v", v.Reach)
	}
	if len(v.Years) != 4 || v.Years[0] != (YearCount{2018, 1}) || v.Years[3].Year != 2010 {
		t.Errorf("years %v", v.Years)
	}
	if len(v.Read) != 2 || v.Read[0] != (ReadCount{Read{Kind: audit.Report}, 3}) || v.Read[1] != (ReadCount{Read{Kind: audit.Minutes}, 1}) {
		t.Errorf("read %v", v.Read)
	}
}

func TestTally(t *testing.T) {
	c := corpus()
	if got := counts(Tally(c.Audits[3])); got != [5]int{1, 0, 0, 1, 1} {
		t.Errorf("tally %v", got)
	}
	if Tally(&link.Audit{}) != nil {
		t.Error("an audit without questions has a tally")
	}
}

func TestMade(t *testing.T) {
	question := func(g audit.Grade, s audit.Source, unsure bool) *link.Question {
		return &link.Question{Question: &audit.Question{Grade: g, GradeSource: s, GradeUnsure: unsure}}
	}
	got := Made([]*link.Question{
		question(audit.Yes, audit.FromAuditor, false), question(audit.No, audit.FromEditor, true), question(audit.NotGraded, audit.FromEditor, true),
	})
	if got != (Makers{Graded: 2, ByEditors: 1, Unsure: 1}) {
		t.Errorf("%+v", got)
	}
}

func TestWhatWasRead(t *testing.T) {
	for want, a := range map[Read]audit.Audit{
		{Kind: audit.Report}:             {Sources: []audit.Document{{Kind: audit.Report, Pages: 8}}},
		{Kind: audit.Report, Part: true}: {Sources: []audit.Document{{Kind: audit.Report, Pages: 8, PagesRead: 7}}},
		{Kind: audit.Press, Part: true}:  {Sources: []audit.Document{{Kind: audit.Press, Excerpt: true}}},
		{TitleOnly: true}:                {Sources: []audit.Document{{Kind: audit.Report}}, TitleOnly: true},
		{}:                               {},
	} {
		if got := whatWasRead(&link.Audit{Audit: &a}); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
}

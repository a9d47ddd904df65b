package emit

import (
	"encoding/json"
	"testing"

	"insyn/internal/audit"
	"insyn/internal/compare"
	"insyn/internal/link"
)

func TestWords(t *testing.T) {
	for got, want := range map[string]string{
		number(1, "ett svar", "svar"):                     "ett svar",
		number(12, "ett svar", "svar"):                    "tolv svar",
		number(13, "ett svar", "svar"):                    "13 svar",
		numeral(1, "fråga", "frågor"):                     "1 fråga",
		digits(0):                                         "0",
		digits(999):                                       "999",
		digits(1000):                                      "1\u00a0000",
		digits(10327589):                                  "10\u00a0327\u00a0589",
		list(nil):                                         "",
		list([]string{"a", "b"}):                          "a och b",
		list([]string{"a", "b", "c"}):                     "a, b och c",
		lowerFirst("Fördjupad granskning"):                "fördjupad granskning",
		lowerFirst("IT-revision"):                         "IT-revision",
		upperFirst("ökad"):                                "Ökad",
		sentence("Klart."):                                "Klart.",
		sentence("Klart"):                                 "Klart.",
		sentence(""):                                      "",
		cut("kort", 10):                                   "kort",
		cut("Ett stycke, som är för långt", 13):           "Ett stycke…",
		cut("åäöåäöåäöåäö", 5):                            "åäöå…",
		firstSentence("Ett i 2.5 m. och bl.a. två. Tre."): "Ett i 2.5 m. och bl.a. två.",
		firstSentence("utan slut"):                        "utan slut",
		inText("Kommunstyrelsen"):                         "kommunstyrelsen",
		inText("Barn- och utbildningsnämnden"):            "barn- och utbildningsnämnden",
		inText("Kretslopp och vattennämnden"):             "kretslopp och vattennämnden",
		inText("Nämnden för intraservice"):                "nämnden för intraservice",
		inText("Hägersten-Liljeholmens stadsdelsnämnd"):   "Hägersten-Liljeholmens stadsdelsnämnd",
		inText("Göteborg Energi"):                         "Göteborg Energi",
		inText("Familjebostäder"):                         "Familjebostäder",
		ageText(-1, -1):                                   "",
		ageText(0, 0):                                     "under ett år",
		ageText(6, 7):                                     "6–7 år",
		ageText(14, 14):                                   "14 år",
		ageText(7, -1):                                    "minst 7 år",
		host("https://www.lovas.example/x"):               "lovas.example",
		external("javascript:alert(1)"):                   "",
		external(" https://x"):                            "",
		pageRef([]audit.Document{{URL: "https://a/b.PDF?x=1#y"}}, 4, 4).URL: "https://a/b.PDF?x=1#page=4",
		pageRef([]audit.Document{{URL: "https://a/pdf"}}, 4, 6).Text:        "s. 4–6",
		pageRef([]audit.Document{{URL: "https://a/pdf"}}, 4, 6).URL:         "https://a/pdf",
		pageRef(nil, 0, 0).Text:                         "",
		pages(audit.Document{Pages: 18, PagesRead: 1}):  "18 sidor, varav 1 läst",
		pages(audit.Document{Pages: 18, PagesRead: 18}): "18 sidor",
		pages(audit.Document{Pages: 1, Excerpt: true}):  "1 sida, bara ett utdrag är läst",
		pages(audit.Document{PagesRead: 2}):             "2 sidor lästa",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestBase(t *testing.T) {
	all := compare.Reach{AllMunicipalities: 290, AllRegions: 21}
	some := all
	some.Municipalities = 7
	both := some
	both.Regions = 1
	for _, x := range []struct {
		r    compare.Reach
		want string
	}{
		{all, "Ingen kommun har granskats i frågan, så långt registret vet."},
		{some, "7 av 290 kommuner har granskats i frågan."},
		{both, "7 av 290 kommuner och 1 av 21 regioner har granskats i frågan."},
	} {
		if got := base(x.r, "i frågan"); got != x.want {
			t.Errorf("got %q, want %q", got, x.want)
		}
	}
}

func TestHoldings(t *testing.T) {
	audits := func(years ...int) []*link.Audit {
		var out []*link.Audit
		for _, y := range years {
			out = append(out, &link.Audit{Audit: &audit.Audit{Date: audit.Date{Year: y}}})
		}
		return out
	}
	const none = " Det betyder inte att ingen granskning är gjord: de förtroendevalda revisorerna granskar all verksamhet varje år. Här har ännu ingen rapport lästs in."
	for _, x := range []struct {
		p    link.Principal
		want string
	}{
		{link.Principal{}, "Registret har ingen granskning av Lövås kommun." + none},
		{link.Principal{Responses: make([]*link.Response, 1)}, "Registret har ingen granskning av Lövås kommun, men ett svar på en granskning." + none},
		{link.Principal{Audits: audits(2015)}, "Registret har en granskning av Lövås kommun, från 2015. Fler granskningar kan finnas."},
		{link.Principal{Audits: audits(0)}, "Registret har en granskning av Lövås kommun. Fler granskningar kan finnas."},
		{link.Principal{Audits: audits(2018, 2015, 0), Known: audits(2017)}, "Registret har tre granskningar av Lövås kommun, från 2015 till 2018; en är odaterad. En granskning till är känd bara genom pressen. Fler granskningar kan finnas."},
		{link.Principal{Known: audits(2017, 2018)}, "Två granskningar av Lövås kommun är kända bara genom pressen. De räknas inte med i siffror och jämförelser. Fler granskningar kan finnas."},
		{link.Principal{Audits: audits(2015, 0, 0), Known: []*link.Audit{{Audit: &audit.Audit{NotPublic: true}}}}, "Registret har tre granskningar av Lövås kommun, från 2015; två är odaterade. En granskning till är hemlig. Fler granskningar kan finnas."},
	} {
		x.p.Name = "Lövås kommun"
		if got := holdings(&x.p); got != x.want {
			t.Errorf("got  %q\nwant %q", got, x.want)
		}
	}
}

// TestKeysDoNotClash: a page's params are the keys of Head and of the page
// kind's struct side by side, and Hugo lower-cases them.
func TestKeysDoNotClash(t *testing.T) {
	for _, params := range []any{
		AuditPage{}, DocumentPage{}, ResponsePage{}, AuditReportPage{}, FullTextPage{}, RecordPage{}, StartPage{}, AuditListPage{},
		DocumentListPage{}, MunicipalityPage{}, PlaceListPage{}, CountyPage{}, RegionPage{}, TopicPage{}, AuditorPage{}, BoardPage{},
		ThemePage{}, ThemeListPage{}, CoveragePage{},
	} {
		seen := map[string]bool{}
		for _, key := range append(keysOf(Head{}), keysOf(params)...) {
			if seen[key] {
				t.Errorf("%T: the key %s is there twice", params, key)
			}
			seen[key] = true
		}
		if len(seen) < 5 {
			t.Errorf("%T: only the keys %v", params, seen)
		}
	}
}

func keysOf(v any) []string {
	m := map[string]json.RawMessage{}
	if err := json.Unmarshal(marshal(v), &m); err != nil {
		panic(err)
	}
	return sortedKeys(m)
}

package emit

// The params of the start page, the long lists, the comparisons and the coverage
// page; see pages.go.

// StartPage is layout home.
type StartPage struct {
	Figures        []Figure    `json:"figures"`
	Newest         []AuditRow  `json:"newest"`
	Topics         []Count     `json:"topics"` // most used first
	Themes         []ThemeCard `json:"themes"`
	Municipalities []Count     `json:"municipalities"` // those with most audits
	Counties       []Count     `json:"counties"`
}

// Figure is a number with its meaning and its basis.
type Figure struct {
	Value string `json:"value"` // "63"
	Label string `json:"label"` // "granskningar"
	Note  string `json:"note"`  // "i 48 av 290 kommuner; 6 till är kända bara genom pressen eller hemliga"
	URL   string `json:"url"`
}

// Count is a link with a number.
type Count struct {
	Link
	Count int `json:"count"`
}

// ThemeCard is a comparison theme on the start page and in its list.
type ThemeCard struct {
	Link
	Lead      string `json:"lead"`
	Questions int    `json:"questions"`
	Base      string `json:"base"` // "25 av 290 kommuner har granskats i minst en fråga"
}

// AuditListPage is layout granskningar: all audits, or those of one year or
// kind, newest first.
type AuditListPage struct {
	Lead   string       `json:"lead"`
	Groups []AuditGroup `json:"groups"` // by year
	Total  int          `json:"total"`
	Facets []Facet      `json:"facets"` // ways to narrow: year, kind, topic, auditor, county
	Pager  *Pager       `json:"pager"`
}

// AuditGroup is the audits under one heading.
type AuditGroup struct {
	Heading string     `json:"heading"`
	Anchor  string     `json:"anchor"`
	Audits  []AuditRow `json:"audits"`
}

// Facet is a way to narrow a list, each value a page of its own.
type Facet struct {
	Label  string  `json:"label"`
	Values []Count `json:"values"`
	Here   string  `json:"here"` // the chosen value's text
}

// Pager leads through a list that is too long for one page.
type Pager struct {
	Page  int    `json:"page"`
	Pages int    `json:"pages"`
	Prev  string `json:"prev"`
	Next  string `json:"next"`
	First string `json:"first"`
	Last  string `json:"last"`
}

// DocumentListPage is layout styrdokument: all steering documents, by kind.
type DocumentListPage struct {
	Lead    string          `json:"lead"`
	Total   int             `json:"total"`
	Groups  []DocumentGroup `json:"groups"`
	Missing []DocumentUse   `json:"missing"` // documents that audits found missing
	Models  []Model         `json:"models"`
	Pager   *Pager          `json:"pager"`
}

// DocumentGroup is documents under one heading.
type DocumentGroup struct {
	Heading   string        `json:"heading"`
	Anchor    string        `json:"anchor"`
	Text      string        `json:"text"`
	Documents []DocumentRow `json:"documents"`
}

// Model is how a kommun divides its own steering documents.
type Model struct {
	Principal Link     `json:"principal"`
	Divisions []string `json:"divisions"`
	Text      string   `json:"text"`
	URL       string   `json:"url"`
}

// ThemePage is layout jamforelse; ThemeListPage is layout jamforelser.
type ThemePage struct {
	ID        string          `json:"id"`
	Text      string          `json:"text"`
	Base      string          `json:"base"`
	Questions []ThemeQuestion `json:"questions"`
	Record    RecordFoot      `json:"record"`
}

// ThemeQuestion is a common question with the answers, newest first. Anchor is
// the question's id.
type ThemeQuestion struct {
	Anchor    string        `json:"anchor"`
	Text      string        `json:"text"`
	Note      string        `json:"note"`
	Base      string        `json:"base"` // "7 av 290 kommuner har granskats i frågan"
	Tally     []GradeCount  `json:"tally"`
	TallyText string        `json:"tally_text"` // "3 ja, 1 delvis, 2 nej; varav 4 redaktionens läsning, 1 osäker"
	Answers   []ThemeAnswer `json:"answers"`
}

// ThemeAnswer is one audit's answer to a common question.
type ThemeAnswer struct {
	Principals []Link  `json:"principals"`
	Year       string  `json:"year"`
	Verdict    Verdict `json:"verdict"`
	Question   Link    `json:"question"` // to the very question in the audit
	Auditor    string  `json:"auditor"`
}

// ThemeListPage: see ThemePage.
type ThemeListPage struct {
	Lead   string      `json:"lead"`
	Themes []ThemeCard `json:"themes"`
}

// CoveragePage is layout tackning: what the register holds, and what is known
// to exist and is not in it.
type CoveragePage struct {
	Figures   []Figure       `json:"figures"`
	Years     []Count        `json:"years"`
	Read      []Count        `json:"read"` // audits by what was really read: "Rapporten, en del", "Revisorernas missiv", …
	Known     []AuditRow     `json:"known"`
	Omitted   []Omission     `json:"omitted"`
	Mentioned []MentionGroup `json:"mentioned"`
	Empty     []PlaceGroup   `json:"empty"` // kommuner without any audit, by county
}

// Omission is an audit left out, and why.
type Omission struct {
	Title  string `json:"title"`
	Reason string `json:"reason"`
	URL    string `json:"url"`
}

// MentionGroup is mentioned documents of one kommun, or of none named.
type MentionGroup struct {
	Principal Link      `json:"principal"`
	Mentions  []Mention `json:"mentions"`
}

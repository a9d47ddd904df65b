package emit

// The params of the records' pages that are not audits; see pages.go.

// DocumentPage is layout styrdokument-post.
type DocumentPage struct {
	ID            string        `json:"id"`
	Principals    []Link        `json:"principals"`
	Status        *Notice       `json:"status"` // principal unknown, proposal, title only
	Row           DocumentRow   `json:"row"`
	TitleByEditor bool          `json:"title_by_editor"`
	CategoryText  string        `json:"category_text"` // one line that explains the category
	Facts         []Fact        `json:"facts"`
	Topics        []Link        `json:"topics"`
	Summary       []string      `json:"summary"`
	Note          string        `json:"note"`
	UsedIn        []DocumentUse `json:"used_in"` // audits that used it or mention it
	PromptedBy    []Link        `json:"prompted_by"`
	Others        []DocumentRow `json:"others"` // other documents of the same principals
	Sources       []Source      `json:"sources"`
	FullText      string        `json:"full_text"`
	Record        RecordFoot    `json:"record"`
}

// DocumentUse is an audit that used a document, or found it missing.
type DocumentUse struct {
	Audit   AuditRow `json:"audit"`
	How     string   `json:"how"` // "Revisionskriterium", "Omnämnt (innehållsförteckningen)"
	Finding string   `json:"finding"`
	Page    PageRef  `json:"page"`
}

// Fact is a labelled value for pages whose facts are many and seldom all there.
type Fact struct {
	Label string `json:"label"`
	Value []Link `json:"value"`
}

// ResponsePage is layout svar.
type ResponsePage struct {
	ID         string         `json:"id"`
	Principals []Link         `json:"principals"`
	Audit      Link           `json:"audit"` // no URL when the audit has no record
	Response   Response       `json:"response"`
	Facts      []Fact         `json:"facts"`
	Items      []ResponseItem `json:"items"`
	Note       string         `json:"note"`
	Sources    []Source       `json:"sources"`
	Record     RecordFoot     `json:"record"`
}

// ResponseItem is the stand on one recommendation.
type ResponseItem struct {
	Recommendation Link   `json:"recommendation"`
	Acceptance     string `json:"acceptance"`
	Text           string `json:"text"`
	DueBy          string `json:"due_by"`
}

// AuditReportPage is layout revisionsberattelse.
type AuditReportPage struct {
	ID         string     `json:"id"`
	Principals []Link     `json:"principals"`
	Status     *Notice    `json:"status"` // the report itself was not read, or only in part; nil for none
	FiscalYear int        `json:"fiscal_year"`
	Date       string     `json:"date"`
	Trials     []Trial    `json:"trials"`
	Note       string     `json:"note"`
	Sources    []Source   `json:"sources"`
	Record     RecordFoot `json:"record"`
}

// Trial is the opinion on one board.
type Trial struct {
	Boards         []Link   `json:"boards"`
	Discharge      string   `json:"discharge"` // "Ansvarsfrihet avstyrks", "Framgår inte"
	DischargeValue string   `json:"discharge_value"`
	Criticism      string   `json:"criticism"`
	CriticismValue string   `json:"criticism_value"`
	Grounds        []string `json:"grounds"`
	URL            string   `json:"url"`
}

// FullTextPage is layout fulltext. The body is Markdown with a level-two
// heading "Sida 5" for each page, whose id is sida-5.
type FullTextPage struct {
	Of      Link   `json:"of"` // the record
	Pages   []int  `json:"pages"`
	Source  Source `json:"source"`
	PageURL string `json:"page_url"` // the original's address up to the page number ("https://…pdf#page="), or "" when it has no pages to link to
}

// RecordPage is layout kalldata: a record's TOML as published. The file is the
// page's resource post.toml.
type RecordPage struct {
	Of      Link   `json:"of"`       // the record; for a shared register, the list page
	File    string `json:"file"`     // data/granskningar/orebro/….toml
	EditURL string `json:"edit_url"` // where to propose a change, or ""
	Lines   int    `json:"lines"`
	SHA256  string `json:"sha256"`
}

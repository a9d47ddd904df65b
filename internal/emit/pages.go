package emit

// The structs in this file are the whole contract between Go and the templates:
// one struct per page kind, written as JSON: see page.render for where.
// A template chooses markup, never meaning: every word that depends on the data,
// every sum, order, address and date is made here. JSON names are lower case,
// since Hugo lower-cases the keys of params.
//
// All texts are plain text; all URLs are root-relative with a trailing slash
// (or absolute for sources). An empty string, a nil pointer or an empty list
// means that the register does not know: the template then leaves the whole row
// out.

// Head is what every page has. It becomes the page's own front matter, not
// params, except for those with json names.
type Head struct {
	URL         string `json:"-"` // "/granskningar/orebro/2015-02-17-it-verksamhet/"
	Layout      string `json:"-"` // the file in layouts/, such as "granskning"
	Title       string `json:"-"` // for <title> and <h1>
	Description string `json:"-"` // for meta and Open Graph, at most 160 characters

	Crumbs []Link `json:"crumbs"` // from the start page to the parent; the page itself is left out
	JSONLD string `json:"jsonld"` // schema.org, already JSON with <, > and & escaped
	Kind   string `json:"kind"`   // small heading above the h1: "Fördjupad granskning", "Kommun"
}

// Link is a text that may be linked. URL "" gives the text alone.
type Link struct {
	Text string `json:"text"`
	URL  string `json:"url,omitempty"`
	Note string `json:"note,omitempty"` // said after it, small
}

// Grade is an answer on the common scale. Value is one of audit.Grade's and
// chooses the shape; Label is the word that is always written out.
type Grade struct {
	Value string `json:"value"` // ja, i-huvudsak, delvis, nej, ej-bedomd
	Label string `json:"label"` // "I huvudsak"
}

// GradeCount is how many of a page's questions got a grade.
type GradeCount struct {
	Grade
	Count int `json:"count"`
}

// PageRef points into a source: "s. 4–5", linked to that page where the source
// is a PDF, else to the source.
type PageRef struct {
	Text string `json:"text"`
	URL  string `json:"url,omitempty"`
}

// Verdict is a judgement and who made it.
type Verdict struct {
	Grade   Grade   `json:"grade"`
	By      string  `json:"by"`     // "Revisorernas bedömning" or "Redaktionens läsning"
	Editor  bool    `json:"editor"` // true: the grade is an editor's reading
	Words   string  `json:"words"`  // the auditors' own words, quoted
	Text    string  `json:"text"`
	Page    PageRef `json:"page"`
	Caution string  `json:"caution"` // "Källan bryts av …" when uncertain
}

// AuditPage is layout granskning.
type AuditPage struct {
	ID            string   `json:"id"`
	Status        *Notice  `json:"status"` // what a reader must know first: known from the press only, secret, only the title known; nil for none
	Principals    []Link   `json:"principals"`
	KindLabel     string   `json:"kind_label"`
	TitleByEditor bool     `json:"title_by_editor"`
	Date          string   `json:"date"`      // "17 februari 2015", "2015", or "" when unknown
	DateISO       string   `json:"date_iso"`  // as far as known
	DateNote      string   `json:"date_note"` // "Året är slutet ur sammanhanget", what the date stands for
	FiscalYear    int      `json:"fiscal_year"`
	PlanYear      int      `json:"plan_year"`
	CaseNumber    string   `json:"case_number"`
	ReportNumber  string   `json:"report_number"`
	Presented     string   `json:"presented"` // "27 februari 2017: kommunfullmäktige § 16, …"
	Commissioner  string   `json:"commissioner"`
	Auditor       *Link    `json:"auditor"` // Note: the name as the source writes it, or that the source does not name it
	Team          []string `json:"team"`
	Experts       []string `json:"experts"`
	Responsible   []Link   `json:"responsible"`
	Concerned     []Link   `json:"concerned"`
	Topics        []Link   `json:"topics"`

	Summary   []string     `json:"summary"` // paragraphs
	Overall   *Verdict     `json:"overall"`
	Tally     []GradeCount `json:"tally"`      // all five grades in order, zero counts too; nil without questions
	TallyText string       `json:"tally_text"` // "9 frågor: 1 i huvudsak, 2 delvis, 6 nej"
	Criticism []string     `json:"criticism"`

	Purpose       string    `json:"purpose"`
	Scope         string    `json:"scope"`
	Methods       []string  `json:"methods"`
	MethodsPage   PageRef   `json:"methods_page"`
	FactChecked   []string  `json:"fact_checked"`
	FactCheckPage PageRef   `json:"fact_check_page"`
	NotTried      []Link    `json:"not_tried"`
	NotTriedWhy   string    `json:"not_tried_why"`
	Organisation  []Passage `json:"organisation"`

	QuestionGroups  []QuestionGroup  `json:"question_groups"`
	Criteria        []Criterion      `json:"criteria"`
	Documents       []Link           `json:"documents"` // steering documents known through this audit without being a criterion
	Recommendations []Recommendation `json:"recommendations"`
	RecsNote        string           `json:"recs_note"` // "Källan anger 9 rekommendationer; …"
	Responses       []Response       `json:"responses"`
	AnswerState     string           `json:"answer_state"` // "Svar skulle lämnas senast 22 december 2014. Registret har inget svar."
	Missive         *Missive         `json:"missive"`
	Chain           []ChainStep      `json:"chain"` // all steps in time order, this audit among them; nil when it stands alone

	Note     string     `json:"note"`
	Sources  []Source   `json:"sources"`
	FullText string     `json:"full_text"` // URL of the text version, or ""
	Record   RecordFoot `json:"record"`
}

// Notice is a message to the reader about how far a record may be trusted.
type Notice struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// QuestionGroup is the questions under one heading of the report. Heading is ""
// when the report has none.
type QuestionGroup struct {
	Heading   string     `json:"heading"`
	Questions []Question `json:"questions"`
	Comments  []Passage  `json:"comments"`
}

// Question is one revisionsfråga. Anchor is "fraga-3".
type Question struct {
	Nr           int     `json:"nr"`
	Anchor       string  `json:"anchor"`
	Text         string  `json:"text"`
	TextByEditor bool    `json:"text_by_editor"`
	Verdict      Verdict `json:"verdict"` // Verdict.Text is the auditors' assessment in our words
	Finding      string  `json:"finding"`
	Compare      *Link   `json:"compare"`     // the common question, on its comparison page
	Recommended  []Link  `json:"recommended"` // recommendations that rest on it: "Rekommendation 2"
}

// Passage is a restated paragraph.
type Passage struct {
	Text string  `json:"text"`
	Page PageRef `json:"page"`
}

// Criterion is one revisionskriterium.
type Criterion struct {
	KindLabel string  `json:"kind_label"`
	Group     string  `json:"group"`
	Document  Link    `json:"document"` // the text, linked when it has a page
	Missing   bool    `json:"missing"`  // "Saknas": the auditors found that it does not exist
	Finding   string  `json:"finding"`
	Page      PageRef `json:"page"`
}

// Recommendation is one recommendation. Anchor is "rekommendation-2".
type Recommendation struct {
	Nr          int     `json:"nr"`
	Anchor      string  `json:"anchor"`
	KindLabel   string  `json:"kind_label"` // Rekommendation, Påpekande
	Remark      bool    `json:"remark"`
	Text        string  `json:"text"`
	Caution     string  `json:"caution"`
	Addressees  []Link  `json:"addressees"`
	Responsible *Link   `json:"responsible"`
	State       State   `json:"state"`
	Acceptance  string  `json:"acceptance"` // the board's stand: "Kommunstyrelsen instämmer helt"
	DueBy       string  `json:"due_by"`
	Questions   []Link  `json:"questions"` // to #fraga-3
	Section     string  `json:"section"`
	Page        PageRef `json:"page"`
	Events      []Event `json:"events"`
}

// State is what became of a recommendation. Value chooses the shape: one of
// audit.Status's, or okand (the register does not know), obesvarad, forsenad
// (both computed from dates against the day of building).
type State struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Note  string `json:"note"` // why: "Svar skulle lämnas senast …"
}

// Event is a dated step.
type Event struct {
	Date    string `json:"date"`
	DateISO string `json:"date_iso"`
	Label   string `json:"label"` // Svar, Beslut, Åtgärd, Uppföljning
	By      string `json:"by"`
	Ref     string `json:"ref"` // "§ 212, dnr 2017/67-007"
	Text    string `json:"text"`
	URL     string `json:"url"` // its source
}

// Response is a board's answer to an audit, as shown on the audit's page.
type Response struct {
	Board           Link   `json:"board"`
	Date            string `json:"date"`
	DateISO         string `json:"date_iso"`
	Acceptance      string `json:"acceptance"` // "Instämmer helt"
	AcceptanceValue string `json:"acceptance_value"`
	Document        string `json:"document"` // what kind of document was read
	Ref             string `json:"ref"`
	Text            string `json:"text"`
	URL             string `json:"url"` // the response's own page
}

// Missive is the auditors' covering letter.
type Missive struct {
	To             []string `json:"to"`
	ForResponse    []string `json:"for_response"`
	ForInformation []string `json:"for_information"`
	AnswerBy       string   `json:"answer_by"`
	AnswerNote     string   `json:"answer_note"`
	AnswerDemand   string   `json:"answer_demand"`
}

// ChainStep is one step of the chain: granskning, svar, beslut, åtgärd,
// uppföljning.
type ChainStep struct {
	Date    string `json:"date"` // "" when unknown
	DateISO string `json:"date_iso"`
	Label   string `json:"label"` // "Granskning", "Uppföljande granskning", "Svar", "Beslut"
	Text    string `json:"text"`
	URL     string `json:"url"`
	Here    bool   `json:"here"`  // this very page
	Note    string `json:"note"`  // "Sambandet är redaktionens slutsats"
	Grade   *Grade `json:"grade"` // an audit's overall grade
}

// Source is where the facts were read.
type Source struct {
	Label string `json:"label"` // "Rapporten", "Artikel i pressen"
	URL   string `json:"url"`
	Host  string `json:"host"` // "docplayer.se"
	Note  string `json:"note"` // "18 sidor, varav 16 lästa; 1 bilaga"
}

// RecordFoot is at the end of every record's page.
type RecordFoot struct {
	ID        string `json:"id"`
	DataURL   string `json:"data_url"`   // the källdata page
	Cite      string `json:"cite"`       // a ready citation in Swedish, with the full address
	ReportURL string `json:"report_url"` // mailto: or https: with subject, for Rapportera fel
}

// AuditRow is an audit in a list.
type AuditRow struct {
	URL        string       `json:"url"`
	Title      string       `json:"title"`
	Principals []Link       `json:"principals"`
	Date       string       `json:"date"`
	DateISO    string       `json:"date_iso"`
	Year       string       `json:"year"` // "2015", or "Okänt år"
	KindLabel  string       `json:"kind_label"`
	Auditor    *Link        `json:"auditor"`
	Topics     []Link       `json:"topics"`
	Tally      []GradeCount `json:"tally"`
	TallyText  string       `json:"tally_text"`
	Overall    *Grade       `json:"overall"`
	Lead       string       `json:"lead"` // first sentence of the summary
	Mark       string       `json:"mark"` // "Känd genom pressen", "Hemlig", or ""
}

// DocumentRow is a steering document in a list.
type DocumentRow struct {
	URL        string   `json:"url"` // "" when it is only missing
	Title      string   `json:"title"`
	Principals []Link   `json:"principals"`
	Kind       string   `json:"kind"` // as the document calls itself
	Category   string   `json:"category"`
	Decided    string   `json:"decided"` // "11 december 2011", "före 13 december 2018"
	DecidedISO string   `json:"decided_iso"`
	Age        string   `json:"age"` // "14 år"
	Validity   Validity `json:"validity"`
}

// Validity is whether a steering document is still in force, as far as its own
// dates, and documents that say they replace it, tell on the day of building.
type Validity struct {
	Value string `json:"value"` // tills-vidare, giltig, utgangen, ersatt, forslag, okand
	Label string `json:"label"`
}

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

// StartPage is layout home.
type StartPage struct {
	Figures        []Figure    `json:"figures"`
	Newest         []AuditRow  `json:"newest"`
	Topics         []Count     `json:"topics"` // most used first
	Themes         []ThemeCard `json:"themes"`
	Municipalities []Count     `json:"municipalities"` // those with most audits
	Counties       []Count     `json:"counties"`
	Built          string      `json:"built"` // "Registret byggdes 23 november 2026"
}

// Figure is a number with its meaning and its basis.
type Figure struct {
	Value string `json:"value"` // "63"
	Label string `json:"label"` // "granskningar"
	Note  string `json:"note"`  // "i 48 av 290 kommuner"
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

// MunicipalityPage is layout kommun. All 290 have one.
type MunicipalityPage struct {
	Code       string           `json:"code"`
	FullName   string           `json:"full_name"`
	County     Link             `json:"county"`
	Region     Link             `json:"region"`
	Group      string           `json:"group"` // "B3 Pendlingskommun nära större stad"
	MainGroup  string           `json:"main_group"`
	Population string           `json:"population"` // "156 381 (31 december 2019)"
	Holdings   string           `json:"holdings"`   // what the register holds, and does not, in one or two sentences
	Note       string           `json:"note"`
	Empty      bool             `json:"empty"`
	Figures    []Figure         `json:"figures"`
	Audits     []AuditRow       `json:"audits"`
	Known      []AuditRow       `json:"known"` // known from the press, not read
	Documents  []DocumentRow    `json:"documents"`
	Missing    []DocumentUse    `json:"missing"`
	Responses  []ResponseRow    `json:"responses"`
	Reports    []AuditReportRow `json:"reports"`
	Boards     []Count          `json:"boards"`
	Mentioned  []Mention        `json:"mentioned"`
	Model      *Model           `json:"model"`
	Neighbours []Count          `json:"neighbours"` // same county, with the number of audits
	Peers      []Count          `json:"peers"`      // same SKR group, those with audits
	PeersNote  string           `json:"peers_note"`
	DataURL    string           `json:"data_url"` // its line in the källdata page
	ReportURL  string           `json:"report_url"`
}

// ResponseRow is a response in a list.
type ResponseRow struct {
	URL        string `json:"url"`
	Board      Link   `json:"board"`
	Audit      Link   `json:"audit"`
	Date       string `json:"date"`
	DateISO    string `json:"date_iso"`
	Acceptance string `json:"acceptance"`
}

// AuditReportRow is a revisionsberättelse in a list.
type AuditReportRow struct {
	URL        string  `json:"url"`
	Title      string  `json:"title"`
	FiscalYear int     `json:"fiscal_year"`
	Trials     []Trial `json:"trials"`
}

// Mention is a document known by title only.
type Mention struct {
	Title string `json:"title"`
	Kind  string `json:"kind"`
	Ref   string `json:"ref"` // decided by, §, dnr: what the title gives
	See   *Link  `json:"see"` // its record, when the register has it
	Note  string `json:"note"`
}

// PlaceListPage is layouts kommuner, lan-lista, regioner, amnen, revisorer and
// namnder: an index of things with their number of audits.
type PlaceListPage struct {
	Lead   string       `json:"lead"`
	Total  int          `json:"total"`
	Groups []PlaceGroup `json:"groups"` // by initial letter, or one group without heading
}

// PlaceGroup is a part of an index.
type PlaceGroup struct {
	Heading string  `json:"heading"`
	Anchor  string  `json:"anchor"`
	Items   []Count `json:"items"`
}

// CountyPage is layout lan; RegionPage is layout region.
type CountyPage struct {
	Code           string     `json:"code"`
	Region         Link       `json:"region"`
	Holdings       string     `json:"holdings"`
	Municipalities []Count    `json:"municipalities"`
	Audits         []AuditRow `json:"audits"`
	Known          []AuditRow `json:"known"`
	Total          int        `json:"total"` // audits in all; Audits holds those of this page
	Pager          *Pager     `json:"pager"` // nil when all fit; the lists after Audits are then only on the first page
	DataURL        string     `json:"data_url"`
}

// RegionPage: see CountyPage.
type RegionPage struct {
	County    Link             `json:"county"`
	Holdings  string           `json:"holdings"`
	Note      string           `json:"note"`
	Empty     bool             `json:"empty"`
	Audits    []AuditRow       `json:"audits"`
	Known     []AuditRow       `json:"known"`
	Documents []DocumentRow    `json:"documents"`
	Responses []ResponseRow    `json:"responses"`
	Reports   []AuditReportRow `json:"reports"`
	Boards    []Count          `json:"boards"`
	DataURL   string           `json:"data_url"`
}

// TopicPage is layout amne, AuditorPage is layout revisor, BoardPage is layout
// namnd.
type TopicPage struct {
	Text      string        `json:"text"`
	Audits    []AuditRow    `json:"audits"`
	Known     []AuditRow    `json:"known"`
	Documents []DocumentRow `json:"documents"`
	Related   []Count       `json:"related"`
	Total     int           `json:"total"` // audits in all; Audits holds those of this page
	Pager     *Pager        `json:"pager"` // nil when all fit; the lists after Audits are then only on the first page
	DataURL   string        `json:"data_url"`
}

// AuditorPage: see TopicPage.
type AuditorPage struct {
	KindLabel      string     `json:"kind_label"`
	Text           string     `json:"text"`
	Holdings       string     `json:"holdings"`
	Audits         []AuditRow `json:"audits"`
	Known          []AuditRow `json:"known"`
	Municipalities []Count    `json:"municipalities"`
	Total          int        `json:"total"` // audits in all; Audits holds those of this page
	Pager          *Pager     `json:"pager"` // nil when all fit; the lists after Audits are then only on the first page
	DataURL        string     `json:"data_url"`
}

// BoardPage: see TopicPage.
type BoardPage struct {
	Principal       Link                  `json:"principal"`
	Audits          []AuditRow            `json:"audits"`    // tried in
	Concerned       []AuditRow            `json:"concerned"` // concerned by, or named as not tried
	Recommendations []BoardRecommendation `json:"recommendations"`
	Responses       []ResponseRow         `json:"responses"`
	Trials          []AuditReportRow      `json:"trials"`
	Same            []Count               `json:"same"` // the same board in other kommuner
}

// BoardRecommendation is a recommendation to a board.
type BoardRecommendation struct {
	Audit Link   `json:"audit"`
	Text  string `json:"text"`
	URL   string `json:"url"` // with anchor
	State State  `json:"state"`
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
	Anchor  string        `json:"anchor"`
	Text    string        `json:"text"`
	Note    string        `json:"note"`
	Base    string        `json:"base"` // "7 av 290 kommuner har granskats i frågan"
	Tally   []GradeCount  `json:"tally"`
	Answers []ThemeAnswer `json:"answers"`
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
	Read      []Count        `json:"read"` // audits by what was really read: the report, the covering letter, …
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

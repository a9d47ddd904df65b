package emit

// The structs in this file and in pages_*.go are the whole contract between Go and the templates:
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

	Crumbs   []Link `json:"crumbs"`              // from the start page to the parent; the page itself is left out
	JSONLD   string `json:"jsonld"`              // schema.org, already JSON with <, > and & escaped
	Kind     string `json:"kind"`                // small heading above the h1: "Fördjupad granskning", "Kommun"
	TitleTag string `json:"title_tag,omitempty"` // for <title> in place of Title, where two pages have the same h1
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
	By      string  `json:"by"`     // "Revisorernas bedömning", perhaps "… enligt pressen", or "Redaktionens läsning"
	Editor  bool    `json:"editor"` // true: the grade is an editor's reading
	Words   string  `json:"words"`  // the auditors' own words, quoted
	Text    string  `json:"text"`
	Page    PageRef `json:"page"`
	Caution string  `json:"caution"` // "Källan bryts av …" when uncertain
}

// AuditPage is layout granskning.
type AuditPage struct {
	ID            string   `json:"id"`
	Status        *Notice  `json:"status"` // what a reader must know first: known from the press only, secret, read in part; nil for none
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
	TallyText string       `json:"tally_text"` // "9 frågor: 1 i huvudsak, 2 delvis, 6 nej; varav 3 redaktionens läsning"
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
	Quiet bool   `json:"quiet,omitempty"` // a reservation, not a warning
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
	Here    bool   `json:"here"`     // this very page
	Note    string `json:"note"`     // "Sambandet är redaktionens slutsats"
	Grade   *Grade `json:"grade"`    // an audit's overall grade
	GradeBy string `json:"grade_by"` // who set it: see Verdict.By
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
	OverallBy  string       `json:"overall_by"` // who set it: see Verdict.By
	Lead       string       `json:"lead"`       // first sentence of the summary
	Mark       string       `json:"mark"`       // "Känd genom pressen", "Hemlig", or ""
}

// DocumentRow is a steering document in a list.
type DocumentRow struct {
	URL        string   `json:"url"` // "" when it is only missing
	Title      string   `json:"title"`
	Principals []Link   `json:"principals"`
	Kind       string   `json:"kind"` // as the document calls itself
	Category   string   `json:"category"`
	Decided    string   `json:"decided"` // "11 december 2011", "före 13 december 2018", "28 september 2009, reviderat 24 februari 2020"
	DecidedISO string   `json:"decided_iso"`
	Age        string   `json:"age"` // "14 år", "6 år sedan revideringen 2020"
	Validity   Validity `json:"validity"`
}

// Validity is whether a steering document is still in force, as far as its own
// dates, and documents that say they replace it, tell on the day of building.
type Validity struct {
	Value string `json:"value"` // tills-vidare, giltig, utgangen, ersatt, forslag, okand
	Label string `json:"label"`
}

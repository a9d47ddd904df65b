package emit

// The params of the pages of places, topics, auditors and boards; see pages.go.

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
	Known      []AuditRow       `json:"known"` // known from the press only, or secret
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
	Mark       string  `json:"mark"` // "Känd genom pressen", or ""
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

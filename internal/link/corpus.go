package link

import (
	"time"

	"insyn/internal/audit"
)

// Corpus is everything the register holds, resolved and sorted. Lists of dated
// records have the newest first, undated ones last, and ties in the order of
// their ids; lists of named things are in Swedish alphabetical order.
type Corpus struct {
	Today time.Time   // the day of building, midnight UTC: the one "today" there is
	Site  *audit.Site // never nil

	Audits []*Audit // what figures and comparisons count: all but those of Known
	Known  []*Audit // known from the press only, or secret: listed apart, never counted

	Documents      []*Document
	Responses      []*Response
	Reports        []*AuditReport
	Themes         []*Theme
	Topics         []*Topic
	Auditors       []*Auditor
	Municipalities []*Principal
	Regions        []*Principal
	Counties       []*County
	Boards         []*Board // of all principals, by name and then by principal
	Missing        []Missing
	Mentions       []*Mention
	Omissions      []*audit.Omission
	Models         []*Model
	Registers      []Register // the shared files, in the order of their addresses
}

// Audit is a granskning with its references resolved. Fields here take the
// place of the record's fields of the same name.
type Audit struct {
	*audit.Audit

	URL         string // root-relative, with a slash last, as all addresses
	DataURL     string // its källdata page
	FullTextURL string // "" when the register has no text of it
	Published   bool   // false: in Corpus.Known

	Principals  []*Principal // never holds nil
	Topics      []*Topic
	Auditor     *Auditor // nil when unknown
	Responsible []Body
	Concerned   []Body
	NotTried    []Body

	FollowsUp       []FollowUp
	FollowedBy      []*Audit // oldest first
	Questions       []*Question
	Criteria        []Criterion
	Recommendations []*Recommendation
	Responses       []*Response   // oldest first
	Documents       []DocumentUse // known through this audit, without being a criterion of it

	// Awaited are those whom the covering letter asks for an answer and who have
	// none in the register.
	Awaited []Body
	// AnswerOverdue: the last day for answers has passed and the register has no
	// answer at all. It says nothing of answers that the register lacks.
	AnswerOverdue bool

	Chain *Chain // nil when the audit stands alone
}

// FollowUp is an earlier audit that one follows up. Audit is nil when it has no
// record; Text then describes it.
type FollowUp struct {
	Audit  *Audit
	Text   string
	Source audit.Source // FromEditor: the link is our conclusion
}

// Question is a revisionsfråga in its audit.
type Question struct {
	*audit.Question
	Audit       *Audit
	Anchor      string // fraga-3
	URL         string // with the anchor
	Common      *CommonQuestion
	Recommended []*Recommendation // those that rest on this question
}

// Criterion is a revisionskriterium. Document is nil when it has no record.
type Criterion struct {
	*audit.Criterion
	Document *Document
}

// Missing is a steering document that an audit found not to exist.
type Missing struct {
	Audit     *Audit
	Criterion *audit.Criterion
}

// Recommendation is a recommendation in its audit. What has been done (State)
// and how the board stands to it (Stands) are kept apart.
type Recommendation struct {
	*audit.Recommendation
	Audit       *Audit
	Anchor      string // rekommendation-2
	URL         string // with the anchor
	Addressees  []Body
	Responsible Body // Name "" when the source does not tell it from the addressee
	Questions   []*Question
	Stands      []Stand // what boards answered to this very recommendation, oldest first

	State    State
	Deadline audit.Date // what State rests on, when it is Unanswered or Late, or Open because time remains
}

// Stand is a board's stand on one recommendation.
type Stand struct {
	*audit.RecommendationResponse
	Response       *Response
	Recommendation *Recommendation // nil when the audit has no record
}

// Document is a styrdokument.
type Document struct {
	*audit.GoverningDocument

	URL, DataURL, FullTextURL string

	Principals []*Principal // empty when unknown
	Topics     []*Topic
	Uses       []DocumentUse // newest audit first
	PromptedBy []*Audit
	Replaces   Reference
	ReplacedBy *Document
	BelongsTo  Reference

	Validity Validity
	// AgeMin and AgeMax are the whole years since the latest decision or revision,
	// as far as the dates tell: equal when the day is known well enough, AgeMax -1
	// when only "at least" is known, both -1 when nothing is.
	AgeMin, AgeMax int
}

// DocumentUse is an audit that used, or mentions, a document.
type DocumentUse struct {
	Audit     *Audit
	Document  *Document
	Criterion *audit.Criterion // nil when it is only mentioned
	Pages     string           // where it is mentioned, as the record writes it
	Note      string
}

// Reference names a record that may be missing: URL is "" then.
type Reference struct{ Title, URL string }

// Response is a svar.
type Response struct {
	*audit.Response

	URL, DataURL string

	Principals []*Principal
	Audit      *Audit   // nil when it has no record
	Auditor    *Auditor // of an audit that has no record; else nil
	Board      Body
	Stands     []Stand // on single recommendations
}

// AuditReport is a revisionsberättelse.
type AuditReport struct {
	*audit.AuditReport

	URL, DataURL string

	Principals []*Principal
	Trials     []*Trial
}

// Trial is the opinion on one board or on several together.
type Trial struct {
	*audit.Trial
	Report *AuditReport
	Boards []Body
}

// Theme is a set of common questions.
type Theme struct {
	*audit.Theme
	URL, DataURL string
	Questions    []*CommonQuestion
}

// CommonQuestion is a question that audits of several principals answer.
type CommonQuestion struct {
	*audit.CommonQuestion
	Theme   *Theme
	URL     string      // with the anchor, which is the question's id
	Answers []*Question // of published audits only, newest first
}

// Topic is an ämne and what belongs to it.
type Topic struct {
	*audit.Topic
	URL           string
	Audits, Known []*Audit
	Documents     []*Document
}

// Auditor is one who carries out audits.
type Auditor struct {
	*audit.Auditor
	URL           string
	Audits, Known []*Audit
}

// Principal is a huvudman: a kommun or a region, and all that is its own. One
// of Municipality and Region is nil.
type Principal struct {
	Code, Name, ShortName, Slug string
	URL, DataURL                string

	Municipality *audit.Municipality
	Region       *audit.Region
	County       *County

	Audits, Known []*Audit
	Documents     []*Document
	Missing       []Missing
	Responses     []*Response
	Reports       []*AuditReport
	Boards        []*Board
	Mentions      []*Mention
	Model         *Model // nil when unknown
}

// County is a län: its kommuner and its region.
type County struct {
	Code, Name, Slug, URL, DataURL string

	Region         *Principal
	Municipalities []*Principal
	Audits, Known  []*Audit // of the kommuner and of the region
}

// Body is a nämnd, styrelse, bolag or the like as a record names it. Board is
// nil when it has no page: collective names, roles, and the auditors.
type Body struct {
	Name  string
	Board *Board
}

// Board is one body of one principal, gathered from every record that names it.
// A body shared by several principals is a Board of each.
type Board struct {
	Name, Slug, URL string
	Principal       *Principal
	Tried           []*Audit          // audits that try its responsibility
	Concerned       []*Audit          // audits that concern it or name it as not tried
	Recommendations []*Recommendation // addressed to it, or for which it is responsible
	Responses       []*Response
	Trials          []*Trial
	Same            []*Board // bodies of the same name at other principals
}

// Mention is a document known by title only.
type Mention struct {
	*audit.Mention
	Principals []*Principal
	See        Reference
}

// Model is how a kommun divides its steering documents.
type Model struct {
	*audit.DocumentModel
	Principal *Principal
}

// Register is a shared file with its källdata page.
type Register struct {
	Name   string // kommuner, as in the address
	URL    string // /kalldata/kommuner/
	Of     string // the page that shows what it holds
	Origin *audit.Origin
}

package audit

// Each closed set is a typed string with the slice of all its values, in the
// order in which they are shown. A record may hold any text: load keeps what
// was written and check says which values exist, so that one wrong word does
// not hide the other faults of a file.

// Enum is implemented by every closed set.
type Enum interface {
	// Values returns all values of the set in their order of display.
	Values() []string
	// Label returns the Swedish word shown to readers, or the raw value.
	Label() string
}

type term struct{ value, label string }

func values(set []term) []string {
	out := make([]string, len(set))
	for i, t := range set {
		out[i] = t.value
	}
	return out
}

func label(set []term, value string) string {
	for _, t := range set {
		if t.value == value {
			return t.label
		}
	}
	return value
}

// Source says who is behind a statement: the auditors or the register's
// editors. The two are never mixed silently.
type Source string

const (
	FromAuditor Source = "revisor"
	FromEditor  Source = "redaktion"
)

var sources = []term{{"revisor", "revisorerna"}, {"redaktion", "redaktionen"}}

func (s Source) Values() []string { return values(sources) }
func (s Source) Label() string    { return label(sources, string(s)) }

// Grade is the answer to a question on the register's common scale. NotGraded
// means that no answer could be read; it is never counted as No.
type Grade string

const (
	Yes       Grade = "ja"
	Mostly    Grade = "i-huvudsak"
	Partly    Grade = "delvis"
	No        Grade = "nej"
	NotGraded Grade = "ej-bedomd"
)

var grades = []term{{"ja", "Ja"}, {"i-huvudsak", "I huvudsak"}, {"delvis", "Delvis"}, {"nej", "Nej"}, {"ej-bedomd", "Ej bedömd"}}

func (g Grade) Values() []string { return values(grades) }
func (g Grade) Label() string    { return label(grades, string(g)) }

// Kind is the kind of an audit.
type Kind string

const (
	KindBasic    Kind = "grundlaggande"
	KindInDepth  Kind = "fordjupad"
	KindPreStudy Kind = "forstudie"
	KindFollowUp Kind = "uppfoljande"
	KindIT       Kind = "it-revision"
	KindInterim  Kind = "delarsrapport"
	KindAnnual   Kind = "arsredovisning"
	KindYearBook Kind = "arsredogorelse"
	KindLay      Kind = "lekmannarevision"
	KindOther    Kind = "ovrig"
)

var kinds = []term{
	{"grundlaggande", "Grundläggande granskning"}, {"fordjupad", "Fördjupad granskning"},
	{"forstudie", "Förstudie"}, {"uppfoljande", "Uppföljande granskning"},
	{"it-revision", "IT-revision"}, {"delarsrapport", "Granskning av delårsrapport"},
	{"arsredovisning", "Granskning av årsredovisning"}, {"arsredogorelse", "Årsredogörelse"},
	{"lekmannarevision", "Lekmannarevision"}, {"ovrig", "Övrig granskning"},
}

func (k Kind) Values() []string { return values(kinds) }
func (k Kind) Label() string    { return label(kinds, string(k)) }

// CriterionKind is the kind of a revisionskriterium.
type CriterionKind string

var criterionKinds = []term{
	{"lag", "Lag"}, {"mal", "Mål"}, {"styrdokument", "Styrdokument"},
	{"reglemente", "Reglemente"}, {"avtal", "Avtal"}, {"ovrigt", "Övrigt"},
}

func (k CriterionKind) Values() []string { return values(criterionKinds) }
func (k CriterionKind) Label() string    { return label(criterionKinds, string(k)) }

// RecommendationKind tells a recommendation from a mere remark.
type RecommendationKind string

const (
	Recommends RecommendationKind = "rekommendation"
	Remark     RecommendationKind = "papekande"
)

var recommendationKinds = []term{{"rekommendation", "Rekommendation"}, {"papekande", "Påpekande"}}

func (k RecommendationKind) Values() []string { return values(recommendationKinds) }
func (k RecommendationKind) Label() string {
	if k == "" {
		k = Recommends
	}
	return label(recommendationKinds, string(k))
}

// Status is what has been done about a recommendation; empty is unknown.
type Status string

const (
	Open       Status = "oppen"
	Ongoing    Status = "pagar"
	Done       Status = "genomford"
	PartlyDone Status = "delvis-genomford"
	Rejected   Status = "avvisad"
	Obsolete   Status = "inaktuell"
)

var statuses = []term{
	{"oppen", "Öppen"}, {"pagar", "Pågår"}, {"genomford", "Genomförd"},
	{"delvis-genomford", "Delvis genomförd"}, {"avvisad", "Avvisad"}, {"inaktuell", "Inaktuell"},
}

func (s Status) Values() []string { return values(statuses) }
func (s Status) Label() string    { return label(statuses, string(s)) }

// EventKind is the kind of a step in the life of a recommendation.
type EventKind string

var eventKinds = []term{{"svar", "Svar"}, {"beslut", "Beslut"}, {"atgard", "Åtgärd"}, {"uppfoljning", "Uppföljning"}}

func (k EventKind) Values() []string { return values(eventKinds) }
func (k EventKind) Label() string    { return label(eventKinds, string(k)) }

// Category is our division of steering documents by what they do.
type Category string

var categories = []term{
	{"aktiverande", "Aktiverande"}, {"normerande", "Normerande"},
	{"organiserande", "Organiserande"}, {"reglerande", "Reglerande"},
}

func (c Category) Values() []string { return values(categories) }
func (c Category) Label() string    { return label(categories, string(c)) }

// DocumentStatus tells a proposal from a decided document; empty is decided.
type DocumentStatus string

const (
	Decided  DocumentStatus = "beslutat"
	Proposal DocumentStatus = "forslag"
)

var documentStatuses = []term{{"beslutat", "Beslutat"}, {"forslag", "Förslag"}}

func (s DocumentStatus) Values() []string { return values(documentStatuses) }
func (s DocumentStatus) Label() string    { return label(documentStatuses, string(s)) }

// Acceptance is a board's stand on recommendations, apart from whether they
// were carried out. NotStated: the answer read does not show it.
type Acceptance string

const (
	AcceptsAll  Acceptance = "helt"
	AcceptsPart Acceptance = "delvis"
	AcceptsNone Acceptance = "nej"
	NotStated   Acceptance = "framgar-ej"
)

var acceptances = []term{
	{"helt", "Instämmer helt"}, {"delvis", "Instämmer delvis"},
	{"nej", "Instämmer inte"}, {"framgar-ej", "Inställningen framgår inte"},
}

func (a Acceptance) Values() []string { return values(acceptances) }
func (a Acceptance) Label() string    { return label(acceptances, string(a)) }

// Discharge is the auditors' opinion on ansvarsfrihet (kommunallagen 12:13).
type Discharge string

var discharges = []term{
	{"tillstyrks", "Tillstyrks"}, {"avstyrks", "Avstyrks"}, {"inget-stallningstagande", "Inget ställningstagande"},
}

func (d Discharge) Values() []string { return values(discharges) }
func (d Discharge) Label() string    { return label(discharges, string(d)) }

// Criticism is the criticism in a revisionsberättelse, in rising degree. The
// value kritik means that some is given but not which.
type Criticism string

var criticisms = []term{{"ingen", "Ingen"}, {"kritik", "Kritik"}, {"erinran", "Erinran"}, {"anmarkning", "Anmärkning"}}

func (c Criticism) Values() []string { return values(criticisms) }
func (c Criticism) Label() string    { return label(criticisms, string(c)) }

// DocumentKind says what was really read as a source.
type DocumentKind string

const (
	Report   DocumentKind = "rapport"
	Covering DocumentKind = "missiv"
	WebText  DocumentKind = "webbsammanfattning"
	Press    DocumentKind = "press"
	Answer   DocumentKind = "svar"
	Minutes  DocumentKind = "protokoll"
	Steering DocumentKind = "styrdokument"
)

var documentKinds = []term{
	{"rapport", "Rapporten"}, {"missiv", "Revisorernas missiv"}, {"webbsammanfattning", "Sammanfattning på webben"},
	{"press", "Artikel i pressen"}, {"svar", "Svaret på granskningen"}, {"protokoll", "Protokoll"},
	{"styrdokument", "Styrdokumentet"},
}

func (k DocumentKind) Values() []string { return values(documentKinds) }
func (k DocumentKind) Label() string    { return label(documentKinds, string(k)) }

// AuditorKind is the kind of one who carries out audits.
type AuditorKind string

var auditorKinds = []term{
	{"byra", "Revisionsbyrå"}, {"revisionskontor", "Revisionskontor"}, {"fortroendevalda", "Förtroendevalda revisorer"},
}

func (k AuditorKind) Values() []string { return values(auditorKinds) }
func (k AuditorKind) Label() string    { return label(auditorKinds, string(k)) }

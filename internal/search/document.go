package search

// Document is one result of a search: a page of the site and the places in it.
type Document struct {
	URL   string // root-relative, with a slash last
	Title string
	Kind  string   // Granskning, Styrdokument, Kommun: what the reader is told that it is
	Place string   // "Örebro kommun", or ""
	Loose bool     // the place is wider than the document: a kommun's län
	Date  string   // 2015-02-17, 2015-02, 2015, or "" when unknown
	Lead  string   // what stands under the title when nothing in the page stands out
	Names []string // case numbers and other names it is known by, sought as the title is

	Sections []Section
	Facets   Facets
}

// Section is a place in a document that a reader can land on.
type Section struct {
	Anchor  string // what to put after the document's URL: #fraga-3, fulltext/#sida-7; "" is the page itself
	Heading string
	Page    int // in the source; 0 when there is none
	Text    string
	Weight  Weight // of the text; headings have one of their own
}

// Weight says how much a word of a text counts, in quarters of one in running
// text (BM25F: Robertson, Zaragoza and Taylor, 2004).
type Weight uint8

const (
	inTitle   Weight = 32
	inPlace   Weight = 16
	inHeading Weight = 12
	InSummary Weight = 8 // a summary, a question's finding, a recommendation
	InRecord  Weight = 5 // other texts of a record
	InText    Weight = 4 // running text
)

// Facets are a document's values in each of the facets, by the facet's id.
type Facets map[string][]Value

// Value is a value of a facet.
type Value struct {
	ID    string // as in the address: orebro, 2015, nej
	Label string // as the reader sees it
	Order string // values of a facet are shown in this order, then by label
}

// facet is one way to narrow a search.
type facet struct{ id, label string }

// facets in the order of the page. The first ten fields of index.json's facets.
var facets = []facet{
	{"typ", "Typ"}, {"kommun", "Kommun eller region"}, {"lan", "Län"}, {"skr", "SKR:s kommungrupp"}, {"ar", "År"},
	{"amne", "Ämne"}, {"revisor", "Revisor"}, {"bedomning", "Samlad bedömning"}, {"status", "Rekommendationernas status"},
}

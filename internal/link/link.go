package link

import (
	"slices"
	"strings"
	"time"

	"insyn/internal/audit"
)

// Link resolves a set against a day. The set is not changed, but the corpus
// shares its records. Of today only the calendar date counts, as its own
// location has it.
func Link(set *audit.Set, today time.Time) *Corpus {
	y, m, d := today.Date()
	b := &builder{
		set:        set,
		c:          &Corpus{Today: time.Date(y, m, d, 0, 0, 0, 0, time.UTC), Site: set.Site},
		principals: map[string]*Principal{}, counties: map[string]*County{},
		topics: map[string]*Topic{}, auditors: map[string]*Auditor{}, common: map[string]*CommonQuestion{},
		audits: map[string]*Audit{}, documents: map[string]*Document{}, records: map[string]Reference{},
		boards: map[boardKey]*boardNames{},
	}
	if b.c.Site == nil {
		b.c.Site = &audit.Site{}
	}
	b.registers()
	b.themes()
	b.nodes()      // every record gets its address and its principals, and may now be pointed to
	b.bodies()     // every board that a record names
	b.contents()   // what audits, documents, responses and reports hold and point to
	b.membership() // what belongs to each principal, county, topic and auditor
	b.judge()      // what depends on today, and the chains
	return b.c
}

// builder holds what Link needs to look up while it works.
type builder struct {
	set        *audit.Set
	c          *Corpus
	principals map[string]*Principal
	counties   map[string]*County
	topics     map[string]*Topic
	auditors   map[string]*Auditor
	common     map[string]*CommonQuestion
	audits     map[string]*Audit
	documents  map[string]*Document
	records    map[string]Reference // every record by its id
	boards     map[boardKey]*boardNames
	all        []*Audit // published and known, newest first
}

// nodes makes the linked records, without their references, in sorted order.
func (b *builder) nodes() {
	for _, r := range b.set.Audits {
		a := &Audit{Audit: r, Principals: b.owners(r.Principals), Published: published(r)}
		a.URL = recordURL("granskningar", r.ID, r.Principals, a.Principals)
		a.DataURL, a.FullTextURL = dataURL(a.URL), fullTextURL(a.URL, r.FullText)
		b.audits[r.ID], b.records[r.ID] = a, Reference{audit.OneLine(r.Title), a.URL}
		b.all = append(b.all, a)
	}
	for _, r := range b.set.Documents {
		d := &Document{GoverningDocument: r, Principals: b.owners(r.Principals)}
		d.URL = recordURL("styrdokument", r.ID, r.Principals, d.Principals)
		d.DataURL, d.FullTextURL = dataURL(d.URL), fullTextURL(d.URL, r.FullText)
		b.documents[r.ID], b.records[r.ID] = d, Reference{audit.OneLine(r.Title), d.URL}
		b.c.Documents = append(b.c.Documents, d)
	}
	for _, r := range b.set.Responses {
		p := &Response{Response: r, Principals: b.owners(r.Principals), Auditor: b.auditors[r.AuditAuditor]}
		p.URL = recordURL("svar", r.ID, r.Principals, p.Principals)
		p.DataURL = dataURL(p.URL)
		b.records[r.ID] = Reference{"Svar från " + r.Board, p.URL}
		b.c.Responses = append(b.c.Responses, p)
	}
	for _, r := range b.set.AuditReports {
		p := &AuditReport{AuditReport: r, Principals: b.owners(r.Principals)}
		p.URL = recordURL("revisionsberattelser", r.ID, r.Principals, p.Principals)
		p.DataURL = dataURL(p.URL)
		b.records[r.ID] = Reference{"Revisionsberättelse", p.URL}
		b.c.Reports = append(b.c.Reports, p)
	}
	slices.SortFunc(b.all, newestFirst)
	slices.SortFunc(b.c.Documents, compareDocuments)
	slices.SortFunc(b.c.Responses, compareResponses)
	slices.SortFunc(b.c.Reports, compareReports)
	for _, a := range b.all {
		if a.Published {
			b.c.Audits = append(b.c.Audits, a)
		} else {
			b.c.Known = append(b.c.Known, a)
		}
	}
}

// published: an audit known from the press only, or secret, is known to exist
// but was not read.
func published(a *audit.Audit) bool {
	return !a.NotPublic && (len(a.Sources) == 0 || a.Sources[0].Kind != audit.Press)
}

// owners looks up the principals of a record, in the record's order.
func (b *builder) owners(codes []string) []*Principal {
	return lookup(codes, b.principals)
}

// lookup leaves out what is not there.
func lookup[T any](ids []string, in map[string]*T) []*T {
	var out []*T
	for _, id := range ids {
		if v := in[id]; v != nil {
			out = append(out, v)
		}
	}
	return out
}

// reference resolves a text that is the id of a record or the title of
// something that has none.
func (b *builder) reference(idOrTitle string) Reference {
	if r, ok := b.records[strings.TrimSpace(idOrTitle)]; ok {
		return r
	}
	return Reference{Title: idOrTitle}
}

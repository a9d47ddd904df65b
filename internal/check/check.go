package check

import (
	"cmp"
	"slices"

	"insyn/internal/audit"
)

// rule is one group of questions put to the whole set.
type rule struct {
	run   func(*checker)
	names []string // the stable names of the problems it reports
}

var rules = []rule{
	{required, []string{
		"required",      // a field that must be there is missing or empty
		"required-file", // a file that must be there is missing
	}},
	{enums, []string{"enum"}}, // a value outside a closed set
	{identity, []string{
		"id",           // the id does not fit the file and the principal
		"folder",       // the record lies in another's folder
		"file-name",    // the file name cannot stand in an address
		"duplicate-id", // two records have one id
	}},
	{registers, []string{
		"register", // a fault in a shared file
		"slug",     // two addresses collide, or one cannot be used
	}},
	{references, []string{
		"unknown-id", // a reference to what does not exist
		"dangling",   // a reference to a number that does not exist
	}},
	{numbers, []string{"number"}}, // a question or recommendation has the wrong number
	{dates, []string{
		"date-order", // two dates in an impossible order
		"year",       // an improbable year
	}},
	{contradictions, []string{"contradiction"}}, // two statements that cannot both be true
	{grades, []string{"grade"}},                 // a grade without its words, or words without a grade
	{sources, []string{
		"source",    // neither address nor file
		"url",       // an address that cannot be linked
		"sha256",    // a checksum of the wrong form
		"page",      // an impossible page
		"file-path", // a file outside the record's folder
	}},
	{chains, []string{
		"chain-cycle", // references in a ring
		"chain-time",  // a follow-up older than what it follows up
	}},
	{boards, []string{
		"board-spelling", // one board spelt in several ways
		"board-name",     // a name that can be nobody's address
	}},
	{texts, []string{
		"personnummer",      // personal identity numbers
		"control-character", // characters that are not seen but act
		"html",              // markup, which is shown as text
	}},
}

// Check judges a set, valid or not. The problems are sorted by place.
func Check(set *audit.Set) []audit.Problem {
	c := newChecker(set)
	for _, r := range rules {
		r.run(c)
	}
	return audit.SortProblems(c.problems)
}

// checker holds the set and what the rules look up in it.
type checker struct {
	set      *audit.Set
	problems []audit.Problem

	records        []*record
	audits         map[string]*audit.Audit
	documents      map[string]*audit.GoverningDocument
	municipalities map[string]*audit.Municipality
	regions        map[string]*audit.Region
	topics         map[string]bool

	auditIDs, documentIDs, recordIDs, topicIDs, auditorIDs, questionIDs names // questions of all themes

	unread *unread
	nearer nearer
}

// record is what records with a file and an id of their own have in common.
type record struct {
	*audit.Origin
	section    string // folder under data/
	id         string
	principals []string
	value      any // pointer to the struct
}

func newChecker(set *audit.Set) *checker {
	c := &checker{
		set: set, audits: map[string]*audit.Audit{}, documents: map[string]*audit.GoverningDocument{},
		municipalities: map[string]*audit.Municipality{}, regions: map[string]*audit.Region{},
		topics: map[string]bool{}, unread: newUnread(set.Unread),
	}
	auditors, questions, ids := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, a := range set.Audits {
		c.records = append(c.records, &record{&a.Origin, "granskningar", a.ID, a.Principals, a})
		if a.ID != "" { // no id is nobody's: what refers to nothing must not find it
			c.audits[a.ID] = a
		}
	}
	for _, d := range set.Documents {
		c.records = append(c.records, &record{&d.Origin, "styrdokument", d.ID, d.Principals, d})
		if d.ID != "" {
			c.documents[d.ID] = d
		}
	}
	for _, r := range set.Responses {
		c.records = append(c.records, &record{&r.Origin, "svar", r.ID, r.Principals, r})
	}
	for _, r := range set.AuditReports {
		c.records = append(c.records, &record{&r.Origin, "revisionsberattelser", r.ID, r.Principals, r})
	}
	for _, m := range set.Municipalities {
		c.municipalities[m.Code] = m
	}
	for _, r := range set.Regions {
		c.regions[r.Code] = r
	}
	for _, t := range set.Topics {
		c.topics[t.ID] = true
	}
	for _, a := range set.Auditors {
		auditors[a.ID] = true
	}
	for _, t := range set.Themes {
		for _, q := range t.Questions {
			questions[q.ID] = true
		}
	}
	// A record whose id is missing or wrong is still found by the id that its
	// file gives it: its own problem says what is the matter.
	for _, r := range c.records {
		ids[r.id], ids[r.expectedID()] = true, true
		switch v := r.value.(type) {
		case *audit.Audit:
			c.audits[r.expectedID()] = cmp.Or(c.audits[r.expectedID()], v)
		case *audit.GoverningDocument:
			c.documents[r.expectedID()] = cmp.Or(c.documents[r.expectedID()], v)
		}
	}
	c.auditIDs, c.documentIDs, c.recordIDs = namesOf(c.audits), namesOf(c.documents), namesOf(ids)
	c.topicIDs, c.auditorIDs, c.questionIDs = namesOf(c.topics), namesOf(auditors), namesOf(questions)
	return c
}

// report adds a problem at a key path of a record and gives it back for more
// words. The pointer holds until the next report.
func (c *checker) report(severity audit.Severity, rule string, o *audit.Origin, path, message string) *audit.Problem {
	at := o.At(path)
	if o.Prefix != "" {
		if path != "" {
			path = "." + path
		}
		path = o.Prefix + path
	}
	c.problems = append(c.problems, audit.Problem{
		Severity: severity, Rule: rule, File: o.File, Line: at.Line, Column: at.Column, Length: at.Length,
		Path: path, Message: audit.MaskPersonnummer(message),
	})
	return &c.problems[len(c.problems)-1]
}

func (c *checker) error(rule string, o *audit.Origin, path, message string) *audit.Problem {
	return c.report(audit.Error, rule, o, path, message)
}

func (c *checker) warn(rule string, o *audit.Origin, path, message string) *audit.Problem {
	return c.report(audit.Warning, rule, o, path, message)
}

// origins gives every record of the set, with and without a file of its own,
// and the struct that holds it, in a fixed order.
func (c *checker) all(visit func(o *audit.Origin, value any)) {
	for _, r := range c.records {
		visit(r.Origin, r.value)
	}
	for _, v := range c.set.Themes {
		visit(&v.Origin, v)
	}
	for _, v := range c.set.Municipalities {
		visit(&v.Origin, v)
	}
	for _, v := range c.set.Regions {
		visit(&v.Origin, v)
	}
	for _, v := range c.set.Topics {
		visit(&v.Origin, v)
	}
	for _, v := range c.set.Auditors {
		visit(&v.Origin, v)
	}
	for _, v := range c.set.Mentions {
		visit(&v.Origin, v)
	}
	for _, v := range c.set.Omissions {
		visit(&v.Origin, v)
	}
	for _, v := range c.set.DocumentModels {
		visit(&v.Origin, v)
	}
	if c.set.Site != nil {
		visit(&c.set.Site.Origin, c.set.Site)
	}
}

// sortedKeys gives the keys of a map in order: maps never decide an output.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

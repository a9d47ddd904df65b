package check

import (
	"cmp"
	"slices"

	"insyn/internal/audit"
)

// rule is one group of questions put to the whole set.
type rule struct {
	run func(*checker)
	// names are the stable names of the problems it reports, and what each
	// means, in the words of data/FORMAT.md's reader.
	names []name
}

type name struct{ name, means string }

var rules = []rule{
	{required, []name{{"required", "en uppgift som måste finnas saknas eller är tom"}, {"required-file", "en fil som måste finnas saknas"}}},
	{enums, []name{{"enum", "ett värde utanför de fasta värdena"}}},
	{identity, []name{{"id", "id stämmer inte med filen och huvudmannen"}, {"folder", "posten ligger i fel mapp"},
		{"file-name", "filnamnet går inte att använda i en adress"}, {"duplicate-id", "två poster har samma id"}}},
	{registers, []name{{"register", "en uppgift i ett register är felaktig"}, {"slug", "två adresser krockar"}}},
	{references, []name{{"unknown-id", "en hänvisning till något som inte finns"}, {"dangling", "en hänvisning till ett nummer som inte finns"}}},
	{numbers, []name{{"number", "en fråga eller rekommendation har fel nummer"}}},
	{dates, []name{{"date-order", "två datum står i fel ordning"}, {"year", "ett orimligt år"}}},
	{contradictions, []name{{"contradiction", "två uppgifter motsäger varandra"}}},
	{grades, []name{{"grade", "en bedömning är ofullständig eller motsägelsefull"}}},
	{sources, []name{{"source", "en källa saknar adress och fil"}, {"url", "en adress går inte att använda"},
		{"sha256", "en kontrollsumma har fel form"}, {"page", "ett sidnummer är orimligt"}, {"file-path", "en fil utanför postens mapp"}}},
	{chains, []name{{"chain-cycle", "poster hänvisar till varandra i en ring"}, {"chain-time", "en uppföljning är äldre än det den följer upp"}}},
	{boards, []name{{"board-spelling", "samma nämnd skrivs på flera sätt"}}},
	{texts, []name{{"personnummer", "ett personnummer eller samordningsnummer"}, {"control-character", "ett osynligt styrtecken"}, {"html", "HTML i en text"}}},
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
		c.audits[a.ID] = a
	}
	for _, d := range set.Documents {
		c.records = append(c.records, &record{&d.Origin, "styrdokument", d.ID, d.Principals, d})
		c.documents[d.ID] = d
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

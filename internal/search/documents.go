package search

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// Documents gives all that a reader may search for, in the order of the index:
// by the code of the first kommun or region, so that what belongs to one stands
// together, then by year. Pages are the site's own, of which a Corpus knows
// nothing.
func Documents(c *link.Corpus, pages []*Document) iter.Seq[*Document] {
	s := source{c}
	var all []later
	add := func(p []*link.Principal, date audit.Date, url string, make func() *Document) {
		l := later{code: "~", year: date.Year, url: url, make: make}
		if len(p) > 0 {
			l.code = p[0].Code
		}
		all = append(all, l)
	}
	for _, group := range [][]*link.Audit{c.Audits, c.Known} {
		for _, a := range group {
			add(a.Principals, a.Date, a.URL, func() *Document { return s.audit(a) })
		}
	}
	for _, d := range c.Documents {
		add(d.Principals, latest(d), d.URL, func() *Document { return s.governing(d) })
	}
	for _, r := range c.Responses {
		add(r.Principals, r.Date, r.URL, func() *Document { return s.response(r) })
	}
	for _, r := range c.Reports {
		add(r.Principals, r.Date, r.URL, func() *Document { return s.report(r) })
	}
	for _, group := range [][]*link.Principal{c.Municipalities, c.Regions} {
		for _, p := range group {
			add([]*link.Principal{p}, audit.Date{}, p.URL, func() *Document { return s.principal(p) })
		}
	}
	for _, b := range c.Boards {
		add([]*link.Principal{b.Principal}, audit.Date{}, b.URL, func() *Document { return s.board(b) })
	}
	for _, x := range c.Counties {
		add(nil, audit.Date{}, x.URL, func() *Document { return s.county(x) })
	}
	for _, t := range c.Topics {
		add(nil, audit.Date{}, t.URL, func() *Document { return named("Ämne", t.URL, t.Name, t.Text) })
	}
	for _, a := range c.Auditors {
		add(nil, audit.Date{}, a.URL, func() *Document { return named("Revisor", a.URL, a.Name, a.Text) })
	}
	for _, t := range c.Themes {
		add(nil, audit.Date{}, t.URL, func() *Document { return theme(t) })
	}
	add(nil, audit.Date{}, "/tackning/", s.coverage)
	for _, p := range pages {
		add(nil, audit.Date{}, p.URL, func() *Document { return p })
	}
	slices.SortStableFunc(all, func(a, b later) int {
		return cmp.Or(cmp.Compare(a.code, b.code), cmp.Compare(a.year, b.year), cmp.Compare(a.url, b.url))
	})
	return func(yield func(*Document) bool) {
		for _, l := range all {
			if !yield(l.make()) {
				return
			}
		}
	}
}

// later is a document that is made when its turn comes.
type later struct {
	code string
	year int
	url  string
	make func() *Document
}

func (s source) principal(p *link.Principal) *Document {
	kind, lead := "Kommun", ""
	if p.Region != nil {
		kind = "Region"
	}
	if n := len(p.Audits); n > 0 {
		lead = plural(n, "granskning", "granskningar") + " i registret."
	} else {
		lead = "Registret har ännu ingen granskning härifrån."
	}
	d := s.document(kind, p.URL, p.Name, []*link.Principal{p}, audit.Date{})
	d.Place = ""
	if p.County != nil && p.Region == nil {
		d.Place, d.Loose = p.County.Name, true
	}
	d.Lead = lead
	if p.ShortName != p.Name {
		d.Names = nonEmpty(p.ShortName)
	}
	d.Names = append(d.Names, p.Code)
	var missing, mentioned []string
	for _, m := range p.Missing {
		missing = append(missing, m.Criterion.Text)
	}
	for _, m := range p.Mentions {
		mentioned = append(mentioned, m.Title)
	}
	if p.Region != nil {
		return d // whose page lists neither
	}
	d.section("#saknas", "Saknas enligt revisorerna", 0, InText, missing...)
	d.section("#omnamnda", "Handlingar som är kända bara till titeln", 0, InText, mentioned...)
	return d
}

func (s source) board(b *link.Board) *Document {
	d := s.document("Nämnd", b.URL, b.Name, []*link.Principal{b.Principal}, audit.Date{})
	var texts []string
	for _, r := range b.Recommendations {
		texts = append(texts, r.Text)
	}
	if n := len(b.Tried); n > 0 {
		d.Lead = "Prövad i " + plural(n, "granskning", "granskningar") + "."
	}
	d.section("#rekommendationer", "Rekommendationer till nämnden", 0, InText, texts...)
	return d
}

func (s source) county(c *link.County) *Document {
	d := named("Län", c.URL, c.Name, "")
	if n := len(c.Audits); n > 0 {
		d.Lead = plural(n, "granskning", "granskningar") + " i länets kommuner och region."
	}
	d.Facets["lan"] = []Value{{ID: c.Slug, Label: c.Name}}
	return d
}

// coverage is the page of what is known to exist, of which single kommuner's
// pages have their own.
func (s source) coverage() *Document {
	d := named("Om webbplatsen", "/tackning/", "Täckning", "Vad registret innehåller och vad som är känt men inte finns här.")
	var titles []string
	for _, m := range s.Mentions {
		if !slices.ContainsFunc(m.Principals, func(p *link.Principal) bool { return p.Municipality != nil }) {
			titles = append(titles, m.Title)
		}
	}
	d.section("#omnamnda", "Handlingar som är kända bara till titeln", 0, InText, titles...)
	return d
}

func named(kind, url, name, text string) *Document {
	d := &Document{URL: url, Title: name, Kind: kind, Lead: audit.OneLine(text), Facets: Facets{"typ": {typeValue(kind)}}}
	if text != "" {
		d.Sections = append(d.Sections, Section{Text: d.Lead, Weight: InSummary})
	}
	return d
}

func theme(t *link.Theme) *Document {
	d := named("Jämförelse", t.URL, t.Title, t.Text)
	for _, q := range t.Questions {
		d.place("#"+q.ID, q.Text, 0, InRecord, sentences(q.Note))
	}
	return d
}

// document begins a document that belongs to kommuner or regions.
func (s source) document(kind, url, title string, principals []*link.Principal, date audit.Date) *Document {
	d := &Document{URL: url, Title: audit.OneLine(title), Kind: kind, Facets: Facets{"typ": {typeValue(kind)}}}
	if !date.IsZero() {
		d.Date = date.String()
		year := yearOf(d.Date)
		n, _ := strconv.Atoi(year)
		d.Facets["ar"] = []Value{{ID: year, Label: year, Order: strconv.Itoa(9999 - n)}}
	}
	var names []string
	for _, p := range principals {
		names = append(names, p.Name)
		d.Facets["kommun"] = append(d.Facets["kommun"], Value{ID: p.Slug, Label: p.Name})
		if p.County != nil {
			d.Facets["lan"] = append(d.Facets["lan"], Value{ID: p.County.Slug, Label: p.County.Name})
		}
		if m := p.Municipality; m != nil && m.Group != "" {
			d.Facets["skr"] = append(d.Facets["skr"], Value{ID: strings.ToLower(m.Group), Label: m.Group + " " + m.GroupName})
		}
	}
	d.Place = strings.Join(names, ", ")
	return d
}

// section adds a section when any of its texts says something.
func (d *Document) section(anchor, heading string, page int, weight Weight, texts ...string) {
	if text := sentences(texts...); text != "" {
		d.place(anchor, heading, page, weight, text)
	}
}

// place adds a section whose heading alone says something: a question.
func (d *Document) place(anchor, heading string, page int, weight Weight, text string) {
	d.Sections = append(d.Sections, Section{Anchor: anchor, Heading: audit.OneLine(heading), Page: page, Text: text, Weight: weight})
}

// pages adds the pages of a full text.
func (d *Document) pages(pages []audit.TextPage) {
	for _, p := range pages {
		nr := strconv.Itoa(p.Nr)
		d.Sections = append(d.Sections, Section{Anchor: "fulltext/#sida-" + nr, Heading: "Sida " + nr + " i fulltexten", Page: p.Nr, Text: plain(p.Markdown), Weight: InText})
	}
}

// plain takes the marks of Markdown off a text. Line breaks stay: a hyphen
// before one is not a letter.
var markup = strings.NewReplacer("**", "", "__", "", "`", "", "|", " ", "\n#", "\n", "\n>", "\n")

func plain(markdown string) string { return strings.TrimLeft(markup.Replace("\n"+markdown), "\n# ") }

func nonEmpty(texts ...string) []string {
	var out []string
	for _, t := range texts {
		if t = audit.OneLine(t); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// sentences puts texts after one another, each with a sign at its end.
func sentences(texts ...string) string {
	out := nonEmpty(texts...)
	for i, t := range out {
		if !strings.ContainsAny(t[len(t)-1:], ".!?:;") && !strings.HasSuffix(t, "…") {
			out[i] = t + "."
		}
	}
	return strings.Join(out, " ")
}

func topics(all []*link.Topic) []Value {
	var out []Value
	for _, t := range all {
		out = append(out, Value{ID: t.ID, Label: t.Name})
	}
	return out
}

// typeOrder is the order in which kinds of documents are listed.
var typeOrder = []string{"Granskning", "Styrdokument", "Svar", "Revisionsberättelse", "Kommun", "Region", "Nämnd", "Län", "Ämne", "Revisor", "Jämförelse", "Om webbplatsen"}

func typeValue(kind string) Value {
	v := rank(audit.Slug(kind), kind, nil)
	v.Order = string(rune('a' + slices.Index(typeOrder, kind)))
	if kind == "Granskning" {
		v.Order = "0" // and its own kinds after it, as 1...
	}
	return v
}

// rank is a value that is shown in the order of all.
func rank(id, label string, all []string) Value {
	return Value{ID: id, Label: label, Order: string(rune('a' + slices.Index(all, id)))}
}

func stateValue(s link.State) Value {
	return rank(string(s), s.Label(), slices.Concat(audit.Status("").Values(), []string{string(link.Unanswered), string(link.Late), string(link.StateUnknown)}))
}

// latest is when a steering document was last decided on or revised.
func latest(d *link.Document) audit.Date {
	if !d.Revised.IsZero() {
		return d.Revised
	}
	for _, date := range []audit.Date{d.Decided, d.Dated, d.Considered} {
		if !date.IsZero() {
			return date
		}
	}
	return audit.Date{}
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

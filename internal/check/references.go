package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"insyn/internal/audit"
)

// references holds that every id and code that a record names exists.
func references(c *checker) {
	for _, a := range c.set.Audits {
		o := &a.Origin
		c.principals(o, a.Principals)
		c.topicList(o, a.Topics)
		c.auditor(o, "utforare", a.Auditor)
		for i, f := range a.FollowsUp {
			c.audit(o, fmt.Sprintf("foljer_upp[%d].granskning", i+1), f.Audit)
		}
		for i, k := range a.Criteria {
			c.document(o, fmt.Sprintf("kriterium[%d].styrdokument", i+1), k.Document)
		}
		for i, q := range a.Questions {
			c.commonQuestion(o, fmt.Sprintf("fraga[%d].jamfor", i+1), q.CommonQuestion)
		}
		c.questionNumbers(a)
	}
	for _, d := range c.set.Documents {
		o := &d.Origin
		c.principals(o, d.Principals)
		c.topicList(o, d.Topics)
		for i, id := range d.PromptedBy {
			c.audit(o, fmt.Sprintf("med_anledning_av[%d]", i+1), id)
		}
		for i, u := range d.UsedIn {
			c.audit(o, fmt.Sprintf("anvand_i[%d].granskning", i+1), u.Audit)
		}
		c.documentOrTitle(o, "ersatter", d.Replaces)
		c.documentOrTitle(o, "hor_till", d.BelongsTo)
	}
	for _, r := range c.set.Responses {
		c.principals(&r.Origin, r.Principals)
		c.audit(&r.Origin, "granskning", r.Audit)
		c.auditor(&r.Origin, "granskning_utforare", r.AuditAuditor)
		c.answeredNumbers(r)
	}
	for _, r := range c.set.AuditReports {
		c.principals(&r.Origin, r.Principals)
	}
	for _, m := range c.set.Municipalities {
		if m.County != "" && len(c.regions) > 0 && c.regions[m.County] == nil && !c.unread.file("data/regioner.toml") {
			c.error("unknown-id", &m.Origin, "lan", fmt.Sprintf("länet %q finns inte i regioner.toml", m.County))
		}
	}
	for _, m := range c.set.Mentions {
		c.principals(&m.Origin, m.Principals)
		c.auditor(&m.Origin, "utforare", m.Auditor)
		if !c.unread.record(m.See) {
			c.unknown(&m.Origin, "se", m.See, "posten", "id för en post", c.recordIDs)
		}
	}
	for _, m := range c.set.DocumentModels {
		if m.Principal != "" {
			c.principal(&m.Origin, "huvudman", m.Principal)
		}
	}
}

// names is a set of ids, and the same in order for suggestions.
type names struct {
	has    map[string]bool
	sorted func() []string
}

// namesOf makes names of the keys of a map, which are sorted when first needed.
func namesOf[V any](m map[string]V) names {
	n := names{has: make(map[string]bool, len(m))}
	for k := range m {
		n.has[k] = true
	}
	n.sorted = sync.OnceValue(func() []string { return sortedKeys(n.has) })
	return n
}

// unknown reports an id that does not exist.
func (c *checker) unknown(o *audit.Origin, path, id, what, where string, known names) {
	if known.has[id] || id == "" {
		return
	}
	p := c.error("unknown-id", o, path, fmt.Sprintf("%s %q finns inte", what, id))
	p.Expected = where
	p.Hint = c.nearer.hint(id, known.sorted())
}

func (c *checker) audit(o *audit.Origin, path, id string) {
	if !c.unread.record(id) {
		c.unknown(o, path, id, "granskningen", "id för en post under data/granskningar", c.auditIDs)
	}
}

func (c *checker) document(o *audit.Origin, path, id string) {
	if !c.unread.record(id) {
		c.unknown(o, path, id, "styrdokumentet", "id för en post under data/styrdokument", c.documentIDs)
	}
}

// recordID is the shape of a record's id: what looks like one is one, since the
// fields that take an id or a title are otherwise read as titles.
var recordID = regexp.MustCompile(`^(\d{4}|r\d{2}|okand)-[a-z0-9-]+$`)

func (c *checker) documentOrTitle(o *audit.Origin, path, text string) {
	if recordID.MatchString(text) {
		c.document(o, path, text)
	}
}

func (c *checker) topicList(o *audit.Origin, ids []string) {
	if len(c.topics) == 0 || c.unread.file("data/amnen.toml") {
		return
	}
	for i, id := range ids {
		c.unknown(o, fmt.Sprintf("amne[%d]", i+1), id, "ämnet", "ett id ur data/amnen.toml", c.topicIDs)
	}
}

func (c *checker) auditor(o *audit.Origin, path, id string) {
	if !c.unread.file("data/revisorer.toml") {
		c.unknown(o, path, id, "revisorn", "ett id ur data/revisorer.toml", c.auditorIDs)
	}
}

func (c *checker) commonQuestion(o *audit.Origin, path, id string) {
	if !c.unread.themes() {
		c.unknown(o, path, id, "jämförelsefrågan", "id för en fråga under data/jamforelser", c.questionIDs)
	}
}

func (c *checker) principals(o *audit.Origin, codes []string) {
	for i, code := range codes {
		path := fmt.Sprintf("huvudman[%d]", i+1)
		if slices.Contains(codes[:i], code) {
			c.error("contradiction", o, path, fmt.Sprintf("huvudmannen %q står två gånger", code))
			continue
		}
		c.principal(o, path, code)
	}
}

// principal holds that a code is a kommun's or a region's. A name in its place
// is recognised.
func (c *checker) principal(o *audit.Origin, path, code string) {
	register := "data/kommuner.toml"
	if audit.IsRegion(code) {
		register = "data/regioner.toml"
	}
	if c.known(code) || c.unread.file(register) {
		return
	}
	if len(c.municipalities) == 0 && len(c.regions) == 0 {
		return // the missing registers are reported
	}
	p := c.error("unknown-id", o, path, fmt.Sprintf("det finns ingen kommun eller region med koden %q", code))
	p.Expected = "en kommunkod, fyra siffror ur data/kommuner.toml, eller en länskod, två siffror ur data/regioner.toml"
	if name, meant := c.codeOf(code); meant != "" {
		p.Hint = fmt.Sprintf("menade du %q (%s)?", meant, name)
	}
}

// codeOf finds the kommun or region that a name or a shortened code stands for.
func (c *checker) codeOf(written string) (name, code string) {
	if m := c.municipalities["0"+written]; m != nil {
		return m.ShortName, m.Code
	}
	byName, names := map[string]string{}, []string{}
	enter := func(name, code string) {
		if name != "" && byName[name] == "" {
			byName[name] = code
			names = append(names, name)
		}
	}
	for _, m := range c.set.Municipalities {
		enter(m.ShortName, m.Code)
		enter(m.Name, m.Code)
		if strings.EqualFold(m.Slug, audit.Slug(written)) {
			return m.ShortName, m.Code
		}
	}
	for _, r := range c.set.Regions {
		enter(r.Name, r.Code)
	}
	if strings.Trim(written, "0123456789") == "" {
		return "", "" // the nearest number is as good as any other
	}
	if c.nearer += nearer(len(names)); c.nearer > maxCompared {
		return "", ""
	}
	name = audit.Nearest(written, names)
	return name, byName[name]
}

// questionNumbers holds that a recommendation builds on questions that exist.
func (c *checker) questionNumbers(a *audit.Audit) {
	for i, r := range a.Recommendations {
		for j, nr := range r.Questions {
			if !slices.ContainsFunc(a.Questions, func(q audit.Question) bool { return q.Nr == nr }) {
				c.error("dangling", &a.Origin, fmt.Sprintf("rekommendation[%d].fraga[%d]", i+1, j+1),
					fmt.Sprintf("posten har ingen fråga med nummer %d", nr)).Expected = "numret på en fråga i samma post"
			}
		}
	}
}

// answeredNumbers holds that a svar answers recommendations that exist. An
// audit may hold fewer than its report has (antal_rekommendationer).
func (c *checker) answeredNumbers(r *audit.Response) {
	a := c.audits[r.Audit]
	if a == nil {
		return
	}
	for i, answer := range r.Recommendations {
		has := slices.ContainsFunc(a.Recommendations, func(x audit.Recommendation) bool { return x.Nr == answer.Nr })
		if !has && answer.Nr > a.RecsStated && answer.Nr > 0 {
			c.error("dangling", &r.Origin, fmt.Sprintf("rekommendation[%d].nr", i+1),
				fmt.Sprintf("granskningen har ingen rekommendation med nummer %d", answer.Nr)).
				Expected = fmt.Sprintf("numret på en rekommendation i %s", a.File)
		}
	}
}

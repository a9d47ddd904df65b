package link

import (
	"cmp"
	"slices"
	"strings"

	"insyn/internal/audit"
)

// registers takes in the shared files: places, topics, auditors, models,
// omissions.
func (b *builder) registers() {
	b.places()
	for _, t := range b.set.Topics {
		n := &Topic{Topic: t, URL: topicURL(t.ID)}
		b.topics[t.ID] = n
		b.c.Topics = append(b.c.Topics, n)
	}
	for _, a := range b.set.Auditors {
		n := &Auditor{Auditor: a, URL: auditorURL(a.ID)}
		b.auditors[a.ID] = n
		b.c.Auditors = append(b.c.Auditors, n)
	}
	for _, m := range b.set.DocumentModels {
		n := &Model{DocumentModel: m, Principal: b.principals[m.Principal]}
		if n.Principal != nil {
			n.Principal.Model = n
		}
		b.c.Models = append(b.c.Models, n)
	}
	b.c.Omissions = slices.Clone(b.set.Omissions)
	b.files()
	sortByName(b.c.Topics, func(t *Topic) string { return t.Name }, func(t *Topic) string { return t.ID })
	sortByName(b.c.Auditors, func(a *Auditor) string { return a.Name }, func(a *Auditor) string { return a.ID })
	sortByName(b.c.Models, func(m *Model) string {
		if m.Principal == nil {
			return ""
		}
		return m.Principal.Name
	}, func(m *Model) string { return m.DocumentModel.Principal })
	slices.SortFunc(b.c.Omissions, func(x, y *audit.Omission) int {
		return cmp.Or(CompareNames(x.Title, y.Title), strings.Compare(x.URL, y.URL))
	})
}

// places takes in regions first, since a kommun points to its county.
func (b *builder) places() {
	for _, r := range b.set.Regions {
		p := &Principal{
			Code: r.Code, Name: r.Name, ShortName: r.Name, Slug: r.Slug, Region: r,
			URL: regionURL(r.Slug), DataURL: registerLine("regioner", &r.Origin),
		}
		p.County = &County{
			Code: r.Code, Name: r.County, Slug: r.CountySlug, Region: p,
			URL: countyURL(r.CountySlug), DataURL: p.DataURL,
		}
		b.principals[r.Code], b.counties[r.Code] = p, p.County
		b.c.Regions, b.c.Counties = append(b.c.Regions, p), append(b.c.Counties, p.County)
	}
	for _, m := range b.set.Municipalities {
		p := &Principal{
			Code: m.Code, Name: m.Name, ShortName: m.ShortName, Slug: m.Slug, Municipality: m, County: b.counties[m.County],
			URL: municipalityURL(m.Slug), DataURL: registerLine("kommuner", &m.Origin),
		}
		b.principals[m.Code] = p
		b.c.Municipalities = append(b.c.Municipalities, p)
	}
	code := func(p *Principal) string { return p.Code }
	sortByName(b.c.Municipalities, func(p *Principal) string { return p.ShortName }, code)
	sortByName(b.c.Regions, func(p *Principal) string { return p.Name }, code)
	sortByName(b.c.Counties, func(c *County) string { return c.Name }, func(c *County) string { return c.Code })
	for _, p := range b.c.Municipalities {
		if p.County != nil {
			p.County.Municipalities = append(p.County.Municipalities, p)
		}
	}
}

// files lists the shared files that were read, each with the page that shows
// what it holds.
func (b *builder) files() {
	add := func(name, of string, o *audit.Origin) {
		b.c.Registers = append(b.c.Registers, Register{Name: name, URL: registerURL(name), Of: of, Origin: o})
	}
	if s := b.set.Topics; len(s) > 0 {
		add("amnen", "/amnen/", &s[0].Origin)
	}
	if s := b.set.Municipalities; len(s) > 0 {
		add("kommuner", "/kommuner/", &s[0].Origin)
	}
	if s := b.set.Mentions; len(s) > 0 {
		add("omnamnda", "/tackning/", &s[0].Origin)
	}
	if s := b.set.Regions; len(s) > 0 {
		add("regioner", "/regioner/", &s[0].Origin)
	}
	if s := b.set.Auditors; len(s) > 0 {
		add("revisorer", "/revisorer/", &s[0].Origin)
	}
	if s := b.set.DocumentModels; len(s) > 0 {
		add("styrdokumentmodeller", "/styrdokument/", &s[0].Origin)
	}
	if s := b.set.Omissions; len(s) > 0 {
		add("utelamnade", "/tackning/", &s[0].Origin)
	}
}

// themes takes in the common questions. The files' order of questions is kept;
// it is the editors' order.
func (b *builder) themes() {
	for _, t := range b.set.Themes {
		n := &Theme{Theme: t, URL: themeURL(t.ID)}
		n.DataURL = dataURL(n.URL)
		for i := range t.Questions {
			q := &CommonQuestion{CommonQuestion: &t.Questions[i], Theme: n, URL: n.URL + "#" + t.Questions[i].ID}
			b.common[q.ID] = q
			n.Questions = append(n.Questions, q)
		}
		b.c.Themes = append(b.c.Themes, n)
	}
	sortByName(b.c.Themes, func(t *Theme) string { return t.Title }, func(t *Theme) string { return t.ID })
}

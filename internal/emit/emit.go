package emit

import (
	"insyn/internal/compare"
	"insyn/internal/link"
)

// Version is the program's version, shown in the site's footer. The command
// sets it before it calls Emit.
var Version = "dev"

// Emit writes content/ and data/ below buildDir, which it creates when it is
// missing. Everything else below content/ and data/ is removed; nothing outside
// them is touched, not even through a symbolic link. Errors are of I/O only.
func Emit(c *link.Corpus, buildDir string) (Stats, error) {
	w, err := newWriter(buildDir)
	if err != nil {
		return Stats{}, err
	}
	return w.writeAll(newSite(c).jobs())
}

// site is what the pages are made from. It is read by several goroutines at
// once and never written to after newSite.
type site struct {
	*link.Corpus
	coverage compare.Coverage
	themes   []compare.Theme
}

func newSite(c *link.Corpus) *site {
	return &site{Corpus: c, coverage: compare.Cover(c), themes: compare.Themes(c)}
}

// job makes one page when it is asked to, so that only a few pages are held in
// memory at a time.
type job struct {
	kind string // the layout, or the name of what is not a page
	make func() page
}

// jobs lists all pages. Later stages of the list do not depend on earlier ones.
func (s *site) jobs() []job {
	var all []job
	add := func(kind string, make func() page) { all = append(all, job{kind, make}) }
	s.indexes(add)
	s.places(add)
	s.themePages(add)
	s.auditLists(add)
	s.documentLists(add)
	s.records(add)
	s.registers(add)
	s.headless(add)
	add("webbplats", s.siteData)
	return all
}

// indexes are the single pages that list or sum up.
func (s *site) indexes(add func(string, func() page)) {
	add("home", s.startPage)
	add("kommuner", s.municipalityList)
	add("regioner", s.regionList)
	add("lan-lista", s.countyList)
	add("amnen", s.topicList)
	add("revisorer", s.auditorList)
	add("namnder", s.boardList)
	add("jamforelser", s.themeList)
	add("tackning", s.coveragePage)
}

// places are pages of what records belong to.
func (s *site) places(add func(string, func() page)) {
	for _, p := range s.Municipalities {
		add("kommun", func() page { return s.municipalityPage(p) })
	}
	for _, p := range s.Regions {
		add("region", func() page { return s.regionPage(p) })
	}
	for _, c := range s.Counties {
		for n := range pageCount(len(c.Audits)) {
			add("lan", func() page { return s.countyPage(c, n+1) })
		}
	}
	for _, t := range s.Topics {
		for n := range pageCount(len(t.Audits)) {
			add("amne", func() page { return s.topicPage(t, n+1) })
		}
	}
	for _, a := range s.Auditors {
		for n := range pageCount(len(a.Audits)) {
			add("revisor", func() page { return s.auditorPage(a, n+1) })
		}
	}
	for _, b := range s.Boards {
		add("namnd", func() page { return s.boardPage(b) })
	}
}

func (s *site) themePages(add func(string, func() page)) {
	for i := range s.themes {
		t := &s.themes[i]
		add("jamforelse", func() page { return s.themePage(t) })
		add("kalldata", func() page { return s.recordData(&t.Origin, Link{Text: t.Title, URL: t.URL}, t.DataURL, "") })
	}
}

// records are the pages of single records, each with its källdata and, where
// there is one, its full text.
func (s *site) records(add func(string, func() page)) {
	for _, group := range [][]*link.Audit{s.Audits, s.Known} {
		for _, a := range group {
			add("granskning", func() page { return s.auditPage(a) })
			s.beside(add, record{origin: &a.Origin, title: a.Title, url: a.URL, data: a.DataURL, fullText: a.FullTextURL,
				principals: a.Principals, sources: a.Sources, text: a.FullText})
		}
	}
	for _, d := range s.Documents {
		add("styrdokument-post", func() page { return s.documentPage(d) })
		s.beside(add, record{origin: &d.Origin, title: d.Title, url: d.URL, data: d.DataURL, fullText: d.FullTextURL,
			principals: d.Principals, sources: d.Sources, text: d.FullText})
	}
	for _, r := range s.Responses {
		add("svar", func() page { return s.responsePage(r) })
		s.beside(add, record{origin: &r.Origin, title: responseTitle(r), url: r.URL, data: r.DataURL, principals: r.Principals})
	}
	for _, r := range s.Reports {
		add("revisionsberattelse", func() page { return s.reportPage(r) })
		s.beside(add, record{origin: &r.Origin, title: reportTitle(r), url: r.URL, data: r.DataURL, principals: r.Principals})
	}
}

// headless gives the folders that have no list of their own a front matter
// that keeps Hugo from making one.
func (s *site) headless(add func(string, func() page)) {
	for _, section := range []string{"svar", "revisionsberattelser", "kalldata"} {
		add("headless", func() page {
			return page{path: "content/" + section + "/_index.md", raw: []byte(noList)}
		})
	}
}

const noList = `{"title":"","build":{"list":"never","render":"never"}}` + "\n"

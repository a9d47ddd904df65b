package emit

import (
	"net/url"
	"strconv"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/link"
)

func sources(all []audit.Document) []Source { return each(all, source) }

func source(d audit.Document) Source {
	s := Source{Label: d.Kind.Label(), URL: external(d.URL), Host: host(d.URL)}
	if s.Label == "" {
		s.Label = "Källa"
	}
	if s.URL == "" && d.File != "" {
		s.Host = d.File
	}
	s.Note = phrases("; ", dated(d), pages(d), number0(d.Appendices, "1 bilaga", "bilagor"), retrieved(d), licence(d))
	return s
}

func dated(d audit.Document) string {
	if d.Date.IsZero() {
		return ""
	}
	return "daterad " + d.Date.Swedish()
}

// pages tells how much there is and how much of it was read: it is what a
// reader must know to trust an absence.
func pages(d audit.Document) string {
	all := number0(d.Pages, "1 sida", "sidor")
	switch {
	case d.PagesRead > 0 && all == "":
		return numeral(d.PagesRead, "sida läst", "sidor lästa")
	case d.PagesRead > 0 && d.PagesRead < d.Pages:
		all += ", varav " + strconv.Itoa(d.PagesRead) + plural(d.PagesRead, " läst", " lästa")
	}
	if d.Excerpt {
		return phrases(", ", all, "bara ett utdrag är läst")
	}
	return all
}

func retrieved(d audit.Document) string {
	if d.Retrieved.IsZero() {
		return ""
	}
	return "hämtad " + d.Retrieved.Swedish()
}

func licence(d audit.Document) string {
	if d.Licence == "" {
		return ""
	}
	return "licens " + d.Licence
}

// number0 is numeral, and "" for none.
func number0(n int, one, many string) string {
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return one
	}
	return digits(n) + " " + many
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// foot is the end of a record's page. What is the kind and the makers of the
// record, in running text.
func (s *site) foot(id, title, what, url, dataURL string, owners []*link.Principal) RecordFoot {
	title = audit.OneLine(title)
	cite := title
	if names := principalNames(owners); names != "" {
		cite = names + ": " + title
	}
	return RecordFoot{
		ID: id, DataURL: dataURL,
		Cite:      phrases(" ", sentence(cite), sentence(upperFirst(what)), s.Site.Name+",", s.absolute(url)),
		ReportURL: s.reportURL(title, url),
	}
}

// reportURL opens a letter with a subject, or the address given in insyn.toml.
// Spaces are %20, since mail programs show a plus sign as it is (RFC 6068).
func (s *site) reportURL(title, rel string) string {
	to := s.Site.Contact
	if to == "" || external(to) != "" {
		return to
	}
	return "mailto:" + to + "?subject=" + escape("Fel i uppgifterna: "+title) + "&body=" + escape("Sidan: "+s.absolute(rel)+"\r\n\r\nDet här är fel:\r\n")
}

func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// editURL is where a change to a record's file can be proposed.
func (s *site) editURL(file string) string {
	base := external(s.Site.SourceURL)
	if base == "" {
		return ""
	}
	return strings.TrimSuffix(base, "/") + "/" + strings.TrimPrefix(file, "data/")
}

package emit

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"insyn/internal/audit"
	"insyn/internal/link"
)

// record is what every record with a file of its own has beside its page.
type record struct {
	origin              *audit.Origin
	title               string
	url, data, fullText string
	principals          []*link.Principal
	sources             []audit.Document
	text                []audit.TextPage
}

// beside adds a record's källdata and, where there is one, its full text.
func (s *site) beside(add func(string, func() page), r record) {
	of := Link{Text: audit.OneLine(r.title), URL: r.url}
	add("kalldata", func() page { return s.recordData(r.origin, of, r.data, principalNames(r.principals)) })
	if r.fullText != "" {
		add("fulltext", func() page { return s.fullText(r) })
	}
}

// recordData is a record's TOML as published. Place tells records of the same
// title apart.
func (s *site) recordData(o *audit.Origin, of Link, url, place string) page {
	h := Head{URL: url, Layout: "kalldata", Title: "Källdata: " + phrases(", ", of.Text, place), Kind: "Källdata", Crumbs: []Link{home}}
	if of.URL != "" {
		h.Crumbs = append(h.Crumbs, of)
	}
	h.Description = cut("Uppgifterna om "+of.Text+" så som de står i registret, med rader att länka till.", descriptionLength)
	s.jsonld(&h)
	sum := sha256.Sum256(o.Text)
	lines := bytes.Count(o.Text, []byte("\n"))
	if n := len(o.Text); n > 0 && o.Text[n-1] != '\n' {
		lines++
	}
	return page{
		path: bundle(url), head: h, beside: map[string][]byte{"post.toml": o.Text},
		params: RecordPage{Of: of, File: o.File, EditURL: s.editURL(o.File), Lines: lines, SHA256: hex.EncodeToString(sum[:])},
	}
}

// registerNames are the titles of the shared files.
var registerNames = map[string]string{
	"amnen": "Ämnen", "kommuner": "Kommuner", "omnamnda": "Omnämnda handlingar", "regioner": "Regioner", "revisorer": "Revisorer",
	"styrdokumentmodeller": "Kommunernas egna indelningar av styrdokument", "utelamnade": "Utelämnade granskningar",
}

// registers are the källdata pages of the shared files.
func (s *site) registers(add func(string, func() page)) {
	for _, r := range s.Registers {
		add("kalldata", func() page {
			return s.recordData(r.Origin, Link{Text: registerNames[r.Name], URL: r.Of}, r.URL, "")
		})
	}
}

// fullText is a record's text version: a heading for every page, so that a hit
// or a citation can point to the page.
func (s *site) fullText(r record) page {
	of := Link{Text: audit.OneLine(r.title), URL: r.url}
	h := Head{URL: r.fullText, Layout: "fulltext", Title: "Fulltext: " + of.Text, Kind: "Textversion", Crumbs: append(crumbs(listOf(r), r.principals), of)}
	h.Description = cut("Hela texten i "+phrases(", ", of.Text, principalNames(r.principals))+", sida för sida.", descriptionLength)
	s.jsonld(&h)
	p := FullTextPage{Of: of}
	for _, t := range r.text {
		p.Pages = append(p.Pages, t.Nr)
	}
	if len(r.sources) > 0 {
		p.Source = source(r.sources[0])
		if isPDF(p.Source.URL) {
			p.PageURL = pdfPage(p.Source.URL)
		}
	}
	return page{path: single(r.fullText), head: h, params: p, body: func(b *bytes.Buffer) {
		for _, t := range r.text {
			b.WriteString("\n## Sida " + strconv.Itoa(t.Nr) + "\n\n")
			writeMarkdown(b, t.Markdown)
		}
	}}
}

func listOf(r record) Link {
	if len(r.url) > 2 && r.url[1] == 's' {
		return Link{Text: "Styrdokument", URL: "/styrdokument/"}
	}
	return Link{Text: "Granskningar", URL: "/granskningar/"}
}

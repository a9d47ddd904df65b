package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/search"
)

// searchCmd answers from the index of the built site, with the ranking that the
// site has.
type searchCmd struct {
	Query   []string `arg:"" name:"ord" help:"Det du söker. Skriv fraser inom citattecken: '\"intern kontroll\"'."`
	Kommun  []string `placeholder:"<kommun>" help:"Bara från kommunen eller regionen, som i adressen: kungsor. Kan upprepas."`
	Filter  []string `placeholder:"<val=värde>" help:"Annan avgränsning: typ, lan, skr, ar, amne, revisor, bedomning eller status. Till exempel ar=2015."`
	Sort    string   `enum:"relevans,datum" default:"relevans" placeholder:"<ordning>" help:"relevans (förvalt) eller datum."`
	Count   int      `name:"antal" default:"10" placeholder:"<antal>" help:"Hur många träffar som visas. Förvalt: 10."`
	AsTyped bool     `name:"ordagrant" help:"Rätta inte felstavade ord."`
	JSON    bool     `help:"Skriv träffarna som JSON: en lista med url, title, kommun och score."`
	Out     string   `placeholder:"<mapp>" help:"Var webbplatsen ligger. Förvalt: build/public i webbplatsens rot."`
}

func (searchCmd) Help() string {
	return `Exempel:
  insyn search intern kontroll                     söker i den byggda webbplatsen
  insyn search "intern kontroll" --kommun kungsor  bara i Kungsörs kommun
  insyn search '"intern kontroll" -skola'          frasen, men inte ordet skola
  insyn search it-strategi --filter ar=2015 --json

Svaren kommer ur samma sökregister och i samma ordning som på webbplatsen.
Bygg den först: insyn build.`
}

func (s *searchCmd) run(e *env) error {
	out := s.Out
	if out == "" {
		out = filepath.Join(e.root, "build", "public")
	}
	index, err := search.Open(os.DirFS(filepath.Join(out, "sok")))
	if errors.Is(err, fs.ErrNotExist) {
		return &fault{code: exitEnvironment, message: fmt.Sprintf("det finns inget sökregister i %s", shortPath(out)), hint: "bygg webbplatsen först: insyn build"}
	} else if err != nil {
		return s.broken(out, err)
	}
	q := search.Query{Text: strings.Join(s.Query, " "), Filters: map[string][]string{}, ByDate: s.Sort == "datum", Count: s.Count, AsTyped: s.AsTyped}
	if s.Count < 1 || s.Count > maxHits {
		return usage(fmt.Sprintf("välj ett antal från 1 till %d", maxHits), "--antal %d går inte", s.Count)
	}
	for _, f := range s.Filter {
		facet, value, ok := strings.Cut(f, "=")
		if !ok {
			return usage("skriv till exempel --filter ar=2015", "%q är ingen avgränsning", f)
		}
		q.Filters[facet] = append(q.Filters[facet], value)
	}
	q.Filters["kommun"] = append(q.Filters["kommun"], s.Kommun...)
	for facet, values := range q.Filters {
		if err := known(index, facet, values); err != nil {
			return err
		}
	}
	res, err := index.Search(q)
	if err != nil {
		return s.broken(out, err)
	}
	if s.JSON {
		return hitsAsJSON(e.stdout, res)
	}
	hitsAsText(e.stdout, q.Text, res)
	return nil
}

// maxHits is the most that one asks for.
const maxHits = 1000

func (s *searchCmd) broken(out string, err error) error {
	return &fault{code: exitEnvironment, message: fmt.Sprintf("sökregistret i %s kan inte läsas: %v", shortPath(out), err), hint: "bygg webbplatsen igen: insyn build"}
}

// known holds that what the reader wants to narrow by exists.
func known(index *search.Index, facet string, values []string) error {
	all, err := index.Values(facet)
	if err != nil {
		return usage("det som går att välja är kommun, typ, lan, skr, ar, amne, revisor, bedomning och status", "det går inte att avgränsa med %q", facet)
	}
	for _, v := range values {
		var ids []string
		ok := false
		for _, a := range all {
			ok = ok || a.ID == v
			ids = append(ids, a.ID)
		}
		if ok {
			continue
		}
		hint := "insyn search --help visar hur det skrivs"
		if near := audit.Nearest(v, ids); near != "" {
			hint = fmt.Sprintf("menade du %s?", near)
		}
		return usage(hint, "registret har inget värde %q för %s", v, facet)
	}
	return nil
}

// hitsAsJSON writes one object for each hit. The address leads to its best place.
func hitsAsJSON(w io.Writer, res *search.Results) error {
	type hit struct {
		URL    string `json:"url"`
		Title  string `json:"title"`
		Kommun string `json:"kommun"`
		Score  int    `json:"score"`
	}
	out := []hit{}
	for _, h := range res.Hits {
		out = append(out, hit{address(h), h.Title, h.Place, h.Score})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func address(h search.Hit) string {
	if len(h.Sections) == 0 {
		return h.URL
	}
	return h.URL + h.Sections[0].Anchor
}

func hitsAsText(w io.Writer, query string, res *search.Results) {
	if res.Corrected != "" {
		fmt.Fprintf(w, "Visar träffar för: %s (sök ordagrant med --ordagrant)\n", res.Corrected)
	}
	if len(res.Unknown) > 0 {
		fmt.Fprintf(w, "Finns inte i registret: %s\n", strings.Join(res.Unknown, ", "))
	}
	switch {
	case len(res.Hits) == 0:
		fmt.Fprintf(w, "Inga träffar på %s. Pröva med färre eller andra ord.\n", query)
		return
	case res.Total == 1:
		fmt.Fprint(w, "1 träff\n")
	case res.Total > len(res.Hits):
		fmt.Fprintf(w, "%d träffar, de %d första\n", res.Total, len(res.Hits))
	default:
		fmt.Fprintf(w, "%d träffar\n", res.Total)
	}
	for _, h := range res.Hits {
		var about []string
		for _, s := range []string{h.Kind, h.Place, h.Date} {
			if s != "" {
				about = append(about, s)
			}
		}
		fmt.Fprintf(w, "\n%s\n  %s\n", h.Title, strings.Join(about, " · "))
		if len(h.Missing) > 0 {
			fmt.Fprintf(w, "  Saknar: %s\n", strings.Join(h.Missing, ", "))
		}
		for _, s := range h.Sections {
			fmt.Fprintf(w, "  %s%s\n", h.URL, s.Anchor)
			if s.Heading != "" {
				fmt.Fprintf(w, "    %s\n", s.Heading)
			}
		}
		if len(h.Sections) == 0 {
			fmt.Fprintf(w, "  %s\n", h.URL)
		}
	}
}

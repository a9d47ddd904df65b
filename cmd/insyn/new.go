package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"insyn/internal/audit"
	"insyn/internal/load"
)

// newCmd writes a record for somebody to fill in: what is known is written,
// what must be there stands first among the comments, the usual rest after it.
// See record.go for the texts.
type newCmd struct {
	Granskning   newAudit    `cmd:"" help:"Skriv en post för en granskning."`
	Styrdokument newDocument `cmd:"" help:"Skriv en post för ett styrdokument."`
	Svar         newResponse `cmd:"" help:"Skriv en post för ett svar på en granskning."`
}

// principals are the kommuner and regioner of a record, as the user names them.
type principals struct {
	Kommun []string `placeholder:"<kommun>" help:"Kommunen: namn, adressnamn eller kommunkod. Kan anges flera gånger."`
	Region []string `placeholder:"<region>" help:"Regionen: namn, adressnamn eller länskod. Kan anges flera gånger."`
}

type newAudit struct {
	Titel      string    `arg:"" help:"Titeln så som rapporten skriver den."`
	Datum      partially `placeholder:"<datum>" help:"Rapportens datum: ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ."`
	DatumOkant bool      `help:"Källan säger inte när granskningen gjordes."`
	Typ        string    `placeholder:"<typ>" help:"Slag av granskning, till exempel fordjupad eller uppfoljande."`
	principals
}

type newDocument struct {
	Titel    string    `arg:"" help:"Titeln så som dokumentet skriver den."`
	Beslutad partially `placeholder:"<datum>" help:"När det beslutades: ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ."`
	Typ      string    `placeholder:"<typ>" help:"Vad dokumentet kallar sig, till exempel policy."`
	principals
}

type newResponse struct {
	Granskning string    `placeholder:"<id>" help:"Id för granskningen som besvaras."`
	Namnd      string    `placeholder:"<nämnd>" help:"Den nämnd eller styrelse som svarar."`
	Datum      partially `placeholder:"<datum>" help:"När svaret lämnades: ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ."`
}

func (newCmd) Help() string {
	return `Exempel:
  insyn new granskning --kommun Örebro --datum 2015-02-17 "IT-verksamhet"
  insyn new styrdokument --kommun 1880 --beslutad 2019-06 "Digital strategi"
  insyn new svar --granskning 1880-2015-02-17-it-verksamhet --namnd Kommunstyrelsen

En fil som redan finns skrivs aldrig över.`
}

func (newAudit) Help() string {
	return `Exempel:
  insyn new granskning --kommun Örebro --datum 2015-02-17 "IT-verksamhet"
  insyn new granskning --kommun 1495 --kommun 1494 --datum 2020 "Gemensam nämnd"
  insyn new granskning --region "Västra Götaland" --datum 2019-03 --typ forstudie "Vårdköer"

Filen får kommunens namn som mapp, datum och titel som namn, och kommentarer
som säger vad som återstår att fylla i. insyn check räknar upp det som krävs.`
}

func (newDocument) Help() string {
	return `Exempel:
  insyn new styrdokument --kommun Örebro --beslutad 2019-06-17 --typ strategi "Digital strategi"
  insyn new styrdokument --kommun Götene --kommun Lidköping --kommun Skara "Informationssäkerhetspolicy"`
}

func (newResponse) Help() string {
	return `Exempel:
  insyn new svar --granskning 1880-2015-02-17-it-verksamhet --namnd Kommunstyrelsen --datum 2015-06-01

Posten får en plats för svaret på var och en av granskningens rekommendationer.`
}

func (n *newAudit) run(e *env) error {
	set, err := e.register()
	if err != nil {
		return err
	}
	owners, err := n.resolve(set)
	if err != nil {
		return err
	}
	switch {
	case n.DatumOkant && !n.Datum.IsZero():
		return usage("välj en av dem", "--datum och --datum-okant säger emot varandra")
	case n.Datum.IsZero() && !n.DatumOkant:
		return usage("skriv bara året om källan inte säger mer, --datum 2015, eller --datum-okant om den inget säger", "flaggan --datum saknas")
	}
	if kinds := audit.KindBasic.Values(); n.Typ != "" && !slices.Contains(kinds, n.Typ) {
		return usage(meant(n.Typ, kinds), "okänd typ av granskning: %s", n.Typ)
	}
	title, stem, err := name(n.Titel, n.Datum.Date)
	if err != nil {
		return err
	}
	r := record{folder: "granskningar", owner: owners[0], stem: stem}
	return e.write(r, auditText(r.id(), title, owners, n.Datum.Date, n.Typ))
}

func (n *newDocument) run(e *env) error {
	set, err := e.register()
	if err != nil {
		return err
	}
	owners, err := n.resolve(set)
	if err != nil {
		return err
	}
	title, stem, err := name(n.Titel, n.Beslutad.Date)
	if err != nil {
		return err
	}
	r := record{folder: "styrdokument", owner: owners[0], stem: stem}
	return e.write(r, documentText(r.id(), title, owners, n.Beslutad.Date, n.Typ))
}

func (n *newResponse) run(e *env) error {
	if n.Granskning == "" || n.Namnd == "" {
		return usage("insyn new svar --granskning <id> --namnd <nämnd>", "både --granskning och --namnd behövs")
	}
	set, err := e.register()
	if err != nil {
		return err
	}
	ids := make([]string, len(set.Audits))
	for i, a := range set.Audits {
		ids[i] = a.ID
	}
	i := slices.Index(ids, n.Granskning)
	if i < 0 {
		return usage(meant(n.Granskning, ids), "ingen granskning har id %s", n.Granskning)
	}
	answered := set.Audits[i]
	if len(answered.Principals) == 0 {
		return usage("fyll i huvudman i "+answered.File+" först", "granskningen %s har ingen huvudman", n.Granskning)
	}
	owners, err := ownersOf(answered, set)
	if err != nil {
		return err
	}
	board, _, err := name(n.Namnd, n.Datum.Date)
	if err != nil {
		return err
	}
	stem := audit.Slug(n.Datum.String() + " svar " + board + " " + answered.Title)
	r := record{folder: "svar", owner: owners[0], stem: stem}
	return e.write(r, responseText(r.id(), answered, owners, board, n.Datum.Date))
}

// register reads everything under data/. Faults in other records are check's
// affair and do not hinder a new one.
func (e *env) register() (*audit.Set, error) {
	if err := e.isSite(); err != nil {
		return nil, err
	}
	end := newProgress(e.stderr).stage("läser registret", nil)
	defer end()
	set, _, err := load.Load(os.DirFS(e.root))
	if err != nil {
		return nil, err
	}
	if len(set.Municipalities)+len(set.Regions) == 0 {
		return nil, &fault{code: exitData, message: "data/kommuner.toml och data/regioner.toml saknas eller går inte att läsa",
			hint: "insyn check visar felen"}
	}
	return set, nil
}

// owner is a kommun or region that a record belongs to.
type owner struct{ code, slug, name string }

// ownersOf gives the principals of a record that is there already.
func ownersOf(a *audit.Audit, set *audit.Set) ([]owner, error) {
	var p principals
	for _, code := range a.Principals {
		if audit.IsRegion(code) {
			p.Region = append(p.Region, code)
		} else {
			p.Kommun = append(p.Kommun, code)
		}
	}
	return p.resolve(set)
}

// resolve finds the kommuner and regioner in the register.
func (p principals) resolve(set *audit.Set) ([]owner, error) {
	var owners []owner
	for _, asked := range p.Kommun {
		i := slices.IndexFunc(set.Municipalities, func(m *audit.Municipality) bool {
			return asked == m.Code || asked == m.Slug || strings.EqualFold(asked, m.ShortName) || strings.EqualFold(asked, m.Name)
		})
		if i < 0 {
			names := make([]string, 0, 2*len(set.Municipalities))
			for _, m := range set.Municipalities {
				names = append(names, m.ShortName, m.Name)
			}
			return nil, usage(meant(asked, names), "okänd kommun: %s", asked)
		}
		m := set.Municipalities[i]
		owners = append(owners, owner{m.Code, m.Slug, m.Name})
	}
	for _, asked := range p.Region {
		i := slices.IndexFunc(set.Regions, func(r *audit.Region) bool {
			return asked == r.Code || asked == r.Slug || strings.EqualFold(asked, r.Name) || strings.EqualFold(asked, strings.TrimPrefix(r.Name, "Region "))
		})
		if i < 0 {
			names := make([]string, len(set.Regions))
			for i, r := range set.Regions {
				names[i] = r.Name
			}
			return nil, usage(meant(asked, names), "okänd region: %s", asked)
		}
		r := set.Regions[i]
		owners = append(owners, owner{r.Code, r.Slug, r.Name})
	}
	if len(owners) == 0 {
		return nil, usage(`till exempel --kommun Örebro eller --region "Region Skåne"`, "flaggan --kommun eller --region saknas")
	}
	return owners, nil
}

// meant is the hint for a word that is not among those that exist.
func meant(word string, among []string) string {
	if near := audit.Nearest(word, among); near != "" {
		return "menade du " + near + "?"
	}
	if len(among) > 0 && len(among) <= 12 {
		return "välj bland " + strings.Join(among, ", ")
	}
	return ""
}

// name makes one line of a title, and the file's name of date and title.
func name(title string, date audit.Date) (oneLine, stem string, err error) {
	oneLine = audit.OneLine(title)
	slug := audit.Slug(oneLine)
	if slug == "" {
		return "", "", usage("skriv titeln sist, inom citattecken", "titeln %q innehåller inga bokstäver", title)
	}
	return oneLine, audit.Slug(date.String() + " " + slug), nil
}

// record is the file to be written.
type record struct {
	folder string // below data/
	owner  owner
	stem   string // the file's name without .toml
}

func (r record) path() string { return path.Join("data", r.folder, r.owner.slug, r.stem+".toml") }

func (r record) id() string { return audit.IDPrefix([]string{r.owner.code}) + r.stem }

// write makes the file, unless it is there already, and says what to do next.
func (e *env) write(r record, text string) error {
	file := filepath.Join(e.root, filepath.FromSlash(r.path()))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return usage("ändra i den, eller ge den nya posten en annan titel eller ett annat datum", "%s finns redan och skrivs inte över", r.path())
	} else if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(file)
		return err
	}
	fmt.Fprintf(e.stdout, "%s är skriven.\n\nFyll i det som krävs och det som källan säger. Kontrollera sedan med: insyn check\n", r.path())
	return nil
}

package fictional

import (
	"fmt"
	"strings"

	"insyn/internal/audit"
)

// maxKommuner is as many as Sweden has, so that pages that list them all have
// their real size.
const maxKommuner = 290

// firstCounty is the first invented länskod. Real ones end at 25.
const firstCounty = 30

// perCounty is how many kommuner a län has: 290 make 21 län, as in Sweden.
const perCounty = 14

var (
	placeStarts = []string{
		"Exempel", "Påhitts", "Fabel", "Sago", "Låtsas", "Skugg", "Moln", "Dröm", "Fantasi", "Hittepå",
		"Spegel", "Trolldoms", "Regnbågs", "Luftslotts", "Önske", "Gissnings", "Prov",
	}
	placeEnds = []string{
		"köping", "vik", "torp", "fors", "lund", "dal", "ryd", "holm", "berg", "hamn", "näs", "ås", "sjö", "by", "stad", "mark", "bro", "sund",
	}
	countyNames = []string{
		"Exempelland", "Påhittsland", "Fabelland", "Sagoland", "Låtsasland", "Skuggland", "Molnland", "Drömland", "Fantasiland", "Norra Påhitt",
		"Södra Påhitt", "Västra Fabel", "Östra Fabel", "Mellersta Låtsas", "Övre Saga", "Nedre Saga", "Stora Dröm", "Lilla Dröm", "Yttre Skugga", "Inre Skugga", "Himmelsland",
	}
)

// groups are three of SKR's groups, each with its name and main group.
var groups = [][3]string{
	{"B3", "Pendlingskommun nära större stad", "Större städer och kommuner nära större stad"},
	{"C6", "Mindre stad/tätort", "Mindre städer/tätorter och landsbygdskommuner"},
	{"A2", "Pendlingskommun nära storstad", "Storstäder och storstadsnära kommuner"},
}

func (w *world) makePlaces(kommuner int) {
	for i := range kommuner {
		if i%perCounty == 0 {
			name := countyNames[i/perCounty]
			w.regions = append(w.regions, &place{
				code: fmt.Sprint(firstCounty + i/perCounty), name: "Region " + name, short: name,
				slug: audit.Slug("Region " + name), taken: map[string]bool{},
			})
		}
		county := w.regions[i/perCounty]
		short := placeStarts[i%len(placeStarts)] + placeEnds[(i%len(placeStarts)+i/len(placeStarts))%len(placeEnds)]
		w.places = append(w.places, &place{
			code: fmt.Sprintf("%s%02d", county.code, i%perCounty+1), name: short + " kommun", short: short,
			slug: audit.Slug(short), county: county, taken: map[string]bool{},
		})
	}
}

// registers writes insyn.toml and the shared files.
func (w *world) registers(put func(string, []byte) error) error {
	files := map[string]*record{
		"insyn.toml": siteFile(), "data/kommuner.toml": w.kommunFile(), "data/regioner.toml": w.regionFile(),
		"data/amnen.toml": topicFile(), "data/revisorer.toml": auditorFile(),
	}
	for _, name := range []string{"insyn.toml", "data/kommuner.toml", "data/regioner.toml", "data/amnen.toml", "data/revisorer.toml"} {
		if err := put(name, files[name].bytes()); err != nil {
			return err
		}
	}
	for _, t := range themes {
		if err := put("data/jamforelser/"+t.id+".toml", themeFile(t).bytes()); err != nil {
			return err
		}
	}
	return nil
}

func siteFile() *record {
	r := &record{}
	r.WriteString("# Påhittad webbplats, bara för prov och mätningar.\n")
	r.set("namn", "Påhittad insyn")
	r.set("adress", "https://insyn.example/")
	r.set("beskrivning", "En webbplats med påhittade granskningar, gjord för prov och mätningar.")
	r.set("utgivare", "Påhittade utgivaren")
	r.set("kontakt", "redaktionen@insyn.example")
	r.set("kallkod", "https://git.example/insyn/data/")
	r.set("datalicens", "https://creativecommons.org/publicdomain/zero/1.0/")
	return r
}

func (w *world) kommunFile() *record {
	r := newRecord("schema/kommuner.schema.json")
	for i, p := range w.places {
		group := groups[i%len(groups)]
		r.item("kommun")
		r.set("kod", p.code)
		r.set("namn", p.name)
		r.set("kortnamn", p.short)
		r.set("slug", p.slug)
		r.set("lan", p.county.code)
		r.set("skr_grupp", group[0])
		r.set("skr_kommungrupp", group[1])
		r.set("skr_huvudgrupp", group[2])
		r.set("folkmangd_2019", 3000+i*700)
	}
	return r
}

func (w *world) regionFile() *record {
	r := newRecord("schema/regioner.schema.json")
	for _, p := range w.regions {
		county := p.short + "s län"
		if strings.HasSuffix(p.short, "a") {
			county = p.short + " län"
		}
		r.item("region")
		r.set("lan", p.code)
		r.set("lan_namn", county)
		r.set("region", p.name)
		r.set("slug", p.slug)
		r.set("lan_slug", audit.Slug(county))
	}
	return r
}

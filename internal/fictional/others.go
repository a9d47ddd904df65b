package fictional

import (
	"fmt"
	"time"
)

// documentKinds are kinds of styrdokument with our category.
var documentKinds = [][2]string{
	{"policy", "normerande"}, {"strategi", "aktiverande"}, {"riktlinjer", "normerande"}, {"reglemente", "organiserande"}, {"taxa", "reglerande"}, {"handlingsplan", "aktiverande"},
}

// documentPages is how long the full text of a styrdokument is, for the one in
// four that has one.
const documentPages = 5

// documents writes about one styrdokument for three granskningar, at least
// three for each kommun, one in fifty of them shared with another kommun.
func (w *world) documents(put func(string, []byte) error) error {
	each := min(max(w.n/3/len(w.places), 3), 14)
	for i, p := range w.places {
		w.prose.place = p.short
		for k := range each {
			kind := documentKinds[(i+k)%len(documentKinds)]
			d := made{date: w.day(1999, 2023), title: capital(kind[0]) + " för " + w.theme() + " (påhittad)"}
			stem := p.stem(d.date, d.title)
			d.id = p.prefix() + stem
			r := w.documentFile(d, p, kind)
			path := "data/styrdokument/" + p.slug + "/" + stem
			if err := put(path+".toml", r.bytes()); err != nil {
				return err
			}
			if w.oneIn(4) {
				if err := put(path+".md", w.fullText(documentPages, PageBytes)); err != nil {
					return err
				}
			}
			p.documents = append(p.documents, d)
		}
	}
	return nil
}

func (w *world) documentFile(d made, p *place, kind [2]string) *record {
	principals := []string{p.code}
	if other := w.places[w.rng.IntN(len(w.places))]; w.oneIn(50) && other != p {
		principals = append(principals, other.code)
	}
	r := newRecord("../../schema/styrdokument.schema.json")
	r.set("id", d.id)
	r.set("titel", d.title)
	r.set("huvudman", principals)
	r.set("typ", kind[0])
	r.set("kategori", kind[1])
	r.set("beslutad_av", "Kommunfullmäktige")
	r.set("beslutad", d.date)
	r.set("paragraf", fmt.Sprint(w.between(2, 200)))
	r.set("diarienummer", fmt.Sprintf("KS %d/%d", d.date.Year(), w.between(1, 900)))
	if w.oneIn(2) {
		r.set("tills_vidare", true)
	}
	r.set("amne", []string{topics[w.rng.IntN(len(topics))][0]})
	r.set("sammanfattning", "Påhittat exempel. "+w.text(3))
	r.set("anmarkning", note)
	r.item("kalla")
	r.set("url", "https://arkiv.example/"+p.slug+"/"+d.id+".pdf")
	r.set("typ", "styrdokument")
	r.set("sidor", documentPages)
	return r
}

// putResponse writes the board's svar to an audit.
func (w *world) putResponse(a newReport, put func(string, []byte) error) error {
	date := a.answerBy.AddDate(0, 0, w.between(-20, 30))
	stem := a.place.stem(date, "Svar om "+a.subject)
	r := newRecord("../../schema/svar.schema.json")
	r.set("id", a.place.prefix()+stem)
	r.set("huvudman", a.principals[:1])
	r.set("granskning", a.id)
	r.set("namnd", a.board)
	r.set("handlingstyp", "yttrande")
	r.set("datum", date)
	r.set("paragraf", fmt.Sprint(w.between(2, 200)))
	r.set("diarienummer", fmt.Sprintf("KS %d/%d", date.Year(), w.between(1, 900)))
	r.set("installer", w.among([]string{"helt", "helt", "delvis", "nej", "framgar-ej"}))
	r.set("text", "Påhittat svar. "+w.text(3))
	for nr := 1; nr <= Recommendations; nr++ {
		r.item("rekommendation")
		r.set("nr", nr)
		r.set("installer", w.among([]string{"helt", "delvis", "nej"}))
		r.set("text", w.text(1))
		r.set("klart_senast", date.AddDate(0, 3+nr, 0))
	}
	r.item("kalla")
	r.set("url", "https://arkiv.example/"+a.place.slug+"/"+stem+".pdf")
	r.set("typ", "svar")
	return put("data/svar/"+a.place.slug+"/"+stem+".toml", r.bytes())
}

// auditReports writes about one revisionsberättelse for ten granskningar.
func (w *world) auditReports(put func(string, []byte) error) error {
	for i := range max(w.n/10, 2) {
		p, year := w.places[i%len(w.places)], 2024-i/len(w.places)
		stem := fmt.Sprintf("%d-revisionsberattelse", year)
		r := newRecord("../../schema/revisionsberattelse.schema.json")
		r.set("id", p.prefix()+stem)
		r.set("huvudman", []string{p.code})
		r.set("avser_ar", year)
		r.set("datum", time.Date(year+1, 4, w.between(1, 28), 0, 0, 0, 0, time.UTC))
		source := fmt.Sprintf("https://arkiv.example/%s/%s.pdf", p.slug, stem)
		for k, board := range boards[:w.between(1, 4)] {
			r.item("provning")
			r.set("namnd", []string{board})
			if k == 1 && w.oneIn(3) {
				r.set("ansvarsfrihet", "avstyrks")
				r.set("kritik", "anmarkning")
				r.set("grunder", []string{w.text(1)})
			} else {
				r.set("ansvarsfrihet", "tillstyrks")
			}
		}
		r.item("kalla")
		r.set("url", source)
		r.set("typ", "rapport")
		if err := put("data/revisionsberattelser/"+p.slug+"/"+stem+".toml", r.bytes()); err != nil {
			return err
		}
	}
	return nil
}

// coverage writes the documents known by title, the audits left out and how
// some kommuner divide their styrdokument.
func (w *world) coverage(put func(string, []byte) error) error {
	mentions := newRecord("../schema/omnamnda.schema.json")
	for i := range max(w.n/20, 2) {
		mentions.item("omnamnd")
		mentions.set("titel", fmt.Sprintf("Påhittad handling %d om %s", i+1, w.theme()))
		mentions.set("typ", w.among([]string{"policy", "granskning", "svar", "okänd"}))
		if !w.oneIn(3) {
			mentions.set("huvudman", []string{w.places[w.pick(w.busy)].code})
		}
	}
	omissions := newRecord("../schema/utelamnade.schema.json")
	omissions.item("utelamnad")
	omissions.set("titel", "Påhittad granskning som inte är med")
	omissions.set("skal", "Påhittat skäl.")
	omissions.set("url", "https://arkiv.example/utelamnad")
	models := newRecord("schema/styrdokumentmodeller.schema.json")
	for _, p := range w.places[:2] {
		models.item("styrdokumentmodell")
		models.set("huvudman", p.code)
		models.set("indelning", []string{"policy", "strategi", "riktlinje"})
		models.set("text", "Påhittad indelning.")
		models.set("url", "https://arkiv.example/"+p.slug+"/modell")
	}
	if err := put("data/tackning/omnamnda.toml", mentions.bytes()); err != nil {
		return err
	}
	if err := put("data/tackning/utelamnade.toml", omissions.bytes()); err != nil {
		return err
	}
	return put("data/styrdokumentmodeller.toml", models.bytes())
}

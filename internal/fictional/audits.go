package fictional

import (
	"fmt"
	"time"
)

const note = "Påhittad post, bara för prov och mätningar. Kommunen finns inte."

// audits writes n granskningar with their full texts and answers, and one in a
// hundred more that is known only from the press.
func (w *world) audits(put func(string, []byte) error) error {
	for i := range w.n {
		a := w.newAudit(i)
		path := "data/granskningar/" + a.place.slug + "/" + a.stem
		if err := put(path+".toml", w.auditFile(a).bytes()); err != nil {
			return err
		}
		if err := put(path+".md", w.fullText(Pages, PageBytes)); err != nil {
			return err
		}
		if a.answered {
			if err := w.putResponse(a, put); err != nil {
				return err
			}
		}
		if i%100 == 99 {
			if err := w.putPressOnly(put); err != nil {
				return err
			}
		}
	}
	return nil
}

// newReport is a granskning about to be written.
type newReport struct {
	made
	place      *place
	principals []string
	stem       string
	subject    string
	board      string
	follows    string // id of the audit that it follows up, or ""
	answered   bool
	answerBy   time.Time
}

func (w *world) newAudit(i int) newReport {
	a := newReport{place: w.places[w.pick(w.busy)], board: w.among(boards), subject: w.theme(), answered: w.rng.IntN(10) < 6}
	if i%40 == 39 {
		a.place, a.board = w.regions[w.rng.IntN(len(w.regions))], "Regionstyrelsen"
	}
	w.prose.place = a.place.short
	a.principals = []string{a.place.code}
	if other := w.places[w.rng.IntN(len(w.places))]; i%80 == 20 && other != a.place {
		a.principals = append(a.principals, other.code)
	}
	a.topic, a.date = w.rng.IntN(len(topics)), w.day(2003, 2024)
	a.title = "Påhittad granskning av " + a.subject
	if w.oneIn(4) {
		w.followUp(&a)
	}
	a.stem = a.place.stem(a.date, a.subject)
	a.id = a.place.prefix() + a.stem
	a.answerBy = a.date.AddDate(0, w.between(2, 4), 0)
	a.place.audits = append(a.place.audits, a.made)
	return a
}

// followUp makes a the follow-up of the place's latest audit, when it has one.
// So chains of three and more arise.
func (w *world) followUp(a *newReport) {
	n := len(a.place.audits)
	if n == 0 {
		return
	}
	before := a.place.audits[n-1]
	if date := before.date.AddDate(1, w.rng.IntN(24), 0); date.Year() <= 2024 {
		a.follows, a.topic, a.date = before.id, before.topic, date
		a.title = "Påhittad uppföljande granskning av " + a.subject
	}
}

// day picks a day from the 1st to the 28th, within the years.
func (w *world) day(from, to int) time.Time {
	return time.Date(w.between(from, to), time.Month(w.between(1, 12)), w.between(1, 28), 0, 0, 0, 0, time.UTC)
}

func (w *world) auditFile(a newReport) *record {
	r := newRecord("../../schema/granskning.schema.json")
	r.set("id", a.id)
	r.set("titel", a.title)
	r.set("huvudman", a.principals)
	r.set("typ", kindOf(a))
	r.set("datum", a.date)
	r.set("avser_ar", a.date.Year())
	r.set("diarienummer", fmt.Sprintf("REV %d/%d", a.date.Year(), w.between(1, 400)))
	r.set("utforare", auditors[w.rng.IntN(len(auditors))][0])
	r.set("ansvarig", []string{a.board})
	r.set("amne", []string{topics[a.topic][0]})
	r.set("sammanfattning", "Påhittat exempel. "+w.text(4))
	r.set("syfte", w.text(2))
	r.set("avgransning", w.text(1))
	r.set("metod", []string{"Intervjuer", "Dokumentstudier", "Stickprov"})
	r.set("metod_sida", 3)
	r.set("saklighetsgranskad_av", []string{"Förvaltningschef"})
	r.set("anmarkning", note)
	if a.follows != "" {
		r.item("foljer_upp")
		r.set("granskning", a.follows)
	}
	r.item("kalla")
	r.set("url", "https://arkiv.example/"+a.place.slug+"/"+a.stem+".pdf")
	r.set("typ", "rapport")
	r.set("hamtad", time.Date(2026, 1, 15, 0, 0, 0, 0, time.UTC))
	r.set("sidor", Pages)
	r.table("missiv")
	r.set("till_yttrande", []string{a.board})
	r.set("svar_senast", a.answerBy)
	w.overall(r)
	w.criteria(r, a)
	w.questions(r, a)
	w.recommendations(r, a)
	return r
}

func kindOf(a newReport) string {
	switch {
	case a.follows != "":
		return "uppfoljande"
	case a.topic == 0:
		return "it-revision"
	}
	return "fordjupad"
}

func (w *world) overall(r *record) {
	if w.oneIn(2) {
		return
	}
	r.table("bedomning")
	r.set("text", w.text(2))
	w.grade(r)
	r.set("sida", Pages)
}

// grades with the words that auditors use for them.
var grades = [][2]string{
	{"ja", "fungerar väl"}, {"i-huvudsak", "i huvudsak ändamålsenligt"}, {"delvis", "kan förbättras"}, {"nej", "inte tillräckligt"},
}

func (w *world) grade(r *record) {
	if w.oneIn(8) {
		r.set("grad", "ej-bedomd")
	} else {
		g := grades[w.rng.IntN(len(grades))]
		r.set("grad", g[0])
		r.set("grad_ord", g[1])
	}
	source := "revisor"
	if w.oneIn(3) {
		source = "redaktion"
	}
	r.set("grad_kalla", source)
}

func (w *world) criteria(r *record, a newReport) {
	r.item("kriterium")
	r.set("typ", "lag")
	r.set("text", "Kommunallagen (2017:725) 6 kap. 6 §")
	for _, d := range a.place.documents {
		if d.date.Before(a.date) && w.oneIn(4) {
			r.item("kriterium")
			r.set("typ", "styrdokument")
			r.set("text", d.title)
			r.set("styrdokument", d.id)
			r.set("iakttagelse", w.text(1))
			r.set("sida", w.between(2, Pages))
		}
	}
	if w.oneIn(3) {
		r.item("kriterium")
		r.set("typ", "styrdokument")
		r.set("text", "Strategi för "+w.theme())
		r.set("saknas", true)
		r.set("sida", w.between(2, Pages))
	}
}

func (w *world) questions(r *record, a newReport) {
	shared := common(a.topic)
	for nr := 1; nr <= Questions; nr++ {
		page := nr*2 - 1
		r.item("fraga")
		r.set("nr", nr)
		r.set("grupp", []string{"Styrning", "Genomförande", "Uppföljning"}[(nr-1)/3])
		r.set("text", fmt.Sprintf("Är %s och %s ändamålsenliga?", w.theme(), w.theme()))
		w.grade(r)
		r.set("iakttagelse", w.text(w.between(2, 4)))
		r.set("bedomning", w.text(w.between(1, 2)))
		r.set("sida", page)
		r.set("sida_till", page+1)
		if nr <= len(shared) {
			r.set("jamfor", shared[nr-1][0])
		}
	}
}

var states = []string{"", "", "oppen", "pagar", "genomford", "delvis-genomford", "avvisad"}

func (w *world) recommendations(r *record, a newReport) {
	for nr := 1; nr <= Recommendations; nr++ {
		state := w.among(states)
		r.item("rekommendation")
		r.set("nr", nr)
		r.set("text", "Vi rekommenderar nämnden att "+verbs[w.pick(w.verb)][1]+" "+w.theme()+". "+w.text(1))
		r.set("mottagare", []string{a.board})
		r.set("fraga", []int{nr, nr + 4})
		r.set("sida", Pages-1)
		r.set("klart_senast", a.date.AddDate(1, nr, 0))
		r.set("status", state)
		if state == "genomford" {
			r.item("rekommendation.handelse")
			r.set("datum", a.date.AddDate(0, 6+nr, 0))
			r.set("typ", "beslut")
			r.set("av", a.board)
			r.set("paragraf", fmt.Sprint(w.between(2, 200)))
			r.set("text", w.text(1))
		}
	}
}

func (w *world) putPressOnly(put func(string, []byte) error) error {
	p, date, subject := w.places[w.pick(w.busy)], w.day(2012, 2024), w.theme()
	stem := p.stem(date, subject)
	r := newRecord("../../schema/granskning.schema.json")
	r.set("id", p.prefix()+stem)
	r.set("titel", "Påhittad granskning av "+subject)
	r.set("titel_kalla", "redaktion")
	r.set("huvudman", []string{p.code})
	r.set("typ", "ovrig")
	r.set("datum", date)
	r.set("amne", []string{topics[w.rng.IntN(len(topics))][0]})
	r.set("sammanfattning", "Påhittat exempel. "+w.text(1))
	r.set("anmarkning", note)
	r.item("kalla")
	r.set("url", "https://tidning.example/"+stem)
	r.set("typ", "press")
	return put("data/granskningar/"+p.slug+"/"+stem+".toml", r.bytes())
}

package fictional

// topics are ids and names of ämnen.
var topics = [][2]string{
	{"it", "It och digitalisering"}, {"informationssakerhet", "Informationssäkerhet"}, {"ekonomi", "Ekonomi"}, {"skola", "Skola och förskola"},
	{"vard-och-omsorg", "Vård och omsorg"}, {"socialtjanst", "Socialtjänst"}, {"bygg", "Bygglov och detaljplaner"}, {"intern-kontroll", "Intern kontroll"},
	{"upphandling", "Upphandling"}, {"personal", "Personal"}, {"miljo", "Miljö och klimat"}, {"kultur", "Kultur och fritid"},
}

// auditors are ids, names and kinds of those who carry out audits.
var auditors = [][3]string{
	{"pahittad-revision", "Påhittad Revision AB", "byra"}, {"fabelbyran", "Fabelbyrån AB", "byra"}, {"saga-partner", "Saga & Partner AB", "byra"},
	{"exempelkontoret", "Exempelköpings revisionskontor", "revisionskontor"}, {"fortroendevalda", "Påhittade förtroendevalda revisorer", "fortroendevalda"},
}

// theme is a comparison theme; topic is the index of the ämne whose audits
// answer its questions.
type theme struct {
	id, title string
	topic     int
	questions [][2]string
}

var themes = []theme{
	{"it-styrning", "It-styrning", 0, [][2]string{
		{"it-strategi", "Finns en beslutad it-strategi?"}, {"it-ansvar", "Är ansvar och roller för it tydliga?"},
		{"it-riktlinjer", "Finns aktuella riktlinjer för it?"}, {"it-nytta", "Följs nyttan av it upp?"},
	}},
	{"informationssakerhet", "Informationssäkerhet", 1, [][2]string{
		{"infosak-policy", "Finns en aktuell policy för informationssäkerhet?"}, {"behorigheter", "Hanteras behörigheter på ett säkert sätt?"},
		{"incidenter", "Finns rutiner för incidenter?"}, {"kontinuitet", "Finns en prövad plan för avbrott?"},
	}},
	{"intern-kontroll", "Intern kontroll", 7, [][2]string{
		{"ik-reglemente", "Finns ett reglemente för intern kontroll?"}, {"ik-riskanalys", "Bygger planen på en riskanalys?"},
		{"ik-uppfoljning", "Följer nämnden upp sin plan?"},
	}},
}

func topicFile() *record {
	r := newRecord("schema/amnen.schema.json")
	for _, t := range topics {
		r.item("amne")
		r.set("id", t[0])
		r.set("namn", t[1])
		r.set("text", "Påhittat ämne för prov och mätningar.")
	}
	return r
}

func auditorFile() *record {
	r := newRecord("schema/revisorer.schema.json")
	for _, a := range auditors {
		r.item("revisor")
		r.set("id", a[0])
		r.set("namn", a[1])
		r.set("typ", a[2])
		r.set("text", "Påhittad utförare.")
	}
	return r
}

func themeFile(t theme) *record {
	r := newRecord("../schema/jamforelse.schema.json")
	r.set("id", t.id)
	r.set("titel", t.title)
	r.set("text", "Påhittat tema för prov och mätningar.")
	for _, q := range t.questions {
		r.item("fraga")
		r.set("id", q[0])
		r.set("text", q[1])
	}
	return r
}

// common returns the common questions that audits of a topic answer.
func common(topic int) [][2]string {
	for _, t := range themes {
		if t.topic == topic {
			return t.questions
		}
	}
	return nil
}

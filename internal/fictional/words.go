package fictional

// The words below are our own list, most frequent first: rank gives frequency.

// noun is a head of compounds with its forms.
type noun struct {
	one, the, many, those string
	neuter                bool
}

// declension classes: how the three other forms are made from the first.
var declensions = map[string][3]string{
	"en er":  {"en", "er", "erna"},
	"en ar":  {"en", "ar", "arna"},
	"n r":    {"n", "r", "rna"},
	"n er":   {"n", "er", "erna"},
	"et":     {"et", "", "en"},
	"t n":    {"t", "n", "na"},
	"are":    {"n", "", "-na"}, // handläggare, handläggarna: the e is dropped
	"a or":   {"n", "-or", "-orna"},
	"el lar": {"-eln", "-lar", "-larna"},
}

func decline(one, class string) noun {
	d := declensions[class]
	form := func(end string) string {
		if end == "" || end[0] != '-' {
			return one + end
		}
		cut := 1
		if class == "el lar" {
			cut = 2
		}
		return one[:len(one)-cut] + end[1:]
	}
	return noun{one, form(d[0]), form(d[1]), form(d[2]), class == "et" || class == "t n"}
}

var heads = declineAll([][2]string{
	{"arbete", "t n"}, {"verksamhet", "en er"}, {"kontroll", "en er"}, {"plan", "en er"}, {"rutin", "en er"}, {"ansvar", "et"},
	{"uppföljning", "en ar"}, {"mål", "et"}, {"beslut", "et"}, {"organisation", "en er"}, {"policy", "n er"}, {"strategi", "n er"},
	{"riktlinje", "n r"}, {"process", "en er"}, {"åtgärd", "en er"}, {"system", "et"}, {"avtal", "et"}, {"krav", "et"},
	{"risk", "en er"}, {"analys", "en er"}, {"rapport", "en er"}, {"underlag", "et"}, {"ärende", "t n"}, {"kostnad", "en er"},
	{"resurs", "en er"}, {"uppdrag", "et"}, {"planering", "en ar"}, {"hantering", "en ar"}, {"insats", "en er"}, {"förvaltning", "en ar"},
	{"bedömning", "en ar"}, {"brist", "en er"}, {"enhet", "en er"}, {"funktion", "en er"}, {"roll", "en er"}, {"område", "t n"},
	{"reglemente", "t n"}, {"tjänst", "en er"}, {"utbildning", "en ar"}, {"redovisning", "en ar"}, {"granskning", "en ar"}, {"avvikelse", "n r"},
	{"händelse", "n r"}, {"behov", "et"}, {"stöd", "et"}, {"projekt", "et"}, {"handling", "en ar"}, {"handläggare", "are"},
	{"instruktion", "en er"}, {"anläggning", "en ar"}, {"leverantör", "en er"}, {"lösning", "en ar"}, {"bestämmelse", "n r"}, {"placering", "en ar"},
	{"utredning", "en ar"}, {"program", "met"}, {"nämnd", "en er"}, {"budget", "en ar"}, {"ersättning", "en ar"}, {"incident", "en er"},
	{"behörighet", "en er"}, {"modell", "en er"}, {"metod", "en er"}, {"nyckeltal", "et"}, {"prognos", "en er"}, {"upphandling", "en ar"},
	{"samordnare", "are"}, {"chef", "en er"}, {"fråga", "a or"}, {"skola", "a or"}, {"samverkan", "0"}, {"regel", "el lar"},
	{"journal", "en er"}, {"faktura", "a or"}, {"översyn", "en er"}, {"överenskommelse", "n r"}, {"tillsyn", "en er"}, {"nivå", "n er"},
})

func declineAll(words [][2]string) []noun {
	out := make([]noun, 0, len(words))
	for _, w := range words {
		switch w[1] {
		case "0": // the same in all forms
			out = append(out, noun{w[0], w[0], w[0], w[0], false})
		case "met":
			out = append(out, noun{w[0], w[0] + "met", w[0], w[0] + "men", true})
		default:
			out = append(out, decline(w[0], w[1]))
		}
	}
	return out
}

// firsts are first parts of compounds, with their linking sound.
var firsts = []string{
	"verksamhets", "informations", "internkontroll", "it-", "ekonomi", "upphandlings", "säkerhets", "informationssäkerhets", "personal", "investerings",
	"skol", "äldreomsorgs", "socialtjänst", "bygglovs", "miljö", "ärendehanterings", "lokal", "avtals", "kvalitets", "lednings",
	"digitaliserings", "dataskydds", "risk", "leverantörs", "kompetens", "arbetsmiljö", "hemtjänst", "placerings", "barn", "delegations",
	"nämnd", "mål", "resultat", "budget", "drift", "behörighets", "kontinuitets", "arkiv", "diarie", "faktura",
	"löne", "rekryterings", "sjukfrånvaro", "bemannings", "boende", "ungdoms", "familje", "försörjningsstöds", "arbetsmarknads", "integrations",
	"vuxenutbildnings", "gymnasie", "grundskole", "förskole", "elevhälso", "skolskjuts", "måltids", "lokalförsörjnings", "underhålls", "energi",
	"klimat", "avfalls", "återvinnings", "renhållnings", "trafik", "kollektivtrafik", "färdtjänst", "exploaterings", "mark", "detaljplane",
	"översiktsplane", "näringslivs", "turism", "kommunikations", "webb", "system", "nät", "lösenords", "säkerhetskopierings", "incident",
	"logg", "gallrings", "dokumenthanterings", "prognos", "likviditets", "finans", "borgens", "pensions", "skuld", "koncern",
	"ägar", "bolags", "stiftelse", "samverkans", "medborgar", "klagomåls", "synpunkts", "tillgänglighets", "jämställdhets", "trygghets",
	"beredskaps", "krisberedskaps", "räddnings", "brandskydds", "vård", "omsorgs", "läkemedels", "journal", "hälso", "rehabiliterings",
	"hjälpmedels", "missbruks", "vatten", "avlopps", "gatu", "park", "fastighets", "hyres", "bidrags", "förenings",
	"kultur", "biblioteks", "fritids", "idrotts", "simhalls", "överförmyndar", "val", "färje", "hamn", "flygplats",
}

// adjective forms: en, ett, plural.
var adjectives = [][3]string{
	{"tydlig", "tydligt", "tydliga"}, {"gemensam", "gemensamt", "gemensamma"}, {"tillräcklig", "tillräckligt", "tillräckliga"},
	{"dokumenterad", "dokumenterat", "dokumenterade"}, {"aktuell", "aktuellt", "aktuella"}, {"ändamålsenlig", "ändamålsenligt", "ändamålsenliga"},
	{"skriftlig", "skriftligt", "skriftliga"}, {"årlig", "årligt", "årliga"}, {"systematisk", "systematiskt", "systematiska"},
	{"beslutad", "beslutat", "beslutade"}, {"ny", "nytt", "nya"}, {"samlad", "samlat", "samlade"}, {"övergripande", "övergripande", "övergripande"},
	{"bristfällig", "bristfälligt", "bristfälliga"}, {"återkommande", "återkommande", "återkommande"}, {"särskild", "särskilt", "särskilda"},
	{"uppdaterad", "uppdaterat", "uppdaterade"}, {"enhetlig", "enhetligt", "enhetliga"}, {"fastställd", "fastställt", "fastställda"},
	{"begränsad", "begränsat", "begränsade"}, {"långsiktig", "långsiktigt", "långsiktiga"}, {"föråldrad", "föråldrat", "föråldrade"},
}

// verbs: present, infinitive, supine.
var verbs = [][3]string{
	{"följer upp", "följa upp", "följt upp"}, {"fastställer", "fastställa", "fastställt"}, {"redovisar", "redovisa", "redovisat"},
	{"utvecklar", "utveckla", "utvecklat"}, {"dokumenterar", "dokumentera", "dokumenterat"}, {"ser över", "se över", "sett över"},
	{"säkerställer", "säkerställa", "säkerställt"}, {"samordnar", "samordna", "samordnat"}, {"beslutar om", "besluta om", "beslutat om"},
	{"planerar", "planera", "planerat"}, {"granskar", "granska", "granskat"}, {"tydliggör", "tydliggöra", "tydliggjort"},
	{"beskriver", "beskriva", "beskrivit"}, {"prövar", "pröva", "prövat"}, {"inför", "införa", "infört"}, {"mäter", "mäta", "mätt"},
	{"analyserar", "analysera", "analyserat"}, {"antar", "anta", "antagit"}, {"reviderar", "revidera", "reviderat"}, {"avslutar", "avsluta", "avslutat"},
}

var boards = []string{
	"Kommunstyrelsen", "Socialnämnden", "Barn- och utbildningsnämnden", "Tekniska nämnden", "Vård- och omsorgsnämnden",
	"Miljö- och byggnadsnämnden", "Kultur- och fritidsnämnden", "Gymnasienämnden", "Överförmyndarnämnden", "Räddningsnämnden",
}

var roles = []string{
	"förvaltningschefen", "kommundirektören", "ekonomichefen", "it-chefen", "enhetscheferna", "handläggarna", "rektorerna", "medarbetarna",
	"säkerhetssamordnaren", "kvalitetschefen", "personalchefen", "arkivarien", "verksamhetschefen", "ordföranden", "registratorn", "upphandlaren",
}

var months = []string{"januari", "februari", "mars", "april", "maj", "juni", "augusti", "september", "oktober", "november", "december"}

// sentences are the grammar. {the} is a definite compound, {one} an indefinite
// with article and adjective, {many} and {those} its plurals, {head} and {word}
// a definite and a bare simple noun; {verb}, {inf} and {sup} a verb's forms.
var sentences = []string{
	"{Board} {verb} {the}.",
	"{Board} har inte {sup} {the}.",
	"Det finns {one} för {the}.",
	"Vi har inte kunnat se att {board} {verb} {those}.",
	"Av intervjuerna framgår att {role} och {role} inte har samma bild av {the}.",
	"{The} saknar {one} och {the} beslutades år {year}.",
	"I {month} {year} beslutade {board} om {one}.",
	"Enligt {the} ska {board} {inf} {many} minst en gång om året.",
	"{Many} och {many} behandlas av {board} i samband med {the}.",
	"Under {year} har {board} {sup} {the}, men {the} är ännu inte på plats.",
	"Vår bedömning är att {the} i huvudsak är ändamålsenlig.",
	"Vår bedömning är att {board} bör {inf} {the} och {inf} {those}.",
	"{The} omfattar {number} {many}, varav {number} har {sup} sedan {year}.",
	"Av {number} granskade ärenden i {the} var {number} fullständiga.",
	"{Role} ansvarar för att {inf} {the}.",
	"Det är inte tydligt vem som ska {inf} {the}.",
	"Detta innebär en risk för att {those} inte {verb} {the}.",
	"Revisorerna har tagit del av {the}, {the} och {those}.",
	"Nämnden får {one} två gånger om året, i {month} och i {month}.",
	"I {place} finns {many} som {board} {verb} tillsammans med {role}.",
	"{Those} är kända i verksamheten, men {the} tillämpas olika.",
	"Granskningen visar att {the} har förbättrats sedan {year}.",
	"{Role} uppger att {the} tar mycket tid och att {the} därför inte blir gjord.",
	"Kommunens {word} för {the} är från {year} och har inte {sup} sedan dess.",
	"Stickproven visar att {many} saknas i {number} av {number} fall.",
	"När {the} brister ökar kraven på {the} och på {head}.",
}

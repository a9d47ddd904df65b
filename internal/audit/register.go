package audit

// Topic is one ämne. All are in data/amnen.toml.
type Topic struct {
	Origin `toml:"-"`

	ID   string `toml:"id" om:"Ämnets id." krav:"ja"`
	Name string `toml:"namn" om:"Ämnets namn." krav:"ja"`
	Text string `toml:"text" om:"Vad ämnet omfattar, en mening."`
}

// Auditor is one who carries out audits: a firm, an audit office or the
// elected auditors themselves. All are in data/revisorer.toml.
type Auditor struct {
	Origin `toml:"-"`

	ID   string      `toml:"id" om:"Revisorns id." krav:"ja"`
	Name string      `toml:"namn" om:"Namnet." krav:"ja"`
	Kind AuditorKind `toml:"typ" om:"Slag av utförare." krav:"ja"`
	Text string      `toml:"text" om:"Kort förklaring."`
}

// Municipality is one kommun. All 290 are in data/kommuner.toml.
type Municipality struct {
	Origin `toml:"-"`

	Code           string `toml:"kod" om:"SCB:s kommunkod, fyra siffror." krav:"ja"`
	Name           string `toml:"namn" om:"Kommunens hela namn, till exempel Örebro kommun." krav:"ja"`
	ShortName      string `toml:"kortnamn" om:"Orten, till exempel Örebro." krav:"ja"`
	Slug           string `toml:"slug" om:"Namnet i adresser och mappar: a-z, siffror och bindestreck." krav:"ja"`
	County         string `toml:"lan" om:"Länskod, två siffror." krav:"ja"`
	Group          string `toml:"skr_grupp" om:"Grupp i SKR:s Kommungruppsindelning 2023, till exempel B3." krav:"ja"`
	GroupName      string `toml:"skr_kommungrupp" om:"Gruppens namn." krav:"ja"`
	MainGroup      string `toml:"skr_huvudgrupp" om:"Huvudgruppens namn." krav:"ja"`
	Population2019 int    `toml:"folkmangd_2019" om:"Folkmängd 2019-12-31 (SCB)."`
	Note           string `toml:"anmarkning" om:"Något som läsaren behöver veta om kommunen."`
}

// Region is one of the 21 län with its region. All are in data/regioner.toml.
type Region struct {
	Origin `toml:"-"`

	Code       string `toml:"lan" om:"Länskod, två siffror." krav:"ja"`
	County     string `toml:"lan_namn" om:"Länets namn." krav:"ja"`
	Name       string `toml:"region" om:"Regionens namn." krav:"ja"`
	Slug       string `toml:"slug" om:"Regionens namn i adresser." krav:"ja"`
	CountySlug string `toml:"lan_slug" om:"Länets namn i adresser." krav:"ja"`
	Note       string `toml:"anmarkning" om:"Något som läsaren behöver veta om regionen."`
}

// Mention is a document known by title only (data/tackning/omnamnda.toml).
type Mention struct {
	Origin `toml:"-"`

	Title         string   `toml:"titel" om:"Titeln så som den nämns." krav:"ja"`
	Kind          string   `toml:"typ" om:"Slag av handling, som titeln säger, eller okänd." krav:"ja"`
	Principals    []string `toml:"huvudman" om:"Kommuner och regioner som titeln nämner."`
	Count         int      `toml:"antal" om:"Hur många gånger titeln förekommer, när det är fler än en."`
	See           string   `toml:"se" om:"Id för posten, när registret har handlingen."`
	SeeUnsure     bool     `toml:"se_osaker" om:"true när det inte är säkert att det är samma handling."`
	Date          Date     `toml:"datum" om:"Datum i titeln."`
	FiscalYear    int      `toml:"avser_ar" om:"År som handlingen avser."`
	DecidedBy     string   `toml:"beslutad_av" om:"Den som beslutat handlingen."`
	Paragraph     string   `toml:"paragraf" om:"Paragraf."`
	ParagraphRead bool     `toml:"paragraf_tolkad" om:"true när paragraftecknet är tolkat ur en skadad text."`
	CaseNumber    string   `toml:"diarienummer" om:"Diarienummer."`
	Designation   string   `toml:"beteckning" om:"Handlingens beteckning."`
	Version       string   `toml:"version" om:"Version."`
	UntilFurther  bool     `toml:"tills_vidare" om:"true när handlingen gäller tills vidare."`
	Responsible   string   `toml:"dokumentansvarig" om:"Dokumentansvarig funktion."`
	Auditor       string   `toml:"utforare" om:"Utförare: ett id ur revisorer.toml."`
	Pages         int      `toml:"sidor" om:"Antal sidor."`
	Note          string   `toml:"anmarkning" om:"Något som läsaren behöver veta."`
}

// Omission is an audit known to exist that was left out of the register, and
// why (data/tackning/utelamnade.toml).
type Omission struct {
	Origin `toml:"-"`

	Title  string `toml:"titel" om:"Titel eller beskrivning." krav:"ja"`
	Reason string `toml:"skal" om:"Varför den inte är med." krav:"ja"`
	URL    string `toml:"url" om:"Adress."`
}

// DocumentModel is how a kommun itself divides its steering documents
// (data/styrdokumentmodeller.toml).
type DocumentModel struct {
	Origin `toml:"-"`

	Principal string   `toml:"huvudman" om:"Kommunens kod." krav:"ja"`
	Divisions []string `toml:"indelning" om:"Nivåer eller slag, uppifrån och ned."`
	Text      string   `toml:"text" om:"Hur indelningen används, i egna ord." krav:"ja"`
	URL       string   `toml:"url" om:"Adress till källan." krav:"ja"`
}

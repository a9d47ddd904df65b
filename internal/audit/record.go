package audit

// GoverningDocument is one styrdokument: a policy, strategy, reglemente or the
// like. It may be known in its own right (Sources) or only because an audit
// used it (UsedIn).
type GoverningDocument struct {
	Origin `toml:"-"`

	ID                string         `toml:"id" om:"Postens id: huvudmannens kod, bindestreck och filens namn. Ändras aldrig." krav:"ja"`
	Title             string         `toml:"titel" om:"Titeln så som dokumentet skriver den." krav:"ja"`
	TitleSource       Source         `toml:"titel_kalla" om:"redaktion när titeln är formulerad av oss."`
	Principals        []string       `toml:"huvudman" om:"Kommuner (fyra siffror) och regioner (två siffror) som dokumentet gäller för. Flera för ett gemensamt dokument."`
	PrincipalUnknown  bool           `toml:"huvudman_okand" om:"true när källan inte säger vems dokumentet är. Då utelämnas huvudman."`
	Kind              string         `toml:"typ" om:"Vad dokumentet kallar sig: policy, strategi, riktlinjer, reglemente." krav:"ja"`
	Category          Category       `toml:"kategori" om:"Vår indelning: aktiverande, normerande, organiserande eller reglerande."`
	Status            DocumentStatus `toml:"status" om:"forslag när dokumentet inte är beslutat. Utelämnad: beslutat."`
	IssuedBy          string         `toml:"utgivare" om:"Den som gett ut dokumentet, när det är en annan än huvudmannen."`
	PreparedBy        string         `toml:"upprattad_av" om:"Den som tagit fram dokumentet."`
	DecidedBy         string         `toml:"beslutad_av" om:"Den som beslutat dokumentet, eller ska besluta ett förslag."`
	Decided           Date           `toml:"beslutad" om:"När det beslutades."`
	DecidedBefore     Date           `toml:"beslutad_fore" om:"Dag då det säkert var beslutat, när beslutsdagen är okänd."`
	Dated             Date           `toml:"daterad" om:"Datum på dokumentet, när det inte är beslutsdagen."`
	Considered        Date           `toml:"behandlad" om:"När ett förslag behandlades."`
	Paragraph         string         `toml:"paragraf" om:"Paragraf i beslutsprotokollet."`
	ParagraphRead     bool           `toml:"paragraf_tolkad" om:"true när paragraftecknet är tolkat ur en skadad text."`
	CaseNumber        string         `toml:"diarienummer" om:"Diarienummer, tecken för tecken som i källan."`
	Version           string         `toml:"version" om:"Version, som dokumentet skriver den."`
	Revised           Date           `toml:"reviderad" om:"Senaste revidering."`
	RevisedBy         string         `toml:"reviderad_av" om:"Vem som reviderade."`
	RevisedParagraph  string         `toml:"reviderad_paragraf" om:"Paragraf för revideringen."`
	FiscalYear        int            `toml:"avser_ar" om:"År som dokumentet avser, till exempel en budget."`
	ValidUntil        Date           `toml:"giltig_till" om:"Sista dag, månad eller år som dokumentet gäller."`
	UntilFurther      bool           `toml:"tills_vidare" om:"true när dokumentet gäller tills vidare."`
	Validity          string         `toml:"giltighet" om:"Vad dokumentet säger om sin giltighet, när inget datum går att läsa."`
	AppliesTo         []string       `toml:"galler_for" om:"För vilka det gäller."`
	Replaces          string         `toml:"ersatter" om:"Dokument som det ersätter: id eller titel."`
	ReplacesSource    Source         `toml:"ersatter_kalla" om:"redaktion när det är vår slutsats."`
	BelongsTo         string         `toml:"hor_till" om:"Överordnat dokument: id eller titel."`
	Responsible       string         `toml:"dokumentansvarig" om:"Dokumentansvarig funktion."`
	ResponsibleUnsure bool           `toml:"dokumentansvarig_osaker" om:"true när uppgiften är svår att läsa i källan."`
	ManagedBy         string         `toml:"forvaltas_av" om:"Den som förvaltar dokumentet."`
	Topics            []string       `toml:"amne" om:"Ämnen: id ur amnen.toml."`
	Summary           string         `toml:"sammanfattning" om:"Innehållet i klarspråk, med egna ord."`
	TitleOnly         bool           `toml:"endast_titel" om:"true när bara titeln är känd."`
	Note              string         `toml:"anmarkning" om:"Något som läsaren behöver veta om uppgifterna."`

	PromptedBy []string   `toml:"med_anledning_av" om:"Id för granskningar som dokumentet är ett svar på."`
	UsedIn     []UsedIn   `toml:"anvand_i" om:"Granskningar som dokumentet är känt genom, och var i dem det nämns."`
	Sources    []Document `toml:"kalla" om:"Var dokumentet finns. Utelämnas när det bara är känt genom en granskning."`

	FullText []TextPage `toml:"-"` // as in Audit
}

// UsedIn says in which audit, and where in it, a document is mentioned.
type UsedIn struct {
	Audit string `toml:"granskning" om:"Granskningens id." krav:"ja"`
	Pages string `toml:"sidor" om:"Sidor i granskningen, till exempel 4 och 9."`
	Note  string `toml:"not" om:"Hur dokumentet nämns."`
}

// Response is one svar (yttrande): what a board answered to an audit. The
// audit is given by ID, or by title when it has no record.
type Response struct {
	Origin `toml:"-"`

	ID              string                   `toml:"id" om:"Postens id: huvudmannens kod, bindestreck och filens namn." krav:"ja"`
	Principals      []string                 `toml:"huvudman" om:"Kommun (fyra siffror) eller region (två siffror) som svarar." krav:"ja"`
	Audit           string                   `toml:"granskning" om:"Id för granskningen som besvaras."`
	AuditTitle      string                   `toml:"granskning_titel" om:"Granskningens titel, när den inte har någon post."`
	AuditAuditor    string                   `toml:"granskning_utforare" om:"Granskningens utförare (id ur revisorer.toml), när den inte har någon post."`
	Board           string                   `toml:"namnd" om:"Den nämnd eller styrelse som svarar." krav:"ja"`
	BoardUnit       string                   `toml:"organ" om:"Utskott eller liknande inom nämnden."`
	DocumentKind    string                   `toml:"handlingstyp" om:"Vilken handling som lästs: yttrande, protokollsutdrag, tjänsteutlåtande."`
	Date            Date                     `toml:"datum" om:"När svaret lämnades."`
	DateUnknown     bool                     `toml:"datum_okant" om:"true när källan inte säger när."`
	DateInferred    bool                     `toml:"datum_harlett" om:"true när datumet är slutet ur sammanhanget."`
	Paragraph       string                   `toml:"paragraf" om:"Paragraf i protokollet."`
	ParagraphRead   bool                     `toml:"paragraf_tolkad" om:"true när paragraftecknet är tolkat ur en skadad text."`
	CaseNumber      string                   `toml:"diarienummer" om:"Diarienummer."`
	Acceptance      Acceptance               `toml:"installer" om:"Hur nämnden ställer sig till rekommendationerna." krav:"ja"`
	Text            string                   `toml:"text" om:"Svaret i klarspråk, med egna ord." krav:"ja"`
	Note            string                   `toml:"anmarkning" om:"Något som läsaren behöver veta om uppgifterna."`
	Recommendations []RecommendationResponse `toml:"rekommendation" om:"Svar på enskilda rekommendationer."`
	Sources         []Document               `toml:"kalla" om:"Var svaret finns." krav:"ja"`
}

// RecommendationResponse is a board's stand on one recommendation.
type RecommendationResponse struct {
	Nr         int        `toml:"nr" om:"Rekommendationens nummer i granskningen." krav:"ja"`
	Acceptance Acceptance `toml:"installer" om:"Hur nämnden ställer sig." krav:"ja"`
	Text       string     `toml:"text" om:"Vad nämnden svarar, i egna ord."`
	DueBy      Date       `toml:"klart_senast" om:"När nämnden säger att åtgärden ska vara klar."`
}

// AuditReport is one revisionsberättelse with the auditors' opinion on
// ansvarsfrihet, board by board (kommunallagen 12 kap. 13 §).
type AuditReport struct {
	Origin `toml:"-"`

	ID         string     `toml:"id" om:"Postens id: huvudmannens kod, bindestreck och filens namn." krav:"ja"`
	Principals []string   `toml:"huvudman" om:"Kommun (fyra siffror) eller region (två siffror)." krav:"ja"`
	FiscalYear int        `toml:"avser_ar" om:"Det år som prövas." krav:"ja"`
	Date       Date       `toml:"datum" om:"Revisionsberättelsens datum."`
	Note       string     `toml:"anmarkning" om:"Något som läsaren behöver veta om uppgifterna."`
	Tried      []Trial    `toml:"provning" om:"Prövningen, nämnd för nämnd." krav:"ja"`
	Sources    []Document `toml:"kalla" om:"Var uppgifterna är hämtade." krav:"ja"`
}

// Trial is the auditors' opinion on one board (or several together).
type Trial struct {
	Boards    []string  `toml:"namnd" om:"Nämnd, styrelse eller bolag." krav:"ja"`
	Discharge Discharge `toml:"ansvarsfrihet" om:"Revisorernas tillstyrkan. Utelämnad: framgår inte."`
	Criticism Criticism `toml:"kritik" om:"Kritik i stigande grad: ingen, kritik, erinran, anmarkning. Utelämnad: framgår inte."`
	Grounds   []string  `toml:"grunder" om:"Grunder för kritiken, i egna ord."`
	URL       string    `toml:"kalla" om:"Adress till källan för just den här nämnden, en av postens källor."`
}

// Document is a source: what was read, and where it is. Reports by consultants
// may be under copyright; the default is to link and not to copy.
type Document struct {
	URL        string       `toml:"url" om:"Adress till handlingen."`
	File       string       `toml:"fil" om:"Fil bredvid posten, när handlingen får spridas."`
	Kind       DocumentKind `toml:"typ" om:"Vad som faktiskt lästes."`
	Date       Date         `toml:"datum" om:"Källans eget datum, till exempel när en artikel publicerades."`
	Retrieved  Date         `toml:"hamtad" om:"När den hämtades."`
	Pages      int          `toml:"sidor" om:"Antal sidor enligt handlingen."`
	PagesRead  int          `toml:"sidor_lasta" om:"Antal sidor som lästs, när det inte är alla."`
	Excerpt    bool         `toml:"utdrag" om:"true när bara ett utdrag, oftast början, har lästs. Det som saknas i posten kan då stå i handlingen."`
	Appendices int          `toml:"bilagor" om:"Antal bilagor."`
	SHA256     string       `toml:"sha256" om:"Handlingens SHA-256, 64 hexadecimala tecken."`
	Licence    string       `toml:"licens" om:"Licens, när handlingen har en."`
}

// Theme is a set of common questions that audits of different kommuner can be
// compared by. One file under data/jamforelser holds one Theme.
type Theme struct {
	Origin `toml:"-"`

	ID        string           `toml:"id" om:"Temats id, samma som filens namn." krav:"ja"`
	Title     string           `toml:"titel" om:"Temats namn." krav:"ja"`
	Text      string           `toml:"text" om:"Vad temat handlar om och vad läsaren behöver tänka på."`
	Questions []CommonQuestion `toml:"fraga" om:"De gemensamma frågorna." krav:"ja"`
}

// CommonQuestion is a question that audits point to with `jamfor`.
type CommonQuestion struct {
	ID   string `toml:"id" om:"Frågans id." krav:"ja"`
	Text string `toml:"text" om:"Frågan." krav:"ja"`
	Note string `toml:"anmarkning" om:"Förbehåll som läsaren måste känna till."`
}

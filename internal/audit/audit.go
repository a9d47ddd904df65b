package audit

// Audit is one granskning: a question that a municipality's elected auditors
// put to it, what the report answered, and what it recommended (kommunallagen
// 2017:725, 12 kap. 1 §). One file under data/granskningar holds one Audit.
//
// A field that the source does not give is left out: absent means "the source
// read does not say", never "no".
type Audit struct {
	Origin `toml:"-"`

	ID            string   `toml:"id" om:"Postens id: huvudmannens kod, bindestreck och filens namn, till exempel 1880-2015-02-17-it-verksamhet. Ändras aldrig." krav:"ja"`
	Title         string   `toml:"titel" om:"Titeln så som rapporten skriver den." krav:"ja"`
	TitleSource   Source   `toml:"titel_kalla" om:"Vem som har formulerat titeln. Utelämnad: rapporten."`
	Principals    []string `toml:"huvudman" om:"Den eller de kommuner (fyra siffror) och regioner (två siffror) som är granskade." krav:"ja"`
	Kind          Kind     `toml:"typ" om:"Slag av granskning." krav:"ja"`
	ReportNumber  string   `toml:"rapportnummer" om:"Rapportens nummer i revisorernas egen serie."`
	Date          Date     `toml:"datum" om:"Rapportens datum: hela dagen (2015-02-17), månaden (\"2015-06\") eller bara året (2015)."`
	DateUnknown   bool     `toml:"datum_okant" om:"true när källan inte säger när granskningen gjordes. Då utelämnas datum."`
	DateInferred  bool     `toml:"datum_harlett" om:"true när datumet är slutet ur sammanhanget och inte står i källan."`
	DateNote      string   `toml:"datum_avser" om:"Vad datumet anger, när det inte är rapportens eget datum."`
	FiscalYear    int      `toml:"avser_ar" om:"Det verksamhetsår som granskas."`
	PlanYear      int      `toml:"revisionsplan_ar" om:"Det år vars revisionsplan granskningen hör till."`
	Presented     Date     `toml:"redovisad" om:"När rapporten redovisades för fullmäktige eller styrelsen."`
	PresentedNote string   `toml:"redovisad_avser" om:"För vem och i vilket ärende rapporten redovisades."`
	CaseNumber    string   `toml:"diarienummer" om:"Diarienummer, tecken för tecken som i källan."`
	Commissioner  string   `toml:"uppdragsgivare" om:"Vem som har beställt granskningen, när källan säger det."`
	Auditor       string   `toml:"utforare" om:"Den som har utfört granskningen: ett id ur revisorer.toml."`
	AuditorName   string   `toml:"utforare_namn" om:"Utförarens namn som det står i källan, när det avviker från registrets."`
	AuditorSource Source   `toml:"utforare_kalla" om:"redaktion när utföraren inte nämns i det som lästs utan är känd på annat sätt."`
	Team          []string `toml:"projektorganisation" om:"Roller i granskningen. Roll och företag, inte personnamn."`
	Experts       []string `toml:"sakkunniga" om:"Sakkunniga som har biträtt. Roll och företag i första hand."`
	Responsible   []string `toml:"ansvarig" om:"De nämnder, styrelser och bolag som granskningen prövar."`
	Concerned     []string `toml:"berorda" om:"Nämnder som berörs utan att prövas."`
	NotTried      []string `toml:"ej_provade" om:"Nämnder som revisorerna uttryckligen inte kan eller ska pröva."`
	NotTriedWhy   string   `toml:"ej_provade_skal" om:"Varför de nämnderna inte prövas."`
	Topics        []string `toml:"amne" om:"Ämnen: id ur amnen.toml." krav:"ja"`
	Summary       string   `toml:"sammanfattning" om:"Det viktigaste i klarspråk, med egna ord: vad som granskades, vad som framkom." krav:"ja"`
	Purpose       string   `toml:"syfte" om:"Granskningens syfte."`
	Scope         string   `toml:"avgransning" om:"Vad granskningen omfattar och inte."`
	Methods       []string `toml:"metod" om:"Hur granskningen gjordes."`
	MethodsPage   int      `toml:"metod_sida" om:"Sida i källan där metoden beskrivs."`
	FactChecked   []string `toml:"saklighetsgranskad_av" om:"Roller som har kontrollerat rapportens sakuppgifter."`
	FactCheckPage int      `toml:"saklighetsgranskning_sida" om:"Sida i källan där sakgranskningen nämns."`
	Criticism     []string `toml:"kritik" om:"Kritik som en årsredogörelse riktar mot namngivna nämnder och bolag."`
	Confidential  string   `toml:"sekretess" om:"Vad som är hemligt i rapporten och enligt vem."`
	NotPublic     bool     `toml:"ej_offentlig" om:"true när hela rapporten är hemlig."`
	TitleOnly     bool     `toml:"endast_titel" om:"true när bara titeln är känd."`
	RecsStated    int      `toml:"antal_rekommendationer" om:"Antalet rekommendationer enligt källan, när de inte alla finns i posten."`
	Note          string   `toml:"anmarkning" om:"Något som läsaren behöver veta om uppgifterna."`

	FollowsUp       []FollowUp       `toml:"foljer_upp" om:"Tidigare granskningar som den här följer upp."`
	Sources         []Document       `toml:"kalla" om:"Var uppgifterna är hämtade. Den första är huvudkällan." krav:"ja"`
	Missive         Missive          `toml:"missiv" om:"Revisorernas följebrev: till vem, och när svar väntas."`
	Overall         *Verdict         `toml:"bedomning" om:"Samlad bedömning, när den inte redan är svaret på en fråga."`
	Questions       []Question       `toml:"fraga" om:"Revisionsfrågorna i rapportens ordning."`
	Comments        []Passage        `toml:"kommentar" om:"Revisorernas kommentarer till en grupp av frågor."`
	Criteria        []Criterion      `toml:"kriterium" om:"Revisionskriterier: det som verksamheten prövas mot."`
	Recommendations []Recommendation `toml:"rekommendation" om:"Rekommendationer och påpekanden."`
	Organisation    []Passage        `toml:"organisation" om:"Hur verksamheten är organiserad enligt rapporten."`

	// FullText is the document's text with page marks, from the Markdown file
	// beside the record; nil when there is none.
	FullText []TextPage `toml:"-"`
}

// FollowUp says which earlier audit an audit follows up. Either Audit or Text
// is set: Text when the earlier audit has no record.
type FollowUp struct {
	Audit  string `toml:"granskning" om:"Id för den tidigare granskningen."`
	Text   string `toml:"text" om:"Beskrivning, när den tidigare granskningen inte har någon post."`
	Source Source `toml:"kalla" om:"redaktion när sambandet är vår slutsats och inte står i källan."`
}

// Missive is the auditors' covering letter: who is to answer, and by when.
// Deadlines differ between kommuner; they are stored and never defaulted.
type Missive struct {
	To             []string `toml:"till" om:"Mottagare."`
	ForResponse    []string `toml:"till_yttrande" om:"De som ska lämna ett svar."`
	ForInformation []string `toml:"for_kannedom" om:"De som får rapporten för kännedom."`
	AnswerBy       Date     `toml:"svar_senast" om:"Sista dag för svar."`
	AnswerInferred bool     `toml:"svar_senast_harlett" om:"true när dagen är slutet ur sammanhanget, till exempel när missivet inte skriver ut året."`
	AnswerDemand   string   `toml:"svar_krav" om:"Vad svaret ska innehålla."`
}

// Verdict is a graded judgement: of one question, or of the whole.
type Verdict struct {
	Text        string `toml:"text" om:"Bedömningen i egna ord."`
	Grade       Grade  `toml:"grad" om:"Bedömningen på den gemensamma skalan." krav:"ja"`
	GradeWords  string `toml:"grad_ord" om:"Revisorernas egna ord, högst 15, ordagrant. [...] för det som utelämnats."`
	GradeSource Source `toml:"grad_kalla" om:"Vem som satt graden: revisor när revisorerna själva svarat på just frågan, redaktion när det är vår läsning." krav:"ja"`
	GradeUnsure bool   `toml:"grad_osaker" om:"true när graden är en svag läsning: källan svarar inte rakt på frågan, eller bedömningen är inte läst."`
	Page        int    `toml:"sida" om:"Sida i källan."`
}

// Question is one revisionsfråga with its answer.
type Question struct {
	Nr             int    `toml:"nr" om:"Frågans nummer. Ger adressen #fraga-3." krav:"ja"`
	Group          string `toml:"grupp" om:"Rubrik som frågan står under."`
	Text           string `toml:"text" om:"Frågan." krav:"ja"`
	TextSource     Source `toml:"fraga_kalla" om:"redaktion när frågan är formulerad av oss ur område eller iakttagelse. Utelämnad: revisorerna."`
	Grade          Grade  `toml:"grad" om:"Svaret på den gemensamma skalan." krav:"ja"`
	GradeWords     string `toml:"grad_ord" om:"Revisorernas egna ord, högst 15, ordagrant. [...] för det som utelämnats."`
	GradeSource    Source `toml:"grad_kalla" om:"Vem som satt graden: revisor när revisorerna själva svarat på just frågan, redaktion när det är vår läsning." krav:"ja"`
	GradeUnsure    bool   `toml:"grad_osaker" om:"true när graden är en svag läsning: källan svarar inte rakt på frågan, eller bedömningen är inte läst."`
	Uncertain      bool   `toml:"osaker" om:"true när källan är skadad eller bryts av så att uppgiften är osäker."`
	Finding        string `toml:"iakttagelse" om:"Vad revisorerna såg, i egna ord."`
	Assessment     string `toml:"bedomning" om:"Hur revisorerna värderar det, i egna ord."`
	Page           int    `toml:"sida" om:"Första sidan i källan."`
	PageTo         int    `toml:"sida_till" om:"Sista sidan i källan."`
	CommonQuestion string `toml:"jamfor" om:"Id för den jämförelsefråga som frågan svarar mot."`
}

// Passage is a paragraph restated from the report.
type Passage struct {
	Group  string `toml:"grupp" om:"Rubrik som stycket står under."`
	Text   string `toml:"text" om:"Stycket i egna ord." krav:"ja"`
	Page   int    `toml:"sida" om:"Första sidan i källan."`
	PageTo int    `toml:"sida_till" om:"Sista sidan i källan."`
}

// Criterion is one revisionskriterium: what the auditors judge against. A
// missing steering document (Missing) is itself a finding.
type Criterion struct {
	Kind     CriterionKind `toml:"typ" om:"Slag av kriterium." krav:"ja"`
	Text     string        `toml:"text" om:"Kriteriet." krav:"ja"`
	Group    string        `toml:"grupp" om:"Rubrik som kriteriet hör till."`
	Document string        `toml:"styrdokument" om:"Id för styrdokumentet, när det har en post."`
	Missing  bool          `toml:"saknas" om:"true när revisorerna fann att dokumentet inte finns."`
	Finding  string        `toml:"iakttagelse" om:"Vad rapporten säger om det."`
	Page     int           `toml:"sida" om:"Första sidan i källan."`
	PageTo   int           `toml:"sida_till" om:"Sista sidan i källan."`
}

// Recommendation is a recommendation, or (RecommendationKind papekande) a
// remark that the auditors want noticed. Acceptance is in the Response;
// Status is what has been done.
type Recommendation struct {
	Nr          int                `toml:"nr" om:"Rekommendationens nummer. Ger adressen #rekommendation-2." krav:"ja"`
	Kind        RecommendationKind `toml:"slag" om:"papekande när revisorerna vill poängtera och inte rekommenderar. Utelämnad: rekommendation."`
	Text        string             `toml:"text" om:"Rekommendationen i egna ord." krav:"ja"`
	Uncertain   bool               `toml:"osaker" om:"true när källan är skadad eller bryts av så att uppgiften är osäker."`
	Addressees  []string           `toml:"mottagare" om:"Vem den riktas till. Kan vara revisorerna själva."`
	Responsible string             `toml:"ansvarig" om:"Ansvarig nämnd, när källan skiljer den från mottagaren."`
	Questions   []int              `toml:"fraga" om:"Nummer på de frågor som rekommendationen bygger på."`
	Section     string             `toml:"avsnitt" om:"Avsnitt i källan."`
	Page        int                `toml:"sida" om:"Sida i källan."`
	DueBy       Date               `toml:"klart_senast" om:"När åtgärden ska vara klar."`
	Status      Status             `toml:"status" om:"Vad som har gjorts. Utelämnad: okänt. Försenad och obesvarad räknas ut och skrivs aldrig."`
	Events      []Event            `toml:"handelse" om:"Det som hänt sedan dess, i tidsordning."`
}

// Event is one dated step in the life of a recommendation.
type Event struct {
	Date       Date      `toml:"datum" om:"När det hände." krav:"ja"`
	Kind       EventKind `toml:"typ" om:"Vad som hände." krav:"ja"`
	By         string    `toml:"av" om:"Vem som svarade, beslutade eller gjorde det."`
	Paragraph  string    `toml:"paragraf" om:"Paragraf i protokollet."`
	CaseNumber string    `toml:"diarienummer" om:"Diarienummer."`
	Text       string    `toml:"text" om:"Vad det innebar, i egna ord." krav:"ja"`
	URL        string    `toml:"kalla" om:"Adress till källan."`
}

// TextPage is one page of a document's full text.
type TextPage struct {
	Nr       int    // page number in the original, from the page mark
	Markdown string // the page's text; no HTML
	Line     int    // line of the page mark in the Markdown file, from 1
}

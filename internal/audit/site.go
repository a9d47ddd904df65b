package audit

// Site is what insyn.toml at the site's root says of the one who runs the site.
type Site struct {
	Origin `toml:"-"`

	Name         string `toml:"namn" om:"Webbplatsens namn." krav:"ja"`
	Address      string `toml:"adress" om:"Webbplatsens adress, med https:// och snedstreck sist." krav:"ja"`
	Description  string `toml:"beskrivning" om:"Vad webbplatsen är, en mening." krav:"ja"`
	Publisher    string `toml:"utgivare" om:"Den som ansvarar för webbplatsen." krav:"ja"`
	Contact      string `toml:"kontakt" om:"E-postadress för frågor och för Rapportera fel." krav:"ja"`
	SourceURL    string `toml:"kallkod" om:"Adress till mappen med posterna i ett git-arkiv på webben, för länken Föreslå en ändring."`
	DataLicence  string `toml:"datalicens" om:"Adress till den licens som uppgifterna får användas under."`
	AssessedDate Date   `toml:"tillganglighet_bedomd" om:"När tillgängligheten senast bedömdes."`
}

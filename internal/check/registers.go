package check

import (
	"fmt"
	"regexp"
	"strings"

	"insyn/internal/audit"
)

var (
	fourDigits = regexp.MustCompile(`^[0-9]{4}$`)
	twoDigits  = regexp.MustCompile(`^[0-9]{2}$`)
)

// registers holds that the shared files are consistent in themselves.
func registers(c *checker) {
	slugs := uniqueness{c, "slug", map[string]string{}}
	codes := uniqueness{c, "register", map[string]string{}}
	for _, m := range c.set.Municipalities {
		c.code(&m.Origin, "kod", m.Code, fourDigits, "fyra siffror, till exempel \"1880\"")
		c.code(&m.Origin, "lan", m.County, twoDigits, "två siffror, till exempel \"18\"")
		unique := codes.hold(&m.Origin, "kod", m.Code)
		if unique && fourDigits.MatchString(m.Code) && twoDigits.MatchString(m.County) && !strings.HasPrefix(m.Code, m.County) {
			c.error("register", &m.Origin, "lan", fmt.Sprintf("länskoden %s stämmer inte med kommunkoden %s", m.County, m.Code)).
				Expected = "kommunkodens två första siffror"
		}
		c.slug(&m.Origin, "slug", m.Slug)
		if unique {
			slugs.hold(&m.Origin, "slug", m.Slug)
		}
	}
	counties := uniqueness{c, "slug", map[string]string{}}
	for _, r := range c.set.Regions {
		c.code(&r.Origin, "lan", r.Code, twoDigits, "två siffror, till exempel \"18\"")
		codes.hold(&r.Origin, "lan", r.Code)
		c.slug(&r.Origin, "slug", r.Slug)
		slugs.hold(&r.Origin, "slug", r.Slug)
		c.slug(&r.Origin, "lan_slug", r.CountySlug)
		counties.hold(&r.Origin, "lan_slug", r.CountySlug)
	}
	topics, auditors, questions := map[string]string{}, map[string]string{}, map[string]string{}
	for _, t := range c.set.Topics {
		c.slug(&t.Origin, "id", t.ID)
		uniqueness{c, "duplicate-id", topics}.hold(&t.Origin, "id", t.ID)
	}
	for _, a := range c.set.Auditors {
		c.slug(&a.Origin, "id", a.ID)
		uniqueness{c, "duplicate-id", auditors}.hold(&a.Origin, "id", a.ID)
	}
	for _, t := range c.set.Themes {
		for i, q := range t.Questions {
			path := fmt.Sprintf("fraga[%d].id", i+1)
			c.slug(&t.Origin, path, q.ID)
			uniqueness{c, "duplicate-id", questions}.hold(&t.Origin, path, q.ID)
		}
	}
	c.site()
}

// uniqueness finds values that stand twice.
type uniqueness struct {
	c     *checker
	rule  string
	first map[string]string // value -> where it stands
}

// hold reports a value that stands twice and says whether it does not.
func (u uniqueness) hold(o *audit.Origin, path, value string) bool {
	if value == "" {
		return true
	}
	if where, ok := u.first[value]; ok {
		u.c.error(u.rule, o, path, fmt.Sprintf("%q finns redan", value)).Expected = "ett värde som ingen annan har; det andra står på " + where
		u.c.unread.doubt(o.File)
		return false
	}
	at := o.At(path)
	u.first[value] = fmt.Sprintf("%s:%d", o.File, at.Line)
	return true
}

func (c *checker) code(o *audit.Origin, path, value string, shape *regexp.Regexp, expected string) {
	if value != "" && !shape.MatchString(value) {
		c.error("register", o, path, fmt.Sprintf("koden %q har fel form", value)).Expected = expected
		c.unread.doubt(o.File)
	}
}

// slug holds that an id or slug can stand in an address.
func (c *checker) slug(o *audit.Origin, path, value string) {
	switch {
	case value == "":
	case audit.Slug(value) != value:
		p := c.error("slug", o, path, fmt.Sprintf("%q går inte att använda i en adress", value))
		p.Expected = "små bokstäver a–z, siffror och enkla bindestreck"
		c.unread.doubt(o.File)
		if s := audit.Slug(value); s != "" {
			p.Hint = "skriv " + quote(s)
		}
	case reserved[value] || value == noPrincipal:
		c.error("slug", o, path, fmt.Sprintf("%q är upptaget: ordet har en egen mening i adresser", value))
	}
}

// site holds that the addresses of insyn.toml can be used.
func (c *checker) site() {
	s := c.set.Site
	if s == nil {
		return
	}
	usable := c.url(&s.Origin, "adress", s.Address)
	c.url(&s.Origin, "kallkod", s.SourceURL)
	c.url(&s.Origin, "datalicens", s.DataLicence)
	if usable && s.Address != "" && !strings.HasSuffix(s.Address, "/") {
		c.error("url", &s.Origin, "adress", "adressen slutar inte med snedstreck").Expected = quote(s.Address + "/")
	}
	if s.Contact != "" && !strings.Contains(strings.Trim(s.Contact, "@"), "@") {
		c.error("register", &s.Origin, "kontakt", fmt.Sprintf("%q är ingen e-postadress", s.Contact))
	}
}

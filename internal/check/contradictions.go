package check

import (
	"fmt"
	"slices"
	"strings"

	"insyn/internal/audit"
)

// contradictions holds that a record does not say two things that cannot both
// be true, and says one of two where one is needed.
func contradictions(c *checker) {
	for _, a := range c.set.Audits {
		o := &a.Origin
		c.dateOrUnknown(o, a.Date, a.DateUnknown, a.DateInferred)
		if a.NotPublic {
			for i, q := range a.Questions {
				if q.GradeSource == audit.FromAuditor && q.Grade != audit.NotGraded {
					c.warn("contradiction", o, fmt.Sprintf("fraga[%d].grad_kalla", i+1), "rapporten är hemlig men frågan har en grad från revisorerna").
						Hint = "grad_kalla = \"redaktion\" när graden är vår läsning av annat än rapporten"
				}
			}
		}
		for i, k := range a.Criteria {
			if k.Missing && k.Document != "" {
				c.error("contradiction", o, fmt.Sprintf("kriterium[%d].styrdokument", i+1), "styrdokument är angivet fast saknas = true").
					Expected = "antingen styrdokument eller saknas = true"
			}
		}
		for i, f := range a.FollowsUp {
			if f.Audit == "" && f.Text == "" && !o.WasRefused(fmt.Sprintf("foljer_upp[%d]", i+1)) {
				c.error("contradiction", o, fmt.Sprintf("foljer_upp[%d]", i+1), "varken granskning eller text är angiven").
					Expected = "granskning = id, eller text när den tidigare granskningen inte har någon post"
			}
		}
		for i, r := range a.Recommendations {
			if r.Status == audit.Done && len(r.Events) == 0 {
				c.warn("contradiction", o, fmt.Sprintf("rekommendation[%d].status", i+1), "rekommendationen är genomförd men ingen händelse visar när").
					Hint = "lägg till [[rekommendation.handelse]] med datum, typ och text"
			}
		}
	}
	for _, d := range c.set.Documents {
		o := &d.Origin
		switch {
		case d.PrincipalUnknown && len(d.Principals) > 0:
			c.error("contradiction", o, "huvudman_okand", "huvudman är angiven fast huvudman_okand = true").Expected = "antingen huvudman eller huvudman_okand = true"
		case !d.PrincipalUnknown && len(d.Principals) == 0 && !o.WasRefused("huvudman"):
			c.error("required", o, "huvudman", "huvudman saknas").Expected = "kommunens eller regionens kod, eller huvudman_okand = true"
		}
		if d.UntilFurther && !d.ValidUntil.IsZero() {
			c.error("contradiction", o, "giltig_till", "giltig_till är angiven fast tills_vidare = true").Expected = "antingen giltig_till eller tills_vidare = true"
		}
	}
	for _, r := range c.set.Responses {
		o := &r.Origin
		c.dateOrUnknown(o, r.Date, r.DateUnknown, r.DateInferred)
		if r.Audit == "" && r.AuditTitle == "" && !o.WasRefused("granskning") {
			c.error("required", o, "granskning", "granskning saknas").Expected = "granskningens id, eller granskning_titel när den inte har någon post"
		}
		if a := c.audits[r.Audit]; a != nil && c.apart(a.Principals, r.Principals) {
			p := c.error("contradiction", o, "huvudman", "svaret och granskningen har ingen huvudman gemensam")
			p.Expected = fmt.Sprintf("någon av granskningens: %s", strings.Join(a.Principals, ", "))
			p.Hint = "pröva om id:t i granskning är rätt"
		}
	}
}

// apart reports whether two lists of huvudmän, all of them known, share none.
func (c *checker) apart(a, b []string) bool {
	for _, code := range slices.Concat(a, b) {
		if !c.known(code) {
			return false
		}
	}
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(code string) bool { return slices.Contains(b, code) })
}

// dateOrUnknown holds that a record is dated or says that it cannot be.
func (c *checker) dateOrUnknown(o *audit.Origin, date audit.Date, unknown, inferred bool) {
	switch {
	case o.WasRefused("datum"):
	case unknown && !date.IsZero():
		c.error("contradiction", o, "datum_okant", "datum är angivet fast datum_okant = true").Expected = "antingen datum eller datum_okant = true"
	case !unknown && date.IsZero():
		c.error("required", o, "datum", "datum saknas").Expected = "datum = 2015-02-17, \"2015-02\" eller 2015, eller datum_okant = true"
	case inferred && date.IsZero():
		c.error("contradiction", o, "datum_harlett", "datum_harlett = true men datum saknas")
	}
}

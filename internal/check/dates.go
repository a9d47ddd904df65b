package check

import (
	"fmt"

	"insyn/internal/audit"
)

// dates holds that things happened in an order that is possible. Partial dates
// are out of order only when every day that they may stand for is.
func dates(c *checker) {
	for _, a := range c.set.Audits {
		c.auditDates(a)
	}
	for _, d := range c.set.Documents {
		o := &d.Origin
		c.order(audit.Error, o, "giltig_till", "giltigheten går ut", d.ValidUntil, "dokumentet beslutades", d.Decided)
		c.order(audit.Error, o, "reviderad", "dokumentet reviderades", d.Revised, "det beslutades", d.Decided)
		c.fiscalYear(o, d.FiscalYear, audit.Date{})
	}
	for _, r := range c.set.Responses {
		if a := c.audits[r.Audit]; a != nil {
			c.order(audit.Error, &r.Origin, "datum", "svaret lämnades", r.Date, "granskningen är daterad", a.Date)
		}
		for i, answer := range r.Recommendations {
			c.order(audit.Error, &r.Origin, fmt.Sprintf("rekommendation[%d].klart_senast", i+1), "åtgärden ska vara klar", answer.DueBy, "svaret lämnades", r.Date)
		}
	}
	for _, r := range c.set.AuditReports {
		c.fiscalYear(&r.Origin, r.FiscalYear, r.Date)
	}
	for _, m := range c.set.Mentions {
		c.fiscalYear(&m.Origin, m.FiscalYear, m.Date)
	}
}

func (c *checker) auditDates(a *audit.Audit) {
	o := &a.Origin
	c.fiscalYear(o, a.FiscalYear, a.Date)
	c.order(audit.Error, o, "missiv.svar_senast", "svar väntas senast", a.Missive.AnswerBy, "rapporten är daterad", a.Date)
	c.order(audit.Warning, o, "redovisad", "rapporten redovisades", a.Presented, "den är daterad", a.Date)
	for i, r := range a.Recommendations {
		path := fmt.Sprintf("rekommendation[%d]", i+1)
		c.order(audit.Error, o, path+".klart_senast", "åtgärden ska vara klar", r.DueBy, "rapporten är daterad", a.Date)
		var last audit.Date
		for j, e := range r.Events {
			at := fmt.Sprintf("%s.handelse[%d].datum", path, j+1)
			if e.Date.SurelyBefore(a.Date) {
				c.order(audit.Error, o, at, "händelsen skedde", e.Date, "rapporten är daterad", a.Date)
			} else {
				c.order(audit.Warning, o, at, "händelsen skedde", e.Date, "händelsen ovanför", last)
			}
			last = e.Date
		}
	}
	for i, k := range a.Criteria {
		d := c.documents[k.Document]
		if d == nil || d.Status == audit.Proposal || !d.Revised.IsZero() {
			continue // an older version may have been the criterion
		}
		if a.Date.SurelyBefore(d.Decided) {
			c.error("date-order", o, fmt.Sprintf("kriterium[%d].styrdokument", i+1),
				fmt.Sprintf("styrdokumentet beslutades %s, efter granskningen som prövade mot det (%s)", d.Decided, a.Date)).
				Hint = "är det en äldre version som avses, utelämna styrdokument och beskriv den i text"
		}
	}
}

// order reports when what should be the later date is surely the earlier.
func (c *checker) order(severity audit.Severity, o *audit.Origin, path, later string, laterDate audit.Date, earlier string, earlierDate audit.Date) {
	if laterDate.SurelyBefore(earlierDate) {
		c.report(severity, "date-order", o, path, fmt.Sprintf("%s %s, före det att %s %s", later, laterDate, earlier, earlierDate)).
			Expected = "ett datum som inte är tidigare än " + earlierDate.String()
	}
}

// fiscalYear holds that a year is one. A report is hardly written before the
// year it concerns has begun; budgets and plans are, by one year.
func (c *checker) fiscalYear(o *audit.Origin, year int, dated audit.Date) {
	switch {
	case year == 0:
	case year < 1862 || year > 2199: // as audit.ParseDate
		c.error("year", o, "avser_ar", fmt.Sprintf("året %d är inget rimligt år", year)).Expected = "ett år med fyra siffror"
	case !dated.IsZero() && year > dated.Year+1:
		c.warn("year", o, "avser_ar", fmt.Sprintf("avser %d men är daterad %s", year, dated))
	}
}

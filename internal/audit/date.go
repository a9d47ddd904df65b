package audit

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a date known to the day, the month or only the year, as sources give
// it. Month and Day are 0 when unknown; the zero Date is unknown altogether.
type Date struct {
	Year, Month, Day int
}

// ParseDate reads 2015, 2015-06 or 2015-06-17 (ISO 8601 calendar dates). It
// refuses days that do not exist and years outside 1862 (when Swedish kommuner
// were founded) to 2199.
func ParseDate(s string) (Date, error) {
	var d Date
	layout := map[int]string{4: "2006", 7: "2006-01", 10: time.DateOnly}[len(s)]
	t, err := time.Parse(layout, s)
	if layout == "" || err != nil {
		return d, fmt.Errorf("%q är inget datum", s)
	}
	d.Year = t.Year()
	if d.Year < 1862 || d.Year > 2199 {
		return Date{}, fmt.Errorf("året %d ligger utanför 1862–2199", d.Year)
	}
	if len(s) >= 7 {
		d.Month = int(t.Month())
	}
	if len(s) == 10 {
		d.Day = t.Day()
	}
	return d, nil
}

// UnmarshalTOML reads a TOML local date, a year as an integer, or the text of a
// year, month or day.
func (d *Date) UnmarshalTOML(v any) error {
	var s string
	switch v := v.(type) {
	case time.Time:
		s = v.Format(time.DateOnly)
	case int64:
		s = strconv.FormatInt(v, 10)
	case string:
		s = v
	default:
		return fmt.Errorf("%v är inget datum", v)
	}
	var err error
	*d, err = ParseDate(s)
	return err
}

// String gives the date as far as it is known: 2015-06-17, 2015-06, 2015 or "".
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

var months = [...]string{"", "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}

// Swedish gives the date in running text: "17 juni 2015", "juni 2015", "2015"
// or "".
func (d Date) Swedish() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", months[d.Month], d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, months[d.Month], d.Year)
}

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d.Year == 0 }

// First and Last are the first and the last day that the date may stand for.
// Both are zero for the zero Date.
func (d Date) First() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// Last: see First.
func (d Date) Last() time.Time {
	switch {
	case d.IsZero():
		return time.Time{}
	case d.Month == 0:
		return time.Date(d.Year, 12, 31, 0, 0, 0, 0, time.UTC)
	case d.Day == 0:
		return time.Date(d.Year, time.Month(d.Month)+1, 0, 0, 0, 0, 0, time.UTC)
	}
	return d.First()
}

// SurelyBefore reports whether every day that d may stand for lies before every
// day that o may stand for. Unknown dates are before nothing.
func (d Date) SurelyBefore(o Date) bool {
	return !d.IsZero() && !o.IsZero() && d.Last().Before(o.First())
}

// Compare orders dates for display: by first possible day, then by precision
// (the less precise first). The zero Date sorts before all others.
func (d Date) Compare(o Date) int {
	if c := d.First().Compare(o.First()); c != 0 {
		return c
	}
	return d.Last().Compare(o.Last()) * -1
}

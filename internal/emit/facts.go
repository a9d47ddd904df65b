package emit

import "strconv"

// facts gathers labelled values, leaving out those that are unknown.
type facts []Fact

func (f *facts) links(label string, all ...Link) {
	var known []Link
	for _, l := range all {
		if l.Text != "" {
			known = append(known, l)
		}
	}
	if len(known) > 0 {
		*f = append(*f, Fact{label, known})
	}
}

func (f *facts) text(label, value string) { f.links(label, Link{Text: value}) }

func (f *facts) texts(label string, values []string) {
	f.links(label, each(values, func(v string) Link { return Link{Text: v} })...)
}

func (f *facts) number(label string, n int) {
	if n != 0 {
		f.text(label, strconv.Itoa(n))
	}
}

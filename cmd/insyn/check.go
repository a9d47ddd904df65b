package main

import (
	"slices"

	"insyn/internal/report"
)

// checkCmd tells everything that is wrong with the records, and builds nothing.
type checkCmd struct {
	Format string `default:"text" placeholder:"<format>" help:"text (förvalt), json eller github (anmärkningar på raderna i GitHub)."`
}

func (checkCmd) Help() string {
	return `Exempel:
  insyn check                      alla fel och varningar, med raden som de står på
  insyn check --site ../granskning en annan mapp än den här
  insyn check --format json        för andra program
  insyn check --format github      i ett arbetsflöde på GitHub

Varningar fäller inte kontrollen. Slutkoden är 1 när något är fel och 4 när
något vägras, till exempel ett personnummer.`
}

func (c *checkCmd) run(e *env) error {
	if !slices.Contains(formats, c.Format) {
		return usage(meant(c.Format, formats), "okänt format: %s", c.Format)
	}
	_, problems, err := e.examine(newProgress(e.stderr))
	if err != nil {
		return err
	}
	if err := e.tell(e.stdout, c.Format, problems); err != nil {
		return err
	}
	return verdict(report.Count(problems), "")
}

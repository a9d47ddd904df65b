package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/alecthomas/kong"
)

// cli is the command line. The help texts are Swedish sentences; help.go lays
// them out, and each verb's Help gives its examples.
type cli struct {
	Site    string    `default:"." placeholder:"<mapp>" help:"Webbplatsens rot: mappen med insyn.toml och data."`
	Version bool      `help:"Visa programmets version och sluta."`
	Build   buildCmd  `cmd:"" help:"Kontrollera posterna och bygg webbplatsen."`
	Check   checkCmd  `cmd:"" help:"Visa allt som är fel i posterna, på en gång."`
	Serve   serveCmd  `cmd:"" help:"Visa webbplatsen på den här datorn medan du skriver."`
	New     newCmd    `cmd:"" help:"Skriv en ny, kommenterad post att fylla i."`
	Search  searchCmd `cmd:"" help:"Sök i den byggda webbplatsen."`
}

// runner is a verb.
type runner interface{ run(*env) error }

// parse reads the command line and gives the verb to run, or nil when help or
// the version has been shown.
func (c *cli) parse(args []string, stdout io.Writer) (func(*env) error, error) {
	helped := errors.New("help was shown")
	parser := kong.Must(c, kong.Name("insyn"), kong.Writers(stdout, io.Discard), kong.Help(printHelp),
		kong.ConfigureHelp(kong.HelpOptions{NoExpandSubcommands: true}),
		kong.Exit(func(int) { panic(helped) }))
	parser.Model.HelpFlag.Help = "Visa hjälp, även för ett verb: insyn build --help."
	var ctx *kong.Context
	err := func() (err error) {
		defer func() {
			if r := recover(); r == helped {
				err = helped
			} else if r != nil {
				panic(r)
			}
		}()
		if len(args) == 0 {
			args = []string{"--help"}
		}
		ctx, err = parser.Parse(args)
		return err
	}()
	switch {
	case err == helped:
		return nil, nil
	case c.Version: // alone it is no verb, which Parse complains of
		fmt.Fprintln(stdout, "insyn", version)
		return nil, nil
	case err != nil:
		return nil, inSwedish(err)
	}
	return ctx.Selected().Target.Addr().Interface().(runner).run, nil
}

// phrases are kong's messages with ours. A test holds that none is left in
// English.
var phrases = []struct {
	kong *regexp.Regexp
	ours string
}{
	{regexp.MustCompile(`^unexpected argument (\S+), did you mean (?:one of )?(.*)\?$`), "okänt verb eller argument: $1 – menade du $2?"},
	{regexp.MustCompile(`^unexpected argument (.*)$`), "okänt verb eller argument: $1 (en titel med flera ord skrivs inom citattecken)"},
	{regexp.MustCompile(`^unknown flag (\S+), did you mean (?:one of )?(.*)\?$`), "okänd flagga: $1 – menade du $2?"},
	{regexp.MustCompile(`^unknown flag (.*)$`), "okänd flagga: $1"},
	{regexp.MustCompile(`^expected (?:one of )?(.*)$`), "här väntas $1"},
	{regexp.MustCompile(`^unexpected flag argument (.*)$`), "flaggan tar inget värde, men fick $1"},
	{regexp.MustCompile(`^(--[\w-]+): expected an? (?:valid 64 bit )?int but got ("[^"]*").*$`), "$1 väntar ett tal men fick $2"},
	{regexp.MustCompile(`^(--[\w-]+)[^:]*: (?:expected .* value|missing value|expected string value but got).*$`), "$1 behöver ett värde"},
	{regexp.MustCompile(`^(--[\w-]+): .*but got ("[^"]*").*$`), "$1 kan inte vara $2"},
}

func inSwedish(err error) error {
	message := err.Error()
	for _, p := range phrases {
		if p.kong.MatchString(message) {
			message = p.kong.ReplaceAllString(message, p.ours)
			break
		}
	}
	message = strings.ReplaceAll(message, `", "`, `" eller "`)
	hint := "insyn --help visar allt som går att skriva"
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context.Selected() != nil {
		hint = parse.Context.Selected().FullPath() + " --help visar allt som går att skriva"
	}
	return usage(hint, "%s", message)
}

// day is a date on the command line.
type day struct{ time.Time }

// Decode reads ÅÅÅÅ-MM-DD.
func (d *day) Decode(ctx *kong.DecodeContext) error {
	var s string
	if err := ctx.Scan.PopValueInto("dag", &s); err != nil {
		return err
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return fmt.Errorf("%q är ingen dag, skriv ÅÅÅÅ-MM-DD", s)
	}
	d.Time = t
	return nil
}

// today is the day that decides what is late: the flag's, else
// SOURCE_DATE_EPOCH's (reproducible-builds.org), else this day's date.
func (d day) today() (time.Time, error) {
	if !d.IsZero() {
		return d.Time, nil
	}
	if s := os.Getenv("SOURCE_DATE_EPOCH"); s != "" {
		var seconds int64
		if n, err := fmt.Sscanf(s+"\n", "%d\n", &seconds); n != 1 || err != nil || seconds < 0 || seconds > maxEpoch {
			return time.Time{}, usage("den ska vara sekunder sedan 1970, eller inte finnas alls", "miljövariabeln SOURCE_DATE_EPOCH är %q", s)
		}
		return time.Unix(seconds, 0).UTC().Truncate(24 * time.Hour), nil
	}
	y, m, dd := time.Now().Date()
	return time.Date(y, m, dd, 0, 0, 0, 0, time.UTC), nil
}

// maxEpoch is the end of the year 9999, the last that a date here can hold.
const maxEpoch = 253402300799

var _ kong.MapperValue = (*day)(nil)

package report

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"insyn/internal/audit"
)

// Text writes problems for people: place, key path and fact, then what was
// expected, a hint and the lines around the place, and a closing line.
//
//	data/granskningar/orebro/….toml:12:8: fraga[3].grad: värdet "nja" finns inte
//	    väntat: någon av ja, i-huvudsak, delvis, nej, ej-bedomd
//	    tips: menade du "nej"?
//	    11 │ text = "Finns en strategi?"
//	    12 │ grad = "nja"
//	       │        ^^^^^
//	    13 │ sida = 4
//
// The lines are read from sources, the site's root; a file that cannot be read
// gets no lines. color is for terminals only.
func Text(w io.Writer, problems []audit.Problem, sources fs.FS, color bool) error {
	b := bufio.NewWriter(w)
	paint := painter(color)
	shown := files{fsys: sources, color: color}
	for _, p := range problems {
		if p.Rule == "personnummer" {
			shown.secrets = append(shown.secrets, p)
		}
	}
	for _, p := range problems {
		fmt.Fprintf(b, "%s: %s%s\n", paint(bold, fmt.Sprintf("%s:%d:%d", clean(p.File), p.Line, p.Column)), label(p.Severity, paint), clean(headline(p)))
		if p.Expected != "" {
			fmt.Fprintf(b, "    väntat: %s\n", clean(p.Expected))
		}
		if p.Hint != "" {
			fmt.Fprintf(b, "    %s %s\n", paint(cyan, "tips:"), clean(p.Hint))
		}
		shown.file(p.File).frame(b, p, paint)
		fmt.Fprintln(b)
	}
	fmt.Fprintln(b, Count(problems))
	return b.Flush()
}

// headline is the key path and the fact, which may begin with the path itself.
func headline(p audit.Problem) string {
	if p.Path == "" || strings.HasPrefix(p.Message, p.Path+" ") {
		return p.Message
	}
	return p.Path + ": " + p.Message
}

// label sets warnings, and what may never be published, apart from errors.
func label(s audit.Severity, paint func(style, string) string) string {
	switch s {
	case audit.Warning:
		return paint(yellow, "varning:") + " "
	case audit.Refused:
		return paint(red, "får inte publiceras:") + " "
	}
	return paint(red, "fel:") + " "
}

// style is an ANSI SGR parameter; "" is plain.
type style string

const (
	plain   style = ""
	bold    style = "1"
	red     style = "31"
	green   style = "32"
	yellow  style = "33"
	magenta style = "35"
	cyan    style = "36"
	grey    style = "90"
)

func painter(color bool) func(style, string) string {
	return func(s style, text string) string {
		if !color || s == plain || text == "" {
			return text
		}
		return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
	}
}

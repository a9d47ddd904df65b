package report

import (
	"fmt"
	"io"
	"strings"

	"insyn/internal/audit"
)

var (
	// As in the runner's own toolkit: a message may hold anything but line
	// breaks, a property neither : nor , since they divide properties.
	escapeMessage  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// GitHub writes one workflow command a problem, which puts the message at its
// line in a merge request, and the closing line.
func GitHub(w io.Writer, problems []audit.Problem) error {
	var b strings.Builder
	for _, p := range problems {
		command, title := "error", "fel"
		switch p.Severity {
		case audit.Warning:
			command, title = "warning", "varning"
		case audit.Refused:
			title = "får inte publiceras"
		}
		place := fmt.Sprintf("file=%s,line=%d,col=%d", escapeProperty.Replace(p.File), p.Line, p.Column)
		if p.Length > 0 {
			place += fmt.Sprintf(",endColumn=%d", p.Column+p.Length)
		}
		message := clean(headline(p))
		if p.Expected != "" {
			message += "\nväntat: " + clean(p.Expected)
		}
		if p.Hint != "" {
			message += "\ntips: " + clean(p.Hint)
		}
		fmt.Fprintf(&b, "::%s %s,title=%s::%s\n", command, place, escapeProperty.Replace(title+" ("+p.Rule+")"), escapeMessage.Replace(message))
	}
	fmt.Fprintln(&b, Count(problems))
	_, err := io.WriteString(w, b.String())
	return err
}

package site

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
)

// Error is what Hugo found fault with. The data has been checked before, so the
// fault is in a template, in a hand-written page, in hugo.toml, or in insyn.
type Error struct {
	Problems []Problem // at least one
}

// Problem is one fault, in Swedish as far as we can say it. Paths are slash
// paths below the site's root.
type Problem struct {
	File    string // template, page or settings file; "" when unknown
	Line    int    // from 1; 0 when unknown
	Column  int
	Page    string // the page that was being made, as its record or hand-written file
	Message string // what is wrong; Hugo's own words when it was Hugo that saw it
	Detail  string // Hugo's output, when there is nothing better
}

func (e *Error) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// String gives "file:line:column: message" and, when it differs from the file,
// the page that was being made.
func (p Problem) String() string {
	var b strings.Builder
	switch {
	case p.File != "" && p.Line > 0:
		fmt.Fprintf(&b, "%s:%d:%d: ", p.File, p.Line, max(p.Column, 1))
	case p.File != "":
		b.WriteString(p.File + ": ")
	}
	b.WriteString(p.Message)
	if p.Page != "" && p.Page != p.File {
		b.WriteString(" (när sidan för " + p.Page + " gjordes)")
	}
	if p.Detail != "" {
		b.WriteString("\n" + strings.TrimSpace(p.Detail))
	}
	return b.String()
}

// renderOf is how Hugo names the page that it was making.
var renderOf = regexp.MustCompile(`render of "([^"]+)" failed: `)

// quotedPlace is a file with line and column as Hugo writes it into its errors.
var quotedPlace = regexp.MustCompile(`"([^"]+):(\d+):(\d+)": `)

// executing is how Go's templates begin what they say of a faulty expression.
var executing = regexp.MustCompile(`^(?:execute of template failed: )?template: \S+ executing "[^"]+" at `)

// templatePlace is how html/template names a place in a template that Hugo has
// not found the file of.
var templatePlace = regexp.MustCompile(`^error building site: html/template:([^:]+):(\d+):(\d+): `)

func (r rawError) problem(root string) Problem {
	p := Problem{File: below(root, r.File), Line: r.Line, Column: r.Column, Message: r.Text}
	if m := renderOf.FindStringSubmatch(r.Text); m != nil {
		p.Page = recordOf(root, below(root, m[1]))
	}
	if i := quotedPlace.FindAllStringIndex(p.Message, -1); i != nil {
		p.Message = p.Message[i[len(i)-1][1]:] // what went before only says the place once more
	}
	if m := templatePlace.FindStringSubmatchIndex(p.Message); m != nil && p.File == "" {
		p.File = "layouts/" + p.Message[m[2]:m[3]]
		fmt.Sscan(p.Message[m[4]:m[5]]+" "+p.Message[m[6]:m[7]], &p.Line, &p.Column)
		p.Message = p.Message[m[1]:]
	}
	p.Message = executing.ReplaceAllString(p.Message, "i uttrycket ")
	p.Message = inSwedish(p.Message)
	p.Message = strings.ReplaceAll(p.Message, root+string(filepath.Separator), "")
	if record := recordOf(root, p.File); record != p.File {
		// The place is one in a file that insyn wrote, not in the record.
		p.Page, p.Line, p.Column = record, 0, 0
		p.File = record
	}
	if p.Line == 0 {
		p.Column = 0
	}
	return p
}

// buildingSite is how Hugo begins all that ends a build.
const buildingSite = "error building site: "

// phrases are the commonest of Hugo's faults and how we say them.
var phrases = []struct {
	hugo  *regexp.Regexp
	words string
}{
	{regexp.MustCompile(`(?s)found no layout file for "([^"]*)"(?: for layout "([^"]*)")?(?: for kind "([^"]*)")?.*`),
		`det finns ingen mall i layouts/ för sidor av slaget "$3" ($1)`},
	{regexp.MustCompile(`Duplicate target paths: `), "flera sidor skulle få samma adress: "},
	{regexp.MustCompile(`(?s)Raw HTML omitted while rendering "([^"]*)".*`),
		"HTML står i texten i $1 och skulle inte komma med; skriv det i Markdown"},
	{regexp.MustCompile(`(?s)access denied: "([^"]*)" is not whitelisted in policy "security\.allowContent".*`),
		`sidor av typen $1 tillåts inte; skriv sidan i Markdown (.md)`},
	{regexp.MustCompile(`(?s)access denied: "([^"]*)" is not whitelisted in policy "([^"]*)".*`),
		`$1 tillåts inte av inställningen $2 (access denied)`},
	{regexp.MustCompile(`^logged (\d+) error\(s\)$`), "Hugo fann $1 fel men sade inte vilka"},
}

func inSwedish(message string) string {
	message = strings.TrimPrefix(message, buildingSite)
	for _, ph := range phrases {
		message = ph.hugo.ReplaceAllString(message, ph.words)
	}
	return message
}

// ioCauses are faults of the disk as the operating system words them. They are
// nothing that a template can be mended for.
var ioCauses = map[string]error{
	"no space left on device": syscall.ENOSPC,
	"disk quota exceeded":     syscall.ENOSPC,
	"read-only file system":   syscall.EROFS,
	"permission denied":       fs.ErrPermission,
}

// ioPlace is how Go words a fault of a file: "open /a/b: permission denied".
var ioPlace = regexp.MustCompile(`(?:^|[\s"(:])[a-z_/]+ ((?:/|[A-Za-z]:\\|\.)[^:\n]*): (no space left on device|disk quota exceeded|read-only file system|permission denied)`)

// ioFault makes an I/O error of what Hugo says when the disk and not the site is
// at fault; nil when it is not. A cause without its file is laid to dir.
func ioFault(text, dir string) error {
	if m := ioPlace.FindStringSubmatch(text); m != nil {
		return &fs.PathError{Op: "open", Path: m[1], Err: ioCauses[m[2]]}
	}
	for words, cause := range ioCauses {
		if strings.Contains(text, words) {
			return &fs.PathError{Op: "open", Path: dir, Err: cause}
		}
	}
	return nil
}

// logged are the errors and warnings in Hugo's log. A warning fails a build as
// an error does: a site with a missing translation or two pages at one address
// is not whole.
func logged(root, log string) []Problem {
	var ps []Problem
	seen := map[string]bool{}
	for line := range strings.Lines(log) {
		if p, ok := logLine(root, line); ok && !seen[p.Message] && len(ps) < maxLogged {
			seen[p.Message] = true
			ps = append(ps, p)
		}
	}
	return ps
}

// maxLogged is how many different faults of templates one build tells of; one
// fault in a template that all pages share is as many lines as there are pages.
const maxLogged = 20

func logLine(root, line string) (Problem, bool) {
	level, text, ok := strings.Cut(strings.TrimSpace(line), " ")
	if !ok || level != "ERROR" && level != "WARN" {
		return Problem{}, false
	}
	raw := rawError{Text: strings.TrimSpace(text)}
	if m := quotedPlace.FindAllStringSubmatch(raw.Text, -1); m != nil {
		last := m[len(m)-1]
		raw.File = last[1]
		fmt.Sscan(last[2]+" "+last[3], &raw.Line, &raw.Column)
	}
	return raw.problem(root), true
}

// below makes a path relative to the root, with slashes. A path elsewhere is
// left as it is.
func below(root, path string) string {
	if rel, err := filepath.Rel(root, path); err == nil && filepath.IsAbs(path) && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(path)
}

// recordOf names the record that a file under build/content was made of:
// build/content/granskningar/orebro/x/fulltext.md -> data/granskningar/orebro/x.toml.
// Other paths, and pages made of many records, are returned as they are.
func recordOf(root, file string) string {
	page, ok := strings.CutPrefix(file, "build/content/")
	if !ok {
		return file
	}
	page = strings.TrimSuffix(page, ".md")
	for page != "" && page != "." {
		record := "data/" + page + ".toml"
		if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(record))); err == nil {
			return record
		}
		page = filepath.ToSlash(filepath.Dir(page))
	}
	return file
}

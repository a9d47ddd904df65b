package check

import (
	"path"
	"slices"
	"strings"

	"insyn/internal/audit"
)

// unread knows what the files that could not be read might have held. A
// register with a fault in its own ids counts as unread: what is missing in it
// may be what the fault hides.
type unread struct {
	files []string
	stems map[string]bool // file names without folder and .toml
}

func newUnread(files []string) *unread {
	u := unread{slices.Clone(files), map[string]bool{}}
	for _, f := range files {
		u.stems[strings.TrimSuffix(path.Base(f), ".toml")] = true
	}
	return &u
}

// doubt makes a file count as unread.
func (u *unread) doubt(file string) {
	if !u.file(file) {
		u.files = append(u.files, file)
	}
}

// file reports whether a file exists and could not be read.
func (u *unread) file(name string) bool { return slices.Contains(u.files, name) }

// record reports whether a record with this id may stand in an unread file:
// an id ends with the name of its file.
func (u *unread) record(id string) bool {
	if len(u.stems) == 0 {
		return false
	}
	_, stem, _ := strings.Cut(id, "-")
	return u.stems[stem]
}

// themes reports whether any file of common questions could not be read.
func (u *unread) themes() bool {
	return slices.ContainsFunc(u.files, func(f string) bool { return strings.HasPrefix(f, "data/jamforelser/") })
}

// maxCompared bounds how many ids all suggestions of one run are compared with,
// about a second's work: 10,000 faults times 10,000 records would take hours.
// Nobody reads the thousandth suggestion.
const maxCompared = 1_000_000

// nearer counts the ids compared so far.
type nearer int

// hint gives "menade du …?" for an id, or "".
func (n *nearer) hint(word string, among []string) string {
	if *n += nearer(len(among)); *n > maxCompared {
		return ""
	}
	if meant := audit.Nearest(word, among); meant != "" {
		return "menade du " + quote(meant) + "?"
	}
	return ""
}

func quote(s string) string { return `"` + s + `"` }

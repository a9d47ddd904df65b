package audit

import "slices"

// Set is everything under data/, as read: valid or not, in the order of the
// files' paths.
type Set struct {
	Audits         []*Audit
	Documents      []*GoverningDocument
	Responses      []*Response
	AuditReports   []*AuditReport
	Themes         []*Theme
	Topics         []*Topic
	Auditors       []*Auditor
	Municipalities []*Municipality
	Regions        []*Region
	Mentions       []*Mention
	Omissions      []*Omission
	DocumentModels []*DocumentModel
	Site           *Site // nil when insyn.toml is missing or unread

	// HandWritten are the pages under content/: their files and texts, which are
	// searched for what may not be published. Nothing else is known of them.
	HandWritten []Origin

	// SearchWords is data/sokord.txt, the synonyms and abbreviations of the search;
	// nil when the site has none.
	SearchWords *Origin

	// Unread lists the files that could not be parsed at all. What they would
	// have held is unknown, so references into them are not called dangling.
	Unread []string
}

// Origin is where a record was read. Records of a shared file (kommuner.toml)
// share everything but Prefix.
type Origin struct {
	File      string    // slash path below the site's root: data/granskningar/orebro/….toml
	Text      []byte    // the file's bytes, as read, without a byte order mark
	Positions Positions // where each key path stands; see At. nil gives the file's start
	Prefix    string    // key path of the record in its file, "" for a file of its own; "kommun[12]" otherwise

	// Refused lists the key paths, counted from the file's root, whose values
	// load reported and could not use. Their fields are empty though the file
	// says something, so nobody calls them missing.
	Refused []string
}

// Positions finds where the value of a key path stands in one file, or the
// header of a table. It is an interface so that load can put off building the
// table until somebody asks: sound records cost nothing. Safe for concurrent
// use.
type Positions interface {
	Find(path string) (Position, bool)
}

// Position is a place in a text file. Line and Column count from 1; Column
// counts Unicode characters.
type Position struct {
	Line, Column int
	Length       int // length of the key or value meant, in characters
}

// At gives the position of a key path such as "fraga[3].grad" (items count from
// 1), or of the nearest table that encloses it when the key is absent.
func (o *Origin) At(path string) Position {
	for path = o.full(path); path != "" && o.Positions != nil; path = parent(path) {
		if p, ok := o.Positions.Find(path); ok {
			return p
		}
	}
	return Position{Line: 1, Column: 1}
}

// Has reports whether the file says anything at a key path, usable or not.
func (o *Origin) Has(path string) bool {
	if o.Positions == nil {
		return false
	}
	_, ok := o.Positions.Find(o.full(path))
	return ok
}

// WasRefused reports whether load has already reported the value at a key path.
func (o *Origin) WasRefused(path string) bool {
	return len(o.Refused) > 0 && slices.Contains(o.Refused, o.full(path))
}

// full gives a key path counted from the root of the file.
func (o *Origin) full(path string) string {
	switch {
	case o.Prefix == "":
		return path
	case path == "":
		return o.Prefix
	}
	return o.Prefix + "." + path
}

// parent cuts the last step off a key path: a[2].b -> a[2] -> a -> "".
func parent(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			return path[:i]
		}
	}
	return ""
}

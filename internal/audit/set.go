package audit

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

	// Unread lists the files that could not be parsed at all. What they would
	// have held is unknown, so references into them are not called dangling.
	Unread []string
}

// Origin is where a record was read. Records of a shared file (kommuner.toml)
// share File, Text and Positions and differ in Prefix.
type Origin struct {
	File      string              // slash path below the site's root: data/granskningar/orebro/….toml
	Text      []byte              // the file's bytes, as read
	Positions map[string]Position // key path -> where its key stands; see At
	Prefix    string              // key path of the record in its file, "" for a file of its own; "kommun[12]" otherwise
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
	if o.Prefix != "" {
		if path == "" {
			path = o.Prefix
		} else {
			path = o.Prefix + "." + path
		}
	}
	for path != "" {
		if p, ok := o.Positions[path]; ok {
			return p
		}
		path = parent(path)
	}
	return Position{Line: 1, Column: 1}
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

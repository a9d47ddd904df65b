package load

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"insyn/internal/audit"
)

// pageFormats are the files under content/ that Hugo makes pages of without
// another program, and plain text, which it publishes beside them.
var pageFormats = []string{".md", ".markdown", ".mdown", ".html", ".htm", ".org", ".txt"}

// handWritten reads the pages under content/, which Hugo publishes as they are.
// A site may have none.
func handWritten(fsys fs.FS) (pages []audit.Origin, problems []audit.Problem, err error) {
	err = fs.WalkDir(fsys, "content", func(file string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || !slices.Contains(pageFormats, strings.ToLower(path.Ext(file))) {
			return err
		}
		text, err := readBytes(fsys, file, maxText)
		if err != nil {
			problems = append(problems, unreadable(file, err))
			return nil
		}
		s := &source{file: file, text: text}
		if s.readable(maxText) {
			pages = append(pages, audit.Origin{File: file, Text: s.text})
		}
		problems = append(problems, s.problems...)
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return pages, problems, err
}

// searchWords reads data/sokord.txt, which a site may have.
func searchWords(fsys fs.FS) (*audit.Origin, []audit.Problem) {
	info, err := fs.Lstat(fsys, wordsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil && !info.Mode().IsRegular() {
		return nil, []audit.Problem{notAFile(wordsFile, "ingen vanlig fil")}
	}
	text, err := readBytes(fsys, wordsFile, maxText)
	if err != nil {
		return nil, []audit.Problem{unreadable(wordsFile, err)}
	}
	s := &source{file: wordsFile, text: text}
	if !s.readable(maxText) {
		return nil, s.problems
	}
	return &audit.Origin{File: wordsFile, Text: s.text}, s.problems
}

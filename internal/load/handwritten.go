package load

import (
	"errors"
	"io/fs"
	"path"

	"insyn/internal/audit"
)

// handWritten reads the pages under content/, which Hugo publishes as they are.
// A site may have none.
func handWritten(fsys fs.FS) (pages []audit.Origin, problems []audit.Problem, err error) {
	err = fs.WalkDir(fsys, "content", func(file string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || path.Ext(file) != ".md" {
			return err
		}
		text, err := readBytes(fsys, file, maxText)
		s := &source{file: file, text: text}
		if err == nil && s.readable(maxText) {
			pages = append(pages, audit.Origin{File: file, Text: s.text})
		}
		problems = append(problems, s.problems...)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return pages, problems, err
}

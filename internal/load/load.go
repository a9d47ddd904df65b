package load

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"insyn/internal/audit"
)

// Load reads insyn.toml and everything under data/ of a site whose root is
// fsys. Every file is read even when others are broken. The set holds all that
// could be made out, in the order of the files' paths; the problems are those
// of form (syntax, types, unknown keys, full texts, files that cannot be read)
// and sorted. The error is for folders that cannot be read.
func Load(fsys fs.FS) (*audit.Set, []audit.Problem, error) {
	files, problems, err := list(fsys)
	if err != nil {
		return nil, nil, err
	}
	read := make([]result, len(files))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				read[i] = readFile(fsys, files[i])
			}
		})
	}
	wait.Wait()

	set := &audit.Set{}
	for _, r := range read {
		problems = append(problems, r.problems...)
		for i, record := range r.records {
			*add(set, record) = r.origins[i]
		}
		if r.unread {
			set.Unread = append(set.Unread, r.file)
		}
	}
	problems = append(problems, attach(set, read)...)
	pages, pageProblems, err := handWritten(fsys)
	set.HandWritten = pages
	words, wordProblems := searchWords(fsys)
	set.SearchWords = words
	problems = append(problems, wordProblems...)
	return set, audit.SortProblems(append(problems, pageProblems...)), err
}

// result is what came out of one file.
type result struct {
	file     string
	place    place
	records  []any // pointers to the structs of kinds
	origins  []audit.Origin
	pages    []audit.TextPage
	problems []audit.Problem
	unread   bool
}

// list gives the files to read, sorted, and what is wrong with the others.
func list(fsys fs.FS) (files []string, problems []audit.Problem, err error) {
	switch info, err := fs.Lstat(fsys, siteFile); {
	case err != nil:
	case info.Mode()&fs.ModeSymlink != 0:
		problems = append(problems, notAFile(siteFile, "en symbolisk länk"))
	case !info.Mode().IsRegular():
		problems = append(problems, notAFile(siteFile, "ingen vanlig fil"))
	default:
		files = append(files, siteFile)
	}
	err = fs.WalkDir(fsys, "data", func(file string, d fs.DirEntry, err error) error {
		switch where, _ := placeOf(file); {
		case err != nil:
			return err
		case len(files) >= maxFiles:
			return fmt.Errorf("data/ innehåller fler än %d filer", maxFiles)
		case d.IsDir() && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir():
			if strings.EqualFold(path.Ext(file), ".toml") {
				problems = append(problems, notAFile(file, "en mapp"))
				return fs.SkipDir
			}
		case where == ignored:
		case d.Type()&fs.ModeSymlink != 0:
			problems = append(problems, notAFile(file, "en symbolisk länk"))
		case !d.Type().IsRegular():
			problems = append(problems, notAFile(file, "ingen vanlig fil"))
		case where == stray:
			problems = append(problems, strayProblem(file))
		default:
			files = append(files, file)
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("mappen data/ saknas i webbplatsens rot: %w", err)
	}
	slices.Sort(files)
	return files, problems, err
}

// notAFile reports something that has a name under data/ and is no file. Links
// are not followed: the bytes under data/ are all that is published.
func notAFile(file, what string) audit.Problem {
	return audit.Problem{
		Severity: audit.Error, Rule: "not-a-file", File: file, Line: 1, Column: 1,
		Message: "det här är " + what, Expected: "en vanlig fil", Hint: "ersätt den med filen själv",
	}
}

// unreadable reports a file that the disk or its owner keeps from us. The other
// files are read and reported on all the same.
func unreadable(file string, err error) audit.Problem {
	p := audit.Problem{Severity: audit.Error, Rule: "unreadable", File: file, Line: 1, Column: 1, Message: "filen kan inte läsas"}
	if errors.Is(err, fs.ErrPermission) {
		p.Message = "filen får inte läsas av den här användaren"
		p.Hint = "ge läsrätt till filen"
	} else {
		p.Expected = "en fil som går att läsa (" + err.Error() + ")"
	}
	return p
}

// readFile reads one file of a known place.
func readFile(fsys fs.FS, file string) result {
	where, kind := placeOf(file)
	r := result{file: file, place: where}
	if where == appendix {
		return r
	}
	limit := maxTOML
	if where == fullText {
		limit = maxText
	}
	s := &source{file: file}
	var err error
	if s.text, err = readBytes(fsys, file, limit); err != nil {
		r.unread, r.problems = true, []audit.Problem{unreadable(file, err)}
		return r
	}
	if where == fullText {
		r.pages = readFullText(s)
	} else {
		r.records, r.origins = readTOML(s, kind)
		r.unread = len(r.records) == 0 && len(s.problems) > 0
	}
	r.problems = s.problems
	return r
}

// readBytes reads at most one byte more than limit.
func readBytes(fsys fs.FS, file string, limit int) ([]byte, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() <= int64(limit) {
		text := make([]byte, info.Size())
		n, err := io.ReadFull(f, text)
		if err != nil && err != io.ErrUnexpectedEOF && err != io.EOF {
			return nil, err
		}
		return text[:n], nil
	}
	return io.ReadAll(io.LimitReader(f, int64(limit)+1))
}

// readTOML reads the records of one TOML file.
func readTOML(s *source, kind recordKind) ([]any, []audit.Origin) {
	if !s.readable(maxTOML) {
		return nil, nil
	}
	doc := parse(s)
	if doc == nil {
		return nil, nil
	}
	k := kinds[kind]
	f := &filler{source: s, doc: doc, kind: kind}
	if len(doc.values) == 0 && k.table == "" {
		p := s.report("empty", 0, 0, "filen är tom")
		p.Hint = "insyn new skriver en kommenterad post att fylla i"
		return nil, nil
	}
	if k.table == "" {
		v := reflect.New(k.record)
		f.table(v.Elem(), doc.values, "")
		return []any{v.Interface()}, []audit.Origin{f.origin("")}
	}
	items := reflect.New(reflect.SliceOf(k.record)).Elem()
	f.register(items, doc.values, k.table)
	var records []any
	var origins []audit.Origin
	for i := range items.Len() {
		records = append(records, items.Index(i).Addr().Interface())
		origins = append(origins, f.origin(item(k.table, i+1)))
	}
	return records, origins
}

// register fills the records of a shared file, whose root has one key only.
func (f *filler) register(items reflect.Value, values map[string]any, table string) {
	if value, ok := values[table]; ok {
		f.value(items, value, "", table)
	}
	var others []string
	for name := range values {
		if name != table {
			others = append(others, name)
		}
	}
	slices.Sort(others)
	for _, name := range others {
		p := f.unknownKey(join("", name), name)
		p.Expected = fmt.Sprintf("bara tabeller med rubriken [[%s]]", table)
	}
}

func (f *filler) origin(prefix string) audit.Origin {
	return audit.Origin{File: f.file, Text: f.text, Positions: f.doc.index, Prefix: prefix, Refused: f.refused}
}

package load

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"insyn/internal/audit"
)

func TestFiles(t *testing.T) {
	const folder = "data/granskningar/orebro/"
	latin1 := strings.NewReplacer("Å", "\xc5", "ö", "\xf6").Replace(valid)
	crlf := strings.ReplaceAll(valid, "\n", "\r\n")
	for _, c := range []struct {
		name  string
		files fstest.MapFS
	}{
		{"BOM", fstest.MapFS{folder + "a.toml": {Data: []byte("\ufeff" + valid)}}},
		{"CRLF", fstest.MapFS{folder + "a.toml": {Data: []byte(crlf)}}},
		{"a lone CR", fstest.MapFS{folder + "a.toml": {Data: []byte("id = \"a\"\rtitel = \"b\"")}}},
		{"UTF-16", fstest.MapFS{folder + "a.toml": {Data: []byte("\xff\xfei\x00d\x00")}}},
		{"Latin-1", fstest.MapFS{folder + "a.toml": {Data: []byte(latin1)}}},
		{"NUL", fstest.MapFS{folder + "a.toml": {Data: []byte("id = \"a\x00\"")}}},
		{"a control character", fstest.MapFS{folder + "a.toml": {Data: []byte("id = \"a\x08\"")}}},
		{"empty", fstest.MapFS{folder + "a.toml": {Data: nil}}},
		{"too large", fstest.MapFS{folder + "a.toml": {Data: make([]byte, maxTOML+1)}}},
		{"a folder named .toml", fstest.MapFS{folder + "a.toml/b.toml": {Data: []byte(valid)}}},
		{"a link", fstest.MapFS{folder + "a.toml": {Mode: fs.ModeSymlink, Data: []byte("b.toml")}}},
		{"wrong places", fstest.MapFS{
			folder + "a.TOML":              {Data: []byte(valid)},
			folder + "a.txt":               {Data: []byte(valid)},
			folder + "a.pdf":               {Data: []byte("%PDF")},
			"data/granskningar/a.toml":     {Data: []byte(valid)},
			"data/granskning/o/a.toml":     {Data: []byte(valid)},
			"data/svar/orebro/a.md":        {Data: []byte("x")},
			"data/granskningar/a/b/c.toml": {Data: []byte(valid)},
			"data/FORMAT.md":               {Data: []byte("x")},
			"data/.gitkeep":                {Data: []byte("x")},
		}},
		{"appendices", fstest.MapFS{
			folder + "a.toml": {Data: []byte("[[kalla]]\nfil = \"a.pdf\"\n[[kalla]]\nfil = \"b.pdf\"\n")},
			folder + "a.pdf":  {Data: []byte("%PDF")},
		}},
		{"a register", fstest.MapFS{"data/amnen.toml": {Data: []byte("namn = \"x\"\n[[amne]]\nid = \"it\"\nnamn = 3\n[[amne]]\nnamm = \"y\"\n")}}},
		{"insyn.toml", fstest.MapFS{"data/LICENSE": {}, "insyn.toml": {Data: []byte("namn = \"Insyn\"\nadres = \"https://x.se/\"\n")}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, problems, err := Load(c.files)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			fmt.Fprintf(&b, "%d granskningar, olästa %q\n", len(set.Audits), set.Unread)
			for _, p := range problems {
				b.WriteString(p.File + ":")
				show(&b, p)
			}
			golden(t, "file-"+strings.ReplaceAll(c.name, " ", "-")+".golden", b.String())
		})
	}
}

// A value that cannot be read is told of where it stands, not at a sound date
// before or after it.
func TestFaultAmongDates(t *testing.T) {
	for line, hint := range map[string]string{
		"datum = 2024-05": `skriv datum = "2024-05"`, "rapportnummer = 2024-1": `skriv rapportnummer = "2024-1"`,
		"avser_ar = 99999999999999999999": "", "antal = 1e400": "", "x = {a = 2024-01-31, b = 1e400}": "", "datum = 2024-05 # se 2024-06-30": `skriv datum = "2024-05"`,
	} {
		_, problems := loadOne(t, "redovisad = 2024-09-29\n"+line+"\nbeslutad = 2024-09-30\n")
		if len(problems) != 1 || problems[0].Line != 2 || problems[0].Rule != "syntax" || problems[0].Hint != hint {
			t.Errorf("%s: %+v", line, problems)
		}
	}
	for _, line := range []string{"datum = 2024-02-30", "x = [2024-01-31, 2024-02-30]", "x = [2024-02-30, 2024-01-31]", "datum = 2024-02-30T10:00:00"} {
		_, problems := loadOne(t, "redovisad = 2024-09-29\n"+line+"\nbeslutad = 2024-09-30\n")
		if len(problems) == 0 || !slices.ContainsFunc(problems, func(p audit.Problem) bool { return p.Line == 2 && p.Message == "dagen 2024-02-30 finns inte" }) {
			t.Errorf("%s: %+v", line, problems)
		}
	}
}

// insyn.toml is read when it is a file, and a link or pipe is not waited for.
func TestSiteFileIsAFile(t *testing.T) {
	for mode, what := range map[fs.FileMode]string{fs.ModeSymlink: "länk", fs.ModeNamedPipe: "vanlig fil", fs.ModeDir: "vanlig fil"} {
		set, problems, err := Load(fstest.MapFS{"data/LICENSE": {}, "insyn.toml": {Mode: mode, Data: []byte("data/LICENSE")}})
		if err != nil || set.Site != nil || len(problems) != 1 || problems[0].Rule != "not-a-file" || problems[0].File != "insyn.toml" || !strings.Contains(problems[0].Message, what) {
			t.Errorf("%v: %+v, %v", mode, problems, err)
		}
	}
}

// A file that cannot be read is one problem among the others.
func TestUnreadableFile(t *testing.T) {
	set, problems, err := Load(locked{fstest.MapFS{validFile: {Data: []byte(valid)}, "data/granskningar/orebro/b.toml": {}, "content/a.md": {}}})
	if err != nil || len(set.Audits) != 1 || len(set.Unread) != 1 || len(problems) != 2 {
		t.Fatal(set, problems, err)
	}
	for i, file := range []string{"content/a.md", "data/granskningar/orebro/b.toml"} {
		if p := problems[i]; p.File != file || p.Rule != "unreadable" || p.Severity != audit.Error || !strings.Contains(p.Message, "får inte läsas") {
			t.Errorf("%+v", p)
		}
	}
}

// locked keeps all files but validFile to itself.
type locked struct{ fstest.MapFS }

func (l locked) Open(name string) (fs.File, error) {
	if path.Ext(name) != "" && name != validFile {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.Open(name)
}

func TestHandWritten(t *testing.T) {
	set, problems, err := Load(fstest.MapFS{
		"data/LICENSE": {}, "content/_index.md": {Data: []byte("Hej")}, "content/om/a.md": {Data: []byte("rad\nf\xf6r")},
		"content/om/b.md": {Mode: fs.ModeNamedPipe}, "content/c.png": {Data: []byte("\xff")},
		"content/om/d.HTML": {Data: []byte("<p>Hej")},
	})
	if err != nil || len(set.HandWritten) != 2 || set.HandWritten[0].File != "content/_index.md" || string(set.HandWritten[0].Text) != "Hej" {
		t.Fatal(set.HandWritten, err)
	}
	if len(problems) != 1 || problems[0].File != "content/om/a.md" || problems[0].Line != 2 || problems[0].Column != 2 || problems[0].Rule != "encoding" {
		t.Errorf("%+v", problems)
	}
}

func TestNoData(t *testing.T) {
	if _, _, err := Load(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "data/") {
		t.Errorf("no data folder: %v", err)
	}
}

// One sound file among ten broken ones is still read, and each of the ten is
// reported on, in the order of their names, every time.
func TestSoundAmongBroken(t *testing.T) {
	files := fstest.MapFS{validFile: {Data: []byte(strings.Replace(valid, "sida = 4", `sida = "fyra"`, 1))}}
	for i := range 10 {
		files[fmt.Sprintf("data/granskningar/orebro/trasig-%d.toml", i)] = &fstest.MapFile{Data: []byte("id = \"x\ntitel = 1\n")}
	}
	var first []audit.Problem
	for range 5 {
		set, problems, err := Load(files)
		if err != nil || len(set.Audits) != 1 || len(set.Unread) != 10 || len(problems) != 11 {
			t.Fatalf("%d audits, %d unread, problems %v, %v", len(set.Audits), len(set.Unread), problems, err)
		}
		if first == nil {
			first = problems
		}
		if !slices.Equal(problems, first) {
			t.Fatal("two readings differ")
		}
	}
	if first[0].Path != "fraga[1].sida" {
		t.Errorf("the sound file's own fault is not reported first: %v", first[0])
	}
}

func TestFullText(t *testing.T) {
	text := "\n<!-- sida 1 -->\n\n# Rubrik\r\n\n<!-- sida 3 -->\nSista.\n"
	md := strings.TrimSuffix(validFile, ".toml") + ".md"
	set, problems, err := Load(fstest.MapFS{validFile: {Data: []byte(valid)}, md: {Data: []byte(text)}})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	got := fmt.Sprintf("%+v", set.Audits[0].FullText)
	if want := "[{Nr:1 Markdown:\n# Rubrik\n\n Line:2} {Nr:3 Markdown:Sista.\n Line:6}]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}

	var b strings.Builder
	for _, text := range []string{
		"Förord\nmer\n<!-- sida 1 -->\n", "<!-- sida 2 -->\n<!-- sida 2 -->\nx", "<!-- sida 2 -->\nx\n<!-- sida 1 -->\ny", "<!--sida 2-->\n",
		"<!-- Sida 2 -->\nx", "<!-- sida 0 -->\nx", "<!-- sida 1 -->\n<b>x</b>\n<i>y</i>", "<!-- sida 1 -->\nse <https://x.se/> och 3 < 4 > 2\n", " \n", "",
	} {
		fmt.Fprintf(&b, "## %q\n", text)
		s := &source{file: md, text: []byte(text)}
		readFullText(s)
		for _, p := range s.problems {
			show(&b, p)
		}
	}
	_, problems, _ = Load(fstest.MapFS{md: {Data: []byte("<!-- sida 1 -->\nx")}})
	b.WriteString("## utan post\n")
	for _, p := range problems {
		show(&b, p)
	}
	golden(t, "fulltext.golden", b.String())
}

// TestRealRecords holds that every record of this repository is well formed.
func TestRealRecords(t *testing.T) {
	root := os.DirFS("../..")
	if _, err := fs.Stat(root, "data"); err != nil {
		t.Fatal(err)
	}
	set, problems, err := Load(root)
	if err != nil || len(set.Audits) == 0 {
		t.Fatalf("%d audits, %v", len(set.Audits), err)
	}
	for _, p := range problems {
		t.Errorf("%s:%d:%d: %s: %s (%s)", p.File, p.Line, p.Column, p.Path, p.Message, p.Hint)
	}
}

func FuzzRecord(f *testing.F) {
	f.Add([]byte(valid))
	f.Add([]byte("[[fråga]]\nnr.a = 2015-02-30\n"))
	f.Add([]byte("a = [[[{b = [1, {c = 2}]}]]]\n\"a.b\".c = '''x\n'''"))
	f.Add([]byte("\ufeffid = \"\\u00e5\"\r\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		file := "data/granskningar/orebro/a.toml"
		set, problems, err := Load(fstest.MapFS{file: {Data: text}})
		if err != nil {
			t.Fatal(err)
		}
		if len(set.Audits) == 0 && len(problems) == 0 {
			t.Fatal("a file that is not read must be reported")
		}
		lines := strings.Count(string(text), "\n") + 1
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Column > len(text)+1 || p.Message == "" {
				t.Fatalf("place outside the file: %+v", p)
			}
		}
		for _, a := range set.Audits {
			for _, path := range []string{"id", "fraga[1].grad", "kalla", "rekommendation[1].handelse[2].datum"} {
				if pos := a.At(path); pos.Line < 1 || pos.Line > lines || pos.Column < 1 {
					t.Fatalf("At(%s) = %+v", path, pos)
				}
			}
		}
	})
}

func FuzzFullText(f *testing.F) {
	f.Add([]byte("<!-- sida 1 -->\nx\n<!-- sida 2 -->\r\n<b>"))
	f.Fuzz(func(t *testing.T, text []byte) {
		s := &source{file: "a.md", text: text}
		for _, page := range readFullText(s) {
			if page.Nr < 1 || page.Line < 1 || page.Line > strings.Count(string(text), "\n")+1 {
				t.Fatalf("page %+v", page)
			}
		}
	})
}

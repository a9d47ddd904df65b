package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Mark is the name of the file that says that a folder is a site built by us,
// and may therefore be replaced.
const Mark = ".insyn-bygge"

const markText = "Den här mappen är skriven av insyn build och ersätts i sin helhet vid nästa bygge.\n"

// OutError says why a folder may not be written over.
type OutError struct {
	Out    string // as it was given
	Reason string
	Hint   string
	Busy   bool // another process builds there; a moment later it may be free
}

func (e *OutError) Error() string { return e.Out + ": " + e.Reason }

// outFolder is where a site is to stand. The three folders stand side by side,
// so that renames between them stay on one file system:
//
//	public               the finished site
//	.public.insyn-ny     being built
//	.public.insyn-gammal the former site, for the moment of the swap
//	.public.insyn-las    the lock of whoever builds there, from whatever root
//
// A swap is: public -> gammal, ny -> public, gammal removed. If the process is
// killed between the two renames, the next openOut puts the former site back.
// What cannot be removed is given a name of its own (.public.insyn-skrap1) and
// stands in nobody's way; every build tries anew to remove it.
type outFolder struct {
	path, staging, old, scrap string
	unlock                    func()
}

// removeAll is os.RemoveAll, save in tests.
var removeAll = os.RemoveAll

// CheckOut tells whether Build would refuse out, which is good to know before
// the records are read. It changes nothing.
func CheckOut(root, out string) error {
	realRoot, err := realPath(root)
	if err != nil {
		return err
	}
	path, err := realPath(out)
	if err != nil {
		return err
	}
	return guard(realRoot, out, path)
}

// openOut finds out whether out may be written to, heals what a killed build
// has left, and makes the empty staging folder.
func openOut(root, out string) (*outFolder, error) {
	path, err := realPath(out)
	if err != nil {
		return nil, err
	}
	dir, base := filepath.Split(path)
	o := &outFolder{path: path, staging: dir + "." + base + ".insyn-ny", old: dir + "." + base + ".insyn-gammal",
		scrap: dir + "." + base + ".insyn-skrap"}
	if err := guard(root, out, path); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if o.unlock, err = lockFile(dir + "." + base + ".insyn-las"); errors.Is(err, errBusy) {
		return nil, &OutError{Out: out, Reason: err.Error(), Hint: "vänta tills det är klart och kör igen, eller välj en annan mapp med --out", Busy: true}
	} else if err != nil {
		return nil, err
	}
	err = o.heal()
	if err == nil {
		err = os.Mkdir(o.staging, 0o755)
	}
	if err != nil {
		o.unlock()
		return nil, err
	}
	return o, nil
}

// heal ends what a killed build began: it restores the former site when none
// stands in its place, and removes leftovers.
func (o *outFolder) heal() error {
	_, err := os.Lstat(o.path)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(o.old, o.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	} else if err != nil {
		return err
	}
	if err := o.clear(o.old); err != nil {
		return err
	}
	if err := o.clear(o.staging); err != nil {
		return err
	}
	dir, prefix := filepath.Split(o.scrap)
	names, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, n := range names {
		if strings.HasPrefix(n.Name(), prefix) {
			removeAll(filepath.Join(dir, n.Name())) // which the next build tries too
		}
	}
	return nil
}

// clear frees a name: it gives what stands there a scrap name and then tries to
// remove it. A folder under the name itself is therefore always whole.
func (o *outFolder) clear(path string) error {
	for i := 1; ; i++ {
		scrap := o.scrap + strconv.Itoa(i)
		if _, err := os.Lstat(scrap); err == nil {
			continue
		}
		err := os.Rename(path, scrap)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		} else if err != nil {
			return err
		}
		removeAll(scrap) // or leave it to heal
		return nil
	}
}

// swap marks the new site as ours and puts it in place. Once it stands there the
// build has succeeded, whatever becomes of the former one.
func (o *outFolder) swap() error {
	if err := os.WriteFile(filepath.Join(o.staging, Mark), []byte(markText), 0o644); err != nil {
		return err
	}
	former := os.Rename(o.path, o.old)
	if former != nil && !errors.Is(former, fs.ErrNotExist) {
		return former
	}
	if err := os.Rename(o.staging, o.path); err != nil {
		if former == nil {
			err = errors.Join(err, os.Rename(o.old, o.path))
		}
		return err
	}
	_ = o.clear(o.old)
	return nil
}

// discard removes the staging folder of a build that did not come to its swap,
// and lets others build.
func (o *outFolder) discard() {
	os.RemoveAll(o.staging)
	o.unlock()
}

// sources are the folders of a site's root that hold what people have written,
// or what Hugo reads from.
var sources = []string{".git", "data", "content", "layouts", "assets", "i18n", "static", "archetypes", "themes",
	"build/content", "build/data", "build/cache"}

// guard refuses to let a build replace a folder that is not a former build.
func guard(root, given, path string) error {
	refuse := func(reason, hint string) error { return &OutError{Out: given, Reason: reason, Hint: hint} }
	const other = "välj en egen mapp för webbplatsen, till exempel --out build/public"
	if holds(path, root) {
		return refuse("webbplatsens egen rot kan inte skrivas över", other)
	}
	for _, s := range sources {
		src := filepath.Join(root, filepath.FromSlash(s))
		if holds(src, path) || holds(path, src) {
			return refuse(fmt.Sprintf("mappen %s hör till källorna och kan inte skrivas över", s), other)
		}
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	if !info.IsDir() {
		return refuse("är en fil, inte en mapp", other)
	}
	if _, err := os.Stat(filepath.Join(path, Mark)); err == nil {
		return nil
	}
	names, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	if len(names) > 0 {
		return refuse("mappen är inte tom och är inte byggd av insyn",
			"välj en annan med --out, eller lägg en tom fil "+Mark+" i den om allt i den får ersättas")
	}
	return nil
}

// holds reports whether path is dir or lies below it.
func holds(dir, path string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel)
}

// realPath makes a path absolute and follows the symbolic links of as much of
// it as exists.
func realPath(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	rest := ""
	for at := abs; ; at = filepath.Dir(at) {
		real, err := filepath.EvalSymlinks(at)
		if err == nil {
			return filepath.Join(real, rest), nil
		}
		if !errors.Is(err, fs.ErrNotExist) || at == filepath.Dir(at) {
			var told *fs.PathError
			if !errors.As(err, &told) { // EvalSymlinks gives some causes alone
				err = &fs.PathError{Op: "open", Path: path, Err: err}
			}
			return "", err
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}

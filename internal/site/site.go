// Package site turns folders into a website: content/, build/content,
// build/data, layouts/, assets/ and the rest of a site's root go in, build/public
// comes out. The work is done by Hugo, which is linked into our own binary and
// run as a child process of it.
//
// A build is made in a staging folder beside the finished site, looked through,
// and then renamed into place, so that a failed, killed or half-full-disk build
// never touches the site that stands there. See out.go for the renames and
// child.go for the process.
package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Options say what to build and where.
type Options struct {
	Root    string    // the site's root, with hugo.toml
	Out     string    // the finished site; made when missing, replaced when ours
	BaseURL string    // https://insyn.example/ ; "" leaves hugo.toml's
	Date    time.Time // what "now" is in templates, to the day
	// MinPages is the least number of HTML files that a whole site has: the
	// number of pages that were given to Hugo. Fewer fails the build.
	MinPages int
}

// Result tells what was built.
type Result struct {
	Out       string        // absolute path of the finished site
	Pages     int           // HTML files
	Files     int           // all files
	Bytes     int64         // their size together
	Time      time.Duration // Hugo's own time, from start to end of the process
	MaxMemory int64         // Hugo's largest resident memory in bytes, 0 when unknown
}

// patience ends a Hugo that hangs: a template can make it wait for itself. A
// page takes about 3 ms on two slow processors; this allows for seven times
// that, and for a computer that is busy with other things.
func patience(pages int) time.Duration {
	return 2*time.Minute + time.Duration(pages)*20*time.Millisecond
}

// Build renders the site into staging, verifies it and swaps it into
// Options.Out. When it fails, what stood in Out stands there still, and nothing
// is left beside it.
//
// Errors are *OutError when Out may not be written over, *Error when Hugo found
// fault with the site, ctx's own when it was interrupted, else I/O.
func Build(ctx context.Context, o Options) (Result, error) {
	root, err := realPath(o.Root)
	if err != nil {
		return Result{}, err
	}
	out, err := openOut(root, o.Out)
	if err != nil {
		return Result{}, err
	}
	defer out.discard()

	limit := patience(o.MinPages)
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("Hugo blev inte klar på %v och avbröts", limit))
	defer cancel()
	res := Result{Out: out.path}
	start := time.Now()
	res.MaxMemory, err = render(ctx, root, out.staging, o)
	res.Time = time.Since(start)
	if err != nil {
		return res, err
	}
	if err := res.inspect(out.staging, o.MinPages); err != nil {
		return res, err
	}
	return res, out.swap()
}

// render runs Hugo from root into the folder staging.
func render(ctx context.Context, root, staging string, o Options) (maxMemory int64, err error) {
	args := append(commonArgs(root), "--destination", staging,
		"--clock", o.Date.Format("2006-01-02")+"T00:00:00Z",
		"--environment", "production", "--printPathWarnings", "--printI18nWarnings", "--noTimes", "--noChmod")
	if o.BaseURL != "" {
		args = append(args, "--baseURL", o.BaseURL)
	}
	maxMemory, err = run(ctx, root, args)
	if errors.Is(err, errStill) {
		maxMemory, err = run(ctx, root, args, roomFor(o.MinPages+1000)) // and hand-written pages, which are not counted there
	}
	return maxMemory, err
}

func run(ctx context.Context, root string, args []string, env ...string) (maxMemory int64, err error) {
	c, err := start(ctx, root, args, env)
	if err != nil {
		return 0, err
	}
	return c.wait()
}

// inspect counts what Hugo left and refuses a site that cannot be whole.
func (r *Result) inspect(dir string, minPages int) error {
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		r.Files++
		r.Bytes += info.Size()
		if strings.HasSuffix(path, ".html") {
			r.Pages++
			if info.Size() == 0 {
				rel, _ := filepath.Rel(dir, path)
				return &Error{Problems: []Problem{{Message: "sidan " + filepath.ToSlash(rel) + " blev tom"}}}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(dir, "index.html")); errors.Is(err, fs.ErrNotExist) {
		return &Error{Problems: []Problem{{Message: "webbplatsen fick ingen startsida (index.html)"}}}
	} else if err != nil {
		return err
	}
	if r.Pages < minPages {
		return &Error{Problems: []Problem{{Message: fmt.Sprintf("webbplatsen fick %d sidor men skulle ha minst %d", r.Pages, minPages)}}}
	}
	return nil
}

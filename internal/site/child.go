package site

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	_ "time/tzdata" // a site may have a time zone on a computer that has none

	"github.com/gohugoio/hugo/commands"
	"github.com/gohugoio/hugo/common/herrors"
)

// ChildVerb is the hidden first argument that makes our binary be Hugo. A main
// function (or a test's TestMain) that lets this package build must look for it
// before anything else and hand the rest of the arguments to ChildMain.
const ChildVerb = "hugo-inifran"

// ChildMain is Hugo's command line in this process, which then must end with
// the exit code that it returns. Hugo sets global log and signal state and does
// not give its memory back, so it never shares a process with us.
//
// Standard input is a pipe that the parent holds open and never writes to: when
// it closes, the parent is gone, however it died, and so are we.
func ChildMain(args []string) int {
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(130)
	}()
	if len(args) > 0 && args[0] != "server" { // which has nothing to do for hours
		go endWhenStill()
	}
	err := commands.Execute(args)
	if err == nil {
		return 0
	}
	line, _ := json.Marshal(childReport{Errors: flatten(err)})
	fmt.Printf("\n%s\n", line)
	return 1
}

// childReport is the last line of the standard output of a child that failed.
type childReport struct {
	Errors []rawError `json:"hugo_errors"`
}

// rawError is one of Hugo's errors with the innermost place that it knows.
type rawError struct {
	Text   string
	File   string
	Line   int
	Column int
}

func flatten(err error) []rawError {
	var raws []rawError
	for _, e := range herrors.Errors(err) {
		raw := rawError{Text: e.Error()}
		for _, fe := range herrors.UnwrapFileErrors(e) {
			if p := fe.Position(); p.Filename != "" {
				raw.File, raw.Line, raw.Column = p.Filename, p.LineNumber, p.ColumnNumber
			}
		}
		raws = append(raws, raw)
	}
	return raws
}

// child is a running Hugo.
type child struct {
	ctx    context.Context
	root   string
	cmd    *exec.Cmd
	stdin  io.Closer // see ChildMain
	stdout tail
	stderr tail
}

// settings is Hugo's own file in a site's root.
const settings = "hugo.toml"

// start starts Hugo with root as its folder and env added to its environment. It
// ends, with all it has started, when ctx is done.
func start(ctx context.Context, root string, args, env []string, onLine ...func(string)) (*child, error) {
	if _, err := os.Stat(filepath.Join(root, settings)); errors.Is(err, fs.ErrNotExist) {
		return nil, &Error{Problems: []Problem{{File: settings, Message: "filen saknas i webbplatsens rot: den säger hur webbplatsen görs"}}}
	}
	if err := clashes(root); err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	c := &child{ctx: ctx, root: root, cmd: exec.CommandContext(ctx, self, append([]string{ChildVerb}, args...)...)}
	c.cmd.Args[0] = os.Args[0] // what a test binary that is many commands goes by
	c.cmd.Dir = root
	c.cmd.Env = append(environ(root), env...)
	c.cmd.Stdout, c.cmd.Stderr = &c.stdout, &c.stderr
	c.stdout.onLine, c.stderr.onLine = onLine, onLine
	ownGroup(c.cmd)
	c.cmd.Cancel = func() error { return killGroup(c.cmd) }
	c.cmd.WaitDelay = 5 * time.Second // then its pipes are closed, should a grandchild hold them
	if c.stdin, err = c.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Join(root, "build", "cache"), 0o755); err != nil {
		return nil, err
	}
	return c, c.cmd.Start()
}

// wait waits for the end of Hugo and tells what it complained of.
func (c *child) wait() (maxMemory int64, err error) {
	err = c.cmd.Wait()
	c.stdin.Close()
	maxMemory = maxRSS(c.cmd.ProcessState)
	if c.ctx.Err() != nil {
		return maxMemory, context.Cause(c.ctx)
	}
	found := logged(c.root, c.stderr.String())
	var report childReport
	if last := lastLine(c.stdout.String()); json.Unmarshal([]byte(last), &report) == nil {
		for _, raw := range report.Errors {
			if len(found)+len(report.Errors) > 1 && strings.HasPrefix(strings.TrimPrefix(raw.Text, buildingSite), "logged ") { // "logged 2 error(s)", which are told of
				continue
			}
			if fault := ioFault(raw.Text, c.root); fault != nil {
				return maxMemory, fault
			}
			found = append(found, raw.problem(c.root))
		}
	}
	var exit *exec.ExitError
	if len(found) == 0 && errors.As(err, &exit) {
		if fault := ioFault(c.stderr.String(), c.root); fault != nil {
			return maxMemory, fault
		}
	}
	for _, p := range found {
		if fault := ioFault(p.Message, c.root); fault != nil {
			return maxMemory, fault
		}
	}
	switch {
	case len(found) > 0:
		return maxMemory, &Error{Problems: found}
	case errors.As(err, &exit) && exit.ExitCode() == exitStill:
		return maxMemory, errStill
	case errors.As(err, &exit):
		return maxMemory, &Error{Problems: []Problem{{
			Message: fmt.Sprintf("Hugo slutade oväntat (%v)", exit.ProcessState), Detail: c.stderr.String()}}}
	}
	return maxMemory, err
}

// errStill says that Hugo stopped working and was ended; see still.go.
var errStill = errors.New("Hugo stannade utan att säga varför")

// commonArgs are the arguments of both building and serving. Hugo leaves a lock
// file in the root unless told not to; insyn has its own under build/.
func commonArgs(root string) []string {
	return []string{"--source", root, "--noBuildLock", "--cacheDir", filepath.Join(root, "build", "cache")}
}

// environ is the whole environment of Hugo: nothing comes from outside except
// what bounds its use of the computer, so that the same input gives the same
// site, and nothing that a template asks for leaves the site's folder. The
// HUGO_ names override hugo.toml.
func environ(root string) []string {
	cache := filepath.Join(root, "build", "cache")
	env := []string{
		"TZ=UTC", "LANG=C.UTF-8", "LC_ALL=C.UTF-8",
		"HOME=" + cache, "TMPDIR=" + cache, "PATH=",
		"HUGO_RESOURCEDIR=build/cache/resources",
		"HUGO_SECURITY_EXEC_ALLOW=none",
		"HUGO_SECURITY_HTTP_URLS=none",
		"HUGO_SECURITY_FUNCS_GETENV=none",
		"HUGO_SECURITY_ENABLEINLINESHORTCODES=false",
	}
	for _, bound := range bounds {
		if v := cmp.Or(os.Getenv(bound.name), bound.usual); v != "" {
			env = append(env, bound.name+"="+v)
		}
	}
	return env
}

// bounds are the variables that may come from outside, since they bound Hugo's
// use of the computer and do not change the site. HUGO_MEMORYLIMIT is gigabytes
// of caches, which otherwise are a quarter of the computer's memory; with 1 and
// a soft limit for the Go heap, 10,000 granskningar with full text are built
// within 3 GB for a few seconds' more work.
var bounds = []struct{ name, usual string }{
	{"HUGO_MEMORYLIMIT", "1"},
	{"GOMEMLIMIT", "2300MiB"},
	{"GOMAXPROCS", ""},
	{"SystemRoot", ""}, // without it no program runs on Windows
}

// tail keeps the last part of what a process writes, and hands on whole lines.
type tail struct {
	mu     sync.Mutex
	buf    bytes.Buffer
	line   []byte
	onLine []func(string)
}

// maxTail bounds what is kept of a child's output: a faulty template can warn
// once on every page.
const maxTail = 1 << 20

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf.Write(p)
	if over := t.buf.Len() - maxTail; over > 0 {
		t.buf.Next(over)
	}
	if len(t.onLine) == 0 {
		return len(p), nil
	}
	t.line = append(t.line, p...)
	for {
		i := bytes.IndexByte(t.line, '\n')
		if i < 0 {
			return len(p), nil
		}
		for _, f := range t.onLine {
			f(string(t.line[:i]))
		}
		t.line = t.line[i+1:]
	}
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.buf.String()
}

func lastLine(s string) string {
	s = strings.TrimRight(s, "\n")
	return s[strings.LastIndexByte(s, '\n')+1:]
}

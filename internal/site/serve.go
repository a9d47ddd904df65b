package site

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// ServeOptions say what to serve and whom to tell.
type ServeOptions struct {
	Root string
	Port int       // 0: 1313, or any free one when that is taken
	Base string    // the site's real address; only its path is used
	Date time.Time // as in Options
	// OnReady is told the address when the server answers, OnProblem each fault
	// that Hugo sees when a template or page has changed; the pages as they
	// were before it are still served. Both are called from goroutines.
	OnReady   func(url string)
	OnProblem func(Problem)
}

// ErrPortTaken means that somebody else listens on the port asked for.
var ErrPortTaken = errors.New("porten är upptagen")

// Serve runs Hugo's server on 127.0.0.1 until ctx is done, which it then
// returns the cause of. It keeps the site in memory, renders anew what changes
// under content/, build/content, build/data, layouts/, assets/ and i18n/, and
// reloads the reader's page. It is a tool for the one who writes and never a
// public server.
func Serve(ctx context.Context, o ServeOptions) error {
	root, err := realPath(o.Root)
	if err != nil {
		return err
	}
	port, err := freePort(o.Port)
	if err != nil {
		return err
	}
	base := &url.URL{Scheme: "http", Host: net.JoinHostPort(loopback, strconv.Itoa(port)), Path: "/"}
	if real, err := url.Parse(o.Base); err == nil && real.Path != "" {
		base.Path = real.Path
	}
	args := append([]string{"server"}, commonArgs(root)...)
	args = append(args, "--bind", loopback, "--port", strconv.Itoa(port), "--baseURL", base.String(), "--appendPort=false",
		"--clock", o.Date.Format("2006-01-02")+"T00:00:00Z",
		"--renderToMemory", "--environment", "development", "--disableBrowserError", "--disableFastRender", "--noHTTPCache")
	c, err := start(ctx, root, args, []string{roomFor(serveRoom)}, func(line string) {
		if p, ok := logLine(root, line); ok {
			o.OnProblem(p)
		}
	})
	if err != nil {
		return err
	}
	ended, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		if answers(ended, base.String()) {
			o.OnReady(base.String())
		}
	}()
	_, err = c.wait()
	return err
}

const loopback = "127.0.0.1"

// usualPort is Hugo's own, which those who know Hugo expect.
const usualPort = 1313

// freePort gives the port asked for; for 0 the usual one, or any that is free.
func freePort(asked int) (int, error) {
	if asked != 0 {
		return listen(asked)
	}
	if port, err := listen(usualPort); err == nil {
		return port, nil
	}
	return listen(0)
}

// listen finds out whether a port is free; 0 finds a free one.
func listen(port int) (int, error) {
	l, err := net.Listen("tcp", net.JoinHostPort(loopback, strconv.Itoa(port)))
	if err != nil {
		return 0, fmt.Errorf("port %d: %w", port, ErrPortTaken)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// answers waits until the start page can be fetched, or ctx is done. Hugo takes
// its port long before it has rendered anything.
func answers(ctx context.Context, url string) bool {
	for ctx.Err() == nil {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			return false
		}
		if res, err := http.DefaultClient.Do(req); err == nil {
			res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return true
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	return false
}

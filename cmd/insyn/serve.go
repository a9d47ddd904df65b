package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"time"

	"insyn/internal/report"
	"insyn/internal/site"
)

// serveCmd shows the site while its records are written.
type serveCmd struct {
	Port int  `placeholder:"<port>" help:"Porten på den här datorn. Förvalt: 1313, eller en ledig."`
	Open bool `help:"Öppna webbläsaren."`
	Date day  `placeholder:"<dag>" help:"Den dag som avgör vad som är försenat, ÅÅÅÅ-MM-DD. Förvalt: i dag."`
}

func (serveCmd) Help() string {
	return `Exempel:
  insyn serve                visar webbplatsen på http://127.0.0.1:1313/
  insyn serve --open         och öppnar den i webbläsaren
  insyn serve --port 8080    på en annan port

När en post, en egen sida, en mall eller en stilmall sparas görs sidorna om och
webbläsaren laddar om dem. Blir något fel visas det här, och de förra sidorna
ligger kvar. Sluta med Ctrl-C. Bara den här datorn kommer åt webbplatsen.`
}

func (s *serveCmd) run(e *env) error {
	if s.Port < 0 || s.Port > 65535 {
		return usage("portar är tal från 1 till 65535", "porten %d finns inte", s.Port)
	}
	today, err := s.Date.today()
	if err != nil {
		return err
	}
	// The watcher starts before the first reading: what is saved in between is
	// then seen.
	w, err := watch(e.root)
	if err != nil {
		return err
	}
	defer w.close()
	base, err := s.firstGood(e, w, today)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(e.ctx)
	defer stop()
	go func() {
		for w.wait(ctx) == nil {
			if _, err := s.renew(e, today); err != nil && e.ctx.Err() == nil {
				f := faultOf(e.ctx, err)
				e.say("fel: %s", f.message)
			}
		}
	}()
	err = site.Serve(ctx, site.ServeOptions{Root: e.root, Port: s.Port, Base: base, Date: today,
		OnReady: func(url string) {
			e.say("webbplatsen visas på %s (sluta med Ctrl-C)", url)
			if s.Open {
				openBrowser(url)
			}
		},
		OnProblem: func(p site.Problem) { e.say("fel: %s", p) },
	})
	if errors.Is(err, site.ErrPortTaken) {
		return &fault{code: exitEnvironment, message: fmt.Sprintf("port %d är upptagen av ett annat program", s.Port),
			hint: "välj en annan med --port, eller ingen alls så väljs en ledig"}
	}
	return err
}

// firstGood makes the pages' sources for the first time, waiting for the
// records to be mended when they are wrong. It gives the site's address.
func (s *serveCmd) firstGood(e *env, w *watcher, today time.Time) (base string, err error) {
	for {
		base, err := s.renew(e, today)
		var f *fault
		if !errors.As(err, &f) || f.code != exitData && f.code != exitRefused {
			return base, err
		}
		e.say("väntar på att felen rättas")
		if err := w.wait(e.ctx); err != nil {
			return "", err
		}
	}
}

// renew makes the pages' sources anew, or tells what is wrong and leaves them.
func (s *serveCmd) renew(e *env, today time.Time) (base string, err error) {
	start := time.Now()
	p := newProgress(e.stderr)
	set, problems, err := e.examine(p)
	if err != nil {
		return "", err
	}
	found := report.Count(problems)
	if fault := verdict(found, ""); fault != nil {
		if err := e.tell(e.stderr, "text", problems); err != nil {
			return "", err
		}
		return "", fault
	}
	unlock, err := lockBuild(e.root)
	if err != nil {
		return "", err
	}
	defer unlock()
	stats, err := e.generate(p, set, today)
	if err != nil {
		return "", err
	}
	e.say("posterna är lästa på %s, %d ändrade filer, %d varningar", seconds(time.Since(start)), stats.Written, found.Warnings)
	return set.Site.Address, nil
}

// say writes a line about what happens, with the time of day.
func (e *env) say(format string, args ...any) {
	if message := fmt.Sprintf(format, args...); message != "fel: " {
		fmt.Fprintf(e.stderr, "%s %s\n", time.Now().Format(time.TimeOnly), message)
	}
}

// openBrowser asks the desktop to show a page. That there is none is no fault.
func openBrowser(url string) {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	}
	exec.Command(name, args...).Start()
}

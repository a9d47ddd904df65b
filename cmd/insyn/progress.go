package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"
)

// progress tells how far a stage has come that takes long: on a terminal a line
// that is redrawn and then taken away, elsewhere one plain line.
type progress struct {
	w   io.Writer
	tty bool
}

func newProgress(w io.Writer) progress {
	return progress{w: w, tty: isTerminal(w) && os.Getenv("TERM") != "dumb"}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// patience is how long a stage may take before its line is drawn.
const patience = time.Second

// stage tells that a stage has begun; the function returned tells that it has
// ended. done gives how much of all is done; nil, or all = 0, means that nobody
// knows.
func (p progress) stage(name string, done func() (done, all int)) (end func()) {
	start, stop, stopped := time.Now(), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		select {
		case <-stop:
			return
		case <-time.After(patience):
		}
		if !p.tty {
			fmt.Fprintln(p.w, name+" …")
			<-stop
			return
		}
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		for {
			fmt.Fprint(p.w, clearLine+line(name, time.Since(start), done))
			select {
			case <-stop:
				fmt.Fprint(p.w, clearLine)
				return
			case <-tick.C:
			}
		}
	}()
	return func() { close(stop); <-stopped }
}

const clearLine = "\r\x1b[K"

// line is one drawing: a bar when it is known how much is left, else a dot that
// walks.
func line(name string, took time.Duration, done func() (int, int)) string {
	const cells = 20
	seconds := int(took.Seconds())
	n, all := 0, 0
	if done != nil {
		n, all = done()
	}
	if all > 0 {
		full := min(n, all) * cells / all
		return fmt.Sprintf("%s %s%s %d av %d, %d s", name, strings.Repeat("█", full), strings.Repeat("░", cells-full), n, all, seconds)
	}
	at := int(took/(100*time.Millisecond)) % cells
	return fmt.Sprintf("%s %s•%s %d s", name, strings.Repeat("·", at), strings.Repeat("·", cells-1-at), seconds)
}

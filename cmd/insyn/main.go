// Insyn makes a public website of structured Swedish municipal audit data.
//
// This is the only package that knows the order of the stages; each verb is a
// file of its own, and pipeline.go is the data flow.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"insyn/internal/emit"
	"insyn/internal/site"
)

// version is set when a release is linked: -ldflags "-X main.version=1.2.0".
var version = "utvecklingsversion"

func main() {
	if len(os.Args) > 1 && os.Args[1] == site.ChildVerb {
		os.Exit(site.ChildMain(os.Args[2:]))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// After the first Ctrl-C a second one ends us at once, whatever we are doing.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run parses the command line, runs its verb and gives the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	emit.Version = version
	var c cli
	verb, err := c.parse(args, stdout)
	if err == nil && verb != nil {
		err = verb(&env{ctx: ctx, root: c.Site, stdout: stdout, stderr: stderr})
	}
	if err == nil {
		return exitOK
	}
	f := faultOf(ctx, err)
	switch {
	case f.code == exitInterrupted: // asked for, and so no fault
		fmt.Fprintln(stderr, "insyn: "+f.message)
	case f.message != "":
		fmt.Fprintln(stderr, "insyn: fel: "+f.message)
	}
	if f.hint != "" {
		fmt.Fprintln(stderr, "insyn: tips: "+f.hint)
	}
	return f.code
}

// env is what every verb works with.
type env struct {
	ctx            context.Context
	root           string // the site's root, as given
	stdout, stderr io.Writer
}

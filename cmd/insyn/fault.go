package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"insyn/internal/site"
)

// Exit codes, as documented in --help.
const (
	exitOK          = 0
	exitData        = 1   // errors in the data
	exitUsage       = 2   // the command line
	exitEnvironment = 3   // files, folders, ports, templates
	exitRefused     = 4   // would publish personal data or break a published address
	exitInterrupted = 130 // Ctrl-C
)

// fault is an error as it is told to the user: what happened and what to do.
// Lower case and no full stop. An empty message has been told already.
type fault struct {
	code    int
	message string
	hint    string
}

func (f *fault) Error() string { return f.message }

func usage(hint, format string, args ...any) error {
	return &fault{code: exitUsage, message: fmt.Sprintf(format, args...), hint: hint}
}

// faultOf finds words and an exit code for any error.
func faultOf(ctx context.Context, err error) *fault {
	var f *fault
	var out *site.OutError
	var hugo *site.Error
	switch {
	case errors.As(err, &f):
		return f
	case ctx.Err() != nil:
		return &fault{code: exitInterrupted, message: "avbrutet"}
	case errors.As(err, &out) && out.Busy:
		return &fault{code: exitEnvironment, message: out.Error(), hint: out.Hint}
	case errors.As(err, &out):
		return &fault{code: exitUsage, message: out.Error(), hint: out.Hint}
	case errors.As(err, &hugo):
		return &fault{code: exitEnvironment, message: hugoWords(hugo),
			hint: "felet finns i en mall, en egen sida eller hugo.toml; den senast byggda webbplatsen står kvar"}
	}
	return &fault{code: exitEnvironment, message: ioWords(err), hint: ioHint(err)}
}

func hugoWords(e *site.Error) string {
	lines := []string{"webbplatsen gick inte att bygga"}
	for _, p := range e.Problems {
		lines = append(lines, "  "+strings.ReplaceAll(p.String(), "\n", "\n  "))
	}
	return strings.Join(lines, "\n")
}

// ioWords says an I/O error in Swedish, as far as its cause is a common one.
func ioWords(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Path + ": " + causeWords(path.Err)
	case errors.As(err, &link):
		return link.New + ": " + causeWords(link.Err)
	}
	return err.Error()
}

func causeWords(err error) string {
	causes := []struct {
		err   error
		words string
	}{
		{fs.ErrNotExist, "finns inte"},
		{fs.ErrPermission, "får inte läsas eller skrivas av den här användaren"},
		{fs.ErrExist, "finns redan"},
		{syscall.ENOSPC, "disken är full"},
		{syscall.EROFS, "disken går bara att läsa"},
		{syscall.ENOTDIR, "är inte en mapp"},
		{syscall.EISDIR, "är en mapp och inte en fil"},
	}
	for _, c := range causes {
		if errors.Is(err, c.err) {
			return c.words
		}
	}
	return err.Error()
}

func ioHint(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "gör plats och kör igen; den senast byggda webbplatsen står kvar"
	case errors.Is(err, fs.ErrPermission):
		return "kontrollera vem som äger filen eller mappen"
	}
	return ""
}

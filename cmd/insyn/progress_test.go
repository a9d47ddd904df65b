package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"insyn/internal/report"
	"insyn/internal/site"
)

// drawn runs a stage of a given length in no time at all and gives what it
// wrote.
func drawn(t *testing.T, tty bool, took time.Duration, done func() (int, int)) (out string) {
	synctest.Test(t, func(t *testing.T) {
		var b strings.Builder
		end := progress{w: &b, tty: tty}.stage("läser", done)
		time.Sleep(took)
		end()
		out = b.String()
	})
	return out
}

func TestProgress(t *testing.T) {
	half := func() (int, int) { return 5, 10 }
	for _, c := range []struct {
		name string
		tty  bool
		took time.Duration
		done func() (int, int)
		want string
	}{
		{"a quick stage says nothing on a terminal", true, 900 * time.Millisecond, half, ""},
		{"a quick stage says nothing elsewhere", false, 900 * time.Millisecond, half, ""},
		{"a slow stage says one plain line elsewhere", false, 5 * time.Second, half, "läser …\n"},
		{"a slow stage draws a bar and takes it away", true, 1050 * time.Millisecond, half, clearLine + "läser ██████████░░░░░░░░░░ 5 av 10, 1 s" + clearLine},
		{"a bar is never over-full", true, 1050 * time.Millisecond, func() (int, int) { return 12, 10 }, clearLine + "läser ████████████████████ 12 av 10, 1 s" + clearLine},
		{"without a known end a dot walks", true, 1050 * time.Millisecond, nil, clearLine + "läser ··········•········· 1 s" + clearLine},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := drawn(t, c.tty, c.took, c.done); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestCounting(t *testing.T) {
	c := count(fstest.MapFS{"data/a.toml": {}, "data/b/c.toml": {}, "data/b/c.md": {}, "insyn.toml": {}})
	fs.ReadFile(c, "data/a.toml")
	fs.ReadFile(c, "insyn.toml")
	if done, all := c.done(); done != 1 || all != 2 {
		t.Errorf("%d of %d, want 1 of 2", done, all)
	}
}

// TestFaults holds that every kind of error has a code and Swedish words.
func TestFaults(t *testing.T) {
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	path := func(err error) error {
		return fmt.Errorf("x: %w", &fs.PathError{Op: "open", Path: "build/a", Err: err})
	}
	for _, c := range []struct {
		ctx  context.Context
		err  error
		code int
		want string
	}{
		{t.Context(), path(fs.ErrPermission), exitEnvironment, "build/a: får inte läsas eller skrivas av den här användaren"},
		{t.Context(), path(syscall.ENOSPC), exitEnvironment, "build/a: disken är full"},
		{t.Context(), path(syscall.EROFS), exitEnvironment, "build/a: disken går bara att läsa"},
		{t.Context(), path(syscall.ENOTDIR), exitEnvironment, "build/a: är inte en mapp"},
		{t.Context(), path(fs.ErrNotExist), exitEnvironment, "build/a: finns inte"},
		{t.Context(), errors.New("något annat"), exitEnvironment, "något annat"},
		{t.Context(), &site.OutError{Out: "ut", Reason: "är upptagen"}, exitUsage, "ut: är upptagen"},
		{t.Context(), &site.Error{Problems: []site.Problem{{File: "layouts/a.html", Line: 2, Message: "fel"}}}, exitEnvironment,
			"webbplatsen gick inte att bygga\n  layouts/a.html:2:1: fel"},
		{cancelled, path(fs.ErrPermission), exitInterrupted, "avbrutet"},
		{cancelled, context.Canceled, exitInterrupted, "avbrutet"},
		{t.Context(), verdict(report.Counts{Refused: 1, Errors: 3}, ""), exitRefused, ""},
		{t.Context(), verdict(report.Counts{Errors: 3, Warnings: 1}, ""), exitData, ""},
	} {
		f := faultOf(c.ctx, c.err)
		if f.code != c.code || f.message != c.want {
			t.Errorf("%v: %d %q, want %d %q", c.err, f.code, f.message, c.code, c.want)
		}
	}
	if err := verdict(report.Counts{Warnings: 7}, ""); err != nil {
		t.Errorf("warnings fail: %v", err)
	}
}

func TestQuote(t *testing.T) {
	for in, want := range map[string]string{
		`en "titel"`: `"en \"titel\""`, `c:\mapp`: `"c:\\mapp"`, "rad\x01": `"rad\u0001"`, "åäö – §": `"åäö – §"`,
	} {
		if got := quote(in); got != want {
			t.Errorf("quote(%q) = %s, want %s", in, got, want)
		}
	}
}

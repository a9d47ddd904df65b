//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"time"

	"insyn/internal/link"
	"insyn/internal/load"
	"insyn/internal/search"
)

// A child is this command again, in a process of its own: then the memory that
// the kernel counts is that of the one thing that it does.

// told is what a child says of what it did.
type told struct {
	Wall, Before time.Duration
	Stats        search.Stats
}

func asChild(what string, args []string) error {
	var t told
	var err error
	switch {
	case what == "write" && len(args) == 2:
		t, err = writeIndex(args[0], args[1])
	case what == "make" && len(args) == 2:
		var n int
		if n, err = strconv.Atoi(args[0]); err == nil {
			err = makeDocuments(n, args[1])
		}
	case what == "stream" && len(args) == 2:
		t, err = streamIndex(args[0], args[1])
	default:
		err = fmt.Errorf("no child does %q", what)
	}
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(t)
}

// measureChild runs a child with so many processors.
func measureChild(processors int, what string, args ...string) (build, error) {
	b, _, err := runChild(processors, what, args...)
	return b, err
}

func runChild(processors int, what string, args ...string) (build, told, error) {
	self, err := os.Executable()
	if err != nil {
		return build{}, told{}, err
	}
	var out bytes.Buffer
	cmd := exec.Command(self, append([]string{"-child", what}, args...)...)
	cmd.Env = append(os.Environ(), fmt.Sprintf("GOMAXPROCS=%d", processors))
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Run(); err != nil {
		return build{}, told{}, err
	}
	var t told
	err = json.Unmarshal(out.Bytes(), &t)
	return build{wall: t.Wall, before: t.Before, memory: peak(cmd.ProcessState)}, t, err
}

// writeIndex makes the index of a site's records.
func writeIndex(root, dir string) (t told, err error) {
	start := time.Now()
	set, problems, err := load.Load(os.DirFS(root))
	if err != nil || len(problems) > 0 {
		return t, fmt.Errorf("%d problems, %w", len(problems), err)
	}
	corpus := link.Link(set, time.Now())
	synonyms, _ := search.Synonyms(set.SearchWords)
	t.Before = time.Since(start)
	start = time.Now()
	t.Stats, err = search.Write(dir, search.Documents(corpus, search.Pages(set.HandWritten)), synonyms)
	t.Wall = time.Since(start)
	return t, err
}

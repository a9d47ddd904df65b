//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// run is what one command took. Hugo is a child of the command; its life is
// seen from outside, so that nothing needs to be built in to be measured.
type run struct {
	wall      time.Duration
	hugoBegan time.Duration // 0 when it had no child
	hugoEnded time.Duration
	memory    int64 // bytes: the largest sum of the command and its children
}

// pace is how often processes are looked at. It bounds how exact the times of
// the stages are.
const pace = 20 * time.Millisecond

// measure runs a command to its end and watches it.
func measure(name string, args ...string) (run, error) {
	var r run
	var out strings.Builder
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = &out, &out
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return r, err
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	tick := time.NewTicker(pace)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			r.wall = time.Since(start)
			if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
				r.memory = max(r.memory, u.Maxrss*1024) // catches a peak between two looks
			}
			if err != nil {
				err = fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out.String())
			}
			return r, err
		case <-tick.C:
			sum := resident(cmd.Process.Pid)
			for _, child := range children(cmd.Process.Pid) {
				if r.hugoBegan == 0 {
					r.hugoBegan = time.Since(start)
				}
				r.hugoEnded = time.Since(start)
				sum += resident(child)
			}
			r.memory = max(r.memory, sum)
		}
	}
}

// children are the ids of a process's children, whichever thread started them.
func children(pid int) []int {
	var ids []int
	threads, _ := os.ReadDir(fmt.Sprintf("/proc/%d/task", pid))
	for _, t := range threads {
		list, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%s/children", pid, t.Name()))
		for _, id := range strings.Fields(string(list)) {
			if n, err := strconv.Atoi(id); err == nil {
				ids = append(ids, n)
			}
		}
	}
	return ids
}

// resident is a process's resident memory in bytes, 0 when it is gone (proc(5),
// statm).
func resident(pid int) int64 {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	fields := strings.Fields(string(text))
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.ParseInt(fields[1], 10, 64)
	return pages * int64(os.Getpagesize())
}

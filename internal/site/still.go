package site

import (
	"os"
	"strconv"
	"time"
)

// Hugo v0.165 may stand still for ever when a template fails: the workers that
// render pages leave at the first error, and the one who hands them pages goes
// on waiting when its queue is full (hugolib.Site.renderPages). The error is
// never told. A child that has stopped working therefore ends itself, and the
// build is run again with a queue that has room for every page, which makes
// Hugo end and say what is wrong.

// stillness is how long a building Hugo may use no processor time at all.
const stillness = 6 * time.Second

// exitStill is the exit code of a child that stood still.
const exitStill = 75

// endWhenStill ends this process when it has stopped working. On systems that
// do not tell a process its processor time it does nothing, and patience is
// what ends a Hugo that hangs.
func endWhenStill() {
	const step = stillness / 6
	last, since := processorTime(), time.Now()
	for last > 0 {
		time.Sleep(step)
		switch now := processorTime(); {
		case now-last > 20*time.Millisecond: // waking up to look costs less than this
			last, since = now, time.Now()
		case time.Since(since) >= stillness:
			os.Exit(exitStill)
		}
	}
}

// roomFor makes Hugo's queue of pages, which is as long as its workers are many,
// hold n pages.
func roomFor(n int) string { return "HUGO_NUMWORKERMULTIPLIER=" + strconv.Itoa(n) }

// serveRoom is the queue of Hugo's server, which cannot be run again. A site
// with more pages of one faulty kind than this can make it stand still.
const serveRoom = 2000

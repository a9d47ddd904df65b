//go:build unix

package main

import (
	"errors"
	"os"
	"syscall"
)

// lock takes the lock, or reports that somebody else has it. The operating
// system lets go of it when its holder ends, however that happens, so that no
// lock is ever stale.
func lock(f *os.File) (taken bool, err error) {
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

//go:build unix

package site

import (
	"errors"
	"os"
	"syscall"
)

// flock takes the lock, or reports that somebody else has it. The operating
// system lets go of it when its holder ends, however that happens.
func flock(f *os.File) (taken bool, err error) {
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	if err != nil {
		err = &os.PathError{Op: "flock", Path: f.Name(), Err: err}
	}
	return err == nil, err
}

// unlockFile removes the file while it is still ours, and then lets go of it.
func unlockFile(f *os.File) {
	os.Remove(f.Name())
	f.Close()
}

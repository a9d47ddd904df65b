package site

import (
	"errors"
	"os"
)

var errBusy = errors.New("någon annan bygger till samma mapp just nu")

// lockFile makes the file and takes its lock, or returns errBusy. unlock removes
// the file, so one that was removed between our opening and locking it locks
// nothing, and is made anew.
func lockFile(path string) (unlock func(), err error) {
	for {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, err
		}
		taken, err := flock(f)
		if err == nil && !taken {
			err = errBusy
		}
		if err != nil {
			f.Close()
			return nil, err
		}
		ours, err := f.Stat()
		if err != nil {
			f.Close()
			return nil, err
		}
		if named, err := os.Stat(path); err == nil && os.SameFile(ours, named) {
			return func() { unlockFile(f) }, nil
		}
		f.Close()
	}
}

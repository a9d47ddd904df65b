//go:build !unix

package site

import "os"

// flock has nothing to lock with here: two builds at once are then the user's
// own affair.
func flock(*os.File) (taken bool, err error) { return true, nil }

// unlockFile removes the file once it is closed, as an open one cannot be.
func unlockFile(f *os.File) {
	f.Close()
	os.Remove(f.Name())
}

package main

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// lockBuild makes the build folder and takes its lock, so that two builds do
// not mix their pages. unlock gives it back.
func lockBuild(root string) (unlock func(), err error) {
	dir := filepath.Join(root, "build")
	if info, err := os.Lstat(dir); err == nil && !info.IsDir() {
		return nil, &fault{code: exitEnvironment, message: dir + " är en länk eller en fil, ingen mapp",
			hint: "ta bort den: allt i build skrivs om, och en länk kunde leda till något som ska vara kvar"}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(dir, ".las"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	taken, err := lock(f)
	if err != nil || !taken {
		defer f.Close()
		if err != nil {
			return nil, err
		}
		who, _ := io.ReadAll(io.LimitReader(f, 20))
		return nil, &fault{code: exitEnvironment, message: "ett annat bygge pågår i " + dir + " (process " + strings.TrimSpace(string(who)) + ")",
			hint: "vänta tills det är klart och kör igen"}
	}
	if err := f.Truncate(0); err == nil { // who has it is only told, never relied on
		f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	}
	return func() { f.Close() }, nil
}

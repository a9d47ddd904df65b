// Command write makes a site of fictional records in a folder, with this
// repository's templates, so that it can be built and looked at:
//
//	go run ./internal/fictional/write -n 300 /tmp/pahitt
//	go run ./cmd/insyn build --site /tmp/pahitt
//
// It is run from the repository's root.
package main

import (
	"flag"
	"fmt"
	"os"

	"insyn/internal/fictional"
)

func main() {
	n := flag.Int("n", 300, "number of granskningar")
	seed := flag.Uint64("seed", 1, "another seed gives other records")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: write [-n number] [-seed number] folder")
		os.Exit(2)
	}
	if err := fictional.WriteSite(flag.Arg(0), ".", *n, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "write: error:", err)
		os.Exit(1)
	}
}

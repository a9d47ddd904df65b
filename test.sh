#!/bin/bash
# Runs every test there is and installs what that needs on Debian: Chromium,
# Node and npm when they are missing (as root or by sudo), and the npm packages
# of tests/search and tests/browser by their lock files. Go is expected to be there.
#
#   bash test.sh
#
# The outputs in full are left in build/test.
set -uo pipefail
cd "$(dirname "$0")"
export PATH="$PATH:/usr/local/go/bin"
out="$PWD/build/test"
mkdir -p "$out"
passed=0 failed=0

# step <name> <command...>: runs a check that counts as one test.
step() {
  local name="$1"
  shift
  if "$@" >"$out/$name.txt" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
    tail -n 40 "$out/$name.txt"
  fi
}

# counted <name> <pattern of passed> <pattern of failed>: adds the tests that a
# runner wrote of, and shows what failed and what was skipped.
counted() {
  local ok bad
  ok=$(grep -cE "$2" "$out/$1.txt")
  bad=$(grep -cE "$3" "$out/$1.txt")
  passed=$((passed + ok)) failed=$((failed + bad))
  echo "        $1: $ok passed, $bad failed"
  grep -E "SKIPPED|^ *--- SKIP|^﹣" "$out/$1.txt" | sort -u | head -n 20
}

# need <command> <Debian packages...>: installs packages when a command is missing.
need() {
  command -v "$1" >/dev/null && return
  shift
  echo "installing $*"
  local root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  export DEBIAN_FRONTEND=noninteractive
  { "${root[@]}" apt-get update -q && "${root[@]}" apt-get install -qy --no-install-recommends "$@"; } >"$out/apt.txt" 2>&1 ||
    { tail -n 20 "$out/apt.txt"; echo "could not install $*"; }
}

unformatted() { local files; files=$(gofmt -l cmd internal tests ./*.go) && echo "$files" && [ -z "$files" ]; }

engine() { (cd tests/search && npm test); }
browser() { (cd tests/browser && npm test); }

need node nodejs
need npm npm
need chromium chromium fonts-dejavu-core

step gofmt unformatted
step vet go vet ./...
step compile go build -o "$out/insyn" ./cmd/insyn
step check "$out/insyn" check
step site "$out/insyn" build --out "$out/site"
# A site of made-up records as well: it has pages that the register has not yet.
rm -rf "$out/fictional"
step fictional-write go run ./internal/fictional/write -n 250 "$out/fictional"
step fictional-site "$out/insyn" build --site "$out/fictional"

# The browser's search engine; the Go tests hold it to the Go reader's answers.
step npm-search npm ci --prefix tests/search --no-audit --no-fund
step engine engine
counted engine '^ *✔ ' '^ *✖ .*ms\)$'

export INSYN_SITE="$out/site"
step go go test -v ./...
counted go '^ *--- PASS' '^ *--- FAIL'
INSYN_SITE="$out/fictional/build/public" step fictional-links go test -run TestSite ./tests/links

step npm npm ci --prefix tests/browser --no-audit --no-fund
step browser browser
counted browser '^ *✔ ' '^ *✖ .*ms\)$'
INSYN_SITE="$out/fictional/build/public" INSYN_KINDS=fulltext,sida step fictional-browser browser
counted fictional-browser '^ *✔ ' '^ *✖ .*ms\)$'

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

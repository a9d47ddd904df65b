// Package emit turns the corpus into what Hugo reads: one file under
// build/content for every page, and build/data/webbplats.json. The same corpus
// gives the same bytes; only files whose bytes changed are written.
//
// It makes every word that depends on the data, in Swedish. pages.go is the
// contract with the templates, and each kind of page has a file here.
package emit

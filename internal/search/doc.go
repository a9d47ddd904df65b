// Package search makes the site's search: a static index of every section that
// a reader may want to land on, and a reader of that index with the same ranking
// as the one in the browser (assets/js/sok). FORMAT.md tells the format of the
// files and what a query means; search/swedish holds what is particular to the
// language.
//
// A Document is one result, a Section a place in it with an address of its own.
// Documents gives those of a Corpus, Write makes the index of any sequence of
// them, Open reads it.
package search

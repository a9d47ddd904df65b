// Package link turns the records as read into the Corpus that every later stage
// uses: references become pointers, addresses are assigned, chains of audits
// and their consequences are built, what depends on the day of building is
// computed, and everything is sorted.
//
// It is called on a set that check found no errors in. A reference that still
// leads nowhere gives a nil pointer, never a panic.
//
// The corpus is frozen: later stages read it, from several goroutines at once,
// and nobody writes to it.
package link

// Package check judges an audit.Set: everything that is wrong with what the
// records say, where load judges how they are written. It reports all problems
// at once and changes nothing. After a set without errors no user error is
// possible in the later stages.
//
// The rules stand in a table (rules, in check.go), one file a group. A rule has a stable
// name, which scripts may rely on. One cause gives one message: a reference
// into a file that could not be read is not called dangling, a value that load
// refused is not called missing, and an id that does not fit its file is not
// also called a duplicate.
//
// check has no clock: what depends on today (försenad, obesvarad) is computed
// by link.
package check

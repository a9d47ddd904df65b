// Package report writes problems in the data for those who are to mend them: as
// text with code frames, as JSON for programs, and as annotations for GitHub's
// and Forgejo's workflows.
//
// Text from records is foreign: control characters never reach a terminal, and
// a personnummer is masked in every line that is shown, whatever the problem
// that shows it. It is the only package that imports chroma for terminals.
package report

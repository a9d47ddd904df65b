// Package swedish is the language analysis of the search: how a text becomes
// words, and a word the term that the index keeps it under.
//
// The reader's half, [AppendTokens], [Normal], [Term], [Parts], [Stop] and
// [Fold], is small and driven by the tables of [Tables], because the browser
// has the same half in TypeScript; testdata/analysis.golden holds the two
// together. Compounds ([Splitter]) and synonyms ([Synonyms]) are the indexer's
// alone: what they find is written into the index as more terms.
package swedish

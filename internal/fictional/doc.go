// Package fictional makes a site of clearly fictional records, for tests and
// benchmarks only: invented kommuner (Exempelköping, Fabelvik) in invented län,
// whose codes no real kommun has, and audits that say in title and note that
// they are made up. Nothing here may be carried into data/.
//
// The same n and seed give the same bytes. The text is Swedish in shape: a
// small grammar over a list of administrative words, with productive compounds
// and Zipf-like frequencies, so that sizes, word counts and search over it mean
// something.
package fictional

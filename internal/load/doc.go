// Package load reads a site's insyn.toml and data/ into an audit.Set, strictly:
// it reports every syntax error, wrong type and unknown key of every file, and
// remembers file, line and key path. What the values mean is judged by check.
//
// A TOML file is read three times, each for what that reader does best. First
// pelletier/go-toml's parser: the place of every key, nesting, and a strict
// refusal of what other TOML tools would refuse. Then BurntSushi/toml: the
// values. Last our own walk over the structs of package audit: all mismatches
// at once, where a decoder would stop at the first. It is the only package that
// imports a TOML reader.
//
// A mistake that can be seen through (a key written with å, a day that does not
// exist, [fraga] for [[fraga]]) is reported and then read as it was meant, so
// that it neither hides other faults nor causes messages of its own.
package load

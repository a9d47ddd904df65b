// Package audit holds the nouns of Swedish municipal audit as records give
// them: granskningar and their questions and recommendations, svar,
// revisionsberättelser, styrdokument, and the registers of kommuner, regioner,
// ämnen and revisorer. It reads nothing and imports none of the other
// packages.
//
// The struct tags are the record format: `toml` is the key (ASCII Swedish,
// since auditors write it), `om` says in Swedish what the field means (the JSON
// Schemas and the messages use it), and `krav:"ja"` marks a field that every
// record must have. data/FORMAT.md documents the same fields in the same order.
//
// Terms follow "God revisionssed i kommunal verksamhet" (SKR).
package audit

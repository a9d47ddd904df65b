package link

import (
	"cmp"
	"slices"
	"strings"
)

// newestFirst orders audits: by date, the latest first and undated ones last,
// then by id.
func newestFirst(a, b *Audit) int {
	return cmp.Or(b.Date.Compare(a.Date), strings.Compare(a.ID, b.ID))
}

func compareDocuments(a, b *Document) int {
	return cmp.Or(b.decision().Compare(a.decision()), CompareNames(a.Title, b.Title), strings.Compare(a.ID, b.ID))
}

func compareResponses(a, b *Response) int {
	return cmp.Or(b.Date.Compare(a.Date), strings.Compare(a.ID, b.ID))
}

func compareReports(a, b *AuditReport) int {
	return cmp.Or(cmp.Compare(b.FiscalYear, a.FiscalYear), strings.Compare(a.ID, b.ID))
}

// reversed gives a copy with the oldest first.
func reversed[T any](all []T) []T {
	out := slices.Clone(all)
	slices.Reverse(out)
	return out
}

package search

type part struct{ Term string }
type sub struct {
	Term string
	Head bool
}
type splitterT struct{}

func newSplitter(map[string]int) *splitterT                         { return &splitterT{} }
func (*splitterT) Subs(string) []sub                                { return nil }
func (*splitterT) Split(string) []part                              { return nil }
func (*splitterT) Known(string) bool                                { return true }
func joinedTmp(a, b string, known func(string) bool) (string, bool) { return "", false }

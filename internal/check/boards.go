package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"insyn/internal/audit"
)

// spelling is one place where a board is named.
type spelling struct {
	name string
	o    *audit.Origin
	path string
}

// boards holds that one board of a kommun is spelt in one way. Names that give
// the same address are the same board ("Tekniska nämnden", "Tekniska Nämnden").
func boards(c *checker) {
	found := map[[2]string][]spelling{} // principal and slug
	enter := func(o *audit.Origin, principals []string, path, name string) {
		if strings.TrimSpace(name) == "" || audit.IsCollective(name) {
			return
		}
		if slug := audit.Slug(name); slug == "" || reserved[slug] {
			c.error("board-name", o, path, fmt.Sprintf("namnet %q ger ingen adress", name)).
				Expected = "ett namn på en nämnd, en styrelse eller ett bolag"
			return
		}
		for _, p := range principals {
			k := [2]string{p, audit.Slug(name)}
			found[k] = append(found[k], spelling{name, o, path})
		}
	}
	list := func(o *audit.Origin, principals []string, path string, names []string) {
		for i, n := range names {
			enter(o, principals, fmt.Sprintf("%s[%d]", path, i+1), n)
		}
	}
	for _, a := range c.set.Audits {
		list(&a.Origin, a.Principals, "ansvarig", a.Responsible)
		list(&a.Origin, a.Principals, "berorda", a.Concerned)
		list(&a.Origin, a.Principals, "ej_provade", a.NotTried)
		list(&a.Origin, a.Principals, "missiv.till_yttrande", a.Missive.ForResponse)
		for i, r := range a.Recommendations {
			list(&a.Origin, a.Principals, fmt.Sprintf("rekommendation[%d].mottagare", i+1), r.Addressees)
			enter(&a.Origin, a.Principals, fmt.Sprintf("rekommendation[%d].ansvarig", i+1), r.Responsible)
		}
	}
	for _, r := range c.set.Responses {
		enter(&r.Origin, r.Principals, "namnd", r.Board)
	}
	for _, r := range c.set.AuditReports {
		for i, t := range r.Tried {
			list(&r.Origin, r.Principals, fmt.Sprintf("provning[%d].namnd", i+1), t.Boards)
		}
	}
	keys := make([][2]string, 0, len(found))
	for k := range found {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for _, k := range keys {
		c.spellings(found[k])
	}
}

// spellings warns of every name that is not the commonest. Case of the first
// letter does not count: a name may stand within a sentence.
func (c *checker) spellings(places []spelling) {
	count := map[string]int{}
	for _, s := range places {
		count[s.name]++
	}
	if len(count) == 1 {
		return
	}
	best := slices.MinFunc(sortedKeys(count), func(a, b string) int {
		return cmp.Or(count[b]-count[a], capitals(a)-capitals(b), len(a)-len(b))
	})
	for _, s := range places {
		if lowerFirst(s.name) != lowerFirst(best) {
			c.warn("board-spelling", s.o, s.path, fmt.Sprintf("nämnden skrivs %q här men %q på annat håll", s.name, best)).
				Hint = "skriv den på samma sätt överallt: " + quote(best)
		}
	}
}

// capitals counts capital letters: of two spellings equally common, Swedish has
// the one with fewer.
func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

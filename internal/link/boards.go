package link

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"insyn/internal/audit"
)

type boardKey struct {
	principal *Principal
	slug      string
}

// boardNames is a board with the spellings that records use for it.
type boardNames struct {
	*Board
	spelt map[string]int
}

// bodies finds every board. Bodies that an audit tries, concerns or leaves
// untried, that answer or are judged in a revisionsberättelse are boards
// whatever their name; those that are merely addressed must be known so or be
// called nämnd or styrelse, since recommendations go to roles as well. Audits
// that are not published make no boards.
func (b *builder) bodies() {
	for _, a := range b.c.Audits {
		for _, names := range [][]string{a.Audit.Responsible, a.Audit.Concerned, a.Audit.NotTried} {
			b.found(a.Principals, names...)
		}
	}
	for _, r := range b.c.Responses {
		b.found(r.Principals, r.Response.Board)
	}
	for _, r := range b.c.Reports {
		for i := range r.Tried {
			b.found(r.Principals, r.Tried[i].Boards...)
		}
	}
	for _, a := range b.c.Audits {
		b.addressed(a, a.Missive.ForResponse)
		for i := range a.Audit.Recommendations {
			r := &a.Audit.Recommendations[i]
			b.addressed(a, r.Addressees)
			b.addressed(a, []string{r.Responsible})
		}
	}
	b.nameBoards()
}

func (b *builder) addressed(a *Audit, names []string) {
	for _, n := range names {
		if isBoardName(n) {
			b.found(a.Principals, n)
		}
	}
}

func (b *builder) found(owners []*Principal, names ...string) {
	for _, name := range names {
		slug := audit.Slug(name)
		if slug == "" || audit.IsCollective(name) {
			continue
		}
		for _, p := range owners {
			k := boardKey{p, slug}
			n := b.boards[k]
			if n == nil {
				n = &boardNames{&Board{Slug: slug, URL: boardURL(p, slug), Principal: p}, map[string]int{}}
				b.boards[k] = n
			}
			n.spelt[upperFirst(audit.OneLine(name))]++
		}
	}
}

// isBoardName: the first or the last word ends as a nämnd's or a styrelse's
// name does ("Stadsdelsnämnden Centrum", "Hägersten-Liljeholmens
// stadsdelsnämnd").
func isBoardName(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return false
	}
	for _, w := range []string{words[0], words[len(words)-1]} {
		for _, end := range []string{"nämnd", "nämnden", "styrelse", "styrelsen"} {
			if strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return false
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// nameBoards gives each board its commonest spelling (the first by bytes of
// those equally common), sorts the boards and joins those of the same name.
func (b *builder) nameBoards() {
	for _, n := range b.boards {
		best := 0
		for name, count := range n.spelt {
			if count > best || count == best && name < n.Name {
				n.Name, best = name, count
			}
		}
		b.c.Boards = append(b.c.Boards, n.Board)
	}
	slices.SortFunc(b.c.Boards, func(x, y *Board) int {
		return cmp.Or(strings.Compare(x.Slug, y.Slug), strings.Compare(x.Principal.Code, y.Principal.Code))
	})
	for same := range chunk(b.c.Boards, func(x, y *Board) bool { return x.Slug == y.Slug }) {
		sortByName(same, func(x *Board) string { return x.Principal.Name }, func(x *Board) string { return x.Principal.Code })
		for i, one := range same {
			one.Same = slices.Concat(same[:i:i], same[i+1:])
		}
	}
	sortByName(b.c.Boards, func(x *Board) string { return x.Name }, func(x *Board) string {
		return sortKey(x.Principal.Name) + " " + x.Principal.Code
	})
	for _, one := range b.c.Boards {
		one.Principal.Boards = append(one.Principal.Boards, one)
	}
}

// chunk yields the runs of equal neighbours.
func chunk[T any](all []T, same func(a, b T) bool) func(yield func([]T) bool) {
	return func(yield func([]T) bool) {
		for from := 0; from < len(all); {
			to := from + 1
			for to < len(all) && same(all[from], all[to]) {
				to++
			}
			if !yield(all[from:to:to]) {
				return
			}
			from = to
		}
	}
}

// body resolves a name within a record's principals. With several principals
// the first one's board is linked.
func (b *builder) body(owners []*Principal, name string) Body {
	body := Body{Name: audit.OneLine(name)}
	slug := audit.Slug(name)
	for _, p := range owners {
		if n := b.boards[boardKey{p, slug}]; n != nil {
			body.Board = n.Board
			break
		}
	}
	return body
}

func (b *builder) bodyList(owners []*Principal, names []string) []Body {
	var out []Body
	for _, n := range names {
		out = append(out, b.body(owners, n))
	}
	return out
}

// each calls f once for every board that the bodies stand for, at every one of
// the principals.
func (b *builder) each(owners []*Principal, bodies []Body, f func(*Board)) {
	seen := map[*Board]bool{}
	for _, body := range bodies {
		if body.Board == nil {
			continue
		}
		for _, p := range owners {
			if n := b.boards[boardKey{p, body.Board.Slug}]; n != nil && !seen[n.Board] {
				seen[n.Board] = true
				f(n.Board)
			}
		}
	}
}

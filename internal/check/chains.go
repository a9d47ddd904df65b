package check

import (
	"fmt"
	"slices"
	"strings"

	"insyn/internal/audit"
)

// chains holds that what follows something up, replaces it or belongs to it
// never leads back to itself, and goes forward in time.
func chains(c *checker) {
	followUps := graph{c: c, what: "granskningar som följer upp varandra"}
	for _, a := range c.set.Audits {
		for i, f := range a.FollowsUp {
			if b := c.audits[f.Audit]; b != nil {
				followUps.edge(&a.Origin, &b.Origin, fmt.Sprintf("foljer_upp[%d].granskning", i+1), a.ID, f.Audit)
			}
		}
	}
	inRing := followUps.report()
	for _, a := range c.set.Audits {
		for i, f := range a.FollowsUp {
			if b := c.audits[f.Audit]; b != nil && a.Date.SurelyBefore(b.Date) && !(inRing[a.File] && inRing[b.File]) {
				c.error("chain-time", &a.Origin, fmt.Sprintf("foljer_upp[%d].granskning", i+1),
					fmt.Sprintf("granskningen är från %s men följer upp en från %s", a.Date, b.Date)).
					Hint = "foljer_upp pekar bakåt i tiden: på den tidigare granskningen"
			}
		}
	}
	replaces := graph{c: c, what: "styrdokument som ersätter varandra"}
	belongs := graph{c: c, what: "styrdokument som hör till varandra"}
	for _, d := range c.set.Documents {
		if e := c.documents[d.Replaces]; e != nil {
			replaces.edge(&d.Origin, &e.Origin, "ersatter", d.ID, d.Replaces)
		}
		if e := c.documents[d.BelongsTo]; e != nil {
			belongs.edge(&d.Origin, &e.Origin, "hor_till", d.ID, d.BelongsTo)
		}
	}
	replaces.report()
	belongs.report()
}

// graph is one kind of reference between records, to find rings in.
type graph struct {
	c     *checker
	what  string
	order []*audit.Origin // those with references, as read
	edges map[*audit.Origin][]edge
}

type edge struct {
	from, to *audit.Origin
	path     string // of the reference in from
	fromID   string
	toID     string
}

func (g *graph) edge(from, to *audit.Origin, path, fromID, toID string) {
	if g.edges == nil {
		g.edges = map[*audit.Origin][]edge{}
	}
	if g.edges[from] == nil {
		g.order = append(g.order, from)
	}
	g.edges[from] = append(g.edges[from], edge{from, to, path, fromID, toID})
}

// report names every ring once, at its first record by file, and gives the
// files in rings. It follows references by depth, with a stack of its own.
func (g *graph) report() map[string]bool {
	const open, done = 1, 2
	state, inRing := map[*audit.Origin]int{}, map[string]bool{}
	for _, start := range g.order {
		if state[start] != 0 {
			continue
		}
		var trail []edge // the way from start to where we are
		next := map[*audit.Origin]int{}
		at := start
		state[at] = open
		for {
			if i := next[at]; i < len(g.edges[at]) {
				next[at]++
				e := g.edges[at][i]
				switch state[e.to] {
				case open:
					from := slices.IndexFunc(trail, func(x edge) bool { return x.from == e.to })
					ring := []edge{e}
					if from >= 0 {
						ring = append(slices.Clone(trail[from:]), e)
					}
					g.ring(ring, inRing)
				case 0:
					trail = append(trail, e)
					at = e.to
					state[at] = open
				}
				continue
			}
			state[at] = done
			if len(trail) == 0 {
				break
			}
			at = trail[len(trail)-1].from
			trail = trail[:len(trail)-1]
		}
	}
	return inRing
}

// maxRing is how many ids of a ring a message names.
const maxRing = 12

// ring reports a ring, turned so that the first file comes first.
func (g *graph) ring(ring []edge, inRing map[string]bool) {
	first := 0
	for i, e := range ring {
		inRing[e.from.File] = true
		if e.from.File < ring[first].from.File {
			first = i
		}
	}
	ring = slices.Concat(ring[first:], ring[:first])
	ids := make([]string, 0, len(ring)+1)
	for i, e := range ring {
		if i == maxRing {
			ids = append(ids, fmt.Sprintf("… %d till …", len(ring)-i))
			break
		}
		ids = append(ids, e.fromID)
	}
	ids = append(ids, ring[0].fromID)
	g.c.error("chain-cycle", ring[0].from, ring[0].path, g.what+" i en ring: "+strings.Join(ids, " → ")).
		Hint = "ta bort den hänvisning som pekar framåt i tiden"
}

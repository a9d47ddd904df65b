package search

import (
	"cmp"
	"slices"
	"strings"
)

// Query is what a reader asks for.
type Query struct {
	Text     string
	Filters  map[string][]string // by facet: the ids of the values chosen
	ByDate   bool                // newest first; otherwise the best first
	From     int                 // how many hits to pass over
	Count    int                 // how many to give; 0 is 10
	AsTyped  bool                // misspellings are not mended
	Typing   bool                // the last word may go on
	Counting bool                // facets are wanted
}

// Results is the answer to a query.
type Results struct {
	Total     int
	Hits      []Hit
	Corrected string   // the query as mended, "" when it was not
	Unknown   []string // words that match nothing
	Facets    []FacetCount
}

// Hit is one document with its best places.
type Hit struct {
	URL, Title, Kind, Place, Date string
	Score                         int
	Missing                       []string // words that it has not got
	Sections                      []Section
}

// FacetCount is a facet with the number of hits of each value.
type FacetCount struct {
	ID, Label string
	Values    []ValueCount
}

// ValueCount is how many hits there are if a value is chosen.
type ValueCount struct {
	Value
	Count  int
	Chosen bool
}

// Search answers a query; see FORMAT.md, "What a query means".
func (x *Index) Search(q Query) (*Results, error) {
	text, wishes := parse(q.Text, q.Typing)
	r, err := x.resolve(wishes, !q.AsTyped)
	if err != nil {
		return nil, err
	}
	out := &Results{Unknown: r.unknown}
	if len(r.repaired) > 0 {
		out.Corrected = corrected(text, r.repaired)
	}
	s := x.score(r)
	if err := x.filter(s, q, out); err != nil {
		return nil, err
	}
	days := []uint16(nil)
	if q.ByDate {
		if days, err = x.days(); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(s.docs, func(a, b int32) int {
		if days != nil {
			return cmp.Or(cmp.Compare(days[b], days[a]), cmp.Compare(s.scores[b], s.scores[a]), cmp.Compare(a, b))
		}
		return cmp.Or(cmp.Compare(s.scores[b], s.scores[a]), cmp.Compare(x.years[b], x.years[a]), cmp.Compare(a, b))
	})
	return out, x.show(s, r, q, out)
}

func corrected(text string, repaired []repair) string {
	var b strings.Builder
	at := 0
	for _, r := range repaired {
		if r.from >= at {
			b.WriteString(text[at:r.from] + r.text)
			at = r.to
		}
	}
	return b.String() + text[at:]
}

// scored are the documents that answer to a query.
type scored struct {
	docs   []int32
	scores []int
	at     [][]place // by slot, by document
}

// place is where a document stands in a slot: its best variant and the place in
// that, from 1; 0 when it has not got the word.
type place struct {
	variant uint8
	at      int32
}

// score gives each document its score, in whole numbers.
func (x *Index) score(r *resolved) *scored {
	s := &scored{scores: make([]int, x.Documents)}
	matched := make([]int, x.Documents)
	barred := make([]bool, x.Documents)
	for _, slot := range r.excluded {
		if slot.phrase != nil {
			continue // verified looks for it in the texts
		}
		for _, v := range slot.variants {
			for _, doc := range v.docs {
				barred[doc] = true
			}
		}
	}
	total := 0
	for _, slot := range r.slots {
		at := make([]place, x.Documents)
		best := make(map[int32]int)
		for i, v := range slot.variants {
			for j, doc := range v.docs {
				score := v.score(j)
				if old, ok := best[doc]; !ok || score > old {
					best[doc] = score
					at[doc] = place{uint8(min(i, 255)), int32(j + 1)}
				}
			}
		}
		for doc, score := range best {
			s.scores[doc] += score
			if !slot.bonus {
				matched[doc]++
			}
		}
		if slot.required {
			for doc := range barred {
				barred[doc] = barred[doc] || at[doc].at == 0
			}
		}
		if !slot.bonus {
			total++
		}
		s.at = append(s.at, at)
	}
	for doc := range s.scores {
		if barred[doc] || matched[doc] == 0 {
			continue
		}
		m := matched[doc]
		score := s.scores[doc] * m * m / (total * total)
		if m > 1 {
			score += score * (s.together(r, doc) - 1) / (2 * total)
		}
		s.scores[doc] = score
		s.docs = append(s.docs, int32(doc))
	}
	return s
}

func (v *variant) score(i int) int { return v.idf * int(v.impacts[i]) * v.weight / fullWeight }

// together gives the largest number of words that name the same section.
func (s *scored) together(r *resolved, doc int) int {
	counts := map[int32]int{}
	most := 1
	for i, slot := range r.slots {
		p := s.at[i][doc]
		if p.at == 0 || slot.bonus {
			continue
		}
		for _, section := range slot.variants[p.variant].sections[p.at-1] {
			counts[section]++
			most = max(most, counts[section])
		}
	}
	return most
}

// filter keeps the documents that have the values chosen, and counts those of
// the values that might be.
func (x *Index) filter(s *scored, q Query, out *Results) error {
	chosen := make([]map[int]bool, len(facets))
	columns := make([]*columnOf, len(facets))
	narrowed := false
	for i, f := range facets {
		ids := q.Filters[f.id]
		if len(ids) == 0 && !q.Counting {
			continue
		}
		c, err := x.column(f.id)
		if err != nil {
			return err
		}
		columns[i] = c
		if len(ids) > 0 {
			narrowed = true
			chosen[i] = map[int]bool{}
			for v, value := range c.values {
				if slices.Contains(ids, value.ID) {
					chosen[i][v] = true
				}
			}
		}
	}
	if !narrowed && !q.Counting {
		out.Total = len(s.docs)
		return nil
	}
	counts := make([][]int, len(facets))
	for i, c := range columns {
		if c != nil {
			counts[i] = make([]int, len(c.values))
		}
	}
	kept := s.docs[:0]
	for _, doc := range s.docs {
		failing, fails := -1, 0
		for i, set := range chosen {
			if set != nil && !slices.ContainsFunc(columns[i].of(int(doc)), func(v int) bool { return set[v] }) {
				failing = i
				fails++
			}
		}
		if fails == 0 {
			kept = append(kept, doc)
		}
		for i, c := range columns {
			if c != nil && (fails == 0 || fails == 1 && failing == i) {
				for _, v := range c.of(int(doc)) {
					counts[i][v]++
				}
			}
		}
	}
	s.docs = kept
	out.Total = len(kept)
	if !q.Counting {
		return nil
	}
	for i, f := range facets {
		fc := FacetCount{ID: f.id, Label: f.label}
		for v, value := range columns[i].values {
			if counts[i][v] > 0 || chosen[i][v] {
				fc.Values = append(fc.Values, ValueCount{value, counts[i][v], chosen[i][v]})
			}
		}
		out.Facets = append(out.Facets, fc)
	}
	return nil
}

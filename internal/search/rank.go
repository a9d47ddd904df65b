package search

import (
	"cmp"
	"slices"
	"strings"

	"insyn/internal/search/swedish"
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

// show reads what is shown of the hits that were asked for.
func (x *Index) show(s *scored, r *resolved, q Query, out *Results) error {
	count := q.Count
	if count <= 0 {
		count = 10
	}
	passed := 0
	for _, doc := range s.docs {
		if len(out.Hits) == count {
			break
		}
		record, err := x.document(int(doc))
		if err != nil {
			return err
		}
		ok, err := x.verified(s, r, int(doc), record)
		if err != nil {
			return err
		}
		if !ok {
			out.Total--
			continue
		}
		if passed++; passed <= q.From {
			continue
		}
		hit := Hit{URL: record.url, Title: record.title, Kind: record.kind, Place: record.place, Date: record.date, Score: s.scores[doc]}
		for i, slot := range r.slots {
			if s.at[i][doc].at == 0 && !slot.bonus {
				hit.Missing = append(hit.Missing, slot.text)
			}
		}
		for _, section := range s.best(r, int(doc)) {
			text, err := x.text(record, int(section))
			if err != nil {
				return err
			}
			hit.Sections = append(hit.Sections, text)
		}
		out.Hits = append(out.Hits, hit)
	}
	return nil
}

// best gives the two or three sections of a document that answer best.
func (s *scored) best(r *resolved, doc int) []int32 {
	sums := map[int32]int{}
	for i, slot := range r.slots {
		p := s.at[i][doc]
		if p.at == 0 {
			continue
		}
		v := slot.variants[p.variant]
		score := v.score(int(p.at - 1))
		for rank, section := range v.sections[p.at-1] {
			sums[section] += score * 4 >> rank
		}
	}
	var order []int32
	for section := range sums {
		if section != 0 || len(sums) == 1 {
			order = append(order, section)
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Or(cmp.Compare(sums[b], sums[a]), cmp.Compare(a, b)) })
	if len(order) > 2 && sums[order[2]]*2 < sums[order[0]] {
		order = order[:2]
	}
	return order[:min(3, len(order))]
}

// verified tells whether a document has the phrases that are wanted and not
// those that are excluded: what the index has of them may stand apart, or have
// other small words between.
func (x *Index) verified(s *scored, r *resolved, doc int, record *stored) (bool, error) {
	for i, slot := range r.slots {
		if slot.phrase == nil {
			continue
		}
		p := s.at[i][doc]
		ok, err := x.contains(record, slot.phrase, slot.variants[p.variant].sections[p.at-1])
		if err != nil || !ok {
			return false, err
		}
	}
	for _, slot := range r.excluded {
		if slot.phrase == nil || len(slot.variants) == 0 {
			continue
		}
		if _, suspected := slices.BinarySearch(slot.variants[0].docs, int32(doc)); !suspected {
			continue
		}
		has, err := x.contains(record, slot.phrase, nil)
		if err != nil || has {
			return false, err
		}
	}
	return true, nil
}

// contains looks for a phrase in a document: in the sections named first, then
// in the others.
func (x *Index) contains(record *stored, phrase []string, first []int32) (bool, error) {
	if hasPhrase(record.title, phrase) || hasPhrase(record.place, phrase) {
		return true, nil
	}
	all := slices.Clone(first)
	for section := range len(record.lengths) {
		if !slices.Contains(first, int32(section)) {
			all = append(all, int32(section))
		}
	}
	for _, section := range all {
		text, err := x.text(record, int(section))
		if err != nil {
			return false, err
		}
		if hasPhrase(text.Text, phrase) || hasPhrase(text.Heading, phrase) {
			return true, nil
		}
	}
	return false, nil
}

func hasPhrase(text string, words []string) bool {
	tokens := swedish.AppendTokens(nil, text)
	for i := 0; i+len(words) <= len(tokens); i++ {
		same := true
		for j, w := range words {
			if tokens[i+j].Word != w {
				same = false
				break
			}
		}
		if same {
			return true
		}
	}
	return false
}

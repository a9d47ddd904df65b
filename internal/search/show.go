package search

import (
	"cmp"
	"slices"

	"insyn/internal/search/swedish"
)

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
		found, ok, err := x.verified(s, r, int(doc), record)
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
		for _, section := range s.best(r, int(doc), found) {
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

// best gives the two or three sections of a document that answer best. Found
// tells, by slot, where the phrases are.
func (s *scored) best(r *resolved, doc int, found map[int]int32) []int32 {
	sums := map[int32]int{}
	for i, slot := range r.slots {
		p := s.at[i][doc]
		if p.at == 0 {
			continue
		}
		v := slot.variants[p.variant]
		score := v.score(int(p.at - 1))
		sections := v.sections[p.at-1]
		if section, ok := found[i]; ok {
			sections = []int32{section}
		}
		for rank, section := range sections {
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
// other small words between. Found are the sections of those in no title.
func (x *Index) verified(s *scored, r *resolved, doc int, record *stored) (found map[int]int32, ok bool, err error) {
	found = map[int]int32{}
	for i, slot := range r.slots {
		if slot.phrase == nil {
			continue
		}
		p := s.at[i][doc]
		section, has, err := x.contains(record, slot.phrase, slot.variants[p.variant].sections[p.at-1])
		if err != nil || !has {
			return nil, false, err
		}
		if section >= 0 {
			found[i] = section
		}
	}
	for _, slot := range r.excluded {
		if slot.phrase == nil || len(slot.variants) == 0 {
			continue
		}
		if _, suspected := slices.BinarySearch(slot.variants[0].docs, int32(doc)); !suspected {
			continue
		}
		if _, has, err := x.contains(record, slot.phrase, nil); err != nil || has {
			return nil, false, err
		}
	}
	return found, true, nil
}

// contains looks for a phrase in a document: in its title and place, of which
// the section is -1, in the sections named first, then in the others.
func (x *Index) contains(record *stored, phrase []string, first []int32) (section int32, ok bool, err error) {
	if hasPhrase(record.title, phrase) || hasPhrase(record.place, phrase) {
		return -1, true, nil
	}
	all := slices.Clone(first)
	for section := range int32(len(record.lengths)) {
		if !slices.Contains(first, section) {
			all = append(all, section)
		}
	}
	for _, section := range all {
		text, err := x.text(record, int(section))
		if err != nil {
			return 0, false, err
		}
		if hasPhrase(text.Text, phrase) || hasPhrase(text.Heading, phrase) {
			return section, true, nil
		}
	}
	return 0, false, nil
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

package search

import "iter"

// All gives the address and title of every document of the index, and its
// sections with their texts, in the order of the index. It ends at the first
// error.
func (x *Index) All() iter.Seq2[*Hit, error] {
	return func(yield func(*Hit, error) bool) {
		for doc := range x.Documents {
			hit, err := x.all(doc)
			if !yield(hit, err) || err != nil {
				return
			}
		}
	}
}

func (x *Index) all(doc int) (*Hit, error) {
	record, err := x.document(doc)
	if err != nil {
		return nil, err
	}
	hit := &Hit{URL: record.url, Title: record.title, Kind: record.kind, Place: record.place, Date: record.date}
	for section := range record.lengths {
		text, err := x.text(record, section)
		if err != nil {
			return nil, err
		}
		hit.Sections = append(hit.Sections, text)
	}
	return hit, nil
}

package emit

import (
	"strconv"
)

// rowsPerPage bounds the pages of lists: some 200 kB of HTML.
const rowsPerPage = 200

// descriptionLength is what search engines show of a description.
const descriptionLength = 160

// pageCount is at least 1: an empty list has a page too.
func pageCount(rows int) int { return max(1, (rows+rowsPerPage-1)/rowsPerPage) }

// slice is the rows of page n, from 1.
func slice[T any](all []T, n int) []T {
	from := min((n-1)*rowsPerPage, len(all))
	return all[from:min(from+rowsPerPage, len(all))]
}

// pageURL is page n of a list: /granskningar/, /granskningar/sida/2/.
func pageURL(base string, n int) string {
	if n == 1 {
		return base
	}
	return base + "sida/" + strconv.Itoa(n) + "/"
}

func pager(base string, n, rows int) *Pager {
	last := pageCount(rows)
	if last == 1 {
		return nil
	}
	p := &Pager{Page: n, Pages: last, First: base, Last: pageURL(base, last)}
	if n > 1 {
		p.Prev = pageURL(base, n-1)
	}
	if n < last {
		p.Next = pageURL(base, n+1)
	}
	return p
}

// paged names page n of a list in its title.
func paged(title string, n int) string {
	if n == 1 {
		return title
	}
	return title + ", sida " + strconv.Itoa(n)
}

// listFile is the file of page n of a list that is a section of its own.
func listFile(base string, n int) string {
	if n == 1 {
		return section(base)
	}
	return single(pageURL(base, n))
}

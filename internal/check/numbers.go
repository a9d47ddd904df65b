package check

import (
	"fmt"

	"insyn/internal/audit"
)

// numbers holds that questions and recommendations are numbered so that each
// has an address of its own (#fraga-3) and stands in the report's order.
func numbers(c *checker) {
	for _, a := range c.set.Audits {
		nrs := make([]int, len(a.Questions))
		for i := range a.Questions {
			nrs[i] = a.Questions[i].Nr
		}
		c.numbered(&a.Origin, "fraga", "frågan", nrs)
		nrs = make([]int, len(a.Recommendations))
		for i := range a.Recommendations {
			nrs[i] = a.Recommendations[i].Nr
		}
		c.numbered(&a.Origin, "rekommendation", "rekommendationen", nrs)
	}
	for _, r := range c.set.Responses {
		nrs := make([]int, len(r.Recommendations))
		for i := range r.Recommendations {
			nrs[i] = r.Recommendations[i].Nr
		}
		c.numbered(&r.Origin, "rekommendation", "svaret på rekommendationen", nrs)
	}
}

func (c *checker) numbered(o *audit.Origin, key, what string, nrs []int) {
	first := make(map[int]int, len(nrs)) // number -> place in the list
	last := 0
	for i, nr := range nrs {
		path := fmt.Sprintf("%s[%d].nr", key, i+1)
		where, again := first[nr]
		switch {
		case nr == 0: // reported as missing
			continue
		case nr < 0:
			c.error("number", o, path, fmt.Sprintf("numret är %d", nr)).Expected = "ett heltal från 1"
			continue
		case again:
			c.error("number", o, path, fmt.Sprintf("%s har samma nummer som %s[%d]: %d", what, key, where, nr)).
				Expected = "ett nummer som ingen annan har"
			continue
		case nr < last:
			c.warn("number", o, path, fmt.Sprintf("nummer %d kommer efter nummer %d", nr, last)).Expected = "rapportens ordning"
		}
		first[nr] = i + 1
		last = max(last, nr)
	}
}

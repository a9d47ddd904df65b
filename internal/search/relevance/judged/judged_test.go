package judged

import (
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	got, err := Read(strings.NewReader("# note\n[ord]\n? intern kontroll\n3 g:krokom/x /om/sok/\n1 k:krokom\n"))
	want := []Query{{"ord", "intern kontroll", map[string]int{"/granskningar/krokom/x/": 3, "/om/sok/": 3, "/kommuner/krokom/": 1}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatal(got, err)
	}
	for _, wrong := range []string{"3 g:a/b", "? a\n3 q:b", "? a\n3 g:b\n2 g:b", "? a\n4 g:b"} {
		if _, err := Read(strings.NewReader(wrong)); err == nil {
			t.Errorf("%q is read", wrong)
		}
	}
}

func TestMeasures(t *testing.T) {
	q := Query{Grade: map[string]int{"a": 3, "b": 2, "c": 1}}
	for _, c := range []struct {
		answers      []string
		ndcg, recall float64
	}{
		{[]string{"a", "b", "c"}, 1, 1},
		{nil, 0, 0},
		{[]string{"x", "a"}, (7 / math.Log2(3)) / (7 + 3/math.Log2(3) + 0.5), 0.5},
		{[]string{"c", "x"}, 1 / (7 + 3/math.Log2(3) + 0.5), 0},
	} {
		if ndcg, recall := q.NDCG(c.answers, 10), q.Recall(c.answers, 20); math.Abs(ndcg-c.ndcg) > 1e-9 || recall != c.recall {
			t.Errorf("%v: %v, %v", c.answers, ndcg, recall)
		}
	}
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// countOfHead is the count of the phrase headed by h, -1 where it has none.
func (a *analysis) countOfHead(h int) int {
	if k := a.countOf[h]; k >= 0 {
		return int(k)
	}
	for i := h; i > max(-1, h-12) && a.sent(i) == a.sent(h); i-- {
		if k := a.countOf[i]; k >= 0 && a.counts[k].Head == h {
			return int(k)
		}
	}
	if c := a.child(h, "nummod"); c >= 0 && a.countOf[c] >= 0 {
		return int(a.countOf[c])
	}
	if h+2 < len(a.tok) && a.lower(h+1) == "of" { // "a family of five"
		if k := a.countOf[h+2]; k >= 0 && a.counts[k].Head == h {
			return int(k)
		}
	}
	return -1
}

// bareCount is a number without a noun that the trigger governs: "12 died",
// "wounded 56 more"; -1 where there is none.
func (a *analysis) bareCount(v int) int {
	for c := range a.children(v) {
		if a.is(c, "nsubj", "obj", "nummod", "det") && a.countOf[c] >= 0 {
			return int(a.countOf[c])
		}
	}
	return int(a.countOf[v])
}

// countBeside is the count that ends right before a verb but for its
// auxiliaries, or that follows an active one; -1 where there is none.
func (a *analysis) countBeside(v int) int {
	s := a.doc.Sentences[a.sent(v)]
	if t := a.tag(v); t != "VB" && t != "VBP" && t != "VBZ" && t != "VBG" && !strings.HasPrefix(t, "NN") {
		k := v - 1
		for k > s.First && a.auxiliary(k) {
			k--
		}
		if k >= s.First {
			if c := a.countEnding(k); c >= 0 {
				return c
			}
		}
	}
	if t := a.tag(v); (strings.HasPrefix(t, "VB") || t == "JJ") && v+1 < s.Last && a.countOf[v+1] >= 0 {
		if c := int(a.countOf[v+1]); a.counts[c].First == v+1 {
			return c
		}
	}
	return -1
}

// auxiliary reports whether token k may stand between a subject and its verb.
func (a *analysis) auxiliary(k int) bool {
	switch a.lower(k) {
	case "left", "reported", "confirmed", "feared", "believed", "people", "got", "gets":
		return true
	}
	return a.tag(k) == "RB" || a.tag(k) == "RBR" || a.tag(k) == "MD" || a.lemma(k) == "be" || a.lemma(k) == "have"
}

// countEnding is the count whose phrase ends with token k, or -1.
func (a *analysis) countEnding(k int) int {
	if c := a.countOf[k]; c >= 0 {
		return int(c)
	}
	for i := k; i >= max(0, k-8); i-- {
		if c := a.countOf[i]; c >= 0 {
			if a.counts[c].Head == k {
				return int(c)
			}
			return -1
		}
	}
	return -1
}

// countLeft is what countEnding finds before token i, summed over a list, or
// nil.
func (a *analysis) countLeft(i int) *event.Count {
	s := a.doc.Sentences[a.sent(i)]
	if k := a.countOf[i]; k >= 0 && a.counts[k].Head == i {
		return a.sum([]int{int(k)}) // "no casualties"
	}
	k := i - 1
	for k > s.First && a.auxiliary(k) {
		k--
	}
	if k < s.First {
		return nil
	}
	if c := a.countEnding(k); c >= 0 {
		return a.sum(a.listed([]int{c}))
	}
	return nil
}

// nounCount is the count of an event noun: "12 deaths", "the death toll stands
// at 43"; nil where there is none.
func (a *analysis) nounCount(n int) *event.Count {
	if a.lemma(n) == "toll" {
		return a.tollCount(n)
	}
	if k := a.countOf[n]; k >= 0 {
		return a.sum([]int{int(k)})
	}
	if k := a.countOfHead(n); k >= 0 && a.counts[k].Head == n {
		return a.sum([]int{k})
	}
	return nil
}

// numbered reports whether "the number of" stands before a trigger: its count
// follows it, "the number of dead rose to 43", "the number of people killed".
func (a *analysis) numbered(i int) bool {
	if i >= 2 && a.lower(i-1) == "of" && a.lower(i-2) == "number" {
		return true
	}
	if a.tag(i) != "VBN" {
		return false
	}
	for k := i - 1; k >= 2 && k > i-5 && a.sent(k) == a.sent(i); k-- {
		if a.lower(k) == "of" {
			return a.lower(k-1) == "number" && a.definite(k-1)
		}
		if !strings.HasPrefix(a.tag(k), "NN") && a.tag(k) != "JJ" {
			break
		}
	}
	return false
}

// tollCount is the first count in the words after token n, before another
// harm, or the one that a verb between them says it is: "the number of people
// killed in the country was 220". It is nil where there is none.
func (a *analysis) tollCount(n int) *event.Count {
	s := a.doc.Sentences[a.sent(n)]
	for k := n + 1; k < s.Last; k++ {
		if g := a.at[k]; g != nil && harmful(g.Kind) || a.tag(k) == "," || a.tag(k) == ":" {
			return nil
		}
		if k >= n+9 && (!a.amounts(k-1) || a.countOf[k] < 0) {
			continue
		}
		if h := a.countOf[k]; h >= 0 && a.counts[h].Head >= 0 && a.at[a.counts[h].Head] != nil && !a.amounts(k-1) {
			continue // "killed in the two attacks has reached 20"
		}
		if c := a.countOf[k]; c >= 0 && (a.counts[c].Head < 0 || a.tag(a.counts[c].Head) == "NNS") {
			return a.sum([]int{int(c)})
		}
	}
	return nil
}

// amounts reports whether a word says what a number is or has become.
func (a *analysis) amounts(i int) bool {
	switch a.lower(i) {
	case "was", "were", "is", "at", "to", "reached", "exceeded", "topped", "passed":
		return true
	}
	return false
}

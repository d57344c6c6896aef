package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// victims is the number of those an event was done to: by the parse, else by
// what stands beside the trigger; one where it is one person; nil where the
// text gives no number.
func (a *analysis) victims(f *finding) *event.Count {
	if !f.verb && a.row(f).POS == 'N' {
		if n := a.nounCount(f.tok); n != nil {
			return n
		}
	}
	if a.numbered(f.tok) {
		return a.tollCount(f.tok)
	}
	if n, ok := a.otherVictims(f.tok); ok {
		return n
	}
	heads := a.victimHeads(f)
	var found []int
	for _, h := range heads {
		if k := a.countOfHead(h); k >= 0 && (len(found) == 0 || a.opens(k)) {
			found = append(found, k)
		}
	}
	if len(found) == 0 {
		if k := a.bareCount(f.tok); k >= 0 {
			found = []int{k}
		} else if k := a.countBeside(f.tok); k >= 0 && (len(heads) == 0 || strings.HasPrefix(a.tag(f.tok), "JJ")) {
			found = []int{k}
		}
	}
	found = a.own(f, found)
	if len(found) > 0 {
		n := a.sum(a.listed(found))
		if left := a.uncounted(heads); len(found) < len(heads) && n.Max != nil && *n.Max == n.Min {
			if one := a.persons(left); one > 0 { // "his driver and two guards"
				more := n.Min + one
				n.Min, n.Max = more, &more
				first, last := a.basePhrase(left[0])
				n.Span.Start, n.Span.End = min(n.Span.Start, a.tok[first].Start), max(n.Span.End, a.tok[last-1].End)
				n.Text = n.Span.Of(a.doc.Text)
			}
		}
		return n
	}
	if a.is(f.tok, "amod") {
		return nil // "a wounded soldier" is told of for something else
	}
	if n := a.persons(heads); n == 1 || n > 1 && f.verb {
		first, _ := a.basePhrase(heads[0])
		_, last := a.basePhrase(heads[len(heads)-1])
		return &event.Count{Min: n, Max: &n, Text: a.textOf(first, last), Span: a.spanOf(first, last)}
	}
	return nil
}

// own leaves out counts that sum up more than one event, those of a part of the
// others ("five people, among them two children") and those of another harm
// ("four dead and dozens wounded").
func (a *analysis) own(f *finding, found []int) []int {
	var out []int
	for i, k := range found {
		c := &a.counts[k]
		next := max(c.Last, c.Head+1)
		other := next < len(a.tok) && next != f.tok && a.at[next] != nil && a.at[next] != f && harmful(a.at[next].Kind)
		if i > 0 && a.alternative(k) {
			continue // "dozens, possibly hundreds"
		}
		if c.Of && a.is(f.tok, "acl") {
			continue // "one of the soldiers killed"
		}
		if !c.Total && (!c.Part || i == 0) && (!other || len(found) == 1) {
			out = append(out, k)
		}
	}
	return out
}

// alternative reports whether count k only says what the one before it may come
// to: "dozens, possibly hundreds", "dozens if not hundreds".
func (a *analysis) alternative(k int) bool {
	for _, i := range []int{a.counts[k].First, a.counts[k].First - 1} {
		switch a.lower(max(0, i)) {
		case "possibly", "perhaps", "maybe", "even", "not", "or", "probably":
			return true
		}
	}
	return false
}

// otherVictims reads "and another wounded", "and others injured": others than
// the subject that the parse shares. ok is false where no such word stands
// before the trigger.
func (a *analysis) otherVictims(v int) (n *event.Count, ok bool) {
	k := v - 1
	first := a.doc.Sentences[a.sent(v)].First
	for k > first && a.auxiliary(k) {
		k--
	}
	if k < first || a.countOf[k] >= 0 {
		return nil, false
	}
	switch a.lower(k) {
	case "another":
		one := 1
		return &event.Count{Min: 1, Max: &one, Text: a.textOf(k, k+1), Span: a.spanOf(k, k+1)}, true
	case "others", "many", "some", "rest":
		return nil, true
	}
	return nil, false
}

// victimHeads are the heads of the phrases that an event is done to.
func (a *analysis) victimHeads(f *finding) []int {
	var out []int
	for _, s := range f.slots {
		if s.name == "prefix" {
			continue
		}
		switch a.roleOf(f, s) {
		case lexicon.Target, lexicon.Both:
			h := s.head
			if p := a.relativeNoun(f.tok, h); p >= 0 {
				h = p
			}
			for _, h := range a.conjuncts(h) {
				if !slices.Contains(out, h) {
					out = append(out, h)
				}
			}
		}
	}
	return out
}

// opens reports whether a count opens its phrase: in "killed 20 people and
// displaced millions" a verb that the parse took for an adjective does.
func (a *analysis) opens(k int) bool {
	i := a.counts[k].First - 1
	return i < 0 || a.tag(i) != "VBN" && a.tag(i) != "VBD" && a.tag(i) != "JJ"
}

// relativeNoun is the person before "who" or a participle where the parse hangs
// the clause of verb v on a thing farther away: "the coffin of a soldier who was
// killed", "the bodies of civilians killed"; -1 where there is none.
func (a *analysis) relativeNoun(v, h int) int {
	if !a.is(v, "acl") || a.head(v) != h {
		return -1
	}
	n := v - 1
	if who := a.child(v, "nsubj"); who > 0 && a.lower(who) == "who" {
		n = who - 1
		if a.tag(n) == "," && n > 0 {
			n--
		}
	} else if a.tag(v) != "VBN" || a.oneHuman(h) || a.tag(h) == "NNS" && a.typed(h).Kind == event.Civilians {
		return -1
	}
	if n > h && strings.HasPrefix(a.tag(n), "NN") && a.under(n, h) && a.placeOf[n] < 0 {
		return n
	}
	return -1
}

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
// follows it, "the number of dead rose to 43".
func (a *analysis) numbered(i int) bool {
	return i >= 2 && a.lower(i-1) == "of" && a.lower(i-2) == "number"
}

// tollCount is the first count in the words after token n, before another
// harm; nil where there is none.
func (a *analysis) tollCount(n int) *event.Count {
	s := a.doc.Sentences[a.sent(n)]
	for k := n + 1; k < min(s.Last, n+9); k++ {
		if g := a.at[k]; g != nil && harmful(g.Kind) || a.tag(k) == "," || a.tag(k) == ":" {
			return nil
		}
		if c := a.countOf[k]; c >= 0 && (a.counts[c].Head < 0 || a.tag(a.counts[c].Head) == "NNS") {
			return a.sum([]int{int(c)})
		}
	}
	return nil
}

// listed adds to counts those that stand in a list with them: "24 civilians,
// 24 fighters and 25 militiamen". Parts of a number are left out: "five
// people, three of them children".
func (a *analysis) listed(found []int) []int {
	first, last := found[0], found[len(found)-1]
	for k := first - 1; k >= 0 && a.inList(k, k+1) && !a.argument(k) && (k+1 < found[0] || a.lastOfList(k+1)); k-- {
		first = k
	}
	for k := last + 1; k < len(a.counts) && a.inList(k-1, k) && !a.argument(k); k++ {
		if a.lastOfList(k) {
			last = k
			break
		}
	}
	in := map[int]bool{}
	for _, k := range found {
		in[k] = true
	}
	var out []int
	for k := first; k <= last; k++ {
		if in[k] || k < found[0] || k > found[len(found)-1] {
			out = append(out, k)
		}
	}
	return out
}

// inList reports whether only a comma or an "and" stands between the phrase of
// count k and count l.
func (a *analysis) inList(k, l int) bool {
	c, d := &a.counts[k], &a.counts[l]
	end := max(c.Last, c.Head+1)
	if a.sent(c.First) != a.sent(d.First) || d.First-end > 2 || d.First <= end || d.Head < 0 || c.Head < 0 || d.More || d.Part || d.Total {
		return false
	}
	for i := end; i < d.First; i++ {
		if a.tag(i) != "," && a.tag(i) != "CC" || a.lower(i) == "or" || a.lower(i) == "but" {
			return false
		}
	}
	return d.Last >= len(a.tok) || a.lower(d.Last) != "of" || a.tag(d.Last+1) != "PRP" && !strings.HasPrefix(a.tag(d.Last+1), "W")
}

// lastOfList reports whether "and" stands before count k.
func (a *analysis) lastOfList(k int) bool {
	i := a.counts[k].First - 1
	return i >= 0 && a.tag(i) == "CC"
}

// argument reports whether the noun of count k is the subject or the object of
// a verb of its own, other than one of saying.
func (a *analysis) argument(k int) bool {
	h := a.counts[k].Head
	if h < 0 {
		return false
	}
	v := a.head(h)
	return v >= 0 && a.is(h, "nsubj", "obj") && a.verbal(v) && !a.lex.Reports(a.lemma(v))
}

// sum adds up counts. Where those after the first are its parts it is the
// first: "five people, three soldiers and two civilians".
func (a *analysis) sum(list []int) *event.Count {
	out := a.counts[list[0]].Count
	rest := 0
	for _, k := range list[1:] {
		rest += a.counts[k].Min
	}
	if len(list) > 2 && rest == out.Min {
		return &out
	}
	for _, k := range list[1:] {
		c := &a.counts[k]
		out.Min += c.Min
		if out.Max != nil && c.Max != nil {
			n := *out.Max + *c.Max
			out.Max = &n
		} else {
			out.Max = nil
		}
		out.Span.End = max(out.Span.End, c.Span.End)
		out.Text = out.Span.Of(a.doc.Text)
	}
	return &out
}

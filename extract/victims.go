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
			if one := a.singles(left, heads); one > 0 { // "his driver and two guards"
				more := n.Min + one
				n.Min, n.Max = more, &more
				first, last := a.basePhrase(left[0])
				n.Span.Start, n.Span.End = min(n.Span.Start, a.tok[first].Start), max(n.Span.End, a.tok[last-1].End)
				n.Text = n.Span.Of(a.doc.Text)
			}
		}
		return n
	}
	if k := a.countBehind(heads); k >= 0 {
		return a.sum([]int{k})
	}
	if a.is(f.tok, "amod") {
		return nil // "a wounded soldier" is told of for something else
	}
	if h := a.bodyOf(f); h >= 0 && a.tag(h) == "NNP" {
		one := 1
		first, last := a.basePhrase(h)
		return &event.Count{Min: 1, Max: &one, Text: a.textOf(first, last), Span: a.spanOf(first, last)}
	}
	if n := a.persons(heads); n == 1 || n > 1 && f.verb {
		first, _ := a.basePhrase(heads[0])
		_, last := a.basePhrase(heads[len(heads)-1])
		return &event.Count{Min: n, Max: &n, Text: a.textOf(first, last), Span: a.spanOf(first, last)}
	}
	return nil
}

// singles is how many those of a list are that no number counts, where each is
// one person: of "a priest, his sister and two guards" two. It is 0 where one is
// more or the list has no "and", so that one noun may tell who another is.
func (a *analysis) singles(left, heads []int) int {
	last := heads[len(heads)-1]
	if len(left) < 2 || left[len(left)-1] == last || a.child(last, "cc") < 0 {
		return a.persons(left)
	}
	n := 0
	for i, h := range left {
		switch {
		case !a.onePerson(h):
			return 0
		case i == 0 || !a.personName(h) || a.personName(left[i-1]): // not "a mayor, Ali Hassan, and two guards"
			n++
		}
	}
	return n
}

// countBehind is the count of those that a pronoun stands for: "three men … were
// shot dead: they"; -1 where there is none.
func (a *analysis) countBehind(heads []int) int {
	if len(heads) != 1 || !a.pronoun(heads[0]) {
		return -1
	}
	switch a.lower(heads[0]) {
	case "they", "them":
		if c, ok := a.antecedents[heads[0]]; ok && a.sent(heads[0])-a.sent(c) <= 1 {
			return a.countOfHead(c)
		}
	}
	return -1
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
	if o := a.child(v, "obj"); o == v+1 && a.lower(o) == "another" {
		k = o
	}
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
			h := a.through(s.head, f)
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

package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/placelink.tsv
var placeLinkTable string

// placeLink weighs how a place mention hangs together with a trigger of its
// sentence.
var placeLink = sync.OnceValue(func() *linear.Model { return must(linear.Parse(placeLinkTable)) })

func must[T any](v T, err error) T {
	if err != nil {
		panic(err) // of a bundled table: a test reads each
	}
	return v
}

// linkThreshold is the log odds from which a place is an event's, and
// linkBeside that from which one that is coordinated with it is too.
const (
	linkThreshold = -.7
	linkHarm      = -.9 // of killing, wounding and the like
	linkBeside    = -.6
)

// linkedPlace returns the place of a finding's sentence that it happened at,
// -1 where there is none, and the places that are named with it: "in X and Y".
func (a *analysis) linkedPlace(f *finding) (best int, beside []int) {
	return a.linkedBy(placeLink(), f)
}

// linkable is the range of the places that a finding may have.
func (a *analysis) linkable(f *finding) (from, to int) {
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to = a.placesBetween(s.First, s.Last)
	return from, min(to, from+near)
}

func (a *analysis) linkedBy(m *linear.Model, f *finding) (best int, beside []int) {
	from, to := a.linkable(f)
	best = -1
	path := a.pathFrom(f)
	path.stands = a.placeStands(path, from, to)
	scores := make([]float64, to-from)
	turn := a.otherClause(f.tok)
	for k := from; k < to; k++ {
		if b, own := a.benchmark(a.places[k].first), a.benchmark(f.tok); b != own && (b >= 0 || a.lower(a.benchmarks[own][0]) != "since") {
			scores[k-from] = linkBeside - 1
			continue // "the worst since jihadists raided X", "fired into X in response to the killing"
		}
		if turn >= 0 && a.places[k].first > turn || (harm[f.Kind] || force[f.Kind]) && a.broughtTo(k) {
			scores[k-from] = linkBeside - 1
			continue
		}
		if a.ofTheirs(k) {
			scores[k-from] = linkBeside - 1
			continue // "at the U.S. destroyer"
		}
		a.vector = a.placeVector(a.vector, f, path, k, from, to)
		v := m.Score(a.vector) + a.placeSense(f, k)
		scores[k-from] = v
		if (v >= linkThreshold || v >= linkHarm && harm[f.Kind]) && (best < 0 || v > scores[best-from]) {
			best = k
		}
	}
	if best < 0 {
		return -1, nil
	}
	if best > from && a.measuredBy(best-1, best) {
		best--
	}
	for k := from; k < best; k++ { // of a list the first
		if scores[k-from] >= linkBeside && a.besides(best, k) && !a.holds(k, best) && !a.holds(best, k) {
			best = k
			break
		}
	}
	for k := from; k < to; k++ {
		if k != best && scores[k-from] >= linkBeside && a.besides(best, k) && !a.holds(k, best) {
			beside = append(beside, k)
		}
	}
	return best, beside
}

// ofTheirs reports whether a country is named only to say whose a force or a weapon is:
// "the U.S. destroyer", "a U.S. base".
func (a *analysis) ofTheirs(k int) bool {
	i := a.placeHead(k)
	if !a.country(i) || !a.is(i, "compound", "amod", "nmod:desc") || a.preposition(i) != "" {
		return false
	}
	h := a.head(i)
	if h <= i || a.sent(h) != a.sent(i) || a.placeOf[h] >= 0 {
		return false
	}
	d := a.typed(h).Kind
	return d == event.StateForces || d == event.Materiel || d == event.Government || a.weaponClass(h) != ""
}

// measuredBy reports whether a place only tells where the one before it lies: "Sake,
// about 20 kilometers west of Goma".
func (a *analysis) measuredBy(j, k int) bool {
	q, p := &a.places[j], &a.places[k]
	if p.first-q.last < 4 || p.first-q.last > 12 || a.tag(q.last) != "," || a.lower(p.first-1) != "of" && a.lower(p.first-1) != "from" {
		return false
	}
	number, unit := false, false
	for i := q.last + 1; i < p.first; i++ {
		number = number || a.tag(i) == "CD"
		unit = unit || number && (strings.HasPrefix(a.lower(i), "kilomet") || a.lower(i) == "km" || a.lower(i) == "miles")
		if a.verbal(i) || a.tag(i) == "," {
			return false
		}
	}
	return unit
}

// otherClause is the "while" behind an event that opens a clause of another, -1 where
// there is none: "a blast in X killed three, while an attack in Y killed 15".
func (a *analysis) otherClause(i int) int {
	last := a.doc.Sentences[a.sent(i)].Last
	for k := i + 2; k+1 < last; k++ {
		if (a.lower(k) == "while" || a.lower(k) == "whereas") && a.tag(k-1) == "," && a.is(k, "mark") && a.finite(a.head(k)) {
			return k
		}
	}
	return -1
}

// broughtTo reports whether a place is the hospital that the victims were brought to.
func (a *analysis) broughtTo(k int) bool {
	if a.preposition(a.anchor(k)) != "to" {
		return false
	}
	p := &a.places[k]
	for i := p.first; i < p.last; i++ {
		switch a.lower(i) {
		case "hospital", "clinic", "infirmary", "hospitals", "morgue", "mortuary":
			return true
		}
	}
	return false
}

// besides reports whether two place mentions are named in one breath: the one
// is coordinated with the other, or both with a third.
func (a *analysis) besides(j, k int) bool {
	if a.coordination(a.placeHead(j)) == a.coordination(a.placeHead(k)) {
		return true
	}
	x, y := a.anchor(j), a.anchor(k)
	if x == y { // "X and Y districts" are two, "the X district of Y" is one
		return a.places[j].last <= x && a.places[k].last <= x
	}
	return a.coordination(x) == a.coordination(y)
}

// holds reports whether place k is the larger one that place j is named in: "X,
// Minnesota".
func (a *analysis) holds(k, j int) bool {
	p, q := &a.places[k], &a.places[j]
	return inside(&q.top, &p.top) || a.fineness(k) < a.fineness(j) && p.first == q.last+1 && a.tag(q.last) == ","
}

// anchor is the token through which a place and the class word that its name
// stands with hang in their sentence: "town" in "the town of X", "X district".
func (a *analysis) anchor(k int) int {
	i := a.placeHead(k)
	for range 2 {
		h := a.head(i)
		if h < 0 || !(sites[a.lower(h)] || locativeNouns[a.lemma(h)]) || a.sent(h) != a.sent(i) {
			break
		}
		if a.is(i, "compound", "amod", "flat", "appos") || a.is(i, "nmod") && !a.is(i, "nmod:poss") && a.preposition(i) == "of" && h >= i-6 && h < i && h == a.classWord(k) {
			i = h
			continue
		}
		break
	}
	return i
}

// classWord is the noun before the "of" before a place, -1 where there is none.
func (a *analysis) classWord(k int) int {
	i := a.places[k].first - 1
	for i > 0 && (a.lower(i) == "the" || a.titled(i)) {
		i--
	}
	if i > 0 && a.lower(i) == "of" {
		return i - 1
	}
	return -1
}

// partOf reports whether place j is said to lie in place k: "X in Y", "Y's X",
// "the X district of Y", "X, Y".
func (a *analysis) partOf(j, k int) bool {
	i, h := a.anchor(j), a.anchor(k)
	if i == h || a.head(h) != i && a.head(a.placeHead(k)) != i {
		return false
	}
	if a.is(h, "conj") || a.is(a.placeHead(k), "conj") {
		return false
	}
	return true
}

// coordination is the first of the nominals that token i is coordinated with.
func (a *analysis) coordination(i int) int {
	for hops := 0; a.head(i) >= 0 && hops < 20; hops++ {
		if !a.is(i, "conj") && !a.is(i, "compound", "nmod:desc", "flat") {
			break
		}
		i = a.head(i)
	}
	return i
}

// placeHead is the token through which a place mention hangs in its sentence.
func (a *analysis) placeHead(k int) int {
	p := &a.places[k]
	for i := p.first; i < p.last; i++ {
		if h := a.head(i); h < p.first || h >= p.last {
			return i
		}
	}
	return p.last - 1
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// countryOfLast reports whether a country behind a comma only says where the
// place before it lies: "Kirkuk, Iraq".
func (a *analysis) countryOfLast(h int, list []event.Party) bool {
	if len(list) == 0 || h < 2 || a.tag(h-1) != "," || !a.country(h) {
		return false
	}
	q := list[len(list)-1]
	return q.Kind == event.PlaceParty && q.Span.End == a.tok[h-2].End && q.Country == a.typed(h).Country
}

// namedPlaces adds to a noun for places those of a list that it stands before:
// "the villages of X, Y and Z".
func (a *analysis) namedPlaces(heads []int) []int {
	for _, h := range heads[:len(heads):len(heads)] {
		if a.tag(h) != "NNS" || placeNouns[a.lemma(h)] == "" && !settlements[a.lemma(h)] {
			continue
		}
		for c := range a.children(h) {
			if c < h || !a.is(c, "nmod") || a.preposition(c) != "of" || !strings.HasPrefix(a.tag(c), "NNP") {
				continue
			}
			for _, k := range a.conjuncts(c)[1:] {
				if d := a.typed(k); strings.HasPrefix(a.tag(k), "NNP") && (a.placeOf[k] >= 0 || d.Entry == nil && d.Kind == event.UnknownParty) {
					heads = append(heads, k)
				}
			}
		}
	}
	return heads
}

// sayingMore reports whether what seems one more of a list only says more of the
// one before: "100 people, mostly demonstrators", "his roommate, also an officer".
func (a *analysis) sayingMore(h int) bool {
	first, _ := a.basePhrase(h)
	if c := a.child(h, "nmod"); a.tag(h) == "CD" && c == h+2 && a.lower(h+1) == "of" && (a.lower(c) == "them" || a.lower(c) == "whom") {
		return true // "four people, three of them minors"
	}
	if w := a.tok[h].Norm; first > 1 && a.lower(first-1) == "or" && a.tag(first-2) == "," && len(w) > 1 && w == strings.ToUpper(w) {
		return true // "the National Liberation Army, or ELN,"
	}
	for i := first; i >= max(0, first-1) && i < h; i-- {
		switch a.lower(i) {
		case "mostly", "mainly", "largely", "including", "especially", "primarily", "notably", "also", "chiefly":
			return true
		}
	}
	return false
}

// larger reports whether what seems one more of a list is the larger place that
// one before it is in: "a post in Titao town, Loroum province, Nord region".
func (a *analysis) larger(h, c int) bool {
	first, _ := a.basePhrase(c)
	return first > 1 && a.tag(first-1) == "," && a.child(c, "cc") < 0 && a.namesPlace(c) && a.namesPlace(first-2) && !a.namesPlace(h) && placeNouns[a.lemma(h)] == ""
}

// namesPlace reports whether a token belongs to the name of a place or to its
// class word: "Nord", "Nord region".
func (a *analysis) namesPlace(i int) bool {
	return a.placeOf[i] >= 0 || i > 0 && a.placeOf[i-1] >= 0 && placeNouns[a.lemma(i)] != ""
}

// oneWith reports whether a bare plural after "and" goes with the plural before
// it, whose modifiers it shares: "Taliban bombers and gunmen".
func (a *analysis) oneWith(h int, q, p event.Party) bool {
	if h < 2 || a.tag(h) != "NNS" || a.tag(h-1) != "CC" || a.lower(h-1) != "and" || a.tag(h-2) != "NNS" || a.tok[h-2].End != q.Span.End || p.Span.Start != a.tok[h].Start || q.Kind != p.Kind || !isGroup(p.Kind) {
		return false
	}
	first, _ := a.basePhrase(h - 2)
	for i := first; i < h-2; i++ {
		if m, ok := a.actorAt(i); ok && m.Entry != nil && m.Entry.Class >= actor.Country && p.Kind != event.StateForces {
			return false // "Kurdish militants and jihadists"
		}
	}
	return first < h-2 || a.is(h, "conj") && q.Name == p.Name
}

// inCountList adds to a phrase the others of a list of numbers that the parse
// broke up: "24 civilians, 24 fighters and 25 militiamen were killed".
func (a *analysis) inCountList(heads []int) []int {
	k := a.countOfHead(heads[0])
	if k < 0 {
		return heads
	}
	var before []int
	for _, l := range a.listed([]int{k}) {
		if h := a.counts[l].Head; l < k && h >= 0 && a.nominal(h) {
			before = append(before, h)
		}
	}
	return append(before, heads...)
}

// together adds to a phrase those who stand beside it: "regulars along with
// militiamen", "the city, alongside a base".
func (a *analysis) together(heads []int) []int {
	for _, h := range heads[:len(heads):len(heads)] {
		for c := range a.children(h) {
			if a.is(c, "nmod", "obl") && a.alongside(c) {
				heads = append(heads, a.conjuncts(c)...)
			}
		}
	}
	if h := heads[0]; a.is(h, "nsubj") && a.head(h) >= 0 { // "the family fled along with thousands of others"
		for c := range a.children(a.head(h)) {
			if c > h && a.is(c, "obl") && a.alongside(c) {
				heads = append(heads, a.conjuncts(c)...)
			}
		}
	}
	return heads
}

// alongside reports whether a phrase says who is there too: "along with
// militiamen", "alongside the army".
func (a *analysis) alongside(c int) bool {
	first := a.child(c, "case")
	if first < 0 {
		cc := a.child(c, "cc")
		return cc >= 0 && cc < c && a.asWellAs(cc)
	}
	switch p := a.preposition(c); p {
	case "alongside":
		return true
	case "with":
		return a.lower(first) == "along" || a.lower(first) == "together" || first > 0 && (a.lower(first-1) == "along" || a.lower(first-1) == "together")
	}
	return false
}

// eachCountry puts the countries in the place of their officials where those of
// several are named together: "the foreign ministers of Egypt and Ethiopia".
func (a *analysis) eachCountry(heads []int) []int {
	if len(heads) != 1 || a.tag(heads[0]) != "NNS" || a.typed(heads[0]).Kind != event.Government {
		return heads
	}
	c := a.child(heads[0], "nmod")
	if c < 0 || a.preposition(c) != "of" {
		return heads
	}
	all := a.conjuncts(c)
	if len(all) < 2 || len(all) > 6 {
		return heads
	}
	for _, k := range all {
		if !a.country(k) {
			return heads
		}
	}
	return all
}

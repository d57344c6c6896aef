package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// placeSense is what the kind of event says of a place that the corpus the model
// is fit on has too few of: what is left is where it happened, "the evacuation
// of civilians from X"; what words are about is not where they were spoken, nor
// a crime where the arrest for it was.
func (a *analysis) placeSense(f *finding, k int) float64 {
	h := a.placeHead(k)
	switch {
	case a.ofTheCase(f, h):
		return -4
	case leaving[f.Kind] && a.places[k].relation == event.From && a.head(h) == f.tok:
		return 2.5
	case a.spokesPlace(h), a.forcesPlace(h), a.regionOfCountry(h):
		return -4
	case verbal[f.Kind] && a.head(h) != f.tok:
		return -1.5
	case k > 0 && a.is(a.placeHead(k-1), "nmod:poss") && inside(&a.places[k].top, &a.places[k-1].top):
		return .5 // "in Nigeria's Zamfara state": the owner is no rival
	}
	return 0
}

// spokesPlace reports whether a capital or a country is named for its
// government, which says something: "Tbilisi says the rebels have fled".
func (a *analysis) spokesPlace(h int) bool {
	v := a.head(h)
	t := a.placeAt(h)
	return t != nil && a.is(h, "nsubj") && v >= 0 && a.verbal(v) && !a.passive(v) && (t.Code == "PPLC" || strings.HasPrefix(t.Code, "PCL")) && (a.lex.Reports(a.lemma(v)) || a.at[v] != nil && verbal[a.at[v].Kind])
}

// forcesPlace reports whether a capital stands for the country whose forces it is
// named before: "Kiev troops".
func (a *analysis) forcesPlace(h int) bool {
	k := a.head(h)
	return k > h && a.nominal(k) && a.capitalBefore(k) == h && a.typed(k).Kind == event.StateForces && !a.typed(k).Thing
}

// regionOfCountry reports whether a sea or a region only says of a country where it
// lies: "the troubled Caribbean nation".
func (a *analysis) regionOfCountry(h int) bool {
	t := a.placeAt(h)
	if t == nil || t.Country != "" || !a.is(h, "compound", "amod") || a.head(h) < h {
		return false
	}
	switch a.lemma(a.head(h)) {
	case "country", "nation", "state":
		return true
	}
	return false
}

// leaving are the kinds that move away from where they happen.
var leaving = map[event.Kind]bool{event.Withdrawal: true, event.Displacement: true, event.Release: true}

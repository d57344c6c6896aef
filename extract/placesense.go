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
	case a.ofTheCase(f, h), a.besideTheCase(f, h):
		return -4
	case leaving[f.Kind] && a.places[k].relation == event.From && a.head(h) == f.tok:
		return 2.5
	case a.spokesPlace(h), a.forcesPlace(h), a.regionOfCountry(h), a.homeOf(f, h):
		return -4
	case a.preposition(h) == "with" && a.head(h) == f.tok && sphere(f.Kind) == "politics" && strings.HasPrefix(a.places[k].top.Code, "PCL"):
		return -4 // "a deal with Russia"
	case f.Kind == event.Advance && a.preposition(h) == "of" && a.head(h) >= 0 && a.lemma(a.head(h)) == "direction" && a.head(a.head(h)) == f.tok:
		return 2.5 // "moved in the direction of Misrata"
	case a.topic(f, h), a.toldThere(f, h), a.afterOther(f, h), a.ofSayer(f, h):
		return -4
	case verbal[f.Kind] && a.head(h) != f.tok:
		return -1.5
	case k > 0 && a.is(a.placeHead(k-1), "nmod:poss") && inside(&a.places[k].top, &a.places[k-1].top):
		return .5 // "in Nigeria's Zamfara state": the owner is no rival
	}
	return 0
}

// ofSayer reports whether a place only says who it is that tells of an event:
// "they fired at us, said Ali Omar, who fled his village of Kibumba".
func (a *analysis) ofSayer(f *finding, h int) bool {
	s := h
	for hops := 0; hops < 8 && s >= 0 && !a.is(s, "nsubj"); hops++ {
		if s == f.tok {
			return false
		}
		s = a.head(s)
	}
	if s < 0 || s == h || !a.is(s, "nsubj") {
		return false
	}
	v := a.head(s)
	return v >= 0 && a.verbal(v) && a.at[v] == nil && a.lex.Reports(a.lemma(v)) && !a.under(f.tok, s)
}

// topic reports whether a place is what talks are about: "talks on Yemen".
func (a *analysis) topic(f *finding, h int) bool {
	if f.Kind != event.Negotiation || a.head(h) != f.tok {
		return false
	}
	switch a.preposition(h) {
	case "on", "about", "over":
		return true
	}
	return false
}

// toldThere reports whether a place is where somebody told of an event: "told a
// news conference in Benghazi that battles were under way". What stands in front
// may be where it happened: "In Basra, police said three were killed".
func (a *analysis) toldThere(f *finding, h int) bool {
	v, call := h, false
	for hops := 0; hops < 4 && v >= 0 && !a.verbal(v); hops++ {
		call = call || calls[a.lemma(v)]
		v = a.head(v)
	}
	if v < 0 || v > h || !a.verbal(v) || a.at[v] != nil || !a.lex.Reports(a.lemma(v)) {
		return false
	}
	if h > f.tok { // ", Gen. Solis told reporters by telephone from Bogota"
		return v > f.tok && (call || a.lemma(v) == "tell") && (a.is(v, "parataxis") || !a.under(v, f.tok))
	}
	for k, hops := f.tok, 0; k >= 0 && hops < 12; k, hops = a.head(k), hops+1 {
		if a.head(k) == v {
			return a.is(k, "ccomp") && k > h
		}
	}
	return false
}

// calls are occasions on which somebody tells of what happened elsewhere.
var calls = map[string]bool{"telephone": true, "phone": true, "interview": true, "conference": true, "briefing": true, "video": true, "reporter": true}

// afterOther reports whether a place is that of another event that comes before
// or after: "the fighting picked up a week after a summit in Berlin".
func (a *analysis) afterOther(f *finding, h int) bool {
	if a.cameAfter(f, h) {
		return true
	}
	n := a.head(h)
	if n < 0 || n == f.tok || a.at[n] == nil || a.at[n].verb {
		return false
	}
	switch a.preposition(n) {
	case "after", "before", "since":
	default:
		return false
	}
	for k, hops := f.tok, 0; k >= 0 && hops < 12; k, hops = a.head(k), hops+1 {
		if k == n {
			return false
		}
	}
	return true
}

// cameAfter reports whether token i is in the clause of what came before an event or
// after it: "the shelling came two days after rebels captured the town".
func (a *analysis) cameAfter(f *finding, i int) bool {
	v := a.head(f.tok)
	if f.verb || !a.is(f.tok, "nsubj") || v < 0 || a.lemma(v) != "come" && a.lemma(v) != "happen" && a.lemma(v) != "occur" {
		return false
	}
	for hops := 0; hops < 12 && i >= 0; hops++ {
		if a.head(i) == v {
			m := a.marker(i)
			return a.is(i, "advcl") && (m == "after" || m == "before")
		}
		i = a.head(i)
	}
	return false
}

// spokesPlace reports whether a capital or a country is named for its
// government, which says something: "Tbilisi says the rebels have fled".
func (a *analysis) spokesPlace(h int) bool {
	v := a.head(h)
	t := a.placeAt(h)
	return t != nil && a.is(h, "nsubj") && v >= 0 && a.verbal(v) && !a.passive(v) && (t.Code == "PPLC" || strings.HasPrefix(t.Code, "PCL")) && (a.lex.Reports(a.lemma(v)) || a.at[v] != nil && verbal[a.at[v].Kind])
}

// homeOf reports whether a place is where those come from who talk: "negotiators
// from Ukraine and Russia have begun talks".
func (a *analysis) homeOf(f *finding, h int) bool {
	first := h
	for a.is(first, "conj") && a.head(first) >= 0 && a.head(first) < first {
		first = a.head(first)
	}
	n := a.head(first)
	if a.preposition(first) != "from" || n < 0 || n >= first || !a.is(first, "nmod") || !a.is(n, "nsubj") {
		return false
	}
	v := a.head(n)
	return f.tok != n && v >= 0 && (a.at[v] != nil && sphere(a.at[v].Kind) == "politics" || a.child(v, "obj") >= 0 && a.at[a.child(v, "obj")] != nil && sphere(a.at[a.child(v, "obj")].Kind) == "politics")
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
	if t == nil || t.Country != "" || t.Code == "" || !a.is(h, "compound", "amod") || a.head(h) < h {
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

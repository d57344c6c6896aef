package extract

import (
	"slices"
	"sort"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// A placeMention is a toponym, or a noun that stands for one: "the city".
type placeMention struct {
	first, last int // tokens, half open
	top         geo.Toponym
	coref       bool
	unlisted    bool // a name that no gazetteer has
	relation    event.Relation
	bearing     string
	to          *geo.Place     // the other place of a relation to two
	joint       event.Relation // that relation
	halfway     bool           // in the middle of the two
	coast       bool           // off its coast
}

// placeNouns are the nouns that may stand for a place named before.
var placeNouns = map[string]string{"city": "P", "town": "P", "village": "P", "settlement": "P", "enclave": "PLA", "district": "PLA", "province": "A", "region": "AL", "area": "", "capital": "C"}

// findPlaces gathers the toponyms and what stands for them, with the relation
// that the words before each state.
func (a *analysis) findPlaces() {
	tops := a.geo.Toponyms
	named := map[int]bool{}
	for _, t := range tops {
		for i := t.First; i < t.Last; i++ {
			named[i] = true
		}
		if a.inClock(t.Last) || a.ofCompound(t.Last-1) || a.ofPeople(t.First, t.Last) || a.ofWeapon(t.First, t.Last) || a.ofPerson(t) || a.otherName(t.First) || a.ethnicName(t) || a.whereabouts(t.Last, tops) {
			continue
		}
		p := placeMention{first: t.First, last: t.Last, top: t}
		a.cutCompound(&p)
		a.extendName(&p)
		a.places = append(a.places, p)
	}
	a.unlistedPlaces(named)
	states := map[int]bool{}
	for i := range a.tok {
		if m := a.nationsCapital(i, named); m != nil {
			states[m.first] = true // "Somalia" is not where, "Somalia's capital" is
			a.places = append(a.places, *m)
			continue
		}
		if m := a.countryLand(i); m != nil && !named[i-1] {
			a.places = append(a.places, *m)
			continue
		}
		if t := a.thereBefore(i); t != nil {
			a.places = append(a.places, placeMention{first: i, last: i + 1, top: *t, coref: true})
			continue
		}
		classes, ok := placeNouns[a.lemma(i)]
		if !ok || named[i] || a.is(i, "compound", "amod") || !a.definite(i) || a.settled(i) || a.lemma(i) == "capital" && i > 0 && ofPart[a.lower(i-1)] {
			continue // "the provincial capital" is not the country's
		}
		if i+2 < len(a.tok) && a.lower(i+1) == "of" && (named[i+2] || i+3 < len(a.tok) && named[i+3]) || i > 0 && named[i-1] || i+1 < len(a.tok) && named[i+1] || i+2 < len(a.tok) && a.tag(i+1) == "," && named[i+2] {
			continue // "the city of X", "X city", "the capital, X"
		}
		if t := a.standsFor(i, classes); t != nil {
			a.places = append(a.places, placeMention{first: i, last: i + 1, top: *t, coref: true})
		}
	}
	a.places = slices.DeleteFunc(a.places, func(p placeMention) bool { return states[p.first] && !p.coref })
	sort.SliceStable(a.places, func(i, k int) bool { return a.places[i].first < a.places[k].first })
	for i := range a.places {
		p := &a.places[i]
		p.relation, p.bearing = a.placeRelation(p.first)
		if h := a.placeHead(i); i > 0 && p.relation == event.RelationUnknown && a.places[i-1].relation != event.Between && a.is(h, "conj") && a.head(h) == a.placeHead(i-1) {
			p.relation = a.places[i-1].relation // "in X and Y"
		}
	}
	a.joinPlaces()
}

// thereBefore is the place named last before "there", in its sentence or the one
// before: "residents of Aleppo said jets bombed a school there".
func (a *analysis) thereBefore(i int) *geo.Toponym {
	if a.lower(i) != "there" || a.tag(i) != "RB" || !a.is(i, "advmod") || i == a.doc.Sentences[a.sent(i)].First {
		return nil
	}
	if v := a.head(i); v < 0 || !a.verbal(v) || v > i {
		return nil
	}
	var last *placeMention
	for k := range a.places {
		p := &a.places[k]
		if p.first >= i || a.sent(p.first) < a.sent(i)-1 {
			continue
		}
		if last == nil || p.first > last.first {
			last = p
		}
	}
	if last == nil || !last.top.Resolved {
		return nil
	}
	return &last.top
}

// ofPart are adjectives for what belongs to a part of a country.
var ofPart = map[string]bool{"provincial": true, "regional": true, "district": true, "state": true, "departmental": true, "county": true}

// whereabouts reports whether the name that ends before token i only says where
// the place lies that is named behind it: "the Red Sea port city of Hodeidah".
func (a *analysis) whereabouts(i int, tops []geo.Toponym) bool {
	for k := i; k+1 < len(a.tok) && k < i+3 && a.sent(k) == a.sent(i-1); k++ {
		if !strings.HasPrefix(a.tag(k), "NN") && !strings.HasPrefix(a.tag(k), "JJ") || strings.HasPrefix(a.tag(k), "NNP") {
			return false
		}
		if a.lower(k+1) != "of" {
			continue
		}
		if l := a.lemma(k); l != "city" && l != "town" && l != "village" && l != "port" && l != "resort" {
			return false
		}
		from, to := window(len(tops), func(j int) int { return tops[j].First }, k+2, k+4)
		return from < to
	}
	return false
}

// inClock reports whether token i makes the place before it the name of a
// time zone: "12:30 Moscow time".
func (a *analysis) inClock(i int) bool {
	if i >= len(a.tok) || a.lower(i) != "time" {
		return false
	}
	for k := max(0, i-8); k < i; k++ {
		if a.tag(k) == "CD" && a.sent(k) == a.sent(i) {
			return true
		}
	}
	return false
}

// ofCompound reports whether token i is a word that says whose or which
// something is by a name: "Kabul-based", "Serb-held".
func (a *analysis) ofCompound(i int) bool {
	w := a.tok[i].Norm
	h := strings.LastIndexByte(w, '-')
	return h > 0 && h+3 < len(w) && w[h+1] >= 'a' && w[h+1] <= 'z' && strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "-held") || strings.HasSuffix(w, "-led") || strings.HasSuffix(w, "-run") || strings.HasSuffix(w, "-born") || strings.HasSuffix(w, "-bound")
}

// ofPeople reports whether a place's name is that of a people and says whose
// the noun behind it is, or a language: "the Somali town", "in English".
func (a *analysis) ofPeople(first, last int) bool {
	if last-first == 1 && languages[a.lower(first)] {
		return true // "in English"
	}
	if last-first > 1 || last >= len(a.tok) || a.tag(last) != "NN" && a.tag(last) != "NNS" && a.tag(last) != "JJ" {
		return false
	}
	_, ok := geo.ByDemonym(a.tok[first].Norm)
	return ok && a.lemma(last) != "region" && a.lemma(last) != "state"
}

// cutCompound drops what stands before a place's name: "Indian-administered X".
func (a *analysis) cutCompound(p *placeMention) {
	if p.last-p.first < 2 || !a.ofCompound(p.first) {
		return
	}
	p.first++
	p.top.First = p.first
	p.top.Span = a.spanOf(p.first, p.last)
	p.top.Text = p.top.Span.Of(a.doc.Text)
}

// definite reports whether a noun has "the" or "this" before it.
func (a *analysis) definite(i int) bool {
	for c := range a.children(i) {
		if a.is(c, "det") {
			switch a.lower(c) {
			case "the", "this", "that":
				return true
			}
			return false
		}
	}
	return false
}

// standsFor is the place that a definite noun stands for: of those before it
// that fit its class, the one that the story speaks of most, or has just named;
// a capital is that of the story's country.
func (a *analysis) standsFor(i int, classes string) *geo.Toponym {
	var best *geo.Toponym
	score := -10.0
	named := map[string]int{}
	for k := len(a.places) - 1; k >= max(0, len(a.places)-near) && a.places[k].coref; k-- { // those found so far stand last
		named[a.places[k].top.Name]++
	}
	tops := a.geo.Toponyms
	_, end := window(len(tops), func(k int) int { return tops[k].First }, 0, i)
	for k := max(0, end-near); k < end; k++ {
		t := &tops[k]
		fits := t.Resolved && strings.Contains(classes, t.Place.Class) || classes == "" && !t.Resolved
		if classes == "C" {
			fits = t.Place.Code == "PPLC" && t.Place.Country == a.focus
		}
		if l := a.lemma(i); l == "village" && t.Place.Population > 150_000 || (l == "village" || l == "town") && t.Last < len(a.tok) && districts[a.lower(t.Last)] {
			continue // "Maradun district" is no village
		}
		if l := a.lemma(i); l != "region" && l != "area" && classes != "C" && strings.HasPrefix(t.Place.Code, "PCL") {
			continue // "the province" is no country
		}
		if l := a.lemma(i); !fits || t.Metonym || (l == "enclave" || l == "pocket") && t.Place.Code == "PPLC" {
			continue
		}
		named[t.Name]++
		s := float64(min(named[t.Name], 5)) + 1.5/float64(1+a.sent(i)-a.sent(t.First))
		if l := a.lemma(i); (l == "town" || l == "village") && t.Place.Population > 150_000 {
			s -= 5
		}
		if s >= score {
			best, score = t, s
		}
	}
	if classes == "P" {
		for k := range a.places { // "the village of X", that no gazetteer has
			p := &a.places[k]
			if !p.unlisted || p.first >= i || p.first < 2 || (a.lower(p.first-1) != "of" || a.lemma(p.first-2) != a.lemma(i)) && a.lemma(p.last-1) != a.lemma(i) && (p.last >= len(a.tok) || a.lemma(p.last) != a.lemma(i)) {
				continue
			}
			named[p.top.Name]++
			if s := float64(min(named[p.top.Name], 5)) + 1.5/float64(1+a.sent(i)-a.sent(p.first)); s >= score {
				best, score = &p.top, s
			}
		}
	}
	return best
}

// districts are words behind a name that make it one of an area, not of a settlement.
var districts = wordSet(`district province state local governorate county region area lga division tehsil subdivision department municipality`)

// placeRelation reads the words before a place: "on the southwestern outskirts
// of the city of", "east of", "near".
func (a *analysis) placeRelation(first int) (event.Relation, string) {
	s := a.doc.Sentences[a.sent(first)]
	bearing := ""
	rel := event.RelationUnknown
	for k := first - 1; k >= s.First && k >= first-9; k-- {
		w := a.lower(k)
		switch w {
		case "the", "a", "an", "of", "'s", "town", "city", "village", "province", "district", "region", "besieged", "embattled", "strategic", "key", "rebel-held", "government-held", "nearby", "capital", "port", "border", "suburb", "area", "and", ",":
			if w == "border" && k+1 < first && (a.lower(k+1) == "with" || a.lower(k+1) == "of" || a.lower(k+1) == "between") {
				return event.Border, bearing
			}
			if w == "," || w == "and" {
				return rel, bearing
			}
			if w == "'s" { // "in Mexico's Guerrero state"
				for k-1 > s.First && strings.HasPrefix(a.tag(k-1), "NNP") {
					k--
				}
			}
			continue
		case "outskirts", "suburbs", "edge", "edges", "fringes":
			rel = event.Outskirts
			continue
		case "gates", "vicinity", "doorstep", "approaches":
			rel = event.Near
			continue
		case "direction":
			rel = event.Toward
			continue
		case "near", "outside", "around", "close":
			return event.Near, bearing
		case "toward", "towards":
			return event.Toward, bearing
		case "to":
			if k > s.First && a.lower(k-1) == "close" {
				return event.Near, bearing
			}
			if rel == event.RelationUnknown {
				rel = event.Toward
			}
			return rel, bearing
		case "into", "onto":
			return pick(rel, event.In), bearing
		case "from":
			return pick(rel, event.From), bearing
		case "between":
			return event.Between, bearing
		case "with":
			if k > s.First && a.lemma(k-1) == "border" {
				return event.Border, bearing
			}
			return rel, bearing
		case "in", "inside", "within", "across", "throughout":
			return pick(rel, event.In), bearing
		case "at", "on", "over", "against", "through":
			return pick(rel, event.At), bearing
		}
		if wind := geo.Wind(w); wind != "" && len(w) > 3 {
			bearing = wind
			if k+1 < first && a.lower(k+1) == "of" && !strings.HasSuffix(w, "ern") {
				rel = event.Near
			}
			continue
		}
		if strings.HasPrefix(a.tag(k), "JJ") || a.tag(k) == "VBN" || a.tag(k) == "HYPH" || locativeNouns[a.lemma(k)] || a.ofCompound(k) {
			continue
		}
		if _, people := geo.ByDemonym(a.tok[k].Norm); people {
			continue // "in the Somali town of X"
		}
		break
	}
	return rel, bearing
}

func pick(rel, other event.Relation) event.Relation {
	if rel != event.RelationUnknown {
		return rel
	}
	return other
}

func distance(i, k int) int { return max(i-k, k-i) }

var placePreposition = map[string]bool{"in": true, "at": true, "near": true, "on": true, "outside": true, "around": true, "inside": true, "to": true, "from": true, "toward": true, "towards": true, "into": true, "across": true, "through": true, "over": true, "of": true, "between": true, "along": true, "off": true}

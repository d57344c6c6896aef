package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// ofPerson reports whether a small place's name is a part of a longer name that
// acts or suffers in its sentence, a person's: "Bonny Lee Bakley was shot".
func (a *analysis) ofPerson(t geo.Toponym) bool {
	if a.whoIs(t) {
		return true
	}
	if t.Place.Population > 300_000 || t.Last-t.First > 1 || strings.HasPrefix(t.Place.Code, "PCL") || strings.HasPrefix(t.Place.Code, "ADM1") || a.tag(t.First) != "NNP" {
		return false
	}
	s := a.doc.Sentences[a.sent(t.First)]
	first, last := t.First, t.Last
	for first > s.First && a.properName(first-1) && a.adjacent(first-1) && !compass[a.lower(first-1)] {
		first--
	}
	for last < s.Last && (a.properName(last) || particles[a.lower(last)] && last+1 < s.Last && a.properName(last+1)) && a.adjacent(last-1) {
		last++
	}
	if last-first < 2 || last-first > 5 {
		return a.bearsName(t)
	}
	for k := first; k < t.First; k++ {
		if personalTitles[a.lower(k)] && k+1 < last {
			return true // "National Police Chief Leon Charles"
		}
	}
	for k := first; k < last; k++ {
		if nameParts[a.lower(k)] || placeNouns[a.lemma(k)] != "" || sites[a.lower(k)] || locativeNouns[a.lemma(k)] {
			return false
		}
	}
	head := first
	for k := first; k < last; k++ {
		if h := a.head(k); h < first || h >= last {
			head = k
		}
	}
	for hops := 0; hops < 4 && a.is(head, "conj") && a.head(head) >= 0 && !a.verbal(a.head(head)); hops++ {
		head = a.head(head)
	}
	if a.preposition(head) != "" && a.preposition(head) != "by" || !a.is(head, "nsubj", "obj", "obl:agent", "obl", "nmod") || a.is(head, "obl", "nmod") && a.preposition(head) != "by" {
		return false
	}
	v := a.head(head)
	if v < 0 || !a.verbal(v) {
		return false
	}
	switch a.lemma(v) {
	case "kill", "shoot", "wound", "injure", "arrest", "detain", "capture", "murder", "assassinate", "abduct", "kidnap", "say", "die", "tell", "accuse", "stab", "execute", "behead", "hang", "lose", "charge", "release", "free":
		return true
	}
	return false
}

// whoIs reports whether a place's name of one word is that of somebody of whom "who"
// tells more: "said Amina, who fled".
func (a *analysis) whoIs(t geo.Toponym) bool {
	i := t.First
	if t.Last-i > 1 || t.Place.Population > 1_000_000 || strings.HasPrefix(t.Place.Code, "PCL") || strings.HasPrefix(t.Place.Code, "ADM1") || t.Place.Code == "PPLC" || !strings.HasPrefix(a.tag(i), "NNP") {
		return false
	}
	if a.preposition(i) != "" || !a.is(i, "nsubj", "obj") || a.child(i, "det", "compound", "amod") >= 0 || i+2 >= len(a.tok) {
		return false
	}
	k := i + 1
	if a.tag(k) == "," {
		k++
	}
	if a.tag(k) == "CD" && k+2 < len(a.tok) && a.tag(k+1) == "," {
		k += 2 // "Amina, 34, who"
	}
	return a.lower(k) == "who"
}

// personalTitles are words that stand before the names of persons only.
var personalTitles = wordSet("chief minister president mr mr. mrs mrs. ms ms. dr dr. gen. col. maj. sgt sgt. capt. lt. lt judge justice detective sheriff inspector superintendent commissioner sen. rep. gov. prof. rev. colonel sergeant captain lieutenant deputy officer senator")

// bearsName reports whether a small place's name alone is the surname of somebody
// whom the text gives with his first name or title before: "Dr. Barnett Slepian …
// behind Slepian's house".
func (a *analysis) bearsName(t geo.Toponym) bool {
	if p := a.preposition(t.First); (p == "in" || p == "near" || p == "at" || p == "from" || p == "to") && !a.is(t.First, "nmod:poss") {
		return false
	}
	if a.bearers == nil {
		a.bearers = map[string]bool{}
		for i := 2; i < len(a.tok); i++ {
			if !strings.HasPrefix(a.tag(i), "NNP") || !a.adjacent(i-1) {
				continue
			}
			k := i - 1
			if n := a.tok[k].Text; len(n) == 2 && n[1] == '.' && k > 0 {
				k-- // an initial
			}
			if w := a.lower(k); strings.HasPrefix(a.tag(k), "NNP") && (givenNames[w] || personalTitles[w] && k == i-1 && w != "president" && w != "chief") {
				a.bearers[a.tok[i].Text] = true
			}
		}
	}
	return a.bearers[a.tok[t.First].Text]
}

// humanHarm are the kinds of what is done to people and not to places.
var humanHarm = map[event.Kind]bool{event.Killing: true, event.Injury: true, event.Arrest: true, event.Abduction: true, event.Assassination: true, event.Torture: true}

// personNotPlace makes a bare small place's name that something is done to which
// is done to people only that of a person: "Montoya was arrested in Cali".
func (a *analysis) personNotPlace(h int, f *finding, p *event.Party) {
	if p.Kind != event.PlaceParty || !f.verb || a.head(h) != f.tok || !a.is(h, "nsubj", "obj") || a.tag(h) != "NNP" || a.preposition(h) != "" {
		return
	}
	if !humanHarm[f.Kind] && !(f.Kind == event.Shooting && f.Trigger.Lemma == "shoot") {
		return
	}
	k := a.placeOf[h]
	if k < 0 || a.places[k].coref || a.places[k].last-a.places[k].first > 1 || strings.HasPrefix(a.places[k].top.Code, "PCL") || a.places[k].top.Code == "PPLC" || a.child(h, "det") >= 0 {
		return
	}
	p.Name, p.Kind, p.Country, p.Code, p.Coref = p.Text, event.UnknownParty, "", "", false
}

package extract

import (
	"github.com/sitrep-go/sitrep/event"
)

// directed are the kinds of politics that are directed at someone, whom the
// words often name only within the matter: "rejected a draft by Britain",
// "refused to send troops to Iraq".
var directed = map[event.Kind]bool{
	event.Threat: true, event.Demand: true, event.Rejection: true, event.Sanction: true, event.Concession: true, event.Accusation: true,
	event.Agreement: true, event.Cooperation: true, event.Endorsement: true, event.Supply: true, event.Support: true, event.Negotiation: true,
	event.Investigation: true, event.Ceasefire: true,
}

// maxReach is how deep below the trigger the party may stand.
const maxReach = 4

// reach finds whom an event of politics is directed at where no phrase beside
// the trigger says so: the party that stands highest in the matter.
func (a *analysis) reach(f *finding) {
	if !directed[f.Kind] || len(f.Actors) == 0 {
		return
	}
	for _, p := range f.Targets {
		if isParty(p) || f.Kind == event.Accusation || f.Kind == event.Investigation {
			return
		}
	}
	level := []int{f.tok}
	for range maxReach {
		var next []int
		for _, h := range level {
			for c := range a.children(h) {
				if a.matter(c, f) {
					next = append(next, c)
				}
			}
		}
		for _, c := range next {
			if !a.partyLike(c, f, false) {
				continue
			}
			if p := a.party(c); isParty(p) && !containsParty(f.Actors, p) && !samePower(f.Actors, p) {
				f.Targets = []event.Party{p}
				f.rule("target:matter")
				return
			}
		}
		level = next
	}
}

// matter reports whether a dependent of the trigger or of its matter belongs
// to the matter: objects, complements, what hangs on nouns by prepositions,
// but no subjects, times, relative or adverbial clauses.
func (a *analysis) matter(c int, f *finding) bool {
	if a.timed(c) {
		return false
	}
	switch {
	case a.is(c, "obj", "iobj", "xcomp", "ccomp", "nmod:poss", "compound", "appos"):
		return true
	case a.is(c, "amod"):
		return a.placeOf[c] < 0 && c+1 < len(a.tok)
	case a.is(c, "nmod", "obl"):
		switch a.preposition(c) {
		case "in", "at", "during", "after", "before", "since", "by", "as", "like", "according", "amid", "despite", "under", "":
			return a.preposition(c) == "by" && !a.verbal(a.head(c))
		}
		return true
	case a.is(c, "acl"):
		return a.tag(c) == "VB" || a.tag(c) == "VBG" || a.tag(c) == "VBN"
	case a.is(c, "nsubj", "nsubj:pass"):
		return a.head(c) != f.tok && a.is(a.head(c), "ccomp")
	}
	return false
}

// isParty reports whether a party is someone, and no thing or bare place.
func isParty(p event.Party) bool {
	switch p.Kind {
	case event.UnknownParty, event.Facility, event.Materiel:
		return p.Code != "" || p.Name != "" && p.Country != ""
	case event.PlaceParty:
		return p.Country != ""
	}
	return true
}

// samePower reports whether a party belongs to one of the actors by its code.
func samePower(list []event.Party, p event.Party) bool {
	for _, q := range list {
		if q.Code != "" && q.Code == p.Code || q.Name != "" && q.Name == p.Name {
			return true
		}
	}
	return false
}

package extract

import (
	"strings"
	"unicode"

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
	if f.verb && a.lemma(f.tok) == "plead" {
		return // "pleaded not guilty to the murder of"
	}
	if !directed[f.Kind] || len(f.Actors) == 0 {
		return
	}
	for _, p := range f.Targets {
		if isParty(p) || f.Kind == event.Accusation || f.Kind == event.Investigation {
			return
		}
		if h := a.headToken(p); h >= 0 && (a.onePerson(h) || a.humanNoun(h)) {
			return // "urged Mr. Okoro to back the rebels"
		}
	}
	if n := a.row(f).Frame.Name; n == "acquire" || n == "n-acquire" {
		return // who buys arms supplies nobody
	}
	defer a.object(f)
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
		var best *event.Party
		for _, c := range next {
			if !a.partyLike(c, f, false) || within(f.Actors, a.tok[c].Start) {
				continue
			}
			p := a.party(c)
			if p.Kind == event.PlaceParty && a.siteOf(c) {
				continue // "demanded an end to the siege of the town"
			}
			if p.Kind == event.PlaceParty {
				a.powerOf(c, &p)
			}
			if a.is(c, "nmod:poss") && a.pronoun(c) {
				continue // "warned that his men would storm it"
			}
			if own := a.child(c, "nmod:poss"); own >= 0 && a.pronoun(own) && !a.is(c, "nsubj") {
				continue // "agreed to withdraw its troops"
			}
			if w := a.lower(c); w == "it" || w == "there" || a.pronoun(c) && p.Kind == event.PlaceParty {
				continue
			}
			if f.verb && f.Kind == event.Accusation && p.Country != "" && p.Country == f.Actors[0].Country && p.Kind != event.Government {
				continue // "complained that when its army went in, rebels fled"
			}
			if f.verb && (f.Kind == event.Agreement || f.Kind == event.Threat) && a.preposition(c) != "with" && (p.Code == "" || p.Kind == event.PlaceParty && p.Coref || p.Country != "" && p.Country == f.Actors[0].Country) {
				continue // "agreed to free prisoners", "vowed that his troops would"
			}
			if someone := isParty(p) || unicode.IsUpper(rune(a.tok[c].Norm[0])) && a.is(c, "nmod", "obl", "obj", "nsubj") && p.Kind == event.UnknownParty; someone && !containsParty(f.Actors, p) && !samePower(f.Actors, p) {
				if best == nil || best.Code == "" && p.Code != "" { // a power rather than the troops sent to it
					best = &p
				}
			}
		}
		if best != nil {
			f.Targets = []event.Party{*best}
			f.rule("target:matter")
			return
		}
		level = next
	}
	a.setting(f)
}

// siteOf reports whether a place that is no country only says where an event of the
// matter is: "the siege of Taiz", "surrender Mariupol", "the strike near Damascus".
func (a *analysis) siteOf(c int) bool {
	g := a.at[a.head(c)]
	return g != nil && a.placeOf[c] >= 0 && !a.country(c) && !directed[g.Kind] && a.is(c, "nmod", "obl", "obj")
}

// within reports whether a byte is inside the phrase of one of the parties.
func within(list []event.Party, at int) bool {
	for _, p := range list {
		if p.Span.Start <= at && at < p.Span.End {
			return true
		}
	}
	return false
}

// settled are the kinds that are directed at a country where they name no
// other party: "agreed to a truce in Yemen", "eased the curfew in Kenya".
var settled = map[event.Kind]bool{event.Agreement: true, event.Ceasefire: true, event.Concession: true, event.Rejection: true, event.Sanction: true, event.Supply: true, event.Support: true, event.Threat: true}

// setting makes the country that an event of politics is about its target: the
// one that the matter is in.
func (a *analysis) setting(f *finding) {
	if !settled[f.Kind] || len(f.Targets) > 0 {
		return
	}
	level := []int{f.tok}
	for range maxReach {
		var next []int
		for _, h := range level {
			for c := range a.children(h) {
				if a.is(c, "nmod", "obl") && a.country(c) && !a.timed(c) && !a.oneOwn(h) {
					switch a.preposition(c) {
					case "in", "into", "to", "for", "on":
						if p := a.party(c); p.Country != "" && !containsParty(f.Actors, p) && !samePower(f.Actors, p) {
							f.Targets = []event.Party{p}
							f.rule("target:setting")
							return
						}
					}
				}
				if a.matter(c, f) || a.is(c, "nmod", "obl") && a.preposition(c) == "in" || a.is(c, "advcl") && a.tag(c) == "VB" {
					next = append(next, c)
				}
			}
		}
		level = next
	}
}

// oneOwn reports whether a noun is what the one who speaks has himself: "its
// operation in Syria".
func (a *analysis) oneOwn(h int) bool {
	c := a.child(h, "nmod:poss")
	return c >= 0 && a.pronoun(c)
}

// object makes what is rejected the target where it is nobody's.
func (a *analysis) object(f *finding) {
	if f.Kind != event.Rejection || len(f.Targets) > 0 {
		return
	}
	for _, s := range f.slots {
		if s.name == "obj" && strings.HasPrefix(a.tag(s.head), "NN") && a.at[s.head] == nil && a.lemma(s.head) != "responsibility" {
			if p := a.party(s.head); p.Text != "" && !(isGroup(p.Kind) && a.child(s.head, "nmod:poss") >= 0) { // no "its planes"
				f.Targets = append(f.Targets, p)
				f.rule("target:object")
				return
			}
		}
	}
}

// country reports whether a phrase names a country.
func (a *analysis) country(c int) bool {
	return a.placeOf[c] >= 0 && strings.HasPrefix(a.places[a.placeOf[c]].top.Code, "PCL")
}

// matter reports whether a dependent of the trigger or of its matter belongs
// to the matter: objects, complements, what hangs on nouns by prepositions,
// but no subjects, times, relative or adverbial clauses.
func (a *analysis) matter(c int, f *finding) bool {
	if a.timed(c) {
		return false
	}
	if g := a.at[a.head(c)]; g != nil && g != f && g.verb && harm[g.Kind] && (f.Kind == event.Agreement || f.Kind == event.Ceasefire) {
		return false // "a truce after fighting that killed 60 people"
	}
	switch {
	case a.is(c, "obj", "iobj", "xcomp", "ccomp", "nmod:poss", "appos"):
		return true
	case a.is(c, "amod", "compound"): // "a US draft", no "military aid"
		if l := a.lemma(a.head(c)); l == "mediator" || l == "intermediary" || l == "official" && f.Kind == event.Rejection {
			return false // "a proposal from Qatari mediators"
		}
		return a.typed(c).Country != "" && a.lemma(c) != "military"
	case a.is(c, "advcl"): // "gave a grant to help the refugees"
		return f.Kind == event.Supply && a.tag(c) == "VB"
	case a.is(c, "nmod", "obl"):
		switch a.preposition(c) {
		case "by":
			return a.head(c) != f.tok && !mediating[a.lemma(a.head(c))]
		case "in":
			return a.is(c, "nmod") && a.placeOf[c] < 0 || (f.Kind == event.Supply || f.Kind == event.Sanction) && a.country(c)
		case "on", "about", "over":
			return f.Kind != event.Negotiation
		case "with":
			return !(f.Kind == event.Support && f.verb) // "backing the group with troops"
		case "near", "outside", "around", "inside", "along", "across", "at", "during", "after", "before", "since", "as", "like", "according", "amid", "despite", "under", "":
			return false
		}
		return true
	case a.is(c, "acl"):
		return a.tag(c) == "VB" || a.tag(c) == "VBG" || a.tag(c) == "VBN"
	case a.is(c, "nsubj", "nsubj:pass"):
		return f.Kind != event.Agreement && f.Kind != event.Negotiation && f.Kind != event.Ceasefire && a.head(c) != f.tok && a.is(a.head(c), "ccomp")
	}
	return false
}

// isParty reports whether a party is someone, and no thing or bare place.
func isParty(p event.Party) bool {
	switch p.Kind {
	case event.UnknownParty, event.Facility, event.Materiel:
		return p.Code != ""
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

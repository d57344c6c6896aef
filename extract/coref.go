package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/lexicon"
	"github.com/sitrep-go/sitrep/internal/measure"
)

// pronounParty resolves a pronoun: the speaker for "we", else the nearest
// earlier subject that fits in number and kind.
func (a *analysis) pronounParty(h int, p event.Party) event.Party {
	p.Name, p.Kind, p.Country, p.Code = "", event.UnknownParty, "", ""
	if c := a.ownerSpokenFor(h); c >= 0 { // "his lawyer said he was beaten"
		if found := a.party(c); found.Text != "" {
			found.Coref = true
			if found.Name == "" && !a.pronoun(c) {
				found.Name = found.Text
			}
			p.Name, p.Kind, p.Country, p.Code, p.Coref = found.Name, found.Kind, found.Country, found.Code, true
		}
		return p
	}
	if c := a.announcer(h); c >= 0 {
		a.gendering(h, c)
		if found := a.party(c); found.Text != "" {
			found.Coref = true
			if found.Kind == event.PlaceParty {
				a.powerOf(c, &found) // "Kyiv said it destroyed"
			}
			if found.Name == "" {
				found.Name = found.Text
			}
			return found
		}
	}
	var found event.Party
	acts := a.is(h, "nsubj") && a.head(h) >= 0 && a.verbal(a.head(h)) && !a.passive(a.head(h))
	switch a.lower(h) {
	case "we", "us", "our", "i", "me", "my", "ours":
		if s := a.speakerToken(h); s >= 0 {
			found = a.party(s)
			if w := a.lower(h); w == "we" || w == "us" || w == "our" || w == "ours" {
				found = a.speakersSide(s, found)
			}
		}
	case "he", "him", "his", "she", "her":
		if c := max(a.harmedBefore(h), a.culprit(h), a.dealtWith(h)); c >= 0 {
			found = a.party(c)
			a.antecedents[h] = c
			break
		}
		found = a.antecedentParty(h, func(c int, q event.Party) bool { return a.mayBe(h, c) })
	case "it", "its", "itself":
		if v := a.head(h); v >= 0 && acts && a.at[v] != nil && a.at[v].Kind == event.Capture && a.at[v].row != nil && a.at[v].row.Frame.Role("subj") != lexicon.Actor { // "after it fell to the rebels"
			found = a.antecedentParty(h, func(c int, q event.Party) bool {
				return q.Kind == event.PlaceParty && a.placeOf[c] >= 0
			})
			break
		}
		if c := max(a.attempter(h), a.whoGoesOn(h)); c >= 0 {
			if q := a.party(c); q.Text != "" && isGroup(q.Kind) {
				found = q
				a.antecedents[h] = c
				break
			}
		}
		if c := a.paperBefore(h); c >= 0 && acts {
			found = a.issuer(c) // "a resolution … It condemns"
			break
		}
		found = a.antecedentParty(h, func(c int, q event.Party) bool {
			return a.tag(c) != "NNS" && (!a.onePerson(c) || a.weaponClass(c) == "aircraft" || a.weaponClass(c) == "armor") && q.Kind != event.UnknownParty && q.Kind != event.Civilians && (!acts || able(q))
		})
	case "they", "them", "their", "themselves", "rest":
		if c := a.harmedBefore(h); c >= 0 {
			found = a.party(c)
			a.antecedents[h] = c
			break
		}
		if c := a.dealtWith(h); c >= 0 {
			if q := a.party(c); q.Text != "" {
				found = q
				a.antecedents[h] = c
				break
			}
		}
		captive := a.captive(h)
		if c := max(a.whoGoesOn(h), a.provoker(h), captive); c >= 0 {
			if q := a.party(c); q.Text != "" && (isGroup(q.Kind) || c == captive || q.Kind == event.UnknownParty && a.tag(c) == "NNS") {
				found = q
				a.antecedents[h] = c
				break
			}
		}
		holder := a.holdsOff(h)
		ruined := a.ruined(h)
		found = a.antecedentParty(h, func(c int, q event.Party) bool {
			if q.Kind == event.Materiel && a.suffered(h) || c == holder || a.lemma(c) == "personnel" {
				return false // "shot 14 of them dead": not the buses
			}
			if ruined {
				return q.Kind == event.Facility && a.tag(c) == "NNS" // "eight houses were damaged. One of them was destroyed"
			}
			if acts && a.slain(c) {
				return false
			}
			if acts && a.is(c, "nsubj") && a.sent(c) < a.sent(h) && (a.country(c) && a.child(c, "conj") >= 0 || a.tag(c) == "NNS" && q.Kind == event.UnknownParty && a.typed(c).Rule != "" && !a.typed(c).Thing && a.is(a.head(c), "root")) {
				return true // "Russia and China", "the two leaders"
			}
			return q.Kind != event.UnknownParty && q.Kind != event.PlaceParty && q.Kind != event.Facility && !a.country(c) && (!acts || able(q)) && (a.tag(c) == "NNS" || a.tag(c) == "NNPS" || a.tag(c) == "CD" || isGroup(q.Kind) && !a.personName(c) && !a.is(c, "appos") && !(a.tag(c) == "NN" && a.humanNoun(c)) || a.child(c, "conj") >= 0 || a.child(c, "nummod") >= 0 && a.lower(a.child(c, "nummod")) != "one")
		})
	}
	if found.Text == "" && a.is(h, "nmod:poss") {
		found = a.ownerAbove(h)
	}
	if found.Text == "" {
		return p
	}
	p.Name, p.Kind, p.Country, p.Code, p.Coref = found.Name, found.Kind, found.Country, found.Code, true
	if p.Name == "" {
		p.Name = found.Text
	}
	return p
}

// slain reports whether noun c is whom the verb above it says was killed, who does
// nothing any more.
func (a *analysis) slain(c int) bool {
	v := a.head(c)
	return v >= 0 && a.at[v] != nil && a.at[v].Kind == event.Killing && a.at[v].verb && (a.is(c, "nsubj:pass") || a.is(c, "obj"))
}

// ruined reports whether a pronoun is what is destroyed.
func (a *analysis) ruined(h int) bool {
	v := h
	for hops := 0; hops < 2 && v >= 0 && !a.verbal(v); hops++ {
		v = a.head(v)
	}
	return v >= 0 && a.lower(h) == "them" && a.at[v] != nil && a.at[v].Kind == event.Destruction && a.at[v].verb && (a.passive(v) || v < h)
}

// ownerAbove is the subject of the clause whose object "its" or "their" belongs
// to, where nobody else is known: "the body expressed its rejection".
func (a *analysis) ownerAbove(h int) event.Party {
	if w := a.lower(h); w != "its" && w != "their" {
		return event.Party{}
	}
	o := a.head(h)
	if o < 0 || !a.is(o, "obj") || a.head(o) < 0 || !a.verbal(a.head(o)) {
		return event.Party{}
	}
	s := a.child(a.head(o), "nsubj")
	if s < 0 || s > h || a.pronoun(s) || a.timed(s) || !strings.HasPrefix(a.tag(s), "NNP") && a.tag(s) != "NNS" || a.ownSubject(h) == s {
		return event.Party{}
	}
	return a.party(s)
}

// attempter is whose attempt it is that "its" belongs to: "the U.S. attempts to
// prolong its presence"; -1 for other pronouns.
func (a *analysis) attempter(h int) int {
	if !a.is(h, "nmod:poss") {
		return -1
	}
	v := a.head(h)
	for hops := 0; hops < 2 && v >= 0 && !a.verbal(v); hops++ {
		v = a.head(v)
	}
	if v >= 0 && a.is(v, "xcomp") && a.tag(v) == "VB" && a.head(v) >= 0 && objectControl[a.lemma(a.head(v))] {
		if o := a.child(a.head(v), "obj", "iobj"); o >= 0 && o < v && !a.pronoun(o) {
			return o // "wants Pakistan to do more in its fight"
		}
	}
	if v < 0 || !a.is(v, "acl") || a.tag(v) != "VB" || a.head(v) < 0 || !a.nominal(a.head(v)) {
		return -1
	}
	c := a.child(a.head(v), "nmod:poss", "compound")
	if c < 0 || c > h || a.pronoun(c) {
		return -1
	}
	return c
}

// holdsOff is who holds off the attacks that are "theirs", and so not his own:
// "the troops repelled their attacks"; -1 for others.
func (a *analysis) holdsOff(h int) int {
	n := a.head(h)
	if n < 0 || !a.is(h, "nmod:poss") || a.at[n] == nil || !force[a.at[n].Kind] || !a.is(n, "obj") {
		return -1
	}
	v := a.head(n)
	if v < 0 || !a.verbal(v) {
		return -1
	}
	if gov, ok := a.governor(v); !ok || gov.Status != event.Attempted {
		return -1
	}
	if sup, ok := a.support(v); !ok || sup.Role != lexicon.Target {
		return -1
	}
	return a.surfaceSubject(v)
}

// suffered reports whether a pronoun is whom something is done to that is done
// to people only.
func (a *analysis) suffered(h int) bool {
	v := a.head(h)
	for hops := 0; hops < 2 && v >= 0 && !a.verbal(v); hops++ {
		v = a.head(v)
	}
	if v < 0 || v > h || a.at[v] == nil {
		return false
	}
	switch a.at[v].Kind {
	case event.Killing, event.Injury, event.Arrest, event.Abduction, event.Shooting, event.Torture, event.Massacre, event.Release, event.SexualViolence:
		return true
	}
	return false
}

// able reports whether a party may be who does something: no place or thing.
func able(p event.Party) bool {
	switch p.Kind {
	case event.PlaceParty, event.Facility, event.Materiel:
		return false
	}
	return true
}

func isGroup(k event.PartyKind) bool {
	switch k {
	case event.StateForces, event.Police, event.Government, event.Rebels, event.Militia, event.NGOIGO:
		return true
	}
	return false
}

func (a *analysis) personNoun(c int) bool {
	if a.placeOf[c] >= 0 || measure.PersonsOf(a.lower(c)) == measure.ManyPersons {
		return false
	}
	if collective[a.lemma(c)] {
		return false
	}
	p := a.typed(c)
	if p.Entry != nil && p.Entry.Class == actor.Group {
		return false // "the Houthis"
	}
	switch p.Kind {
	case event.Police, event.StateForces, event.Government, event.Rebels, event.Civilians:
		return a.tag(c) == "NN" || a.tag(c) == "NNP"
	}
	return false
}

// collective are nouns of bodies, which are no "he" or "she".
var collective = map[string]bool{
	"government": true, "ministry": true, "administration": true, "parliament": true, "cabinet": true, "council": true, "court": true, "army": true, "navy": true,
	"police": true, "military": true, "force": true, "embassy": true, "regime": true, "department": true, "authority": true, "committee": true, "party": true,
	"congress": true, "senate": true, "assembly": true, "junta": true, "agency": true, "movement": true, "militia": true, "group": true, "faction": true, "public": true,
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// antecedent returns the noun that a relative pronoun stands for, or c itself.
func (a *analysis) antecedent(c, v int) int {
	if !a.relativePronoun(c) {
		return c
	}
	for h := v; h >= 0; h = a.head(h) {
		if n := a.head(h); a.is(h, "acl:relcl", "acl") && n >= 0 {
			if e := a.deadlyBefore(c, v, n); e >= 0 {
				return e
			}
			if a.is(n, "conj") && a.plural(h) && a.head(n) >= 0 && a.nominal(a.head(n)) {
				return a.head(n) // "the army and its allies, who have taken"
			}
			if near := a.nounBeside(c); near >= 0 && near != n && a.under(near, n) && a.fitter(near, n, c) {
				return near // "support by the coalition, which has carried out"
			}
			if w := a.lower(c); w == "who" || w == "whom" {
				return a.whoseWho(n)
			}
			return n
		}
		if !a.is(h, "conj", "xcomp", "ccomp") {
			break
		}
	}
	if near := a.nounBeside(c); near >= 0 { // the parse lost the clause
		return near
	}
	return c
}

// deadlyBefore is the event of force that a relative pronoun stands for whose
// verb v tells of harm, -1 where the noun n that its clause hangs on is an event
// or a party: "responsibility for the bombings in the capital that killed 44".
func (a *analysis) deadlyBefore(pronoun, v, n int) int {
	if f := a.at[v]; f == nil || !harm[f.Kind] || a.at[n] != nil || isGroup(a.typed(n).Kind) && a.placeOf[n] < 0 || a.humanNoun(n) || a.weaponClass(n) != "" {
		return -1
	}
	for k := pronoun - 1; k >= 0 && k > pronoun-12 && (!a.verbal(k) || a.at[k] != nil && a.tag(k) == "VBG"); k-- {
		if f := a.at[k]; f != nil && (!f.verb || a.tag(k) == "VBG") && force[f.Kind] && (a.under(k, n) || a.under(n, k)) {
			return k
		}
	}
	return -1
}

// fitter reports whether noun x rather than y, which it hangs on, is what a
// relative pronoun stands for: a group rather than a thing, and who are people.
func (a *analysis) fitter(x, y, pronoun int) bool {
	p, q := a.typed(x).Kind, a.typed(y).Kind
	if bodies[a.lemma(y)] && a.placeOf[x] < 0 {
		return true // "the body of a soldier who was killed"
	}
	if isGroup(q) || q == event.Civilians || a.humanNoun(y) || a.personName(y) {
		return false
	}
	return isGroup(p) || a.lower(pronoun) != "which" && (a.placeOf[x] < 0 || p == event.Civilians || q == event.Facility)
}

// nounBeside is the noun before a relative pronoun, over a comma, a day and
// "and": "four men Friday who", "the group, and which". It is -1 where there is
// none.
func (a *analysis) nounBeside(c int) int {
	if w := a.lower(c); w != "which" && w != "who" && w != "whom" {
		return -1
	}
	first := a.doc.Sentences[a.sent(c)].First
	k := c - 1
	for k > first && k > c-4 && (a.tag(k) == "," || a.timed(k) || k == c-1 && a.lower(k) == "and") {
		k--
	}
	if k < first || !strings.HasPrefix(a.tag(k), "NN") || a.timed(k) {
		return -1
	}
	if h := a.headOf(k); a.lower(c) == "which" || a.typed(h).Kind != event.Facility && a.typed(h).Kind != event.Materiel && !bodies[a.lemma(h)] {
		return h
	}
	return k // "the house of a man who", "the body of a soldier who": people, not the house
}

// headOf is the head of the noun phrase that ends with token i.
func (a *analysis) headOf(i int) int {
	for h := a.head(i); h >= 0 && h < i && a.nominal(h) && a.is(i, "compound", "flat", "nmod", "appos") && i-h < 6; h = a.head(i) {
		i = h
	}
	return i
}

// plural reports whether a verb has a plural auxiliary or form.
func (a *analysis) plural(v int) bool {
	for c := range a.children(v) {
		switch a.lower(c) {
		case "have", "are", "were":
			return a.is(c, "aux", "cop", "aux:pass")
		}
	}
	return a.tag(v) == "VBP"
}

func (a *analysis) relativePronoun(c int) bool {
	switch a.lower(c) {
	case "who", "which", "whom", "that":
		return a.tag(c) != "DT" && a.tag(c) != "IN" || a.lower(c) == "that"
	}
	return false
}

// objectControl lists verbs whose object does what the complement says:
// "forced the rebels to flee".
var objectControl = map[string]bool{
	"force": true, "extradite": true, "summon": true, "hear": true, "watch": true, "order": true, "ask": true, "allow": true, "urge": true, "tell": true, "call": true, "cause": true,
	"compel": true, "encourage": true, "send": true, "enable": true, "help": true, "invite": true, "press": true,
	"direct": true, "instruct": true, "command": true, "persuade": true, "convince": true, "oblige": true, "beg": true, "implore": true, "recruit": true, "hire": true,
	"prompt": true, "require": true, "see": true, "warn": true, "want": true, "expect": true, "let": true, "make": true,
}

// noticing are verbs of those who only hear or see what is done.
var noticing = map[string]bool{"detect": true, "hear": true, "monitor": true, "record": true, "register": true, "report": true, "witness": true, "observe": true, "spot": true}

// ownDoing are what people do on whom somebody fires: "fired on demonstrators
// trying to storm the palace".
var ownDoing = map[string]bool{"try": true, "attempt": true, "march": true, "gather": true, "flee": true, "throw": true, "hurl": true, "protest": true, "demand": true, "approach": true, "return": true, "wait": true, "attend": true, "chant": true, "celebrate": true, "mourn": true, "leave": true, "escape": true, "cross": true}

// impliedSubject finds who does what a verb without a subject of its own says.
func (a *analysis) impliedSubject(v int) int {
	h := a.head(v)
	if h < 0 {
		return -1
	}
	if c := a.told(v, h); c >= 0 {
		return c
	}
	if a.tag(v) == "VB" && a.is(v, "advcl", "acl") && v >= 2 && a.is(v-1, "mark") && a.at[v-2] != nil && !a.at[v-2].verb && force[a.at[v-2].Kind] && a.is(v-2, "obl") && a.passive(a.head(v-2)) {
		return a.byAgent(v - 2) // "nine were wounded in a strike to retake the base"
	}
	if a.tag(v) == "VBG" && a.is(v, "xcomp") && noticing[a.lemma(h)] && !a.passive(h) {
		return -1 // "the mission detected firing"
	}
	if a.is(v, "conj") && a.tag(v) == "VBD" && a.lower(v) == a.lemma(v) && !sameInPast[a.lemma(v)] {
		for k := v - 1; k > h; k-- { // "is ready to lift the ban and aid them": no past of "aid"
			if a.tag(k) == "VB" {
				return a.surfaceSubject(k)
			}
		}
	}
	if a.tag(v) == "VB" && v >= 2 && a.is(v-1, "mark") && a.nominal(v-2) && a.head(v-2) != v {
		if p := a.child(v-2, "nmod:poss"); p >= 0 {
			return p // "backed them in their push to take": where the parse hung it higher up
		}
	}
	if a.tag(v) == "VBG" && a.is(v, "advcl", "xcomp", "dep") && v > 0 && strings.HasPrefix(a.tag(v-1), "NN") && a.lemma(v) != "use" && !a.timed(v-1) {
		if n := a.headOf(v - 1); n > h && a.is(n, "obj", "iobj", "obl", "nmod") && (isGroup(a.typed(n).Kind) || ownDoing[a.lemma(v)] && (a.typed(n).Kind == event.Protesters || a.typed(n).Kind == event.Civilians)) && (a.head(n) == h || a.under(n, h)) && a.placeOf[n] < 0 {
			return n // "to advise the forces fighting the rebels"
		}
	}
	if f := a.at[v]; f != nil && harm[f.Kind] && a.tag(v) == "VBG" && a.is(v, "advcl") && a.at[h] == nil && a.is(h, "advcl", "parataxis") && a.head(h) >= 0 {
		if u := a.head(h); a.at[u] != nil && a.at[u].verb && a.at[u].Kind == event.Bombing && u < h {
			return a.surfaceSubject(u) // "a bomb exploded as a bus passed, killing nine"
		}
	}
	if u := a.head(h); a.tag(v) == "VB" && a.is(v, "acl") && a.is(h, "obj") && u >= 0 && u < h && objectControl[a.lemma(u)] && v >= 1 && a.lower(v-1) == "to" {
		return h // "forcing the rest to flee"
	}
	if a.tag(v) == "VBG" && a.is(v, "advcl", "xcomp") && a.lemma(h) == "send" {
		if o := a.child(h, "obj"); o > h && o < v {
			return o // "sending hundreds of soldiers fleeing"
		}
	}
	if a.is(v, "ccomp") && a.tag(v) == "VBN" && a.marker(v) == "to" && a.lemma(h) == "claim" && a.child(v, "nsubj", "nsubj:pass") < 0 && !a.passive(v) {
		return a.surfaceSubject(h) // "the group claimed to have killed 57 soldiers"
	}
	if f := a.at[v]; f != nil && harm[f.Kind] && a.tag(v) == "VBG" && a.is(v, "advcl", "conj") && recording[a.lemma(h)] {
		if o := a.child(h, "obj"); o > h && o < v && a.at[o] != nil && !a.at[o].verb {
			return o // "documented 24 strikes, killing 87": they did
		}
	}
	if a.tag(v) == "VBG" && v >= 2 && a.tag(v-1) == "," && a.finite(v-2) && a.lex.Reports(a.lemma(v-2)) && (a.lemma(v) == "blame" || a.lemma(v) == "accuse" || a.lemma(v) == "call" || a.lemma(v) == "cite") {
		return a.surfaceSubject(v - 2) // "ten died, a medic said, blaming the army"
	}
	if f := a.at[v]; f != nil && harm[f.Kind] && a.tag(v) == "VBG" && a.is(v, "conj") && a.tag(v-1) == "," && a.is(h, "acl") && a.tag(h) == "VBG" && a.head(h) >= 0 {
		if n := a.head(h); a.is(n, "obl", "obj") && a.head(n) >= 0 && a.at[a.head(n)] != nil && force[a.at[a.head(n)].Kind] {
			return a.surfaceSubject(a.head(n)) // "fired on students protesting the vote, killing two"
		}
	}
	if a.is(v, "xcomp") && a.tag(v) == "VBN" && (a.lemma(h) == "have" || a.lemma(h) == "get") {
		if o := a.child(h, "obj"); o > h && o < v {
			return o // "had their laptops seized"
		}
	}
	if f := a.at[v]; f != nil && judicial[f.Kind] && a.tag(v) == "VBG" && a.is(v, "advcl", "conj") && v > 0 && a.tag(v-1) == "," && a.verbal(h) && a.tag(h) == "VBG" && a.marked(h) && a.head(h) >= 0 && a.verbal(a.head(h)) {
		return a.surfaceSubject(a.head(h)) // "convicted her of assaulting a guard, sentencing her to"
	}
	switch {
	case a.is(v, "amod"):
		return h
	case a.is(v, "acl:relcl"):
		if a.child(v, "nsubj") >= 0 {
			return -1
		}
		return h
	case a.is(v, "conj", "dep", "appos", "nmod") && a.tag(v) == "VBG" && !a.verbal(h) && v > 0 && a.tag(v-1) == ",":
		return a.clauseSubject(v)
	case a.tag(v) == "VBG" && a.lemma(v) == "fight" && a.marker(v) == "of" && a.nominal(h) && !a.humanNoun(h) && !isGroup(a.typed(h).Kind):
		return -1 // "cut the aid due to an escalation of fighting"
	case a.tag(v) == "VBG" && a.is(v, "conj", "dep", "acl", "advcl") && a.nominal(h) && h < v && a.is(h, "nsubj", "nsubj:pass") && meanwhile[a.marker(v)]:
		return h // "the government, while publicly welcoming the aid, is wary"
	case a.is(v, "acl") && a.tag(v) == "VBG" && (a.child(v, "mark", "case") >= 0 || v > 0 && a.tag(v-1) == ","):
		return a.clauseSubject(v) // "came near after destroying", "…, killing several"
	case a.is(v, "acl") && a.tag(v) == "VBG" && a.is(h, "obj") && a.head(h) >= 0 && a.verbal(a.head(h)) && a.document(h):
		return a.surfaceSubject(a.head(h)) // "filed a lawsuit accusing the company"
	case a.is(v, "acl") && a.tag(v) == "VBN" && a.beingDone(v):
		return a.surfaceSubject(a.clause(h)) // "set fire to the station before being shot"
	case a.is(v, "acl"):
		if a.tag(v) == "VB" { // "their attempt to capture", "a plan to attack"
			if p := a.child(h, "nmod:poss"); p >= 0 {
				return a.antecedentOfWhose(p)
			}
			if p, own := a.doerOf(h); own {
				return p
			}
			for c := range a.children(h) { // "an attempt by militants to cross"
				if c > h && c < v && a.is(c, "nmod", "obl:agent") && a.preposition(c) == "by" && !a.timed(c) {
					return c
				}
			}
			if a.is(h, "obj", "obl") && a.head(h) >= 0 && a.verbal(a.head(h)) && !othersPlans[a.lemma(a.head(h))] {
				return a.surfaceSubject(a.head(h))
			}
			return -1
		}
		return h
	case a.is(v, "xcomp") && a.tag(v) == "VBG" && a.is(h, "conj") && a.othersOf(h) >= 0:
		return a.othersOf(h)
	case a.is(v, "xcomp"):
		if o := a.child(h, "obj", "iobj"); o >= 0 && objectControl[a.lemma(h)] {
			return a.antecedent(o, h)
		}
		return a.surfaceSubject(h)
	case a.is(v, "conj"):
		return a.surfaceSubject(h)
	case a.is(v, "advcl") && a.tag(v) == "VBG" && v > 0 && a.tag(v-1) == "," && (a.child(h, "nsubj") < 0 || a.passive(h) || a.is(h, "advcl")):
		return a.clauseSubject(v) // "fired on a bus carrying miners, killing seven"
	case a.is(v, "advcl", "parataxis", "obl", "nmod", "dep") && (a.tag(v) == "VBG" || a.tag(v) == "VBN" || a.tag(v) == "VB"):
		return a.surfaceSubject(h)
	}
	return -1
}

// othersOf is the subject of the first of two verbs where that of the second,
// verb v, is "others": "five were killed and three others injured fighting".
func (a *analysis) othersOf(v int) int {
	s := a.child(v, "nsubj:pass", "nsubj")
	if s < 0 || a.lemma(s) != "other" && a.lemma(s) != "another" || a.head(v) < 0 || !a.verbal(a.head(v)) {
		return -1
	}
	return a.surfaceSubject(a.head(v))
}

// othersPlans are verbs whose object is what somebody else was about to do:
// "foiled a plot to blow up a bridge".
var othersPlans = map[string]bool{
	"foil": true, "thwart": true, "prevent": true, "avert": true, "stop": true, "block": true, "disrupt": true, "uncover": true, "unravel": true, "expose": true,
	"discover": true, "repel": true, "repulse": true, "reveal": true, "detect": true, "condemn": true, "denounce": true, "reject": true,
}

// sameInPast are verbs whose past is the same as their base form.
var sameInPast = map[string]bool{"beat": true, "bet": true, "bid": true, "burst": true, "cast": true, "come": true, "cost": true, "cut": true, "hit": true, "hurt": true, "let": true, "overcome": true, "overrun": true, "put": true, "quit": true, "read": true, "rid": true, "run": true, "set": true, "shed": true, "shut": true, "split": true, "spread": true, "thrust": true, "broadcast": true, "become": true, "upset": true}

// meanwhile are the words before a participle that says what the subject does
// at the same time.
var meanwhile = map[string]bool{"while": true, "when": true, "after": true, "before": true, "by": true, "despite": true, "although": true, "though": true, "besides": true}

// antecedentOfWhose is the noun that "whose" stands for: "the government, whose
// efforts to defeat the rebels failed"; other possessors stand for themselves.
func (a *analysis) antecedentOfWhose(p int) int {
	if a.lower(p) != "whose" {
		return p
	}
	for k := a.head(p); k >= 0; k = a.head(k) {
		if n := a.head(k); a.is(k, "acl:relcl", "acl") && n >= 0 && n < p {
			return n
		}
	}
	k := p - 1 // the parse lost the clause
	if k > 0 && a.tag(k) == "," {
		k--
	}
	if k >= a.doc.Sentences[a.sent(p)].First && strings.HasPrefix(a.tag(k), "NN") && !a.timed(k) {
		return a.headOf(k)
	}
	return p
}

// doerOf is who does what an event noun or a noun of purpose says, which an
// infinitive goes on from: "the offensive by the army to retake the town",
// "efforts by Russia to arm them". own is true where the noun is no object of
// the verb above, so that the verb's subject does nothing of it: "fled during an
// operation to free the town".
func (a *analysis) doerOf(h int) (doer int, own bool) {
	for c := range a.children(h) {
		if c > h && a.is(c, "nmod") && !a.timed(c) {
			switch p := a.preposition(c); {
			case p == "by", p == "of" && strivings[a.lemma(h)] && isGroup(a.typed(c).Kind):
				return c, true
			}
		}
	}
	f := a.at[h]
	if f == nil && !strivings[a.lemma(h)] {
		return -1, false
	}
	for c := range a.children(h) {
		if c < h && a.is(c, "compound", "amod") && isGroup(a.typed(c).Kind) && a.typed(c).Name != "" {
			return c, true
		}
	}
	if (f == nil || force[f.Kind]) && a.is(h, "obl", "nmod") {
		switch a.preposition(h) {
		case "during", "amid", "since", "before", "after", "from", "despite", "of", "over", "by":
			return -1, true
		}
	}
	return -1, false
}

// strivings are nouns of what somebody wants to do.
var strivings = map[string]bool{
	"attempt": true, "effort": true, "plan": true, "bid": true, "decision": true, "readiness": true, "willingness": true, "desire": true, "move": true, "push": true,
	"preparation": true, "campaign": true, "drive": true, "pledge": true, "promise": true, "vow": true, "threat": true, "refusal": true, "failure": true, "ability": true, "intention": true,
	"determination": true, "proposal": true, "offer": true, "mission": true, "operation": true, "struggle": true, "quest": true, "agreement": true, "resolve": true,
}

// beingDone reports whether a participle is a clause of its own: "after being
// shot".
func (a *analysis) beingDone(v int) bool {
	switch a.marker(v) {
	case "after", "before", "while", "despite", "without":
		c := a.child(v, "aux:pass")
		return c >= 0 && a.tag(c) == "VBG"
	}
	return false
}

// documents are nouns of what speaks for those who make it.
var documents = map[string]bool{
	"lawsuit": true, "suit": true, "complaint": true, "letter": true, "statement": true, "report": true, "resolution": true, "petition": true, "decree": true,
	"declaration": true, "communique": true, "draft": true, "order": true, "bill": true, "motion": true, "message": true, "note": true, "leaflet": true, "video": true,
	"agreement": true, "deal": true, "document": true, "memorandum": true, "accord": true, "law": true, "plan": true, "appeal": true, "article": true,
}

func (a *analysis) document(h int) bool { return documents[a.lemma(h)] }

// clauseSubject is the subject of the finite clause that a participle hangs in.
func (a *analysis) clauseSubject(v int) int {
	first := -1
	for k, hops := a.head(v), 0; k >= 0 && hops < 8; k, hops = a.head(k), hops+1 {
		if !(a.verbal(k) && k < v) && a.child(k, "cop") < 0 {
			continue
		}
		if a.is(k, "acl") && a.tag(k) == "VBG" || a.is(k, "advcl") && a.child(k, "mark") >= 0 && a.child(k, "nsubj") >= 0 {
			if g, u := a.at[k], a.head(k); g != nil && g.verb && (force[g.Kind] || unrestKinds[g.Kind]) && a.child(k, "nsubj") >= 0 && !a.passive(k) && u >= 0 && (a.at[u] == nil || !force[a.at[u].Kind]) {
				return a.surfaceSubject(k) // "thousands fled after militiamen attacked the camp, killing 60"
			}
			if first < 0 {
				first = a.surfaceSubject(k)
			}
			continue // "fired on worshippers leaving a mosque, killing 11"
		}
		s := a.surfaceSubject(k)
		if a.verbal(k) && a.passive(k) {
			if s = a.agent(k); s < 0 {
				return first // "the market was bombed, killing 12"
			}
		}
		if s < 0 {
			continue
		}
		if first < 0 {
			first = s
		}
		if t := a.typed(s).Kind; t != event.Facility && t != event.Materiel {
			return s
		}
	}
	return first
}

// agent is who does what a passive verb says, or -1.
func (a *analysis) agent(v int) int {
	for c := range a.children(v) {
		if a.is(c, "obl:agent") || a.is(c, "obl", "nmod") && a.preposition(c) == "by" {
			if !a.timed(c) && a.tag(c) != "VBG" {
				return c
			}
		}
	}
	return a.nestedAgent(v)
}

// surfaceSubject is the grammatical subject of a verb, its own or inherited.
func (a *analysis) surfaceSubject(v int) int {
	if v < 0 {
		return -1
	}
	for c := range a.children(v) {
		if !a.is(c, "nsubj") {
			continue
		}
		if !a.timed(c) {
			return a.antecedent(c, v)
		}
		if s := a.besideTime(c); s >= 0 {
			return s
		}
	}
	if a.is(v, "xcomp", "conj", "advcl") && a.head(v) >= 0 && a.child(a.head(v), "nsubj") >= 0 && !a.verbal(v) && a.child(v, "cop") >= 0 {
		return a.child(a.head(v), "nsubj")
	}
	if p := a.child(v, "nmod:poss"); p >= 0 && !a.verbal(v) {
		return p
	}
	if !a.verbal(v) && !a.is(v, "root", "ccomp") {
		return -1
	}
	if s := a.impliedSubject(v); s >= 0 && s != v {
		return s
	}
	if a.verbal(v) {
		return a.rescuedSubject(v)
	}
	return -1
}

// recording are verbs of who counts or tells what others did.
var recording = map[string]bool{"document": true, "record": true, "report": true, "register": true, "count": true, "log": true, "verify": true, "list": true}

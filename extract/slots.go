package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// A slot is a phrase that depends on a trigger and how it hangs on it: "subj",
// "obj", "iobj", "poss", "comp", "adj" or a preposition.
type slot struct {
	name string
	head int // token
}

// fillSlots gathers the phrases round each trigger.
func (a *analysis) fillSlots() {
	a.at = map[int]*finding{}
	for _, f := range a.findings {
		a.at[f.tok] = f
	}
	for _, f := range a.findings {
		if f.slots != nil {
			continue // a position
		}
		switch {
		case f.verb && f.carrier >= 0:
			f.slots = a.phraseSlots(f.carrier, f.tok)
		case f.verb:
			f.slots = a.verbSlots(f.tok)
			a.compoundActor(f)
		case f.row.POS == 'A':
			f.slots = a.adjectiveSlots(f)
			a.compoundActor(f)
		default:
			f.slots = a.nounSlots(f.tok)
			a.havingPart(f)
			a.coordinated(f)
			a.carried(f)
		}
	}
}

// adjectiveSlots reads the noun that an adjective says it of: "the wounded
// soldiers", "three soldiers were dead", "left three soldiers dead".
func (a *analysis) adjectiveSlots(f *finding) []slot {
	i := f.tok
	name := "obj"
	if frame := f.row.Frame; frame.Role("subj") == lexicon.Target || frame.Role("subj") == lexicon.Actor && frame.Role("obj") == lexicon.None {
		name = "subj" // "is ready to sign"
	}
	noun := a.child(i, "nsubj")
	h := a.head(i)
	switch {
	case noun >= 0:
		noun = a.antecedent(noun, i)
	case h >= 0 && a.nominal(h) && a.is(i, "amod", "acl", "compound", "dep"):
		noun = h
	case h >= 0 && a.verbal(h):
		if noun = a.child(h, "obj"); noun < 0 {
			noun = a.surfaceSubject(h)
		}
	}
	var out []slot
	if noun >= 0 && noun != i {
		out = append(out, slot{name, noun})
	}
	for c := range a.children(i) {
		if a.is(c, "obl") {
			for _, s := range a.oblique(c, true) {
				if s.name == "subj" {
					s.name = "by" // "shot dead by gunmen"
				}
				out = append(out, s)
			}
		}
	}
	return out
}

func has(slots []slot, name string) bool {
	for _, s := range slots {
		if s.name == name {
			return true
		}
	}
	return false
}

// verbSlots reads the arguments of a verb through voice, relative clauses,
// participles, control and coordination.
func (a *analysis) verbSlots(v int) []slot {
	var out []slot
	passive := a.passive(v)
	for c := range a.children(v) {
		switch {
		case a.is(c, "nsubj") && a.timed(c):
			if s := a.besideTime(c); s >= 0 {
				out = append(out, slot{map[bool]string{true: "obj", false: "subj"}[passive], s})
			}
		case a.is(c, "nsubj") && a.lower(c) == "whom" && !passive:
			out = append(out, slot{"obj", a.antecedent(c, v)})
		case a.is(c, "nsubj") && passive:
			out = append(out, slot{"obj", a.antecedent(c, v)})
		case a.is(c, "nsubj"):
			out = append(out, slot{"subj", a.antecedent(c, v)})
		case a.is(c, "obj") && a.timed(c):
		case a.is(c, "obj"):
			out = append(out, slot{"obj", a.antecedent(c, v)})
			out = append(out, a.overTime(c, passive)...)
			if a.lemma(v) == "blame" {
				if o := a.blamed(c); o >= 0 {
					out = append(out, slot{"on", o})
				}
			}
		case a.is(c, "iobj"):
			out = append(out, slot{"iobj", a.antecedent(c, v)})
		case a.is(c, "obl", "nmod") && a.timed(c):
			for d := range a.children(c) { // "met on Monday with the minister"
				if a.is(d, "nmod") && !a.timed(d) {
					out = append(out, a.oblique(d, passive)...)
				}
			}
			out = append(out, a.oblique(c, passive)...)
		case a.is(c, "obl", "nmod"):
			out = append(out, a.oblique(c, passive)...)
		}
	}
	surface := "subj"
	if passive {
		surface = "obj"
	}
	if !has(out, surface) {
		s := a.reportedSubject(v)
		if s < 0 {
			s = a.subjectBeforeClause(v)
		}
		if s < 0 {
			s = a.impliedSubject(v)
		}
		if s < 0 && !(passive && has(out, "subj")) {
			s = a.rescuedSubject(v)
		}
		if s >= 0 {
			out = append(out, slot{surface, s})
		}
	}
	if passive && !has(out, "subj") {
		if c := a.nestedAgent(v); c >= 0 {
			out = append(out, slot{"subj", c})
		}
	}
	if !has(out, "obj") && !passive {
		if o := a.sharedObject(v); o >= 0 {
			out = append(out, slot{"obj", o})
		} else if o := a.bareObject(v); o >= 0 {
			out = append(out, slot{"obj", o})
		} else if k := a.nextCount(v); k >= 0 {
			out = append(out, slot{"obj", k})
		}
	}
	return out
}

// besideTime is the subject that the parse hung on the time behind it, or -1:
// "Denmark last week announced", "the minister today lifted".
func (a *analysis) besideTime(t int) int {
	if a.child(t, "cop") >= 0 {
		return -1
	}
	for c := range a.children(t) {
		if c < t && a.is(c, "compound", "nsubj", "appos", "nmod:desc", "nmod") && strings.HasPrefix(a.tag(c), "NN") && !a.timed(c) && a.preposition(c) == "" {
			return c
		}
	}
	return -1
}

// nestedAgent is who does what a passive verb says where the parse hung him on
// a word between: "shot dead by gunmen", "retaken from the rebels by the army".
// It is -1 where there is none.
func (a *analysis) nestedAgent(v int) int {
	for c := range a.children(v) {
		if c < v || !a.is(c, "xcomp", "amod", "advmod", "obl") || a.at[c] != nil && !strings.HasPrefix(a.tag(c), "JJ") {
			continue
		}
		if by := a.byAgent(c); by >= 0 {
			return by
		}
	}
	return -1
}

// byAgent is the group or people that hang on a word by "by", or -1.
func (a *analysis) byAgent(h int) int {
	for c := range a.children(h) {
		if c > h && a.is(c, "nmod", "obl") && a.preposition(c) == "by" && !a.timed(c) && a.acts(c) {
			return c
		}
	}
	return -1
}

// acts reports whether a noun is people or a group.
func (a *analysis) acts(h int) bool {
	k := a.typed(h).Kind
	return isGroup(k) || k == event.Civilians || k == event.Protesters || a.humanNoun(h)
}

// blamed is the one on whom an object is blamed that the parse hung on it, the
// last behind "on", or -1: "blamed the attack on the rebels".
func (a *analysis) blamed(o int) int {
	out := -1
	for c := range a.children(o) {
		if c > o && a.is(c, "nmod") && a.preposition(c) == "on" && !a.timed(c) {
			out = c
			for d := range a.children(c) { // "the attack on the town on the rebels"
				if a.is(d, "nmod") && a.preposition(d) == "on" && !a.timed(d) {
					out = d
				}
			}
		}
	}
	return out
}

// overTime reads what hangs on a time that hangs on an object: "held talks on
// Monday with the minister".
func (a *analysis) overTime(o int, passive bool) (out []slot) {
	for t := range a.children(o) {
		if !a.timed(t) || !a.is(t, "nmod") {
			continue
		}
		for c := range a.children(t) {
			if a.is(c, "nmod") && !a.timed(c) {
				out = append(out, a.oblique(c, passive)...)
			}
		}
	}
	return out
}

// bareObject is a name that the parse hung on a verb without a preposition,
// right behind it, or -1: "meets Mexico's President X".
func (a *analysis) bareObject(v int) int {
	for c := range a.children(v) {
		if c > v && a.is(c, "obl") && strings.HasPrefix(a.tag(c), "NNP") && a.preposition(c) == "" && !a.timed(c) {
			if first, _ := a.basePhrase(c); first == v+1 || first == v+2 && a.tag(v+1) == "DT" {
				return c
			}
		}
	}
	return -1
}

// nextCount is a number without a noun right after verb v, or -1: "wounded 56
// more".
func (a *analysis) nextCount(v int) int {
	k := v + 1
	if k >= len(a.tok) || a.countOf == nil || a.countOf[k] < 0 || a.timed(k) || a.is(k, "nummod") && a.nominal(a.head(k)) {
		return -1
	}
	c := &a.counts[a.countOf[k]]
	if c.First != k || c.Head >= 0 && c.Head != k && a.nominal(c.Head) && a.tag(c.Head) != "CD" {
		return -1
	}
	for ; k < c.Last; k++ {
		if a.tag(k) == "CD" {
			return k
		}
	}
	return -1
}

// phraseSlots reads the arguments of a phrase of a verb and another word:
// "launched an investigation into", "came under attack by".
func (a *analysis) phraseSlots(v, tok int) []slot {
	if v == tok || !a.verbal(v) || a.is(v, "aux", "cop", "aux:pass") {
		return a.verbSlots(tok)
	}
	var out []slot
	for _, s := range a.verbSlots(v) {
		if s.head != tok {
			out = append(out, s)
		}
	}
	if a.verbal(tok) {
		return out
	}
	for _, s := range a.nounSlots(tok) {
		if s.name != "poss" && s.name != "comp" && s.name != "adj" && !has(out, s.name) {
			out = append(out, s)
		}
	}
	return out
}

// oblique turns a prepositional phrase into a slot: the agent of a passive is
// a subject.
func (a *analysis) oblique(c int, passive bool) []slot {
	p := a.preposition(c)
	if a.is(c, "obl:agent") || p == "by" && passive {
		if a.timed(c) || a.tag(c) == "VBG" {
			return nil
		}
		return []slot{{"subj", c}}
	}
	if h := a.atHandsOf(c); h >= 0 {
		return []slot{{map[bool]string{true: "subj", false: "by"}[passive], h}}
	}
	if p == "" {
		return nil
	}
	return []slot{{p, c}}
}

// atHandsOf is who does what somebody suffers "at the hands of" him, or -1.
func (a *analysis) atHandsOf(c int) int {
	if a.lemma(c) != "hand" || a.preposition(c) != "at" {
		return -1
	}
	if h := a.child(c, "nmod"); h >= 0 && a.preposition(h) == "of" {
		return h
	}
	return a.child(c, "nmod:poss")
}

// reportedSubject is the subject of a clause that the parse took for the
// object of the verb that reports it: "said the blast was carried out by …".
func (a *analysis) reportedSubject(v int) int {
	r := a.head(v)
	if r < 0 || r > v || !a.verbal(r) || !a.is(v, "ccomp", "conj") || a.child(v, "mark") >= 0 {
		return -1
	}
	for c := range a.children(r) {
		if c > r && c < v && a.verbal(c) && a.lex.Reports(a.lemma(c)) && !a.lex.Reports(a.lemma(r)) {
			r = c // "cited the service as saying 12 died"
		}
		if a.is(c, "cc") && c > r && c < v {
			return -1
		}
	}
	o := a.child(r, "obj")
	if o < r || o > v || !a.lex.Reports(a.lemma(r)) || a.timed(o) || a.child(v, "cc") >= 0 {
		return -1
	}
	if t := a.tag(v); t == "VBD" || t == "VBZ" || t == "VBP" || a.child(v, "aux", "aux:pass") >= 0 {
		return o
	}
	return -1
}

// subjectBeforeClause is the noun before the relative clause between commas
// that a finite verb without a subject follows: "as the gunman, who wore a dark
// suit, fired". It is -1 where no such clause stands there.
func (a *analysis) subjectBeforeClause(v int) int {
	if t := a.tag(v); t != "VBD" && t != "VBZ" && t != "VBP" || a.is(v, "aux", "amod", "acl:relcl") || a.child(v, "mark") >= 0 {
		return -1
	}
	first := a.doc.Sentences[a.sent(v)].First
	k := v - 1
	for k > first && (a.tag(k) == "RB" || a.is(k, "aux", "aux:pass")) {
		k--
	}
	if k <= first || a.tag(k) != "," {
		return -1
	}
	for i := k - 1; i > first+1 && k-i < 25; i-- {
		switch w := a.lower(i); {
		case a.tag(i) == ",":
			return -1
		case (w == "who" || w == "which") && a.tag(i-1) == "," && strings.HasPrefix(a.tag(i-2), "NN") && !a.timed(i-2):
			return a.headOf(i - 2)
		}
	}
	return -1
}

// antecedent returns the noun that a relative pronoun stands for, or c itself.
func (a *analysis) antecedent(c, v int) int {
	if !a.relativePronoun(c) {
		return c
	}
	for h := v; h >= 0; h = a.head(h) {
		if n := a.head(h); a.is(h, "acl:relcl", "acl") && n >= 0 {
			if a.is(n, "conj") && a.plural(h) && a.head(n) >= 0 && a.nominal(a.head(n)) {
				return a.head(n) // "the army and its allies, who have taken"
			}
			if near := a.nounBeside(c); near >= 0 && near != n && a.under(near, n) && a.fitter(near, n, c) {
				return near // "support by the coalition, which has carried out"
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

// fitter reports whether noun x rather than y, which it hangs on, is what a
// relative pronoun stands for: a group rather than a thing, and who are people.
func (a *analysis) fitter(x, y, pronoun int) bool {
	p, q := a.typed(x).Kind, a.typed(y).Kind
	if isGroup(q) || q == event.Civilians || a.humanNoun(y) || a.personName(y) {
		return false
	}
	return isGroup(p) || a.lower(pronoun) != "which" && a.placeOf[x] < 0
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
	return a.headOf(k)
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

// rescuedSubject finds the subject of a finite verb that the parse left
// without one: a bare noun phrase that hangs on it from the left, or what
// stands before it but for phrases between commas.
func (a *analysis) rescuedSubject(v int) int {
	first := v
	finite := a.tag(v) == "VBD" || a.tag(v) == "VBZ" || a.tag(v) == "VBP"
	for c := range a.children(v) {
		switch {
		case a.is(c, "aux", "cop", "aux:pass") && c < v:
			first, finite = min(first, c), finite || a.tag(c) != "TO"
		case c < v && a.is(c, "obl", "dep", "obj", "nmod", "compound") && a.nominal(c) && a.preposition(c) == "" && !a.timed(c):
			return c
		case a.is(c, "mark") && a.lower(c) == "to":
			return -1
		}
	}
	if !finite || a.is(v, "aux", "cop", "conj", "amod") {
		return -1
	}
	s := a.doc.Sentences[a.sent(v)]
	k := first - 1
	for k > s.First && (a.tag(k) == "RB" || a.tag(k) == "''") {
		k--
	}
	for hops := 0; hops < 2 && k > s.First && a.tag(k) == ","; hops++ {
		open := k - 1
		for open > s.First && a.tag(open) != "," && a.tag(open) != ":" && k-open < 15 {
			open--
		}
		if a.tag(open) != "," {
			break
		}
		k = open - 1
		if a.nominal(k) {
			break
		}
	}
	if k < s.First || !strings.HasPrefix(a.tag(k), "NN") || a.timed(k) {
		return -1
	}
	for h := a.head(k); h >= s.First && h < v && a.nominal(h) && a.is(k, "nmod", "compound", "flat"); h = a.head(k) {
		k = h
	}
	if a.is(k, "nsubj") {
		return -1
	}
	return k
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
	"force": true, "order": true, "ask": true, "allow": true, "urge": true, "tell": true, "call": true, "cause": true,
	"compel": true, "encourage": true, "send": true, "enable": true, "help": true, "invite": true, "press": true,
	"prompt": true, "require": true, "see": true, "warn": true, "want": true, "expect": true, "let": true, "make": true,
}

// impliedSubject finds who does what a verb without a subject of its own says.
func (a *analysis) impliedSubject(v int) int {
	h := a.head(v)
	if h < 0 {
		return -1
	}
	if c := a.told(v, h); c >= 0 {
		return c
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
	case a.is(v, "acl") && a.tag(v) == "VBG" && (a.child(v, "mark", "case") >= 0 || v > 0 && a.tag(v-1) == ","):
		return a.clauseSubject(v) // "came near after destroying", "…, killing several"
	case a.is(v, "acl") && a.tag(v) == "VBG" && a.is(h, "obj") && a.head(h) >= 0 && a.verbal(a.head(h)) && a.document(h):
		return a.surfaceSubject(a.head(h)) // "filed a lawsuit accusing the company"
	case a.is(v, "acl"):
		if a.tag(v) == "VB" { // "their attempt to capture", "a plan to attack"
			if p := a.child(h, "nmod:poss"); p >= 0 {
				return p
			}
			if a.is(h, "obj", "obl") && a.head(h) >= 0 && a.verbal(a.head(h)) {
				return a.surfaceSubject(a.head(h))
			}
			return -1
		}
		return h
	case a.is(v, "xcomp"):
		if o := a.child(h, "obj", "iobj"); o >= 0 && objectControl[a.lemma(h)] {
			return a.antecedent(o, h)
		}
		return a.surfaceSubject(h)
	case a.is(v, "conj"):
		return a.surfaceSubject(h)
	case a.is(v, "advcl") && a.tag(v) == "VBG" && v > 0 && a.tag(v-1) == "," && a.child(h, "nsubj") < 0:
		return a.clauseSubject(v) // "fired on a bus carrying miners, killing seven"
	case a.is(v, "advcl", "parataxis", "obl", "nmod", "dep") && (a.tag(v) == "VBG" || a.tag(v) == "VBN" || a.tag(v) == "VB"):
		return a.surfaceSubject(h)
	}
	return -1
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
		if a.verbal(k) && k < v || a.child(k, "cop") >= 0 {
			if s := a.surfaceSubject(k); s >= 0 {
				if first < 0 {
					first = s
				}
				if t := a.typed(s).Kind; t != event.Facility && t != event.Materiel {
					return s
				}
			}
		}
	}
	return first
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

// sharedObject is the object that a verb shares with its neighbour: "attacked
// and destroyed positions".
func (a *analysis) sharedObject(v int) int {
	if a.is(v, "acl:relcl") && a.head(v) >= 0 && a.child(v, "nsubj") >= 0 && !a.hasRelativeSubject(v) {
		return a.head(v) // "the town the army captured"
	}
	for c := range a.children(v) { // the object stands after the second verb
		if c > v && a.is(c, "conj") && a.verbal(c) && a.child(c, "nsubj", "nsubj:pass") < 0 && a.adjacentVerbs(v, c) {
			return a.child(c, "obj")
		}
	}
	if h := a.head(v); h >= 0 && a.is(v, "conj") && a.verbal(h) {
		if o := a.child(h, "obj"); o > v {
			return o
		}
	}
	return -1
}

func (a *analysis) hasRelativeSubject(v int) bool {
	s := a.child(v, "nsubj", "nsubj:pass")
	return s >= 0 && a.relativePronoun(s)
}

// adjacentVerbs reports whether only a conjunction stands between two verbs.
func (a *analysis) adjacentVerbs(v, w int) bool { return w-v <= 3 }

// nounSlots reads the phrases round an event noun.
func (a *analysis) nounSlots(n int) []slot {
	var out []slot
	for c := range a.children(n) {
		switch {
		case a.is(c, "nmod:poss"):
			out = append(out, slot{"poss", c})
		case a.is(c, "nmod", "obl"):
			if h := a.atHandsOf(c); h >= 0 {
				out = append(out, slot{"by", h})
			} else if p := a.preposition(c); p != "" && !(p == "on" && a.head(n) >= 0 && a.lemma(a.head(n)) == "blame" && a.is(n, "obj") && a.blamed(n) == c) {
				out = append(out, slot{p, c})
				if (p == "of" || p == "on" || p == "at" || p == "against") && !has(out, "by") {
					if by := a.byAgent(c); by >= 0 { // "the killing of civilians by soldiers"
						out = append(out, slot{"by", by})
					}
				}
			}
		case a.is(c, "compound", "nmod:desc"):
			out = append(out, slot{"comp", c})
		case a.is(c, "amod"):
			out = append(out, slot{"adj", c})
		case a.is(c, "acl:relcl", "acl") && a.verbal(c):
			out = append(out, a.throughClause(c, n)...)
		}
	}
	if p := a.preposition(n); p == "with" && helping[a.lemma(n)] { // "the army, with the help of the militia, advanced"
		for h := a.head(n); h >= 0; h = -1 {
			if a.verbal(h) {
				h = a.surfaceSubject(h)
			}
			if h >= 0 && h < n && isGroup(a.typed(h).Kind) {
				out = append(out, slot{"=target", h})
			}
		}
	}
	if under := a.child(n, "case"); under >= 0 && a.lower(under) == "under" {
		for _, v := range []int{n, a.head(n)} { // "the city is under siege", "came under fire"
			if v >= 0 && (v == n || a.verbal(v)) {
				if s := a.surfaceSubject(v); s >= 0 && s != n {
					return append(out, slot{"=target", s})
				}
			}
		}
	}
	return out
}

// helping are nouns of what somebody does something "with".
var helping = map[string]bool{"help": true, "support": true, "backing": true, "assistance": true, "aid": true}

// planting are verbs of what is done with a bomb by the one whose deed it is.
var planting = map[string]bool{"plant": true, "drive": true, "detonate": true, "lay": true, "place": true, "wear": true, "claim": true, "hide": true, "throw": true, "drop": true, "fire": true}

// throughClause reads a clause that only carries the noun: "the raid that the
// army carried out", "an attack claimed by".
func (a *analysis) throughClause(v, n int) []slot {
	if a.lemma(v) == "involve" { // "a meeting involving the leaders"
		if o := a.child(v, "obj"); o >= 0 && a.tag(v) == "VBG" {
			return []slot{{"by", o}}
		}
	}
	if a.tag(v) == "VBG" && (a.lemma(v) == "target" || a.lemma(v) == "hit") { // "the attack targeting the base"
		if o := a.child(v, "obj"); o >= 0 {
			return []slot{{"against", o}}
		}
		return nil
	}
	if m := a.child(v, "mark"); m >= 0 && a.lower(m) == "that" {
		return nil // "the demand that troops leave"
	}
	if _, ok := a.lex.Support(a.lemma(v)); !ok && !(planting[a.lemma(v)] && a.passive(v)) {
		return nil
	}
	var out []slot
	for _, s := range a.verbSlots(v) {
		if s.head != n && s.name != "obj" {
			out = append(out, slot{map[bool]string{true: "by", false: s.name}[s.name == "subj"], s.head})
		}
	}
	return out
}

// carried adds what the verb round an event noun says: the subject of "carried
// out a raid" raids, that of "suffered an attack" is attacked.
func (a *analysis) carried(f *finding) {
	n := f.tok
	for h := a.head(n); h >= 0 && a.nominal(h) && (a.is(n, "conj") || a.is(n, "nmod") && a.preposition(n) == "of" && (counters[a.lemma(h)] || a.lemma(h) == "round" && a.head(h) >= 0 && a.finite(a.head(h)))); h = a.head(n) {
		n = h
	}
	v := a.head(n)
	if v < 0 || !a.verbal(v) {
		return
	}
	if a.is(n, "obj") && a.lex.Reports(a.lemma(v)) {
		for c := range a.children(v) { // "said the blast was carried out by …"
			if c > n && a.verbal(c) && a.reportedSubject(c) == n && a.passive(c) {
				a.carriedBy(f, c)
				return
			}
		}
	}
	a.lightly(f, n, v)
	sup, ok := a.lex.Support(a.lemma(v))
	if !ok && a.preposition(n) == "into" && (a.lemma(v) == "get" || a.lemma(v) == "run") { // "got into a shootout with police"
		sup.Role, ok = lexicon.Actor, true
	}
	switch {
	case !ok && a.is(n, "nsubj"), ok && a.is(n, "nsubj") && a.child(v, "obj") < 0 && !a.passive(v):
		for _, s := range a.verbSlots(v) { // "fighting erupted between X and Y"
			if s.name == "between" || s.name == "in" || s.name == "at" {
				f.addSlot(s)
			}
		}
		return
	case !ok || !a.is(n, "obj", "nsubj:pass", "obl", "xcomp", "nsubj"):
		return
	case a.is(n, "obl") && !carries[a.preposition(n)] && sup.Role != lexicon.Target:
		return // "imposed sanctions over the arrest"
	}
	f.carrier = v
	for _, s := range a.verbSlots(v) {
		switch {
		case s.head == n || s.name == "obj" || s.name == "iobj":
		case s.name == "subj" && sup.Role == lexicon.Target:
			f.slots = append(f.slots, slot{"=target", s.head})
		case s.name == "subj" && sup.Role == lexicon.Actor:
			if !has(f.slots, "by") && !has(f.slots, "poss") && !a.ownDoer(f) {
				f.slots = append(f.slots, slot{"=actor", s.head})
			}
		case s.name != "subj":
			f.addSlot(s)
		}
	}
}

// ownDoer reports whether an event noun says itself whose it is, so that the
// subject of its verb is another: "stopped the advance of the rebels".
func (a *analysis) ownDoer(f *finding) bool {
	for _, s := range f.slots {
		if s.name == "of" && a.row(f).Frame.Role("of") == lexicon.Actor && isGroup(a.typed(s.head).Kind) {
			return true
		}
	}
	return false
}

// finite reports whether a verb is finite by its form.
func (a *analysis) finite(v int) bool {
	t := a.tag(v)
	return t == "VBD" || t == "VBZ" || t == "VBP" || t == "VBN" && a.child(v, "aux") >= 0
}

// carries are the prepositions over which a verb carries an event noun: "came
// under attack", "engaged in fighting", "agreed to a truce".
var carries = map[string]bool{"": true, "under": true, "in": true, "into": true, "with": true, "on": true, "to": true, "through": true}

// counters are nouns that only say how many events there are.
var counters = map[string]bool{"series": true, "wave": true, "spate": true, "string": true, "number": true, "state": true, "barrage": true, "flurry": true, "rash": true, "spree": true, "lot": true, "dozen": true, "hundred": true, "scores": true}

// carriedBy adds the doer of a passive verb that carries an event noun.
func (a *analysis) carriedBy(f *finding, v int) {
	if sup, ok := a.lex.Support(a.lemma(v)); !ok || sup.Role != lexicon.Actor {
		return
	}
	for _, s := range a.verbSlots(v) {
		if s.name == "subj" {
			f.addSlot(slot{"by", s.head})
		}
	}
}

// lightly adds what a verb says of its subject, an event noun: who a request
// comes from, whom a war pits against whom.
func (a *analysis) lightly(f *finding, n, v int) {
	if !a.is(n, "nsubj") {
		return
	}
	switch a.lemma(v) {
	case "come":
		for _, s := range a.verbSlots(v) {
			if s.name == "from" && isGroup(a.typed(s.head).Kind) {
				f.addSlot(slot{"by", s.head})
			}
		}
	case "pit":
		a.pitted(f, v)
	}
}

// pitted reads the sides that "pits X against Y" names.
func (a *analysis) pitted(f *finding, v int) {
	for _, s := range a.verbSlots(v) {
		switch {
		case s.name == "obj":
			f.slots = append(f.slots, slot{"=actor", s.head})
			if c := a.child(s.head, "nmod"); c >= 0 && a.preposition(c) == "against" {
				f.slots = append(f.slots, slot{"=target", c})
			}
		case s.name == "against":
			f.slots = append(f.slots, slot{"=target", s.head})
		}
	}
}

func (f *finding) addSlot(s slot) {
	if !has(f.slots, s.name) {
		f.slots = append(f.slots, s)
	}
}

// compoundActor reads the doer out of a hyphenated trigger: "government-held
// areas", "the Islamic State-besieged city".
func (a *analysis) compoundActor(f *finding) {
	t := a.tok[f.tok]
	if f.Trigger.Span.Start == t.Start || !strings.Contains(t.Text, "-") {
		return
	}
	f.slots = append(f.slots, slot{"prefix", f.tok})
	if h := a.head(f.tok); h >= 0 && !has(f.slots, "obj") {
		f.slots = append(f.slots, slot{"obj", h})
	}
}

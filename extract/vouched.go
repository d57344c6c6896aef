package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// vouched are the tokens that the subject of a verb of reporting vouches for,
// half open: the clause behind the verb, or the sentence before it. They are
// none where it only says who speaks of a quotation, and first is -1 where the
// verb reports nothing.
func (a *analysis) vouched(v, subj int) (first, last int) {
	sent := a.doc.Sentences[a.sent(v)]
	if f := a.at[v]; f != nil && a.child(v, "ccomp") < 0 || a.lemma(v) == "accuse" { // an event of its own, no source of others
		return a.charged(v)
	}
	begin, end := a.basePhrase(subj)
	if subj > v && a.putBetween(v) {
		return sent.First, sent.Last
	}
	if subj > v && a.inverted(v) || subj < v && a.tail(v, begin) {
		return a.saidBefore(v, subj, min(begin, v), max(end, v+1))
	}
	if a.lemma(v) == "call" || a.lemma(v) == "describe" && a.names(v) {
		return v, v // "called the murder an outrage": the words are his, the event is not
	}
	behind := a.clauseBehind(v, sent.Last)
	if behind == nothing && !a.unsaid(v) && (telling[a.lemma(v)] || tallying[a.lemma(v)] && a.typed(subj).Kind == event.NGOIGO || a.lemma(v) == "show" && a.outletNoun(subj)) && a.child(v, "obj") > v {
		behind = phraseOf
	}
	switch {
	case clauseOnly[a.lemma(v)] && behind == nothing:
		return -1, -1
	case behind == nothing && a.child(v, "obj") >= 0 && len(a.quotesBetween(sent.First, sent.Last)) == 0:
		return -1, -1
	case behind == nothing:
		return v, v
	}
	last = sent.Last
	switch k := begin - 1; {
	case a.whose(v) >= 0: // "the army, which says it shot nobody, denied"
		if k := a.comma(v+1, last); k+1 < last && a.finite(k+1) {
			last = k
		}
	case k > sent.First && (a.lower(k) == "what" || a.tag(k) == "PRP$" && a.lower(k-1) == "what"): // "in what he said was a massacre"
		last = a.comma(v+1, last)
		if q := a.quotesBetween(v+1, min(v+6, last)); len(q) > 0 {
			last = min(last, q[0].last)
		}
	case a.is(v, "acl:relcl") && v+1 < last && a.finite(v+1):
		last = a.comma(v+1, last)
	case a.is(v, "acl:relcl"):
		_, last = a.span(v)
	}
	if w := a.nextVoice(v, last); w >= 0 {
		last = w
	}
	first = v + 1
	if n := a.antecedentOf(v, begin); n >= 0 {
		first = n
	}
	return first, last
}

// comma is the first comma between two tokens, or the second of them.
func (a *analysis) comma(first, last int) int {
	for i := first; i < last; i++ {
		if a.tag(i) == "," {
			return i
		}
	}
	return last
}

// unsaid reports whether a verb of reporting only says what might be said:
// "declined to confirm the death", "cannot confirm it".
func (a *analysis) unsaid(v int) bool {
	if a.tag(v) != "VB" {
		return false
	}
	c := a.child(v, "aux", "mark")
	return c >= 0 && c < v && (a.tag(c) == "MD" || a.lower(c) == "to")
}

// whose is the relative pronoun that is the subject of verb v, or -1.
func (a *analysis) whose(v int) int {
	for c := range a.children(v) {
		if a.is(c, "nsubj") && a.relativePronoun(c) {
			return c
		}
	}
	return -1
}

// names reports whether "as" stands behind the object of verb v.
func (a *analysis) names(v int) bool {
	for i := v + 1; i < min(a.doc.Sentences[a.sent(v)].Last, v+12) && a.tag(i) != ","; i++ {
		if a.lower(i) == "as" {
			return true
		}
	}
	return false
}

// clauseReach is how many tokens from a verb of reporting a clause is looked
// for, so that a text without stops takes no quadratic time.
const clauseReach = 80

// clauseOnly are verbs that report only with a clause: "the inquiry found that
// soldiers had fired".
var clauseOnly = map[string]bool{"find": true, "record": true, "document": true, "show": true, "expect": true, "doubt": true, "hope": true, "learn": true, "fear": true, "count": true}

// telling are verbs whose object is what is told: "confirmed the death of".
var telling = map[string]bool{"confirm": true, "emphasize": true, "emphasise": true, "stress": true, "recount": true, "mention": true, "underline": true, "underscore": true, "document": true, "describe": true,
	"note": true, "highlight": true, "recall": true, "acknowledge": true, "predict": true, "forecast": true, "foresee": true, "report": true}

// tallying are verbs of bodies that keep count: "OCHA recorded 15 attacks".
var tallying = map[string]bool{"record": true, "count": true, "verify": true}

// What stands behind a verb of reporting.
type complement int

const (
	nothing  complement = iota
	clauseOf            // a clause
	phraseOf            // "of the attack"
)

// clauseBehind is what the verb of reporting v has behind it, up to token end.
func (a *analysis) clauseBehind(v, end int) complement {
	for c := range a.children(v) {
		if c > v && a.is(c, "ccomp", "xcomp", "parataxis") && c < end {
			return clauseOf
		}
	}
	if v+1 < end && (a.lower(v+1) == "of" || a.lower(v+1) == "about") {
		return phraseOf
	}
	for i := v + 1; i+1 < min(end, v+12) && !a.finite(i); i++ { // "told reporters by telephone that"
		if a.lower(i) == "that" && (i == v+1 || !a.finite(i+1) && a.tag(i+1) != "MD") {
			return clauseOf
		}
	}
	if clauseOnly[a.lemma(v)] || !plainly[a.lemma(v)] {
		return nothing
	}
	if v+1 < end && a.tag(v+1) == "VBG" { // "admits causing deaths"
		return clauseOf
	}
	for i := v + 1; i < min(end, v+clauseReach); i++ { // "say a group of fighters, wearing uniforms, stormed the base"
		if (a.finite(i) || a.tag(i) == "MD") && len(a.quotesBetween(i, i+1)) == 0 && (i == v+1 || !a.is(i, "acl:relcl") && !a.relativePronoun(i-1)) {
			return clauseOf
		}
	}
	return nothing
}

// plainly are verbs whose object begins the clause that is reported.
var plainly = map[string]bool{"say": true, "claim": true, "allege": true, "believe": true, "maintain": true, "think": true, "contend": true, "insist": true, "assert": true, "admit": true, "caution": true, "warn": true, "add": true, "estimate": true, "report": true}

// inverted reports whether the subject of a verb of reporting follows it:
// "…," said the general.
func (a *analysis) inverted(v int) bool {
	k := v - 1
	sent := a.doc.Sentences[a.sent(v)]
	if k < sent.First || a.tag(v) == "VBG" || a.tag(k) != "," && !a.quoteMark(k) || a.quoteMark(k) && !a.closes(k) {
		return false
	}
	last := a.lastNoun(v + 1)
	if last < 0 || last+1 < sent.Last && (a.finite(last+1) || a.tag(last+1) == "MD") {
		return false
	}
	if a.quoteMark(k) || a.quoteMark(max(0, k-1)) || a.putBetween(v) {
		return true
	}
	open := k - 1
	for open > max(sent.First, k-clauseReach) && a.tag(open) != "," {
		open--
	}
	if a.relativePronoun(open+1) || a.lemma(v) == "tell" {
		k = open // "the governor, who saw it, told reporters"
	}
	return a.saysClause(sent.First, k)
}

// putBetween reports whether a verb of reporting and its subject stand between
// the subject and the verb of what is said: "the raid, say analysts, was a
// warning".
func (a *analysis) putBetween(v int) bool {
	sent := a.doc.Sentences[a.sent(v)]
	if v <= sent.First+1 || a.tag(v-1) != "," || a.tag(v) == "VBG" || !a.lex.Reports(a.lemma(v)) {
		return false
	}
	last := a.lastNoun(v + 1)
	if last < 0 || last+2 >= sent.Last || a.tag(last+1) != "," || a.saysClause(sent.First, v-1) {
		return false
	}
	return a.finite(last+2) || a.tag(last+2) == "MD" || strings.HasPrefix(a.tag(last+2), "RB")
}

// saysClause reports whether a clause is among some tokens.
func (a *analysis) saysClause(first, last int) bool {
	for i := max(first, last-clauseReach); i < last; i++ {
		if a.finite(i) || a.tag(i) == "MD" || a.tag(i) == "VBN" && a.child(i, "aux", "aux:pass") >= 0 {
			return true
		}
	}
	return false
}

func (a *analysis) quoteMark(i int) bool {
	n := a.tok[i].Norm
	return n == `"` || n == "``" || n == "''"
}

// tail reports whether a verb of reporting and its subject, whose phrase begins
// at token begin, follow what is said: "rebels hold the town, officials said".
func (a *analysis) tail(v, begin int) bool {
	sent := a.doc.Sentences[a.sent(v)]
	k := begin - 1
	for k > sent.First && (a.tag(k) == "DT" || a.tag(k) == "PRP$") {
		k--
	}
	if k < sent.First || a.tag(k) != "," && !a.quoteMark(k) {
		return false
	}
	if a.quoteMark(k) && (k == sent.First || !a.closes(k)) {
		return false
	}
	return (a.quoteMark(k) || a.quoteMark(max(0, k-1)) || a.saysClause(sent.First, k)) && a.spokenOut(v, sent.Last)
}

// closes reports whether a quotation mark ends a quotation.
func (a *analysis) closes(i int) bool {
	for _, q := range a.quotesBetween(i, i+1) {
		if q.last == i+1 && q.first < i {
			return true
		}
	}
	return false
}

// spokenOut reports whether no clause follows verb v: the sentence ends or
// goes on with a comma, a time, a preposition or, behind "told", the hearer.
func (a *analysis) spokenOut(v, end int) bool {
	k := v + 1
	if l := a.lemma(v); l == "tell" || l == "inform" || l == "warn" {
		for k < end && (a.nominal(k) || a.tag(k) == "DT" || strings.HasPrefix(a.tag(k), "JJ") || a.tag(k) == "POS" || a.tag(k) == "PRP$") && !a.finite(k) {
			k++
		}
	}
	if k >= end || a.timed(k) {
		return true
	}
	switch t := a.tag(k); {
	case t == "," || t == "." || t == ":" || t == "TO" || strings.HasPrefix(t, "RB") || a.quoteMark(k) || t == ")" || t == "-RRB-":
		return true
	case t == "IN":
		return a.lower(k) != "that"
	case t == "CC":
		return true
	}
	return false
}

// saidBefore are the tokens that a saying at the end of a sentence vouches
// for. What stands behind it is the reporter's own, but for what goes on with
// the report: "rebels hold the town, officials said, after a week of fighting".
func (a *analysis) saidBefore(v, subj, begin, end int) (first, last int) {
	sent := a.doc.Sentences[a.sent(v)]
	first, last = sent.First, begin
	for k := begin - 1; k >= max(sent.First, begin-3); k-- {
		if !a.quoteMark(k) || !a.closes(k) {
			continue
		}
		if q := a.quotesBetween(k, k+1); len(q) > 0 && q[0].first <= sent.First+1 {
			return v, v // the quotation is all that is said
		}
	}
	if subj > v {
		return first, last
	}
	k := end
	for k < min(sent.Last, end+clauseReach) && a.tag(k) != "," {
		k++
	}
	if k+1 >= sent.Last || a.tag(k) != "," {
		return first, last
	}
	switch w := a.lower(k + 1); {
	case w == "who" || w == "which" || w == "whose" || w == "as" || w == "while" || w == "but" || w == "although" || w == "and" || w == "when":
		return first, last
	case a.quoteMark(k+1) || a.tag(k+1) == "VBG" && a.reports(k+1):
		return first, last
	case a.quotedBefore(begin):
		return first, last
	}
	return first, sent.Last
}

// quotedBefore reports whether a quotation ends just before token i.
func (a *analysis) quotedBefore(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		if a.quoteMark(k) && a.closes(k) {
			return true
		}
	}
	return false
}

// antecedentOf is the noun that a relative clause is about whose verb of
// reporting v has its subject begin at token begin: "strikes that the men said
// killed 21". It is -1 for other clauses.
func (a *analysis) antecedentOf(v, begin int) int {
	k := begin - 1
	for k > 0 && a.tag(k) == "DT" {
		k--
	}
	if k < 1 || a.sent(k) != a.sent(v) || a.lower(k) != "that" && a.lower(k) != "which" && a.lower(k) != "who" {
		return -1
	}
	if k--; a.tag(k) == "," {
		k--
	}
	if k >= 0 && strings.HasPrefix(a.tag(k), "NN") && a.finite(min(v+1, len(a.tok)-1)) {
		return k
	}
	return -1
}

// charged is what an accuser vouches for: "accused the rebels of shelling the
// town", "blamed them for killing two", and what somebody demands or vows:
// "called on them to free the hostages". Of other events that are speech
// nothing is known to be reported.
func (a *analysis) charged(v int) (first, last int) {
	switch l := a.lemma(v); {
	case l == "accuse":
		if first, last = a.chargedWith(v, "of"); first >= 0 {
			return first, last
		}
		for c := range a.children(v) { // "accused the army of heavy shelling"
			if c > v && a.is(c, "obl") && a.preposition(c) == "of" {
				return a.span(c)
			}
		}
	case l == "blame":
		return a.chargedWith(v, "for")
	case a.at[v] != nil && (a.at[v].Kind == event.Demand || vows[l]):
		return a.askedFor(v)
	}
	return -1, -1
}

// vows are verbs whose infinitive is what the speaker says he will do.
var vows = map[string]bool{"vow": true, "pledge": true, "promise": true, "swear": true}

// chargedWith is the participle, and what belongs to it, behind a preposition.
func (a *analysis) chargedWith(v int, prep string) (first, last int) {
	end := a.doc.Sentences[a.sent(v)].Last
	for i := v + 1; i < min(end, v+15); i++ {
		if a.lower(i) != prep || i+1 >= end || !strings.HasSuffix(a.lower(i+1), "ing") {
			continue
		}
		k := i + 2
		for k < min(end, i+30) && a.tag(k) != "," && a.tag(k) != "." && !(a.tag(k) == "CC" && k+1 < end && a.finite(k+1)) {
			k++
		}
		return i + 1, k
	}
	return -1, -1
}

// askedFor is the infinitive or the participle behind a verb that asks for it or
// vows it, and what belongs to that.
func (a *analysis) askedFor(v int) (first, last int) {
	for c := range a.children(v) {
		if c < v || !a.is(c, "xcomp", "advcl", "obj", "acl") || a.tag(c) != "VB" && a.tag(c) != "VBG" {
			continue
		}
		if a.tag(c) == "VB" && a.marker(c) != "to" && !(c > 0 && a.lower(c-1) == "to") || a.tag(c) == "VBG" && a.tag(c-1) == "," {
			continue
		}
		first, last = a.span(c)
		for k := c + 1; k < last; k++ {
			if a.tag(k) == "," {
				return c, k
			}
		}
		return max(first, v+1), last
	}
	return -1, -1
}

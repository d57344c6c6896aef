package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lemma"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// A finding is an event in the making: the trigger and what is known of it.
type finding struct {
	event.Event
	row     *lexicon.Trigger // nil for an event that no single word names
	tok     int              // the trigger's token
	verb    bool             // the trigger is a verb form
	slots   []slot
	carrier int // the verb that carries an event noun, or -1
	last    int // of a verb with other words in its pattern: the last of them
	dead    bool
}

// triggers finds the words that name events, sentence by sentence.
func (a *analysis) triggers() {
	for i := range a.tok {
		row, tok := a.trigger(i)
		if row == nil {
			continue
		}
		f := &finding{row: row, tok: tok, verb: row.POS == 'V', carrier: -1}
		if f.verb && tok != i && a.verbal(i) && !a.is(i, "aux", "cop", "aux:pass") {
			f.carrier = i // "launched an investigation"
		}
		f.Kind = a.finerKind(row, i, tok)
		f.Trigger.Span = a.triggerSpan(tok, row)
		f.Trigger.Text = f.Trigger.Span.Of(a.doc.Text)
		f.Trigger.Lemma = row.Words[row.Head].Text
		f.rule("trigger:" + strings.ReplaceAll(row.Pattern, " ", "_") + "/" + string(row.POS))
		f.rule(row.Row)
		if f.verb {
			f.last = a.phraseEnd(row, i)
		}
		a.findings = append(a.findings, f)
	}
	a.dropModifiers()
	a.violenceOfUnrest()
	a.policeRaids()
}

// trigger returns the first row that fits at token i, and the token that is
// the trigger's head.
func (a *analysis) trigger(i int) (*lexicon.Trigger, int) {
	pos := a.triggerClass(i)
	if pos == 0 || a.verbal(i) && (a.asksQuote(i) || a.entrusted(i)) {
		return nil, 0
	}
	for _, key := range a.triggerLemmas(i, pos) {
		for _, row := range a.lex.Triggers(key, pos) {
			if tok, ok := a.matchPattern(row, i); ok && a.conditionsHold(row, i, tok) {
				return row, tok
			}
		}
	}
	if pos == 'A' && a.tag(i) == "JJ" && a.child(i, "nsubj", "aux:pass") >= 0 || pos == 'A' && (a.tag(i) != "JJ" || a.participleCompound(i)) || pos == 'N' && a.tag(i) == "VBG" { // a participle before a noun; a gerund
		for _, row := range a.lex.Triggers(lemma.Lemma(a.lastPart(i), "VBN"), 'V') {
			if len(row.Words) > 1 && a.is(i, "amod", "compound") && a.head(i) > i && !a.participleCompound(i) {
				continue // "voted the ruling party out"
			}
			if tok, ok := a.matchPattern(row, i); ok && a.conditionsHold(row, i, tok) {
				return row, tok
			}
		}
	}
	return nil, 0
}

// asksQuote reports whether verb i only says who asked what was quoted before it:
// "asked a senior official".
func (a *analysis) asksQuote(i int) bool {
	if a.lemma(i) != "ask" || i == 0 || a.tag(i) != "VBD" && a.tag(i) != "VBZ" {
		return false
	}
	return i == a.doc.Sentences[a.sent(i)].First || a.tag(i-1) == "''" || a.tok[i-1].Norm == "\""
}

// entrusted reports whether "charged with" gives somebody a task: "envoys charged
// with making the transfers happen".
func (a *analysis) entrusted(i int) bool {
	return a.lemma(i) == "charge" && i+2 < len(a.tok) && a.lower(i+1) == "with" && a.tag(i+2) == "VBG" && tasks[a.lemma(i+2)]
}

// tasks are verbs of what somebody is charged with that is no crime.
var tasks = wordSet(`make ensure verify monitor lead investigate enforce implement run find coordinate oversee supervise protect guard secure review advise draft prepare deliver
	defend manage administer maintain guarantee promote negotiate mediate provide develop represent assess`)

// triggerClass says as what part of speech token i may be a trigger.
func (a *analysis) triggerClass(i int) byte {
	tag := a.tag(i)
	switch {
	case a.participleCompound(i):
		return 'A'
	case a.is(i, "aux", "cop", "case", "fixed", "cc", "mark"):
		return 0
	case strings.HasPrefix(tag, "VB"):
		if tag == "VBG" && a.lemma(i) == "fight" && a.is(i, "amod", "compound") && a.head(i) == i+1 && fightingThings[a.lemma(i+1)] {
			return 0
		}
		if tag == "VBG" && a.child(i, "det", "nmod:poss", "amod") >= 0 {
			return 'N'
		}
		return 'V'
	case strings.HasPrefix(tag, "NN"):
		if a.inName(i) || a.partOfName(i) {
			return 0
		}
		return 'N'
	case strings.HasPrefix(tag, "JJ"):
		return 'A'
	}
	return 0
}

// partOfName reports whether a noun with a capital only belongs to the name of a
// unit, a post or a body: "the Rapid Deployment Force", "the Army Operations Media
// Coordinator". In a headline all words may have capitals.
func (a *analysis) partOfName(i int) bool {
	h := a.head(i)
	within := h > i && h <= i+4 && a.is(i, "compound", "amod") && strings.HasPrefix(a.tag(i), "NNP")
	if !within && i+1 < len(a.tok) && nameEnds[a.lower(i+1)] { // however parsed: "the Special Operations Command"
		h, within = i+1, true
	}
	if !within || !strings.HasPrefix(a.tag(h), "NNP") || !a.titled(i) || !a.titled(h) {
		return false
	}
	if _, ok := a.actors.Term(a.lower(h)); !ok && !nameEnds[a.lemma(h)] && !nameEnds[a.lower(h)] {
		return false
	}
	small := 0
	s := a.doc.Sentences[a.sent(i)]
	for k := s.First; k < s.Last && small < 3; k++ {
		if w := a.tok[k].Norm; len(w) > 3 && w == strings.ToLower(w) && a.tag(k) != "IN" {
			small++
		}
	}
	return small >= 3 || s.Last > s.First && a.tok[s.Last-1].Norm == "."
}

// nameEnds are nouns that end the name of a body or a post.
var nameEnds = wordSet(`coordinator coordination command center centre group unit force forces committee council commission mission agency bureau department directorate
	ministry office service team brigade battalion division corps authority academy institute university school museum memorial fund program programme project
	director commander chief officer spokesman spokesperson act convention court tribunal observatory network movement front party union league`)

// fightingThings are what "fighting" before them names no fight of.
var fightingThings = map[string]bool{"position": true, "patrol": true, "vehicle": true, "force": true, "age": true, "season": true, "chance": true, "spirit": true, "unit": true, "man": true}

// participleCompound reports whether token i ends in a participle after a
// hyphen: "State-besieged", "government-held".
func (a *analysis) participleCompound(i int) bool {
	last := a.lastPart(i)
	if len(last) < 4 || len(last) == len(a.tok[i].Norm) || i+1 >= len(a.tok) {
		return false
	}
	l := lemma.Lemma(last, "VBN")
	return l != last && len(a.lex.Triggers(l, 'V')) > 0
}

// triggerLemmas are the keys under which token i is looked up. A hyphenated
// adjective is looked up by its last part: "government-held".
func (a *analysis) triggerLemmas(i int, pos byte) []string {
	l := a.lemma(i)
	if pos == 'N' && a.tag(i) == "VBG" {
		return []string{a.lower(i)}
	}
	if pos == 'A' {
		if last := a.lastPart(i); last != a.lower(i) {
			return []string{l, last}
		}
	}
	if low := strings.ToLower(l); low != l {
		return []string{l, low, lemma.Lemma(a.lower(i), "NNS")}
	}
	if pos == 'N' && a.tag(i) == "NN" && len(l) > 3 && strings.HasSuffix(l, "s") && !strings.HasSuffix(l, "ss") {
		return []string{l, lemma.Lemma(l, "NNS")} // a plural that the tagger misread
	}
	return []string{l}
}

// lastPart is what follows the last hyphen of token i, in lower case.
func (a *analysis) lastPart(i int) string {
	w := a.lower(i)
	return w[strings.LastIndexByte(w, '-')+1:]
}

// matchPattern reports whether the row's words stand round token i, and which
// token becomes the trigger.
func (a *analysis) matchPattern(row *lexicon.Trigger, i int) (tok int, ok bool) {
	s := a.doc.Sentences[a.sent(i)]
	tok = i
	at := i
	for w := row.Anchor - 1; w >= 0; w-- { // nouns: the words before stand directly before
		at--
		if at < s.First || !a.hasLemma(at, row.Words[w].Text) {
			return 0, false
		}
		if w == row.Head {
			tok = at
		}
	}
	at = i
	for w := row.Anchor + 1; w < len(row.Words); w++ {
		at = a.nextWord(row.Words[w], at, s.Last)
		if at < 0 {
			return 0, false
		}
		if w == row.Head {
			tok = at
		}
	}
	return tok, true
}

// finerKind is the kind of a row, or that of the noun which its verb carries
// where this is an attack of a more particular sort: "came under a grenade attack".
func (a *analysis) finerKind(row *lexicon.Trigger, i, tok int) event.Kind {
	if row.POS != 'V' || tok == i || row.Kind != event.Attack && row.Kind != event.Shooting || !a.nominal(tok) {
		return row.Kind
	}
	if noun, at := a.trigger(tok); noun != nil && at == tok && noun.POS == 'N' && force[noun.Kind] {
		return noun.Kind
	}
	return row.Kind
}

// phraseEnd is the last token of a verb's pattern that matches at token i.
func (a *analysis) phraseEnd(row *lexicon.Trigger, i int) int {
	at := i
	for w := row.Anchor + 1; w < len(row.Words); w++ {
		at = a.nextWord(row.Words[w], at, a.doc.Sentences[a.sent(i)].Last)
	}
	return at
}

// maxGap is how many tokens "…" of a pattern may stand for.
const maxGap = 8

// nextWord finds a pattern's word after token at: directly after it, but for
// adverbs and determiners, or within a gap inside the clause.
func (a *analysis) nextWord(w lexicon.Word, at, end int) int {
	for i := at + 1; i < min(end, at+2+maxGap); i++ {
		tag := a.tag(i)
		if a.hasLemma(i, w.Text) && !(adverbs[w.Text] && a.lower(i) != w.Text) {
			return i
		}
		if tag == ":" || tag == "." || tag == "," && !w.Gap {
			return -1
		}
		if !w.Gap && tag != "RB" && tag != "DT" && tag != "PRP$" && tag != "JJ" {
			return -1
		}
	}
	return -1
}

// adverbs are those of phrasal verbs that are verbs too: "fighting with men
// backed by the army" does not fight back.
var adverbs = map[string]bool{"back": true, "down": true, "up": true, "out": true, "off": true, "over": true}

func (a *analysis) hasLemma(i int, l string) bool {
	return a.lemma(i) == l || a.lower(i) == l || a.pluralOf(i, l)
}

// pluralOf reports whether token i is a plural that keeps its ending as a
// lemma, of what a table gives in the singular: "arms", "troops".
func (a *analysis) pluralOf(i int, l string) bool {
	w := a.lemma(i)
	return len(w) == len(l)+1 && w[len(l)] == 's' && w[:len(l)] == l && a.tag(i) == "NNS"
}

// triggerSpan is the trigger's words: the head token, without the first part
// of a compound ("State-besieged").
func (a *analysis) triggerSpan(tok int, row *lexicon.Trigger) event.Span {
	t := a.tok[tok]
	if h := strings.LastIndexByte(t.Text, '-'); h >= 0 && row.POS != 'N' && h+1 < len(t.Text) && !strings.Contains(row.Words[row.Head].Text, "-") {
		if l := lemma.Lemma(strings.ToLower(t.Text[h+1:]), "VBN"); l == row.Words[row.Head].Text || strings.EqualFold(t.Text[h+1:], row.Words[row.Head].Text) {
			return event.Span{Start: t.Start + h + 1, End: t.End}
		}
	}
	return event.Span{Start: t.Start, End: t.End}
}

// dropModifiers drops a finding whose noun only modifies another event noun
// ("bomb attack" is one event), and a second finding on one token.
func (a *analysis) dropModifiers() {
	at := map[int]*finding{}
	for _, f := range a.findings {
		if at[f.tok] != nil {
			f.dead = true
			continue
		}
		at[f.tok] = f
	}
	for _, f := range a.findings {
		if noun := at[f.last]; f.verb && f.last > f.tok && noun != nil && noun != f && a.row(noun).POS == 'N' {
			if noun.Kind == f.Kind && a.weaponClass(noun.tok) != "" {
				noun.dead = true // "hit a landmine"
			} else if noun.Kind == f.Kind && a.lemma(noun.tok) != "control" {
				f.dead = true // "held talks": the noun names it
			} else if force[f.Kind] && force[noun.Kind] {
				noun.dead = true // "exchanged artillery fire"
			}
		}
		if h := a.head(f.tok); !f.verb && h >= 0 && a.lemma(f.tok) == "control" && a.is(f.tok, "obj") && at[h] != nil && at[h].Kind == f.Kind {
			f.dead = true // "seized control of the town"
		}
		if h := a.head(f.tok); !f.verb && h >= 0 && a.lemma(f.tok) == "patrol" && a.is(f.tok, "obj", "nsubj:pass") && at[h] != nil && (force[at[h].Kind] || harm[at[h].Kind]) {
			f.dead = true // "ambushed a patrol"
		}
		if h := a.head(f.tok); f.verb && h >= 0 && at[h] != nil && at[h] != f && a.lemma(f.tok) == "use" && a.tag(f.tok) == "VBG" && force[f.Kind] && (force[at[h].Kind] || harm[at[h].Kind] || at[h].Kind == event.Interception) {
			f.dead = true // "attacked the town, using mortars"
			if g := at[h]; g.Kind == event.Attack {
				g.Kind = f.Kind
				g.rule("kind:means")
			}
		}
		if h := a.head(f.tok); h >= 0 && at[h] != nil && f.Kind == event.Negotiation && at[h].Kind == f.Kind && f.verb && at[h].verb && a.is(f.tok, "xcomp", "advcl") && a.child(f.tok, "mark") >= 0 {
			f.dead = true // "met to discuss"
		}
		a.targeting(f, at)
		a.byMeans(f)
		if h := a.head(f.tok); !f.verb && h >= 0 && at[h] != nil && at[h].verb && at[h].Kind == f.Kind && a.weaponClass(f.tok) != "" && (a.is(f.tok, "obl:agent") || a.is(f.tok, "obl") && a.preposition(f.tok) == "by") {
			f.dead = true // "was hit by a roadside bomb"
		}
		if h := a.head(f.tok); !f.verb && h > f.tok && a.is(f.tok, "compound") && posts[a.lemma(h)] {
			f.dead = true // "the group's military operation spokesman"
		}
		if h := a.head(f.tok); !f.verb && h >= 0 && a.is(f.tok, "compound", "amod", "nmod:desc") {
			if g := at[h]; g != nil && !g.verb && !g.dead && a.row(f).POS == 'N' {
				f.dead = true
			}
		}
	}
	for _, f := range a.findings {
		f.dead = f.dead || a.subsumed(f, at) || a.striking(f, at)
	}
	a.sweep()
}

// byMeans gives an attack of no stated kind that of the weapons it is said to
// have been made with further on: "an attack was carried out on the academy,
// using mortars".
func (a *analysis) byMeans(f *finding) {
	if f.Kind != event.Attack {
		return
	}
	if k, ok := a.kindOfStriker(f); ok {
		f.Kind = k
		f.rule("kind:subject")
		return
	}
	for _, v := range []int{f.tok, f.carrier, a.head(f.tok)} {
		if v < 0 || v != f.tok && v != f.carrier && (!a.verbal(v) || !a.is(f.tok, "obj", "nsubj:pass")) {
			continue
		}
		for c := range a.children(v) {
			if a.lemma(c) != "use" || a.tag(c) != "VBG" || !a.is(c, "advcl", "acl", "xcomp") {
				continue
			}
			if o := a.child(c, "obj"); o > c {
				for _, w := range a.conjuncts(o) {
					if k, ok := kindOfWeapon[a.weaponClass(w)]; ok {
						f.Kind = k
						f.rule("kind:means")
						return
					}
				}
			}
		}
	}
}

// kindOfStriker is the kind of attack that what strikes says: "jets struck two
// villages".
func (a *analysis) kindOfStriker(f *finding) (event.Kind, bool) {
	if !f.verb || a.row(f).Frame.Name != "strike" || a.passive(f.tok) {
		return event.KindUnknown, false
	}
	s := a.surfaceSubject(f.tok)
	if s < 0 || a.child(s, "conj") >= 0 {
		return event.KindUnknown, false
	}
	class := a.weaponClass(s)
	switch l := a.lemma(s); {
	case a.airForce(s), l == "jet":
		class = "aircraft"
	case class == "" && (l == "shell" || l == "mortar"):
		class = "artillery"
	}
	k, ok := kindOfWeapon[class]
	return k, ok && (k != event.Bombing || a.lemma(f.tok) != "storm")
}

// kindOfWeapon is the kind of an attack with weapons of a class.
var kindOfWeapon = map[string]event.Kind{"artillery": event.Shelling, "missile": event.Shelling, "aircraft": event.Airstrike, "explosive": event.Bombing, "chemical": event.ChemicalAttack}

// targeting drops "targeting" where it only says whom the weapon or the bombing that
// it hangs on was meant for, which then has its target: "detonated two bombs
// targeting the convoy", "a bomb targeting a patrol killed two".
func (a *analysis) targeting(f *finding, at map[int]*finding) {
	h := a.head(f.tok)
	if !f.verb || a.lemma(f.tok) != "target" || a.tag(f.tok) != "VBG" || h < 0 || !a.is(f.tok, "acl", "advcl") || h > f.tok {
		return
	}
	g := at[h]
	if g == nil && a.weaponClass(h) != "" && a.head(h) >= 0 && a.is(h, "nsubj", "obj") {
		g = at[a.head(h)]
	}
	if g == nil || g == f || !means[g.Kind] || g.Kind == event.Attack || g.Kind == event.ArmedClash || g.Kind == event.Shooting || g.verb && a.weaponClass(f.tok-1) == "" || !g.verb && a.weaponClass(h) == "" {
		return
	}
	f.dead = true
}

// subsumed reports whether a word only says what another event is of: the aid
// that is suspended, the resignation that is demanded.
func (a *analysis) subsumed(f *finding, at map[int]*finding) bool {
	for k, hops := f.tok, 0; hops < 4; hops++ {
		h := a.head(k)
		if h < 0 || !a.is(k, "obj", "nmod", "compound", "nsubj:pass", "xcomp", "ccomp", "conj", "advcl") || a.is(k, "nsubj:pass") && !a.verbal(h) {
			return false
		}
		if g := at[h]; g != nil {
			switch {
			case g.Kind == event.Sanction && g.verb && !a.verbal(k):
				return f.Kind == event.Supply || f.Kind == event.Cooperation
			case g.Kind == event.Demand && g != f:
				return f.Kind == event.Concession
			}
			return false
		}
		k = h
	}
	return false
}

// striking reports whether a noun is the bomb whose verb names the bombing: "a
// roadside bomb hit a convoy".
func (a *analysis) striking(f *finding, at map[int]*finding) bool {
	h := a.head(f.tok)
	if f.verb || h < 0 || !a.is(f.tok, "nsubj") || a.weaponClass(f.tok) == "" {
		return false
	}
	g := at[h]
	return g != nil && g != f && g.verb && !g.dead && g.Kind == f.Kind && f.Kind == event.Bombing
}

// sweep removes dead findings.
func (a *analysis) sweep() {
	live := a.findings[:0]
	for _, f := range a.findings {
		if !f.dead {
			live = append(live, f)
		}
	}
	a.findings = live
}

// posts are nouns of who has to do with what the noun before them names.
var posts = map[string]bool{"spokesman": true, "spokeswoman": true, "spokesperson": true, "commander": true, "chief": true, "coordinator": true, "planner": true, "director": true, "officer": true, "room": true, "centre": true, "center": true, "command": true}

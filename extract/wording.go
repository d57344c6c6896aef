package extract

import (
	"maps"
	"slices"
	"strings"
)

// deeds are verbs by what doing them says of who does them, and of what they
// are done to, in a story of violence.
var deeds = wordClasses(map[string]string{
	"assault": "throw hurl lob toss place plant leave put set lay launch fire open shoot detonate intercept ambush enter burst break force drag surround stop machinegun riddle storm occupy board hijack strafe spray stab hack execute carry perpetrate commit stage mastermind conduct",
	"flight":  "flee escape withdraw run disappear retreat vanish getaway abandon",
	"armed":   "wear wield dress disguise arm belong form identify",
	"travel":  "travel ride drive arrive return walk go come head attend visit sleep live reside stay work study serve accompany escort protect guard park locate house",
	"claim":   "claim admit acknowledge confess recognize vow threaten warn promise demand announce",
	"blame":   "blame accuse attribute charge implicate suspect link responsible involve ascribe convict try sentence finger hold",
	"arrest":  "arrest capture detain apprehend seize imprison jail seek search hunt pursue chase extradite",
	"suffer":  "die perish suffer survive bleed hospitalize bury mourn receive sustain succumb",
	"damage":  "damage destroy burn shatter collapse gut demolish wreck hit sabotage level raze ruin affect cause",
	"rescue":  "rescue free release liberate save",
	"condemn": "condemn repudiate reject deplore denounce lament regret criticize protest deny investigate discuss",
})

// qualities are modifiers by what they say of whom they describe.
var qualities = wordClasses(map[string]string{
	"unknown": "unidentified unknown hooded masked anonymous mysterious strange unnamed several",
	"armed":   "armed heavily uniformed well-armed hired paid",
	"alleged": "alleged suspected presumed supposed so-called self-styled self-proclaimed apparent purported possible",
	"rebel":   "rebel guerrilla guerilla subversive leftist insurgent extremist rightist right-wing left-wing leftwing rightwing maoist marxist communist clandestine terrorist urban paramilitary narcoterrorist",
	"other":   "other another others more",
	"victim":  "slain murdered dead wounded injured kidnapped abducted killed assassinated late captive innocent defenseless",
	"broken":  "damaged destroyed nearby adjacent neighboring surrounding burned",
	"counted": "many various numerous same entire whole",
	"own":     "our their his its my your her",
	"office":  "former national general international presidential well-known prominent young old",
	"utility": "electric electrical electricity power telephone public high-voltage high-tension oil water communications telecommunications private commercial",
})

func wordClasses(lists map[string]string) map[string]string {
	out := map[string]string{}
	for _, class := range slices.Sorted(maps.Keys(lists)) {
		for w := range strings.FieldsSeq(lists[class]) {
			out[w] = class
		}
	}
	return out
}

// wording is what the words at a mention of an entity say of it: its article,
// its qualities, what it does and what is done to it.
func (a *analysis) wording(m entityMention) []string {
	out := make([]string, 0, 8)
	first, _ := a.basePhrase(m.head)
	det := "none"
	for i := max(min(first, m.first)-1, a.doc.Sentences[a.sent(m.head)].First); i < m.head; i++ {
		l := a.lower(i)
		switch {
		case l == "the" || l == "these" || l == "those" || l == "this" || l == "that":
			det = "the"
		case l == "a" || l == "an" || l == "one":
			det = "a"
		case a.tag(i) == "CD":
			det = "number"
		case a.tag(i) == "PRP$":
			det = "own"
		}
		if c := qualities[l]; c != "" {
			out = append(out, "quality:"+c)
		}
	}
	out = append(out, "det:"+det)
	if t, ok := a.actors.Term(a.lemma(m.head)); ok {
		out = append(out, "code:"+t.Role)
	}
	h, rel := a.governorOf(m.head)
	if h < 0 {
		return append(out, "gov:root")
	}
	switch f := a.at[h]; {
	case f != nil:
		out = append(out, "gov:event-"+rel, "gov:"+kindGroup(f.Kind)+"-"+rel)
	case strings.HasPrefix(a.tag(h), "VB") || strings.HasPrefix(a.tag(h), "JJ"):
		c := deeds[a.lemma(h)]
		if c == "" && a.lex.Reports(a.lemma(h)) {
			c = "say"
		}
		if c == "" {
			c = "other"
		}
		out = append(out, "gov:"+c+"-"+rel)
	default:
		c := "noun"
		if t, ok := a.actors.Term(a.lemma(h)); ok {
			c = t.Kind.String()
		}
		out = append(out, "gov:"+c+"-"+rel)
	}
	return out
}

// governorOf is the word that a noun depends on, past the heads that only
// count or list it, and the relation: "a group of armed men entered".
func (a *analysis) governorOf(i int) (h int, rel string) {
	for range 6 {
		h, rel = a.head(i), a.tok[i].Rel
		if h < 0 {
			return h, rel
		}
		t, ok := a.actors.Term(a.lemma(h))
		quantity := ok && rel == "nmod" && a.preposition(i) == "of" && (t.Kind == 0 || a.lemma(h) == "member")
		if rel != "conj" && rel != "appos" && rel != "flat" && rel != "compound" && !quantity {
			break
		}
		if rel == "conj" && a.verbal(h) && !a.verbal(i) {
			break
		}
		i = h
	}
	if p := a.preposition(i); p != "" && (rel == "obl" || rel == "nmod" || rel == "obl:agent") {
		switch p {
		case "by", "against", "at", "on", "in", "of", "from", "to", "with", "near", "for", "between":
			rel = p
		default:
			rel = "prep"
		}
	}
	return h, rel
}

// wordings are the wordings of all mentions of an entity, in order.
func (a *analysis) wordings(e *entity) []string {
	var out []string
	for _, m := range e.mentions[:min(len(e.mentions), maxTold)] {
		out = append(out, a.wording(m)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

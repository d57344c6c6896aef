package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/measure"
)

// force are the kinds that do harm.
var force = map[event.Kind]bool{event.Attack: true, event.ArmedClash: true, event.Airstrike: true, event.Shelling: true, event.Bombing: true, event.SuicideBombing: true, event.Shooting: true, event.ChemicalAttack: true}

// causes are the events of force that a harm belongs to: its subject, those
// that it happened in, the verb it hangs on, the subject of "left five dead".
func (a *analysis) causes(f *finding) []*finding {
	var out []*finding
	add := func(i int) bool {
		if i < 0 || a.at[i] == nil || !force[a.at[i].Kind] || a.at[i] == f || a.aloof(i, f.tok) || future(a.at[i].Status) != future(f.Status) {
			return false
		}
		for _, g := range out {
			if g == a.at[i] {
				return true
			}
		}
		out = append(out, a.at[i])
		return true
	}
	for _, s := range f.slots {
		switch s.name {
		case "subj", "in", "by", "during", "from", "of":
			if !add(s.head) && s.name != "of" && s.name != "from" {
				if c := a.child(s.head, "nmod"); c >= 0 && a.preposition(c) == "of" { // "a series of attacks"
					add(c)
				}
			}
		}
	}
	a.circumstance(f.tok, add)
	if h := a.head(f.tok); h >= 0 && !f.verb && a.verbal(h) && a.at[h] == nil {
		a.circumstance(h, add) // "no casualties were reported after rockets hit"
	}
	a.climb(f.tok, add)
	if len(out) == 0 { // "five were killed and ten wounded when"
		for k := range a.children(f.tok) {
			if a.is(k, "conj") && (a.at[k] != nil && harmful(a.at[k].Kind) || measure.OutcomeOf(a.lower(k)) != measure.Unharmed) {
				a.circumstance(k, add)
			}
		}
	}
	if len(out) == 0 {
		add(a.saidToHave(f.tok))
	}
	if len(out) == 0 && (f.verb || a.row(f).POS != 'N') {
		add(a.onlyForce(f))
	}
	return out
}

// saidToHave is the noun of a relative clause that somebody says: "air strikes
// that the men said killed 21"; -1 where the verb at token v is in none.
func (a *analysis) saidToHave(v int) int {
	first := a.doc.Sentences[a.sent(v)].First
	if v-1 <= first || !a.lex.Reports(a.lemma(v-1)) || !a.verbal(v-1) {
		return -1
	}
	for k := v - 2; k > first && k > v-9 && !a.verbal(k); k-- {
		if w := a.lower(k); w == "that" || w == "which" {
			return k - 1
		}
	}
	return -1
}

// circumstance looks for the cause among the phrases and clauses under a harm:
// "killed in clashes", "killed when gunmen stormed the post".
func (a *analysis) circumstance(v int, add func(int) bool) {
	for c := range a.children(v) {
		if !a.is(c, "advcl", "obl") {
			continue
		}
		switch m := a.marker(c); {
		case m == "in" || m == "during" || m == "when" || m == "by" || m == "as" || m == "due" || m == "because", m == "after" && (a.passive(v) || !a.verbal(v) || a.lower(v) == "missing"):
			if !add(c) {
				for k := range a.children(c) {
					if a.is(k, "nsubj", "obj", "nmod") && a.at[k] != nil && !a.at[k].verb {
						add(k)
					}
				}
			}
		}
	}
}

// marker is the word that opens a clause or a phrase, in lower case.
func (a *analysis) marker(c int) string {
	for m := range a.children(c) {
		if a.is(m, "mark", "case") || a.is(m, "advmod") && a.lower(m) == "when" {
			return a.lower(m)
		}
	}
	return ""
}

// climb looks for the cause of a harm above it in the parse.
func (a *analysis) climb(v int, add func(int) bool) {
	for k, hops := v, 0; hops < 6; hops++ {
		h := a.head(k)
		if h < 0 || a.lex.Reports(a.lemma(h)) && a.at[h] == nil && a.is(k, "ccomp", "parataxis") {
			return
		}
		if k != v && a.verbal(k) && a.at[k] == nil && a.lemma(k) != "leave" {
			return
		}
		if a.is(k, "advcl", "obl") && k != v || a.is(k, "advcl") {
			switch a.marker(k) {
			case "after", "before", "since", "until", "although", "while", "because", "if":
				return
			}
		}
		if add(h) {
			return
		}
		if g := a.at[h]; g != nil && harmful(g.Kind) && a.child(k, "nsubj") >= 0 {
			return // "two were killed by police fire and two others were stabbed"
		}
		if a.lemma(h) == "leave" {
			if s := a.child(h, "nsubj"); s >= 0 && add(s) {
				return
			}
			for i := h - 1; i >= a.doc.Sentences[a.sent(h)].First && i > h-25; i-- { // the parse lost its subject
				if a.at[i] != nil && !a.at[i].verb && add(i) {
					return
				}
			}
		}
		k = h
	}
}

// onlyForce is the trigger of the only event of force of a harm's sentence,
// where it comes before the harm and nothing between them parts them; else -1.
func (a *analysis) onlyForce(f *finding) int {
	s := a.doc.Sentences[a.sent(f.tok)]
	only := -1
	for _, g := range a.findingsBetween(s.First, s.Last) {
		if force[g.Kind] {
			if only >= 0 {
				return -1
			}
			only = g.tok
		}
	}
	for k := only; k >= 0 && k < f.tok; k++ {
		switch a.lower(k) {
		case "after", "before", "since", "until", "although", "while", "because", "if", "but", "who", "which", ";", "--", "—", "–":
			return -1
		}
		if a.lex.Reports(a.lemma(k)) && a.verbal(k) && a.at[k] == nil {
			return -1
		}
	}
	if only > f.tok || only >= 0 && a.preposition(only) == "since" {
		return -1
	}
	return only
}

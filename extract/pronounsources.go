package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// speakerReach is how many sentences back the speaker is looked for that "he
// said" stands for.
const speakerReach = 5

// pronounSource is the speaker that a pronoun stands for.
func (a *analysis) pronounSource(h int) (name string, outlet bool) {
	switch a.lower(h) {
	case "he", "she", "him", "her":
		if n := a.earlierPerson(h); n != "" {
			return n, false
		}
		if p := a.party(h); !isGroup(p.Kind) || p.Kind == event.Government {
			return p.Name, false
		}
		return "", false
	case "they":
		for c := h - 1; c >= a.doc.Sentences[a.sent(h)].First && a.tag(h-1) != ","; c-- { // at the end of a sentence those who spoke before
			if a.is(c, "nsubj") && a.severalSources(c) && a.nominal(c) && !a.pronoun(c) && !a.timed(c) {
				return a.sourceName(c) // "soldiers shot a man who they said had fired"
			}
		}
		for k := len(a.said) - 1; k >= 0 && a.sent(h)-a.sent(a.said[k].verb) <= 2; k-- {
			if s := &a.said[k]; s.several && s.attribution.Speaker != "" {
				return s.attribution.Speaker, false
			}
		}
		if k := len(a.said) - 1; k >= 0 && a.sent(h)-a.sent(a.said[k].verb) <= 1 && !a.said[k].person && a.said[k].attribution.Speaker != "" {
			return a.said[k].attribution.Speaker, false // "The police statement said … They said"
		}
	case "it":
		if s := a.lastVoice(h); s != nil {
			if s.attribution.Speaker != "" {
				return s.attribution.Speaker, false
			}
			return s.attribution.Outlet, true
		}
		p := a.party(h)
		if c, ok := a.antecedents[h]; ok {
			switch a.preposition(c) {
			case "in", "at", "near", "into", "across", "around":
				return "", false // a mere place
			}
		}
		return p.Name, false
	case "we", "i", "you", "us", "me":
		return "", false // within a quotation: who speaks there says it
	}
	return a.party(h).Name, false
}

// lastVoice is the report before pronoun "it" in the sentence before that no person
// made: "the channel said … It later said"; nil where a person spoke last.
func (a *analysis) lastVoice(h int) *saying {
	for k := len(a.said) - 1; k >= 0; k-- {
		s := &a.said[k]
		if s.verb >= h {
			continue
		}
		if a.sentencesSince(s.verb, h) > 2 || s.person || s.several || s.attribution.Speaker == "" && s.attribution.Outlet == "" {
			return nil
		}
		return s
	}
	return nil
}

// sentencesSince is how many sentences token h stands behind token v, captions left
// out.
func (a *analysis) sentencesSince(v, h int) int {
	n := 0
	for s := a.sent(v); s < a.sent(h); s++ {
		if s == a.sent(v) || !a.caption(s) {
			n++
		}
	}
	return n
}

// earlierPerson is who "he" or "she" is that says something: who spoke last, or
// the person that a sentence since was about.
func (a *analysis) earlierPerson(h int) string {
	k := len(a.said) - 1
	for s := a.sent(h); s >= max(0, a.sent(h)-speakerReach); s-- {
		for ; k >= 0 && a.sent(a.said[k].verb) >= s; k-- {
			if said := &a.said[k]; said.person && said.attribution.Speaker != "" {
				return said.attribution.Speaker
			}
		}
		if s == a.sent(h) || a.caption(s) {
			continue
		}
		sent := a.doc.Sentences[s]
		for c := sent.First; c < sent.Last; c++ {
			if !a.is(c, "nsubj") || a.head(c) < 0 || !a.is(a.head(c), "root") || len(a.quotesBetween(c, c+1)) > 0 {
				continue
			}
			if a.personName(c) || a.namedIn(c) {
				name, outlet := a.sourceName(c)
				if !outlet {
					return name
				}
			}
			break
		}
	}
	return ""
}

// namedIn reports whether a noun for one person has the name beside it.
func (a *analysis) namedIn(h int) bool {
	for _, c := range a.appositions(h) {
		if strings.HasPrefix(a.tag(c), "NNP") && a.oneHuman(h) {
			return true
		}
	}
	return false
}

// caption reports whether a sentence is what stands under a picture: it ends in
// a year, or begins with "FILE".
func (a *analysis) caption(s int) bool {
	sent := a.doc.Sentences[s]
	if sent.Last <= sent.First {
		return false
	}
	last := sent.Last - 1
	for last > sent.First && (a.tag(last) == "." || a.tag(last) == ")") {
		last--
	}
	w := a.tok[last].Text
	return a.lower(sent.First) == "file" || len(w) == 4 && a.timed(last) && strings.Trim(w, "0123456789") == "" && last > sent.First && a.tag(last-1) == ","
}

// aPerson reports whether a source is one person.
func (a *analysis) aPerson(h int) bool {
	switch a.lower(h) {
	case "he", "she":
		return true
	}
	if strings.ToLower(a.tok[h].Norm) != a.tok[h].Norm && a.tag(h) == "NN" && a.placeOf[h] < 0 && a.child(h, "compound", "flat") >= 0 {
		return true // a name that was taken for a noun
	}
	if a.misreadNoun(h) {
		return true
	}
	if !strings.HasPrefix(a.tag(h), "NN") || a.tag(h) == "NNS" || a.tag(h) == "NNPS" || a.child(h, "conj") >= 0 || a.outletNoun(h) {
		return false
	}
	if a.placeOf[h] >= 0 && !a.personName(h) || a.groupNoun(h) {
		return false
	}
	if m, ok := a.actorAt(h); ok && m.Entry != nil && isGroup(m.Entry.Kind) && !a.onePerson(h) {
		return false
	}
	if w := a.tok[h].Norm; len(w) >= 2 && w == strings.ToUpper(w) && a.child(h, "compound", "flat") < 0 && !a.personName(h) {
		return false // "MTV said"
	}
	return a.onePerson(h) || a.tag(h) == "NNP" && !isGroup(a.typed(h).Kind) || a.personNoun(h) && !a.groupNoun(h)
}

// groupNoun reports whether a noun in the singular stands for many.
func (a *analysis) groupNoun(h int) bool {
	switch strings.ToLower(a.lemma(h)) {
	case "authority", "association", "organisation", "organization", "university", "watch", "union", "league", "bank", "court", "commission", "board", "bureau", "company",
		"corporation", "institute", "society", "centre", "center", "federation", "foundation", "network", "observatory", "front", "movement", "nation", "house", "agency", "report", "statement",
		"army", "military", "police", "government", "ministry", "coalition", "force", "group", "navy", "militia", "command", "office", "council", "party", "side", "administration", "department", "service", "parliament", "committee":
		return true
	}
	return false
}

// severalSources reports whether a source is more than one.
func (a *analysis) severalSources(h int) bool {
	return a.tag(h) == "NNS" || a.tag(h) == "NNPS" || a.lower(h) == "they" || a.child(h, "conj") >= 0
}

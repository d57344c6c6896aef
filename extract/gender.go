package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// A gender is what a word says of a person's.
type gender byte

const (
	noGender gender = iota
	male
	female
)

// genders are words for men and for women.
var genders = func() map[string]gender {
	out := map[string]gender{}
	for _, w := range strings.Fields("he him his man boy father son brother husband grandfather grandson uncle nephew boyfriend fiance widower king prince lord sir mr mr. sheikh imam priest bishop pope monk businessman policeman gunman fisherman congressman chairman father-in-law stepfather stepson actor lad gentleman") {
		out[w] = male
	}
	for _, w := range strings.Fields("she her woman girl mother daughter sister wife grandmother granddaughter aunt niece girlfriend fiancee widow bride queen princess lady mrs mrs. ms ms. miss actress nun businesswoman policewoman congresswoman chairwoman spokeswoman stepmother stepdaughter waitress housewife schoolgirl") {
		out[w] = female
	}
	for _, w := range strings.Fields(givenMale) {
		out[w] = male
	}
	for _, w := range strings.Fields(givenFemale) {
		out[w] = female
	}
	return out
}()

// Given names that hardly anybody of the other gender bears.
const (
	givenMale   = "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew kenneth george kevin brian edward ronald timothy jason jeffrey ryan gary nicholas eric stephen jonathan larry scott brandon benjamin samuel gregory patrick alexander frank raymond jack dennis peter mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein ibrahim mahmoud mustafa omar khalid abdullah jose juan luis carlos jorge pedro miguel francisco antonio manuel vladimir sergei ivan dmitry mikhail nikolai viktor alexei igor oleg hans pierre jean-pierre giovanni marco jim bill bob tom steve mike joe dan tony ben sam nick alex andy greg ed fred dave pete phil ron ray don ken jeff matt chris"
	givenFemale = "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice fatima aisha ayesha khadija amina zainab leila layla carmen rosa ana guadalupe elena irina olga svetlana tatiana natalia yulia marie isabelle"
)

// givenNames are the given names of either gender.
var givenNames = wordSet(givenMale + " " + givenFemale)

// genderOf reads whether a nominal is a man or a woman: by its noun, its title or
// the pronouns that stood for it before.
func (a *analysis) genderOf(c int) gender {
	switch l := a.lemma(c); {
	case genders[l] != noGender:
		return genders[l]
	case strings.HasSuffix(l, "woman"):
		return female
	case strings.HasSuffix(l, "man") && l != "human" && a.tag(c) == "NN":
		return male // "spokesman"
	}
	first, last := a.basePhrase(c)
	for k := first; k < last; k++ {
		if k != c && a.is(k, "nmod:poss") {
			continue
		}
		if g := genders[a.lower(k)]; g != noGender && a.tag(k) != "PRP$" {
			return g
		}
	}
	if g := a.gendered[a.tok[last-1].Text]; g != noGender && strings.HasPrefix(a.tag(last-1), "NNP") {
		return g
	}
	return noGender
}

// gendering notes that pronoun h stands for the person named at c.
func (a *analysis) gendering(h, c int) {
	g := genders[a.lower(h)]
	if g == noGender || !strings.HasPrefix(a.tag(c), "NNP") {
		return
	}
	if a.gendered == nil {
		a.gendered = map[string]gender{}
	}
	_, last := a.basePhrase(c)
	if w := a.tok[last-1].Text; a.gendered[w] == noGender {
		a.gendered[w] = g
	}
}

// mayBe reports whether a pronoun for one person may stand for the nominal at c.
func (a *analysis) mayBe(h, c int) bool {
	if a.tag(c) == "NNS" || a.tag(c) == "NNPS" || !a.personName(c) && !a.personNoun(c) && !a.oneHuman(c) {
		return false
	}
	g := a.genderOf(c)
	return g == noGender || g == genders[a.lower(h)]
}

// officers of the law tell what was done to somebody else.
var lawSpeakers = map[string]bool{
	"police": true, "prosecutor": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "officer": true, "sheriff": true, "detective": true,
	"commissioner": true, "superintendent": true, "inspector": true, "sergeant": true, "sgt.": true, "capt.": true, "captain": true, "lt.": true, "investigator": true,
	"judge": true, "magistrate": true, "agent": true, "deputy": true, "chief": true, "minister": true,
}

// tellsOfAnother reports whether speaker c says what was done by law to a pronoun
// that is not he: "a police spokesman said he was arrested on Friday".
func (a *analysis) tellsOfAnother(c, h int) bool {
	v := a.head(h)
	if v < 0 || !a.is(h, "nsubj:pass") && !a.is(h, "nmod:poss") || a.at[v] == nil {
		return false
	}
	switch a.at[v].Kind {
	case event.Arrest, event.Accusation, event.Sanction, event.Release, event.Investigation:
	default:
		return false
	}
	first, last := a.basePhrase(c)
	for k := first; k < last; k++ {
		if lawSpeakers[a.lower(k)] || lawSpeakers[a.lemma(k)] {
			return true
		}
	}
	return false
}

// culprit is whom the law deals with for what is his: "a judge sentenced the
// cleric for his role in the bombing"; -1 for other pronouns.
func (a *analysis) culprit(h int) int {
	if w := a.lower(h); w != "his" && w != "her" || !a.is(h, "nmod:poss") {
		return -1
	}
	n := a.head(h)
	for hops := 0; hops < 3 && n >= 0 && a.nominal(n); hops++ {
		p, v := a.preposition(n), a.head(n)
		if v < 0 || v > n {
			return -1
		}
		if !a.verbal(v) {
			n = v
			continue
		}
		if p != "for" && p != "over" || a.at[v] == nil || !judicial[a.at[v].Kind] {
			return -1
		}
		o := a.child(v, "obj")
		if a.passive(v) {
			o = a.child(v, "nsubj:pass")
		}
		if o >= 0 && o < h && !a.pronoun(o) && a.mayBe(h, o) {
			return o
		}
		return -1
	}
	return -1
}

// dealtWith is whom the law dealt with just before, with whom it goes on to deal
// as "him", "he" or "they": "arrested Ismayil in May, and a court jailed him", "the
// arrest of four men … They were charged with"; -1 for others.
func (a *analysis) dealtWith(h int) int {
	v := a.head(h)
	if v < 0 || a.at[v] == nil || !a.at[v].verb || !judicial[a.at[v].Kind] || !a.is(h, "obj", "nsubj:pass") {
		return -1
	}
	many := a.lower(h) == "they" || a.lower(h) == "them"
	s := a.sent(h)
	for k := h - 1; k >= a.doc.Sentences[max(0, s-1)].First; k-- {
		f := a.at[k]
		if f == nil || !judicial[f.Kind] && !bodily(f.Kind) || f.Kind == event.Investigation {
			continue
		}
		o := -1
		for _, s := range f.slots {
			if a.row(f).Frame.Role(s.name).Affected() && !a.timed(s.head) && s.head < h {
				o = s.head
			}
		}
		if o < 0 || a.pronoun(o) {
			continue
		}
		if bodily(f.Kind) && !judicial[f.Kind] {
			return -1 // who was killed is not who is charged
		}
		if q := a.typed(o).Kind; q == event.UnknownParty && !a.humanNoun(o) && a.tag(o) != "CD" && !strings.HasPrefix(a.tag(o), "NNP") && !a.oneHuman(o) || !able(a.typed(o).Party) {
			continue
		}
		plural := a.tag(o) == "NNS" || a.tag(o) == "NNPS" || a.tag(o) == "CD" || a.child(o, "conj") >= 0 || a.lower(o) == "people"
		switch {
		case many && plural && a.placeOf[o] < 0 && able(a.typed(o).Party):
			return o
		case !many && !plural && (a.mayBe(h, o) || a.tag(o) == "NNP" && a.placeOf[o] < 0):
			return o
		}
		return -1
	}
	return -1
}

// bareSurname reports whether a subject is a name of one word of nobody and no
// place that is known, as a person is named again: "Espino said he".
func (a *analysis) bareSurname(c int) bool {
	if a.tag(c) != "NNP" || a.placeOf[c] >= 0 || a.child(c, "det", "compound", "amod") >= 0 || !nameWord(a.tok[c].Text) {
		return false
	}
	m, ok := a.actorAt(c)
	return !ok || m.Entry == nil
}

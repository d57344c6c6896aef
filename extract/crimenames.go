package extract

import (
	"github.com/sitrep-go/sitrep/event"
)

// crimeHeads are words of police and courts before which the name of a crime says
// only what sort they are: "a murder charge", "the kidnapping gang".
var crimeHeads = wordSet(`charge charges count conviction rap suspect case trial hearing verdict warrant defendant allegation accusation indictment plea squad unit detective
	gang ring syndicate network racket mystery inquest statute law laws rate rates statistics figures  bureau task epidemic convict offence offense
	lawyer prosecutor investigator insurance sentence inmate fugitive offender`)

// courtWords are those of courts and prosecutors, behind which the bare name of a
// crime is what somebody is charged with, no event told of: "convicted of murder".
var courtWords = wordSet("charge convict indict plead guilty acquit arraign sentence imprison jail try trial count charges record conviction suspicion")

// crimeNames drops what only names the crime that a charge, a gang or a court case
// is of, and the custody that an arrest or a sentence leads to.
func (a *analysis) crimeNames() {
	for _, f := range a.findings {
		h := a.head(f.tok)
		if h < 0 || f.row == nil {
			continue
		}
		modifies := a.is(f.tok, "compound", "amod", "nmod:desc") && h > f.tok && h <= f.tok+3 && (crimeHeads[a.lemma(h)] || crimeHeads[a.lower(h)])
		switch {
		case modifies && (force[f.Kind] || harm[f.Kind] || crimes[f.Kind]) && (!f.verb || a.tag(f.tok) == "VBG"):
			f.dead = true
		case f.verb:
		case f.tok+1 < len(a.tok) && a.at[f.tok+1] != nil && !a.at[f.tok+1].verb && a.at[f.tok+1].Kind == f.Kind && a.sent(f.tok) == a.sent(f.tok+1):
			f.dead = true // "a protest rally"
		case (f.Kind == event.Arrest || f.Kind == event.Sanction) && a.leadsTo(f.tok, h):
			f.dead = true
		case (harm[f.Kind] || crimes[f.Kind] || f.Kind == event.Attack) && a.is(f.tok, "obl", "nmod", "conj") && a.bareCrime(f.tok):
			f.dead = true
		}
		if f.dead {
			delete(a.at, f.tok)
		}
	}
	a.sweep()
}

// crimes are the kinds that courts try beside those of force and harm.
var crimes = map[event.Kind]bool{event.Abduction: true, event.Looting: true, event.SexualViolence: true, event.Torture: true, event.Destruction: true, event.Killing: true, event.Injury: true, event.Massacre: true, event.Riot: true}

// leadsTo reports whether the custody that noun n names is only where an arrest or
// a sentence told of by h leads: "remanded in custody", "sentenced to life
// imprisonment".
func (a *analysis) leadsTo(n, h int) bool {
	if !a.is(n, "obl", "nmod", "obj") {
		return false
	}
	for hops := 0; hops < 2 && h >= 0 && a.at[h] == nil && a.nominal(h); hops++ {
		h = a.head(h) // "to six years of imprisonment"
	}
	if h < 0 || a.at[h] == nil {
		return false
	}
	switch p := a.preposition(n); {
	case p != "to" && p != "in" && p != "into" && p != "of" && p != "from":
		return false
	case a.at[h].Kind == event.Sanction, a.at[h].Kind == event.Arrest:
		return true
	case a.at[h].Kind == event.Release:
		return p == "from"
	}
	return false
}

// bareCrime reports whether noun n is the bare name of a crime behind a word of
// the courts: "charged with attempted murder", "guilty of rape".
func (a *analysis) bareCrime(n int) bool {
	if a.tag(n) != "NN" || a.child(n, "det", "nmod:poss", "nmod", "nummod") >= 0 {
		return false
	}
	k := n
	for hops := 0; hops < 6 && a.is(k, "conj"); hops++ {
		k = a.head(k)
	}
	h := a.head(k)
	if h < 0 || !a.is(k, "obl", "nmod") || !courtWords[a.lemma(h)] && !courtWords[a.lower(h)] {
		return false
	}
	switch a.preposition(k) {
	case "with", "of", "to", "for", "on":
		return true
	}
	return false
}

package extract

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/sense.tsv
var senseTable string

// senseModel weighs whether a word of force is a figure of speech: sport,
// business, films and daily life speak of war too.
var senseModel = sync.OnceValue(func() *linear.Model { return must(linear.Parse(senseTable)) })

// A sense is what a sentence is about, by its words.
type sense struct {
	conflict float64
	other    float64                  // sport, business, the arts, daily life: the most of each word
	by       [lexicon.Domains]float64 // of each domain
}

// The most that the words of a sentence, and the others of a story on average,
// count.
const (
	mostOther    = 4
	mostConflict = 5
	mostStory    = 3
)

// leastOther is what the words of a sentence, or those of a story's sentences on
// average, have to count for a figure of speech: one word that means sport,
// business or the like, or two that lean to it.
const leastOther = 2

// In a story of which so many sentences tell of what is surely meant literally, an act
// of violence is a figure only where that is as sure: a bomb at a bank's office is one.
const (
	amongLiteral = 2
	surely       = 3.0
)

// dropFigures drops the events that are figures of speech. A sentence is
// literal or figurative as a whole: what its most literal event says counts
// half for all.
func (a *analysis) dropFigures() {
	if len(a.findings) == 0 {
		return
	}
	senses := a.senses()
	var story sense
	for _, s := range senses {
		story.conflict += s.conflict
		story.other += s.other
	}
	onTopic := len(senses) > 1 && story.other/float64(len(senses)) >= leastOther
	scores := make([]float64, len(a.findings))
	literal := map[int]float64{} // by sentence
	for n, f := range a.findings {
		s := a.sent(f.tok)
		scores[n] = senseModel().Score(a.senseVector(f, senses[s], story, len(senses)))
		if have, ok := literal[s]; !ok || scores[n] < have {
			literal[s] = scores[n]
		}
	}
	plain := 0
	for _, score := range literal {
		plain += count(score < -surely)
	}
	for n, f := range a.findings {
		s := a.sent(f.tok)
		if a.beyondDoubt(f) && !a.inFiction(f.tok) {
			continue
		}
		bar := 0.0
		if violent[f.Kind] && plain >= amongLiteral {
			bar = surely
		}
		if scores[n]+literal[s] > bar && (onTopic || senses[s].other >= leastOther || a.inFiction(f.tok)) {
			f.dead = true
			delete(a.at, f.tok)
		}
	}
	a.sweep()
}

// senseVector describes an event to the model. No feature is a word of the text.
func (a *analysis) senseVector(f *finding, here, story sense, sentences int) linear.Vector {
	var v linear.Vector
	v.Set("other", min(mostOther, here.other))
	v.Set("conflict", min(mostConflict, here.conflict))
	if rest := float64(sentences - 1); rest > 0 {
		others, conflicts := (story.other-here.other)/rest, (story.conflict-here.conflict)/rest
		v.Set("story-other", min(mostStory, others))
		v.Set("story-conflict", min(mostStory, conflicts))
		v.Flag("no-other-word", here.other+others == 0)
	} else {
		v.Flag("alone", true)
		v.Flag("no-other-word", here.other == 0)
	}
	v.Flag("arts", here.by[lexicon.Arts] >= 2)
	v.Flag("business", here.by[lexicon.Business] >= 2)
	v.Flag("life", here.by[lexicon.Life] >= 2)
	v.Flag("sport", here.by[lexicon.Sport] >= 2)

	v.Flag("fiction", a.inFiction(f.tok))

	v.Is("kind:", sphere(f.Kind))
	tight, _ := a.lex.InClass(f.Trigger.Lemma, "literal")
	v.Flag("literal", tight || literalKinds[f.Kind] || a.saysDead(f) || toDeath(f))
	v.Flag("phrase", f.row != nil && len(f.row.Words) > 1)
	v.Flag("losses", f.Casualties != nil)
	v.Flag("weapon", len(f.Weapons) > 0)

	v.Flag("nobody", len(f.Actors)+len(f.Targets) == 0)
	kinds := map[event.PartyKind]bool{}
	coded := false
	for _, list := range [][]event.Party{f.Actors, f.Targets} {
		for _, p := range list {
			kinds[p.Kind] = true
			coded = coded || p.Code != ""
		}
	}
	v.Flag("armed", kinds[event.StateForces] || kinds[event.Police] || kinds[event.Rebels] || kinds[event.Militia])
	v.Flag("civilian", kinds[event.Civilians] || kinds[event.Protesters])
	v.Flag("official", kinds[event.Government] || kinds[event.NGOIGO])
	v.Flag("thing", kinds[event.Facility] || kinds[event.Materiel] || kinds[event.PlaceParty])
	v.Flag("coded", coded && here.by[lexicon.Sport] < 2) // national teams have their country's name
	v.Flag("noun-actor", a.anyUnknown(f.Actors, a.commonNoun))
	v.Flag("noun-target", a.anyUnknown(f.Targets, a.commonNoun))
	v.Flag("person", a.anyUnknown(f.Actors, a.personName) || a.anyUnknown(f.Targets, a.personName))
	return v
}

// beyondDoubt reports whether an event is one whatever the story is about: a boxer
// who was shot dead, a singer who was stabbed to death.
func (a *analysis) beyondDoubt(f *finding) bool {
	return f.verb && (a.saysDead(f) || toDeath(f) || f.Kind == event.Shooting && (a.joinedToHarm(f.tok) || byBand(f)))
}

// byBand reports whether a band does it: "a bus plunged into a gorge after militants
// fired at it".
func byBand(f *finding) bool {
	return slices.ContainsFunc(f.Actors, func(p event.Party) bool { return irregular(p.Kind) })
}

// joinedToHarm reports whether a verb is coordinated with one of harm to people:
// "shot and killed".
func (a *analysis) joinedToHarm(i int) bool {
	for c := range a.children(i) {
		if a.is(c, "conj") && c > i && c < i+4 {
			switch a.lemma(c) {
			case "kill", "wound", "injure":
				return true
			}
		}
	}
	return false
}

// saysDead reports whether the words round a trigger are those for a death or for
// a weapon's work: "shot dead", "stabbed to death", "was hit by shells".
func (a *analysis) saysDead(f *finding) bool {
	if c := a.child(f.tok, "xcomp", "advcl"); c >= 0 && a.lower(c) == "dead" {
		return true
	}
	for c := range a.children(f.tok) {
		if f.Kind == event.Shooting && a.is(c, "advmod") && a.lower(c) == "fatally" {
			return true
		}
	}
	if f.verb && force[f.Kind] && a.passive(f.tok) {
		if by := a.byAgent(f.tok); by >= 0 && a.weaponClass(by) != "" {
			return true // "was hit by three shells"
		}
		for c := range a.children(f.tok) {
			if f.Kind == event.Shooting && (a.is(c, "obl") && a.preposition(c) == "in" && bodyParts[a.lemma(c)] || a.lower(c) == "critically") {
				return true // "was shot in the head"
			}
		}
	}
	c := a.child(f.tok, "obl")
	return c >= 0 && a.lower(c) == "death" && a.preposition(c) == "to"
}

// bodyParts are where people are shot.
var bodyParts = map[string]bool{"head": true, "chest": true, "leg": true, "back": true, "stomach": true, "arm": true, "neck": true, "hip": true, "foot": true, "thigh": true, "shoulder": true, "face": true, "abdomen": true, "knee": true, "hand": true, "body": true}

// inFiction reports whether a film or a novel tells what token i says: "the film
// tells of a sniper who kills", "in the novel, a bomb explodes", "a war epic".
func (a *analysis) inFiction(i int) bool {
	for h := i; h >= 0; h = a.head(h) {
		if h != i && a.fiction(h) {
			return true
		}
		for c := range a.children(h) {
			if a.is(c, "nsubj") && a.fiction(c) {
				return true
			}
		}
	}
	s := a.doc.Sentences[a.sent(i)]
	for k := s.First; k < s.Last; k++ {
		if a.fiction(k) && a.preposition(k) == "in" {
			return true
		}
	}
	return false
}

func (a *analysis) fiction(i int) bool {
	in, _ := a.lex.InClass(a.lemma(i), "fiction")
	return in && a.nominal(i)
}

// anyUnknown reports whether it holds of the head of a party of no known kind.
func (a *analysis) anyUnknown(list []event.Party, holds func(int) bool) bool {
	for _, p := range list {
		if p.Kind != event.UnknownParty {
			continue
		}
		for i := a.tokenAt(p.Span.Start); i < len(a.tok) && a.tok[i].End <= p.Span.End; i++ {
			if a.tok[i].Text == p.Head && holds(i) {
				return true
			}
		}
	}
	return false
}

func (a *analysis) commonNoun(i int) bool {
	return !a.pronoun(i) && !strings.HasPrefix(a.tag(i), "NNP") && !a.personName(i)
}

// toDeath reports whether an event's phrase says that somebody died of it:
// "hacked to death".
func toDeath(f *finding) bool {
	if f.row == nil || f.Kind != event.Killing {
		return false
	}
	for _, w := range f.row.Words {
		if w.Text == "death" && len(f.row.Words) > 2 {
			return true
		}
	}
	return false
}

// literalKinds are hardly ever named in figures of speech.
var literalKinds = map[event.Kind]bool{
	event.Protest: true, event.Riot: true, event.Arrest: true, event.Airstrike: true, event.SexualViolence: true, event.SuicideBombing: true, event.Displacement: true,
}

// sphere is whether a kind is of force, of control and movement, or of politics
// and support.
func sphere(k event.Kind) string {
	switch {
	case violent[k], k == event.Interception:
		return "force"
	case k == event.Arrest, k == event.Seizure, k == event.Advance, k == event.Capture, k == event.Siege, k == event.SiegeRelief, k == event.Withdrawal, k == event.Deployment,
		k == event.Fortification, k == event.Surrender, k == event.Displacement, k == event.Riot, k == event.Protest, k == event.CeasefireViolation, k == event.ClaimOfResponsibility:
		return "control"
	}
	return "politics"
}

// whereItWas reports whether token i heads a phrase that says where: what happens
// "outside a shopping mall" or "at a restaurant" need not be about those. A
// match or a festival is what it is about.
func (a *analysis) whereItWas(i int) bool {
	if !a.is(i, "obl") && !a.is(i, "nmod") {
		return false
	}
	switch a.preposition(i) {
	case "outside", "near", "at", "inside":
	default:
		return false
	}
	for _, l := range a.lex.Leans(a.lemma(i)) {
		if l.Domain == lexicon.Sport || l.Domain == lexicon.Arts {
			return false
		}
	}
	return true
}

// aSite reports whether token i heads a phrase for one building or site, not for
// a trade: "stormed a market", "bombed a crowded market", not "hit the market".
func (a *analysis) aSite(i int) bool {
	if a.lemma(i) != "market" && a.lemma(i) != "bank" && a.lemma(i) != "store" && a.lemma(i) != "shop" && a.lemma(i) != "restaurant" {
		return false
	}
	for c := range a.children(i) {
		if a.is(c, "det") && (a.lower(c) == "a" || a.lower(c) == "an") || a.is(c, "nummod") {
			return true
		}
	}
	return false
}

// senses weighs the words of every sentence, each word once, but for those of
// places. What names an event does not count: its sense is the question.
func (a *analysis) senses() []sense {
	out := make([]sense, len(a.doc.Sentences))
	for n, s := range a.doc.Sentences {
		seen := map[string]bool{}
		for i := s.First; i < s.Last; i++ {
			if a.at[i] != nil || a.placeOf[i] >= 0 {
				continue // "the West Bank" is no bank
			}
			if a.whereItWas(i) || a.aSite(i) {
				continue
			}
			word, leans := a.leans(i, s.Last)
			if (word == "first_half" || word == "second_half") && i+2 < s.Last && a.lower(i+2) == "of" {
				continue // of a year
			}
			if len(leans) == 0 {
				if isScore(a.tok[i].Text) && !seen["score"] && (i+1 == s.Last || a.tag(i+1) != "NNS") {
					seen["score"] = true
					out[n].other += 2
				}
				continue
			}
			if seen[word] {
				continue
			}
			seen[word] = true
			most := 0.0
			for _, l := range leans {
				out[n].by[l.Domain] += l.Weight
				if l.Domain == lexicon.Conflict {
					out[n].conflict += l.Weight
				} else {
					most = max(most, l.Weight)
				}
			}
			out[n].other += most
		}
	}
	return out
}

// longestLean is how many words a phrase of the table of domains has at most.
const longestLean = 4

// leans returns the longest word or phrase of the table of domains that begins
// at token i, and its domains.
func (a *analysis) leans(i, end int) (string, []lexicon.Lean) {
	if a.lex.BeginsPhrase(a.lower(i)) {
		for n := min(longestLean, end-i); n > 1; n-- {
			phrase := make([]string, 0, longestLean)
			for k := i; k < i+n-1; k++ {
				phrase = append(phrase, a.lower(k))
			}
			key := strings.Join(append(phrase, strings.ToLower(a.lemma(i+n-1))), "_")
			if l := a.lex.Leans(key); len(l) > 0 {
				return key, l
			}
		}
	}
	for _, w := range [...]string{strings.ToLower(a.lemma(i)), a.lower(i)} {
		if l := a.lex.Leans(w); len(l) > 0 {
			return w, l
		}
	}
	return "", nil
}

// isScore reports whether a word looks like the score of a match: "2-1",
// "6-4", "103-98".
func isScore(w string) bool {
	digits := func(s string) bool {
		return s != "" && len(s) <= 3 && strings.Trim(s, "0123456789") == ""
	}
	left, right, ok := strings.Cut(w, "-")
	return ok && digits(left) && digits(right)
}

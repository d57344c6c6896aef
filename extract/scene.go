package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// warWords are nouns for fighting as such, not for one act.
var warWords = map[string]bool{"violence": true, "war": true, "warfare": true, "fighting": true, "conflict": true, "offensive": true, "operation": true, "struggle": true, "terrorism": true, "hostility": true, "insurrection": true, "uprising": true, "clash": true, "combat": true, "battle": true, "confrontation": true, "repression": true, "fight": true, "aggression": true, "counteroffensive": true}

// addScene adds who is hit, how the events are told and how they lie in the
// story.
func (a *analysis) addScene(v *linear.Vector, x *incident) {
	armed, civil, named, base := 0, 0, 0, 0
	war, definite, counted, future, own, ownTime, attempted, harmed := 0, 0, 0, 0, 0, 0, 0, 0
	first, last := len(a.doc.Sentences), 0
	for _, f := range x.events {
		s := a.sent(f.tok)
		first, last = min(first, s), max(last, s)
		for _, p := range f.Targets {
			switch p.Kind {
			case event.StateForces, event.Police, event.Rebels, event.Militia:
				armed++
			case event.Materiel:
				base++
			default:
				civil++
			}
			if h := a.headToken(p); h >= 0 && strings.HasPrefix(a.tag(h), "NNP") && a.placeOf[h] < 0 {
				named++
			}
		}
		war += count(warWords[a.lemma(f.tok)])
		if !f.verb && f.tok > 0 {
			first, _ := a.basePhrase(f.tok)
			for k := max(0, first-1); k < f.tok; k++ {
				switch w := a.lower(k); {
				case w == "the" || w == "this" || w == "that" || w == "these" || w == "those":
					definite++
				case a.tag(k) == "CD" && !a.timed(k):
					counted++
				}
			}
		}
		future += count(f.Status == event.Planned || f.Status == event.Hypothetical)
		attempted += count(f.Status == event.Attempted)
		own += count(f.Place != nil && !f.Place.Inherited)
		ownTime += count(f.Time != nil && !f.Time.Inherited)
		harmed += count(f.Casualties != nil)
	}
	n := float64(len(x.events))
	v.Flag("armed-only", armed > 0 && civil == 0)
	v.Flag("armed-and-civil", armed > 0 && civil > 0)
	v.Flag("civil-only", armed == 0 && civil > 0)
	v.Flag("materiel-only", base > 0 && civil+armed == 0)
	v.Flag("named-target", named > 0)
	v.Flag("named-civil", named > 0 && armed == 0)
	v.Set("war", float64(war)/n)
	v.Flag("all-war", war == len(x.events))
	v.Set("definite", min(float64(definite)/n, 1))
	v.Flag("counted-events", counted > 0)
	v.Set("future", float64(future)/n)
	v.Flag("attempted", attempted > 0)
	v.Flag("own-place", own > 0)
	v.Flag("own-time", ownTime > 0)
	v.Flag("own-place&own-time", own > 0 && ownTime > 0)
	v.Flag("harmed", harmed > 0)
	v.Is("spread:", apartTier(last-first))
	v.Set("covers", n/float64(len(a.findings)))
	v.Set("begins", float64(first)/float64(len(a.doc.Sentences)))
	for _, u := range x.involved {
		if u.entity.typ == personEntity && u.rank >= 5 {
			v.Flag("person-near", true)
			break
		}
	}
}

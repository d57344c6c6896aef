package extract

import (
	_ "embed"
	"math"
	"sync"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/type.tsv
var typeTable string

// typeNames are the types that an incident of violence is of.
var typeNames = [...]string{"attack", "bombing", "kidnapping", "arson", "robbery"}

// typeModels weigh whether an incident is of each type.
var typeModels = sync.OnceValue(func() [len(typeNames)]*linear.Model { return typeSections(must(linear.Parse(typeTable))) })

func typeSections(all *linear.Model) (out [len(typeNames)]*linear.Model) {
	for i, n := range typeNames {
		out[i] = all.Section(n + "|")
	}
	return out
}

// typeOfIncident is the type that the events, parties and means of an incident
// of violence speak for.
func (a *analysis) typeOfIncident(x *incident) (string, float64) { return a.typeBy(typeModels(), x) }

func (a *analysis) typeBy(models [len(typeNames)]*linear.Model, x *incident) (string, float64) {
	v, best, score := a.typeVector(x), 0, 0.0
	for i, m := range models {
		if p := m.Probability(v); p > score {
			best, score = i, p
		}
	}
	return typeNames[best], score
}

// retyped is the kind of an incident that its most particular event is of kind
// k, given its type. Kinds that say more than a type stay.
func retyped(k event.Kind, typ string) event.Kind {
	switch k {
	case event.SuicideBombing, event.ChemicalAttack, event.Airstrike, event.Shelling, event.SexualViolence, event.Massacre:
		return k
	}
	switch typ {
	case "bombing":
		return event.Bombing
	case "kidnapping":
		return event.Abduction
	case "robbery":
		return event.Looting
	case "arson":
		return event.Destruction
	}
	switch k {
	case event.Bombing, event.Abduction, event.Looting, event.Destruction, event.Torture:
		return event.Attack
	}
	return k
}

// burning is the event that says that an incident is one of fire, nil where
// none does.
func burning(x *incident) *finding {
	for _, f := range x.events {
		if f.Kind == event.Destruction && fires[f.Trigger.Lemma] {
			return f
		}
	}
	return nil
}

// typeGroup is the type that a kind by itself is of.
func typeGroup(k event.Kind) string {
	switch k {
	case event.Bombing, event.SuicideBombing:
		return "bombing"
	case event.Abduction:
		return "kidnapping"
	case event.Looting:
		return "robbery"
	case event.Destruction:
		return "destruction"
	}
	return "attack"
}

// typeVector is what speaks for an incident's type.
func (a *analysis) typeVector(x *incident) (v linear.Vector) {
	n := float64(len(x.events))
	kinds := map[string]float64{}
	arms := 0.0
	for _, f := range x.events {
		kinds[kindGroup(f.Kind)]++
		for _, w := range f.Weapons {
			v.Is("weapon:", w.Class)
		}
	}
	for i, u := range x.involved {
		if u.entity.typ == armsEntity && a.weaponClass(u.at.first) == "explosive" {
			arms = math.Max(arms, x.chance[i][instrument])
		}
	}
	for _, k := range sortedKeys(kinds) {
		v.Set("share:"+k, kinds[k]/n)
		v.Is("has:", k)
		if kinds[k] == n {
			v.Is("all:", k)
		}
	}
	v.Is("first:", kindGroup(x.events[0].Kind))
	r := a.representative(x)
	v.Is("main:", kindGroup(r.Kind))
	v.Is("main:", kindGroup(r.Kind)+"&"+bucket(len(x.events), 4))
	v.Flag("fire", burning(x) != nil)
	v.Set("explosive", arms)
	best := [len(partNames)]float64{}
	for i := range x.involved {
		for p, c := range x.chance[i] {
			best[p] = max(best[p], c)
		}
	}
	for p, c := range best {
		v.Set("best-"+partNames[p], c)
	}
	means := map[string]float64{}
	for i, u := range x.involved {
		if u.entity.typ == armsEntity {
			k := a.weaponClass(u.at.first)
			means[k] = max(means[k], x.chance[i][instrument])
		}
	}
	for _, k := range sortedKeys(means) {
		v.Set("means:"+k, means[k])
	}
	here := a.settingAt(x)
	for _, c := range sortedKeys(here.classes) {
		v.Set("here-"+c, float64(here.classes[c])/float64(here.sentences))
	}
	return v
}

// fires are verbs for destroying by fire.
var fires = map[string]bool{"burn": true, "torch": true, "fire": true, "arson": true, "ablaze": true, "set": true}

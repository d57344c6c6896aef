package extract

import (
	_ "embed"
	"math"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/confidence.tsv
var confidenceTable string

// confidenceModel weighs whether an event is one, and of the kind given.
var confidenceModel = sync.OnceValue(func() *linear.Model { return must(linear.Parse(confidenceTable)) })

// confidence is the share of events like this one that are right: by the
// trigger, its arguments, where it stands and how it is presented.
func (a *analysis) confidence(f *finding) float64 {
	return math.Round(100*confidenceModel().Probability(a.confidenceVector(f))) / 100
}

// confidenceVector describes an event to the model. No feature is a word of
// the text.
func (a *analysis) confidenceVector(f *finding) linear.Vector {
	var v linear.Vector
	v.Is("kind:", f.Kind.String())
	v.Is("status:", f.Status.String())
	v.Flag("actor", len(f.Actors) > 0)
	v.Flag("target", len(f.Targets) > 0)
	v.Flag("nobody", len(f.Actors) == 0 && len(f.Targets) == 0)
	v.Flag("named", named(f.Actors) || named(f.Targets))
	v.Flag("actor:known", known(f.Actors))
	v.Flag("target:known", known(f.Targets))
	v.Flag("place", f.Place != nil && !f.Place.Inherited)
	v.Flag("time", f.Time != nil && !f.Time.Inherited)
	v.Flag("losses", f.Casualties != nil)
	v.Flag("weapon", len(f.Weapons) > 0)
	v.Flag("source", f.Attribution != nil)
	v.Flag("position", f.row == nil)
	if f.row != nil {
		v.Is("class:", string(f.row.POS))
		v.Flag("phrase", len(f.row.Words) > 1)
		v.Set("conditions", math.Min(3, float64(len(f.row.When))))
		v.Flag("finer", f.row.CAMEO != "")
	}
	v.Flag("carried", f.carrier >= 0)
	a.standing(f, &v)
	a.company(f, &v)
	if len(a.doc.Sentences) <= short {
		v.Flag("short", true)
		for i, x := range v {
			switch name, _, _ := strings.Cut(x.Name, ":"); name {
			case "kind", "group", "spoken", "status", "class", "rel":
				v[i].Name = "short:" + x.Name
			}
		}
	}
	return v
}

// short is how many sentences a text has at most that reports one thing: what
// else it names, as the clash in which somebody was killed, is less likely to be
// what it is about. A story is about many.
const short = 3

// company says what group of kinds an event is of, and whether another stands
// beside it that it may only repeat: "shot dead".
func (a *analysis) company(f *finding, v *linear.Vector) {
	s := a.doc.Sentences[a.sent(f.tok)]
	beside := false
	for _, g := range a.findingsBetween(max(s.First, f.tok-2), min(s.Last, f.tok+3)) {
		beside = beside || g != f
	}
	v.Flag("beside", beside)
	switch {
	case force[f.Kind]:
		v.Flag("group:force", true)
	case harmful(f.Kind):
		v.Flag("group:harm", true)
	case spoken[f.Kind]:
		v.Flag("group:spoken", true)
		v.Flag("spoken:nobody", len(f.Targets) == 0)
	}
	if f.verb {
		v.Is("kind:", f.Kind.String()+"/verb")
	}
	v.Flag("verb:alone", f.verb && len(f.Actors) == 0 && len(f.Targets) == 0)
}

// spoken are the kinds of acts that are done by words.
var spoken = map[event.Kind]bool{event.Threat: true, event.Demand: true, event.Accusation: true, event.Rejection: true, event.Endorsement: true, event.Concession: true, event.ClaimOfResponsibility: true}

// standing says where the trigger stands in the story and its sentence.
func (a *analysis) standing(f *finding, v *linear.Vector) {
	s := a.sent(f.tok)
	v.Flag("sentence:first", s == 0)
	v.Flag("sentence:second", s == 1)
	first := true
	for i := f.tok - 1; i >= a.doc.Sentences[s].First; i-- {
		first = first && a.at[i] == nil
	}
	v.Flag("first", first)
	rel, _, _ := strings.Cut(a.tok[f.tok].Rel, ":")
	v.Is("rel:", rel)
	depth := 0
	for h := a.head(f.tok); h >= 0 && depth < 6; h = a.head(h) {
		depth++
		v.Flag("below-event", depth <= 3 && a.at[h] != nil)
	}
	v.Set("depth", float64(depth)/6)
	switch a.preposition(f.tok) {
	case "after", "following", "over", "since", "amid", "during", "before", "against", "despite":
		v.Flag("circumstance", !f.verb)
	}
}

// named reports whether a party of the list is known by name.
func named(list []event.Party) bool {
	for _, p := range list {
		if p.Code != "" {
			return true
		}
	}
	return false
}

// known reports whether a party of the list is of a known kind.
func known(list []event.Party) bool {
	for _, p := range list {
		if p.Kind != event.UnknownParty {
			return true
		}
	}
	return false
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// A setting is of whom and what some sentences speak: how many of them name
// each class of party or thing.
type setting struct {
	classes   map[string]int
	sentences int
	kinds     map[string]float64 // of a whole story: the shares of its events by kind and by status
}

// readSettings notes for each sentence the classes that it names.
func (a *analysis) readSettings() {
	a.settings = make([][]string, len(a.doc.Sentences))
	for s, sent := range a.doc.Sentences {
		seen := map[string]bool{}
		for i := sent.First; i < sent.Last; i++ {
			for _, c := range a.classesOf(i) {
				seen[c] = true
			}
		}
		a.settings[s] = sortedKeys(seen)
	}
	a.story = a.settingOf(0, len(a.doc.Sentences))
	a.story.kinds = map[string]float64{}
	for _, f := range a.findings {
		a.story.kinds[f.Kind.String()] += 1 / float64(len(a.findings))
		a.story.kinds["status:"+f.Status.String()] += 1 / float64(len(a.findings))
	}
	a.label = a.labelOf()
}

// classesOf are the classes that a word speaks of by itself.
func (a *analysis) classesOf(i int) (out []string) {
	if m, ok := a.actorAt(i); ok && m.Entry != nil {
		if i+1 == m.Last {
			out = append(out, "name:"+m.Entry.Kind.String())
		}
		return out
	}
	l := strings.ToLower(a.lemma(i))
	switch {
	case strings.HasPrefix(a.tag(i), "NN"):
		t, ok := a.actors.Term(l)
		if !ok {
			t, ok = a.actors.Term(a.lower(i))
		}
		switch {
		case ok && t.Military() && t.Kind != event.StateForces:
			out = append(out, "term:base")
		case ok && t.Role != "":
			out = append(out, "term:"+t.Role)
		case ok && t.Kind != event.UnknownParty:
			out = append(out, "term:"+t.Kind.String())
		}
		if class := a.weaponClass(i); class != "" {
			out = append(out, "arms:"+class)
		}
	case strings.HasPrefix(a.tag(i), "VB"):
		if c := deeds[l]; c != "" {
			out = append(out, "deed:"+c)
		}
	case strings.HasPrefix(a.tag(i), "JJ"):
		if c := qualities[a.lower(i)]; c != "" {
			out = append(out, "quality:"+c)
		}
	}
	return out
}

// settingOf gathers the classes of the sentences from first to last.
func (a *analysis) settingOf(first, last int) setting {
	out := setting{classes: map[string]int{}}
	for s := first; s < last; s++ {
		out.add(a.settings[s])
	}
	return out
}

func (s *setting) add(classes []string) {
	s.sentences++
	for _, c := range classes {
		s.classes[c]++
	}
}

// settingAt gathers the classes of the sentences of an incident's events.
func (a *analysis) settingAt(x *incident) setting {
	out, seen := setting{classes: map[string]int{}}, map[int]bool{}
	for _, f := range x.events {
		if s := a.sent(f.tok); !seen[s] {
			seen[s] = true
			out.add(a.settings[s])
		}
	}
	return out
}

// addSetting adds of whom and what an incident's sentences speak, and the
// whole story.
func (a *analysis) addSetting(v *linear.Vector, x *incident) {
	here := a.settingAt(x)
	for _, c := range sortedKeys(here.classes) {
		v.Set("here-"+c, float64(here.classes[c])/float64(here.sentences))
	}
	for _, c := range sortedKeys(a.story.classes) {
		v.Set("story-"+c, float64(a.story.classes[c])/float64(a.story.sentences))
	}
	for _, c := range a.label {
		v.Is("label:", c)
	}
	for _, k := range sortedKeys(a.story.kinds) {
		v.Set("story-kind:"+k, a.story.kinds[k])
	}
	v.Set("story-events", min(float64(len(a.findings))/float64(len(a.doc.Sentences)), 3))
	// Who is likely to have done it and to have suffered.
	best := map[string]float64{}
	for i, u := range x.involved {
		for _, p := range partsOf[u.entity.typ] {
			if c := x.chance[i][p]; c > .05 {
				k := partNames[p] + "-" + a.classOf(u)
				best[k] = max(best[k], c)
			}
		}
	}
	for _, k := range sortedKeys(best) {
		v.Set("best-"+k, best[k])
	}
}

// classOf says what an entity is: its kind and role, or its sort.
func (a *analysis) classOf(u *involvement) string {
	e := u.entity
	switch e.typ {
	case personEntity:
		d := a.typed(u.at.head)
		return "person:" + d.Kind.String()
	case groupEntity:
		return "group:" + e.entry.Kind.String()
	case armsEntity:
		return "arms:" + a.weaponClass(u.at.first)
	}
	t, ok := a.actors.Term(a.lemma(u.at.head))
	switch {
	case ok && t.Military() && t.Kind != event.StateForces:
		return "base"
	case ok && t.Role != "":
		return "term:" + t.Role
	case ok:
		return "term:" + t.Kind.String()
	}
	return entityNames[e.typ]
}

package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/incident.tsv
var incidentTable string

// incidentModel weighs whether two events are mentions of one incident.
var incidentModel = sync.OnceValue(func() *linear.Model { return must(linear.Parse(incidentTable)) })

// pairScore is how likely two findings are of one incident, in log odds.
func (a *analysis) pairScore(f, g *finding) float64 {
	a.vector = a.pairVector(a.vector, f, g)
	return incidentModel().Score(a.vector)
}

// pairVector says how a finding and an earlier one of the same family agree.
// It is written over v.
func (a *analysis) pairVector(v linear.Vector, f, g *finding) linear.Vector {
	v = v[:0]
	v.Flag("same-kind", f.Kind == g.Kind)
	v.Is("kinds:", kindGroup(f.Kind)+"+"+kindGroup(g.Kind))
	v.Flag("same-lemma", f.Trigger.Lemma == g.Trigger.Lemma)

	// How far apart they stand.
	d := a.sent(f.tok) - a.sent(g.tok)
	v.Is("sentences:", apartTier(d))
	v.Flag("same-paragraph", d > 0 && a.doc.Sentences[a.sent(f.tok)].Paragraph == a.doc.Sentences[a.sent(g.tok)].Paragraph)
	if d == 0 {
		v.Flag("governed", a.head(f.tok) == g.tok || a.head(g.tok) == f.tok)
		v.Flag("coordinated", a.is(f.tok, "conj") && a.head(f.tok) == g.tok || a.is(g.tok, "conj") && a.head(g.tok) == f.tok)
		in := false
		for _, s := range f.slots {
			in = in || s.head == g.tok
		}
		for _, s := range g.slots {
			in = in || s.head == f.tok
		}
		v.Flag("argument", in)
	}

	// What their slots say.
	v.Is("place:", placeAgreement(f.Place, g.Place))
	v.Is("time:", timeAgreement(f.Time, g.Time))
	v.Is("actors:", partyAgreement(f.Actors, g.Actors))
	v.Is("targets:", partyAgreement(f.Targets, g.Targets))
	v.Flag("crossed", partyAgreement(f.Actors, g.Targets) == "same" || partyAgreement(f.Targets, g.Actors) == "same")
	v.Is("killed:", countAgreement(f.Casualties, g.Casualties, func(c *event.Casualties) *event.Count { return c.Killed }))
	v.Is("wounded:", countAgreement(f.Casualties, g.Casualties, func(c *event.Casualties) *event.Count { return c.Wounded }))
	v.Is("weapons:", weaponAgreement(f.Weapons, g.Weapons))
	v.Flag("same-status", f.Status == g.Status)

	// How the later one is put.
	bare := len(f.Actors) == 0 && len(f.Targets) == 0
	v.Flag("definite", !f.verb && a.definite(f.tok))
	v.Flag("definite&same-kind", !f.verb && a.definite(f.tok) && f.Kind == g.Kind)
	v.Flag("noun", !f.verb)
	v.Flag("noun&bare", !f.verb && bare)
	v.Flag("plural", !f.verb && a.tag(f.tok) == "NNS")
	v.Flag("plural-before", !g.verb && a.tag(g.tok) == "NNS")
	v.Flag("bare", bare)
	v.Flag("bare-before", len(g.Actors) == 0 && len(g.Targets) == 0)
	v.Flag("another", a.another(f))
	v.Flag("also", d > 0 && a.also(f))
	return v
}

// kindGroup is the part of an incident that a kind of event tells of.
func kindGroup(k event.Kind) string {
	switch k {
	case event.Killing, event.Massacre, event.Assassination:
		return "kill"
	case event.Airstrike, event.Shelling:
		return "fire"
	case event.Bombing, event.SuicideBombing:
		return "bomb"
	}
	return k.String()
}

func apartTier(d int) string {
	switch {
	case d <= 3:
		return string(rune('0' + max(d, 0)))
	case d <= 6:
		return "6"
	case d <= 12:
		return "12"
	}
	return "far"
}

// another reports whether a trigger is marked as one more: "another attack".
func (a *analysis) another(f *finding) bool {
	for c := range a.children(f.tok) {
		switch a.lower(c) {
		case "another", "other", "second", "third", "fourth", "new", "separate", "similar", "different", "previous", "further", "earlier":
			return true
		}
	}
	return false
}

// also reports whether a finding's sentence opens a further report.
func (a *analysis) also(f *finding) bool {
	s := a.doc.Sentences[a.sent(f.tok)]
	for i := s.First; i < min(s.Last, f.tok+3); i++ {
		switch a.lower(i) {
		case "also", "meanwhile", "elsewhere", "likewise", "moreover", "separately":
			return true
		}
	}
	return false
}

func placeAgreement(p, q *event.Place) string {
	switch {
	case p == nil || q == nil:
		return "unknown"
	case p.Toponym != nil && q.Toponym != nil && p.Toponym.Name == q.Toponym.Name:
		return "same"
	case apart(p, q):
		return "apart"
	}
	return "fits"
}

func timeAgreement(t, u *event.Time) string {
	switch {
	case t == nil || u == nil || t.Value == "" || u.Value == "":
		return "unknown"
	case t.Value == u.Value:
		return "same"
	case t.Start == "" || u.Start == "":
		return "unclear"
	case t.End < u.Start || u.End < t.Start:
		return "apart"
	}
	return "fits"
}

// partyAgreement compares the parties of one role: by who they are, then by
// what they are called.
func partyAgreement(p, q []event.Party) string {
	if len(p) == 0 || len(q) == 0 {
		return "unknown"
	}
	kinds := false
	for _, x := range p {
		for _, y := range q {
			if sameParty(x, y) {
				return "same"
			}
			kinds = kinds || x.Kind == y.Kind && x.Kind != event.UnknownParty
		}
	}
	if kinds {
		return "akin"
	}
	return "other"
}

// sameParty reports whether two mentions are of one party: the same name, or a
// name and its last word.
func sameParty(x, y event.Party) bool {
	if x.Name != "" && y.Name != "" {
		if strings.EqualFold(x.Name, y.Name) {
			return true
		}
		if strings.Contains(x.Name, " ") != strings.Contains(y.Name, " ") {
			return strings.EqualFold(x.Head, y.Head)
		}
		return false
	}
	return strings.EqualFold(x.Head, y.Head)
}

func countAgreement(c, d *event.Casualties, side func(*event.Casualties) *event.Count) string {
	if c == nil || d == nil || side(c) == nil || side(d) == nil {
		return "unknown"
	}
	if side(c).Min == side(d).Min {
		return "same"
	}
	return "other"
}

func weaponAgreement(w, x []event.Weapon) string {
	if len(w) == 0 || len(x) == 0 {
		return "unknown"
	}
	for _, p := range w {
		for _, q := range x {
			if p.Class == q.Class {
				return "same"
			}
		}
	}
	return "other"
}

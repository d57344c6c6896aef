package extract

import (
	"sort"

	"github.com/sitrep-go/sitrep/event"
)

// casualties turns the counts of who was killed, wounded, captured or is
// missing into losses, and gives them to the event that caused them too.
func (a *analysis) casualties() {
	for _, f := range a.findings {
		c := a.losses(f)
		if c == nil {
			continue
		}
		f.Casualties = addLoss(f.Casualties, f.Kind, c)
		f.rule("casualties:" + f.Kind.String())
	}
	for _, f := range a.findings {
		if f.Casualties == nil || !harm[f.Kind] {
			continue
		}
		if g := a.cause(f); g != nil {
			g.Casualties = merge(g.Casualties, f.Casualties)
		}
	}
}

// addLoss files a count under what the kind of event says became of the people.
func addLoss(c *event.Casualties, k event.Kind, n *event.Count) *event.Casualties {
	if c == nil {
		c = &event.Casualties{}
	}
	switch k {
	case event.Killing, event.Massacre, event.Assassination:
		c.Killed = n
	case event.Injury:
		if n.Min == 0 && n.Max != nil && *n.Max == 0 {
			c.Killed = n
		}
		c.Wounded = n
	case event.Abduction, event.Arrest:
		c.Captured = n
	default:
		return nil
	}
	return c
}

func merge(c, d *event.Casualties) *event.Casualties {
	if c == nil {
		c = &event.Casualties{}
	}
	if c.Killed == nil {
		c.Killed = d.Killed
	}
	if c.Wounded == nil {
		c.Wounded = d.Wounded
	}
	if c.Captured == nil {
		c.Captured = d.Captured
	}
	return c
}

// losses is the number of the event's victims, summed where several sorts are
// counted: "24 civilians, 24 fighters".
func (a *analysis) losses(f *finding) *event.Count {
	switch f.Kind {
	case event.Killing, event.Massacre, event.Assassination, event.Injury, event.Abduction, event.Arrest:
	default:
		return nil
	}
	var out *event.Count
	for _, p := range f.Targets {
		if p.Count == nil {
			continue
		}
		if out == nil {
			c := *p.Count
			out = &c
			continue
		}
		out.Min += p.Count.Min
		if out.Max != nil && p.Count.Max != nil {
			n := *out.Max + *p.Count.Max
			out.Max = &n
		} else {
			out.Max = nil
		}
		out.Span.End = max(out.Span.End, p.Count.Span.End)
		out.Text = out.Span.Of(a.doc.Text)
	}
	if out == nil {
		if k := a.countAround(f.tok); k >= 0 {
			c := a.counts[k].Count
			out = &c
		} else if len(f.Targets) == 1 && a.single(f) {
			one := 1
			return &event.Count{Min: 1, Max: &one, Text: f.Targets[0].Text, Span: f.Targets[0].Span}
		}
	}
	return out
}

// countAround is a bare number that the trigger governs: "12 died", "wounded
// 56 more"; -1 where there is none.
func (a *analysis) countAround(v int) int {
	for c := range a.children(v) {
		if a.is(c, "nsubj", "nsubj:pass", "obj", "nummod", "det") && a.countOf[c] >= 0 {
			return int(a.countOf[c])
		}
	}
	return int(a.countOf[v])
}

// single reports whether the victim is one person.
func (a *analysis) single(f *finding) bool {
	for _, s := range f.slots {
		if s.name == "obj" || s.name == "of" || s.name == "poss" || s.name == "subj" {
			h := s.head
			if a.spanOf(h, h+1).Overlaps(f.Targets[0].Span) && (a.tag(h) == "NN" || a.tag(h) == "NNP") && a.child(h, "conj") < 0 {
				return a.personName(h) || a.typed(h).Kind != event.UnknownParty && a.personNoun(h) && !isCollective[a.lemma(h)]
			}
		}
	}
	return false
}

var isCollective = map[string]bool{"police": true, "army": true, "people": true, "group": true, "family": true, "government": true, "crowd": true, "militia": true, "force": true, "military": true, "unit": true}

// cause is the event of force that a harm belongs to: its subject, the verb it
// hangs on, or the one beside it in the sentence.
func (a *analysis) cause(f *finding) *finding {
	for _, s := range f.slots {
		if g := a.at[s.head]; g != nil && force[g.Kind] && (s.name == "subj" || s.name == "in" || s.name == "by" || s.name == "during") {
			return g
		}
	}
	if a.is(f.tok, "advcl", "conj", "acl", "acl:relcl", "parataxis") {
		if g := a.at[a.head(f.tok)]; a.head(f.tok) >= 0 && g != nil && force[g.Kind] {
			return g
		}
	}
	return nil
}

// force are the kinds that do harm.
var force = map[event.Kind]bool{event.Attack: true, event.ArmedClash: true, event.Airstrike: true, event.Shelling: true, event.Bombing: true, event.SuicideBombing: true, event.Shooting: true, event.ChemicalAttack: true}

// weapons lists the means that the event's words name.
func (a *analysis) weapons() {
	for _, f := range a.findings {
		if !force[f.Kind] && !harm[f.Kind] && f.Kind != event.Assassination && f.Kind != event.Massacre {
			continue
		}
		seen := map[int]bool{}
		add := func(h int) {
			class, n, ok := a.reading.Weapon(h)
			if !ok || seen[h] || h == f.tok && class == "" {
				return
			}
			for _, w := range f.Weapons {
				if w.Span.Overlaps(a.spanOf(h, h+n)) {
					return
				}
			}
			seen[h] = true
			f.Weapons = append(f.Weapons, event.Weapon{Text: a.textOf(h, h+n), Span: a.spanOf(h, h+n), Class: class})
		}
		for _, s := range f.slots {
			if s.name == "with" || s.name == "using" || s.name == "obj" || s.name == "subj" || s.name == "comp" || s.name == "by" || s.name == "of" || s.name == "from" {
				for _, h := range a.conjuncts(s.head) {
					first, _ := a.basePhrase(h)
					for i := first; i <= h; i++ {
						add(i)
					}
				}
			}
		}
		first, last := a.basePhrase(f.tok)
		if !f.verb {
			for i := first; i < last; i++ {
				add(i)
			}
		}
		sort.SliceStable(f.Weapons, func(i, k int) bool { return f.Weapons[i].Span.Start < f.Weapons[k].Span.Start })
	}
}

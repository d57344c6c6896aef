package extract

import (
	"sort"

	"github.com/sitrep-go/sitrep/event"
)

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

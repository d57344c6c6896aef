package extract

import "github.com/sitrep-go/sitrep/event"

// captivesBack is how many sentences before their release captives are looked for.
const captivesBack = 2

// captive is who was taken before, for whom a pronoun stands that is let go:
// "gunmen abducted two traders; they were released the next day". It is -1
// elsewhere.
func (a *analysis) captive(h int) int {
	v := a.head(h)
	if !a.is(h, "nsubj:pass") && !(a.is(h, "nmod:poss") && v >= 0 && !a.verbal(v)) || v < 0 || a.at[v] == nil || a.at[v].Kind != event.Release {
		return -1
	}
	from := a.doc.Sentences[max(0, a.sent(v)-captivesBack)].First
	list := a.findingsBetween(from, v)
	for k := len(list) - 1; k >= 0; k-- {
		f := list[k]
		if f.Kind != event.Abduction && f.Kind != event.Arrest || !f.verb {
			continue
		}
		for _, s := range f.slots {
			if a.row(f).Frame.Role(s.name).Affected() && s.head < h && !a.pronoun(s.head) && !a.timed(s.head) {
				return s.head
			}
		}
	}
	return -1
}

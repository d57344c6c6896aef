package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// affiliations are nouns that stand between a group and the one that belongs to it.
var affiliations = map[string]bool{"affiliate": true, "offshoot": true, "branch": true, "franchise": true, "subsidiary": true, "splinter": true, "faction": true}

// affiliate is the group that is named behind the one that it belongs to, where h is in
// the name of the latter: "al-Qaeda affiliate JNIM attacked".
func (a *analysis) affiliate(h int) (event.Party, bool) {
	m, ok := a.actorAt(h)
	if !ok || m.Entry == nil || m.Entry.Class != actor.Group || m.Last+1 >= len(a.tok) || !affiliations[a.lemma(m.Last)] || a.sent(m.Last+1) != a.sent(h) {
		return event.Party{}, false
	}
	i := m.Last + 1
	p := event.Party{Kind: m.Entry.Kind, Head: a.tok[i].Text}
	last := i
	if g, known := a.actorAt(i); known && g.Entry != nil && g.Entry.Class == actor.Group && g.First == i {
		last = g.Last
		p.Name, p.Kind, p.Country, p.Code = g.Entry.Name, g.Entry.Kind, g.Entry.Country, g.Entry.Code
		p.Head = a.tok[last-1].Text
	} else {
		for last < len(a.tok) && (strings.HasPrefix(a.tag(last), "NNP") || particles[a.lower(last)]) && a.sent(last) == a.sent(h) {
			last++
		}
		if last == i {
			return event.Party{}, false
		}
		p.Name = a.textOf(i, last)
	}
	p.Span = a.spanOf(m.First, last)
	p.Text = p.Span.Of(a.doc.Text)
	return p, true
}

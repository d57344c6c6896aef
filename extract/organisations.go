package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// organisations marks the parties whose words name an organisation, and notes
// the one whose people they name: "FMLN" of "FMLN guerrillas".
func (a *analysis) organisations() {
	for _, f := range a.findings {
		for _, list := range [][]event.Party{f.Actors, f.Targets} {
			for i := range list {
				a.organisation(&list[i])
			}
		}
	}
}

func (a *analysis) organisation(p *event.Party) {
	h := a.headToken(*p)
	if h < 0 || p.Kind == event.Facility || p.Kind == event.Materiel {
		return
	}
	first, last := a.tokenOver(p.Span.Start), a.tokenOver(p.Span.End-1)+1
	for i := max(first, 0); i < last; i++ {
		m, ok := a.actorAt(i)
		if !ok || m.Entry == nil || m.Entry.Class > actor.Org {
			continue
		}
		if m.First <= h && h < m.Last {
			p.IsOrg = true
			return
		}
		if m.First >= first && m.Last <= last {
			p.Org = a.textOf(m.First, m.Last)
			return
		}
	}
	p.IsOrg = a.collective(h, p.Kind)
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// atTable makes the unnamed government that deals with an armed group that of
// the group's country: talks are often held abroad, and the story's places then
// speak of the host.
func (a *analysis) atTable(f *finding) {
	if family(f.Kind) != 3 {
		return
	}
	home := ""
	for _, list := range [][]event.Party{f.Actors, f.Targets} {
		for _, p := range list {
			if irregular(p.Kind) && p.Country != "" {
				home = p.Country
			}
		}
	}
	if home == "" || home == a.focus {
		return
	}
	for _, list := range [][]event.Party{f.Actors, f.Targets} {
		for i, p := range list {
			if p.Kind != event.Government && p.Kind != event.StateForces || p.Country != a.focus || strings.ToLower(p.Text) != p.Text {
				continue
			}
			first, last := a.tokenAt(p.Span.Start), a.tokenAt(p.Span.End)
			if d := a.reading.Describe(first, last, last-1, home); d.Country == home {
				list[i].Name, list[i].Country, list[i].Code = d.Name, d.Country, d.Code
				f.rule("party:table")
			}
		}
	}
}

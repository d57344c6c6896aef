package extract

import "github.com/sitrep-go/sitrep/event"

// dropEchoes drops the "dead" of "shot dead" beside the shooting: one event,
// whose losses are the dead. It comes late, for until then "dead" says that the
// shooting is the killing that other sentences tell of.
func (a *analysis) dropEchoes() {
	shot := map[int]bool{}
	for _, f := range a.findings {
		if f.Kind == event.Shooting || f.Kind == event.Assassination {
			shot[f.tok] = true
		}
	}
	for _, f := range a.findings {
		if f.Kind == event.Killing && a.lemma(f.tok) == "dead" && (shot[a.head(f.tok)] || shot[f.tok-1]) {
			f.dead = true
			delete(a.at, f.tok)
		}
	}
	a.sweep()
}

package extract

import "github.com/sitrep-go/sitrep/event"

// codeAndWeigh sets the codes of each event and how sure we are of it.
func (a *analysis) codeAndWeigh() {
	for _, f := range a.findings {
		f.Codes = event.CodesOf(&f.Event, a.row(f).CAMEO)
		f.Confidence = a.confidence(f)
	}
	incidents := map[int][]*event.Event{}
	for _, f := range a.findings {
		incidents[f.Incident] = append(incidents[f.Incident], &f.Event)
	}
	for _, mentions := range incidents {
		event.ShareMeans(mentions)
	}
	a.turnedViolent()
}

// turnedViolent codes a protest as ACLED does that a riot of the same or the
// next sentence belongs to: as one violent demonstration.
func (a *analysis) turnedViolent() {
	riots := map[int]*event.AcledCode{} // by sentence
	for _, f := range a.findings {
		if f.Kind == event.Riot && f.Codes != nil && f.Codes.ACLED != nil && f.Codes.ACLED.SubEventType == "Violent demonstration" {
			s := a.sent(f.tok)
			riots[s-1], riots[s], riots[s+1] = f.Codes.ACLED, f.Codes.ACLED, f.Codes.ACLED
		}
	}
	for _, f := range a.findings {
		if c := riots[a.sent(f.tok)]; c != nil && f.Kind == event.Protest && f.Codes != nil && f.Codes.ACLED != nil {
			f.Codes.ACLED = c
		}
	}
}

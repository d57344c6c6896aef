package timex

import (
	"github.com/sitrep-go/sitrep/event"
)

// at reads a time expression that begins at token i.
func (f *finder) at(i int) (Mention, bool) {
	w := f.low(i)
	if w == "" {
		return Mention{}, false
	}
	for _, rule := range []func(int, string) (Mention, bool){f.set, f.beforeChrist, f.clock, f.weekOf, f.named, f.century, f.quarter, f.absolute, f.weekday, f.anaphor, f.deictic, f.relative, f.yearEnd, f.theSpan, f.straight, f.edge, f.couple, f.outlook, f.spell, f.quantity, f.season, f.daypart, f.reference} {
		if m, ok := rule(i, w); ok {
			return m, true
		}
	}
	return Mention{}, false
}

func mention(i, last int, t event.TimeType, value string) (Mention, bool) {
	return Mention{First: i, Last: last, Time: event.Time{Type: t, Value: value}}, true
}

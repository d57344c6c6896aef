package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// twoSides are the two parties that one noun names which share it and are not
// of one side: "Taliban and Afghan forces", "rebel and government troops". ok
// is false where the noun names one party or allies.
func (a *analysis) twoSides(h int) (left, right event.Party, ok bool) {
	if t := a.tag(h); t != "NNS" && t != "NNPS" {
		return left, right, false
	}
	first, _ := a.basePhrase(h)
	for first < h && a.tag(first) == "DT" {
		first++
	}
	cc := -1
	for k := first + 1; k < h-1; k++ {
		switch {
		case a.tag(k) == "CC" && cc < 0 && a.lower(k) == "and":
			cc = k
		case a.tag(k) == "CC", a.tag(k) == ",":
			return left, right, false
		}
	}
	if cc < 0 || a.tag(cc-1) == "NNS" {
		return left, right, false
	}
	l, r := a.reading.Describe(first, cc, cc-1, a.home), a.reading.Describe(cc+1, h+1, h, a.home)
	left, right = l.Party, r.Party
	left.Span, right.Span = a.spanOf(first, cc), a.spanOf(cc+1, h+1)
	left.Text, right.Text = left.Span.Of(a.doc.Text), right.Span.Of(a.doc.Text)
	left.Head, right.Head = a.tok[cc-1].Text, a.tok[h].Text
	if l.Entry != nil && l.Entry.Class == actor.Demonym && irregular(r.Kind) {
		left.Kind, left.Code = event.StateForces, left.Country+"MIL" // "Saudi and Houthi forces"
		if c, known := geo.CountryOf(left.Country); known {
			left.Name = c.Name
		}
	}
	return left, right, irregular(left.Kind) != irregular(right.Kind) && stately(left.Kind) != stately(right.Kind)
}

// irregular reports whether a kind of party bears arms without being a state's.
func irregular(k event.PartyKind) bool { return k == event.Rebels || k == event.Militia }

// armed reports whether a kind of party bears arms.
func armed(k event.PartyKind) bool {
	return irregular(k) || k == event.StateForces || k == event.Police
}

// stately reports whether a kind of party acts for a state.
func stately(k event.PartyKind) bool {
	return k == event.StateForces || k == event.Police || k == event.Government
}

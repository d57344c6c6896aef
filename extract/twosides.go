package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// twoSides are the two parties that one noun names which share it and are not
// of one side: "Taliban and Afghan forces", "rebel and government troops". In a
// fight they may be those of two states. ok is false where the noun names one party or allies.
func (a *analysis) twoSides(h int, fight bool) (left, right event.Party, ok bool) {
	if t := a.tag(h); t != "NNS" && t != "NNPS" {
		return left, right, false
	}
	if n := a.below(h, "of", 1); n > h && numerous[a.lower(h)] && a.tag(n) == "NNS" {
		h = n // "dozens of rebel and government troops"
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
	if l.Entry != nil && r.Entry != nil && l.Entry.Class == actor.Group && r.Entry.Class == actor.Group && l.Entry != r.Entry {
		return left, right, true // "Houthi and al-Qaeda fighters"
	}
	return left, right, irregular(left.Kind) != irregular(right.Kind) && stately(left.Kind) != stately(right.Kind) || fight && a.rivals(h, &left, &right)
}

// loneSides reports whether a fight's event names no other side than its subject.
func (a *analysis) loneSides(f *finding) bool {
	for _, s := range f.slots {
		if s.name == "with" || s.name == "against" || s.name == "obj" && a.lemma(s.head) != "fire" && a.weaponClass(s.head) == "" {
			return false
		}
	}
	return f.Kind == event.ArmedClash
}

// rivals reports whether two parties that fight are of two states, of which the first
// then has its forces: "Indian and Pakistani soldiers exchanged fire".
func (a *analysis) rivals(h int, left, right *event.Party) bool {
	if right.Kind != event.StateForces || left.Country == "" || right.Country == "" || left.Country == right.Country {
		return false
	}
	if d := a.reading.Of(h, h, left.Country); d.Name != "" && left.Kind != event.StateForces {
		left.Name, left.Kind, left.Code = d.Name, d.Kind, d.Code
	}
	return true
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

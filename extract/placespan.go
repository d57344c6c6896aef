package extract

import (
	"github.com/sitrep-go/sitrep/event"
)

// maxPart is how many words may join a known name on one side.
const maxPart = 4

// extendName takes the words into a place's name that the gazetteer's name
// lacks: the class words behind it, "Bama Town", "X Military Airport", and
// what stands before it, "East Ghouta", "Tal Rifaat", "1070 X Housing Project".
func (a *analysis) extendName(p *placeMention) {
	if a.tok[p.last-1].End != p.top.Span.End {
		return // "Kabul-based"
	}
	last := p.last
	for k := p.last; k < len(a.tok) && k < p.last+maxPart && a.sent(k) == a.sent(p.first) && a.adjacent(k-1) && a.titled(k) && !a.isDate(k) && !a.actorIn(k, k+1); k++ {
		if nameParts[a.lower(k)] {
			last = k + 1
		}
	}
	first, known := a.nameStart(p.first, last)
	if first == p.first && last == p.last {
		return
	}
	widened := last > p.last
	p.first, p.last = first, last
	if !known || widened && p.top.Resolved && p.top.Place.Level() == event.Country {
		p.unlisted = true
		a.nameAnew(p) // "Palestine Roundabout" is not Palestine
		return
	}
	p.top.First, p.top.Last = p.first, p.last
	p.top.Span = a.spanOf(p.first, p.last)
	p.top.Text = p.top.Span.Of(a.doc.Text)
}

// nameStart is where a place's name begins whose known part does at token i;
// known is false where the words before make it another place.
func (a *analysis) nameStart(i, last int) (first int, known bool) {
	s := a.doc.Sentences[a.sent(i)]
	first, known = i, true
	facility := last > i+1 && nameParts[a.lower(last-1)]
	for k := i - 1; k >= s.First && k > i-maxPart && a.adjacent(k) && !a.isDate(k) && !a.actorIn(k, k+1); k-- {
		switch w := a.lower(k); {
		case winds[w] && a.titled(k) && k > s.First:
			first = k
			continue
		case nameHeads[w] && a.titled(k):
			first, known = k, false
			continue
		case facility && (a.properName(k) || a.numberOpens(k, nil)) && k > s.First && a.placeCompound(k, last):
			first, known = k, false
			continue
		}
		break
	}
	return first, known
}

// placeCompound reports whether token k is part of the name that ends before
// last, by the parse.
func (a *analysis) placeCompound(k, last int) bool {
	return a.is(k, "compound", "flat", "nummod") && a.head(k) > k && a.head(k) < last
}

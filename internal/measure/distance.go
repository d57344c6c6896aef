package measure

import (
	"math"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Distance is a length, an area or a speed in the text. From and To are not
// resolved; their words are the tokens of Anchor and Goal.
type Distance struct {
	event.Distance
	First, Last             int // tokens of the measure, half open
	AnchorFirst, AnchorLast int // the phrase after "from" or "of"; equal where there is none
	GoalFirst, GoalLast     int // the phrase after "to" in "from X to Y"; equal where there is none
	Class                   string
}

// The classes of measures. Only a Separation is a distance between things; the
// kilometres of an Area are square kilometres, those of a Speed are kilometres
// an hour.
const (
	Separation = "separation" // how far something is from something, or has moved
	Extent     = "extent"     // how long or wide something is
	Height     = "height"
	Depth      = "depth"
	Calibre    = "calibre"
	Range      = "range" // of a weapon
	Area       = "area"
	Speed      = "speed"
)

// Distances returns the lengths, areas and speeds of a document in text order.
func Distances(doc *text.Document) []Distance {
	t := vocabulary()
	var out []Distance
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; {
			if !t.opens(doc.Tokens[i].Norm) {
				i++
				continue
			}
			d, ok := t.distance(doc, i, s.First, s.Last)
			if !ok {
				i++
				continue
			}
			if n := len(out); n > 0 && d.repeats(&out[n-1], doc.Tokens) {
				d.Class = out[n-1].Class
			}
			out = append(out, d)
			i = d.Last
		}
	}
	return out
}

// A length is a number with its unit.
type length struct {
	lo, hi      float64 // in units
	unit        *unit
	last        int    // token after it
	tail        string // what a compound says of itself: "long" in "3-km-long"
	adjectival  bool   // in the singular before a noun: "a 12-mile stretch"
	open, digit bool
}

func (t *tables) distance(doc *text.Document, i, first, end int) (Distance, bool) {
	tok := doc.Tokens
	l, ok := t.length(tok, i, end)
	if !ok || i > first && is(tok, i-1, end, "$", "£", "€") {
		return Distance{}, false
	}
	l = t.upTo(tok, i, l, first, end)
	d := Distance{First: i, Last: t.converted(tok, l, end), Class: Separation}
	mod, start := t.modifier(tok, i, first)
	if start == i && i-2 >= first && is(tok, i-1, end, "a", "an", "the") && is(tok, i-2, end, "within") {
		mod, start = "within", i-2
	}
	if after, last := t.afterwards(tok, d.Last, end); after != "" {
		mod, d.Last = after, last
	}
	d.anchor(tok, end)
	t.classify(&d, tok, l, start, first, end)
	if d.Class == Separation && t.radius(tok, &d, start, first, end) {
		mod = "within"
	}
	d.Unit, d.Modifier = l.unit.name, mod
	d.bound(l, mod)
	d.Span = event.Span{Start: tok[d.First].Start, End: tok[d.Last-1].End}
	d.Text = d.Span.Of(doc.Text)
	return d, true
}

// repeats reports whether a length in parentheses converts one a word before
// them: "40 metres deep (131 feet)".
func (d *Distance) repeats(last *Distance, tok []text.Token) bool {
	if d.First-last.Last > 3 || d.First == 0 || !is(tok, d.First-1, len(tok), "(", "-LRB-") || d.MaxKm == nil || last.MaxKm == nil {
		return false
	}
	return math.Abs(*d.MaxKm-*last.MaxKm) <= .125*max(*d.MaxKm, *last.MaxKm)
}

// bound sets the bounds in kilometres.
func (d *Distance) bound(l length, mod string) {
	scale := 1e4
	if l.unit.km < 1e-3 {
		scale = 1e7
	}
	round := func(x float64) *float64 { x = math.Round(x*l.unit.km*scale) / scale; return &x }
	switch mod {
	case "within", "at_most", "less_than":
		d.MinKm, d.MaxKm = round(0), round(l.hi)
	case "at_least", "more_than":
		d.MinKm = round(l.lo)
		if l.hi > l.lo && !l.open {
			d.MaxKm = round(l.hi)
		}
	default:
		d.MinKm, d.MaxKm = round(l.lo), round(l.hi)
	}
}

// upTo joins two lengths that bound a range: "between 5 km and 10 km", "5 km to
// 10 km".
func (t *tables) upTo(tok []text.Token, i int, l length, first, end int) length {
	if l.hi != l.lo || !is(tok, l.last, end, "to", "and", "or", "-", "--") {
		return l
	}
	if is(tok, l.last, end, "and") && !t.between(tok, i) {
		return l
	}
	m, ok := t.length(tok, l.last+1, end)
	if !ok || m.unit != l.unit || m.lo <= l.lo || m.hi != m.lo {
		return l
	}
	l.hi, l.last = m.hi, m.last
	return l
}

// converted is the token after a conversion into another unit, in parentheses,
// after a slash or between commas, where it is of the same length: "(11-12
// miles)", "/31 miles", ", or 31 miles,".
func (t *tables) converted(tok []text.Token, l length, end int) int {
	i := l.last
	if i >= end {
		return i
	}
	open := tok[i].Norm
	from := i + 1
	switch {
	case open == "(" || open == "[" || open == "-LRB-" || open == "/" || open == "--":
	case open == "," && is(tok, i+1, end, "or"):
		from = i + 2
	default:
		return i
	}
	for range 3 { // "about", "some"
		m, ok := t.length(tok, from, end)
		if !ok {
			from++
			continue
		}
		if !sameLength(l, m) {
			return i
		}
		switch {
		case open == "/":
			return m.last
		case open == "," || open == "--":
			if m.last < end && tok[m.last].Norm == open {
				return m.last + 1
			}
		case is(tok, m.last, end, ")", "]", "-RRB-"):
			return m.last + 1
		}
		return i
	}
	return i
}

// sameLength reports whether two lengths may be conversions of one another:
// rounding makes them differ by an eighth, or by a unit.
func sameLength(l, m length) bool {
	if l.unit.class != m.unit.class || l.unit == m.unit {
		return false
	}
	a, b := l.hi*l.unit.km, m.hi*m.unit.km
	return math.Abs(a-b) <= max(.125*max(a, b), m.unit.km, l.unit.km)
}

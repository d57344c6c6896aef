package measure

import (
	"math"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Distance is a length in the text. From and To are not resolved; their
// words are the tokens of Anchor.
type Distance struct {
	event.Distance
	First, Last             int // tokens of the measure, half open
	AnchorFirst, AnchorLast int // the phrase after "from" or "of"; equal where there is none
	Class                   string
}

// The classes of lengths.
const (
	Separation = "separation" // how far something is from something
	Extent     = "extent"     // how long, wide, high or deep something is
	Calibre    = "calibre"
	Range      = "range" // of a weapon
)

// A unit is its name in the output and its length in kilometres.
type unit struct {
	name string
	km   float64
}

var lengths = map[string]unit{
	"km": {"km", 1}, "kms": {"km", 1}, "kilometer": {"km", 1}, "kilometers": {"km", 1}, "kilometre": {"km", 1}, "kilometres": {"km", 1},
	"mile": {"mi", 1.609344}, "miles": {"mi", 1.609344}, "mi": {"mi", 1.609344},
	"meter": {"m", .001}, "meters": {"m", .001}, "metre": {"m", .001}, "metres": {"m", .001}, "m": {"m", .001},
	"yard": {"yd", .0009144}, "yards": {"yd", .0009144}, "foot": {"ft", .0003048}, "feet": {"ft", .0003048}, "ft": {"ft", .0003048},
	"nmi": {"nmi", 1.852}, "mm": {"mm", 1e-6}, "millimeter": {"mm", 1e-6}, "millimetre": {"mm", 1e-6}, "mms": {"mm", 1e-6}, "cm": {"cm", 1e-5},
}

// Distances returns the lengths of a document in text order.
func Distances(doc *text.Document) []Distance {
	var out []Distance
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; {
			d, ok := distance(doc, i, s.First, s.Last)
			if !ok {
				i++
				continue
			}
			out = append(out, d)
			i = d.Last
		}
	}
	return out
}

func distance(doc *text.Document, i, first, end int) (Distance, bool) {
	tok := doc.Tokens
	lo, hi, u, last, ok := length(tok, i, end)
	if !ok {
		return Distance{}, false
	}
	d := Distance{First: i, Last: last, Class: Separation}
	// A conversion in parentheses or after a slash is the same length.
	for _, open := range []string{"(", "[", "/", "-LRB-"} {
		if last < end && tok[last].Norm == open {
			_, _, _, l2, ok := lengthAfterModifier(tok, last+1, end)
			if ok && (open == "/" || l2 < end && (tok[l2].Norm == ")" || tok[l2].Norm == "]" || tok[l2].Norm == "-RRB-")) {
				d.Last = l2
				if open != "/" {
					d.Last++
				}
			}
		}
	}
	mod, _ := modifier(tok, i, first)
	d.Unit, d.Modifier = u.name, mod
	lo, hi = lo*u.km, hi*u.km
	round := func(x float64) *float64 { x = math.Round(x*1e4) / 1e4; return &x }
	switch mod {
	case "within", "at_most", "less_than":
		d.MinKm, d.MaxKm = round(0), round(hi)
	case "at_least", "more_than":
		d.MinKm = round(lo)
		if hi > lo {
			d.MaxKm = round(hi)
		}
	default:
		d.MinKm, d.MaxKm = round(lo), round(hi)
	}
	d.Span = event.Span{Start: tok[d.First].Start, End: tok[d.Last-1].End}
	d.Text = d.Span.Of(doc.Text)
	d.anchor(tok, end)
	d.classify(tok, u, end)
	return d, true
}

// lengthAfterModifier is length after an optional "about".
func lengthAfterModifier(tok []text.Token, i, end int) (lo, hi float64, u unit, last int, ok bool) {
	for range 3 {
		if lo, hi, u, last, ok = length(tok, i, end); ok || i >= end {
			return
		}
		i++
	}
	return
}

// length reads a number and a unit: "18-20 kilometers", "50-km", "half a mile".
func length(tok []text.Token, i, end int) (lo, hi float64, u unit, last int, ok bool) {
	if i >= end {
		return
	}
	w := strings.ToLower(tok[i].Norm)
	if h := strings.LastIndexByte(w, '-'); h > 0 { // "50-km", "two-kilometre"
		if u, ok = lengths[w[h+1:]]; ok {
			if lo, hi, ok = figures(w[:h]); ok {
				return lo, hi, u, i + 1, true
			}
			if lo, ok = word(w[:h]); ok {
				return lo, lo, u, i + 1, true
			}
		}
		if parts := strings.Split(w, "-"); len(parts) == 3 { // "50-km-long"
			if u, ok = lengths[parts[1]]; ok {
				if lo, hi, ok = figures(parts[0]); ok {
					return lo, hi, u, i + 1, true
				}
			}
		}
	}
	n, ok := read(tok, i, end)
	if !ok || n.Last >= end {
		return 0, 0, u, 0, false
	}
	k := n.Last
	if strings.EqualFold(tok[k].Norm, "of") && k+1 < end && n.Open { // "hundreds of metres"
		k++
	}
	if k < end && strings.EqualFold(tok[k].Norm, "nautical") && k+1 < end {
		if u, ok = lengths[strings.ToLower(tok[k+1].Norm)]; ok && u.name == "mi" {
			return n.Min, max(n.Min, n.Max), unit{"nmi", 1.852}, k + 2, true
		}
	}
	u, ok = lengths[strings.TrimSuffix(strings.ToLower(tok[k].Norm), ".")]
	if !ok || (u.name == "m" && len(tok[k].Norm) == 1 || u.name == "mi" && len(tok[k].Norm) == 2) && !n.Digits {
		return 0, 0, u, 0, false
	}
	if k > 0 && tok[i].Norm != "" && i > 0 && (tok[i-1].Norm == "$" || tok[i-1].Norm == "£" || tok[i-1].Norm == "€") {
		return 0, 0, u, 0, false
	}
	hi = n.Max
	if n.Open {
		hi = n.Min * 4
		if strings.EqualFold(tok[n.Last-1].Norm, "several") || strings.EqualFold(tok[n.Last-1].Norm, "few") {
			hi = 7
		}
	}
	return n.Min, hi, u, k + 1, true
}

// anchor reads what the distance is measured from, and the bearing: "south of
// X", "away from the city".
func (d *Distance) anchor(tok []text.Token, end int) {
	i := d.Last
	for i < end && d.AnchorLast == 0 {
		w := strings.ToLower(tok[i].Norm)
		switch {
		case w == "away" || w == "to" || w == "the" || w == "due" || w == "further" || w == "or" || w == "so" || w == "just" || w == "distance" || w == "directly":
			i++
			continue
		case geo.Wind(w) != "" && !strings.HasSuffix(w, "ern"):
			d.Bearing = geo.Wind(w)
			if i+1 < end && geo.Wind(w+tok[i+1].Norm) != "" && len(tok[i+1].Norm) > 3 && geo.Wind(tok[i+1].Norm) != "" {
				d.Bearing = geo.Wind(w + tok[i+1].Norm)
				i++
			}
			i++
			continue
		case w == "from" || w == "of" || w == "outside" || w == "off" || w == "inside":
			d.AnchorFirst = i + 1
			d.AnchorLast = phraseEnd(tok, i+1, end)
		}
		break
	}
	if d.AnchorLast <= d.AnchorFirst {
		d.AnchorFirst, d.AnchorLast = 0, 0
	}
}

// phraseEnd is the end of a simple noun phrase that begins at token i.
func phraseEnd(tok []text.Token, i, end int) int {
	k := i
	for k < end && k < i+8 {
		switch t := tok[k].Tag; {
		case strings.HasPrefix(t, "NN") || strings.HasPrefix(t, "JJ") || t == "DT" || t == "PRP$" || t == "POS" || t == "CD" || t == "VBN" || t == "FW":
			k++
			continue
		}
		break
	}
	return k
}

var extentWords = map[string]bool{"long": true, "wide": true, "high": true, "tall": true, "deep": true, "thick": true, "square": true, "sq": true, "per": true, "an": false, "height": true, "tunnel": true, "stretch": true, "convoy": true, "altitude": true, "radius": true, "per-hour": true}

// classify tells distances from calibres, extents and ranges.
func (d *Distance) classify(tok []text.Token, u unit, end int) {
	switch {
	case u.name == "mm" || u.name == "cm":
		d.Class = Calibre
		return
	case d.AnchorLast > 0 || d.Bearing != "":
		return
	}
	w := strings.ToLower(tok[d.First].Norm)
	if strings.HasSuffix(w, "-long") || strings.HasSuffix(w, "-wide") || strings.HasSuffix(w, "-high") || strings.HasSuffix(w, "-deep") {
		d.Class = Extent
		return
	}
	if d.Last < end {
		next := strings.ToLower(tok[d.Last].Norm)
		switch {
		case extentWords[next] || next == "in" && d.Last+1 < end && extentWords[strings.ToLower(tok[d.Last+1].Norm)]:
			d.Class = Extent
		case next == "range":
			d.Class = Range
		}
	}
	if d.First >= 2 && strings.EqualFold(tok[d.First-1].Norm, "of") && strings.EqualFold(tok[d.First-2].Norm, "range") {
		d.Class = Range
	}
}

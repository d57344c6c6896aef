package measure

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// classify says what kind of measure it is: by its unit, by the words after
// it and by those before it. start is the token where its bound begins.
func (t *tables) classify(d *Distance, tok []text.Token, l length, start, first, end int) {
	switch {
	case l.unit.class == "area":
		d.Class = Area
	case l.unit.class == "speed":
		d.Class = Speed
	case l.unit.name == "mm", l.unit.name == "in" && t.gunAhead(tok, d.Last, end), l.unit.name == "cm" && t.gunAhead(tok, d.Last, end):
		d.Class = Calibre
	case l.unit.name == "cm" || l.unit.name == "in":
		d.Class = Extent
	case t.asClass(l.tail) != "":
		d.Class = t.asClass(l.tail)
		if d.Class == Depth && l.unit.km >= 1 {
			d.Class = Extent // "a 20-km-deep zone"
		}
	default:
		if c := t.classBefore(tok, start, first, end); c != "" {
			d.Class = c
			break
		}
		if c := t.classAfter(tok, d, l, end); c != "" {
			d.Class = c
		}
	}
	if d.Class != Separation {
		d.AnchorFirst, d.AnchorLast, d.GoalFirst, d.GoalLast, d.Bearing = 0, 0, 0, 0, ""
	}
}

// asClass is the class that a word gives a length: "long" is Extent.
func (t *tables) asClass(s string) string {
	w := t.find(s)
	if w == nil {
		return ""
	}
	switch c := w.context; {
	case c&extentWord != 0:
		return Extent
	case c&heightWord != 0:
		return Height
	case c&depthWord != 0:
		return Depth
	case c&rangeWord != 0:
		return Range
	}
	return ""
}

// gunAhead reports whether a word for a gun or a shell follows soon.
func (t *tables) gunAhead(tok []text.Token, i, end int) bool {
	for k := i; k < min(end, i+3); k++ {
		if t.has(tok[k].Norm, gunWord) {
			return true
		}
	}
	return false
}

// classBefore is the class that the words before a length give it: "a range of
// up to", "at an altitude of", "can hit targets".
func (t *tables) classBefore(tok []text.Token, start, first, end int) string {
	if k := start - 1; k-1 >= first && is(tok, k, end, "of", "at") {
		if c := t.asClass(tok[k-1].Norm); c != "" && !is(tok, k, end, "at") {
			return c
		}
	}
	if k := start - 1; k >= first && is(tok, k, end, "altitude", "elevation") {
		return Height
	}
	if is(tok, start-1, end, "measuring", "measures", "measured") && start > first {
		return Extent
	}
	if start > first && is(tok, start-1, end, "to", "at", "is", "was") { // "the height of the dam to 95 metres"
		for k := start - 2; k > first && k >= start-8; k-- {
			if is(tok, k, end, "of") && is(tok, k-1, end, "height", "depth", "length", "width", "altitude") {
				return t.asClass(tok[k-1].Norm)
			}
		}
	}
	can := false
	for k := start - 1; k >= first && k >= start-8; k-- {
		switch {
		case is(tok, k, end, "capable"):
			return Range
		case is(tok, k, end, "hit", "hitting", "reach", "reaching", "strike", "striking", "travel", "travelling", "traveling", "fly", "flying", "fire"):
			can = true
		case can && is(tok, k, end, "can", "could") && k >= start-6:
			return Range
		case tok[k].Tag == ",":
			return ""
		}
	}
	return ""
}

// classAfter is the class that the words after a length give it: "long",
// "above sea level", "stretch of road"; none where it says from what it is.
func (t *tables) classAfter(tok []text.Token, d *Distance, l length, end int) string {
	k := d.Last
	if is(tok, k, end, "in") && k+1 < end && t.asClass(tok[k+1].Norm) != "" && !is(tok, k+1, end, "front") {
		k++ // "in length"
	}
	if is(tok, k, end, "in") && is(tok, k+1, end, "the") && is(tok, k+2, end, "air") || is(tok, k, end, "up") && is(tok, k+1, end, "in") {
		return Height
	}
	if is(tok, k, end, "deep") && (is(tok, k+1, end, "inside", "into", "in", "within") || l.unit.km >= 1 && !l.adjectival) {
		return ""
	}
	if is(tok, k, end, "below", "above", "beneath") && is(tok, k+1, end, "the", "sea", "ground") || is(tok, k, end, "underground", "underwater") || is(tok, k, end, "deep", "long", "wide", "high", "tall", "thick", "broad", "across", "apart", "range", "overhead") {
		if is(tok, k, end, "across") && is(tok, k+1, end, "the") || is(tok, k, end, "apart") {
			return ""
		}
		return t.asClass(tok[k].Norm)
	}
	if d.AnchorLast > 0 || d.Bearing != "" {
		if d.AnchorLast > 0 && d.Bearing == "" && is(tok, d.Last, end, "of") && !strings.HasPrefix(tok[d.AnchorLast-1].Tag, "NNP") && !t.closeOf(tok, d.First, end) {
			return Extent // "12 miles of road"
		}
		return ""
	}
	for ; k < min(end, d.Last+3); k++ { // "a 20-km buffer zone"
		w := t.find(tok[k].Norm)
		if w != nil && strings.HasPrefix(tok[k].Tag, "NN") {
			if c := t.asClass(w.text); c != "" {
				return c
			}
		}
		if !strings.HasPrefix(tok[k].Tag, "NN") && !strings.HasPrefix(tok[k].Tag, "JJ") {
			break
		}
	}
	return ""
}

// closeOf reports whether "of" after a length leads to what it is measured
// from: "within 5 km of", "less than 5 km of".
func (t *tables) closeOf(tok []text.Token, i, end int) bool {
	mod, start := t.modifier(tok, i, 0)
	if start == i && i >= 2 && is(tok, i-1, end, "a", "an", "the") {
		mod, _ = t.modifier(tok, i-1, 0)
	}
	return mod == "within" || mod == "less_than" || mod == "at_most"
}

// radius reports whether a length is that of a circle: "within a 5-km radius
// of the base", "in a radius of 5 km". It moves the anchor behind the word.
func (t *tables) radius(tok []text.Token, d *Distance, start, first, end int) bool {
	if is(tok, d.Last, end, "radius", "circle") {
		if d.AnchorLast == 0 && is(tok, d.Last+1, end, "of", "around", "from") {
			d.AnchorFirst, d.AnchorLast = d.Last+2, phraseEnd(tok, d.Last+2, end)
			if d.AnchorLast <= d.AnchorFirst {
				d.AnchorFirst, d.AnchorLast = 0, 0
			}
		}
		return true
	}
	return start-2 >= first && is(tok, start-1, end, "of") && is(tok, start-2, end, "radius")
}

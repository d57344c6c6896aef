package measure

import (
	"strings"

	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/text"
)

// anchor reads what the distance is measured from, and the bearing: "south of
// X", "away from the city", "from X to Y".
func (d *Distance) anchor(tok []text.Token, end int) {
	i := d.Last
	for i < end {
		if is(tok, i, end, "away", "to", "the", "due", "further", "farther", "or", "so", "just", "distance", "directly", "deep", "inland", "up", "down", "straight", "out", "back", "short", "upstream", "downstream", "offshore", "roughly") {
			i++
			continue
		}
		w := wind(tok[i].Norm)
		if w == "" {
			break
		}
		d.Bearing = w
		if i+1 < end {
			if next := wind(tok[i+1].Norm); next != "" && len(tok[i+1].Norm) > 3 {
				if both := geo.Wind(tok[i].Norm + tok[i+1].Norm); both != "" {
					d.Bearing = both
					i++
				}
			}
		}
		i++
	}
	switch {
	case is(tok, i, end, "from", "of", "outside", "off", "inside", "into", "past", "beyond", "before", "behind", "around"):
		if is(tok, i, end, "before", "behind", "around", "past") && d.Bearing == "" && i > d.Last {
			return
		}
		d.AnchorFirst, d.AnchorLast = i+1, phraseEnd(tok, i+1, end)
		if is(tok, i, end, "from") && is(tok, d.AnchorLast, end, "to") && d.AnchorLast > d.AnchorFirst {
			d.GoalFirst, d.GoalLast = d.AnchorLast+1, phraseEnd(tok, d.AnchorLast+1, end)
		}
	case is(tok, i, end, "between"):
		last := phraseEnd(tok, i+1, end)
		if last > i+1 && is(tok, last, end, "and") {
			d.AnchorFirst, d.AnchorLast = i+1, last
			d.GoalFirst, d.GoalLast = last+1, phraseEnd(tok, last+1, end)
		}
	}
	if d.GoalLast <= d.GoalFirst {
		d.GoalFirst, d.GoalLast = 0, 0
	}
	if d.AnchorLast <= d.AnchorFirst || is(tok, d.AnchorFirst, end, "each", "one") {
		d.AnchorFirst, d.AnchorLast = 0, 0
	}
}

// wind is the compass point of a word, "" for other words and for "southern".
func wind(s string) string {
	if s == "" || len(s) > 16 {
		return ""
	}
	switch s[0] {
	case 'n', 's', 'e', 'w', 'N', 'S', 'E', 'W':
	default:
		return ""
	}
	if n := len(s); n > 3 && strings.EqualFold(s[n-3:], "ern") || n < 4 && s != strings.ToUpper(s) {
		return ""
	}
	return geo.Wind(s)
}

// phraseEnd is the end of a simple noun phrase that begins at token i.
func phraseEnd(tok []text.Token, i, end int) int {
	k := i
	for k < end && k < i+8 {
		t := tok[k].Tag
		if !strings.HasPrefix(t, "NN") && !strings.HasPrefix(t, "JJ") && t != "DT" && t != "PRP$" && t != "POS" && t != "CD" && t != "VBN" && t != "FW" {
			break
		}
		k++
	}
	return k
}

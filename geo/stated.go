package geo

import (
	"math"
	"strconv"
	"strings"
)

// A stated position is the distance at which the words put a place from
// another: "X, 50 km west of Y" describes X.
type stated struct {
	km      float64
	bearing string // a wind or ""
	from    int    // the other toponym
}

// lengthUnits are kilometres to the unit.
var lengthUnits = map[string]float64{"km": 1, "kms": 1, "kilometers": 1, "kilometres": 1, "kilometer": 1, "kilometre": 1, "miles": 1.609344, "mile": 1.609344, "mi": 1.609344}

// fillers may stand between a place and its distance, and between that and the
// other place.
var fillers = set(", about around some roughly approximately nearly just located situated lying which is lies the a town city village in country away to capital ( )")

// statePositions reads the positions stated behind the toponyms.
func (r *resolver) statePositions() {
	r.stated = map[int]stated{}
	for i := range r.tops {
		if i+1 < len(r.tops) {
			if s, ok := r.statedBehind(i); ok {
				r.stated[i] = s
			}
		}
	}
}

func (r *resolver) statedBehind(i int) (s stated, ok bool) {
	const longest = 24 // tokens
	tok := r.doc.Tokens
	end := min(len(tok), r.tops[i].Last+longest)
	next, depth, joined := i+1, 0, false
	for k := r.tops[i].Last; k < end; k++ {
		for next < len(r.tops) && r.tops[next].First < k {
			next++
		}
		low := tok[k].Lower()
		unit := lengthUnits[low]
		switch {
		case next < len(r.tops) && r.tops[next].First == k:
			s.from = next
			return s, s.km > 0 && joined
		case low == "(":
			depth++
		case low == ")":
			depth--
		case depth > 0: // a conversion
		case unit > 0 && k > 0 && s.km == 0:
			n, err := strconv.ParseFloat(strings.ReplaceAll(tok[k-1].Norm, ",", ""), 64)
			if err != nil || n <= 0 {
				return s, false
			}
			s.km = n * unit
		case low == "of" || low == "from":
			joined = joined || s.km > 0
		case s.km > 0 && Wind(low) != "":
			s.bearing = Wind(low)
		case fillers[low] || s.km == 0 && low != "" && low[0] >= '0' && low[0] <= '9':
		default:
			return s, false
		}
	}
	return s, false
}

// asStated is how well a candidate of toponym i lies where the words put it:
// from 1 on the spot down to 0, and 0 where they put it nowhere.
func (r *resolver) asStated(i int, c *Place) float64 {
	s, ok := r.stated[i]
	if !ok || !r.tops[s.from].Resolved {
		return 0
	}
	from := r.tops[s.from].Place
	off := math.Abs(float64(from.DistanceTo(c.Point)/Kilometer) - s.km)
	if deg, ok := Degrees(s.bearing); ok {
		want := from.Destination(Distance(s.km)*Kilometer, deg)
		off = float64(want.DistanceTo(c.Point) / Kilometer)
	}
	return math.Exp(-off / (10 + s.km/2))
}

package geo

import (
	"math"

	"github.com/sitrep-go/sitrep/event"
)

// An Offset is how an event lies to a place, for Relative. The zero Offset is
// in it.
type Offset struct {
	Relation     event.Relation
	MinKm, MaxKm float64 // the stated distance; both 0 where none is stated
	Bearing      string  // one of the 16 winds, or ""
	// To is the other place: of Between, of Border and, with a distance, of the
	// road along which it is measured. It is nil where the words name one place.
	To      *Place
	Halfway bool // between the two, in the middle
	Coast   bool // off the coast of the place
}

// Extent is half the size of a place in kilometres: its radius where the
// gazetteer has one, else by its class and population.
func (p Place) Extent() float64 {
	if p.RadiusKm > 0 {
		return p.RadiusKm
	}
	if p.Class != "P" {
		return 5
	}
	return math.Min(20, 1+math.Sqrt(float64(p.Population))/100)
}

// Relative is the point that lies to a place as the offset says, the radius in
// kilometres round it in which the true point is to be expected, and UCDP
// GED's where_prec, 1 to 7.
//
// The radius of a distance with a bearing holds the true point nine times in
// ten: 0.90 to 0.94 of 2,476 stated positions of towns lie inside, whatever the
// distance up to 100 km, and 0.87 beyond. A distance without a bearing gives the
// place itself with the distance as radius; with a road (To) the bearing is that
// of its other end. The radii without a distance are rules, not measured.
func Relative(p Place, o Offset) (Point, float64, int) {
	prec := p.precision()
	deg, hasWind := Degrees(o.Bearing)
	far := math.Max(o.MinKm, o.MaxKm)
	if far > 0 && !hasWind && o.To != nil {
		deg, hasWind = p.BearingTo(o.To.Point), true
	}
	switch {
	case far > 0 && hasWind:
		mid := (o.MinKm + far) / 2
		if o.MinKm == 0 {
			mid = far / 2
		}
		half := math.Hypot((far-o.MinKm)/2+rounding(far), mid*spread(o.Bearing))
		return p.Destination(Distance(mid)*Kilometer, deg), half + .3*math.Min(p.Extent(), 15), max(2, min(prec, 5))
	case far > 0:
		return p.Point, far + math.Min(p.Extent(), 15), max(2, min(prec, 5))
	case o.To != nil && (o.Relation == event.Between || o.Relation == event.Border):
		return p.joint(o)
	}
	return p.around(o, deg, hasWind)
}

// joint is Relative to two places: between them, or where two countries or
// divisions meet.
func (p Place) joint(o Offset) (Point, float64, int) {
	whole := float64(p.DistanceTo(o.To.Point) / Kilometer)
	along := whole / 2
	a, b := p.Extent(), o.To.Extent()
	if o.Relation == event.Border && a+b > 0 {
		along = whole * a / (a + b)
	}
	at := p.Destination(Distance(along)*Kilometer, p.BearingTo(o.To.Point))
	switch {
	case o.Relation == event.Border:
		return at, math.Max(10, math.Min(a, b)), 5
	case o.Halfway:
		return at, math.Max(3, whole/4), 2
	case whole <= 50:
		return at, math.Max(3, whole/2), 2
	}
	return at, whole / 2, 5
}

// around is Relative without a distance.
func (p Place) around(o Offset, deg float64, hasWind bool) (Point, float64, int) {
	extent, prec := p.Extent(), p.precision()
	step := func(km float64) Point {
		if !hasWind {
			return p.Point
		}
		return p.Destination(Distance(km)*Kilometer, deg)
	}
	if o.Coast {
		return step(extent), math.Max(50, extent*1.2), 7
	}
	switch o.Relation {
	case event.Outskirts:
		if hasWind {
			return step(extent), math.Max(3, extent*.8), 2
		}
		return p.Point, extent * 1.4, 2
	case event.Near, event.Toward, event.From, event.Away:
		if hasWind {
			return step(math.Max(5, extent)), math.Max(10, extent*1.5), max(2, prec)
		}
		return p.Point, math.Max(5, extent*1.5), max(2, prec)
	case event.Border:
		return step(extent), extent * 1.2, 5
	case event.In, event.At:
		switch {
		case !hasWind:
		case p.Class == "A", p.Class == "L", p.Class == "H", p.Class == "T":
			if prec != 7 {
				prec = 5
			}
			return step(extent * .5), extent * .7, prec
		case p.Class == "P" && extent >= 2:
			return step(extent * .5), extent * .7, 2
		}
	}
	return p.Point, extent, prec
}

// spread is how far, in parts of the distance, a stated wind may lead astray:
// half of it for the eight winds, fit on stated positions of towns; a quarter
// for the sixteen.
func spread(wind string) float64 {
	if len(wind) == 3 {
		return .25
	}
	return .5
}

// rounding is half the last step of a rounded number: 5 for 60, 0.5 for 18.
func rounding(km float64) float64 {
	for _, step := range []float64{100, 10, 5} {
		if math.Mod(km, step) == 0 {
			return step / 2
		}
	}
	return .5
}

// precision is UCDP GED's where_prec of being in a place.
func (p Place) precision() int {
	switch p.Code {
	case "ADM1":
		return 4
	case "ADM2":
		return 3
	case "PCLI":
		return 6
	case "SEA", "GULF", "OCN", "STRT", "BAY":
		return 7
	case "RGN", "CONT", "DSRT", "MTS", "STM", "PEN", "ISLS":
		return 5
	}
	return 1
}

// Level is the size of a place.
func (p Place) Level() event.Level {
	switch {
	case p.Code == "PCLI":
		return event.Country
	case p.Code == "ADM1":
		return event.Province
	case p.Class == "A":
		return event.District
	case p.Class == "P":
		return event.PopulatedPlace
	case p.Class == "S":
		return event.FacilityLevel
	case p.Class == "L":
		return event.Region
	case p.Class == "H" || p.Class == "T":
		return event.Natural
	}
	return event.LevelUnknown
}

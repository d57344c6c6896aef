package geo

import (
	"math"

	"github.com/sitrep-go/sitrep/event"
)

// A Relation of an event to a place, for Relative. MinKm and MaxKm are the
// stated distance; both are 0 where none is stated. Bearing is one of the 16
// winds or "".
type Offset struct {
	Relation     event.Relation
	MinKm, MaxKm float64
	Bearing      string
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
// A bearing of the eight winds is taken as ±22.5 degrees, which spreads the
// point by 0.38 of the distance; a distance without a bearing gives the place
// itself with the distance as radius.
func Relative(p Place, o Offset) (Point, float64, int) {
	extent := p.Extent()
	prec := p.precision()
	deg, hasWind := Degrees(o.Bearing)
	far := math.Max(o.MinKm, o.MaxKm)
	switch {
	case far > 0 && hasWind:
		mid := (o.MinKm + far) / 2
		if o.MinKm == 0 {
			mid = far / 2
		}
		half := math.Hypot((far-o.MinKm)/2+rounding(far), mid*math.Sin(radians(spread(o.Bearing))))
		return p.Destination(Distance(mid)*Kilometer, deg), half + math.Min(extent, 15), max(2, min(prec, 5))
	case far > 0:
		return p.Point, far + math.Min(extent, 15), max(2, min(prec, 5))
	}
	switch o.Relation {
	case event.Outskirts:
		if hasWind {
			return p.Destination(Distance(extent)*Kilometer, deg), math.Max(3, extent*.8), 2
		}
		return p.Point, extent * 1.4, 2
	case event.Near, event.Toward, event.From, event.Away:
		if hasWind {
			return p.Destination(Distance(math.Max(5, extent))*Kilometer, deg), math.Max(10, extent*1.5), max(2, prec)
		}
		return p.Point, math.Max(5, extent*1.5), max(2, prec)
	case event.Border:
		return p.Point, extent * 1.2, 5
	case event.In, event.At:
		if hasWind && p.Class == "A" {
			return p.Destination(Distance(extent)*.5*Kilometer, deg), extent * .7, 5
		}
	}
	return p.Point, extent, prec
}

// spread is half the sector of a wind in degrees.
func spread(wind string) float64 {
	if len(wind) == 3 {
		return 11.25
	}
	return 22.5
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

package geo

import (
	"math"
	"strings"
)

// A Point is a position on the ground in degrees, WGS 84: Lat is north of the
// equator from -90 to 90, Lon east of Greenwich from -180 to 180.
type Point struct{ Lat, Lon float64 }

// A Distance is a length on the ground. Multiply by a unit to make one and
// divide by a unit to read one: 20*geo.Mile/geo.Kilometer is 32.19.
type Distance float64

// The units.
const (
	Meter        Distance = 1
	Kilometer             = 1000 * Meter
	Mile                  = 1609.344 * Meter
	NauticalMile          = 1852 * Meter
	Yard                  = 0.9144 * Meter
	Foot                  = 0.3048 * Meter
)

// EarthRadius is the mean radius of the Earth (IUGG). Distances and
// destinations are computed on the sphere: within 0.6 % of the ellipsoid.
const EarthRadius = 6371.0088 * Kilometer

// Valid reports whether the coordinates are in range.
func (p Point) Valid() bool {
	return p.Lat >= -90 && p.Lat <= 90 && p.Lon >= -180 && p.Lon <= 180
}

// DistanceTo is the great-circle distance to q.
func (p Point) DistanceTo(q Point) Distance {
	a, b := radians(p.Lat), radians(q.Lat)
	s := math.Sin((b - a) / 2)
	t := math.Sin(radians(q.Lon-p.Lon) / 2)
	h := s*s + math.Cos(a)*math.Cos(b)*t*t
	return 2 * EarthRadius * Distance(math.Asin(math.Min(1, math.Sqrt(h))))
}

// BearingTo is the initial bearing towards q, in degrees clockwise from north,
// 0 up to but not including 360.
func (p Point) BearingTo(q Point) float64 {
	a, b, d := radians(p.Lat), radians(q.Lat), radians(q.Lon-p.Lon)
	deg := math.Atan2(math.Sin(d)*math.Cos(b), math.Cos(a)*math.Sin(b)-math.Sin(a)*math.Cos(b)*math.Cos(d)) * 180 / math.Pi
	return math.Mod(deg+360, 360)
}

// Destination is the point at a distance along a bearing in degrees clockwise
// from north.
func (p Point) Destination(d Distance, bearing float64) Point {
	a, t, w := radians(p.Lat), radians(bearing), float64(d/EarthRadius)
	lat := math.Asin(math.Sin(a)*math.Cos(w) + math.Cos(a)*math.Sin(w)*math.Cos(t))
	lon := radians(p.Lon) + math.Atan2(math.Sin(t)*math.Sin(w)*math.Cos(a), math.Cos(w)-math.Sin(a)*math.Sin(lat))
	return Point{lat * 180 / math.Pi, math.Mod(lon*180/math.Pi+540, 360) - 180}
}

func radians(d float64) float64 { return d * math.Pi / 180 }

var winds = [...]string{"N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"}

// Compass is the nearest of the 16 winds to a bearing in degrees.
func Compass(degrees float64) string {
	return winds[int(math.Mod(degrees+11.25+360, 360)/22.5)%16]
}

// Degrees is the bearing of one of the 16 winds, clockwise from north; ok is
// false for anything else.
func Degrees(wind string) (degrees float64, ok bool) {
	for i, w := range winds {
		if w == wind {
			return float64(i) * 22.5, true
		}
	}
	return 0, false
}

var windMarks = strings.NewReplacer("-", "", " ", "", ".", "")

// Wind reads a compass word in any spelling that English uses: "southwest",
// "south-western", "SW", "north-northeast". It is "" for any other word.
func Wind(word string) string {
	if word == "" || strings.IndexByte("nsewNSEW", word[0]) < 0 {
		return ""
	}
	w := windMarks.Replace(strings.ToLower(word))
	w = strings.TrimSuffix(strings.TrimSuffix(w, "wards"), "ward")
	for _, end := range []string{"ernmost", "ern", "erly", "ly", "most"} {
		if s, ok := strings.CutSuffix(w, end); ok && s != "" {
			w = s
			break
		}
	}
	out := ""
	for w != "" {
		switch {
		case strings.HasPrefix(w, "north"):
			out, w = out+"N", w[5:]
		case strings.HasPrefix(w, "south"):
			out, w = out+"S", w[5:]
		case strings.HasPrefix(w, "east"):
			out, w = out+"E", w[4:]
		case strings.HasPrefix(w, "west"):
			out, w = out+"W", w[4:]
		default:
			if out == "" && word == strings.ToUpper(word) {
				out, w = word, ""
				break
			}
			return ""
		}
	}
	if _, ok := Degrees(out); !ok {
		return ""
	}
	return out
}

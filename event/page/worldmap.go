package page

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/sitrep-go/sitrep/event"
)

//go:embed world.bin.zst
var packedWorld []byte

// A country is its name and the rings of its outline, in hundredths of a
// degree: longitude, latitude.
type country struct {
	name  string
	rings [][][2]int
	box   [4]int // west, south, east, north
}

// world are the countries' outlines (Natural Earth, public domain), decoded
// on first use. See gen.
var world = sync.OnceValue(func() []country {
	z, err := zstd.NewReader(nil)
	if err != nil {
		panic(err) // no options were given
	}
	defer z.Close()
	b, err := z.DecodeAll(packedWorld, nil)
	if err != nil {
		panic(err) // the embedded file is checked by a test
	}
	number := func() int {
		n, w := binary.Uvarint(b)
		b = b[w:]
		return int(n)
	}
	step := func() int {
		n, w := binary.Varint(b)
		b = b[w:]
		return int(n)
	}
	var out []country
	for len(b) > 0 {
		n := number()
		c := country{name: string(b[:n]), box: [4]int{18000, 9000, -18000, -9000}}
		b = b[n:]
		for range number() {
			ring := make([][2]int, number())
			var at [2]int
			for i := range ring {
				at[0] += step()
				at[1] += step()
				ring[i] = at
				c.box[0], c.box[2] = min(c.box[0], at[0]), max(c.box[2], at[0])
				c.box[1], c.box[3] = min(c.box[1], at[1]), max(c.box[3], at[1])
			}
			c.rings = append(c.rings, ring)
		}
		out = append(out, c)
	}
	return out
})

// A worldMap is the part of the world that the events lie in. Its coordinates
// are degrees of latitude; longitudes are drawn together by the cosine of the
// middle latitude, so that distances near it are true.
type worldMap struct {
	ViewBox   string
	Unit      float64 // 1/1000 of the wider side
	Countries []outline
	Names     []label // of the countries that are seen
	Points    []mark
	Lines     []line
	Labels    []label
}

type outline struct{ Name, Path string }

// A mark is an event's position, and the circle it is sure to lie in.
type mark struct {
	Item         *item
	X, Y, Radius float64
	Wide         bool // a country or province: the circle alone is drawn
}

// A line is a stated distance, from its anchor to the event.
type line struct {
	Item           *item
	X1, Y1, X2, Y2 float64
	Text           string
}

type label struct {
	X, Y float64
	Text string
}

// newMap draws the events that have a position; it is nil where none has.
func newMap(events []*item) *worldMap {
	m := &worldMap{}
	west, south, east, north := 180., 90., -180., -90.
	see := func(lat, lon float64) {
		west, east = min(west, lon), max(east, lon)
		south, north = min(south, lat), max(north, lat)
	}
	for _, e := range events {
		if lat, lon, ok := position(e.event); ok {
			see(lat, lon)
		}
		for _, d := range e.event.Distances {
			if d.From != nil && d.From.Lat != nil && d.Lat != nil && d.Lon != nil {
				see(*d.From.Lat, *d.From.Lon)
				see(*d.Lat, *d.Lon)
			}
		}
	}
	if west > east {
		return nil
	}
	// A margin round the events, and never closer than about 150 km.
	margin := max(.12*(east-west), .12*(north-south), .7)
	west, east, south, north = west-margin, east+margin, max(-89, south-margin), min(89, north+margin)
	shrink := math.Cos((south + north) / 2 * math.Pi / 180)
	const ratio = 1.5 // of width to height
	if w, h := (east-west)*shrink, north-south; w < ratio*h {
		grow := (ratio*h/shrink - (east - west)) / 2
		west, east = west-grow, east+grow
	} else if h < w/ratio {
		south, north = south-(w/ratio-h)/2, north+(w/ratio-h)/2
	}
	x := func(lon float64) float64 { return round(lon * shrink) }
	y := func(lat float64) float64 { return round(-lat) }
	m.ViewBox = fmt.Sprintf("%g %g %g %g", x(west), y(north), round((east-west)*shrink), round(north-south))
	m.Unit = round((east - west) * shrink / 1000)
	// What is drawn is wider than what is first seen, for panning.
	wide, high := (east-west)*1.5+5, (north-south)*1.5+5
	near := [4]int{int(100 * (west - wide)), int(100 * (south - high)), int(100 * (east + wide)), int(100 * (north + high))}
	for _, c := range world() {
		if c.box[0] <= near[2] && c.box[2] >= near[0] && c.box[1] <= near[3] && c.box[3] >= near[1] {
			if path := c.path(near, shrink, int((east-west)/6)); path != "" {
				m.Countries = append(m.Countries, outline{c.name, path})
			}
			if lon, lat := c.middle(); float64(c.box[2]-c.box[0]) > 8*(east-west) && lon > west && lon < east && lat > south && lat < north {
				m.Names = append(m.Names, label{x(lon), y(lat), c.name})
			}
		}
	}
	m.place(events, x, y)
	return m
}

func round(v float64) float64 { return math.Round(v*1e4) / 1e4 }

// position is where an event lies, if that is known.
func position(e *event.Event) (lat, lon float64, ok bool) {
	if e.Place == nil || e.Place.Lat == nil || e.Place.Lon == nil {
		return 0, 0, false
	}
	return *e.Place.Lat, *e.Place.Lon, true
}

// path is an outline as SVG: whole rings near the view, without points nearer
// to one another than skip hundredths of a degree.
func (c *country) path(near [4]int, shrink float64, skip int) string {
	var b strings.Builder
	for _, ring := range c.rings {
		seen := false
		for _, p := range ring {
			seen = seen || p[0] >= near[0] && p[0] <= near[2] && p[1] >= near[1] && p[1] <= near[3]
		}
		if !seen && len(ring) < 400 { // a large ring may enclose the view
			continue
		}
		var last [2]int
		for i, p := range ring {
			if i > 0 && i < len(ring)-1 && abs(p[0]-last[0])+abs(p[1]-last[1]) < skip {
				continue
			}
			letter := "L"
			if i == 0 {
				letter = "M"
			}
			fmt.Fprintf(&b, "%s%.4g %.4g", letter, float64(p[0])/100*shrink, -float64(p[1])/100)
			last = p
		}
		b.WriteByte('Z')
	}
	return b.String()
}

// middle is the centre of the area of the largest ring, in degrees.
func (c *country) middle() (lon, lat float64) {
	most := 0.
	for _, ring := range c.rings {
		area, sx, sy := 0., 0., 0.
		for i := range ring {
			p, q := ring[i], ring[(i+1)%len(ring)]
			cross := float64(p[0]*q[1] - q[0]*p[1])
			area += cross
			sx += float64(p[0]+q[0]) * cross
			sy += float64(p[1]+q[1]) * cross
		}
		if area != 0 && math.Abs(area) > most {
			most = math.Abs(area)
			lon, lat = sx/(3*area)/100, sy/(3*area)/100
		}
	}
	return lon, lat
}

func abs(n int) int { return max(n, -n) }

// place sets the marks, lines and labels.
func (m *worldMap) place(events []*item, x, y func(float64) float64) {
	named := map[string]bool{}
	name := func(t *event.Toponym) {
		if t != nil && t.Lat != nil && t.Lon != nil && !named[t.Name] && t.Class == "P" {
			named[t.Name] = true
			m.Labels = append(m.Labels, label{x(*t.Lon), y(*t.Lat), t.Name})
		}
	}
	stacked := map[[2]float64]int{}
	for _, e := range events {
		lat, lon, ok := position(e.event)
		for _, d := range e.event.Distances {
			if d.From == nil || d.From.Lat == nil || d.From.Lon == nil {
				continue
			}
			to := []*float64{d.Lat, d.Lon}
			if d.Lat == nil || d.Lon == nil {
				if !ok {
					continue
				}
				to = []*float64{&lat, &lon}
			}
			name(d.From)
			m.Lines = append(m.Lines, line{e, x(*d.From.Lon), y(*d.From.Lat), x(*to[1]), y(*to[0]), e.Far})
		}
		if !ok {
			continue
		}
		name(e.event.Place.Toponym)
		p := mark{Item: e, X: x(lon), Y: y(lat)}
		if r := e.event.Place.RadiusKm; r != nil {
			p.Radius, p.Wide = round(*r/111.2), *r > 60
		}
		// Events of one spot stand round it in a spiral.
		spot := [2]float64{p.X, p.Y}
		if n := stacked[spot]; n > 0 {
			turn, far := float64(n)*2.4, 9*math.Sqrt(float64(n))*m.Unit
			p.X, p.Y = round(p.X+far*math.Cos(turn)), round(p.Y+far*math.Sin(turn))
		}
		stacked[spot]++
		m.Points = append(m.Points, p)
	}
}

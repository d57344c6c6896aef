// Command gen packs the outlines of the world's countries for the map:
//
//	npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//	go run ./event/page/gen package/countries-50m.json event/page/world.bin.zst
//
// The outlines are Natural Earth's (public domain) at 1:50 million, here
// rounded to hundredths of a degree.
package main

import (
	"encoding/binary"
	"encoding/json"
	"log"
	"math"
	"os"

	"github.com/klauspost/compress/zstd"
)

// A topology is a file in TopoJSON: shapes that share their borders.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   struct {
		Countries struct {
			Geometries []struct {
				Type       string
				Arcs       json.RawMessage
				Properties struct{ Name string }
			}
		}
	}
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: gen COUNTRIES.json WORLD.bin.zst")
	}
	b, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var t topology
	if err := json.Unmarshal(b, &t); err != nil {
		log.Fatal(err)
	}
	var out []byte
	for _, g := range t.Objects.Countries.Geometries {
		polygons := [][][]int{nil}
		var err error
		switch g.Type {
		case "Polygon":
			err = json.Unmarshal(g.Arcs, &polygons[0])
		case "MultiPolygon":
			err = json.Unmarshal(g.Arcs, &polygons)
		default:
			continue
		}
		if err != nil {
			log.Fatalf("%s: %v", g.Properties.Name, err)
		}
		var rings [][][2]int
		for _, p := range polygons {
			for _, r := range p {
				if ring := t.ring(r); len(ring) > 3 {
					rings = append(rings, ring)
				}
			}
		}
		out = binary.AppendUvarint(out, uint64(len(g.Properties.Name)))
		out = append(out, g.Properties.Name...)
		out = binary.AppendUvarint(out, uint64(len(rings)))
		for _, ring := range rings {
			out = binary.AppendUvarint(out, uint64(len(ring)))
			var at [2]int
			for _, p := range ring {
				out = binary.AppendVarint(out, int64(p[0]-at[0]))
				out = binary.AppendVarint(out, int64(p[1]-at[1]))
				at = p
			}
		}
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		log.Fatal(err)
	}
	packed := z.EncodeAll(out, nil)
	if err := os.WriteFile(os.Args[2], packed, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d countries, %d bytes, %d packed", len(t.Objects.Countries.Geometries), len(out), len(packed))
}

// ring joins arcs into a ring of points in hundredths of a degree, without
// points that fall together.
func (t *topology) ring(arcs []int) (ring [][2]int) {
	for _, a := range arcs {
		reversed := a < 0
		if reversed {
			a = ^a
		}
		var points [][2]int
		x, y := 0., 0.
		for _, d := range t.Arcs[a] {
			x, y = x+d[0], y+d[1]
			points = append(points, [2]int{
				int(math.Round(100 * (x*t.Transform.Scale[0] + t.Transform.Translate[0]))),
				int(math.Round(100 * (y*t.Transform.Scale[1] + t.Transform.Translate[1]))),
			})
		}
		for i := range points {
			p := points[i]
			if reversed {
				p = points[len(points)-1-i]
			}
			if len(ring) == 0 || ring[len(ring)-1] != p {
				ring = append(ring, p)
			}
		}
	}
	return ring
}

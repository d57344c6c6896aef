package event

import (
	"encoding/json"
	"io"
)

// NewGeoJSONWriter writes a FeatureCollection (RFC 7946) with a point for each
// event that has coordinates; events without a position are left out. The
// uncertainty is the property radius_km. The properties carry the names of the
// CSV columns; those without a value are left out.
func NewGeoJSONWriter(w io.Writer) Writer { return &geoJSONWriter{w: w} }

type geoJSONWriter struct {
	w     io.Writer
	begun bool
}

type feature struct {
	Type       string         `json:"type"`
	ID         string         `json:"id"`
	Geometry   point          `json:"geometry"`
	Properties map[string]any `json:"properties"`
}

type point struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude, latitude
}

func (g *geoJSONWriter) Write(r *Report, text string) error {
	for i := range r.Events {
		e := &r.Events[i]
		if e.Place == nil || e.Place.Lat == nil || e.Place.Lon == nil {
			continue
		}
		line, err := json.Marshal(feature{
			Type: "Feature", ID: r.ID + ":" + e.ID,
			Geometry:   point{"Point", [2]float64{*e.Place.Lon, *e.Place.Lat}},
			Properties: properties(row{r, e, text}),
		})
		if err != nil {
			return err
		}
		lead := ",\n"
		if !g.begun {
			lead = head
		}
		g.begun = true
		if _, err := io.WriteString(g.w, lead+string(line)); err != nil {
			return err
		}
	}
	return nil
}

const head = `{"type":"FeatureCollection","features":[` + "\n"

// Close ends the collection.
func (g *geoJSONWriter) Close() error {
	tail := "\n]}\n"
	if !g.begun {
		tail = head + "]}\n"
	}
	_, err := io.WriteString(g.w, tail)
	return err
}

// properties are the cells of a row that have a value; numbers are numbers.
func properties(r row) map[string]any {
	out := map[string]any{}
	for _, c := range columns {
		switch cell := c.cell(r); {
		case cell == "", c.name == "latitude", c.name == "longitude":
		case c.sort == number:
			out[c.name] = json.Number(cell)
		default:
			out[c.name] = cell
		}
	}
	return out
}

package geo

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Nationality is an adjective or a people of a country: "Syrian", "the
// Turks". It is evidence for the country and no place of an event; its point is
// the country's.
type Nationality struct {
	event.Toponym
	First, Last int // tokens, half open
}

// nationalities finds the nationalities of a document that are no part of a
// toponym.
func nationalities(doc *text.Document, tops []Toponym) []Nationality {
	var out []Nationality
	next := 0
	for i := range doc.Tokens {
		for next < len(tops) && tops[next].Last <= i {
			next++
		}
		if next < len(tops) && tops[next].First <= i {
			continue
		}
		w := doc.Tokens[i].Norm
		if len(w) < 4 || w[0] < 'A' || w[0] > 'Z' {
			continue
		}
		if h := strings.IndexByte(w, '-'); h > 3 && w == doc.Tokens[i].Text {
			w = w[:h]
		}
		c, ok := ByDemonym(w)
		if !ok {
			continue
		}
		n := Nationality{First: i, Last: i + 1}
		n.Span = event.Span{Start: doc.Tokens[i].Start, End: doc.Tokens[i].End}
		if len(w) < len(doc.Tokens[i].Norm) {
			n.Span.End = n.Span.Start + len(w)
		}
		lat, lon := c.Lat, c.Lon
		n.Text, n.Name, n.Country, n.Class, n.Code, n.Lat, n.Lon, n.Score = n.Span.Of(doc.Text), c.Name, c.ISO3, "A", "PCLI", &lat, &lon, 1
		out = append(out, n)
	}
	return out
}

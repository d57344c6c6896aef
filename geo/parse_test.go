package geo_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/text"
)

// TestParse writes a sentence's toponyms as "text=country", "text=?" where
// there is no place for it.
func TestParse(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Troops entered Palmyra in Syria.", "Palmyra=SYR Syria=SYR"},
		{"A trader from Paris, Texas, was robbed.", "Paris=USA Texas=USA"},
		{"He was born in Flint, Mich., and works in Ottawa, Canada.", "Flint=USA Mich.=USA Ottawa=CAN Canada=CAN"},
		{"Chad Smith told reporters that he would resign.", ""},
		{"Col. Jordan Hamilton said the road was closed. Hamilton said it would open on Friday.", ""},
		{"The Washington Post reported the raid on Mosul.", "Mosul=IRQ"},
		{"Paris Hilton was seen in Kabul.", "Kabul=AFG"},
		{"Syrian and Turkish officers met in Ankara.", "Ankara=TUR"},
		{"The rebels burned the village of Qirmaleh in Idlib province.", "Qirmaleh=? Idlib=SYR"},
		{"The Damascus-based group denied it.", "Damascus=SYR"},
		{"The US sent warships to the Persian Gulf.", "US=USA Persian Gulf="},
		{"Police are reading the law of the land.", ""},
		{"Israeli jets struck Gaza.", "Gaza=PSE"},
		{"He lives on Grand Avenue.", "Grand Avenue=?"},
		{"Cases were found in Idaho, Maine, Montana and Ohio.", "Idaho=USA Maine=USA Montana=USA Ohio=USA"},
		{"Cholera reached the ruined city of Port-au-Prince.", "Port-au-Prince=HTI"},
		{"The workers in Flint, Mich., and Toronto went home.", "Flint=USA Mich.=USA Toronto=CAN"},
		{"Area residents fled. The area was sealed off.", ""},
		{"A blast hit Tripoli, 80 km north of Beirut.", "Tripoli=LBN Beirut=LBN"},
		{"A convoy left Tripoli, 185 km (115 miles) west of Misrata.", "Tripoli=LBY Misrata=LBY"},
		{"Diplomats met in Geneva.", "Geneva=CHE"},
		{"A spokesman for the Kansas Highway Patrol said the road to Salina was shut.", "Kansas=USA Salina=USA"},
		{"Trucks burned on the Baghdad-Mosul highway.", "Baghdad=IRQ Mosul=IRQ"},
		{"", ""},
	} {
		var got []string
		for _, top := range new(geo.Parser).ParseText(c.text, geo.Hints{}).Toponyms {
			assert.Equal(t, top.Text, c.text[top.Span.Start:top.Span.End])
			country := top.Country
			if !top.Resolved {
				country = "?"
				assert.Nil(t, top.Lat)
			}
			got = append(got, top.Text+"="+country)
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.text)
	}
}

func TestParseHints(t *testing.T) {
	p := new(geo.Parser)
	const text = "Gunmen attacked a checkpoint in Tripoli."
	for _, iso3 := range []string{"LBY", "LBN"} {
		got := p.ParseText(text, geo.Hints{Countries: []string{iso3}}).Toponyms
		if assert.Len(t, got, 1) {
			assert.Equal(t, iso3, got[0].Country)
		}
	}
}

func TestNationalities(t *testing.T) {
	r := new(geo.Parser).ParseText("Russian jets and Syrian-backed militias struck Idlib.", geo.Hints{})
	var got []string
	for _, n := range r.Nationalities {
		got = append(got, n.Text+"="+n.Country)
	}
	assert.Equal(t, []string{"Russian=RUS", "Syrian=SYR"}, got)
	assert.Equal(t, "SYR", r.Countries[0].Country)
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"Flint, MI", "St. St. St.", "New York-based", "D-Pa.", "al-Badia", "the village of X", "\xff, Ga.", "A-\nB", "MOSUL, IRAQ — Shells hit TAL AFAR on Friday"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := new(geo.Parser).ParseText(s, geo.Hints{})
		last := 0
		for _, top := range r.Toponyms {
			assert.GreaterOrEqual(t, top.Span.Start, last)
			last = top.Span.End
			assert.Equal(t, top.Text, s[top.Span.Start:top.Span.End])
			assert.True(t, top.Score >= 0 && top.Score <= 1, "%g", top.Score)
			assert.Equal(t, top.Resolved, top.Lat != nil)
		}
		assert.Equal(t, r, new(geo.Parser).ParseText(s, geo.Hints{}))
	})
}

func ExampleParser_ParseText() {
	r := new(geo.Parser).ParseText("Shells fell on Avdiivka, north of Donetsk, Ukrainian officials said.", geo.Hints{})
	for _, t := range r.Toponyms {
		fmt.Println(t.Text, t.Country, t.Class)
	}
	// Output:
	// Avdiivka UKR P
	// Donetsk UKR P
}

func ExampleRelative() {
	p := geo.Place{Point: geo.Point{Lat: 35.3359, Lon: 40.1408}, Class: "P", Population: 240_000}
	at, radius, precision := geo.Relative(p, geo.Offset{MinKm: 18, MaxKm: 18, Bearing: "SW"})
	fmt.Printf("%.3f %.3f ±%.0f km, where_prec %d\n", at.Lat, at.Lon, radius, precision)
	// Output: 35.221 40.001 ±11 km, where_prec 2
}

// BenchmarkParse finds and resolves the places of 700 words: of analysed text,
// and analysis too.
func BenchmarkParse(b *testing.B) {
	s := strings.Repeat("Syrian troops advanced from Palmyra towards Deir ez-Zor on Sunday, a commander said near al-Sukhneh. "+
		"Jets hit positions outside Raqqa and Manbij, and a convoy left Aleppo for the Turkish border. ", 21)
	p := new(geo.Parser)
	p.ParseText(s, geo.Hints{})
	b.Run("analysed", func(b *testing.B) {
		doc := text.Analyze(s)
		b.ReportAllocs()
		for b.Loop() {
			p.Parse(doc, geo.Hints{})
		}
	})
	b.Run("text", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.ParseText(s, geo.Hints{})
		}
	})
}

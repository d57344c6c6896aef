package geo_test

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

func ExampleHints_countries() {
	const text = "Gunmen attacked a checkpoint in Tripoli."
	for _, h := range []geo.Hints{{}, {Countries: []string{"LBN"}}, {Regions: []string{"Bekaa"}}, {Outlet: "Beirut Herald"}} {
		fmt.Println(new(geo.Parser).ParseText(text, h).Toponyms[0].Country)
	}
	// Output:
	// LBY
	// LBN
	// LBN
	// LBN
}

func ExampleHints_classes() {
	const text = "Troops left Idlib province in Syria."
	for _, t := range new(geo.Parser).ParseText(text, geo.Hints{Classes: "P"}).Toponyms {
		fmt.Println(t.Text, t.Code)
	}
	// Output: Idlib PPLA
}

func ExampleHints_spans() {
	const text = "from: paris / to: dallas tx"
	for _, t := range new(geo.Parser).ParseText(text, geo.Hints{Spans: []event.Span{{Start: 6, End: 11}, {Start: 18, End: 24}}, Countries: []string{"USA"}}).Toponyms {
		fmt.Println(t.Text, t.Country)
	}
	// Output:
	// paris USA
	// dallas USA
}

func ExampleCandidate() {
	t := new(geo.Parser).ParseText("Police searched a house in Springfield, Illinois.", geo.Hints{Candidates: 2}).Toponyms[0]
	for _, c := range t.Candidates {
		fmt.Printf("%s, %s: %.1f %q\n", c.Name, c.Admin1, c.Score, c.Reasons[0])
	}
	// Output:
	// Springfield, Illinois: 1.0 "said to be in Illinois"
	// Springfield, Missouri: 0.0 "the text speaks of United States"
}

func ExampleGazetteer_Lookup() {
	for _, p := range geo.Default().Lookup("deir ez zor") {
		fmt.Println(p.Name, p.Code, p.Country)
	}
	// Output:
	// Deir ez-Zor Governorate ADM1 SYR
	// Deir Ezzor PPLA SYR
}

func ExampleGazetteer_Containers() {
	g := geo.Default()
	for _, p := range g.Containers(g.Lookup("Palmyra")[0]) {
		fmt.Println(p.Name)
	}
	// Output:
	// Homs Governorate
	// Syria
}

func ExampleGazetteer_Nearest() {
	for _, p := range geo.Default().Nearest(geo.Point{Lat: 35.2, Lon: 40.3}, 1, 50*geo.Kilometer, nil) {
		fmt.Println(p.Name, p.Country)
	}
	// Output:
	// Al Muhasan SYR
}

func ExampleSource_Open() {
	dir, _ := os.MkdirTemp("", "places")
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "own.csv")
	table := "name,lat,lon,country,class,code,aliases\n" +
		"Post 17,34.5,40.1,SY,S,MILB,Point Seventeen\n" +
		"Post 18,north,40.2,SY,S,MILB,\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		fmt.Println(err)
		return
	}
	g, err := geo.Source{Path: path, Skipped: func(e *geo.RowError) { fmt.Println("line", e.Line, e.Err) }}.Open()
	if err != nil {
		fmt.Println(err)
		return
	}
	p := geo.Parser{Gazetteer: g}
	for _, t := range p.ParseText("Militants shelled Point Seventeen, east of Palmyra.", geo.Hints{}).Toponyms {
		fmt.Println(t.Text, t.Name, *t.Lat, *t.Lon)
	}
	// Output:
	// line 3 latitude is "north", want degrees
	// Point Seventeen Post 17 34.5 40.1
	// Palmyra Palmyra 34.5624 38.28402
}

func ExampleOpen() {
	dir, _ := os.MkdirTemp("", "dump")
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "SY.txt")
	row := "9000001\tQirmaleh\tQirmaleh\tKirmale,Qurmala\t35.9\t36.7\tP\tPPL\tSY\t\t12\t\t\t\t350\t\t\tAsia/Damascus\t2020-01-01\n"
	if err := os.WriteFile(path, []byte(row), 0o600); err != nil {
		fmt.Println(err)
		return
	}
	g, err := geo.Open(path)
	if err != nil {
		fmt.Println(err)
		return
	}
	p := g.Lookup("qurmala")[0]
	fmt.Println(p.Name, p.Admin1, p.Country)
	// Output:
	// Qirmaleh Idlib Governorate SYR
}

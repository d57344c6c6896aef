package extract_test

import (
	"context"
	"fmt"
	"log"

	"github.com/sitrep-go/sitrep/extract"
)

func Example() {
	x, err := extract.New(extract.Config{})
	if err != nil {
		log.Fatal(err)
	}
	report, err := x.Extract(context.Background(), extract.Document{
		ID:        "a17",
		Published: "2023-03-14",
		Text:      "Gunmen attacked an army base 40 km (25 miles) north of Gao on Monday, killing nine soldiers, the defence ministry said.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range report.Events {
		fmt.Println(e.Kind, e.Actors[0].Text, "→", e.Targets[0].Text, e.Time.Value)
		for _, d := range e.Distances {
			fmt.Printf("%s: %.0f km %s of %s, about %.2f, %.2f\n", d.Text, *d.MaxKm, d.Bearing, d.From.Name, *d.Lat, *d.Lon)
		}
	}
	// Output:
	// attack Gunmen → army base 2023-03-13
	// 40 km (25 miles): 40 km N of Gao, about 16.63, -0.04
	// killing Gunmen → nine soldiers 2023-03-13
}

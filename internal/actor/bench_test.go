package actor_test

import (
	"strings"
	"testing"

	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/text"
)

// story is 100 words or so in wire style.
const story = `BEIRUT, Sept. 3 - Syrian troops backed by Russian warplanes fought Islamic State militants near the city on Sunday, the Syrian
Observatory for Human Rights said. The army seized an air base and two villages from the jihadists, a military source told Reuters. At least 12
civilians, among them four children, were killed when mortar shells hit a market, residents said. Turkish President Recep Tayyip Erdogan said
his government would not accept a Kurdish-led force on the border, and the U.S.-led coalition urged the Syrian Democratic Forces to halt their
advance. The Kremlin denied that Russia's air force had bombed a hospital run by Doctors Without Borders. `

func article() *text.Document { return text.Analyze(strings.Repeat(story, 7)) }

func BenchmarkRead(b *testing.B) {
	doc := article()
	d := actor.Default()
	b.ReportMetric(float64(len(strings.Fields(doc.Text))), "words")
	b.ReportAllocs()
	for b.Loop() {
		d.Read(doc, "2017-09-04")
	}
}

func BenchmarkDescribe(b *testing.B) {
	doc := article()
	r := actor.Default().Read(doc, "2017-09-04")
	b.ReportAllocs()
	for b.Loop() {
		r.Describe(6, 8, 7, "SYR")
	}
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := actor.Open(actor.Config{}); err != nil {
			b.Fatal(err)
		}
	}
}

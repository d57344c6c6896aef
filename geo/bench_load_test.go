package geo

import "testing"

func BenchmarkUnpack(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, err := unpack(packed)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := c.gazetteer(); err != nil {
			b.Fatal(err)
		}
	}
}

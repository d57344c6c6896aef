package geo

import (
	"slices"
	"sync"

	"github.com/sitrep-go/sitrep/internal/text"
)

// FeatureNames are the names of the ranker's features.
func FeatureNames() []string { return featureNames[:] }

// RankerWeights are the weights in use; a change of them changes the ranker.
func RankerWeights() []float64 { return rankerWeights()[:] }

// A Ranking is a toponym with the features of each candidate.
type Ranking struct {
	Toponym    Toponym
	Candidates []Place
	Features   [][]float64
}

// Rankings are the rankings of a document's names of several candidates, with
// the evidence as it stands once all are chosen.
func Rankings(s string) (out []Ranking) {
	doc := text.Analyze(s)
	f := finder{g: Default(), doc: doc}
	f.find()
	r := resolver{doc: doc, g: f.g, tops: f.found}
	r.resolve()
	for i := range r.tops {
		t := &r.tops[i]
		x := Ranking{Toponym: *t, Candidates: t.candidates}
		container := r.container(i)
		for k := range t.candidates {
			v := r.features(t, &t.candidates[k], container, i)
			x.Features = append(x.Features, slices.Clone(v[:]))
		}
		out = append(out, x)
	}
	return out
}

// LargestTown is the name of the town of a division, "US.CA", with the most
// people and a name of letters only.
func LargestTown(division string) string { return largestTowns()[division] }

var largestTowns = sync.OnceValue(func() map[string]string {
	g, names, most := Default(), map[string]string{}, map[string]int{}
	for i := range g.Len() {
		p := g.place(i)
		if key := p.iso2 + "." + p.adm1; p.Class == "P" && plain(Fold(p.Name)) && len(Fold(p.Name)) == len(p.Name) && p.Population >= most[key] {
			names[key], most[key] = p.Name, p.Population
		}
	}
	return names
})

// ReadIndex opens the bytes of an index.
func ReadIndex(b []byte) (*Gazetteer, error) {
	d, err := newDisk(b)
	if err != nil {
		return nil, err
	}
	return &Gazetteer{store: d}, nil
}

// CertainFeatures are the names of the features of a score.
func CertainFeatures() []string { return certainFeatures[:] }

// Doubts are the features of a toponym's score.
func Doubts(t *Toponym) []float64 { return t.doubt[:] }

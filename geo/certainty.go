package geo

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// certainFeatures are what a toponym's score is computed from.
var certainFeatures = [...]string{"constant", "lead", "close", "clear", "score", "alone", "names", "country", "state"}

// A doubt is what speaks for and against a choice.
type doubt [len(certainFeatures)]float64

// Bounds of the features of a choice.
const (
	farLead   = 8.0             // of the ranker's score: more says no more
	closeLead = 2.0             // within which each bit says much
	clearLead = 5.0             // and the same in the middle
	samePlace = 161 * Kilometer // candidates within are the same place
)

//go:embed data/certainty.tsv
var certaintyTSV string

var certainWeights = sync.OnceValue(func() *doubt {
	w := new(doubt)
	for line := range strings.Lines(certaintyTSV) {
		name, value, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok || name[0] == '#' {
			continue
		}
		for f, n := range certainFeatures {
			if n == name {
				w[f], _ = strconv.ParseFloat(value, 64)
			}
		}
	}
	return w
})

// doubtOf weighs the candidate chosen against the best of those elsewhere.
func (t *Toponym) doubtOf() (d doubt) {
	chosen := &t.candidates[t.best]
	rival := math.Inf(-1)
	for k := range t.candidates {
		if t.scores[k] > rival && k != t.best && chosen.DistanceTo(t.candidates[k].Point) > samePlace {
			rival = t.scores[k]
		}
	}
	d[0] = 1
	if math.IsInf(rival, -1) {
		d[5] = 1
	} else {
		lead := t.scores[t.best] - rival
		d[1], d[2], d[3] = min(farLead, lead), min(closeLead, lead), min(clearLead, lead)
	}
	d[4] = t.scores[t.best]
	d[6] = math.Log(float64(len(t.candidates)))
	d[7], d[8] = flag(chosen.Code == "PCLI"), flag(chosen.Code == "ADM1")
	return d
}

// certainty is the share of choices like this that are right.
func (d *doubt) certainty() float64 {
	s := 0.0
	for f, w := range certainWeights() {
		s += w * d[f]
	}
	return math.Round(1000/(1+math.Exp(-s))) / 1000
}

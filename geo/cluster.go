package geo

import (
	"math"
	"strings"
)

// The grid of a document's names.
const (
	cellDegrees = 1.5
	maxAround   = 6.0 // names about a point that count
)

// statePopulation is what a division has that its namesakes elsewhere cede to.
const statePopulation = 100_000

// A grid holds how many of a document's names may lie in each cell.
type grid map[[2]int][]share

// A share is what one name puts in a cell.
type share struct {
	key    string
	weight float64
}

func cellOf(p Point) [2]int {
	return [2]int{int(math.Floor(p.Lat / cellDegrees)), int(math.Floor(p.Lon / cellDegrees))}
}

// lay lays the candidates of all names on a grid, each name once: those with
// fewer candidates weigh more.
func (r *resolver) lay() grid {
	g := grid{}
	seen := map[string]bool{}
	for i := range r.tops {
		t := &r.tops[i]
		var b strings.Builder
		for k := t.First; k < t.Last; k++ {
			w := r.doc.Tokens[k].Norm
			switch {
			case t.skip > 0:
				w = r.doc.Tokens[k].Text[t.skip:]
			case t.trim > 0 && k == t.Last-1:
				w = w[:t.trim]
			}
			b.WriteString(Fold(w))
		}
		t.key = b.String()
		if t.given.End > 0 {
			t.key = strings.ReplaceAll(Fold(t.given.Of(r.doc.Text)), " ", "")
		}
		for k := range t.candidates {
			c := &t.candidates[k]
			c.folded = strings.ReplaceAll(Fold(c.Name), " ", "")
			t.titled = t.titled || c.folded == t.key
			t.most = max(t.most, c.Population)
			if c.Code == "ADM1" && c.Population >= statePopulation && t.state == "" {
				t.state = c.division()
			}
		}
		if seen[t.key] {
			continue
		}
		seen[t.key] = true
		w := 1 / math.Sqrt(float64(len(t.candidates)))
		for _, c := range t.candidates {
			if c.Class == "A" && c.Code != "ADM2" {
				continue
			}
			cell := cellOf(c.Point)
			if l := g[cell]; len(l) == 0 || l[len(l)-1].key != t.key {
				g[cell] = append(l, share{t.key, w})
			}
		}
	}
	return g
}

// around is the weight of the other names that may lie near a point.
func (g grid) around(p Point, key string) float64 {
	at := cellOf(p)
	sum := 0.0
	for y := at[0] - 1; y <= at[0]+1; y++ {
		for x := at[1] - 1; x <= at[1]+1; x++ {
			for _, s := range g[[2]int{y, x}] {
				if s.key != key {
					sum += s.weight
				}
			}
		}
	}
	return sum
}

// listed reports whether toponym i stands in a list beside a division of a
// country: "Utah, Washington and Wisconsin".
func (r *resolver) listed(i int, country string) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(r.tops) {
			continue
		}
		a, b := &r.tops[min(i, k)], &r.tops[max(i, k)]
		if d := b.First - a.Last; d < 1 || d > 2 {
			continue
		}
		joined := true
		for _, w := range r.doc.Tokens[a.Last:b.First] {
			joined = joined && (w.Norm == "," || w.Norm == "and" || w.Norm == "or")
		}
		if o := &r.tops[k]; joined && o.Resolved && o.Place.Code == "ADM1" && o.Place.Country == country {
			return true
		}
	}
	return false
}

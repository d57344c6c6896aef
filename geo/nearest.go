package geo

import (
	"math"
	"slices"
	"sync"
)

// The cells of the index of points, a side in degrees, and how many there are
// from pole to pole and round the globe.
const (
	nearCell = .5
	nearRows = 180 / nearCell
	nearCols = 360 / nearCell
)

// points is an index of a gazetteer's places by their position: the rows of
// cell c are order[first[c]:first[c+1]].
type points struct {
	once         sync.Once
	first, order []int32
}

func (g *Gazetteer) cellAt(p Point) (y, x int) {
	y = int(math.Floor((p.Lat + 90) / nearCell))
	x = int(math.Floor((p.Lon + 180) / nearCell))
	return max(0, min(nearRows-1, y)), max(0, min(nearCols-1, x))
}

// index builds the index of points, on its first use.
func (g *Gazetteer) index() *points {
	g.points.once.Do(func() {
		n := g.store.len()
		cell := make([]int32, n)
		g.points.first = make([]int32, nearRows*nearCols+1)
		for row := range n {
			y, x := g.cellAt(g.store.position(row))
			cell[row] = int32(y*nearCols + x)
			g.points.first[cell[row]+1]++
		}
		for c := 1; c < len(g.points.first); c++ {
			g.points.first[c] += g.points.first[c-1]
		}
		at := slices.Clone(g.points.first)
		g.points.order = make([]int32, n)
		for row, c := range cell {
			g.points.order[at[c]] = int32(row)
			at[c]++
		}
	})
	return &g.points
}

// Nearest returns the n places nearest to a point that keep accepts, the
// nearest first, within a distance. A nil keep accepts populated places.
func (g *Gazetteer) Nearest(at Point, n int, within Distance, keep func(Place) bool) []Place {
	if keep == nil {
		keep = func(p Place) bool { return p.Class == "P" }
	}
	type near struct {
		Place
		d Distance
	}
	var found []near
	for ; g != nil; g = g.next {
		index := g.index()
		y0, x0 := g.cellAt(at)
		// A ring of cells that is k cells away is at least k-1 cells away in
		// degrees; a degree of longitude is shorter towards the poles.
		degree := 111.19 * Kilometer * Distance(max(.01, math.Cos(min(89, math.Abs(at.Lat)+float64(within/(111*Kilometer)))*math.Pi/180)))
		for k := 0; k <= nearCols/2; k++ {
			if d := Distance(k-1) * nearCell * degree; d > within || len(found) >= n && d > found[n-1].d {
				break
			}
			for y := max(0, y0-k); y <= min(nearRows-1, y0+k); y++ {
				step := 2 * k
				if y == y0-k || y == y0+k || k == 0 {
					step = 1
				}
				for dx := -k; dx <= k; dx += step {
					c := y*nearCols + (x0+dx+nearCols)%nearCols
					for _, row := range index.order[index.first[c]:index.first[c+1]] {
						p := g.place(int(row))
						if d := at.DistanceTo(p.Point); d <= within && keep(p) {
							found = append(found, near{p, d})
						}
					}
				}
			}
			slices.SortStableFunc(found, func(a, b near) int {
				switch {
				case a.d < b.d:
					return -1
				case a.d > b.d:
					return 1
				}
				return 0
			})
			found = found[:min(n, len(found))]
		}
	}
	out := make([]Place, len(found))
	for i := range found {
		out[i] = found[i].Place
	}
	return out
}

package extract

import (
	_ "embed"
	"math"
	"sync"

	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/rank.tsv
var rankTable string

// rankModel weighs anew whether a story reports an incident, by how it stands
// among the story's others.
var rankModel = sync.OnceValue(func() *linear.Model { return must(linear.Parse(rankTable)) })

// rank weighs the incidents of a story against each other.
func (a *analysis) rank(list []*incident) {
	first := make([]float64, len(list))
	for i, x := range list {
		first[i] = x.relevance
	}
	for i, x := range list {
		if x.violent {
			x.relevance = rankModel().Probability(a.rankVector(list, first, i))
		}
	}
}

// rankVector is how an incident stands among those of its story: first is
// each one's relevance by itself.
func (a *analysis) rankVector(list []*incident, first []float64, i int) (v linear.Vector) {
	x := list[i]
	rank, same, sum, best, strong := 0, 0.0, 0.0, 0.0, 0
	order := 0
	kind := typeGroup(a.representative(x).Kind)
	sameBefore := false
	for k, y := range list {
		if !y.violent {
			continue
		}
		if k == i {
			continue
		}
		if k < i {
			order++
		}
		if first[k] > first[i] || first[k] == first[i] && k < i {
			rank++
		}
		best, sum = math.Max(best, first[k]), sum+first[k]
		strong += count(first[k] >= .5)
		if typeGroup(a.representative(y).Kind) == kind {
			same = math.Max(same, first[k])
			sameBefore = sameBefore || k < i && first[k] >= .4
		}
	}
	l := math.Log(math.Max(first[i], .01) / math.Max(1-first[i], .01))
	v.Set("score", l)
	v.Flag("rank:"+bucket(rank, 5), true)
	v.Flag("order:"+bucket(order, 5), true)
	v.Set("best-other", best)
	v.Set("gap", best-first[i])
	v.Set("sum", math.Min(sum, 4))
	v.Flag("strong:"+bucket(strong, 4), true)
	v.Set("same-kind", same)
	v.Flag("same-kind-before", sameBefore)
	v.Flag("alone", sum == 0)
	v.Flag("long:"+lengthTier(len(a.doc.Sentences)), true)
	v.Flag("group:"+kind, true)
	v.Flag("group:"+kind+"&rank:"+bucket(rank, 2), true)
	return v
}

func lengthTier(n int) string {
	switch {
	case n <= 6:
		return "6"
	case n <= 12:
		return "12"
	case n <= 25:
		return "25"
	}
	return "more"
}

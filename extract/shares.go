package extract

import (
	_ "embed"
	"math"
	"sync"

	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/share.tsv
var shareTable string

// shareModel weighs anew whether an entity has a part in an incident, by the
// others that may have it.
var shareModels = sync.OnceValue(func() [len(partNames)][len(entityNames)]*linear.Model { return sections(shareTable) })

// chances are, by incident, entity and part, how likely the entity has it.
type chances [][][len(partNames)]float64

// weighParts finds who is near each incident of violence and how likely each
// has a part in it.
func (a *analysis) weighParts(list []*incident) {
	first, models := make(chances, len(list)), roleModels()
	for n, x := range list {
		if !x.violent {
			continue
		}
		x.involved = a.involved(x.events)
		x.chance = make([][len(partNames)]float64, len(x.involved))
		for i, v := range x.involved {
			for _, p := range partsOf[v.entity.typ] {
				x.chance[i][p] = models[p][v.entity.typ].Probability(a.roleVector(v, len(x.events), p))
			}
		}
		first[n] = x.chance
	}
	models = shareModels()
	for n, x := range list {
		x.chance = make([][len(partNames)]float64, len(x.involved))
		for i, v := range x.involved {
			for _, p := range partsOf[v.entity.typ] {
				x.chance[i][p] = models[p][v.entity.typ].Probability(a.shareVector(list, first, n, i, p))
			}
		}
	}
}

// shareVector is how an involvement's chance of a part stands among those of
// its incident and of its story.
func (a *analysis) shareVector(list []*incident, first chances, n, i int, p part) (v linear.Vector) {
	x := list[n]
	u := x.involved[i]
	c := first[n][i][p]
	rank, rival, over, kin, elsewhere := 0, 0.0, 0, 0.0, 0.0
	for k, w := range x.involved {
		if k == i {
			continue
		}
		o := first[n][k][p]
		if w.entity.typ == u.entity.typ {
			rank += count(o > c || o == c && k < i)
			rival = math.Max(rival, o)
			over += count(o >= .3)
		} else {
			kin = math.Max(kin, o)
		}
	}
	for m, y := range list {
		if m == n {
			continue
		}
		for k, w := range y.involved {
			if w.entity == u.entity {
				elsewhere = math.Max(elsewhere, first[m][k][p])
			}
		}
	}
	l := math.Log(math.Max(c, .005) / math.Max(1-c, .005))
	v.Set("score", l)
	v.Flag("rank:"+bucket(rank, 4), true)
	v.Set("rival", rival)
	v.Set("gap", rival-c)
	v.Set("kin", kin)
	v.Set("elsewhere", elsewhere)
	v.Set("elsewhere-gap", math.Max(0, elsewhere-c))
	v.Flag("over:"+bucket(over, 4), true)
	v.Flag("elsewhere", elsewhere > c)
	v.Flag("main:"+kindGroup(a.representative(x).Kind), true)
	others := [len(partNames)]float64{}
	for k := range x.involved {
		for q := range partNames {
			others[q] = math.Max(others[q], first[n][k][q])
		}
	}
	for q := range partNames {
		if part(q) != p {
			v.Set("has-"+partNames[q], others[q])
		}
	}
	return v
}

package extract

import (
	_ "embed"
	"math"
	"sync"

	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/share.tsv
var shareTable string

// shareModels weigh anew whether an entity has a part in an incident, by the
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
			a.vector = a.roleVector(a.vector, v, len(x.events))
			for _, p := range partsOf[v.entity.typ] {
				x.chance[i][p] = models[p][v.entity.typ].Probability(a.vector)
			}
		}
		first[n] = x.chance
	}
	models = shareModels()
	story := peaksOf(list, first)
	for n, x := range list {
		x.chance = make([][len(partNames)]float64, len(x.involved))
		for i, v := range x.involved {
			for _, p := range partsOf[v.entity.typ] {
				a.vector = a.shareVector(a.vector, x, first[n], story, n, i, p)
				x.chance[i][p] = models[p][v.entity.typ].Probability(a.vector)
			}
		}
	}
}

// peaks are, by entity and part, the two highest chances and the incidents
// that they are of.
type peaks map[*entity]*[len(partNames)][2]peak

type peak struct {
	chance   float64
	incident int
}

func peaksOf(list []*incident, first chances) peaks {
	out := peaks{}
	for n, x := range list {
		for i, v := range x.involved {
			all := out[v.entity]
			if all == nil {
				all = &[len(partNames)][2]peak{}
				out[v.entity] = all
			}
			for p, c := range first[n][i] {
				switch b := &all[p]; {
				case c > b[0].chance:
					b[0], b[1] = peak{c, n}, b[0]
				case c > b[1].chance:
					b[1] = peak{c, n}
				}
			}
		}
	}
	return out
}

// elsewhere is an entity's highest chance of a part in the other incidents.
func (s peaks) elsewhere(e *entity, p part, n int) float64 {
	b := s[e][p]
	if b[0].incident != n {
		return b[0].chance
	}
	return b[1].chance
}

// shareVector is how the chance of a part of the i-th of those near incident n
// stands among those of the others and among its own in the story.
func (a *analysis) shareVector(v linear.Vector, x *incident, first [][len(partNames)]float64, story peaks, n, i int, p part) linear.Vector {
	v = v[:0]
	u, c := x.involved[i], first[i][p]
	rank, rival, over, kin := 0, 0.0, 0, 0.0
	others := [len(partNames)]float64{}
	beside, members, sum := 0.0, 0, 0.0 // of those listed with it
	for k, w := range x.involved[:min(len(x.involved), maxRivals)] {
		for q, o := range first[k] {
			others[q] = max(others[q], o)
		}
		if k != i && listedWith(u.entity, w.entity) {
			beside = max(beside, first[k][p])
			members++
			sum += first[k][p]
		}
		switch o := first[k][p]; {
		case k == i:
		case w.entity.typ == u.entity.typ:
			rank += count(o > c || o == c && k < i)
			rival = max(rival, o)
			over += count(o >= .3)
		default:
			kin = max(kin, o)
		}
	}
	elsewhere := story.elsewhere(u.entity, p, n)
	l := math.Log(math.Max(c, .005) / math.Max(1-c, .005))
	v.Set("score", l)
	v.Is("rank:", bucket(rank, 4))
	v.Set("rival", rival)
	v.Set("gap", rival-c)
	v.Set("kin", kin)
	v.Set("elsewhere", elsewhere)
	v.Set("elsewhere-gap", max(0, elsewhere-c))
	v.Is("over:", bucket(over, 4))
	v.Flag("elsewhere", elsewhere > c)
	if members > 0 {
		v.Is("listed:", bucket(members, 3))
		v.Set("beside", beside)
		v.Set("beside-gap", max(0, beside-c))
		v.Set("beside-mean", sum/float64(members))
		v.Set("beside-score", logit(beside))
	}
	v.Is("main:", kindGroup(a.representative(x).Kind))
	for q := range partNames {
		if part(q) != p {
			v.Set("has-"+partNames[q], others[q])
		}
	}
	return v
}

package extract

import (
	_ "embed"
	"math"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/fill.tsv
var fillTable string

// fillModels weigh whether a report that lists an entity for a part in an
// incident is right: that the story reports the incident, that it is of its
// type and that the entity has the part.
var fillModels = sync.OnceValue(func() [len(partNames)][len(entityNames)]*linear.Model { return sections(fillTable) })

// leastFill is the chance, of the incident and of the part, below which nobody
// is weighed.
const leastFill = .04

// weighFills weighs who is listed for the incidents of violence of a report of
// nothing but what the story reports.
func (a *analysis) weighFills(list []*incident) { a.weighFillsBy(fillModels(), list) }

func (a *analysis) weighFillsBy(models [len(partNames)][len(entityNames)]*linear.Model, list []*incident) {
	rest := othersOf(list)
	for n, x := range list {
		if !x.violent {
			continue
		}
		x.fill = make([][len(partNames)]float64, len(x.involved))
		for i, v := range x.involved {
			for _, p := range partsOf[v.entity.typ] {
				if x.chance[i][p]*x.relevance >= leastFill {
					a.vector = a.fillVector(a.vector, x, rest, n, i, p)
					x.fill[i][p] = models[p][v.entity.typ].Probability(a.vector)
				}
			}
		}
	}
}

// others are what a story's incidents are compared with: how likely each entity is
// listed for a part of another, and how relevant another of a type is.
type others struct {
	listed peaks
	typed  map[string][2]peak
}

func othersOf(list []*incident) others {
	out := others{typed: map[string][2]peak{}}
	weighed := make(chances, len(list))
	for n, x := range list {
		weighed[n] = make([][len(partNames)]float64, len(x.involved))
		for i := range x.involved {
			for p, c := range x.chance[i] {
				weighed[n][i][p] = c * x.relevance
			}
		}
		b := out.typed[x.typ]
		switch {
		case !x.violent:
		case x.relevance > b[0].chance:
			b[0], b[1] = peak{x.relevance, n}, b[0]
		case x.relevance > b[1].chance:
			b[1] = peak{x.relevance, n}
		}
		out.typed[x.typ] = b
	}
	out.listed = peaksOf(list, weighed)
	return out
}

// fillVector is what speaks for listing the i-th of those near incident n for a part.
func (a *analysis) fillVector(v linear.Vector, x *incident, rest others, n, i int, p part) linear.Vector {
	v = v[:0]
	u, c := x.involved[i], x.chance[i][p]
	rank, best, over := 0, 0.0, 0
	for k, w := range x.involved[:min(len(x.involved), maxRivals)] {
		if k == i || p != perpetrator && w.entity.typ != u.entity.typ || (w.entity.typ == groupEntity) != (u.entity.typ == groupEntity) {
			continue
		}
		o := x.chance[k][p]
		rank += count(o > c || o == c && k < i)
		best = max(best, o)
		over += count(o >= holds)
	}
	sooner := rest.typed[x.typ][0]
	if sooner.incident == n {
		sooner = rest.typed[x.typ][1]
	}
	v.Set("score", logit(c))
	v.Set("relevance", logit(x.relevance))
	v.Set("both", logit(c*x.relevance))
	v.Set("type", logit(x.typeChance))
	v.Is("of:", x.typ)
	v.Is("rank:", bucket(rank, 3))
	v.Set("best", best)
	v.Is("over:", bucket(over, 3))
	v.Set("twin", rest.listed.elsewhere(u.entity, p, n))
	v.Set("sooner", sooner.chance)
	v.Is("link:", u.link)
	class := a.classOf(u)
	v.Is("class:", class)
	v.Is("class:", class+"&of:"+x.typ)
	v.Is("mentions:", bucket(len(u.entity.mentions), 4))
	v.Flag("standing", u.standing.acts && !u.standing.suffers)
	for k := u.at.first; k < u.at.head; k++ {
		if q := qualities[a.lower(k)]; q != "" {
			v.Is("quality:", q)
		}
	}
	switch u.entity.typ {
	case bandEntity, thingEntity:
		q := a.partyOf(u)
		v.Is("words:", bucket(len(strings.Fields(q.Text)), 5))
		v.Flag("org", q.IsOrg)
	}
	return v
}

// logit is a chance in log odds, within what a count of cases can tell.
func logit(p float64) float64 {
	p = math.Max(.005, math.Min(.995, p))
	return math.Log(p / (1 - p))
}

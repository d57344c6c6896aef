package extract

import (
	_ "embed"
	"math"
	"slices"
	"sync"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/join.tsv
var joinTable string

// joinModel weighs whether two incidents of violence that a story's events were
// put into are one that the story comes back to.
var joinModel = sync.OnceValue(func() *linear.Model { return must(linear.Parse(joinTable)) })

// joinReach is how many of a story's latest incidents another is compared with,
// and joinEvents how many events of each.
const (
	joinReach  = 10
	joinEvents = 5
)

// joined is the score from which two incidents are taken for one, in log odds:
// two put into one cost more than one told twice, which ranks tell.
const joined = 3.0

// join puts together the incidents of violence that are one: in order, each
// goes to the incident before it that it is most likely the same as.
func (a *analysis) join(list []*incident) []*incident {
	var out, open []*incident
	for _, y := range list {
		if !y.violent {
			out = append(out, y)
			continue
		}
		var best *incident
		score := joined
		for _, x := range open[max(0, len(open)-joinReach):] {
			if s := a.joinScore(x, y); s > score {
				best, score = x, s
			}
		}
		if best == nil {
			// A copy, since events are added to it.
			best = &incident{violent: true}
			open, out = append(open, best), append(out, best)
		}
		best.events = append(best.events, y.events...)
		sortFindings(best.events)
	}
	return out
}

// twin is how likely an incident is the same as the most similar of some
// others that are more relevant, in log odds, and whether it is told after it.
func (a *analysis) twin(list []*incident, i int, others []int, relevance []float64) (score float64, after bool) {
	score = -5
	for _, k := range others {
		if k == i || relevance[k] < relevance[i] {
			continue
		}
		if s := a.joinScore(list[min(i, k)], list[max(i, k)]); s > score {
			score, after = s, i > k
		}
	}
	return min(score, 5), after
}

// joinScore is how likely two incidents are one, in log odds.
func (a *analysis) joinScore(x, y *incident) float64 {
	a.joinRoom = a.joinVector(a.joinRoom, x, y)
	return a.joins.Score(a.joinRoom)
}

// joinVector is how an incident y agrees with one that a story tells of before
// it.
func (a *analysis) joinVector(v linear.Vector, x, y *incident) linear.Vector {
	v = v[:0]
	p, q := x.events[:min(len(x.events), joinEvents)], y.events[:min(len(y.events), joinEvents)]
	place, when, killed, apartBy := concord{}, concord{}, concord{}, math.MaxInt
	if a.pairScores == nil {
		a.pairScores = map[[2]*finding]float64{}
	}
	best, sum := math.Inf(-1), 0.0
	for _, f := range q {
		for _, g := range p {
			place.add(placeAgreement(f.Place, g.Place))
			when.add(timeAgreement(f.Time, g.Time))
			killed.add(countAgreement(f.Casualties, g.Casualties, func(c *event.Casualties) *event.Count { return c.Killed }))
			apartBy = min(apartBy, distance(a.sent(f.tok), a.sent(g.tok)))
			s, known := a.pairScores[[2]*finding{f, g}]
			if !known {
				s = a.pairScore(f, g)
				a.pairScores[[2]*finding{f, g}] = s
			}
			best, sum = max(best, s), sum+s
		}
	}
	v.Set("best-pair", max(-5, min(5, best)))
	v.Set("mean-pair", max(-5, min(5, sum/float64(len(p)*len(q)))))
	v.Is("place:", place.word())
	v.Is("time:", when.word())
	v.Is("killed:", killed.word())
	v.Is("sentences:", apartTier(apartBy))
	actors, targets := partyAgreement(actorsOf(p), actorsOf(q)), partyAgreement(targetsOf(p), targetsOf(q))
	v.Is("actors:", actors)
	v.Is("targets:", targets)
	v.Is("parties:", actors+"&"+targets)
	kind, kindBefore := typeGroup(a.representative(y).Kind), typeGroup(a.representative(x).Kind)
	v.Is("group:", kind)
	v.Is("groups:", kindBefore+"+"+kind)
	v.Is("kinds:", kindGroup(a.representative(x).Kind)+"+"+kindGroup(a.representative(y).Kind))
	v.Flag("same-group", kind == kindBefore)
	if kind == kindBefore {
		v.Is("same-group&place:", place.word())
	}
	if kind == kindBefore {
		v.Is("same-group&targets:", targets)
	}
	a.addShared(&v, p, q)
	first := y.events[0]
	v.Flag("definite", !first.verb && a.definite(first.tok))
	v.Flag("definite&same-group", !first.verb && a.definite(first.tok) && kind == kindBefore)
	v.Flag("noun", !first.verb)
	v.Flag("plural", !first.verb && a.tag(first.tok) == "NNS")
	v.Flag("plural-before", !x.events[0].verb && a.tag(x.events[0].tok) == "NNS")
	v.Flag("another", a.another(first))
	v.Flag("also", a.also(first))
	v.Flag("bare", bare(q))
	v.Flag("bare-before", bare(p))
	v.Is("events:", bucket(len(q), 3))
	v.Is("events-before:", bucket(len(x.events), 4))
	v.Is("opens-before:", apartTier(a.sent(x.events[0].tok)))
	v.Is("long:", lengthTier(len(a.doc.Sentences)))
	war, warBefore := warWords[a.lemma(first.tok)], warWords[a.lemma(x.events[0].tok)]
	v.Flag("war", war)
	v.Flag("war-before", warBefore)
	v.Flag("both-war", war && warBefore)
	return v
}

// addShared adds what persons, things and weapons are named near both.
func (a *analysis) addShared(v *linear.Vector, p, q []*finding) {
	var near [2][]*entity
	for side, list := range [][]*finding{p, q} {
		for _, f := range list {
			for _, n := range a.named[a.sent(f.tok)] {
				if !slices.Contains(near[side], n.entity) {
					near[side] = append(near[side], n.entity)
				}
			}
		}
	}
	var shared, of [len(entityNames)]int
	for _, e := range near[1] {
		of[e.typ]++
		if slices.Contains(near[0], e) {
			shared[e.typ]++
		}
	}
	for t, n := range shared {
		if n == 0 && of[t] > 0 {
			v.Is("no-shared-", entityNames[t])
		} else {
			v.Is("shared-", entityNames[t]+":"+bucket(n, 2))
		}
	}
}

// A concord gathers how the events of two incidents agree in one thing.
type concord struct{ same, fits, apart bool }

func (g *concord) add(word string) {
	switch word {
	case "same":
		g.same = true
	case "fits", "unclear":
		g.fits = true
	case "apart", "other":
		g.apart = true
	}
}

func (g *concord) word() string {
	switch {
	case g.same && g.apart:
		return "mixed"
	case g.same:
		return "same"
	case g.apart:
		return "apart"
	case g.fits:
		return "fits"
	}
	return "unknown"
}

func actorsOf(list []*finding) (out []event.Party) {
	for _, f := range list {
		out = append(out, f.Actors...)
	}
	return out
}

func targetsOf(list []*finding) (out []event.Party) {
	for _, f := range list {
		out = append(out, f.Targets...)
	}
	return out
}

// bare reports whether no event of a list has parties.
func bare(list []*finding) bool {
	return len(actorsOf(list))+len(targetsOf(list)) == 0
}

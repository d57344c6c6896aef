package extract

import (
	_ "embed"
	"math"
	"slices"
	"sort"
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
	f := a.fieldOf(list)
	for i, x := range list {
		if x.violent {
			x.relevance = rankModel().Probability(a.rankVector(f, i))
		}
	}
}

// A field is what the incidents of violence of a story are worth by
// themselves.
type field struct {
	list      []*incident
	relevance []float64
	kind      []string
	order     []int // before each
	sum       float64
	strong    int
	top       []int            // the most relevant, in order
	kin       map[string][]int // the two most relevant of each kind
	early     map[string]int   // the first likely one of each kind
}

// leaders is how many incidents of a story the others are ranked among.
const leaders = 6

// likely is the relevance by itself of an incident that may well be reported.
const likely = .4

func (a *analysis) fieldOf(list []*incident) *field {
	f := &field{list: list, kin: map[string][]int{}, early: map[string]int{}}
	var all []int
	for i, x := range list {
		f.relevance, f.order, f.kind = append(f.relevance, x.relevance), append(f.order, len(all)), append(f.kind, "")
		if !x.violent {
			continue
		}
		all = append(all, i)
		k := typeGroup(a.representative(x).Kind)
		f.kind[i] = k
		f.sum += x.relevance
		f.strong += count(x.relevance >= .5)
		if _, known := f.early[k]; !known && x.relevance >= likely {
			f.early[k] = i
		}
	}
	sort.SliceStable(all, func(i, k int) bool { return f.relevance[all[i]] > f.relevance[all[k]] })
	f.top = all[:min(len(all), leaders)]
	for _, i := range all {
		if k := f.kind[i]; len(f.kin[k]) < 2 {
			f.kin[k] = append(f.kin[k], i)
		}
	}
	return f
}

// rankVector is how an incident stands among those of its story.
func (a *analysis) rankVector(f *field, i int) (v linear.Vector) {
	own, kind := f.relevance[i], f.kind[i]
	rank := slices.Index(f.top, i)
	if rank < 0 {
		rank = leaders
	}
	best, same := 0.0, 0.0
	for _, k := range f.top {
		if k != i {
			best = max(best, f.relevance[k])
		}
	}
	for _, k := range f.kin[kind] {
		if k != i {
			same = max(same, f.relevance[k])
		}
	}
	first, known := f.early[kind]
	sum, strong, order := max(f.sum-own, 0), f.strong-count(own >= .5), f.order[i]
	sameBefore := known && first < i
	l := math.Log(math.Max(own, .01) / math.Max(1-own, .01))
	v.Set("score", l)
	v.Is("rank:", bucket(rank, 5))
	v.Is("order:", bucket(order, 5))
	v.Set("best-other", best)
	v.Set("gap", best-own)
	v.Set("sum", math.Min(sum, 4))
	v.Is("strong:", bucket(strong, 4))
	v.Set("same-kind", same)
	v.Flag("same-kind-before", sameBefore)
	if own >= leastTwin {
		twin, after := a.twin(f.list, i, f.top, f.relevance)
		v.Set("twin", twin)
		v.Is("twin:", twinTier(twin))
		if after {
			v.Is("twin-before:", twinTier(twin))
		}
	}
	a.addHolders(&v, f, i, sameBefore)
	v.Flag("alone", len(f.top) == 1)
	v.Is("long:", lengthTier(len(a.doc.Sentences)))
	v.Is("group:", kind)
	v.Is("group:", kind+"&rank:"+bucket(rank, 2))
	return v
}

// leastTwin is the relevance by itself of an incident that is looked for among
// those more relevant.
const leastTwin = .1

// twinTier names how likely an incident is the same as another.
func twinTier(score float64) string {
	switch {
	case score <= -5:
		return "none"
	case score < -1:
		return "no"
	case score < 0:
		return "hardly"
	case score < 1:
		return "perhaps"
	}
	return "yes"
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

// holds is the chance from which an entity is taken for a party to an incident
// when incidents are compared.
const holds = .3

// addHolders adds whether an incident has victims or damage, and what parties
// it has in common with the most relevant others of its kind.
func (a *analysis) addHolders(v *linear.Vector, f *field, i int, sameBefore bool) {
	x := f.list[i]
	hurt, shared, twice := false, [len(partNames)]bool{}, false
	for n, u := range x.involved {
		for p, c := range x.chance[n] {
			if c < holds {
				continue
			}
			hurt = hurt || part(p) == victim || part(p) == damaged
			for _, k := range f.kin[f.kind[i]] {
				if k != i && f.relevance[k] >= f.relevance[i] && f.list[k].has(u.entity, part(p)) {
					shared[p] = true
				}
			}
		}
	}
	for _, k := range f.kin[f.kind[i]] {
		twice = twice || k != i && f.relevance[k] >= f.relevance[i] && !hurt && !f.list[k].hurts()
	}
	for p, s := range shared {
		if s {
			v.Is("shares-", partNames[p])
		}
	}
	v.Flag("harmless", !hurt)
	v.Flag("harmless&same-kind-before", !hurt && sameBefore)
	v.Flag("harmless-twice", twice)
	v.Flag("shares&harmless", !hurt && shared[perpetrator])
}

// has reports whether an entity is taken for a party to an incident.
func (x *incident) has(e *entity, p part) bool {
	for n, u := range x.involved {
		if u.entity == e {
			return x.chance[n][p] >= holds
		}
	}
	return false
}

// hurts reports whether an incident is taken to have victims or damage.
func (x *incident) hurts() bool {
	for n := range x.involved {
		if x.chance[n][victim] >= holds || x.chance[n][damaged] >= holds {
			return true
		}
	}
	return false
}

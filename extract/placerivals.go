package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// A placeStand is how a place hangs together with a trigger, for comparing the
// places of a sentence.
type placeStand struct {
	steps    int // through the tree, clause boundaries counted double; 99 where no way leads
	up       int // of them, up from the trigger
	verbs    int // verbs on the way
	fineness int
	stated   bool // a preposition of place stands before it
	filled   bool // it fills a slot of the trigger
}

// placeStands are those of the places from first to last.
func (a *analysis) placeStands(path treePath, first, last int) []placeStand {
	out := make([]placeStand, last-first)
	for k := first; k < last; k++ {
		s := placeStand{steps: 99, up: 99, fineness: a.exactness(k)}
		switch a.places[k].relation {
		case event.In, event.At, event.Near, event.Outskirts:
			s.stated = true
		}
		i, down, verbs := a.placeHead(k), 0, 0
		for hops := 0; i >= 0 && hops < 30; hops++ {
			if _, ok := path.slot[i]; ok {
				s.filled = true
			}
			if n, met := path.up[i]; met {
				s.up, s.verbs = n, verbs
				s.steps = n + down + verbs
				break
			}
			if a.verbal(i) {
				verbs++
			}
			if !a.counted(i) {
				down++
			}
			i = a.head(i)
		}
		out[k-first] = s
	}
	return out
}

// addRivals says how a place stands to the others of its sentence.
func (a *analysis) addRivals(v *linear.Vector, stands []placeStand, k, first int) {
	me, p := stands[k-first], &a.places[k]
	nearer, deeper, finer, coarser, stated, filled, within, contains, whole, part := false, false, false, false, false, false, false, false, false, false
	for j := range stands {
		if j == k-first || a.besides(first+j, k) {
			continue
		}
		o, q := stands[j], &a.places[first+j]
		nearer = nearer || o.steps < me.steps
		deeper = deeper || o.up < me.up
		finer = finer || o.fineness > me.fineness && o.up <= me.up
		coarser = coarser || o.fineness < me.fineness && o.up <= me.up
		stated = stated || o.stated && o.up <= me.up
		filled = filled || o.filled
		whole = whole || a.partOf(first+j, k)
		part = part || a.partOf(k, first+j)
		within = within || inside(&p.top, &q.top)
		contains = contains || inside(&q.top, &p.top)
	}
	v.Flag("rival-nearer", nearer)
	v.Flag("rival-deeper", deeper)
	v.Flag("rival-finer", finer)
	v.Flag("rival-coarser", coarser)
	v.Flag("rival-stated", stated)
	v.Flag("rival-stated&unstated", stated && !me.stated)
	v.Flag("rival-filled", filled && !me.filled)
	v.Flag("whole", whole)
	v.Flag("whole&measured", whole && a.measured(p))
	v.Flag("part", part)
	v.Flag("rival-around", within)
	v.Flag("rival-inside", contains)
	v.Flag("rival-inside&up", contains && me.up > 0)
	v.Is("exact:", bucket(me.fineness, 4))
	v.Flag("nearest-in-tree", !nearer && len(stands) > 1)
	v.Flag("nearest-in-tree&finest", !nearer && !finer && len(stands) > 1)
}

// exactness orders places by how closely they say where, parts of a town last.
func (a *analysis) exactness(k int) int {
	p := &a.places[k]
	n := a.fineness(k)
	if n < 2 {
		return n
	}
	word := p.top.Context
	if p.last < len(a.tok) && word == "" {
		word = a.lemma(p.last)
	}
	switch {
	case partsOfTowns[word] || partsOfTowns[a.lower(p.last-1)] && p.last > p.first+1:
		return 4
	case p.unlisted, p.top.Resolved && p.top.Place.Level() != event.PopulatedPlace, word == "village":
		return 3
	}
	return 2
}

// partsOfTowns are what a town or its surroundings have several of.
var partsOfTowns = wordSet(`neighborhood neighbourhood suburb quarter district street square road bridge hospital university
	airport airbase camp checkpoint roundabout market mosque school hotel prison junction sector base station hill`)

// inside reports whether a place lies in another by what the gazetteer says.
func inside(t, u *geo.Toponym) bool {
	if !t.Resolved || !u.Resolved {
		return false
	}
	p, q := t.Place, u.Place
	switch q.Level() {
	case event.Country:
		return p.Country == q.Country && p.Level() != event.Country
	case event.Province:
		return p.Country == q.Country && p.Admin1 == q.Admin1 && p.Level() != event.Country && p.Level() != event.Province
	case event.PopulatedPlace:
		return p.Population*8 < q.Population && p.Country == q.Country && p.DistanceTo(q.Point) < 25*geo.Kilometer && p.Level() != event.Country
	}
	return false
}

// addSource says whether a place belongs to who tells rather than to what is
// told.
func (a *analysis) addSource(v *linear.Vector, f *finding, k int) {
	p := &a.places[k]
	v.Flag("quoted-apart", a.quoteOf(p.first) != a.quoteOf(f.tok) || a.quotedBetween(f.tok, p))
	v.Flag("of-source", a.vouching[p.first] && a.vouching[p.last-1])
	h := a.head(a.placeHead(k))
	for hops := 0; h >= 0 && hops < 6; hops++ {
		if a.verbal(h) {
			v.Flag("told-there", a.at[h] == nil && a.lex.Reports(a.lemma(h)))
			break
		}
		h = a.head(h)
	}
	if d := a.doc.Dateline; d != nil && p.top.Span.Start >= d.Start && p.top.Span.End <= d.End {
		v.Flag("dateline", true)
	}
}

// quoteOf is the number of the quotation that token i is in, -1 outside.
func (a *analysis) quoteOf(i int) int {
	from, to := window(len(a.quoted), func(k int) int { return a.quoted[k].first }, max(0, i-maxQuote), i+1)
	for k := to - 1; k >= from; k-- {
		if i < a.quoted[k].last {
			return k
		}
	}
	return -1
}

// quotedBetween reports whether single quotation marks open behind a trigger and
// close behind a place: findQuotes reads double ones only, for what opens a name
// and what shortens a word look like single ones.
func (a *analysis) quotedBetween(tok int, p *placeMention) bool {
	s := a.doc.Sentences[a.sent(tok)]
	opened := false
	for i := tok + 1; i < p.first-1; i++ {
		opened = opened || a.tag(i) == "``" && a.tok[i].Norm == "'"
	}
	for i := p.last; opened && i < s.Last; i++ {
		if a.tag(i) == "''" && a.tok[i].Norm == "'" {
			return true
		}
	}
	return false
}

// maxQuote is how many tokens before one its quotation may begin.
const maxQuote = 80

package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/placelink.tsv
var placeLinkTable string

// placeLink weighs how a place mention hangs together with a trigger of its
// sentence.
var placeLink = sync.OnceValue(func() *linear.Model { return must(linear.Parse(placeLinkTable)) })

func must[T any](v T, err error) T {
	if err != nil {
		panic(err) // of a bundled table: a test reads each
	}
	return v
}

// linkThreshold is the log odds from which a place is an event's, and
// linkBeside that from which one that is coordinated with it is too.
const (
	linkThreshold = -.7
	linkHarm      = -.9 // of killing, wounding and the like
	linkBeside    = -.6
)

// linkedPlace returns the place of a finding's sentence that it happened at,
// -1 where there is none, and the places that are named with it: "in X and Y".
func (a *analysis) linkedPlace(f *finding) (best int, beside []int) {
	return a.linkedBy(placeLink(), f)
}

// linkable is the range of the places that a finding may have.
func (a *analysis) linkable(f *finding) (from, to int) {
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to = a.placesBetween(s.First, s.Last)
	return from, min(to, from+near)
}

func (a *analysis) linkedBy(m *linear.Model, f *finding) (best int, beside []int) {
	from, to := a.linkable(f)
	best = -1
	path := a.pathFrom(f)
	path.stands = a.placeStands(path, from, to)
	scores := make([]float64, to-from)
	turn := a.otherClause(f.tok)
	for k := from; k < to; k++ {
		if b, own := a.benchmark(a.places[k].first), a.benchmark(f.tok); b != own && (b >= 0 || a.low[a.benchmarks[own][0]] != "since") {
			scores[k-from] = linkBeside - 1
			continue // "the worst since jihadists raided X", "fired into X in response to the killing"
		}
		if turn >= 0 && a.places[k].first > turn || (harm[f.Kind] || force[f.Kind]) && a.broughtTo(k) {
			scores[k-from] = linkBeside - 1
			continue
		}
		if a.ofTheirs(k) {
			scores[k-from] = linkBeside - 1
			continue // "at the U.S. destroyer"
		}
		a.vector = a.placeVector(a.vector, f, path, k, from, to)
		v := m.Score(a.vector) + a.placeSense(f, k)
		scores[k-from] = v
		if (v >= linkThreshold || v >= linkHarm && harm[f.Kind]) && (best < 0 || v > scores[best-from]) {
			best = k
		}
	}
	if best < 0 {
		return -1, nil
	}
	if best > from && a.measuredBy(best-1, best) {
		best--
	}
	for k := from; k < best; k++ { // of a list the first
		if scores[k-from] >= linkBeside && a.besides(best, k) && !a.holds(k, best) && !a.holds(best, k) {
			best = k
			break
		}
	}
	for k := from; k < to; k++ {
		if k != best && scores[k-from] >= linkBeside && a.besides(best, k) && !a.holds(k, best) {
			beside = append(beside, k)
		}
	}
	return best, beside
}

// ofTheirs reports whether a country is named only to say whose a force or a weapon is:
// "the U.S. destroyer", "a U.S. base".
func (a *analysis) ofTheirs(k int) bool {
	i := a.placeHead(k)
	if !a.country(i) || !a.is(i, "compound", "amod", "nmod:desc") || a.preposition(i) != "" {
		return false
	}
	h := a.head(i)
	if h <= i || a.sent(h) != a.sent(i) || a.placeOf[h] >= 0 {
		return false
	}
	d := a.typed(h).Kind
	return d == event.StateForces || d == event.Materiel || d == event.Government || a.weaponClass(h) != ""
}

// measuredBy reports whether a place only tells where the one before it lies: "Sake,
// about 20 kilometers west of Goma".
func (a *analysis) measuredBy(j, k int) bool {
	q, p := &a.places[j], &a.places[k]
	if p.first-q.last < 4 || p.first-q.last > 12 || a.tag(q.last) != "," || a.low[p.first-1] != "of" && a.low[p.first-1] != "from" {
		return false
	}
	number, unit := false, false
	for i := q.last + 1; i < p.first; i++ {
		number = number || a.tag(i) == "CD"
		unit = unit || number && (strings.HasPrefix(a.low[i], "kilomet") || a.low[i] == "km" || a.low[i] == "miles")
		if a.verbal(i) || a.tag(i) == "," {
			return false
		}
	}
	return unit
}

// otherClause is the "while" behind an event that opens a clause of another, -1 where
// there is none: "a blast in X killed three, while an attack in Y killed 15".
func (a *analysis) otherClause(i int) int {
	last := a.doc.Sentences[a.sent(i)].Last
	for k := i + 2; k+1 < last; k++ {
		if (a.low[k] == "while" || a.low[k] == "whereas") && a.tag(k-1) == "," && a.is(k, "mark") && a.finite(a.head(k)) {
			return k
		}
	}
	return -1
}

// broughtTo reports whether a place is the hospital that the victims were brought to.
func (a *analysis) broughtTo(k int) bool {
	if a.preposition(a.anchor(k)) != "to" {
		return false
	}
	p := &a.places[k]
	for i := p.first; i < p.last; i++ {
		switch a.low[i] {
		case "hospital", "clinic", "infirmary", "hospitals", "morgue", "mortuary":
			return true
		}
	}
	return false
}

// besides reports whether two place mentions are named in one breath: the one
// is coordinated with the other, or both with a third.
func (a *analysis) besides(j, k int) bool {
	if a.coordination(a.placeHead(j)) == a.coordination(a.placeHead(k)) {
		return true
	}
	x, y := a.anchor(j), a.anchor(k)
	if x == y { // "X and Y districts" are two, "the X district of Y" is one
		return a.places[j].last <= x && a.places[k].last <= x
	}
	return a.coordination(x) == a.coordination(y)
}

// holds reports whether place k is the larger one that place j is named in: "X,
// Minnesota".
func (a *analysis) holds(k, j int) bool {
	p, q := &a.places[k], &a.places[j]
	return inside(&q.top, &p.top) || a.fineness(k) < a.fineness(j) && p.first == q.last+1 && a.tag(q.last) == ","
}

// anchor is the token through which a place and the class word that its name
// stands with hang in their sentence: "town" in "the town of X", "X district".
func (a *analysis) anchor(k int) int {
	i := a.placeHead(k)
	for range 2 {
		h := a.head(i)
		if h < 0 || !(sites[a.lower(h)] || locativeNouns[a.lemma(h)]) || a.sent(h) != a.sent(i) {
			break
		}
		if a.is(i, "compound", "amod", "flat", "appos") || a.is(i, "nmod") && !a.is(i, "nmod:poss") && a.preposition(i) == "of" && h >= i-6 && h < i && h == a.classWord(k) {
			i = h
			continue
		}
		break
	}
	return i
}

// classWord is the noun before the "of" before a place, -1 where there is none.
func (a *analysis) classWord(k int) int {
	i := a.places[k].first - 1
	for i > 0 && (a.lower(i) == "the" || a.titled(i)) {
		i--
	}
	if i > 0 && a.lower(i) == "of" {
		return i - 1
	}
	return -1
}

// partOf reports whether place j is said to lie in place k: "X in Y", "Y's X",
// "the X district of Y", "X, Y".
func (a *analysis) partOf(j, k int) bool {
	i, h := a.anchor(j), a.anchor(k)
	if i == h || a.head(h) != i && a.head(a.placeHead(k)) != i {
		return false
	}
	if a.is(h, "conj") || a.is(a.placeHead(k), "conj") {
		return false
	}
	return true
}

// coordination is the first of the nominals that token i is coordinated with.
func (a *analysis) coordination(i int) int {
	for hops := 0; a.head(i) >= 0 && hops < 20; hops++ {
		if !a.is(i, "conj") && !a.is(i, "compound", "nmod:desc", "flat") {
			break
		}
		i = a.head(i)
	}
	return i
}

// placeHead is the token through which a place mention hangs in its sentence.
func (a *analysis) placeHead(k int) int {
	p := &a.places[k]
	for i := p.first; i < p.last; i++ {
		if h := a.head(i); h < p.first || h >= p.last {
			return i
		}
	}
	return p.last - 1
}

// A treePath is the way from a trigger up to the root of its sentence.
type treePath struct {
	up   map[int]int // steps from the trigger
	slot map[int]slot

	stands []placeStand // of the places to choose from
}

func (a *analysis) pathFrom(f *finding) treePath {
	p := treePath{up: map[int]int{}, slot: map[int]slot{}}
	for i, n, hops := f.tok, 0, 0; i >= 0 && hops < 30; i, hops = a.head(i), hops+1 {
		if _, seen := p.up[i]; seen {
			break
		}
		p.up[i] = n
		if !a.counted(i) {
			n++
		}
	}
	for _, s := range f.slots {
		if _, seen := p.slot[s.head]; !seen {
			p.slot[s.head] = s
		}
	}
	return p
}

// counted reports whether token i is what a number or a direction is of, which
// hangs between it and what the phrase belongs to: "one of the posts", "in the
// direction of the town".
func (a *analysis) counted(i int) bool {
	h := a.head(i)
	return h >= 0 && a.is(i, "nmod") && a.preposition(i) == "of" && (a.tag(h) == "CD" || counters[a.lemma(h)] || a.lemma(h) == "direction")
}

// placeVector says how place k, of those from first to last of the sentence,
// lies to a finding.
func (a *analysis) placeVector(v linear.Vector, f *finding, path treePath, k, first, last int) linear.Vector {
	v = v[:0]
	p := &a.places[k]
	h := a.placeHead(k)
	frame := a.row(f).Frame

	// The way through the tree: up from the place to where the ways meet.
	down, verbs, triggers := 0, 0, 0
	var hung, role string
	i, last2 := h, h
	for hops := 0; i >= 0 && hops < 30; hops++ {
		if s, ok := path.slot[i]; ok && role == "" {
			role = slotClass(s.name, frame)
		}
		if _, met := path.up[i]; met {
			break
		}
		if i != h && a.verbal(i) {
			verbs++
		}
		if g := a.at[i]; g != nil && g != f {
			triggers++
		}
		if !a.counted(i) {
			down, last2 = down+1, i
		}
		i = a.head(i)
	}
	up, met := path.up[i]
	if met && i != h {
		hung = a.tok[last2].Rel
		if c := strings.IndexByte(hung, ':'); c >= 0 && hung != "acl:relcl" && hung != "nmod:poss" {
			hung = hung[:c]
		}
	}
	if role == "" {
		role = "none"
	}
	v.Is("slot:", role)
	v.Is("hung:", hung)
	if met {
		v.Is("up:", bucket(up, 4))
	}
	if met {
		v.Is("down:", bucket(down, 5))
	}
	v.Flag("unconnected", !met)
	v.Is("verbs:", bucket(verbs, 3))
	v.Is("triggers:", bucket(triggers, 2))
	upVerbs, reports := 0, 0
	for t, n := range path.up {
		if n > 0 && n <= up && a.verbal(t) {
			upVerbs++
			if a.lex.Reports(a.lemma(t)) && a.at[t] == nil {
				reports++
			}
		}
	}
	v.Is("upverbs:", bucket(upVerbs, 3))
	v.Flag("under-report", reports > 0)
	if met && i != f.tok && a.at[i] != nil && a.at[i] != f {
		v.Flag("meets-trigger", true)
	}

	// Where it stands.
	d := distance(p.first, f.tok)
	side := "after"
	if p.first < f.tok {
		side = "before"
	}
	v.Flag(side+":"+tier(d), true)
	v.Flag("first-of-sentence", p.first == a.doc.Sentences[a.sent(f.tok)].First)
	nearest := true
	for j := first; j < last; j++ {
		if j != k && distance(a.places[j].first, f.tok) < d {
			nearest = false
		}
	}
	v.Flag("nearest", nearest)
	v.Flag("only", last-first == 1)

	// What it is.
	v.Is("relation:", p.relation.String())
	v.Is("relation:", p.relation.String()+"&"+side)
	v.Flag("bearing", p.bearing != "")
	if p.to != nil {
		v.Is("joint:", p.joint.String())
	}
	v.Flag("metonym", p.top.Metonym)
	v.Flag("unresolved", !p.top.Resolved)
	v.Flag("unlisted", p.unlisted)
	v.Flag("pronominal", p.coref)
	if p.top.Resolved {
		v.Is("level:", p.top.Place.Level().String())
	}
	v.Flag("context", p.top.Context != "")
	rel := a.tok[h].Rel
	if c := strings.IndexByte(rel, ':'); c >= 0 && rel != "nmod:poss" {
		rel = rel[:c]
	}
	v.Is("rel:", rel)
	if p.relation == event.RelationUnknown && p.top.Resolved {
		v.Is("bare:", rel+"&"+p.top.Place.Level().String())
	}
	m, ok := a.actorAt(h)
	v.Flag("in-name", ok && m.Entry != nil && (m.First < p.first || m.Last > p.last))

	if n := a.head(h); n >= 0 && n != f.tok && a.nominal(n) {
		noun := a.typed(n).Kind
		if l := a.lemma(n); l == "state" || l == "county" {
			noun = event.PlaceParty // "Guerrero state"
		}
		v.Is("noun:", noun.String())
		v.Is("noun:", noun.String()+"&"+p.relation.String())
	}
	v.Flag("measured", a.measured(p))
	finer := false
	for j := first; j < last; j++ {
		finer = finer || j != k && a.fineness(j) > a.fineness(k)
	}
	v.Flag("finer-named", finer)
	v.Flag(side+"&verbs:"+bucket(verbs, 3)+"&"+p.relation.String(), true)
	v.Is("upverbs:", bucket(upVerbs, 3)+"&"+side+"&"+role)

	// Who contains it: "X, Y" and "X in Y" name the place by X.
	if k+1 < last {
		q := &a.places[k+1]
		v.Flag("contained", q.first-p.last <= 2 && a.under(a.placeHead(k+1), h))
		v.Flag("comma-after", q.first == p.last+1 && a.tag(p.last) == ",")
	}
	if k > first {
		q := &a.places[k-1]
		v.Flag("container", p.first-q.last <= 3 && a.under(h, a.placeHead(k-1)))
		v.Flag("comma-before", p.first == q.last+1 && a.tag(q.last) == ",")
		v.Flag("beside", a.besides(k-1, k))
	}

	// What happens.
	v.Flag("noun-trigger", !f.verb)
	if !f.verb {
		v.Is("noun-trigger&", role)
	}
	group := "other"
	switch {
	case harm[f.Kind]:
		group = "harm"
	case force[f.Kind]:
		group = "force"
	case family(f.Kind) == 3:
		group = "talks"
	case f.Kind == event.Advance || f.Kind == event.Deployment || f.Kind == event.Supply:
		group = "movement"
	case f.Kind == event.Capture || f.Kind == event.Siege:
		group = "control"
	case leaving[f.Kind]:
		group = "leaving"
	case f.Kind == event.Protest || f.Kind == event.Riot:
		group = "protest"
	case verbal[f.Kind]:
		group = "speech"
	}
	a.addRivals(&v, path.stands, k, first)
	a.addSource(&v, f, k)
	v.Is("kind:", group)
	v.Is("kind:", group+"&"+p.relation.String())
	v.Is("kind:", group+"&"+role)
	return v
}

// verbal are the kinds that are done by speaking.
var verbal = map[event.Kind]bool{
	event.Threat: true, event.Demand: true, event.Accusation: true, event.Rejection: true, event.Endorsement: true,
	event.ClaimOfResponsibility: true, event.Concession: true, event.Cooperation: true, event.Support: true, event.Sanction: true,
}

// measured reports whether a length stands before a place: "50 km south of X".
func (a *analysis) measured(p *placeMention) bool {
	from, to := window(len(a.lengths), func(i int) int { return a.lengths[i].First }, max(0, p.first-10), p.first)
	for k := from; k < to; k++ {
		if a.lengths[k].Last <= p.first && a.sent(a.lengths[k].First) == a.sent(p.first) {
			return true
		}
	}
	return false
}

// fineness orders places by how closely they say where.
func (a *analysis) fineness(k int) int {
	t := &a.places[k].top
	if !t.Resolved {
		return 2
	}
	switch t.Place.Level() {
	case event.Country:
		return 0
	case event.Province, event.Region:
		return 1
	}
	return 2
}

// slotClass is the part that a slot plays, as the place model tells them apart.
func slotClass(name string, frame *lexicon.Frame) string {
	role := frame.Role(name)
	switch {
	case name == "prefix":
		return "prefix"
	case role.Located():
		return "place"
	case placePreposition[name]:
		return "preposition"
	case name == "comp", name == "poss", name == "adj", name == "subj":
		if role.Affected() {
			return name + "-target"
		}
		return name
	case role.Affected():
		return "target"
	case role == lexicon.Actor:
		return "actor"
	}
	return "other"
}

// bucket names a small number; those from top on are one.
func bucket(n, top int) string {
	if n >= top {
		return string(rune('0'+top)) + "+"
	}
	return string(rune('0' + n))
}

// tier names a distance in tokens.
func tier(n int) string {
	switch {
	case n <= 2:
		return "2"
	case n <= 4:
		return "4"
	case n <= 8:
		return "8"
	case n <= 15:
		return "15"
	}
	return "far"
}

package extract

import (
	_ "embed"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
	"github.com/sitrep-go/sitrep/internal/linear"
)

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

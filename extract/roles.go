package extract

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/role.tsv
var roleTable string

// roleModels weigh whether an entity of a type has a part in an incident.
var roleModels = sync.OnceValue(func() [len(partNames)][len(entityNames)]*linear.Model { return sections(roleTable) })

// sections are the models of a table by part and type of entity.
func sections(table string) (out [len(partNames)][len(entityNames)]*linear.Model) {
	return sectionsOf(must(linear.Parse(table)))
}

func sectionsOf(all *linear.Model) (out [len(partNames)][len(entityNames)]*linear.Model) {
	for p := range partNames {
		for t := range entityNames {
			out[p][t] = all.Section(section(part(p), entityType(t)))
		}
	}
	return out
}

// section names the features of a part and a type of entity in the table.
func section(p part, t entityType) string { return partNames[p] + "-" + entityNames[t] + "|" }

// A part is what somebody or something is in an incident of violence.
type part uint8

const (
	perpetrator part = iota
	victim
	damaged    // a building, a vehicle, a line
	instrument // a weapon
)

var partNames = [...]string{"perpetrator", "victim", "damaged", "means"}

// partsOf are the parts that an entity of a type may have.
var partsOf = map[entityType][]part{
	personEntity: {victim, perpetrator}, groupEntity: {perpetrator}, bandEntity: {perpetrator}, thingEntity: {damaged}, armsEntity: {instrument},
}

// reachSentences is how far from an incident's events its parties are looked
// for.
const reachSentences = 2

// maxEvents is how many events of an incident its parties are looked for near.
const maxEvents = 24

// A standing is what a document says of an entity apart from an incident.
type standing struct {
	speaker, claims, accused, arrested, acts bool
	words                                    []string // the wordings of its mentions
	suffers                                  bool
}

// An involvement is how an entity lies to the events of an incident.
type involvement struct {
	entity   *entity
	link     string // the closest tie to an event
	rank     int    // of that tie
	tokens   int    // between the mention and the event
	at       entityMention
	by       *finding
	actor    bool // it is an event's actor
	target   bool
	standing standing
	rivals   int // other entities of its type near the incident
	closer   int // those of them that are tied closer
	earlier  int // those of them that are named earlier
	ties     int // mentions in the sentences of the incident's events that hang on one
	near     int // sentences of events that mention it
}

// involved lists the entities that are named near an incident's events, in
// text order.
func (a *analysis) involved(events []*finding) []*involvement {
	of := map[*entity]*involvement{}
	var out []*involvement
	for _, f := range events[:min(len(events), maxEvents)] {
		s := a.sent(f.tok)
		for k := max(0, s-reachSentences); k <= min(len(a.named)-1, s+reachSentences); k++ {
			for _, n := range a.named[k] {
				if far := distance(k, s) > 1; far && n.entity.typ != groupEntity && n.entity.typ != armsEntity {
					continue // only a group or a weapon carries over from so far
				}
				link, rank := a.roleLink(n.entity, n.mention, f, distance(k, s))
				x := of[n.entity]
				if x == nil {
					x = &involvement{entity: n.entity, rank: -1, standing: n.entity.standing}
					of[n.entity] = x
					out = append(out, x)
				}
				x.ties += count(rank >= 5)
				x.near += count(k == s)
				x.actor = x.actor || strings.HasPrefix(link, "actor")
				x.target = x.target || strings.HasPrefix(link, "target")
				if d := distance(n.mention.head, f.tok); rank > x.rank || rank == x.rank && d < x.tokens {
					x.link, x.rank, x.tokens, x.at, x.by = link, rank, d, n.mention, f
				}
			}
		}
	}
	for _, e := range slices.Concat(a.mainGroups, a.mainOthers) {
		if of[e] == nil {
			out = append(out, &involvement{entity: e, link: "elsewhere", rank: -1, tokens: 99, at: e.mentions[0], by: events[0], standing: e.standing})
		}
	}
	for _, x := range out {
		for _, y := range out[:min(len(out), maxRivals)] {
			if y != x && y.entity.typ == x.entity.typ {
				x.rivals++
				x.closer += count(y.rank > x.rank)
				x.earlier += count(y.entity.mentions[0].head < x.entity.mentions[0].head)
			}
		}
	}
	return out
}

// maxRivals is how many entities an entity is compared with.
const maxRivals = 60

// roleVector is what speaks for an involvement's being a part of the incident.
func (a *analysis) roleVector(v linear.Vector, x *involvement, events int) linear.Vector {
	e := x.entity
	v = v[:0]
	v.Is("link:", x.link)
	v.Is("link:", x.link+"&"+kindGroup(x.by.Kind))
	v.Is("kind:", kindGroup(x.by.Kind))
	v.Is("near:", tier(x.tokens))
	v.Flag("before", x.at.head < x.by.tok)
	if x.at.head < x.by.tok {
		v.Is("before&", x.link)
	}
	v.Flag("verb", x.by.verb)
	v.Flag("actor", x.actor)
	v.Flag("target", x.target)
	v.Is("mentions:", bucket(len(e.mentions), 4))
	v.Flag("main", slices.Contains(a.mainGroups, e))
	v.Flag("first-main", len(a.mainGroups) > 0 && a.mainGroups[0] == e)
	v.Flag("only-main", len(a.mainGroups) == 1 && a.mainGroups[0] == e)
	v.Is("earlier:", bucket(x.earlier, 3))
	v.Is("ties:", bucket(x.ties, 3))
	v.Is("near-events:", bucket(x.near, 3))
	v.Flag("all-near", x.near >= len(e.mentions))
	v.Flag("lead", a.sent(x.at.head) < 2)
	if a.sent(x.at.head) < 2 {
		v.Is("lead&", x.link)
	}
	v.Is("frame:", a.row(x.by).Frame.Name+"&"+x.link)
	v.Flag("has-actor", len(x.by.Actors) > 0)
	if len(x.by.Actors) > 0 {
		v.Is("has-actor&", x.link)
	}
	if len(x.by.Targets) > 0 {
		v.Is("has-target&", x.link)
	}
	v.Flag("personal", a.personal[a.sent(x.at.head)])
	v.Is("status:", x.by.Status.String())
	v.Flag("early", a.sent(e.mentions[0].head) < 3)
	v.Is("events:", bucket(events, 4))
	v.Flag("plural", a.tag(x.at.head) == "NNS")
	v.Is("rel:", a.tok[x.at.head].Rel)
	v.Flag("only-of-type", x.rivals == 0)
	v.Flag("closer-rival", x.closer > 0)
	v.Is("closer-rivals:", bucket(x.closer, 3))
	v.Flag("speaker", x.standing.speaker)
	v.Flag("claims", x.standing.claims)
	v.Flag("accused", x.standing.accused)
	v.Flag("arrested", x.standing.arrested)
	v.Flag("acts", x.standing.acts)
	v.Flag("suffers", x.standing.suffers)
	for _, g := range a.wayTo(x.at, x.by) {
		v.Is("gap:", g)
		v.Is("gap:", g+"&"+kindGroup(x.by.Kind))
	}
	class := a.classOf(x)
	for _, c := range a.label {
		v.Is("label:", c+"&"+class)
	}
	v.Is("class:", class+"&"+kindGroup(x.by.Kind))
	for _, p := range x.by.Targets[:min(len(x.by.Targets), 3)] {
		v.Is("hits:", p.Kind.String())
		v.Is("hits:", p.Kind.String()+"&"+class)
	}
	if e.typ != armsEntity {
		for _, w := range x.standing.words {
			v.Is("any:", w)
		}
		at := a.wording(x.at)
		for k, w := range at {
			v.Is("at:", w)
			v.Is("at:", w+"&"+x.link)
			for _, u := range at[:k] {
				v.Is("at:", u+"&"+w)
			}
		}
	}
	switch e.typ {
	case groupEntity:
		v.Is("party:", e.entry.Kind.String())
		v.Is("party:", e.entry.Kind.String()+"&"+x.link)
	case bandEntity:
		p := a.partyOf(x)
		words := strings.Count(strings.ReplaceAll(p.Text, "\n", " "), " ") + 1
		v.Is("words:", bucket(words, 5))
		v.Flag("org", p.IsOrg)
		if words == 1 {
			v.Is("one-word&", x.link)
		}
		k := a.actors.Kind(e.key).String()
		v.Is("party:", k)
		v.Is("party:", k+"&"+x.link)
	case armsEntity:
		v.Is("class:", a.weaponClass(x.at.first))
	case thingEntity:
		p := a.partyOf(x)
		words := strings.Count(strings.ReplaceAll(p.Text, "\n", " "), " ") + 1
		v.Is("words:", bucket(words, 5))
		v.Flag("facility", a.actors.IsFacility(e.key))
	}
	return v
}

// roleLink names how a mention hangs together with an event, and ranks it.
func (a *analysis) roleLink(e *entity, m entityMention, f *finding, sentences int) (string, int) {
	span := a.spanOf(m.first, m.last)
	for _, p := range f.Actors {
		if p.Span.Overlaps(span) {
			if strings.EqualFold(p.Head, a.tok[m.head].Text) {
				return "actor", 9
			}
			return "actor-part", 7
		}
	}
	for _, p := range f.Targets {
		if p.Span.Overlaps(span) {
			if strings.EqualFold(p.Head, a.tok[m.head].Text) {
				return "target", 9
			}
			return "target-part", 8
		}
	}
	for _, w := range f.Weapons {
		if w.Span.Overlaps(span) {
			return "weapon", 9
		}
	}
	for _, p := range f.Actors {
		if e.entry != nil && p.Name == e.entry.Name || e.typ == personEntity && strings.EqualFold(p.Name, e.key) {
			return "actor-named", 7
		}
	}
	for _, p := range f.Targets {
		if e.entry != nil && p.Name == e.entry.Name || e.typ == personEntity && strings.EqualFold(p.Name, e.key) {
			return "target-named", 7
		}
	}
	if sentences > 0 {
		side := "-after"
		if a.sent(m.head) < a.sent(f.tok) {
			side = "-before"
		}
		if sentences > 1 {
			return "far" + side, 0
		}
		return "sentence" + side, 1
	}
	// Through the tree: under a slot, under the trigger, in its clause.
	verbs, i, last := 0, m.head, m.head
	for n := 0; i >= 0 && i != f.tok && n < 30; n++ {
		if i != m.head && a.verbal(i) {
			verbs++
		}
		for _, s := range f.slots {
			if s.head == i && verbs == 0 {
				return "slot-" + slotClass(s.name, a.row(f).Frame), 6
			}
		}
		last = i
		i = a.head(i)
	}
	rel := a.tok[last].Rel
	if c := strings.IndexByte(rel, ':'); c >= 0 {
		rel = rel[:c]
	}
	switch {
	case i == f.tok && verbs == 0:
		return "under-" + rel, 5
	case i == f.tok:
		return "below", 3
	case a.clause(m.head) >= 0 && a.clause(m.head) == a.clause(f.tok):
		return "clause", 4
	}
	return "sentence", 2
}

// standingOf is what a document says of an entity apart from an incident: it
// is a source, claims responsibility, is accused, is arrested, acts in an event
// of force.
func (a *analysis) standingOf(e *entity) (out standing) {
	for _, m := range e.mentions[:min(len(e.mentions), maxTold)] {
		h := a.head(m.head)
		out.speaker = out.speaker || h >= 0 && a.is(m.head, "nsubj") && a.lex.Reports(a.lemma(h)) && a.at[h] == nil
		span := a.spanOf(m.first, m.last)
		s := a.doc.Sentences[a.sent(m.head)]
		for _, f := range a.findingsBetween(s.First, s.Last) {
			actor, target := overlaps(f.Actors, span), overlaps(f.Targets, span)
			switch f.Kind {
			case event.ClaimOfResponsibility:
				out.claims = out.claims || actor
			case event.Accusation:
				out.accused = out.accused || target
			case event.Arrest:
				out.arrested = out.arrested || target
			default:
				out.acts = out.acts || actor && violent[f.Kind]
				out.suffers = out.suffers || target && violent[f.Kind]
			}
		}
	}
	out.words = a.wordings(e)
	return out
}

func overlaps(list []event.Party, s event.Span) bool {
	for _, p := range list {
		if p.Span.Overlaps(s) {
			return true
		}
	}
	return false
}

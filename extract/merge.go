package extract

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// Merge gathers the incidents of many reports that are of one thing that
// happened, so that an attack in forty documents is one Story with forty
// sources, each with what it agrees in with those before. Incidents agree by
// kind, day, place, parties and losses; a contradiction in day, place or kind
// keeps them apart, and so does standing apart in one report. An incident that
// states no place, one that is only planned or denied, and mere talk of
// violence stay by themselves.
//
// The order of the reports does not matter. An incident is compared only with
// stories of its family of kinds that lie near it in place and time, so the
// cost grows with the reports, not with their square. The stories come out by
// day, then by their first source.
func Merge(reports []*event.Report) []event.Story {
	var all []account
	for _, r := range reports {
		for i := range r.Incidents {
			all = append(all, newAccount(r, &r.Incidents[i]))
		}
	}
	slices.SortStableFunc(all, func(a, b account) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.published, b.published), cmp.Compare(a.report.ID, b.report.ID), cmp.Compare(a.in.ID, b.in.ID))
	})
	m := merger{blocks: map[block][]*gathering{}}
	for i := range all {
		m.place(&all[i])
	}
	out := make([]event.Story, len(m.all))
	for i, g := range m.all {
		out[i] = g.story
	}
	return out
}

// An account is what one report says of an incident.
type account struct {
	report    *event.Report
	in        *event.Incident
	published string
	from, to  int // days since 1970; both 0 where no day is known
	stated    bool
	lone      bool // it can not be joined to others
}

// newsDays is how many days before a report what it tells without a date may
// have happened.
const newsDays = 2

func newAccount(r *event.Report, in *event.Incident) account {
	a := account{report: r, in: in, published: r.Published}
	if a.published == "" && r.Dateline != nil {
		a.published = r.Dateline.Date
	}
	if t := in.Time; t != nil {
		a.from, a.to = dayNumber(t.Start), dayNumber(t.End)
		a.stated = a.from > 0 && a.to >= a.from
	}
	if !a.stated {
		if a.to = dayNumber(a.published); a.to > 0 {
			a.from = a.to - newsDays
		}
	}
	p := in.Place
	vague := in.Relevance > 0 && in.Relevance < .3 && in.Casualties == nil && len(in.Actors)+len(in.Targets)+len(in.People)+len(in.Weapons) == 0 // "after the attacks"
	a.lone = vague || a.to == 0 || a.to-a.from > 31 || p == nil || p.Lat == nil || p.Lon == nil || !(geo.Point{Lat: *p.Lat, Lon: *p.Lon}).Valid() || future(in.Status) || in.Status == event.Negated || in.Status == event.Denied
	return a
}

// dayNumber counts the days from 1970 to a date or date-time, 0 where it is
// none.
func dayNumber(s string) int {
	t, err := time.Parse(time.DateOnly, firstDay(s))
	if err != nil {
		return 0
	}
	return int(t.Unix() / 86400)
}

// A gathering is a story in the making.
type gathering struct {
	story event.Story
	last  account // its slots so far
	seen  map[*event.Report]bool
	in    map[block]bool
}

// A block is where accounts are looked for that may agree: a family of kinds,
// a day, and a cell of the globe of about 50 km or a country.
type block struct {
	family, day int
	cell        int
	country     string
	wide        bool // only what is placed no closer than in a province
}

type merger struct {
	all    []*gathering
	blocks map[block][]*gathering
}

// maxRivalStories is how many stories of a block an account is compared with,
// the latest first.
const maxRivalStories = 200

// place joins an account to the story that it agrees with best, or makes it
// the first of a new one.
func (m *merger) place(a *account) {
	if a.lone {
		m.open(a)
		return
	}
	var best *gathering
	var agreed agreement
	tried := map[*gathering]bool{}
	for _, b := range a.near() {
		list := m.blocks[b]
		for _, g := range list[max(0, len(list)-maxRivalStories):] {
			if tried[g] || g.seen[a.report] {
				continue
			}
			tried[g] = true
			if s := agree(&g.last, a); s.score >= together && (best == nil || s.score > agreed.score) {
				best, agreed = g, s
			}
		}
	}
	if best == nil {
		best = m.open(a)
	} else {
		best.join(a, agreed)
	}
	for _, b := range a.home() {
		if !best.in[b] {
			best.in[b] = true
			m.blocks[b] = append(m.blocks[b], best)
		}
	}
}

func (m *merger) open(a *account) *gathering {
	g := &gathering{last: *a, seen: map[*event.Report]bool{a.report: true}, in: map[block]bool{}}
	in := *a.in
	g.last.in = &in
	g.story.Incident = in
	g.story.ID, g.story.Events = 0, nil
	g.story.Sources = []event.Source{a.source()}
	m.all = append(m.all, g)
	return g
}

func (a *account) source() event.Source {
	return event.Source{Report: a.report.ID, Outlet: a.report.Outlet, Published: a.report.Published, Incident: a.in.ID}
}

// join adds an account and the slots that it has more of.
func (g *gathering) join(a *account, s agreement) {
	src := a.source()
	src.Score, src.Evidence = math.Round(s.score*100)/100, s.evidence
	g.story.Sources = append(g.story.Sources, src)
	g.seen[a.report] = true
	in := &g.story.Incident
	if particular(a.in.Kind) > particular(in.Kind) {
		in.Kind = a.in.Kind
	}
	in.Actors, in.Targets, in.People = addNamed(in.Actors, a.in.Actors), addNamed(in.Targets, a.in.Targets), addNamed(in.People, a.in.People)
	in.Place, in.Time = finerPlace(in.Place, a.in.Place), finerTime(in.Time, a.in.Time)
	in.Weapons = addWeapons(in.Weapons, a.in.Weapons)
	in.Relevance = max(in.Relevance, a.in.Relevance)
	if c := a.in.Casualties; c != nil {
		var d event.Casualties
		if in.Casualties != nil {
			d = *in.Casualties
		}
		latest(&d.Killed, c.Killed)
		latest(&d.Wounded, c.Wounded)
		latest(&d.Captured, c.Captured)
		latest(&d.Missing, c.Missing)
		in.Casualties = &d
	}
	if a.stated && !g.last.stated {
		g.last.from, g.last.to, g.last.stated = a.from, a.to, true
	}
	merged := *in
	g.last.in = &merged
}

// addNamed adds the parties of a list that the other has not, by who they are.
func addNamed(list, more []event.Party) []event.Party {
	list = slices.Clone(list)
	for _, p := range more {
		if len(list) < maxParties && !slices.ContainsFunc(list, func(q event.Party) bool { return p.IsOrg == q.IsOrg && sameParty(p, q) }) {
			list = append(list, p)
		}
	}
	return list
}

const cellsPerDegree = 2

// home is the blocks that an account stands in: its cell and its country on
// each of its days.
func (a *account) home() []block {
	var out []block
	p := a.in.Place
	lat, lon := a.cell()
	for d := a.from; d <= min(a.to, a.from+6); d++ {
		at := block{family: family(a.in.Kind), day: d, country: countryOf(p)}
		out = append(out, at)
		if wide(p) {
			at.wide = true
			out = append(out, at)
		} else {
			out = append(out, block{family: at.family, day: d, cell: cellNumber(lat, lon)})
		}
	}
	return out
}

// near is the blocks in which an account looks for stories to join, from a day
// before its own to a day after: its cell, those round it and what is only
// placed in its country, or all of the country where it is so placed itself.
func (a *account) near() []block {
	var out []block
	p := a.in.Place
	lat, lon := a.cell()
	for d := a.from - 1; d <= min(a.to, a.from+6)+1; d++ {
		at := block{family: family(a.in.Kind), day: d, country: countryOf(p)}
		if wide(p) {
			out = append(out, at)
			continue
		}
		for y := lat - 1; y <= lat+1; y++ {
			for x := lon - 1; x <= lon+1; x++ {
				out = append(out, block{family: at.family, day: d, cell: cellNumber(y, x)})
			}
		}
		at.wide = true
		out = append(out, at)
	}
	return out
}

func (a *account) cell() (lat, lon int) {
	p := a.in.Place
	return int(math.Floor(*p.Lat * cellsPerDegree)), int(math.Floor(*p.Lon * cellsPerDegree))
}

// cellNumber is a number of its own for each cell, never 0.
func cellNumber(lat, lon int) int { return (lat+1000)*10_000 + lon + 1000 }

func countryOf(p *event.Place) string {
	if p == nil || p.Toponym == nil {
		return ""
	}
	return p.Toponym.Country
}

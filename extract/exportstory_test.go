package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// A Story is a document with its incidents, to fit on it the models that weigh
// them, each on what those before it say.
type Story struct {
	a     *analysis
	parts []*incident // as their events were gathered
	list  []*incident
	order []int // of incidents of violence among those
	total int
	first struct {
		chances chances
		peaks   peaks
		field   *field
	}
}

// ReadStory puts the incidents of a document together.
func (x *Extractor) ReadStory(d Document) *Story {
	s := &Story{a: x.readIncidents(d)}
	s.a.incidents()
	s.a.inherit()
	s.parts = s.a.gathered()
	s.a.config.Incidents = true
	s.a.readStory()
	s.Join(joinModel())
	return s
}

// Join puts together the incidents that a model takes for one.
func (s *Story) Join(m *linear.Model) {
	s.a.joins = m
	s.list = s.a.join(s.parts)
	s.a.weighIncidents(s.list)
	s.order, s.total = make([]int, len(s.list)), 0
	for i, n := range s.list {
		if n.violent {
			s.order[i] = s.total
			s.total++
		}
	}
	s.keep()
}

// Part undoes what Join did; what the incidents weigh is not known then.
func (s *Story) Part() { s.list = s.parts }

// JoinCases are examples for each two incidents near each other: label says
// whether they are one, and how much that counts.
func (s *Story) JoinCases(label func(i, k int) (same bool, weight float64)) []linear.Case {
	var out []linear.Case
	var open []int
	for k, y := range s.list {
		if !y.violent {
			continue
		}
		for _, i := range open[max(0, len(open)-joinReach):] {
			if same, w := label(i, k); w > 0 {
				out = append(out, linear.Case{Features: s.a.joinVector(nil, s.list[i], y), Yes: same, Weight: w})
			}
		}
		open = append(open, k)
	}
	return out
}

// keep takes the chances and relevances as they are for those that the next
// models go by.
func (s *Story) keep() {
	s.first.chances = nil
	for _, n := range s.list {
		s.first.chances = append(s.first.chances, append([][len(partNames)]float64(nil), n.chance...))
	}
	s.first.peaks, s.first.field = peaksOf(s.list, s.first.chances), s.a.fieldOf(s.list)
}

// Incidents is how many incidents the story has.
func (s *Story) Incidents() int { return len(s.list) }

// Violent reports whether an incident is one of violence.
func (s *Story) Violent(i int) bool { return s.list[i].violent }

// Mentions are the events of an incident.
func (s *Story) Mentions(i int) []Mention {
	all, at := s.a.asMentions(), map[*finding]int{}
	for k, f := range s.a.findings {
		at[f] = k
	}
	var out []Mention
	for _, f := range s.list[i].events {
		out = append(out, all[at[f]])
	}
	return out
}

// Names are what each of those near an incident is called.
func (s *Story) Names(i int) [][]string {
	var out [][]string
	for _, v := range s.list[i].involved {
		var names []string
		for _, m := range v.entity.mentions {
			at := &involvement{entity: v.entity, at: m}
			p := s.a.partyOf(at)
			names = append(names, p.Text, s.a.withRank(at, p).Text, s.a.textOf(m.first, m.last), s.a.textOf(m.head, m.last), s.a.textOf(m.head, m.head+1))
		}
		out = append(out, names)
	}
	return out
}

// PartCases are the examples for the parts of those near an incident: by
// themselves, or by their rivals.
func (s *Story) PartCases(i int, shares bool, has func(involved int, part string) bool) []linear.Case {
	var out []linear.Case
	for k, v := range s.list[i].involved {
		for _, p := range partsOf[v.entity.typ] {
			prefix := section(p, v.entity.typ)
			w := linear.Vector{{Name: prefix + "bias", Value: 1}}
			for _, x := range s.partVector(i, k, p, shares) {
				w.Set(prefix+x.Full(), x.Value)
			}
			out = append(out, linear.Case{Features: w, Yes: has(k, partNames[p])})
		}
	}
	return out
}

func (s *Story) partVector(i, k int, p part, shares bool) linear.Vector {
	if shares {
		return s.a.shareVector(nil, s.list[i], s.first.chances[i], s.first.peaks, i, k, p)
	}
	return s.a.roleVector(nil, s.list[i].involved[k], len(s.list[i].events))
}

// SetParts weighs the parts by a model.
func (s *Story) SetParts(all *linear.Model, shares bool) {
	models := sectionsOf(all)
	for i, n := range s.list {
		for k, v := range n.involved {
			for _, p := range partsOf[v.entity.typ] {
				n.chance[k][p] = models[p][v.entity.typ].Probability(s.partVector(i, k, p, shares))
			}
		}
	}
	s.keep()
}

// RelevanceCase is the example that an incident makes: by itself, or by the
// story's others.
func (s *Story) RelevanceCase(i int, ranks, reported bool) linear.Case {
	return linear.Case{Features: s.relevance(i, ranks), Yes: reported}
}

func (s *Story) relevance(i int, ranks bool) linear.Vector {
	if ranks {
		return s.a.rankVector(s.first.field, i)
	}
	return s.a.relevanceVector(s.list[i], s.order[i], s.total)
}

// SetRelevance weighs the incidents by a model.
func (s *Story) SetRelevance(m *linear.Model, ranks bool) {
	for i, n := range s.list {
		if n.violent {
			n.relevance = m.Probability(s.relevance(i, ranks))
		}
	}
	s.keep()
}

// SetTypes gives the incidents their types by a model.
func (s *Story) SetTypes(m *linear.Model) {
	models := typeSections(m)
	for _, n := range s.list {
		if n.violent {
			n.typ, n.typeChance = s.a.typeBy(models, n)
		}
	}
}

// Report is what the story reports, one event an incident.
func (s *Story) Report() *event.Report {
	return s.a.reportOf(s.list)
}

// TypeCases are the examples for each type that an incident of a known type
// makes.
func (s *Story) TypeCases(i int, typ string) []linear.Case {
	var out []linear.Case
	for _, name := range typeNames {
		w := linear.Vector{{Name: name + "|bias", Value: 1}}
		for _, x := range s.a.typeVector(s.list[i]) {
			w.Set(name+"|"+x.Full(), x.Value)
		}
		out = append(out, linear.Case{Features: w, Yes: name == typ})
	}
	return out
}

// FillCases are the examples for listing those near an incident: right tells
// whether a part is rightly listed under a name, for an organisation or not.
func (s *Story) FillCases(i int, right func(part, name string, org bool) bool) []linear.Case {
	var out []linear.Case
	x, rest := s.list[i], othersOf(s.list)
	for k, v := range x.involved {
		for _, p := range partsOf[v.entity.typ] {
			if x.chance[k][p]*x.relevance < leastFill {
				continue
			}
			q := s.a.partyOf(v)
			if p == perpetrator {
				q = s.a.withRank(v, q)
			}
			if p == instrument {
				q.Text = s.a.textOf(v.at.first, v.at.last)
			}
			prefix := section(p, v.entity.typ)
			w := linear.Vector{{Name: prefix + "bias", Value: 1}}
			for _, f := range s.a.fillVector(nil, x, rest, i, k, p) {
				w.Set(prefix+f.Full(), f.Value)
			}
			out = append(out, linear.Case{Features: w, Yes: right(partNames[p], q.Text, q.IsOrg || q.Org != "")})
		}
	}
	return out
}

// SetFills weighs by a model whom the incidents list.
func (s *Story) SetFills(all *linear.Model) {
	s.a.weighFillsBy(sectionsOf(all), s.list)
}

// Type is the type that an incident was given.
func (s *Story) Type(i int) string { return s.list[i].typ }

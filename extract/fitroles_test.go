package extract_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// rolesOf are the template's roles that a part in an incident fills.
var rolesOf = map[string][]string{"perpetrator": {"PerpInd", "PerpOrg"}, "victim": {"Victim"}, "damaged": {"Target"}, "means": {"Weapon"}}

// A labelled story is one whose templates are known.
type labelled struct {
	*extract.Story
	templates []template
	of        []int  // the template of each incident, -1 where it has none
	told      []bool // of each: it tells of a template, the same or another incident's
}

// match gives each template the incident that names most of it.
func (l *labelled) match() {
	l.of, l.told = nil, make([]bool, l.Incidents())
	score := make([][]float64, l.Incidents())
	for i, n := 0, 0; i < l.Incidents(); i++ {
		l.of = append(l.of, -1)
		if !l.Violent(i) {
			continue
		}
		m := l.Mentions(i)
		for _, g := range l.templates {
			o := overlap(m, g)
			l.told[i] = l.told[i] || o >= leastTold
			score[i] = append(score[i], o-.01*float64(n))
		}
		n++
	}
	used := make([]bool, len(l.templates))
	for range l.templates {
		bi, bt, best := -1, -1, .5
		for i, row := range score {
			for t, s := range row {
				if l.of[i] < 0 && !used[t] && s > best {
					bi, bt, best = i, t, s
				}
			}
		}
		if bi < 0 {
			return
		}
		l.of[bi], used[bt] = bt, true
	}
}

// joins are the examples for which of the incidents, as their events were
// gathered, are one: those that name most of the same template.
func (l *labelled) joins() []linear.Case {
	l.Part()
	if len(l.templates) == 0 {
		return nil
	}
	of, sure := make([]int, l.Incidents()), make([]bool, l.Incidents())
	for i := range of {
		of[i] = -1
		if !l.Violent(i) {
			continue
		}
		m, best, second := l.Mentions(i), .5, 0.0
		for t, g := range l.templates {
			if s := overlap(m, g); s > best {
				of[i], best, second = t, s, best
			} else {
				second = max(second, s)
			}
		}
		sure[i] = of[i] < 0 || best > second*1.15 || len(l.templates) == 1
	}
	return l.JoinCases(func(i, k int) (bool, float64) {
		switch {
		case !sure[i] || !sure[k] || of[i] < 0 && of[k] < 0:
			return false, 0
		case of[i] < 0 || of[k] < 0:
			return false, .25
		}
		return of[i] == of[k], 1
	})
}

// leastTold is the overlap from which an incident tells of a template: the type
// and a party or two.
const leastTold = 2.6

// overlap is how much of a template an incident's events name.
func overlap(mentions []extract.Mention, t template) float64 {
	kinds := map[string]bool{}
	var fills, sentences []string
	for _, m := range mentions {
		kinds[mucKind(m.Kind)] = true
		fills, sentences = append(fills, plain(m.Fills)), append(sentences, plain(m.Sentence))
	}
	s := 0.0
	switch {
	case kinds[t.kind]:
		s = 1.2
	case t.kind == "arson" || t.kind == "attack" || t.kind == "bombing":
		s = .4
	}
	for _, role := range roleNames {
		for _, ways := range t.roles[role] {
			found := 0.0
			for i := range mentions {
				for _, w := range ways {
					if has(fills[i], w) {
						found = 1.5
					} else if found == 0 && has(sentences[i], w) {
						found = 1
					}
				}
			}
			s += found
		}
	}
	return s + .05*float64(min(len(mentions), 6))
}

// parts are the examples for the parts in the incidents that have a template.
func (l *labelled) parts(shares bool) (out []linear.Case) {
	for i, t := range l.of {
		if t < 0 {
			continue
		}
		names := l.Names(i)
		out = append(out, l.PartCases(i, shares, func(k int, part string) bool { return fills(names[k], l.templates[t], part) })...)
	}
	return out
}

func (l *labelled) relevance(ranks bool) (out []linear.Case) {
	for i, t := range l.of {
		if l.Violent(i) {
			out = append(out, l.RelevanceCase(i, ranks, t >= 0 || !ranks && l.told[i]))
		}
	}
	return out
}

func (l *labelled) types() (out []linear.Case) {
	for i, t := range l.of {
		if t >= 0 {
			out = append(out, l.TypeCases(i, strings.TrimSpace(l.templates[t].kind))...)
		}
	}
	return out
}

// listed are the examples for whom a report of the incidents rightly lists.
func (l *labelled) listed() (out []linear.Case) {
	for i, t := range l.of {
		if !l.Violent(i) {
			continue
		}
		out = append(out, l.FillCases(i, func(part, name string, org bool) bool {
			if t < 0 || strings.TrimSpace(l.templates[t].kind) != l.Type(i) {
				return false
			}
			for _, role := range rolesOf[part] {
				if part == "perpetrator" && (role == "PerpOrg") != org {
					continue
				}
				for _, ways := range l.templates[t].roles[role] {
					if slices.Contains(ways, plain(name)) {
						return true
					}
				}
			}
			return false
		})...)
	}
	return out
}

// fills reports whether one of the names is in a template for a part.
func fills(names []string, t template, part string) bool {
	for _, role := range rolesOf[part] {
		for _, ways := range t.roles[role] {
			for _, w := range ways {
				for _, n := range names {
					if plain(n) == w {
						return true
					}
				}
			}
		}
	}
	return false
}

// TestFitReports fits the models that weigh incidents and who has a part in
// them on SITREP_FIT_MUC: role, share, relevance, rank and type, after
// incident. Each is fit on what those before it say of stories that they have
// not seen.
func TestFitReports(t *testing.T) {
	if os.Getenv("SITREP_FIT_MUC") == "" {
		t.Skip("SITREP_FIT_MUC is not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	var all []*labelled
	stories(t, func(d extract.Document, _ string, templates []template) {
		l := &labelled{Story: x.ReadStory(d), templates: templates}
		l.match()
		all = append(all, l)
	})
	for _, s := range reportStages {
		m := crossFit(all, nil, s)
		writeModel(t, s.name, s.comment+": a feature, its weight in log\n# odds. Fit by TestFitReports.\n", m)
	}
}

// A stage is one of the models that weigh incidents.
type stage struct {
	name, comment string
	ridge         float64
	cases         func(*labelled) []linear.Case
	set           func(*labelled, *linear.Model)
}

// reportStages are the models in the order in which each goes by those before.
var reportStages = []stage{
	{"join", "# Whether two incidents of violence of a story are one that it comes back to\n# (join.go)", 5,
		(*labelled).joins, func(l *labelled, m *linear.Model) { l.Join(m); l.match() }},
	{"role", "# Whether an entity has a part in an incident of violence (roles.go): the part\n# and the type of entity", 20,
		func(l *labelled) []linear.Case { return l.parts(false) }, func(l *labelled, m *linear.Model) { l.SetParts(m, false) }},
	{"share", "# Whether an entity has a part in an incident, by its rivals (shares.go): the\n# part and the type of entity", 5,
		func(l *labelled) []linear.Case { return l.parts(true) }, func(l *labelled, m *linear.Model) { l.SetParts(m, true) }},
	{"relevance", "# Whether an incident of violence is one particular act that the story reports\n# (relevance.go, scene.go, setting.go)", 40,
		func(l *labelled) []linear.Case { return l.relevance(false) }, func(l *labelled, m *linear.Model) { l.SetRelevance(m, false) }},
	{"rank", "# Whether a story reports an incident, by how it stands among the story's others\n# (ranks.go)", 5,
		func(l *labelled) []linear.Case { return l.relevance(true) }, func(l *labelled, m *linear.Model) { l.SetRelevance(m, true) }},
	{"type", "# Of which type an incident of violence is (types.go): the type", 4,
		(*labelled).types, func(l *labelled, m *linear.Model) { l.SetTypes(m) }},
	{"fill", "# Whether listing an entity for a part in an incident is right (fills.go): the\n# part and the type of entity", 2,
		(*labelled).listed, func(l *labelled, m *linear.Model) { l.SetFills(m) }},
}

// folds is how many parts the stories are put into.
const folds = 4

// crossFit returns the model of a stage fit on the cases of all stories. It
// sets each story by the model fit on those of other parts, and those held out
// by the model that it returns.
func crossFit(all, heldOut []*labelled, s stage) *linear.Model {
	part := func(i int) int { return i / 10 % folds }
	by := make([][]linear.Case, folds)
	for i, l := range all {
		by[part(i)] = append(by[part(i)], s.cases(l)...)
	}
	common(by)
	var every []linear.Case
	for k := range folds {
		every = append(every, by[k]...)
		var others []linear.Case
		for j := range folds {
			if j != k {
				others = append(others, by[j]...)
			}
		}
		m := linear.Fit(others, s.ridge)
		for i, l := range all {
			if part(i) == k {
				s.set(l, m)
			}
		}
	}
	m := linear.Fit(every, s.ridge)
	for _, l := range heldOut {
		s.set(l, m)
	}
	return m
}

// rare is in how few cases a feature tells nothing.
const rare = 20

// common leaves of cases the features that more than a few have.
func common(by [][]linear.Case) {
	seen := map[string]int{}
	for _, cases := range by {
		for _, c := range cases {
			for _, f := range c.Features {
				seen[f.Full()]++
			}
		}
	}
	for _, cases := range by {
		for i := range cases {
			var kept linear.Vector
			for _, f := range cases[i].Features {
				if seen[f.Full()] > rare {
					kept = append(kept, f)
				}
			}
			cases[i].Features = kept
		}
	}
}

package extract_test

import (
	"maps"
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

// matchIncidents gives each template the incident that names most of it: the
// result is the template of each incident, -1 where it has none.
func matchIncidents(all []extract.Incident, templates []template) []int {
	of := make([]int, len(all))
	for i := range of {
		of[i] = -1
	}
	used := make([]bool, len(templates))
	for range templates {
		bi, bt, best := -1, -1, .5
		for i, n := range all {
			for t, g := range templates {
				if of[i] >= 0 || used[t] {
					continue
				}
				if s := overlap(n, g) - .01*float64(i); s > best {
					bi, bt, best = i, t, s
				}
			}
		}
		if bi < 0 {
			break
		}
		of[bi], used[bt] = bt, true
	}
	return of
}

// overlap is how much of a template an incident's events and entities name.
func overlap(n extract.Incident, t template) float64 {
	kinds := map[string]bool{}
	for _, m := range n.Mentions {
		kinds[mucKind(m.Kind)] = true
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
			for _, m := range n.Mentions {
				fills, sentence := plain(m.Fills), plain(m.Sentence)
				for _, w := range ways {
					if has(fills, w) {
						found = 1.5
					} else if found == 0 && has(sentence, w) {
						found = 1
					}
				}
			}
			s += found
		}
	}
	return s + .05*float64(min(len(n.Mentions), 6))
}

// TestFitRoles fits models/role.tsv and models/relevance.tsv on SITREP_FIT_MUC.
func TestFitRoles(t *testing.T) {
	if os.Getenv("SITREP_FIT_MUC") == "" {
		t.Skip("SITREP_FIT_MUC is not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	var roles []linear.Case
	found, wanted := map[string]int{}, map[string]int{}
	stories(t, func(d extract.Document, templates []template) {
		if len(templates) == 0 {
			return
		}
		all := x.Incidents(d)
		for i, k := range matchIncidents(all, templates) {
			if k < 0 {
				continue
			}
			for role, parties := range templates[k].roles {
				for _, ways := range parties {
					wanted[role]++
					if slices.ContainsFunc(all[i].Involved, func(e extract.Involved) bool { return called(e, ways) }) {
						found[role]++
					}
				}
			}
			for _, e := range all[i].Involved {
				for _, part := range sortedParts(e) {
					roles = append(roles, linear.Case{Features: e.Parts[part], Yes: fills(e, templates[k], part)})
				}
			}
		}
	})
	t.Log(len(roles), "parties; named by an entity:", found, "of", wanted)
	writeModel(t, "role", "# Whether an entity has a part in an incident of violence: the part and the type\n# of entity, a feature (see roles.go), its weight in log odds. Fit by\n# TestFitRoles.\n", linear.Fit(roles, 10))
	report(t, roles, linear.Fit(roles, 10))
}

// TestFitRelevance fits models/relevance.tsv on SITREP_FIT_MUC, after the other
// models.
func TestFitRelevance(t *testing.T) {
	if os.Getenv("SITREP_FIT_MUC") == "" {
		t.Skip("SITREP_FIT_MUC is not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	var cases []linear.Case
	stories(t, func(d extract.Document, templates []template) {
		all := x.Incidents(d)
		for i, k := range matchIncidents(all, templates) {
			cases = append(cases, linear.Case{Features: all[i].Relevance, Yes: k >= 0})
		}
	})
	t.Log(len(cases), "incidents")
	writeModel(t, "relevance", "# Whether an incident of violence is one particular act that the story reports:\n# a feature (see relevance.go), its weight in log odds. Fit by TestFitRelevance.\n", linear.Fit(cases, 40))
}

func sortedParts(e extract.Involved) []string {
	var out []string
	for _, p := range []string{"perpetrator", "victim", "damaged", "means"} {
		if _, ok := e.Parts[p]; ok {
			out = append(out, p)
		}
	}
	return out
}

// fills reports whether an entity is one of a template's for a part.
func fills(e extract.Involved, t template, part string) bool {
	for _, role := range rolesOf[part] {
		for _, ways := range t.roles[role] {
			if called(e, ways) {
				return true
			}
		}
	}
	return false
}

// called reports whether an entity has one of the names.
func called(e extract.Involved, ways []string) bool {
	for _, w := range ways {
		for _, n := range e.Names {
			if plain(n) == w {
				return true
			}
		}
	}
	return false
}

// report logs how well a model of roles tells, by part and type of entity.
func report(t *testing.T, cases []linear.Case, m *linear.Model) {
	type tally struct{ cases, yes, said, right int }
	by := map[string]*tally{}
	for _, c := range cases {
		name, _, _ := strings.Cut(c.Features[0].Name, "|")
		if by[name] == nil {
			by[name] = &tally{}
		}
		n := by[name]
		n.cases++
		said := m.Probability(c.Features) >= .35
		if c.Yes {
			n.yes++
		}
		if said {
			n.said++
		}
		if said && c.Yes {
			n.right++
		}
	}
	for _, name := range slices.Sorted(maps.Keys(by)) {
		t.Logf("%s: %+v", name, *by[name])
	}
}

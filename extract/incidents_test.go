package extract_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

func extractText(t testing.TB, c extract.Config, published, text string) *event.Report {
	t.Helper()
	r, err := newExtractor(t, c).Extract(context.Background(), extract.Document{ID: "test", Published: published, Text: text})
	require.NoError(t, err)
	return r
}

// incidentOf is the incident of the first event that a word triggers.
func incidentOf(t testing.TB, r *event.Report, trigger string) event.Incident {
	t.Helper()
	for _, e := range r.Events {
		if strings.EqualFold(e.Trigger.Text, trigger) {
			return r.Incidents[e.Incident-1]
		}
	}
	require.Fail(t, "no event", "%s", trigger)
	return event.Incident{}
}

const ambushes = `Gunmen ambushed a convoy of aid workers near Bossangoa on Saturday, killing three drivers.

Two people were also wounded in the ambush, the mission said. The gunmen used rifles.

In a separate incident, a bomb exploded at a market in Bangui on Monday and killed five traders.`

func TestIncidentGathersItsMentions(t *testing.T) {
	r := extractText(t, extract.Config{}, "2019-05-14", ambushes)
	ambush, bomb := incidentOf(t, r, "ambushed"), incidentOf(t, r, "exploded")
	assert.NotEqual(t, ambush.ID, bomb.ID)
	assert.Equal(t, ambush.ID, incidentOf(t, r, "killing").ID)
	assert.Equal(t, ambush.ID, incidentOf(t, r, "wounded").ID)
	assert.Equal(t, bomb.ID, incidentOf(t, r, "killed").ID)
	for _, n := range r.Incidents {
		assert.NotEmpty(t, n.Events)
	}
}

func TestIncidentMergesSlots(t *testing.T) {
	r := extractText(t, extract.Config{}, "2019-05-14", ambushes)
	n := incidentOf(t, r, "ambushed")
	assert.Equal(t, event.Attack, n.Kind)
	require.NotNil(t, n.Place)
	assert.Equal(t, "Bossangoa", n.Place.Toponym.Name)
	require.NotNil(t, n.Time)
	assert.Equal(t, "2019-05-11", n.Time.Value)
	require.NotNil(t, n.Casualties)
	require.NotNil(t, n.Casualties.Killed)
	require.NotNil(t, n.Casualties.Wounded)
	assert.Equal(t, 3, n.Casualties.Killed.Min)
	assert.Equal(t, 2, n.Casualties.Wounded.Min)
	require.NotEmpty(t, n.Actors)
	assert.Equal(t, "gunmen", strings.ToLower(n.Actors[0].Head))
	var people []string
	for _, p := range n.People {
		people = append(people, p.Head)
	}
	assert.Contains(t, people, "drivers")
}

func TestIncidentsOfDifferentDaysStayApart(t *testing.T) {
	r := extractText(t, extract.Config{}, "2019-05-14", "Rebels attacked Ndele on Saturday. On Monday rebels attacked Ndele again.")
	require.Len(t, r.Events, 2)
	assert.NotEqual(t, r.Events[0].Incident, r.Events[1].Incident)
}

func TestSumsAreNoMentionOfOne(t *testing.T) {
	r := extractText(t, extract.Config{}, "2019-05-14", "Gunmen killed two policemen in Ndele on Sunday. Some 1,520 people were killed in the region from January to the end of March, the United Nations said.")
	require.Len(t, r.Events, 2)
	assert.NotEqual(t, r.Events[0].Incident, r.Events[1].Incident)
}

func TestRelevanceTellsActsFromTalk(t *testing.T) {
	act := extractText(t, extract.Config{}, "1989-06-02", "SAN VICENTE, 2 June - Two gunmen shot dead the mayor, Julio Arce, in his house in Tecoluca on Thursday night.")
	talk := extractText(t, extract.Config{}, "1989-06-02", "The minister said on Friday that the war had cost the country dear. Killings and attacks frighten people, he said, and twenty years ago it was no better.")
	best := func(r *event.Report) (v float64) {
		for _, n := range r.Incidents {
			v = max(v, n.Relevance)
		}
		return v
	}
	assert.Greater(t, best(act), .5)
	assert.Less(t, best(talk), .3)
}

func TestOneEventAnIncident(t *testing.T) {
	c := extract.Config{Incidents: true}
	r := extractText(t, c, "1989-06-02", "Members of the FMLN shot dead the mayor, Julio Arce, in Tecoluca on Thursday. Arce was killed as he left his house. The guerrillas fled after the attack.")
	require.Len(t, r.Events, 2, "the killing and the flight")
	require.Len(t, r.Incidents, 2)
	e := r.Events[0]
	assert.Equal(t, 1, e.Incident)
	assert.Equal(t, []string{e.ID}, r.Incidents[0].Events)
	assert.Equal(t, r.Incidents[0].Targets, e.Targets)
	var victims, orgs []string
	for _, p := range e.Targets {
		victims = append(victims, p.Text)
	}
	for _, p := range e.Actors {
		if p.IsOrg {
			orgs = append(orgs, p.Text)
		}
	}
	assert.Contains(t, victims, "Julio Arce")
	assert.Equal(t, []string{"FMLN"}, orgs)

	talk := extractText(t, c, "1989-06-02", "Killings and attacks frighten people, the bishop said.")
	assert.Empty(t, talk.Events)
	assert.Empty(t, talk.Incidents)
}

func TestPartiesTellOrganisationsFromTheirPeople(t *testing.T) {
	r := extractText(t, extract.Config{}, "2016-02-02", "Taliban fighters attacked a base. The Taliban attacked a village. The army shelled a hill.")
	require.Len(t, r.Events, 3)
	people, group, army := r.Events[0].Actors[0], r.Events[1].Actors[0], r.Events[2].Actors[0]
	assert.False(t, people.IsOrg)
	assert.Equal(t, "Taliban", people.Org)
	assert.True(t, group.IsOrg)
	assert.True(t, army.IsOrg)
}

func TestPlacesOfEvents(t *testing.T) {
	for _, c := range []struct{ text, trigger, place string }{
		{"Rebels shelled Homs on Friday, the governor said in Damascus.", "shelled", "Homs"},
		{"In the town of Tikrit, gunmen shot dead a teacher.", "shot", "Tikrit"},
		{"A man from Lyon was killed in Marseille on Monday.", "killed", "Marseille"},
		{"Soldiers attacked the village of Tal Zarqun, near Mosul.", "attacked", "Tal Zarqun"},
		{"Three men were killed in a bombing in Quetta.", "bombing", "Quetta"},
	} {
		r := extractText(t, extract.Config{}, "2016-02-02", c.text)
		e := r.Events[0]
		for _, x := range r.Events {
			if x.Trigger.Text == c.trigger {
				e = x
			}
		}
		if assert.NotNil(t, e.Place, c.text) {
			assert.Equal(t, c.place, e.Place.Toponym.Text, c.text)
		}
	}
}

func TestPlacesNamedInOneBreath(t *testing.T) {
	r := extractText(t, extract.Config{}, "2016-02-02", "Thousands of people protested in Basra and Baghdad on Friday.")
	require.NotEmpty(t, r.Events)
	p := r.Events[0].Place
	require.NotNil(t, p)
	require.Len(t, p.Toponyms, 1)
	assert.ElementsMatch(t, []string{"Basra", "Baghdad"}, []string{p.Toponym.Text, p.Toponyms[0].Text})
}

const raids = `Urban guerrillas attacked a power station outside Tarma on Friday night, police said. The guerrillas fled before troops arrived.

Three armed men kidnapped businessman Ricardo Paredes as he left his office in Lima on Thursday. The men demanded a ransom.

Elsewhere, militants set fire to a bus near Ayacucho.`

func textsOf(list []event.Party) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.Text)
	}
	return out
}

func TestIncidentPartiesAsTheyAreDescribed(t *testing.T) {
	r := extractText(t, extract.Config{}, "2019-05-14", raids)
	assert.Contains(t, textsOf(incidentOf(t, r, "attacked").Actors), "Urban guerrillas")
	kidnapping := incidentOf(t, r, "kidnapped")
	assert.Contains(t, textsOf(kidnapping.Actors), "Three armed men")
	assert.Contains(t, textsOf(kidnapping.Targets), "Ricardo Paredes")
}

// What happened years before in the same place is no mention of what the story tells.
func TestLongAgo(t *testing.T) {
	r := extractText(t, extract.Config{}, "2023-01-21", "Bandits attacked Abagana and shot dead a farmer, a source said. About two years ago the town was raided by bandits.")
	assert.NotEqual(t, incidentOf(t, r, "attacked").ID, incidentOf(t, r, "raided").ID)
}

func TestIncidentTypes(t *testing.T) {
	r := extractText(t, extract.Config{}, "2019-05-14", raids)
	assert.Equal(t, event.Attack, incidentOf(t, r, "attacked").Kind)
	assert.Equal(t, event.Abduction, incidentOf(t, r, "kidnapped").Kind)
	assert.Equal(t, event.Destruction, incidentOf(t, r, "set").Kind)
	r = extractText(t, extract.Config{}, "2019-05-14", "Rebels attacked a police post in Huanta on Sunday. A bomb exploded at the gate and two officers died in the attack.")
	assert.Equal(t, event.Bombing, incidentOf(t, r, "exploded").Kind)
}

// reportsParties checks the words for a doer and a sufferer of the first incident that
// a text reports.
func reportsParties(t *testing.T, text, published, actor, target string) {
	t.Helper()
	r := extractText(t, extract.Config{Incidents: true}, published, text)
	require.NotEmpty(t, r.Events, text)
	assert.Contains(t, textsOf(r.Events[0].Actors), actor)
	assert.Contains(t, textsOf(r.Events[0].Targets), target)
}

// A report of one event an incident names rebels as rebels are named, whatever
// their number and whether or not they are only suspected; other people keep
// their number. What is set on fire is told from what is destroyed otherwise.
func TestPartiesOfReportedIncidents(t *testing.T) {
	c := extract.Config{Incidents: true}
	for _, x := range []struct{ text, actor, target string }{
		{"TARMA, 4 May 1989 - Suspected urban guerrillas shot dead the mayor, Julio Arce, in his house in Tarma on Thursday night.", "urban guerrillas", "Julio Arce"},
		{"TARMA, 4 May 1989 - Six Peruvian terrorists shot dead the mayor, Julio Arce, in his house in Tarma on Thursday night.", "terrorists", "Julio Arce"},
		{"TARMA, 4 May 1989 - Two armed men shot dead the mayor, Julio Arce, in his house in Tarma on Thursday night.", "Two armed men", "Julio Arce"},
	} {
		reportsParties(t, x.text, "1989-05-05", x.actor, x.target)
	}
	r := extractText(t, c, "1989-05-05", "TARMA, 4 May 1989 - Guerrillas set fire to three buses and to the town hall in Tarma on Thursday night, police said. The fire destroyed the building. Nobody was hurt when the buses were burned.")
	require.NotEmpty(t, r.Events)
	assert.Equal(t, event.Destruction, r.Events[0].Kind)
}

func TestManyIncidentsTakeLinearTime(t *testing.T) {
	towns := []string{"Tarma", "Lima", "Huanta", "Ayacucho", "Cusco", "Puno", "Ica"}
	text := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString("Guerrillas attacked a bank in " + towns[i%len(towns)] + ". Soldiers killed a teacher in " + towns[(i+3)%len(towns)] + ".\n\n")
		}
		return b.String()
	}
	x := newExtractor(t, extract.Config{})
	took := func(n int) time.Duration {
		start := time.Now()
		_, err := x.Extract(context.Background(), extract.Document{ID: "test", Text: text(n)})
		require.NoError(t, err)
		return time.Since(start)
	}
	took(20)
	assert.Less(t, took(400), 16*took(100)+time.Second/2)
}

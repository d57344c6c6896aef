package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// Who puts a bomb somewhere bombs what it is put under; what burns is told by a noun as
// well; charges and sticks are thrown where there is dynamite.
func TestBombsPutAndThingsBurned(t *testing.T) {
	for _, x := range []struct {
		text   string
		kind   event.Kind
		target string
	}{
		{"Rebels placed a bomb under the car of a senator in Tarma.", event.Bombing, "car of a senator"},
		{"A dynamite charge was placed at a store in Tarma.", event.Bombing, "store"},
		{"Two youths hurled dynamite sticks at the consulate.", event.Bombing, "consulate"},
		{"Police look into the burning of four buses by rebels.", event.Destruction, "four buses"},
		{"Two ambulances were machinegunned by the rebels.", event.Shooting, "Two ambulances"},
		{"The guerrillas sacked three stores.", event.Looting, "three stores"},
	} {
		r := extractText(t, extract.Config{}, "1990-05-15", x.text)
		var found bool
		for _, e := range r.Events {
			if e.Kind == x.kind {
				found = true
				assert.Contains(t, textsOf(e.Targets), x.target, x.text)
			}
		}
		assert.True(t, found, x.text)
	}
	for _, text := range []string{"The firm placed its charges in the annual report.", "They put the mine up for sale."} {
		for _, e := range extractText(t, extract.Config{}, "1990-05-15", text).Events {
			assert.NotEqual(t, event.Bombing, e.Kind, text)
		}
	}
}

// A bomb at a bank is a bomb where the story tells of bombs.
func TestBombsAtBanksAreLiteral(t *testing.T) {
	r := extractText(t, extract.Config{}, "1990-05-15", `Rebels killed two policemen in Tarma on Monday.

Guerrillas shot dead a teacher in Huanta. Gunmen wounded three soldiers near Ayacucho.

The explosion took place between a store and the branch of the savings and housing corporation bank.`)
	find(t, r, event.Bombing, "explosion")
}

// People without a name are named with what they wear, things with whose they are.
func TestPartiesInFull(t *testing.T) {
	for _, x := range []struct{ text, actor, target string }{
		{"TARMA, 4 May 1990 - Two men wearing ski masks shot dead the mayor, Julio Arce, in his house in Tarma on Thursday night.", "Two men wearing ski masks", "Julio Arce"},
		{"TARMA, 4 May 1990 - Five men dressed in army uniforms shot dead the mayor, Julio Arce, in his house in Tarma on Thursday night.", "Five men dressed in army uniforms", "Julio Arce"},
		{"TARMA, 4 May 1990 - Guerrillas dynamited Senator Julio Arce's house in Tarma on Thursday night.", "Guerrillas", "Senator Julio Arce's house"},
	} {
		reportsParties(t, x.text, "1990-05-05", x.actor, x.target)
	}
}

// What happened to one of a list happened to the others.
func TestListedTogether(t *testing.T) {
	c := extract.Config{Incidents: true}
	r := extractText(t, c, "1990-05-05", "TARMA, 4 May 1990 - Guerrillas murdered the priests Julio Arce, Pablo Rivas, Mario Soto and Luis Luna in Tarma on Thursday night.")
	require.NotEmpty(t, r.Events)
	assert.Subset(t, textsOf(r.Events[0].Targets), []string{"Julio Arce", "Pablo Rivas", "Mario Soto", "Luis Luna"})
}

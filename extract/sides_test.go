package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// sides writes who does what to whom: "kind trigger: actors > targets".
func sides(events []event.Event) (out []string) {
	names := func(list []event.Party) string {
		var all []string
		for _, p := range list {
			all = append(all, p.Text)
		}
		return strings.Join(all, "+")
	}
	for _, e := range events {
		out = append(out, e.Kind.String()+" "+e.Trigger.Text+": "+names(e.Actors)+" > "+names(e.Targets))
	}
	return out
}

// Both sides of what wires tell of war.
func TestSidesOfWar(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct {
		text string
		want []string // among the events
		not  []string // words that no event may begin with
	}{
		{"The militia seized two villages after clashes with the jihadists.", []string{"armed_clash clashes: militia > jihadists"}, nil},
		{"Nine people were killed in a Turkish artillery attack on the town.", []string{"killing killed: Turkish > Nine people", "shelling attack: Turkish > town"}, nil},
		{"Troops pushed the rebels out of the valley with the help of U.S.-led airstrikes.", []string{"airstrike airstrikes: U.S.-led > "}, nil},
		{"The army foiled an attempt by militants to infiltrate across the river.", []string{"advance infiltrate: militants > "}, nil},
		{"Gunmen opened fire with rifles and grenades on an army convoy near the dam.", []string{"shooting opened: Gunmen > army convoy"}, nil},
		{"The guerrillas detonated two bombs targeting the convoy on the coast road.", []string{"bombing detonated: guerrillas > convoy"}, []string{"attack targeting"}},
		{"Their car was hit by a roadside bomb in nearby Mahmudiyah.", []string{"bombing hit:  > Their car"}, []string{"bombing bomb"}},
		{"A bomb exploded near a police patrol in the old town, wounding four civilians.", nil, []string{"deployment"}},
		{"Separatists shelled the village, using mortars and Grad rockets.", []string{"shelling shelled: Separatists > village"}, []string{"shelling using"}},
		{"The war in Syria goes on, and Syria's conflict has killed thousands of people.", []string{"killing killed:  > thousands of people"}, nil},
		{"Three soldiers were wounded during fighting with the guerrillas.", []string{"injury wounded: guerrillas > Three soldiers"}, nil},
		{"The rebels suffered casualties during clashes near the mill.", []string{"injury casualties:  > rebels"}, nil},
		{"The rebels took the ridge amid fighting with tribesmen backed by the coalition.", []string{"armed_clash fighting: rebels > tribesmen", "support backed: coalition > tribesmen"}, nil},
		{"Israel responded with air strikes on Hamas targets.", []string{"airstrike strikes: Israel > Hamas targets"}, nil},
		{"Their armoured vehicle hit a mine on the coast road.", []string{"bombing hit:  > Their armoured vehicle"}, nil},
		{"The ministry announced the expulsion of two diplomats.", []string{"sanction expulsion: ministry > two diplomats"}, nil},
		{"Boko Haram gunmen attacked the village, shooting residents and burning homes before soldiers arrived.", []string{"destruction burning: Boko Haram gunmen > homes"}, nil},
		{"At 0500, the brigade attacked the garrison.", []string{"attack attacked: brigade > garrison"}, nil},
		{"Security forces killed over 80 of the opposition's supporters.", []string{"killing killed: Security forces > over 80 of the opposition's supporters"}, nil},
		{"Twelve people were killed and more than 100 were wounded in the blast.", []string{"injury wounded:  > more than 100"}, nil},
		{"Taliban and Afghan forces traded fire outside the district centre.", []string{"armed_clash fire: Taliban+Afghan forces > "}, nil},
		{"Fighting between rebel and government troops killed nine villagers.", []string{"armed_clash Fighting: rebel+government troops > ", "killing killed:  > nine villagers"}, nil},
		{"Russian and Syrian forces bombed the market.", []string{"airstrike bombed: Russian and Syrian forces > market"}, nil},
		{"In Tunis, French and Libyan envoys met to discuss the truce.", []string{"negotiation met: French and Libyan envoys > "}, []string{"negotiation discuss"}},
		{"Nine people were killed and 14 wounded when a suicide bomber attacked a bazaar.", []string{"killing killed: suicide bomber > Nine people", "injury wounded: suicide bomber > 14"}, nil},
		{"Police dispersed hundreds of protesters in the capital demanding a recount.", []string{"demand demanding: protesters > "}, nil},
		{"The jets, backed by French air power, struck the convoy, a war monitor said.", nil, []string{"armed_clash war", "support power"}},
		{"Philippine troops clashed with Abu Sayyaf militants on the island, leaving six soldiers and nine militants dead.", []string{"killing dead:  > six soldiers+nine militants"}, nil},
		{"The alliance was looking into reports that an air strike killed villagers.", []string{"killing killed:  > villagers"}, nil},
		{"Egypt replied with strikes on the port that killed at least nine dockers.", []string{"killing killed: Egypt > at least nine dockers"}, nil},
		{"Soldiers put the president under house arrest.", []string{"arrest arrest: Soldiers > president"}, nil},
		{"Fighting between the army and the rebels had displaced thousands.", []string{"armed_clash Fighting: army+rebels > ", "displacement displaced:  > thousands"}, nil},
		{"The town came under fire from the hills.", []string{"shooting fire:  > town"}, nil},
		{"Protesters stormed the palace, prompting the president to flee the country.", []string{"displacement flee: president > "}, nil},
		{"A bomb exploded as a bus carrying soldiers passed, killing nine.", nil, []string{"killing killing: soldiers"}},
		{"Assailants with machetes attacked a coal mine in the north.", []string{"attack attacked: Assailants > coal mine"}, nil},
		{"Officials accuse the army of looting, and say they have evacuated the children.", []string{"displacement evacuated: Officials > children"}, nil},
	} {
		r, err := x.Extract(t.Context(), extract.Document{Text: c.text, Published: "2016-05-05"})
		require.NoError(t, err)
		got := sides(r.Events)
		for _, w := range c.want {
			assert.Contains(t, got, w, c.text)
		}
		for _, w := range c.not {
			assert.False(t, slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, w) }), "%s: %v", c.text, got)
		}
	}
}

// A wrong name is worse than none: of unnamed troops abroad, of those of a
// speaker that nobody knows, of a country beyond the border.
func TestUnnamedTroops(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, head, not string }{
		{"The president will send 30,000 more troops to Afghanistan. The fighting in Helmand goes on.", "troops", "Afghan National Army"},
		{"The militants fled toward the Cameroon border after troops retook the town.", "troops", "Cameroonian Army"},
	} {
		r, err := x.Extract(t.Context(), extract.Document{Text: c.text, Published: "2016-05-05"})
		require.NoError(t, err)
		for _, e := range r.Events {
			for _, p := range append(slices.Clone(e.Actors), e.Targets...) {
				if p.Head == c.head {
					assert.NotEqual(t, c.not, p.Name, c.text)
				}
			}
		}
	}
}

// Forces from an armed group are the group's, not the state's.
func TestForcesFromGroup(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, text := range []string{
		"Forces from the Kurdistan Workers' Party attacked an army post in northern Iraq.",
		"Rebels from the Allied Democratic Forces attacked an army post near Beni.",
		"Forces of the rebel Oromo Liberation Front attacked an army post in western Ethiopia.",
		"Dissidents from the Revolutionary Armed Forces of Colombia attacked an army post in Cauca.",
	} {
		got := eventsOf(t, x, text)
		require.NotEmpty(t, got, text)
		require.Len(t, got[0].Actors, 1, text)
		assert.Equal(t, event.Rebels, got[0].Actors[0].Kind, text)
		assert.NotEmpty(t, got[0].Actors[0].Code, text)
	}
}

// The forces of another country are not those of the one that the story is set in.
func TestInvaders(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, code string }{
		{"Russian invaders attacked Beryslav in the Kherson region with a drone. Around 9 p.m., the occupation forces attacked the houses of farmers.", "RUSMIL"},
		{"Russian invaders attacked Beryslav in the Kherson region of Ukraine with a drone. The invaders fired artillery at Bilozerka.", "RUSMIL"},
		{"Russian occupants shelled Kherson on Monday.", "RUSMIL"},
		{"Kiev government troops shelled Gorlovka, a spokesman said.", "UKRMIL"},
		{"A fighter was killed by an Azerbaijani sniper near Martuni.", "AZEMIL"},
	} {
		got := eventsOf(t, x, c.text)
		require.NotEmpty(t, got, c.text)
		last := got[len(got)-1]
		require.Len(t, last.Actors, 1, c.text)
		assert.Equal(t, c.code, last.Actors[0].Code, c.text)
	}
}

// Nobody fights himself.
func TestNotItself(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, text := range []string{
		"Troops of the Nigerian Army cleared Boko Haram hideouts near Bama on Sunday. They also killed 15 terrorists in the same area.",
		"Ukrainian forces shelled Donetsk on Monday. One more serviceman was killed by a Ukrainian sniper in the village of Kominternovo.",
	} {
		for _, e := range eventsOf(t, x, text) {
			for _, p := range e.Actors {
				for _, q := range e.Targets {
					assert.NotEqual(t, p.Name, q.Name, text)
				}
			}
		}
	}
}

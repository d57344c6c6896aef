package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// TestMonitors reads what monitors and wires write of who did what to whom.
func TestMonitors(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, want string }{
		// Weapons and what they are sent at.
		{"Russia launched 40 drones against Ukraine overnight.", "airstrike launched: Russia > Ukraine"},
		{"Russia launched drones against Ukrainian troops on Tuesday.", "airstrike launched: Russia > Ukrainian Armed Forces"},
		{"The IDF said its aircraft struck Hezbollah rocket launchers.", "airstrike struck: Israel Defense Forces > Hezbollah"},
		{"The fighters fired rockets at Hama.", "shelling fired: fighters > Hama"},
		{"Missiles fired by Iran hit a base.", "shelling fired: Iran > "},
		{"The air force flew 12 sorties against militant hideouts.", "airstrike sorties: air force > militant hideouts"},
		{"Russia said its jets bombed Homs.", "airstrike bombed: Russian Aerospace Forces > Homs"},
		{"Hezbollah said its drones hit a base.", "airstrike hit: Hezbollah > base"},
		{"Syrian air defenses shot down three missiles over Damascus.", "interception shot: Syrian Army > missiles"},

		// Who they are.
		{"Police arrested a Palestinian accused of killing a settler.", "arrest arrested: police > Palestinian"},
		{"The fighters of Ahrar al-Sham shelled Hama.", "shelling shelled: Ahrar al-Sham > Hama"},
		{"Hamas' armed wing said it had fired rockets toward Tel Aviv.", "shelling fired: Hamas > Tel Aviv"},
		{"Kyiv's troops advanced.", "advance advanced: Ukrainian Armed Forces > "},
		{"Kyiv said it destroyed a Russian warship.", "destruction destroyed: Ukraine > Russian Navy"},
		{"Fighting erupted between Israel and the movement Hezbollah.", "armed_clash Fighting: Israel, Hezbollah > "},
		{"The ELN detonated explosives on a pipeline in Arauca.", "bombing detonated: National Liberation Army > pipeline"},
		{"Gunmen attacked Nigeria's Borno state.", "attack attacked: unidentified gunmen > Borno"},
		{"Around 14 October 2022, unidentified armed men abducted two traders.", "abduction abducted: unidentified armed men > traders"},
		{"Gunmen abducted two traders; they were released the next day.", "release released:  > traders"},
		{"A bomb exploded in Aden, killing the governor and six of his bodyguards.", "killing killing:  > governor, bodyguards"},
		{"Thousands fled after militiamen attacked a displacement camp, killing 60 people.", "killing killing: militiamen > people"},

		{"New Delhi accuses Islamabad of arming the militants in Kashmir.", "accusation accuses: India > Pakistan"},

		// Into whose hands.
		{"The town is now in the hands of the army.", "capture hands: army > town"},
		{"The town remains in rebel hands.", "capture hands: rebel > town"},
		{"The village fell into the hands of the rebels.", "capture fell: rebels > village"},

		// Who did not.
		{"The attack, which no group has claimed, left a crater.", "attack attack:  > "},
		{"No group has claimed the attack.", "attack attack:  > "},
		{"The government denied its planes had bombed the hospital.", "rejection denied: government > "},

		// Who accuses, who fires, who is backed.
		{"A rebel spokesman denied it and accused government forces of firing from positions near the camp.", "shooting firing: government forces > "},
		{"The powers accuse Rwanda of backing the M23 group with troops and weapons.", "support backing: Rwanda > March 23 Movement"},
		{"The group, which is linked to al-Qaida, claimed responsibility for the attack.", "claim_of_responsibility claimed: group > "},
		{"The al-Shabab group said in a statement on its radio station that it had killed ten officers.", "killing killed: al-Shabaab > officers"},
		{"Russian missiles struck a block of flats, killing three people.", "killing killing: Russia > people"},
		{"Eight apartment buildings were damaged. One of them was destroyed.", "destruction destroyed:  > apartment buildings"},
		{"\"They fired at us,\" said Ali Omar, 34, who fled his village in January.", "displacement fled: Ali Omar > "},

		// Losses.
		{"The army lost two soldiers to mortar fire.", "killing lost:  > soldiers"},
		{"Army units inflicted heavy losses upon the terrorists.", "injury inflicted: army units > terrorists"},
		{"The enemy lost over 45 troops and two vehicles.", "killing lost:  > troops, vehicles"},
	} {
		hasEvent(t, x, c.text, c.want)
	}
}

// TestMonitorsPlaces reads where it was and was not, and what is another incident.
func TestMonitorsPlaces(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	extractOne := func(text string) *event.Report {
		r, err := x.Extract(t.Context(), extract.Document{ID: "x", Text: text, Published: "2024-06-15"})
		require.NoError(t, err)
		return r
	}

	for text, city := range map[string]string{
		"Gunmen attacked a hotel in Burkina Faso's capital.":         "Ouagadougou",
		"A bomb killed ten people in the Iraqi capital on Thursday.": "Baghdad",
	} {
		e := extractOne(text).Events[0]
		if assert.NotNil(t, e.Place, text) {
			assert.Equal(t, city, e.Place.Toponym.Name, text)
		}
	}

	r := extractOne("The blast came a day after a bomb killed six people in Kabul.")
	assert.Nil(t, r.Events[0].Place, "the other bomb's")
	assert.NotEqual(t, r.Events[0].Incident, r.Events[1].Incident)

	for _, e := range extractOne("An army corporal was killed and four of his colleagues wounded in an ambush.").Events {
		if e.Kind == event.Killing {
			assert.Equal(t, 1, e.Casualties.Killed.Min)
		}
	}

	r = extractOne("No group claimed the attack, the deadliest on pilgrims since 2017.")
	for _, e := range r.Events {
		assert.Nil(t, e.Time, e.Trigger.Text)
	}

	r = extractOne("They attacked at 9 a.m. Four guards were killed between 3 and 9 May.")
	assert.Equal(t, "2024-05-03", find(t, r, event.Killing, "killed").Time.Start)
	assert.Equal(t, "2024-05-09", find(t, r, event.Killing, "killed").Time.End)
}

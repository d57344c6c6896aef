package extract_test

import (
	"testing"

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

		// Into whose hands.
		{"The town is now in the hands of the army.", "capture hands: army > town"},
		{"The town remains in rebel hands.", "capture hands: rebel > town"},
		{"The village fell into the hands of the rebels.", "capture fell: rebels > village"},

		// Who did not.
		{"The attack, which no group has claimed, left a crater.", "attack attack:  > "},
		{"No group has claimed the attack.", "attack attack:  > "},
		{"The government denied its planes had bombed the hospital.", "rejection denied: government > "},

		// Losses.
		{"Army units inflicted heavy losses upon the terrorists.", "injury inflicted: army units > terrorists"},
		{"The enemy lost over 45 troops and two vehicles.", "killing lost:  > troops, vehicles"},
	} {
		hasEvent(t, x, c.text, c.want)
	}
}

package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/geo"
)

// TestFront reads what state agencies and war sites report from a front: "kind
// trigger: actors > targets", the status behind the kind where it is not actual.
func TestFront(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, want string }{
		// What is taken.
		{"The army retook a key area in the province of Homs.", "capture retook: Syrian Army > key area"},
		{"The army established control over two villages in Aleppo countryside.", "capture established: Syrian Army > villages"},
		{"The SDF imposed control over the town of Shaddadi.", "capture imposed: Syrian Democratic Forces > Shaddadi"},
		{"The Malian army is now in control of the hill.", "capture control: Malian Army > hill"},
		{"The Kurds have clawed back significant ground from Isis.", "capture clawed: Kurds > significant ground, Islamic State"},
		{"The army restored security and stability to the village of Qadra in Homs after heavy clashes.", "capture security: Syrian Army > Qadra"},
		{"The militants agreed to leave the regions under their control.", "capture control: militants > regions"},
		{"Syrian Army captures more regions near airport in Idlib", "capture captures: Syrian Army > regions"},

		{"The army seized control over the villages of Majas, Tafawi and Tabarah near Aleppo.", "capture seized: Syrian Army > Majas, Tafawi, Tabarah"},
		{"Army units, in cooperation with allied forces, retook two villages in Aleppo's countryside.", "capture retook: Syrian Army > villages"},
		{"Army units, in cooperation with allied forces, retook two villages in Aleppo's countryside.", "cooperation cooperation: Syrian Army, allied forces > allied forces"},
		{"The army, along with Hezbollah fighters, captured a hill near Palmyra.", "capture captured: Syrian Army, Hezbollah > hill"},

		// What is held off.
		{"Syrian Army Repels ISIS 20 km from the airbase", "armed_clash Repels: Syrian Army > Islamic State"},
		{"Malian troops fended off an attack by jihadists on the oilfield.", "attack/attempted attack: jihadists > oilfield, Malian Army"},
		{"Police foiled a terrorist attack in Tunis.", "attack/attempted attack: terrorist > Tunisian police"},
		{"Army units repelled the attack of the rebels on the village of Kidal.", "attack/attempted attack: rebels > Kidal, Malian Army"},
		{"Unidentified gunmen open fire on Lebanese army in Tripoli", "shooting open: unidentified gunmen > Lebanese Army"},

		// What became of them, where the words leave out "were".
		{"A doctor said two soldiers were martyred and three injured in Mosul.", "killing martyred:  > Iraqi Security Forces"},
		{"Since then, 70 soldiers have been killed and around 800 PKK fighters killed or captured.", "arrest captured:  > PKK"},
		{"A source said that over 30 gunmen killed and an arms depot destroyed in the raid.", "killing killed:  > unidentified gunmen"},
		{"A colonel was killed, while 46 more were wounded, a doctor said.", "injury wounded:  > 46"},

		{"The rebels attacked the base, leaving many soldiers dead and injured.", "injury injured:  > soldiers"},
		{"A bomb attack in Aden claimed the lives of seven people.", "killing claimed:  > people"},
		{"The troops struck the militants, claiming the lives of a large number of them.", "killing claiming: troops > militants"},

		// What is fired, from where and by whom.
		{"Israel bombed a post in Gaza, responding to two rockets fired from the strip.", "shelling fired:  > "},
		{"Rockets believed to have been fired by ISIS militants landed near the base.", "shelling fired: Islamic State > "},
		{"Rockets believed to have been fired by ISIS militants landed near the base.", "shelling landed:  > "},
		{"The raid followed the firing of a rocket at Israel by Islamic Jihad.", "shelling firing: Palestinian Islamic Jihad > Israel"},
		{"Fighter jets of an Arab alliance launched missiles on Monday at a palace in Hodeidah.", "airstrike launched: fighter jets > palace"},
		{"PKK fighters opened fire with automatic weapons on Turkish soldiers near Lice.", "shooting opened: PKK > Turkish Army"},
		{"The raid led to clashes with medium and heavy weapons.", "armed_clash clashes:  > "},
		{"A number of militants fled from the area and army units are pursuing them in order to arrest them.", "arrest arrest: army units > militants"},
		{"Rebels stormed the capital Bangui.", "attack stormed: rebels > Bangui"},

		{"As troops fight to take Tabqa, a car bomb in Homs kills 23 people", "killing kills:  > people"},
		{"As troops fight to take Tabqa, a car bomb in Homs kills 23 people", "capture take: Syrian Army > Tabqa"},
		{"The car exploded close to a house, killing four civilians.", "killing killing:  > civilians"},
		{"The bombing hit a town captured only a day earlier from the militants by Turkish forces.", "capture captured: Turkish Army > town"},
		{"The army retreated, clearing the way for the rebels to take the town.", "capture take: rebels > town"},
		{"The operations ended with killing and injuring several gunmen.", "killing killing:  > unidentified gunmen"},
		{"Army units inflicted heavy casualties on the rebels.", "injury casualties: army units > rebels"},
		{"Islamic State fighters staged a terrorist assault on Kirkuk, Iraq, on Friday.", "attack assault: Islamic State > Kirkuk"},
		{"SANAA, Sept 21 At least six civilians were killed.", "killing killed:  > civilians"},

		{"Army units killed many gunmen and injured others in Homs.", "injury injured: Syrian Army > others"},
		{"In another development, Syrian jets targeted and destroyed several gatherings of militants near Homs.", "destruction destroyed: Syrian Air Force > militants"},
		{"Large numbers of gunmen killed in several provinces", "killing killed:  > unidentified gunmen"},
		{"Rockets kill 1, injure 46 in southern Turkey", "injury injure:  > 46"},
		{"Two fortified posts were hit in the village.", "attack hit:  > fortified posts"},
		{"The Turkish army bombs the hills with mortars and howitzers.", "shelling bombs: Turkish Army > hills"},
		{"The military said it fired artillery into an area of Lebanon.", "shelling fired: Lebanese Army > "},
		{"UNIFIL monitored the launching of ten rockets from Lebanon into Israel.", "shelling launching:  > "},
		{"The rebels took over Aden and the Saudi-backed mercenaries withdrew to Shabwa.", "capture took: rebels > Aden"},
		{"The rebels took over Aden and the Saudi-backed mercenaries withdrew to Shabwa.", "withdrawal withdrew: Saudi-backed mercenaries > "},
		{"Russia will provide air support for the Syrian army to fight the rebels.", "armed_clash/planned fight: Syrian Army > rebels"},
		{"The army took the town from the rebels, backed by Russian jets.", "support backed: Russian Aerospace Forces > army"},
		{"Hezbollah said one of its fighters was killed by shelling.", "killing killed:  > Hezbollah"},
		{"The blast killed gang members.", "killing killed:  > gang members"},

		// Bombs, and what they do.
		{"A suicide bomber in a pickup truck slammed into a police station.", "suicide_bombing slammed: suicide bomber > police station"},
		{"Suicide bombing at Yemen military camp", "suicide_bombing bombing:  > Yemeni Army"},
		{"The car exploded close to a cemetery, killing two soldiers.", "bombing exploded:  > soldiers"},
		{"Five people were killed in barrel bomb raids in Aleppo.", "airstrike raids:  > people"},
		{"The army retaliated, sparking clashes with all types of weapons.", "armed_clash clashes: army > "},
		{"The air force raided Arbin, killing the 12 who included three women, and wounding dozens, the Observatory said.", "injury wounding: Syrian Air Force > dozens"},
		{"Six Iraqi soldiers gunned down north of the capital were buried.", "shooting gunned:  > Iraqi Security Forces"},
		{"Before the attacker managed to stab the soldier, guards overpowered him.", "injury/attempted stab: unidentified attacker > soldier"},
		{"Four men were killed and nine wounded in a raid to retake the base.", "capture/planned retake:  > base"},
		{"Vehicles of the group were destroyed and scores of gunmen were killed in two towns.", "killing killed:  > unidentified gunmen"},
		{"The clash resulted in killing a number of gunmen and wounding others.", "injury wounding:  > others"},
		{"Fighting broke out after a patrol near the headquarters came under attack.", "attack attack:  > patrol"},
		{"Israeli soldiers raided Hebron. A man was shot by troops at the scene.", "shooting shot: Israel Defense Forces > man"},

		// Sieges, whose they are and who ends them.
		{"The jets bombed a post to lift the militants' siege on the airbase.", "siege/ongoing siege: militants > airbase"},
		{"The army lifted the siege on the airbase.", "siege/ongoing siege:  > airbase"},
		{"The army lifted the siege on the airbase.", "siege_relief lifted: army > airbase"},

		// What was and what is only wanted.
		{"Following the fall of Tabqa, the Syrian army would take control of the dam, killing ten men.", "capture take: Syrian Army > dam"},
		{"A battle would ensue between the two sides until the army overran the rebel group's defenses.", "armed_clash battle: sides > "},
		{"The military launched a campaign on Sunday to retake Mosul.", "capture/planned retake: Iraqi Security Forces > Mosul"},
		{"The goal of the army is to gain control over the oil fields.", "capture/planned gain: army > oil fields"},
		{"Troops advanced in Mosul, hindered by sniper fire.", "shooting fire: unidentified sniper > "},

		// Whose operation it is.
		{"The PKK -- listed as a terrorist group by Turkey and the U.S. -- resumed its armed campaign in July.", "attack campaign: PKK > "},
		{"The 5th Brigade – backed by the National Defense Forces – liberated the village of Aala.", "capture liberated: 5th Brigade > Aala"},
		{"Malian troops took six villages from the jihadists as part of their operation near Gao.", "attack operation: Malian Army > "},
		{"Police units backed by helicopter gunships resumed their attack on the mosque in Mosul.", "attack attack: police units > mosque"},
		{"The coalition was formed to fight the Houthis after they took Sanaa.", "capture took: Houthis > Sanaa"},

		// Who they are.
		{"The army men stormed the rebels' strongholds in Aleppo.", "attack stormed: Syrian Army > rebels"},
		{"The army, with the help of allied fighters, drove Islamic State from the town of Tabqa.", "support help: allied fighters > Syrian Army"},
		{"Five Lebanese soldiers were injured in Beirut.", "injury injured:  > Lebanese Army"},
		{"A Saudi-led coalition air strike hit a house in Yemen.", "airstrike hit: Saudi-led coalition > house"},
		{"Fighter jets hit several Hamas posts in Gaza. Hamas fired rockets.", "airstrike hit: fighter jets > Hamas"},
		{"The governor met commanders of militants in Idlib.", "negotiation met: governor, militants > militants"},
		{"Six fighters loyal to Khalifa Haftar were killed near Tripoli.", "killing killed:  > Libyan National Army"},
		{"Jets targeted Haftar's men near Sirte.", "airstrike targeted: jets > Libyan National Army"},
		{"Hamas-led fighters attacked the town of Sderot.", "attack attacked: Hamas > Sderot"},
		{"Militants killed Col. Ahmed Saleh in Baghdad.", "killing killed: militants > Ahmed Saleh"},
		{"Gunmen ambushed Maj. Gen. Omar al-Sadri near Benghazi.", "attack ambushed: unidentified gunmen > Omar al-Sadri"},
		{"Fourteen police personnel were killed in Kabul.", "killing killed:  > Afghan National Police"},
		{"Saudi coalition strikes kill 25 Houthi rebels", "killing kill: Saudi-led coalition > Houthis"},

		// Whose clause it is.
		{"According to the Army, Houthis recently shelled the village of Rasan.", "shelling shelled: Houthis > Rasan"},
		{"Several people were killed in air raids carried out by a coalition battling the rebels.", "airstrike raids: coalition > people"},
		{"One Palestinian was killed on Friday.", "killing killed:  > Palestinian"},
		{"An operation was launched after the attack and a number of militants were killed.", "killing killed:  > militants"},
		{"No casualties have been reported as of midday but several homes were destroyed by the airstrikes.", "destruction destroyed:  > homes"},
		{"During the fighting Kurdish forces also destroyed three tanks.", "destruction destroyed: Kurdish forces > tanks"},
		{"Jets struck a squad during preparations to fire a rocket at the border.", "shelling/planned fire:  > border"},
		{"The rebels took a hill on the edge of Mosul amid fierce clashes with the militia.", "armed_clash clashes: rebels > militia"},
		{"The attack came as government forces closed in on the fighters in Raqqa.", "advance closed: Syrian Army > "},
		{"The troops fought off a major attack on the port.", "attack/attempted attack:  > port, troops"},
		{"The violence came despite a truce between Israel and Hamas.", "ceasefire truce: Israel, Hamas > Hamas"},
		{"Malian Army fights back in northern Kidal", "armed_clash fights: Malian Army > "},
		{"Six bombers blew up themselves in a market.", "suicide_bombing blew: unidentified bombers > "},
		{"The rebels overran northern Iraq in 2014.", "capture overran: rebels > Iraq"},
		{"The rebels announced that 11 soldiers were killed during operations in Yemen.", "killing killed:  > Yemeni Army"},
		{"Fighting between the army and the rebels intensified, killing at least 140 fighters on both sides.", "killing killing:  > fighters"},
		{"On the Israeli side, at least 14 soldiers have been killed in Lebanon.", "killing killed:  > Israel Defense Forces"},
		{"The Israeli military claimed it attacked sites near Tyre.", "attack attacked: Israel Defense Forces > sites"},
		{"Israeli forces later shelled a village in Lebanon.", "shelling shelled: Israel Defense Forces > village"},
		{"Many were injured in attacks launched by Boko Haram on a number of villages.", "attack attacks: Boko Haram > villages"},
		{"Terrorists fired shells on the neighborhoods of Saif al-Dawleh and al-Azamia.", "shelling fired: terrorists > Saif al-Dawleh, al-Azamia"},
		{"Five people died in attacks with rocket shells on residential neighborhoods in Aleppo.", "shelling attacks:  > residential neighborhoods"},
		{"Hezbollah launched several attack drones toward a military base.", "airstrike launched: Hezbollah > military base"},
		{"The militants had planned to seize the Guards headquarters in Chabahar.", "capture/planned seize: militants > Guards headquarters"},
		{"At least one Lebanese and 11 Syrians were injured in a blast.", "injury injured:  > Lebanese, Syrians"},
		{"The rebels attacked again. The government troops fought off their attacks for a year.", "attack/attempted attacks: rebels > government troops"},
		{"Turkish drones bombed the hill. The armed factions resumed their attacks on the SDF.", "attack attacks: armed factions > Syrian Democratic Forces"},
		{"In the Gaza Strip, 16-year-old Omar al-Basri was shot in a raid.", "shooting shot:  > 16-year-old Omar al-Basri"},
		{"Israeli forces staged an incursion into the Zahra neighborhood outside of Gaza City.", "attack incursion: Israel Defense Forces > Zahra neighborhood"},
		{"The village was hit by an Israeli airstrike.", "airstrike hit: Israel > village"},
		{"The village was hit by an Israeli airstrike.", "airstrike airstrike: Israel > village"},
		{"Libya's Mitiga international airport was bombed by jets.", "airstrike bombed: jets > Mitiga international airport"},
		{"The blast set off clashes in Tripoli.", "armed_clash clashes:  > "},
		{"The Houthis seized much of the country's north.", "capture seized: Houthis > much"},
	} {
		hasEvent(t, x, c.text, c.want)
	}
}

// hasEvent asserts that a text has an event, written as in TestFront.
func hasEvent(t *testing.T, x *extract.Extractor, text, want string) {
	t.Helper()
	r, err := x.Extract(t.Context(), extract.Document{ID: "x", Text: text})
	require.NoError(t, err)
	var got []string
	for _, e := range r.Events {
		status := ""
		if e.Status != event.Actual {
			status = "/" + e.Status.String()
		}
		got = append(got, e.Kind.String()+status+" "+e.Trigger.Text+": "+partyNames(e.Actors)+" > "+partyNames(e.Targets))
	}
	assert.True(t, slices.Contains(got, want), "%s\nwant %s\ngot  %s", text, want, strings.Join(got, "\n     "))
}

// TestFrontPlaces reads where it was: the place's name and relation, and the
// point where the gazetteer has the place.
func TestFrontPlaces(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct {
		text, name string
		relation   event.Relation
		at         *geo.Point
	}{
		{"Army units killed ten gunmen 18 km southeast of T4 airport in Homs.", "T4", event.Away, &geo.Point{Lat: 34.41, Lon: 37.77}},
		{"Clashes took place 20 km southeast of Idlib on Sunday.", "Idleb", event.Away, &geo.Point{Lat: 35.8, Lon: 36.79}},
		{"The army stormed a post near the newly-freed Kuweires airbase in Aleppo.", "Kuweires air base", event.Near, nil},
		{"Jets bombed a palace in the Red Sea port city of Hodeidah.", "Hodeidah", event.In, nil},
		{"The jets destroyed vehicles in south and east of al-Fahdeh Station in Raqqa.", "al-Fahdeh", event.Near, nil},
		{"Troops stormed an ISIL post in Deir Ezzur.", "Deir Ezzor", event.In, nil},
		{"The army withdrew from Tayrata on Sunday.", "Tayrata", event.From, nil},
	} {
		r, err := x.Extract(t.Context(), extract.Document{ID: "x", Text: c.text})
		require.NoError(t, err)
		require.NotEmpty(t, r.Events, c.text)
		p := r.Events[0].Place
		require.NotNil(t, p, c.text)
		assert.Equal(t, c.name, p.Toponym.Name, c.text)
		assert.Equal(t, c.relation, p.Relation, c.text)
		if c.at != nil && assert.NotNil(t, p.Lat, c.text) {
			assert.Less(t, (geo.Point{Lat: *p.Lat, Lon: *p.Lon}).DistanceTo(*c.at), 5*geo.Kilometer, c.text)
		}
	}
}

package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// sourceOf is the speaker and outlet of the event at a trigger, "speaker" or
// "speaker/outlet", "-" where it has none.
func sourceOf(t *testing.T, r *event.Report, trigger string) string {
	t.Helper()
	for _, e := range r.Events {
		if e.Trigger.Text != trigger {
			continue
		}
		if e.Attribution == nil {
			return "-"
		}
		if e.Attribution.Outlet == "" {
			return e.Attribution.Speaker
		}
		return e.Attribution.Speaker + "/" + e.Attribution.Outlet
	}
	t.Errorf("no event %q", trigger)
	return ""
}

// TestSources reads who says that an event happened.
func TestSources(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct {
		text    string
		sources string // "trigger=source" of each, joined with "; "
	}{
		// Nouns, adjectives, demands and sayings put between.
		{"The ministry's statement that rebels attacked the base was false.", "attacked=ministry"},
		{"The visit came after claims by the opposition that soldiers had killed civilians.", "killed=opposition"},
		{"Analysts are convinced that Iran supplied the missiles.", "supplied=Analysts"},
		{"The raid, say analysts, was meant to threaten Poland.", "threaten=analysts"},
		{"The minister called on the rebels to release the prisoners.", "release=minister"},
		{"Critics blame the army for shelling the market.", "shelling=Critics"},
		{`"It is out of step," Omar Haddad said, noting growing support for the rebels.`, "support=Omar Haddad"},
		// Who "he", "she" or an office stands for.
		{`"They fired forty rockets," said Yusuf Haddad, a baker. He said six neighbours were killed.`, "fired=Yusuf Haddad; killed=Yusuf Haddad"},
		{"A doctor at the hospital, Samira Nasser, said the town was shelled. She added that most were children wounded by shrapnel.", "shelled=Samira Nasser, doctor; wounded=Samira Nasser, doctor"},
		{"The mayor of Gao, Idris Wado, said gunmen had attacked a bus. The mayor said two drivers were abducted.", "attacked=Idris Wado, mayor of Gao; abducted=Idris Wado, mayor of Gao"},
		{"The envoy for Yemen, Lars Holm, said the truce had been violated.", "violated=Lars Holm, envoy"},
		// A saying vouches for its clause, not for what the reporter adds.
		{"The army recaptured the airfield, General Idris Wado said at a ceremony for soldiers who were killed last year.", "recaptured=General Idris Wado; killed=-"},
		{"Militants stormed the prison, killing nine guards, the ministry said, as troops searched the area.", "stormed=ministry; killing=ministry"},
		{"Yemeni officials say a drone strike killed four men, but tribal elders said five were wounded.", "killed=Yemeni officials; wounded=tribal elders"},
		{"Officers say a group of ten fighters wearing uniforms, and carrying rifles, stormed the base.", "stormed=Officers"},
		{"At least 14 people were killed in Kabul, said ministry spokesman Sediq Nuri, adding that gunmen had stormed a bank.", "killed=ministry spokesman Sediq Nuri; stormed=ministry spokesman Sediq Nuri"},
		{"The court sentenced the gunman, describing the massacre as an outrage.", "massacre=-"},
		{"Colonel Amadou Keita accused the rebels of shelling a school.", "shelling=Colonel Amadou Keita"},
		{"Trucks carried away the victims of air strikes that the villagers said killed 21 people.", "killed=villagers"},
		{"As reported by Ukrinform, three people were wounded in the town.", "wounded=/Ukrinform"},
		{"As reported, over the past day, the enemy made ninety attacks in the region.", "attacks=-"},
		{"Four men were killed in the raid, the military's media affairs wing said on Friday.", "killed=military's media affairs wing"},
		{"Hassan Diab, head of the council, told the AP by phone that militiamen had looted his home.", "looted=Hassan Diab/Associated Press"},
		{"A statement by the ministry said troops killed 14 gunmen.", "killed=ministry"},
		// Outlets.
		{"The Anadolu agency quoted a rescue worker as saying five children were wounded.", "wounded=rescue worker/Anadolu"},
		{"In an interview with Al Jazeera, the rebel commander said his fighters had withdrawn from the town.", "withdrawn=rebel commander/Al Jazeera"},
		{"State television reported that warplanes had bombed a convoy. The broadcaster said 20 gunmen were killed.", "bombed=/State television; killed=/State television"},
		{"Tribesmen overran a border post, a local daily said.\n\nAl-Ayyam, a newspaper printed in Aden, reported that nine soldiers were killed.", "overran=/Al-Ayyam; killed=/Al-Ayyam"},
		{"Turkish newspapers, citing police sources, said five suspects were detained.", "detained=police sources/Turkish newspapers"},
		// Headlines, and headings on the line of their text.
		{"Residents: Air Raid Kills 20 in Market-Witnesses say fighter jets bombed a crowded market in the town of Raqqa on Sunday.", "Raid=Residents; bombed=Witnesses"},
		{"Rebels Seize Border Post, Say Officials\n\nTribesmen overran a border post on Monday.", "Seize=Officials; overran=-"},
		// Quotations over lines, with marks that are lost.
		{"Governor Ahmed Saleh told journalists: \"We lost nine good men.\n\n\"The attackers came from the mountains and shelled the barracks. We will find them.\"", "shelled=Governor Ahmed Saleh"},
		{"Aid is short in the town\n“There were bodies everywhere,” said Hamid Taha, a shopkeeper\n“The planes came back and bombed the ambulances\nMy brother was killed,” he said\nThe market is closed\nMen carry a coffin in Raqqa, Syria, March 3, 2015\nRoads are blocked", "bombed=Hamid Taha; killed=Hamid Taha"},
	} {
		r, err := x.Extract(t.Context(), extract.Document{ID: "x", Text: c.text})
		require.NoError(t, err)
		for _, pair := range strings.Split(c.sources, "; ") {
			trigger, source, _ := strings.Cut(pair, "=")
			assert.Equal(t, source, sourceOf(t, r, trigger), "%s: %s", c.text, trigger)
		}
	}
}

// TestStatuses reads how the text presents events.
func TestStatuses(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct {
		text, trigger string
		status        event.Status
	}{
		{"Observers arrived in the village to investigate the killings.", "investigate", event.Planned},
		{"Thousands marched to the palace to demand the resignation of the minister.", "demand", event.Actual},
		{"The rebels demanded the release of 40 prisoners.", "release", event.Hypothetical},
		{"The army said civilians in the homes prevent it from shelling the district.", "shelling", event.Negated},
		{"The peshmerga paused their advance on Tuesday.", "advance", event.Negated},
		{"The ministry announced that 16 soldiers were killed in clashes in the region.", "killed", event.Actual},
		{"The army announced the destruction of twelve tanks.", "destruction", event.Actual},
		{"The raid began late on Monday and set off an hours-long gun battle.", "battle", event.Actual},
		{"The militia killed nine people as it pressed its assault on the city.", "assault", event.Actual},
		{"The president called ministers in to discuss the attack.", "attack", event.Actual},
		{"The president said he would send troops unless the rebels left the town.", "send", event.Hypothetical},
		{"The Security Council urged both sides to end the fighting.", "fighting", event.Ongoing},
		{"Moscow criticised the attempts to prolong the siege.", "siege", event.Ongoing},
		{"The minister ordered an inquiry into how the gunmen entered the base.", "entered", event.Actual},
		{"Union leaders plan a protest next Friday.", "protest", event.Planned},
		{"The militia released a video of what it called an attack on a convoy.", "attack", event.Actual},
		{"The minister spoke of the need for an investigation.", "investigation", event.Hypothetical},
		{"The government has accused the cleric of a coup attempt.", "coup", event.Attempted},
		{"Prosecutors allege the attacks were plotted by a businessman.", "attacks", event.Actual},
		{"Lifting the siege will open the road to the coast.", "Lifting", event.Planned},
		{"He called on aid groups to continue to provide food for the camp.", "provide", event.Hypothetical},
		{"Soldiers used tanks to shell the town.", "shell", event.Actual},
		{"The civilians have no way to flee the town.", "flee", event.Negated},
		{"Officials do not deny the raid but blame the rebels.", "blame", event.Actual},
		{"Troops fought for days without significant advances.", "advances", event.Negated},
		{"The rebels threatened to avenge the attack.", "attack", event.Actual},
	} {
		r, err := x.Extract(t.Context(), extract.Document{ID: "x", Text: c.text})
		require.NoError(t, err)
		found := false
		for _, e := range r.Events {
			if e.Trigger.Text == c.trigger {
				found = true
				assert.Equal(t, c.status, e.Status, "%s: %s", c.text, c.trigger)
				break
			}
		}
		assert.True(t, found, "%s: no event %q", c.text, c.trigger)
	}
}

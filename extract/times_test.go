package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// days writes the times of the events of a text: "attacked=2017-09-03", with a
// star where it is inherited.
func days(list []event.Event) string {
	var out []string
	for _, e := range list {
		words := e.Trigger.Text + "="
		if e.Time != nil {
			words += e.Time.Value
			if e.Time.Inherited {
				words += "*"
			}
		}
		out = append(out, words)
	}
	return strings.Join(out, " ")
}

func TestEventTimes(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, want string }{
		{"Rebels attacked an army post on Sunday.", "attacked=2017-09-03"},
		{"Rebels attacked an army post on Sunday, killing five soldiers.", "attacked=2017-09-03 killing=2017-09-03*"},
		{"The army said on Monday that rebels had attacked a post.", "attacked="},
		{"The attack came a week after 40 people were killed in a bombing.", "attack= killed=2017-08-28 bombing=2017-08-28"},
		{"Three days of fighting between rebels and the army ended on Saturday.", "fighting=2017-08-30/2017-09-02"},
		{"It was the deadliest attack in months.", "attack="},
		{"The city has been under siege for two and a half years.", "siege=2015-03/2017-09"},
		{"Protests have shaken the capital for weeks.", "Protests=PAST_REF"},
		{"Rebels attacked a post on Friday. The gunmen killed three guards before they were shot.", "attacked=2017-09-01 killed=2017-09-01* shot=2017-09-01*"},
		{"Rebels attacked a post on Friday. The army will attack the town of Hama.", "attacked=2017-09-01 attack="},
		// intervals
		{"Eleven months of clashes between the junta and rebels have emptied Loikaw.", "clashes=2016-10/2017-09"},
		{"The four-day siege of the hotel ended on Sunday.", "siege=2017-08-30/2017-09-03"},
		{"Between March 2015 and July 2016, militants killed 300 people in the district.", "killed=2015-03/2016-07"},
		{"On Friday and Saturday, warplanes bombed the outskirts of Raqqa.", "bombed=2017-09-01/2017-09-02"},
		{"More than 400 soldiers have been killed in the province since 2014.", "killed=2014/2017-09"},
		{"Since the ambush on Saturday, troops have killed 12 militants in the forest.", "ambush=2017-09-02 killed=2017-09-02/2017-09-04"},
		{"Gunmen ambushed a convoy near Gao on Saturday. Since then the army has arrested 30 suspects.", "ambushed=2017-09-02 arrested=2017-09-02/2017-09-04"},
		{"The army has been fighting the rebels since they captured Bria in May.", "fighting=2017-05/2017-09 captured=2017-05"},
		{"He has been on the run since the March 2016 bombing of a bus.", "bombing=2016-03"},
		// measured from others
		{"The coalition bombed Hodeidah port on Tuesday, three days after a drone hit a tanker.", "bombed=2017-08-29 hit=2017-08-26"},
		{"Separatists shelled the airport on May 5, two weeks before the army withdrew from it.", "shelled=2017-05-05 withdrew=2017-05-19"},
		{"Villagers are returning to Bama two years after Boko Haram seized the town.", "seized=2015"},
		{"Villagers are returning to Bama a year-and-a-half after Boko Haram seized the town.", "seized=2016-03"},
		{"Rebels fled the town a day after the army entered it on Thursday.", "fled=2017-09-01"},
		// told through other words
		{"The opposition plans a series of protests beginning on September 20.", "protests=2017-09-20"},
		{"The commander issued a threat on Friday while addressing a rally in Kotli.", "threat=2017-09-01 rally=2017-09-01*"},
		{"Residents fear that the army will attack the camp in the coming weeks.", "attack=FUTURE_REF"},
		{"The New Year’s Eve bombing in Tikrit killed 28 people.", "bombing=2016-12-31 killed=2016-12-31"},
		{"The mayor condemned the current wave of violence.", "condemned= violence="},
		{"Monitors arrived in Hama on Saturday to investigate the massacre.", "arrived=2017-09-02 investigate=2017-09-02* massacre="},
		{"It was one of the deadliest attacks since the start of the revolt two years ago.", "attacks= revolt="},
		{"The army captured the town earlier in the week.", "captured=2017-W36"},
		{"Police announced the capture of a suspect in the New Year's shooting rampage.", "capture= shooting=2017-01-01"},
		// captions
		{"Rescuers search for survivors after an air raid on Idlib, Syria, Sept. 2, 2017.", "raid=2017-09-02"},
		{"A woman mourns her brother, who was killed in a bombing, in Kabul, Afghanistan, Sept. 1, 2017.", "killed= bombing="},
		{"Protesters burn tires during a demonstration over the arrest of a journalist in Caracas, Venezuela, Aug. 30, 2017.", "burn=2017-08-30 demonstration=2017-08-30 arrest="},
	} {
		assert.Equal(t, c.want, days(events(t, x, c.text)), c.text)
	}
}

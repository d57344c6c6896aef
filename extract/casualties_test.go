package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// events reads one text published on a Monday.
func events(t testing.TB, x *extract.Extractor, text string) []event.Event {
	t.Helper()
	r, err := x.Extract(context.Background(), extract.Document{ID: "t", Text: text, Published: "2017-09-04"})
	require.NoError(t, err)
	return r.Events
}

// losses writes the losses of the events of a text: "attack killed=12-12".
func losses(list []event.Event) string {
	var out []string
	for _, e := range list {
		if e.Casualties == nil {
			continue
		}
		words := e.Trigger.Text
		for _, c := range []struct {
			name string
			n    *event.Count
		}{{"killed", e.Casualties.Killed}, {"wounded", e.Casualties.Wounded}, {"captured", e.Casualties.Captured}, {"missing", e.Casualties.Missing}, {"displaced", e.Casualties.Displaced}} {
			if c.n == nil {
				continue
			}
			top := ""
			if c.n.Max != nil {
				top = fmt.Sprint(*c.n.Max)
			}
			words += fmt.Sprintf(" %s=%d-%s", c.name, c.n.Min, top)
		}
		out = append(out, words)
	}
	return strings.Join(out, "; ")
}

func TestCasualties(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, want string }{
		{"A car bomb killed 13 soldiers and wounded 56 more in the town of Tel Abyad.", "bomb killed=13-13 wounded=56-56; killed killed=13-13; wounded wounded=56-56"},
		{"At least 12 soldiers were killed in an ambush near Mosul.", "killed killed=12-; ambush killed=12-"},
		{"An airstrike on a market killed 20 people, including three children.", "airstrike killed=20-20; killed killed=20-20"},
		{"Clashes in Aleppo left four gunmen dead and dozens wounded.", "Clashes killed=4-4 wounded=24-; dead killed=4-4; wounded wounded=24-"},
		{"The shelling killed 24 civilians, 24 rebels and 25 policemen.", "shelling killed=73-73; killed killed=73-73"},
		{"Two soldiers were killed and another wounded when a mine exploded under their truck.", "killed killed=2-2; wounded wounded=1-1; exploded killed=2-2 wounded=1-1"},
		{"The rebels shelled the airport. There were no casualties.", "shelled killed=0-0 wounded=0-0; casualties killed=0-0 wounded=0-0"},
		{"More than 500 soldiers were killed or wounded in the battle.", ""},
		{"Gunmen fatally shot a police officer in Kirkuk.", "shot killed=1-1"},
		{"Gunmen shot at a police officer in Kirkuk.", ""},
		{"The blast killed several soldiers.", "blast killed=2-; killed killed=2-"},
		{"Rebels captured 15 government soldiers in the raid.", "captured captured=15-15; raid captured=15-15"},
		{"A wounded soldier died on Friday, bringing the death toll of the attack to 43.", "died killed=1-1; toll killed=43-43"},
		{"Fighting in Aleppo displaced more than 10,000 people.", "displaced displaced=10000-"},
		{"Some 300 families fled the town of Hama.", "fled displaced=300-300"},
		{"Two soldiers were killed and three are missing after an attack on a post.", "killed killed=2-2; attack killed=2-2 missing=3-3"},
		{"Gunmen killed his driver and two of his guards.", "killed killed=3-3"},
		{"A general, Ali Hassan, was killed in the clash.", "killed killed=1-1; clash killed=1-1"},
		{"One of the soldiers killed in the clash was buried.", ""},
		{"Troops inflicted 40 casualties on the rebels.", ""},
		{"Nobody was hurt in the blast.", "blast wounded=0-0"},
		{"Dozens, possibly hundreds, of civilians were killed in the air strikes.", "killed killed=24-; strikes killed=24-"},
		{"The government put the number of dead at eight.", "dead killed=8-8"},
		{"Both men were killed in the raid.", "killed killed=2-2; raid killed=2-2"},
		{"Up to 30 militants were killed in an air raid on Raqqa.", "killed killed=0-30; raid killed=0-30"},
		{"Doctors counted more than 12 children under the age of 10 and over 40 adults killed.", "killed killed=52-"},
		{"The battalion lost 14 soldiers in an ambush near Gao.", "lost killed=14-14; ambush killed=14-14"},
		{"Three gunmen stormed a bank in Kabul. They were shot dead by police.", "shot killed=3-3"},
		{"Two men threw grenades at a checkpoint before being killed by soldiers.", "killed killed=2-2"},
		{"The number of civilians killed in the bombardment was 87.", "killed killed=87-87; bombardment killed=87-87"},
		{"The strikes killed 25 of the group's fighters.", "strikes killed=25-25; killed killed=25-25"},
		{"Officials put the number of wounded admitted to hospital at 60.", "wounded wounded=60-60"},
		{"The number of people killed in the two attacks has reached 20.", "killed killed=20-20"},
		{"The number of people wounded in clashes since the vote in the capital and both its suburbs was 45.", "wounded wounded=45-45"},
		{"Villagers buried the body of an imam who was shot by militiamen.", "shot killed=1-1"},
		{"Relatives carried the coffin of Amina Diallo, who was shot at a checkpoint.", "shot killed=1-1"},
		{"Airstrikes that witnesses said killed 30 farmers hit the village of Haska.", "Airstrikes killed=30-30; killed killed=30-30"},
		{"Gunmen killed a priest, his sister and two guards.", "killed killed=4-4"},
		{"A suicide bomber killed himself and four policemen.", "killed killed=4-4"},
		{"A roadside bomb killed one soldier and injured another.", "bomb killed=1-1 wounded=1-1; killed killed=1-1; injured wounded=1-1"},
	} {
		assert.Equal(t, c.want, losses(events(t, x, c.text)), c.text)
	}
}

// TestConflictingCounts holds that each source keeps its own figure for one
// incident.
func TestConflictingCounts(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	list := events(t, x, "A bomb exploded in a market in Baghdad on Sunday. Police said 14 people were killed in the bombing. The interior ministry said 12 people were killed in the bombing.")
	got := map[string]int{}
	for _, e := range list {
		if e.Kind == event.Killing && e.Casualties != nil && e.Casualties.Killed != nil && e.Attribution != nil {
			got[strings.ToLower(e.Attribution.Speaker)] = e.Casualties.Killed.Min
		}
	}
	require.Len(t, got, 2, "%+v", got)
	n := 0
	for _, v := range got {
		n += v
	}
	assert.Equal(t, 26, n, "%+v", got)
}

// TestLossesPointAtTheirWords holds that a count's span is its text.
func TestLossesPointAtTheirWords(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	const text = "An ambush killed his driver and two of his guards. Three soldiers and “at least four” rebels died in clashes."
	for _, e := range events(t, x, text) {
		if c := e.Casualties; c != nil && c.Killed != nil {
			assert.Equal(t, c.Killed.Text, c.Killed.Span.Of(text))
			assert.NotEmpty(t, c.Killed.Text)
		}
	}
}

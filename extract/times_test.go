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
	} {
		assert.Equal(t, c.want, days(events(t, x, c.text)), c.text)
	}
}

package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/text"
)

// TestGluedTitles: a title that a dash glues to its text is a paragraph of its
// own; names with a hyphen and datelines are none.
func TestGluedTitles(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"Rebels Seize Key Border Town in East-Fighters of the movement took the town before dawn and raised their flag.", []string{"Rebels Seize Key Border Town in East", "Fighters of the movement took the town before dawn and raised their flag."}},
		{"Army Warns Rebels Over Truce -NAIROBI — -The army said on Monday that it would answer any attack on its posts.", []string{"Army Warns Rebels Over Truce", "NAIROBI — -The army said on Monday that it would answer any attack on its posts."}},
		{"The army took the town.\nResponse -The ministry said that it had no word of the losses in the valley.", []string{"The army took the town.", "Response", "The ministry said that it had no word of the losses in the valley."}},
		{"French Foreign Minister Jean-Paul Martin said that the talks would go on in the coming week.", nil},
		{"Tehran, March 15, IRNA - Secretary-General Karimi said that the talks would go on in the coming week.", nil},
		{"The Islamic Front of Iraq and Al-Sham took a town in the north and lost it again.", nil},
		{"NAIROBI -The army said on Monday that it would answer any attack on its posts.", nil},
	} {
		d := text.Analyze(c.in)
		var got []string
		for _, p := range d.Paragraphs {
			got = append(got, d.Text[p.Start:p.End])
		}
		if c.want == nil {
			c.want = []string{c.in}
		}
		assert.Equal(t, c.want, got)
	}
}

// placeNames knows a few names in capitals.
type placeNames map[string]bool

func (n placeNames) IsName(words string) bool { return n[words] }

// TestTitleCase: common words of a title in title case lose their capitals, names
// and running text keep theirs.
func TestTitleCase(t *testing.T) {
	a := text.Analyzer{Names: placeNames{"SOUTH SUDAN": true, "KENYA": true, "IRAN": true, "CONGO": true}}
	for in, want := range map[string]string{
		"Rebels Seize Town in Eastern Congo\n\nThe town fell on Monday.": "Rebels seize town in eastern Congo",
		"Kenya Arrests Two in South Sudan. NAIROBI - The two were held.": "Kenya arrests two in South Sudan",
		"Troops From Kenya entered the town\n\nThey met no resistance.":  "Troops From Kenya entered the town",
	} {
		d := a.Analyze(in)
		require.NotEmpty(t, d.Paragraphs)
		n := len(strings.Fields(want))
		var got []string
		for _, tok := range d.Tokens[:n] {
			got = append(got, tok.Norm)
		}
		assert.Equal(t, want, strings.Join(got, " "))
	}
}

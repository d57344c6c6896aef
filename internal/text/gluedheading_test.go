package text

import (
	"strings"
	"testing"
)

// A heading on the line of its text is a paragraph of its own; a hyphen within
// a name is none.
func TestGluedHeadings(t *testing.T) {
	for _, tt := range []struct {
		text  string
		heads []string
	}{
		{"Witnesses: Rebel Shelling Leaves 30 Dead-Yemeni officials say more than 30 people were killed in the town when rockets fell on a market.", []string{"Witnesses: Rebel Shelling Leaves 30 Dead"}},
		{"Army Pushes Into Northern Town-TRIPOLI, LIBYA — -The army entered the town on Monday after a week of fighting.", []string{"Army Pushes Into Northern Town"}},
		{"Aid convoys -Trucks with food reached the camp on Monday.", []string{"Aid convoys"}},
		{"Roads closed-The army shut the roads that lead to the port on Friday night.", []string{"Roads closed"}},
		{"Talks -Officials stand at the gate of the palace, Sept. 3, 2015-In the north, rebels shelled the town of Idlib and killed nine people.", []string{"Talks", "Officials stand at the gate of the palace, Sept. 3, 2015"}},
		{"Islamic State oil-Erdogan also denied accusations that his country has bought oil and gas from the group.", []string{"Islamic State oil"}},
		{"Appeal to the court-Through his lawyers, the pastor appealed to the court for help in the case.", []string{"Appeal to the court"}},
		{"A pro-Russian gunman and two mid-Atlantic sailors of the fleet were seen at the gate of the base.", nil},
		{"The prime minister, Nuri al-Maliki, arrived in the town of Mosul to see the operation on Monday.", nil},
		{"Most of the Tajik-Afghan border is patrolled by soldiers under the command of a general.", nil},
		{"Kabila's mostly-Tutsi force has captured almost all of the towns in the east.", nil},
		{"Jabhat Al-Nusra fighters and their allies stormed the northern gate of the town on Monday.", nil},
		{"The anti-Islamic State coalition of many countries bombed the town on Monday.", nil},
	} {
		doc := Analyze(tt.text)
		var heads []string
		for _, p := range doc.Paragraphs[:len(doc.Paragraphs)-1] {
			heads = append(heads, strings.TrimRight(tt.text[p.Start:p.End], " -")) // the hyphen stays with the heading
		}
		if len(heads) != len(tt.heads) {
			t.Errorf("%q: headings %q, want %q", tt.text, heads, tt.heads)
			continue
		}
		for i := range heads {
			if heads[i] != tt.heads[i] {
				t.Errorf("%q: heading %q, want %q", tt.text, heads[i], tt.heads[i])
			}
		}
	}
}

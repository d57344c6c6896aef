package parse_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/internal/parse"
)

// Losses and what stands round them: counted objects and subjects, one subject a
// verb, clauses behind "as", days and sources apart.
func TestLosses(t *testing.T) {
	for _, c := range [][4]string{
		{"Security forces killed over 80 Mursi supporters.", "supporters", "obj", "killed"},
		{"At least nine people were killed and more than 100 were wounded in an attack.", "100", "nsubj:pass", "wounded"},
		{"Two civilians were killed by gunmen in Baquba itself and a shopkeeper was shot dead in Samarra.", "shopkeeper", "nsubj:pass", "shot"},
		{"Talks are to avert war as heavy fighting in the region killed at least a dozen yesterday.", "fighting", "nsubj", "killed"},
		{"Four separate attacks killed at least 14 people and wounded 36, according to hospital staff.", "36", "obj", "wounded"},
		{"Another spate of bombings in the war-torn capital Baghdad killed 10 more Iraqis.", "Baghdad", "appos", "capital"},
		{"Police and co-workers said Wednesday the two men were likely targeted for their work.", "Wednesday", "obl:unmarked", "said"},
		{"The rebels said they had captured the base and seized large quantities of weapons, but left.", "quantities", "obj", "seized"},
		{"Turkey accused the regime and its allied forces of heavy shelling.", "shelling", "obl", "accused"},
		{"A suicide bomber drove a truck packed with explosives into a police checkpoint.", "checkpoint", "obl", "drove"},
		{"Rebels captured the villages of Waht, 20 kilometers northwest of Aden, and Lahj, 30 kilometers north of the city.", "Lahj", "conj", "Waht"},
	} {
		rel, head := relation(analyze(parse.Annotator{}, c[0]), c[1])
		assert.Equal(t, []string{c[2], c[3]}, []string{rel, head}, c[0])
	}
}

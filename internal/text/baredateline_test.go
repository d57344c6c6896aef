package text_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/internal/text"
)

func TestDatelinesWithoutADash(t *testing.T) {
	for s, want := range map[string]string{
		"GENEVA The head of the delegation accused the government of stalling the talks.":                         "GENEVA",
		"Damascus - The Sudanese government on Tuesday signed a ceasefire agreement with rebels in the province.": "Damascus",
		"Aleppo - the largest city of the north - fell to the rebels on Monday after a week of heavy fighting.":   "",
	} {
		doc := text.Analyze(s)
		have := ""
		if d := doc.Dateline; d != nil {
			have = s[d.Start:d.End]
		}
		assert.Equal(t, want, have)
	}
}

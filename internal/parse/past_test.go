package parse_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

func TestPastAndParticiple(t *testing.T) {
	for _, c := range [][3]string{
		{"shelled", "VBD", "Government troops shelled rebel positions near the airport."},
		{"shelled", "VBN", "The houses shelled on Friday belonged to farmers."},
		{"captured", "VBN", "The men captured last week were soldiers."},
		{"called", "VBN", "He leads a faction called the Mountain Brigade."},
		{"killed", "VBN", "The army said three people killed in the blast were guards."},
		{"wounding", "VBG", "Jets hit the depot, killing at least 14 men and wounding dozens more."},
	} {
		doc := analyze(parse.Annotator{}, c[2])
		i := slices.IndexFunc(doc.Tokens, func(t text.Token) bool { return t.Text == c[0] })
		assert.Equal(t, c[1], doc.Tokens[i].Tag, "%s in %q", c[0], c[2])
	}
}

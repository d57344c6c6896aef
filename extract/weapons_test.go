package extract_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// A bomber may be a man or an aircraft: the codes follow.
func TestBombers(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, class, acled string }{
		{"Two suicide bombers killed six soldiers near Maiduguri.", "", "Suicide bomb"},
		{"The bomber killed four shoppers at the gate.", "", "Attack"},
		{"Russian bombers killed nine people in a village near Idlib.", "aircraft", "Air/drone strike"},
	} {
		r, err := x.Extract(context.Background(), extract.Document{Text: c.text})
		require.NoError(t, err)
		require.NotEmpty(t, r.Events, c.text)
		e := r.Events[0]
		require.NotNil(t, e.Codes, c.text)
		require.NotNil(t, e.Codes.ACLED, c.text)
		assert.Equal(t, c.acled, e.Codes.ACLED.SubEventType, c.text)
		if c.class == "" {
			assert.Empty(t, e.Weapons, c.text)
		} else {
			require.NotEmpty(t, e.Weapons, c.text)
			assert.Equal(t, c.class, e.Weapons[0].Class, c.text)
		}
		assert.Equal(t, event.Killing, e.Kind, c.text)
	}
}

package event_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
)

func roundTrip[E interface {
	comparable
	String() string
}](t *testing.T, all []E) {
	t.Helper()
	require.NotEmpty(t, all)
	seen := map[string]bool{}
	for _, e := range all {
		b, err := json.Marshal(e)
		require.NoError(t, err)
		var back E
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, e, back)
		assert.False(t, seen[e.String()], "%s twice", e)
		seen[e.String()] = true
	}
	var bad E
	assert.Error(t, json.Unmarshal([]byte(`"no such value"`), &bad))
}

func TestEnumsReadBack(t *testing.T) {
	roundTrip(t, event.Kinds())
	roundTrip(t, event.Statuses())
	roundTrip(t, event.PartyKinds())
	roundTrip(t, event.Relations())
	roundTrip(t, event.Levels())
	roundTrip(t, event.TimeTypes())
	assert.Len(t, event.Kinds(), 48)
	assert.Equal(t, "invalid(200)", event.Kind(200).String())
	_, err := event.Kind(200).MarshalText()
	assert.ErrorContains(t, err, "kind is 200")
}

func TestEveryKindHasItsCodes(t *testing.T) {
	none := map[event.Kind]bool{event.Interception: true, event.ClaimOfResponsibility: true}
	for _, k := range event.Kinds() {
		c := event.CodesOf(&event.Event{Kind: k}, "")
		if none[k] {
			assert.True(t, c == nil || c.PLOVER == nil && c.CAMEO == "", "%s", k)
			continue
		}
		require.NotNil(t, c, "%s", k)
		require.NotNil(t, c.PLOVER, "%s", k)
	}
}

func TestCodesDependOnTheParties(t *testing.T) {
	army := []event.Party{{Kind: event.StateForces}}
	rebels := []event.Party{{Kind: event.Rebels}}
	people := []event.Party{{Kind: event.Civilians}}
	for _, c := range []struct {
		e                event.Event
		cameo, acledType string
		sub              string
	}{
		{event.Event{Kind: event.Attack, Actors: army, Targets: rebels}, "190", "Battles", "Armed clash"},
		{event.Event{Kind: event.Attack, Actors: rebels, Targets: people}, "180", "Violence against civilians", "Attack"},
		{event.Event{Kind: event.Capture, Actors: army}, "192", "Battles", "Government regains territory"},
		{event.Event{Kind: event.Capture, Actors: rebels}, "192", "Battles", "Non-state actor overtakes territory"},
		{event.Event{Kind: event.Assassination, Status: event.Attempted}, "185", "Violence against civilians", "Attack"},
	} {
		got := event.CodesOf(&c.e, "")
		require.NotNil(t, got)
		assert.Equal(t, c.cameo, got.CAMEO, "%v", c.e)
		require.NotNil(t, got.ACLED)
		assert.Equal(t, event.AcledCode{EventType: c.acledType, SubEventType: c.sub}, *got.ACLED, "%v", c.e)
	}
	assert.Equal(t, "1832", event.CodesOf(&event.Event{Kind: event.Bombing}, "1832").CAMEO)
}

func TestSpan(t *testing.T) {
	s := event.Span{Start: 2, End: 5}
	assert.Equal(t, "cde", s.Of("abcdef"))
	assert.Empty(t, s.Of("abc"))
	assert.Equal(t, 3, s.Len())
	assert.True(t, s.Overlaps(event.Span{Start: 4, End: 9}))
	assert.False(t, s.Overlaps(event.Span{Start: 5, End: 9}))
	assert.True(t, s.Contains(event.Span{Start: 2, End: 3}))
}

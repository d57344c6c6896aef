package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// TestLaw reads what police, courts and crowds do: whom they do it to, where and
// whether it has happened.
func TestLaw(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct {
		kind                            event.Kind
		trigger, actors, targets, place string
		status                          event.Status
		text                            string
	}{
		{event.Arrest, "Held", "", "Opposition Activists", "", event.Actual, "Opposition Activists Held on Arms Charges"},
		{event.Arrest, "holding", "Police", "two men", "", event.Ongoing, "Police are holding two men over the killing of a councillor."},
		{event.Arrest, "arrested", "military", "president", "Niamey", event.Actual, "The military seized power in a coup in Niamey and arrested the president."},
		{event.Arrest, "arrested", "", "man", "", event.Actual, "Another man has been arrested in connection with the bombings of U.S. embassies in Kenya and Tanzania last year, police said."},
		{event.Arrest, "arrest", "", "opposition leader", "", event.Actual, "The opposition leader has been under house arrest since 2011."},
		{event.Arrest, "arrest", "", "Karim Salah", "", event.Hypothetical, "The bureau offered a reward for information leading to the arrest of Karim Salah."},
		{event.Sanction, "sentenced", "", "general", "", event.Actual, "The general was convicted of treason and sentenced to 10 years in prison."},
		{event.Sanction, "sentenced", "court", "12 members of the banned group", "", event.Actual, "A court in Cairo sentenced 12 members of the banned group to death on Sunday."},
		{event.Sanction, "dissolved", "army chief", "senate", "", event.Actual, "The army chief dissolved the senate on Saturday."},
		{event.Accusation, "charged", "", "Brunner", "", event.Actual, "Andrea Brunner lives in Izmir. Brunner was charged in December with belonging to a terrorist group."},
		{event.Release, "released", "", "Brunner", "", event.Actual, "Andrea Brunner lives in Izmir. Brunner was released on Friday."},
		{event.Torture, "torturing", "police", "detainees", "Cairo", event.Actual, "The rights group accused police of torturing detainees in Cairo."},
		{event.Riot, "clashed", "Police", "supporters of the opposition leader", "Harare", event.Actual, "Police clashed with supporters of the opposition leader in Harare."},
		{event.Riot, "gas", "police officer", "anti-government protesters", "Caracas", event.Actual, "A police officer fires tear gas against anti-government protesters in Caracas."},
		{event.Shooting, "volley", "Riot police", "", "", event.Actual, "Riot police responded with a volley of plastic bullets."},
		{event.Killing, "killing", "Hindu mobs", "three Muslims", "Gujarat", event.Actual, "Hindu mobs torched shops and a mosque in Gujarat, killing three Muslims."},
		{event.Protest, "strike", "", "", "", event.Hypothetical, "The opposition called for a general strike to demand new elections."},
		{event.Protest, "rallied", "about 200 demonstrators", "", "Manila", event.Actual, "In the Philippines, about 200 demonstrators rallied outside the embassy in Manila."},
		{event.Protest, "converged", "Opponents of the government", "", "Caracas", event.Actual, "Opponents of the government converged on downtown Caracas on Thursday."},
		{event.Demand, "demanded", "Protesters", "president", "", event.Actual, "Protesters demanded the president's resignation."},
		{event.Demand, "urged", "president", "Mr Okoro", "", event.Actual, "The president urged Mr Okoro to back the rebels."},
		{event.Abduction, "took", "gunmen", "store owner", "", event.Actual, "The gunmen took a store owner hostage."},
		{event.Capture, "seized", "Hamas", "power", "Gaza", event.Actual, "We must not forget that Hamas seized power in Gaza."},
		{event.Shooting, "shot", "", "Kem Lay", "", event.Actual, "In July Kem Lay, a political analyst, was shot in broad daylight."},
		{event.Investigation, "raid", "", "relatives' home", "", event.Actual, "Federal agents took the child in a pre-dawn raid on the relatives' home."},
	} {
		have, ok := []string(nil), false
		for _, e := range eventsOf(t, x, c.text) {
			place := ""
			if e.Place != nil && !e.Place.Inherited {
				place = e.Place.Text
			}
			actors, targets := partyTexts(e.Actors), partyTexts(e.Targets)
			have = append(have, strings.Join([]string{e.Kind.String(), e.Trigger.Text, actors, targets, place, e.Status.String()}, " | "))
			ok = ok || e.Kind == c.kind && e.Trigger.Text == c.trigger && (c.actors == "" || actors == c.actors) && targets == c.targets && place == c.place && e.Status == c.status
		}
		assert.True(t, ok, "want %s %s (%s → %s, %s, %s), have %q: %s", c.kind, c.trigger, c.actors, c.targets, c.place, c.status, have, c.text)
	}
}

func partyTexts(list []event.Party) string {
	var out []string
	for _, p := range list {
		out = append(out, p.Text)
	}
	return strings.Join(out, " + ")
}

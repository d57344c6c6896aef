package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// TestPolitics reads who demands, threatens, rejects and agrees what, and whether
// what is asked for has happened.
func TestPolitics(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct {
		kind                     event.Kind
		trigger, actors, targets string
		status                   event.Status
		text                     string
	}{
		// what is left open
		{event.Withdrawal, "pull", "", "", event.Planned, "The premier said the kingdom was willing to pull its soldiers out of the border strip."},
		{event.SiegeRelief, "lift", "government", "port", event.Hypothetical, "The government has to lift the siege of the port at once, the envoy said."},
		{event.Agreement, "sign", "two sides", "", event.Negated, "The two sides have yet to sign an agreement."},
		{event.Arrest, "extradited", "", "cleric", event.Hypothetical, "The minister demanded that the cleric be extradited."},
		{event.Withdrawal, "leave", "army", "", event.Hypothetical, "The minister demanded that the cleric be handed over and that the army leave the town."},
		{event.Airstrike, "strikes", "", "", event.Hypothetical, "Paris was alone in warning Chad of air strikes if it did not back down."},
		{event.Attack, "attack", "army", "city", event.Hypothetical, "If the rebels do not withdraw, the army will attack the city."},
		{event.Supply, "arming", "Rwanda", "rebels", event.Ongoing, "Rwanda agreed to stop arming the rebels."},
		{event.Displacement, "leave", "residents", "", event.Hypothetical, "The army told residents to leave the town."},
		{event.Concession, "resign", "president", "", event.Hypothetical, "Opposition parties have stepped up pressure on the president to resign."},
		{event.Concession, "cede", "junta", "", event.Hypothetical, "The bloc gave the junta two weeks to cede power."},
		{event.Negotiation, "talks", "", "", event.Hypothetical, "He expressed hope that the deal would pave the way for peace talks."},
		{event.Deployment, "send", "Kenya", "troops", event.Planned, "Kenya is to send troops to Haiti."},
		{event.Withdrawal, "withdrawing", "Chad", "", event.Hypothetical, "Chad could end the crisis by withdrawing its forces from Darfur."},
		{event.Release, "release", "they", "president", event.Hypothetical, "The bloc will impose sanctions if they fail to release the president."},
		{event.Withdrawal, "withdrawal", "Israeli", "", event.Hypothetical, "The movement insisted on a complete Israeli withdrawal from the valley."},
		{event.Demand, "demanding", "Rebel leaders", "Chad", event.Ongoing, "Rebel leaders have refused to leave the capital and are demanding that Chad withdraw from the border."},
		{event.Sanction, "sanctions", "", "", event.Planned, "The West threatened more sanctions."},
		{event.Agreement, "agreement", "envoy + rebels", "rebels", event.Actual, "The envoy announced a framework agreement with the rebels."},
		{event.Supply, "arm", "", "government", event.Planned, "Critics condemned the bloc's announcement of its readiness to arm the government in Tripoli."},
		{event.ArmedClash, "fight", "", "rebels", event.Planned, "The rifles will be used to fight the rebels."},
		{event.Attack, "attack", "army", "rebels", event.Negated, "The army is hesitant to attack the rebels in the town."},
		{event.Attack, "attack", "", "capital", event.Hypothetical, "There are concerns that the group will attack the capital."},
		{event.Shooting, "shot", "", "activists", event.Actual, "We can see that activists such as Ali were shot."},
		{event.Negotiation, "talks", "India + Pakistan", "Pakistan", event.Negated, "India called off high-level talks with Pakistan on Friday."},
		{event.Negotiation, "meet", "ministers of the two countries", "", event.Planned, "The ministers of the two countries were to meet in New York next week."},
		// what was said was said
		{event.Accusation, "accusations", "", "", event.Actual, "Kampala pushed back against accusations that it had armed the rebels."},
		{event.Rejection, "pushed", "Kampala", "", event.Actual, "Kampala pushed back against accusations that it had armed the rebels."},
		{event.Rejection, "dismissed", "Kinshasa", "declaration", event.Actual, "Kinshasa dismissed the declaration as vague."},
		{event.Rejection, "unacceptable", "Kenyan foreign ministry", "", event.Actual, "Such conditions are unacceptable, the Kenyan foreign ministry said."},
		{event.Demand, "call", "Somalia", "", event.Actual, "Kenya rejected Somalia's call for an urgent meeting over the border."},
		{event.Demand, "pressure", "Riyadh", "rebels", event.Actual, "The rebels were under pressure from Riyadh to accept the deal."},
		{event.Threat, "warnings", "Moscow", "", event.Actual, "The president glossed over warnings from Moscow that the strikes would harm relations."},
		{event.Accusation, "lashed", "foreign minister", "Qatar + Kuwait", event.Actual, "The foreign minister has lashed out at Qatar and Kuwait for arming the rebels."},
		{event.Sanction, "added", "EU", "two companies + 13 people", event.Actual, "The EU added two companies and 13 people to its sanctions list."},
		{event.Negotiation, "spoken", "two leaders", "", event.Actual, "The two leaders have spoken by telephone."},
		{event.Threat, "gave", "ECOWAS leaders", "junta", event.Actual, "ECOWAS leaders gave the junta two weeks to cede power."},
		// who it is
		{event.Accusation, "condemned", "council", "", event.Actual, "The UN Security Council met on Friday. The council also condemned looting."},
		{event.Rejection, "rejected", "bloc", "", event.Actual, "Mali left the African Union in May. The bloc rejected the demand."},
		{event.Accusation, "accused", "Saudi statement", "Iran", event.Actual, "The Saudi statement accused Iran of arming the Houthis."},
		{event.Agreement, "signed", "Iraqi Deputy Prime Minister Karim Saleh + UN chief Kofi Annan", "UN chief Kofi Annan", event.Actual, "Iraqi Deputy Prime Minister Karim Saleh and UN chief Kofi Annan signed an accord in Baghdad."},
		{event.Arrest, "detained", "Coast guards", "crew", event.Actual, "Coast guards who patrol the strait boarded two vessels and detained the crew."},
		{event.Capture, "retake", "army", "city", event.Planned, "Thousands of people fled an offensive by the army to retake the city."},
		{event.Arrest, "captured", "", "soldiers", event.Actual, "The king sought peace by promising to withdraw from the valley and release soldiers captured during the war."},
		{event.Attack, "attacks", "Boko Haram", "churches", event.Actual, "Boko Haram claimed responsibility for scores of attacks on churches."},
		{event.Rejection, "reach", "sides", "", event.Actual, "The sides failed to reach an agreement on the delegates."},
		{event.Assassination, "gunned", "", "environmentalist", event.Actual, "Lawyers recalled the killing of Sok Dara, an environmentalist who was gunned down in 2011."},
	} {
		have, ok := []string(nil), false
		for _, e := range eventsOf(t, x, c.text) {
			actors, targets := partyTexts(e.Actors), partyTexts(e.Targets)
			have = append(have, strings.Join([]string{e.Kind.String(), e.Trigger.Text, actors, targets, e.Status.String()}, " | "))
			ok = ok || e.Kind == c.kind && e.Trigger.Text == c.trigger && (c.actors == "" || actors == c.actors) && (c.targets == "" || targets == c.targets) && e.Status == c.status
		}
		assert.True(t, ok, "want %s %s (%s → %s, %s), have %q: %s", c.kind, c.trigger, c.actors, c.targets, c.status, have, c.text)
	}
}

// TestSaidOnce reads one event where a verb and its noun say one thing, and none
// where words only sound like it.
func TestSaidOnce(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for text, want := range map[string]string{
		"The EU imposed sanctions on Belarus.":                                           "sanction sanctions",
		"Kenya and Somalia signed an agreement on the border.":                           "agreement signed",
		"The cessation of hostilities took effect.":                                      "ceasefire cessation",
		"Both sides agreed to release prisoners of war.":                                 "agreement agreed, release release",
		"The council reiterated its support for the African Union force.":                "endorsement reiterated",
		"The minister met reporters after the ceremony.":                                 "",
		"Controllers lost contact with the patrol.":                                      "",
		"The ambassador expressed his condolences to the family.":                        "",
		"\"Is there a deal?\" asked a senior official with close ties to the president.": "",
	} {
		var have []string
		for _, e := range eventsOf(t, x, text) {
			have = append(have, e.Kind.String()+" "+e.Trigger.Text)
		}
		assert.Equal(t, want, strings.Join(have, ", "), text)
	}
}

// TestAddressed gives no place to what is only said to a government or of where
// somebody lives.
func TestAddressed(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for text, want := range map[string]string{
		"The council called on Kigali to withdraw its soldiers.":                      "",
		"Ankara accused the cleric, now living in Pennsylvania, of staging the coup.": "",
		"The plane was shot down in Syrian airspace on Tuesday.":                      "Syrian airspace",
		"The president met the envoy during his visit to Nairobi.":                    "Nairobi",
	} {
		have := ""
		for _, e := range eventsOf(t, x, text) {
			if e.Place != nil {
				have = e.Place.Text
			}
		}
		assert.Equal(t, want, have, text)
	}
}

// TestWhoSpeaks resolves pronouns of those who speak and are spoken of.
func TestWhoSpeaks(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ trigger, name, text string }{
		{"condemns", "UN Security Council", "The Security Council met on Thursday. A resolution adopted by the council called on all states to help. It strongly condemns the attack."},
		{"criticised", "Russia", "Russia and China have resisted calls to punish Damascus over the war, which has killed 90,000 people. They have also criticised the bombing of Libya."},
		{"pledged", "leaders", "According to the foreign ministry, the envoy arrived. The two leaders agreed to resume talks. They also pledged to cooperate."},
		{"killed", "Turkish government", "Turkish President Recep Tayyip Erdogan spoke in Ankara. \"If the Iraqi government does not act, we will clear the hills. We killed 38 militants,\" he said."},
		{"rejected", "Karim Yusuf", "Somalia's ambassador to Kenya, Karim Yusuf, rejected the claim."},
		{"urged", "Hillary Clinton", "Secretary of State Hillary Clinton arrived in Kabul on Monday. Clinton urged the Taliban to join the talks."},
		{"demanding", "Mali", "Mali lashed out at the African Union in a letter from Bamako demanding an end to the mission."},
	} {
		have := []string(nil)
		for _, e := range eventsOf(t, x, c.text) {
			if e.Trigger.Text == c.trigger {
				for _, p := range e.Actors {
					have = append(have, p.Name)
				}
			}
		}
		assert.Equal(t, []string{c.name}, have, c.text)
	}
}

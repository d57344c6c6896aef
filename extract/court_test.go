package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/extract"
)

// TestCourt reads reports of police, courts and unrest: each line is an event as
// kind, trigger, actors, targets and status; "no" lines must not be found.
func TestCourt(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, want, not string }{
		{"Kenyan soldiers have rescued teachers kidnapped from a school in Garissa, the army said.", "release | rescued | Kenyan soldiers | teachers | actual", "abduction | kidnapped | Kenyan soldiers"},
		{"A 31-year-old driver was shot twice early Monday in Accra, police said.", "shooting | shot |  | 31-year-old driver | actual", ""},
		{"The wardens are being held against their will by inmates in two jails.", "abduction | held | inmates | wardens | ongoing", ""},
		{"Anna Weber, 34, of Leeds, and Tom Price, 29, of Hull, are charged with murder.", "accusation | charged |  | Anna Weber + Tom Price | ongoing", "killing"},
		{"The minister blamed the unrest on rival gangs.", "accusation | blamed | minister | rival gangs | actual", ""},
		{"The widow is led by a lawyer whose brother was killed by smugglers.", "killing | killed | smugglers | brother | actual", ""},
		{"The boatman is to be sentenced for the killing of two tourists.", "killing | killing |  | two tourists | actual", ""},
		{"The three officers are on trial in Quito.", "investigation | trial |  | three officers | actual", ""},
		{"Two others pleaded not guilty.", "rejection | pleaded | Two others |  | actual", ""},
		{"A jury found the nurse not guilty of murder.", "release | found | jury | nurse | actual", "killing"},
		{"Guards recaptured 14 of the prisoners.", "arrest | recaptured | Guards | 14 | actual", ""},
		{"Security forces were involved in a shootout with the gang near Lokoja.", "armed_clash | shootout | Security forces | gang | actual", ""},
		{"Police arrested 23 people in the state of Goa for looting a temple.", "looting | looting | 23 people | temple | actual", ""},
		{"A judge jailed the cleric for his role in the bombing of a hotel.", "bombing | bombing | his | hotel | actual", ""},
		{"The police barred the crowd from reaching the embassy.", "rejection | barred | police | crowd | actual", ""},
		{"A Tbilisi court ruled on Friday to send nine men to pretrial custody.", "arrest | send | Tbilisi court | nine men | actual", ""},
		{"Police detained members of a kidnapping gang in Kano.", "arrest | detained | Police | members of a kidnapping gang | actual", "abduction"},
		{"Armed police dispersed them, and 12 of the marchers were arrested.", "arrest | arrested |  | 12 of the marchers | actual", ""},
		{"Two men, ages 19 and 28, were arrested in Dover.", "arrest | arrested |  | Two men | actual", ""},
		{"Rioters smashed windows and looted shops.", "riot | looted | Rioters | shops | actual", ""},
		{"None of the arsonists has been arrested.", "arrest | arrested |  | None of the arsonists | negated", ""},
		{"The mob burned a police post which soldiers then rebuilt. A bus which the mob then set on fire was empty.", "destruction | set | mob | bus | actual", ""},
		{"Peru's extradition of a former banker to Spain drew protests.", "arrest | extradition | Peru | former banker | actual", ""},
		{"The protesters were taken to a barracks and accused of plotting a coup.", "accusation | accused |  | protesters | actual", ""},
		{"At least 12 people were killed in clashes between farmers and herders in Benue.", "killing | killed |  | At least 12 people | actual", ""},
		{"Some 500 Kurds marched in central Berlin to protest the jailing of a mayor in Izmir.", "protest | protest | Some 500 Kurds |  | actual", ""},
		{"Turkish police arrest a man, left, accused of plotting an attack, after searching a house in Bursa.", "investigation | searching | Turkish police | house | actual", ""},
		{"The truce collapsed, as the union and activists accused the army of heavy shelling.", "accusation | accused | union + activists | army | actual", ""},
	} {
		var have []string
		for _, e := range eventsOf(t, x, c.text) {
			have = append(have, strings.Join([]string{e.Kind.String(), e.Trigger.Text, partyTexts(e.Actors), partyTexts(e.Targets), e.Status.String()}, " | "))
		}
		assert.Contains(t, have, c.want, c.text)
		for _, h := range have {
			assert.False(t, c.not != "" && strings.HasPrefix(h, c.not), "%s: %s", h, c.text)
		}
	}
}

// TestWhomTheLawDealtWith resolves "he", "him" and "his" of reports of arrests: no
// office, no family and not the officer who tells of it.
func TestWhomTheLawDealtWith(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range [][3]string{
		{"Jorge Salas, 22, led a gang that left the cartel after a feud, the Public Safety Department said. He was arrested in Lima.", "arrested", "Jorge Salas"},
		{"Police arrested Ilham Orujov in May, and a court sentenced him to 30 days.", "sentenced", "Orujov"},
		{"Tom Price fled to Dover. Police spokeswoman Jane Hill said his arrest was lawful.", "arrest", "Tom Price"},
		{"Officers arrested four students on Monday. They were charged with trespass.", "charged", "students"},
		{"The missionaries were kidnapped on Sunday. The agency is working to secure their release.", "release", "missionaries"},
	} {
		name := ""
		for _, e := range eventsOf(t, x, c[0]) {
			if e.Trigger.Text == c[1] && len(e.Targets) > 0 {
				name = e.Targets[0].Name
			}
		}
		assert.Contains(t, name, c[2], c[0])
	}
}

// TestCasePlaceAndTime dates and places the act that somebody is dealt with for
// apart from the arrest or the court.
func TestCasePlaceAndTime(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range [][4]string{
		{"Two men were held in Paris over the bombing of a synagogue in Lyon in 1980.", "bombing", "Lyon", "1980"},
		{"Two men were held in Paris over the bombing of a synagogue in Lyon in 1980.", "held", "Paris", ""},
		{"Some 500 Kurds marched in Berlin on Sunday to protest the killings of villagers in northern Syria.", "protest", "Berlin", "2024-05-12"},
	} {
		place, day := "", ""
		for _, e := range eventsOf(t, x, c[0]) {
			if e.Trigger.Text == c[1] {
				if e.Place != nil {
					place = e.Place.Text
				}
				if e.Time != nil {
					day = e.Time.Value
				}
			}
		}
		assert.Contains(t, place, c[2], c[0])
		if len(c[3]) == 4 || c[3] == "" {
			assert.Equal(t, c[3], day, c[0])
		}
	}
}

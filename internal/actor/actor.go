// Package actor knows the parties of conflict news: states and their forces,
// armed groups, organisations, media and people, and describes noun phrases as
// parties.
//
//	d := actor.Default()
//	r := d.Read(doc, "2017-09-04")             // once a document
//	r.Mentions()                               // named parties, in text order
//	r.Describe(first, last, head, "SYR").Party // "the army" is the Syrian Army
//	r.Weapon(i)                                // "car bomb" is an explosive
//
// Everything known is in TSV files under data/ whose headers explain the
// columns. They are decoded once, on first use, in about 15 ms and 6 MB; a
// user's own file, or one in the format of PETRARCH's actor dictionaries, is
// added with Open.
package actor

import "github.com/sitrep-go/sitrep/event"

// A Class is what sort of thing an Entry names.
type Class uint8

// The classes.
const (
	Group   Class = iota // an armed group, gang or movement
	Force                // a force, service or organ of a state
	Org                  // an IGO, NGO, mission, coalition or medium
	Person               // somebody who acts for a party
	Country              // a state: "Turkey", "U.S."
	Demonym              // its adjective or people: "Turkish", "Turks"
	Ethnic               // a people, faith or region: "Kurdish", "Sunni"
	capital              // a state's capital, which only tells what country a text speaks of
)

// An Entry is one party of the dictionary. It is read-only.
type Entry struct {
	Name      string // "Islamic State"
	Kind      event.PartyKind
	Country   string   // home, ISO 3166-1 alpha-3; "" where it has none
	Countries []string // all that a row gives, home first
	Code      string   // CAMEO-style: IMGMUSISI
	Party     string   // who a person acts for: "Syrian government"
	Role      string   // a person's office: "president"
	From, To  int      // first and last day as 20170904; 0 is open
	Class     Class
	Source    string // file and line of the row: "groups.tsv:17"

	adjective string // of a Country, Demonym or Ethnic: "Turkish"
	people    bool   // a Demonym or Ethnic that is a plural noun: "Turks"
	user      bool   // from a file of the user's
}

// active reports whether the entry holds on a day; 0 is no day.
func (e *Entry) active(day int) bool {
	return day == 0 || (e.From == 0 || e.From <= day) && (e.To == 0 || day <= e.To)
}

// distance is how many days, roughly, the entry is from holding on a day.
func (e *Entry) distance(day int) int {
	switch {
	case e.active(day):
		return 0
	case day < e.From:
		return e.From - day
	}
	return day - e.To
}

// A Mention is a named party in a text.
type Mention struct {
	First, Last int // tokens, half open
	Entry       *Entry
	Composed    bool // from a country and a force: "Turkish air force"

	of   *Entry // the country of a composed one
	term *Term  // its force
}

// A Description is what a noun phrase says about a party.
type Description struct {
	event.Party         // Text, Span, Head, Name, Kind, Country and Code
	Owner       string  // whose the facility or materiel is: "Islamic State"
	Thing       bool    // a facility, or materiel, even where Kind is that of who uses it
	Affiliation string  // the party that a named person acts for
	Generic     bool    // no particular party: "gunmen", "Syrian rebels", "the army"
	Specific    float64 // 0 (nothing known) to 1 (named)
	Entry       *Entry  // the row that decided, nil where none did
	Rule        string  // what decided: "groups.tsv:17", "generic.tsv:40", "compose"
}

package event

// A Report is what one document says happened.
type Report struct {
	ID        string     `json:"id"`
	Published string     `json:"published,omitempty"` // ISO 8601 date, as given with the document
	Outlet    string     `json:"outlet,omitempty"`    // as given with the document
	Dateline  *Dateline  `json:"dateline,omitempty"`
	Events    []Event    `json:"events"`    // in text order
	Incidents []Incident `json:"incidents"` // in order of their first event
	Mentions  *Mentions  `json:"mentions,omitempty"`
}

// A Dateline is the opening of a wire story: "BEIRUT, Sept. 3".
type Dateline struct {
	Text  string   `json:"text"`
	Span  Span     `json:"span"`
	Place *Toponym `json:"place,omitempty"`
	Date  string   `json:"date,omitempty"` // ISO 8601 date, completed from the publication date where the text has no year
}

// An Incident is one thing that happened in the world; its events are the
// mentions of it. The slots are those of all its mentions together: of each
// party the fullest mention, the most local place, the most exact time, the
// last figure of losses.
type Incident struct {
	ID         int         `json:"id,omitempty"`
	Events     []string    `json:"events,omitempty"` // event identifiers, in text order
	Kind       Kind        `json:"kind"`
	Status     Status      `json:"status"`
	Actors     []Party     `json:"actors,omitempty"`
	Targets    []Party     `json:"targets,omitempty"`
	People     []Party     `json:"people,omitempty"` // the victims of violence that are only described: "two peasants"
	Place      *Place      `json:"place,omitempty"`
	Time       *Time       `json:"time,omitempty"`
	Casualties *Casualties `json:"casualties,omitempty"`
	Weapons    []Weapon    `json:"weapons,omitempty"`

	// Relevance is how likely an incident of violence is one particular act
	// that the story reports, rather than war as such, history or talk, 0 to 1.
	// Other incidents have none.
	Relevance float64 `json:"relevance,omitempty"`
}

// Mentions lists everything that was recognised in the text, whether or not
// an event uses it. It is filled on request.
type Mentions struct {
	Toponyms  []Toponym  `json:"toponyms"`
	Times     []Time     `json:"times"`
	Distances []Distance `json:"distances"`
	Actors    []Party    `json:"actors"`
}

// An Event is one mention of something that happened, is happening or is said
// to be going to happen.
type Event struct {
	ID          string       `json:"id"` // "e1", "e2", … in text order
	Kind        Kind         `json:"kind"`
	Status      Status       `json:"status"`
	Trigger     Trigger      `json:"trigger"`
	Codes       *Codes       `json:"codes,omitempty"`
	Actors      []Party      `json:"actors,omitempty"`
	Targets     []Party      `json:"targets,omitempty"`
	Place       *Place       `json:"place,omitempty"`
	Time        *Time        `json:"time,omitempty"`
	Distances   []Distance   `json:"distances,omitempty"`
	Casualties  *Casualties  `json:"casualties,omitempty"`
	Weapons     []Weapon     `json:"weapons,omitempty"`
	Attribution *Attribution `json:"attribution,omitempty"`
	Incident    int          `json:"incident"`
	Sentence    Sentence     `json:"sentence"`
	Confidence  float64      `json:"confidence"` // 0 to 1: the share of such events that are right
	Rules       []string     `json:"rules"`      // what fired, so that a reader can see why
}

// A Trigger is the head word that names the event.
type Trigger struct {
	Text  string `json:"text"`
	Span  Span   `json:"span"`
	Lemma string `json:"lemma"`
}

// A Sentence locates the sentence of an event.
type Sentence struct {
	Index int  `json:"index"` // 0 is the first of the document
	Span  Span `json:"span"`
}

// A Party is someone or something that acts or is acted upon.
type Party struct {
	Text    string    `json:"text"` // as written in that sentence
	Span    Span      `json:"span"`
	Head    string    `json:"head,omitempty"`
	Name    string    `json:"name,omitempty"` // who it is, once resolved
	Kind    PartyKind `json:"kind"`
	Country string    `json:"country,omitempty"` // ISO 3166-1 alpha-3
	Code    string    `json:"code,omitempty"`    // CAMEO-style actor code: SYRMIL, IMGMUSISI
	Count   *Count    `json:"count,omitempty"`
	Coref   bool      `json:"coref,omitempty"`  // resolved from another mention
	IsOrg   bool      `json:"is_org,omitempty"` // the words name an organisation, not people
	Org     string    `json:"org,omitempty"`    // the organisation that the words name people of, as written: "FMLN" of "FMLN guerrillas"
}

// A Count is a number that the text states: "at least 12" is Min 12 with no Max.
type Count struct {
	Min  int    `json:"min"`
	Max  *int   `json:"max"` // nil where the text gives no upper bound
	Text string `json:"text"`
	Span Span   `json:"span"`
}

// Casualties are the losses stated for an event. A nil field is not stated,
// which is not the same as none.
type Casualties struct {
	Killed    *Count `json:"killed,omitempty"`
	Wounded   *Count `json:"wounded,omitempty"`
	Captured  *Count `json:"captured,omitempty"`
	Missing   *Count `json:"missing,omitempty"`
	Displaced *Count `json:"displaced,omitempty"` // people who fled or were driven out
}

// A Weapon is a means that the text names.
type Weapon struct {
	Text  string `json:"text"`
	Span  Span   `json:"span"`
	Class string `json:"class"`
}

// An Attribution is who the text gives as the source of an event.
type Attribution struct {
	Speaker string `json:"speaker,omitempty"`
	Outlet  string `json:"outlet,omitempty"`
	Text    string `json:"text"`
	Span    Span   `json:"span"`
}

// Codes are the event's codes in the three standards of the field. A standard
// that has no code for the event is absent.
type Codes struct {
	CAMEO  string      `json:"cameo,omitempty"`
	PLOVER *PloverCode `json:"plover,omitempty"`
	ACLED  *AcledCode  `json:"acled,omitempty"`
}

// A PloverCode is an event and mode of the PLOVER ontology.
type PloverCode struct {
	Event string `json:"event"`
	Mode  string `json:"mode,omitempty"`
}

// An AcledCode is an event type and sub-event type of ACLED's published list.
type AcledCode struct {
	EventType    string `json:"event_type"`
	SubEventType string `json:"sub_event_type"`
}

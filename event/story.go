package event

// A Story is one incident as several documents report it. Its slots are those
// of all its sources together; ID and Events of the Incident in it are empty.
type Story struct {
	Incident
	Sources []Source `json:"sources"` // the earliest first
}

// A Source is a document's report of an incident that others report too.
type Source struct {
	Report    string   `json:"report"`              // the document's identifier
	Outlet    string   `json:"outlet,omitempty"`    // as given with the document
	Published string   `json:"published,omitempty"` // ISO 8601 date
	Incident  int      `json:"incident"`            // in that report
	Score     float64  `json:"score,omitempty"`     // how well it agrees with the sources before; the first has none
	Evidence  []string `json:"evidence,omitempty"`  // in what: "place: Deir ez-Zor", "day: 2017-09-03", "killed: 12"
}

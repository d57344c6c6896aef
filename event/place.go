package event

// A Toponym is a place name in the text and the place it was resolved to.
// Lat and Lon are nil where it was not resolved.
type Toponym struct {
	Text       string   `json:"text"`
	Span       Span     `json:"span"`
	Name       string   `json:"name,omitempty"` // the gazetteer's name
	GeoNameID  int      `json:"geonameid,omitempty"`
	Lat        *float64 `json:"lat,omitempty"` // degrees, WGS 84
	Lon        *float64 `json:"lon,omitempty"`
	Country    string   `json:"country,omitempty"` // ISO 3166-1 alpha-3
	Admin1     string   `json:"admin1,omitempty"`
	Admin2     string   `json:"admin2,omitempty"`
	Class      string   `json:"class,omitempty"` // GeoNames feature class: P, A, H, T, L, S …
	Code       string   `json:"code,omitempty"`  // GeoNames feature code: PPL, ADM1, MTS …
	Population int      `json:"population,omitempty"`
	Score      float64  `json:"score"` // 0 to 1
}

// A Place is where an event happened: a toponym, how the event lies to it, and
// the estimated position of the event itself.
type Place struct {
	Text      string    `json:"text"`
	Span      Span      `json:"span"`
	Relation  Relation  `json:"relation"`
	Bearing   string    `json:"bearing,omitempty"` // 16-wind compass point, as seen from the toponym
	Toponym   *Toponym  `json:"toponym,omitempty"`
	Toponyms  []Toponym `json:"toponyms,omitempty"` // the further places that the words name with it: "in X and Y"
	Lat       *float64  `json:"lat,omitempty"`      // degrees, WGS 84
	Lon       *float64  `json:"lon,omitempty"`
	RadiusKm  *float64  `json:"radius_km,omitempty"` // uncertainty of the position
	Level     Level     `json:"level,omitempty"`
	Precision int       `json:"precision,omitempty"` // UCDP GED where_prec, 1 to 7; 0 is not known
	Inherited bool      `json:"inherited,omitempty"` // taken from context
}

// A Distance is a length on the ground that the text states, in kilometres.
// A conversion in parentheses is the same distance.
type Distance struct {
	Text     string   `json:"text"`
	Span     Span     `json:"span"`
	MinKm    *float64 `json:"min_km,omitempty"`
	MaxKm    *float64 `json:"max_km,omitempty"`
	Unit     string   `json:"unit"`               // as stated first: km, mi, m, nmi, yd, ft
	Modifier string   `json:"modifier,omitempty"` // approx, at_least, at_most, within, less_than, more_than
	Class    string   `json:"class,omitempty"`    // what it is where it is no distance: extent, height, depth, calibre, range
	From     *Toponym `json:"from,omitempty"`
	To       *Toponym `json:"to,omitempty"`
	Bearing  string   `json:"bearing,omitempty"` // 16-wind compass point, as seen from From
	Lat      *float64 `json:"lat,omitempty"`     // the point that the words describe, where From resolves
	Lon      *float64 `json:"lon,omitempty"`
	RadiusKm *float64 `json:"radius_km,omitempty"`
}

// A Time is a time expression as TIMEX3, with the days it spans.
type Time struct {
	Text      string   `json:"text"`
	Span      Span     `json:"span"`
	Type      TimeType `json:"type"`
	Value     string   `json:"value"`         // TIMEX3 value: 2017-09-03, XXXX-WXX-7, P2Y6M
	Mod       string   `json:"mod,omitempty"` // TIMEX3 mod: START, END, APPROX …
	Quant     string   `json:"quant,omitempty"`
	Freq      string   `json:"freq,omitempty"`
	Start     string   `json:"start,omitempty"`     // first day, inclusive, ISO 8601
	End       string   `json:"end,omitempty"`       // last day, inclusive
	Precision int      `json:"precision,omitempty"` // UCDP GED date_prec, 1 to 5; 0 is not known
	Inherited bool     `json:"inherited,omitempty"` // taken from an earlier sentence
}

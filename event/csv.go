package event

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// NewCSVWriter writes a table with a heading and an event a row, in ACLED's
// column names where ACLED has the column and UCDP GED's or ours elsewhere; see
// CSVColumns. What the text does not say is an empty cell. Text that a
// spreadsheet would take for a formula is led by an apostrophe.
func NewCSVWriter(w io.Writer) Writer { return &csvWriter{w: csv.NewWriter(w)} }

type csvWriter struct {
	w      *csv.Writer
	headed bool
}

// CSVColumns are the columns of the table, in their order. docs/output.md
// describes each.
func CSVColumns() []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return names
}

func (c *csvWriter) Write(r *Report, text string) error {
	if err := c.head(); err != nil {
		return err
	}
	cells := make([]string, len(columns))
	for i := range r.Events {
		for k, col := range columns {
			cells[k] = col.cell(row{r, &r.Events[i], text})
			if col.sort == plain {
				cells[k] = guard(cells[k])
			}
		}
		if err := c.w.Write(cells); err != nil {
			return err
		}
	}
	c.w.Flush()
	return c.w.Error()
}

// guard keeps words from being run as a formula.
func guard(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

func (c *csvWriter) head() error {
	if c.headed {
		return nil
	}
	c.headed = true
	return c.w.Write(CSVColumns())
}

// Close writes the heading where there was no report.
func (c *csvWriter) Close() error {
	if err := c.head(); err != nil {
		return err
	}
	c.w.Flush()
	return c.w.Error()
}

// A row is an event with its report and the document's text.
type row struct {
	*Report
	*Event
	text string
}

type column struct {
	name string
	sort columnSort
	cell func(row) string
}

type columnSort int

const (
	plain  columnSort = iota // words or codes
	number                   // a number: a number in GeoJSON, and never taken for a formula
)

var columns = []column{
	{"event_id", plain, func(r row) string { return r.Report.ID + ":" + r.Event.ID }},
	{"event_date", plain, func(r row) string { return r.day(true) }},
	{"event_date_end", plain, func(r row) string { return r.day(false) }},
	{"time_precision", number, func(r row) string { return acledTimePrecision(r.Time) }},
	{"event_type", plain, func(r row) string { return r.acled().EventType }},
	{"sub_event_type", plain, func(r row) string { return r.acled().SubEventType }},
	{"actor1", plain, func(r row) string { return names(r.Actors, 0, 1) }},
	{"assoc_actor_1", plain, func(r row) string { return names(r.Actors, 1, len(r.Actors)) }},
	{"inter1", plain, func(r row) string { return inter(r.Actors, r.Kind) }},
	{"actor2", plain, func(r row) string { return names(r.Targets, 0, 1) }},
	{"assoc_actor_2", plain, func(r row) string { return names(r.Targets, 1, len(r.Targets)) }},
	{"inter2", plain, func(r row) string { return inter(r.Targets, KindUnknown) }},
	{"iso3", plain, func(r row) string { return r.toponym().Country }},
	{"country", plain, func(r row) string { return countryName(r.toponym().Country) }},
	{"admin1", plain, func(r row) string { return r.toponym().Admin1 }},
	{"admin2", plain, func(r row) string { return r.toponym().Admin2 }},
	{"location", plain, func(r row) string { return r.location() }},
	{"latitude", number, func(r row) string { return degrees(r.place().Lat) }},
	{"longitude", number, func(r row) string { return degrees(r.place().Lon) }},
	{"geo_precision", number, func(r row) string { return acledGeoPrecision(r.place().Precision) }},
	{"source", plain, func(r row) string { return r.source() }},
	{"notes", plain, func(r row) string { return strings.Join(strings.Fields(r.Sentence.Span.Of(r.text)), " ") }},
	{"fatalities", number, func(r row) string { return least(r.losses().Killed) }},
	{"fatalities_low", number, func(r row) string { return least(r.losses().Killed) }},
	{"fatalities_best", number, func(r row) string { return least(r.losses().Killed) }},
	{"fatalities_high", number, func(r row) string { return most(r.losses().Killed) }},
	{"wounded_low", number, func(r row) string { return least(r.losses().Wounded) }},
	{"wounded_high", number, func(r row) string { return most(r.losses().Wounded) }},
	{"captured_low", number, func(r row) string { return least(r.losses().Captured) }},
	{"captured_high", number, func(r row) string { return most(r.losses().Captured) }},
	{"missing_low", number, func(r row) string { return least(r.losses().Missing) }},
	{"missing_high", number, func(r row) string { return most(r.losses().Missing) }},
	{"kind", plain, func(r row) string { return r.Kind.String() }},
	{"status", plain, func(r row) string { return r.Status.String() }},
	{"cameo", plain, func(r row) string { return r.codes().CAMEO }},
	{"plover_event", plain, func(r row) string { return r.plover().Event }},
	{"plover_mode", plain, func(r row) string { return r.plover().Mode }},
	{"actor1_code", plain, func(r row) string { return first(r.Actors).Code }},
	{"actor2_code", plain, func(r row) string { return first(r.Targets).Code }},
	{"date_prec", number, func(r row) string { return whole(r.time().Precision) }},
	{"where_prec", number, func(r row) string { return whole(r.place().Precision) }},
	{"radius_km", number, func(r row) string { return decimal(r.place().RadiusKm) }},
	{"relation", plain, func(r row) string { return relation(r.Place) }},
	{"bearing", plain, func(r row) string { return r.place().Bearing }},
	{"geonameid", number, func(r row) string { return whole(r.toponym().GeoNameID) }},
	{"distance_min_km", number, func(r row) string { return decimal(r.distance().MinKm) }},
	{"distance_max_km", number, func(r row) string { return decimal(r.distance().MaxKm) }},
	{"distance_from", plain, func(r row) string { return from(r.distance()) }},
	{"distance_bearing", plain, func(r row) string { return r.distance().Bearing }},
	{"weapons", plain, func(r row) string { return r.weapons() }},
	{"speaker", plain, func(r row) string { return r.attribution().Speaker }},
	{"confidence", number, func(r row) string { return strconv.FormatFloat(r.Confidence, 'f', -1, 64) }},
	{"incident", plain, func(r row) string { return r.Report.ID + ":" + strconv.Itoa(r.Incident) }},
	{"trigger", plain, func(r row) string { return r.Trigger.Text }},
	{"trigger_start", number, func(r row) string { return strconv.Itoa(r.Trigger.Span.Start) }},
	{"trigger_end", number, func(r row) string { return strconv.Itoa(r.Trigger.Span.End) }},
	{"document", plain, func(r row) string { return r.Report.ID }},
	{"published", plain, func(r row) string { return r.Published }},
	{"outlet", plain, func(r row) string { return r.Outlet }},
}

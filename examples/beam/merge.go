package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

func init() {
	register.Function2x1[string, func(string, string), error](byCountry)
	register.Function3x1[string, func(*string) bool, func(string), error](merge)
	register.Emitter1[string]()
	register.Emitter2[string, string]()
	register.Iter1[string]()
}

// stories merges the incidents of reports over documents, country by country:
// what one key holds has to fit the memory of a worker. Incidents on the two
// sides of a border stay two stories.
func stories(s beam.Scope, reports beam.PCollection) beam.PCollection {
	s = s.Scope("Merge")
	return beam.ParDo(s, merge, beam.GroupByKey(s, beam.ParDo(s, byCountry, reports)))
}

// byCountry emits a report's incidents by the country of their place, without
// the events.
func byCountry(line string, emit func(string, string)) error {
	var r event.Report
	if err := json.Unmarshal([]byte(line), &r); err != nil {
		return fmt.Errorf("beam: report is no JSON: %w", err)
	}
	parts := map[string][]event.Incident{}
	for _, in := range r.Incidents {
		country := ""
		if in.Place != nil && in.Place.Toponym != nil {
			country = in.Place.Toponym.Country
		}
		parts[country] = append(parts[country], in)
	}
	for country, incidents := range parts {
		part := event.Report{ID: r.ID, Published: r.Published, Outlet: r.Outlet, Dateline: r.Dateline, Events: []event.Event{}, Incidents: incidents}
		b, err := json.Marshal(part)
		if err != nil {
			return err
		}
		emit(country, string(b))
	}
	return nil
}

// merge emits the stories of one country.
func merge(country string, lines func(*string) bool, emit func(string)) error {
	var reports []*event.Report
	for line := ""; lines(&line); {
		r := new(event.Report)
		if err := json.Unmarshal([]byte(line), r); err != nil {
			return fmt.Errorf("beam: report of %s is no JSON: %w", country, err)
		}
		reports = append(reports, r)
	}
	slices.SortFunc(reports, func(a, b *event.Report) int { return strings.Compare(a.ID, b.ID) })
	for _, s := range extract.Merge(reports) {
		b, err := json.Marshal(s)
		if err != nil {
			return err
		}
		emit(string(b))
	}
	return nil
}

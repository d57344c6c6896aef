package extract_test

import (
	"context"
	"fmt"
	"log"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// wire are five reports of one bombing and four of other things.
var wire = []extract.Document{
	{ID: "bomb-1", Published: "2021-06-08", Outlet: "Agency A", Text: "A car bomb exploded outside a police station in Baidoa on Tuesday, killing 12 people and wounding 20, officials said."},
	{ID: "bomb-2", Published: "2021-06-08", Outlet: "Agency B", Text: "MOGADISHU, June 8 - At least 12 people were killed when a car bomb went off at a police station in the Somali town of Baidoa on Tuesday."},
	{ID: "bomb-3", Published: "2021-06-09", Outlet: "Agency C", Text: "Al-Shabaab claimed responsibility on Wednesday for a bombing in Baidoa. The bombing killed 13 people at a police station on Tuesday."},
	{ID: "bomb-4", Published: "2021-06-09", Outlet: "Agency D", Text: "The death toll from Tuesday's bombing in Baidoa rose to 14, the mayor said."},
	{ID: "bomb-5", Published: "2021-06-08", Outlet: "Agency E", Text: "A bomb killed 12 people in Baidoa on Tuesday."},
	{ID: "elsewhere", Published: "2021-06-08", Outlet: "Agency A", Text: "A car bomb exploded at a checkpoint in Kismayo on Tuesday, killing three soldiers."},
	{ID: "earlier", Published: "2021-06-01", Outlet: "Agency A", Text: "A car bomb exploded outside a hotel in Baidoa on Monday, killing two guards."},
	{ID: "abduction", Published: "2021-06-08", Outlet: "Agency B", Text: "Gunmen kidnapped two aid workers in Baidoa on Tuesday."},
	{ID: "protest", Published: "2021-06-08", Outlet: "Agency B", Text: "Hundreds of people protested in Baidoa on Tuesday against the attacks."},
}

func reports(t testing.TB, docs []extract.Document) []*event.Report {
	t.Helper()
	x := newExtractor(t, extract.Config{})
	var out []*event.Report
	for _, d := range docs {
		r, err := x.Extract(context.Background(), d)
		require.NoError(t, err)
		out = append(out, r)
	}
	return out
}

// storyOf is the story that has a report among its sources and is of violence.
func storyOf(t testing.TB, all []event.Story, id string, kind event.Kind) event.Story {
	t.Helper()
	for _, s := range all {
		if s.Kind == kind && slices.ContainsFunc(s.Sources, func(x event.Source) bool { return x.Report == id }) {
			return s
		}
	}
	require.Fail(t, "no story", "%s %s in %v", kind, id, all)
	return event.Story{}
}

func sources(s event.Story) (ids []string) {
	for _, x := range s.Sources {
		ids = append(ids, x.Report)
	}
	slices.Sort(ids)
	return ids
}

func TestMergeJoinsTheReportsOfOneIncident(t *testing.T) {
	all := extract.Merge(reports(t, wire))
	s := storyOf(t, all, "bomb-1", event.Bombing)
	assert.Subset(t, sources(s), []string{"bomb-1", "bomb-2", "bomb-5"})
	assert.Subset(t, []string{"bomb-1", "bomb-2", "bomb-3", "bomb-4", "bomb-5"}, sources(s))
	assert.Equal(t, "Baidoa", s.Place.Toponym.Name)
	assert.Equal(t, "2021-06-08", s.Time.Value)
	for i, x := range s.Sources {
		if i == 0 {
			assert.Empty(t, x.Evidence)
			continue
		}
		assert.Contains(t, x.Evidence, "place: Baidoa")
		assert.Contains(t, x.Evidence, "day: 2021-06-08")
		assert.Greater(t, x.Score, 3.0)
	}
	for _, other := range []string{"elsewhere", "earlier"} {
		assert.Equal(t, []string{other}, sources(storyOf(t, all, other, event.Bombing)))
	}
	assert.Equal(t, []string{"abduction"}, sources(storyOf(t, all, "abduction", event.Abduction)))
	assert.Equal(t, []string{"protest"}, sources(storyOf(t, all, "protest", event.Protest)))
}

func TestMergeKeepsEveryIncidentOnce(t *testing.T) {
	in := reports(t, wire)
	want := 0
	for _, r := range in {
		want += len(r.Incidents)
	}
	type source struct {
		report   string
		incident int
	}
	seen := map[source]bool{}
	for _, s := range extract.Merge(in) {
		for _, x := range s.Sources {
			k := source{x.Report, x.Incident}
			assert.False(t, seen[k], "%v twice", k)
			seen[k] = true
		}
	}
	assert.Len(t, seen, want)
}

func TestMergeTakesReportsInAnyOrder(t *testing.T) {
	in := reports(t, wire)
	want := extract.Merge(in)
	r := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		mixed := slices.Clone(in)
		r.Shuffle(len(mixed), func(i, k int) { mixed[i], mixed[k] = mixed[k], mixed[i] })
		assert.Equal(t, want, extract.Merge(mixed))
	}
}

func TestMergeLeavesItsReportsAlone(t *testing.T) {
	in, again := reports(t, wire), reports(t, wire)
	extract.Merge(in)
	assert.Equal(t, again, in)
}

func TestMergeOfNothing(t *testing.T) {
	assert.Empty(t, extract.Merge(nil))
	assert.Empty(t, extract.Merge([]*event.Report{{ID: "empty"}}))
	all := extract.Merge([]*event.Report{{ID: "bare", Incidents: []event.Incident{{ID: 1}, {ID: 2}}}, {ID: "bare too", Incidents: []event.Incident{{ID: 1}}}})
	assert.Len(t, all, 3, "what has no place and no day stays by itself")
}

func ExampleMerge() {
	x, err := extract.New(extract.Config{})
	if err != nil {
		log.Fatal(err)
	}
	var reports []*event.Report
	for _, d := range []extract.Document{
		{ID: "a", Outlet: "Agency A", Published: "2021-06-08", Text: "A car bomb exploded in Baidoa on Tuesday, killing 12 people."},
		{ID: "b", Outlet: "Agency B", Published: "2021-06-09", Text: "Twelve people were killed on Tuesday when a car bomb went off in Baidoa."},
	} {
		r, err := x.Extract(context.Background(), d)
		if err != nil {
			log.Fatal(err)
		}
		reports = append(reports, r)
	}
	for _, s := range extract.Merge(reports) {
		fmt.Println(s.Kind, s.Place.Toponym.Name, s.Time.Value, len(s.Sources), "sources")
		fmt.Println(s.Sources[1].Outlet, "agrees in", s.Sources[1].Evidence)
	}
	// Output:
	// bombing Baidoa 2021-06-08 2 sources
	// Agency B agrees in [kind: bombing day: 2021-06-08 place: Baidoa targets: people killed: 12 weapons]
}

func BenchmarkMerge(b *testing.B) {
	in := manyReports(reports(b, wire), 2000)
	for b.Loop() {
		extract.Merge(in)
	}
	b.ReportMetric(float64(len(in)*b.N)/b.Elapsed().Seconds(), "reports/s")
}

// manyReports copies reports over days and places.
func manyReports(in []*event.Report, n int) []*event.Report {
	var out []*event.Report
	for i := range n {
		r := *in[i%len(in)]
		r.ID = fmt.Sprint(r.ID, "/", i)
		r.Incidents = slices.Clone(r.Incidents)
		for k := range r.Incidents {
			if p := r.Incidents[k].Place; p != nil && p.Lat != nil {
				q := *p
				lat := *p.Lat + float64(i/len(in)%50)
				q.Lat = &lat
				r.Incidents[k].Place = &q
			}
		}
		out = append(out, &r)
	}
	return out
}

package geo_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// spans are where words stand in a text.
func spans(text string, words ...string) []event.Span {
	out := []event.Span{}
	for _, w := range words {
		i := strings.Index(text, w)
		out = append(out, event.Span{Start: i, End: i + len(w)})
	}
	return out
}

func TestOutletAndRegion(t *testing.T) {
	const text = "Gunmen attacked a checkpoint in Tripoli."
	for _, c := range []struct {
		hints geo.Hints
		want  string
	}{
		{geo.Hints{Outlet: "The Libyan Observer"}, "LBY"},
		{geo.Hints{}, "LBY"},
		{geo.Hints{Outlet: "Lebanon Daily"}, "LBN"},
		{geo.Hints{Outlet: "news.example.com.lb"}, "LBN"},
		{geo.Hints{Outlet: "Beirut Herald"}, "LBN"},
		{geo.Hints{Regions: []string{"Bekaa"}}, "LBN"},
		{geo.Hints{Regions: []string{"Cyrenaica"}}, "LBY"},
		{geo.Hints{Regions: []string{"Qqqxzvw"}, Outlet: "north.tv"}, "LBY"},
	} {
		got := new(geo.Parser).ParseText(text, c.hints).Toponyms
		if assert.Len(t, got, 1) {
			assert.Equal(t, c.want, got[0].Country, "%+v", c.hints)
		}
	}
}

func TestClasses(t *testing.T) {
	const text = "Troops left Idlib province in Syria and crossed the Euphrates near the village of Qirmaleh."
	codes := func(classes string) (out []string) {
		for _, top := range new(geo.Parser).ParseText(text, geo.Hints{Classes: classes}).Toponyms {
			out = append(out, top.Text+"="+top.Class)
		}
		return out
	}
	assert.Equal(t, []string{"Idlib=A", "Syria=A", "Euphrates=H", "Qirmaleh="}, codes(""))
	assert.Equal(t, []string{"Idlib=P", "Qirmaleh="}, codes("P"))
	assert.Equal(t, []string{"Euphrates=H", "Qirmaleh="}, codes("H"))
}

// The user's own spans come out in text order, whatever the words are; those
// that do not fit the text are passed over.
func TestSpans(t *testing.T) {
	const text = "He drove from paris to dallas, Texas, past Zzyzqx and the Aleppo-Raqqa road; in Mosul."
	h := geo.Hints{Spans: spans(text, "Zzyzqx", "dallas", "paris", "Texas", "Raqqa", "Aleppo")}
	h.Spans = append(h.Spans, event.Span{Start: -1, End: 4}, event.Span{Start: 3, End: 900}, event.Span{Start: 5, End: 5}, h.Spans[0])
	r := new(geo.Parser).ParseText(text, h)
	var got []string
	for _, top := range r.Toponyms {
		assert.Equal(t, top.Text, text[top.Span.Start:top.Span.End])
		got = append(got, top.Text+"="+top.Country)
	}
	assert.Equal(t, "paris=USA dallas=USA Texas=USA Zzyzqx= Aleppo=SYR Raqqa=SYR", strings.Join(got, " "))
	for _, top := range new(geo.Parser).ParseText(text, geo.Hints{Spans: []event.Span{}}).Toponyms {
		t.Errorf("%s is found, want nothing", top.Text)
	}
}

func TestCandidates(t *testing.T) {
	tops := new(geo.Parser).ParseText("A trader from Paris, Texas, was robbed near the village of Qirmaleh.", geo.Hints{Candidates: 3}).Toponyms
	require.Len(t, tops, 3)
	c := tops[0].Candidates
	require.Len(t, c, 3)
	assert.Equal(t, tops[0].Place.GeoNameID, c[0].GeoNameID)
	assert.Equal(t, tops[0].Score, c[0].Score)
	assert.Contains(t, c[0].Reasons, "said to be in Texas")
	assert.Equal(t, "FRA", c[1].Country)
	sum := 0.0
	for k := range c {
		sum += c[k].Score
		assert.NotEmpty(t, c[k].Reasons)
		assert.LessOrEqual(t, c[max(1, k)].Score, c[max(1, k-1)].Score)
	}
	assert.LessOrEqual(t, sum, 1.002)
	assert.Empty(t, tops[2].Candidates, "Qirmaleh is not listed")
	assert.Zero(t, tops[2].Score)
	assert.Nil(t, new(geo.Parser).ParseText("He is in Paris.", geo.Hints{}).Toponyms[0].Candidates)
}

// A name that the words settle has a higher score than one that nothing does.
func TestScore(t *testing.T) {
	score := func(s string) float64 { return new(geo.Parser).ParseText(s, geo.Hints{}).Toponyms[0].Score }
	settled, open := score("Police searched a house in Springfield, Illinois."), score("Police searched a house in Springfield.")
	assert.Greater(t, settled, open+.1)
	assert.Greater(t, score("Shells fell on Damascus."), .8)
}

func TestContainers(t *testing.T) {
	names := func(name string) (out []string) {
		for _, c := range geo.Default().Containers(geo.Default().Lookup(name)[0]) {
			out = append(out, c.Code+" "+c.Country)
		}
		return out
	}
	assert.Equal(t, []string{"ADM1 SYR", "PCLI SYR"}, names("Palmyra"))
	assert.Empty(t, names("Syria"))
	assert.Empty(t, geo.Default().Containers(geo.Place{}))
	for _, c := range geo.Default().Containers(geo.Default().Lookup("Dallas")[0]) {
		assert.Equal(t, "USA", c.Country)
	}
}

func FuzzSpans(f *testing.F) {
	f.Add("Troops of Damascus-based rebels, Hama province, took Tell Łąka.", 10, 18, 33, 37, "PA")
	f.Add("\xff\xfe Syria's Idlib", 0, 9, 3, 8, "")
	f.Fuzz(func(t *testing.T, s string, a, b, c, d int, classes string) {
		r := new(geo.Parser).ParseText(s, geo.Hints{Spans: []event.Span{{Start: a, End: b}, {Start: c, End: d}}, Classes: classes, Candidates: 2, Outlet: classes, Regions: []string{classes}})
		last := 0
		for _, top := range r.Toponyms {
			assert.GreaterOrEqual(t, top.Span.Start, last)
			assert.Greater(t, top.Span.End, top.Span.Start)
			last = top.Span.End
			assert.LessOrEqual(t, len(top.Candidates), 2)
		}
	})
}

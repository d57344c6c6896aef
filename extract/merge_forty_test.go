package extract_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// wordings are ways to report one raid on a market in Gamboru on Sunday, 5 May
// 2019.
var wordings = []struct{ published, text string }{
	{"2019-05-05", "Gunmen attacked a market in Gamboru on Sunday, killing %d people, residents said."},
	{"2019-05-05", "At least %d people were killed on Sunday when gunmen attacked a market in the Nigerian town of Gamboru."},
	{"2019-05-06", "%d people died in an attack on a market in Gamboru on Sunday, the police said."},
	{"2019-05-06", "MAIDUGURI, May 6 - Suspected Boko Haram fighters raided a market in Gamboru on Sunday and killed %d people, officials said."},
	{"2019-05-06", "Boko Haram attacked traders in Gamboru on Sunday. The attack killed %d people."},
	{"2019-05-05", "Sunday's attack on a market in Gamboru left %d people dead, a resident said."},
	{"2019-05-06", "Gunmen on motorcycles stormed Gamboru on Sunday, killed %d people and burned stalls."},
	{"2019-05-07", "The governor condemned Sunday's raid on a market in Gamboru, in which %d people were killed."},
}

func TestFortyStoriesOfOneAttackAreOneStory(t *testing.T) {
	var docs []extract.Document
	for i := range 40 {
		w := wordings[i%len(wordings)]
		dead := 11
		if w.published > "2019-05-05" {
			dead = 12
		}
		docs = append(docs, extract.Document{ID: fmt.Sprint("story-", i), Outlet: fmt.Sprint("Agency ", i), Published: w.published, Text: fmt.Sprintf(w.text, dead)})
	}
	docs = append(docs,
		extract.Document{ID: "another town", Published: "2019-05-05", Text: "Gunmen attacked a market in Biu on Sunday, killing four people, residents said."},
		extract.Document{ID: "another week", Published: "2019-05-13", Text: "Gunmen attacked a market in Gamboru on Sunday, killing 11 people, residents said."},
		extract.Document{ID: "only a fear", Published: "2019-05-05", Text: "Residents fear that gunmen could attack the market in Gamboru."},
	)
	most := event.Story{}
	for _, s := range extract.Merge(reports(t, docs)) {
		if len(s.Sources) > len(most.Sources) {
			most = s
		}
	}
	ids := sources(most)
	t.Log(len(ids), "sources")
	assert.GreaterOrEqual(t, len(ids), 35, "of forty: %v", ids)
	for _, id := range []string{"another town", "another week", "only a fear"} {
		assert.NotContains(t, ids, id)
	}
	assert.Equal(t, "Gamboru", most.Place.Toponym.Text)
	assert.Equal(t, "2019-05-05", most.Time.Value)
	assert.Equal(t, 12, most.Casualties.Killed.Min, "the later figure")
	for _, s := range most.Sources[1:] {
		assert.NotEmpty(t, s.Evidence, s.Report)
	}
}

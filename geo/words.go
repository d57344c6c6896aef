package geo

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/words.tsv
var wordsTSV string

// wordLists are the lists of data/words.tsv by name.
var wordLists = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for line := range strings.Lines(wordsTSV) {
		name, words, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok || name[0] == '#' {
			continue
		}
		if m[name] == nil {
			m[name] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(words) {
			m[name][w] = true
		}
	}
	return m
})

// notPlaces are words and first names that gazetteers have as places too.
func notPlaces() map[string]bool { return wordLists()["word"] }

func firstNames() map[string]bool { return wordLists()["firstname"] }

// classWords are the nouns beside a name that say what sort of place it is,
// and the GeoNames classes that fit.
var classWords = map[string]string{
	"city": "P", "town": "P", "village": "P", "suburb": "P", "neighborhood": "P", "neighbourhood": "P", "settlement": "P", "hamlet": "P", "municipality": "PA",
	"district": "AP", "province": "A", "governorate": "A", "region": "AL", "state": "A", "oblast": "A", "department": "A", "county": "A", "republic": "A", "prefecture": "A", "territory": "AL", "enclave": "ALP",
	"area": "LAP", "countryside": "AP", "valley": "TL", "mountain": "T", "mountains": "T", "desert": "TL", "hills": "T", "island": "TA", "islands": "TA", "river": "H", "lake": "H", "sea": "H", "gulf": "H", "strait": "H", "peninsula": "TL",
	"airport": "S", "airbase": "S", "airfield": "S", "base": "S", "camp": "S", "dam": "S", "crossing": "S", "port": "P",
}

var (
	unlistedAfter  = set("area district village town neighborhood neighbourhood suburb province region mountain mountains valley river island airport airbase camp crossing countryside county")
	unlistedBefore = set("village town city district suburb neighborhood neighbourhood area province region island settlement hamlet municipality")
	featureWords   = set("province city town district region governorate state county island islands mountain mountains mount lake river gulf sea valley camp fort port airport base desert peninsula oblast department village area strait street avenue road square crossing bridge international university hospital heights hills saint san santa republic countryside enclave")
	months         = set("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun")
	personTitles   = set("sens reps gov sir pope officer detective coach councilman councilwoman congressman congresswoman rabbi rev imam prof professor doctor cpl pvt pfc spc sergeant captain lieutenant colonel corporal mayor spokesman spokeswoman ayatollah mullah mr mrs ms dr president minister gen general col colonel lt lieutenant capt captain maj major sgt sen senator rep king prince queen princess sheikh pope judge justice sir")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// locative are the prepositions behind which a name is likely a place's.
var locative = map[string]bool{"in": true, "at": true, "near": true, "outside": true, "inside": true, "around": true}

// locativeNouns are what may stand between: "the outskirts of", "the axis of".
var locativeNouns = map[string]bool{
	"outskirt": true, "suburb": true, "edge": true, "entrance": true, "slope": true, "axis": true, "perimeter": true,
	"town": true, "village": true, "district": true, "city": true, "hamlet": true, "settlement": true, "neighborhood": true,
	"neighbourhood": true, "area": true, "quarter": true, "province": true, "region": true, "part": true, "north": true,
	"south": true, "east": true, "west": true, "hill": true, "stronghold": true, "municipality": true,
	"jurisdiction": true, "department": true, "canton": true,
}

// unlistedPlaces adds the names that no gazetteer has where the words put
// something there: "in X", "the outskirts of X", "X and Y districts".
func (a *analysis) unlistedPlaces(named map[int]bool) {
	for i := 0; i < len(a.tok); i++ {
		last := a.nameRun(i, named)
		if last < 0 {
			continue
		}
		first := i
		i = last - 1
		if a.locates(first, last) && !a.actorIn(first, last) {
			a.addUnlisted(first, last)
		}
	}
}

// nameRun is where the proper name that starts at token i ends, -1 where none
// does or a place or time has a part in it.
func (a *analysis) nameRun(i int, named map[int]bool) int {
	if !a.properName(i) || named[i] || i > 0 && a.sent(i-1) == a.sent(i) && a.properName(i-1) {
		return -1
	}
	last := i
	for last < len(a.tok) && a.sent(last) == a.sent(i) && a.properName(last) {
		if named[last] {
			return -1
		}
		last++
	}
	if last-i > 4 || len(a.tok[i].Norm) < 3 {
		return -1
	}
	return last
}

func (a *analysis) properName(i int) bool {
	return strings.HasPrefix(a.tag(i), "NNP") && a.tok[i].Norm != "" && !a.isDate(i)
}

func (a *analysis) isDate(i int) bool {
	from, to := a.timesBetween(max(0, i-8), i+1)
	for k := from; k < to; k++ {
		if a.times[k].First <= i && i < a.times[k].Last {
			return true
		}
	}
	return false
}

// locates reports whether the words before a name make it a place.
func (a *analysis) locates(first, last int) bool {
	if len(a.lex.Triggers(strings.ToLower(a.lemma(last-1)), 'N')) > 0 {
		return false // "in Dagestani Battle"
	}
	s := a.doc.Sentences[a.sent(first)]
	k := first - 1
	if k >= s.First && a.lower(k) == "the" && last < s.Last && locativeNouns[a.lemma(last)] {
		k--
	}
	if k < s.First {
		return false
	}
	if a.lower(k) == "of" && k > s.First && locativeNouns[a.lemma(k-1)] {
		return true
	}
	if last < s.Last && locativeNouns[a.lemma(last)] && a.tag(k) != "NNP" {
		return true
	}
	return locative[a.lower(k)] && (last >= s.Last || !strings.HasPrefix(a.tag(last), "NN") || locativeNouns[a.lemma(last)]) && a.tag(last-1) != "POS"
}

// actorIn reports whether the dictionary of parties has a part of a name.
func (a *analysis) actorIn(first, last int) bool {
	from, to := window(len(a.mentions), func(i int) int { return a.mentions[i].First }, max(0, first-8), last)
	for k := from; k < to; k++ {
		if a.mentions[k].Last > first && a.mentions[k].Entry != nil {
			return true
		}
	}
	return false
}

func (a *analysis) addUnlisted(first, last int) {
	t := geo.Toponym{First: first, Last: last}
	t.Span = a.spanOf(first, last)
	t.Text = t.Span.Of(a.doc.Text)
	t.Toponym = event.Toponym{Text: t.Text, Span: t.Span, Name: t.Text}
	a.places = append(a.places, placeMention{first: first, last: last, top: t, unlisted: true})
}

// nameParts are the class words that, capitalised, are part of a place's name.
var nameParts = map[string]bool{
	"city": true, "town": true, "district": true, "governorate": true, "province": true, "county": true, "mountains": true,
	"mountain": true, "river": true, "island": true, "islands": true, "camp": true, "airport": true, "hill": true,
	"hills": true, "valley": true, "bay": true, "sea": true, "farms": true, "square": true, "bridge": true, "hospital": true,
	"university": true, "municipality": true, "heights": true, "plateau": true, "strip": true, "road": true, "prison": true,
	"airbase": true, "hotel": true, "palace": true, "street": true, "avenue": true, "park": true, "forest": true, "dam": true,
}

// extendName adds the capitalised class words behind a name: "Bama Town".
func (a *analysis) extendName(p *placeMention) {
	for n := 0; n < 2 && p.last < len(a.tok) && a.sent(p.last) == a.sent(p.first); n++ {
		w := a.tok[p.last].Norm
		if !nameParts[strings.ToLower(w)] || w == strings.ToLower(w) || w == strings.ToUpper(w) || a.tok[p.last-1].End+1 != a.tok[p.last].Start {
			return
		}
		p.last++
		p.top.Last = p.last
		p.top.Span = a.spanOf(p.first, p.last)
		p.top.Text = p.top.Span.Of(a.doc.Text)
	}
}

package extract

import (
	"sort"
	"strings"
	"time"
	"unicode"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/lexicon"
	"github.com/sitrep-go/sitrep/internal/linear"
	"github.com/sitrep-go/sitrep/internal/measure"
	"github.com/sitrep-go/sitrep/internal/text"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// An analysis is everything that is known of one document while its events
// are put together.
type analysis struct {
	tree
	doc    *text.Document
	in     Document
	config Config
	lex    *lexicon.Lexicon

	day       time.Time // of publication, if it is known
	actors    *actor.Dictionary
	reading   *actor.Reading
	mentions  []actor.Mention
	geo       geo.Result
	gazetteer *geo.Gazetteer
	places    []placeMention
	times     []timex.Mention
	lengths   []measure.Distance
	counts    []measure.Count

	actorOf []int32 // of each token: index in mentions, -1
	placeOf []int32
	timeOf  []int32
	countOf []int32

	focus       string                  // the country of the story, ISO 3166-1 alpha-3
	home        string                  // the same, but "" where no place in it is named: its army is not "the army"
	power       *string                 // whose forces "the invaders" are; nil until asked for
	short       map[string]*actor.Entry // parties by the acronyms that the text gives them; nil until asked for
	groups      []groupWeight
	typeOf      map[int]actor.Description
	resolved    map[int]event.Party
	surnames    map[string]string // of persons: their full names; nil until asked for
	antecedents map[int]int       // of pronouns: the head of what they stand for
	bearers     map[string]bool   // of the surnames of persons that the text gives in full
	gendered    map[string]gender // of the last words of names: what pronouns said of them
	quoted      []quote
	lined       bool // each sentence is a paragraph of its own
	stopsLost   bool // and most have no stop at their end
	said        []saying
	vouching    []bool          // of each token: it belongs to a source
	named       [][]namedEntity // by sentence; filled for the incidents

	personal      []bool  // by sentence: it speaks in the first or second person
	personalShare float64 // of the sentences

	genre      genre
	settings   [][]string // by sentence: the classes that it names
	story      setting
	label      []string      // what the text says it is
	joins      *linear.Model // that put the incidents together
	vector     linear.Vector // room for one
	joinRoom   linear.Vector // room for one of two incidents
	pairScores map[[2]*finding]float64
	lastAsked  askedSlots
	arms       []*string // by token: the class of weapon, where it was asked

	mainGroups []*entity // the armed groups named most; filled with named
	mainOthers []*entity // the bands that act and the weapons named most

	benchmarks [][2]int // the tokens of clauses of comparison

	findings []*finding
	at       map[int]*finding // by trigger token
}

func (f *finding) rule(s string) { f.Rules = append(f.Rules, s) }

// analyse recognises the names, places, times, lengths and counts of a
// document.
func (x *Extractor) analyse(doc *text.Document, d Document) *analysis {
	a := &analysis{tree: newTree(doc), doc: doc, in: d, config: x.config, lex: x.lexicon, actors: x.actors, gazetteer: x.places.Gazetteer, typeOf: map[int]actor.Description{}, resolved: map[int]event.Party{}, antecedents: map[int]int{}}
	a.day, _ = time.Parse(time.DateOnly, d.day())
	a.reading = x.actors.Read(doc, d.day())
	a.mentions = a.reading.Mentions()
	var exclude []event.Span
	for _, m := range a.mentions {
		if m.Entry != nil && m.Entry.Class != actor.Country && m.Entry.Class != actor.Demonym && m.Entry.Class != actor.Ethnic && !m.Composed {
			exclude = append(exclude, a.spanOf(m.First, m.Last))
		}
	}
	a.geo = x.places.Parse(doc, geo.Hints{Exclude: exclude})
	a.times = timex.Find(doc, timex.Reference{Published: d.day()})
	a.lengths = measure.Distances(doc)
	a.counts = measure.Counts(doc)
	a.setFocus()
	a.reading.SetIn(a.home)
	a.mentions = a.reading.Mentions()
	a.findPlaces()
	n := len(doc.Tokens)
	a.actorOf = index(n, len(a.mentions), func(k int) (int, int) { return a.mentions[k].First, a.mentions[k].Last })
	a.placeOf = index(n, len(a.places), func(k int) (int, int) { return a.places[k].first, a.places[k].last })
	a.timeOf = index(n, len(a.times), func(k int) (int, int) { return a.times[k].First, a.times[k].Last })
	a.countOf = index(n, len(a.counts), func(k int) (int, int) { return a.counts[k].First, a.counts[k].Last })
	a.weighGroups()
	a.findQuotes()
	a.findBenchmarks()
	return a
}

// properNouns marks the tokens of known names of parties and places, for the
// tagger.
func (x *Extractor) properNouns(doc *text.Document, d Document) []bool {
	out := make([]bool, len(doc.Tokens))
	mark := func(first, last int) {
		for i := first; i < last; i++ {
			w := doc.Tokens[i].Norm
			out[i] = (strings.ContainsFunc(w, unicode.IsUpper) || i+1 < last && particles[w]) && !strings.Contains(w, "-backed") && !strings.Contains(w, "-led")
		}
	}
	for _, m := range x.actors.Read(doc, d.day()).Mentions() {
		if m.Entry != nil && !m.Composed && m.Entry.Class != actor.Demonym && m.Entry.Class != actor.Ethnic {
			mark(m.First, m.Last)
		}
	}
	for _, n := range x.places.Names(doc) {
		mark(n[0], n[1])
	}
	short := map[string]bool{} // names that the text gives: "the Arakan Army (AA)"
	for i := 1; i+2 < len(doc.Tokens); i++ {
		if w := doc.Tokens[i+1].Text; doc.Tokens[i].Norm == "(" && doc.Tokens[i+2].Norm == ")" && out[i-1] && capitals(w) {
			short[w] = true
		}
	}
	for i := range doc.Tokens {
		if short[doc.Tokens[i].Text] {
			out[i] = true
		}
	}
	return out
}

// index maps each of n tokens to the item that covers it, -1 where none does.
func index(n, items int, span func(int) (int, int)) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = -1
	}
	for k := range items {
		first, last := span(k)
		for i := max(0, first); i < min(n, last); i++ {
			if out[i] < 0 {
				out[i] = int32(k)
			}
		}
	}
	return out
}

// setFocus finds the country that the story is set in: that of its places,
// rather than of its actors.
func (a *analysis) setFocus() {
	w := map[string]float64{}
	for _, t := range a.geo.Toponyms {
		if t.Resolved && t.Place.Country != "" {
			v := 1.0
			if t.Place.Code == "PCLI" {
				v = .8
			}
			if a.bordered(t.First, t.Last) || t.Place.Code == "PCLI" && a.modifies(t.Last-1) {
				v = .2
			}
			w[t.Place.Country] += v
		}
	}
	for _, c := range a.geo.Countries {
		w[c.Country] += c.Weight
	}
	keys := make([]string, 0, len(w))
	for k := range w {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	best := 0.0
	for _, k := range keys {
		if w[k] > best {
			a.focus, best = k, w[k]
		}
	}
	for _, t := range a.geo.Toponyms {
		if t.Resolved && t.Place.Country == a.focus && !a.bordered(t.First, t.Last) {
			a.home = a.focus
		}
	}
	if a.home == "PSE" && w["ISR"] > 0 {
		a.home = "ISR" // Palestinians have no army: "soldiers" in the West Bank are Israel's
	}
}

// modifies reports whether a country's name only says whose something is: "a U.S.
// destroyer", "the U.S. official".
func (a *analysis) modifies(i int) bool {
	h := a.head(i)
	return h > i && h <= i+3 && a.is(i, "compound", "amod") && strings.HasPrefix(a.tag(h), "NN") && !strings.HasPrefix(a.tag(h), "NNP")
}

// bordered reports whether a country is named only to say which side of
// another something is, or whom it backs: "toward the Cameroon border", "in
// neighbouring Chad", "backed by Sudan".
func (a *analysis) bordered(first, last int) bool {
	if last < len(a.tok) && (a.lower(last) == "border" || a.lower(last) == "frontier") {
		return true
	}
	if first < 2 {
		return false
	}
	switch a.lower(first - 1) {
	case "neighboring", "neighbouring":
		return true
	case "by":
		switch a.lower(first - 2) {
		case "backed", "supported", "armed", "funded", "sponsored", "trained":
			return true
		}
	case "with", "from", "into":
		return a.lower(first-2) == "border" || a.lower(first-2) == "frontier"
	}
	return false
}

// A groupWeight is how often an armed group is named.
type groupWeight struct {
	entry *actor.Entry
	n     int
}

func (a *analysis) weighGroups() {
	seen := map[*actor.Entry]int{}
	for _, m := range a.mentions {
		if m.Entry != nil && m.Entry.Class == actor.Group {
			if _, ok := seen[m.Entry]; !ok {
				a.groups = append(a.groups, groupWeight{entry: m.Entry})
				seen[m.Entry] = len(a.groups) - 1
			}
			a.groups[seen[m.Entry]].n++
		}
	}
	sort.SliceStable(a.groups, func(i, k int) bool { return a.groups[i].n > a.groups[k].n })
}

// dominant is the group that an unnamed band of a kind is taken for: the only
// one of that kind, or one that is named far more than the others.
func (a *analysis) dominant(kind event.PartyKind) *actor.Entry {
	var best *actor.Entry
	n, rest := 0, 0
	for _, g := range a.groups {
		if g.entry.Kind != kind {
			continue
		}
		if best == nil {
			best, n = g.entry, g.n
		} else {
			rest += g.n
		}
	}
	if best != nil && n >= 2*rest {
		return best
	}
	return nil
}

func (a *analysis) actorAt(i int) (actor.Mention, bool) {
	if a.actorOf == nil || a.actorOf[i] < 0 {
		return actor.Mention{}, false
	}
	return a.mentions[a.actorOf[i]], true
}

// inName reports whether token i is inside the name of a party.
func (a *analysis) inName(i int) bool {
	m, ok := a.actorAt(i)
	return ok && m.Last-m.First > 1
}

func (a *analysis) timed(i int) bool { return a.timeOf != nil && a.timeOf[i] >= 0 }

// placeAt returns the toponym that ends the phrase headed by h, or nil.
func (a *analysis) placeAt(h int) *event.Toponym {
	if a.placeOf == nil || a.placeOf[h] < 0 {
		return nil
	}
	return &a.places[a.placeOf[h]].top.Toponym
}

// typed describes the noun phrase headed by h.
func (a *analysis) typed(h int) actor.Description {
	if d, ok := a.typeOf[h]; ok {
		return d
	}
	first, last := a.basePhrase(h)
	home := a.home
	if side := a.sideOf(a.sent(h)); side != "" {
		home = side
	}
	d := a.reading.Describe(first, last, h, home)
	if d.Kind == event.UnknownParty && d.Entry == nil && last < len(a.tok) && a.lower(last) == "of" && !sided[a.lemma(h)] {
		first, last = a.phrase(h) // "hundreds of protesters"
		d = a.reading.Describe(first, last, h, home)
	}
	if d.Entry != nil && d.Entry.Class == actor.Person && a.tag(h) == "NNS" {
		if m, ok := a.actorAt(h); !ok || m.Entry != d.Entry {
			d.Entry, d.Name, d.Code, d.Country, d.Affiliation, d.Specific = nil, "", "", "", "", 0
			d.Kind = event.UnknownParty // "Navalny's allies" are not he
		}
	}
	if d.Entry != nil && d.Entry.Class == actor.Person {
		if e := a.namesake(h); e != nil {
			d.Name, d.Kind, d.Country, d.Code, d.Entry = e.Name, e.Kind, e.Country, e.Code, e
		}
	}
	if e := a.bodyAgain(h); e != nil && d.Entry == nil {
		d.Name, d.Kind, d.Country, d.Code, d.Entry, d.Generic, d.Coref = e.Name, e.Kind, e.Country, e.Code, e, false, true
	}
	a.typeOf[h] = d
	return d
}

// sideOf is the country whose side a sentence begins with, of which the soldiers
// in it are: "On the Israeli side, 14 soldiers were killed".
func (a *analysis) sideOf(s int) string {
	i := a.doc.Sentences[s].First
	if i+4 >= a.doc.Sentences[s].Last || a.lower(i) != "on" || a.lower(i+1) != "the" || a.lower(i+3) != "side" {
		return ""
	}
	if c, ok := geo.ByDemonym(a.tok[i+2].Norm); ok {
		return c.ISO3
	}
	return ""
}

// sided are people that are named by a party without being of it: "opponents of
// the government", "relatives of the soldiers".
var sided = map[string]bool{
	"opponent": true, "critic": true, "foe": true, "ally": true, "enemy": true, "adversary": true, "rival": true, "supporter": true, "backer": true, "follower": true,
	"sympathizer": true, "sympathiser": true, "admirer": true, "victim": true, "survivor": true, "relative": true, "wife": true, "widow": true, "husband": true,
	"son": true, "daughter": true, "father": true, "mother": true, "parent": true, "brother": true, "sister": true, "cousin": true, "friend": true, "lawyer": true,
	"attorney": true, "neighbor": true, "neighbour": true, "coffin": true, "body": true,
}

// weaponClass is the class of the weapon that a noun phrase's head names, or "".
func (a *analysis) weaponClass(h int) string {
	if a.arms == nil {
		a.arms = make([]*string, len(a.tok))
	}
	if h < 0 || h >= len(a.arms) {
		return ""
	}
	if a.arms[h] == nil {
		class := a.readWeapon(h)
		a.arms[h] = &class
	}
	return *a.arms[h]
}

func (a *analysis) readWeapon(h int) string {
	if class, _, ok := a.reading.Weapon(h); ok {
		return class
	}
	for k := h - 1; k >= 0 && k > h-3; k-- { // "live rounds"
		if class, n, ok := a.reading.Weapon(k); ok && k+n > h {
			return class
		}
	}
	return ""
}

// personName reports whether the phrase headed by h looks like a person's name.
func (a *analysis) personName(h int) bool {
	if m, ok := a.actorAt(h); ok && m.Entry != nil {
		return m.Entry.Class == actor.Person
	}
	if h+2 < len(a.tok) && a.lower(h+1) == "(" && len(a.tok[h+2].Text) > 1 && strings.ToUpper(a.tok[h+2].Text) == a.tok[h+2].Text && strings.ContainsAny(a.tok[h+2].Text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		return false // "Center for Law and Justice (CLJ)"
	}
	if measure.PersonsOf(a.lower(h)) == measure.ManyPersons {
		return false // "the Public Safety Department"
	}
	return strings.HasPrefix(a.tag(h), "NNP") && a.placeOf[h] < 0 && !a.timed(h) && !(h > 0 && a.timed(h-1) && a.is(h-1, "compound")) && (a.child(h, "flat", "compound", "nmod:desc") >= 0 || a.surname(h) != "")
}

// row is the lexicon row of a finding; one that no word names counts as a verb.
func (a *analysis) row(f *finding) *lexicon.Trigger {
	if f.row == nil {
		return &lexicon.Trigger{POS: 'V', Frame: &lexicon.Frame{}, Words: []lexicon.Word{{}}}
	}
	return f.row
}

// names tells the recaser of all-caps text which words are names.
type names struct{ x *Extractor }

// IsName implements text.Names.
func (n names) IsName(words string) bool {
	if len(words) < 4 {
		return false
	}
	return n.x.actors.IsName(words) || strings.IndexByte(words, ' ') > 0 && n.x.places.Gazetteer.Has(words)
}

package extract

import (
	"sort"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/lemma"
)

// An entityType is what sort of thing may have a part in an incident.
type entityType uint8

const (
	personEntity entityType = iota // somebody with a name
	groupEntity                    // an organisation of the dictionary
	bandEntity                     // people without a name: "gunmen"
	thingEntity                    // a building, a vehicle, a line
	armsEntity                     // a weapon
)

var entityNames = [...]string{"person", "group", "band", "thing", "arms"}

// An entity is one party, thing or weapon and the places where the text names
// it, in text order.
type entity struct {
	typ      entityType
	key      string
	entry    *actor.Entry
	mentions []entityMention
	standing standing
	lists    []int // the lists that it is named in, see readLists
}

type entityMention struct{ first, last, head int } // tokens, half open

// entities gathers who and what a document names.
func (a *analysis) entities() []*entity {
	c := collector{a: a, byKey: map[string]*entity{}}
	c.groups()
	c.persons()
	for i := range a.tok {
		c.noun(i)
	}
	for _, e := range c.all {
		sort.SliceStable(e.mentions, func(i, k int) bool { return e.mentions[i].first < e.mentions[k].first })
		e.standing = a.standingOf(e)
	}
	return c.all
}

// A namedEntity is an entity at one of its mentions.
type namedEntity struct {
	entity  *entity
	mention entityMention
}

// nameSentences lists what each sentence names.
func (a *analysis) nameSentences() {
	a.named = make([][]namedEntity, len(a.doc.Sentences))
	for _, e := range a.entities() {
		for _, m := range e.mentions {
			s := a.sent(m.head)
			a.named[s] = append(a.named[s], namedEntity{e, m})
		}
		switch {
		case e.typ == groupEntity && e.entry.Class == actor.Group:
			a.mainGroups = append(a.mainGroups, e)
		case e.typ == armsEntity, e.typ == bandEntity && e.standing.acts && !e.standing.suffers:
			a.mainOthers = append(a.mainOthers, e)
		}
	}
	sort.SliceStable(a.mainGroups, func(i, k int) bool { return len(a.mainGroups[i].mentions) > len(a.mainGroups[k].mentions) })
	a.mainGroups = a.mainGroups[:min(len(a.mainGroups), mainGroups)]
	sort.SliceStable(a.mainOthers, func(i, k int) bool { return len(a.mainOthers[i].mentions) > len(a.mainOthers[k].mentions) })
	a.mainOthers = a.mainOthers[:min(len(a.mainOthers), mainGroups)]
}

// mainGroups is how many armed groups a story is taken to be about, and how many
// bands and weapons.
const mainGroups = 4

type collector struct {
	a     *analysis
	all   []*entity
	byKey map[string]*entity
}

func (c *collector) add(typ entityType, key string, m entityMention) *entity {
	k := entityNames[typ] + " " + key
	e := c.byKey[k]
	if e == nil {
		e = &entity{typ: typ, key: key}
		c.byKey[k] = e
		c.all = append(c.all, e)
	}
	e.mentions = append(e.mentions, m)
	return e
}

func (c *collector) groups() {
	for _, m := range c.a.mentions {
		if m.Entry != nil && (m.Entry.Class == actor.Group || m.Entry.Class == actor.Force) {
			c.add(groupEntity, m.Entry.Name, entityMention{m.First, m.Last, m.Last - 1}).entry = m.Entry
		}
	}
}

// particles are the small words inside names of persons.
var particles = map[string]bool{"de": true, "del": true, "la": true, "las": true, "los": true, "y": true, "da": true, "dos": true, "van": true, "von": true, "al": true, "el": true, "bin": true, "ibn": true, "abu": true}

// persons finds the names of persons: runs of proper nouns that are nothing
// else, of two words or more or after a title, and their surnames where they
// stand alone.
func (c *collector) persons() {
	a := c.a
	var alone []entityMention
	titled := map[int]bool{} // where a name of one word follows a title
	surname := map[string]string{}
	for i := 0; i < len(a.tok); {
		last := a.personRun(i)
		if last == i {
			i++
			continue
		}
		first := a.withoutTitles(i, last)
		switch m := (entityMention{first, last, last - 1}); {
		case last-first >= 2:
			key := strings.ToLower(a.words(first, last))
			c.add(personEntity, key, m)
			for k := first + 1; k < last; k++ {
				if w := a.lower(k); len(w) > 2 && !particles[w] && surname[w] == "" {
					surname[w] = key
				}
			}
		case last-first == 1:
			alone = append(alone, m)
			titled[first] = first > i
		}
		i = last
	}
	for _, m := range alone {
		switch key := surname[a.lower(m.first)]; {
		case key != "":
			c.add(personEntity, key, m)
		case titled[m.first]:
			surname[a.lower(m.first)] = a.lower(m.first) // "Colonel Ponce", from here on "Ponce"
			c.add(personEntity, a.lower(m.first), m)
		}
	}
	c.shorter(surname)
}

// shorter joins a name to the fuller one that has all its words: "Luis Galan"
// to "Luis Carlos Galan".
func (c *collector) shorter(surname map[string]string) {
	kept := c.all[:0]
	for _, e := range c.all {
		if e.typ == personEntity {
			words := strings.Fields(e.key)
			full := surname[words[len(words)-1]]
			if f := c.byKey["person "+full]; f != nil && f != e && containsWords(strings.Fields(full), words) {
				f.mentions = append(f.mentions, e.mentions...)
				continue
			}
		}
		kept = append(kept, e)
	}
	c.all = kept
}

func containsWords(all, some []string) bool {
	for _, w := range some {
		found := false
		for _, x := range all {
			found = found || x == w
		}
		if !found {
			return false
		}
	}
	return true
}

// personRun is where a run of proper nouns that may be a person's name ends
// that begins at token i; i where none does.
func (a *analysis) personRun(i int) int {
	last := i
	for k := i; k < len(a.tok) && k < i+9 && a.sent(k) == a.sent(i); k++ {
		m, known := a.actorAt(k)
		switch {
		case known && m.Entry != nil && m.Entry.Class != actor.Person || a.timed(k) || a.wholePlace(k):
			return last
		case strings.HasPrefix(a.tag(k), "NNP") && !a.facilityWord(k):
			last = k + 1
		case k > i && particles[a.lower(k)]:
		default:
			return last
		}
	}
	return last
}

// wholePlace reports whether token k is in a toponym that no name goes on
// from.
func (a *analysis) wholePlace(k int) bool {
	p := a.placeOf[k]
	if p < 0 || a.places[p].coref {
		return false
	}
	m := &a.places[p]
	next, before := m.last, m.first-1
	grows := next < len(a.tok) && a.sent(next) == a.sent(k) && strings.HasPrefix(a.tag(next), "NNP") && a.placeOf[next] < 0 ||
		before >= 0 && a.sent(before) == a.sent(k) && strings.HasPrefix(a.tag(before), "NNP") && a.placeOf[before] < 0
	return !grows || m.relation != event.RelationUnknown
}

func (a *analysis) facilityWord(k int) bool {
	l := strings.ToLower(a.lemma(k))
	return a.actors.IsFacility(l) || a.actors.IsPlace(l)
}

// withoutTitles drops the titles, professions and nationalities before a name:
// all up to the last of them.
func (a *analysis) withoutTitles(first, last int) int {
	for k := last - 2; k >= first; k-- {
		w := strings.TrimSuffix(a.lower(k), ".")
		_, term := a.actors.Term(w)
		_, people := geo.ByDemonym(a.tok[k].Norm)
		if term || people || forms[w] {
			return k + 1
		}
	}
	return first
}

// forms are the forms of address before a name.
var forms = map[string]bool{"mr": true, "mrs": true, "ms": true, "dr": true, "msgr": true, "monsignor": true, "father": true, "sister": true, "brother": true, "rev": true, "reverend": true, "don": true, "dona": true, "engineer": true, "attorney": true, "professor": true, "prof": true, "pope": true, "sir": true, "archbishop": true, "bishop": true, "cardinal": true, "sheikh": true, "sheik": true, "imam": true, "miss": true, "lic": true, "ing": true}

// noun files a common noun as people, a thing or a weapon.
func (c *collector) noun(i int) {
	a := c.a
	if a.timed(i) {
		return
	}
	if class, n, ok := a.reading.Weapon(i); ok && class != "" && a.weaponNoun(i, n) {
		c.add(armsEntity, a.lemma(i+n-1), entityMention{i, i + n, i + n - 1})
		return
	}
	if h := a.head(i); h > i && h < i+3 && a.at[h] != nil && !a.at[h].verb && a.namesDoers(i) {
		c.add(bandEntity, a.lower(i), entityMention{i, i + 1, i}) // "a terrorist attack"
		return
	}
	if !strings.HasPrefix(a.tag(i), "NN") || a.is(i, "compound", "nmod:desc", "flat") && a.head(i) > i {
		return
	}
	l := strings.ToLower(a.lemma(i))
	if strings.HasPrefix(a.tag(i), "NNP") {
		if !a.plainNoun(i) {
			return
		}
		l = lemma.Lemma(a.lower(i), "NNS")
	}
	first, last := a.phrase(i)
	m := entityMention{a.withoutCount(first, i), last, i}
	for k := m.first; k < i; k++ {
		if a.tag(k) == "POS" {
			m.first = k + 1 // without whose it is
		}
	}
	switch f := a.at[i]; {
	case a.actors.IsPerson(l), f == nil && a.acting(i):
		c.add(bandEntity, l, m)
	case a.bandNoun(i):
		c.add(bandEntity, a.lower(i-1)+" "+l, m)
	case a.actors.IsFacility(l), a.actors.IsMateriel(l), a.worksNoun(i):
		c.add(thingEntity, l, m)
	case f == nil && a.harmed(i):
		c.add(thingEntity, l, m)
	}
}

// weaponNoun reports whether the n tokens from i on that may be a weapon's name
// are one as they stand: a noun, or a word for what explodes before a noun,
// which many a tagger takes for an adjective: "the dynamite attack".
func (a *analysis) weaponNoun(i, n int) bool {
	if strings.HasPrefix(a.tag(i+n-1), "NN") {
		return true
	}
	return n == 1 && a.is(i, "amod", "compound") && !strings.HasSuffix(a.lower(i), "ive")
}

// namesDoers reports whether a word before a noun says what sort of rebels or
// outlaws do what the noun says.
func (a *analysis) namesDoers(i int) bool {
	if m, named := a.actorAt(i); named && m.Entry != nil {
		return false
	}
	switch a.actors.Kind(a.lower(i)) {
	case event.Rebels, event.Militia:
		return true
	}
	return false
}

// bandNoun reports whether a noun that means no people by itself does so with
// the word before it: "paramilitary groups".
func (a *analysis) bandNoun(i int) bool {
	return i > 0 && a.sent(i-1) == a.sent(i) && a.head(i-1) == i && a.actors.IsPerson(a.lower(i-1)+" "+strings.ToLower(a.lemma(i)))
}

// worksNoun reports whether a noun that is no building by itself is one with the
// word before it: "power system", "telephone booths".
func (a *analysis) worksNoun(i int) bool {
	return i > 0 && a.sent(i-1) == a.sent(i) && a.actors.IsFacility(a.lower(i-1)+" "+strings.ToLower(a.lemma(i)))
}

// plainNoun reports whether a word that is tagged as a name is a common noun
// of the dictionary: at the head of a sentence, in capitals.
func (a *analysis) plainNoun(i int) bool {
	if m, named := a.actorAt(i); named && m.Entry != nil || a.placeOf[i] >= 0 && !a.building(i) {
		return false
	}
	if next := i + 1; next < len(a.tok) && a.sent(next) == a.sent(i) && strings.HasPrefix(a.tag(next), "NNP") {
		return false
	}
	_, ok := a.actors.Term(a.lower(i))
	return ok
}

// building reports whether a word in a place's name says that it is a building
// or works: "the Las Canas bridge".
func (a *analysis) building(i int) bool {
	return a.actors.IsFacility(strings.ToLower(a.lemma(i))) || a.actors.IsFacility(lemma.Lemma(a.lower(i), "NNS"))
}

// harmed reports whether a noun is what an event of force is done to.
func (a *analysis) harmed(i int) bool {
	first, last := a.doc.Sentences[a.sent(i)].First, a.doc.Sentences[a.sent(i)].Last
	for _, f := range a.findingsBetween(first, last) {
		if !force[f.Kind] && f.Kind != event.Destruction {
			continue
		}
		for _, p := range f.Targets {
			if p.Kind == event.UnknownParty && p.Span.Start <= a.tok[i].Start && a.tok[i].End <= p.Span.End && strings.EqualFold(p.Head, a.tok[i].Text) {
				return true
			}
		}
	}
	return false
}

// acting reports whether a noun is who does an act of violence.
func (a *analysis) acting(i int) bool {
	s := a.doc.Sentences[a.sent(i)]
	for _, f := range a.findingsBetween(s.First, s.Last) {
		if !violent[f.Kind] {
			continue
		}
		for _, p := range f.Actors {
			if p.Kind != event.Facility && p.Kind != event.Materiel && a.headToken(p) == i {
				return true
			}
		}
	}
	return false
}

// withoutCount drops what stands before a noun but does not describe it: the
// number, the time, what a comma parts from it: "on Sunday about 50 peasants".
func (a *analysis) withoutCount(first, head int) int {
	for k := head - 1; k >= first; k-- {
		if splits[a.tag(k)] || a.timed(k) {
			first = k + 1
			break
		}
	}
	for first < head && (a.countOf[first] >= 0 || a.tag(first) == "CD" || a.tag(first) == "DT" || a.tag(first) == "RB" && a.head(first) == head || a.is(first, "nummod", "det") || a.tag(first) == "PRP$" || a.tag(first) == "WP$") {
		first++
	}
	return first
}

// splits are the tags of words that part a phrase from what stands before it.
var splits = map[string]bool{",": true, ":": true, "WRB": true, "WDT": true, "WP": true, "IN": true, "CC": true, "-LRB-": true, "-RRB-": true, "(": true, ")": true, "``": true, "''": true}

// withCount takes the number before a phrase to it where it is a word: "three
// armed men".
func (a *analysis) withCount(first int) int {
	if k := first - 1; k >= 0 && a.sent(k) == a.sent(first) && a.tag(k) == "CD" && numberWords[a.lower(k)] {
		return k
	}
	return first
}

// numberWords are the numbers that are part of a description of people.
var numberWords = map[string]bool{"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "eleven": true, "twelve": true}

func (a *analysis) words(first, last int) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		if i > first {
			b.WriteByte(' ')
		}
		b.WriteString(a.tok[i].Norm)
	}
	return b.String()
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// unlistedPlaces adds the names that no gazetteer has where the words put
// something there: "in X", "the outskirts of X", "X and Y districts"; where the
// name itself says so: "X Military Airport"; and where it is named in one
// breath with a place: "the villages of X, Y and Z".
func (a *analysis) unlistedPlaces(named map[int]bool) {
	var open []placeMention // the names that are nothing yet
	for i := 0; i < len(a.tok); i++ {
		last := a.nameRun(i, named)
		if last < 0 {
			continue
		}
		p := unlistedMention(i, last)
		i = last - 1
		switch party := a.actorIn(p.first, p.last); {
		case a.saysPlace(p.first, p.last) && !party, a.districtNamed(p.first, p.last) && !a.forceIn(p.first, p.last), !party && a.locates(p.first, p.last):
			a.addUnlisted(p, named)
		case !party:
			open = append(open, p)
		}
	}
	a.listedPlaces(open, named)
}

// nameRun is where the proper name that starts at token i ends, -1 where none
// does or a place or time has a part in it.
func (a *analysis) nameRun(i int, named map[int]bool) int {
	if named[i] || !a.properName(i) && !a.numberOpens(i, named) || i > 0 && a.sent(i-1) == a.sent(i) && a.properName(i-1) && a.adjacent(i-1) {
		return -1
	}
	last := i + 1
	for last < len(a.tok) && a.sent(last) == a.sent(i) && a.adjacent(last-1) && (a.properName(last) || a.namePart(last) || a.numberCloses(last)) {
		if named[last] {
			return -1
		}
		last++
	}
	if _, people := geo.ByDemonym(a.tok[i].Norm); (people || languages[a.lower(i)]) && last == i+1 {
		return -1
	}
	if unit, known := a.actors.Term(a.lower(last - 1)); known && unit.Kind == event.StateForces {
		return -1 // "the 137th Brigade base"
	}
	if word, _, _ := strings.Cut(strings.TrimSuffix(a.lower(i), "."), "-"); officers[word] || creeds[word] && last == i+1 {
		return -1 // "General Ali Hassan", "a mostly Alawite suburb"
	}
	if last == i+1 && compass[a.tok[i].Norm] {
		return -1 // "in south and east of the station"
	}
	if faiths[a.lower(last-1)] || a.ofCompound(last-1) || last-i > 5 || len(a.tok[i].Norm) < 3 && last == i+1 {
		return -1
	}
	return last
}

// faiths are names of what people believe in, "in Islam", no places.
var faiths = map[string]bool{"islam": true, "christianity": true, "judaism": true, "hinduism": true, "buddhism": true, "communism": true, "marxism": true, "catholicism": true, "congress": true, "parliament": true, "ramadan": true, "christmas": true, "easter": true}

// officers are ranks that stand before a person's name.
var officers = map[string]bool{"brigadier": true, "general": true, "captain": true, "colonel": true, "lieutenant": true, "major": true, "sergeant": true, "corporal": true, "brig": true, "gen": true, "col": true, "capt": true, "lt": true, "maj": true, "sgt": true, "marshal": true, "admiral": true, "commander": true, "sheikh": true}

// creeds are adjectives of faiths and peoples, which a quarter may be called by
// that has another name.
var creeds = map[string]bool{"alawite": true, "sunni": true, "shiite": true, "shi'ite": true, "shia": true, "druze": true, "maronite": true, "christian": true, "muslim": true, "yazidi": true, "kurdish": true, "turkmen": true, "arab": true, "jewish": true, "hindu": true, "tamil": true, "armenian": true, "circassian": true}

// adjacent reports whether at most a blank stands behind token i.
func (a *analysis) adjacent(i int) bool {
	return i+1 < len(a.tok) && a.tok[i+1].Start-a.tok[i].End <= 1
}

func (a *analysis) properName(i int) bool {
	return strings.HasPrefix(a.tag(i), "NNP") && a.tok[i].Norm != "" && !a.isDate(i)
}

// namePart reports whether token i is a capitalised word within or at the end
// of a place's name that the tagger took for a common one: "Military Base".
func (a *analysis) namePart(i int) bool {
	if !a.titled(i) || a.isDate(i) {
		return false
	}
	if nameParts[a.lower(i)] {
		return true
	}
	return i+1 < len(a.tok) && a.adjacent(i) && a.titled(i+1) && nameParts[a.lower(i+1)] && (strings.HasPrefix(a.tag(i), "NN") || strings.HasPrefix(a.tag(i), "JJ") || a.tag(i) == "VBG")
}

// titled reports whether token i has a capital first and small letters.
func (a *analysis) titled(i int) bool {
	w := a.tok[i].Norm
	return w != "" && w[0] >= 'A' && w[0] <= 'Z' && (len(w) == 1 || w != strings.ToUpper(w) || strings.Contains(w, "-"))
}

// numberOpens reports whether token i is the number that opens a name: "1070
// Housing Project".
func (a *analysis) numberOpens(i int, named map[int]bool) bool {
	if a.tag(i) != "CD" || a.isDate(i) || len(a.tok[i].Norm) < 3 || a.tok[i].Norm[0] < '0' || a.tok[i].Norm[0] > '9' {
		return false
	}
	last := i + 1
	for last < len(a.tok) && last < i+5 && a.adjacent(last-1) && a.titled(last) && !named[last] {
		last++
	}
	return last > i+2 && nameParts[a.lower(last-1)] && a.tag(last-1) != "NNPS" && a.tag(last-1) != "NNS"
}

// numberCloses reports whether token i is the number of a place: "Hill 30".
func (a *analysis) numberCloses(i int) bool {
	return a.tag(i) == "CD" && i > 0 && a.titled(i-1) && numbered[a.lower(i-1)] && !a.isDate(i)
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

// saysPlace reports whether a name says of itself that it is a place's.
func (a *analysis) saysPlace(first, last int) bool {
	if last-first < 2 {
		return false
	}
	end, start := a.lower(last-1), a.lower(first)
	switch {
	case a.tag(last-1) == "CD":
		return true
	case nameHeads[start]:
		return strings.Contains(a.tok[first+1].Norm, "-") || a.locates(first, last)
	case !nameParts[end]:
		return false
	}
	return !organised[end] || a.locates(first, last)
}

// districtNamed reports whether a class word behind a name makes it a place's,
// whoever it is named after: "the X suburb".
func (a *analysis) districtNamed(first, last int) bool {
	if last > first+1 && nameParts[a.lower(last-1)] && !organised[a.lower(last-1)] {
		return true // "Assad Suburb"
	}
	if last > first+1 && nameHeads[a.lower(first)] && a.isEntered(first, last) {
		return true // "entered Dahiyat al-Assad"
	}
	return last < len(a.tok) && a.sent(last) == a.sent(first) && settlements[a.lemma(last)] && a.tag(last)[0] == 'N' && a.lemma(last) != "capital" && first > 0 && a.tag(first-1) != "NNP"
}

// locates reports whether the words before or behind a name make it a place.
func (a *analysis) locates(first, last int) bool {
	if a.namesEvent(last-1) || a.namesEvent(first) && first+1 < last {
		return false // "in Dagestani Battle", "in Operation Storm"
	}
	s := a.doc.Sentences[a.sent(first)]
	if a.describedAsPlace(last, s.Last) {
		return true
	}
	k := first - 1
	for k > s.First && !a.titled(k) && (geo.Wind(a.lower(k)) != "" || inner[a.lower(k)]) {
		k-- // "in eastern X"
	}
	if k >= s.First && a.lower(k) == "the" && (last < s.Last && locativeNouns[a.lemma(last)] || nameParts[a.lower(last-1)] || a.tag(last-1) == "CD") {
		k--
	}
	if k < s.First {
		return false
	}
	switch a.lower(k) {
	case "of":
		if k > s.First && locativeNouns[a.lemma(k-1)] {
			return true
		}
	case "for":
		if k > s.First && (a.lemma(k-1) == "battle" || a.lemma(k-1) == "fight") {
			return true
		}
	case ",":
		if k > s.First && a.lemma(k-1) == "capital" && a.is(a.nameHead(first, last), "appos") {
			return true
		}
	}
	if k == first-1 && settlements[a.lemma(k)] && strings.HasPrefix(a.tag(k), "NN") {
		return true // "the village X"
	}
	if a.isEntered(first, last) {
		return true
	}
	if last < s.Last && (locativeNouns[a.lemma(last)] || sites[a.lower(last)] && a.under(a.nameHead(first, last), last)) && a.tag(k) != "NNP" {
		return true
	}
	if h := a.nameHead(first, last); a.lower(k) == "from" && a.head(h) >= 0 && left[a.lemma(a.head(h))] && a.is(h, "obl") {
		return true // "withdrew from X"
	}
	return locative[a.lower(k)] && (last >= s.Last || !strings.HasPrefix(a.tag(last), "NN") || locativeNouns[a.lemma(last)]) && a.tag(last-1) != "POS"
}

// isEntered reports whether a name is the object of a verb that is done to
// places: "stormed X", "captured X from", "Eastern X was taken".
func (a *analysis) isEntered(first, last int) bool {
	h := a.nameHead(first, last)
	v := a.head(h)
	if v < 0 || !(a.is(h, "obj") && v < h || a.is(h, "nsubj:pass")) {
		return false
	}
	if entered[a.lemma(v)] {
		return true
	}
	if !taken[a.lemma(v)] {
		return false
	}
	if winds[a.lower(first)] && last > first+1 || nameParts[a.lower(last-1)] && last > first+1 {
		return true
	}
	for c := range a.children(v) {
		if c >= last && a.is(c, "obl") && a.preposition(c) == "from" && c < last+5 && !a.timed(c) {
			return true
		}
	}
	return false
}

// namesEvent reports whether token i is a noun for an event.
func (a *analysis) namesEvent(i int) bool {
	return len(a.lex.Triggers(strings.ToLower(a.lemma(i)), 'N')) > 0
}

// describedAsPlace reports whether the words behind a name that ends before
// token i say that it is a place: "X, a village in", "X, 20 km north of".
func (a *analysis) describedAsPlace(i, end int) bool {
	if i+2 >= end || a.lower(i) != "," {
		return false
	}
	k := i + 1
	switch w := a.lower(k); {
	case w == "a" || w == "an" || w == "the":
		for k++; k < end && k < i+6; k++ {
			if settlements[a.lemma(k)] {
				return k+1 < end && a.lower(k+1) != "'s" && !strings.HasPrefix(a.tag(k+1), "NN")
			}
			if !strings.HasPrefix(a.tag(k), "JJ") && a.tag(k) != "VBN" && a.tag(k) != "HYPH" && a.tag(k) != "NN" {
				return false
			}
		}
		return false
	case w == "about" || w == "some" || w == "around" || w == "roughly":
		k++
	}
	from, to := window(len(a.lengths), func(j int) int { return a.lengths[j].First }, i+1, k+1)
	return from < to
}

// nameHead is the token through which a name hangs in its sentence.
func (a *analysis) nameHead(first, last int) int {
	for i := first; i < last; i++ {
		if h := a.head(i); h < first || h >= last {
			return i
		}
	}
	return last - 1
}

// actorIn reports whether the dictionary of parties has a part of a name.
func (a *analysis) actorIn(first, last int) bool {
	return a.hasMention(first, last, func(actor.Class) bool { return true })
}

// forceIn is actorIn for other parties than persons, whom places are named
// after.
func (a *analysis) forceIn(first, last int) bool {
	return a.hasMention(first, last, func(c actor.Class) bool { return c != actor.Person })
}

func (a *analysis) hasMention(first, last int, is func(actor.Class) bool) bool {
	from, to := window(len(a.mentions), func(i int) int { return a.mentions[i].First }, max(0, first-8), last)
	for k := from; k < to; k++ {
		if m := a.mentions[k]; m.Last > first && m.Entry != nil && is(m.Entry.Class) {
			return true
		}
	}
	return false
}

// listedPlaces adds the names that are coordinated with the place beside them:
// "X, Y and Z", from the left and from the right.
func (a *analysis) listedPlaces(open []placeMention, named map[int]bool) {
	ends, starts := map[int]placeMention{}, map[int]placeMention{}
	for _, p := range a.places {
		ends[p.last], starts[p.first] = p, p
	}
	add := func(p placeMention) {
		a.addUnlisted(p, named)
		ends[p.last], starts[p.first] = p, p
	}
	taken := map[int]bool{}
	for i, p := range open {
		if q, ok := ends[a.pastComma(p.first-1, -1)+1]; ok && a.namedTogether(q, p) {
			add(p)
			taken[i] = true
		}
	}
	for i := len(open) - 1; i >= 0; i-- {
		p := open[i]
		if q, ok := starts[a.pastComma(p.last, 1)]; ok && !taken[i] && a.namedTogether(p, q) {
			add(p)
		}
	}
}

// pastComma is the first token from i on, in steps, that is no comma, "and",
// "the" or remark in brackets.
func (a *analysis) pastComma(i, step int) int {
	depth := 0
	for n := 0; i >= 0 && i < len(a.tok) && n < 8; i, n = i+step, n+1 {
		switch w := a.lower(i); {
		case w == "(" || w == ")":
			if (w == "(") == (step > 0) {
				depth++
			} else {
				depth--
			}
		case depth > 0, w == ",", w == "and", w == "or", w == "the", w == "'":
		default:
			return i
		}
	}
	return i
}

// namedTogether reports whether two names side by side are members of one list.
func (a *analysis) namedTogether(p, q placeMention) bool {
	if p.last >= q.first || a.sent(p.first) != a.sent(q.first) {
		return false
	}
	h, g := a.nameHead(p.first, p.last), a.nameHead(q.first, q.last)
	return (a.is(g, "conj") || a.is(h, "conj")) && a.coordination(h) == a.coordination(g) && a.listEnds(a.coordination(h))
}

// listEnds reports whether a list has an "and" or "or": what stands between
// commas alone may be a person, "the mayor of X, Y Z, said".
func (a *analysis) listEnds(h int) bool {
	for c := range a.children(h) {
		if a.is(c, "conj") && a.child(c, "cc") >= 0 || a.is(c, "cc") {
			return true
		}
		if a.is(c, "conj") && a.is(h, "nmod", "appos", "compound") && settlements[a.lemma(a.head(h))] {
			for d := range a.children(c) { // "X, Y and Z" with the last hung on Y
				if a.is(d, "conj") && a.tag(d) == "NNP" && a.child(d, "cc") >= 0 && a.child(d, "nmod") < 0 && a.child(c, "nmod") < 0 {
					return true
				}
			}
		}
	}
	return false
}

func unlistedMention(first, last int) placeMention {
	return placeMention{first: first, last: last, unlisted: true}
}

func (a *analysis) addUnlisted(p placeMention, named map[int]bool) {
	a.nameAnew(&p)
	a.places = append(a.places, p)
	for i := p.first; i < p.last; i++ {
		named[i] = true
	}
}

// nameAnew makes a mention's words its name, of a place that is not known.
func (a *analysis) nameAnew(p *placeMention) {
	t := geo.Toponym{First: p.first, Last: p.last}
	t.Span = a.spanOf(p.first, p.last)
	t.Text = t.Span.Of(a.doc.Text)
	t.Toponym = event.Toponym{Text: t.Text, Span: t.Span, Name: t.Text}
	p.top = t
}

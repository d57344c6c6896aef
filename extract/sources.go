package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// source names the subject of a verb of reporting, and the outlet that it told
// or that quotes it.
func (a *analysis) source(v, subj int) event.Attribution {
	var att event.Attribution
	q := a.quoting(v)
	if q >= 0 {
		v = q
	}
	name, outlet := a.sourceName(subj)
	for k := v - 1; k > v-7 && k > subj-4 && k >= 0 && a.tag(k) != "," && a.tag(k) != ":" && a.tok[k].Norm != ")" && !outlet; k-- { // "the state-run X agency said"
		if m, ok := a.actorAt(k); ok && m.Entry != nil && m.Entry.Kind == event.Media {
			name, outlet = m.Entry.Name, true
		}
	}
	if outlet {
		att.Outlet = name
		att.Speaker = a.quotedSource(subj, v)
		if att.Speaker == "" {
			att.Speaker = a.citedAs(v)
		}
	} else {
		att.Speaker = name
		att.Outlet = a.toldOutlet(v, subj)
	}
	if c := a.bodySince(subj); c >= 0 {
		att.Speaker, att.Outlet = "", ""
		if name, outlet := a.sourceName(c); outlet {
			att.Outlet = name
		} else {
			att.Speaker = name
		}
	} else if k := len(a.said) - 1; a.lower(subj) == "it" && !a.bodyBefore(subj) && k >= 0 && !a.said[k].person && a.sent(v)-a.sent(a.said[k].verb) <= 2 {
		att.Speaker, att.Outlet = a.said[k].attribution.Speaker, a.said[k].attribution.Outlet
	}
	first, last := a.phrase(subj)
	att.Span = a.spanOf(first, last)
	att.Text = att.Span.Of(a.doc.Text)
	return att
}

// bodySince is the body that the sentence before has for its subject without being its
// source, for which "it" may stand: "Hezbollah claimed several attacks. It said". It is
// -1 where there is none.
func (a *analysis) bodySince(h int) int {
	s := a.sent(h)
	if a.lower(h) != "it" || s == 0 || a.doc.Sentences[s].First != h || len(a.said) > 0 && a.sent(a.said[len(a.said)-1].verb) >= s-1 {
		return -1
	}
	for c := a.doc.Sentences[s-1].First; c < a.doc.Sentences[s-1].Last; c++ {
		if a.is(c, "nsubj") && a.head(c) >= 0 && a.is(a.head(c), "root") {
			if p := a.party(c); isGroup(p.Kind) && !a.aPerson(c) && !a.severalSources(c) && !a.pronoun(c) {
				return c
			}
			return -1
		}
	}
	return -1
}

// bodyBefore reports whether a body that "it" may stand for is the subject of a
// clause before it in the sentence.
func (a *analysis) bodyBefore(h int) bool {
	for c := a.doc.Sentences[a.sent(h)].First; c < h; c++ {
		if a.is(c, "nsubj") && isGroup(a.party(c).Kind) && !a.severalSources(c) && !a.aPerson(c) {
			return true
		}
	}
	return false
}

// toldOutlet is the outlet that somebody told: "the governor told Reuters".
func (a *analysis) toldOutlet(v, subj int) string {
	for c := range a.children(v) {
		if a.is(c, "obj", "iobj", "obl") && c != subj {
			if m, ok := a.actorAt(c); ok && m.Entry != nil && m.Entry.Kind == event.Media {
				return m.Entry.Name
			}
			if p := a.preposition(c); c > v && a.outletNoun(c) && (p == "" || p == "on" || p == "to") && a.tag(c) != "NNS" {
				f, l := a.sourcePhrase(c)
				return a.textOf(f, l)
			}
		}
	}
	for k := a.doc.Sentences[a.sent(v)].First; k+2 < v; k++ {
		if a.lower(k) == "interview" && (a.lower(k+1) == "with" || a.lower(k+1) == "to") {
			for i := k + 2; i < min(v, k+5); i++ {
				if m, ok := a.actorAt(i); ok && m.Entry != nil && m.Entry.Kind == event.Media {
					return m.Entry.Name
				}
			}
		}
	}
	return ""
}

// quoting is the verb of quoting before "as saying", or -1.
func (a *analysis) quoting(v int) int {
	if a.lower(v) != "saying" || v < 2 || a.lower(v-1) != "as" {
		return -1
	}
	for k := v - 2; k > max(0, v-15) && a.sent(k) == a.sent(v); k-- {
		if l := a.lemma(k); (l == "cite" || l == "quote") && a.verbal(k) {
			return k
		}
	}
	return -1
}

// citedAs is whom an outlet quotes with verb v: "Interfax cited an official as
// saying".
func (a *analysis) citedAs(v int) string {
	if l := a.lemma(v); l != "cite" && l != "quote" || a.passive(v) {
		return ""
	}
	h := a.phraseFrom(v + 1)
	if h < 0 || a.timed(h) {
		return ""
	}
	name, outlet := a.sourceName(h)
	if outlet {
		return ""
	}
	return name
}

// quotedSource is whom an outlet quotes: "the daily, citing security sources,
// said", "Citing police, the BBC said".
func (a *analysis) quotedSource(subj, v int) string {
	first := a.doc.Sentences[a.sent(subj)].First
	for k := max(first, subj-8); k < min(v, subj+5); k++ {
		if l := a.lower(k); (l == "citing" || l == "quoting") && (k > subj || k == first) {
			if h := a.phraseFrom(k + 1); h >= 0 && h < v && h != subj {
				name, outlet := a.sourceName(h)
				if !outlet {
					return name
				}
			}
		}
	}
	return ""
}

// sourceName is the name of a source, and whether it is a news outlet.
func (a *analysis) sourceName(h int) (name string, outlet bool) {
	for _, c := range append([]int{h}, a.appositions(h)...) {
		if m, ok := a.actorAt(c); ok && m.Entry != nil {
			if m.Entry.Kind == event.Media {
				return m.Entry.Name, true
			}
		}
	}
	if a.pronoun(h) {
		return a.pronounSource(h)
	}
	if !a.nominal(h) && !a.misreadNoun(h) {
		return "", false
	}
	if c := a.authorOf(h); c >= 0 {
		return a.sourceName(c)
	}
	first, last := a.sourcePhrase(h)
	name = a.textOf(first, last)
	if a.outletNoun(h) {
		if k := a.outletBefore(h); k >= 0 {
			return a.said[k].attribution.Outlet, true
		}
		return name, true
	}
	for c := range a.children(h) {
		if c < h && a.is(c, "compound") && a.tag(c) == "NN" && printed[a.lemma(c)] && !a.humanNoun(h) && !a.oneHuman(h) {
			return a.textOf(first, c+1), true // "a newspaper close to the party", "newspaper reports"
		}
	}
	if a.publishes(h, last) != "" {
		return name, true
	}
	for _, c := range a.appositions(h) { // "the governor of X, Mohammed Y"
		f, l := a.basePhrase(c)
		if strings.HasPrefix(a.tag(c), "NNP") {
			return a.textOf(f, l) + ", " + name, false
		}
	}
	if n := a.nameBehind(h, last); n != "" {
		return n + ", " + name, false
	}
	if k := a.describedBefore(h); k >= 0 {
		return a.said[k].attribution.Speaker, false
	}
	if n := a.fullName(h, first, last); n != "" {
		return n, false
	}
	if m, ok := a.actorAt(h); ok && m.Entry != nil && (m.Entry.Class == actor.Org || m.Entry.Class == actor.Group) {
		if text := a.textOf(first, last); strings.ContainsRune(m.Entry.Name, ' ') || strings.ToUpper(m.Entry.Name) != m.Entry.Name || !strings.ContainsRune(text, ' ') {
			name = m.Entry.Name // but not an acronym for what is written out
		}
	} else if l := a.joinedLast(h, last); l > last { // "witnesses and security sources"
		name = a.textOf(first, l)
	}
	return name, false
}

// authorOf is who issued the statement or report that h stands for, or -1.
func (a *analysis) authorOf(h int) int {
	switch a.lemma(h) {
	case "statement", "communique", "report", "letter", "investigation", "inquiry", "study", "message":
		for c := range a.children(h) {
			if p := a.preposition(c); c > h && a.is(c, "nmod", "obl") && (p == "by" || p == "from") && a.nominal(c) && !a.timed(c) && a.placeOf[c] < 0 {
				return c
			}
		}
	}
	return -1
}

// sourcePhrase is the phrase of a source, without what stands before a comma,
// "In Paris, police", a determiner, or a relative clause.
func (a *analysis) sourcePhrase(h int) (first, last int) {
	first, last = a.phrase(h)
	for i := first; i < h; i++ {
		if a.tag(i) == "," || a.tag(i) == ":" {
			first = i + 1
		}
	}
	for s := a.doc.Sentences[a.sent(h)].First; first > s && strings.HasPrefix(a.tag(first-1), "NN") && a.is(first-1, "nsubj") && a.head(first-1) == a.head(h); {
		first-- // a name that the parse tore apart
	}
	for first < h && (a.tag(first) == "DT" || a.tag(first) == "TO" || a.tag(first) == "IN") {
		first++
	}
	for i := h + 1; i+1 < last; i++ {
		if a.tag(i) == "," && (a.relativePronoun(i+1) || a.lower(i+1) == "whose") {
			last = i
		}
	}
	return first, a.restOfName(h, last)
}

// restOfName is where a name ends that the parse has cut short, as behind the
// stop of a rank: "spokesman Navy Capt. Jeff Davis".
func (a *analysis) restOfName(h, last int) int {
	for k := last; k < min(len(a.tok), last+4) && a.sent(k) == a.sent(h) && a.tag(k) == "NNP" && a.tag(k-1) == "NNP" && !a.timed(k); k++ {
		last = k + 1
	}
	return last
}

// nameBehind is the name between commas behind a person's office: "the envoy for
// Syria, Ali Hassan, said".
func (a *analysis) nameBehind(h, last int) string {
	if !a.oneHuman(h) {
		return ""
	}
	k := last
	for k < min(len(a.tok), last+6) && a.tag(k) != "," && (a.tag(k) == "IN" || a.tag(k) == "DT" || strings.HasPrefix(a.tag(k), "NN")) {
		k++
	}
	if k+1 >= len(a.tok) || a.tag(k) != "," || a.sent(k) != a.sent(h) {
		return ""
	}
	end := a.personRun(k + 1)
	if end-k-1 < 2 || end >= len(a.tok) || a.tag(end) != "," {
		return ""
	}
	return a.textOf(k+1, end)
}

// joinedLast is where the phrase ends that is joined to the one headed by h
// with "and", which ends at token last.
func (a *analysis) joinedLast(h, last int) int {
	for c := range a.children(h) {
		if c > h && c-last <= 5 && a.is(c, "conj") && a.nominal(c) && last < len(a.tok) && a.lower(last) == "and" {
			_, l := a.phrase(c)
			return l
		}
	}
	return last
}

func (a *analysis) appositions(h int) []int {
	var out []int
	for c := range a.children(h) {
		if a.is(c, "appos") {
			out = append(out, c)
		}
	}
	return out
}

// outletNouns are nouns of what publishes news.
var outletNouns = map[string]bool{
	"newspaper": true, "paper": true, "daily": true, "weekly": true, "magazine": true, "tabloid": true, "television": true, "tv": true, "station": true, "radio": true,
	"channel": true, "broadcaster": true, "network": true, "media": true, "press": true, "website": true, "agency": true, "newswire": true,
}

// printed are those of them that make an outlet of what they stand before.
var printed = map[string]bool{"newspaper": true, "daily": true, "tabloid": true, "weekly": true}

// outletNoun reports whether h is a noun of what publishes news. A station or
// an agency is of the police or of the state unless the words say what it is.
func (a *analysis) outletNoun(h int) bool {
	l := strings.ToLower(a.lemma(h))
	if !outletNouns[l] && a.lower(h) != "media" {
		return false
	}
	first, _ := a.basePhrase(h)
	switch l {
	case "agency", "station", "network":
		for k := first; k < h; k++ {
			switch a.lower(k) {
			case "news", "tv", "television", "radio", "press", "wire":
				return true
			}
		}
		return a.outletBefore(h) >= 0
	}
	return true
}

// outletBefore is the last saying whose outlet "the news agency" or "the paper"
// stands for, or -1.
func (a *analysis) outletBefore(h int) int {
	if d := a.child(h, "det"); d < 0 || a.lower(d) != "the" && a.lower(d) != "that" {
		return -1
	}
	for c := range a.children(h) {
		if strings.HasPrefix(a.tag(c), "NNP") {
			return -1
		}
	}
	for k := len(a.said) - 1; k >= 0 && k >= len(a.said)-8; k-- {
		if a.said[k].attribution.Outlet != "" {
			return k
		}
	}
	return -1
}

// publishes is what sort of outlet the name headed by h, whose phrase ends at
// token last, is said to be: "Uhuru, or Freedom, a daily". It is "" for others.
func (a *analysis) publishes(h, last int) string {
	if !strings.HasPrefix(a.tag(h), "NNP") {
		return ""
	}
	end := a.doc.Sentences[a.sent(h)].Last
	for k := last; k+1 < min(end, last+6); k++ {
		if a.tag(k) == "," && (a.lower(k+1) == "a" || a.lower(k+1) == "an" || a.lower(k+1) == "the") {
			for i := k + 2; i < min(end, k+7) && a.tag(i) != "," && !a.finite(i); i++ {
				if l := a.lemma(i); outletNouns[l] && l != "agency" && l != "station" && l != "network" && strings.HasPrefix(a.tag(i), "NN") {
					return l
				}
			}
			return ""
		}
	}
	return ""
}

// nameOutlets names the outlets that the text names only later: "a newspaper
// reported", and then "said Uhuru, a daily newspaper".
func (a *analysis) nameOutlets() {
	for k := range a.said {
		noun := a.publishes(a.said[k].speaker, a.said[k].phraseLast(a))
		if noun == "" || a.said[k].attribution.Outlet == "" {
			continue
		}
		for j := k - 1; j >= max(0, k-6); j-- {
			s := &a.said[j]
			if s.attribution.Outlet != "" && outletSort(a.lemma(s.speaker)) == outletSort(noun) && s.attribution.Outlet == strings.ToLower(s.attribution.Outlet) {
				s.attribution.Outlet = a.said[k].attribution.Outlet
			}
		}
	}
}

// outletSort makes one of the nouns for what is printed, and of those for what
// is broadcast.
func outletSort(noun string) string {
	switch noun {
	case "paper", "daily", "weekly", "tabloid":
		return "newspaper"
	case "tv", "station", "channel", "broadcaster":
		return "television"
	}
	return noun
}

// phraseLast is where the phrase of a source ends.
func (s *saying) phraseLast(a *analysis) int {
	_, last := a.sourcePhrase(s.speaker)
	return last
}

// describedBefore is the last saying whose speaker a definite noun stands for,
// or -1: "the governor" after "the governor of Aleppo, Hussein Diab, said".
func (a *analysis) describedBefore(h int) int {
	if a.tag(h) != "NN" && !a.misreadNoun(h) {
		return -1
	}
	first, _ := a.basePhrase(h)
	if first == 0 || a.lower(first) != "the" && a.lower(first-1) != "the" && a.lower(first-1) != "that" {
		return -1
	}
	for c := range a.children(h) {
		if c > h && a.is(c, "nmod", "appos", "acl") {
			return -1
		}
	}
	own := strings.ToLower(a.textOf(first, h+1))
	for k := len(a.said) - 1; k >= 0 && k >= len(a.said)-30; k-- {
		s := a.said[k].attribution.Speaker
		if len(s) > len(own) && (isHead(s, own) || isHead(s, a.lower(h)) && fullNamed(s)) {
			return k
		}
	}
	return -1
}

// isHead reports whether words are what a phrase is about, whatever its case:
// at its end, or before a comma, "of" or a name.
func isHead(phrase, words string) bool {
	i := strings.Index(strings.ToLower(phrase), words)
	if i < 0 || i > 0 && phrase[i-1] != ' ' || len(phrase) < i+len(words) {
		return false
	}
	rest := phrase[i+len(words):]
	return rest == "" || rest[0] == ',' || strings.HasPrefix(rest, " of ") || len(rest) > 1 && rest[0] == ' ' && rest[1] >= 'A' && rest[1] <= 'Z'
}

// fullName is the name and office by which somebody spoke before whose surname
// stands alone; "" where nobody did.
func (a *analysis) fullName(h, first, last int) string {
	if last-first != 1 || a.tag(h) != "NNP" || a.placeOf[h] >= 0 {
		return ""
	}
	for k := len(a.said) - 1; k >= max(0, len(a.said)-near); k-- {
		if s := &a.said[k]; s.person && strings.Contains(s.attribution.Speaker, " ") && containsWord(s.attribution.Speaker, a.tok[h].Text) {
			return s.attribution.Speaker
		}
	}
	return ""
}

func containsWord(s, w string) bool {
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' }) {
		if f == w {
			return true
		}
	}
	return false
}

// fullNamed reports whether a phrase has a name in it, which begins with a capital.
func fullNamed(s string) bool {
	n := 0
	for _, w := range strings.Fields(s) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			n++
		}
	}
	return n >= 2
}

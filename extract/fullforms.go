package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/lemma"
)

// inFull is a mention with what tells who or what it is: people with what they wear,
// "men wearing uniforms", a thing with whose it is, "the senator's house", and without
// what tells neither.
func (a *analysis) inFull(e *entity, m entityMention) entityMention {
	m.first = a.withoutHedges(e, m)
	switch {
	case e.typ == thingEntity:
		m.first = a.withOwner(m)
	case m.last == m.head+1:
		m.last = a.withDress(m.last)
	}
	return m
}

// ownerReach is how many words name an owner at most.
const ownerReach = 6

// withOwner takes whose it is to a phrase, where that is somebody: not a city's buildings.
func (a *analysis) withOwner(m entityMention) int {
	mark := m.first - 1
	if mark < 1 || a.sent(mark-1) != a.sent(m.head) || a.tag(mark) != "POS" {
		return m.first
	}
	h := mark - 1
	if _, people := geo.ByDemonym(a.tok[h].Norm); people || a.placeOf[h] >= 0 || placeNouns[a.lemma(h)] != "" || a.timed(h) || !strings.HasPrefix(a.tag(h), "NN") {
		return m.first
	}
	first := h
	for first > h-ownerReach && first > a.doc.Sentences[a.sent(h)].First && strings.HasPrefix(a.tag(first-1), "NN") {
		if _, people := geo.ByDemonym(a.tok[first-1].Norm); people || a.timed(first-1) {
			break
		}
		first--
	}
	return first
}

// withDress takes what people wear to the words for them that end before a token.
func (a *analysis) withDress(last int) int {
	if last+1 >= len(a.tok) || a.sent(last+1) != a.sent(last-1) {
		return last
	}
	from := last + 1
	switch a.lower(last) {
	case "wearing", "clad":
	case "dressed", "disguised":
		if w := a.lower(from); w != "in" && w != "as" && w != "like" {
			return last
		}
		from++
	case "in":
	default:
		return last
	}
	clothes, end := false, from
	for i := from; i < len(a.tok) && a.sent(i) == a.sent(last) && i < from+ownerReach; i++ {
		t := a.tag(i)
		if !strings.HasPrefix(t, "NN") && !strings.HasPrefix(t, "JJ") && t != "DT" && t != "VBN" && t != "PRP$" {
			break
		}
		if strings.HasPrefix(t, "NN") {
			end = i + 1
			clothes = clothes || dress[a.nounOf(i)]
		}
	}
	if end == from || a.lower(last) == "in" && !clothes {
		return last
	}
	return end
}

// dress are nouns for what people wear.
var dress = wordSet("uniform clothes clothing fatigue fatigues mask hood garb attire camouflage")

// nounOf is a noun in the singular, be it tagged as a name or not.
func (a *analysis) nounOf(i int) string {
	if strings.HasPrefix(a.tag(i), "NNP") {
		return lemma.Lemma(a.lower(i), "NNS")
	}
	return strings.ToLower(a.lemma(i))
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// bodyNouns are nouns by which a text goes on about a body that it has named, with
// the word that this name has to have; "" leaves it to bodyOf.
var bodyNouns = map[string]string{"council": "Council", "union": "Union", "commission": "Commission", "league": "League", "court": "Court", "agency": "Agency", "bloc": "", "alliance": "", "body": ""}

// bodyReach is how far back, in tokens, the name may stand.
const bodyReach = 300

// bodyAgain is the body that "the council", "the bloc" or "the world body" stands
// for: the one of that sort that was named last; nil for other phrases.
func (a *analysis) bodyAgain(h int) *actor.Entry {
	word, ok := bodyNouns[a.lemma(h)]
	if !ok {
		word, ok = bodyNouns[a.lower(h)]
	}
	if !ok || a.tag(h) != "NN" && a.tag(h) != "NNP" {
		return nil
	}
	if _, named := a.actorAt(h); named {
		return nil
	}
	the, world := false, false
	for c := range a.children(h) {
		switch {
		case a.is(c, "det"):
			the = a.lower(c) == "the"
		case a.is(c, "nmod", "nmod:poss", "appos", "flat"):
			return nil
		case a.is(c, "compound", "amod"):
			switch w := a.lower(c); {
			case w == "world":
				world = true
			case w == "security" && word == "Council", strings.HasSuffix(w, "-member"), strings.HasSuffix(w, "-nation"), w == "western", w == "regional", w == "full":
			default:
				return nil // "the military council"
			}
		}
	}
	if !the || a.lemma(h) == "body" && !world {
		return nil
	}
	for i := h - 1; i >= max(0, h-bodyReach); i-- {
		if m, ok := a.actorAt(i); ok && m.Entry != nil && m.Entry.Kind == event.NGOIGO && bodyOf(m.Entry, a.lemma(h), word) {
			return m.Entry
		}
	}
	return nil
}

// bodyOf reports whether a body may be called by a noun.
func bodyOf(e *actor.Entry, noun, word string) bool {
	united := strings.HasPrefix(e.Code, "IGOUNO")
	switch noun {
	case "bloc":
		return strings.HasPrefix(e.Code, "IGO") && !united && !strings.HasPrefix(e.Code, "IGONAT")
	case "alliance":
		return strings.HasPrefix(e.Code, "IGONAT")
	case "body":
		return united
	}
	return strings.Contains(e.Name, word)
}

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// headlineSources reads who is named before the colon or behind the dash of a
// headline: "Activists: Shelling Kills 20", "Rebels Take Town – Monitor".
func (a *analysis) headlineSources() {
	for k, p := range a.doc.Paragraphs {
		if p.Last <= p.First || k > 0 && !p.Headline {
			continue
		}
		first, last := a.doc.Sentences[p.First].First, a.doc.Sentences[p.Last-1].Last
		if last-first > 40 {
			continue
		}
		for i := first; i < last; i++ {
			if n := a.tok[i].Norm; n != ":" && n != "," && n != "-" && n != "--" {
				continue
			}
			switch {
			case a.tok[i].Norm == ":" && i-first <= 4 && i > first && last-i > 3 && a.voice(first, i):
				a.headlineSaying(i-1, i, i+1, last)
			case a.tok[i].Norm == ",":
				if w := a.lower(min(i+1, last-1)); last-i > 5 || i+2 >= last || w != "say" && w != "says" || !a.voice(i+2, last) {
					continue
				}
				a.headlineSaying(last-1, i+1, first, i) // "…, Say Police"
			case last-i-1 <= 4 && last-i > 1 && i-first >= 3 && a.voice(i+1, last):
				a.headlineSaying(last-1, i, first, i)
			default:
				continue
			}
			break
		}
	}
}

// voice reports whether a run of tokens names somebody who may be a source and
// nothing else.
func (a *analysis) voice(first, last int) bool {
	for i := first; i < last; i++ {
		if t := a.tag(i); !strings.HasPrefix(t, "NN") && !strings.HasPrefix(t, "JJ") || a.timed(i) {
			return false
		}
	}
	h := last - 1
	if a.placeOf[h] >= 0 {
		return false
	}
	return a.humanNoun(h) || isGroup(a.typed(h).Kind) || a.outletNoun(h) || reporters[a.lemma(h)]
}

// reporters are nouns of those who report.
var reporters = map[string]bool{"official": true, "source": true, "police": true, "activist": true, "report": true, "spokesman": true, "witness": true, "resident": true, "media": true, "group": true, "monitor": true}

func (a *analysis) headlineSaying(h, v, first, last int) {
	f := h
	for f > a.doc.Sentences[a.sent(h)].First && f-1 != v && (f > last || f > first || v > h) && (strings.HasPrefix(a.tag(f-1), "NN") || strings.HasPrefix(a.tag(f-1), "JJ")) {
		f--
	}
	name, outlet := a.textOf(f, h+1), a.outletNoun(h)
	if m, ok := a.actorAt(h); ok && m.Entry != nil {
		name, outlet = m.Entry.Name, m.Entry.Kind == event.Media
	}
	s := saying{first: first, last: last, speaker: h, verb: v, phrase: f, phraseEnd: h + 1}
	if outlet {
		s.attribution.Outlet = name
	} else {
		s.attribution.Speaker = name
	}
	s.attribution.Span = a.spanOf(s.phrase, s.phraseEnd)
	s.attribution.Text = s.attribution.Span.Of(a.doc.Text)
	if name != "" {
		a.said = append(a.said, s)
	}
}

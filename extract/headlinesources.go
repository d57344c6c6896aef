package extract

import "strings"

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
			if a.tok[i].Norm != ":" && a.tok[i].Norm != "-" && a.tok[i].Norm != "--" {
				continue
			}
			switch {
			case a.tok[i].Norm == ":" && i-first <= 4 && i > first && last-i > 3 && a.voice(first, i):
				a.headlineSaying(i-1, i, i+1, last)
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
	name, outlet := a.sourceName(h)
	f, _ := a.basePhrase(h)
	s := saying{first: first, last: last, speaker: h, verb: v, phrase: min(f, h), phraseEnd: h + 1}
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

package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// speakersSide is whom a person speaks for who says "we": the group, the forces or the
// government that his title or the words behind his name tell of. It is p, himself,
// where they tell of none.
func (a *analysis) speakersSide(s int, p event.Party) event.Party {
	if e := a.namedEarlier(s); e >= 0 && p.Kind == event.UnknownParty {
		s, p = e, a.party(e)
	}
	if !a.aPerson(s) || p.Kind == event.Civilians || p.Kind == event.Protesters || p.Kind == event.Media {
		return p
	}
	first, last := a.span(s)
	first, last = max(first, s-10), min(last, s+14)
	country, band := "", ""
	for i := first; i < last; i++ {
		if a.tag(i) == "WP" || a.tag(i) == "WDT" || a.finite(i) {
			break
		}
		if a.timed(i) {
			continue
		}
		if w := a.lower(i); a.is(i, "compound", "amod") && rebellious[w] || w == "rebel" || w == "guerrilla" {
			band = w + "s"
		}
		m, ok := a.reading.At(i)
		if !ok || m.Entry == nil {
			continue
		}
		switch e := m.Entry; {
		case e.Class == actor.Person:
		case e.Class < actor.Country && (isGroup(e.Kind) || e.Class == actor.Force):
			p.Name, p.Kind, p.Country, p.Code, p.Coref = e.Name, e.Kind, e.Country, e.Code, true
			return p
		case e.Class >= actor.Country && e.Country != "" && country == "":
			country = e.Country
		}
	}
	if country == "" {
		country = p.Country
	}
	c, known := geo.CountryOf(country)
	switch {
	case irregular(p.Kind):
		if g := a.dominant(p.Kind); g != nil && (p.Code == "" || p.Code == g.Code) {
			p.Name, p.Kind, p.Country, p.Code, p.Coref = g.Name, g.Kind, g.Country, g.Code, true
		} else if band != "" && p.Code == "" {
			p.Name, p.Coref = band, true // "rebel spokesman X"
		}
	case country == "":
	case p.Kind == event.StateForces:
		a.forcesOf(country, &p)
		p.Coref = true
	case p.Kind == event.Police && known && len(c.Demonyms) > 0:
		p.Name, p.Country, p.Code, p.Coref = c.Demonyms[0]+" police", country, country+"COP", true
	case p.Kind == event.Government && known && len(c.Demonyms) > 0:
		p.Name, p.Country, p.Code, p.Coref = c.Demonyms[0]+" government", country, country+"GOV", true
	}
	return p
}

// namedEarlier is an earlier mention of a person who is called by the surname alone,
// which tells whom he speaks for: "Sarea", after "Houthi spokesperson Yahya Sarea". It
// is -1 where there is none.
func (a *analysis) namedEarlier(s int) int {
	if !strings.HasPrefix(a.tag(s), "NNP") || a.child(s, "compound", "nmod:desc", "flat", "appos") >= 0 {
		return -1
	}
	for k := max(0, s-400); k < s; k++ {
		if a.tok[k].Norm != a.tok[s].Norm || !strings.HasPrefix(a.tag(k), "NNP") {
			continue
		}
		for hops := 0; hops < 2 && a.is(k, "flat", "compound") && a.head(k) >= 0; hops++ {
			k = a.head(k)
		}
		if a.child(k, "nmod:desc", "appos", "compound") >= 0 && k != s {
			return k
		}
		return -1
	}
	return -1
}

package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// addParties adds the parties of a slot to a list, each once.
func (a *analysis) addParties(f *finding, list []event.Party, s slot, acts bool) []event.Party {
	if s.name == "prefix" {
		return a.prefixParty(f, list)
	}
	if a.namesNoun(s.head) {
		return list
	}
	if acts && (s.name == "adj" || s.name == "comp") && a.nations(s.head) != nil {
		return a.addNations(f, list, s.head)
	}
	heads := a.together(a.conjuncts(a.through(s.head, f)))
	if len(heads) == 1 {
		if c := a.some(heads[0]); c >= 0 { // "dozens of mosques, churches and shrines"
			heads = append(heads, a.conjuncts(c)[1:]...)
		}
	}
	if !acts {
		heads = a.inCountList(heads)
	}
	listed := len(heads)
	if !acts {
		heads = a.namedPlaces(heads)
	}
	heads = a.eachCountry(heads)
	for _, h := range heads {
		if !acts && judging[f.Kind] {
			h = a.whoseDoing(h)
		}
		if p, ok := a.speaksBy(h, f); ok && acts {
			list = append(list, p)
			continue
		}
		if !a.partyLike(h, f, acts) || !acts && a.saysIt(h, f, s) {
			continue
		}
		p := a.party(h)
		if p.Text == "" || len(list) >= 8 || h != heads[0] && (a.sayingMore(h) || a.larger(heads[0], h)) {
			continue
		}
		if l, r, two := a.twoSides(h, acts && a.loneSides(f)); two && len(list) < 7 {
			list = append(list, l, r)
			f.rule(map[bool]string{true: "actor:", false: "target:"}[acts] + "sides")
			continue
		}
		if g := a.at[h]; !acts && g != nil && !g.verb && g.Kind == event.Protest && p.Kind == event.UnknownParty {
			p.Kind = event.Protesters // "suppressed a peaceful protest"
		}
		if acts && (f.Kind == event.Protest || f.Kind == event.Riot) && !f.verb && p.Kind == event.Government && (s.name == "comp" || s.name == "poss") {
			continue // "Armenia opposition protests" are not the state's
		}
		if d := a.typed(h); acts && force[f.Kind] && d.Entry != nil && d.Entry.Class == actor.Ethnic && s.name == "adj" {
			p.Kind, p.Code = event.UnknownParty, "" // "Kurdish attacks": not every Kurd's
		}
		if !acts {
			a.personNotPlace(h, f, &p)
		}
		if !acts && p.Kind == event.UnknownParty && slices.Contains(heads[listed:], h) {
			p.Kind, p.Name = event.PlaceParty, p.Text
		}
		if p.Kind == event.PlaceParty && (acts || directed[f.Kind]) {
			k := h
			for n := 0; n < 4 && a.pronoun(k); n++ { // "Moscow has ties with both. Its contacts …"
				c, ok := a.antecedents[k]
				if !ok {
					break
				}
				k = c
			}
			a.powerOf(k, &p)
		}
		if acts && p.Kind == event.Materiel && p.Country != "" && a.weaponClass(h) == "aircraft" {
			a.flownBy(&p)
		}
		if acts {
			a.armedPeople(f, h, &p)
		}
		if acts && p.Kind == event.PlaceParty && force[f.Kind] && !strings.HasPrefix(a.tag(h), "NNP") {
			continue // "came under fire from the hills"
		}
		if acts && harm[f.Kind] && p.Kind == event.Materiel && (p.Name == "" || strings.EqualFold(p.Name, p.Head)) && a.weaponClass(h) != "aircraft" {
			continue // "the car exploded, killing four"
		}
		if !acts && s.name == "with" && f.Kind == event.ArmedClash && (p.Kind == event.Materiel || sorts[a.lemma(h)]) {
			continue // "clashes with all types of weapons"
		}
		if !acts && a.countryOfLast(h, list) {
			continue // "an assault on Kirkuk, Iraq"
		}
		if acts && p.Kind == event.Facility && f.verb && a.head(h) != f.tok && (force[f.Kind] || f.Kind == event.Withdrawal || f.Kind == event.Capture || f.Kind == event.Destruction) {
			continue // "the factory was burned after dislodging the guards"
		}
		if acts && a.pronoun(h) && (p.Kind == event.PlaceParty || p.Kind == event.Facility || p.Kind == event.Materiel) {
			continue // "it" that is a city
		}
		if acts && a.lower(h) == "it" && p.Name == "" && (force[f.Kind] || harm[f.Kind]) {
			continue // "it killed six": the bomb
		}
		if acts && harm[f.Kind] && (p.Kind == event.PlaceParty && !strings.HasPrefix(a.tag(h), "NNP") || p.Kind == event.Government && a.country(h) && besideWhich[a.preposition(h)]) {
			continue // "near the border with Venezuela, which left": the attack did
		}
		if acts && f.Kind == event.ArmedClash && s.name == "comp" && a.placeOf[h] >= 0 && (a.windBefore(h) || has(f.slots, "between")) {
			continue // "southern Philippines clash": where it is
		}
		if _, adj := geo.ByDemonym(a.tok[h].Text); acts && adj && !f.verb && force[f.Kind] && a.windBefore(h) && h > 0 && a.preposition(f.tok) == "in" && (strings.HasSuffix(a.lower(h-1), ".") || strings.HasSuffix(a.lower(h-1), "ern")) {
			continue // "killed in N. Afghan airstrike"
		}
		if acts && s.name == "comp" && !f.verb && a.placeOf[h] >= 0 && a.preposition(f.tok) == "in" && !a.country(h) {
			continue // "killed in Amhara drone strike"
		}
		if acts && len(list) > 0 && a.lemma(h) == "sniper" && list[0].Country != "" {
			continue // "Azerbaijani sniper fire"
		}
		if n := len(list); n > 0 && a.oneWith(h, list[n-1], p) {
			q := &list[n-1]
			q.Span.End = p.Span.End
			q.Text = q.Span.Of(a.doc.Text)
			continue
		}
		if containsParty(list, p) || len(list) > 0 && list[len(list)-1].Name == p.Name && a.acronyms()[a.tok[h].Text] != nil {
			continue // "the Nigerian Air Force, NAF,"
		}
		list = append(list, p)
		if row := a.typed(h).Rule; strings.Contains(row, ".tsv:") || strings.Contains(row, "txt:") {
			f.rule(map[bool]string{true: "actor:", false: "target:"}[acts] + row)
		}
	}
	return list
}

// besideWhich are prepositions that make a country a place beside which something
// is.
var besideWhich = map[string]bool{"with": true, "of": true, "in": true, "near": true, "from": true}

// windBefore reports whether a direction stands before a name.
func (a *analysis) windBefore(h int) bool {
	first, _ := a.basePhrase(h)
	if h > 0 {
		switch a.lower(h - 1) {
		case "n.", "s.", "e.", "w.":
			return true
		}
	}
	return first < h && geo.Wind(a.lower(first)) != "" || h > 0 && geo.Wind(a.lower(h-1)) != ""
}

// prefixParty is the doer in a compound: "Islamic State-besieged".
func (a *analysis) prefixParty(f *finding, list []event.Party) []event.Party {
	t := a.tok[f.tok]
	end := f.Trigger.Span.Start - 1
	start := t.Start
	if f.tok > 0 {
		if m, ok := a.actorAt(f.tok - 1); ok && m.Last >= f.tok {
			start = a.tok[m.First].Start
		} else if strings.HasPrefix(a.tag(f.tok-1), "NNP") && a.tok[f.tok-1].End+1 == t.Start && f.tok-1 >= a.doc.Sentences[a.sent(f.tok)].First {
			start = a.tok[f.tok-1].Start
		}
	}
	if start >= end {
		return list
	}
	span := event.Span{Start: start, End: end}
	words := span.Of(a.doc.Text)
	p := event.Party{Text: words, Span: span, Head: words[strings.LastIndexByte(words, ' ')+1:]}
	if e := a.actors.Lookup(words); e != nil {
		p.Name, p.Kind, p.Country, p.Code = e.Name, e.Kind, e.Country, e.Code
		if e.Class == actor.Demonym {
			a.stateOf(&p)
		}
	} else {
		switch strings.ToLower(words) {
		case "government", "army", "regime", "state":
			p.Kind = event.Government
			if c, ok := geo.CountryOf(a.home); ok && len(c.Demonyms) > 0 {
				p.Name, p.Country, p.Code = c.Demonyms[0]+" government", c.ISO3, c.ISO3+"GOV"
			}
		case "rebel", "insurgent", "militant", "opposition", "jihadist":
			p.Kind = event.Rebels
			if g := a.dominant(event.Rebels); g != nil {
				p.Name, p.Country, p.Code, p.Coref = g.Name, g.Country, g.Code, true
			}
		default:
			return list
		}
	}
	return append(list, p)
}

func containsParty(list []event.Party, p event.Party) bool {
	for _, q := range list {
		if q.Span == p.Span || q.Name == p.Name && q.Name != "" && q.Head == p.Head {
			return true
		}
	}
	return false
}

// without drops from a list what stands in the other: nobody attacks himself.
func without(list, other []event.Party) []event.Party {
	out := list[:0]
	for _, p := range list {
		same := false
		for _, q := range other {
			same = same || p.Span == q.Span
		}
		if !same {
			out = append(out, p)
		}
	}
	return out
}

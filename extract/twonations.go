package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// nations are the countries that a token names with a hyphen between them:
// "Turkish-Russian", "U.S.-British"; nil for any other.
func (a *analysis) nations(i int) []geo.Country {
	w := a.tok[i].Norm
	if strings.IndexByte(w, '-') < 1 {
		return nil
	}
	var out []geo.Country
	for part := range strings.SplitSeq(w, "-") {
		c, ok := geo.ByDemonym(part)
		if !ok {
			switch part {
			case "US", "U.S.", "U.S", "American":
				c, ok = geo.CountryOf("USA")
			case "UK", "U.K.":
				c, ok = geo.CountryOf("GBR")
			}
		}
		if !ok || len(out) > 0 && out[len(out)-1].ISO3 == c.ISO3 {
			return nil
		}
		out = append(out, c)
	}
	return out
}

// addNations adds to the doers of an event the countries of a token: "U.S.-British
// strikes".
func (a *analysis) addNations(f *finding, list []event.Party, i int) []event.Party {
	at := a.tok[i].Start
	for k, part := range strings.Split(a.tok[i].Text, "-") {
		all := a.nations(i)
		if k >= len(all) {
			break
		}
		c := all[k]
		p := event.Party{Text: part, Span: event.Span{Start: at, End: at + len(part)}, Head: part, Name: c.Name, Kind: event.Government, Country: c.ISO3, Code: c.ISO3}
		at += len(part) + 1
		if p.Span.Of(a.doc.Text) == part && !containsParty(list, p) {
			list = append(list, p)
		}
	}
	f.rule("actor:nations")
	return list
}

// ofNations names a force of two countries: "a joint Turkish-Russian patrol".
func (a *analysis) ofNations(h int, p *event.Party) {
	if p.Country != "" || p.Kind != event.StateForces && p.Kind != event.Police && p.Kind != event.Government {
		return
	}
	for c := range a.children(h) {
		if c > h || !a.is(c, "amod", "compound") {
			continue
		}
		all := a.nations(c)
		if len(all) < 2 {
			continue
		}
		var names []string
		for _, n := range all {
			if len(n.Demonyms) > 0 {
				names = append(names, n.Demonyms[0])
			}
		}
		suffix, role := "armies", "MIL"
		switch {
		case p.Kind == event.Police:
			suffix, role = "police", "COP"
		case p.Kind == event.Government:
			suffix, role = "governments", "GOV"
		case a.weaponClass(h) == "aircraft":
			suffix = "air forces"
		}
		p.Name, p.Country, p.Code = strings.Join(names, " and ")+" "+suffix, all[0].ISO3, all[0].ISO3+role
		return
	}
}

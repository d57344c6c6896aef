package actor

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// owned describes what belongs to a named party: "Taliban fighters", "IS
// barricades", "Syrian Army units", "Hamas prisoners".
func (r *Reading) owned(p phrase) Description {
	e, t := p.owner.Entry, p.term
	d := r.ofEntry(*p.owner)
	d.Specific = .95
	switch {
	case t.own && (e.Kind == event.NGOIGO || e.Kind == event.Media):
	case t.own:
		d.Name = r.words(p.start, p.head+1)
		d.Kind, d.Code, d.Generic, d.Specific = t.Kind, code(e.Country, t.Role), true, .5
		d.Rule = t.source()
	case t.Kind == facility || t.Kind == materiel || t.Kind == event.PlaceParty:
		d.Kind, d.Owner, d.Thing = t.Kind, e.Name, t.thing
	case e.Class == Person && e.Party != "" && !t.title:
		d.Name, d.Affiliation = e.Party, ""
		if e.Kind == government && t.Kind == stateForces && t.state && e.Country != "" {
			d = r.fromTerm(p, e.Country)
		}
	case e.Kind == event.NGOIGO && (t.Kind == stateForces || t.Kind == police):
		d.Kind, d.Code, d.Thing = t.Kind, d.Code+t.Role, t.thing
	case e.Kind == government && t.state && t.Kind != government && e.Country != "":
		d = r.fromTerm(p, e.Country)
	default:
		d.Thing = t.thing
	}
	return d
}

// Forces describes the armed forces of a country.
func (r *Reading) Forces(iso3 string) Description {
	return r.fromTerm(phrase{term: r.dict.terms.forms["forces"]}, iso3)
}

// fromTerm describes the forces or organ of a country.
func (r *Reading) fromTerm(p phrase, iso3 string) Description {
	of := &Entry{Country: iso3, Countries: []string{iso3}, adjective: r.dict.adjective(iso3)}
	return r.composedOf(p, of)
}

// composedOf describes a term with the adjective of a country.
func (r *Reading) composedOf(p phrase, of *Entry) Description {
	e, t := r.composed(of, p.term), p.term
	d := r.ofEntry(Mention{Entry: e})
	d.Rule, d.Specific, d.Thing = e.Source, .8, t.thing
	if t.thing {
		d.Owner = e.Name
	}
	return d
}

// national describes a term with countries or peoples before it: "Turkish
// warplanes", "Kurdish fighters", "Syrian rebels", "Russian and Syrian jets".
func (r *Reading) national(p phrase) Description {
	t := p.term
	last := p.of[len(p.of)-1].Entry
	ethnic := last.Class == Ethnic
	country := last
	for _, m := range p.of {
		if m.Entry.Class == Ethnic {
			ethnic = true
		} else if m.Entry.Country != "" {
			country = m.Entry
		}
	}
	if !ethnic && t.Word == "gunman" && strings.HasPrefix(r.part(p.head), "sniper") && country.Country != "" {
		return r.fromTerm(phrase{term: r.dict.terms.forms["forces"]}, country.Country) // "an Azerbaijani sniper"
	}
	if ethnic || t.Compose == "" || t.unidentified {
		d := r.adjectival(p, country, ethnic)
		if n := len(p.of); n > 1 && country.Class != Ethnic && r.joins(p.of[n-2].Last, p.of[n-1].First) {
			d.Kind, d.Code = t.Kind, code(country.Country, t.Role) // "Iraqi and Kurdish forces"
		}
		return d
	}
	d := r.composedOf(p, country)
	if names := r.both(p.of, t); names != "" {
		d.Name, d.Entry = names, nil
	}
	return d
}

// both is the name of the forces of two countries: "Russian and Syrian Air
// Forces"; "" where the phrase names one.
func (r *Reading) both(of []*Mention, t *Term) string {
	var names []string
	for i, m := range of {
		if m.Entry.Class == Ethnic || i > 0 && !r.joins(of[i-1].Last, m.First) {
			return ""
		}
		if i > 0 && m.Entry.Country == of[i-1].Entry.Country {
			return ""
		}
		names = append(names, m.Entry.adjective)
	}
	if len(names) < 2 {
		return ""
	}
	suffix := t.Compose[strings.LastIndexByte(t.Compose, '|')+1:]
	switch {
	case strings.HasSuffix(suffix, "Force") || strings.HasSuffix(suffix, "government"):
		suffix += "s"
	case suffix == "Army":
		suffix = "armies"
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1] + " " + suffix
}

// joins reports whether only a comma, "and" or "or" stands between two tokens.
func (r *Reading) joins(from, to int) bool {
	for i := from; i < to; i++ {
		if w := r.part(i); w != "and" && w != "or" && r.doc.Tokens[i].Tag != "," {
			return false
		}
	}
	return to > from
}

// adjectival describes a term that keeps its words: "Syrian rebels", "Kurdish
// fighters", "Iraqi civilians".
func (r *Reading) adjectival(p phrase, of *Entry, ethnic bool) Description {
	t := p.term
	d := Description{Generic: true, Specific: .5, Thing: t.thing, Rule: t.source()}
	d.Name, d.Kind = r.words(p.start, p.head+1), t.Kind
	d.Country = of.Country
	if ethnic && (t.Kind == stateForces || t.Word == "fighter") && !t.thing {
		d.Kind = militia
	}
	if ethnic && of.Class == Ethnic {
		d.Country = ""
		if len(of.Countries) == 1 {
			d.Country = of.Country
		}
	}
	role := t.Role
	if t.title && d.Kind == event.UnknownParty && !ethnic { // "Turkey's leader"
		d.Kind, role = government, "GOV"
	}
	if d.Kind == militia && t.Kind != militia {
		role = "UAF"
	}
	d.Code = code(d.Country, role)
	if t.military && !ethnic { // a Syrian base is the army's
		army := r.fromTerm(phrase{term: r.dict.terms.forms["army"]}, of.Country)
		d.Name, d.Owner, d.Code, d.Generic, d.Specific = army.Name, army.Name, army.Code, false, .8
		d.Kind = t.Kind
	}
	return d
}

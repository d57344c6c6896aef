package actor

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// bare describes a term that names no party and no country: "the army",
// "gunmen", "government forces", "U.S.-backed fighters".
func (r *Reading) bare(p phrase, focus string) Description {
	t := p.term
	kind, side := r.side(p)
	d := Description{Generic: true, Specific: .2, Thing: t.thing, Rule: t.source()}
	d.Name, d.Kind = r.words(p.start, p.head+1), t.Kind
	switch {
	case side && !t.thing && armed(t.Kind) && t.Kind != police:
		d.Specific = .4
		if d.Kind = kind; t.Kind == rebels || t.Kind == militia {
			d.Kind = t.Kind
		}
	case !t.thing && (t.state || r.ofArmy(p)) && t.Compose != "" && focus != "" && r.ownForces(p):
		d = r.fromTerm(p, focus)
		d.Generic, d.Specific = true, .6
	case t.military && focus != "" && t.thing && r.ofArmy(p):
		d.Owner = r.fromTerm(phrase{term: r.dict.terms.forms["army"]}, focus).Name
		d.Name, d.Country, d.Code, d.Specific = d.Owner, focus, code(focus, "MIL"), .5
	case t.thing && armed(t.Kind) && t.Compose != "" && focus != "" && r.ofRegime(p):
		d = r.fromTerm(p, focus) // "junta jets"
		d.Generic, d.Specific = true, .6
	case t.unidentified && p.start == p.head:
		d.Name = "unidentified " + strings.ToLower(d.Name)
	case p.start < p.from:
		d.Specific = .3
	}
	return d
}

// ofArmy reports whether the words before a head say that it is the army's:
// "army base", "military outpost", "army officer".
func (r *Reading) ofArmy(p phrase) bool {
	for i := p.start; i < p.head; i++ {
		switch r.part(i) {
		case "army", "military":
			return true
		}
	}
	return false
}

// ofRegime reports whether a word before a term says that it is the rulers' own.
func (r *Reading) ofRegime(p phrase) bool {
	for i := p.start; i < p.head; i++ {
		switch r.part(i) {
		case "junta", "regime", "government":
			return true
		}
	}
	return false
}

// own are words before a term that leave the forces the country's own.
var own = map[string]bool{
	"government": true, "state": true, "regular": true, "regime": true, "national": true, "elite": true, "additional": true, "heavily": true,
	"armed": true, "more": true, "combat": true, "well": true, "own": true, "federal": true, "army": true, "military": true, "special": true,
	"off": true, "duty": true, "uniformed": true, "wounded": true, "retreating": true, "advancing": true, "security": true, "fresh": true,
	"central": true, "senior": true, "top": true, "young": true, "female": true, "new": true, "current": true, "masked": true, "unarmed": true, "junta": true,
}

// ownForces reports whether nothing before a term says that the forces are
// not the country's own: "foreign troops", "local forces".
func (r *Reading) ownForces(p phrase) bool {
	for i := p.start; i < p.from; i++ {
		for _, part := range r.parts[r.first[i]:r.first[i+1]] {
			if !own[part] && !quantities[part] {
				return false
			}
		}
	}
	return true
}

// regimes are what rebels are against: "anti-government fighters".
var regimes = map[string]bool{"government": true, "regime": true, "assad": true, "gaddafi": true, "gadhafi": true, "junta": true, "coup": true, "state": true, "sandinista": true, "morsi": true, "maduro": true}

// side reads whose side hyphenated or plain words before a term put it on:
// "pro-government", "anti-government", "U.S.-backed", "rebel forces".
func (r *Reading) side(p phrase) (kind event.PartyKind, ok bool) {
	for i := p.start; i < p.from; i++ {
		parts := r.parts[r.first[i]:r.first[i+1]]
		if len(parts) == 0 {
			continue
		}
		last := parts[len(parts)-1]
		switch {
		case len(parts) > 1 && parts[0] == "anti":
			return rebels, regimes[parts[1]]
		case len(parts) > 1 && parts[0] == "pro", len(parts) > 1 && (last == "backed" || last == "allied" || last == "supported" || last == "trained" || last == "aligned"):
			return militia, true
		}
		switch last {
		case "rebel", "insurgent", "opposition", "separatist", "jihadist", "islamist", "guerrilla", "terrorist", "militant", "extremist", "secessionist", "contra":
			return rebels, true
		case "militia", "paramilitary", "tribal", "vigilante", "loyalist":
			return militia, true
		}
	}
	return event.UnknownParty, false
}

// unlisted describes a head that is no term: a person with a title, a noun
// beside a party, a name or a thing that nothing is known of.
func (r *Reading) unlisted(p phrase, focus string) Description {
	if d, ok := r.titled(p); ok {
		return d
	}
	if p.owner != nil {
		d := r.ofEntry(*p.owner)
		d.Specific = .6
		return d
	}
	if !r.proper(p.head) { // "heroes of the army"
		if d, ok := r.counted(p, focus, maxDepth-1); ok && d.Specific > .5 {
			return d
		}
	}
	d := Description{Generic: !r.proper(p.head), Specific: .1}
	d.Name = r.words(r.nameStart(p), r.nameEnd(p))
	if len(p.of) > 0 {
		d.Country, d.Specific = p.of[len(p.of)-1].Entry.Country, .2
	}
	if r.proper(p.head) {
		d.Specific = .5
	}
	return d
}

// nameStart is the token that the name of a phrase begins at: behind what is said of
// its bearer in small letters, "adviser Sartaj Aziz".
func (r *Reading) nameStart(p phrase) int {
	if !r.proper(p.head) {
		return p.start
	}
	k := p.head
	for k > p.start && r.proper(k-1) {
		k--
	}
	if k > p.start && p.head+1 < p.last && r.proper(p.head+1) && len(r.part(k-1)) > 3 {
		return k
	}
	return p.start
}

// nameEnd is the token after the name that a phrase's head begins: the parse
// takes the first word of a person's name for its head.
func (r *Reading) nameEnd(p phrase) int {
	end := p.head + 1
	for r.proper(p.head) && end < p.last && end < p.head+4 && r.proper(end) && !calendar[r.part(end)] {
		end++
	}
	return end
}

// titled describes a person by the title before the name: "Foreign Minister
// Pavlo Klimkin", "Iraqi Gen. Najim al-Jubouri".
func (r *Reading) titled(p phrase) (Description, bool) {
	if !r.proper(p.head) {
		return Description{}, false
	}
	first := p.head
	for first > p.start && r.proper(first-1) && r.at[first-1] == 0 {
		if t, _ := r.termTo(p.start, first-1); t != nil && t.title {
			break
		}
		first--
	}
	t, from := r.termTo(p.start, first-1)
	if first <= p.start || t == nil || !t.title && t.Kind != government && !armed(t.Kind) {
		return Description{}, false
	}
	d := Description{Specific: .9, Rule: t.source()}
	d.Name, d.Kind = r.words(first, r.nameEnd(p)), t.Kind
	owner, of := r.modifiers(p.start, from)
	if len(of) > 0 {
		d.Country = of[len(of)-1].Entry.Country
	}
	d.Code = code(d.Country, t.Role)
	if owner != nil {
		e := owner.Entry
		d.Kind, d.Country, d.Code, d.Affiliation, d.Entry = e.Kind, e.Country, e.Code, e.Name, e
	}
	return d, true
}

package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// newsFrom reports whether a place is where a report is from, which tells of what
// happened in it: "in another report from the western Herat province".
func (a *analysis) newsFrom(k int) bool {
	for i := a.places[k].first - 1; i > 0 && i > a.places[k].first-5; i-- {
		if a.lower(i) == "from" {
			switch a.lemma(i - 1) {
			case "report", "news", "account", "footage", "video", "image", "picture":
				return true
			}
			return false
		}
	}
	return false
}

// metonym reports whether the name of a place stands for its government, who
// does or suffers an event of its sentence: "accused Kigali of arming".
func (a *analysis) metonym(k int) bool {
	p := &a.places[k]
	if p.relation == event.Between && p.to == nil && a.clashing(k) {
		return true
	}
	if !p.coref && a.addressed(k) {
		return true
	}
	if p.relation != event.RelationUnknown || p.coref {
		return false
	}
	s := a.doc.Sentences[a.sent(p.first)]
	at := a.tok[p.first].Start
	h := a.placeHead(k)
	country := strings.HasPrefix(p.top.Code, "PCL")
	if n := p.last; n < s.Last && country && missions[a.lemma(n)] {
		return true // "the U.S. embassy"
	}
	if n := p.last; n+1 < s.Last && a.tag(n) == "CD" && a.weaponClass(n+1) != "" {
		return true // "a Hermes 900 drone"
	}
	capital := a.is(h, "nsubj") && a.placeAt(h) != nil && a.placeAt(h).Code == "PPLC"
	for _, f := range a.findingsBetween(s.First, s.Last) {
		names := func(q event.Party) bool { return q.Kind == event.Government && q.Span.Start <= at && at < q.Span.End }
		armed := func(q event.Party) bool {
			return (q.Kind == event.StateForces || q.Kind == event.Materiel) && q.Span.Start <= at && a.tok[p.last-1].End < q.Span.End
		}
		if country && (slices.ContainsFunc(f.Actors, armed) || slices.ContainsFunc(f.Targets, armed)) {
			return true // "an attack by U.S. drones"
		}
		if country && a.preposition(h) == "by" && slices.ContainsFunc(f.Actors, names) {
			return true // "missiles launched by Russia"
		}
		if capital && a.head(h) == f.tok && slices.ContainsFunc(f.Actors, names) {
			return true // "Tehran struck the bases"
		}
		if directed[f.Kind] && (slices.ContainsFunc(f.Actors, names) || slices.ContainsFunc(f.Targets, names)) && a.is(a.coordination(p.last-1), "nsubj", "obj", "nsubj:pass", "iobj", "obl:agent") {
			return true
		}
	}
	return false
}

// addressed reports whether the name of a country or a capital stands behind its
// preposition for the government that a demand, threat or talk is put to or comes
// from: "called on Kigali to withdraw", "pressure from Riyadh".
func (a *analysis) addressed(k int) bool {
	p := &a.places[k]
	h := p.last - 1
	if code := p.top.Code; code != "PPLC" && !strings.HasPrefix(code, "PCL") {
		return false
	}
	prep := a.preposition(a.coordination(h))
	switch prep {
	case "on", "upon", "with", "to", "from", "against", "at", "between", "for", "of", "by":
	default:
		return false
	}
	s := a.doc.Sentences[a.sent(p.first)]
	at := a.tok[p.first].Start
	names := func(q event.Party) bool { return q.Kind == event.Government && q.Span.Start <= at && at < q.Span.End }
	for _, f := range a.findingsBetween(s.First, s.Last) {
		if f.Kind == event.Negotiation && prep != "with" && prep != "between" && prep != "of" && prep != "by" {
			continue // "his visit to Washington"
		}
		if spokenTo[f.Kind] && (slices.ContainsFunc(f.Actors, names) || slices.ContainsFunc(f.Targets, names)) {
			return true
		}
	}
	return false
}

// spokenTo are kinds of what is said to a government rather than done in its
// country.
var spokenTo = map[event.Kind]bool{event.Demand: true, event.Threat: true, event.Accusation: true, event.Negotiation: true, event.Agreement: true, event.Rejection: true, event.Sanction: true, event.Cooperation: true, event.Endorsement: true}

// missions are where a country is at home in another.
var missions = map[string]bool{"embassy": true, "consulate": true, "mission": true}

// clashing reports whether "between" leads to the sides of an event rather than
// to two places: "the war between Israel and Hamas".
func (a *analysis) clashing(k int) bool {
	h := a.places[k].last - 1
	g := a.head(h)
	return g >= 0 && a.at[g] != nil && (mutual[a.at[g].Kind] || a.at[g].Kind == event.ArmedClash) && strings.HasPrefix(a.places[k].top.Code, "PCL")
}

// residing are verbs of where somebody lives or is from.
var residing = map[string]bool{"live": true, "reside": true, "base": true, "exile": true, "bear": true, "headquarter": true, "raise": true, "educate": true, "study": true, "hail": true}

// residence reports whether a place only says, in a clause beside, where somebody
// lives: "the cleric, now living in Pennsylvania".
func (a *analysis) residence(f *finding, k int) bool {
	v := a.head(a.placeHead(k))
	if v >= 0 && a.lower(v) == "exile" {
		v = a.head(v)
	}
	if v < 0 || v == f.tok || !a.verbal(v) || !residing[a.lemma(v)] || a.at[v] != nil || a.under(f.tok, v) && a.is(v, "root") {
		return false
	}
	return a.is(v, "acl", "advcl", "acl:relcl", "amod")
}

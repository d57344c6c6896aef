package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// A genre is what sort of text a story is, by what it speaks of and how: news
// of violence, talks, a speech.
type genre struct {
	violent, talk, opinion, quoted, said float64 // shares of the events
	dense                                float64 // violent events a sentence
	first                                int     // the sentence of the first
	home                                 string  // the country it is from
}

// readGenre counts what a story's events are of.
func (a *analysis) readGenre() {
	g := genre{first: len(a.doc.Sentences), home: a.focus}
	if d := a.dateline(); d != nil && d.Place != nil && d.Place.Country != "" {
		g.home = d.Place.Country
	}
	for _, f := range a.findings {
		switch {
		case violent[f.Kind]:
			g.violent++
			g.first = min(g.first, a.sent(f.tok))
		case f.Kind == event.Accusation || f.Kind == event.Demand || f.Kind == event.Threat || f.Kind == event.Rejection:
			g.opinion++
		case f.Kind == event.Negotiation || f.Kind == event.Agreement || f.Kind == event.Cooperation || f.Kind == event.Ceasefire || f.Kind == event.Concession:
			g.talk++
		}
		g.quoted += float64(count(len(a.quotesBetween(f.tok, f.tok+1)) > 0))
		g.said += float64(count(f.Attribution != nil))
	}
	if n := float64(len(a.findings)); n > 0 {
		g.dense = g.violent / float64(len(a.doc.Sentences))
		g.violent, g.opinion, g.talk, g.quoted, g.said = g.violent/n, g.opinion/n, g.talk/n, g.quoted/n, g.said/n
	}
	a.genre = g
}

// addGenre adds what the story is, and where in the world the incident lies
// from it.
func (a *analysis) addGenre(v *linear.Vector, x *incident) {
	g := &a.genre
	v.Set("story-violent", g.violent)
	v.Set("story-talk", g.talk)
	v.Set("story-opinion", g.opinion)
	v.Set("story-quoted", g.quoted)
	v.Set("story-said", g.said)
	v.Set("story-dense", min(g.dense, 2))
	v.Is("story-first:", apartTier(g.first))
	v.Is("story-groups:", bucket(len(a.mainGroups), 3))
	v.Is("story-long:", lengthTier(len(a.doc.Sentences)))
	place := a.abroad(x)
	v.Is("country:", place)
	v.Is("country:", place+"&main:"+kindGroup(a.representative(x).Kind))
	foreign, foreignTarget, had, recent := 0, 0, 0, "none"
	roles := map[string]bool{}
	frames := map[string]bool{}
	for _, f := range x.events {
		for _, p := range f.Actors {
			foreign += count(p.Country != "" && g.home != "" && p.Country != g.home)
			if r := roleOfCode(p.Code); r != "" {
				roles["actor-role:"+r] = true
			}
		}
		for _, p := range f.Targets {
			foreignTarget += count(p.Country != "" && g.home != "" && p.Country != g.home)
			if h := a.headToken(p); h >= 0 {
				if t, ok := a.actors.Term(a.lemma(h)); ok && t.Role != "" {
					roles["target-role:"+t.Role] = true
				}
			}
		}
		for c := range a.children(f.tok) {
			had += count(a.is(c, "aux") && a.lower(c) == "had")
		}
		frames["frame:"+a.row(f).Frame.Name] = true
		if w := a.age(f.Time); recent == "none" || w == "days" {
			recent = w
		}
	}
	v.Flag("foreign-actor", foreign > 0)
	v.Flag("foreign-target", foreignTarget > 0)
	v.Set("had", float64(had)/float64(len(x.events)))
	v.Is("age:", recent)
	for _, k := range sortedKeys(roles) {
		v.Flag(k, true)
	}
	for _, k := range sortedKeys(frames) {
		v.Flag(k, true)
	}
	v.Is("main-frame:", a.row(a.representative(x)).Frame.Name)
}

// abroad says whether an incident's place lies in the country that the story is
// from.
func (a *analysis) abroad(x *incident) string {
	out := "none"
	for _, f := range x.events {
		switch {
		case f.Place == nil || f.Place.Toponym == nil || f.Place.Toponym.Country == "" || a.genre.home == "":
		case f.Place.Toponym.Country == a.genre.home:
			return "home"
		default:
			out = "abroad"
		}
	}
	return out
}

// roleOfCode is the end of an actor's code, what it is without its country.
func roleOfCode(code string) string {
	if len(code) >= 6 {
		return code[3:6]
	}
	return ""
}

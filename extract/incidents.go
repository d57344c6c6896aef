package extract

import (
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
)

func sortFindings(list []*finding) {
	sort.SliceStable(list, func(i, k int) bool { return list[i].Trigger.Span.Start < list[k].Trigger.Span.Start })
}

// reach is how many incidents back, and how many of the latest mentions of
// each, a mention is compared with.
const (
	reachIncidents = 30
	reachMentions  = 6
)

// incidents gathers the mentions of one thing that happened: each event joins
// the incident before it that it fits best, or opens one.
func (a *analysis) incidents() {
	var open [][]*finding // by number, the first is 1
	for _, f := range a.findings {
		best, score := -1, 0.0
		for n := len(open) - 1; n >= max(0, len(open)-reachIncidents); n-- {
			if s := a.fit(f, open[n]); s > score {
				best, score = n, s
			}
		}
		if n := a.takesUp(f, open); n >= 0 {
			best = n
		}
		if best < 0 && len(open) > 0 && a.leads(f, open[0]) {
			best = 0
		}
		if best < 0 {
			open = append(open, nil)
			best = len(open) - 1
		}
		open[best] = append(open[best], f)
		f.Incident = best + 1
	}
}

// leads reports whether a violent event is what the headline told of: the first of
// the story's text where nothing keeps the two apart.
func (a *analysis) leads(f *finding, headline []*finding) bool {
	for _, g := range headline {
		if !a.doc.Paragraphs[a.doc.Sentences[a.sent(g.tok)].Paragraph].Headline {
			return false
		}
	}
	return family(f.Kind) == 1 && a.fit(f, headline) > unlike
}

// unlike is below what the first event of a text and its headline have in common
// at the least, in log odds.
const unlike = -3

// fit is how well an event fits an incident, in log odds: the mean of its best
// pair and of all pairs. What can not be one incident is far below 0.
func (a *analysis) fit(f *finding, mentions []*finding) float64 {
	for _, g := range mentions[:min(len(mentions), 2*reachMentions)] { // the first ones date it
		if a.aloof(f.tok, g.tok) || a.oldNews(f, g) || a.oldNews(g, f) || daysApart(f.Time, g.Time) || a.cameAfter(g, f.tok) || yearsApart(f.Time, g.Time) || f.Place != nil && g.Place != nil && apart(f.Place, g.Place) && stated(g) || sumsUp(f) != sumsUp(g) && (harm[f.Kind] || force[f.Kind]) || tollsApart(f, g) {
			return -10
		}
	}
	if a.longAgo(f) && !slices.ContainsFunc(mentions[:min(len(mentions), 2*reachMentions)], func(g *finding) bool {
		return a.longAgo(g) || a.sent(g.tok) == a.sent(f.tok) && g.Time != nil && g.Time.Start == f.Time.Start
	}) {
		return -10 // "about two years ago seven were killed there": none of what the story tells of
	}
	mentions = mentions[max(0, len(mentions)-reachMentions):]
	best, sum := -10.0, 0.0
	for _, g := range mentions {
		if family(f.Kind) != family(g.Kind) || future(f.Status) != future(g.Status) {
			return -10
		}
		if daysApart(f.Time, g.Time) || f.Place != nil && g.Place != nil && apart(f.Place, g.Place) {
			return -10
		}
		s := a.pairScore(f, g)
		best, sum = max(best, s), sum+s
	}
	return (best + sum/float64(len(mentions))) / 2
}

// oldNews reports whether event g is dated a month or more before the day on which
// event f, that has no date, was reported.
func (a *analysis) oldNews(f, g *finding) bool {
	if f.Time != nil || g.Time == nil || g.Time.Inherited || len(g.Time.End) < len(time.DateOnly) {
		return false
	}
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		v := a.hangs(m)
		if v >= 0 && !a.verbal(v) && m.Last < s.Last {
			v = m.Last // "the agency on Sunday reported"
		}
		if v < 0 || len(m.Time.Start) < len(time.DateOnly) || !a.verbal(v) || !a.lex.Reports(a.lemma(v)) {
			continue
		}
		day, err := time.Parse(time.DateOnly, m.Time.Start[:len(time.DateOnly)])
		end, fault := time.Parse(time.DateOnly, g.Time.End[:len(time.DateOnly)])
		return err == nil && fault == nil && day.Sub(end) > 30*24*time.Hour
	}
	return false
}

// sumsUp reports whether an event's own words put it in weeks or more, so that it is
// a sum of many: "1,520 people were killed from April to the end of June".
func sumsUp(f *finding) bool {
	t := f.Time
	if t == nil || t.Inherited || !strings.Contains(t.Value, "/") {
		return false
	}
	from, err := time.Parse(time.DateOnly, t.Start)
	to, fault := time.Parse(time.DateOnly, t.End)
	return err == nil && fault == nil && to.Sub(from) > 21*24*time.Hour
}

// many reports whether an event is a number of acts over some time: "more than 30
// air strikes this year".
func (a *analysis) many(f *finding) bool {
	return !f.verb && a.tag(f.tok) == "NNS" && a.child(f.tok, "nummod") >= 0 && f.Time != nil && !f.Time.Inherited && f.Time.Precision >= 2
}

// longAgo reports whether an event's own words date it most of a year or more before
// the story.
func (a *analysis) longAgo(f *finding) bool {
	t := f.Time
	if t == nil || t.Inherited || a.day.IsZero() || t.End == "" {
		return false
	}
	end, err := time.Parse(time.DateOnly, t.End[:min(len(t.End), len(time.DateOnly))])
	return err == nil && a.day.Sub(end) > 300*24*time.Hour
}

// tollsApart reports whether so many more died in one of two events that no later
// count of the same dead can be the other: "killed 12" and "killed nearly 200".
func tollsApart(f, g *finding) bool {
	if f.Casualties == nil || g.Casualties == nil || f.Casualties.Killed == nil || g.Casualties.Killed == nil {
		return false
	}
	few, many := f.Casualties.Killed.Min, g.Casualties.Killed.Min
	if few > many {
		few, many = many, few
	}
	return few >= 2 && many > 5*few && many-few > 30
}

// family groups the kinds that may be mentions of one incident.
func family(k event.Kind) int {
	switch k {
	case event.ArmedClash, event.Attack, event.Airstrike, event.Shelling, event.Bombing, event.SuicideBombing, event.Shooting, event.Assassination, event.Massacre, event.Killing, event.Injury, event.ChemicalAttack, event.Destruction, event.Seizure, event.ClaimOfResponsibility:
		return 1
	case event.Siege, event.SiegeRelief:
		return 2
	case event.Negotiation, event.Agreement, event.Ceasefire:
		return 3
	}
	return 100 + int(k)
}

// daysApart reports whether two times are of different days that the events'
// own words state.
func daysApart(t, u *event.Time) bool {
	if t == nil || u == nil || t.Inherited || u.Inherited || timeAgreement(t, u) != "apart" {
		return false
	}
	return t.Precision == 1 && u.Precision == 1 || t.Precision >= 4 && t.Type == event.Date || u.Precision >= 4 && u.Type == event.Date
}

// yearsApart reports whether two times are of different years, be they those of a
// clause above: "was driven out in 2011 … launches attacks".
func yearsApart(t, u *event.Time) bool {
	return t != nil && u != nil && len(t.Start) >= 4 && len(u.Start) >= 4 && len(t.End) >= 4 && len(u.End) >= 4 && (t.End[:4] < u.Start[:4] || u.End[:4] < t.Start[:4])
}

func future(s event.Status) bool { return s == event.Planned || s == event.Hypothetical }

// apart reports whether two places can not be of one incident.
func apart(p, q *event.Place) bool {
	if p.Toponym == nil || q.Toponym == nil || p.Level == event.Country || q.Level == event.Country {
		return false
	}
	if p.Toponym.Name == q.Toponym.Name {
		return false
	}
	if p.Level == event.Province && q.Toponym.Admin1 == p.Toponym.Admin1 || q.Level == event.Province && q.Toponym.Admin1 == p.Toponym.Admin1 {
		return false
	}
	return true
}

// inherit gives events the place and time of their context, and says so: those
// of another mention of the incident, else of the sentence before, else the
// story's first place.
func (a *analysis) inherit() {
	for i, f := range a.findings {
		if sumsUp(f) || a.many(f) {
			continue // "has carried out 30 air strikes this year"
		}
		if f.Place == nil && force[f.Kind] || f.Place == nil && harm[f.Kind] || f.Place == nil && family(f.Kind) < 100 && f.Kind != event.ClaimOfResponsibility {
			if g := a.donor(i, func(g *finding) bool { return stated(g) && (a.sent(g.tok) != a.sent(f.tok) || a.tied(f, g)) }, local); g != nil {
				p := *g.Place
				p.Inherited = true
				f.Place = &p
				f.rule("place:inherited")
			}
		}
	}
	a.shareTimes()
}

func stated(g *finding) bool {
	return g.Place != nil && g.Place.Relation != event.From
}

// tied reports whether of two findings of one incident in one sentence one is
// the subject or the clause of time or cause of the other: "the bomb killed",
// "killed when a bomb". Any other two of a sentence were told apart by the
// words, or the one would have the place of the other by itself.
func (a *analysis) tied(f, g *finding) bool {
	if a.outcomeOf(f, g) || f.verb && g.verb && (f.tok == g.tok+2 && a.is(f.tok, "conj") && a.head(f.tok) == g.tok || g.tok == f.tok+2 && a.is(g.tok, "conj") && a.head(g.tok) == f.tok) {
		return true // "shot and killed"
	}
	if f.Incident != g.Incident {
		return false
	}
	for _, p := range [][2]int{{f.tok, g.tok}, {g.tok, f.tok}} {
		i, h := p[0], p[1]
		if a.is(i, "nsubj", "advcl") && a.head(i) == h {
			return true
		}
		if v := a.head(i); a.is(i, "nsubj") && v >= 0 && a.is(v, "advcl") && a.head(v) == h {
			return true
		}
	}
	return false
}

// outcomeOf reports whether a finding is a participle of another that it is the outcome
// or the manner of: "attacked a post, killing five".
func (a *analysis) outcomeOf(f, g *finding) bool {
	return f.verb && a.is(f.tok, "advcl") && a.tag(f.tok) == "VBG" && (a.head(f.tok) == g.tok || g.carrier >= 0 && a.head(f.tok) == g.carrier) && a.child(f.tok, "mark") < 0 && g.tok < f.tok && harm[f.Kind] && force[g.Kind]
}

// opposed reports whether the doer of one event is whom the other is done to:
// what one side does need not be where the other strikes.
func opposed(f, g *finding) bool {
	return samePowers(f.Actors, g.Targets) || samePowers(f.Targets, g.Actors) && len(g.Targets) > 0
}

func samePowers(list, other []event.Party) bool {
	for _, p := range list {
		for _, q := range other {
			if p.Country != "" && p.Country == q.Country || p.Code != "" && p.Code == q.Code {
				return true
			}
		}
	}
	return false
}

// local reports whether a finding's place is closer than a country.
func local(g *finding) bool { return g.Place.Level != event.Country }

// donor is the nearest finding that has what another lacks: a good one of the
// same incident anywhere, of any within two sentences, of the incident still.
func (a *analysis) donor(i int, has, good func(*finding) bool) *finding {
	f := a.findings[i]
	var best *finding
	score := 0.0
	for k := max(0, i-near); k < min(len(a.findings), i+near); k++ {
		g := a.findings[k]
		if k == i || !has(g) || a.aloof(f.tok, g.tok) {
			continue
		}
		d := distance(a.sent(g.tok), a.sent(f.tok))
		if d > 0 && a.caption(a.sent(g.tok)) {
			continue
		}
		s := 0.0
		switch {
		case a.outcomeOf(f, g):
			s = 11
		case g.Incident == f.Incident && (good == nil || good(g)):
			s = 10 - float64(d)*.1
		case g.Incident == f.Incident:
			s = 4.5 - float64(d)*.1
		case d <= 2 && family(g.Kind) == family(f.Kind) && !future(g.Status) && a.sent(g.tok) <= a.sent(f.tok) && !opposed(f, g):
			s = 5 - float64(d) - .01*float64(distance(k, i))
		}
		if s > score {
			best, score = g, s
		}
	}
	return best
}

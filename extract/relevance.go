package extract

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

//go:embed models/relevance.tsv
var relevanceTable string

// relevanceModel weighs whether an incident of violence is one particular act
// that the story reports, rather than war as such, history or talk.
var relevanceModel = sync.OnceValue(func() *linear.Model { return must(linear.Parse(relevanceTable)) })

// violent are the kinds of event that an incident of violence is made of.
var violent = map[event.Kind]bool{
	event.ArmedClash: true, event.Attack: true, event.Airstrike: true, event.Shelling: true, event.Bombing: true, event.SuicideBombing: true,
	event.Shooting: true, event.Assassination: true, event.Massacre: true, event.Killing: true, event.Injury: true, event.Abduction: true,
	event.SexualViolence: true, event.Torture: true, event.ChemicalAttack: true, event.Destruction: true, event.Looting: true,
}

// An incident is one thing that happened, put together from its mentions.
type incident struct {
	events     []*finding
	involved   []*involvement
	chance     [][len(partNames)]float64 // of each of involved: that it has the part
	fill       [][len(partNames)]float64 // of each: that a report listing it for the part is right
	relevance  float64                   // of an incident of violence, 0 to 1
	violent    bool
	typ        string  // of an incident of violence
	typeChance float64 // that it is of that type
}

// putTogether makes the incidents of a document from its events, in order.
func (a *analysis) putTogether() []*incident {
	list := a.gathered()
	a.readStory()
	if a.joins = joinModel(); a.config.Incidents {
		list = a.join(list)
	}
	a.weighIncidents(list)
	return list
}

// readStory notes what the whole story says that its incidents go by.
func (a *analysis) readStory() {
	a.nameSentences()
	a.readLists()
	a.readPersons()
	a.readGenre()
	a.readSettings()
}

// gathered are the incidents as their events were gathered.
func (a *analysis) gathered() []*incident {
	var out []*incident
	at := map[int]*incident{}
	for _, f := range a.findings {
		x := at[f.Incident]
		if x == nil {
			x = &incident{}
			at[f.Incident] = x
			out = append(out, x)
		}
		x.events = append(x.events, f)
		x.violent = x.violent || violent[f.Kind]
	}
	return out
}

// weighIncidents weighs who has a part in each incident of violence, how likely
// it is reported as one particular act, and of which type it is.
func (a *analysis) weighIncidents(list []*incident) {
	total := 0
	for _, x := range list {
		if x.violent {
			total++
		}
	}
	a.weighParts(list)
	rank := 0
	for _, x := range list {
		if x.violent {
			x.relevance = relevanceModel().Probability(a.relevanceVector(x, rank, total))
			rank++
		}
	}
	a.rank(list)
	for _, x := range list {
		if x.violent {
			x.typ, x.typeChance = a.typeOfIncident(x)
		}
	}
	if a.config.Incidents {
		a.weighFills(list)
	}
}

// relevanceVector is what an incident looks like: the rank-th of so many.
func (a *analysis) relevanceVector(x *incident, rank, total int) (v linear.Vector) {
	first := x.events[0]
	verbs, bare, plural, quoted, actual, root, said := 0, 0, 0, 0, 0, 0, 0
	kinds, actors, targets := map[string]bool{}, map[string]bool{}, map[string]bool{}
	place, when := "none", "none"
	killed, wounded, weapon, coded, another := false, false, false, false, false
	for _, f := range x.events {
		kinds[kindGroup(f.Kind)] = true
		verbs += count(f.verb)
		bare += count(len(f.Actors)+len(f.Targets) == 0)
		plural += count(!f.verb && a.tag(f.tok) == "NNS")
		quoted += count(len(a.quotesBetween(f.tok, f.tok+1)) > 0)
		actual += count(f.Status == event.Actual)
		root += count(a.is(f.tok, "root"))
		said += count(f.Attribution != nil)
		another = another || a.another(f)
		for _, p := range f.Actors {
			actors[p.Kind.String()] = true
			coded = coded || p.Code != ""
		}
		for _, p := range f.Targets {
			targets[p.Kind.String()] = true
		}
		if w := placeClass(f.Place); place == "none" || w == "local" {
			place = w
		}
		if w := a.timeClass(f.Time); when == "none" || w == "recent" {
			when = w
		}
		if c := f.Casualties; c != nil {
			killed, wounded = killed || c.Killed != nil, wounded || c.Wounded != nil
		}
		weapon = weapon || len(f.Weapons) > 0
	}
	for _, k := range sortedKeys(kinds) {
		v.Is("kind:", k)
		if len(kinds) == 1 {
			v.Is("only-kind:", k)
		}
	}
	for _, k := range sortedKeys(actors) {
		v.Is("actor:", k)
	}
	for _, k := range sortedKeys(targets) {
		v.Is("target:", k)
	}
	v.Flag("no-actor", len(actors) == 0)
	v.Flag("no-target", len(targets) == 0)
	v.Flag("coded-actor", coded)
	v.Is("place:", place)
	v.Is("time:", when)
	v.Flag("killed", killed)
	v.Flag("wounded", wounded)
	v.Flag("weapon", weapon)
	v.Flag("another", another)
	n := len(x.events)
	v.Is("events:", bucket(n, 6))
	v.Flag("no-verb", verbs == 0)
	v.Flag("all-bare", bare == n)
	v.Flag("all-plural-nouns", plural == n)
	v.Flag("all-quoted", quoted == n)
	v.Set("quoted", float64(quoted)/float64(n))
	v.Set("said", float64(said)/float64(n))
	v.Flag("not-actual", actual == 0)
	v.Flag("main-clause", root > 0)
	s := a.sent(first.tok)
	v.Is("opens:", apartTier(s))
	v.Flag("headline", a.doc.Paragraphs[a.doc.Sentences[s].Paragraph].Headline)
	v.Is("rank:", bucket(rank, 4))
	v.Is("total:", totalTier(total))
	v.Flag("only", total == 1)
	for _, k := range sortedKeys(actors) {
		for _, t := range sortedKeys(targets) {
			v.Is("pair:", k+">"+t)
		}
	}
	main := kindGroup(a.representative(x).Kind)
	v.Is("main:", main)
	for _, t := range sortedKeys(targets) {
		v.Is("main:", main+">"+t)
	}
	for _, k := range sortedKeys(actors) {
		v.Is("main:", k+">"+main)
	}
	v.Is("main:", main+"&place:"+place)
	v.Is("main:", main+"&time:"+when)
	counted, personal, past, depth := 0, 0, 0, 99
	for _, f := range x.events {
		for _, p := range f.Targets {
			counted += count(p.Count != nil)
		}
		s := a.sent(f.tok)
		personal += count(a.personal[s])
		past += count(a.tag(f.tok) == "VBD" || a.tag(f.tok) == "VBN")
		depth = min(depth, a.depth(f.tok))
	}
	v.Flag("counted", counted > 0)
	v.Set("personal", float64(personal)/float64(n))
	v.Set("personal-story", a.personalShare)
	v.Flag("past", past > 0)
	v.Is("depth:", bucket(depth, 5))
	v.Flag("long-story", len(a.doc.Sentences) > 25)
	a.addScene(&v, x)
	a.addGenre(&v, x)
	a.addSetting(&v, x)
	best, sum := [len(partNames)]float64{}, [len(partNames)]float64{}
	for i := range x.involved {
		for p, c := range x.chance[i] {
			best[p] = max(best[p], c)
			sum[p] += c
		}
	}
	for p, c := range sum {
		v.Set("sum-"+partNames[p], min(c, 3))
	}
	v.Set("sum", min(sum[0]+sum[1]+sum[2]+sum[3], 6))
	for p, c := range best {
		v.Set("best-"+partNames[p], c)
		if c >= .4 {
			v.Is("has-", partNames[p])
		}
	}
	return v
}

// readPersons notes which sentences speak in the first or second person.
func (a *analysis) readPersons() {
	a.personal = make([]bool, len(a.doc.Sentences))
	for s, sent := range a.doc.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			switch a.lower(i) {
			case "i", "we", "our", "my", "us", "you", "your", "me":
				a.personal[s] = a.personal[s] || strings.HasPrefix(a.tag(i), "PRP")
			}
		}
		a.personalShare += float64(count(a.personal[s])) / float64(len(a.doc.Sentences))
	}
}

// depth is how many clauses a token's is inside of.
func (a *analysis) depth(i int) int {
	n := 0
	for hops := 0; i >= 0 && hops < 40; hops++ {
		if a.is(i, "acl", "advcl", "ccomp", "xcomp", "csubj") {
			n++
		}
		i = a.head(i)
	}
	return n
}

func count(holds bool) int {
	if holds {
		return 1
	}
	return 0
}

func totalTier(n int) string {
	switch {
	case n <= 4:
		return bucket(n, 4)
	case n <= 8:
		return "8"
	}
	return "more"
}

func placeClass(p *event.Place) string {
	if p == nil {
		return "none"
	}
	switch p.Level {
	case event.Country, event.Region:
		return "wide"
	case event.Province:
		return "province"
	}
	return "local"
}

// monthsBack is how long ago something may have happened and still be news, in
// days.
const monthsBack = 62

// timeClass says how long before the story a time lies.
func (a *analysis) timeClass(t *event.Time) string {
	switch w := a.age(t); w {
	case "days", "weeks", "later":
		return "recent"
	default:
		return w
	}
}

// age says more exactly how long before the story a time lies.
func (a *analysis) age(t *event.Time) string {
	if t == nil {
		return "none"
	}
	now := a.in.day()
	if now == "" && a.doc.Dateline != nil {
		now = a.doc.Dateline.Date
	}
	day, err := time.Parse(time.DateOnly, now)
	start, err2 := time.Parse(time.DateOnly, firstDay(t.Start))
	if err != nil || err2 != nil {
		return "vague"
	}
	switch days := day.Sub(start).Hours() / 24; {
	case days > monthsBack:
		return "old"
	case days > 5:
		return "weeks"
	case days < 0:
		return "later"
	}
	return "days"
}

// firstDay is the date of a date or date-time.
func firstDay(s string) string { return s[:min(len(s), len(time.DateOnly))] }

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

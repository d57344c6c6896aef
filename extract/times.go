package extract

import (
	"slices"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// timeEvents gives each event the time that its clause states, or that of a
// clause above it, which is then marked as inherited.
func (a *analysis) timeEvents() {
	for _, f := range a.findings {
		m, own := a.clauseTime(f)
		if m == nil {
			a.offsetTime(f)
		}
		a.lasted(f)
		if m == nil || f.Time != nil {
			continue
		}
		f.Time = eventTime(m)
		f.Time.Inherited = !own
		if own {
			f.rule("time:clause")
		} else {
			f.rule("time:above")
		}
	}
}

// clauseTime is the time expression nearest to the trigger that hangs on its
// clause or on one above it, but not on the verb of a report. own is whether
// it hangs on the event itself.
func (a *analysis) clauseTime(f *finding) (best *timex.Mention, own bool) {
	s := a.doc.Sentences[a.sent(f.tok)]
	score := 0.0
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		if !datesEvent(m) || a.compared(m) || vague(m) && m.Last < s.Last && offsets[a.lower(m.Last)] {
			continue
		}
		if v := a.timeScore(f, m); v > score {
			best, score = m, v
		}
	}
	return best, score >= ownTime
}

// datesEvent reports whether an expression can date an event: a bare duration
// can where its days are known, or where it is of no stated length ("for
// years").
func datesEvent(m *timex.Mention) bool {
	switch m.Time.Type {
	case event.Date, event.TimeOfDay:
		return true
	case event.Duration:
		return m.Time.Start != "" || vague(m)
	}
	return false
}

// offsets are the words that measure a duration from something else: "several
// days after the attack".
var offsets = map[string]bool{"after": true, "before": true, "later": true, "earlier": true, "ago": true, "since": true, "until": true}

// vague reports whether an expression is some past time of no stated length:
// "recent days", "for years".
func vague(m *timex.Mention) bool {
	return m.Time.Start == "" && strings.HasPrefix(m.Time.Value, "PX")
}

// eventTime is the time of an event that an expression dates: some past for
// "in recent days"; for a duration whose days are known, from when to when.
func eventTime(m *timex.Mention) *event.Time {
	t := m.Time
	switch {
	case vague(m):
		t.Type, t.Value = event.Date, "PAST_REF"
	case t.Type == event.Duration && strings.HasPrefix(t.Value, "P") && len(t.Start) >= 10 && len(t.End) >= 10:
		n := 10
		if strings.HasSuffix(t.Value, "Y") || strings.HasSuffix(t.Value, "M") && !strings.Contains(t.Value, "T") {
			n = 7
		}
		t.Value = t.Start[:n] + "/" + t.End[:n]
	}
	return &t
}

// compared reports whether an expression only says among what an event stands
// out: "the worst in recent months", "the first attack since 2015".
func (a *analysis) compared(m *timex.Mention) bool {
	if m.First == 0 {
		return false
	}
	switch a.lower(m.First - 1) {
	case "in", "since", "of", "for":
	default:
		return false
	}
	h := a.hangs(m)
	for k := h; k >= 0 && k > h-6; k-- {
		if t := a.tag(k); t == "JJS" || t == "RBS" && a.lower(k) != "at" {
			return true
		}
		if h := a.head(h); k == h {
			for c := range a.children(h) {
				if c < m.First && (a.tag(c) == "JJS" || a.tag(c) == "RBS") && a.nominal(h) {
					return true
				}
			}
		}
	}
	return false
}

// hangs is the token through which an expression hangs on the rest of the
// sentence.
func (a *analysis) hangs(m *timex.Mention) int {
	for k := m.First; k < m.Last; k++ {
		if x := a.head(k); x < m.First || x >= m.Last {
			return k
		}
	}
	return m.Last - 1
}

// ownTime is the least timeScore of an expression that hangs on the event
// itself.
const ownTime = 2

// timeScore is how well a time fits a trigger: by the clauses between them.
func (a *analysis) timeScore(f *finding, m *timex.Mention) float64 {
	h := a.hangs(m)
	if b := m.First - 1; b >= 0 && a.verbal(b) && a.lex.Reports(a.lemma(b)) && a.at[b] == nil && (a.head(h) == b || a.head(h) < 0) {
		return 0 // "reported Saturday"
	}
	if x := a.head(f.tok); !f.verb && x >= m.First && x < m.Last {
		return 3 // "paused their advance Tuesday", parsed as a kind of Tuesday
	}
	if a.dayOfPicture(f, m) {
		return 0
	}
	v := a.head(h)
	if b := a.bareDay(m, h); b >= 0 {
		v = b
	}
	for hops := 0; v >= 0 && !a.verbal(v) && hops < 6; hops++ {
		if v == f.tok {
			return 3
		}
		if g := a.at[v]; g != nil && !g.verb && g != f {
			return 0 // "the attack on Monday" dates the attack alone
		}
		if a.child(v, "cop") == f.tok && a.is(f.tok, "cop") {
			return 3 // "the troops are now at the gates"
		}
		v = a.head(v)
	}
	if v < 0 {
		v = a.clause(h)
	}
	close := 1 / float64(2+distance(h, f.tok))
	if v == f.tok || v == f.carrier {
		return 3 + close
	}
	if v >= 0 && a.tells(v, f.tok) {
		return ownTime + close // "the fighting that began on Monday"
	}
	if (f.verb || a.row(f).POS == 'A') && a.is(f.tok, "amod", "compound") && v >= 0 && !a.under(v, a.head(f.tok)) {
		return 0 // "the troops are now at the gates of the besieged city"
	}
	if v >= 0 && a.lex.Reports(a.lemma(v)) && a.at[v] == nil && a.under(f.tok, v) {
		return 0
	}
	if a.aside(f) {
		return 0
	}
	// Climb from the trigger: its clause, then those above.
	weight := ownTime * 1.
	for k, hops := f.tok, 0; k >= 0 && hops < 5; k, hops = a.head(k), hops+1 {
		if g := a.at[k]; g != nil && g != f {
			if future(g.Status) != future(f.Status) || !f.verb && tellsOfOthers[g.Kind] && !tellsOfOthers[f.Kind] {
				return 0 // "vowed on Monday to find", "condemned on Monday the attacks"
			}
			weight -= .1 // it dates that event, and this one through it
		}
		if k == v {
			if strings.HasSuffix(m.Time.Value, "_REF") && weight < ownTime-.5 {
				return 0
			}
			return weight + close*.1
		}
		if a.is(k, "ccomp", "acl:relcl", "parataxis") {
			weight -= .8
		}
		if a.verbal(k) {
			weight -= .4
		}
		if weight <= 0 {
			return 0
		}
	}
	return 0
}

// tells reports whether a verb that names no event itself tells of the event
// at token i: "the fighting that began on Monday", "talks involving both sides
// that were to take place last week".
func (a *analysis) tells(v, i int) bool {
	for hops := 0; hops < 3 && v >= 0 && a.at[v] == nil && a.is(v, "acl", "xcomp"); hops++ {
		if v = a.head(v); v == i {
			return true
		}
	}
	return false
}

// dayOfPicture reports whether a date is that of a caption, which tells what is
// seen in the present tense and ends with the day of the picture, and the event
// one of an earlier day that a clause on a noun tells: "Men carry the coffin of
// a soldier killed in the fighting, Kyiv, Jan. 20, 2015."
func (a *analysis) dayOfPicture(f *finding, m *timex.Mention) bool {
	s := a.doc.Sentences[a.sent(f.tok)]
	if m.Role != "" || m.Time.Precision != 1 || m.Last < s.Last-1 || m.First-1 <= f.tok || !strings.HasSuffix(m.Time.Text, m.Time.Value[:min(4, len(m.Time.Value))]) {
		return false
	}
	if b := m.First - 1; a.lower(b) != "," && a.tag(b) != "NNP" {
		return false
	}
	told := false
	k := f.tok
	for hops := 0; a.head(k) >= 0 && hops < 12; hops++ {
		told = told || a.is(k, "acl")
		k = a.head(k)
	}
	return told && (a.tag(k) == "VBZ" || a.tag(k) == "VBP")
}

// bareDay is the verb that a day without a preposition belongs to where the
// parse has made it a subject or the like: the one before it in "shot four men
// Friday", the one after it in "who last week fled"; -1 elsewhere. h is the
// token through which the day hangs on the sentence.
func (a *analysis) bareDay(m *timex.Mention, h int) int {
	if m.Role != "" || !a.is(h, "nsubj", "nsubj:pass", "obj", "iobj", "conj", "appos", "flat", "compound", "nmod") || m.Last < len(a.doc.Tokens) && a.lower(m.Last) == "'s" {
		return -1
	}
	s := a.doc.Sentences[a.sent(m.First)]
	if m.First == s.First || m.Last >= s.Last || a.is(h, "compound", "nmod") && a.head(h) >= m.Last {
		return -1
	}
	if t := a.tag(m.First - 1); (t == "WDT" || t == "WP") && a.verbal(m.Last) {
		return m.Last
	}
	for k := m.First - 1; k >= s.First && k > m.First-8; k-- {
		switch t := a.tag(k); {
		case a.verbal(k):
			return k
		case strings.HasPrefix(t, "NN"), strings.HasPrefix(t, "PRP"), t == "DT", t == "JJ", t == "CD", t == "TO", t == "IN", t == "RB":
		default:
			return -1
		}
	}
	return -1
}

// tellsOfOthers are the kinds of acts that are about other events, which have
// days of their own.
var tellsOfOthers = map[event.Kind]bool{event.Accusation: true, event.Threat: true, event.Demand: true, event.Negotiation: true, event.Agreement: true, event.Rejection: true, event.Investigation: true, event.ClaimOfResponsibility: true, event.Endorsement: true, event.Sanction: true, event.Support: true}

// aside reports whether an event noun only says which thing another noun is of
// or what a clause comes after, so that the clause's time is not its own: "paid
// tribute to bombing victims", "since the bombings".
func (a *analysis) aside(f *finding) bool {
	if f.verb {
		return false
	}
	h := a.head(f.tok)
	if h >= 0 && a.at[h] == nil && a.nominal(h) && a.lemma(h) != "attempt" && a.lemma(h) != "operation" && a.lemma(h) != "campaign" && a.is(f.tok, "compound", "amod", "nmod:poss") {
		return true
	}
	switch a.preposition(f.tok) {
	case "since", "following", "before", "over", "about", "despite", "until":
		return true
	}
	return false
}

// shareTimes gives events without a time that of another mention of the
// incident, of the sentence, or of the events before that the story goes on
// with. It is marked as inherited.
func (a *analysis) shareTimes() {
	often := a.incidentTimes()
	for i, f := range a.findings {
		if f.Time != nil {
			continue
		}
		g := a.donor(i, func(g *finding) bool {
			return g.Time != nil && !g.Time.Inherited && !g.has("time:offset") && g.Incident == f.Incident && g.Time.Start != "" && g.Time.Start == often[f.Incident] && a.tellsOf(g, f)
		}, nil)
		rule := "time:inherited"
		if g == nil {
			g, rule = a.sentenceTime(f), "time:sentence"
		}
		if g == nil {
			continue
		}
		t := *g.Time
		t.Inherited = true
		f.Time = &t
		f.rule(rule)
	}
	a.narrativeTimes()
}

// lead is how many sentences open a story, which sum up what follows.
const lead = 4

// tellsOf reports whether the time of g, another mention of f's incident, may
// be f's: one that stands well after f may not, but for the opening of a story.
func (a *analysis) tellsOf(g, f *finding) bool {
	return a.sent(g.tok) <= a.sent(f.tok)+1 || a.sent(f.tok) < lead
}

// incidentTimes is the day on which most mentions of each incident put it, the
// first of several.
func (a *analysis) incidentTimes() map[int]string {
	type key struct {
		incident int
		start    string
	}
	n := map[key]int{}
	best := map[int]string{}
	for _, f := range a.findings {
		if f.Time == nil || f.Time.Start == "" {
			continue
		}
		k := key{f.Incident, f.Time.Start}
		n[k]++
		if b, ok := best[f.Incident]; !ok || n[k] > n[key{f.Incident, b}] {
			best[f.Incident] = f.Time.Start
		}
	}
	return best
}

// sentenceTime is an event of f's sentence whose day is the only one that the
// events of the sentence have and that is of a like kind, or nil.
func (a *analysis) sentenceTime(f *finding) *finding {
	if f.Kind == event.ClaimOfResponsibility {
		return nil
	}
	s := a.doc.Sentences[a.sent(f.tok)]
	var g *finding
	for _, o := range a.findingsBetween(s.First, s.Last) {
		if o.Time == nil || o.Time.Start == "" || o == f || o.has("time:offset") || o.has("time:inherited") {
			continue
		}
		if g != nil && g.Time.Start != o.Time.Start || future(o.Status) != future(f.Status) {
			return nil
		}
		g = o
	}
	if g != nil && family(g.Kind) != family(f.Kind) {
		return nil
	}
	return g
}

// goesOn is how many sentences a story goes on with a day that it has named.
const goesOn = 4

// narrativeTimes dates past acts of force and harm of which no day is said by
// the day of such acts shortly before.
func (a *analysis) narrativeTimes() {
	var last *finding
	for _, f := range a.findings {
		if !a.onMainLine(f) && (f.Time != nil || !a.later(f)) {
			continue
		}
		if f.Time != nil {
			if f.Kind != event.Arrest && (f.verb || f.has("time:clause")) && f.Time.Precision == 1 && len(f.Time.Value) >= 10 && a.recent(f.Time) {
				last = f
			}
			continue
		}
		if last == nil || a.sent(f.tok)-a.sent(last.tok) > goesOn || a.dated(f) {
			continue
		}
		t := *last.Time
		t.Inherited = true
		f.Time = &t
		f.rule("time:narrative")
	}
}

// later reports whether a past event is said to have come later than what was
// told before: "was later searched", "hours later".
func (a *analysis) later(f *finding) bool {
	if f.Status != event.Actual || !f.verb || a.tag(f.tok) != "VBD" && a.tag(f.tok) != "VBN" {
		return false
	}
	first := a.doc.Sentences[a.sent(f.tok)].First
	for k := f.tok - 1; k >= first && k > f.tok-12; k-- {
		switch a.lower(k) {
		case "later", "afterwards", "afterward", "subsequently":
			return a.tag(k) != "JJR" && (k == first || a.tag(k-1) != "NNS" || a.lower(k-1) == "hours" || a.lower(k-1) == "minutes")
		}
	}
	return false
}

// has reports whether a rule has fired.
func (f *finding) has(rule string) bool { return slices.Contains(f.Rules, rule) }

// recent reports whether a time lies in the week up to the day of the story;
// what is older is told of aside.
func (a *analysis) recent(t *event.Time) bool {
	day, err := time.Parse(time.DateOnly, a.in.day())
	start, err2 := time.Parse(time.DateOnly, t.Start[:min(10, len(t.Start))])
	if err2 != nil {
		return false
	}
	return err != nil || day.Sub(start) < 7*24*time.Hour && day.Sub(start) > -24*time.Hour
}

// onMainLine reports whether an event is one of a story's past acts.
func (a *analysis) onMainLine(f *finding) bool {
	if !force[f.Kind] && !harmful(f.Kind) && f.Kind != event.Destruction || f.Status != event.Actual {
		return false
	}
	if !f.verb {
		return f.Time != nil || a.tag(f.tok) == "NN" && a.definite(f.tok)
	}
	switch a.tag(f.tok) {
	case "VBD":
		return true
	case "VBN", "VBG", "JJ":
		for c := range a.children(f.tok) {
			if a.is(c, "aux") && (a.lower(c) == "has" || a.lower(c) == "have" || a.lower(c) == "is" || a.lower(c) == "are" || a.tag(c) == "MD") {
				return false
			}
		}
		return true
	}
	return false
}

// dated reports whether the sentence of an event names a day of its own.
func (a *analysis) dated(f *finding) bool {
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		if m := &a.times[k]; m.Time.Start != "" {
			return true
		}
	}
	return false
}

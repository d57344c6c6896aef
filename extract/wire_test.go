package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// A wirePart is a part of a sentence and what is to be found of it.
type wirePart struct{ words, want string }

// wireVerb is a verb with its objects.
type wireVerb struct {
	wirePart
	objects []wirePart
}

// wireForms are the orders that the parts of a sentence come in.
var wireForms = []func(s, v, o, p, t, tail string) string{
	func(s, v, o, p, t, tail string) string { return s + " " + v + " " + o + " " + p + " " + t + tail },
	func(s, v, o, p, t, tail string) string {
		return upper(t) + ", " + lower(s) + " " + v + " " + o + " " + p + tail
	},
	func(s, v, o, p, t, tail string) string {
		return "A spokesman said " + lower(s) + " " + v + " " + o + " " + p + " " + t + "."
	},
	func(s, v, o, p, t, tail string) string {
		return s + " who came in several trucks " + v + " " + o + " " + p + " " + t + tail
	},
	func(s, v, o, p, t, tail string) string {
		return upper(p) + ", " + lower(s) + " " + v + " " + o + " " + t + tail
	},
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// lower is a subject inside a sentence: names keep their capitals.
func lower(s string) string {
	switch first, _, _ := strings.Cut(s, " "); first {
	case "U.S.", "Israeli", "Taliban", "Houthi", "Pakistani", "Ukrainian", "Islamic", "Afghan":
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// TestWire reads a thousand sentences put together of the parts of wire.tsv: at
// most two in a hundred may lack their event, its kind, actor, target, place or
// source.
func TestWire(t *testing.T) {
	var verbs []wireVerb
	parts := map[string][]wirePart{}
	for _, row := range rows(t, "wire.tsv") {
		row = append(row, "", "")
		switch p := (wirePart{row[1], row[2]}); row[0] {
		case "verb":
			verbs = append(verbs, wireVerb{wirePart: p})
		case "object":
			last := &verbs[len(verbs)-1]
			last.objects = append(last.objects, p)
		default:
			parts[row[0]] = append(parts[row[0]], p)
		}
	}
	require.Len(t, verbs, 17)
	x := newExtractor(t, extract.Config{})
	const sentences = 1000
	var wrong []string
	for i := range sentences {
		pick := func(part string, step int) wirePart { return parts[part][(i*step+i/7)%len(parts[part])] }
		s, p, when, tail := pick("subject", 1), pick("place", 5), pick("time", 3), pick("tail", 7)
		v := verbs[(i*3+i/11)%len(verbs)]
		o := v.objects[i%len(v.objects)]
		text := wireForms[(i+i/5)%len(wireForms)](s.words, v.words, o.words, p.words, when.words, tail.words)
		if fault := wireFault(eventsOf(t, x, text), v, s, o, p); fault != "" {
			wrong = append(wrong, fault+": "+text)
		}
	}
	assert.LessOrEqual(t, len(wrong), sentences/50, strings.Join(wrong, "\n"))
}

// wireFault is what is wrong of the events of a sentence, "" where all is right.
func wireFault(events []event.Event, v wireVerb, s, o, p wirePart) string {
	trigger, kinds, _ := strings.Cut(v.want, " ")
	n := slices.IndexFunc(events, func(e event.Event) bool { return e.Trigger.Text == trigger })
	if n < 0 {
		return "no event"
	}
	e := events[n]
	names := func(list []event.Party, word string) bool {
		return slices.ContainsFunc(list, func(q event.Party) bool {
			return slices.Contains(strings.Fields(strings.ToLower(q.Text)), strings.ToLower(word))
		})
	}
	air := e.Kind == event.Airstrike && slices.Contains(strings.Split(kinds, ","), "attack")
	switch {
	case !slices.Contains(strings.Split(kinds, ","), e.Kind.String()) && !air:
		return "kind " + e.Kind.String()
	case len(e.Actors) != 1 || !names(e.Actors, s.want):
		return "actor"
	case len(e.Targets) != 1 || !names(e.Targets, o.want):
		return "target"
	case e.Place == nil || !strings.Contains(e.Place.Text, p.want):
		return "place"
	case e.Attribution == nil:
		return "source"
	}
	return ""
}

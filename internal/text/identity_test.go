package text_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/text"
)

// proseTags are the words and tags that prose makes of words joined by blanks.
func proseTags(t *testing.T, model *prose.Model, words []string) []prose.Token {
	t.Helper()
	doc, err := prose.NewDocument(strings.Join(words, " "),
		prose.UsingModel(model), prose.WithSegmentation(false), prose.WithExtraction(false))
	require.NoError(t, err)
	return doc.Tokens()
}

// TestProseIdentity compares the tags with prose's, token for token. A word
// that a sentence repeats is one *Token in prose and gets the tag of its last
// occurrence there: that is allowed for, and nothing else. Sentences that
// prose tokenises another way are left out; they must be few.
// SITREP_LONG=1 runs all of the sentences.
func TestProseIdentity(t *testing.T) {
	const all = 24_000
	count := 2000
	if os.Getenv("SITREP_LONG") != "" {
		count = all
	}
	model := prose.ModelFromData("identity")
	gen := newWire(7)
	compared, tokens, skipped := 0, 0, 0
	for range count {
		doc := text.Analyze(gen.sentence())
		for _, s := range doc.Sentences {
			own := append([]text.Token(nil), doc.Tokens[s.First:s.Last]...)
			text.RawTags(own)
			var words []string
			for _, tok := range own {
				words = append(words, tok.Norm)
			}
			theirs := proseTags(t, model, words)
			if !sameWords(theirs, words) {
				skipped++
				continue
			}
			last := map[string]string{}
			for _, tok := range own {
				last[tok.Norm] = tok.Tag
			}
			for i, tok := range own {
				if !assert.Equal(t, theirs[i].Tag, last[tok.Norm], "%s in %q", tok.Norm, words) {
					return
				}
				tokens++
			}
			compared++
		}
	}
	t.Logf("%d sentences and %d tokens with equal tags, %d tokenised another way", compared, tokens, skipped)
	assert.Less(t, skipped, count/10)
	assert.GreaterOrEqual(t, compared, count*9/10)
}

func sameWords(theirs []prose.Token, words []string) bool {
	if len(theirs) != len(words) {
		return false
	}
	for i := range words {
		if theirs[i].Text != words[i] {
			return false
		}
	}
	return true
}

// TestProseForms compares words that prose tags by their form.
func TestProseForms(t *testing.T) {
	model := prose.ModelFromData("forms")
	for _, word := range strings.Fields("- 0 * *T* *-1 *EXP*-2 *?* -LRB- -RRB- -AB- 8D xD o_O @unit 3.55 5.5% 2.1bn a.b.c x.yz " +
		"reports.example.org http://a.example/b(c) press@example.org a@b a@b.c !@b.cd x..y ..ab a.(b)c a.((b))c a.b(c a.b,c a.b, " +
		"1990 +199 -199 19a0 20th 4x4 -5 --- U.S.-backed É é Ünal İzmir Kyïv K 12,000 7:30 10.000 1.2.3 a.1x A.1x -.12 a.<bc ab.c!d") {
		words := []string{"the", word, "hit"}
		theirs := proseTags(t, model, words)
		if !sameWords(theirs, words) {
			continue
		}
		own := []text.Token{{Norm: "the"}, {Norm: word}, {Norm: "hit"}}
		text.RawTags(own)
		for i := range own {
			assert.Equal(t, theirs[i].Tag, own[i].Tag, "%s beside %s", words[i], word)
		}
	}
}

// A wire makes up sentences in the style of wire stories.
type wire struct{ *rand.Rand }

func newWire(seed uint64) wire { return wire{rand.New(rand.NewPCG(seed, 11))} }

func (w wire) pick(list string) string {
	words := strings.Split(list, "|")
	return words[w.IntN(len(words))]
}

func (w wire) name() string {
	n := 1 + w.IntN(3)
	var b strings.Builder
	for range n {
		b.WriteString(w.pick("ka|ba|ra|sha|mi|du|zo|har|lim|tor|ven|qas|el|nur|sel|dak|pa|fe"))
	}
	s := b.String()
	return w.pick("|||al-|el-|Abu |De |Mc") + strings.ToUpper(s[:1]) + s[1:] + w.pick("|||||an|iya|ov| City|-sur-Mer")
}

func (w wire) actor() string {
	return w.pick("The army|Government troops|Rebels|Militants|A suicide bomber|Two gunmen|The Turkish air force|Kurdish-led fighters|"+
		"Masked men|U.S.-backed forces|Coalition warplanes|Islamist insurgents|Police in "+w.name()+"|The "+w.name()+" Brigade|"+
		"Gen. "+w.name()+"|Fighters loyal to "+w.name()+"|Villagers|"+w.name()+"'s guards|Peacekeepers|Unknown assailants|"+
		"An elite unit, called the "+w.name()+" Forces,") + w.pick("||||||, backed by tanks,| and their allies| who had fled "+w.name())
}

func (w wire) act() string {
	return w.pick("attacked|shelled|stormed|captured|were pushed out of|fired rockets at|seized|retook|have besieged|had surrounded|"+
		"bombed|raided|withdrew from|advanced on|ambushed a convoy near|will attack|may be preparing to strike|did not enter|"+
		"denied shelling|kidnapped nine aid workers in|clashed with soldiers outside|is attempting to encircle|blew up a bridge in|"+
		"opened fire on protesters in|struck|were repelled at") + " " + w.target()
}

func (w wire) target() string {
	return w.pick("the town of " + w.name() + "|an army base near " + w.name() + "|" + w.name() + "|a market in " + w.name() +
		"|the " + w.name() + " airport|positions on the outskirts of " + w.name() + "|several villages|the rebel-held east of the city|" +
		"a police station|the main supply road|residential areas|oil fields in " + w.name() + " province|three checkpoints|the hospital")
}

func (w wire) tail() string {
	n := w.pick("two|12|at least 40|dozens of|about 1,200|nearly 3,500|18-20|seven|hundreds of|0|3.55")
	return w.pick("|, killing " + n + " people|, wounding " + n + " others|, leaving " + n + " dead and " + w.pick("5|nine|scores") + " injured| on " +
		w.pick("Monday|Sept. 3|Jan. 14, 2016|Friday night|24 May 1989|Dec. 31|2017-09-04") +
		"| with mortars and heavy artillery| at dawn| " + n + " kilometers " + w.pick("south|north-west|east") + " of " + w.name() +
		"| in the worst violence since " + w.pick("2011|the 1990s|April") + "|, destroying a $5.5 million depot| for a 3rd day|, despite a cease-fire| after " +
		w.pick("peace talks collapsed|the deadline passed|an airstrike hit the camp") + "| (some " + n + " miles away)| -- the second such raid this week|" +
		" at 7:30 a.m.|, which lost 4.5% of its men")
}

func (w wire) sentence() string {
	core := w.actor() + " " + w.act() + w.tail() + w.tail()
	switch w.IntN(8) {
	case 0:
		return "“" + core + ",” " + w.pick("a spokesman said.|Col. "+w.name()+" told reporters.|the ministry added.|one of the soldiers said on Sunday.")
	case 1:
		return core + ", " + w.pick("the state news agency reported.|according to "+w.name()+".|officials said.|witnesses told Reuters.")
	case 2:
		return w.pick("Meanwhile|On Tuesday|Earlier|In "+w.name()+"|After two weeks of fighting|According to the U.N.|Despite the truce") + ", " + strings.ToLower(core[:1]) + core[1:] + "."
	case 3:
		return core + "; " + w.pick("it wasn't clear who fired first.|they'd been warned.|the dead aren't civilians, he said.|residents can't leave.")
	case 4:
		return w.pick("A spokesman said|Witnesses said|It was not known whether|The governor of "+w.name()+" denied that") + " " + strings.ToLower(core[:1]) + core[1:] + "."
	default:
		return core + "."
	}
}

// article is a story of n sentences, three a paragraph, with a dateline.
func (w wire) article(n int) string {
	var b strings.Builder
	b.WriteString(strings.ToUpper(w.name()) + ", Sept. 3 (Reuters) - ")
	for i := range n {
		b.WriteString(w.sentence())
		if i%3 == 2 {
			b.WriteByte('\n')
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

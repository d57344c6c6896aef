package text

import (
	"bytes"
	"math"
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"
)

// A perceptron is prose's averaged perceptron tagger: its weights, from the
// model that prose embeds, as a table of numbered features instead of maps of
// strings. It is read-only and about 3 MB.
//
// The weights of a feature are a row. Row 0 is empty: a feature the model
// does not know.
type perceptron struct {
	tags    []string         // by number; the first are prose's classes
	tagIDs  map[string]uint8 // of tags
	lexicon map[string]uint8 // words that always have the same tag

	weights []int32  // thousandths << tagBits | class
	rows    []uint32 // weights[rows[r]:rows[r+1]] is row r

	bias      int32
	pref      [256]int32               // by the first byte of the word
	prev      [maxTags]int32           // by the tag before
	prev2     [maxTags]int32           // by the tag before that
	prevBoth  [maxTags][maxTags]int32  // by both
	words     *strtab                  // of normalised words
	wordRows  [][positions]int32       // by word
	tagWords  []tagWord                // sorted by word
	tagWordAt []uint32                 // tagWords[tagWordAt[w]:tagWordAt[w+1]] are those of word w
	suffixes  *strtab                  // the last three bytes
	sufRows   [][suffixPositions]int32 // by suffix
	fixed     struct{ start, start2, end, end2 context }
	hyphen    context
	year      context
	digits    context
	startTag  uint8
	start2Tag uint8
}

const (
	tagBits = 6
	maxTags = 1 << tagBits
	noTag   = maxTags - 1 // a tag that no feature knows
)

// Where a word or suffix stands, from the token that is tagged.
const (
	at0 = iota
	atBefore
	atAfter
	atBefore2
	atAfter2
	positions

	suffixPositions = atAfter + 1
)

// A tagWord is the feature of a word and the tag before it.
type tagWord struct {
	word int32
	row  int32
	tag  uint8
}

// A context is a word as the features of its neighbours see it.
type context struct{ word, suffix int32 }

// features are prose's features of one word or of one suffix.
var features = []struct {
	name         string
	word, suffix int // positions, -1 for none
}{
	{name: "i word ", word: at0, suffix: -1},
	{name: "i-1 word ", word: atBefore, suffix: -1},
	{name: "i+1 word ", word: atAfter, suffix: -1},
	{name: "i-2 word ", word: atBefore2, suffix: -1},
	{name: "i+2 word ", word: atAfter2, suffix: -1},
	{name: "i suffix ", word: -1, suffix: at0},
	{name: "i-1 suffix ", word: -1, suffix: atBefore},
	{name: "i+1 suffix ", word: -1, suffix: atAfter},
}

var prosePerceptron = sync.OnceValue(loadPerceptron)

func loadPerceptron() *perceptron {
	p := &perceptron{
		tagIDs:   make(map[string]uint8),
		words:    newStrtab(1<<15, 1<<18),
		suffixes: newStrtab(1<<13, 1<<15),
		rows:     make([]uint32, 2, 1<<17),
		weights:  make([]int32, 0, 1<<18+1<<14),
		wordRows: make([][positions]int32, 1, 1<<15),
		sufRows:  make([][suffixPositions]int32, 1, 1<<13),
	}
	p.readClasses(prose.MustAsset("model/AveragedPerceptron/classes.gob"))
	p.startTag, p.start2Tag = p.tag("-START-"), p.tag("-START2-")
	p.readLexicon(prose.MustAsset("model/AveragedPerceptron/tags.gob"))
	p.readWeights(prose.MustAsset("model/AveragedPerceptron/weights.gob"))
	p.fixed.start, p.fixed.start2 = p.context("-START-"), p.context("-START2-")
	p.fixed.end, p.fixed.end2 = p.context("-END-"), p.context("-END2-")
	p.hyphen, p.year, p.digits = p.context("!HYPHEN"), p.context("!YEAR"), p.context("!DIGITS")
	return p
}

// tag is the number of a tag, a new one if it had none.
func (p *perceptron) tag(name string) uint8 {
	id, ok := p.tagIDs[name]
	if !ok && len(p.tags) < noTag {
		id = uint8(len(p.tags))
		name = strings.Clone(name)
		p.tags = append(p.tags, name)
		p.tagIDs[name] = id
	} else if !ok {
		return noTag
	}
	return id
}

func (p *perceptron) readClasses(data []byte) {
	g := gobReader{data: data}
	g.value()
	for range g.count() {
		p.tag(string(g.bytes()))
	}
}

func (p *perceptron) readLexicon(data []byte) {
	g := gobReader{data: data}
	g.value()
	n := g.count()
	p.lexicon = make(map[string]uint8, n)
	for range n {
		word := string(g.bytes())
		p.lexicon[word] = p.tag(string(g.bytes()))
	}
}

func (p *perceptron) readWeights(data []byte) {
	g := gobReader{data: data}
	g.value()
	pending := make([]tagWord, 0, 1<<16)
	for range g.count() {
		key := g.bytes()
		row := int32(len(p.rows) - 1)
		for range g.count() {
			class := p.tagIDs[string(g.bytes())]
			w := int32(math.Round(g.float() * 1000))
			p.weights = append(p.weights, w<<tagBits|int32(class))
		}
		p.rows = append(p.rows, uint32(len(p.weights)))
		if tw, ok := p.name(key, row); ok {
			pending = append(pending, tw)
		}
	}
	p.sortTagWords(pending)
}

// name enters a row under the feature's key. A feature of a word and a tag is
// returned: those are sorted when all are known.
func (p *perceptron) name(key []byte, row int32) (tagWord, bool) {
	for _, f := range features {
		rest, ok := cutPrefix(key, f.name)
		switch {
		case !ok:
		case f.word >= 0:
			p.wordRow(rest)[f.word] = row
			return tagWord{}, false
		default:
			id := p.suffixes.add(rest)
			if int(id) == len(p.sufRows) {
				p.sufRows = append(p.sufRows, [suffixPositions]int32{})
			}
			p.sufRows[id][f.suffix] = row
			return tagWord{}, false
		}
	}
	if string(key) == "bias" {
		p.bias = row
	} else if rest, ok := cutPrefix(key, "i-1 tag+i word "); ok {
		tag, word, _ := bytes.Cut(rest, []byte(" "))
		p.wordRow(word)
		return tagWord{word: p.words.add(word), tag: p.tagOf(tag), row: row}, true
	} else if rest, ok := cutPrefix(key, "i tag+i-2 tag "); ok {
		tag, tag2, _ := bytes.Cut(rest, []byte(" "))
		p.prevBoth[p.tagOf(tag)][p.tagOf(tag2)] = row
	} else if rest, ok := cutPrefix(key, "i-1 tag "); ok {
		p.prev[p.tagOf(rest)] = row
	} else if rest, ok := cutPrefix(key, "i-2 tag "); ok {
		p.prev2[p.tagOf(rest)] = row
	} else if rest, ok := cutPrefix(key, "i pref1 "); ok {
		if r := []rune(string(rest)); len(r) == 1 && r[0] < 256 {
			p.pref[r[0]] = row
		}
	}
	return tagWord{}, false
}

// tagOf is tag without making a string of a known name.
func (p *perceptron) tagOf(name []byte) uint8 {
	if id, ok := p.tagIDs[string(name)]; ok {
		return id
	}
	return p.tag(string(name))
}

func cutPrefix(key []byte, prefix string) ([]byte, bool) {
	if len(key) < len(prefix) || string(key[:len(prefix)]) != prefix {
		return nil, false
	}
	return key[len(prefix):], true
}

func (p *perceptron) wordRow(word []byte) *[positions]int32 {
	id := p.words.add(word)
	if int(id) == len(p.wordRows) {
		p.wordRows = append(p.wordRows, [positions]int32{})
	}
	return &p.wordRows[id]
}

// sortTagWords is a counting sort by word.
func (p *perceptron) sortTagWords(all []tagWord) {
	p.tagWordAt = make([]uint32, p.words.len()+2)
	for _, tw := range all {
		p.tagWordAt[tw.word+1]++
	}
	for w := 1; w < len(p.tagWordAt); w++ {
		p.tagWordAt[w] += p.tagWordAt[w-1]
	}
	next := append([]uint32(nil), p.tagWordAt...)
	p.tagWords = make([]tagWord, len(all))
	for _, tw := range all {
		p.tagWords[next[tw.word]] = tw
		next[tw.word]++
	}
}

package parse_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

func analyze(a parse.Annotator, s string) *text.Document {
	doc := text.Analyze(s)
	a.Annotate(doc)
	return doc
}

// rows are the lines of testdata/relations.tsv.
func rows(t *testing.T) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/relations.tsv")
	require.NoError(t, err)
	var out [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		require.Len(t, row, 4, line)
		out = append(out, row)
	}
	return out
}

// relation returns the relation and the head of the first token that is word.
func relation(doc *text.Document, word string) (rel, head string) {
	i := slices.IndexFunc(doc.Tokens, func(t text.Token) bool { return t.Text == word })
	if i < 0 {
		return "", ""
	}
	if h := doc.Tokens[i].Head; h >= 0 {
		head = doc.Tokens[h].Text
	}
	return doc.Tokens[i].Rel, head
}

func TestAvailable(t *testing.T) {
	assert.True(t, parse.Available())
	file, err := os.Stat("model/ewt.model.zst")
	require.NoError(t, err)
	assert.Less(t, file.Size(), int64(8_000_000))
}

func TestRelations(t *testing.T) {
	for _, c := range rows(t) {
		rel, head := relation(analyze(parse.Annotator{}, c[3]), c[0])
		assert.Equal(t, c[1:3], []string{rel, head}, "%s in %q", c[0], c[3])
	}
}

func TestTagPatterns(t *testing.T) {
	const active = "Rebels captured the village on Sunday."
	const passive = "The town was retaken by government forces."
	for _, c := range [][]string{
		{"Rebels", "nsubj", "captured", active},
		{"village", "obj", "captured", active},
		{"the", "det", "village", active},
		{"town", "nsubj:pass", "retaken", passive},
		{"forces", "obl:agent", "retaken", passive},
		{"government", "compound", "forces", passive},
	} {
		rel, head := relation(analyze(parse.Annotator{TagPatterns: true}, c[3]), c[0])
		assert.Equal(t, c[1:3], []string{rel, head}, "%s in %q", c[0], c[3])
	}
}

func TestLemmasAndTags(t *testing.T) {
	doc := analyze(parse.Annotator{}, "Troops were advancing and had captured cities.")
	want := map[string]string{"were": "be", "advancing": "advance", "captured": "capture", "cities": "city"}
	for _, tok := range doc.Tokens {
		if l, ok := want[tok.Text]; ok {
			assert.Equal(t, l, tok.Lemma)
			delete(want, tok.Text)
		}
	}
	assert.Empty(t, want)
}

func TestAnnotateNames(t *testing.T) {
	doc := text.Analyze("The army shelled Hope on Sunday.")
	names := make([]bool, len(doc.Tokens))
	names[3] = true
	parse.Annotator{}.AnnotateNames(doc, names)
	assert.Equal(t, "NNP", doc.Tokens[3].Tag)
	assert.Equal(t, "Hope", doc.Tokens[3].Lemma)
}

// What stands in brackets, and a report between commas, leave the rest of the
// sentence as it is without them.
func TestAsides(t *testing.T) {
	for _, s := range []string{
		"Rebels (who come from the north) captured the village.",
		"Rebels captured the village, the news agency said, after a siege.",
	} {
		doc := analyze(parse.Annotator{}, s)
		rel, head := relation(doc, "Rebels")
		assert.Equal(t, []string{"nsubj", "captured"}, []string{rel, head}, s)
		rel, head = relation(doc, "village")
		assert.Equal(t, []string{"obj", "captured"}, []string{rel, head}, s)
		requireTree(t, doc)
	}
}

func TestConcurrent(t *testing.T) {
	want := analyze(parse.Annotator{}, story)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() { assert.Equal(t, want, analyze(parse.Annotator{}, story)) })
	}
	wg.Wait()
}

// requireTree checks that the heads are in the sentence and lead to a root.
func requireTree(t *testing.T, doc *text.Document) {
	t.Helper()
	for _, s := range doc.Sentences {
		const seen, done = 1, 2
		state := make([]uint8, s.Last-s.First)
		for i := s.First; i < s.Last; i++ {
			k := i
			for ; k >= 0 && state[k-s.First] != done; k = doc.Tokens[k].Head {
				require.NotEqual(t, uint8(seen), state[k-s.First], "a circle through token %d of %q", k, doc.Text)
				state[k-s.First] = seen
				h := doc.Tokens[k].Head
				if h != -1 {
					require.GreaterOrEqual(t, h, s.First)
					require.Less(t, h, s.Last)
				}
				require.Equal(t, h == -1, doc.Tokens[k].Rel == "root", "token %d of %q: head %d, relation %q", k, doc.Text, h, doc.Tokens[k].Rel)
			}
			for k = i; k >= 0 && state[k-s.First] != done; k = doc.Tokens[k].Head {
				state[k-s.First] = done
			}
		}
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{
		story, "", ".", "( ) ( )", "((((((a))))))", "A (b", "a) b", ", the agency said, , it said,", "Rebels, he said, (the man said, in part) fled, she said.", "is is is is", "killed",
		"Syria's Iraq's army's men's", "by by by", "\xff\xfe", "who which that", "- - -", "the the the", "12 12 12", "Bombed (Rebels) bombed (rebels) bombed",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, a := range []parse.Annotator{{}, {TagPatterns: true}} {
			doc := analyze(a, s)
			require.Equal(t, doc, analyze(a, s))
			requireTree(t, doc)
			plain := text.Analyze(s)
			require.Len(t, doc.Tokens, len(plain.Tokens))
			for i, tok := range doc.Tokens {
				require.Equal(t, s[tok.Start:tok.End], tok.Text)
				require.Equal(t, plain.Tokens[i].Norm, tok.Norm)
				require.NotEmpty(t, tok.Tag)
			}
		}
	})
}

func benchmark(b *testing.B, a parse.Annotator) {
	doc := text.Analyze(strings.Repeat(story+"\n\n", 10))
	a.Annotate(doc)
	b.ReportAllocs()
	for b.Loop() {
		a.Annotate(doc)
	}
	b.ReportMetric(float64(b.N*len(doc.Sentences))/b.Elapsed().Seconds(), "sentences/s")
}

func BenchmarkAnnotate(b *testing.B) { benchmark(b, parse.Annotator{}) }

func BenchmarkTagPatterns(b *testing.B) { benchmark(b, parse.Annotator{TagPatterns: true}) }

const story = `Government troops backed by tribal fighters entered the eastern suburb of Tal Hamra on Sunday, two days after their tanks broke through the line that rebels had held for months.

"At least 12 militants were killed overnight," the army said, adding that the road (which runs to the border) would be open within 48 hours. Residents who were reached by phone said the shelling had stopped.

The suburb was seized by the group in 2014. Its leader, a former police officer, was captured last week, the state news agency reported, citing a military source.`

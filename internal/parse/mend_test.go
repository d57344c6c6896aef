package parse_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

// tagOf is the tag of a word of a sentence.
func tagOf(doc *text.Document, word string) string {
	for _, t := range doc.Tokens {
		if t.Text == word {
			return t.Tag
		}
	}
	return ""
}

func TestVerbForms(t *testing.T) {
	for _, c := range [][3]string{
		{"Around 500 students marched through the old town on Friday.", "marched", "VBD"},
		{"A bomber blew up his car outside the barracks.", "blew", "VBD"},
		{"The town was taken on Sunday.", "taken", "VBN"},
		{"The depot shelled on Friday belonged to the navy.", "shelled", "VBN"},
	} {
		assert.Equal(t, c[2], tagOf(analyze(parse.Annotator{}, c[0]), c[1]), c[0])
	}
}

func TestAgents(t *testing.T) {
	for _, c := range [][4]string{
		{"The convoy was ambushed by rebels.", "rebels", "obl:agent", "ambushed"},
		{"Some 300 families had fled the shelling since Monday.", "Monday", "obl", "fled"},
		{"The convoy was ambushed by rebels.", "convoy", "nsubj:pass", "ambushed"},
		{"The bridge was rebuilt by Friday.", "Friday", "obl", "rebuilt"},
	} {
		rel, head := relation(analyze(parse.Annotator{}, c[0]), c[1])
		assert.Equal(t, []string{c[2], c[3]}, []string{rel, head}, c[0])
	}
}

// What can not be otherwise is mended: partitives, subjects, plurals.
func TestMend(t *testing.T) {
	for _, c := range [][4]string{
		{"Gunmen killed his driver and two of his guards.", "guards", "nmod", "two"},
		{"At least 12 people were killed and dozens wounded when rockets hit a market.", "dozens", "nsubj:pass", "wounded"},
		{"Four people were killed and 30 others injured in the blast, and two houses destroyed.", "houses", "nsubj:pass", "destroyed"},
		{"Army helicopters fired rockets at militants' hideouts south of Rafah.", "rockets", "obj", "fired"},
		{"Gunmen attacked a village, killing 15 people and burning down houses.", "houses", "obj", "burning"},
		{"Denmark last week announced a suspension of aid.", "Denmark", "nsubj", "announced"},
		{"The rebels had left the city.", "rebels", "nsubj", "left"},
		{"The army raided one of the militants' posts near the dam.", "of", "case", "posts"},
		{"Officials said that a group of 12 armed men, carrying a wounded comrade, stormed the clinic.", "group", "nsubj", "stormed"},
		{"The colonel told reporters Tuesday the rebels are leaving the valley.", "rebels", "nsubj", "leaving"},
		{"Radio Kayes cited the Interior Ministry as saying 14 died.", "14", "nsubj", "died"},
	} {
		rel, head := relation(analyze(parse.Annotator{}, c[0]), c[1])
		assert.Equal(t, []string{c[2], c[3]}, []string{rel, head}, c[0])
	}
}

func TestRetag(t *testing.T) {
	for _, c := range [][3]string{
		{"Water", "NNP", "Troops took up positions near the Water Works district after the raid."},
		{"recruits", "NNS", "A bomber killed 12 Somali Army recruits as they queued at the gate."},
		{"governor", "NN", "The then governor, Musa Daud, had rejected the offer."},
	} {
		doc := analyze(parse.Annotator{}, c[2])
		i := slices.IndexFunc(doc.Tokens, func(t text.Token) bool { return t.Text == c[0] })
		assert.Equal(t, c[1], doc.Tokens[i].Tag, "%s in %q", c[0], c[2])
	}
}

// A sentence has one root, and the stop at its end hangs on it.
func TestOneRoot(t *testing.T) {
	doc := analyze(parse.Annotator{}, story)
	for _, s := range doc.Sentences {
		root := -1
		for i := s.First; i < s.Last; i++ {
			if doc.Tokens[i].Head < 0 {
				require.Negative(t, root, "a second root: %q", doc.Tokens[i].Text)
				root = i
			}
		}
		if last := doc.Tokens[s.Last-1]; last.Tag == "." {
			assert.Equal(t, root, last.Head)
		}
	}
}

// Words in capitals are recased before they are tagged.
func TestEvaluateCapitals(t *testing.T) {
	gold, err := parse.ReadCoNLLU(strings.NewReader(treebank))
	require.NoError(t, err)
	s := parse.Evaluate(gold, parse.EvalOptions{Capitals: true})
	assert.Equal(t, 12, s.Tokens)
	assert.GreaterOrEqual(t, s.Tags, 8)
}

// TestCapitals measures the tags of a treebank put in capitals, where its
// file is given.
func TestCapitals(t *testing.T) {
	file := os.Getenv("SITREP_CONLLU")
	if file == "" {
		t.Skip("SITREP_CONLLU is not set")
	}
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	gold, err := parse.ReadCoNLLU(f)
	require.NoError(t, err)
	mixed, capitals := parse.Evaluate(gold, parse.EvalOptions{}), parse.Evaluate(gold, parse.EvalOptions{Capitals: true})
	assert.LessOrEqual(t, float64(mixed.Tags-capitals.Tags)/float64(mixed.Tokens), .04)
}

// What police and courts report parses as what it is: participles behind "be",
// clauses with "whose" and "which", homes and ages behind names.
func TestCourtReports(t *testing.T) {
	for _, c := range [][4]string{
		{"A baker was shot twice early Monday.", "baker", "nsubj:pass", "shot"},
		{"Officials quoted a guard as saying that inmates in the port town clashed with wardens.", "inmates", "nsubj", "clashed"},
		{"Soldiers rescued teachers kidnapped from a school.", "kidnapped", "acl", "teachers"},
		{"The crowd was led by a singer whose brother was killed by smugglers.", "killed", "acl:relcl", "singer"},
		{"The wardens are held against their will by inmates in two jails.", "inmates", "obl:agent", "held"},
		{"Tom Price, 29, of Hull, who is charged with theft, fled.", "charged", "acl:relcl", "Price"},
		{"Police arrested a man in the state of Goa for looting a temple.", "looting", "advcl", "arrested"},
		{"He founded a gang after Rafael Leyva was killed in a shootout.", "was", "aux:pass", "killed"},
		{"They fled to a station which the mob then set on fire.", "mob", "nsubj", "set"},
	} {
		rel, head := relation(analyze(parse.Annotator{}, c[0]), c[1])
		assert.Equal(t, []string{c[2], c[3]}, []string{rel, head}, c[0])
	}
}

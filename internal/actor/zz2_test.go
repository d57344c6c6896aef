package actor_test

import (
	"encoding/json"
	"bufio"
	"fmt"
	"os"
	"sort"
	"testing"

	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/text"
)

func TestYY(t *testing.T) {
	file := os.Getenv("YY")
	if file == "" {
		t.Skip()
	}
	f, _ := os.Open(file)
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	cnt := map[string]int{}
	n := 0
	d := actor.Default()
	an := text.Analyzer{Names: d}
	for s.Scan() && n < 1200 {
		n++
		var m struct{ Text, Sentence, Date string }
		json.Unmarshal(s.Bytes(), &m)
		if m.Text == "" {
			m.Text = m.Sentence
		}
		doc := an.Analyze(m.Text)
		for _, x := range d.Read(doc, m.Date).Mentions() {
			w := doc.Text[doc.Tokens[x.First].Start:doc.Tokens[x.Last-1].End]
			cnt[w+" => "+x.Entry.Name+" "+x.Entry.Source]++
		}
	}
	var k []string
	for w := range cnt {
		k = append(k, w)
	}
	sort.Slice(k, func(i, j int) bool { return cnt[k[i]] > cnt[k[j]] || cnt[k[i]] == cnt[k[j]] && k[i] < k[j] })
	for _, w := range k {
		fmt.Printf("MM %d %s\n", cnt[w], w)
	}
}

package actor_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/text"
)

func TestGoldZZ(t *testing.T) {
	if os.Getenv("GOLDZZ") == "" {
		t.Skip()
	}
	focus := map[string]string{"gwn-1": "SYR", "lgl-319": "RUS", "rt-deir-ez-zor": "SYR", "trn-0": "TUR", "trn-22": "TUR", "voa-2015.01.20.2605914": "UKR", "voa-2016.06.21.3385836": "JOR", "voa-2016.10.18.3556203": "IRQ", "voa-2017.04.25.3825261": "AFG"}
	d := actor.Default()
	files, _ := filepath.Glob("/work/shared/data/gold/dev/*.gold.json")
	n, kindok := 0, 0
	for _, f := range files {
		b, _ := os.ReadFile(f)
		var g struct {
			ID, Published string
			Events        []struct{ Actors, Targets []struct {
				Text, Head, Name, Party string
				Start, End              int
			} }
		}
		json.Unmarshal(b, &g)
		tb, _ := os.ReadFile(strings.TrimSuffix(f, ".gold.json") + ".txt")
		s := string(tb)
		var off []int
		for i := range s {
			off = append(off, i)
		}
		off = append(off, len(s))
		doc := text.Analyze(s)
		r := d.Read(doc, g.Published)
		seen := map[string]bool{}
		for _, e := range g.Events {
			for _, p := range append(e.Actors, e.Targets...) {
				key := p.Text + p.Name
				if seen[key] {
					continue
				}
				seen[key] = true
				if p.End >= len(off) {
					continue
				}
				a, z := off[p.Start], off[p.End]
				first, last, head := -1, -1, -1
				for i, tok := range doc.Tokens {
					if first < 0 && tok.End > a {
						first = i
					}
					if tok.Start < z {
						last = i + 1
					}
					if tok.Start >= a && tok.End <= z && strings.Contains(p.Head, tok.Text) {
						head = i
					}
				}
				if head < 0 {
					continue
				}
				x := r.Describe(first, last, head, focus[g.ID])
				n++
				if x.Kind.String() == p.Party {
					kindok++
				} else {
					fmt.Printf("GG %-45s | %-35s | %-12s | %-35s %s\n", p.Text, p.Name, p.Party, x.Name, x.Kind)
				}
			}
		}
	}
	fmt.Println("GG", n, kindok)
}

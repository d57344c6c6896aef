package actor_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/sitrep-go/sitrep/internal/actor"
)

func TestZZ(t *testing.T) {
	f, err := os.Open("/tmp/f/in.txt")
	if err != nil {
		t.Skip()
	}
	s := bufio.NewScanner(f)
	for s.Scan() {
		if s.Text() == "" {
			continue
		}
		c := append(strings.Split(s.Text(), "|"), "", "")
		doc, first, last, head := phrase(t, c[0])
		d := actor.Default().Read(doc, c[2]).Describe(first, last, head, c[1])
		fmt.Printf("%s|%s|%s|%s|%s|%s|%s   # own=%s thing=%v gen=%v %.1f aff=%s %s\n", c[0], c[1], c[2], d.Name, d.Kind, d.Country, d.Code, d.Owner, d.Thing, d.Generic, d.Specific, d.Affiliation, d.Rule)
	}
}

package event

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed codes.tsv
var codesTSV string

type codeRow struct{ cameoState, cameo, plover, mode, acled, sub string }

var codeRows = sync.OnceValue(func() map[Kind]codeRow {
	m := map[Kind]codeRow{}
	for line := range strings.Lines(codesTSV) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(strings.ReplaceAll(line, "\t-", "\t"), "\t")
		var k Kind
		if len(c) == 7 && k.UnmarshalText([]byte(c[0])) == nil {
			m[k] = codeRow{c[1], c[2], c[3], c[4], c[5], c[6]}
		}
	}
	return m
})

// CodesOf returns the codes of an event by its kind and its parties. cameo is a
// finer CAMEO code that the trigger implies, or "". It is nil where no
// standard has a code.
func CodesOf(e *Event, cameo string) *Codes {
	r := codeRows()[e.Kind]
	c := &Codes{CAMEO: r.cameo}
	if has(e.Actors, StateForces, Police, Government) {
		c.CAMEO = r.cameoState
	}
	switch {
	case cameo != "":
		c.CAMEO = cameo
	case e.Kind == Assassination && e.Status == Attempted:
		c.CAMEO = "185"
	case e.Kind == Destruction && !has(e.Targets, StateForces, Rebels, Militia, Police):
		c.CAMEO = "1712"
	case e.Kind == Deployment && has(e.Actors, Police):
		c.CAMEO = "153"
	}
	if r.plover != "" {
		c.PLOVER = &PloverCode{Event: r.plover, Mode: r.mode}
	}
	switch {
	case r.acled == "attack":
		c.ACLED = &AcledCode{"Violence against civilians", "Attack"}
		if has(e.Targets, StateForces, Police, Rebels, Militia) {
			c.ACLED = &AcledCode{"Battles", "Armed clash"}
		}
	case e.Kind == Capture && has(e.Actors, StateForces, Police, Government):
		c.ACLED = &AcledCode{"Battles", "Government regains territory"}
	case r.acled != "":
		c.ACLED = &AcledCode{r.acled, r.sub}
	}
	if c.CAMEO == "" && c.PLOVER == nil && c.ACLED == nil {
		return nil
	}
	return c
}

func has(parties []Party, kinds ...PartyKind) bool {
	for _, p := range parties {
		for _, k := range kinds {
			if p.Kind == k {
				return true
			}
		}
	}
	return false
}

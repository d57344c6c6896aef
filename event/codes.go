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

// CodesOf returns the codes of an event by its kind, status and parties. cameo
// is a finer CAMEO code that the trigger implies, or "". It is nil where no
// standard has a code.
func CodesOf(e *Event, cameo string) *Codes {
	r := codeRows()[e.Kind]
	c := &Codes{CAMEO: r.cameo, ACLED: acledOf(e, r, cameo)}
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
	p, ok := ploverByCAMEO[cameo]
	if !ok {
		p, ok = ploverByCAMEO[root(cameo)]
	}
	if ok && p != r.plover {
		c.PLOVER = &PloverCode{Event: p}
	}
	switch e.Status {
	case Planned:
		c.intend(e.Kind)
	case Negated:
		if intents[e.Kind] != "" && e.Kind != Withdrawal && e.Kind != Ceasefire && len(e.Actors) > 0 { // "will not meet"
			c.CAMEO, c.PLOVER = "120", &PloverCode{Event: "REJECT"}
		}
	}
	if c.CAMEO == "" && c.PLOVER == nil && c.ACLED == nil {
		return nil
	}
	return c
}

func root(cameo string) string { return cameo[:min(len(cameo), 2)] }

// ploverByCAMEO are the PLOVER events of CAMEO's roots, where a finer code
// leads to another root than the kind's, and of single codes: to sign an
// agreement is support, an embargo coerces.
var ploverByCAMEO = map[string]string{
	"057": "SUPPORT", "163": "COERCE",
	"04": "CONSULT", "06": "COOPERATE", "07": "AID", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST",
	"15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}

// intents are CAMEO's codes for the intent to do what is cooperative.
var intents = map[Kind]string{
	Supply: "033", Support: "030", Cooperation: "031", Endorsement: "032", Negotiation: "036", Agreement: "030", Concession: "035",
	Release: "0353", Withdrawal: "0356", Ceasefire: "0356", Surrender: "0356", SiegeRelief: "0355",
}

// threats are PLOVER events whose announcement is a threat.
var threats = map[string]string{"ASSAULT": "138", "COERCE": "137", "SANCTION": "131", "PROTEST": "133"}

// intend turns the codes of a deed into those of its announcement: what is
// promised is agreed to, what is announced against another is threatened.
func (c *Codes) intend(k Kind) {
	if code, ok := intents[k]; ok {
		c.CAMEO, c.PLOVER = code, &PloverCode{Event: "AGREE"}
		return
	}
	if c.PLOVER == nil {
		return
	}
	if code, ok := threats[c.PLOVER.Event]; ok {
		c.CAMEO, c.PLOVER = code, &PloverCode{Event: "THREATEN"}
	}
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

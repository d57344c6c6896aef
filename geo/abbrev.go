package geo

import (
	"strings"
	"sync"
)

// divisionAbbreviations are the states of the USA and the provinces of Canada
// as AP and the mail abbreviate them.
const divisionAbbreviations = `Ala. AL Alabama|Ariz. AZ Arizona|Ark. AR Arkansas|Calif. CA California|Colo. CO Colorado|Conn. CT Connecticut|Del. DE Delaware|D.C. DC District of Columbia|Fla. FL Florida|Ga. GA Georgia|Ill. IL Illinois|Ind. IN Indiana|Kan. KS Kansas|Ky. KY Kentucky|La. LA Louisiana|Md. MD Maryland|Mass. MA Massachusetts|Mich. MI Michigan|Minn. MN Minnesota|Miss. MS Mississippi|Mo. MO Missouri|Mont. MT Montana|Neb. NE Nebraska|Nev. NV Nevada|N.H. NH New Hampshire|N.J. NJ New Jersey|N.M. NM New Mexico|N.Y. NY New York|N.C. NC North Carolina|N.D. ND North Dakota|Okla. OK Oklahoma|Ore. OR Oregon|Pa. PA Pennsylvania|R.I. RI Rhode Island|S.C. SC South Carolina|S.D. SD South Dakota|Tenn. TN Tennessee|Tex. TX Texas|Vt. VT Vermont|Va. VA Virginia|Wash. WA Washington|W.Va. WV West Virginia|Wis. WI Wisconsin|Wyo. WY Wyoming|B.C. BC British Columbia|Ont. ON Ontario|Alta. AB Alberta|Man. MB Manitoba|Sask. SK Saskatchewan|Que. QC Quebec|N.S. NS Nova Scotia|N.B. NB New Brunswick`

// A division is a state or province behind an abbreviation.
type division struct {
	name   string
	postal bool
}

var divisions = sync.OnceValue(func() map[string]division {
	m := map[string]division{}
	for d := range strings.SplitSeq(divisionAbbreviations, "|") {
		w := strings.SplitN(d, " ", 3)
		m[w[0]], m[w[1]] = division{w[2], false}, division{w[2], true}
	}
	return m
})

// abbreviated takes a state's abbreviation at token i: dotted within ("S.C."),
// else behind a town ("Flint, Mich.", "Flint, MI") or a party ("D-Pa.").
func (f *finder) abbreviated(i, first int) int {
	w := f.doc.Tokens[i].Norm
	if len(w) < 2 || len(w) > 6 || w[0] < 'A' || w[0] > 'Z' {
		return 0
	}
	d, ok := divisions()[w]
	if !ok {
		if h := strings.IndexByte(w, '-'); h != 1 || w[0] != 'D' && w[0] != 'R' {
			return 0
		} else if d, ok = divisions()[w[h+1:]]; !ok {
			return 0
		}
	}
	behind := i >= first+2 && f.doc.Tokens[i-1].Norm == "," && f.capitalised(i-2)
	if !behind && (d.postal || strings.Count(w, ".") < 2) {
		return 0
	}
	for _, p := range f.g.exact(Fold(d.name)) {
		if p.Code == "ADM1" && (p.Country == "USA" || p.Country == "CAN") {
			f.found = append(f.found, Toponym{First: i, Last: i + 1, candidates: []Place{p}})
			return 1
		}
	}
	return 0
}

// divided reports whether a state or a country follows token i behind a comma.
func (f *finder) divided(i, end int) bool {
	if i+2 >= end || f.doc.Tokens[i+1].Norm != "," {
		return false
	}
	w := f.doc.Tokens[i+2].Norm
	_, ok := divisions()[w]
	return ok || f.capitalised(i+2) && f.large(w)
}

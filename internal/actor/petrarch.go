package actor

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// readPETRARCH reads a file in the format of PETRARCH's actor dictionaries: a
// primary phrase with an optional code, synonyms that begin with "+", and
// codes with dates, each on a line of its own that begins with a blank or
// stands behind the phrase:
//
//	HAMID_KARZAI_ [AFGELI]
//	+KARZAI_
//		[AFGGOV 20011222-20140929]
//
// Dates are YYYYMMDD or YYMMDD, "<date", ">date" or "date-date". Comments
// begin with "#" or ";", or stand between "<!--" and "-->".
func (d *Dictionary) readPETRARCH(r io.Reader, file string) error {
	p := petrarch{dict: d, file: file}
	if err := eachLine(r, file, p.line); err != nil {
		return err
	}
	p.flush()
	return nil
}

// petrarch gathers the lines of one actor.
type petrarch struct {
	dict    *Dictionary
	file    string
	comment bool // within "<!-- … -->"
	first   int  // line of the primary phrase
	names   []string
	codes   []dated
}

// A dated is a code and the days on which it holds.
type dated struct {
	code     string
	from, to int
}

func (p *petrarch) line(n int, s string) error {
	s, code := p.uncomment(s), ""
	if strings.TrimSpace(s) == "" {
		return nil
	}
	head := s
	if i := strings.IndexByte(s, '['); i >= 0 {
		head, code = s[:i], s[i:]
	}
	phrase := petrarchName(head)
	switch {
	case strings.HasPrefix(head, "+"):
		if len(p.names) == 0 {
			return errors.New("synonym stands before any actor, want a primary phrase first")
		}
		if phrase == "" {
			return errors.New("synonym is empty, want a phrase after \"+\"")
		}
		p.names = append(p.names, phrase)
	case phrase == "" && code == "":
		return fmt.Errorf("phrase is %q, want words joined by underscores", strings.TrimSpace(s))
	case phrase != "":
		p.flush()
		p.names, p.first = append(p.names, phrase), n
	case len(p.names) == 0:
		return errors.New("code stands before any actor, want a primary phrase first")
	}
	return p.readCodes(code)
}

// uncomment is a line without its comments.
func (p *petrarch) uncomment(s string) string {
	var b strings.Builder
	for s != "" {
		if p.comment {
			_, after, ok := strings.Cut(s, "-->")
			if !ok {
				return b.String()
			}
			p.comment, s = false, after
			continue
		}
		before, after, ok := strings.Cut(s, "<!--")
		b.WriteString(before)
		p.comment, s = ok, after
	}
	s = b.String()
	if i := strings.IndexAny(s, "#;"); i >= 0 {
		s = s[:i]
	}
	return s
}

// petrarchName is "Hamid Karzai" for "HAMID_KARZAI_": names are written in
// capitals there, as in no text.
func petrarchName(s string) string {
	words := strings.FieldsFunc(strings.TrimLeft(s, "+"), func(r rune) bool { return r == '_' || unicode.IsSpace(r) })
	for i, w := range words {
		if len(words) == 1 && len(w) <= 4 || strings.ContainsRune(w, '.') {
			continue // an acronym
		}
		runes := []rune(strings.ToLower(w))
		runes[0] = unicode.ToUpper(runes[0])
		words[i] = string(runes)
	}
	return strings.Join(words, " ")
}

// readCodes reads "[CODE]" and "[CODE dates]", any number of them.
func (p *petrarch) readCodes(s string) error {
	for {
		s = strings.TrimSpace(s)
		if s == "" {
			return nil
		}
		end := strings.IndexByte(s, ']')
		if s[0] != '[' || end < 0 {
			return fmt.Errorf("code is %q, want [CODE] or [CODE dates]", s)
		}
		c, err := readDated(s[1:end])
		if err != nil {
			return err
		}
		if c.code != "" && c.code != "---" {
			p.codes = append(p.codes, c)
		}
		s = s[end+1:]
	}
}

func readDated(s string) (c dated, err error) {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 2 {
		return c, fmt.Errorf("code is %q, want CODE or CODE and dates", s)
	}
	if c.code = fields[0]; c.code != "---" && !validCode(c.code) {
		return c, fmt.Errorf("code is %q, want groups of three capitals such as SYRREB", c.code)
	}
	if len(fields) == 1 {
		return c, nil
	}
	dates := fields[1]
	switch from, to, ok := strings.Cut(dates, "-"); {
	case dates[0] == '<':
		c.to, err = petrarchDay(dates[1:])
	case dates[0] == '>':
		c.from, err = petrarchDay(dates[1:])
	case !ok:
		return c, fmt.Errorf("dates are %q, want <date, >date or date-date", dates)
	default:
		if c.from, err = petrarchDay(from); err == nil {
			c.to, err = petrarchDay(to)
		}
		if err == nil && c.to < c.from {
			return c, fmt.Errorf("dates are %q, want the first before the last", dates)
		}
	}
	return c, err
}

// petrarchDay reads YYYYMMDD or YYMMDD, the latter of the 20th century from
// 1930 on and of the 21st before.
func petrarchDay(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || len(s) != 6 && len(s) != 8 || n < 0 {
		return 0, fmt.Errorf("date is %q, want YYYYMMDD or YYMMDD", s)
	}
	if len(s) == 6 {
		if n += 19000000; n < 19300000 {
			n += 1000000
		}
	}
	if m, day := n/100%100, n%100; m < 1 || m > 12 || day < 1 || day > 31 {
		return 0, fmt.Errorf("date is %q, want YYYYMMDD or YYMMDD", s)
	}
	return n, nil
}

// flush adds the actor that was read, one entry for each of its codes.
func (p *petrarch) flush() {
	names, codes := p.names, p.codes
	p.names, p.codes = nil, nil
	for _, c := range codes {
		e := &Entry{Name: names[0], Code: c.code, From: c.from, To: c.to, Class: Org, Source: fmt.Sprintf("%s:%d", p.file, p.first)}
		e.Kind = kindOf(c.code)
		if _, ok := geo.CountryOf(c.code[:3]); ok {
			e.Country, e.Countries = c.code[:3], []string{c.code[:3]}
			if len(c.code) == 3 {
				e.Class, e.adjective = Country, p.dict.adjective(e.Country)
			}
		}
		p.dict.entries = append(p.dict.entries, e)
		for _, n := range names {
			p.dict.index(e, n)
		}
	}
}

// kindOf is the kind of party that an actor code stands for.
func kindOf(code string) event.PartyKind {
	if len(code) == 3 {
		if _, ok := geo.CountryOf(code); ok {
			return government
		}
	}
	for i := 0; i+3 <= len(code); i += 3 {
		switch code[i : i+3] {
		case "MIL":
			return stateForces
		case "COP":
			return police
		case "GOV", "LEG", "JUD", "SPY":
			return government
		case "REB", "SEP", "INS", "IMG", "RAD":
			return rebels
		case "UAF", "PRM", "CRM":
			return militia
		case "IGO", "NGO", "NGM":
			return event.NGOIGO
		case "MED", "JRN":
			return event.Media
		case "CVL", "EDU", "BUS", "LAB", "REF", "AGR", "HLH", "REL", "SOC":
			return civilians
		}
	}
	return event.UnknownParty
}

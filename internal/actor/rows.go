package actor

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// A RowError is a row of a dictionary file that can not be used.
type RowError struct {
	File string
	Line int // 1 is the first
	Err  error
}

func (e *RowError) Error() string { return fmt.Sprintf("actor: %s:%d: %v", e.File, e.Line, e.Err) }

// Unwrap returns the cause.
func (e *RowError) Unwrap() error { return e.Err }

// maxErrors is how many bad rows are reported at once.
const maxErrors = 20

// maxLine is the length in bytes of the longest line that is read.
const maxLine = 1 << 20

// eachRow calls f with the columns of every line that is neither blank nor a
// comment, and joins the errors.
func eachRow(r io.Reader, file string, f func(line int, col []string) error) error {
	return eachLine(r, file, func(line int, s string) error {
		if strings.TrimSpace(s) == "" || s[0] == '#' {
			return nil
		}
		return f(line, strings.Split(s, "\t"))
	})
}

func eachLine(r io.Reader, file string, f func(line int, s string) error) error {
	var errs []error
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 0, 64<<10), maxLine)
	line := 0
	for scan.Scan() {
		line++
		if err := f(line, strings.TrimRight(scan.Text(), "\r")); err != nil {
			errs = append(errs, &RowError{file, line, err})
			if len(errs) == maxErrors {
				return errors.Join(append(errs, fmt.Errorf("actor: %s: too many bad rows", file))...)
			}
		}
	}
	if err := scan.Err(); err != nil {
		errs = append(errs, &RowError{file, line + 1, err})
	}
	return errors.Join(errs...)
}

func column(col []string, i int) string {
	if i < len(col) {
		return strings.TrimSpace(col[i])
	}
	return ""
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// entry reads the columns that all files of parties share: name, aliases,
// kind, countries, code, from, to.
func entry(col []string, class Class, source string) (*Entry, error) {
	e := &Entry{Name: column(col, 0), Code: column(col, 4), Countries: list(column(col, 3)), Class: class, Source: source}
	if e.Name == "" {
		return nil, errors.New("name is empty, want the party's name")
	}
	var err error
	if e.Kind, err = partyKind(column(col, 2)); err != nil {
		return nil, err
	}
	for _, c := range e.Countries {
		if _, ok := geo.CountryOf(c); !ok {
			return nil, fmt.Errorf("country is %q, want an ISO 3166-1 alpha-3 code", c)
		}
	}
	if len(e.Countries) > 0 {
		e.Country = e.Countries[0]
	}
	if strings.HasPrefix(e.Code, "IMG") { // at home in no one country
		e.Country = ""
	}
	if e.Code == "" {
		e.Code = code(e.Country, roleOf(e.Kind))
	}
	if !validCode(e.Code) {
		return nil, fmt.Errorf("code is %q, want groups of three capitals such as SYRREB", e.Code)
	}
	if e.From, err = day(column(col, 5), false); err != nil {
		return nil, err
	}
	if e.To, err = day(column(col, 6), true); err != nil {
		return nil, err
	}
	if e.From > 0 && e.To > 0 && e.To < e.From {
		return nil, fmt.Errorf("dates are %s to %s, want the first before the last", column(col, 5), column(col, 6))
	}
	return e, nil
}

// roleOf is the end of the code of a party of a kind.
func roleOf(k event.PartyKind) string {
	switch k {
	case stateForces:
		return "MIL"
	case police:
		return "COP"
	case government:
		return "GOV"
	case rebels:
		return "REB"
	case militia:
		return "UAF"
	case civilians:
		return "CVL"
	case event.Protesters:
		return "OPP"
	case event.Media:
		return "MED"
	case event.NGOIGO:
		return "NGO"
	}
	return ""
}

func partyKind(s string) (k event.PartyKind, err error) {
	if s == "" || s == "unknown" {
		return event.UnknownParty, nil
	}
	err = k.UnmarshalText([]byte(s))
	return k, err
}

// validCode reports whether a code is groups of three capitals or digits; ""
// is none.
func validCode(s string) bool {
	if len(s)%3 != 0 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'A' || c > 'Z') && (i < 3 || c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// day reads "1984", "1984-06" or "1984-06-01" as 19840601; where last is set a
// year or month stands for its last day. "" is 0.
func day(s string, last bool) (int, error) {
	if s == "" {
		return 0, nil
	}
	year, rest, _ := strings.Cut(s, "-")
	month, day, _ := strings.Cut(rest, "-")
	y, ok := number(year, 4, 1850, 2100)
	m, d := 1, 1
	if last {
		m, d = 12, 31
	}
	if ok && len(s) > 4 {
		m, ok = number(month, 2, 1, 12)
	}
	if ok && len(s) > 7 {
		d, ok = number(day, 2, 1, 31)
	}
	if !ok {
		return 0, fmt.Errorf("date is %q, want 1984, 1984-06 or 1984-06-01", s)
	}
	return y*10000 + m*100 + d, nil
}

// number reads a number of so many digits that lies between two others.
func number(s string, digits, low, high int) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) == digits && low <= n && n <= high
}

// isoDay reads the date at the start of an ISO 8601 time; 0 where there is none.
func isoDay(s string) int {
	if len(s) > 10 {
		s = s[:10]
	}
	n, err := day(s, false)
	if err != nil {
		return 0
	}
	return n
}

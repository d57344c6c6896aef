package measure

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var files embed.FS

// tables are the words of data/*.tsv, all in lower case.
type tables struct {
	outcomes map[string]Outcome
}

// words are the tables, read on first use.
var words = sync.OnceValue(func() *tables {
	t := &tables{outcomes: map[string]Outcome{}}
	outcome := map[string]Outcome{"killed": Killed, "wounded": Wounded, "captured": Captured, "missing": Missing, "harmed": Harmed}
	each("outcomes.tsv", 2, func(col []string) {
		o, ok := outcome[col[0]]
		if !ok {
			panic(fmt.Sprintf("measure: outcomes.tsv: outcome is %q, want killed, wounded, captured, missing or harmed", col[0]))
		}
		for _, w := range strings.Fields(col[1]) {
			t.outcomes[w] = o
		}
	})
	return t
})

// each calls f with the columns of every row of a table. The tables are
// embedded and a test reads them, so a fault is a panic.
func each(file string, columns int, f func([]string)) {
	b, err := files.ReadFile("data/" + file)
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) < columns {
			panic(fmt.Sprintf("measure: %s: %q has %d columns, want %d", file, line, len(col), columns))
		}
		f(col)
	}
}

package extract_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/extract"
)

// TestEveryProcessSaysTheSame runs itself as processes of their own, since what
// hangs on the order of a map built once differs only between processes.
func TestEveryProcessSaysTheSame(t *testing.T) {
	if os.Getenv("SITREP_PROCESS") != "" {
		x := newExtractor(t, extract.Config{Mentions: true})
		for _, name := range []string{"ambush.txt", "caps.txt", "ceasefire.txt"} {
			b, err := os.ReadFile("testdata/" + name)
			require.NoError(t, err)
			r, err := x.Extract(context.Background(), extract.Document{ID: name, Text: string(b), Published: "2020-01-15"})
			require.NoError(t, err)
			require.NoError(t, json.NewEncoder(os.Stdout).Encode(r))
		}
		return
	}
	var first string
	for n := range 4 {
		c := exec.Command(os.Args[0], "-test.run=^TestEveryProcessSaysTheSame$")
		c.Env = append(os.Environ(), "SITREP_PROCESS=1")
		out, err := c.Output()
		require.NoError(t, err)
		require.Contains(t, string(out), `"events":[{`)
		reports := string(out[:bytes.LastIndexByte(out, '}')+1]) // without the verdict
		if n == 0 {
			first = reports
		}
		assert.Equal(t, first, reports, "process %d", n)
	}
}

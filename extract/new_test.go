package extract_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/extract"
)

// TestNewIsQuick measures the first New and Extract of a process, in a process
// of its own.
func TestNewIsQuick(t *testing.T) {
	if os.Getenv("SITREP_MEASURE_NEW") != "" {
		start := time.Now()
		x, err := extract.New(extract.Config{})
		require.NoError(t, err)
		_, err = x.Extract(context.Background(), extract.Document{ID: "a", Text: "Rebels attacked Aleppo.", Published: "2017-09-04"})
		require.NoError(t, err)
		took := time.Since(start)
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		fmt.Printf("first New and Extract: %d ms, %d MB from the system\n", took.Milliseconds(), m.Sys>>20)
		assert.Less(t, took, 2*time.Second, "want under 0.5 s on an idle machine")
		assert.Less(t, m.Sys, uint64(250<<20))
		return
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestNewIsQuick$", "-test.v")
	cmd.Env = append(os.Environ(), "SITREP_MEASURE_NEW=1")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	for line := range strings.Lines(string(out)) {
		if strings.HasPrefix(line, "first New") {
			t.Log(strings.TrimSpace(line))
		}
	}
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
)

func command(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &err)
	return code, out.String(), err.String()
}

func TestBareCommandReadsTheSample(t *testing.T) {
	code, out, _ := command(t, "")
	assert.Equal(t, 0, code)
	assert.True(t, strings.HasPrefix(out, "sample"))
	for _, want := range []string{"airstrike", "Syrian army column", "0–12 km", "18 km SW", "14+ killed"} {
		assert.Contains(t, out, want)
	}
}

func TestJSONLinesKeepTheirOrder(t *testing.T) {
	in := `{"id":"a","text":"Rebels attacked Aleppo on Sunday.","published":"2017-09-04"}
{"id":"bad","text":"Rebels attacked Aleppo.","published":"last week"}
not json
{"id":"b","text":"Police arrested two men in Lagos."}
`
	code, out, stderr := command(t, in, "-input", "jsonl", "-format", "jsonl", "-jobs", "2")
	assert.Equal(t, 1, code)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 2)
	for i, id := range []string{"a", "b"} {
		var r event.Report
		require.NoError(t, json.Unmarshal([]byte(lines[i]), &r))
		assert.Equal(t, id, r.ID)
		assert.NotEmpty(t, r.Events)
	}
	assert.Contains(t, stderr, `document "bad"`)
	assert.Contains(t, stderr, "-:3:")
}

func TestFilesAndOutput(t *testing.T) {
	dir := t.TempDir()
	story := filepath.Join(dir, "story.txt")
	require.NoError(t, os.WriteFile(story, []byte("Troops shelled the town of Palmyra on Monday."), 0o644))
	out := filepath.Join(dir, "out.json")
	code, _, stderr := command(t, "", "-published", "2017-09-06", "-outlet", "RT", "-format", "json", "-mentions", "-o", out, story, filepath.Join(dir, "none.txt"))
	assert.Equal(t, 1, code, "one file is missing")
	assert.Contains(t, stderr, "none.txt")
	b, err := os.ReadFile(out)
	require.NoError(t, err)
	var r event.Report
	require.NoError(t, json.Unmarshal(b, &r))
	assert.Equal(t, "story", r.ID)
	assert.Equal(t, "RT", r.Outlet)
	require.NotEmpty(t, r.Events)
	assert.Equal(t, "2017-09-04", r.Events[0].Time.Value)
	require.NotNil(t, r.Mentions)
	assert.NotEmpty(t, r.Mentions.Toponyms)
}

func TestStandardInputAndUsage(t *testing.T) {
	code, out, _ := command(t, "Rebels attacked Aleppo.", "-format", "jsonl", "-")
	assert.Equal(t, 0, code)
	assert.Contains(t, out, `"id":"stdin"`)
	for _, args := range [][]string{{"-format", "xml"}, {"-input", "pdf"}, {"-jobs", "-1"}, {"-no-such-flag"}, {"-gazetteer", "none.zip"}} {
		code, _, stderr := command(t, "", args...)
		assert.Equal(t, 2, code, "%v", args)
		assert.NotEmpty(t, stderr)
	}
}

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// stories are JSON Lines; two of them share an id and one is bad.
func stories() string {
	var b strings.Builder
	for i := range 12 {
		fmt.Fprintf(&b, "{\"id\":\"s%d\",\"text\":\"Rebels shelled Aden on Monday, killing %d people.\"}\n", i%11, i+2)
		if i == 5 {
			b.WriteString("{\"id\":\"bad\",\"text\":\"Rebels fled.\",\"published\":\"soon\"}\n")
		}
	}
	return b.String()
}

// Wherever a run is broken off, in the midst of a line even, the resumed one
// ends with the same bytes.
func TestResumeAnywhere(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	require.NoError(t, os.WriteFile(in, []byte(stories()), 0o644))
	whole := filepath.Join(dir, "whole.jsonl")
	code, _, _ := command(t, "", "-format", "jsonl", "-o", whole, in)
	assert.Equal(t, 1, code, "one document is bad")
	want, err := os.ReadFile(whole)
	require.NoError(t, err)
	require.Equal(t, 12, strings.Count(string(want), "\n"))
	for cut := 0; cut <= len(want); cut += len(want)/9 + 1 {
		out := filepath.Join(dir, "out.jsonl")
		require.NoError(t, os.WriteFile(out, want[:cut], 0o644))
		_, _, stderr := command(t, "", "-format", "jsonl", "-resume", "-o", out, in)
		got, err := os.ReadFile(out)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), "cut at byte %d", cut)
		assert.Contains(t, stderr, `"bad"`)
	}
}

func TestResumeKeepsOtherFiles(t *testing.T) {
	notes := filepath.Join(t.TempDir(), "notes.txt")
	require.NoError(t, os.WriteFile(notes, []byte("my notes\nof the week"), 0o644))
	code, _, stderr := command(t, stories(), "-format", "jsonl", "-resume", "-o", notes)
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "line 1 is no report")
	b, _ := os.ReadFile(notes)
	assert.Equal(t, "my notes\nof the week", string(b))
	code, _, stderr = command(t, stories(), "-resume")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "-o FILE -format jsonl")
}

// An interrupt ends the run with whole lines.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, stderr strings.Builder
	code := run(ctx, []string{"-format", "jsonl"}, strings.NewReader(stories()), &out, &stderr)
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr.String(), "interrupted")
	assert.True(t, out.Len() == 0 || strings.HasSuffix(out.String(), "\n"))
}

func TestProgressLine(t *testing.T) {
	p := &progress{size: 4000, count: 500}
	p.read(1000)
	assert.Equal(t, "500 documents, 50/s, 25 %, 30s left", p.line(10*time.Second))
	p.size = 0
	assert.Equal(t, "500 documents, 50/s", p.line(10*time.Second))
}

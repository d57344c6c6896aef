package extract_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/extract"
)

// TestHeldOutReports writes to the file that SITREP_HELD_OUT names a report of
// each story of SITREP_FIT_MUC by models that were fit without it: a story of
// the first split by those fit on the other three quarters of the split, others
// by those fit on all of it. So a scorer sees how the models do on stories that
// they do not know.
func TestHeldOutReports(t *testing.T) {
	path := os.Getenv("SITREP_HELD_OUT")
	if path == "" || os.Getenv("SITREP_FIT_MUC") == "" {
		t.Skip("SITREP_HELD_OUT and SITREP_FIT_MUC are not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	var train, rest []*labelled
	stories(t, func(d extract.Document, split string, templates []template) {
		l := &labelled{Story: x.ReadStory(d), templates: templates}
		l.match()
		if split == "train" {
			train = append(train, l)
		} else {
			rest = append(rest, l)
		}
	})
	file, err := os.Create(path)
	require.NoError(t, err)
	defer file.Close()
	w := bufio.NewWriter(file)
	defer w.Flush()
	write := func(fitOn, heldOut []*labelled) {
		for _, s := range reportStages {
			crossFit(fitOn, heldOut, s)
		}
		for _, l := range heldOut {
			require.NoError(t, json.NewEncoder(w).Encode(l.Report()))
		}
	}
	write(train, rest)
	for k := range folds {
		var fitOn, heldOut []*labelled
		for i, l := range train {
			if i/7%folds == k {
				heldOut = append(heldOut, l)
			} else {
				fitOn = append(fitOn, l)
			}
		}
		write(fitOn, heldOut)
	}
}

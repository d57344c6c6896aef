// Command beam extracts events on an Apache Beam cluster:
//
//	go run . -input 'articles-*.jsonl.gz' -output reports.jsonl -failures failures.jsonl
//
// It reads JSON Lines {"id","text","published","outlet"} and writes a report a
// line in no order, as Beam does. Without further flags it runs on prism, Beam's
// local runner, in this process; -runner flink|spark|dataflow and their flags
// send it to a cluster.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	input := flag.String("input", "", "`pattern` of the files to read")
	output := flag.String("output", "reports.jsonl", "`file` for the reports")
	failures := flag.String("failures", "failures.jsonl", "`file` for the documents that could not be read")
	merged := flag.String("stories", "", "`file` for the incidents merged over the documents (default none)")
	mentions := flag.Bool("mentions", false, "add all recognised toponyms, times, distances and actors")
	flag.Parse()
	beam.Init()
	if *input == "" {
		log.Fatal("beam: -input is empty, want the pattern of the files to read")
	}
	p, s := beam.NewPipelineWithRoot()
	reports, failed := read(s, textio.Read(s, *input), *mentions)
	textio.Write(s, *output, reports)
	textio.Write(s, *failures, failed)
	if *merged != "" {
		textio.Write(s, *merged, stories(s, reports))
	}
	if err := beamx.Run(context.Background(), p); err != nil {
		log.Fatalf("beam: %v", err)
	}
}

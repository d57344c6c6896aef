# staticcheck is pinned here and run through the module proxy, so that it is no dependency of the module.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME ?= 5s

.PHONY: test test-beam test-feed check fuzz bench gazetteer

test:
	go test ./...

# The nested modules have dependencies of their own and are not part of the default run.
test-beam:
	cd examples/beam && go vet ./... && go test -v -run . ./...

test-feed:
	cd examples/feed && go vet ./... && go test ./...

check:
	bash .ci/run

fuzz:
	bash .ci/fuzz $(FUZZTIME)

bench:
	go test -run '^$$' -bench . ./...

# RAW is a folder with the raw package files; see geo/gen.
gazetteer:
	go run ./geo/gen -raw $(RAW)

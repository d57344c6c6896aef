//go:build !unix

package geo

import (
	"io"
	"os"
)

// mapFile reads a file into memory.
func mapFile(f *os.File) ([]byte, error) { return io.ReadAll(f) }

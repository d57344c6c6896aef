package parse

import "slices"

// Margins of the training: how far the right class must be above the others
// for nothing to be learned. An error moves a score by twice the number of its
// features.
const (
	tagMargin    = 50
	actionMargin = 350
	labelMargin  = 60
)

// marginUpdate raises the wanted class and lowers its best rival where it is
// not margin below. A class outside of the candidates is not learned.
func marginUpdate(t *averaged, features []uint32, classes []uint8, scores []float32, want uint8, margin float32) {
	w, rival := slices.Index(classes, want), -1
	for k := range classes {
		if k != w && (rival < 0 || scores[k] > scores[rival]) {
			rival = k
		}
	}
	if w >= 0 && rival >= 0 && scores[w]-scores[rival] < margin {
		t.update(features, want, 1)
		t.update(features, classes[rival], -1)
	}
}

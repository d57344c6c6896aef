package geo_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/geo"
)

// Provinces that wires report from are found by the spellings of wires.
func TestProvinces(t *testing.T) {
	for name, country := range map[string]string{
		"Ghor": "AFG", "Nimruz": "AFG", "Wardak": "AFG", "Uruzgan": "AFG", "Salahuddin": "IRQ", "Salah al-Din": "IRQ", "Nineveh": "IRQ", "Shabwa": "YEM", "Mahra": "YEM",
		"Lower Shabelle": "SOM", "Middle Shabelle": "SOM", "Hiran": "SOM", "Galgudud": "SOM", "North Sinai": "EGY", "South Sinai": "EGY", "North Darfur": "SDN",
		"South Kordofan": "SDN", "Western Bahr el Ghazal": "SSD", "Maguindanao": "PHL", "Negros Occidental": "PHL", "Ingushetia": "RUS", "Centre-Nord": "BFA",
		"Sistan-Baluchestan": "IRN", "Karen State": "MMR",
	} {
		found := false
		for _, p := range geo.Default().Lookup(name) {
			found = found || p.Country == country && (p.Class == "A" || p.Class == "L")
		}
		assert.True(t, found, "%s in %s", name, country)
	}
}

package extract

import "strings"

// locative are the prepositions behind which a name is likely a place's.
var locative = map[string]bool{
	"in": true, "at": true, "near": true, "outside": true, "inside": true, "around": true, "into": true, "across": true,
	"toward": true, "towards": true, "beside": true,
}

// locativeNouns are what may stand between: "the outskirts of", "the axis of".
var locativeNouns = map[string]bool{
	"outskirt": true, "suburb": true, "edge": true, "entrance": true, "slope": true, "axis": true, "perimeter": true,
	"town": true, "village": true, "district": true, "city": true, "hamlet": true, "settlement": true, "neighborhood": true,
	"neighbourhood": true, "area": true, "quarter": true, "province": true, "region": true, "part": true, "north": true,
	"south": true, "east": true, "west": true, "hill": true, "stronghold": true, "municipality": true,
	"jurisdiction": true, "department": true, "canton": true, "hilltop": true, "mountaintop": true, "vicinity": true,
	"countryside": true, "flank": true, "township": true, "bastion": true, "enclave": true, "borough": true, "commune": true,
	"governorate": true, "subdistrict": true, "airbase": true, "airport": true, "crossing": true, "checkpoint": true,
	"roundabout": true, "junction": true, "valley": true, "island": true, "peninsula": true, "port": true, "camp": true,
	"gate": true, "resort": true, "farm": true, "tehsil": true, "lga": true, "outskirts": true, "suburbs": true, "edges": true,
	"headquarters": true, "sub-district": true, "forest": true, "orchard": true, "ruin": true, "citadel": true, "stretch": true,
	"battle": true, "siege": true, "shelling": true, "bombardment": true,
}

// sites are what stands behind the name of a place that it is in or is named
// after, in small letters: "the X junction", "X prison".
var sites = wordSet(`prison square junction camp palace shrine colony sector base airport airbase hospital university school centre
	center headquarters roundabout bridge crossing checkpoint intersection neighborhood neighbourhood sub-district subdistrict
	mosque church market road highway street refinery dam island river valley mountain hill hills mountains forest harbour harbor port
	depot barracks station farm farms plant terminal gate residence stadium mall complex countryside quarter axis front chowk bazaar
	district village town suburb community tehsil lga governorate province region area state county`)

// settlements are the nouns that tell of a name beside them that it is a
// place's: "X, a village", "the town X".
var settlements = map[string]bool{
	"village": true, "town": true, "city": true, "suburb": true, "hamlet": true, "settlement": true, "neighborhood": true,
	"neighbourhood": true, "district": true, "capital": true, "township": true, "island": true, "port": true, "province": true,
	"region": true, "municipality": true, "sub-district": true, "subdistrict": true, "borough": true, "commune": true, "hill": true, "hilltop": true, "enclave": true,
}

// entered are the verbs whose object is a place sooner than a person.
var entered = map[string]bool{
	"storm": true, "enter": true, "besiege": true, "shell": true, "overrun": true, "recapture": true, "retake": true, "liberate": true,
	"bombard": true, "raid": true, "invade": true, "occupy": true, "pound": true, "evacuate": true, "patrol": true, "bomb": true,
}

// left are the verbs of leaving a place, with "from".
var left = map[string]bool{"withdraw": true, "retreat": true, "evacuate": true}

// taken are those whose object is either.
var taken = map[string]bool{"capture": true, "seize": true, "take": true, "lose": true, "liberate": true, "control": true, "recover": true}

// nameParts are the class words that, capitalised, end a place's name.
var nameParts = wordSet(`city town district governorate province county mountains mountain river island islands camp airport
	hill hills valley bay sea farms square bridge hospital university municipality heights plateau strip road prison airbase hotel
	palace street avenue park forest dam village suburb quarter neighborhood neighbourhood roundabout checkpoint base airfield
	highway junction crossing plant station complex project orchards fields field plains plain springs towers tower gate stadium
	mosque church cathedral school college academy barracks depot lake desert pass peak coast gulf peninsula harbour harbor port
	compound market mall plaza chowk tehsil township subdistrict area block garden gardens cemetery refinery mine mines mill mills
	factory terminal canal reservoir well wells cave caves ridge ranch beach cape delta oasis countryside lga hall citadel castle
	fort fortress theater theatre museum library restaurant cafe tunnel hilltop ward canton house center centre`)

// organised are the name parts that bodies and persons bear as well: alone they
// make no name a place's.
var organised = wordSet(`house center centre academy hall project park field block ward complex well wells mill mills mine gate
	college school university church hill fort port castle garden pass mall plant market lake river plain base station coast bay`)

// nameHeads are the words that open a place's name, in the languages of the
// news' places: "Tal Rifaat", "Jabal Akrad", "Camp Bucca".
var nameHeads = wordSet(`tal tel tell jabal jebel jabel kafr kfar kafar khirbet khirbat hirbat khirbah wadi deir dayr beit bayt ain ayn
	bir beer ras qasr qalat souq souk hawsh bab mount lake fort camp port plaza palais jisr mazraat nahr jubb mas birnin umm khan
	dahiyat dahiya hai hayy marj burj`)

// numbered are the words that make a place's name with a number: "Hill 30".
var numbered = wordSet(`hill height checkpoint district sector highway outpost hilltop`)

// winds are the words for a direction that, capitalised, are part of a name.
var winds = wordSet(`north south east west northern southern eastern western central upper lower`)

// inner are the words for a part of a place beside those for a direction.
var inner = wordSet(`central downtown inner outer upper lower rural suburban nearby`)

// languages are what things are said "in" that no people is named after.
var languages = wordSet(`english arabic hebrew farsi persian urdu pashto hindi bengali tamil swahili hausa mandarin cantonese braille latin
	creole tigrinya amharic dari dutch christian muslim islam christianity sharia congress parliament`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// ofWeapon reports whether a name that may be a place's is that of a weapon:
// "Grad rockets".
func (a *analysis) ofWeapon(first, last int) bool {
	_, n, ok := a.reading.Weapon(first)
	return ok && first+n >= last && last < len(a.tok) && strings.HasPrefix(a.tag(last), "NN") && (first+n > last || a.weaponClass(last) != "")
}

package event

import "fmt"

// A Kind is what sort of thing happened. The zero value is not known.
type Kind uint8

// The kinds, by use of force, control and movement, support, and politics.
const (
	KindUnknown Kind = iota
	ArmedClash
	Attack
	Airstrike
	Shelling
	Bombing
	SuicideBombing
	Shooting
	Assassination
	Massacre
	Killing
	Injury
	Abduction
	SexualViolence
	Torture
	ChemicalAttack
	Destruction
	Looting
	Arrest
	Seizure
	Interception
	Advance
	Capture
	Siege
	SiegeRelief
	Withdrawal
	Deployment
	Fortification
	Displacement
	Supply
	Support
	Ceasefire
	CeasefireViolation
	Surrender
	Release
	Negotiation
	Agreement
	Cooperation
	Concession
	Threat
	Demand
	Accusation
	Rejection
	Sanction
	ClaimOfResponsibility
	Endorsement
	Protest
	Riot
	Investigation
)

var kindNames = [...]string{
	"", "armed_clash", "attack", "airstrike", "shelling", "bombing", "suicide_bombing", "shooting",
	"assassination", "massacre", "killing", "injury", "abduction", "sexual_violence", "torture",
	"chemical_attack", "destruction", "looting", "arrest", "seizure", "interception",
	"advance", "capture", "siege", "siege_relief", "withdrawal", "deployment", "fortification",
	"displacement", "supply", "support", "ceasefire", "ceasefire_violation", "surrender", "release",
	"negotiation", "agreement", "cooperation", "concession", "threat", "demand", "accusation",
	"rejection", "sanction", "claim_of_responsibility", "endorsement", "protest", "riot", "investigation",
}

// Kinds returns every known kind, in the order of the contract.
func Kinds() []Kind { return all[Kind](kindNames[:]) }

func (k Kind) String() string               { return name(kindNames[:], k) }
func (k Kind) MarshalText() ([]byte, error) { return marshal("kind", kindNames[:], k) }
func (k *Kind) UnmarshalText(b []byte) (err error) {
	*k, err = parse[Kind]("kind", kindNames[:], b)
	return
}

// A Status is how the text presents an event. The zero value is not known.
type Status uint8

// The statuses.
const (
	StatusUnknown Status = iota
	Actual               // reported as having happened
	Ongoing              // still going on at publication
	Planned              // future, intended or predicted
	Hypothetical         // conditional or demanded
	Attempted            // tried, foiled or repelled
	Negated              // reported as not happening
	Denied               // somebody denies it
)

var statusNames = [...]string{"", "actual", "ongoing", "planned", "hypothetical", "attempted", "negated", "denied"}

// Statuses returns every known status.
func Statuses() []Status { return all[Status](statusNames[:]) }

func (s Status) String() string               { return name(statusNames[:], s) }
func (s Status) MarshalText() ([]byte, error) { return marshal("status", statusNames[:], s) }
func (s *Status) UnmarshalText(b []byte) (err error) {
	*s, err = parse[Status]("status", statusNames[:], b)
	return
}

// A PartyKind is what sort of actor a party is.
type PartyKind uint8

// The party kinds. UnknownParty is a party that the text names but whose kind
// is not known; it is written "unknown".
const (
	UnknownParty PartyKind = iota
	StateForces
	Police
	Government
	Rebels
	Militia
	Civilians
	Protesters
	NGOIGO
	Media
	Facility
	Materiel
	PlaceParty
)

var partyNames = [...]string{"unknown", "state_forces", "police", "government", "rebels", "militia", "civilians", "protesters", "ngo_igo", "media", "facility", "materiel", "place"}

// PartyKinds returns every party kind but UnknownParty.
func PartyKinds() []PartyKind { return all[PartyKind](partyNames[:]) }

func (k PartyKind) String() string               { return name(partyNames[:], k) }
func (k PartyKind) MarshalText() ([]byte, error) { return marshal("party kind", partyNames[:], k) }
func (k *PartyKind) UnmarshalText(b []byte) (err error) {
	*k, err = parse[PartyKind]("party kind", partyNames[:], b)
	return
}

// A Relation is how an event lies to a toponym.
type Relation uint8

// The relations.
const (
	RelationUnknown Relation = iota
	At
	In
	Near
	Outskirts
	Toward
	From
	Between
	Border
	Away // at a stated distance from
)

var relationNames = [...]string{"", "at", "in", "near", "outskirts", "toward", "from", "between", "border", "away"}

// Relations returns every known relation.
func Relations() []Relation { return all[Relation](relationNames[:]) }

func (r Relation) String() string               { return name(relationNames[:], r) }
func (r Relation) MarshalText() ([]byte, error) { return marshal("relation", relationNames[:], r) }
func (r *Relation) UnmarshalText(b []byte) (err error) {
	*r, err = parse[Relation]("relation", relationNames[:], b)
	return
}

// A Level is the size of a place.
type Level uint8

// The levels.
const (
	LevelUnknown Level = iota
	PopulatedPlace
	FacilityLevel
	Natural
	District
	Province
	Region
	Country
)

var levelNames = [...]string{"", "populated_place", "facility", "natural", "district", "province", "region", "country"}

// Levels returns every known level.
func Levels() []Level { return all[Level](levelNames[:]) }

func (l Level) String() string               { return name(levelNames[:], l) }
func (l Level) MarshalText() ([]byte, error) { return marshal("level", levelNames[:], l) }
func (l *Level) UnmarshalText(b []byte) (err error) {
	*l, err = parse[Level]("level", levelNames[:], b)
	return
}

// A TimeType is a TIMEX3 type.
type TimeType uint8

// The TIMEX3 types.
const (
	TimeTypeUnknown TimeType = iota
	Date
	TimeOfDay
	Duration
	Set
)

var timeTypeNames = [...]string{"", "DATE", "TIME", "DURATION", "SET"}

// TimeTypes returns every known TIMEX3 type.
func TimeTypes() []TimeType { return all[TimeType](timeTypeNames[:]) }

func (t TimeType) String() string               { return name(timeTypeNames[:], t) }
func (t TimeType) MarshalText() ([]byte, error) { return marshal("time type", timeTypeNames[:], t) }
func (t *TimeType) UnmarshalText(b []byte) (err error) {
	*t, err = parse[TimeType]("time type", timeTypeNames[:], b)
	return
}

func all[E ~uint8](names []string) []E {
	out := make([]E, 0, len(names)-1)
	for i := 1; i < len(names); i++ {
		out = append(out, E(i))
	}
	return out
}

func name[E ~uint8](names []string, e E) string {
	if int(e) >= len(names) {
		return fmt.Sprintf("invalid(%d)", uint8(e))
	}
	return names[e]
}

func marshal[E ~uint8](what string, names []string, e E) ([]byte, error) {
	if int(e) >= len(names) {
		return nil, fmt.Errorf("event: %s is %d, want less than %d", what, uint8(e), len(names))
	}
	return []byte(names[e]), nil
}

func parse[E ~uint8](what string, names []string, b []byte) (E, error) {
	for i, n := range names {
		if n == string(b) {
			return E(i), nil
		}
	}
	return 0, fmt.Errorf("event: %s is %q, want one of %q", what, b, names)
}

package event

import (
	"slices"
	"strings"
)

// acledOf is ACLED's type of an event that happened, or nil: ACLED does not
// code what is planned, supposed or negated.
func acledOf(e *Event, r codeRow, cameo string) *AcledCode {
	switch e.Status {
	case Planned, Hypothetical, Negated:
		return nil
	}
	state := has(e.Actors, StateForces, Police, Government)
	switch {
	case r.acled == "":
		return nil
	case repression(e, state, cameo) && injures[e.Kind]:
		return &AcledCode{"Protests", "Excessive force against protesters"}
	case repression(e, state, cameo):
		return &AcledCode{"Protests", "Protest with intervention"}
	case (e.Kind == Riot || injures[e.Kind]) && has(e.Actors, Protesters) && has(e.Targets, Civilians, Militia, Protesters):
		return &AcledCode{"Riots", "Mob violence"}
	case (injures[e.Kind] || e.Kind == Bombing) && bySuicide(e.Actors):
		return &AcledCode{explosions, "Suicide bomb"}
	case injures[e.Kind] || e.Kind == Bombing || e.Kind == Shelling:
		if c := byMeans(e.Weapons); c != nil && (r.acled == "attack" || c.SubEventType == "Grenade" || c.SubEventType == "Chemical weapon") {
			return c
		}
	case e.Kind == Capture && state:
		return &AcledCode{"Battles", "Government regains territory"}
	}
	if r.acled == "attack" {
		if armed(e.Targets) {
			return &AcledCode{"Battles", "Armed clash"}
		}
		return &AcledCode{"Violence against civilians", "Attack"}
	}
	return &AcledCode{r.acled, r.sub}
}

// armed reports whether a target fights back: forces, and what is theirs
// ("a police station", "rebel positions").
func armed(targets []Party) bool {
	for _, p := range targets {
		switch p.Kind {
		case StateForces, Police, Rebels, Militia:
			return true
		case Facility, Materiel:
			for _, role := range []string{"MIL", "COP", "REB", "UAF"} {
				if len(p.Code) >= 6 && p.Code[3:6] == role || strings.HasPrefix(p.Code, "IMG") {
					return true
				}
			}
			if t := strings.ToLower(p.Text); strings.Contains(t, "checkpoint") || strings.Contains(t, "police") || strings.Contains(t, "military") || strings.Contains(t, "army") || p.Head == "base" || p.Head == "barracks" || p.Head == "convoy" && strings.Contains(t, "troop") {
				return true
			}
		}
	}
	return false
}

// injures are the kinds that hurt people by means that the kind leaves open.
var injures = map[Kind]bool{Attack: true, Shooting: true, Killing: true, Injury: true, Torture: true, Massacre: true}

// repression reports whether force is used on protesters by the state, or by
// nobody who is named.
func repression(e *Event, state bool, cameo string) bool {
	switch e.Kind {
	case Riot:
		return state && cameo == "175"
	case Arrest:
		return has(e.Targets, Protesters)
	}
	return injures[e.Kind] && has(e.Targets, Protesters) && (state || len(e.Actors) == 0)
}

// bySuicide reports whether suicide bombers are among the parties.
func bySuicide(list []Party) bool {
	return slices.ContainsFunc(list, func(p Party) bool {
		text := strings.ToLower(p.Text)
		return strings.Contains(text, "suicide bomber") || strings.Contains(text, "suicide attacker")
	})
}

// byMeans is the type that the weapons tell, or nil.
func byMeans(list []Weapon) *AcledCode {
	for _, w := range list {
		switch {
		case w.Class == "chemical":
			return &AcledCode{explosions, "Chemical weapon"}
		case strings.Contains(strings.ToLower(w.Text), "grenade") && !strings.Contains(strings.ToLower(w.Text), "launcher") && !strings.Contains(strings.ToLower(w.Text), "propelled"):
			return &AcledCode{explosions, "Grenade"}
		case w.Class == "explosive":
			return &AcledCode{explosions, "Remote explosive/landmine/IED"}
		case w.Class == "artillery" || w.Class == "missile":
			return &AcledCode{explosions, "Shelling/artillery/missile attack"}
		case w.Class == "aircraft":
			return &AcledCode{explosions, "Air/drone strike"}
		}
	}
	return nil
}

const explosions = "Explosions/Remote violence"

// meansRank orders the sub-events that name the means of an incident, the
// more telling first.
var meansRank = map[string]int{
	"Chemical weapon": 7, "Suicide bomb": 6, "Grenade": 5, "Air/drone strike": 4, "Remote explosive/landmine/IED": 3, "Shelling/artillery/missile attack": 2,
}

// ShareMeans gives the mentions of one incident one ACLED type where one of
// them names the means: those killed by a car bomb are victims of a bombing.
func ShareMeans(mentions []*Event) {
	var best *AcledCode
	for _, e := range mentions {
		if c := e.acled(); c != nil && (best == nil || meansRank[c.SubEventType] > meansRank[best.SubEventType]) && meansRank[c.SubEventType] > 0 {
			best = c
		}
	}
	if best == nil {
		return
	}
	for _, e := range mentions {
		c := e.acled()
		if c == nil || !injures[e.Kind] && meansRank[c.SubEventType] == 0 {
			continue
		}
		if c.SubEventType == "Attack" || c.SubEventType == "Armed clash" || meansRank[c.SubEventType] > 0 && meansRank[c.SubEventType] < meansRank[best.SubEventType] && meansRank[best.SubEventType] >= 5 {
			e.Codes.ACLED = best
		}
	}
}

func (e *Event) acled() *AcledCode {
	if e.Codes == nil {
		return nil
	}
	return e.Codes.ACLED
}

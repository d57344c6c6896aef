package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// TestParties reads who did what to whom: "trigger: actors > targets", by name,
// or as written where a party has no other name.
func TestParties(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, want string }{
		// Short names that the text gives, those who lead a band, others of the same side.
		{"The Arakan Army (AA) advanced to Gwa. The AA launched rocket attacks on a base there.", "attacks: Arakan Army > base"},
		{"Airstrikes by the Nigerian Air Force, NAF, have killed three bandit leaders.", "killed: Nigerian Air Force > bandit leaders"},
		{"Nine Abu Sayyaf members were killed and 13 others were injured in a firefight with the Philippine military in Sulu.", "injured: Armed Forces of the Philippines > Abu Sayyaf"},
		{"The insurgents killed two people in Machava village. They were shot dead as they were returning home.", "shot:  > people"},
		{"The Taliban group was behind the deadly attack on the base.", "attack: Taliban > base"},
		{"The association has documented 24 drone strikes in a month, killing 87 people.", "killing:  > people"},
		{"Gunmen ambushed a police convoy, sparking a shoot-out in which seven officers were killed.", "killed:  > officers"},
		{"An Afghan policeman turned his rifle on his colleagues, killing eight.", "turned: Afghan National Police > colleagues"},
		{"Fighters from the Allied Democratic Forces (ADF), who claim a loose affiliation with the Islamic State militant group, attacked the village of Vukaka on Sunday.", "attacked: Allied Democratic Forces > Vukaka"},
		{"Zaire militia blamed for new massacre in Congo", "blamed:  > Zaire militia"},
		{"Fighters attacked the village. Fleeing an army strike force, they appeared in a village and killed our people.", "killed: fighters > people"},
		{"Three personnel of the Central Reserve Police Force were killed in Bijapur.", "killed:  > Central Reserve Police Force"},
		{"A Frontier Corps man was martyred near Kalat.", "martyred:  > Frontier Corps"},
		{"The Taliban group claimed to have killed more than 57 soldiers, a figure that has not been verified.", "killed: Taliban > soldiers"},
		{"All eight MNLF guerrillas killed in a clash with Abu Sayyaf bandits on Jolo island were beheaded.", "beheaded:  > Moro National Liberation Front"},
		{"4 terrorists killed, 1 surrenders in encounter with security forces in Shopian", "killed:  > terrorists"},
		{"The gallant troops overwhelmed the bandits and neutralised five of them.", "neutralised: gallant troops > bandits"},
		{"Officials in Horlivka said one person was killed in result of Kyiv's shelling.", "shelling: Ukraine > "},
		{"Myanmar's junta lost more bases as People's Defense Forces (PDFs) and ethnic armed organizations (EAOs) continued to attack regime targets across the country.", "attack: People's Defence Force, ethnic armed organizations > regime targets"},
		{"We lost eight martyrs in Sulu. They were beheaded, an official said.", "beheaded:  > martyrs"},
		{"Thirty bandits were neutralised. \"Troops swiftly moved to the area. They were ambushed near the town,\" he said.", "ambushed:  > Troops"},
		{"14 militants killed in N. Afghan airstrike", "airstrike:  > militants"},
		{"The Karabakh Defense Army said the soldier was shot dead in an Azerbaijani commando attack on its frontline positions.", "attack: Azerbaijani special forces > Artsakh Defence Army"},
		{"The attack in Tibu, near the border with Venezuela, which left two policemen dead, was claimed by the rebels.", "dead:  > policemen"},
		{"Authorities reported that the gunmen stopped the bus, checked the passengers, and then abducted nine men.", "abducted: unidentified gunmen > men"},
		{"Ukrainian defenders destroyed five tanks in Luhansk.", "destroyed: Ukrainian Armed Forces > tanks"},
		// Who deals with whom, and whose doing is judged.
		{"The Afghan government, while publicly welcoming Russian aid, is wary of Moscow.", "welcoming: Afghan government > Russian aid"},
		{"Ankara was alarmed by Moscow's overtures to the Taliban.", "overtures: Russia > Taliban"},
		{"Recent Afghan and NATO military operations killed dozens in Nangarhar.", "operations: Afghanistan, NATO > dozens"},
		{"The cleric, Fethullah Gulen, whom it accuses of treason, lives abroad.", "accuses: it > Fethullah Gulen"},
		{"Turkey condemned Iran's readiness to arm the militia.", "condemned: Turkey > Iran"},
		{"South Africa's government condemned threats by the Taliban.", "condemned: South African government > Taliban"},
		{"The offensive by Malian forces to retake the town from the rebels continued.", "retake: Malian Army > town"},
		{"The Taliban has received military assistance from Russia.", "assistance: Russia > Taliban"},
		{"Pakistan's foreign minister arrived in Kabul for talks with Afghan officials.", "talks: Pakistani government, Afghan government > Afghan government"},
		{"Riyadh wants talks with Washington.", "talks: Saudi Arabia, United States > United States"},
		{"The United States has moved additional troops into the Gulf near Iraq.", "moved: United States > U.S. forces"},
		{"Iran's release of ten captives was welcomed by Oman.", "release: Iran > captives"},
		{"The PKK responded with attacks on police stations in Turkey.", "attacks: PKK > police stations"},
		{"Saudi-led airstrikes have killed thousands of villagers in Yemen.", "airstrikes: Saudi-led coalition > villagers"},
		{"Uganda supports the M23 rebels, whose advance on Goma has displaced thousands.", "advance: March 23 Movement > "},
		{"Washington wants Pakistan to do more in its fight against the Haqqani network.", "fight: Pakistan > Haqqani network"},
		{"Chad, which has sent troops to Mali, said its soldiers had killed a commander.", "killed: Chadian Army > commander"},
		{"The United States will send trainers to advise Iraqi forces fighting Islamic State.", "fighting: Iraqi Security Forces > Islamic State"},
		{"Russian warplanes have carried out hundreds of strikes in support of Syrian government forces.", "support: Russian Aerospace Forces > Syrian Army"},
		// The doer, wherever the sentence puts him.
		{"A raid was carried out by the Malian army on Monday.", "raid: Malian Army > "},
		{"Two policemen were shot dead by masked men in Mosul.", "shot: masked men > Iraqi police"},
		{"The airport was retaken from the rebels by Malian commandos.", "retaken: Malian special forces > airport, rebels"},
		{"The United Nations condemned the killing of aid workers by gunmen in South Sudan.", "killing: unidentified gunmen > aid workers"},
		{"Turkey has suffered a wave of bombings at the hands of Islamic State.", "bombings: Islamic State > Turkey"},
		{"An Israeli air strike on a building in Gaza killed a Hamas commander.", "strike: Israel > building"},
		{"The missiles fired by the Houthis struck an oil depot.", "struck: Houthis > oil depot"},
		{"The U.S. military said it had killed three al Shabaab militants in an air strike.", "strike: U.S. forces > al-Shabaab"},
		{"Officials blamed the attack on the Taliban.", "attack: Taliban > "},
		{"The rebels have said that they will release two captives.", "release: rebels > captives"},
		{"Police used live fire against protesters in Basra on Monday.", "fire: Iraqi police > protesters"},
		{"A wave of bombings killed 31 people in Baghdad.", "bombings:  > people"},
		{"Kurdish militants claimed responsibility for the June bombings in Ankara that killed 23 people.", "killed: Kurdish militants > people"},
		{"A suicide bomber killed nine people in Kabul.", "killed: suicide bomber > people"},
		{"Ten soldiers were killed and 23 wounded in the attack.", "attack:  > soldiers, 23"},
		{"The army said it shot down a drone that had crossed the border.", "shot: army > drone"},
		{"The Syrian Democratic Forces said they had seized the dam after clashes with the jihadists.", "clashes: Syrian Democratic Forces > jihadists"},
		{"The Turkish army said it had killed 34 militants in air strikes in northern Iraq.", "strikes: Turkish Army > militants"},
		{"A suicide car bomber struck a NATO convoy in Kabul, killing dozens of bystanders.", "killing: suicide car bomber > bystanders"},
		{"Police fired live rounds to disperse demonstrators.", "fired: police > demonstrators"},
		{"The army's advance came days after IS fighters, who had infiltrated from desert positions, seized the town.", "seized: Islamic State > town"},
		{"Twelve soldiers were killed when gunmen attacked their post.", "killed: unidentified gunmen > soldiers"},
		{"Ukraine's military reported two servicemen killed and nine wounded near Mariupol.", "killed:  > Ukrainian Armed Forces"},
		{"Hundreds of civilians were evacuated by bus to the countryside.", "evacuated:  > civilians"},
		{"The rebels beheaded a French hostage in Algeria, days after threatening to kill him.", "kill: rebels > French hostage"},
		{"The army repelled an assault by suspected jihadists on a base.", "assault: suspected jihadists > army, base"},
		{"Hamas police arrested five Salafist militants in Gaza.", "arrested: Hamas > Salafist militants"},
		{"Ten civilians died when a shell hit their house, a medic said, blaming Houthi fighters.", "blaming: medic > Houthis"},
		{"Navy boats sank a smugglers' ship 30 nautical miles off the coast.", "sank: navy boats > smugglers"},
		{"Taliban kill 12 Afghan police in Helmand checkpoint attack", "kill: Taliban > Afghan National Police"},
		{"Israel strikes Syrian army post after mortar fire", "strikes: Israel > Syrian Army"},
		{"Eleven peacekeepers hurt in Mali mine blast, U.N. says", "hurt:  > peacekeepers"},
		{"Rwanda has repeatedly denied backing M23 rebels.", "backing: Rwanda > March 23 Movement"},
		{"Gunmen storm Kabul hospital, dozens killed", "killed:  > dozens"},
		{"Burkina Faso: 36 killed in market attack blamed on jihadists", "killed:  > 36"},
		{"Myanmar army accused of burning Rohingya villages", "burning: Tatmadaw > Rohingya villages"},
		{"The ministry said 43 militants had been killed and 12 captured.", "captured:  > 12"},
		{"Residents said the strike hit a school and killed four children.", "hit:  > school"},
		{"A suspected U.S. drone strike killed four men in Marib.", "strike: United States > men"},
		{"Army helicopters fired rockets at militants' hideouts south of Rafah.", "fired: army helicopters > militants"},
		{"Gunmen attacked a village, killing 15 people and burning down houses.", "burning: unidentified gunmen > houses"},
		{"Clashes broke out between protesters and riot police in Caracas.", "Clashes: protesters, Venezuelan police > "},
		{"Kenya said it would allow the Red Cross to deliver tents to the camps.", "allow: Kenya > Red Cross"},
		{"The army raided one of the militants' posts near the dam.", "raided: army > militants"},
		{"Denmark last week announced a suspension of aid to Egypt.", "suspension: Denmark > Egypt"},
		{"Moscow urged Ankara to halt its offensive.", "urged: Russia > Turkey"},
		{"Turkey accused Syria of shelling its border posts.", "shelling: Syria > Turkey"},
		{"Troops are deployed along the border.", "deployed: troops > "},

		{"Two Palestinians were shot and wounded by settlers near Nablus.", "shot: settlers > Palestinians"},
		{"The convoy was attacked by rebels as it left the airport, wounding three peacekeepers.", "wounding: rebels > peacekeepers"},
		{"Gunmen opened fire on worshippers leaving a mosque, killing 11.", "killing: unidentified gunmen > 11"},
		{"Unidentified gunmen shot dead a cleric outside his mosque, police said.", "shot: unidentified gunmen > cleric"},
		{"Rebels ambushed and killed 14 soldiers in Casamance.", "ambushed: rebels > Senegalese Army"},
		{"Turkey shelled Syrian army positions after two of its soldiers were killed.", "killed:  > Turkish Army"},

		// No doer, and the wrong one.
		{"The European Union imposed sanctions on Belarus over the arrest of a journalist.", "arrest:  > journalist"},
		{"Five soldiers were killed in clashes in Kidal.", "killed:  > Malian Army"},
		{"Government forces stopped the advance of Islamic State fighters.", "advance: Islamic State > "},

		// Whom it was done to.
		{"Gunmen ambushed a convoy of Malian soldiers, killing six of them.", "killing: unidentified gunmen > Malian Army"},
		{"Villagers fled as soldiers burned their houses.", "burned: soldiers > villagers"},
		{"Off-duty soldiers killed by a car bomb were buried on Sunday.", "killed:  > Off-duty soldiers"},
		{"Protesters set fire to the parliament building.", "set: protesters > parliament building"},
		{"A suicide bomber blew himself up at a checkpoint.", "blew: suicide bomber > checkpoint"},
		{"Russia began the bombardment and destruction of Aleppo.", "bombardment: Russia > Aleppo"},
		{"Peacekeepers exchanged fire with gunmen near the camp.", "fire: peacekeepers > unidentified gunmen"},
		{"Armed men stormed the house and killed the mayor.", "killed: armed men > mayor"},
		{"Mortar fire killed two civilians in Idlib.", "killed:  > civilians"},
		{"Attackers entered the army base.", "entered: unidentified attackers > army base"},
		{"The blast killed two guards and wounded 56 more.", "wounded:  > 56"},
		{"France and Niger signed an agreement.", "signed: France, Niger > Niger"},
		{"Israel and Hamas signed a truce mediated by Qatar.", "signed: Israel, Hamas > Hamas"},
		{"Syria's army, with the backing of Russia and Hezbollah, took the town.", "backing: Russia, Hezbollah > Syrian Army"},

		// Who they are.
		{"Militants raided a village in Niger. They killed eight people.", "killed: militants > people"},
		{"The M23 seized Bunagana. The group, which has denied links to Rwanda, attacked Rutshuru.", "attacked: March 23 Movement > Rutshuru"},
		{"Government troops, supported by Russian air power, captured the town.", "captured: government troops > town"},
		{"Officials from ASEAN attended the meeting of the alliance in Jakarta.", "attended: officials > "},
		{"Gunmen kidnapped a teacher in Gao. His captors released him on Sunday.", "released: unidentified captors > teacher"},
		{"A bomb exploded near a bus. It killed six passengers.", "killed:  > passengers"},
		{"The minister met on Monday with the Taliban.", "met: minister, Taliban > Taliban"},
	} {
		r, err := x.Extract(t.Context(), extract.Document{ID: "x", Text: c.text})
		require.NoError(t, err)
		var got []string
		for _, e := range r.Events {
			got = append(got, e.Trigger.Text+": "+partyNames(e.Actors)+" > "+partyNames(e.Targets))
		}
		assert.True(t, slices.Contains(got, c.want), "%s\nwant %s\ngot  %s", c.text, c.want, strings.Join(got, "\n     "))
	}
}

func partyNames(list []event.Party) string {
	var out []string
	for _, p := range list {
		name := p.Name
		if name == "" {
			name = p.Text
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

func TestDoersBeforeADayAndWithAPaidTrade(t *testing.T) {
	for _, c := range []struct{ text, actor string }{
		{"Militants tonight bombed the consulate in Herat.", "Militants"},
		{"INSURGENTS TONIGHT BOMBED THE CONSULATE IN HERAT.", "INSURGENTS"},
		{"The senator was murdered by three paid killers in Cali.", "three paid killers"},
		{"The senator was murdered in Cali by a gang of 12 hired killers.", "gang of 12 hired killers"},
		{"The anti-U.S. fighters attacked a base near Mosul.", "anti-U.S. fighters"},
	} {
		r := extractText(t, extract.Config{}, "2016-02-02", c.text)
		require.NotEmpty(t, r.Events, c.text)
		require.NotEmpty(t, r.Events[0].Actors, c.text)
		assert.Equal(t, c.actor, r.Events[0].Actors[0].Text, c.text)
	}
}

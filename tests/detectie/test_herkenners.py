"""What each recogniser finds, and what looks like it and must stay."""

import pytest

from casuistiek.detectie import vind


def gevonden(tekst, soort=None):
    return [v.tekst for v in vind(tekst) if v.zeker and soort in (None, v.soort)]


WEL = [
    ("BSN", "haar bsn is 637.337.670 dacht ik", "637.337.670"),
    ("BSN", "nummer 7492 05 180 stond erbij", "7492 05 180"),
    ("IBAN", "maak over naar nl44 ingb 8176 5399 26 graag", "nl44 ingb 8176 5399 26"),
    ("IBAN", "rekening BE68 5390 0754 7034 van opa", "BE68 5390 0754 7034"),
    ("TELEFOON", "bel (0512) 54 31 98 even", "(0512) 54 31 98"),
    ("TELEFOON", "mobiel +31 (0)6 20 41 77 35", "+31 (0)6 20 41 77 35"),
    ("TELEFOON", "appen op 06.21.88.43.09", "06.21.88.43.09"),
    ("TELEFOON", "tante belt vanuit +48 601 234 567", "+48 601 234 567"),
    ("TELEFOON", "bel het nummer 14 0251", "14 0251"),
    ("EMAIL", "mail j.de.wit+school@post.co.uk", "j.de.wit+school@post.co.uk"),
    ("EMAIL", "mail naar jan apenstaartje gmail punt com", "jan apenstaartje gmail punt com"),
    ("KENTEKEN", "een busje, GH-555-T, voor de deur", "GH-555-T"),
    ("KENTEKEN", "in de auto (kenteken 8klt29)", "8klt29"),
    ("KENTEKEN", "een busje met plaat KLE-MS 418", "KLE-MS 418"),
    ("ADRES", "zij woont op Het Hoogt 3 daar", "Het Hoogt 3"),
    ("ADRES", "langs de kanaalweg 88 bis gereden", "kanaalweg 88 bis"),
    ("ADRES", "postcode 1931 EX dus", "1931 EX"),
    ("ADRES", "stuur naar Postbus 1187", "Postbus 1187"),
    ("GEBOORTEDATUM", "Naam X, geb. 120411, jongen", "120411"),
    ("GEBOORTEDATUM", "hij is jarig op 3 mei", "3 mei"),
    ("DATUM", "het gesprek van 12 sept. 2023 liep uit", "12 sept. 2023"),
    ("DATUM", "op 12-10 was er overleg", "12-10"),
    ("DATUM", "zitting op 28 november a.s. gepland", "28 november a.s."),
    ("LEEFTIJD", "hij is 12 jaar en 5 maanden", "12 jaar en 5 maanden"),
    ("LEEFTIJD", "kalenderleeftijd 10;3 bij afname", "10;3"),
    ("DOSSIERNUMMER", "beschikking met zaaknummer C/18/231456 / JE RK 24-112", "C/18/231456 / JE RK 24-112"),
    ("DOSSIERNUMMER", "het debiteurennummer D-448210 is van hen", "D-448210"),
    ("ONDERWIJSNUMMER", "leerlingnr. 40117 is ziek", "40117"),
    ("URL", "zie facebook.com/vaderyouri.vdwal daar", "facebook.com/vaderyouri.vdwal"),
    ("URL", "op insta heet hij @jayd3n_rdam nu", "@jayd3n_rdam"),
    ("SCHOOL", "hij zit op basisschool de Regenboog", "basisschool de Regenboog"),
    ("SCHOOL", "ze gaat naar het Smallingerhof", "het Smallingerhof"),
    ("SCHOOL", "BRIN-nummer 07XB hoort erbij", "07XB"),
    ("INSTELLING", "de gemeente Deurne betaalt", "gemeente Deurne"),
    ("INSTELLING", "in onze gemeente (Voorst) speelt dit", "Voorst"),
    ("PLAATS", "zij wonen in Alphen aan den Rijn nu", "Alphen aan den Rijn"),
    ("PLAATS", "opgegroeid in Delfshaven met oma", "Delfshaven"),
    ("PERSOON", "toen zei Tjalling Feenema-Roos niets", "Tjalling Feenema-Roos"),
    ("PERSOON", "vanmorgen belde mw. van der Wal-Kiers nog", "mw. van der Wal-Kiers"),
    ("PERSOON", "verklaring van drs. E. Dijkema over dit", "drs. E. Dijkema"),
    ("PERSOON", "de moeder van ayoub belde", "ayoub"),
    ("PERSOON", "Storm zegt dat hij niet durft.", "Storm"),
    (
        "TELEFOON",
        "bel op nul zes twaalf dertig zestig tachtig negentig",
        "nul zes twaalf dertig zestig tachtig negentig",
    ),
    ("DOSSIERNUMMER", "het dossiernummer is acht acht nul twee vijf een", "acht acht nul twee vijf een"),
    ("GEBOORTEDATUM", "geboren op twaalf nul vier tweeduizend elf", "twaalf nul vier tweeduizend elf"),
    ("GEBOORTEDATUM", "geboortedatum drie juli tweeduizend twaalf", "drie juli tweeduizend twaalf"),
    ("GEBOORTEDATUM", "HAAN, Noor | v | 140512 | 2 havo", "140512"),
    ("DATUM", "op 3 septembr was er overleg", "3 septembr"),
    ("DATUM", "15/12: gebeld", "15/12"),
    ("DATUM", "zij stopt per 1 maart", "1 maart"),
    ("ADRES", "hij woont op de kerkstraat zeventien", "kerkstraat zeventien"),
    ("ADRES", "aan het Vossepad 12-14 rood daar", "Vossepad 12-14 rood"),
    ("ADRES", "portier van Dreeflaan 4 t/m 18", "Dreeflaan 4 t/m 18"),
    ("ADRES", "verhuisd naar woonboot De Vrijheid 3", "woonboot De Vrijheid 3"),
    ("PLAATS", "hij zwemt in Capelle a/d IJssel", "Capelle a/d IJssel"),
    ("KENTEKEN", "rijdt in een Poolse bus (WX 4821K) naar school", "WX 4821K"),
    ("KENTEKEN", "een Audi met 2-BHK-731 erop", "2-BHK-731"),
    ("ONDERWIJSNUMMER", "de leerlingnummers die er stonden waren 33120 en 33121", "33121"),
    ("ONDERWIJSNUMMER", "1. Bakkali, Soumaya - 12-04-2014 - 884412", "884412"),
    (
        "IBAN",
        "rekening NL44\u00a0INGB\u00a08176\u00a05399\u00a026 graag",
        "NL44\u00a0INGB\u00a08176\u00a05399\u00a026",
    ),
    ("PERSOON", "Aanwezig: Joost Prins en Noor Timmer.\nJP opent.", "JP"),
    ("PERSOON", "Notulen: MvdB\nPunt 1", "MvdB"),
    ("PERSOON", "2. de Wit, Thijmen - groep 5", "de Wit, Thijmen"),
    ("PERSOON", "Ingevuld door: h.wolthuis op 3 febr", "h.wolthuis"),
    ("PERSOON", "drs. A.M. (Anneke) de Boer-Vis schreef dit", "A.M. (Anneke) de Boer-Vis"),
    ("PERSOON", "ik ben meneer lo fo wong en ik bel", "lo fo wong"),
    ("PERSOON", "maar ter Horst wil dat wel", "ter Horst"),
    ("PERSOON", "ze noemen hem 'de Beer' hier", "de Beer"),
    ("PERSOON", "gebeld door meneer Pasen vandaag", "meneer Pasen"),
]
NIET = [
    "Bus 147 rijdt niet, hij rijdt lijn 12 en de auto stond op de A12 bij de brug.",
    "We tellen samen: een twee drie vier vijf.",
    "Twee, drie of vier keer per week komt hij te laat, 24/7 is er iemand.",
    "Volgens de Richtlijn Ernstig Gedrag en het Kwaliteitskader Gezinshuizen mag het.",
    "Met Pasen was het stil.",
    "NB: IB, MT en HR weten het.",
    "De regeling geldt per 1 januari, 1 juli was de uiterste datum.",
    "Grootboeknummer 999922053 heet diversen.",
    "Bestelnummer hulpmiddel 690148639 is besteld.",
    "De begroting telt op tot € 1.234.567 in 2022-2023.",
    "Bel de vertrouwensinspecteur op 0900-111 3 111 of bel 112.",
    "Zie ECLI:NL:HR:2018:2321 en artikel 8.1.4 van de Jeugdwet.",
    "De verordening geldt per 1 augustus, teldatum 1 februari.",
    "In mei 2012 waren er 61 leerlingen, verhouding 7-3.",
    "Een meisje van 15 uit groep 7-8, om 14.30 uur in lokaal 2.14.",
    "Wij namen de WISC-V en de SCARED af, volgens de NIP-code.",
    "De Raad voor de Kinderbescherming en Veilig Thuis zijn gebeld.",
    "Hij heeft het syndroom van Gilles de la Tourette.",
    "Volgens Bowlby is hechting niet af te dwingen.",
    "De roos in de tuin bloeit en de storm ging liggen.",
    "Leerplicht zegt dat Moeder en School samen moeten beslissen.",
    "Ze spreekt Tigrinya en komt uit Eritrea.",
    "Op TikTok en WhatsApp gaat het rond, en op www.rijksoverheid.nl.",
    "We kochten een envelop bij de Hema.",
    "Tijd: dinsdag, 10.40 uur. Plaats: kamer 4.",
]


@pytest.mark.parametrize(("soort", "tekst", "stuk"), WEL)
def test_found(soort, tekst, stuk):
    assert stuk in gevonden(tekst, soort)


@pytest.mark.parametrize("tekst", NIET)
def test_left_alone(tekst):
    assert gevonden(tekst) == []


def test_second_tier_asks():
    vaag = {
        v.tekst: v.soort
        for v in vind("Storm verwacht ik niet. Haar vader is de enige huisarts van het dorp.")
        if not v.zeker
    }
    assert vaag["Storm"] == "PERSOON" and "INDIRECT" in vaag.values()

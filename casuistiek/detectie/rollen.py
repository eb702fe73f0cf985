"""Words for people: titles before a name, family ties and roles, and what to call somebody in their place."""

import re

# taken into the finding: they go together with the name
AANSPREEK = {
    "mevrouw": "mevrouw",
    "mw": "mevrouw",
    "mevr": "mevrouw",
    "mej": "mevrouw",
    "mevrouwtje": "mevrouw",
    "mvr": "mevrouw",
    "meneer": "meneer",
    "mijnheer": "meneer",
    "dhr": "meneer",
    "heer": "meneer",
    "hr": "meneer",
    "juf": "leerkracht",
    "juffrouw": "leerkracht",
    "jufrouw": "leerkracht",
    "meester": "leerkracht",
    "mr": "",
    "drs": "",
    "dr": "",
    "prof": "",
    "ir": "",
    "ing": "",
    "ds": "",
    "mevr.": "mevrouw",
    "tante": "tante",
    "oom": "oom",
    "ome": "oom",
    "opa": "opa",
    "oma": "oma",
    "opoe": "oma",
    "omi": "oma",
    "opi": "opa",
    "vader": "vader",
    "moeder": "moeder",
    "mama": "moeder",
    "mam": "moeder",
    "papa": "vader",
    "gezin": "gezin",
    "familie": "gezin",
    "fam": "gezin",
    "fam.": "gezin",
    "collega": "collega",
    "stiefvader": "stiefvader",
    "stiefmoeder": "stiefmoeder",
    "pleegmoeder": "pleegmoeder",
    "pleegvader": "pleegvader",
    "imam": "imam",
    "pastoor": "pastoor",
    "dominee": "dominee",
    "zuster": "zorgverlener",
    "broeder": "zorgverlener",
    "dokter": "arts",
    "echtpaar": "ouders",
    "ouders": "ouders",
}
ROLLEN = {
    "mdr": "moeder",
    "vdr": "vader",
    "leidinggevende": "leidinggevende",
    "chef": "leidinggevende",
    "jongerenwerker": "jongerenwerker",
    "straatcoach": "straatcoach",
    "klantmanager": "klantmanager",
    "coordinator": "coördinator",
    "verpleegkundige": "verpleegkundige",
    "jeugdverpleegkundige": "jeugdverpleegkundige",
    "praktijkondersteuner": "praktijkondersteuner",
    "praktijkopleider": "praktijkopleider",
    "bewindvoerder": "bewindvoerder",
    "systeembeheerder": "systeembeheerder",
    "notulist": "notulist",
    "onderwijzer": "leerkracht",
    "onderwijzeres": "leerkracht",
    "oppas": "oppas",
    "gastouder": "gastouder",
    "kleinzoon": "kleinzoon",
    "kleindochter": "kleindochter",
    "stiefbroer": "stiefbroer",
    "stiefzus": "stiefzus",
    "schoonzus": "schoonzus",
    "zwager": "zwager",
    "schoonmoeder": "schoonmoeder",
    "schoonvader": "schoonvader",
    "rechercheur": "agent",
    "jeugdreclasseerder": "jeugdreclasseerder",
    "gedragskundige": "gedragskundige",
    "bewoner": "bewoner",
    "bewoonster": "bewoner",
    "leerling": "leerling",
    "leerlinge": "leerling",
    "kind": "leerling",
    "jongen": "leerling",
    "meisje": "leerling",
    "student": "leerling",
    "studente": "leerling",
    "jeugdige": "leerling",
    "jongere": "leerling",
    "kleuter": "leerling",
    "peuter": "leerling",
    "baby": "kind",
    "puber": "leerling",
    "tiener": "leerling",
    "scholier": "leerling",
    "client": "cliënt",
    "patient": "cliënt",
    "zoon": "zoon",
    "zoontje": "zoon",
    "dochter": "dochter",
    "dochtertje": "dochter",
    "broer": "broer",
    "broertje": "broer",
    "zus": "zus",
    "zusje": "zus",
    "tweelingzus": "zus",
    "tweelingbroer": "broer",
    "neef": "neef",
    "neefje": "neef",
    "nicht": "nicht",
    "nichtje": "nicht",
    "halfbroer": "halfbroer",
    "halfzus": "halfzus",
    "grootmoeder": "oma",
    "grootvader": "opa",
    "ouder": "ouder",
    "partner": "partner",
    "vriend": "vriend",
    "vriendin": "vriendin",
    "vriendje": "vriend",
    "vriendinnetje": "vriendin",
    "ex": "ex-partner",
    "man": "partner",
    "vrouw": "partner",
    "echtgenoot": "partner",
    "echtgenote": "partner",
    "buurvrouw": "buurvrouw",
    "buurman": "buurman",
    "klasgenoot": "klasgenoot",
    "klasgenote": "klasgenoot",
    "mentor": "mentor",
    "mentrix": "mentor",
    "leerkracht": "leerkracht",
    "groepsleerkracht": "leerkracht",
    "leraar": "docent",
    "lerares": "docent",
    "docent": "docent",
    "docente": "docent",
    "directeur": "directeur",
    "directrice": "directeur",
    "schoolleider": "directeur",
    "rector": "rector",
    "conrector": "conrector",
    "teamleider": "teamleider",
    "afdelingsleider": "teamleider",
    "coach": "coach",
    "begeleider": "begeleider",
    "begeleidster": "begeleider",
    "ib'er": "ib'er",
    "ibster": "ib'er",
    "kwaliteitscoordinator": "ib'er",
    "zorgcoordinator": "zorgcoördinator",
    "zoco": "zorgcoördinator",
    "orthopedagoog": "orthopedagoog",
    "psycholoog": "psycholoog",
    "psychologe": "psycholoog",
    "schoolpsycholoog": "psycholoog",
    "psychiater": "psychiater",
    "therapeut": "therapeut",
    "therapeute": "therapeut",
    "behandelaar": "behandelaar",
    "logopedist": "logopedist",
    "logopediste": "logopedist",
    "huisarts": "huisarts",
    "arts": "arts",
    "jeugdarts": "jeugdarts",
    "schoolarts": "jeugdarts",
    "kinderarts": "kinderarts",
    "voogd": "voogd",
    "gezinsvoogd": "gezinsvoogd",
    "jeugdbeschermer": "jeugdbeschermer",
    "jeugdconsulent": "jeugdconsulent",
    "consulent": "consulent",
    "leerplichtambtenaar": "leerplichtambtenaar",
    "wijkagent": "wijkagent",
    "agent": "agent",
    "advocaat": "advocaat",
    "advocate": "advocaat",
    "rechter": "rechter",
    "kinderrechter": "rechter",
    "jurist": "jurist",
    "wethouder": "wethouder",
    "burgemeester": "burgemeester",
    "beleidsmedewerker": "beleidsmedewerker",
    "manager": "manager",
    "bestuurder": "bestuurder",
    "voorzitter": "voorzitter",
    "secretaris": "secretaris",
    "tolk": "tolk",
    "vrijwilliger": "vrijwilliger",
    "stagiair": "stagiair",
    "stagiaire": "stagiair",
    "chauffeur": "chauffeur",
    "conciërge": "conciërge",
    "concierge": "conciërge",
    "gezinshuisvader": "gezinshuisouder",
    "gezinshuismoeder": "gezinshuisouder",
    "pleegouder": "pleegouder",
    "pleegzoon": "pleegkind",
    "pleegdochter": "pleegkind",
    "pleegkind": "pleegkind",
    "onderwijsassistent": "onderwijsassistent",
    "contactpersoon": "contactpersoon",
    "gedragswetenschapper": "gedragswetenschapper",
    "gezinscoach": "gezinscoach",
    "gezinsbegeleider": "gezinsbegeleider",
    "hulpverlener": "hulpverlener",
    "wijkcoach": "wijkcoach",
    "maatschappelijk werker": "maatschappelijk werker",
    "smw'er": "maatschappelijk werker",
    "trainer": "trainer",
    "invaller": "invaller",
    "vervanger": "vervanger",
    "procesregisseur": "procesregisseur",
    "casusregisseur": "casusregisseur",
    "regisseur": "regisseur",
    "werkgever": "werkgever",
    "intern begeleider": "ib'er",
    "ambulant begeleider": "begeleider",
}
OUDER_NR = re.compile(r"\bouder\s?(?:1|2|een|twee)\s?:?\s?\Z")
# words after a name that say: a person does this
DOEN = set(
    """
zegt zei vindt vond heeft had zit zat woont woonde wil wilde heet heette kwam komt vertelt vertelde vroeg
vraagt belt belde mailt mailde appt appte slaapt sliep schrijft schreef weigert weigerde huilt huilde
lacht lachte speelt speelde werkt werkte gaat ging loopt liep kijkt keek is was kan kon mag mocht moet
moest wordt werd krijgt kreeg blijft bleef geeft gaf doet deed denkt dacht voelt voelde hoort hoorde
luistert begeleidt begeleidde helpt hielp noemt noemde praat praatte reageert reageerde vertoont laat
liet staat stond ligt lag eet at drinkt slaat sloeg schopt schopte schreeuwt gooit gooide bijt loog liegt
snapt begrijpt begreep weet wist kent kende houdt hield heb zal zou leest las leert leerde rent rende
fietst fietste belooft en met vanuit sinds nooit altijd samen zelf ook
""".split()
)
# a role before a lower-case word makes that word a name only when these do not follow
FUNCTIE = set(
    """
de het een en of maar dus want die dat dit deze is was wordt werd heeft had van voor met op in te uit aan
bij naar om door over tot als dan toen nu er hier daar waar wie wat hoe niet wel geen ook nog al weer
maar zelf zich hij zij ze haar hem hun zijn mijn ons onze jullie je we wij ik u men kan kon mag moet wil
zal zou gaat ging komt kwam doet deed zegt zei vindt vond heet vertelt vraagt belt mailt geeft geeft
blijft lijkt vaak soms altijd nooit samen thuis alleen erg heel zeer te zo zoals omdat doordat terwijl
tijdens sinds na zonder tegen tussen onder boven weet denkt weigert werkt woont zit staat ligt loopt
krijgt laat hebben zijn worden willen kunnen moeten mogen gaan komen waren hadden a.s. jl bezig boos blij
bang ziek moe verdrietig aanwezig afwezig betrokken akkoord
""".split()
)
TUSSEN = set(
    "van de der den het ten ter te 't v in op aan bij el al ben bin ibn ould abu bou di da das dos du la "
    "le del della von zu zur af v/d vd v.d d' o' mac mc st san".split()
)
# capitalised in minutes and forms, and still nobody's name
GEWOON_GROOT = set(
    """
school persoon iemand moeder vader ouders ouder kind kinderen leerling leerlingen directeur directie
mentor leerkracht leraar docent gemeente gezin oma opa broer zus tante oom jongen meisje zoon dochter
mevrouw meneer mw dhr heer juf meester datum naam adres telefoon e-mail mail onderwerp betreft vraag
antwoord doel reden afspraken afspraak actie acties verslag notitie bijlage aanwezig afwezig agenda
notulen groep klas leerplicht leerplichtambtenaar wijkteam samenwerkingsverband jeugdhulp jeugdzorg
jeugdbescherming jeugdarts schoolarts huisarts ib intern begeleider ib'er zorg onderwijs team locatie
afdeling stichting vereniging praktijk beste hallo hoi dag geachte lieve groet groeten groetjes collega
collega's gr mvg hartelijke vriendelijke met hartelijk alvast bedankt januari februari maart april mei
juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag
zaterdag zondag ma di wo vr za zo wet artikel commissie raad bestuur college rechtbank politie
kinderrechter rechter advies besluit situatie casus inbreng intervisie kernvraag reflectie toelichting
achtergrond aanleiding voorgeschiedenis hulpvraag conclusie samenvatting advies stap fase deel optie plan
noord oost zuid west de het een ik hij zij wij jullie u je we ze dit dat mijn onze haar zijn hun uw er
hier daar nu toen wie wat waar wanneer hoe waarom als maar en of dus want ook niet geen wel ja nee oké ok
liefs thx thnx thanks greetz groetjes xx tip nb ps pps ha hee hey hai hoihoi dames heren
geb gebdat bsn iban brin lln
""".split()
)
VERWANT = set(
    "vader moeder zoon zoontje dochter dochtertje broer broertje zus zusje oma opa tante oom neef nicht "
    "ouder ouders "
    "partner man vrouw vriend vriendin kind leerling jongen meisje buurvrouw buurman klasgenoot juf "
    "meester".split()
)

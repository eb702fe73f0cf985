"""The patterns that naam.py and naamketen.py read words and their neighbours with."""

import re

from .rollen import ROLLEN

TUSSENRUIMTE = re.compile(r"(?:[ \u00a0\t]{1,2}|-|/|\.[ \u00a0]?)\Z")
INITIALEN = re.compile(
    r"(?<![\w.])(?:[A-ZÀ-Ý](?:h|hr|th)?\.[ ]?)+(?=[A-ZÀ-Ýa-z'’])|(?<![\w.])[A-ZÀ-Ý]\.[ ]?(?:[A-ZÀ-Ý]\.[ ]?)+"
)
INITIALEN_KLEIN = re.compile(
    r"(?<![\w.])((?:[a-z]\.[ ]?){1,4})(?=((?:(?:van|de|der|den|ter|ten|el|al)[ ]){0,3}[a-zà-ÿ][\w\-]{2,}))"
)
GEEN_INITIAAL = re.compile(
    r"(?:B\.?V|N\.?V|V\.?O\.?F|P\.?S|N\.?B|D\.?D|A\.?S|I\.?B|G\.?G\.?Z|Z\.?O\.?Z|O\.?B\.?S|R\.?K|"
    r"U\.?S\.?A|V\.?S|T\.?A\.?V|C\.?V|J\.?L)\.?\s*\Z",
    re.I,
)
BIJSTELLING = re.compile(
    r"\A,\s(?:de|het|een|haar|zijn|mijn|ons|onze|hun)\s(?:\w+e\s)?(?:"
    + "|".join(sorted(ROLLEN, key=len, reverse=True))
    + r"|buur\w+|klas\w+|collega|buren|\w*(?:vader|moeder|broer|zus|zoon))\b"
)
LABEL_NA = re.compile(r"\A(?:\. ?[a-z]{1,12}|/[a-z]{1,14})? ?:(?! ?[\"'‘“])")  # Geb. datum:, not Quincy: 'Ja'
CHAT_VOOR = re.compile(r"(?:\]|\d\d:\d\d)\s?(?:[-–]\s)?\Z")
NUMMERWOORD = re.compile(r"(?:nr|nrs|nummer|nummers)\Z")
KLINKER = re.compile(r"[aeiouyáéíóúäëïöüàèêôûæøåışąęğ]")
KLEIN_BEGIN = re.compile(
    r"(?:\A|[.!?,;:\n(\"'‘“]|\b(?:en|maar|dat|of|dus|want|als|omdat|toen|waar|nu|ook|zegt|zei))\s*\Z"
)
KLEIN_VOOR = re.compile(
    r"\b(?:met|volgens|aan|over|voor|bij|door|tegen|zonder|namens|behalve|naast|tussen)\s\Z"
)
HEET = re.compile(
    r"(?:\b(?:heet|heette|heten|genaamd|genoemd|roepnaam|voornaam|achternaam|bijnaam|noemen (?:we|ze|wij|"
    r"hem|haar)|noemt (?:hem|haar|zich)|ik ben|mijn naam is|naam is|eigenlijk|alias|ofwel|aka)\s[\"'‘“]?|"
    r"\bnaam\s?:\s?)\Z"
)
LOSSE = {"aan", "bij", "in", "op"}  # a name goes on with 'in 't Veld', not with 'aan Patrick'
BIJVOEGLIJK = set(
    "goed groot jong hard klein kort lang snel vroeg best mooi wijs stil bang boos blij rood wit zwart "
    "laat nieuw oud rijk vol vrij warm zacht zwaar sterk lief "
    "alleen thuis samen weer zelf elk door klaar fijn dik dun".split()
)
FORMEEL = set(
    "mevrouw mw mevr mvr mej meneer mijnheer dhr heer hr juf juffrouw meester mr drs dr prof ir ing ds fam "
    "familie gezin echtpaar dokter opoe oom tante".split()
)
AFGEKORT = {"mw", "mevr", "mvr", "mej", "dhr", "hr", "mr", "drs", "dr", "prof", "ir", "ing", "ds", "fam"}
LETTERNAAM = re.compile(
    r"\b(?:persoon|gemeente|school|instelling|stichting|partij|bestuur|casus|groep|optie|plan|variant|"
    r"scenario|bijlage|"
    + "|".join(sorted(set(ROLLEN) | set(ROLLEN.values()), key=len, reverse=True))
    + r")\s\Z"
)
ACHTERVOEGSEL = re.compile(
    r"(?:wet|code|richtlijn|pact|protocol|training|regeling|verordening|besluit|akkoord|toets|test|"
    r"methode|methodiek|vragenlijst|schaal|lijst|programma|project|"
    r"convenant|commissie|raad|inspectie|dienst|ministerie|model|aanpak|traject|"
    r"overleg|team|loket|punt|plan|formulier|systeem|diploma|examen|"
    r"beleid|gesprek|syndroom|matrices|onderwijs|methodologie|interview|therapie|"
    r"monitor|barometer|scan|score|index|fonds|subsidie|arrangement|app|spel|"
    r"groep|dag|week|feest|avond|straat|weg|laan|ambtenaar|ambtenaren|coordinator|begeleider|begeleiding|"
    r"medewerker|medewerkers|consulent|consulenten|werker|werkers|regisseur|coach|coaches|voogd|arts|"
    r"artsen|rechter|"
    r"specialist|leider|adviseur|deskundige|therapeut|kundige|assistent|docent|leraar|ouder|ouders|"
    r"ondersteuning|bescherming|bewaker|manager|meester|directeur|bestuur|verslag|rapport|advies|vraag|doel|"
    r"afspraak|afspraken|gegevens|situatie|problematiek|geschiedenis|datum|nummer|naam|adres)\Z"
)
NAAMGEVER_NA = re.compile(
    r"\A[ \-]{0,2}(?:-?(?:methode|methodiek|groep|groepen|school|onderwijs|test|matrices|schaal|lijst|"
    r"vragenlijst|model|syndroom|theorie|training|"
    r"piramide|taxonomie|benadering|principe|stijl|ziekte|communicatie|gesprek|"
    r"cirkel|ladder|vierkant))"
)
NAAMGEVER_VOOR = re.compile(
    r"(?:\b(?:methode|theorie|model|syndroom|ziekte|wet|schaal|test|piramide|taxonomie|trap|ladder|"
    r"cirkel|denken|werk|boek|ideeen|ideeën|visie|gedachtegoed|"
    r"volgens|toets|lezen|las|artikel|muziek|gedicht|uit)(?:\s(?:van|der|volgens|bij|"
    r"uit))?(?:\s\w+)?\s)\Z"
)
STREEPWOORD = re.compile(r"-[a-zë]{3,}\Z")  # Wmo-consulent, PDCA-cyclus
KLEIN_NAAM_VOOR = re.compile(
    r"\b(?:met|volgens|van|over|tegen|namens|behalve|heet|zegt|zei|vindt|belde|mailde)\s\Z"
)
TITEL_VOOR = re.compile(r"\b(?:mevrouw|mevr\.?|mw\.?|meneer|heer|dhr\.?|drs\.?|dr\.?|mr\.?|prof\.?)\s\Z")
KLEIN_OOK = re.compile(
    r"\b(?:van|dat|en|om|als|maar|want|omdat|of|toen|heeft|is|naar|betreft|noemt|onderzocht|ken|begeleid|"
    r"begeleidt|zag|"
    r"sprak|niemand|alleen|ook|hoe|waar|vroeg|zeg|dan|eerst|noch)\s\Z|[(:]\s?\Z"
)
BIJNAAM = re.compile(r"[\"'‘“][A-ZÀ-Ý][\w\-]+ [A-ZÀ-Ý][\w\-]+[\"'’”]")  # 'Lange Dennis'
LEEFTIJD_NA = re.compile(r"\A\s\((?:bijna\s)?\d{1,2}(?:\s?jaar|\s?jr)?[),]")  # Peer (9)
SPREEKT = re.compile(
    r"\A\s(?:zegt|zei|vertelt|vertelde|belt|belde|mailt|mailde|appt|appte|vraagt|vroeg|denkt|dacht|vindt|vond|antwoordt|"
    r"antwoordde|riep|roept|"
    r"huilt|huilde|lacht|lachte|slaapt|sliep|schreef|schrijft|knikte|zuchtte|woont|woonde|heet)\b"
)
SPRAK_VOOR = re.compile(
    r"\b(?:volgens|namens|zei|zegt|vindt|vond|belde|vroeg|mailde|schreef|riep|spreekt)\s\Z"
)

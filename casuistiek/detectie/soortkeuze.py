"""Sets the kind of a finding right by its own words and its neighbours; what is covered does not change."""

import re

from .rollen import AANSPREEK, ROLLEN
from .woordenlijsten import is_woord, lijsten, vouw

_BEDRIJF = re.compile(
    r"(?:werken|bouw|techniek|coaching|coaches|bureau|kundigen|deurwaarders|stukadoors|schilders|loodgieters|"
    r"installaties?|advies|adviseurs|zorg|ggz|jeugd|wonen|vervoer|taxi|kliniek|praktijk|services?|groep|team|"
    r"gym|thuis|hulp|steunpunt|loket|inloop|huis|kracht|werk|bakkerij|slagerij|kapsalon|garage|verhuur|"
    r"schoonmaak|transport|logistiek|makelaars|notarissen|advocaten|bewind|welzijn|begeleiding|therapie|"
    r"jeugdzorg|pleegzorg|kamertraining|spectrum|instituut|fonds|parochie|sociëteit|societeit|zonwering|"
    r"paleis|restaurant|jeugdhulp)\Z"
)
# what stands right before the name of a place when the place belongs to an organisation
_MET_PLAATS = re.compile(
    r"(?:[\w\-]*(?:team|loket|dienst|verband|raad|parochie|vroeghulp|werk|punt|regio|hub|bank|koepel|huis|"
    r"centrale|bureau|zorg)|ggd|ggz|rbl|cjg|vnn|swv|mee|jji|pi|azc|rmc|gi|imw|isk) \Z"
)
_SCHOOLVELD = re.compile(
    r"\b(?:school|vmbo|mavo|havo|vwo|isk|mbo|roc|lyceum|college)\s?[:=(,]?\s(?:bij\s|op\s)?\Z"
)
_WERKVELD = re.compile(
    r"\b(?:werkgever|aanbieder|verwijzer|betrokken|woonplek|verblijf|dagbesteding|werkt (?:nu )?bij|"
    r"in dienst bij|behandeling bij|aangemeld bij|"
    r"eigenaar van|medewerker van|begeleider van|coach van)\s?:?\s\Z"
)
# a noun right before the name says what it is a name of: 'hospice Duinzicht', 'de peuterspeelzaal (’t …'
_TUSSEN = r"(?: ?[:,(] ?| )[\"'‘“]?(?:(?:de|het|'t|’t) )?\Z"
_INST_NAAM = re.compile(
    r"(?<![\w\-])(?:[\w\-]*(?:huis|centrale|hospice|zwembad|werf|boerderij|kliniek|ziekenhuis|training|restaurant|"
    r"parochie|praktijk|stichting|instelling|inrichting|leefgroep|woongroep|aanbieder|corporatie|vereniging|"
    r"bedrijf|winkel|garage|manege|café|bakkerij|slagerij|fabriek|kantoor|bureau|fotograaf|vervoerder|"
    r"sportschool|dojo|club|camping|hotel|opvanghuis|jeugdhulp|hulpverlening|voorziening|moskee|kerk|"
    r"maatschappelijk werk|behandelcentrum|dagbesteding|plaatsing|hulp|verslavingszorg|thuiszorg)|"
    r"gym|pi|jji|tbs|ggz|vv|sv|fc|gesloten|bestuur|(?:coach|voogd|behandelaar) bij|behandeling bij|"
    r"opgenomen (?:in|bij)|behandeld bij|verblijft (?:in|bij|op)|gezeten, eerst in|rapport(?:en)? van)"
    + _TUSSEN
)
_SCHOOL_NAAM = re.compile(
    r"(?<![\w\-])(?:[\w\-]*(?:basisschool|middelbare school|peuterspeelzaal|kleuterschool|kinderdagverblijf|"
    r"schoolplein van|kinderopvang)|school|school van herkomst|csg|rsg|osg|sg|obs|cbs|rkbs|sbo|vso|isk|ikc|"
    r"(?:school|schooltje|school op het terrein|school waar \w+ (?:zelf )?op zat)|naar school op|"
    r"leerling van|leerlinge van|brugklas van|schoolplein van|klas op|montessori|dalton|jenaplan)" + _TUSSEN
)
_SCHOOL_NA = re.compile(
    r"\A(?: \(?(?:zmlk|vso|sbo|vmbo|havo|vwo|mavo|praktijkonderwijs|basisschool|sg|csg)\b|"
    r"-(?:gebouw|dependance)|"
    r", (?:de|een) (?:school|basisschool|vso|sbo)\b|, nota bene de \w+ school)"
)
_INST_NA = re.compile(
    r"\A(?: (?:verslavingszorg|jeugdzorg|jeugdhulp|thuiszorg|mc\b|ggz\b|advocaten|zonwering|"
    r"kindercoaching|bewindvoering)|"
    r", (?:gesloten|leefgroep|ambulant|groep [a-z]|kamer \d|locatie \w+\), \w+ weken))"
)
_ZWAK_SOORT = ("Lijkt de naam van een school", "Veel scholen", "Lijkt door de zin", "Lijkt een straat")
# 'juf Vera van De Kosmos', 'collega Dhaliwal van ZorgSaam': where somebody works, not a surname
_VAN_WERK = re.compile(
    r" van ((?:De|Het|'t|’t) [A-ZÀ-Ý][\w\-]+(?: [A-ZÀ-Ý][\w\-]+)?|[A-ZÀ-Ý][a-z]+[A-Z][a-z]+\w*|"
    r"[A-ZÀ-Ý][\w\-]+(?:kliniek|kracht|zorg|hulp|huis|centrum|school|college)(?: [A-ZÀ-Ý][\w\-]+)?)\Z"
)


def herstel(t, gevonden):
    for k in list(gevonden):
        if not k.zeker:
            continue
        if k.soort == "PERSOON":
            gevonden.extend(_splits(t, k))
            if k.start == k.kern_start:
                soort = _geen_mens(t, k)
                if soort:
                    k.soort, k.delen = soort, ()
        elif k.soort == "PLAATS" and _MET_PLAATS.search(t.voor(k.start)):
            k.soort = "INSTELLING"
        elif k.soort in ("SCHOOL", "INSTELLING", "ADRES") and k.uitleg.startswith(_ZWAK_SOORT):
            if not any(c.isdigit() for c in t.ruw[k.start : k.eind]):
                k.soort = _door_buren(t, k) or k.soort


def _door_buren(t, k):
    """The kind that the words right before or behind a name give, or ''."""
    voor, na = t.voor(k.start, 45), t.na(k.eind, 40)
    if _SCHOOL_NAAM.search(voor) or _SCHOOL_NA.match(na):
        return "SCHOOL"
    if _INST_NAAM.search(voor) or _INST_NA.match(na):
        return "INSTELLING"
    return ""


def _splits(t, k):
    """Cuts 'van De Kosmos' from a name and makes it a finding of its own."""
    m = _VAN_WERK.search(t.ruw[k.kern_start : k.eind])
    laatste = vouw(m[1].split()[-1]) if m else ""
    if not m or laatste in lijsten().achternamen:
        return
    start, eind = k.kern_start + m.start(1), k.eind
    k.eind = k.kern_start + m.start()
    k.kern = (k.kern_start, k.eind)
    k.delen = tuple(d for d in k.delen if d not in vouw(m[1]).split())
    school = t.laag[k.start : k.start + 3] in ("juf", "mee") or m[1].endswith(("school", "college"))
    uitleg = "Lijkt de naam van een " + ("school" if school else "organisatie")
    yield type(k)(start, eind, "SCHOOL" if school else "INSTELLING", uitleg, rang=44)


def _geen_mens(t, k):
    woorden = [vouw(w.kaal) for w in t.woorden_in(k.start, k.eind)]
    if not woorden or woorden[0] in AANSPREEK or woorden[0] in ROLLEN:
        return ""
    if len(woorden) > 1 and any(_BEDRIJF.search(w) and is_woord(w) for w in (woorden[0], woorden[-1])):
        return "INSTELLING"
    soort = _door_buren(t, k)
    if soort and (len(woorden) > 1 or woorden[0] not in lijsten().voornamen):
        return soort
    if k.uitleg.startswith(("Onbekend woord", "Ongewoon woord")):
        voor = t.voor(k.start)
        return "SCHOOL" if _SCHOOLVELD.search(voor) else "INSTELLING" if _WERKVELD.search(voor) else ""
    return ""

"""Schools and organisations in texts that are typed without capitals, where only the keyword helps."""

import re

from .rollen import FUNCTIE, GEWOON_GROOT, ROLLEN
from .soorten import Kandidaat
from .woordenlijsten import is_woord, lijsten, vouw

_SCHOOL = (
    r"(?:[a-z]{0,20}(?:basis|dalton|montessori|jenaplan|freinet|vrije|praktijk|vak|mytyl|tyltyl|brede "
    r")?school|obs|cbs|rkbs|kbs|"
    r"pcbs|ibs|sbo|vso|so|isk|csg|rsg|osg|ikc|kindcentrum|roc|mbo|college|lyceum|gymnasium|"
    r"peuterspeelzaal|kdv|kinderopvang|"
    r"kinderdagverblijf|opvang|praktijkonderwijs)"
)
_INSTELLING = (
    r"(?:stichting|[a-z]{0,20}praktijk|ggz|ggd|jeugdhulp|zorgboerderij|[a-z]{0,20}centrum|gezinshuis|cjg|"
    r"samenwerkingsverband|swv|"
    r"woningbouw|woningbouwvereniging|woonstichting|woningcorporatie|wijkteam|buurtteam|jeugdteam|"
    r"vervoerder|sv|vv|fc|hc|manege|garage|"
    r"[a-z]{1,20}erij|"
    r"[a-z]{0,20}kantoor|leefgroep|woongroep|kliniek|ziekenhuis|zorgaanbieder|aanbieder|werkgever|vereniging)"
)
_WOORD = r"([a-zà-ÿ][a-zà-ÿ'’\-]{3,})"
_LID = r"(?:[Dd]e|[Hh]et|'t|’t)"
_MET_LID = re.compile(
    rf"(?<![\w\-])((?:({_SCHOOL})|{_INSTELLING})[ ]\(?{_LID}[ ]){_WOORD}(?:[ ]([a-zà-ÿ\-]{{3,}}))?", re.I
)
_ZONDER_LID = re.compile(
    rf"(?<![\w\-])((?:({_SCHOOL})|{_INSTELLING})[ ]\(?){_WOORD}(?:[ ]([a-zà-ÿ\-]{{3,}}))?", re.I
)
_ACHTER = re.compile(
    rf"(?<![\w\-])(?:(?:(?:op|naar|van|bij)[ ])?{_LID}[ ]|\()((?:[a-zà-ÿ\-]{{3,}}[ ])?{_WOORD})[ ]"
    r"(?:college|lyceum|gymnasium|vakschool|vrijeschool|vakcollege|mavo|vso|sbo)(?![\w\-])"
)
_WERKT_BIJ = re.compile(
    r"\b(?:werkt|werkte|werk|baan|baantje|bijbaan|stage|begonnen|in dienst|"
    r"ontslagen)[ ](?:\w+[ ])?bij[ ](?:de[ ]|het[ ])?"
    r"([a-zà-ÿ][a-zà-ÿ'’\-]{3,})"
)
_SCHOOL_IS = re.compile(rf"\bschool[ ](?:is|heet|was)[ ]((?:het|de)[ ]{_WOORD})")
_OP_HET = re.compile(rf"\b(?:op|naar)[ ](het[ ]{_WOORD})")
_SCHOOLWOORD = re.compile(r"(?<![\w\-])((?:de|het)[ ][a-zà-ÿ\-]{4,}(?:school|college|lyceum))(?![\w\-])")


_GEWOON = (
    FUNCTIE
    | set(ROLLEN)
    | GEWOON_GROOT
    | {"hele", "juiste", "beste", "eerste", "laatste", "volgende", "nieuwe", "groepen", "klassen"}
)


def zoek(t):
    if not t.alles_klein:
        return
    veel, woorden = lijsten().veelgebruikt, lijsten().woorden
    for m in _MET_LID.finditer(t.ruw):
        gewoon = veel if vouw(m[1]).startswith("school ") else _GEWOON
        if vouw(m[3]) not in gewoon:
            yield _maak(m, m.end(3) if not _hoort_erbij(m[4]) else m.end(4), m[2])
    for m in _ZONDER_LID.finditer(t.ruw):
        if not is_woord(vouw(m[3])) and vouw(m[3]) not in lijsten().voornamen:
            yield _maak(m, m.end(3) if not _hoort_erbij(m[4]) else m.end(4), m[2])
    for m in _WERKT_BIJ.finditer(t.ruw):
        if not is_woord(vouw(m[1])) and vouw(m[1]) not in lijsten().voornamen:
            yield Kandidaat(m.start(1), m.end(1), "INSTELLING", "Lijkt een werkgever", rang=48)
    for m in _ACHTER.finditer(t.ruw):
        if vouw(m[2]) not in veel:
            yield _maak(m, m.end(), True)
    for m in _OP_HET.finditer(t.ruw):
        if not is_woord(vouw(m[2])):
            yield Kandidaat(m.start(1), m.end(1), "SCHOOL", "Lijkt de naam van een school", rang=46)
    for m in _SCHOOL_IS.finditer(t.ruw):
        if vouw(m[2]) not in veel:
            yield Kandidaat(m.start(1), m.end(1), "SCHOOL", "Lijkt de naam van een school", rang=46)
    for m in _SCHOOLWOORD.finditer(t.ruw):
        if vouw(m[1].split()[1]) not in woorden:
            yield Kandidaat(m.start(1), m.end(1), "SCHOOL", "Lijkt de naam van een school", rang=46)


def _hoort_erbij(woord):
    """A second word of the name: one that is no Dutch word, or a place."""
    if not woord:
        return False
    s = vouw(woord)
    return not is_woord(s) and s not in lijsten().voornamen and not s.endswith(("t", "en"))


def _maak(m, eind, school):
    start = m.start() + (m[0].startswith("("))
    soort = "SCHOOL" if school else "INSTELLING"
    return Kandidaat(
        start, eind, soort, "Lijkt de naam van een " + ("school" if school else "organisatie"), rang=48
    )

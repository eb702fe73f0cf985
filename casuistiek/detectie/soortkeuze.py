"""Sets the kind of a finding right by its own words and its neighbours; what is covered does not change."""

import re

from .rollen import AANSPREEK, ROLLEN
from .woordenlijsten import is_woord, vouw

_BEDRIJF = re.compile(
    r"(?:werken|bouw|techniek|coaching|coaches|bureau|kundigen|deurwaarders|stukadoors|schilders|loodgieters|"
    r"installaties?|advies|adviseurs|zorg|ggz|jeugd|wonen|vervoer|taxi|kliniek|praktijk|services?|groep|team|"
    r"gym|thuis|hulp|steunpunt|loket|inloop|huis|kracht|werk|bakkerij|slagerij|kapsalon|garage|verhuur|"
    r"schoonmaak|transport|logistiek|makelaars|notarissen|advocaten|bewind|welzijn|begeleiding|therapie|"
    r"jeugdzorg|pleegzorg|kamertraining|spectrum|instituut|fonds|parochie|sociëteit|societeit)\Z"
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


def herstel(t, kandidaten):
    for k in kandidaten:
        if k.zeker and k.soort == "PERSOON" and k.start == k.kern_start:
            soort = _geen_mens(t, k)
            if soort:
                k.soort, k.delen = soort, ()
        elif k.zeker and k.soort == "PLAATS" and _MET_PLAATS.search(t.voor(k.start)):
            k.soort = "INSTELLING"


def _geen_mens(t, k):
    woorden = [vouw(w.kaal) for w in t.woorden_in(k.start, k.eind)]
    if not woorden or woorden[0] in AANSPREEK or woorden[0] in ROLLEN:
        return ""
    if len(woorden) > 1 and any(_BEDRIJF.search(w) and is_woord(w) for w in (woorden[0], woorden[-1])):
        return "INSTELLING"
    if k.uitleg.startswith(("Onbekend woord", "Ongewoon woord")):
        voor = t.voor(k.start)
        return "SCHOOL" if _SCHOOLVELD.search(voor) else "INSTELLING" if _WERKVELD.search(voor) else ""
    return ""

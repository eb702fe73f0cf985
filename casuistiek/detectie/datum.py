"""Days: birth dates and dates of events. A month or a year alone stays, and the system's fixed dates too."""

import re

from .gesproken import GETAL
from .soorten import Kandidaat
from .woordenlijsten import een_anders, is_woord, vouw

_MAAND = (
    r"(?:januari|jan|februari|feb|febr|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|"
    r"sept|sep|"
    r"oktober|okt|november|nov|december|dec)"
)
_TIENTAL = (
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|"
    r"veertiende|"
    r"vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste|\w{3,5}(?:en|"
    r"ën)twintigste|dertigste|eenendertigste|"
    r"één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|"
    r"zestien|zeventien|achttien|"
    r"negentien|twintig|\w{3,5}(?:en|ën)twintig|dertig|eenendertig)"
)
_DAG = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?|{_TIENTAL})"
_JAAR = (
    rf"(?:,?\s?(?:19|20)\d\d|\s(?:tweeduizend|"
    rf"negentien(?:honderd)?)(?:[ ]?(?:en[ ])?{GETAL})?(?!\w)|\s?['’]\d\d)"
)
_CIJFERS = re.compile(
    r"(?<![\w.,/\-–])(?:(?:0?[1-9]|[12]\d|3[01])\s?([-–./])\s?(?:0?[1-9]|1[0-2])\s?\1\s?(?:(?:19|20)\d\d|"
    r"['’]?\d\d)"
    r"|(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01]))(?![\w]|[-/]\d)"
)
_DAG_MAAND = re.compile(r"(?<![\w.,/\-–:;€])(0?[1-9]|[12]\d|3[01])[-/](0?[1-9]|1[0-2])(?![\w]|[-/.,:]\d|%)")
_ACHT = re.compile(r"(?<![\w.,/\-–€])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w]|[-/.,]\d)")
_GESLACHT_VOOR = re.compile(r"[|,;\t(]\s*(?:m|v|x|j|man|vrouw|jongen|meisje|male|female)\.?\s*[|,;\t)]?\s*\Z")
_GESLACHT_NA = re.compile(r"\A\s*[|,;\t(]\s*(?:m|v|x|j|man|vrouw|jongen|meisje)\b")
_MAANDEN = "januari februari maart april augustus september oktober november december".split()
_BIJNA_MAAND = re.compile(
    r"(?<![\w\-/.,])(?:0?[1-9]|[12]\d|3[01])[ ]?([a-zé]{4,11})(?:[ ](?:19|20)\d\d)?(?![\w])", re.I
)
_PUNT = re.compile(r"(?<=d\.d\. )(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?![\w]|[.,]\d)", re.I)
_ZES = re.compile(r"(?<![\w.,/\-–€])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((?:19|20)?\d\d)(?![\w]|[-/.,]\d)")
_GEBOREN = re.compile(
    r"(?:\bgeb(?:oren)?\b\.?|\bgeboortedatum\b|\bgeb\.?\s?(?:dat(?:um)?|dd)\b\.?|\bgebdatum\b|\bgbd\b|"
    r"\bjarig\b|\bverjaar\w*\b|\bgeboorte(?:dag)?\b|"
    r"(?<!\w)[*°]|\bd\.?o\.?b\.?\b)[^.\n]{0,28}\Z"
)
_GEBOREN_NA = re.compile(r"\A[\s)(,]*(?:is|was|werd)?\s?(?:geboren|jarig|geb\.)")
_STELSEL = re.compile(
    r"(?:\b(?:per|teldatum|peildatum|ingangsdatum|telling|met ingang van|uiterlijk|vóór|voor)\s(?:van\s|"
    r"op\s)?)\Z"
)
_WET = re.compile(
    r"\b(?:wet|besluit|verordening|verdrag|regeling|staatsblad|stb\.?|stcrt\.?|arrest|uitspraak|"
    r"ecli|crvb|abrvs|hoge raad)\b[^.\n]{0,30}\Z"
)
_VOOR_KORT = re.compile(
    r"(?:\b(?:op|d\.?d\.?|dd|datum|vrij|tot|vanaf|sinds|per|t/m|van|en|ma|di|wo|do|vr|za|zo|maandag|dinsdag|"
    r"woensdag|donderdag|vrijdag|zaterdag|"
    r"zondag|gesprek|mail|brief|overleg|mdo|zitting|afspraak|verslag|ontvangen|verstuurd|notitie|update|"
    r"huisbezoek|belde?)\b[.:]?\s?|\b\w*(?:gesprek|afspraak|overleg|mdo|zitting|intake|bezoek|onderzoek|"
    r"toets|opname|schorsing|datum)\s(?:was|is|wordt)\s|[(\n]\s?|\A\s*)\Z"
)
_WEEKDAG = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?,?[ \u00a0]\Z|\b(?:ma|di|wo|"
    r"do|vr|za|zo)\.?[ \u00a0]\Z"
)
_ERBIJ = re.compile(r"\A\s?(?:a\.s\.?|j\.?l\.?(?!\w)|aanstaande|jongstleden|ll\.)")
# somebody's own change, not a date of the system
_VERANDERT = re.compile(
    r"\b(?:vertrekt|vertrok|stopt|stopte|verhuist|verhuisd|verhuizen|begint|begon|start|gestart|weg|ontslag|"
    r"ontslagen|gestopt|pensioen|opgezegd|zegt|overgeplaatst|uitgeschreven|ingeschreven|geschorst|schorst|"
    r"plaatsing|geplaatst|opname|opgenomen|woont|gaat|gaan|komt)\b[^.\n]{0,25}\bper\s\Z"
)
_NAAM_HAAKJE = re.compile(r"[A-ZÀ-Ý][\w\-]+ \(\Z")
_NA_KORT = re.compile(
    r"\A\s?(?:jaar|jr|uur|keer|x\b|weken|week|dagen|kinderen|leerlingen|procent|minuten|maanden|mnd|pers|"
    r"fte|euro|deel|van de|punten|groepen|"
    r"jarige|gezinnen|scholen)"
)
_VOOR_GETAL = re.compile(
    r"\b(?:groep|groepen|klas|leerjaar|combinatieklas|hoofdstuk|stap|stappen|punt|blz\.?|art(?:ikel)?\.?|"
    r"score|verhouding|stand|"
    r"niveau|schaal|bladzijde|pagina|combi|lokaal|kamer)\s\Z"
)
_WOORDEN = re.compile(
    rf"(?<![\w\-/.,])(?:{_DAG}\s?(?:-|–|/|,|en|of|op|t/m|tot en met|"
    rf"tot)\s?){{0,4}}{_DAG}[\s\-]?(?:van\s)?{_MAAND}(?![\w])(?:(?<=[jfmasond][aepuokc][nbrtlgpvc])\.|"
    rf"(?<=sept)\.|(?<=febr)\.)?(?:[\-]?{_JAAR})?",
    re.I,
)


def _stelsel(t, m):
    """per 1 augustus, teldatum 1 februari: everybody's date."""
    kaal = m[0].lower()
    if not re.match(r"(?:1|een|eerste|31)(?:e|ste)?\b", kaal):
        return False
    if re.match(r"\s(?:is|was) de (?:uiterste|laatste)\b", t.na(m.end())):
        return True
    if _STELSEL.search(t.voor(m.start())):
        return bool(re.search(r"jan|feb|apr|jul|aug|okt|sep|dec|mrt|maart", kaal))
    return bool(
        re.match(r"1\s(?:augustus|oktober|februari|januari)\Z", kaal)
        and re.match(r"[- ]?(?:telling|teldatum|peildatum)", t.na(m.end()))
    )


def zoek(t):
    for m in _WOORDEN.finditer(t.ruw):
        voor = t.voor(m.start(), 60)
        if re.match(
            r"(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\s(?:mei|mrt|jan|jun|apr)\Z", m[0], re.I
        ) and not re.search(r"\b(?:op|van|tot)\s\Z", voor):
            continue
        geboren = _GEBOREN.search(voor) or _GEBOREN_NA.search(t.na(m.end()))
        anders = bool(_VERANDERT.search(voor))
        if not geboren and ((_stelsel(t, m) and not anders) or _WET.search(voor)):
            continue
        zeker = bool(geboren) or not re.search(r"\bper\s\Z", voor) or anders
        yield _maak(t, m, geboren, zeker)
    if not t.heeft_cijfer:
        return
    for m in _CIJFERS.finditer(t.ruw):
        voor = t.voor(m.start(), 60)
        yield _maak(t, m, _GEBOREN.search(voor) or _GEBOREN_NA.search(t.na(m.end())))
    for m in _DAG_MAAND.finditer(t.ruw):
        voor = t.voor(m.start())
        if _NA_KORT.search(t.na(m.end())) or _VOOR_GETAL.search(voor):
            continue
        geboren = _GEBOREN.search(voor)
        dalend = int(m[1]) > 12 and m[0][2:] not in ("/7", "-7")  # no range or group; 24/7 is always
        regel = re.match(r"\s?[:–]\s", t.na(m.end())) and re.search(r"(?:\A|[\n.])\s*[-•*]?\s*\Z", voor)
        yield _maak(t, m, geboren, bool(geboren or dalend or regel or _VOOR_KORT.search(voor)))
    for m in _PUNT.finditer(t.ruw):
        yield _maak(t, m, _GEBOREN.search(t.voor(m.start())))
    for m in _ZES.finditer(t.ruw):
        voor = t.voor(m.start())
        geboren = _GEBOREN.search(voor)
        geboren = geboren or _GESLACHT_VOOR.search(voor) or _GESLACHT_NA.match(t.na(m.end()))
        if geboren or len(m[3]) == 4:
            yield _maak(t, m, geboren, bool(geboren))
    for m in _ACHT.finditer(t.ruw):
        geboren = _GEBOREN.search(t.voor(m.start())) or _GESLACHT_VOOR.search(t.voor(m.start()))
        if geboren:
            yield _maak(t, m, geboren)
    for m in _BIJNA_MAAND.finditer(t.ruw):
        s = vouw(m[1])
        if s not in _MAANDEN and not is_woord(s) and any(een_anders(s, maand) for maand in _MAANDEN):
            yield _maak(t, m, _GEBOREN.search(t.voor(m.start(), 60)))


def _maak(t, m, geboren, zeker=True):
    voor, na = _WEEKDAG.search(t.voor(m.start())), _ERBIJ.match(t.na(m.end()))
    start, eind = m.start() - (len(voor[0]) if voor else 0), m.end() + (na.end() if na else 0)
    if geboren or (
        _NAAM_HAAKJE.search(t.ruw[max(0, start - 25) : start])
        and t.ruw[eind : eind + 1] == ")"
        and re.search(r"(?:19|20)\d\d", m[0])
    ):
        return Kandidaat(start, eind, "GEBOORTEDATUM", "Geboortedatum of verjaardag", zeker=zeker, rang=62)
    return Kandidaat(start, eind, "DATUM", "Precieze datum", zeker=zeker, rang=58)

"""Days: birth dates and dates of events. A month or a year alone stays, and the system's fixed dates too."""

import itertools
import re
from datetime import date

from .gesproken import GETAL
from .soorten import Kandidaat
from .woordenlijsten import een_anders, is_woord, lijsten, vouw

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
    r"(?<![\w,/\-–])(?<!\d\.)(?:(?:0?[1-9]|[12]\d|3[01])\s?([-–./])\s?(?:0?[1-9]|1[0-2])\s?\1\s?(?:(?:19|"
    r"20)\d\d|"
    r"['’]?\d\d)"
    r"|(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01]))(?![\w]|[-/]\d)"
)
# 16 05 2012 and mei 16, 2012
_SPATIES = re.compile(
    r"(?<![\w.,/\-–€])(?:0?[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d\d(?![\w]|[-/.,]\d)|"
    rf"(?<![\w]){_MAAND} (?:0?[1-9]|[12]\d|3[01]),? (?:19|20)\d\d(?!\w)",
    re.I,
)
_ROMEINS = re.compile(
    r"(?<![\w.,/\-–])(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\1(?:19|20)\d\d(?!\w)",
    re.I,
)
_DAG_MAAND = re.compile(
    r"(?<![\w,/\-–:;€])(?<!\d\.)(0?[1-9]|[12]\d|3[01])[-/](0?[1-9]|1[0-2])(?![\w]|[-/.,:]\d|%)"
)
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
    r"\bjarig\b|\bverjaar\w*\b|\bgeboorte(?:dag)?\b|\bgeworden op\b|"
    r"(?<!\w)[*°]|\bd\.?o\.?b\.?\b)[^.\n]{0,28}\Z"
)
_GEBOREN_NA = re.compile(
    r"\A[\s)(,]*(?:is|was|werd)?\s?(?:hij |zij |ze )?"
    r"(?:geboren|jarig|geb\.|\w{4,5} verjaardag)"
)
_IS_VAN = re.compile(r"\b(?:hij|zij|ze|is|jongen|meisje|kind|leerling) (?:is )?van \Z")
_WORDT = re.compile(r"\b(?:wordt|werd|word|worden)\s(?:\w+\s){0,2}?(?:op\s|a\.?s\.?\s)?\Z")
_WORDT_NA = re.compile(
    rf"\A(?: (?:al|pas|alweer|dan|hij|zij|ze))? (?:\d{{1,2}}|{GETAL})(?! (?:keer|uur|gesprekken|maal))(?!\w)"
)
_STELSEL = re.compile(
    r"(?:\b(?:per|teldatum|peildatum|ingangsdatum|telling|met ingang van|uiterlijk|vóór|voor)\s(?:van\s|"
    r"op\s)?)\Z"
)
_GESPROKEN = re.compile(
    r"\b(?:gesprek|overleg|brief|mail|zitting|afspraak|belde|incident|datum|verslag)\w*\b"
)
_WET = re.compile(
    r"\b(?:wet|verordening|verdrag|regeling|staatsblad|stb\.?|stcrt\.?|arrest|"
    r"ecli|crvb|abrvs|hoge raad)\b[^.\n]{0,30}\Z"
)
_VOOR_KORT = re.compile(
    r"(?:\b(?:op|d\.?d\.?|dd|datum|vrij|tot|vanaf|sinds|per|t/m|van|en|ma|di|wo|do|vr|za|zo|maandag|dinsdag|"
    r"woensdag|donderdag|vrijdag|zaterdag|"
    r"zondag|gesprek|mail|brief|overleg|mdo|zitting|afspraak|verslag|ontvangen|verstuurd|notitie|update|"
    r"huisbezoek|belde?)\b[.:]?\s?|\b\w*(?:gesprek|afspraak|overleg|mdo|zitting|intake|bezoek|onderzoek|"
    r"toets|opname|schorsing|datum)\s(?:was|is|wordt)\s|[(\n]\s?|\A\s*)\Z"
)
_DATUMWOORD = re.compile(r"\b(?:dd|d\.d|datum|gesprek|verslag|notitie|mdo)\.?:?\s\Z")
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
_NAAM_HAAKJE = re.compile(r"[A-ZÀ-Ý][\w\-]+['\"’”]?(?: \([*°]?|, )\Z")
_JAAR_GEBOREN = re.compile(r" \d\d(?![\w:.]|,\d)")
_KORTE_MAAND = re.compile(r"\A0|(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\Z", re.I)
_JAAR_KORT = re.compile(r" [12]\d(?= (?:omstreeks|om)\b|[;)\n]|[.,:](?!\d)|\Z)")  # 07 nov 24 omstreeks
_JAREN_HER = 4  # a full date behind a name is a birth date when it is at least so many years ago
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
    rf"tot)\s?){{0,4}}{_DAG}[\s\-]?(?:van\s)?{_MAAND}(?![^\W\d]|"
    rf"\d{{1,3}}(?!\d))(?:(?<=[jfmasond][aepuokc][nbrtlgpvc])\.|"
    rf"(?<=sept)\.|(?<=febr)\.)?(?:[\-]?{_JAAR})?",
    re.I,
)


# a day that the year itself gives a name
_FEESTDAG = re.compile(
    r"(?<![\w\-])(?:(?:eerste|tweede|[12]e) (?:kerst|paas|pinkster)dag|"
    r"(?:oudejaars|oudjaars|nieuwjaars|konings|midzomer)dag(?= \d{4})|"
    r"kerstavond(?= \d{4})|oudejaarsavond(?= \d{4}))(?:,? (?:19|20)\d\d)?(?!\w)",
    re.I,
)
# only as a birthday
_JAARDAG = re.compile(
    r"(?<![\w\-])(?:koningsdag|oudejaarsdag|oudjaarsdag|nieuwjaarsdag|kerstavond|oudejaarsavond|"
    r"sinterklaasavond|valentijnsdag|"
    rf"midzomerdag|{_TIENTAL} dag van {_MAAND})(?: (?:19|20)\d\d)?(?!\w)",
    re.I,
)
_PUNTDAG = re.compile(
    r"\b(?:op|d\.d\.|dd|van) ((?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2]))(?![\w%]|[.,:]\d| (?:uur|u)\b)"
)
_DRIE_LOS = re.compile(
    r"(?<![\w.,/\-–€])(?:(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:(?:19|20)\d\d|\d\d)|"
    r"(?:19|20)\d\d - (?:0[1-9]|1[0-2]) - (?:0[1-9]|[12]\d|3[01]))(?![\w]|[-/.,]\d)"
)
_DATUM_VOOR = re.compile(r"\b(?:datum|dd|d\.d\.|feit|gesprek|geb\w*\.?)[^\w\n]{0,3}\Z|[A-ZÀ-Ý][a-zà-ÿ]+ \(\Z")
_VAN_DE = re.compile(
    r"(?<![\w\-])(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de) van de "
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|"
    r"achtste|negende|tiende|elfde|twaalfde)(?: (?:maand(?: van)? )?((?:19|20)\d\d))?(?!\w)",
    re.I,
)
# dates on which rules begin: without a year they belong to everybody
_BELEIDSDAG = re.compile(r"(?:1|een|eerste) (?:januari|februari|augustus)\Z", re.I)


def _stelsel(t, m):
    """per 1 augustus, teldatum 1 februari: everybody's date."""
    kaal = m[0].lower()
    if not re.match(r"(?:1|een|eerste|31)(?:e|ste)?\b", kaal) or _ERBIJ.match(t.na(m.end())):
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
        geboren = _geboren(t, m)
        anders = bool(_VERANDERT.search(voor) or _ERBIJ.match(t.na(m.end())))
        wet = _WET.search(voor) and not voor.endswith(" op ")
        if not geboren and ((_stelsel(t, m) and not anders) or wet):
            continue
        vast = re.search(r"\bper\s\Z", voor) and re.match(r"(?:1|15|31|een|eerste)(?:e|ste)?\b", m[0].lower())
        beleid = (
            _BELEIDSDAG.match(m[0])
            and not _WEEKDAG.search(voor)
            and not _GESPROKEN.search(voor + t.na(m.end()))
        )
        zeker = bool(geboren) or anders or not (vast or beleid)
        yield _maak(t, m, geboren, zeker)
    for m in _FEESTDAG.finditer(t.ruw):
        yield _maak(t, m, _geboren(t, m))
    for m in _JAARDAG.finditer(t.ruw):
        geboren = _geboren(t, m)
        if geboren or " dag van " in m[0].lower():
            yield _maak(t, m, geboren)
    if not t.heeft_cijfer:
        return
    for m in _PUNTDAG.finditer(t.ruw):
        if re.match(r"op", m[0]) or _GEBOREN.search(t.voor(m.start(1), 60)):
            yield Kandidaat(*m.span(1), "DATUM", "Precieze datum", rang=57)
    for m in _DRIE_LOS.finditer(t.ruw):
        voor = t.ruw[max(0, m.start() - 30) : m.start()]
        if _DATUM_VOOR.search(voor) or _GEBOREN.search(voor.lower()):
            yield _maak(t, m, _GEBOREN.search(voor.lower()) or voor.endswith("("))
    for m in _VAN_DE.finditer(t.ruw):
        geboren = _geboren(t, m)
        if geboren or m[1]:
            yield _maak(t, m, geboren)
    for m in _CIJFERS.finditer(t.ruw):
        yield _maak(t, m, _geboren(t, m))
    for m in itertools.chain(_ROMEINS.finditer(t.ruw), _SPATIES.finditer(t.ruw)):
        yield _maak(t, m, _geboren(t, m))
    for m in _DAG_MAAND.finditer(t.ruw):
        voor = t.voor(m.start())
        if _NA_KORT.search(t.na(m.end())) or _VOOR_GETAL.search(voor):
            continue
        geboren = _GEBOREN.search(voor)
        dalend = _geen_reeks(m, voor)
        regel = re.match(r"\s?[:–]\s", t.na(m.end())) and re.search(r"(?:\A|[\n.])\s*[-•*]?\s*\Z", voor)
        yield _maak(t, m, geboren, bool(geboren or dalend or regel or _VOOR_KORT.search(voor)))
    for m in _PUNT.finditer(t.ruw):
        yield _maak(t, m, _GEBOREN.search(t.voor(m.start())))
    for m in _ZES.finditer(t.ruw):
        voor = t.voor(m.start())
        geboren = _GEBOREN.search(voor)
        geboren = geboren or _GESLACHT_VOOR.search(voor) or _GESLACHT_NA.match(t.na(m.end()))
        geboren = geboren or _na_naam(t, m.start())
        if geboren or len(m[3]) == 4 or _DATUMWOORD.search(voor):
            yield _maak(t, m, geboren, bool(geboren or _DATUMWOORD.search(voor)))
    for m in _ACHT.finditer(t.ruw):
        geboren = _GEBOREN.search(t.voor(m.start())) or _GESLACHT_VOOR.search(t.voor(m.start()))
        if geboren:
            yield _maak(t, m, geboren)
    for m in _BIJNA_MAAND.finditer(t.ruw):
        s = vouw(m[1])
        if s not in _MAANDEN and not is_woord(s) and any(een_anders(s, maand) for maand in _MAANDEN):
            yield _maak(t, m, _GEBOREN.search(t.voor(m.start(), 60)))


def _geboren(t, m):
    """A birth date or birthday, by the words before and behind."""
    voor, na = t.voor(m.start(), 60), t.na(m.end())
    return (
        _GEBOREN.search(voor)
        or _GEBOREN_NA.search(na)
        or (_WORDT.search(voor) and _WORDT_NA.search(na))
        or (_IS_VAN.search(voor) and re.search(r"(?:19|20)\d\d\Z", m[0]))
    )


def _geen_reeks(m, voor):
    """12-10 and 5/11 are days; 24/7, 3-4, 7/8 and 1/2 are rather a range, a group or a part."""
    dag, maand = int(m[1]), int(m[2])
    if m[0] == "24/7" or (maand == 10 and re.search(r"\b(?:een|cijfer|score|met)\s\Z", voor)):
        return False
    if dag > 12 or m[0].startswith("0") or re.search(r"[-/]0", m[0]):
        return True
    return dag >= maand if "-" in m[0] else maand != dag + 1 and maand > 4 or dag > maand


def _lang_her(datum):
    m = re.search(r"(?:19|20)\d\d", datum) or re.search(r"(?<=['’\-./])\d\d\Z", datum)
    if not m:
        return False
    jaar, nu = int(m[0]), date.today().year
    jaar += 0 if jaar > 99 else 2000 if jaar <= nu % 100 else 1900
    return jaar <= nu - _JAREN_HER


def _na_naam(t, plek):
    """'Sem 120516', 'Sem Jansen (120516)': six figures right behind a name."""
    m = re.search(r"([A-ZÀ-Ý][^\W\d_]+)[ ,]{0,2}\(?\Z", t.ruw[max(0, plek - 30) : plek])
    s = vouw(m[1]) if m else ""
    return s in lijsten().voornamen or (s in lijsten().achternamen and s not in lijsten().woorden)


def _maak(t, m, geboren, zeker=True):
    voor, na = _WEEKDAG.search(t.voor(m.start())), _ERBIJ.match(t.na(m.end()))
    start, eind = m.start() - (len(voor[0]) if voor else 0), m.end() + (na.end() if na else 0)
    jaar = None
    if m[0][-1].isalpha() and (geboren or _KORTE_MAAND.search(m[0])):
        jaar = (_JAAR_GEBOREN if geboren else _JAAR_KORT).match(t.ruw, m.end())
    eind = jaar.end() if jaar else eind
    if m[0][0].isalpha() and t.laag[start - 3 : start] == "de ":
        start -= 3
    if geboren or (
        _NAAM_HAAKJE.search(t.ruw[max(0, start - 25) : start])
        and t.ruw[eind : eind + 1] in (")", ",", ";", "\n", "")
        and _lang_her(m[0])
    ):
        return Kandidaat(start, eind, "GEBOORTEDATUM", "Geboortedatum of verjaardag", zeker=zeker, rang=62)
    return Kandidaat(start, eind, "DATUM", "Precieze datum", zeker=zeker, rang=58)

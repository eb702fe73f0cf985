"""Names of schools, kindergartens and after-school care: by the word before, after or inside the name."""

import re

from .soorten import Kandidaat
from .woordenlijsten import lijsten, vouw

_AFKORTING = (
    r"obs|cbs|rkbs|kbs|pcbs|pcb|ibs|gbs|bs|sbo|vso|so|sso|zmlk|isk|cs|csg|rsg|osg|gsg|sg|ikc|kc|kdv|bso|"
    r"psz|roc|mbo|aoc|vmbo|pro|mavo|havo|vwo|"
    r"po|opdc|nsg|psg|r\.?k\.?|o\.b\.s\.|c\.b\.s\."
)
_SOORT = (
    r"(?:[a-zë\-]{0,20}(?:basis|dalton|montessori|jenaplan|freinet|vrije|praktijk|vak|mytyl|tyltyl|dag|voor|"
    r"zmlk-?|plus|wereld|brede |vrije |"
    r"middelbare |speciale |nieuwkomers|taal|dorps|wijk)\s?(?:basis)?school)|school|kindcentrum|"
    r"kind[- ]?centrum|integraal kindcentrum|college|lyceum|gymnasium|"
    r"scholengemeenschap|scholengroep|vakcollege|praktijkonderwijs|brede school|peuterspeelzaal|"
    r"peuterspeelgroep|peuteropvang|kinderopvang|"
    r"kinderdagverblijf|kinderdagopvang|dagopvang|naschoolse opvang|buitenschoolse opvang|"
    r"gastouderopvang|gastouderbureau|crèche|creche|opvang|"
    r"speelzaal|speciaal onderwijs|voortgezet speciaal onderwijs|academie|agora|atheneum|mavo|technasium|"
    r"scholenkoepel|schoolbestuur|onderwijsstichting|"
    r"[a-z]{2,12}(?:school|college|lyceum)"
)
_LID = r"(?:(?:de|het|'t|’t|in de|op de|de heilige|st\.|sint)[ \u00a0])?"
_NAAM = (
    r"(?:[A-Z][a-z]{0,3}\.[ \u00a0]?){0,3}(?:[A-ZÀ-Ý][\w'’\-]+|Sint|St\.)(?:[ \u00a0](?:(?:van|de|der|"
    r"den|het|'t|ter|ten|en|&|voor|la|le)[ \u00a0]){0,2}(?:[A-ZÀ-Ý][\w'’\-]{1,40})){0,5}"
)
_VOOR = re.compile(
    rf"(?<![\w\-])(?i:(?:(?:{_AFKORTING})(?:-school)?[ \u00a0])?(?:(?:{_SOORT})|"
    rf"(?:{_AFKORTING}))[ \u00a0][\"'‘“]?{_LID}){_NAAM}"
)
_KLEIN = re.compile(
    r"(?<![\w\-])(?:(?:obs|cbs|rkbs|kbs|pcbs|ibs|gbs|ikc|basisschool|kindcentrum|kdv|peuterspeelzaal|"
    r"kinderdagverblijf|sbo|vso|bs|bso)[ \u00a0]"
    r"(?:de|het|'t)[ \u00a0][a-zà-ÿ\-]{3,}(?:[ \u00a0](?:prins|prinses|boom|wereld|brug|"
    r"ster|haven|hoek))?"
    r"|(?:obs|cbs|rkbs|kbs|pcbs|ikc|kdv|basisschool|kindcentrum)[ \u00a0](?!de\b|het\b|"
    r"is\b|en\b|of\b|met\b|van\b|voor\b|in\b|op\b|waar\b|heeft\b|wil\b|zegt\b|om\b|die\b|"
    r"naar\b|te\b|bij\b|aan\b|niet\b|als\b|dat\b)[a-zà-ÿ\-]{4,})"
)
_KLEIN_OP = re.compile(
    r"\b(?:sta|staat|stond|zit|zat|zitten|werk|werkt|werkte|gaat|ging|les|juf|meester|leerkracht|"
    r"leerling|klas|begonnen|school|geplaatst|aangemeld|welkom)\b[^.,;:!?\n]{0,20}"
    r"\b(?:op|naar|bij)[ \u00a0]((?:de|het|'t)[ \u00a0][a-zà-ÿ\-]{4,})(?:(?=[ \u00a0](?:in|"
    r"te)[ \u00a0]([a-zà-ÿ\-]{3,}))|(?=[.,;!?\n]|\Z))"
)
_NA = re.compile(
    rf"(?<![\w\-])(?:(?:[Hh]et|[Dd]e|'t)[ \u00a0])?{_NAAM}[ \u00a0](?:(?:[A-Z][a-z]+)?(?:College|Lyceum|"
    rf"Gymnasium|School|Vakschool|Vakcollege|Basisschool|Vrijeschool|Scholengemeenschap|Mavo|"
    r"MAVO|Praktijkschool|Daltonschool|Montessorischool|Kindcentrum|Atheneum|Academie|Praktijkonderwijs)|"
    r"VSO|SBO|VMBO|IKC|ISK|(?:basis|dalton|montessori|praktijk|vak|jenaplan|vrije)?school|college|lyceum|"
    r"gymnasium|kindcentrum)(?![\w\-])"
)
_IN = re.compile(
    r"(?<![\w\-])(?:(?:[Hh]et|[Dd]e|'t)[ \u00a0])?(?:(?:ds|dr|prof|mr|mgr|st|burg|"
    r"pater)\.?[ \u00a0])?(?:(?:[A-ZÀ-Ý][\w'’\-.]{0,40})[ \u00a0](?:(?:van|de|der|den|"
    r"het)[ \u00a0]){0,2}){0,4}[A-ZÀ-Ý][\w'’\-]{0,40}(?:school|college|lyceum|gymnasium|scholen)(?![\w])"
)
_PLEK = re.compile(
    r"(?<![\w\-])"
    r"(?:((?:[Oo]p|[Nn]aar|[Vv]an|[Bb]ij|[Uu]it|[Vv]anuit|[Nn]amens|school,?|opvang|klas) )?(?=[DdHh'’]))"
    r"((?:[Dd]e|[Hh]et|['’]t) ([A-Za-zÀ-ž\-]{3,25}))(?![\w\-])"
)
_VERVOLG = re.compile(r"\A (?:\d|straat|team)")
_SCHOOLS = re.compile(r"\b(?:school|juf|meester|klas|groep [1-8]|leerkracht|mentor|opvang)")
_BRIN = re.compile(
    r"\bbrin(?:-?(?:nummer|nr|code))?\b\.?\s?(?:is|:)?\s?(\d{2}\s?[a-z]{2}(?:[\s\-]?\d{2})?)(?!\w)", re.I
)
_BRIN_LOS = re.compile(r"(?<![\w\-/.])\(?([012]\d[A-Z]{2}(?:[\-]?\d{2})?)\)?(?![\w\-/])")
_MET_LID = re.compile(r"\s(?:de|het|'t|’t|st\.?|sint)\s", re.I)
_BEPALER = re.compile(
    r"\b(?:een|de|deze|die|onze|mijn|haar|zijn|hun|elke|geen|andere|nieuwe|oude|reguliere|gewone)\s\Z"
)
_GENERIEK = {
    "basisschool",
    "praktijkschool",
    "middelbare school",
    "vrijeschool",
    "daltonschool",
    "montessorischool",
    "jenaplanschool",
    "vakschool",
    "mytylschool",
    "tyltylschool",
    "hogeschool",
    "voorschool",
    "zorgschool",
    "nieuwe school",
    "college",
    "lyceum",
    "gymnasium",
    "school",
    "de school",
    "het college",
    "stageschool",
    "zomerschool",
    "kanjerschool",
    "vreedzame school",
    "de vreedzame school",
    "speciale school",
    "rooms-katholieke basisschool",
    "social schools",
    "thuisschool",
    "weekendschool",
    "brugklas",
    "dansschool",
    "muziekschool",
    "rijschool",
    "zwemschool",
    "technische school",
    "hoge school",
    "particuliere school",
    "reguliere school",
    "huidige school",
    "oude school",
    "speelschool",
    "avondschool",
    "koranschool",
    "regeerschool",
    "schakelschool",
    "christelijke school",
    "openbare school",
    "islamitische school",
    "katholieke school",
    "openbare basisschool",
    "christelijke basisschool",
    "plusschool",
    "onze school",
    "deze school",
    "mijn school",
    "een school",
    "op school",
    "samen naar school",
}
_VOEGWOORDEN = {
    "en",
    "de",
    "het",
    "een",
    "of",
    "maar",
    "als",
    "ook",
    "dus",
    "want",
    "toen",
    "onze",
    "mijn",
    "deze",
    "die",
    "dat",
    "haar",
    "zijn",
    "hun",
    "op",
    "in",
    "van",
    "naar",
    "bij",
    "volgens",
    "vanuit",
    "voor",
    "met",
    "daar",
    "nu",
    "sinds",
    "oude",
    "nieuwe",
    "huidige",
    "vorige",
}


def _kandidaat(t, start, eind, klein=False, voor=False):
    ruw = t.ruw[start:eind]
    if t.ruw[eind : eind + 1] == ":" and vouw(ruw).split()[-1] == "school":
        return None  # a field, 'Beoogde school:'
    if vouw(ruw) in _GENERIEK or vouw(re.sub(r"^(?:de|het|'t)\s", "", vouw(ruw))) in _GENERIEK:
        return None
    woorden = t.woorden_in(start, eind)
    if (
        woorden
        and woorden[-1].beschermd
        and len(woorden) < 3
        and voor
        and not re.match(r"(?i)(?:obs|cbs|rkbs|basisschool)", ruw)
    ):
        return None
    return Kandidaat(
        start, eind, "SCHOOL", "Lijkt de naam van een school of opvang", rang=56 if klein else 64
    )


def zoek(t):
    ruw = t.ruw
    for m in _VOOR.finditer(ruw):
        if t.voor(m.start(), 5).endswith("een ") and not _MET_LID.search(m[0]):
            continue  # a kind of school, and our own proposal
        k = _kandidaat(t, m.start(), m.end(), voor=True)
        if k and not _is_persoon(m[0]):
            yield k
    for m in _KLEIN.finditer(ruw):
        laatste = vouw(m[0].split()[-1])
        if " de " not in m[0] and " het " not in m[0] and _BEPALER.search(t.voor(m.start())):
            continue
        if laatste not in (
            "school",
            "leerkracht",
            "kinderen",
            "leerling",
            "directeur",
            "ouders",
            "groep",
            "klas",
            "ib'er",
            "intern",
        ):
            yield _kandidaat(t, m.start(), m.end(), klein=True)
    for m in _KLEIN_OP.finditer(ruw):
        woord = vouw(m[1].split()[1])
        if (
            woord not in lijsten().veelgebruikt
            and woord not in _GENERIEK
            and not woord.endswith(
                ("school", "opvang", "klas", "groep", "plek", "gang", "vloer", "stoel", "kamer")
            )
        ):
            zeker = bool(m[2] and vouw(m[2]) in lijsten().plaatsen)
            if zeker or woord not in lijsten().woorden:
                yield Kandidaat(
                    m.start(1), m.end(1), "SCHOOL", "Lijkt de naam van een school", zeker=zeker, rang=46
                )
    yield from _bekende(t)
    for patroon in (_NA, _IN):
        for m in patroon.finditer(ruw):
            start = _zonder_aanloop(m)
            if start is None:
                continue
            k = _kandidaat(t, start, m.end())
            if k:
                yield k
    if t.heeft_cijfer:
        for m in _BRIN.finditer(ruw):
            yield Kandidaat(m.start(1), m.end(1), "SCHOOL", "Lijkt een BRIN-nummer", rang=82)
        for m in _BRIN_LOS.finditer(ruw):
            if re.search(r"\b(?:brin|school|vestiging|obs|cbs|sbo|locatie|college)\b", t.voor(m.start(), 60)):
                yield Kandidaat(m.start(1), m.end(1), "SCHOOL", "Lijkt een BRIN-nummer", rang=54)


def _bekende(t):
    """'op De Regenboog', 'naar de kameleon': a name that many schools bear."""
    for m in _PLEK.finditer(t.ruw):
        woord, groot = vouw(m[3]), m[3][0].isupper()
        if woord not in lijsten().scholen or _VERVOLG.match(t.na(m.end())):
            continue
        if groot or m[2][0].isupper():
            yield Kandidaat(m.start(2), m.end(), "SCHOOL", "Veel scholen heten zo", rang=57)
        elif t.alles_klein and m[1] and woord not in lijsten().veelgebruikt and _SCHOOLS.search(t.laag):
            yield Kandidaat(m.start(2), m.end(), "SCHOOL", "Veel scholen heten zo", rang=46)


def _zonder_aanloop(m):
    """Drops sentence-opening words that are capitalised only by their place ('Op', 'Onze')."""
    start = m.start()
    for deel in re.finditer(r"\S+", m[0]):
        if vouw(deel[0]) in _VOEGWOORDEN and deel[0].lower() not in ("de", "het"):
            start = m.start() + deel.end() + 1
        else:
            break
    rest = m[0][start - m.start() :]
    mens = re.match(r"(?:\w+ )?(\w+) (?:\w+ )?(?:van|bij|op) (?=(?:het |de )?[A-Z])", rest)
    if mens and vouw(mens[1]) in lijsten().voornamen and vouw(mens[1]) not in lijsten().woorden:
        start += mens.end()  # Jolanda Meertens van Scheldekust College
        rest = rest[mens.end() :]
    return (
        start
        if len(rest.split()) > 1 or re.search(r"\w{3,}(?:school|college|lyceum|gymnasium)$", rest)
        else None
    )


def _is_persoon(ruw):
    """'school Jan' does not exist, but 'VO Karin' in minutes does: a known first name after a level."""
    delen = ruw.split()
    return (
        len(delen) == 2
        and vouw(delen[0])
        in ("vo", "po", "mbo", "havo", "vwo", "vmbo", "mavo", "so", "pro", "school", "opvang", "bso")
        and vouw(delen[1]) in lijsten().voornamen
        and vouw(delen[1]) not in lijsten().plaatsen
    )

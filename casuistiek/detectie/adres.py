"""Streets, with or without a number."""

import re
from functools import cache

from .gesproken import GETAL
from .soorten import Kandidaat
from .woordenlijsten import lijsten, vouw

ZEKER = (
    r"(?:straat|str\.|straatje|laan|laantje|weg|plein|gracht|kade|singel|steeg|dreef|plantsoen|boulevard|"
    r"allee|"
    r"straatweg|wetering|brug|dijkje|stjitte|strjitte|wei|leane|dyk)"
)
_MET_NUMMER = (
    r"(?:straat|str|laan|weg|plein|gracht|kade|singel|steeg|dreef|plantsoen|boulevard|allee|dijk|hof|pad|"
    r"park|oord|burcht|markt|"
    r"wal|baan|ring|hoek|kamp|veld|donk|akker|erf|brink|es|waard|horst|meent|stede|tuin|zoom|"
    r"poort|haven|kwartier|"
    r"hage|bos|wijk|ven|rade|steen|daal|dal|berg|beek|vaart|sloot|werf|stee|heem|land|stjitte|"
    r"strjitte|leane|dyk|reed|"
    r"loane|buurt|drift|gaarde|kolk|meer|burg|schans|wende|hofje|pleintje|weggetje|laantje|straatje|"
    r"paadje|steegje|dijkje|mate|made|kreek|zijde|pas|toren|"
    r"borg|staete|flat)"
)
NUMMER = (
    r"\d{1,5}(?:[ ]?[a-zA-Z]?\s?[-/]\s?\d{1,4}(?!\d)(?:\s(?:rood|zwart|bis)(?!\w))?|\s[A-Z][ ]\d{1,3}(?!\w)|"
    r"\s?-?\s?[a-zA-Z](?![\w/])|"
    r"\s?-?\s?(?:bis|hs|huis|zw|rd|boven|bov|bg|bv|ab|tr|vs|achter|voor|"
    r"I{1,3}|rood|zwart|beneden)(?!\w)"
    r"|-[IVX]{1,4}(?!\w)|[- ][A-Z]\d{1,2}(?!\w))?(?:\s?(?:,\s?)?(?:\d?[1-9]e etage|kamer \d+|"
    r"app?(?:artement)?\.? \d+|\d hoog|bus \d+|unit \w{1,3}|vak \w{1,3}))?"
    r"(?:\s(?:t/m|tot en met)\s\d{1,4}[a-zA-Z]?(?!\w))?"
    r"(?:\s\((?:achterom|achter|boven|beneden|bovenwoning|benedenwoning|zijingang|tuinhuis|souterrain|"
    r"hoek|(?:boven|achter|naast|onder) (?:de|het) \w{2,20})\))?"
)
HUISNUMMER = re.compile(rf",?[ ](?:(?:nummer|nr\.?)[ ])?{NUMMER}(?![\w]|[.,:]\d)")
_V = r"(?:(?:van|der|de|den|het|'t|ten|ter|d'|v\.?d\.?|la|von)[ \u00a0]){0,3}"
_W = r"[A-ZÀ-Ý][\w'’.\-]{0,40}"
_WOORD = r"[A-ZÀ-Ý][\w'’\-]{0,40}"
_PLEIN = re.compile(r"(?<![\w])Plein (?:1813|1940|1945|'40-'45|1940-1945|1940-'45) \d{1,4}[a-zA-Z]?(?!\w)")
_STRAAT_NR = re.compile(
    rf"(?<![\w'’\-])(?:(?:(?:[1-9]e|Eerste|Tweede|Derde|Oude|Nieuwe|Prof\.|Dr\.|Mr\.|Burg\.|St\.|"
    rf"Ds\.)[ \u00a0])?(?:{_W}[ \u00a0]{_V}){{0,4}}(?:[A-ZÀ-Ý](?:[\w'’\-]{{0,40}}[a-z])?|"
    rf"[\w'’\-]{{0,40}}[^\W\d_A-Z])"
    rf"(?<=\w){_MET_NUMMER}(?:[ -](?:Noord|Zuid|Oost|West|noord|zuid|oost|west|"
    rf"[NOZW](?:[ZO]|\.)?))?|"
    rf"(?:{_W}[ \u00a0]){{1,2}}(?:hofje|pleintje|laantje|straatje|park)|"
    rf"(?:{_W}[ \u00a0]{_V}){{0,3}}{_W}[ \u00a0](?:Straat|Laan|Weg|Plein|Gracht|"
    rf"Kade|Singel|Hof|"
    rf"Pad|Park|Dijk|Markt|Ring|Baan|Wal|Dreef))"
    rf"\.?,?[ \u00a0](?:(?:nummer|nr\.?|huisnummer|no\.)[ \u00a0])?({NUMMER}|z\.?n\.|zonder nummer|"
    rf"ong\.)(?![\w]|[.,]\d|"
    rf"[ \u00a0](?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)|"
    rf"[ \u00a0]?(?:jaar|uur|kinderen|leerlingen|keer|minuten|weken|dagen|procent|%))"
)
_CAP_NR = re.compile(
    rf"(?<![\w])((?:['’][Tt][ ])?{_WOORD}"
    rf"(?:[ \u00a0]{_V}{_WOORD}){{0,3}})[ \u00a0]({NUMMER})(?![\w]|[.,:]\d)"
)
_WOONT = re.compile(
    r"\b(?:woon\w*|wonen|inwo\w+|verhuis\w*|verhuiz\w*|adres\w*|logeer\w*|logeert|thuis|huis|flat|huurt|"
    r"huren|"
    r"verblijft|ingeschreven|gevestigd|bezoek|huisbezoek)\b[^.!?\n]{0,50}\Z"
)
NA_ADRES = re.compile(
    r"\A(?:\Z|[.,;:!?)\n]| (?:en|in|te|is|waar|dus|met|want|of|bij|op|om|aan|woont|heeft|naar|die|dat|omdat|"
    r"maar|als|toen|sinds|samen|stond|staat|ligt|wordt|werd|was)\b)"
)
_BUREN = re.compile(r"\b(?:buur\w*|buren|overkant|woont|wonen)\b[^\n]{0,35}\Z")
_STRAATWOORD = re.compile(rf"{ZEKER}[ ][^.\n]{{0,25}}\Z")
AAN_DE = re.compile(
    r"\b(?:aan|op|in|van|uit|hoek|langs|portiek|flat|woont|wonen|woonachtig|adres:?|naar|huisbezoek)\s(?:de|"
    r"het|'t|"
    r"een)?\s?\Z"
)
_HUISNUMMER = re.compile(r"\b(?:huisnummer|huisnr\.?)\s?:?\s?(\d{1,5}[ \-]?[a-z]{0,3}(?![\w]))", re.I)
_KLEIN_NUMMER = re.compile(
    rf"(?<![\w'’\-])(?:(?:oude|nieuwe|korte|lange|eerste|tweede|derde|grote|kleine|hoge|lage|sint|prins|"
    rf"prinses|koningin)[ ])?"
    rf"[A-Za-zë][a-zë'’\-]{{2,40}}(?:straat|laan|weg|plein|gracht|kade|singel|steeg|dreef|plantsoen|dijk|"
    rf"hof|pad|markt)"
    rf"[ ](?:nummer[ ])?{GETAL}(?![\w])"
)
_WOONPLEK = re.compile(
    rf"\b(?:[Ff]lat|[Gg]alerij(?:flat)?|[Tt]orenflat|[Ww]oonboot|[Ww]oonwagen|[Ss]tandplaats|"
    rf"[Rr]esidentie|[Pp]ortiek|"
    rf"[Cc]omplex|[Hh]ofje)[ ](?:{_W}[ ]){{1,3}}{NUMMER}(?![\w]|[.,:]\d)"
)
_LAAN_VAN = re.compile(
    rf"(?<![\w\-])(?:Laan|Plein|Weg|Kade|Dreef|Hof|Park|Boulevard|Singel|Straat)[ ](?:van|v\.|v/d|der|ten)[ ]"
    rf"(?:(?:de|den|der|het|'t)[ ])?(?:{_W}[ ]){{1,3}}{NUMMER}(?![\w]|[.,:]\d)"
)
_ALLEEN_NR = re.compile(r"\b(?:nr\.?|nummer)[ ](\d{1,4}[ ]?[a-z]{0,1})(?![\w]|[.,/\-]\d)", re.I)
AANLOOP = {
    "huisbezoek",
    "adres",
    "woonadres",
    "thuisadres",
    "bezoek",
    "verhuizing",
    "verblijf",
    "huis",
    "woning",
}
# a number of a house, told beside who lives there: 'nr 53, gezin Nowak'
_GEZIN_NA = re.compile(r"\A,? \(?(?:gezin|fam|familie|bewoner|bewoners|mevrouw|meneer|dhr|mw)\b")
# in a row of somebody's data: 'dhr kuipers, bovenkruier 51, tel 0523…'
_RIJTJE = re.compile(
    r"(?<=, )([a-zà-ÿ][a-zà-ÿ\-]{4,25} \d{1,3}[a-z]?)(?=,? (?:tel|mob|0\d|\+31|[1-9]\d{3} ?[a-z]{2}\b))", re.I
)
GEWOON = {
    "school",
    "groep",
    "klas",
    "artikel",
    "hoofdstuk",
    "stap",
    "fase",
    "dag",
    "week",
    "kamer",
    "lokaal",
    "bijlage",
    "tabel",
    "pagina",
    "route",
    "versie",
    "niveau",
    "punt",
    "les",
    "schaal",
    "bus",
    "lijn",
    "locatie",
    "vmbo",
    "havo",
    "vwo",
    "ouder",
    "bladzijde",
    "uitgeschreven",
    "ingeschreven",
}


def zoek(t):
    ruw = t.ruw
    if t.heeft_cijfer:
        for m in _STRAAT_NR.finditer(ruw):
            if _alleen_woord(t, m):
                continue
            yield Kandidaat(_met_voornaam(t, begin(t, m)), m.end(), "ADRES", "Lijkt een adres", rang=68)
        for m in _CAP_NR.finditer(ruw):
            naam, start = vouw(m[1]), m.start()
            while naam.split(" ")[0] in AANLOOP and " " in naam:
                start += naam.index(" ") + 1
                naam = naam.split(" ", 1)[1]
            heel, eerst = naam, start
            while naam not in lijsten().straten and " " in naam:
                start += naam.index(" ") + 1
                naam = naam.split(" ", 1)[1]
            if naam not in lijsten().straten:
                naam, start = heel, eerst
            if (
                naam not in GEWOON
                and naam in lijsten().straten
                and (
                    " " in naam
                    or not _mens_of_woord(naam)
                    or AAN_DE.search(t.voor(start))
                    or (t.voor(start, 2) == ", " and NA_ADRES.match(t.na(m.end())))
                )
            ):
                lid = re.search(r"(?:^|[\s(,:])(het |'t |’t |achter |onder |boven )\Z", t.voor(start, 12))
                start -= len(lid[1]) if lid else 0
                yield Kandidaat(start, m.end(), "ADRES", "Lijkt een adres", rang=61)
            elif naam not in GEWOON and (AAN_DE.search(t.voor(start)) or _bij_plaats(t, m)):
                yield Kandidaat(start, m.end(), "ADRES", "Lijkt een adres", rang=61, zeker=woont(t, m))
        for m in _PLEIN.finditer(ruw):
            yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres", rang=68)
        for m in _HUISNUMMER.finditer(ruw):
            yield Kandidaat(m.start(1), m.end(1), "ADRES", "Huisnummer", rang=66)
        for m in _LAAN_VAN.finditer(ruw):
            yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres", rang=68)
        for m in _WOONPLEK.finditer(ruw):
            yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres", rang=68)
        for m in _ALLEEN_NR.finditer(ruw):
            if (
                _STRAATWOORD.search(t.voor(m.start(), 45))
                or _BUREN.search(t.voor(m.start(), 45))
                or _GEZIN_NA.match(t.na(m.end()))
            ):
                start = m.start(1) if _GEZIN_NA.match(t.na(m.end())) else m.start()
                yield Kandidaat(start, m.end(), "ADRES", "Huisnummer", rang=60)
        for m in _RIJTJE.finditer(ruw):
            if vouw(m[1].split()[0]) not in GEWOON | lijsten().veelgebruikt:
                yield Kandidaat(*m.span(1), "ADRES", "Lijkt een adres", rang=60)
    for m in _KLEIN_NUMMER.finditer(ruw):
        yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres in woorden", rang=69)


# words with which the name of a street may begin, also at the start of a sentence
_VOORNAMEN_VAN_STRATEN = set(
    "oude nieuwe korte lange eerste tweede derde de het grote kleine hoge lage wethouder burgemeester prins "
    "prinses "
    "koningin koning pater pastoor kapelaan deken dokter professor graaf generaal president minister "
    "admiraal dominee "
    "meester sint jan piet".split()
)


def _bij_plaats(t, m):
    """'Zandkuil 4 in Staphorst', 'Esdoorn 12, Lelystad': a known place behind it."""
    if re.match(r",? [1-9]\d{3} ?[A-Z]{2}(?!\w)", t.ruw[m.end() : m.end() + 12]):
        return True
    na = re.match(r"(?:,? (?:in|te)|,) ([A-ZÀ-Ý][\w\-]+)", t.ruw[m.end() : m.end() + 40])
    return bool(na) and vouw(na[1]) in lijsten().plaatsen and vouw(na[1]) not in _namen()


def woont(t, m):
    """Somebody lives there, or a postcode or place follows; and the number counts nothing."""
    na = t.na(m.end())
    return bool(NA_ADRES.match(na)) and bool(
        _WOONT.search(t.voor(m.start(), 70))
        or re.match(r"\A,? (?:[1-9]\d{3} ?[a-z]{2}|in [a-z]|te [a-z])", na)
        or _bij_plaats(t, m)
        or re.search(r"\d(?:-\d+|[a-z])\Z", m[0].lower())
    )


def _alleen_woord(t, m):
    """'bladzijde 4', 'uitgeschreven 2016': a word that only ends like a street."""
    woord = m[0].split()[0].rstrip(".,")
    return (
        woord[0].islower()
        and vouw(woord) in lijsten().woorden
        and not re.search(ZEKER + r"\Z", woord)
        and not re.search(r"\b(?:de|het|aan|adres:?|hoek)\s\Z", t.voor(m.start()))
    )


def _mens_of_woord(naam):
    return naam in _namen() or naam in lijsten().woorden


@cache
def _namen():
    return lijsten().voornamen | lijsten().achternamen


def _met_voornaam(t, start):
    """dirk hartoghstraat 14: in lower case the first name of the street belongs to it."""
    m = re.search(
        r"(?:\b(?:de|aan de|op de|adres:?)[ \u00a0])((?:[^\W\d_][\w.\-]*[ \u00a0]){1,2})\Z", t.voor(start)
    )
    if not m:
        return start
    woorden = m[1].split()
    if all(
        vouw(x).strip(".") in _namen()
        and vouw(x) not in lijsten().veelgebruikt
        or x in ("van", "dr.", "prof.", "burg.", "mr.", "st.", "prins", "prinses", "koningin")
        for x in woorden
    ):
        return start - len(m[1])
    return start


def begin(t, m):
    """A sentence may start with a word that only looks like part of the street: 'Haar adres Lindelaan 45'."""
    start = m.start()
    delen = list(re.finditer(r"\S+", m[0]))
    for deel in delen[:-2]:
        woord = vouw(deel[0].strip(","))
        if (
            woord in lijsten().woorden
            and woord not in _VOORNAMEN_VAN_STRATEN
            and (
                t.ruw[:start].rstrip()[-1:] in ("", ".", ":", "!", "?", "\n")
                or woord in ("adres", "moeder", "vader", "gezin")
            )
        ):
            start = m.start() + deel.end() + 1
            continue
        break
    return start

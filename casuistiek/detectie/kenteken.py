"""Number plates: the Dutch series, mopeds, and foreign plates after a word like kenteken."""

import re

from .soorten import Kandidaat
from .woordenlijsten import is_woord

_SERIES = (
    "LL-99-99 99-99-LL 99-LL-99 LL-99-LL LL-LL-99 99-LL-LL 99-LLL-9 9-LLL-99 LL-999-L L-999-LL LLL-99-L "
    "L-99-LLL 9-LL-999 999-LL-9"
).split()
_LETTERS = "[A-Za-z]"


def _patroon(serie, streep):
    return streep.join(d.replace("L", _LETTERS).replace("9", r"\d") for d in serie.split("-"))


_STREEP = re.compile(r"(?<![\w\-/])(?:" + "|".join(_patroon(s, "[-–]") for s in _SERIES) + r")(?![\w]|-\w)")
_LOS = re.compile(r"(?<![\w\-/])(?:" + "|".join(_patroon(s, "[ .·]?") for s in _SERIES) + r")(?![\w]|-\w)")
# the present Dutch series hold no vowels: GB 123 X needs no word beside it
_KALE = [s for s in _SERIES if "L" in s and max(map(len, s.split("-"))) == 3]
_MEDEKLINKERS = re.compile(
    r"(?<![\w\-/.])(?:"
    + "|".join(_patroon(s, "[ .]?").replace(_LETTERS, "[BDFGHJKLNPRSTVXZ]") for s in _KALE)
    + r")(?![\w.,/\-]\w|\w)"
)
_WOORD = re.compile(
    r"\b(?:kenteken(?:nummer|plaat|s)?|kent\.|nummerplaat|plaat|nummerbord|auto|bus|busje|taxi|taxibus|wagen|"
    r"scooter|brommer|"
    r"bromfiets|snorfiets|bestelbus|bestelauto|golf|polo|mercedes|bmw|opel|peugeot|toyota|renault|ford|"
    r"audi|volvo|fiat)\b"
)
# mopeds and the Belgian series: three groups of seven in all, which no other mark has
_ZEVEN = re.compile(
    r"(?<![\w\-/])(?:[A-Z]-\d{3}-[A-Z]{3}|[A-Z]{3}-\d{3}-[A-Z]|\d-[A-Z]{3}-\d{3}|"
    r"\d{3}-[A-Z]{3}-\d)(?![\w]|-\w)",
    re.I,
)
# a foreign plate somewhere after a vehicle: KLE-MX 482, ZN 4418, WGM 81K2
_VREEMD = re.compile(
    r"(?<![\w\-/.])(?:[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}|[A-Z]{1,3}[ -]\d{2,5}[A-Z]{0,3}\d?|"
    r"\d[- ][A-Z]{3}[- ]\d{3}|[A-Z]{2}[- ]\d{3}[- ][A-Z]{2}|\d{4}[- ][A-Z]{3})(?![\w]|[-.,]\d)"
)
_EENHEID = re.compile(r"\d ?(?:km|kg|cm|mm|ml|mb|gb|kw|kb)\Z", re.I)
_VOERTUIG = re.compile(
    r"\b(?:kentekens?|nummerplaat|platen?|nummerbord|\w*(?:auto|bus|busje|wagen|bestel\w*)|taxi|scooter|"
    r"brommer|motor|"
    r"caddy|golf|polo|mercedes|bmw|opel|peugeot|toyota|renault|ford|audi|volvo|fiat|skoda|seat|rijdt|reed|"
    r"geparkeerd|aanhanger|caravan|camper)\b"
)
_GEEN_PLAAT = re.compile(
    r"(?:IQ|TIQ|VIQ|PIQ|HAVO|VWO|TL|KB|BB|GL|OPP|IB|ABP|ISO|NEN|EN|PO|VO|SO|EUR|ECLI|BW|SR|DSM|BUS|TRAM|"
    r"A|N|E|BK|NR|"
    r"WISC|IDS|SON|WNV|AVI|DMT|ICD|KL|K|M|E)[ -]"
)
_BUITENLAND = re.compile(
    r"\b(?:kenteken|nummerplaat|plaat|nummerbord)\b[^\w\n]{0,3}(?:is |was |met |nr\.? ?|: "
    r"?)?((?=[A-Z0-9\- ]*\d)[A-Z0-9]{1,4}[ \-]?[A-Z0-9]{1,5}"
    r"(?:[ \-][A-Z0-9]{1,5})?)(?!\w)"
)


def zoek(t):
    if not t.heeft_cijfer:
        return
    for m in _STREEP.finditer(t.ruw):
        yield Kandidaat(m.start(), m.end(), "KENTEKEN", "Lijkt een kenteken", rang=65)
    for m in _LOS.finditer(t.ruw):
        if any(is_woord(deel) for deel in re.findall(r"[a-z]{3,}", m[0])) or _EENHEID.search(m[0]):
            continue  # 'lijn 12', 'A12 bij'
        if _WOORD.search(t.voor(m.start(), 60)) or _WOORD.search(t.na(m.end(), 25)):
            yield Kandidaat(m.start(), m.end(), "KENTEKEN", "Lijkt een kenteken", rang=64)
    for m in _MEDEKLINKERS.finditer(t.ruw):
        yield Kandidaat(m.start(), m.end(), "KENTEKEN", "Lijkt een kenteken", rang=63)
    for m in _ZEVEN.finditer(t.ruw):
        yield Kandidaat(m.start(), m.end(), "KENTEKEN", "Lijkt een kenteken", rang=65)
    for m in _VREEMD.finditer(t.ruw):
        if _VOERTUIG.search(t.voor(m.start(), 130)) and not _GEEN_PLAAT.match(m[0]):
            yield Kandidaat(m.start(), m.end(), "KENTEKEN", "Lijkt een buitenlands kenteken", rang=56)
    for m in _BUITENLAND.finditer(t.ruw):
        yield Kandidaat(m.start(1), m.end(1), "KENTEKEN", "Lijkt een kenteken", rang=69)

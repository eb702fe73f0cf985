"""Streets without a number, with a capital or in lower case."""

import re

from .adres import AAN_DE, ZEKER, begin
from .rollen import TUSSEN
from .soorten import Kandidaat
from .woordenlijsten import lijsten, vouw

_V = r"(?:(?:van|der|de|den|het|'t|ten|ter|d'|v\.?d\.?|la|von)[ \u00a0]){0,3}"
_W = r"[A-ZÀ-Ý][\w'’.\-]{0,40}"
_STRAAT = re.compile(
    rf"(?<![\w])(?:(?:[1-9]e|Eerste|Tweede|"
    rf"Derde)[ \u00a0])?(?:{_W}[ \u00a0]{_V}){{0,3}}[A-ZÀ-Ý][\w'’\-]*[a-zë]{ZEKER}(?![\w\-])"
    rf"|(?<![\w])(?:{_W}[ \u00a0]{_V}){{0,3}}{_W}[ \u00a0](?:Straat|Laan|Weg|Plein|Gracht|Kade|Singel|"
    rf"Dreef)(?![\w\-])"
)
_KLEIN = re.compile(
    r"(?<![\w'’\-])[a-zë][a-zë'’\-]{2,40}(?:straat|laan|weg|plein|gracht|kade|singel|steeg|dreef|"
    r"plantsoen)(?![\w\-])"
)
_THUIS = re.compile(
    r"\b(?:woont|woonde|woon|wonen|woonden|thuis|huis|flat|adres|verhuisd?)\b"
    r"(?: \w+){0,2} (?:aan|op|in|naar)(?: de| het)? \Z"
)
# '(restaurant) aan de Markt': one word for a place in town, with a capital
_MARKT = re.compile(
    r"(?:(?<=aan de )|(?<=[ ]op de ))(?:(?:Grote|Oude|Nieuwe|Kleine|Korte|Lange|Hoge|Lage) )?"
    r"(?:Markt|Brink|Haven|Singel|Gracht|Kade|Dijk|Wal|Laan|Vaart|Vest|Nieuwmarkt|"
    r"Weg|Boulevard|Dam|Kaai|Wei|Meent|Straat)(?![\w\-])"
)
_HOOG = re.compile(
    r"\b(?:aan|op|in) (?:de|het) ([a-zà-ÿ\-]{5,30})(?= (?:een|één|twee|drie|vier|vijf|[1-9]) hoog\b)"
)
# dictionary words that end like a street and are none
_GEEN_STRAAT = set(
    "snelweg autosnelweg rijweg spoorweg uitweg omweg terugweg heenweg waterweg vaarweg landweg zandweg "
    "fietsweg autoweg "
    "halverweg rondweg zijweg toegangsweg vluchtweg sluipweg tussenweg middenweg luchtweg urineweg leerweg "
    "levensweg "
    "lijdensweg rechtsweg aanvoerweg doorweg onderweg vanweg voorweg schoolplein speelplein marktplein "
    "dorpsplein "
    "zijstraat winkelstraat achterstraat hoofdstraat eenrichtingsstraat slaan verslaan overslaan opslaan "
    "neerslaan "
    "terugslaan doorslaan stoplaan vluchtsteeg".split()
)
_VOOR_STRAAT = re.compile(
    r"\b(?:aan|op|in|van|bij|tot|via|naar|langs|hoek|nee|wacht|woont|tegenover) (?:de|het|'t) "
    r"((?:[a-zà-ÿ.'\-]{1,14} ){0,3})\Z"
)
# a street that does not end like one: 'op de laan van spitsbergen', 'in de piet heinflat'
_LAAN_VAN = re.compile(
    r"\b(?:op|aan|in) (?:de|het) (laan van [a-zà-ÿ\-]{3,20}(?: [a-zà-ÿ\-]{5,20}(?=[,.;\n]|\Z))?)"
)
_FLAT = re.compile(
    r"\b(?:op|aan|in|bij) (?:de|het) ((?:[a-zà-ÿ.]{1,12} )?[a-zà-ÿ\-]{3,20}(?:flat|hof|hofje))(?![\w\-])"
)


def zoek(t):
    for m in _STRAAT.finditer(t.ruw):
        yield Kandidaat(begin(t, m), m.end(), "ADRES", "Lijkt een straat", rang=57)
    for m in _KLEIN.finditer(t.ruw):
        k = _kleine_straat(t, m)
        if k:
            yield k
    for patroon in (_HOOG, _LAAN_VAN):
        for m in patroon.finditer(t.laag):
            yield Kandidaat(*m.span(1), "ADRES", "Lijkt een straat", rang=57)
    for m in _FLAT.finditer(t.laag):
        if t.alles_klein and vouw(m[1].split()[-1]) not in lijsten().woorden:
            yield Kandidaat(*m.span(1), "ADRES", "Lijkt een flat", rang=57)
    for m in _MARKT.finditer(t.ruw):
        yield Kandidaat(*m.span(), "ADRES", "Lijkt een straat", rang=45)


def _kleine_straat(t, m):
    """A street in lower case, with the name in front of it that belongs to it: 'jan van zutphenstraat'."""
    woord, voor = vouw(m[0]), t.voor(m.start(), 60)
    ervoor = _VOOR_STRAAT.search(voor)
    if woord.endswith("slaan") or not (ervoor or AAN_DE.search(voor)):
        return None
    gewoon = woord in lijsten().woorden
    if gewoon and (woord in _GEEN_STRAAT or not (t.alles_klein or _THUIS.search(voor))):
        return None
    start = m.start()
    if ervoor and ervoor[1] and all(_deel_van_straat(d) for d in ervoor[1].split()):
        start -= len(ervoor[1])
    return Kandidaat(start, m.end(), "ADRES", "Lijkt een straat", rang=57)


def _deel_van_straat(deel):
    s = vouw(deel).strip(".")
    if (
        s in TUSSEN
        or deel.endswith(".")
        or s in ("pater", "prins", "prinses", "koningin", "sint", "graaf", "oude", "nieuwe")
    ):
        return True
    lijst = lijsten()
    return s not in lijst.veelgebruikt and (
        s in lijst.voornamen or s in lijst.achternamen or s not in lijst.woorden
    )

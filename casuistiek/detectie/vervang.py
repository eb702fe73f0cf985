"""Puts replacements in the text so that the sentence still reads well."""

import re

from .rollen import AANSPREEK, ROLLEN
from .tekst import AFKORTING, LETTER_AAN_EIND
from .woordenlijsten import vouw

_BEPALER = re.compile(
    r"(?:^|[\s(\"'‘“])(?:de|een|mijn|zijn|haar|hun|ons|onze|jouw|je|uw|deze|elke|iedere|geen|welke|beide|"
    r"andere|nieuwe|oude|huidige|vorige|eigen|"
    r"jongste|oudste|eerste|tweede|beste)\s\Z",
    re.I,
)
_HET = re.compile(r"(?:^|[\s(\"'‘“])het\s\Z", re.I)
_LIDWOORD = re.compile(r"(?:de|het|een)\s")
_ZINSBEGIN = re.compile(r"(?:\A|[.!?…]|\n)[\s\"“„‘'(\[*_•·\-–]*\Z")
_DAG_VOOR = re.compile(r"(?:\b(?:op|d\.d\.|dd\.?|per|vanaf|sinds)\s)\Z", re.I)
_TIJD = re.compile(
    r"(?:dit|vorig|een eerder) schooljaar\Z|enkele jaren geleden\Z|in (?:de|het) (?:winter|voorjaar|"
    r"zomer|najaar)\Z"
)
_LETTER = re.compile(r"\s[A-Z]{1,2}\Z")


def vervang(tekst: str, delen) -> str:
    """De tekst met elk deel (start, eind, nieuw) vervangen, zo hersteld dat de zin weer loopt."""
    uit, plek = "", 0
    for start, eind, nieuw in sorted(delen):
        start, eind = max(start, plek), min(eind, len(tekst))
        if start >= eind:
            continue
        uit += tekst[plek:start]
        uit, stuk, plek = _pas_in(uit, nieuw, tekst, start, eind)
        uit += stuk
    return uit + tekst[plek:]


def _pas_in(links, nieuw, tekst, start, eind):
    """(text on the left, replacement, where the text goes on), all three mended."""
    if _TIJD.match(nieuw):
        links, hoofdletter = _zonder_voorzetsel(links)
        if re.search(r"\b(?:sinds|vanaf)\s\Z", links[-8:], re.I):
            nieuw = nieuw.removesuffix(" geleden")
        return links, nieuw[0].upper() + nieuw[1:] if hoofdletter or _begint(links) else nieuw, eind
    kern = _LIDWOORD.sub("", nieuw, count=1)
    dubbel = _dubbel(links, nieuw, kern, tekst, start, eind)
    if dubbel:
        return dubbel
    if kern != nieuw and (
        _BEPALER.search(links[-30:]) or (_HET.search(links[-6:]) and not nieuw.startswith("de "))
    ):
        nieuw = kern
    eind, nieuw = _bezit(tekst, eind, nieuw)
    if nieuw[:1].islower() and _begint(links):
        nieuw = nieuw[0].upper() + nieuw[1:]
    return links, nieuw, eind


def _begint(links):
    return bool(_ZINSBEGIN.search(links[-20:])) and (
        not AFKORTING.search(links[-20:]) or bool(LETTER_AAN_EIND.search(links[-20:]))
    )


def _zonder_voorzetsel(links):
    """'Op 9 januari was' → 'Dit schooljaar was'."""
    m = _DAG_VOOR.search(links[-12:])
    if not m or m[0].strip().lower() in ("vanaf", "sinds"):
        return links, False
    return links[: len(links) - len(m[0])], m[0][0].isupper()


def _dubbel(links, nieuw, kern, tekst, start, eind):
    """'Haar moeder Ewa', 'Haar moeder, Ewa, zegt' and 'mijn jurist (Lex)' do not say the role twice."""
    m = re.search(r"([^\W\d_][\w'’]*)(\s|,\s|\s\()\Z", links[-40:])
    if not m or not tekst[:start].endswith(m[0]):
        return None
    woord = vouw(m[1])
    rol = ROLLEN.get(woord) or AANSPREEK.get(woord)
    if not rol and woord != vouw(kern):
        return None
    letter = _LETTER.search(kern)
    zelfde = vouw(kern) in (woord, vouw(rol or "")) or (
        letter and vouw(kern[: letter.start()]) in (woord, vouw(rol or ""))
    )
    if letter and zelfde and m[2] == " ":
        eind, stuk = _bezit(tekst, eind, letter[0].strip())
        return links, stuk, eind
    if letter or not (zelfde or (m[2] == " " and nieuw.startswith("de ") and woord in ROLLEN)):
        return None
    rest, na = links[: len(links) - len(m[2])], tekst[eind : eind + 1]
    if m[2] == " (":
        return (rest, "", eind + 1) if na == ")" else None
    if m[2] == ", " and na == ",":
        return rest, "", eind + 1
    if m[2] == ", " and na.isspace():
        return None
    eind, stuk = _bezit(tekst, eind, m[1])
    return rest, stuk[len(m[1]) :], eind


def _bezit(tekst, eind, nieuw):
    """Noras fiets → de leerlings fiets."""
    rest = re.match(r"['’]?s(?!\w)|['’](?=\s\w)", tekst[eind : eind + 3])
    if not rest or not tekst[eind - 1 : eind].isalpha():
        return eind, nieuw
    eind += rest.end()
    if nieuw.endswith("]"):
        return eind, nieuw
    if re.search(r"(?:[sxz]|[sc]h)\Z", nieuw):
        return eind, nieuw + "'"
    if re.search(r"[aiouy]\Z|\b[A-Z]\Z", nieuw):
        return eind, nieuw + "'s"
    return eind, nieuw + "s"

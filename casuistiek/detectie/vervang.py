"""Puts replacements in the text so that the sentence still reads well."""

import re

from .lidwoord import lidwoord
from .rollen import AANSPREEK, ROLLEN
from .tekst import AFKORTING, LETTER_AAN_EIND
from .voorstel import ZONDER_LIDWOORD
from .woordenlijsten import vouw

_BEPALER = re.compile(
    r"(?:^|[\s(\"'‘“])(?:de|een|mijn|zijn|haar|hun|ons|onze|jouw|je|uw|deze|elke|iedere|geen|welke|beide|"
    r"andere|nieuwe|oude|huidige|vorige|eigen|"
    r"jongste|oudste|eerste|tweede|beste)\s\Z",
    re.I,
)
_HET = re.compile(r"(?:^|[\s(\"'‘“])het\s\Z", re.I)
_LIDWOORD = re.compile(r"\A(?:de|het|een)\s")
_ZINSBEGIN = re.compile(r"(?:\A|[.!?…]|\n)[\s\"“„‘'(\[*_•·\-–]*\Z")
_DAG_VOOR = re.compile(r"(?:\b(?:op|d\.d\.|dd\.?|per)\s(?:de\s)?)\Z", re.I)
_TIJD = re.compile(
    r"(?:dit|vorig|volgend|een eerder) schooljaar\Z|enkele jaren geleden\Z|in (?:de|het) (?:winter|voorjaar|"
    r"zomer|najaar)\Z|tijdens een periode\b"
)
# 'van in de winter' is no Dutch, 'van de winter' is
_RICHTING = re.compile(r"\b(?:sinds|vanaf|van|tot|t/m|na|v[oó]{2}r|rond|tegen|tot en met|uit)\s\Z", re.I)
_ADRES_VOOR = re.compile(r"\b(aan|op|in|naar|van|bij|uit)\s(?:(?:de|het|'t)\s)?\Z", re.I)
_TITEL_VOOR = re.compile(r"(?<!\w)(?:mr|drs|dr|ir|ing|prof|ds)\.?\s\Z", re.I)
_BIJVOEGLIJK = frozenset(
    "oude nieuwe eerste tweede derde jongste oudste kleine grote beste jongere oudere vorige huidige hele "
    "eigen biologische goede slechte laatste volgende echte eigenlijke vaste jonge".split()
)
_GEEN_BEZIT = frozenset(
    "is was zijn en of maar die dat in op van met zit zegt wil kan moet heeft had gaat".split()
)
_DE_VOOR = re.compile(r"(?<!\w)(?:de|het)\s\Z", re.I)
# after these a role stands alone: 'bij leerling Floor' becomes 'bij de leerling'
_KAAL_NA = re.compile(
    r"(?:(?<!\w)(?:aan|bij|door|met|naar|om|op|over|tegen|van|voor|uit|tussen|en|of|dat|als|want|maar|toen|"
    r"omdat|volgens|namens|zonder|sinds|is|"
    r"was|zegt|ziet|sprak|belde|belt|heeft|vroeg|vraagt)\s)\Z",
    re.I,
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
        tijdstip = re.match(r",?\s(?:om|rond|vanaf)\s\d{1,2}[.:]\d\d(?:\suur)?", tekst[eind : eind + 25])
        return *_tijd(links, nieuw), eind + (tijdstip.end() if tijdstip else 0)
    links, nieuw, eind = _plek(links, nieuw, tekst, eind)
    kern = _LIDWOORD.sub("", nieuw, count=1)
    dubbel = _dubbel(links, nieuw, kern, tekst, start, eind)
    if dubbel:
        return dubbel
    if _LETTER.search(nieuw) and (m := _DE_VOOR.search(links[-5:])):
        links = links[: len(links) - len(m[0])]
        nieuw = nieuw[0].upper() + nieuw[1:] if m[0][0].isupper() else nieuw
    if kern != nieuw and (
        _BEPALER.search(links[-30:]) or (_HET.search(links[-6:]) and not nieuw.startswith("de "))
    ):
        nieuw = kern
    links, nieuw, eind = _bezit_in_zin(links, nieuw, tekst, eind)
    if nieuw[:1].islower() and _begint(links):
        nieuw = nieuw[0].upper() + nieuw[1:]
    return links, nieuw, eind


def _tijd(links, nieuw):
    """'Op 9 januari was' → 'Dit schooljaar was'; 'sinds 9 januari' → 'sinds de winter'."""
    m = _DAG_VOOR.search(links[-12:])
    if nieuw.startswith("tijdens"):
        m = m or re.search(r"\b(?:van|vanaf|tussen)\s\Z", links[-12:], re.I)
    hoofdletter = bool(m) and m[0][0].isupper()
    links = links[: len(links) - len(m[0])] if m else links
    if _RICHTING.search(links[-12:]):
        nieuw = nieuw.removesuffix(" geleden").removeprefix("in ")
    return links, nieuw[0].upper() + nieuw[1:] if hoofdletter or _begint(links) else nieuw


def _plek(links, nieuw, tekst, eind):
    """'aan de Linde 4' → 'op een adres', 'te Raalte' → 'in een plaats'; no title before an organisation."""
    if nieuw in ("een adres", "een straat") and (m := _ADRES_VOOR.search(links[-12:])):
        voor = m[1]
        naar = {"een adres": {"aan": "op"}, "een straat": {"op": "in"}}[nieuw].get(voor.lower(), voor.lower())
        voor = naar.capitalize() if voor[0].isupper() else naar
        return f"{links[: len(links) - len(m[0])]}{voor} ", nieuw, eind
    if nieuw.startswith("een ") and (m := re.search(r"\bte\s\Z", links[-4:])):
        links = f"{links[: len(links) - len(m[0])]}in "
    if re.match(r"(?:de|het|een) ", nieuw) and (m := _TITEL_VOOR.search(links[-6:])):
        links = links[: len(links) - len(m[0])]
    if nieuw == "een plaats in de regio":
        if m := re.match(r" en (?:omgeving|omstreken)\b", tekst[eind : eind + 15]):
            eind += m.end()
        elif re.search(r"\bde (?:regio|omgeving(?: van)?)\s\Z", links[-20:], re.I):
            return re.sub(r"(regio|omgeving)(?: van)?\s\Z", r"\1", links, flags=re.I), "", eind
    return links, nieuw, eind


def _begint(links):
    return bool(_ZINSBEGIN.search(links[-20:])) and (
        not AFKORTING.search(links[-20:]) or bool(LETTER_AAN_EIND.search(links[-20:]))
    )


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
    voor = rest[: len(rest) - len(m[1])]
    if m[2] == " " and woord in ROLLEN and ROLLEN[woord] not in ZONDER_LIDWOORD and _staat_kaal(voor):
        links, stuk, eind = _bezit_in_zin(voor, f"{_rollidwoord(woord)} {m[1].lower()}", tekst, eind)
        return links, stuk[0].upper() + stuk[1:] if _begint(links) else stuk, eind
    eind, stuk = _bezit(tekst, eind, m[1])
    return rest, stuk[len(m[1]) :], eind


def _rollidwoord(woord):
    return "het" if woord in ("kind", "pleegkind", "meisje", "gezin") or woord.endswith("je") else "de"


def _staat_kaal(voor):
    return _begint(voor) or bool(_KAAL_NA.search(voor[-12:]))


def _bezit_in_zin(links, nieuw, tekst, eind):
    """Noras fiets → de fiets van de leerling; moeders fiets where there is no article to be said."""
    einde, bezit = _bezit(tekst, eind, nieuw)
    if einde == eind or not re.match(r"(?:de|het|een) ", nieuw):
        return links, bezit, einde
    m = re.match(r"\s((?:[a-zà-ÿ]+\s)?)([a-zà-ÿ][a-zà-ÿ\-]+)(?![\w'’])", tekst[einde : einde + 60])
    if m and m[1] and m[1].strip() not in _BIJVOEGLIJK:
        m = re.match(r"\s()([a-zà-ÿ][a-zà-ÿ\-]+)(?![\w'’])", tekst[einde : einde + 60])
    if not m or vouw(m[2]) in _GEEN_BEZIT:
        return links, bezit, einde
    return links, f"{lidwoord(m[2])} {m[1]}{m[2]} van {nieuw}", einde + m.end()


def _bezit(tekst, eind, nieuw):
    """The s of a possessive: where the text goes on, and the replacement with its own."""
    rest = re.match(r"['’]?s(?!\w)|['’](?=\s\w)", tekst[eind : eind + 3])
    if not rest or not tekst[eind - 1 : eind].isalpha():
        return eind, nieuw
    if rest[0] in "'’" and (tekst[eind - 1].lower() not in "sxz" or _in_aanhaling(tekst, eind, rest[0])):
        return eind, nieuw
    eind += rest.end()
    if nieuw.endswith("]"):
        return eind, nieuw
    if re.search(r"(?:[sxz]|[sc]h)\Z", nieuw):
        return eind, nieuw + "'"
    if re.search(r"[aiouy]\Z|\b[A-Z]\Z", nieuw):
        return eind, nieuw + "'s"
    return eind, nieuw + "s"


def _in_aanhaling(tekst, eind, teken):
    """Whether the mark at `eind` closes a quotation of this line instead of standing for an s."""
    regel = tekst[tekst.rfind("\n", 0, eind) + 1 : eind]
    return len(re.findall(r"(?<!\w)['‘]", regel)) > len(re.findall(r"(?<=\w)['’](?!\w)", regel))

"""What an inbrenger decides about, made of the findings: one address, one period, every exact age.

The detection marks each piece apart and leaves an ordinary age alone (the annotated texts count so). A person
who reviews a text sees one address, and an age as a band of years.
"""

import re
from collections.abc import Iterator, Mapping

from .detectie import Vondst
from .detectie.voorstel import getal, leeftijd
from .detectie.woordenlijsten import is_woord, lijsten

_GETAL = (
    r"(?:\d{1,2}|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|"
    r"achttien|negentien|twintig|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en(?:twintig|dertig|veertig|"
    r"vijftig|zestig|zeventig|tachtig|negentig)|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
)
_MENS = (
    r"(?:jongen|jongetje|meisje|meid|kind|kleuter|peuter|puber|leerling|leerlinge|jongere|zoon|zoontje|dochter|"
    r"dochtertje|broer|broertje|zus|zusje|tweeling|moeder|vader|oma|opa|man|vrouw|leerkracht|juf|meester|mentor|"
    r"docent|collega|cliënt|pleegkind|stiefvader|stiefmoeder|pleegmoeder|pleegvader|tante|oom)"
)
_NOEMER = r"(?:\s?(?:jaar(?:\soud)?|jr\.?|j\.?))"
_NIET_VERDER = (
    r"(?![\w%/])(?!\s?(?:tot|à|t/m|-|–|of|en)\s?\d)"
    r"(?!\s(?:keer|x|weken|maanden|dagen|uur|minuten|procent|van de|punten|kinderen|leerlingen|geleden|lang|"
    r"later|ervaring|les|in dienst|euro|graden|of ouder|augustus|september|oktober|november|december|januari|"
    r"februari|maart|april|mei|juni|juli))(?![.,:;]\d)"
)
# An age is told of somebody: between brackets behind him, as what he is, or with 'oud' or '-jarige'.
_OVERAL = (
    rf"(?<![\w,.:/-])(?P<n>{_GETAL})\s?(?:jaar|jr\.?)\soud(?!\w)",
    rf"(?<![\w,.:/-])(?<!tot )(?P<n>{_GETAL})-?jarige"
    r"(?!\s(?:periode|termijn|ervaring|relatie|opleiding|looptijd|contract|leerplicht))",
    rf"\b{_MENS}\s?\(\s?(?P<n>{_GETAL}{_NOEMER}?)(?=\s?[,;)])",
    # 'de leerkracht van 7' teaches group 7
    rf"\b(?!leerkracht|juf|meester|mentor|docent|collega){_MENS},?\s(?:van\s)?(?P<n>{_GETAL}){_NIET_VERDER}"
    r"(?!\s(?:jaar|jr))",
    rf"\b{_MENS},?\s(?:van\s)?(?P<n>{_GETAL}\s?(?:jaar|jr\.?)){_NIET_VERDER}",
    rf"\b(?:hij|zij|ze|die|ik|{_MENS})\s(?:is|was)\s(?:nu\s|pas\s|net\s|al\s|bijna\s|inmiddels\s)?"
    rf"(?P<n>{_GETAL}{_NOEMER}?){_NIET_VERDER}(?=\s?(?:[.,;)]|\Z|en\s|maar\s|zit\s|gaat\s))",
)
_NA_NAAM = (
    rf"\s?\(\s?(?P<n>{_GETAL}{_NOEMER}?)(?=\s?[,;)])",
    rf",?\s(?:van\s)?(?P<n>{_GETAL}\s?(?:jaar|jr\.?)(?:\soud)?){_NIET_VERDER}"
    r"(?=\s?(?:[.,;)\n]|\Z|en\s|uit\s|van\s|zit\s))",
    rf",?\s(?:van\s)?(?P<n>{_GETAL}){_NIET_VERDER}(?=\s?(?:[.,;)\n]|\Z))",
    rf",?\s(?:is|was)\s(?:nu\s|pas\s|net\s|al\s|bijna\s|inmiddels\s)?(?P<n>{_GETAL}{_NOEMER}?){_NIET_VERDER}"
    r"(?=\s?(?:[.,;)]|\Z|en\s|maar\s|zit\s|gaat\s))",
)
_PATRONEN = tuple(re.compile(p, re.I) for p in _OVERAL)
_ACHTER_NAAM = tuple(re.compile(p, re.I) for p in _NA_NAAM)

# 'school B. Op maandag': a letter that stands for a name ends the sentence, as in our own proposals.
_LETTERNAAM = re.compile(
    r"(?<![\w-])(?:[\w-]{0,25}(?:school|opvang|"
    r"instelling|organisatie|team|praktijk|aanbieder|verband|huis|boerderij|corporatie|"
    r"bedrijf|vereniging|vervoerder|kantoor|gemeenschap|locatie|krant|bureau)|persoon|plaats|wijk|ggd|gemeente|stichting)"
    r" [A-Z]{1,2}\.?(?!\w)",
    re.I,
)

_TUSSEN_ADRES = re.compile(r"[\s,;·/|()–-]{1,4}(?:(?:in|te)\s)?\Z")
_TUSSEN_DATUM = re.compile(r"\s?(?:-|–|t/m|tot en met|tot)\s?\Z")
_VAN_TOT = re.compile(r"\b(?:van|vanaf|tussen)\s\Z", re.I)


def verfijn(velden: Mapping[str, str], vondsten: Mapping[str, list[Vondst]]) -> dict[str, list[Vondst]]:
    """The findings per field, sorted; pieces of one address or period are one, and exact ages are added."""
    uit = {}
    for veld, tekst in velden.items():
        gevonden = _zonder_letternamen(tekst, sorted(vondsten.get(veld, ()), key=lambda v: v.start))
        gevonden = _adressen(tekst, gevonden)
        gevonden = _perioden(tekst, gevonden)
        uit[veld] = sorted([*gevonden, *_leeftijden(tekst, gevonden)], key=lambda v: v.start)
    return uit


def _zonder_letternamen(tekst: str, vondsten: list[Vondst]) -> list[Vondst]:
    namen = [m for m in _LETTERNAAM.finditer(tekst) if m[0].rstrip(".")[-1].isupper()]
    return [v for v in vondsten if not any(_om_letter(tekst, v, m) for m in namen)]


def _om_letter(tekst: str, vondst: Vondst, letter: re.Match) -> bool:
    """Whether a finding is nothing but a letter name and ordinary words of the next sentence."""
    if vondst.soort not in ("PERSOON", "SCHOOL", "INSTELLING") or not (
        vondst.start < letter.end() and letter.start() < vondst.eind
    ):
        return False
    rest = tekst[vondst.start : max(vondst.start, letter.start())] + tekst[letter.end() : vondst.eind]
    woorden = [woord.lower() for woord in re.findall(r"[^\W\d_]+", rest)]
    lijst = lijsten()
    return all(w in lijst.veelgebruikt or (is_woord(w) and w not in lijst.voornamen) for w in woorden)


def _adressen(tekst: str, vondsten: list[Vondst]) -> list[Vondst]:
    """Street, postcode and place in a row are one address."""
    uit: list[Vondst] = []
    for vondst in vondsten:
        vorig = uit[-1] if uit else None
        if (
            vorig
            and vorig.soort == "ADRES"
            and vondst.soort in ("ADRES", "PLAATS")
            and _TUSSEN_ADRES.fullmatch(tekst[vorig.eind : vondst.start])
        ):
            # In a sentence 'een adres', else the mark of the first piece that has one.
            namen = {vorig.vervanging, vondst.vervanging} & {"een adres", "een straat"}
            uit[-1] = _samen(tekst, vorig, vondst, "een adres" if namen else "[adres]", "Een adres")
        else:
            uit.append(vondst)
    return uit


def _perioden(tekst: str, vondsten: list[Vondst]) -> list[Vondst]:
    """'van 3 maart tot 12 april' is one period, not twice this school year."""
    uit: list[Vondst] = []
    for vondst in vondsten:
        vorig = uit[-1] if uit else None
        tussen = tekst[vorig.eind : vondst.start] if vorig else ""
        if (
            vorig
            and vorig.soort == vondst.soort == "DATUM"
            and (
                _TUSSEN_DATUM.fullmatch(tussen)
                or (tussen == " en " and _VAN_TOT.search(tekst[max(0, vorig.start - 9) : vorig.start]))
            )
        ):
            wanneer = vorig.vervanging if vorig.vervanging == vondst.vervanging else "dit schooljaar"
            uit[-1] = _samen(tekst, vorig, vondst, f"tijdens een periode {wanneer}", "Precieze datums")
        else:
            uit.append(vondst)
    return uit


def _samen(tekst: str, een: Vondst, ander: Vondst, vervanging: str, uitleg: str) -> Vondst:
    stuk = tekst[een.start : ander.eind]
    return Vondst(een.start, ander.eind, een.soort, stuk, een.zeker or ander.zeker, vervanging, uitleg)


def _leeftijden(tekst: str, vondsten: list[Vondst]) -> Iterator[Vondst]:
    bezet = bytearray(len(tekst))
    for v in vondsten:
        bezet[v.start : v.eind] = b"\1" * (v.eind - v.start)
    plekken = [m for patroon in _PATRONEN for m in patroon.finditer(tekst)]
    for vondst in vondsten:
        if vondst.soort == "PERSOON":
            plekken += [m for patroon in _ACHTER_NAAM if (m := patroon.match(tekst, vondst.eind))]
    for m in sorted(plekken, key=lambda m: (m.start("n"), -m.end())):
        start, eind = m.span("n") if m.re not in _HEEL else m.span()
        if not any(bezet[start:eind]) and _is_leeftijd(tekst[start:eind]):
            bezet[start:eind] = b"\1" * (eind - start)
            stuk = tekst[start:eind]
            yield Vondst(start, eind, "LEEFTIJD", stuk, True, leeftijd(stuk), "Precieze leeftijd")


_HEEL = frozenset(_PATRONEN[:2])


def _is_leeftijd(stuk: str) -> bool:
    woord = re.match(r"\d+|[^\W\d_]+", stuk)
    jaren = getal(woord[0].lower().removesuffix("jarige")) if woord else None
    return jaren is not None and 0 < jaren < 100

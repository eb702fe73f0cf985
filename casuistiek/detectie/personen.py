"""Which mentions are the same person, and which role the text gives that person."""

import re
from dataclasses import dataclass, field

from .rollen import AANSPREEK, OUDER_NR, ROLLEN
from .woordenlijsten import lijsten, vouw

_KIND_NA = re.compile(
    r"\A[,\s]*(?:\((?:bijna\s)?\d{1,2}(?:[;,.]\d{1,2})?(?:\s?(?:jaar|jr\.?|j))?\)|,?\s?(?:\d{1,2}|vier|"
    r"vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)(?:\s?jaar|,|"
    r"\s?jr)"
    r"|(?:zit|zat|gaat|ging|is|staat)?\s?(?:nu\s|al\s|weer\s)?(?:in|naar|uit|van|op)\s(?:de\s|"
    r"het\s)?(?:groep|klas|school|brugklas|obs|cbs|sbo|vso|vmbo|havo|vwo)\b|[^.\n]{0,40}\bleerplichtig|"
    r"\szit op|\s?\(?(?:gr\.?|groep|klas|leerjaar)\s?\d|\suit (?:mijn|onze|de|haar|zijn) (?:klas|groep)"
    r"|\s(?:is|was|wordt|werd)\s(?:nu\s|pas\s|bijna\s|net\s)?(?:\d|1\d|vier|vijf|zes|zeven|acht|negen|"
    r"tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)\b(?!\s(?:keer|weken|maanden|uur|dagen)))"
)
_ROL_NA = re.compile(r"\A\s?[,(]\s?(?:(?:de|een|haar|zijn|hun|mijn|onze)\s)?(?:\w+e\s)?([\w'’ëé]+)\b")
_ROL_VOOR = re.compile(r"([\w'’ëé]+)(?:\s?[,:(]\s?|\s)(?:(?:heet|is|genaamd|nl\.?|namelijk)\s)?[\"'‘“]?\Z")
_KINDROL = {
    "leerling",
    "zoon",
    "dochter",
    "kind",
    "broer",
    "zus",
    "vriend",
    "vriendin",
    "klasgenoot",
    "pleegkind",
}
_ZELFDE = re.compile(
    r"\b(?:roepnaam|voornaam|voornamen|bijnaam|eigenlijk|alias|oftewel|noem(?:t|en)? (?:hem|haar|zich|ze|"
    r"we hem|we haar)|ook wel)\b\s?[:(]?\s?[\"'‘“]?\Z"
)
_ZELF = re.compile(r"\b(?:ik ben|ik heet|mijn naam is|groet\w*,?|gr\.?|mvg,?|collega|groetjes)\s*\Z")
_SCHOOLTEKST = re.compile(r"\b(?:school|klas|groep|leerling|leerplicht|mentor|les|onderwijs)")
_OUDERS = re.compile(r"\bouders,?\s(?:\([^)]*\)\s)?(?:[^\W\d_][\w\-]*\sen\s)?\(?\Z")
_ALLERLEI = {"is", "was", "de", "het"}


@dataclass
class Persoon:
    """Iemand die in de tekst voorkomt, met alle namen waaronder en de rol die de tekst geeft."""

    delen: set = field(default_factory=set)
    eerste: str = ""
    rollen: dict = field(default_factory=dict)
    volgorde: int = 0
    vermeldingen: list = field(default_factory=list)


def rol_van(t, k) -> tuple[str, int]:
    """The role that this mention shows, with a weight: a title weighs less than 'leerling'."""
    voor, na = t.voor(k.start, 50), t.na(k.eind, 60)
    if _OUDERS.search(voor) or (
        k.kern
        and vouw(t.ruw[k.start : k.kern[0]]).strip() == "ouders"
        and k.delen
        and k.delen[0] in lijsten().voornamen
    ):
        return "ouder", 3
    if k.kern and k.start < k.kern[0]:
        woord = vouw(t.ruw[k.start : k.kern[0]].strip(" .").split()[-1].strip("."))
        rol = AANSPREEK.get(woord, "")
        if rol in ("mevrouw", "meneer"):
            andere = _rol_tekst(voor)
            return (andere, 3) if andere else (rol, 1)
        if rol:
            return rol, 2
    if OUDER_NR.search(voor):
        return "ouder", 3
    rol = _rol_tekst(voor)
    if rol:
        return rol, 3
    m = _ROL_NA.match(na)
    if (
        m
        and vouw(m[1]) in ROLLEN
        and (m[0].lstrip().startswith(("(", ",")))
        and not re.match(r"\A\s?,\s?(?:haar|zijn|hun)\s", na)
    ):
        return ROLLEN[vouw(m[1])], 2
    if _KIND_NA.match(na):
        return "leerling", 4
    return "", 0


def _rol_tekst(voor):
    m = _ROL_VOOR.search(voor)
    if m:
        woord = vouw(m[1])
        if woord in _ALLERLEI:
            return ""
        return ROLLEN.get(woord) or (AANSPREEK.get(woord) or "")
    return ""


def groepeer(vermeldingen) -> list[Persoon]:
    """vermeldingen: (veld, t, kandidaat) in reading order. Full names make the people, single names join."""
    mensen: list[Persoon] = []
    lijst = lijsten()
    op_volgorde = sorted(range(len(vermeldingen)), key=lambda n: (-len(vermeldingen[n][2].delen), n))
    for n in op_volgorde:
        _, t, k = vermeldingen[n]
        delen = [_stam(d, mensen) for d in k.delen] or [vouw(t.ruw[k.kern_start : k.kern_eind])]
        rol, gewicht = rol_van(t, k)
        persoon = _zoek(mensen, delen, lijst, rol)
        if persoon is None:
            persoon = Persoon(
                volgorde=n, eerste=delen[0] if len(delen) > 1 or delen[0] in lijst.voornamen else ""
            )
            mensen.append(persoon)
        persoon.volgorde = min(persoon.volgorde, n)
        persoon.delen.update(delen)
        persoon.vermeldingen.append(n)
        if rol:
            persoon.rollen[rol] = persoon.rollen.get(rol, 0) + gewicht
    _voeg_samen(mensen, vermeldingen)
    _hoofdpersoon(mensen, vermeldingen)
    return sorted(mensen, key=lambda p: p.volgorde)


def _voeg_samen(mensen, vermeldingen):
    """'R. Oudshoorn, roepnaam Rosa' and the lines of a form (Achternaam, Roepnaam) are one person."""
    van = {n: p for p in mensen for n in p.vermeldingen}
    for n in range(1, len(vermeldingen)):
        veld, t, k = vermeldingen[n]
        vorig = vermeldingen[n - 1]
        if vorig[0] != veld or k.start - vorig[2].eind > 40 or not _ZELFDE.search(t.voor(k.start, 40)):
            continue
        weg, blijft = van[n], van[n - 1]
        if weg is blijft:
            continue
        blijft.delen |= weg.delen
        blijft.vermeldingen += weg.vermeldingen
        for rol, gewicht in weg.rollen.items():
            blijft.rollen[rol] = blijft.rollen.get(rol, 0) + gewicht
        van.update(dict.fromkeys(weg.vermeldingen, blijft))
        mensen.remove(weg)


def _hoofdpersoon(mensen, vermeldingen):
    """A case is mostly about one child: without any role the one most spoken of is proposed as the pupil."""
    if not vermeldingen or any(_KINDROL & set(p.rollen) for p in mensen):
        return
    tekst = " ".join({id(t): t.laag for _, t, _ in vermeldingen}.values())
    anderen = [
        p
        for p in mensen
        if not p.rollen
        and len(p.vermeldingen) > 2
        and not any(
            _ZELF.search(vermeldingen[n][1].voor(vermeldingen[n][2].start, 40)) for n in p.vermeldingen
        )
    ]
    if anderen and _SCHOOLTEKST.search(tekst):
        meest = max(anderen, key=lambda p: (len(p.vermeldingen), -p.volgorde))
        meest.rollen["leerling"] = 1


def _stam(deel, mensen):
    if deel.endswith("s") and any(deel[:-1] in p.delen for p in mensen):
        return deel[:-1]
    return deel


def _zoek(mensen, delen, lijst, rol):
    """Whom a mention belongs to. 'Mevrouw Kaya' is not the child Nuray Kaya, 'gezin Kaya' is nobody's."""
    if len(delen) > 1:
        return next((p for p in mensen if set(delen) <= p.delen), None)
    passend = [p for p in mensen if delen[0] in p.delen]
    if any(p.eerste == delen[0] for p in passend):
        return next(p for p in passend if p.eerste == delen[0])
    los = [p for p in passend if p.delen == {delen[0]}]
    if rol:
        # a full name without any role may be the child: then 'mevrouw Kaya' stays somebody else
        passend = [
            p
            for p in passend
            if rol in p.rollen or (p.rollen and not (_KINDROL | {"gezin"}) & {rol, *p.rollen})
        ]
        eigen = [p for p in los if rol in p.rollen]
        return eigen[0] if eigen else passend[0] if len(passend) == 1 else None
    return los[0] if los else passend[0] if len(passend) == 1 else None

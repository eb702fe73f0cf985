"""Proposals for all findings of a case: one person, school or place has the same words everywhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from . import indirect, voorstel
from .lidwoord import lidwoord
from .personen import groepeer
from .soorten import Kandidaat, Vondst
from .tekst import Tekst
from .woordenlijsten import vouw

Plek = tuple[str, Tekst, Kandidaat]

# Words that say what kind of school or organisation it is, not which.
_SOORTWOORD = frozenset(
    "basisschool school openbare christelijke protestants katholieke rooms rk pc obs cbs rkbs kbs pcbs "
    "ibs gbs bs sbo so vso sso ikc kc kdv bso psz kindcentrum college lyceum gymnasium scholengemeenschap "
    "csg rsg osg sg speciaal basisonderwijs onderwijs voortgezet daltonschool montessorischool "
    "jenaplanschool vrije dalton montessori jenaplan roc mbo aoc vmbo mavo havo vwo isk praktijkschool "
    "praktijkonderwijs pro stichting de het een van der den en te in op t gemeente ggz ggd praktijk "
    "wijkteam gezinshuis zorgboerderij jeugdhulp jeugdzorg samenwerkingsverband swv vereniging bureau b v "
    "bv vv fc sv".split()
)
_VAAG = frozenset({"een school", "een organisatie", "een jeugdhulpaanbieder", "een stichting"})
_ZELF = re.compile(
    r"\b(?:ik ben|ik heet|mijn naam is|groet(?:en|jes)?(?: van)?,?|gr\.?,?|mvg,?|"
    r"vriendelijke groet(?:en)?,?)\s*\Z",
    re.I,
)


@dataclass
class _Groep:
    """Vermeldingen van dezelfde school, organisatie of plaats."""

    soort: str
    basis: str
    kern: frozenset[str]
    leden: list[Kandidaat] = field(default_factory=list)


def met_voorstellen(
    teksten: dict[str, Tekst], gevonden: dict[str, list[Kandidaat]]
) -> dict[str, list[Vondst]]:
    """Alle kandidaten als vondsten, elk met wat ervoor in de plaats kan komen."""
    plekken = [(veld, t, k) for veld, t in teksten.items() for k in gevonden[veld]]
    naar = _mensen([p for p in plekken if p[2].soort == "PERSOON" and p[2].zeker])
    alles = " ".join(t.laag for t in teksten.values())
    for soorten in (("SCHOOL", "INSTELLING"), ("PLAATS",)):
        naar |= _groepen([p for p in plekken if p[2].soort in soorten], alles)
    naar |= _datums([p for p in plekken if p[2].soort == "DATUM"])
    return {
        veld: [
            Vondst(
                k.start,
                k.eind,
                k.soort,
                t.bron[k.start : k.eind],
                k.zeker,
                naar.get(id(k)) or _los(t, k),
                k.uitleg,
            )
            for k in gevonden[veld]
        ]
        for veld, t in teksten.items()
    }


def _mensen(plekken: list[Plek]) -> dict[int, str]:
    personen = groepeer(plekken)
    naar = {}
    for persoon, nieuw in zip(personen, voorstel.namen_voor(personen), strict=True):
        namen = [plekken[n] for n in persoon.vermeldingen]
        if not persoon.rollen and all(_ZELF.search(t.voor(k.start, 40)) for _, t, k in namen):
            nieuw = "[mijn naam]"
        naar |= {id(k): nieuw for _, _, k in namen}
    return naar


def _groepen(plekken: list[Plek], alles: str) -> dict[int, str]:
    """One name for each school, organisation or place; a letter keeps two of the same kind apart."""
    groepen: list[_Groep] = []
    for _, t, k in sorted(plekken, key=lambda p: not p[2].zeker):
        basis, kern = _basis(t, k), _kern(t.ruw[k.start : k.eind])
        if not kern or basis.startswith("["):
            continue
        groep = next((g for g in groepen if _dezelfde(g, k.soort, basis, kern)), None)
        if groep is None and k.zeker:
            groepen.append(groep := _Groep(k.soort, basis, kern))
        if groep is not None:
            groep.leden.append(k)
            groep.kern = max(groep.kern, kern, key=len)
            groep.basis = basis if groep.basis in _VAAG else groep.basis
    volgorde = {id(k): n for n, (_, _, k) in enumerate(plekken)}
    groepen.sort(key=lambda g: min(volgorde[id(k)] for k in g.leden))
    return {
        id(k): naam for groep, naam in zip(groepen, _namen(groepen, alles), strict=True) for k in groep.leden
    }


def _kern(tekst: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", vouw(tekst))) - _SOORTWOORD


def _dezelfde(groep: _Groep, soort: str, basis: str, kern: frozenset[str]) -> bool:
    """The same name, or part of it; a school in one place may be an organisation in another."""
    past = groep.basis == basis or groep.basis in _VAAG or basis in _VAAG
    if groep.soort != soort:
        return past and kern == groep.kern
    return past and (kern <= groep.kern or groep.kern <= kern)


def _namen(groepen: list[_Groep], alles: str) -> Iterable[str]:
    aantal = {g.basis: sum(ander.basis == g.basis for ander in groepen) for g in groepen}
    teller = dict.fromkeys(aantal, 0)
    for groep in groepen:
        soort = groep.basis.removeprefix("een ").removesuffix(" in de regio")
        if aantal[groep.basis] > 1:
            # The author may have called another one 'gemeente A' already.
            while re.search(
                rf"\b{re.escape(vouw(soort))} {voorstel.letter(teller[groep.basis]).lower()}\b", alles
            ):
                teller[groep.basis] += 1
            yield f"{soort} {voorstel.letter(teller[groep.basis])}"
            teller[groep.basis] += 1
        elif len(groep.leden) > 1 and groep.basis.startswith("een ") and groep.basis != voorstel.PLAATS:
            yield f"{lidwoord(soort.split()[-1])} {soort}"
        else:
            yield groep.basis


def _basis(t: Tekst, k: Kandidaat) -> str:
    tekst, voor = t.ruw[k.start : k.eind], t.voor(k.start, 30)
    if k.soort == "SCHOOL":
        return "[BRIN-nummer]" if tekst[:2].isdigit() else voorstel.school(tekst, voor)
    if k.soort == "INSTELLING":
        return voorstel.instelling(tekst, voor)
    return voorstel.plaats(tekst, voor)


def _datums(plekken: list[Plek]) -> dict[int, str]:
    """'dit schooljaar', or the season when a text has days in more than one season of this school year."""
    nieuw = {id(k): voorstel.datum(t.ruw[k.start : k.eind]) for _, t, k in plekken}
    reeks = {id(k) for _, t, k in plekken if voorstel.is_reeks(t.ruw[k.start : k.eind])}
    seizoen = {id(k): voorstel.seizoen(t.ruw[k.start : k.eind]) for _, t, k in plekken}
    nu = [naam for plek, naam in seizoen.items() if nieuw[plek] == "dit schooljaar" and naam]
    if len(set(nu)) > 1:
        nieuw |= {plek: seizoen[plek] for plek in nieuw if nieuw[plek] == "dit schooljaar" and seizoen[plek]}
    return {plek: f"tijdens een periode {naam}" if plek in reeks else naam for plek, naam in nieuw.items()}


def _los(t: Tekst, k: Kandidaat) -> str:
    tekst, voor = t.ruw[k.start : k.eind], t.voor(k.start, 30)
    if k.soort in ("SCHOOL", "INSTELLING", "PLAATS"):
        return _basis(t, k)
    if k.soort == "ADRES":
        return voorstel.adres(tekst, voor)
    if k.soort == "LEEFTIJD":
        return voorstel.leeftijd(tekst)
    if k.soort == "GEBOORTEDATUM":
        return voorstel.geboortedatum(voor)
    if k.soort == "INDIRECT":
        return indirect.voorstel(tekst)
    if k.soort == "URL":
        return voorstel.link(tekst)
    return voorstel.VAST.get(k.soort, "iemand")

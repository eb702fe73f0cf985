"""What people do with the leidraden of their community: copy, read in, change, publish, withdraw."""

import secrets
from copy import deepcopy

from django.utils.text import slugify

from cop.models import Community
from cop.writepath import Geweigerd, actie

from ..leidraad import fouten
from ..models import EigenLeidraad, Leidraad
from .forms import (
    KEUZE_UIT_LEIDRAAD,
    DezeStapFormulier,
    Gezien,
    InleesFormulier,
    KopFormulier,
    MaakFormulier,
    NieuweStapFormulier,
    SchikFormulier,
)
from .velden import bij_het_veld

HOOGSTENS_STAPPEN = 60
ANDER = (
    "Iemand anders heeft deze leidraad intussen veranderd. Er is nog niets bewaard, en wat je typte staat er "
    "nog. Kijk wat er nu staat en bewaar dan opnieuw."
)


@actie("leidraad.maken", Community, MaakFormulier)
def maak(community, door, gegevens):
    """Een begeleider of beheerder begint een eigen leidraad als kopie van een andere."""
    bron = Leidraad.objects.te_kiezen(community).filter(sleutel=gegevens["van"]).first()
    if bron is None:
        uitleg = "Kies een leidraad uit de lijst."
        raise Geweigerd("ongeldig", uitleg, {"van": [uitleg]})
    afkomst = f"Bewerking van ‘{bron.naam}’ (versie {bron.versie}). {bron.inhoud['herkomst']}"
    inhoud = deepcopy(bron.inhoud) | {"naam": gegevens["naam"], "herkomst": afkomst}
    return _begin(community, door, inhoud)


@actie("leidraad.inlezen", Community, InleesFormulier)
def lees_in(community, door, gegevens):
    """Een begeleider of beheerder begint een eigen leidraad met de tekst van een bestand."""
    _niet_te_veel(gegevens["toml"])
    return _begin(community, door, gegevens["toml"])


@actie("leidraad.wijzigen", EigenLeidraad, KopFormulier)
def wijzig_kop(rij, door, gegevens):
    """Naam, doel, groep en de andere gegevens van het concept veranderen; licentie en afkomst blijven."""
    _nog_zo(rij, gegevens)
    eigen = {naam: waarde for naam, waarde in gegevens.items() if naam in rij.inhoud}
    eigen["behoefte"] = _op_volgorde(rij.inhoud["behoefte"], eigen["behoefte"])
    herkomst = f"{rij.afkomst} {gegevens['herkomst']}".strip()
    inhoud = rij.inhoud | eigen | {"herkomst": herkomst}
    _weiger_fouten(inhoud, 0)
    _bewaar(rij, door, inhoud, "de gegevens bovenaan gewijzigd")


@actie("leidraadstap.toevoegen", EigenLeidraad, NieuweStapFormulier)
def voeg_stap_toe(rij, door, gegevens):
    """Er komt een stap bij in het concept."""
    _nog_zo(rij, gegevens)
    inhoud = deepcopy(rij.inhoud)
    plek = _plek(rij, gegevens["na"]) + 1 if rij.stap(gegevens["na"]) else 0
    stap = {"sleutel": _stapsleutel(rij, gegevens["titel"]), **gegevens["stap"]}
    inhoud["stap"].insert(plek, stap)
    _niet_te_veel(inhoud)
    _weiger_fouten(inhoud, plek + 1)
    _bewaar(rij, door, inhoud, f"stap ‘{stap['titel']}’ toegevoegd")
    return {"stap": stap["sleutel"]}


@actie("leidraadstap.wijzigen", EigenLeidraad, DezeStapFormulier)
def wijzig_stap(rij, door, gegevens):
    """Een stap van het concept verandert; wat het formulier niet kent, blijft zoals het was."""
    _nog_zo(rij, gegevens)
    plek = _plek(rij, gegevens["welke"])
    inhoud = deepcopy(rij.inhoud)
    oud, nieuw = inhoud["stap"][plek], gegevens["stap"]
    for naam in KEUZE_UIT_LEIDRAAD:
        if naam in oud and naam in nieuw:
            nieuw[naam] = _op_volgorde(oud[naam], nieuw[naam])
    inhoud["stap"][plek] = {naam: w for naam, w in oud.items() if naam not in gegevens} | nieuw
    _weiger_fouten(inhoud, plek + 1)
    _bewaar(rij, door, inhoud, f"stap ‘{gegevens['titel']}’ gewijzigd")


@actie("leidraad.schikken", EigenLeidraad, SchikFormulier)
def schik(rij, door, gegevens):
    """De stappen van het concept krijgen andere minuten of een andere volgorde, of er gaat er een weg."""
    _nog_zo(rij, gegevens)
    inhoud = deepcopy(rij.inhoud)
    for stap in inhoud["stap"]:
        stap["minuten"] = gegevens["minuten"].get(stap["sleutel"], stap["minuten"])
    _bewaar(rij, door, inhoud, "minuten gewijzigd")
    wat, welke = gegevens["doe"]
    if wat:
        _bewaar(rij, door, *_verzet(deepcopy(inhoud), wat, _plek(rij, welke)))


@actie("leidraad.terugdraaien", EigenLeidraad, Gezien)
def draai_terug(rij, door, gegevens):
    """De laatste wijziging van het concept wordt ongedaan gemaakt."""
    _nog_zo(rij, gegevens)
    rij.terugdraaien()
    rij.door = door
    rij.save()


@actie("leidraad.publiceren", EigenLeidraad, Gezien)
def publiceer(rij, door, gegevens):
    """Het concept wordt een nieuwe versie, te kiezen bij het plannen; wie al iets plande houdt de oude."""
    _nog_zo(rij, gegevens)
    if any(fouten(rij.inhoud)):
        raise Geweigerd("niet_nu", "Er klopt nog iets niet. Los dat eerst op.")
    laatste = rij.versies.order_by("-versie").first()
    rij.publiceren(laatste.versie + 1 if laatste else 1)
    rij.door = door
    rij.save()
    rij.versies.update(vervallen=True)
    rij.als_leidraad().save()
    return {"versie": rij.inhoud["versie"]}


@actie("leidraad.intrekken", EigenLeidraad)
def trek_in(rij, door, gegevens):
    """Niemand kan deze leidraad nog kiezen; wat gepland is of was, houdt hem."""
    if not rij.versies.exists():
        raise Geweigerd("niet_nu", "Deze leidraad is nog niet gepubliceerd. Gooi hem weg.")
    rij.intrekken()
    rij.save()
    rij.versies.update(vervallen=True)


@actie("leidraad.weggooien", EigenLeidraad)
def gooi_weg(rij, door, gegevens):
    """Het concept en al zijn versies verdwijnen; dat kan alleen als er nooit een bijeenkomst mee was."""
    if rij.gebruikt:
        raise Geweigerd("niet_nu", "Er is een bijeenkomst met deze leidraad. Trek hem in.")
    rij.versies.delete()
    rij.delete()


def _begin(community, door, inhoud: dict) -> dict:
    sleutel = f"{slugify(inhoud['naam'])[:40] or 'leidraad'}-{secrets.token_hex(3)}"
    rij = EigenLeidraad.objects.create(
        community=community,
        sleutel=sleutel,
        inhoud=inhoud | {"sleutel": sleutel, "versie": 1},
        afkomst=inhoud["herkomst"],
        door=door,
    )
    return {"leidraad": str(rij.uuid)}


def _nog_zo(rij: EigenLeidraad, gegevens: dict) -> None:
    if gegevens["gezien"] != rij.seq:
        raise Geweigerd("verouderd", ANDER)


def _plek(rij: EigenLeidraad, sleutel: str) -> int:
    for plek, stap in enumerate(rij.stappen):
        if stap["sleutel"] == sleutel:
            return plek
    raise Geweigerd("niet_nu", "Deze stap is er niet meer.")


def _verzet(inhoud: dict, wat: str, plek: int) -> tuple[dict, str]:
    stappen = inhoud["stap"]
    stap = stappen.pop(plek)
    if wat == "weg":
        return inhoud, f"stap ‘{stap['titel']}’ weggehaald"
    stappen.insert(max(plek - 1, 0) if wat == "omhoog" else plek + 1, stap)
    return inhoud, f"stap ‘{stap['titel']}’ {wat} gezet"


def _op_volgorde(oud: list[str], nieuw: list[str]) -> list[str]:
    """What was ticked, in the order in which it stood: the first need counts most, boxes have no order."""
    return sorted(nieuw, key=lambda keuze: oud.index(keuze) if keuze in oud else len(oud))


def _bewaar(rij: EigenLeidraad, door, inhoud: dict, wat: str) -> None:
    """Keeps the concept; what is the same as it was, needs no taking back."""
    if inhoud != rij.inhoud:
        rij.wijzigen(inhoud, wat)
        rij.door = door
        rij.save()


def _weiger_fouten(inhoud: dict, stap: int) -> None:
    """Refuses what is wrong in this step (0: the head); other steps are shown with their faults later."""
    velden: dict[str, list[str]] = {}
    for fout in fouten(inhoud):
        if fout.stap == stap:
            velden.setdefault(fout.veld, []).append(bij_het_veld(fout, inhoud))
    if velden:
        raise Geweigerd("ongeldig", "Kijk dit nog even na.", velden)


def _niet_te_veel(inhoud: dict) -> None:
    if len(inhoud["stap"]) > HOOGSTENS_STAPPEN:
        raise Geweigerd("ongeldig", f"Een leidraad heeft hoogstens {HOOGSTENS_STAPPEN} stappen.")


def _stapsleutel(rij: EigenLeidraad, titel: str) -> str:
    """A key for a new step, from its title; no other step has it."""
    kaal = slugify(titel).replace("-", "_")[:40] or "stap"
    bezet = {stap["sleutel"] for stap in rij.stappen}
    return next(s for n in range(1, 1000) if (s := f"{kaal}_{n}" if n > 1 else kaal) not in bezet)

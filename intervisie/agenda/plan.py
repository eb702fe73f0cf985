"""From the data of the form to a plan of people and things that really belong together."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from casuistiek.models import Casus
from cop.models import Community, Gebruiker, Lidmaatschap
from cop.permissions import RECHTEN
from cop.writepath import Geweigerd

from ..models import Deelname, Leidraad

Rol = Deelname.Rol


@dataclass(frozen=True)
class Plan:
    """A session as it is going to be planned; `rollen` in order of importance."""

    community: Community
    casus: Casus | None
    titel: str
    leidraad: Leidraad
    begint_op: datetime
    duur_minuten: int
    video_link: str
    rollen: dict[Gebruiker, str]


def kandidaten(community: Community) -> dict[int, Lidmaatschap]:
    """Members who can have a place in a session, by primary key; who is only beheerder sees no cases."""
    leden = (
        community.leden.filter(Q(is_lid=True) | Q(is_begeleider=True))
        .filter(beeindigd_op=None, gebruiker__is_active=True)
        .select_related("gebruiker__organisatie")
        .order_by("gebruiker__naam", "pk")
    )
    return {lid.pk: lid for lid in leden}


def te_plannen_voor(mens: Gebruiker) -> list[Community]:
    """The communities for which somebody may plan."""
    eigen = Community.objects.filter(leden__gebruiker=mens, leden__beeindigd_op=None)
    return [c for c in eigen if RECHTEN["sessie.plannen"] & c.rollen_van(mens)]


def te_plannen(community: Community):
    """Cases that may be put on the agenda: released, and with an inbrenger who is still a member."""
    return community.casussen.filter(status=Casus.Status.VRIJGEGEVEN).order_by("vrijgegeven_op", "pk")


def maak_plan(community: Community, gegevens: dict) -> Plan:
    """Reads the cleaned data of PlanFormulier; raises Geweigerd, with the field, for what does not fit."""
    leden = kandidaten(community)
    casus = _casus(community, gegevens["casus"])
    leidraad = Leidraad.objects.te_kiezen(community).filter(pk=gegevens["leidraad"]).first()
    if leidraad is None:
        raise _fout("leidraad", "Kies een leidraad uit de lijst.")
    rollen: dict[Gebruiker, str] = {}
    leider = _lid(leden, "gespreksleider", gegevens["gespreksleider"])
    rollen[leider] = Rol.GESPREKSLEIDER
    if gegevens["plaatsvervanger"] is not None:
        plaatsvervanger = _lid(leden, "plaatsvervanger", gegevens["plaatsvervanger"])
        if plaatsvervanger == leider:
            raise _fout("plaatsvervanger", "Kies iemand anders dan de gespreksleider.")
        rollen[plaatsvervanger] = Rol.PLAATSVERVANGER
    for inbrenger in _inbrengers(leden, casus, gegevens["inbrengers"]):
        if rollen.get(inbrenger) == Rol.GESPREKSLEIDER:
            raise _fout("gespreksleider", f"{inbrenger} brengt in. Kies een andere gespreksleider.")
        if rollen.get(inbrenger) == Rol.PLAATSVERVANGER:
            raise _fout("plaatsvervanger", f"{inbrenger} brengt in. Kies een andere plaatsvervanger.")
        rollen[inbrenger] = Rol.INBRENGER
    for pk in gegevens["deelnemers"]:
        rollen.setdefault(_lid(leden, "deelnemers", pk), Rol.DEELNEMER)
    for pk in gegevens["waarnemers"]:
        waarnemer = _lid(leden, "waarnemers", pk)
        if waarnemer in rollen:
            raise _fout("waarnemers", f"{waarnemer} staat er al bij in een andere rol.")
        rollen[waarnemer] = Rol.WAARNEMER
    return Plan(
        community=community,
        casus=casus,
        titel=casus.titel if casus else gegevens["titel"],
        leidraad=leidraad,
        begint_op=gegevens["begint_op"],
        duur_minuten=gegevens["duur_minuten"] or leidraad.minuten,
        video_link=gegevens["video_link"],
        rollen=rollen,
    )


def _casus(community: Community, uuid) -> Casus | None:
    if uuid is None:
        return None
    casus = te_plannen(community).filter(uuid=uuid).first()
    if casus is None:
        raise _fout("casus", "Deze casus is niet (meer) vrijgegeven. Kies een andere.")
    return casus


def _inbrengers(leden: dict[int, Lidmaatschap], casus: Casus | None, gekozen: list[int]) -> list[Gebruiker]:
    if casus is None:
        return [_lid(leden, "inbrengers", pk) for pk in gekozen]
    nog_lid = {lid.gebruiker for lid in leden.values()}
    inbrengers = [mens for mens in casus.inbrengers if mens in nog_lid]
    if not inbrengers:
        raise _fout("casus", "De inbrenger van deze casus is geen lid meer.")
    return inbrengers


def _lid(leden: dict[int, Lidmaatschap], veld: str, pk: int) -> Gebruiker:
    if pk not in leden:
        raise _fout(veld, "Kies mensen uit de lijst.")
    return leden[pk].gebruiker


def _fout(veld: str, uitleg: str) -> Geweigerd:
    return Geweigerd("ongeldig", uitleg, {veld: [uitleg]})

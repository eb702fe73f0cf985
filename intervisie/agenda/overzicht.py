"""What waits for somebody: the lists of home and agenda."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from casuistiek.models import Casus
from cop.models import Community, Gebruiker
from cop.permissions import RECHTEN, mag

from ..models import Deelname, Sessie
from ..terugkoppeling.termijn import onbeantwoord
from .visibility import OPENT_VOORAF, VOORBIJ, Status, kamerstand, verslagstand

VOORAF = timedelta(days=7)  # from here on home asks to prepare
NIEUW = timedelta(days=14)  # a report that was agreed on is new for this long
NABLIJVEN = timedelta(hours=12)  # a lobby that was opened and never used, leaves the home page after this


@dataclass(frozen=True)
class Afspraakrij:
    """Eén bijeenkomst in een lijst."""

    uuid: str
    titel: str
    community: str
    begint_op: datetime
    duur_minuten: int
    status: str
    status_tekst: str
    rol: str
    rolsleutel: str
    antwoord: str
    kamer: str
    verslag: str
    vastgesteld_op: datetime | None


@dataclass(frozen=True)
class Startbeeld:
    """Wat er voor iemand klaarstaat."""

    nu_bezig: tuple[Afspraakrij, ...]
    te_beantwoorden: tuple[Afspraakrij, ...]
    voor_te_bereiden: tuple[Afspraakrij, ...]
    na_te_lezen: tuple[Afspraakrij, ...]
    te_lezen: tuple[Afspraakrij, ...]
    na_te_vragen: tuple[Afspraakrij, ...]
    komend: tuple[Afspraakrij, ...]
    verslagen: tuple[Afspraakrij, ...]
    teruggestuurd: tuple[Casus, ...]
    wachtrij: int
    mag_plannen: bool
    mag_indienen: bool
    in_community: bool


def startbeeld(kijker: Gebruiker, nu: datetime) -> Startbeeld:
    """Home of a person who is logged in."""
    communities = [
        (c, c.rollen_van(kijker))
        for c in Community.objects.filter(leden__gebruiker=kijker, leden__beeindigd_op=None)
    ]
    agenda = agendabeeld(kijker, nu)
    bezig = tuple(rij for rij in agenda["komend"] if _is_nu(rij, nu))
    vragen = tuple(rij for rij in agenda["komend"] if rij.antwoord == "open" and rij not in bezig)
    vast = tuple(rij for rij in agenda["voorbij"] if rij.verslag == "vast")
    vraag_na = _na_te_vragen(kijker, nu)
    return Startbeeld(
        nu_bezig=bezig,
        te_beantwoorden=vragen,
        voor_te_bereiden=tuple(
            rij
            for rij in agenda["komend"]
            if rij not in bezig and rij.antwoord == "ja" and rij.begint_op < nu + VOORAF
        ),
        na_te_lezen=tuple(rij for rij in agenda["voorbij"] if rij.verslag == "nalezen"),
        te_lezen=tuple(rij for rij in vast if _is_nieuw(rij, nu)),
        na_te_vragen=tuple(rij for rij in vast if rij.uuid in vraag_na),
        komend=tuple(rij for rij in agenda["komend"] if rij not in bezig and rij not in vragen),
        verslagen=vast[:3],
        teruggestuurd=_teruggestuurd(kijker),
        wachtrij=_wachtrij(kijker, [c for c, rollen in communities if "begeleider" in rollen]),
        mag_plannen=any(RECHTEN["sessie.plannen"] & rollen for _, rollen in communities),
        mag_indienen=any(RECHTEN["casus.indienen"] & rollen for _, rollen in communities),
        in_community=bool(communities),
    )


def agendabeeld(kijker: Gebruiker, nu: datetime) -> dict[str, list[Afspraakrij]]:
    """All sessions of a person: what is coming, soonest first, and what was, latest first."""
    sessies = (
        Sessie.objects.filter(Q(door=kijker) | Q(pk__in=_op_de_lijst(kijker)))
        .filter(
            Q(community__in=_communities(kijker))
            | Q(pk__in=kijker.deelnames.met_toegang().values("sessie_id"))
        )
        .select_related("community")
        .order_by("begint_op", "pk")
    )
    komend, voorbij = [], []
    for sessie in sessies:
        (voorbij if _is_voorbij(sessie, nu) else komend).append(_rij(sessie, kijker, nu))
    return {"komend": komend, "voorbij": voorbij[::-1]}


def _is_voorbij(sessie: Sessie, nu: datetime) -> bool:
    einde = sessie.begint_op + timedelta(minutes=sessie.duur_minuten)
    niet_begonnen = sessie.status in (Status.GEPLAND, Status.OPEN)
    return sessie.status in VOORBIJ or (niet_begonnen and einde + NABLIJVEN < nu)


def _communities(kijker: Gebruiker):
    return kijker.lidmaatschappen.filter(beeindigd_op=None).values("community_id")


def _op_de_lijst(kijker: Gebruiker):
    return Deelname.objects.filter(gebruiker=kijker, verwijderd_op=None).values("sessie_id")


def _rij(sessie: Sessie, kijker: Gebruiker, nu: datetime) -> Afspraakrij:
    mijn = sessie.deelname_van(kijker)
    return Afspraakrij(
        uuid=str(sessie.uuid),
        titel=sessie.titel,
        community=sessie.community.naam,
        begint_op=sessie.begint_op,
        duur_minuten=sessie.duur_minuten,
        status=sessie.status,
        status_tekst=sessie.get_status_display(),
        rol=mijn.get_rol_display() if mijn else "",
        rolsleutel=mijn.rol if mijn else "",
        antwoord=mijn.antwoord if mijn else "",
        kamer=kamerstand(sessie, mijn, nu),
        verslag=verslagstand(sessie, mijn),
        vastgesteld_op=sessie.vastgesteld_op,
    )


def _is_nu(rij: Afspraakrij, nu: datetime) -> bool:
    """Running, or about to: somebody who declined is not called."""
    begonnen = rij.status != Status.GEPLAND or nu >= rij.begint_op - OPENT_VOORAF
    return rij.kamer == "open" and begonnen and rij.antwoord != Deelname.Antwoord.NEE


def _is_nieuw(rij: Afspraakrij, nu: datetime) -> bool:
    """A report that somebody else agreed on, not long ago."""
    anders = rij.rolsleutel != Deelname.Rol.INBRENGER
    return anders and rij.vastgesteld_op is not None and rij.vastgesteld_op > nu - NIEUW


def _na_te_vragen(kijker: Gebruiker, nu: datetime) -> set[str]:
    ingebracht = Deelname.objects.filter(gebruiker=kijker, rol=Deelname.Rol.INBRENGER, verwijderd_op=None)
    vragen = onbeantwoord(nu).filter(pk__in=ingebracht.values("sessie_id"))
    return {str(uuid) for uuid in vragen.values_list("uuid", flat=True)}


def _teruggestuurd(kijker: Gebruiker) -> tuple[Casus, ...]:
    concepten = (kijker.casussen.all() | kijker.mede_casussen.all()).filter(
        status=Casus.Status.CONCEPT, sleutel__isnull=False
    )
    return tuple(
        casus for casus in concepten.distinct() if mag(kijker, casus, "casus.wijzigen") and casus.opmerking
    )


def _wachtrij(kijker: Gebruiker, communities: list[Community]) -> int:
    wachtend = Casus.objects.filter(community__in=communities, status=Casus.Status.AANGEBODEN)
    return wachtend.exclude(inbrenger=kijker).exclude(mede_inbrenger=kijker).count()

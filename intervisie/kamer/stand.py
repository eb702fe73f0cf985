"""Reads, once for all viewers, the rows that the room is made of; who sees what is decided elsewhere."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count
from django.utils import timezone

from ..invoegen import stappen_voor
from ..models import Afspraak, Bijdrage, Deelname, Sessie, Sessiestap

AANWEZIG = timedelta(seconds=45)


@dataclass(frozen=True)
class Kamerstand:
    """The rows of one session at one moment."""

    sessie: Sessie
    stappen: list[Sessiestap]
    deelnames: list[Deelname]
    bijdragen: list[Bijdrage]
    afspraken: list[Afspraak]
    kernvragen: list[Bijdrage]  # every wording in the session, newest first
    nu: datetime
    geschreven: dict[int, int] = field(default_factory=dict)  # cards per author, but those of anonymous steps
    gedeeld: dict = field(default_factory=dict)  # cards as seen, for who sees them alike

    def aanwezig(self, deelname: Deelname) -> bool:
        """Whether this person's screen was connected in the last 45 seconds."""
        return deelname.gezien_op is not None and self.nu - deelname.gezien_op < AANWEZIG

    def weggevallen(self, deelname: Deelname) -> bool:
        """Whether this person was connected and is no more."""
        return deelname.gezien_op is not None and not self.aanwezig(deelname)


def stappen_van(stand: Kamerstand) -> list[Sessiestap]:
    """The steps of the session; before the start those that it will have, not saved."""
    return stand.stappen or [
        Sessiestap.uit_leidraad(stand.sessie, nummer, stap)
        for nummer, stap in enumerate(stappen_voor(stand.sessie), 1)
    ]


def lees_stand(sessie_id: int) -> Kamerstand:
    """Reads the room; raises Sessie.DoesNotExist."""
    sessie = Sessie.objects.select_related(
        "sleutel", "casus__sleutel", "leidraad", "community", "huidige_stap"
    ).get(pk=sessie_id)
    stap = sessie.huidige_stap
    bijdragen, afspraken = [], []
    if stap is not None and not sessie.gewist and sessie.loopt:
        bronnen = [stap.sleutel, *stap.inhoud.get("bron", [])]
        bijdragen = list(
            sessie.bijdragen.filter(stap__sleutel__in=bronnen).select_related("stap", "auteur__gebruiker")
        )
        if stap.type in ("afspraken", "check_uit"):
            afspraken = list(sessie.afspraken.select_related("eigenaar__gebruiker"))
    stappen = list(sessie.stappen.all())
    return Kamerstand(
        sessie=sessie,
        stappen=stappen,
        deelnames=list(sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker__organisatie")),
        bijdragen=bijdragen,
        afspraken=afspraken,
        kernvragen=_kernvragen(sessie),
        nu=timezone.now(),
        geschreven=_geschreven(sessie, stappen) if sessie.loopt else {},
    )


def _geschreven(sessie: Sessie, stappen: list[Sessiestap]) -> dict[int, int]:
    met_naam = [stap.pk for stap in stappen if stap.inhoud["zicht"] != "anoniem"]
    tellen = sessie.bijdragen.filter(stap__in=met_naam).order_by().values_list("auteur")
    return dict(tellen.annotate(aantal=Count("pk")))


def _kernvragen(sessie: Sessie) -> list[Bijdrage]:
    if sessie.gewist:
        return []
    return list(sessie.bijdragen.filter(soort="kernvraag").select_related("stap", "auteur").order_by("-pk"))

"""Reads, once for all viewers, the rows that the room is made of; who sees what is decided elsewhere."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

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
    gedeeld: dict = field(default_factory=dict)  # cards as seen, for who sees them alike

    def aanwezig(self, deelname: Deelname) -> bool:
        """Whether this person's screen was connected in the last 45 seconds."""
        return deelname.gezien_op is not None and self.nu - deelname.gezien_op < AANWEZIG


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
    return Kamerstand(
        sessie=sessie,
        stappen=list(sessie.stappen.all()),
        deelnames=list(sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker__organisatie")),
        bijdragen=bijdragen,
        afspraken=afspraken,
        kernvragen=_kernvragen(sessie),
        nu=timezone.now(),
    )


def _kernvragen(sessie: Sessie) -> list[Bijdrage]:
    if sessie.gewist:
        return []
    return list(sessie.bijdragen.filter(soort="kernvraag").select_related("stap", "auteur").order_by("-pk"))

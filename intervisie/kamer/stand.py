"""Reads, once for all viewers, the rows that the room is made of; who sees what is decided elsewhere."""

import copy
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

from django.db import models
from django.utils import timezone

from cop.models import Logregel
from cop.vaste_vraag import VasteVraag, Waarde
from cop.writepath import onderwerp_van

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
    # What holds for as long as only cards are added: cards as seen, for who sees them alike, and per person
    # the pieces that no card changes and the rows of cards so far.
    gedeeld: dict = field(default_factory=dict)
    per_persoon: dict = field(default_factory=dict)

    def vast(self, naam: str, deelname: Deelname, maak: Callable):
        """A piece that no new card changes: `maak(stand, deelname)`, worked out once for this person."""
        sleutel = (naam, deelname.pk)
        if sleutel not in self.per_persoon:
            self.per_persoon[sleutel] = maak(self, deelname)
        return self.per_persoon[sleutel]

    @cached_property
    def per_stap(self) -> dict[int, list[Bijdrage]]:
        """The cards of each step, by its primary key."""
        rijen = defaultdict(list)
        for kaart in self.bijdragen:
            rijen[kaart.stap_id].append(kaart)
        return rijen

    @cached_property
    def per_rubriek(self) -> dict[tuple[int, str], list[Bijdrage]]:
        """The cards of each row of the table of a step."""
        rijen = defaultdict(list)
        for kaart in self.bijdragen:
            rijen[kaart.stap_id, kaart.rubriek].append(kaart)
        return rijen

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
    return dict(tellen.annotate(aantal=models.Count("pk")))


def _kernvragen(sessie: Sessie) -> list[Bijdrage]:
    if sessie.gewist:
        return []
    return list(sessie.bijdragen.filter(soort="kernvraag").select_related("stap", "auteur").order_by("-pk"))


_LOG = VasteVraag(
    lambda: Logregel.objects.filter(
        onderwerp=Waarde("onderwerp", models.CharField()), seq__gt=Waarde("seq", models.BigIntegerField())
    ).order_by("seq")
)
_KAARTEN = VasteVraag(
    lambda: (
        Bijdrage.objects.filter(
            sessie=Waarde("sessie", models.BigIntegerField()), pk__gt=Waarde("pk", models.BigIntegerField())
        )
        .select_related("stap", "auteur__gebruiker")
        .order_by("pk")
    )
)


def lees_verder(eerder: Kamerstand) -> Kamerstand | None:
    """The room as it is now when nothing happened since `eerder` but new cards; None: read it as a whole."""
    if any(kaart.plek for kaart in eerder.bijdragen[-1:]):
        return None  # drawn by lot: a new card does not come last
    log = _LOG(onderwerp=onderwerp_van(eerder.sessie), seq=eerder.sessie.seq)
    if any(
        regel.gebeurtenis != "bijdrage.plaatsen" or regel.seq != nummer
        for nummer, regel in enumerate(log, eerder.sessie.seq + 1)
    ):
        return None
    laatste = max((kaart.pk for kaart in eerder.bijdragen), default=0)
    nieuw = _KAARTEN(sessie=eerder.sessie.pk, pk=laatste)
    if any(kaart.soort == "kernvraag" or kaart.stap_id != eerder.sessie.huidige_stap_id for kaart in nieuw):
        return None
    sessie = copy.copy(eerder.sessie)
    sessie.seq += len(log)
    for kaart in nieuw:
        kaart.sessie = sessie
    geschreven = Counter(eerder.geschreven)
    if sessie.huidige_stap and sessie.huidige_stap.inhoud["zicht"] != "anoniem":
        geschreven.update(kaart.auteur_id for kaart in nieuw)
    return replace(
        eerder,
        sessie=sessie,
        bijdragen=[*eerder.bijdragen, *nieuw],
        geschreven=dict(geschreven),
        nu=timezone.now(),
    )

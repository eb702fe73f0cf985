"""The session, its states and its steps."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils import timezone
from django_fsm import FSMField, transition

from casuistiek.models import Casus
from cop.models import Community, Versleuteld
from cop.vaste_vraag import VasteVraag, Waarde

from .leidraad import Leidraad

if TYPE_CHECKING:
    from .deelname import Deelname


class Sessie(Versleuteld):
    """Een bijeenkomst waarin een groep een leidraad doorloopt, meestal op een casus."""

    class Status(models.TextChoices):
        GEPLAND = "gepland", "Gepland"
        OPEN = "open", "Open"
        BEZIG = "bezig", "Bezig"
        GEPAUZEERD = "gepauzeerd", "Gepauzeerd"
        AFGEROND = "afgerond", "Afgerond"
        VASTGESTELD = "vastgesteld", "Vastgesteld"
        GEANNULEERD = "geannuleerd", "Geannuleerd"

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="sessies")
    casus = models.ForeignKey(
        Casus,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sessies",
        help_text="Leeg: de casus wordt mondeling ingebracht.",
    )
    leidraad = models.ForeignKey(Leidraad, on_delete=models.RESTRICT, related_name="sessies")
    titel = models.CharField(max_length=120)
    status = FSMField(choices=Status, default=Status.GEPLAND, protected=True)
    begint_op = models.DateTimeField()
    duur_minuten = models.PositiveIntegerField()
    video_link = models.URLField("link naar de videovergadering", blank=True, max_length=500)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    versie = models.PositiveIntegerField(
        default=0, help_text="Wordt hoger als de status of de stap verandert."
    )
    afspraak_versie = models.PositiveIntegerField(default=0, help_text="SEQUENCE in het agendabestand.")
    huidige_stap = models.ForeignKey(
        "Sessiestap", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    deadline_op = models.DateTimeField(null=True, blank=True)
    rest_seconden = models.IntegerField(
        null=True, blank=True, help_text="Wat er bij pauzeren nog op de klok stond."
    )
    stap_sinds = models.DateTimeField(
        null=True, blank=True, help_text="Sinds wanneer de klok van deze stap loopt; leeg als hij stilstaat."
    )
    vorige_zet = models.JSONField(
        null=True, blank=True, help_text="Wat er nodig is om de laatste zet ongedaan te maken."
    )
    wisseling = models.JSONField(
        null=True, blank=True, help_text="Wie in welke stap de leiding kreeg: {van, naar, stap}."
    )
    verder_zonder = models.JSONField(
        default=list, blank=True, help_text="Van welke weggevallen inbrengers is gezegd: we gaan door."
    )
    gestart_op = models.DateTimeField(null=True, blank=True)
    afgerond_op = models.DateTimeField(null=True, blank=True)
    vastgesteld_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "sessies"
        ordering = ["begint_op"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    status__in=[
                        "gepland",
                        "open",
                        "bezig",
                        "gepauzeerd",
                        "afgerond",
                        "vastgesteld",
                        "geannuleerd",
                    ]
                ),
                name="sessie_status_bestaat",
            ),
        ]

    _plekken: dict | None = None  # places already looked up, in the one action that this row was locked for

    def __str__(self):
        return f"sessie {self.uuid}"

    def deelname_van(self, kijker) -> Deelname | None:
        """The place of a person in this session; None for who does not (or no longer) belong."""
        from .deelname import plek_van

        if self._plekken is None:
            return plek_van(self, kijker)
        if kijker.pk not in self._plekken:
            self._plekken[kijker.pk] = plek_van(self, kijker)
        return self._plekken[kijker.pk]

    def rollen_van(self, kijker) -> frozenset[str]:
        """The role in this session, and planner for who planned it and still belongs to the community."""
        deelname = self.deelname_van(kijker)
        rollen = {deelname.rol} if deelname else set()
        if self.door_id == kijker.pk and self.community.rollen_van(kijker):
            rollen.add("planner")
        return self.community.tellende(frozenset(rollen), kijker)

    def laad_erbij(self) -> None:
        vers = _ERBIJ.een(pk=self.pk)
        self.sleutel, self.community, self.huidige_stap = vers.sleutel, vers.community, vers.huidige_stap
        self._plekken = {}

    def bel(self) -> None:
        """Rings the doorbell of the room: session so-and-so is at seq."""
        from ..deurbel import bel

        bel(self.pk, self.seq)

    @property
    def gasten_welkom(self) -> bool:
        """Whether somebody from outside may still come in with a link."""
        return self.status in GAST_STATUSSEN and self.begint_op > timezone.now() - GAST_NABLIJVEN

    @property
    def loopt(self) -> bool:
        return self.status in (self.Status.BEZIG, self.Status.GEPAUZEERD)

    def _zet_klok(self, seconden: int) -> None:
        self.deadline_op = timezone.now() + timedelta(seconds=seconden)

    @transition(field=status, source=Status.GEPLAND, target=Status.OPEN)
    def openen(self):
        self.versie += 1

    @transition(field=status, source=Status.OPEN, target=Status.BEZIG)
    def starten(self, stap: Sessiestap):
        self.gestart_op = timezone.now()
        self._naar(stap)

    @transition(field=status, source=Status.BEZIG, target=Status.BEZIG)
    def ga_naar(self, stap: Sessiestap):
        self._naar(stap)

    def _naar(self, stap: Sessiestap) -> None:
        self.huidige_stap = stap
        self.versie += 1
        self.stap_sinds = timezone.now()
        self.verder_zonder = []
        self._zet_klok(stap.minuten * 60)

    @transition(field=status, source=Status.BEZIG, target=Status.BEZIG)
    def ongedaan_maken(self, stap: Sessiestap, rest_seconden: int):
        self._naar(stap)
        self._zet_klok(rest_seconden)
        self.vorige_zet = None

    @transition(field=status, source=Status.BEZIG, target=Status.GEPAUZEERD)
    def pauzeren(self):
        self.rest_seconden = round((self.deadline_op - timezone.now()).total_seconds())
        self.deadline_op = self.stap_sinds = self.vorige_zet = None
        self.versie += 1

    @transition(field=status, source=Status.GEPAUZEERD, target=Status.BEZIG)
    def hervatten(self):
        self._zet_klok(self.rest_seconden)
        self.stap_sinds = timezone.now()
        self.rest_seconden = None
        self.versie += 1

    @transition(field=status, source=[Status.BEZIG, Status.GEPAUZEERD], target=Status.AFGEROND)
    def afronden(self):
        self.afgerond_op = timezone.now()
        self.deadline_op = self.rest_seconden = self.stap_sinds = self.vorige_zet = None
        self.versie += 1

    @transition(field=status, source=Status.AFGEROND, target=Status.BEZIG)
    def heropenen(self):
        self.afgerond_op = None
        self._naar(self.huidige_stap)

    @transition(field=status, source=Status.AFGEROND, target=Status.VASTGESTELD)
    def vaststellen(self):
        self.vastgesteld_op = timezone.now()
        self.versie += 1

    @transition(field=status, source=[Status.GEPLAND, Status.OPEN], target=Status.GEANNULEERD)
    def annuleren(self):
        self.versie += 1
        self.afspraak_versie += 1


# A guest has access before and during the session, and never longer than a day after it should begin.
GAST_STATUSSEN = (
    Sessie.Status.GEPLAND,
    Sessie.Status.OPEN,
    Sessie.Status.BEZIG,
    Sessie.Status.GEPAUZEERD,
)
GAST_NABLIJVEN = timedelta(days=1)


class Sessiestap(models.Model):
    """Een stap van de leidraad zoals hij bij het starten voor deze sessie is overgenomen."""

    sessie = models.ForeignKey(Sessie, on_delete=models.CASCADE, related_name="stappen")
    nummer = models.PositiveSmallIntegerField()
    sleutel = models.SlugField()
    type = models.CharField(max_length=30)
    titel = models.CharField(max_length=120)
    minuten = models.PositiveSmallIntegerField()
    inhoud = models.JSONField(help_text="De stap zoals hij in de leidraad staat.")
    geopend_op = models.DateTimeField(null=True, blank=True)
    onthuld_op = models.DateTimeField(null=True, blank=True)
    beurten = models.JSONField(
        default=list, blank=True, help_text="Volgorde: [[nummer van de deelname, wacht|nu|klaar|pas], …]"
    )
    toestand = models.JSONField(
        default=dict,
        blank=True,
        help_text="Wat in deze stap gekozen of geregeld is, per staptype; geen casus.",
    )
    handen = models.JSONField(default=list, blank=True, help_text="Wie het woord vraagt, op volgorde.")
    klaar_gevraagd = models.BooleanField(default=False)
    klaar = models.JSONField(default=list, blank=True, help_text="Wie zei klaar te zijn.")
    nog_even = models.JSONField(default=list, blank=True, help_text="Wie om meer tijd vraagt.")
    seconden = models.PositiveIntegerField(default=0, help_text="Hoe lang deze stap al heeft geduurd.")

    class Meta:
        verbose_name_plural = "sessiestappen"
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(fields=["sessie", "nummer"], name="een_stap_per_nummer"),
        ]

    def __str__(self):
        return f"{self.nummer}. {self.titel}"

    @classmethod
    def uit_leidraad(cls, sessie: Sessie, nummer: int, inhoud: dict, **velden) -> Sessiestap:
        """A step of a session (not saved) from a step as it stands in a leidraad."""
        eigen = {veld: inhoud[veld] for veld in ("sleutel", "type", "titel", "minuten")}
        return cls(sessie=sessie, nummer=nummer, inhoud=inhoud, **eigen, **velden)

    @property
    def beurt(self) -> int | None:
        """The primary key of the deelname whose turn it is."""
        return next((pk for pk, stand in self.beurten if stand == "nu"), None)


_ERBIJ = VasteVraag(
    lambda: Sessie.objects.filter(pk=Waarde("pk", models.BigIntegerField())).select_related(
        "sleutel", "community", "huidige_stap"
    )
)

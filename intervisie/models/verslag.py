"""The report: what is left of a session."""

import uuid

from django.db import models
from django.utils import timezone

from cop.encryption import GeheimeTekst
from cop.models import Versleuteld

from .sessie import Sessie


class Verslag(Versleuteld):
    """Wat na een sessie overblijft; van de inbrenger, en na vaststellen voor alle deelnemers."""

    sessie = models.OneToOneField(Sessie, on_delete=models.CASCADE, related_name="verslag")
    kernvraag_oud = GeheimeTekst()
    kernvraag_nieuw = GeheimeTekst()
    gemaakt_op = models.DateTimeField(default=timezone.now)
    gevraagd_op = models.DateTimeField(
        null=True, blank=True, help_text="De mail 'Hoe is het nu?' ging naar de inbrenger."
    )

    class Meta:
        verbose_name_plural = "verslagen"

    def __str__(self):
        return f"verslag van {self.sessie}"

    def rollen_van(self, kijker) -> frozenset[str]:
        return self.sessie.rollen_van(kijker)


class Verslagregel(models.Model):
    """Een regel van het verslag: oogst, afspraak, knelpunt of werkzaam element."""

    class Soort(models.TextChoices):
        OOGST = "oogst", "Oogst"
        AFSPRAAK = "afspraak", "Afspraak"
        KNELPUNT = "knelpunt", "Knelpunt"
        WERKZAAM = "werkzaam_element", "Werkzaam element"

    class Afloop(models.TextChoices):
        GELUKT = "gelukt", "Gelukt"
        DEELS = "deels", "Deels gelukt"
        NIET = "niet", "Niet gelukt"
        NIET_MEER_NODIG = "niet_meer_nodig", "Niet meer nodig"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    verslag = models.ForeignKey(Verslag, on_delete=models.CASCADE, related_name="regels")
    soort = models.CharField(max_length=20, choices=Soort)
    tekst = GeheimeTekst()
    eigenaar = models.CharField(max_length=120, blank=True)
    datum = models.DateField(null=True, blank=True)
    bevestigd = models.BooleanField(default=False)
    afloop = models.CharField(
        max_length=20, choices=Afloop, blank=True, help_text="Van een afspraak: hoe het weken later ging."
    )

    class Meta:
        verbose_name_plural = "verslagregels"
        ordering = ["pk"]

    def __str__(self):
        return f"{self.soort} {self.uuid}"

    def datasleutel(self) -> bytes:
        return self.verslag.datasleutel()

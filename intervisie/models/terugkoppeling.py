"""What the inbrenger tells weeks after a session."""

import uuid

from django.db import models
from django.utils import timezone

from cop.encryption import GeheimeTekst

from .verslag import Verslag


class Terugkoppeling(models.Model):
    """Wat de inbrenger weken later antwoordt op 'Hoe is het nu?'; onder de sleutel van het verslag."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    verslag = models.OneToOneField(Verslag, on_delete=models.CASCADE, related_name="terugkoppeling")
    tekst = GeheimeTekst()
    gegeven_op = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "terugkoppelingen"

    def __str__(self):
        return f"terugkoppeling {self.uuid}"

    def datasleutel(self) -> bytes:
        return self.verslag.datasleutel()

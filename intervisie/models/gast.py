"""The invitation of somebody from outside for one session."""

from django.conf import settings
from django.db import models

from cop.models import Onderwerp

from .deelname import Deelname
from .sessie import Sessie


class Gastuitnodiging(Onderwerp):
    """Een eenmalige uitnodiging voor een adres om als gast aan één sessie mee te doen."""

    ROLLEN = (Deelname.Rol.DEELNEMER, Deelname.Rol.WAARNEMER)

    sessie = models.ForeignKey(Sessie, on_delete=models.CASCADE, related_name="gastuitnodigingen")
    email = models.EmailField("e-mailadres")
    rol = models.CharField(max_length=20, choices=Deelname.Rol, default=Deelname.Rol.DEELNEMER)
    hash = models.CharField(max_length=64, unique=True, editable=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    gebruikt_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "gastuitnodigingen"
        ordering = ["pk"]

    def __str__(self):
        return f"gastuitnodiging voor {self.sessie}"

    @property
    def open(self) -> bool:
        return self.gebruikt_op is None and self.ingetrokken_op is None and self.sessie.gasten_welkom

    def rollen_van(self, kijker) -> frozenset[str]:
        eigen = {"genodigde"} if kijker.email == self.email else set()
        return frozenset(eigen) | self.sessie.rollen_van(kijker)

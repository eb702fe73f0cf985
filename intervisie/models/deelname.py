"""The place of a person in a session."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from cop.models import Lidmaatschap
from cop.vaste_vraag import VasteVraag, Waarde

from .sessie import GAST_NABLIJVEN, GAST_STATUSSEN, Sessie


class Deelnames(models.QuerySet):
    def met_toegang(self, sinds=None):
        """The places that open the session now: of members, and of guests as long as it is not over.

        `sinds`: sessions of guests that began before this are over; a day ago unless given.
        """
        lid = Lidmaatschap.objects.filter(
            gebruiker=OuterRef("gebruiker"), community=OuterRef("sessie__community"), beeindigd_op=None
        )
        gast = Q(
            gast=True,
            sessie__status__in=GAST_STATUSSEN,
            sessie__begint_op__gt=sinds or timezone.now() - GAST_NABLIJVEN,
        )
        return self.filter(Exists(lid) | gast, verwijderd_op=None, gebruiker__is_active=True)


class Deelname(models.Model):
    """De plek van een persoon in een sessie: rol, antwoord op de uitnodiging en de weg door de deur."""

    class Rol(models.TextChoices):
        GESPREKSLEIDER = "gespreksleider", "Gespreksleider"
        PLAATSVERVANGER = "plaatsvervanger", "Plaatsvervanger"
        INBRENGER = "inbrenger", "Inbrenger"
        DEELNEMER = "deelnemer", "Deelnemer"
        VERSLAGLEGGER = "verslaglegger", "Verslaglegger"
        WAARNEMER = "waarnemer", "Waarnemer"

    class Antwoord(models.TextChoices):
        OPEN = "open", "Nog geen antwoord"
        JA = "ja", "Komt"
        NEE = "nee", "Komt niet"

    sessie = models.ForeignKey(Sessie, on_delete=models.CASCADE, related_name="deelnames")
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="deelnames"
    )
    rol = models.CharField(max_length=20, choices=Rol, default=Rol.DEELNEMER)
    gast = models.BooleanField(
        default=False, help_text="Hoort niet bij de community, alleen bij deze sessie."
    )
    antwoord = models.CharField(max_length=10, choices=Antwoord, default=Antwoord.OPEN)
    aangekomen_op = models.DateTimeField(
        null=True, blank=True, help_text="Binnengekomen en akkoord met de groepsafspraken."
    )
    herkent = models.BooleanField(null=True, blank=True, help_text="Antwoord op 'Herken je deze casus?'")
    toegelaten = models.BooleanField(
        null=True, blank=True, help_text="Besluit van de gespreksleider na 'ja, ik herken'."
    )
    gezien_op = models.DateTimeField(null=True, blank=True, help_text="Laatst verbonden met de kamer.")
    groepje = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Nummer van het groepje; elke verdeling krijgt nieuwe nummers."
    )
    groepjeplek = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="In welke ronde deze persoon in het groepje inbrengt."
    )
    instapper = models.BooleanField(
        default=False, help_text="Kwam binnen toen de sessie al liep, en is nog niet bijgepraat."
    )
    extra_beurten = models.PositiveSmallIntegerField(
        default=0, help_text="Hoe vaak iemand in een stap nog een keer het woord kreeg."
    )
    verwijderd_op = models.DateTimeField(null=True, blank=True)

    objects = Deelnames.as_manager()

    class Meta:
        verbose_name_plural = "deelnames"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["sessie", "gebruiker"], name="een_deelname_per_sessie"),
            models.UniqueConstraint(
                fields=["sessie"],
                condition=models.Q(rol="gespreksleider", verwijderd_op=None),
                name="een_gespreksleider_per_sessie",
            ),
        ]

    def __str__(self):
        return f"{self.gebruiker} ({self.get_rol_display()})"

    @property
    def leidt(self) -> bool:
        return self.rol == self.Rol.GESPREKSLEIDER

    @property
    def brengt_in(self) -> bool:
        return self.rol == self.Rol.INBRENGER

    @property
    def binnen(self) -> bool:
        """Through the door: agreed, answered the gate, and not sent away."""
        return bool(
            self.aangekomen_op
            and (self.brengt_in or self.leidt or self.herkent is False or self.toegelaten is True)
        )


_PLEK = VasteVraag(
    lambda: (
        Deelname.objects.met_toegang(Waarde("sinds", models.DateTimeField()))
        .filter(sessie=Waarde("sessie", models.BigIntegerField()))
        .filter(gebruiker=Waarde("gebruiker", models.BigIntegerField()))
        .select_related("gebruiker__organisatie")
    )
)


def plek_van(sessie: Sessie, kijker) -> Deelname | None:
    """The place of a person in a session; None for who does not (or no longer) belong."""
    return _PLEK.een(sinds=timezone.now() - GAST_NABLIJVEN, sessie=sessie.pk, gebruiker=kijker.pk)

"""What is contributed in a session: cards, afspraken and own notes."""

import uuid

from django.db import models
from django.utils import timezone

from cop.encryption import GeheimeTekst

from .deelname import Deelname
from .sessie import Sessie, Sessiestap


class InSessie(models.Model):
    """Iets met tekst dat met de sleutel van de sessie is versleuteld."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True

    def datasleutel(self) -> bytes:
        return self.sessie.datasleutel()


class Bijdrage(InSessie):
    """Wat iemand in een stap opschrijft: een vraag, idee, kern, opbrengst of andere kaart."""

    class Stand(models.TextChoices):
        OPEN = "open", "Open"
        BEANTWOORD = "beantwoord", "Beantwoord"
        GEPARKEERD = "geparkeerd", "Geparkeerd"

    class Waardering(models.TextChoices):
        WARM = "warm", "Warm"
        NEUTRAAL = "neutraal", "Neutraal"
        KOUD = "koud", "Koud"

    class Markering(models.TextChoices):
        KNELPUNT = "knelpunt", "Knelpunt"
        WERKZAAM = "werkzaam_element", "Werkzaam element"

    sessie = models.ForeignKey(Sessie, on_delete=models.CASCADE, related_name="bijdragen")
    stap = models.ForeignKey(Sessiestap, on_delete=models.CASCADE, related_name="bijdragen")
    auteur = models.ForeignKey(Deelname, on_delete=models.CASCADE, related_name="bijdragen")
    soort = models.CharField(max_length=30)
    tekst = GeheimeTekst()
    vervolg = GeheimeTekst(help_text="Het tweede veld van een kaart met twee velden.")
    groepje = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Alleen voor wie in dit groepje zit."
    )
    rubriek = models.CharField(max_length=60, blank=True)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.OPEN)
    waardering = models.CharField(max_length=10, choices=Waardering, blank=True)
    geoogst = models.BooleanField(default=False)
    markering = models.CharField(max_length=20, choices=Markering, blank=True)
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    plek = models.PositiveIntegerField(default=0, help_text="Volgorde na onthullen, geloot.")
    geplaatst_op = models.DateTimeField(default=timezone.now)
    gewijzigd_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "bijdragen"
        ordering = ["plek", "pk"]

    def __str__(self):
        return f"{self.soort} {self.uuid}"

    @property
    def hele_tekst(self) -> str:
        """Both fields of a card, with their names when there are two."""
        if not self.vervolg:
            return self.tekst
        een, twee = self.stap.inhoud["velden"]
        return f"{een}: {self.tekst}\n{twee}: {self.vervolg}"


class Afspraak(InSessie):
    """Een actie met een eigenaar en een datum; bindend als de eigenaar hem bevestigt."""

    sessie = models.ForeignKey(Sessie, on_delete=models.CASCADE, related_name="afspraken")
    actie = GeheimeTekst()
    eigenaar = models.ForeignKey(Deelname, on_delete=models.CASCADE, related_name="afspraken")
    datum = models.DateField()
    door = models.ForeignKey(Deelname, on_delete=models.CASCADE, related_name="+")
    bevestigd_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "afspraken"
        ordering = ["pk"]

    def __str__(self):
        return f"afspraak {self.uuid}"


class Notitie(InSessie):
    """Het eigen kladblok van een deelnemer: alleen voor die persoon, en het verdwijnt met de sessie."""

    sessie = models.ForeignKey(Sessie, on_delete=models.CASCADE, related_name="notities")
    deelname = models.OneToOneField(Deelname, on_delete=models.CASCADE, related_name="notitie")
    tekst = GeheimeTekst()

    class Meta:
        verbose_name_plural = "notities"

    def __str__(self):
        return f"notitie {self.uuid}"

"""The leidraad: the steps of a method as an immutable document."""

from django.db import models


class Leidraad(models.Model):
    """De stappen van een methode, als onveranderlijk document; een wijziging is een nieuwe versie."""

    sleutel = models.SlugField()
    versie = models.PositiveIntegerField()
    naam = models.CharField(max_length=120)
    inhoud = models.JSONField()
    vervallen = models.BooleanField(default=False, help_text="Er is een nieuwere versie.")

    class Meta:
        verbose_name_plural = "leidraden"
        ordering = ["naam", "-versie"]
        constraints = [
            models.UniqueConstraint(fields=["sleutel", "versie"], name="een_leidraad_per_versie"),
        ]

    def __str__(self):
        return self.naam

    @property
    def minuten(self) -> int:
        """Sum of the minutes of all steps."""
        return sum(stap["minuten"] for stap in self.inhoud["stap"])

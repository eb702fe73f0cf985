"""The leidraad: the steps of a method as an immutable document."""

from django.db import models
from django.db.models import Q

from cop.models import Community


class Leidraden(models.QuerySet):
    def te_kiezen(self, community: Community):
        """The newest version of what this community can use: what comes with the product, and its own."""
        return self.filter(Q(community=None) | Q(community=community), vervallen=False)


def minuten_van(stappen: list[dict]) -> int:
    """How many minutes these steps take together."""
    return sum(stap["minuten"] for stap in stappen)


class Leidraad(models.Model):
    """De stappen van een methode, als onveranderlijk document; een wijziging is een nieuwe versie."""

    sleutel = models.SlugField()
    versie = models.PositiveIntegerField()
    naam = models.CharField(max_length=120)
    inhoud = models.JSONField()
    community = models.ForeignKey(
        Community,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="leidraden",
        help_text="Van wie deze leidraad is; leeg: van iedereen.",
    )
    vervallen = models.BooleanField(
        default=False, help_text="Er is een nieuwere versie, of hij is ingetrokken."
    )

    objects = Leidraden.as_manager()

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
        """Sum of the minutes of all steps, with the longest module where one is chosen."""
        modules = [minuten_van(module["stap"]) for module in self.inhoud.get("module", [])]
        keuzes = sum(bool(stap.get("modules")) for stap in self.inhoud["stap"])
        return minuten_van(self.inhoud["stap"]) + keuzes * max(modules, default=0)

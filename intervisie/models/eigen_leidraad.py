"""The leidraad that a community makes itself: a concept, next to the versions that were published of it."""

from django.conf import settings
from django.db import models
from django_fsm import FSMField, transition

from cop.models import Community, Onderwerp

from .leidraad import Leidraad

HOOGSTENS_TERUG = 20


class EigenLeidraad(Onderwerp):
    """Het concept van een leidraad van een community; wat ervan gepubliceerd is, zijn rijen Leidraad."""

    class Status(models.TextChoices):
        CONCEPT = "concept", "Concept"
        GEPUBLICEERD = "gepubliceerd", "Gepubliceerd"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="eigen_leidraden")
    sleutel = models.SlugField(unique=True)
    status = FSMField(choices=Status, default=Status.CONCEPT, protected=True)
    inhoud = models.JSONField(help_text="Het concept, zoals in een bestand.")
    afkomst = models.TextField(help_text="Het deel van de herkomst dat blijft staan.")
    eerder = models.JSONField(
        default=list, help_text="[[wat er veranderde, de inhoud ervoor], …], het laatste achteraan."
    )
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    gewijzigd_op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "eigen leidraden"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["concept", "gepubliceerd", "ingetrokken"]),
                name="eigen_leidraad_status_bestaat",
            ),
        ]

    def __str__(self):
        return self.naam

    def rollen_van(self, kijker) -> frozenset[str]:
        return self.community.rollen_van(kijker)

    @property
    def naam(self) -> str:
        return self.inhoud["naam"]

    @property
    def stappen(self) -> list[dict]:
        return self.inhoud["stap"]

    def stap(self, sleutel: str) -> dict | None:
        return next((stap for stap in self.stappen if stap["sleutel"] == sleutel), None)

    @property
    def versies(self):
        """What was published, also what was withdrawn or followed by a newer version."""
        return Leidraad.objects.filter(sleutel=self.sleutel)

    @property
    def gebruikt(self) -> bool:
        """Whether a session was ever planned with it."""
        return self.versies.filter(sessies__isnull=False).exists()

    def als_leidraad(self) -> Leidraad:
        """The concept in the form in which it will be published; not saved."""
        return Leidraad(
            sleutel=self.sleutel,
            versie=self.inhoud["versie"],
            naam=self.naam,
            inhoud=self.inhoud,
            community=self.community,
        )

    @transition(field=status, source=[*Status], target=Status.CONCEPT)
    def wijzigen(self, inhoud: dict, wat: str):
        """`wat` says what changes, as the button that takes it back will say it."""
        self.eerder = [*self.eerder, [wat, self.inhoud]][-HOOGSTENS_TERUG:]
        self.inhoud = inhoud

    @transition(field=status, source=[*Status], target=Status.CONCEPT, conditions=[lambda rij: rij.eerder])
    def terugdraaien(self):
        *self.eerder, (_, self.inhoud) = self.eerder

    @transition(field=status, source=[Status.CONCEPT, Status.INGETROKKEN], target=Status.GEPUBLICEERD)
    def publiceren(self, versie: int):
        self.inhoud = self.inhoud | {"versie": versie}

    @transition(field=status, source=[Status.CONCEPT, Status.GEPUBLICEERD], target=Status.INGETROKKEN)
    def intrekken(self):
        pass

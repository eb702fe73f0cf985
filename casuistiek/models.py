"""The case as it is stored: checked, less traceable, encrypted."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django_fsm import GET_STATE, FSMField, transition

from cop.encryption import GeheimeTekst
from cop.models import ZONDER_FACTOR, Community, Versleuteld


class Casus(Versleuteld):
    """Een situatie uit de praktijk die een of twee inbrengers met een groep willen bespreken."""

    class Status(models.TextChoices):
        CONCEPT = "concept", "Concept"
        AANGEBODEN = "aangeboden", "Aangeboden"
        VRIJGEGEVEN = "vrijgegeven", "Vrijgegeven"
        BEHANDELD = "behandeld", "Behandeld"
        GEARCHIVEERD = "gearchiveerd", "Gearchiveerd"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    class Soort(models.TextChoices):
        SAMENWERKING = "samenwerkingscasus", "Samenwerkingscasus"
        KIND = "kindcasus", "Kindcasus"

    TEKSTVELDEN = ("titel", "situatie", "betrokkenen", "eigen_rol", "geprobeerd", "kernvraag")
    GEWISTE_TITEL = "Gewiste casus"

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="casussen")
    inbrenger = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="casussen")
    mede_inbrenger = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="mede_casussen",
    )
    status = FSMField(choices=Status, default=Status.CONCEPT, protected=True)
    soort = models.CharField(max_length=20, choices=Soort, default=Soort.SAMENWERKING)
    titel = models.CharField(max_length=120)
    domeinen = models.JSONField(default=list, blank=True)
    themas = models.JSONField("thema's", default=list, blank=True)
    situatie = GeheimeTekst()
    betrokkenen = GeheimeTekst()
    eigen_rol = GeheimeTekst()
    geprobeerd = GeheimeTekst()
    kernvraag = GeheimeTekst()
    opmerking = GeheimeTekst(help_text="Wat de begeleider bij terugsturen schreef.")
    vrij = GeheimeTekst(
        help_text="JSON-lijst van {soort, tekst} die de inbrenger 'geen persoonsgegeven' noemde."
    )
    geplaatst = GeheimeTekst(
        help_text="JSON-lijst van {soort, tekst}: de woorden die voor een vondst in de plaats kwamen."
    )
    gemarkeerd = GeheimeTekst(help_text="JSON-lijst van woorden die de begeleider bij terugsturen aanwees.")
    vragen = models.JSONField(
        default=dict, blank=True, help_text="Antwoord (ja, nee, weet_niet) per vraag uit vragen.py."
    )
    vervangen = models.JSONField(default=dict, blank=True, help_text="Aantal vervangingen per soort.")
    gemaakt_op = models.DateTimeField(default=timezone.now)
    gewijzigd_op = models.DateTimeField(auto_now=True)
    aangeboden_op = models.DateTimeField(null=True, blank=True)
    vrijgegeven_op = models.DateTimeField(null=True, blank=True)
    behandeld_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "casussen"
        ordering = ["-gewijzigd_op"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    status__in=[
                        "concept",
                        "aangeboden",
                        "vrijgegeven",
                        "behandeld",
                        "gearchiveerd",
                        "ingetrokken",
                    ]
                ),
                name="casus_status_bestaat",
            ),
            models.CheckConstraint(
                condition=~models.Q(inbrenger=models.F("mede_inbrenger")), name="casus_duo_van_twee_mensen"
            ),
        ]

    def __str__(self):
        # Without the title: this ends up in the admin, in error reports and in logs.
        return f"casus {self.uuid}"

    def rollen_van(self, kijker) -> frozenset[str]:
        """inbrenger, or beoordelaar: a begeleider of the community who did not bring it in.

        What is not offered (any more) has no beoordelaar: a concept and a withdrawn case are the inbrenger's.
        """
        in_community = self.community.rollen_van(kijker)
        if not in_community:
            return frozenset()
        if kijker.pk in (self.inbrenger_id, self.mede_inbrenger_id):
            return frozenset({"inbrenger"})
        if "begeleider" in in_community and self.status not in (self.Status.CONCEPT, self.Status.INGETROKKEN):
            return frozenset({"beoordelaar"})
        return in_community & {ZONDER_FACTOR}

    @property
    def inbrengers(self) -> list:
        return [mens for mens in (self.inbrenger, self.mede_inbrenger) if mens is not None]

    @property
    def besproken(self) -> bool:
        return self.status in (self.Status.BEHANDELD, self.Status.GEARCHIVEERD)

    @transition(field=status, source=[Status.CONCEPT, Status.AANGEBODEN], target=Status.CONCEPT)
    def wijzigen(self):
        # What is changed in the queue leaves the queue: nobody releases a text that changed under their eyes.
        self.aangeboden_op = None

    @transition(field=status, source=Status.CONCEPT, target=Status.AANGEBODEN)
    def aanbieden(self):
        self.aangeboden_op = timezone.now()

    @transition(field=status, source=Status.AANGEBODEN, target=Status.VRIJGEGEVEN)
    def vrijgeven(self):
        self.vrijgegeven_op = timezone.now()
        self.opmerking = self.gemarkeerd = ""

    @transition(field=status, source=Status.AANGEBODEN, target=Status.CONCEPT)
    def terugsturen(self, opmerking: str, gemarkeerd: str = ""):
        self.opmerking, self.gemarkeerd = opmerking, gemarkeerd
        self.aangeboden_op = None

    @transition(
        field=status,
        source=[Status.CONCEPT, Status.AANGEBODEN, Status.VRIJGEGEVEN],
        target=Status.INGETROKKEN,
    )
    def intrekken(self):
        self.ingetrokken_op = timezone.now()

    @transition(
        field=status,
        source=Status.INGETROKKEN,
        target=Status.CONCEPT,
        conditions=[lambda casus: not casus.gewist],
    )
    def heropenen(self):
        self.ingetrokken_op = self.aangeboden_op = self.vrijgegeven_op = None

    @transition(
        field=status,
        source=[*Status],
        target=GET_STATE(lambda casus: casus.status if casus.besproken else Casus.Status.INGETROKKEN),
        conditions=[lambda casus: not casus.gewist],
    )
    def wissen(self):
        self.sleutel = None
        for veld in self._meta.get_fields():
            if isinstance(veld, GeheimeTekst):
                setattr(self, veld.name, "")
        self.titel = self.GEWISTE_TITEL
        self.domeinen, self.themas, self.vragen, self.vervangen = [], [], {}, {}
        if not self.besproken:
            self.ingetrokken_op = self.ingetrokken_op or timezone.now()

    @transition(field=status, source=Status.VRIJGEGEVEN, target=Status.BEHANDELD)
    def behandelen(self):
        self.behandeld_op = timezone.now()

    @transition(field=status, source=Status.BEHANDELD, target=Status.GEARCHIVEERD)
    def archiveren(self):
        pass

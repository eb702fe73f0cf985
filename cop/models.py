"""What exists around people: organisations, users, communities, invitations, keys and the log."""

import secrets
import uuid
from functools import cached_property

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone

from .deurbel import bel_toegang
from .encryption import SleutelGewist, pak_uit, verpak


class Onderwerp(models.Model):
    """Iets waarover handelingen gaan: het heeft een volgnummer dat met elke handeling een hoger wordt."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    seq = models.PositiveBigIntegerField(default=0, editable=False)

    class Meta:
        abstract = True

    def laad_erbij(self) -> None:
        """Loads, once the row is locked, what nearly every action on it needs of other rows."""


class Sleutel(models.Model):
    """De sleutel van een casus, sessie of verslag; wie hem wist, wist alle tekst die ermee versleuteld is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    verpakt = models.BinaryField()
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "sleutels"

    def __str__(self):
        return f"sleutel {self.id}"

    @classmethod
    def maak(cls) -> "Sleutel":
        sleutel = cls()
        sleutel.verpakt = verpak(secrets.token_bytes(32), str(sleutel.id))
        sleutel.save(force_insert=True)
        return sleutel

    @cached_property
    def open(self) -> bytes:
        """The data key, 32 bytes."""
        return pak_uit(self.verpakt, str(self.id))


class Versleuteld(Onderwerp):
    """Een onderwerp met een eigen sleutel voor zijn teksten."""

    sleutel = models.OneToOneField(
        Sleutel, null=True, on_delete=models.SET_NULL, editable=False, related_name="+"
    )

    class Meta:
        abstract = True

    @property
    def gewist(self) -> bool:
        return self.sleutel_id is None

    def datasleutel(self) -> bytes:
        if self.sleutel is None:
            raise SleutelGewist("Deze tekst is gewist.")
        return self.sleutel.open


class Organisatie(models.Model):
    """Een partner van het netwerk waarvoor iemand werkt of namens wie iemand spreekt."""

    class Soort(models.TextChoices):
        GEMEENTE = "gemeente", "Gemeente"
        ONDERWIJS = "onderwijs", "Onderwijs"
        SAMENWERKINGSVERBAND = "samenwerkingsverband", "Samenwerkingsverband"
        JEUGDHULP = "jeugdhulp", "Jeugdhulp"
        RIJK = "rijk", "Rijk"
        OUDERS = "ouders", "Ouders en ervaringsdeskundigen"
        OVERIG = "overig", "Overig"

    naam = models.CharField(max_length=150, unique=True)
    soort = models.CharField(max_length=25, choices=Soort, default=Soort.OVERIG)

    class Meta:
        verbose_name_plural = "organisaties"
        ordering = ["naam"]

    def __str__(self):
        return self.naam


class GebruikerManager(BaseUserManager):
    """Makes users; an address is stored in lower case so that one person has one account."""

    def create_user(self, email, naam="", **velden):
        if not email:
            raise ValueError("Een gebruiker heeft een e-mailadres nodig.")
        gebruiker = self.model(email=email.strip().lower(), naam=naam, **velden)
        gebruiker.set_unusable_password()
        gebruiker.save(using=self._db)
        return gebruiker

    def get_by_natural_key(self, email):
        return self.get(email=email.strip().lower())


class Gebruiker(AbstractBaseUser, PermissionsMixin, Onderwerp):
    """Een mens met een account; het e-mailadres is de inlognaam."""

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField(max_length=120)
    functie = models.CharField(max_length=120, blank=True)
    organisatie = models.ForeignKey(
        Organisatie, null=True, blank=True, on_delete=models.PROTECT, related_name="gebruikers"
    )
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    is_gast = models.BooleanField(
        "gast", default=False, help_text="Doet alleen mee aan een sessie en hoort bij geen community."
    )
    rechten_versie = models.PositiveIntegerField(
        default=0, help_text="Wordt hoger als iemand meer mag; elke inlog krijgt dan een nieuwe sleutel."
    )
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = GebruikerManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name_plural = "gebruikers"
        ordering = ["naam"]

    def __str__(self):
        return self.naam or self.email

    @property
    def heeft_factor(self) -> bool:
        """Whether logging in takes a passkey, or a code of an app besides the one by mail."""
        return self.authenticator_set.exclude(type="recovery_codes").exists()

    def bel(self) -> None:
        bel_toegang()

    def meer_rechten(self) -> None:
        """Notes a rise in rights: every login of this person gets a new key at its next request."""
        type(self).objects.filter(pk=self.pk).update(rechten_versie=models.F("rechten_versie") + 1)

    def rollen_van(self, kijker: "Gebruiker") -> frozenset[str]:
        if kijker.pk != self.pk:
            return frozenset()
        return frozenset({"gast"} if self.is_gast else {"zelf"})


# Roles that lead, decide or arrange; a community may ask more of who has one than a code by mail.
LEIDENDE_ROLLEN = frozenset(
    {"beheerder", "begeleider", "beoordelaar", "gespreksleider", "plaatsvervanger", "planner"}
)
# Stands in the place of such a role that does not count yet. No right goes with it.
ZONDER_FACTOR = "zonder_factor"


class Community(Onderwerp):
    """Een Community of Practice: een vaste groep die samen leert over een onderwerp."""

    naam = models.CharField(max_length=120)
    omschrijving = models.TextField(blank=True, max_length=1000)
    sterk_inloggen = models.BooleanField(
        "extra beveiliging",
        default=False,
        help_text="Wie leidt of beheert, heeft een passkey of een tweede stap nodig.",
    )
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "communities"
        ordering = ["naam"]

    def __str__(self):
        return self.naam

    def bel(self) -> None:
        bel_toegang()

    def rollen_van(self, kijker: Gebruiker) -> frozenset[str]:
        """Community roles of a person: beheerder, begeleider, lid; empty for who does not belong."""
        lid = self.leden.filter(gebruiker=kijker, beeindigd_op=None, gebruiker__is_active=True).first()
        return self.tellende(lid.rollen, kijker) if lid else frozenset()

    def tellende(self, rollen: frozenset[str], kijker: Gebruiker) -> frozenset[str]:
        """The roles that count: those that lead only with a second factor, if this community asks for one."""
        leidend = rollen & LEIDENDE_ROLLEN
        if not leidend or not self.sterk_inloggen or kijker.heeft_factor:
            return rollen
        return (rollen - leidend) | {ZONDER_FACTOR}


class Lidmaatschap(models.Model):
    """Wie bij een community hoort en in welke rollen; de rollen zijn te combineren."""

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="leden")
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="lidmaatschappen")
    is_beheerder = models.BooleanField("beheerder", default=False)
    is_begeleider = models.BooleanField("begeleider", default=False)
    is_lid = models.BooleanField("lid", default=True)
    leidinggevend = models.BooleanField(
        "leidinggevend", default=False, help_text="Geeft leiding aan mensen van de eigen organisatie."
    )
    sinds_op = models.DateTimeField(default=timezone.now)
    beeindigd_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "lidmaatschappen"
        constraints = [
            models.UniqueConstraint(fields=["community", "gebruiker"], name="een_lidmaatschap_per_community"),
            models.CheckConstraint(
                condition=models.Q(is_beheerder=True) | models.Q(is_begeleider=True) | models.Q(is_lid=True),
                name="lidmaatschap_heeft_een_rol",
            ),
        ]

    def __str__(self):
        return f"{self.gebruiker} in {self.community}"

    @property
    def rollen(self) -> frozenset[str]:
        return frozenset(rol for rol in ("beheerder", "begeleider", "lid") if getattr(self, f"is_{rol}"))


class Duo(models.Model):
    """Twee leden, van gemeente en onderwijs, die samen casussen inbrengen."""

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="duos")
    een = models.ForeignKey(Lidmaatschap, on_delete=models.CASCADE, related_name="+")
    ander = models.ForeignKey(Lidmaatschap, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name_plural = "duo's"
        constraints = [
            models.UniqueConstraint(fields=["een", "ander"], name="een_duo_per_tweetal"),
            models.CheckConstraint(condition=~models.Q(een=models.F("ander")), name="duo_van_twee_mensen"),
        ]

    def __str__(self):
        return f"{self.een.gebruiker} en {self.ander.gebruiker}"


class Uitnodiging(Onderwerp):
    """Een eenmalige uitnodiging voor een adres om lid te worden; alleen de hash van de code wordt bewaard."""

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="uitnodigingen")
    email = models.EmailField("e-mailadres")
    is_beheerder = models.BooleanField("beheerder", default=False)
    is_begeleider = models.BooleanField("begeleider", default=False)
    is_lid = models.BooleanField("lid", default=True)
    leidinggevend = models.BooleanField("leidinggevend", default=False)
    hash = models.CharField(max_length=64, unique=True, editable=False)
    door = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    verloopt_op = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "uitnodigingen"
        ordering = ["-gemaakt_op"]

    def __str__(self):
        return f"uitnodiging voor {self.community}"

    @property
    def geldig(self) -> bool:
        return self.gebruikt_op is None and self.ingetrokken_op is None and self.verloopt_op > timezone.now()

    def rollen_van(self, kijker: Gebruiker) -> frozenset[str]:
        eigen = {"genodigde"} if kijker.email == self.email else set()
        return frozenset(eigen) | self.community.rollen_van(kijker)


class Logregel(models.Model):
    """Wat er gebeurde, met wie en wanneer, zonder een woord van wat er gezegd is."""

    onderwerp = models.CharField(max_length=60)
    seq = models.PositiveBigIntegerField()
    gebeurtenis = models.CharField(max_length=60)
    door = models.ForeignKey(Gebruiker, null=True, on_delete=models.SET_NULL, related_name="+")
    op = models.DateTimeField(default=timezone.now)
    client_id = models.CharField(max_length=64, null=True)  # noqa: DJ001 - NULL keeps it out of the unique index
    gegevens = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "logregels"
        constraints = [
            models.UniqueConstraint(fields=["onderwerp", "seq"], name="een_logregel_per_volgnummer"),
            models.UniqueConstraint(
                fields=["onderwerp", "door", "client_id"], name="een_logregel_per_opdracht"
            ),
        ]

    def __str__(self):
        return f"{self.onderwerp} {self.seq} {self.gebeurtenis}"


class Tellerstand(models.Model):
    """Hoe vaak er net is geraden of gevraagd; de tabel van de cache, die zo voor alle processen geldt."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name_plural = "tellerstanden"
        db_table = "cop_cache"

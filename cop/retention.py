"""How long things are kept: what a term is in every app, the log, and what is left of people who went."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from .models import Gebruiker, Lidmaatschap, Logregel, Sleutel, Versleuteld

# Of an account that was emptied only the name is left; this address is nobody's and can get no mail.
VERTROKKEN = "@vertrokken.invalid"
_INLOGGEN = {"account", "mfa", "socialaccount", "usersessions"}


@dataclass(frozen=True)
class Bewaartermijn:
    """Wat er bewaard wordt, hoe lang, en vanaf wanneer."""

    wat: str
    hoe_lang: timedelta
    vanaf: str

    @property
    def in_woorden(self) -> str:
        """The term as people say it: in years when it is whole years of 365 days, else in days."""
        jaren, rest = divmod(self.hoe_lang.days, 365)
        return f"{jaren} jaar" if jaren and not rest else f"{self.hoe_lang.days} dagen"


BEWAARTERMIJNEN = {
    "account": Bewaartermijn(
        "Een account: e-mailadres, functie, organisatie en hoe je inlogt",
        timedelta(days=365),
        "het einde van je laatste lidmaatschap; je naam blijft zolang vastligt waar je bij was",
    ),
    "log": Bewaartermijn(
        "Een logregel: wie deed wat wanneer, zonder een woord van de inhoud",
        timedelta(days=90),
        "de gebeurtenis",
    ),
}


def ruim_log_op(nu: datetime) -> int:
    """Deletes the rows of the log that are past their term at `nu`; returns how many."""
    return Logregel.objects.filter(op__lte=nu - BEWAARTERMIJNEN["log"].hoe_lang).delete()[0]


def vertrokken(nu: datetime) -> QuerySet[Gebruiker]:
    """Whoever was in no community for the whole term, but for guests and who runs the installation."""
    grens = nu - BEWAARTERMIJNEN["account"].hoe_lang
    nog_erbij = Lidmaatschap.objects.filter(Q(beeindigd_op=None) | Q(beeindigd_op__gt=grens))
    return Gebruiker.objects.filter(
        is_gast=False, is_staff=False, is_superuser=False, gemaakt_op__lte=grens
    ).exclude(pk__in=nog_erbij.values("gebruiker"))


def leeg_account(gebruiker: Gebruiker) -> None:
    """Takes everything from an account but the name: nobody can log in with it or be mailed at it."""
    for relatie in Gebruiker._meta.related_objects:
        if relatie.related_model._meta.app_label in _INLOGGEN:
            relatie.related_model.objects.filter(**{relatie.field.name: gebruiker}).delete()
    gebruiker.lidmaatschappen.all().delete()
    gebruiker.email = f"{gebruiker.uuid}{VERTROKKEN}"
    gebruiker.functie, gebruiker.organisatie, gebruiker.is_active = "", None, False
    gebruiker.save(update_fields=["email", "functie", "organisatie", "is_active"])


def wis_losse_sleutels() -> int:
    """Destroys the keys of what is gone with its community or its person; returns how many."""
    los = Sleutel.objects.all()
    for model in Versleuteld.__subclasses__():
        los = los.exclude(pk__in=model.objects.filter(sleutel__isnull=False).values("sleutel"))
    return los.delete()[0]

"""How long the texts of a case are kept, in one table; wiping is destroying the key."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from cop.models import Logregel, Sleutel
from cop.writepath import onderwerp_van

from .models import Casus


@dataclass(frozen=True)
class Bewaartermijn:
    """Na hoeveel dagen vanaf welk moment de tekst van een casus gewist wordt."""

    status: str
    vanaf: str
    dagen: int
    uitleg: str


BEWAARTERMIJNEN = (
    Bewaartermijn(Casus.Status.BEHANDELD, "behandeld_op", 30, "De tekst van een besproken casus"),
    Bewaartermijn(Casus.Status.GEARCHIVEERD, "behandeld_op", 30, "De tekst van een gearchiveerde casus"),
    Bewaartermijn(Casus.Status.INGETROKKEN, "ingetrokken_op", 30, "De tekst van een ingetrokken casus"),
)


def dagen_na(status: str) -> int:
    """The term of cases in this status, in days."""
    return next(termijn.dagen for termijn in BEWAARTERMIJNEN if termijn.status == status)


def wist_op(casus: Casus) -> datetime | None:
    """When the text of this case is wiped, as things stand; None as long as no term runs."""
    for termijn in BEWAARTERMIJNEN:
        if casus.status == termijn.status and (vanaf := getattr(casus, termijn.vanaf)):
            return vanaf + timedelta(days=termijn.dagen)
    return None


def ruim_op(nu: datetime) -> int:
    """Destroys the keys of all cases whose term has passed; returns how many cases were wiped."""
    gewist = 0
    for termijn in BEWAARTERMIJNEN:
        voorbij = {f"{termijn.vanaf}__lte": nu - timedelta(days=termijn.dagen)}
        rijen = Casus.objects.filter(status=termijn.status, sleutel__isnull=False, **voorbij)
        for pk in list(rijen.values_list("pk", flat=True)):
            with transaction.atomic():
                # Again under the lock: the inbrenger may have reopened the case in the meantime.
                casus = rijen.select_for_update(of=("self",)).filter(pk=pk).first()
                if casus is not None:
                    _wis(casus, nu)
                    gewist += 1
    return gewist


def _wis(casus: Casus, nu: datetime) -> None:
    Sleutel.objects.filter(pk=casus.sleutel_id).delete()
    Casus.objects.filter(pk=casus.pk).update(seq=casus.seq + 1, vragen={})
    Logregel.objects.create(
        onderwerp=onderwerp_van(casus), seq=casus.seq + 1, gebeurtenis="casus.wissen", op=nu
    )

"""A mail before a case that nobody discussed is wiped, without a word of what it is about."""

from datetime import datetime, timedelta

from django.db import transaction

from cop.mail import mail
from cop.models import Logregel
from cop.writepath import onderwerp_van

from .models import Casus
from .retention import wist_op

VOORAF = timedelta(days=7)
GEBEURTENIS = "casus.aankondigen"
_STATUSSEN = (Casus.Status.CONCEPT, Casus.Status.AANGEBODEN, Casus.Status.VRIJGEGEVEN)


def kondig_aan(nu: datetime) -> int:
    """Mails the inbrengers of cases that are wiped within VOORAF after `nu`, once; returns how many cases.

    A case whose term has passed already is wiped without: a mail cannot save it any more.
    """
    gedaan = 0
    rijen = Casus.objects.filter(status__in=_STATUSSEN, sleutel__isnull=False)
    for pk in list(rijen.values_list("pk", flat=True)):
        with transaction.atomic():
            casus = rijen.select_for_update(of=("self",)).filter(pk=pk).first()
            if casus is not None and _is_aan_de_beurt(casus, nu):
                _mail(casus, nu)
                gedaan += 1
    return gedaan


def _is_aan_de_beurt(casus: Casus, nu: datetime) -> bool:
    einde = wist_op(casus)
    if einde is None or not nu < einde <= nu + VOORAF:
        return False
    # Whoever changed the case after an earlier mail gets a new term, and a new mail.
    eerder = Logregel.objects.filter(
        onderwerp=onderwerp_van(casus), gebeurtenis=GEBEURTENIS, op__gt=einde - 2 * VOORAF
    )
    return not eerder.exists()


def _mail(casus: Casus, nu: datetime) -> None:
    Casus.objects.filter(pk=casus.pk).update(seq=casus.seq + 1)
    Logregel.objects.create(onderwerp=onderwerp_van(casus), seq=casus.seq + 1, gebeurtenis=GEBEURTENIS, op=nu)
    mail(
        "casus_verloopt",
        [mens.email for mens in casus.inbrengers if mens.is_active],
        {
            "casus_uuid": casus.uuid,
            "community": casus.community.naam,
            "wist_op": wist_op(casus),
            "concept": casus.status == Casus.Status.CONCEPT,
        },
    )

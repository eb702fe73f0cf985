"""Asks the inbrengers by mail, once per session, without a word of what it was about."""

from datetime import datetime

from django.db import transaction

from cop.mail import mail
from cop.models import Logregel
from cop.writepath import onderwerp_van

from ..models import Sessie, Verslag
from .termijn import onbeantwoord


def vraag(nu: datetime) -> int:
    """Mails the inbrengers of sessions whose question is due and was not mailed; gives how many sessions."""
    gevraagd = 0
    for pk in list(onbeantwoord(nu).filter(verslag__gevraagd_op=None).values_list("pk", flat=True)):
        with transaction.atomic():
            # Again under the lock: two servers may run this at the same time.
            rijen = onbeantwoord(nu).filter(verslag__gevraagd_op=None)
            sessie = rijen.select_for_update(of=("self",)).filter(pk=pk).first()
            if sessie is not None:
                _vraag(sessie, nu)
                gevraagd += 1
    return gevraagd


def _vraag(sessie: Sessie, nu: datetime) -> None:
    Verslag.objects.filter(sessie=sessie).update(gevraagd_op=nu)
    Sessie.objects.filter(pk=sessie.pk).update(seq=sessie.seq + 1)
    Logregel.objects.create(
        onderwerp=onderwerp_van(sessie), seq=sessie.seq + 1, gebeurtenis="terugkoppeling.vragen", op=nu
    )
    for deelname in sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker"):
        # Who left the community in the meantime is not asked.
        if deelname.brengt_in and sessie.deelname_van(deelname.gebruiker):
            mail("hoe_is_het_nu", [deelname.gebruiker.email], {"sessie": sessie, "deelname": deelname})

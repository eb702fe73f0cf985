"""When "Hoe is het nu?" is asked: these two terms and nothing else decide it."""

from datetime import datetime, timedelta

from ..models import Sessie

VRAAG_NA = timedelta(weeks=4)  # after the report was agreed on
VRAAG_TOT = timedelta(weeks=12)  # after this nobody is reminded any more; answering stays possible


def te_beantwoorden(sessie: Sessie, nu: datetime) -> bool:
    """Whether the question can be answered: the report is there, and weeks have passed."""
    return _gevraagd(nu).filter(pk=sessie.pk).exists()


def onbeantwoord(nu: datetime):
    """Sessions whose inbrengers are asked now and did not answer yet."""
    return _gevraagd(nu).filter(vastgesteld_op__gt=nu - VRAAG_TOT, verslag__terugkoppeling=None)


def _gevraagd(nu: datetime):
    return Sessie.objects.filter(
        status=Sessie.Status.VASTGESTELD,
        vastgesteld_op__lte=nu - VRAAG_NA,
        verslag__sleutel__isnull=False,
    )

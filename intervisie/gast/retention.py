"""When what is known of guests goes: links when the session is over, accounts when its texts are wiped."""

from datetime import datetime

from cop.models import Gebruiker

from ..models import Gastuitnodiging, Sessie
from ..models.sessie import GAST_NABLIJVEN, GAST_STATUSSEN


def ruim_gasten_op(nu: datetime) -> dict[str, int]:
    """Removes links of sessions that are over, and guests who have no session left with texts in it."""
    open_ = Sessie.objects.filter(status__in=GAST_STATUSSEN, begint_op__gt=nu - GAST_NABLIJVEN)
    links = Gastuitnodiging.objects.exclude(sessie__in=open_)
    gasten = Gebruiker.objects.filter(is_gast=True).exclude(deelnames__sessie__sleutel__isnull=False)
    gedaan = {"links van gasten verwijderd": links.count(), "gasten verwijderd": gasten.count()}
    links.delete()
    gasten.delete()
    return gedaan

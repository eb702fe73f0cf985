"""Who has a screen on the room: a moment per deelname, written for many at once."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from ..deurbel import bel
from ..models import Deelname
from .stand import AANWEZIG


def zet_aanwezig(sessie_id: int, deelname_ids: Iterable[int]) -> None:
    """Somebody connected; the room is told when that changes the circle."""
    nu = timezone.now()
    rijen = Deelname.objects.filter(pk__in=list(deelname_ids))
    was_weg = rijen.exclude(gezien_op__gt=nu - AANWEZIG).exists()
    rijen.update(gezien_op=nu)
    if was_weg:
        bel(sessie_id, 0)


def houd_aanwezig(deelname_ids: Iterable[int]) -> None:
    """These people are still connected; one write for all."""
    Deelname.objects.filter(pk__in=list(deelname_ids)).update(gezien_op=timezone.now())


def zet_afwezig(sessie_id: int, deelname_id: int) -> None:
    """Somebody's last screen here is gone; a screen elsewhere puts it right within its next beat."""
    Deelname.objects.filter(pk=deelname_id).update(gezien_op=timezone.now() - AANWEZIG - timedelta(seconds=1))
    bel(sessie_id, 0)

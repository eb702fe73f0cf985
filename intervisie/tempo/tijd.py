"""How long a step really took, without the pauses."""

from django.utils import timezone

from ..models import Sessie


def boek(sessie: Sessie) -> None:
    """Adds the time since the clock last started to the step that is going on."""
    if sessie.stap_sinds is None:
        return
    stap = sessie.huidige_stap
    stap.seconden += verstreken(sessie)
    stap.save(update_fields=["seconden"])


def verstreken(sessie: Sessie) -> int:
    """Seconds since the clock of the step last started."""
    return max(0, round((timezone.now() - sessie.stap_sinds).total_seconds()))

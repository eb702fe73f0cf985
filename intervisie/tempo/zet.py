"""The last move of the gespreksleider: what is kept of it, and how it is undone.

Kept in `Sessie.vorige_zet`: {wat, op, stap, rest, nieuw} for another step, {wat, op, deadline} for more time.
"""

from datetime import datetime, timedelta

from django.utils import timezone

from ..models import Sessie, Sessiestap
from . import tijd

ONGEDAAN_SECONDEN = 120


def naar_stap(sessie: Sessie, doel: Sessiestap) -> dict:
    """What it takes to come back from `doel`: the step, the seconds left, and whether `doel` was new."""
    return {
        "wat": "stap",
        "op": timezone.now().isoformat(),
        "stap": sessie.huidige_stap_id,
        "rest": round((sessie.deadline_op - timezone.now()).total_seconds()),
        "nieuw": doel.geopend_op is None,
    }


def verlenging(sessie: Sessie) -> dict:
    """What it takes to take back two minutes."""
    return {"wat": "tijd", "op": timezone.now().isoformat(), "deadline": sessie.deadline_op.isoformat()}


def terug_tot(sessie: Sessie) -> datetime | None:
    """Until when the last move can be undone; None when there is nothing to undo."""
    zet = sessie.vorige_zet
    return datetime.fromisoformat(zet["op"]) + timedelta(seconds=ONGEDAAN_SECONDEN) if zet else None


def kan_terug(sessie: Sessie) -> bool:
    """Whether the last move is recent, and its step is still there: rounds can be taken out again."""
    tot, zet = terug_tot(sessie), sessie.vorige_zet
    if tot is None or timezone.now() > tot:
        return False
    return zet["wat"] == "tijd" or sessie.stappen.filter(pk=zet["stap"]).exists()


def maak_ongedaan(sessie: Sessie) -> None:
    """Undoes the last move; the time in a step that was left again counts for the step that it came from."""
    zet = sessie.vorige_zet
    if zet["wat"] == "tijd":
        sessie.deadline_op = datetime.fromisoformat(zet["deadline"])
        sessie.vorige_zet = None
        return
    vergissing = sessie.huidige_stap
    stap = sessie.stappen.get(pk=zet["stap"])
    stap.seconden += tijd.verstreken(sessie)
    stap.save(update_fields=["seconden"])
    if zet["nieuw"] and not vergissing.toestand and not vergissing.bijdragen.exists():
        _sluit(vergissing)
    sessie.ongedaan_maken(stap, zet["rest"])


def _sluit(stap: Sessiestap) -> None:
    """As if it had never been opened: turns are drawn anew when the group really gets there."""
    stap.geopend_op = stap.onthuld_op = None
    stap.klaar_gevraagd = False
    stap.beurten, stap.handen, stap.klaar, stap.nog_even = [], [], [], []
    stap.save()

"""News of a room for its viewers: read once, worked out per person, encoded once per equal change."""

import json
from dataclasses import dataclass

from ..fragmenten import Kamerbeeld
from ..models import Sessie
from ..visibility import kamerbeeld
from .stand import lees_stand
from .verschil import verschil
from .weergave import Weergever, merk


@dataclass(frozen=True)
class Nieuws:
    """What one viewer gets: what they see from now on, and the frame to send (None: nothing changed)."""

    beeld: Kamerbeeld
    frame: str | None


def lees_nieuws(
    sessie_id: int, kijkers: dict[int, set[Kamerbeeld | str]], weergever: Weergever
) -> tuple[int, dict[tuple[int, Kamerbeeld | str], Nieuws]]:
    """The session's seq and the news per (deelname, what the screen shows).

    A deelname that is no longer there is missing from the answer; so is everybody when the session is gone.
    """
    try:
        stand = lees_stand(sessie_id)
    except Sessie.DoesNotExist:
        return 0, {}
    uniek: dict[Kamerbeeld, Kamerbeeld] = {}
    frames: dict[tuple[Kamerbeeld | str, Kamerbeeld], str | None] = {}
    antwoord = {}
    for deelname in stand.deelnames:
        if deelname.pk not in kijkers:
            continue
        beeld = kamerbeeld(stand, deelname)
        beeld = uniek.setdefault(beeld, beeld)
        for oud in kijkers[deelname.pk]:
            if (oud, beeld) not in frames:
                frames[oud, beeld] = frame(stand.sessie.seq, oud, beeld, weergever)
            antwoord[deelname.pk, oud] = Nieuws(beeld, frames[oud, beeld])
    return stand.sessie.seq, antwoord


def frame(seq: int, oud: Kamerbeeld | str, nieuw: Kamerbeeld, weergever: Weergever) -> str | None:
    """The frame "nieuws" as JSON text; None when nothing changed."""
    inhoud = verschil(oud, nieuw, weergever)
    if inhoud is None:
        return None
    return json.dumps(
        {
            "t": "nieuws",
            "seq": seq,
            "versie": nieuw.versie,
            "merk": merk(nieuw),
            "omroep": _omroep(oud, nieuw),
            **inhoud,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _omroep(oud: Kamerbeeld | str, nieuw: Kamerbeeld) -> str:
    """What is said aloud: the step when it is new, within it only what changes for this person."""
    if isinstance(oud, str) or oud.versie != nieuw.versie:
        return nieuw.omroep
    if oud.omroep == nieuw.omroep:
        return ""
    return nieuw.nu.jij if oud.nu and nieuw.nu else nieuw.omroep

"""News of a room for its viewers: read once, worked out per person, encoded once per equal change."""

import json
from dataclasses import dataclass

from ..fragmenten import Kamerbeeld
from ..models import Sessie
from ..visibility import kamerbeeld
from .stand import Kamerstand, lees_stand, lees_verder
from .verschil import verschil
from .weergave import Weergever, merk


@dataclass(frozen=True)
class Nieuws:
    """What one viewer gets: what they see from now on, and the frame to send (None: nothing changed)."""

    beeld: Kamerbeeld
    frame: str | None


class Lezer:
    """Reads one room again and again, and remembers what it read: a new card costs one card."""

    def __init__(self, sessie_id: int):
        self._sessie_id = sessie_id
        self._stand: Kamerstand | None = None
        self._weergever = Weergever()

    def lees(
        self, kijkers: dict[int, set[Kamerbeeld | str]], opnieuw: bool = True
    ) -> tuple[int, dict[tuple[int, Kamerbeeld | str], Nieuws]]:
        """The session's seq and the news per (deelname, what the screen shows).

        `opnieuw`: read every row again; else only what came after the last time, when that was new cards. A
        deelname that is no longer there is missing from the answer; so is everybody when the session is gone.
        """
        stand = lees_verder(self._stand) if self._stand and not opnieuw else None
        try:
            self._stand = stand or lees_stand(self._sessie_id)
        except Sessie.DoesNotExist:
            self._stand = None
            return 0, {}
        return self._stand.sessie.seq, self._nieuws(kijkers)

    def _nieuws(self, kijkers) -> dict[tuple[int, Kamerbeeld | str], Nieuws]:
        teksten: dict[tuple, str] = {}
        antwoord = {}
        for deelname in self._stand.deelnames:
            if deelname.pk not in kijkers:
                continue
            beeld = kamerbeeld(self._stand, deelname)
            for oud in kijkers[deelname.pk]:
                tekst = frame(self._stand.sessie.seq, oud, beeld, self._weergever, teksten)
                antwoord[deelname.pk, oud] = Nieuws(beeld, tekst)
        return antwoord


def frame(
    seq: int, oud: Kamerbeeld | str, nieuw: Kamerbeeld, weergever: Weergever, teksten: dict | None = None
) -> str | None:
    """The frame "nieuws" as JSON text; None when nothing changed.

    `teksten` keeps what was encoded for one viewer for the next, who mostly gets the same.
    """
    inhoud = verschil(oud, nieuw, weergever)
    if inhoud is None:
        return None
    kop = {
        "t": "nieuws",
        "seq": seq,
        "versie": nieuw.versie,
        "merk": merk(nieuw),
        "omroep": _omroep(oud, nieuw),
    }
    return f"{_json(kop)[:-1]},{_gedeeld(inhoud, {} if teksten is None else teksten)[1:]}"


def _gedeeld(inhoud: dict, teksten: dict) -> str:
    """The JSON of the changes, encoded once for all who get the same."""
    zet = tuple(map(tuple, inhoud.get("zet", ())))
    sleutel = (inhoud.get("alles"), zet, tuple(inhoud.get("weg", ())))
    if sleutel not in teksten:
        teksten[sleutel] = _json(inhoud)
    return teksten[sleutel]


def _json(waarde: dict) -> str:
    return json.dumps(waarde, ensure_ascii=False, separators=(",", ":"))


def _omroep(oud: Kamerbeeld | str, nieuw: Kamerbeeld) -> str:
    """What is said aloud: the step when it is new, within it only what changes for this person."""
    if isinstance(oud, str) or oud.versie != nieuw.versie:
        return nieuw.omroep
    if oud.omroep == nieuw.omroep:
        return ""
    return nieuw.nu.jij if oud.nu and nieuw.nu else nieuw.omroep

"""What must be true before something is done in the room: on this screen, now, and by somebody who is in."""

from cop.writepath import Geweigerd

from ..models import Deelname, Sessie, Sessiestap


def eis_versie(sessie: Sessie, versie: int) -> None:
    """Refuses what was pressed on a screen that is no longer true.

    A row lock alone lets the second of two simultaneous presses advance again; comparing with the version
    that the person saw gives exactly one.
    """
    if versie != sessie.versie:
        raise Geweigerd(
            "verouderd", "Er is net iets veranderd in de kamer. Kijk even en probeer het opnieuw."
        )


def eis_bezig(sessie: Sessie) -> Sessiestap:
    """Gives the step that is going on; refuses when the session is not running or paused."""
    if sessie.status == Sessie.Status.GEPAUZEERD:
        raise Geweigerd("niet_nu", "De sessie is gepauzeerd. Even geduld.")
    if sessie.status != Sessie.Status.BEZIG:
        raise Geweigerd("niet_nu", "De sessie is niet bezig.")
    return sessie.huidige_stap


def eis_meedoen(sessie: Sessie, door) -> tuple[Sessiestap, Deelname]:
    """The running step and this person's place; refuses who is not inside yet."""
    stap = eis_bezig(sessie)
    deelname = sessie.deelname_van(door)
    if not deelname.binnen:
        raise Geweigerd("niet_nu", "Je bent nog niet binnen. Ga eerst door de deur van de kamer.")
    return stap, deelname

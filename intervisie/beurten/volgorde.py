"""The order of turns and hands in a step: what it says, and how it moves."""

from collections.abc import Iterable

from ..models import Deelname, Sessie, Sessiestap

Rol = Deelname.Rol


def binnen(sessie: Sessie) -> list[Deelname]:
    """Everybody who came through the door and is still in the session."""
    return [d for d in sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker") if d.binnen]


def sprekers(sessie: Sessie) -> set[int]:
    """The keys of who may get a turn at all."""
    return {d.pk for d in binnen(sessie) if d.rol != Rol.WAARNEMER}


def geef_volgende(sessie: Sessie, stap: Sessiestap) -> None:
    """Gives the turn to the first who waits and is (still) here to speak."""
    hier = sprekers(sessie)
    for beurt in stap.beurten:
        if beurt[1] == "wacht" and beurt[0] in hier:
            beurt[1] = "nu"
            return


def geef(stap: Sessiestap, pk: int) -> None:
    """Gives this person the turn; who speaks now is done with it, and who waits keeps the place."""
    klaar = [[wie, "klaar" if stand == "nu" else stand] for wie, stand in stap.beurten if wie != pk]
    gehad = [beurt for beurt in klaar if beurt[1] != "wacht"]
    wacht = [beurt for beurt in klaar if beurt[1] == "wacht"]
    stap.beurten = [*gehad, [pk, "nu"], *wacht]
    zak(stap, pk)


def vorige_spreker(stap: Sessiestap, hier: Iterable[int]) -> int | None:
    """Who spoke (or passed) last before this moment, and is still here to speak."""
    gehad = []
    for pk, stand in stap.beurten:
        if stand == "nu":
            break
        if stand != "wacht" and pk in hier:
            gehad.append(pk)
    return gehad[-1] if gehad else None


def geef_terug(stap: Sessiestap, pk: int) -> None:
    """Gives `pk` the turn again; who had it comes right after."""
    onderbroken = [[wie, "wacht"] for wie, stand in stap.beurten if stand == "nu"]
    gehad = [b for b in stap.beurten if b[1] in ("klaar", "pas") and b[0] != pk]
    wacht = [b for b in stap.beurten if b[1] == "wacht"]
    stap.beurten = [*gehad, [pk, "nu"], *onderbroken, *wacht]


def naar_achteren(stap: Sessiestap, pk: int) -> None:
    """Puts somebody at the end of who waits, with their turn still to come."""
    stap.beurten = [*(b for b in stap.beurten if b[0] != pk), [pk, "wacht"]]


def zak(stap: Sessiestap, pk: int) -> None:
    """Takes a hand down, when it is up."""
    stap.handen = [wie for wie in stap.handen if wie != pk]

"""The plan beside the real time, and who spoke and wrote how often: only for who leads and their deputy."""

from datetime import timedelta

from django.utils.formats import date_format
from django.utils.timezone import localtime

from .. import regiefragmenten as f
from ..kamer.stand import Kamerstand
from ..models import Deelname, Sessiestap
from ..staptypen import type_van

Rol = Deelname.Rol
_ZIEN = frozenset({Rol.GESPREKSLEIDER, Rol.PLAATSVERVANGER})
# What a group should not cut: the question, the yield, the promises and the farewell.
_NIET_KORTER = frozenset({"formuleren", "oogst", "afspraken", "check_uit"})
_HOOGSTENS_WEG = 0.4  # of the minutes of a step
_MINSTENS_OVER = 3  # minutes


def plan_van(stand: Kamerstand, stap: Sessiestap, deelname: Deelname) -> f.Plan | None:
    sessie = stand.sessie
    if deelname.rol not in _ZIEN or sessie.gestart_op is None:
        return None
    eind = sessie.begint_op + timedelta(minutes=sessie.duur_minuten)
    straks = [s for s in stand.stappen if s.nummer > stap.nummer]
    return f.Plan(
        regels=tuple(
            f.Planregel(s.nummer, s.titel, s.minuten, s.seconden, _plek(s, stap)) for s in stand.stappen
        ),
        sinds=sessie.stap_sinds.isoformat() if sessie.stap_sinds else "",
        deadline=sessie.deadline_op.isoformat() if sessie.deadline_op else "",
        rest_seconden=sessie.rest_seconden,
        straks_minuten=sum(s.minuten for s in straks),
        eind=eind.isoformat(),
        eind_tekst=date_format(localtime(eind), "H:i"),
        winst=_winst(straks),
    )


def _plek(stap: Sessiestap, nu: Sessiestap) -> str:
    return "nu" if stap.nummer == nu.nummer else "klaar" if stap.nummer < nu.nummer else "straks"


def _winst(straks: list[Sessiestap]) -> tuple[tuple[int, str, int], ...]:
    """Where minutes can be won in what is still to come: the most in one step first."""
    ruimte = [
        (s.nummer, s.titel, min(int(s.minuten * _HOOGSTENS_WEG), s.minuten - _MINSTENS_OVER))
        for s in straks
        if s.type not in _NIET_KORTER
    ]
    return tuple(sorted((r for r in ruimte if r[2] > 0), key=lambda r: (-r[2], r[0])))


def aandeel_van(stand: Kamerstand, deelname: Deelname) -> f.Aandeel | None:
    """How often everybody spoke and wrote; cards of anonymous steps are not even counted (see `stand`)."""
    if deelname.rol not in _ZIEN:
        return None
    stap = stand.sessie.huidige_stap
    if stap is not None and type_van(stap).per_groepje and not deelname.leidt:
        return None  # what happens in another groepje is not even counted
    mensen = [d for d in stand.deelnames if d.binnen and d.rol != Rol.WAARNEMER]
    return f.Aandeel(
        tuple(f.Inbreng(d.gebruiker.naam, _sprak(stand, d), stand.geschreven.get(d.pk, 0)) for d in mensen),
        anoniem=any(s.inhoud["zicht"] == "anoniem" for s in stand.stappen),
    )


def _sprak(stand: Kamerstand, deelname: Deelname) -> int:
    beurten = [stap.beurten for stap in stand.stappen]
    return deelname.extra_beurten + sum(
        pk == deelname.pk and stand_ in ("nu", "klaar") for rij in beurten for pk, stand_ in rij
    )

"""Who is in the circle, as one of them sees it."""

from . import fragmenten as f
from .beurten.rij import handen_van
from .groepjes.beeld import in_beeld
from .kamer.stand import Kamerstand
from .models import Deelname, Sessiestap
from .staptypen import type_van

WAARNEMERS_BIJ_NAAM = 3  # more of them are counted, with their names one tap away
Rol = Deelname.Rol


def kring_van(stand: Kamerstand, deelname: Deelname) -> f.Kring:
    stap = stand.sessie.huidige_stap if stand.sessie.loopt else None
    beurten = dict(map(tuple, stap.beurten)) if stap else {}
    handen = [d.pk for d in handen_van(stand, stap)] if stap else []
    mensen = [
        _persoon(stand, stap, beurten, handen, d, zelf=d.pk == deelname.pk)
        for d in stand.deelnames
        if in_beeld(stap, deelname, d)
    ]
    kijkers = [p for p in mensen if p.rol == Rol.WAARNEMER]
    if len(kijkers) <= WAARNEMERS_BIJ_NAAM:
        return f.Kring(tuple(mensen), ())
    return f.Kring(tuple(p for p in mensen if p.rol != Rol.WAARNEMER), tuple(kijkers))


def _persoon(
    stand: Kamerstand, stap: Sessiestap | None, beurten: dict, handen: list[int], d: Deelname, zelf: bool
) -> f.Persoon:
    return f.Persoon(
        pk=d.pk,
        naam=d.gebruiker.naam,
        organisatie=d.gebruiker.organisatie.naam if d.gebruiker.organisatie else "",
        rol=d.rol,
        rol_label=d.get_rol_display(),
        aanwezig=stand.aanwezig(d),
        binnen=d.binnen,
        beurt=beurten.get(d.pk, ""),
        luistert=bool(stap and type_van(stap).luistert(stap, d)),
        zelf=zelf,
        hand=handen.index(d.pk) + 1 if d.pk in handen else 0,
    )

"""A proposal to split a group that is too large for its leidraad."""

from collections.abc import Iterable
from math import ceil

from ..models import Deelname

Rol = Deelname.Rol
# Who goes to which group is decided in this order: first who leads, then who brings in, then the rest.
_EERST = (Rol.GESPREKSLEIDER, Rol.PLAATSVERVANGER, Rol.INBRENGER)
KLEINSTE = 3


def splitsing(mensen: Iterable[tuple[str, str, str]], groep_max: int) -> tuple[tuple[str, ...], ...]:
    """Groups of names out of (name, role, organisation), none larger than groep_max; empty: no need to split.

    The gespreksleider and the inbrengers are in the first group, a deputy leads the next. People of one
    organisation are spread. Waarnemers are left out.
    """
    rij = [mens for mens in mensen if mens[1] != Rol.WAARNEMER]
    aantal = ceil(len(rij) / groep_max)
    if aantal < 2 or len(rij) // aantal < KLEINSTE:
        return ()
    groepen: list[list[tuple[str, str, str]]] = [[] for _ in range(aantal)]
    leiders = [m for m in rij if m[1] == Rol.GESPREKSLEIDER] + [m for m in rij if m[1] == Rol.PLAATSVERVANGER]
    for nummer, leider in enumerate(leiders):
        groepen[nummer % aantal].append(leider)
    groepen[0] += [m for m in rij if m[1] == Rol.INBRENGER]
    for mens in sorted((m for m in rij if m[1] not in _EERST), key=lambda m: m[2]):
        min(groepen, key=lambda groep: (len(groep), _zelfde(groep, mens))).append(mens)
    return tuple(tuple(naam for naam, _, _ in groep) for groep in groepen)


def _zelfde(groep: list[tuple[str, str, str]], mens: tuple[str, str, str]) -> int:
    """How many in this group are of the same organisation."""
    return sum(ander[2] == mens[2] for ander in groep)

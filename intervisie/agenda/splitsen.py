"""A proposal to split a group that is too large for its leidraad."""

from collections.abc import Iterable, Mapping
from math import ceil

from cop.models import Gebruiker

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
    maten = [len(rij) // aantal + (nummer < len(rij) % aantal) for nummer in range(aantal)]
    for mens in sorted((m for m in rij if m[1] not in _EERST), key=lambda m: m[2]):
        ruimte = [groep for groep, maat in zip(groepen, maten, strict=True) if len(groep) < maat]
        min(ruimte, key=lambda groep: (_zelfde(groep, mens), len(groep))).append(mens)
    return tuple(tuple(naam for naam, _, _ in groep) for groep in groepen)


def in_woorden(rollen: Mapping[Gebruiker, str], groep_max: int) -> str:
    """The proposal as sentences to put behind a warning; empty when there is nothing to propose."""
    mensen = [(m.naam, rol, m.organisatie.naam if m.organisatie else "") for m, rol in rollen.items()]
    groepen = splitsing(mensen, groep_max)
    delen = [f"groep {nummer}: {', '.join(groep)}" for nummer, groep in enumerate(groepen, 1)]
    if not delen:
        return ""
    return f" Voorstel: {'; '.join(delen)}. Plan voor elke groep een eigen bijeenkomst met een eigen casus."


def _zelfde(groep: list[tuple[str, str, str]], mens: tuple[str, str, str]) -> int:
    """How many in this group are of the same organisation."""
    return sum(ander[2] == mens[2] for ander in groep)

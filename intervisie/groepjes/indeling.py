"""Who sits in which groepje. A deelname has `groepje`: None is not divided yet, 0 is in none on purpose."""

import random
from collections.abc import Sequence

from django.db.models import Max

from ..models import Deelname, Sessie

Rol = Deelname.Rol
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def verdeel(mensen: Sequence[tuple[int, int | None]], aantal: int, toeval: random.Random) -> list[list[int]]:
    """Divides (key, organisation) over groepjes that differ by one person at most, organisations spread.

    People of one organisation are dealt one after another, so no groepje has two of them more than another.
    """
    kleuren: dict[int | None, list[int]] = {}
    for sleutel, organisatie in toeval.sample(list(mensen), len(mensen)):
        kleuren.setdefault(organisatie if organisatie is not None else -sleutel, []).append(sleutel)
    rij = [sleutel for kleur in sorted(kleuren.values(), key=len, reverse=True) for sleutel in kleur]
    return [rij[n::aantal] for n in range(aantal)]


def hoeveel_groepjes(mensen: int, grootte: int) -> int:
    """As many groepjes as have at least `grootte` people; with fewer people one."""
    return max(1, mensen // grootte)


def te_verdelen(deelnames: Sequence[Deelname]) -> list[Deelname]:
    """Who gets a place in a groepje: everybody inside but who leads and who watches."""
    return [d for d in deelnames if d.binnen and not d.leidt and d.rol != Rol.WAARNEMER]


def in_groepjes(deelnames: Sequence[Deelname]) -> dict[int, list[Deelname]]:
    """The groepjes by number, each in the order in which its people bring in."""
    gevonden: dict[int, list[Deelname]] = {}
    for deelname in sorted(deelnames, key=lambda d: (d.groepjeplek or 0, d.pk)):
        if deelname.groepje and deelname.binnen:
            gevonden.setdefault(deelname.groepje, []).append(deelname)
    return dict(sorted(gevonden.items()))


def naam_van(nummer: int, nummers: Sequence[int]) -> str:
    """What a groepje is called among the groepjes there are now."""
    return f"Groepje {LETTERS[sorted(nummers).index(nummer) % len(LETTERS)]}"


def stel_voor(sessie: Sessie, deelnames: Sequence[Deelname], aantal: int) -> None:
    """Divides everybody anew. The numbers are new too: cards of an earlier groepje open for nobody else."""
    eerste = _hoogste(sessie) + 1
    wie = {d.pk: d for d in te_verdelen(deelnames)}
    sessie.deelnames.update(groepje=None, groepjeplek=None)
    for deelname in deelnames:
        deelname.groepje = deelname.groepjeplek = None
    mensen = [(d.pk, d.gebruiker.organisatie_id) for d in wie.values()]
    for nummer, groepje in enumerate(verdeel(mensen, aantal, random.SystemRandom()), eerste):
        for plek, pk in enumerate(groepje, 1):
            wie[pk].groepje, wie[pk].groepjeplek = nummer, plek
    Deelname.objects.bulk_update(deelnames, ["groepje", "groepjeplek"])


def _hoogste(sessie: Sessie) -> int:
    hoogste = [
        rijen.aggregate(hoogste=Max("groepje"))["hoogste"] or 0
        for rijen in (sessie.deelnames, sessie.bijdragen)
    ]
    return max(hoogste)


def zet_in(sessie: Sessie, deelname: Deelname, nummer: int) -> None:
    """Puts one person in a groepje (0: in none), to bring in after who is there already."""
    leden = sessie.deelnames.filter(groepje=nummer, verwijderd_op=None).exclude(pk=deelname.pk)
    deelname.groepje = nummer
    deelname.groepjeplek = (
        (leden.aggregate(laatste=Max("groepjeplek"))["laatste"] or 0) + 1 if nummer else None
    )
    deelname.save(update_fields=["groepje", "groepjeplek"])


def schuif_aan(sessie: Sessie, deelname: Deelname) -> None:
    """Somebody who comes in while there are groepjes joins the smallest."""
    deelnames = list(sessie.deelnames.filter(verwijderd_op=None))
    groepjes = in_groepjes(deelnames)
    if deelname.groepje is None and groepjes and te_verdelen([deelname]):
        zet_in(sessie, deelname, min(groepjes, key=lambda nummer: len(groepjes[nummer])))

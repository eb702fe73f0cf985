"""Groepjes as one person sees them: only the own one; who leads sees all."""

from collections.abc import Sequence

from .. import fragmenten as f
from ..kamer.stand import Kamerstand
from ..models import Deelname, Sessie, Sessiestap
from ..staptypen import type_van
from .indeling import in_groepjes, naam_van

Rol = Deelname.Rol


def in_beeld(stap: Sessiestap | None, deelname: Deelname, ander: Deelname) -> bool:
    """Whether one person sees another now: in groepjes only who sits in the own one, and who leads."""
    if stap is None or not type_van(stap).per_groepje or deelname.leidt or ander.leidt:
        return True
    return ander.pk == deelname.pk or bool(deelname.groepje and ander.groepje == deelname.groepje)


def groepjes_van(stand: Kamerstand, stap: Sessiestap, deelname: Deelname) -> f.Groepsbeeld | None:
    type_ = type_van(stap)
    if not type_.toont_groepjes:
        return None
    groepjes = in_groepjes(stand.deelnames)
    leidt = deelname.leidt and stand.sessie.status == Sessie.Status.BEZIG
    gezien = [n for n in groepjes if deelname.leidt or n == deelname.groepje]
    los = [d for d in stand.deelnames if not d.groepje and d.binnen and d.rol != Rol.WAARNEMER]
    ronde = stap.inhoud.get("ronde", 0)
    return f.Groepsbeeld(
        groepjes=tuple(_groepje(stand, stap, deelname, n, groepjes) for n in gezien),
        namen=tuple((n, naam_van(n, list(groepjes))) for n in groepjes) if leidt else (),
        los=tuple((d.pk, d.gebruiker.naam) for d in los) if leidt else (),
        leidt=leidt,
        verdelen=leidt and "groepje.verdelen" in type_.handelingen,
        aantal=len(groepjes),
        ronde=ronde,
        rondes=max((lid.groepjeplek or 0 for leden in groepjes.values() for lid in leden), default=0)
        if deelname.leidt
        else 0,
        terug=bool(stap.toestand.get("terug")),
        roep=leidt and "groepje.terugroepen" in type_.handelingen,
    )


def _groepje(stand, stap, deelname, nummer: int, groepjes: dict[int, list[Deelname]]) -> f.Groepje:
    plek = _plek(stand.stappen, nummer)
    return f.Groepje(
        nummer=nummer,
        naam=naam_van(nummer, list(groepjes)),
        leden=tuple(
            f.Groepslid(
                pk=lid.pk,
                naam=lid.gebruiker.naam,
                organisatie=lid.gebruiker.organisatie.naam if lid.gebruiker.organisatie else "",
                brengt_in=type_van(stap).brengt_in(stap, lid) if stap.inhoud.get("ronde") else False,
                zelf=lid.pk == deelname.pk,
            )
            for lid in groepjes[nummer]
        ),
        plek=plek,
        link=plek.startswith(("https://", "http://")),
    )


def _plek(stappen: Sequence[Sessiestap], nummer: int) -> str:
    """Where a groepje meets, as it was last said."""
    plekken = [stap.toestand.get("plekken", {}).get(str(nummer)) for stap in stappen]
    return next((plek for plek in reversed(plekken) if plek), "")

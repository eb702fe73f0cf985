"""A vote as one person sees it: until it is closed nothing of what others chose."""

from collections.abc import Iterable

from . import fragmenten as f
from .kamer.stand import Kamerstand
from .keuze.opties import in_deze_ronde, meeste_stemmen, mogelijkheden
from .models import Bijdrage, Deelname, Sessie, Sessiestap
from .staptypen import type_van


def stemming_van(
    stand: Kamerstand, stap: Sessiestap, deelname: Deelname, kaarten: Iterable[Bijdrage]
) -> f.Stemming | None:
    """The vote of this step; `kaarten` are the cards that this person may see."""
    if stap.type != "kiezen":
        return None
    type_, toestand = type_van(stap), stap.toestand
    bezig = stand.sessie.status == Sessie.Status.BEZIG
    leidt = bezig and deelname.leidt
    gesloten, gekozen = stap.onthuld_op is not None, toestand.get("gekozen")
    eigen = toestand.get("stemmen", {}).get(str(deelname.pk), [])
    uitslag = toestand.get("uitslag", {})
    eerder = toestand.get("eerder")
    return f.Stemming(
        opties=tuple(
            f.Optie(
                sleutel=m.sleutel,
                naam=m.naam,
                uitleg=m.uitleg,
                gestemd=m.sleutel in eigen,
                stemmen=uitslag.get(m.sleutel, 0) if gesloten else None,
                eerder=eerder.get(m.sleutel, 0) if eerder is not None else None,
                gekozen=m.sleutel == gekozen,
                te_kiezen=leidt and not gekozen,
                vooraan=gesloten and m.sleutel in meeste_stemmen(stap),
            )
            for m in mogelijkheden(stand.sessie, stap, kaarten)
            if in_deze_ronde(stap, m.sleutel) or gekozen
        ),
        mag_stemmen=bezig
        and deelname.rol != Deelname.Rol.WAARNEMER
        and not type_.weiger_schrijven(stap, deelname),
        stippen=type_.stippen(stap),
        over=type_.stippen(stap) - len(eigen),
        gesloten=gesloten,
        gelijk=gesloten and len(meeste_stemmen(stap)) > 1,
        gekozen=bool(gekozen),
        opnieuw=leidt and gesloten and not gekozen,
        terug=leidt and bool(gekozen),
    )

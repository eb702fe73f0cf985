"""The afspraken of a session as one person sees them."""

from django.utils.formats import date_format

from . import fragmenten as f
from .kamer.stand import Kamerstand
from .models import Afspraak, Deelname, Sessie, Sessiestap


def afspraken_van(stand: Kamerstand, stap: Sessiestap, deelname: Deelname) -> f.Afsprakenlijst | None:
    if stap.type not in ("afspraken", "check_uit"):
        return None
    open_ = stap.type == "afspraken" and stand.sessie.status == Sessie.Status.BEZIG
    return f.Afsprakenlijst(
        regels=tuple(
            f.AfspraakRegel(
                uuid=str(a.uuid),
                actie=a.actie,
                eigenaar=a.eigenaar.gebruiker.naam,
                datum=a.datum.isoformat(),
                datum_tekst=date_format(a.datum, "l j F"),
                bevestigd=a.bevestigd_op is not None,
                knoppen=_afspraakknoppen(a, deelname) if open_ else (),
            )
            for a in stand.afspraken
        )
    )


def _afspraakknoppen(afspraak: Afspraak, deelname: Deelname) -> tuple[str, ...]:
    knoppen = []
    if afspraak.eigenaar_id == deelname.pk and afspraak.bevestigd_op is None:
        knoppen.append("afspraak.bevestigen")
    if deelname.leidt or deelname.pk in (afspraak.door_id, afspraak.eigenaar_id):
        knoppen.append("afspraak.intrekken")
    return tuple(knoppen)

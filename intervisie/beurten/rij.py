"""Who asks for the word, as everybody sees it, and what somebody can say without words."""

from .. import regiefragmenten as f
from ..groepjes.beeld import in_beeld
from ..kamer.stand import Kamerstand
from ..models import Deelname, Sessie, Sessiestap
from ..staptypen import type_van

Rol = Deelname.Rol


def handen_van(stand: Kamerstand, stap: Sessiestap) -> list[Deelname]:
    """The hands that are up, of who is (still) here to speak, in their order."""
    hier = {d.pk: d for d in stand.deelnames if d.binnen and d.rol != Rol.WAARNEMER}
    return [hier[pk] for pk in stap.handen if pk in hier]


def wachtrij_van(stand: Kamerstand, stap: Sessiestap, deelname: Deelname) -> f.Wachtrij:
    leidt = deelname.leidt and stand.sessie.status == Sessie.Status.BEZIG
    handen = [d for d in handen_van(stand, stap) if in_beeld(stap, deelname, d)]
    return f.Wachtrij(tuple((d.pk, d.gebruiker.naam) for d in handen), leidt)


def meedoen_van(stand: Kamerstand, stap: Sessiestap, deelname: Deelname) -> f.Meedoen | None:
    """The buttons under the task of this person; None for who leads, watches, or has to wait for a pause."""
    if stand.sessie.status != Sessie.Status.BEZIG or deelname.leidt or deelname.rol == Rol.WAARNEMER:
        return None
    luistert = type_van(stap).luistert(stap, deelname)
    return f.Meedoen(
        hand=deelname.pk in stap.handen,
        mag_hand=not luistert and stap.beurt != deelname.pk,
        klaar=deelname.pk in stap.klaar,
        klaar_gevraagd=stap.klaar_gevraagd,
        nog_even=deelname.pk in stap.nog_even,
    )

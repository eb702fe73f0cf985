"""What people say about the tempo: I am ready, or a little more time please."""

from cop.writepath import Geweigerd, actie

from ..kamer.forms import VersieForm
from ..kamer.grenzen import eis_bezig, eis_meedoen, eis_versie
from ..models import Sessie


@actie("klaar.vragen", Sessie, VersieForm)
def klaar_vragen(sessie, door, gegevens):
    """De gespreksleider vraagt wie klaar is; te zien is hoeveel mensen, niet wie."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    stap.klaar_gevraagd = True
    stap.save(update_fields=["klaar_gevraagd"])
    return {"stap": stap.nummer}


def _zet(sessie, door, gegevens, veld: str, erbij: bool) -> dict:
    """Puts this person on a list of the step, or takes them off; the log names the step and no person."""
    eis_versie(sessie, gegevens["versie"])
    stap, deelname = eis_meedoen(sessie, door)
    zonder = [pk for pk in getattr(stap, veld) if pk != deelname.pk]
    setattr(stap, veld, [*zonder, deelname.pk] if erbij else zonder)
    stap.save(update_fields=[veld])
    return {"stap": stap.nummer}


@actie("klaar.melden", Sessie, VersieForm)
def klaar_melden(sessie, door, gegevens):
    """Iemand zegt klaar te zijn met deze stap."""
    return _zet(sessie, door, gegevens, "klaar", erbij=True)


@actie("klaar.terugnemen", Sessie, VersieForm)
def klaar_terugnemen(sessie, door, gegevens):
    """Iemand is toch nog niet klaar."""
    return _zet(sessie, door, gegevens, "klaar", erbij=False)


@actie("tijd.vragen", Sessie, VersieForm)
def tijd_vragen(sessie, door, gegevens):
    """Iemand vraagt om nog even; de gespreksleider beslist."""
    if sessie.deelname_van(door).leidt:
        raise Geweigerd("niet_nu", "Jij leidt het gesprek: kies ‘+2 minuten’.")
    return _zet(sessie, door, gegevens, "nog_even", erbij=True)


@actie("tijd.terugnemen", Sessie, VersieForm)
def tijd_terugnemen(sessie, door, gegevens):
    """Meer tijd hoeft niet meer."""
    return _zet(sessie, door, gegevens, "nog_even", erbij=False)

"""Who leads: hand over, take over, and go on without an inbrenger who fell out."""

from django.utils import timezone

from cop.deurbel import bel_toegang
from cop.writepath import Geweigerd, actie, na_commit

from ..deur.actions import deelname_uit, eis_rollen_wisselen
from ..kamer.forms import VersieForm
from ..kamer.grenzen import eis_bezig, eis_versie
from ..kamer.stand import AANWEZIG
from ..models import Deelname, Sessie
from .forms import OverdraagForm

Rol = Deelname.Rol


def _wissel(sessie: Sessie, nieuw: Deelname) -> dict:
    """Makes `nieuw` the gespreksleider and the old one deputy; everybody sees it until the next step."""
    if nieuw.herkent and nieuw.toegelaten is not True:
        raise Geweigerd("niet_nu", "Wie de casus herkent, kan dit gesprek niet leiden.")
    if nieuw.gast:
        raise Geweigerd("niet_nu", "Een gast kan dit gesprek niet leiden.")
    oud = sessie.deelnames.filter(rol=Rol.GESPREKSLEIDER, verwijderd_op=None).first()
    if oud is not None:
        oud.rol = Rol.PLAATSVERVANGER
        if oud.aangekomen_op and oud.herkent is None:
            oud.herkent = False  # who led has read the case: no gate in the middle of the session
        oud.save(update_fields=["rol", "herkent"])
    nieuw.rol = Rol.GESPREKSLEIDER
    nieuw.save(update_fields=["rol"])
    sessie.wisseling = {"van": oud.pk if oud else None, "naar": nieuw.pk, "stap": sessie.huidige_stap_id}
    sessie.versie += 1
    sessie.save()
    na_commit(bel_toegang)
    return {"deelname": nieuw.pk}


@actie("sessie.overnemen", Sessie, VersieForm)
def overnemen(sessie, door, gegevens):
    """De plaatsvervanger neemt de leiding over; de gespreksleider wordt plaatsvervanger."""
    eis_versie(sessie, gegevens["versie"])
    eis_rollen_wisselen(sessie)
    return _wissel(sessie, sessie.deelname_van(door))


@actie("sessie.overdragen", Sessie, OverdraagForm)
def overdragen(sessie, door, gegevens):
    """De gespreksleider draagt de leiding over aan een plaatsvervanger en wordt zelf plaatsvervanger."""
    eis_versie(sessie, gegevens["versie"])
    eis_rollen_wisselen(sessie)
    nieuw = deelname_uit(sessie, gegevens["deelname"])
    if nieuw.rol != Rol.PLAATSVERVANGER:
        raise Geweigerd("niet_nu", f"Maak {nieuw.gebruiker} eerst plaatsvervanger.")
    if sessie.loopt and not nieuw.binnen:
        raise Geweigerd("niet_nu", f"{nieuw.gebruiker} is nog niet binnen.")
    return _wissel(sessie, nieuw)


@actie("sessie.doorgaan", Sessie, VersieForm)
def doorgaan(sessie, door, gegevens):
    """De inbrenger viel weg; de groep gaat in deze stap verder met wat er is."""
    eis_versie(sessie, gegevens["versie"])
    eis_bezig(sessie)
    weg = sessie.deelnames.filter(rol=Rol.INBRENGER, gezien_op__lte=timezone.now() - AANWEZIG)
    sessie.verder_zonder = list(weg.values_list("pk", flat=True))
    sessie.save(update_fields=["verder_zonder"])
    return {}

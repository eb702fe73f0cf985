"""What people do at the door of the room."""

from django.utils import timezone

from cop.deurbel import bel_toegang
from cop.writepath import Geweigerd, actie, na_commit

from ..groepjes.indeling import schuif_aan
from ..models import Deelname, Sessie
from .forms import AankomenForm, HerkennenForm, RolForm, ToelatenForm, WeghaalForm
from .weg import haal_weg, wis_bijdragen

Rol = Deelname.Rol
_OPEN = (Sessie.Status.OPEN, Sessie.Status.BEZIG, Sessie.Status.GEPAUZEERD)
ROLLEN_WISSELEN = (Sessie.Status.GEPLAND, *_OPEN)


def deelname_uit(sessie: Sessie, pk: int) -> Deelname:
    """The place of somebody else in this session; raises Geweigerd when there is none."""
    deelname = sessie.deelnames.filter(pk=pk, verwijderd_op=None).select_related("gebruiker").first()
    if deelname is None:
        raise Geweigerd("onbekend", "Die persoon hoort niet bij deze sessie.")
    return deelname


def _eis_open(sessie: Sessie) -> None:
    if sessie.status not in _OPEN:
        raise Geweigerd("niet_nu", "De kamer is niet open.")


def _stap_in(sessie: Sessie, deelname: Deelname) -> None:
    """Who comes in while the session runs, is told where the group is."""
    deelname.instapper = sessie.loopt and deelname.binnen


def eis_rollen_wisselen(sessie: Sessie) -> None:
    """Refuses a change of roles when the session is over: who was inbrenger decides about the report."""
    if sessie.status not in ROLLEN_WISSELEN:
        raise Geweigerd("niet_nu", "De sessie is voorbij. De rollen liggen vast.")


def _schuif_aan(sessie: Sessie, deelname: Deelname) -> None:
    """Who comes in while the group sits in groepjes, joins one."""
    if sessie.loopt and sessie.huidige_stap.type in ("groepjes", "in_groepje"):
        schuif_aan(sessie, deelname)


@actie("deelname.aankomen", Sessie, AankomenForm)
def aankomen(sessie, door, gegevens):
    """Iemand komt binnen en gaat akkoord met de groepsafspraken."""
    _eis_open(sessie)
    deelname = sessie.deelname_van(door)
    if deelname.aangekomen_op is None:
        deelname.aangekomen_op = timezone.now()
        deelname.antwoord = Deelname.Antwoord.JA
        _stap_in(sessie, deelname)
        deelname.save(update_fields=["aangekomen_op", "antwoord", "instapper"])
        _schuif_aan(sessie, deelname)
    return {"deelname": deelname.pk}


@actie("deelname.herkennen", Sessie, HerkennenForm)
def herkennen(sessie, door, gegevens):
    """Iemand zegt of de casus bekend voorkomt; wie ja zegt, wacht op de gespreksleider."""
    _eis_open(sessie)
    deelname = sessie.deelname_van(door)
    if deelname.aangekomen_op is None:
        raise Geweigerd("niet_nu", "Ga eerst akkoord met de groepsafspraken.")
    if deelname.herkent and deelname.toegelaten is not True:
        raise Geweigerd("niet_nu", "Je hebt gemeld dat je de casus herkent. De gespreksleider beslist nu.")
    was_binnen = deelname.binnen
    deelname.herkent = gegevens["herkent"]
    deelname.toegelaten = None
    if not was_binnen:
        _stap_in(sessie, deelname)
    deelname.save(update_fields=["herkent", "toegelaten", "instapper"])
    _schuif_aan(sessie, deelname)
    return {"deelname": deelname.pk}


@actie("deelname.toelaten", Sessie, ToelatenForm)
def toelaten(sessie, door, gegevens):
    """De gespreksleider laat iemand die de casus herkent, blijven of gaan."""
    _eis_open(sessie)
    deelname = deelname_uit(sessie, gegevens["deelname"])
    if not deelname.herkent:
        raise Geweigerd("niet_nu", f"{deelname.gebruiker} heeft niet gezegd de casus te herkennen.")
    was_binnen = deelname.binnen
    deelname.toegelaten = gegevens["mag"]
    if not was_binnen:
        _stap_in(sessie, deelname)
    deelname.save(update_fields=["toegelaten", "instapper"])
    _schuif_aan(sessie, deelname)
    return {"deelname": deelname.pk}


@actie("deelname.rol_geven", Sessie, RolForm)
def rol_geven(sessie, door, gegevens):
    """De gespreksleider deelt een rol uit; de inbrenger van een casus blijft inbrenger."""
    eis_rollen_wisselen(sessie)
    deelname = deelname_uit(sessie, gegevens["deelname"])
    rol = gegevens["rol"]
    if deelname.leidt:
        raise Geweigerd("niet_nu", "De gespreksleider wisselt alleen als de plaatsvervanger overneemt.")
    if Rol.INBRENGER in (rol, deelname.rol) and (sessie.casus_id or sessie.loopt):
        raise Geweigerd("niet_nu", "Wie de inbrenger is, ligt vast.")
    if rol == Rol.INBRENGER and (
        sessie.deelnames.filter(rol=rol, verwijderd_op=None).count() >= sessie.leidraad.inhoud["inbrengers"]
    ):
        raise Geweigerd("niet_nu", "Deze leidraad heeft niet meer inbrengers.")
    deelname.rol = rol
    if rol == Rol.WAARNEMER:
        deelname.groepje = deelname.groepjeplek = None
    deelname.save(update_fields=["rol", "groepje", "groepjeplek"])
    na_commit(bel_toegang)
    return {"deelname": deelname.pk}


@actie("deelname.bijpraten", Sessie)
def bijpraten(sessie, door, gegevens):
    """Wie later binnenkwam, weet waar de groep is."""
    deelname = sessie.deelname_van(door)
    deelname.instapper = False
    deelname.save(update_fields=["instapper"])
    return {"deelname": deelname.pk}


@actie("deelname.weghalen", Sessie, WeghaalForm)
def weghalen(sessie, door, gegevens):
    """De gespreksleider haalt iemand uit de sessie; wat die persoon schreef, blijft of gaat mee weg."""
    deelname = haal_weg(sessie, gegevens["deelname"])
    if gegevens["kaarten"] == "weg":
        wis_bijdragen(sessie, deelname)
    na_commit(bel_toegang)
    return {"deelname": deelname.pk}

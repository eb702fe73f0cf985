"""What the gespreksleider does with groepjes: divide, move somebody, say where, call everybody back."""

from datetime import timedelta

from django.utils import timezone

from cop.writepath import Geweigerd, actie

from ..bijdragen.actions import eis_stap
from ..deur.actions import deelname_uit
from ..models import Deelname, Sessie
from .forms import PlaatsForm, PlekForm, TerugForm, VerdeelForm
from .indeling import in_groepjes, stel_voor, te_verdelen, zet_in

TERUG = timedelta(minutes=1)


def _deelnames(sessie: Sessie) -> list[Deelname]:
    return list(sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker"))


@actie("groepje.verdelen", Sessie, VerdeelForm)
def verdelen(sessie, door, gegevens):
    """De gespreksleider laat een nieuwe verdeling in groepjes maken."""
    eis_stap(sessie, door, gegevens, "groepje.verdelen")
    deelnames = _deelnames(sessie)
    mensen = len(te_verdelen(deelnames))
    if gegevens["aantal"] > max(1, mensen // 2):
        raise Geweigerd("ongeldig", "Zoveel groepjes kan niet: in elk groepje zitten minstens twee mensen.")
    stel_voor(sessie, deelnames, gegevens["aantal"])
    return {"aantal": gegevens["aantal"]}


@actie("groepje.plaatsen", Sessie, PlaatsForm)
def plaatsen(sessie, door, gegevens):
    """De gespreksleider zet iemand in een ander groepje, of in geen enkel."""
    eis_stap(sessie, door, gegevens, "groepje.plaatsen")
    deelname = deelname_uit(sessie, gegevens["deelname"])
    if deelname.rol == Deelname.Rol.WAARNEMER or not deelname.binnen:
        raise Geweigerd("niet_nu", f"{deelname.gebruiker} doet nu niet mee in een groepje.")
    if gegevens["groepje"] and gegevens["groepje"] not in in_groepjes(_deelnames(sessie)):
        raise Geweigerd("onbekend", "Dat groepje is er niet (meer).")
    zet_in(sessie, deelname, gegevens["groepje"])
    return {"deelname": deelname.pk}


@actie("groepje.plek", Sessie, PlekForm)
def plek(sessie, door, gegevens):
    """De gespreksleider zegt waar een groepje praat."""
    eis_stap(sessie, door, gegevens, "groepje.plek")
    if gegevens["groepje"] not in in_groepjes(_deelnames(sessie)):
        raise Geweigerd("onbekend", "Dat groepje is er niet (meer).")
    verdeling = sessie.stappen.filter(type="groepjes", geopend_op__isnull=False).last()
    if verdeling is None:
        raise Geweigerd("niet_nu", "Verdeel eerst de groepjes.")
    verdeling.toestand.setdefault("plekken", {})[str(gegevens["groepje"])] = gegevens["plek"]
    verdeling.save(update_fields=["toestand"])
    return {"groepje": gegevens["groepje"]}


@actie("groepje.terugroepen", Sessie, TerugForm)
def terugroepen(sessie, door, gegevens):
    """De gespreksleider roept alle groepjes terug: over een minuut. Er sluit niets vanzelf."""
    stap, _ = eis_stap(sessie, door, gegevens, "groepje.terugroepen")
    stap.toestand["terug"] = gegevens["terug"]
    stap.save(update_fields=["toestand"])
    if gegevens["terug"]:
        sessie.deadline_op = timezone.now() + TERUG
        sessie.save()
    return {"stap": stap.nummer}

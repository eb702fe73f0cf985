"""What people do with a report: change it and agree on it."""

from django_fsm import can_proceed

from casuistiek.models import Casus
from cop.mail import mail
from cop.writepath import Geweigerd, actie

from ..models import Sessie, Verslag, Verslagregel
from ..retention import wis_sessie
from .forms import VaststelFormulier, VerslagFormulier
from .visibility import deelt_in


@actie("verslag.wijzigen", Sessie, VerslagFormulier)
def wijzig(sessie, door, gegevens):
    """Een inbrenger past het verslag aan, zolang het niet is vastgesteld."""
    verslag = _verslag(sessie, gegevens["versie"])
    verslag.kernvraag_oud = gegevens["kernvraag_oud"]
    verslag.kernvraag_nieuw = gegevens["kernvraag_nieuw"]
    verslag.seq += 1
    verslag.save()
    bekend = {regel.uuid: regel for regel in verslag.regels.all()}
    for rij in gegevens["regels"]:
        regel = bekend.get(rij["regel"])
        if rij["weg"] or not rij["tekst"]:
            if regel is not None:
                regel.delete()
        elif regel is None:
            Verslagregel(verslag=verslag, soort=rij["soort"], tekst=rij["tekst"], **_wie_wanneer(rij)).save()
        else:
            _verander(regel, rij)


@actie("verslag.vaststellen", Sessie, VaststelFormulier)
def stel_vast(sessie, door, gegevens):
    """Een inbrenger stelt het verslag vast: deelnemers mogen het lezen, al het andere wordt gewist."""
    _verslag(sessie, gegevens["versie"])
    sessie.vaststellen()
    sessie.save()
    wis_sessie(sessie)
    casus = Casus.objects.select_for_update(no_key=True).filter(pk=sessie.casus_id).first()
    if casus is not None and can_proceed(casus.behandelen):
        casus.behandelen()
        casus.save()
    deelnames = (
        sessie.deelnames.filter(verwijderd_op=None).exclude(gebruiker=door).select_related("gebruiker")
    )
    for deelname in deelnames:
        if deelt_in(sessie, deelname):
            mail("verslag_vastgesteld", [deelname.gebruiker.email], {"sessie": sessie, "deelname": deelname})


def _verslag(sessie: Sessie, versie: int) -> Verslag:
    """The report that may still change, locked; refuses when the other inbrenger changed it in between."""
    verslag = Verslag.objects.select_for_update(of=("self",)).filter(sessie=sessie).first()
    if sessie.status != Sessie.Status.AFGEROND or verslag is None or verslag.gewist:
        raise Geweigerd("niet_nu", "Dit verslag kan niet (meer) veranderen.")
    if verslag.seq != versie:
        raise Geweigerd(
            "verouderd",
            "Het verslag is intussen gewijzigd, misschien door je mede-inbrenger. Open het eerst opnieuw.",
        )
    return verslag


def _verander(regel: Verslagregel, rij: dict) -> None:
    nieuw = _wie_wanneer(rij) if regel.soort == Verslagregel.Soort.AFSPRAAK else {}
    if regel.tekst == rij["tekst"] and all(getattr(regel, veld) == waarde for veld, waarde in nieuw.items()):
        return
    regel.tekst = rij["tekst"]
    for veld, waarde in nieuw.items():
        setattr(regel, veld, waarde)
    # What the owner confirmed in the session was another wording.
    regel.bevestigd = False
    regel.save()


def _wie_wanneer(rij: dict) -> dict:
    if rij["soort"] != Verslagregel.Soort.AFSPRAAK:
        return {}
    return {"eigenaar": rij["eigenaar"], "datum": rij["datum"]}

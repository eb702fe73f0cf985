"""Moving through the leidraad: start, next, back, pause, reveal, undo, close."""

import random
from datetime import timedelta

from django.utils import timezone
from django_fsm import can_proceed

from casuistiek.models import Casus
from cop.mail import mail
from cop.writepath import Geweigerd, actie

from ..beurten import volgorde
from ..invoegen import stappen_voor
from ..models import Deelname, Sessie, Sessiestap
from ..staptypen import type_van
from ..tempo import tijd, zet
from ..verslag.maken import maak_verslag, vergeet_verslag
from .forms import GaNaarForm, VersieForm
from .grenzen import eis_bezig, eis_versie

Rol = Deelname.Rol
VERLENGING_SECONDEN = 120


def _open_stap(sessie: Sessie, stap: Sessiestap) -> None:
    """Opens a step; who comes back to a step finds it as it was left."""
    if stap.geopend_op is None:
        stap.geopend_op = timezone.now()
        deelnames = volgorde.binnen(sessie)
        type_van(stap).bij_openen(sessie, stap, deelnames)
        sprekers = type_van(stap).beurtvolgorde(stap, deelnames)
        stap.beurten = [[d.pk, "wacht"] for d in sprekers]
        volgorde.geef_volgende(sessie, stap)
        stap.save()


@actie("sessie.openen", Sessie, VersieForm)
def openen(sessie, door, gegevens):
    """De gespreksleider zet de deur van de kamer open."""
    eis_versie(sessie, gegevens["versie"])
    sessie.openen()
    sessie.save()


@actie("sessie.starten", Sessie, VersieForm)
def starten(sessie, door, gegevens):
    """De sessie begint: de leidraad wordt overgenomen en de eerste stap gaat open."""
    eis_versie(sessie, gegevens["versie"])
    if not can_proceed(sessie.starten):
        raise Geweigerd("niet_nu", "De sessie is al begonnen, of de deur is nog dicht.")
    if not sessie.deelnames.filter(rol=Rol.INBRENGER, verwijderd_op=None).exists():
        raise Geweigerd("niet_nu", "Er is nog geen inbrenger. Geef eerst iemand die rol.")
    if sessie.casus and sessie.casus.status != Casus.Status.VRIJGEGEVEN:
        raise Geweigerd("niet_nu", "De casus is niet (meer) vrijgegeven. Kies een andere casus.")
    stappen = Sessiestap.objects.bulk_create(
        Sessiestap.uit_leidraad(sessie, nummer, stap) for nummer, stap in enumerate(stappen_voor(sessie), 1)
    )
    sessie.starten(stappen[0])
    _open_stap(sessie, stappen[0])
    sessie.save()
    return {"stap": 1}


@actie("sessie.ga_naar", Sessie, GaNaarForm)
def ga_naar(sessie, door, gegevens):
    """De gespreksleider gaat naar een stap: verder, terug, of een stap overslaan."""
    eis_versie(sessie, gegevens["versie"])
    eis_bezig(sessie)
    stap = sessie.stappen.filter(nummer=gegevens["stap"]).first()
    if stap is None:
        raise Geweigerd("onbekend", "Die stap bestaat niet.")
    sessie.vorige_zet = zet.naar_stap(sessie, stap)
    tijd.boek(sessie)
    sessie.ga_naar(stap)
    _open_stap(sessie, stap)
    sessie.save()
    return {"stap": stap.nummer}


@actie("sessie.ongedaan_maken", Sessie, VersieForm)
def ongedaan_maken(sessie, door, gegevens):
    """De gespreksleider maakt de laatste zet ongedaan; de klok staat weer zoals die stond."""
    eis_versie(sessie, gegevens["versie"])
    eis_bezig(sessie)
    if not zet.kan_terug(sessie):
        raise Geweigerd("niet_nu", "Dit is niet meer ongedaan te maken. Kies een stap in de leidraad.")
    zet.maak_ongedaan(sessie)
    sessie.save()
    return {"stap": sessie.huidige_stap.nummer}


@actie("sessie.pauzeren", Sessie, VersieForm)
def pauzeren(sessie, door, gegevens):
    """De gespreksleider zet de sessie stil; de klok staat ook stil."""
    eis_versie(sessie, gegevens["versie"])
    tijd.boek(sessie)
    sessie.pauzeren()
    sessie.save()


@actie("sessie.hervatten", Sessie, VersieForm)
def hervatten(sessie, door, gegevens):
    """De gespreksleider gaat verder waar de groep was."""
    eis_versie(sessie, gegevens["versie"])
    sessie.hervatten()
    sessie.save()


@actie("sessie.verlengen", Sessie, VersieForm)
def verlengen(sessie, door, gegevens):
    """De gespreksleider geeft de stap 2 minuten extra; is de tijd al om, dan vanaf nu."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    sessie.vorige_zet = zet.verlenging(sessie)
    stap.nog_even = []
    stap.save(update_fields=["nog_even"])
    sessie.deadline_op = max(sessie.deadline_op, timezone.now()) + timedelta(seconds=VERLENGING_SECONDEN)
    sessie.save()


@actie("sessie.onthullen", Sessie, VersieForm)
def onthullen(sessie, door, gegevens):
    """De gespreksleider draait alle kaarten van de stap tegelijk om, in een gelote volgorde."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    if not type_van(stap).onthulbaar(stap):
        raise Geweigerd("niet_nu", "In deze stap valt niets te onthullen.")
    if stap.onthuld_op is None:
        stap.onthuld_op = timezone.now()
        type_van(stap).bij_onthullen(stap)
        stap.save(update_fields=["onthuld_op", "toestand"])
        kaarten = list(stap.bijdragen.all())
        random.SystemRandom().shuffle(kaarten)
        for plek, kaart in enumerate(kaarten, 1):
            kaart.plek = plek
        stap.bijdragen.bulk_update(kaarten, ["plek"])
    return {"stap": stap.nummer}


@actie("sessie.afronden", Sessie, VersieForm)
def afronden(sessie, door, gegevens):
    """De gespreksleider sluit de sessie; uit de opbrengst ontstaat een verslag voor de inbrenger."""
    eis_versie(sessie, gegevens["versie"])
    tijd.boek(sessie)
    sessie.afronden()
    sessie.save()
    maak_verslag(sessie)
    for deelname in sessie.deelnames.filter(rol=Rol.INBRENGER, verwijderd_op=None).select_related(
        "gebruiker"
    ):
        mail("verslag_klaar", [deelname.gebruiker.email], {"sessie": sessie, "deelname": deelname})


@actie("sessie.heropenen", Sessie, VersieForm)
def heropenen(sessie, door, gegevens):
    """De gespreksleider opent een te vroeg gesloten sessie weer; het verslag ontstaat later opnieuw."""
    eis_versie(sessie, gegevens["versie"])
    if sessie.gewist:
        raise Geweigerd("niet_nu", "De bijdragen van deze sessie zijn al gewist.")
    sessie.heropenen()
    sessie.save()
    vergeet_verslag(sessie)

"""Moving through the leidraad: start, next, back, pause, reveal, give the turn, take over, close."""

import random
from datetime import timedelta

from django.utils import timezone
from django_fsm import can_proceed

from casuistiek.models import Casus
from cop.deurbel import bel_toegang
from cop.mail import mail
from cop.writepath import Geweigerd, actie, na_commit

from ..deur.actions import deelname_uit, eis_rollen_wisselen
from ..invoegen import stappen_voor
from ..models import Deelname, Sessie, Sessiestap
from ..staptypen import type_van
from ..verslag.maken import maak_verslag, vergeet_verslag
from .forms import BeurtAfrondenForm, BeurtForm, GaNaarForm, VersieForm

Rol = Deelname.Rol
VERLENGING_SECONDEN = 120


def eis_versie(sessie: Sessie, versie: int) -> None:
    """Refuses what was pressed on a screen that is no longer true.

    A row lock alone lets the second of two simultaneous presses advance again; comparing with the version
    that the person saw gives exactly one.
    """
    if versie != sessie.versie:
        raise Geweigerd(
            "verouderd", "Er is net iets veranderd in de kamer. Kijk even en probeer het opnieuw."
        )


def eis_bezig(sessie: Sessie) -> Sessiestap:
    """Gives the step that is going on; refuses when the session is not running or paused."""
    if sessie.status == Sessie.Status.GEPAUZEERD:
        raise Geweigerd("niet_nu", "De sessie is gepauzeerd. Even geduld.")
    if sessie.status != Sessie.Status.BEZIG:
        raise Geweigerd("niet_nu", "De sessie is niet bezig.")
    return sessie.huidige_stap


def _binnen(sessie: Sessie) -> list[Deelname]:
    return [d for d in sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker") if d.binnen]


def _open_stap(sessie: Sessie, stap: Sessiestap) -> None:
    """Opens a step; who comes back to a step finds it as it was left."""
    if stap.geopend_op is None:
        stap.geopend_op = timezone.now()
        volgorde = type_van(stap).beurtvolgorde(stap, _binnen(sessie))
        stap.beurten = [[d.pk, "wacht"] for d in volgorde]
        _volgende_beurt(sessie, stap)
        stap.save()


def _volgende_beurt(sessie: Sessie, stap: Sessiestap) -> None:
    """Gives the turn to the first who waits and is (still) here to speak."""
    sprekers = {d.pk for d in _binnen(sessie) if d.rol != Rol.WAARNEMER}
    for beurt in stap.beurten:
        if beurt[1] == "wacht" and beurt[0] in sprekers:
            beurt[1] = "nu"
            return


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
    sessie.ga_naar(stap)
    _open_stap(sessie, stap)
    sessie.save()
    return {"stap": stap.nummer}


@actie("sessie.pauzeren", Sessie, VersieForm)
def pauzeren(sessie, door, gegevens):
    """De gespreksleider zet de sessie stil; de klok staat ook stil."""
    eis_versie(sessie, gegevens["versie"])
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
    eis_bezig(sessie)
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


@actie("sessie.overnemen", Sessie, VersieForm)
def overnemen(sessie, door, gegevens):
    """De plaatsvervanger neemt de leiding over; de gespreksleider wordt plaatsvervanger."""
    eis_versie(sessie, gegevens["versie"])
    eis_rollen_wisselen(sessie)
    nieuw = sessie.deelname_van(door)
    if nieuw.herkent and nieuw.toegelaten is not True:
        raise Geweigerd("niet_nu", "Je herkent de casus. Dan kun je dit gesprek niet leiden.")
    oud = sessie.deelnames.filter(rol=Rol.GESPREKSLEIDER, verwijderd_op=None).first()
    if oud is not None:
        oud.rol = Rol.PLAATSVERVANGER
        if oud.aangekomen_op and oud.herkent is None:
            oud.herkent = False  # who led has read the case: no gate in the middle of the session
        oud.save(update_fields=["rol", "herkent"])
    nieuw.rol = Rol.GESPREKSLEIDER
    nieuw.save(update_fields=["rol"])
    sessie.versie += 1
    sessie.save()
    na_commit(bel_toegang)
    return {"deelname": nieuw.pk}


@actie("beurt.geven", Sessie, BeurtForm)
def beurt_geven(sessie, door, gegevens):
    """De gespreksleider geeft iemand het woord; wie nu spreekt, is daarmee klaar."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    deelname = deelname_uit(sessie, gegevens["deelname"])
    if not deelname.binnen:
        raise Geweigerd("niet_nu", f"{deelname.gebruiker} is nog niet binnen.")
    if deelname.rol == Rol.WAARNEMER or type_van(stap).luistert(stap, deelname):
        raise Geweigerd("niet_nu", f"{deelname.gebruiker} luistert in deze stap.")
    klaar = [[pk, "klaar" if stand == "nu" else stand] for pk, stand in stap.beurten if pk != deelname.pk]
    gehad = [beurt for beurt in klaar if beurt[1] != "wacht"]
    wacht = [beurt for beurt in klaar if beurt[1] == "wacht"]
    stap.beurten = [*gehad, [deelname.pk, "nu"], *wacht]
    stap.save(update_fields=["beurten"])
    return {"deelname": deelname.pk}


@actie("beurt.afronden", Sessie, BeurtAfrondenForm)
def beurt_afronden(sessie, door, gegevens):
    """Wie aan het woord is, is klaar of past; de volgende krijgt de beurt. De gespreksleider mag het ook."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    deelname = sessie.deelname_van(door)
    if stap.beurt is None:
        raise Geweigerd("niet_nu", "Er is nu niemand aan de beurt.")
    if stap.beurt != deelname.pk and not deelname.leidt:
        raise Geweigerd("niet_nu", "Jij bent nu niet aan de beurt.")
    for beurt in stap.beurten:
        if beurt[1] == "nu":
            beurt[1] = "pas" if gegevens["pas"] else "klaar"
            break
    _volgende_beurt(sessie, stap)
    stap.save(update_fields=["beurten"])
    return {"stap": stap.nummer}

"""What people do to speak: ask for the word, get it, hand it on."""

from cop.writepath import Geweigerd, actie

from ..deur.actions import deelname_uit
from ..kamer.forms import VersieForm
from ..kamer.grenzen import eis_bezig, eis_meedoen, eis_versie
from ..models import Deelname, Sessie
from ..staptypen import type_van
from . import volgorde
from .forms import BeurtAfrondenForm, BeurtForm, HandForm

Rol = Deelname.Rol


@actie("beurt.geven", Sessie, BeurtForm)
def geven(sessie, door, gegevens):
    """De gespreksleider geeft iemand het woord; wie nu spreekt, is daarmee klaar."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    deelname = deelname_uit(sessie, gegevens["deelname"])
    if not deelname.binnen:
        raise Geweigerd("niet_nu", f"{deelname.gebruiker} is nog niet binnen.")
    if deelname.rol == Rol.WAARNEMER or type_van(stap).luistert(stap, deelname):
        raise Geweigerd("niet_nu", f"{deelname.gebruiker} luistert in deze stap.")
    if [deelname.pk, "klaar"] in stap.beurten:
        deelname.extra_beurten += 1
        deelname.save(update_fields=["extra_beurten"])
    volgorde.geef(stap, deelname.pk)
    stap.save(update_fields=["beurten", "handen"])
    return {"deelname": deelname.pk}


@actie("beurt.afronden", Sessie, BeurtAfrondenForm)
def afronden(sessie, door, gegevens):
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
    volgorde.geef_volgende(sessie, stap)
    stap.save(update_fields=["beurten"])
    return {"stap": stap.nummer}


@actie("beurt.overslaan", Sessie, BeurtForm)
def overslaan(sessie, door, gegevens):
    """De gespreksleider slaat iemand over: die komt achteraan, en houdt de beurt of de hand tegoed."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    deelname = deelname_uit(sessie, gegevens["deelname"])
    if stap.beurt == deelname.pk:
        wacht = {pk for pk, stand in stap.beurten if stand == "wacht"} & volgorde.sprekers(sessie)
        if not wacht:
            raise Geweigerd("niet_nu", "Na deze beurt wacht er niemand. Kies ‘Beurt klaar’.")
        volgorde.naar_achteren(stap, deelname.pk)
        volgorde.geef_volgende(sessie, stap)
    elif deelname.pk in stap.handen:
        volgorde.zak(stap, deelname.pk)
        stap.handen.append(deelname.pk)
    else:
        raise Geweigerd("niet_nu", f"{deelname.gebruiker} heeft geen beurt en geen hand omhoog.")
    stap.save(update_fields=["beurten", "handen"])
    return {"deelname": deelname.pk}


@actie("beurt.teruggeven", Sessie, VersieForm)
def teruggeven(sessie, door, gegevens):
    """De gespreksleider geeft de beurt terug aan wie hiervoor sprak; wie hem had, komt daarna."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    vorige = volgorde.vorige_spreker(stap, volgorde.sprekers(sessie))
    if vorige is None:
        raise Geweigerd("niet_nu", "Hiervoor had nog niemand de beurt.")
    volgorde.geef_terug(stap, vorige)
    stap.save(update_fields=["beurten"])
    return {"deelname": vorige}


@actie("hand.opsteken", Sessie, VersieForm)
def opsteken(sessie, door, gegevens):
    """Iemand vraagt het woord en komt achteraan in de rij."""
    eis_versie(sessie, gegevens["versie"])
    stap, deelname = eis_meedoen(sessie, door)
    if type_van(stap).luistert(stap, deelname):
        raise Geweigerd("niet_nu", "Je bent in de luisterstand. Schrijf het in je kladblok; straks mag je.")
    if stap.beurt == deelname.pk:
        raise Geweigerd("niet_nu", "Je hebt het woord al.")
    if deelname.pk not in stap.handen:
        stap.handen.append(deelname.pk)
        stap.save(update_fields=["handen"])
    return {"deelname": deelname.pk}


@actie("hand.laten_zakken", Sessie, HandForm)
def laten_zakken(sessie, door, gegevens):
    """Iemand hoeft het woord niet meer; de gespreksleider kan elke hand laten zakken."""
    eis_versie(sessie, gegevens["versie"])
    stap, deelname = eis_meedoen(sessie, door)
    wie = gegevens["deelname"] or deelname.pk
    if wie != deelname.pk and not deelname.leidt:
        raise Geweigerd("niet_nu", "Dit is niet jouw hand.")
    volgorde.zak(stap, wie)
    stap.save(update_fields=["handen"])
    return {"deelname": wie}

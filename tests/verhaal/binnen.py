"""Runs inside the server's own Django, by `server.python`: makes a room, and acts behind the screens.

Other than that the tests in this folder only do what a browser can do.
"""

import time
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db.models import F
from django.test import Client
from django.utils import timezone

import cop.actions  # noqa: F401  registers what is done to people
from cop.demo import COMMUNITY, maak_mensen
from cop.models import Community, Lidmaatschap
from cop.writepath import voer_uit
from intervisie.models import Deelname, Sessie
from tests.kamer.groep import ROLLEN, Groep

GASTEN = [f"gast{n}" for n in range(1, 9)]


def maak_kamer(leidraad: str, stap: str = "", mensen: int = 7, waarnemer: bool = True) -> dict:
    """A session on this leidraad with so many people through the door; running when `stap` is given."""
    bekend = maak_mensen()
    community = Community.objects.get(naam=COMMUNITY)
    rollen = {naam: rol for naam, rol in ROLLEN.items() if waarnemer or rol != "waarnemer"}
    if not leidraad.startswith("cop_"):
        del rollen["otto"]
    for naam in ["karim", "sanne", *GASTEN][: max(0, mensen - len(rollen))]:
        rollen[naam] = "deelnemer"
        bekend[naam] = bekend.get(naam) or _gast(community, naam)
    groep = Groep(community, bekend, leidraad, rollen=rollen)
    groep.binnen()
    if stap:
        groep.doe("gonda", "sessie.starten")
        groep.naar(stap)
    return {
        "pk": groep.sessie.pk,
        "uuid": str(groep.sessie.uuid),
        "versie": groep.sessie.versie,
        "deelnames": {naam: groep.deelname(naam).pk for naam in rollen},
        "koekjes": {naam: koekjes(bekend[naam]) for naam in rollen},
    }


def _gast(community: Community, naam: str):
    gebruiker, nieuw = get_user_model().objects.get_or_create(
        email=f"{naam}@demo.example", defaults={"naam": f"{naam.capitalize()} Demo"}
    )
    if nieuw:
        Lidmaatschap.objects.create(community=community, gebruiker=gebruiker)
    return gebruiker


def koekjes(gebruiker) -> dict[str, str]:
    """Cookies of a new browser of this person, logged in."""
    client = Client()
    client.force_login(gebruiker, backend="django.contrib.auth.backends.ModelBackend")
    return {naam: koek.value for naam, koek in client.cookies.items()}


def wie(naam: str):
    return get_user_model().objects.get(email=f"{naam}@demo.example")


def doe(kamer: dict, naam: str, handeling: str, **gegevens) -> float:
    """An action by this person in another process than the server; gives the moment at which it was done."""
    sessie = Sessie.objects.get(pk=kamer["pk"])
    voer_uit(handeling, wie(naam), sessie, {"versie": sessie.versie, **gegevens})
    return time.monotonic()


def beeindig_lidmaatschap(naam: str) -> float:
    community = Community.objects.get(naam=COMMUNITY)
    lid = community.leden.get(gebruiker=wie(naam))
    voer_uit("lid.beeindigen", wie("bea"), community, {"lid": lid.pk})
    return time.monotonic()


def deactiveer(naam: str) -> float:
    get_user_model().objects.filter(pk=wie(naam).pk).update(is_active=False)
    return time.monotonic()


def log_overal_uit(naam: str) -> float:
    voer_uit("account.overal_uitloggen", wie(naam), wie(naam))
    return time.monotonic()


def kaarten(kamer: dict) -> list[list[str]]:
    """All cards of the session in the order of the database: [author, text]."""
    rijen = Sessie.objects.get(pk=kamer["pk"]).bijdragen.order_by("pk").select_related("auteur__gebruiker")
    return [[kaart.auteur.gebruiker.email.split("@")[0], kaart.tekst] for kaart in rijen]


def herstel(naam: str) -> None:
    """Makes this person a member again, as before."""
    mens = wie(naam)
    get_user_model().objects.filter(pk=mens.pk).update(is_active=True)
    Lidmaatschap.objects.filter(gebruiker=mens).update(beeindigd_op=None)


def trek_in(kamer: dict) -> list[list[str]]:
    """Takes all cards off the table; gives what was on it."""
    op_tafel = kaarten(kamer)
    sessie = Sessie.objects.get(pk=kamer["pk"])
    for kaart in sessie.bijdragen.select_related("auteur__gebruiker"):
        gegevens = {"versie": sessie.versie, "uuid": str(kaart.uuid)}
        voer_uit("bijdrage.intrekken", kaart.auteur.gebruiker, sessie, gegevens)
    return op_tafel


def vul(kamer: dict, naam: str, aantal: int) -> None:
    """So many long cards of this person on the table of the step "perspectieven"."""
    for nummer in range(aantal):
        doe(kamer, naam, "bijdrage.plaatsen", tekst=f"{nummer} " + 'é\\"<ë🙂' * 60, rubriek="Zorg")


def naar(kamer: dict, sleutel: str) -> None:
    """The gespreksleider goes to the step with this key."""
    stap = Sessie.objects.get(pk=kamer["pk"]).stappen.get(sleutel=sleutel)
    doe(kamer, "gonda", "sessie.ga_naar", stap=stap.nummer)


def nieuw_binnen(kamer: dict, naam: str) -> None:
    """One more member is invited and comes in."""
    Deelname.objects.create(sessie_id=kamer["pk"], gebruiker=wie(naam), rol=Deelname.Rol.DEELNEMER)
    doe(kamer, naam, "deelname.aankomen", akkoord="ja")
    doe(kamer, naam, "deelname.herkennen", herkent="nee")


def maak_laat(kamer: dict, naam: str) -> None:
    """One more member is invited, and has yet to come in."""
    Deelname.objects.create(sessie_id=kamer["pk"], gebruiker=wie(naam), rol=Deelname.Rol.DEELNEMER)


def zet_klok(kamer: dict, seconden: int) -> None:
    """As if time went by until so many seconds are left; everybody's screen is told."""
    deadline = timezone.now() + timedelta(seconds=seconden)
    Sessie.objects.filter(pk=kamer["pk"]).update(deadline_op=deadline, seq=F("seq") + 1)


def loop_uit(kamer: dict, minuten: int) -> None:
    """As if the group will be so many minutes late with the steps that are still to come."""
    sessie = Sessie.objects.get(pk=kamer["pk"])
    straks = sessie.stappen.filter(nummer__gt=sessie.huidige_stap.nummer)
    klaar = sessie.deadline_op + timedelta(minutes=sum(stap.minuten for stap in straks))
    begin = klaar - timedelta(minutes=minuten + sessie.duur_minuten)
    Sessie.objects.filter(pk=sessie.pk).update(begint_op=begin, seq=F("seq") + 1)


def koekjes_van(naam: str) -> dict[str, str]:
    return koekjes(wie(naam))

"""For decor.py: who is half-way through logging in, a guest inside, steps of other leidraden half-way."""

from django.core import mail
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from cop.models import Gebruiker
from tests.cop.test_inloggen import code_uit_mail
from tests.scherm.woorden import DILEMMA, STANDPUNTEN


def halverwege(mens) -> dict:
    """Cookies of who gave the code of the mail and must still give that of the app."""
    bezoeker = Client(SERVER_NAME="127.0.0.1")
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        mail.outbox = []
        bezoeker.post(reverse("account_login"), {"email": mens.email})
        bezoeker.post(reverse("account_confirm_login_code"), {"code": code_uit_mail()})
    return {naam: koek.value for naam, koek in bezoeker.cookies.items()}


def laat_gast_binnen(groep) -> None:
    """Somebody who belongs to this session only."""
    gast = Gebruiker.objects.create_user("gijs@demo.example", "Gijs Gast", is_gast=True)
    nu = timezone.now()
    groep.sessie.deelnames.create(
        gebruiker=gast,
        rol="deelnemer",
        gast=True,
        antwoord="ja",
        aangekomen_op=nu,
        gezien_op=nu,
        herkent=False,
    )


def andere_stappen(begin):
    """Kinds of step that only other leidraden have, each half-way; `begin` starts a session on a leidraad."""
    for naam, onthuld in (("standpunt", False), ("standpunt-onthuld", True)):
        groep = begin("deep_democracy").naar("stemmen")
        rijen = groep.sessie.huidige_stap.inhoud["rubrieken"]
        for wie, rij, tekst in zip(("daan", "dewi", "karim"), rijen, STANDPUNTEN, strict=True):
            groep.schrijf(wie, tekst, rubriek=rij)
        if onthuld:
            groep.onthul()
        yield naam, groep
    groep = begin("dilemmamethode").naar("dilemma")
    for rij, tekst in zip(groep.sessie.huidige_stap.inhoud["rubrieken"], DILEMMA, strict=False):
        groep.schrijf("ingrid", tekst, rubriek=rij)
    yield "tabel", groep

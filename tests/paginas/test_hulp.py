"""The handleiding in the product: for everybody, every link and picture there, your own role on top."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from lxml import html

from cop.models import Gebruiker
from intervisie.hulp.blad import BLADEN, MAP, _maak, inhoudsopgave

pytestmark = pytest.mark.django_db


def pagina(client, pad):
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, pad
    return html.fromstring(antwoord.text)


def volgorde(client) -> list[str]:
    boom = pagina(client, "/hulp/")
    return [href.split("/")[2] for href in boom.xpath("//article//ul/li/a/@href") if href != "/hulp/"]


def test_who_has_no_account_reads_every_page_with_its_pictures(client):
    assert volgorde(client) == list(BLADEN)
    plaatjes = 0
    for naam in BLADEN:
        boom = pagina(client, f"/hulp/{naam}/")
        for href in boom.xpath("//main//a/@href"):
            assert client.get(href).status_code == 200, href
        for img in boom.xpath("//article//img"):
            plaatjes += 1
            assert img.get("alt") and img.get("width") == "960" and img.get("height") == "600"
            assert finders.find(img.get("src").removeprefix("/static/")), img.get("src")
        tekst = (MAP / f"{naam}.md").read_text()
        assert len(boom.xpath("//article//h2")) == len(re.findall("^## ", tekst, re.MULTILINE)) > 2
        assert boom.findtext(".//h1") == tekst.splitlines()[0].removeprefix("# ")
    assert plaatjes == len(list((MAP / "beeld").iterdir()))
    assert client.get("/hulp/iets-anders/").status_code == 404


@pytest.mark.parametrize(
    ("wie", "eerst"),
    [
        ("gonda", ["gespreksleider"]),
        ("bea", ["beheerder"]),
        ("ingrid", ["inbrenger"]),
        ("otto", ["inbrenger"]),
        ("karim", []),
    ],
)
def test_the_page_for_what_you_do_comes_first(client, wie, eerst):
    call_command("demo")
    client.force_login(
        Gebruiker.objects.get(email=f"{wie}@demo.example"),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    assert volgorde(client) == eerst + [naam for naam in BLADEN if naam not in eerst]


def test_help_is_in_the_same_place_on_every_page(client):
    voor = [
        pagina(client, pad).xpath("//footer//li[1]/a/@href")
        for pad in ("/", "/privacy/", "/account/inloggen/")
    ]
    assert voor == [["/hulp/"]] * 3


def test_nothing_but_text_comes_out_of_a_page():
    kwaad = _maak("x", "# Kop\n\n<script>x()</script> <b onclick=x>y</b> [k](javascript:x)")
    assert "<script" not in kwaad.html and "<b" not in kwaad.html and 'href="javascript' not in kwaad.html
    assert inhoudsopgave(("beheerder", "lid")).html.index("beheerder") < inhoudsopgave(()).html.index(
        "beheerder"
    )

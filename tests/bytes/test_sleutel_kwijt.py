"""Without the right master key every page says so in words, and nothing else breaks or gets lost."""

import base64
import logging
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from casuistiek import actions
from casuistiek.models import Casus
from cop.writepath import Geweigerd
from intervisie.kamer.opdracht import voer_opdracht
from intervisie.models import Sessie
from intervisie.verslag.maken import maak_verslag
from tests.kamer.groep import Groep

ANDERE = base64.b64encode(b"z" * 32).decode()
KWIJT = {"leeg": [], "onleesbaar": ["geen base64!"], "te kort": ["a2V5"], "andere": [ANDERE]}
GEHEIM = "Situatie van de casus"


@pytest.fixture(params=KWIJT)
def kwijt(request, settings):
    """Loses the master key, in one of the ways in which that happens."""

    def verlies():
        settings.HOOFDSLEUTELS = KWIJT[request.param]

    return verlies


@pytest.fixture
def groep(community, mensen, caplog):
    caplog.set_level(logging.ERROR, "cop")
    return Groep(community, mensen)


@pytest.fixture
def casus(groep):
    return groep.sessie.casus


def zegt_het(antwoord, caplog):
    html = antwoord.content.decode()
    assert antwoord.status_code == 503
    assert "Deze tekst is nu niet te openen" in html and "HOOFDSLEUTELS" in html
    assert "Traceback" not in html and GEHEIM not in html and "no-store" in antwoord["Cache-Control"]
    assert [regel.message for regel in caplog.records if "Een tekst is niet te openen" in regel.message]
    caplog.clear()


def test_pages_of_a_case(casus, ingrid, gonda, klant, kwijt, caplog):
    Casus.objects.update(status="aangeboden")
    pad = f"/casussen/{casus.uuid}/"
    assert GEHEIM in klant(gonda).get(pad).text
    kwijt()
    for wie, adres in ((ingrid, pad), (gonda, pad), (ingrid, f"{pad}bewerken/")):
        zegt_het(klant(wie).get(adres), caplog)
    # What needs no text goes on: the queue, and the rest of the product.
    for wie, adres in ((gonda, "/casussen/wachtrij/"), (ingrid, "/"), (ingrid, "/casussen/nieuw/")):
        assert klant(wie).get(adres).status_code == 200, adres


def test_list_with_a_remark_that_cannot_be_read(casus, ingrid, klant, kwijt, caplog):
    casus.opmerking = "Maak het korter."
    casus.save()
    Casus.objects.update(status="concept")
    kwijt()
    zegt_het(klant(ingrid).get("/casussen/"), caplog)


def test_room(groep, daan, klant, kwijt, caplog):
    groep.start()
    pad = f"/kamer/{groep.sessie.uuid}/"
    kwijt()
    zegt_het(klant(daan).get(pad), caplog)
    zegt_het(klant(daan).get(f"{pad}nieuws/"), caplog)


def test_report(groep, ingrid, klant, kwijt, caplog):
    groep.start().naar("perspectieven").schrijf("daan", "Een kaart.", rubriek="Zorg")
    groep.sessie.afronden()
    groep.sessie.save()
    maak_verslag(groep.sessie)
    pad = f"/verslag/{groep.sessie.uuid}/"
    assert klant(ingrid).get(pad).status_code == 200
    kwijt()
    zegt_het(klant(ingrid).get(pad), caplog)


def test_what_is_written_then_is_refused_in_words(groep, casus, gonda, daan, kwijt, settings, caplog):
    """On a page and in the room; with the key back everything is as it was."""
    groep.start().naar("perspectieven")
    Casus.objects.update(status="aangeboden")
    goed = settings.HOOFDSLEUTELS
    kwijt()
    with pytest.raises(Geweigerd, match="Er is niets bewaard") as geweigerd:
        actions.stuur_terug(gonda, casus, {"opmerking": "Maak het korter."})
    assert geweigerd.value.code == "sleutel"
    kaart = {"versie": groep.sessie.versie, "tekst": "Een kaart.", "rubriek": "Zorg", "nagekeken": "ja"}
    bericht = {"id": "a" * 12, "naam": "bijdrage.plaatsen", "d": kaart}
    antwoord = voer_opdracht(daan, groep.sessie, bericht)
    assert antwoord["code"] == "sleutel" and not groep.sessie.bijdragen.exists()
    assert len([regel for regel in caplog.records if "niet te openen" in regel.message]) == 2
    settings.HOOFDSLEUTELS = goed
    casus = Casus.objects.get()
    assert (casus.status, casus.situatie, casus.opmerking) == ("aangeboden", GEHEIM, "")
    assert voer_opdracht(daan, groep.sessie, bericht)["t"] == "klaar"


@pytest.mark.django_db(transaction=True)
def test_wiping_goes_on_and_tells_what_it_could_not_close(groep, casus, daan, kwijt, settings):
    groep.start().naar("perspectieven").schrijf("daan", "Een kaart.", rubriek="Zorg")
    groep.sessie.bijdragen.update(geoogst=True)
    Sessie.objects.update(begint_op=timezone.now() - timedelta(days=99))
    Casus.objects.update(status="ingetrokken", ingetrokken_op=timezone.now() - timedelta(days=99))
    goed = settings.HOOFDSLEUTELS
    kwijt()
    uit = StringIO()
    with pytest.raises(CommandError, match="Sessies bleven liggen.*HOOFDSLEUTELS"):
        call_command("opruimen", stdout=uit)
    assert "casussen: tekst gewist: 1" in uit.getvalue() and Casus.objects.get().gewist
    assert groep.sessie.bijdragen.exists()
    settings.HOOFDSLEUTELS = goed
    call_command("opruimen", stdout=uit)
    assert "sessies: bijdragen gewist: 1" in uit.getvalue() and not groep.sessie.bijdragen.exists()


def test_wiped_while_it_was_opened(groep, casus, ingrid, klant, monkeypatch):
    """The row was read before the key went: 410 and not a half page."""
    Casus.objects.update(status="aangeboden")
    monkeypatch.setattr(Casus, "gewist", False)
    casus.sleutel.delete()
    antwoord = klant(ingrid).get(f"/casussen/{casus.uuid}/")
    assert antwoord.status_code == 410 and "Deze tekst is gewist" in antwoord.text

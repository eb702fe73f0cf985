"""When something goes wrong: a page or message of its own, in Dutch, with a way on."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.urls import reverse
from django.views.defaults import server_error
from lxml import html

from intervisie.models import Sessie
from tests.agenda.conftest import casus, leidraden, sessie  # noqa: F401 - fixtures
from tests.paginas.rondgang import Pagina
from tests.paginas.test_rondgang import ENGELS, VAN_MAKERS, treffers


def foutpagina(antwoord, status: int) -> str:
    """The text of an error page that lets you go on: one heading, plain words, and a way back."""
    assert antwoord.status_code == status
    pagina = Pagina("x", "/", "", status, "text/html", antwoord.content.decode())
    boom = pagina.boom
    assert boom.get("lang") == "nl" and len(boom.xpath("//h1")) == 1
    assert boom.xpath("//main//a[contains(@class, 'nl-button')]"), "geen weg terug"
    woorden = list(pagina.leesbaar())
    assert treffers(ENGELS, woorden) == treffers(VAN_MAKERS, woorden) == []
    return boom.xpath("string(//h1)")


def test_each_error_has_a_page_of_its_own(sessie, mensen, klant):  # noqa: F811
    daan = klant(mensen["daan"])
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(mensen["daan"], backend="allauth.account.auth_backends.AuthenticationBackend")
    antwoord = reverse("agenda:antwoord", args=[sessie.uuid])
    koppen = [
        foutpagina(daan.get("/bestaat/niet/"), 404),
        foutpagina(daan.get(reverse("agenda:verzetten", args=[sessie.uuid])), 403),
        foutpagina(streng.post(antwoord, {"antwoord": "ja"}), 403),
        foutpagina(daan.get(antwoord), 405),
        foutpagina(klant().get("/uitnodiging/oude-code/", follow=True), 404),
        foutpagina(daan.post("/profiel/", {"naam": "x" * 100_000}), 413),
    ]
    assert len(set(koppen)) == len(koppen)
    assert sessie.deelnames.get(gebruiker=mensen["daan"]).antwoord == "open"


@pytest.mark.parametrize("debug", [False, True])
def test_an_address_that_is_not_there_has_our_page_in_the_demo_too(sessie, mensen, klant, settings, debug):  # noqa: F811
    settings.DEBUG = debug
    eva = klant(mensen["eva"])
    for pad in ("/bestaat/niet/", reverse("agenda:sessie", args=[sessie.uuid])):
        assert foutpagina(eva.get(pad), 404) == "Deze pagina is er niet"
    assert eva.get("/sessies").url == "/sessies/"


@pytest.mark.parametrize("debug", [False, True])
def test_who_must_confirm_first_is_led_there_in_the_demo_too(mensen, klant, settings, debug):
    """An exception that somebody else's middleware answers is no fault."""
    settings.DEBUG = debug
    TOTP.activate(mensen["karim"], generate_totp_secret())
    antwoord = klant(mensen["karim"]).get(reverse("mfa_generate_recovery_codes"))
    assert antwoord.status_code == 302 and antwoord.url.startswith(reverse("mfa_reauthenticate"))


def test_the_page_for_a_fault_of_ours_needs_no_database_and_no_context(rf, settings):
    """No mark for the database: touching it would fail this test."""
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    antwoord = server_error(rf.get("/"))
    assert "Er ging bij ons iets mis" in foutpagina(antwoord, 500)
    assert b"{{" not in antwoord.content


@pytest.mark.parametrize("debug", [False, True])
def test_a_view_that_breaks_shows_that_page(sessie, mensen, klant, monkeypatch, settings, caplog, debug):  # noqa: F811
    settings.DEBUG = debug

    def stuk(*args):
        raise RuntimeError("geplante fout")

    monkeypatch.setattr("intervisie.agenda.views.agendabeeld", stuk)
    antwoord = klant(mensen["daan"], raise_request_exception=False).get(reverse("agenda:agenda"))
    assert foutpagina(antwoord, 500) == "Er ging bij ons iets mis"
    assert "geplante fout" not in antwoord.content.decode()
    [regel] = [regel for regel in caplog.records if regel.exc_info]
    assert regel.levelname == "ERROR" and regel.exc_info[0] is RuntimeError


@pytest.mark.parametrize("status", ["afgerond", "vastgesteld", "geannuleerd"])
def test_a_session_that_ended_says_so_and_shows_the_way(sessie, mensen, klant, status):  # noqa: F811
    Sessie.objects.update(status=status)
    for wie in ("gonda", "ingrid", "daan"):
        mens = klant(mensen[wie])
        kamer = mens.get(reverse("kamer:kamer", args=[sessie.uuid]))
        assert kamer.status_code == 200
        links = html.fromstring(kamer.text).xpath("//main//a/@href")
        assert {reverse(naam, args=[sessie.uuid]) for naam in ("agenda:sessie", "verslag:verslag")} & set(
            links
        )
        te_laat = mens.post(reverse("agenda:antwoord", args=[sessie.uuid]), {"antwoord": "ja"}, follow=True)
        assert "Dit kan alleen voordat de sessie begint." in te_laat.text


def test_who_was_logged_out_comes_back_to_the_same_page_after_logging_in(sessie, klant):  # noqa: F811
    for naam in ("agenda:sessie", "verslag:verslag", "kamer:kamer"):
        pad = reverse(naam, args=[sessie.uuid])
        assert klant().get(pad).url == f"{reverse('account_login')}?next={pad}"


def test_a_page_without_a_way_on_is_noticed():
    class Kaal:
        status_code = 404
        content = b"<!doctype html><html lang=nl><title>T</title><body><main><h1>Weg</h1></main>"

    with pytest.raises(AssertionError, match="geen weg terug"):
        foutpagina(Kaal, 404)

"""Before a login ends it is said, in a form and in the room, and nothing that was typed is lost."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import expect

ADRES = "/account/blijven/"
VOL = 8 * 3600
BALK = ".inlogtijd"
TITEL, ROL = "Wie belt de ouders?", "Ik wacht op de school."
_EINDE = """
from datetime import timedelta
from django.contrib.sessions.models import Session
from django.utils import timezone
Session.objects.filter(pk=sleutel).update(expire_date=timezone.now() + timedelta(minutes=minuten))
"""
_REST = """
from django.contrib.sessions.models import Session
from django.utils import timezone
(Session.objects.get(pk=sleutel).expire_date - timezone.now()).total_seconds() / 3600
"""


@pytest.fixture
def inlog(bea, klant):
    client = klant(bea)
    client.get("/")

    def nog(minuten):
        einde = timezone.now() + timedelta(minutes=minuten)
        Session.objects.filter(pk=client.session.session_key).update(expire_date=einde)

    return client, nog


def test_asking_tells_and_only_a_post_begins_a_new_term(inlog):
    client, nog = inlog
    nog(10)
    assert 590 <= client.get(ADRES).json()["rest"] <= 600
    assert 590 <= client.get(ADRES).json()["rest"] <= 600
    assert 'data-inlog="59' in client.get("/").text or 'data-inlog="600"' in client.get("/").text
    assert client.post(ADRES).json()["rest"] == VOL
    assert VOL - 10 <= client.get(ADRES).json()["rest"] <= VOL


def test_who_is_out_hears_it_and_gets_nothing(inlog, client):
    ingelogd, nog = inlog
    nog(-1)
    for bezoeker in (ingelogd, client):
        assert bezoeker.get(ADRES).json() == bezoeker.post(ADRES).json() == {"rest": 0}
    assert "data-inlog" not in client.get("/privacy/").text


# ---- in a browser ----


@pytest.fixture
def ingrid(server, browser):
    server.manage("demo")
    koekjes = server.login("ingrid@demo.example")
    sleutel = next(iter(koekjes.values()))
    return browser.open("ingrid", cookies=koekjes), lambda minuten: server.python(
        _EINDE, sleutel=sleutel, minuten=minuten
    )


def schrijf(pagina):
    pagina.goto("/casussen/nieuw/")
    pagina.fill("[name=titel]", TITEL)
    pagina.fill("[name=eigen_rol]", ROL)
    pagina.focus("[name=eigen_rol]")


def kijk_nu(pagina):
    """What the script does every fifteen seconds, now."""
    pagina.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_nothing_is_said_long_before(ingrid):
    pagina, nog = ingrid
    pagina.goto("/profiel/")
    nog(20)
    pagina.goto("/profiel/")
    kijk_nu(pagina)
    expect(pagina.locator(BALK)).to_have_count(0)


def test_staying_is_one_press_and_brings_you_back_to_where_you_typed(ingrid, server):
    pagina, nog = ingrid
    pagina.goto("/")
    nog(14)
    schrijf(pagina)
    kijk_nu(pagina)
    expect(pagina.locator(BALK).get_by_role("status")).to_contain_text("zo uitgelogd")
    assert pagina.evaluate("document.activeElement.name") == "eigen_rol"
    sleutel = next(c["value"] for c in pagina.context.cookies() if c["name"] == "sessionid")
    assert server.python(_REST, sleutel=sleutel) < 0.25
    pagina.get_by_role("button", name="Blijf ingelogd").click()
    expect(pagina.locator(BALK)).to_have_count(0)
    assert server.python(_REST, sleutel=sleutel) > 7.9
    assert pagina.evaluate("document.activeElement.name") == "eigen_rol"
    expect(pagina.locator("[name=titel]")).to_have_value(TITEL)


def test_another_tab_that_stayed_is_enough(ingrid):
    pagina, nog = ingrid
    pagina.goto("/")
    nog(14)
    schrijf(pagina)
    expect(pagina.locator(BALK)).to_be_visible()
    nog(8 * 60)
    kijk_nu(pagina)
    expect(pagina.locator(BALK)).to_have_count(0)


@pytest.mark.parametrize("zelfde", [True, False])
def test_logged_out_while_typing_and_in_again_in_another_tab(ingrid, server, browser, zelfde):
    pagina, nog = ingrid
    pagina.goto("/")
    nog(14)
    schrijf(pagina)
    nog(-1)
    kijk_nu(pagina)
    expect(pagina.get_by_role("link", name="Inloggen in een nieuw tabblad")).to_be_visible()
    pagina.context.clear_cookies()  # with the login, its secret for forms is another one too
    wie = "ingrid" if zelfde else "daan"
    pagina.context.add_cookies(
        [{"name": n, "value": w, "url": server.url} for n, w in server.login(f"{wie}@demo.example").items()]
    )
    ander = pagina.context.new_page()
    ander.goto("/profiel/")
    ander.close()
    kijk_nu(pagina)
    expect(pagina.locator(BALK)).to_have_count(0 if zelfde else 1)
    for veld in ("situatie", "kernvraag"):
        pagina.fill(f"[name={veld}]", "Wie belt er?")
    browser.verwacht("403")
    pagina.get_by_role("button", name="Controleer mijn tekst").click()
    if zelfde:
        expect(pagina.locator("h1")).to_have_text("Kijk je casus na")
    else:
        expect(pagina.get_by_text("Er is niets bewaard. Je tekst staat er nog.")).to_be_visible()
        expect(pagina.locator("[name=titel]")).to_have_value(TITEL)


@pytest.mark.parametrize("telefoon", [False, True])
def test_in_the_room_it_is_said_too(server, browser, telefoon):
    server.manage("demo")
    koekjes = server.login("gonda@demo.example")
    pagina = browser.open("gonda", telefoon=telefoon, cookies=koekjes)
    pagina.goto("/")
    server.python(_EINDE, sleutel=next(iter(koekjes.values())), minuten=14)
    pagina.get_by_role("link", name="Naar de kamer").first.click()
    expect(pagina.locator("#verbinding")).to_have_attribute("data-stand", "live")
    expect(pagina.locator(BALK)).to_be_in_viewport()
    assert pagina.evaluate("document.documentElement.scrollWidth") <= pagina.viewport_size["width"]
    pagina.mouse.wheel(0, 600)
    expect(pagina.locator(BALK)).to_be_in_viewport()
    pagina.get_by_role("button", name="Blijf ingelogd").click()
    expect(pagina.locator(BALK)).to_have_count(0)
    expect(pagina.locator("#verbinding")).to_have_attribute("data-stand", "live")

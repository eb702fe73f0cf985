"""What the browser of an author remembers of a raw text: nothing on disk, nothing behind the back button."""

import time

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.bytes.hunter import Jager
from tests.bytes.needles import maak_mensen
from tests.bytes.schrijver import NIEUW, gemist, ruwe_casus
from tests.bytes.surfer import SCHRIJFT_NA, surfen

# Whatever database the run is on, the browser is the same.
pytestmark = [pytest.mark.alleen_sqlite, pytest.mark.echt, pytest.mark.browser]
MENSEN = maak_mensen(20)
JAGER = Jager(merk for mens in MENSEN for merk in mens.merken)
RAUW = ruwe_casus(MENSEN)


@pytest.fixture
def server(gedeelde_server):
    gedeelde_server.python("from cop.demo import maak_mensen\nmaak_mensen()\n1")
    return gedeelde_server


@pytest.fixture
def start(server, tmp_path):
    """Starts the Chromium of Ingrid on her profile, with a first tab."""
    with surfen() as begin:

        def start():
            surfer = begin(tmp_path / "profiel", server.url, server.login("ingrid@demo.example"))
            return surfer, surfer.tab()

        yield start


@pytest.fixture
def schoon(tmp_path):
    """Looks whether nothing is in the profile, after Chromium had time to write."""

    def kijk():
        time.sleep(SCHRIJFT_NA)
        vangst = JAGER.zoek(tmp_path / "profiel")
        assert not vangst.raak
        return vangst

    return kijk


def typ(tab, url: str) -> None:
    tab.goto(url + NIEUW)
    for veld, inhoud in RAUW.items():
        if isinstance(inhoud, str) and veld != "soort":
            tab.fill(f"[name={veld}]", inhoud)


def kop(tab, tekst: str) -> None:
    expect(tab.locator("h1")).to_have_text(tekst)


def controleer(tab) -> None:
    tab.click("text=Controleer mijn tekst")
    kop(tab, "Kijk je casus na")
    assert JAGER.in_bytes(tab.content().encode())


def test_nothing_is_left_of_writing_and_leaving(start, schoon, server):
    """Typing, check, back, check, reload, leaving and the back button, a closed tab, a power cut."""
    surfer, tab = start()
    tab.on("dialog", lambda venster: venster.accept())
    typ(tab, server.url)
    controleer(tab)
    tab.click("main >> text=Terug naar schrijven >> nth=-1")
    kop(tab, "Nieuwe casus")
    assert tab.input_value("[name=situatie]") == RAUW["situatie"]
    controleer(tab)
    schoon()
    # A reload asks first, and then begins anew.
    tab.reload()
    kop(tab, "Nieuwe casus")
    assert not JAGER.in_bytes(tab.content().encode()) and tab.input_value("[name=situatie]") == ""
    # Leaving for another page; what comes back behind the back button is empty.
    typ(tab, server.url)
    controleer(tab)
    tab.goto(server.url + "/casussen/")
    tab.go_back()
    kop(tab, "Nieuwe casus")
    assert not JAGER.in_bytes(tab.content().encode()) and tab.input_value("[name=situatie]") == ""
    # A closed tab, another that stays open on its text when the power goes, and the next day.
    dicht = surfer.tab()
    typ(dicht, server.url)
    controleer(dicht)
    dicht.close()
    typ(tab, server.url)
    controleer(tab)
    schoon()
    surfer.kill()
    schoon()
    surfer, _ = start()
    schoon()
    assert not any(NIEUW in pagina.url for pagina in surfer.context.pages)


def test_nothing_is_left_of_a_case_that_was_saved(start, schoon, server):
    surfer, tab = start()
    verzonden = []
    tab.on("request", lambda verzoek: verzonden.append((verzoek.method, verzoek.is_navigation_request())))
    typ(tab, server.url)
    controleer(tab)
    for nummer, merk in enumerate(gemist(RAUW, MENSEN)):
        if nummer:
            tab.click("text=/Zoek deze woorden in mijn tekst|Werk de tekst bij/")
            expect(tab.locator("[name=zoek]")).to_have_count(nummer + 1)
        tab.locator("[name=zoek]").last.fill(merk)
        tab.locator("[name=door]").last.fill("iets anders")
    for _ronde in range(5):
        tab.click("text=Bewaar de aangepaste tekst")
        try:
            tab.wait_for_url("**/casussen/*-*/", timeout=3000)
            break
        except TimeoutError:
            continue  # another round was asked for
    expect(tab.locator("main")).to_contain_text("Zo zien anderen jouw casus")
    assert not JAGER.in_bytes(tab.content().encode())
    # No text was in a page change, so none is in the history of the tab.
    assert ("POST", True) not in verzonden and ("POST", False) in verzonden
    tab.go_back()
    assert not JAGER.in_bytes(tab.content().encode())
    tab.go_forward()
    assert not JAGER.in_bytes(tab.content().encode())
    schoon()
    surfer.sluit()
    assert schoon().bestanden > 50


def test_page_that_a_browser_keeps_in_memory_is_empty(start, server):
    """Chromium keeps none of ours; for one that does, its two events are played."""
    _, tab = start()
    typ(tab, server.url)
    controleer(tab)
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))")
    assert JAGER.in_bytes(tab.content().encode())
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert not JAGER.in_bytes(tab.content().encode())
    tab.on("dialog", lambda venster: venster.accept())
    with tab.expect_navigation():
        tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    kop(tab, "Nieuwe casus")


def test_way_by_page_change_would_be_written_down(start, server, tmp_path):
    """The reason for verzenden.js, and the teeth of the search: without it the text is in the profile."""
    surfer, tab = start()
    tab.route("**/verzenden.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    typ(tab, server.url)
    controleer(tab)
    time.sleep(SCHRIJFT_NA)
    vangst = JAGER.zoek(tmp_path / "profiel")
    assert {mens.bsn for mens in MENSEN} <= vangst.naalden()
    assert all("/Sessions/" in pad for pad in vangst.raak)


def test_text_stays_on_the_page_when_it_cannot_be_sent(start, server):
    surfer, tab = start()
    typ(tab, server.url)
    melding = tab.locator("[data-niet-verzonden]")
    surfer.context.set_offline(True)
    tab.click("text=Controleer mijn tekst")
    expect(melding).to_contain_text("geen verbinding")
    surfer.context.set_offline(False)
    koekjes = surfer.context.cookies()
    surfer.context.clear_cookies(name="sessionid")
    tab.click("text=Controleer mijn tekst")
    expect(melding).to_contain_text("Log in een ander tabblad in")
    surfer.context.clear_cookies()
    tab.click("text=Controleer mijn tekst")
    expect(melding).to_contain_text("Er is niets bewaard")
    assert tab.input_value("[name=situatie]") == RAUW["situatie"]
    surfer.context.add_cookies(koekjes)
    controleer(tab)

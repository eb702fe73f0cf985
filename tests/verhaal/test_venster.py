"""The room in a real browser: what is typed stays, the focus stays, and a bad network is survived."""

import pytest
from playwright.sync_api import expect

from tests.verhaal.conftest import MAAK, Kamer
from tests.verhaal.spelers import Speler, zelfde_kaarten


@pytest.fixture
def kamer(server):
    return Kamer(
        server, server.python(MAAK, opties={"leidraad": "cop_bindende_afspraken", "stap": "bespreken"})
    )


@pytest.fixture
def ga(browser, kamer):
    """ga("daan", telefoon=True): this person, in the room."""

    def ga(naam: str, **opties) -> Speler:
        speler = Speler(naam, browser.open(naam, cookies=kamer.koekjes[naam], **opties))
        speler.pagina.goto(kamer.pad)
        return speler

    return ga


def naar(kamer, sleutel: str) -> None:
    """The gespreksleider goes to the step with this key."""
    kamer.binnen("naar(kamer, sleutel)", sleutel=sleutel)


def test_what_is_typed_survives_a_reload_and_goes_when_it_is_sent(ga):
    daan = ga("daan", telefoon=True)
    daan.verbonden()
    daan.veld.fill("Nog niet af\nmaar wel twee regels")
    daan.pagina.reload()
    expect(daan.veld).to_have_value("Nog niet af\nmaar wel twee regels")
    daan.verbonden()
    daan.verstuur()
    expect(daan.kaart("maar wel twee regels")).to_be_visible()
    expect(daan.veld).to_have_value("")
    daan.pagina.reload()
    expect(daan.kaart("maar wel twee regels")).to_be_visible()
    expect(daan.veld).to_have_value("")
    assert daan.pagina.evaluate("() => Object.keys(sessionStorage)") == []


def test_a_pause_gives_back_what_was_typed(ga, kamer):
    daan = ga("daan", telefoon=True)
    daan.verbonden()
    daan.veld.press_sequentially("midden in een zin")
    kamer.binnen("doe(kamer, 'gonda', 'sessie.pauzeren')")
    expect(daan.pagina.locator("#deel-nu")).to_contain_text("gepauzeerd")
    expect(daan.veld).to_have_count(0)
    kamer.binnen("doe(kamer, 'gonda', 'sessie.hervatten')")
    expect(daan.veld).to_have_value("midden in een zin")


def test_news_of_others_does_not_replace_the_field_in_use(ga):
    daan, dewi = ga("daan", telefoon=True), ga("dewi")
    daan.verbonden()
    daan.veld.press_sequentially("begin en eind")
    daan.veld.press("ArrowLeft")
    daan.pagina.evaluate("() => { document.activeElement.merkteken = true }")
    for nummer in range(3):
        dewi.schrijf(f"kaart {nummer} van Dewi")
    expect(daan.kaart("kaart 2 van Dewi")).to_be_visible()
    assert daan.pagina.evaluate("() => document.activeElement.merkteken") is True
    daan.pagina.keyboard.type("X")
    expect(daan.veld).to_have_value("begin en einXd")


def test_who_types_an_appointment_goes_on_when_somebody_comes_in(ga, kamer):
    naar(kamer, "afspraken")
    daan = ga("daan")
    daan.verbonden()
    veld = daan.pagina.locator("#invoer-actie")
    veld.press_sequentially("we bellen elkaar")
    veld.press("Home")
    kamer.binnen("nieuw_binnen(kamer, 'sanne')")
    expect(daan.pagina.locator("#invoer-eigenaar option", has_text="Sanne")).to_be_attached()
    daan.pagina.keyboard.type("Morgen: ")
    expect(veld).to_have_value("Morgen: we bellen elkaar")


def test_a_second_press_sends_nothing_twice(ga, kamer, draad, browser):
    browser.verwacht("WebSocket|ERR_|Failed to load resource")
    daan = ga("daan", url=draad.url)
    daan.verbonden()
    daan.veld.fill("twee keer gedrukt")
    daan.pagina.locator("#deel-invoer [type=submit]").first.dblclick()
    expect(daan.kaart("twee keer gedrukt")).to_have_count(1)
    daan.veld.fill("gedrukt zonder verbinding")
    draad.knip()
    expect(daan.pagina.locator("#verbinding")).to_have_attribute("data-stand", "weg")
    for _ in range(3):
        daan.verstuur()
    draad.heel()
    daan.verbonden()
    expect(daan.kaart("gedrukt zonder verbinding")).to_be_visible()
    expect(daan.veld).to_have_value("")
    daan.pagina.wait_for_timeout(500)
    teksten = [tekst for _, tekst in kamer.binnen("kaarten(kamer)")]
    assert teksten == ["twee keer gedrukt", "gedrukt zonder verbinding"]


def test_a_cut_wire_loses_nothing(ga, kamer, draad, browser):
    browser.verwacht("WebSocket|ERR_|Failed to load resource")
    daan, dewi = ga("daan", telefoon=True, url=draad.url), ga("dewi")
    daan.verbonden()
    dewi.schrijf("voor de knip")
    expect(daan.kaart("voor de knip")).to_be_visible()
    daan.veld.press_sequentially("half")
    draad.knip()
    stand = daan.pagina.locator("#verbinding")
    expect(stand).to_have_attribute("data-stand", "weg")
    expect(stand).to_contain_text("Je tekst is veilig")
    daan.veld.press_sequentially(" en verder getypt")
    dewi.schrijf("tijdens de knip")
    draad.heel()
    daan.verbonden()
    expect(daan.kaart("tijdens de knip")).to_be_visible()
    expect(daan.veld).to_have_value("half en verder getypt")
    expect(daan.veld).to_be_focused()
    daan.verstuur()
    expect(dewi.kaart("half en verder getypt")).to_be_visible()
    assert zelfde_kaarten([daan, dewi]) == ["voor de knip", "tijdens de knip", "half en verder getypt"]


def test_without_websockets_the_room_works_by_asking(ga, kamer, draad, browser):
    browser.verwacht("WebSocket")
    draad.zonder_websockets = True
    daan, dewi = ga("daan", telefoon=True, url=draad.url), ga("dewi")
    expect(daan.pagina.locator("#verbinding")).to_have_attribute("data-stand", "traag", timeout=5_000)
    dewi.schrijf("gehoord door te vragen")
    expect(daan.kaart("gehoord door te vragen")).to_be_visible(timeout=5_000)
    daan.veld.fill("gezegd per post")
    daan.verstuur()
    expect(dewi.kaart("gezegd per post")).to_be_visible(timeout=5_000)
    expect(daan.kaart("gezegd per post")).to_be_visible(timeout=5_000)
    expect(daan.veld).to_have_value("")
    draad.zonder_websockets = False
    daan.verbonden()
    dewi.schrijf("weer meteen")
    expect(daan.kaart("weer meteen")).to_be_visible(timeout=1_000)
    assert len(kamer.binnen("kaarten(kamer)")) == 3


def test_a_room_longer_than_one_message_comes_back_whole(ga, kamer, draad, browser):
    browser.verwacht("WebSocket|ERR_|Failed to load resource")
    naar(kamer, "perspectieven")
    daan = ga("daan", url=draad.url)
    daan.verbonden()
    draad.knip()
    kamer.binnen("vul(kamer, 'dewi', 90)")
    draad.heel()
    expect(daan.pagina.locator("li.kaart")).to_have_count(90)
    teksten = daan.kaarten
    daan.pagina.reload()
    assert daan.kaarten == teksten


@pytest.mark.parametrize("hoe", ["uitloggen", "afgerond", "eruit"])
def test_what_was_typed_goes_at_logout_and_at_the_end(ga, kamer, browser, hoe):
    daan = ga("daan")
    daan.verbonden()
    daan.veld.fill("Dit verstuur ik nooit")
    assert len(daan.pagina.evaluate("() => Object.keys(sessionStorage)")) == 1
    if hoe == "uitloggen":
        daan.pagina.get_by_role("button", name="Uitloggen").click()
        expect(daan.pagina.get_by_role("button", name="Uitloggen")).to_have_count(0)
    elif hoe == "afgerond":
        kamer.binnen("doe(kamer, 'gonda', 'sessie.afronden')")
        expect(daan.pagina.locator('.kamer[data-opzet="slot"]')).to_be_visible()
    else:
        kamer.binnen("doe(kamer, 'gonda', 'deelname.verwijderen', deelname=kamer['deelnames']['daan'])")
        expect(daan.pagina.locator("#verbinding")).to_have_attribute("data-stand", "einde")
        assert daan.pagina.locator("#kamer-inhoud").inner_text() == ""
    assert daan.pagina.evaluate("() => Object.keys(sessionStorage)") == []

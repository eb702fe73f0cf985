"""The screen of the room in use: what is said aloud, sheets on a phone, presses that are never lost."""

import pytest
from playwright.sync_api import expect

from tests.verhaal.conftest import MAAK, Kamer
from tests.verhaal.spelers import Speler

LUISTER = """() => {
  window.gehoord = [];
  const stap = () => document.querySelector(".kamer").dataset.stap;
  let toen = stap();
  new MutationObserver(() => { if (stap() !== toen) { toen = stap(); window.stapOp = Date.now(); } })
    .observe(document.getElementById("kamer-inhoud"), {childList: true});
  for (const id of ["omroep", "alarm"]) {
    const plek = document.getElementById(id);
    new MutationObserver(() => plek.textContent && gehoord.push([id, plek.textContent, Date.now()]))
      .observe(plek, {childList: true, characterData: true, subtree: true});
  }
}"""
KIJK_NAAR_DRAAIEN = """() => {
  window.gedraaid = new Set();
  const draait = ({target}) => target.matches(".kaart--draait") && gedraaid.add(target.id);
  new MutationObserver((alle) => alle.forEach(draait))
    .observe(document.getElementById("kamer-inhoud"), {subtree: true, attributeFilter: ["class"]});
}"""


@pytest.fixture
def kamer(server):
    return Kamer(server, server.python(MAAK, opties={"leidraad": "cop_bindende_afspraken", "stap": "welkom"}))


@pytest.fixture
def ga(browser, kamer):
    """ga("daan", telefoon=True): this person, in the room and connected."""

    def ga(naam: str, **opties) -> Speler:
        speler = Speler(naam, browser.open(naam, cookies=kamer.koekjes[naam], **opties))
        speler.pagina.goto(kamer.pad)
        speler.verbonden()
        return speler

    return ga


def gehoord(speler: Speler, waar: str = "omroep") -> list[tuple[str, int]]:
    """What was said aloud since LUISTER: (text, milliseconds)."""
    return [(tekst, op) for plek, tekst, op in speler.pagina.evaluate("() => gehoord") if plek == waar]


def nu(speler: Speler) -> int:
    return speler.pagina.evaluate("() => Date.now()")


def naar(kamer, sleutel: str) -> None:
    kamer.binnen("naar(kamer, sleutel)", sleutel=sleutel)


def test_a_step_is_said_once_and_cards_of_others_together(ga, kamer, draad, browser):
    browser.verwacht("WebSocket|ERR_|Failed to load resource")
    gonda, dewi, daan = ga("gonda"), ga("dewi"), ga("daan", url=draad.url)
    daan.pagina.evaluate(LUISTER)
    for nummer, titel in ((2, "Hoe is het nu?"), (10, "Bespreken in luisterstand")):
        daan.pagina.evaluate("() => { gehoord.length = 0 }")
        gonda.pagina.locator(f'.stap__knop[data-stap="{nummer}"]').click()
        gonda.pagina.locator("dialog[open] button[value=ja]").click()
        daan.op_stap(nummer)
        daan.pagina.wait_for_timeout(1500)
        assert len(gehoord(daan)) == 1, gehoord(daan)
        ((tekst, op),) = gehoord(daan)
        assert titel in tekst and 0 <= op - daan.pagina.evaluate("() => stapOp") < 1000
    daan.pagina.evaluate("() => { gehoord.length = 0 }")
    for n in range(3):
        dewi.schrijf(f"kaart {n} van Dewi")
    daan.pagina.wait_for_timeout(11_000)
    assert [tekst for tekst, _ in gehoord(daan)] == ["3 nieuwe kaarten"]
    begin = nu(daan)
    draad.knip()
    expect(daan.pagina.locator("#alarm")).to_contain_text("Verbinding kwijt")
    ((_, op),) = gehoord(daan, "alarm")
    assert op - begin < 1000
    draad.heel()
    daan.verbonden()
    daan.pagina.wait_for_timeout(500)
    assert len(gehoord(daan)) == 1  # the step is not said again to who comes back


def test_news_waits_for_a_press(ga, kamer):
    """The panel with the button is replaced while the gespreksleider presses: the press counts."""
    gonda = ga("gonda")
    spreker = ga(gonda.pagina.locator(".kring__persoon--beurt bdi").text_content().split()[0].lower())
    knop, klok = gonda.knop("sessie.verlengen"), gonda.pagina.locator(".klok")
    knop.scroll_into_view_if_needed()
    plek, deadline = knop.bounding_box(), klok.get_attribute("data-deadline")
    knop.evaluate("knop => { knop.dataset.oud = 'ja' }")
    gonda.pagina.mouse.move(plek["x"] + 10, plek["y"] + 10)
    gonda.pagina.mouse.down()
    spreker.druk("beurt.afronden")
    expect(spreker.knop("beurt.afronden")).to_have_count(0)
    gonda.pagina.mouse.up()
    expect(gonda.pagina.locator("[data-oud]")).to_have_count(0)  # the panel was replaced after all
    expect(klok).not_to_have_attribute("data-deadline", deadline)


def test_what_is_pressed_before_the_script_is_there_is_done_all_the_same(ga, kamer):
    naar(kamer, "bespreken")
    daan = ga("daan")
    pagina = daan.pagina
    tegengehouden = []
    pagina.route("**/js/kamer/verbinding*.js", lambda route: tegengehouden.append(route))
    pagina.reload(wait_until="commit")
    daan.veld.fill("te vroeg gedrukt")
    daan.verstuur()
    daan.verstuur()
    assert kamer.binnen("kaarten(kamer)") == []
    assert "te+vroeg" not in pagina.url
    for route in tegengehouden:
        route.continue_()
    expect(daan.kaart("te vroeg gedrukt")).to_have_count(1)
    assert [tekst for _, tekst in kamer.binnen("kaarten(kamer)")] == ["te vroeg gedrukt"]


def test_sheets_on_a_phone_lose_nothing(ga, kamer):
    naar(kamer, "bespreken")
    daan = ga("daan", telefoon=True)
    pagina = daan.pagina
    bladen = pagina.get_by_role("navigation", name="Delen van de kamer")
    expect(pagina.locator("#deel-kring")).to_be_hidden()
    daan.veld.fill("half af")
    for naam, te_zien in (("Kring", "#deel-kring"), ("Stappen", "#deel-leidraad"), ("Casus", "#deel-casus")):
        bladen.get_by_role("link", name=naam).click()
        expect(pagina.locator(te_zien)).to_be_visible()
        expect(daan.veld).to_be_hidden()
        assert pagina.evaluate("() => document.documentElement.scrollWidth") <= 320
    naar(kamer, "perspectieven")
    expect(bladen.get_by_role("link", name="Nieuwe stap")).to_be_visible()
    expect(pagina.locator("#deel-casus")).to_be_visible()  # nobody is taken away from what they read
    naar(kamer, "bespreken")
    for _ in range(3):
        pagina.go_back()
    expect(daan.veld).to_be_visible()
    expect(daan.veld).to_have_value("half af")
    expect(bladen.get_by_role("link", name="Nu", exact=True)).to_have_attribute("aria-current", "true")


def test_a_clock_that_is_hidden_stays_hidden(ga, kamer):
    daan = ga("daan")
    tijd = daan.pagina.locator(".klok__tijd")
    expect(tijd).to_contain_text(":")
    daan.pagina.get_by_role("button", name="Verberg de klok").click()
    expect(tijd).to_be_hidden()
    naar(kamer, "vragen")
    daan.op_stap(6)
    daan.pagina.reload()
    expect(tijd).to_be_hidden()
    daan.pagina.get_by_role("button", name="Toon de klok").click()
    expect(tijd).to_be_visible()


@pytest.mark.parametrize("rustig", [False, True], ids=["motion", "reduced motion"])
def test_cards_turn_over_at_the_reveal(ga, kamer, rustig):
    naar(kamer, "vragen")
    daan, dewi = ga("daan"), ga("dewi")
    ingrid = ga("ingrid")
    if rustig:
        ingrid.pagina.emulate_media(reduced_motion="reduce")
    daan.schrijf("vraag van Daan")
    dewi.schrijf("vraag van Dewi")
    expect(ingrid.pagina.locator(".rug")).to_have_count(2)
    assert ingrid.kaarten == []
    ingrid.pagina.evaluate(KIJK_NAAR_DRAAIEN)
    kamer.binnen("doe(kamer, 'gonda', 'sessie.onthullen')")
    expect(ingrid.kaart("vraag van")).to_have_count(2)
    expect(ingrid.pagina.locator(".rug")).to_have_count(0)
    assert ingrid.pagina.evaluate("() => gedraaid.size") == (0 if rustig else 2)
    expect(ingrid.pagina.locator(".kaart--draait")).to_have_count(0)

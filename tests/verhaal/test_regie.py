"""Leading the talk in two browsers: what one does, the other sees at once, and the same after a reload."""

import time

import pytest
from playwright.sync_api import expect

from tests.verhaal.conftest import MAAK, Kamer
from tests.verhaal.spelers import Speler

SCHERM = """() => {
  const kopie = document.getElementById("kamer-inhoud").cloneNode(true);
  for (const stuk of kopie.querySelectorAll("[data-tikt], .klok__stand")) stuk.replaceChildren();
  for (const stuk of kopie.querySelectorAll("*")) {
    for (const naam of ["style", "open", "aria-busy"]) stuk.removeAttribute(naam);
    stuk.classList.remove("klok--bijna", "klok--voorbij", "kaart--draait");
  }
  kopie.querySelector("#notitieblok")?.remove();
  return kopie.textContent.replace(/\\s+/g, " ")
    + [...kopie.querySelectorAll("button")].map((k) => JSON.stringify({...k.dataset})).join();
}"""


@pytest.fixture
def kamer(server):
    opties = {"leidraad": "cop_bindende_afspraken", "stap": "bespreken", "mensen": 8}
    return Kamer(server, server.python(MAAK, opties=opties))


@pytest.fixture
def ga(browser, kamer):
    """ga("daan", telefoon=True): this person, in the room and connected."""

    def ga(naam: str, **opties) -> Speler:
        speler = Speler(naam, browser.open(naam, cookies=kamer.koekjes[naam], **opties))
        speler.pagina.goto(kamer.pad)
        speler.verbonden()
        return speler

    return ga


def zelfde_na_herladen(*spelers: Speler) -> None:
    """What the socket made of the screen is what a fresh page shows."""
    for speler in spelers:
        speler.pagina.wait_for_timeout(400)
        voor = speler.pagina.evaluate(SCHERM)
        speler.pagina.reload()
        speler.verbonden()
        assert speler.pagina.evaluate(SCHERM) == voor, speler.naam


def pk(kamer, naam: str) -> int:
    return kamer.deelnames[naam]


def test_hands_are_seen_by_all_and_handled_from_the_keyboard(ga, kamer):
    gonda, daan, dewi = ga("gonda"), ga("daan", telefoon=True), ga("dewi")
    daan.druk("hand.opsteken")
    expect(daan.pagina.locator("#meedoen-hand")).to_have_attribute("aria-pressed", "true")
    expect(daan.pagina.locator("#meedoen-hand")).to_be_focused()
    dewi.druk("hand.opsteken")
    for speler in (gonda, daan, dewi):
        expect(speler.pagina.locator(".wachtrij__hand")).to_have_count(2)
        expect(speler.pagina.locator(".wachtrij__hand").first).to_contain_text("Daan Demo")
    assert daan.pagina.evaluate("() => document.documentElement.scrollWidth") <= 320
    zelfde_na_herladen(gonda, daan)
    gonda.pagina.keyboard.press("g")
    expect(daan.pagina.locator(".nu__wie")).to_contain_text("Jij bent aan het woord")
    expect(dewi.pagina.locator(".wachtrij__hand")).to_have_count(1)
    gonda.pagina.keyboard.press("g")
    expect(gonda.pagina.locator("#deel-wachtrij")).to_be_hidden()
    gonda.pagina.keyboard.press("r")  # back to Daan
    expect(daan.pagina.locator(".nu__wie")).to_contain_text("Jij bent aan het woord")
    gonda.pagina.keyboard.press("s")  # passes over Daan
    expect(dewi.pagina.locator(".nu__wie")).to_contain_text("Jij bent aan het woord")
    gonda.pagina.keyboard.press("b")
    expect(daan.pagina.locator(".nu__wie")).to_contain_text("Jij bent aan het woord")
    zelfde_na_herladen(gonda, daan, dewi)


def test_shortcuts_leave_fields_alone_and_can_be_turned_off(ga):
    gonda = ga("gonda")
    nummer = gonda.stap
    gonda.veld.fill("")
    gonda.veld.press_sequentially("nnt")
    assert gonda.stap == nummer
    expect(gonda.veld).to_have_value("nnt")
    gonda.pagina.locator("#nu-kop").focus()
    gonda.pagina.get_by_text("Sneltoetsen", exact=True).click()
    gonda.pagina.get_by_role("button", name="Zet sneltoetsen uit").click()
    gonda.pagina.keyboard.press("n")
    gonda.pagina.reload()
    gonda.verbonden()
    gonda.pagina.keyboard.press("n")
    gonda.pagina.wait_for_timeout(500)
    assert gonda.stap == nummer
    gonda.pagina.get_by_text("Sneltoetsen", exact=True).click()
    gonda.pagina.get_by_role("button", name="Zet sneltoetsen aan").click()
    gonda.pagina.keyboard.press("n")
    gonda.op_stap(nummer + 1)


def test_an_accidental_next_is_undone_for_all(ga):
    gonda, daan = ga("gonda"), ga("daan")
    nummer = gonda.stap
    daan.veld.fill("ik typ nog")
    rest = daan.pagina.locator(".klok__tijd").text_content()
    gonda.pagina.keyboard.press("n")
    daan.op_stap(nummer + 1)
    gonda.pagina.keyboard.press("z")
    for speler in (gonda, daan):
        speler.op_stap(nummer)
    expect(daan.veld).to_have_value("ik typ nog")
    minuten, seconden = map(int, rest.split(":"))
    nu_minuten, nu_seconden = map(int, daan.pagina.locator(".klok__tijd").text_content().split(":"))
    assert 0 <= (minuten * 60 + seconden) - (nu_minuten * 60 + nu_seconden) < 30
    expect(gonda.knop("sessie.ongedaan_maken")).to_have_count(0)
    zelfde_na_herladen(gonda)


def test_ready_and_more_time_reach_who_leads_as_counts(ga, kamer):
    gonda, daan, petra = ga("gonda"), ga("daan", telefoon=True), ga("petra")
    gonda.druk("klaar.vragen")
    expect(daan.pagina.locator(".meedoen__vraag")).to_be_visible()
    daan.druk("klaar.melden")
    expect(gonda.pagina.locator(".regie__klaar")).to_contain_text("1 van 6 zijn klaar")
    daan.druk("tijd.vragen")
    petra.druk("tijd.vragen")
    vraag = gonda.pagina.get_by_text("2 mensen vragen om nog even.")
    expect(vraag).to_be_visible()
    zelfde_na_herladen(gonda, daan)
    klok = daan.pagina.locator(".klok")
    deadline = klok.get_attribute("data-deadline")
    gonda.pagina.get_by_role("button", name="Geef 2 minuten").click()
    expect(vraag).to_have_count(0)
    expect(klok).not_to_have_attribute("data-deadline", deadline)
    expect(daan.pagina.locator("#meedoen-tijd")).to_have_attribute("aria-pressed", "false")


def test_the_lead_changes_hands_in_the_open(ga):
    gonda, petra, daan = ga("gonda"), ga("petra"), ga("daan", telefoon=True)
    gonda.druk("sessie.overdragen", zeker=True)
    for speler in (gonda, petra, daan):
        expect(speler.pagina.locator(".nu__wisseling")).to_contain_text("Petra Plaatsvervanger leidt nu")
    expect(petra.knop("sessie.pauzeren")).to_be_visible()
    zelfde_na_herladen(gonda, petra, daan)
    gonda.druk("sessie.overnemen", zeker=True)
    expect(daan.pagina.locator(".nu__wisseling")).to_contain_text("Gonda Gespreksleider leidt nu")


def test_the_deputy_takes_over_when_who_leads_is_gone(ga):
    gonda, petra = ga("gonda"), ga("petra", telefoon=True)
    expect(petra.pagina.get_by_role("heading", name="Jij bent plaatsvervanger")).to_be_visible()
    gonda.pagina.close()
    expect(petra.pagina.get_by_role("heading", name="is niet verbonden")).to_be_visible()
    petra.druk("sessie.overnemen", zeker=True)
    expect(petra.knop("sessie.pauzeren")).to_be_visible()


def test_somebody_is_taken_out_in_two_taps_and_gone_within_two_seconds(ga, kamer):
    gonda, daan, dewi = ga("gonda"), ga("daan"), ga("dewi")
    daan.schrijf("van Daan")
    expect(dewi.kaart("van Daan")).to_be_visible()
    gonda.pagina.locator(f"#mens-{pk(kamer, 'daan')}").click()
    dialoog = gonda.pagina.get_by_role("dialog")
    expect(dialoog).to_contain_text("ziet de kamer dan meteen niet meer")
    dialoog.get_by_role("button", name="Ja, en de kaarten gaan weg").click()
    begin = time.monotonic()
    expect(daan.pagina.locator("#verbinding")).to_contain_text("Je hoort niet (meer) bij deze sessie")
    assert time.monotonic() - begin < 2.5  # of which the test itself takes some
    expect(daan.pagina.locator("#kamer-inhoud")).to_be_empty()
    expect(dewi.kaart("van Daan")).to_have_count(0)
    expect(dewi.pagina.locator("#deel-kring")).not_to_contain_text("Daan Demo")
    zelfde_na_herladen(gonda, dewi)


def test_who_comes_in_late_is_told_where_the_group_is(ga, kamer, browser):
    gonda = ga("gonda")
    kamer.binnen("maak_laat(kamer, 'sanne')")
    koekjes = kamer.binnen("koekjes_van('sanne')")
    sanne = Speler("sanne", browser.open("sanne", cookies=koekjes, telefoon=True))
    sanne.pagina.goto(kamer.pad)
    sanne.ga_zitten()
    instap = sanne.pagina.locator("#deel-instap")
    expect(instap).to_contain_text("Bespreken in luisterstand")
    expect(instap).to_contain_text("Kernvraag van de casus?")
    assert sanne.pagina.evaluate("() => document.documentElement.scrollWidth") <= 320
    expect(gonda.pagina.locator("#deel-kring")).to_contain_text("Sanne")
    sanne.druk("deelname.bijpraten")
    expect(instap).to_have_count(0)


def test_who_leads_decides_when_the_inbrengers_fall_out(ga):
    gonda, ingrid, otto = ga("gonda"), ga("ingrid"), ga("otto")
    melding = gonda.pagina.locator(".utrecht-alert--warning").filter(has_text="weggevallen")
    otto.pagina.close()
    expect(melding).to_contain_text("Ingrid Inbrenger kan alleen verder inbrengen")
    ingrid.pagina.close()
    expect(melding).to_contain_text("Wat spreken jullie af?")
    gonda.pagina.get_by_role("button", name="Ga door met wat er is").click()
    expect(melding).to_have_count(0)


def test_the_clock_signals_softly_and_keeps_quiet_where_it_is_hidden(ga, kamer):
    daan, dewi = ga("daan"), ga("dewi")
    dewi.pagina.get_by_role("button", name="Verberg de klok").click()
    for speler in (daan, dewi):
        speler.pagina.evaluate(
            """() => { window.gehoord = []; window.tonen = 0;
            const echt = window.AudioContext;
            window.AudioContext = class extends echt { constructor() { super(); window.tonen += 1; } };
            const plek = document.getElementById("omroep");
            new MutationObserver(() => plek.textContent && gehoord.push(plek.textContent))
              .observe(plek, {childList: true, characterData: true, subtree: true}); }"""
        )
    for seconden, tekst in ((62, "Nog 1 minuut voor deze stap."), (2, "De tijd van deze stap is om.")):
        kamer.binnen("zet_klok(kamer, seconden)", seconden=seconden)
        daan.pagina.wait_for_timeout(6000)
        assert [t for t in daan.pagina.evaluate("() => gehoord") if t.startswith(tekst)], tekst
    expect(daan.pagina.locator(".klok--voorbij")).to_be_visible()
    assert daan.pagina.evaluate("() => tonen") == 0  # sound is off until somebody asks for it
    assert not [t for t in dewi.pagina.evaluate("() => gehoord") if "minuut" in t or "tijd" in t]
    daan.pagina.get_by_role("button", name="Zet geluid bij de klok aan").click()
    kamer.binnen("zet_klok(kamer, seconden)", seconden=3)
    daan.pagina.wait_for_timeout(6000)
    assert daan.pagina.evaluate("() => tonen") == 2  # once to hear what it is like, once at zero
    daan.schrijf("de stap is nog open")


def test_who_leads_sees_the_plan_and_where_to_win_time(ga, kamer):
    kamer.binnen("naar(kamer, sleutel)", sleutel="vragen")
    gonda, daan = ga("gonda"), ga("daan")
    plan = gonda.pagina.locator("#deel-plan")
    expect(plan).to_contain_text("Zo wordt het")
    expect(plan.locator(".plan__uitloop")).to_be_hidden()
    kamer.binnen("loop_uit(kamer, minuten)", minuten=4)
    expect(plan).to_contain_text("4 minuten te laat")
    voorstel = plan.locator("[data-wint]:visible")
    expect(voorstel.first).to_be_visible()
    gewonnen = sum(int(regel.get_attribute("data-wint")) for regel in voorstel.all())
    laatste = int(voorstel.last.get_attribute("data-wint"))
    assert gewonnen - laatste < 4 <= gewonnen  # as many as it takes, and no more
    expect(daan.pagina.locator("#deel-plan, #deel-aandeel")).to_have_count(0)
    zelfde_na_herladen(gonda)
    kamer.binnen("naar(kamer, sleutel)", sleutel="bespreken")
    kamer.binnen("loop_uit(kamer, minuten)", minuten=4)
    expect(plan).to_contain_text("Er is niets meer in te korten.")


def test_the_leidraad_is_printed_from_a_room_that_lost_its_network(ga, draad, browser, kamer):
    browser.verwacht("WebSocket|ERR_|Failed to load resource")
    gonda = ga("gonda", url=draad.url)
    draad.knip()
    expect(gonda.pagina.locator("#alarm")).to_contain_text("Verbinding kwijt")
    gonda.pagina.evaluate("() => { window.print = () => { window.geprint = true } }")
    gonda.pagina.get_by_role("button", name="Print de leidraad").click()
    assert gonda.pagina.evaluate("() => window.geprint")
    gonda.pagina.emulate_media(media="print")
    papier = gonda.pagina.locator(".papier")
    expect(papier).to_be_visible()
    expect(gonda.pagina.locator("#kamer-inhoud")).to_be_hidden()
    tekst = papier.inner_text()
    for stuk in ("Wat hier gezegd wordt, blijft hier", "12 minuten", "De deelnemers praten", "Spelregel:"):
        assert stuk in tekst, stuk
    assert "Kernvraag van de casus?" not in tekst
    draad.heel()

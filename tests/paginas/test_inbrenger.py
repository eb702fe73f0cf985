"""Chromium: how much an inbrenger reads, types and decides from Start to a case that was offered."""

import time

from playwright.sync_api import expect

from tests.paginas.teller import Teller

HOOGSTENS_MINUTEN = 10
# A case of the length that the form asks for, with in it what people do write: names, a place, a number.
CASUS = {
    "titel": "Wie belt de ouders?",
    "situatie": "Fatima Yılmaz van 11 jaar komt al weken minder naar school. De intern begeleider en ik "
    "hebben elk een eigen plan. Op het laatste overleg op 3 november zeiden we dat we elkaar op de hoogte "
    "houden. "
    "Daarna bleef het stil. Haar moeder belde me op 06-12345678 en vroeg wie er nu iets doet. Ik wist het "
    "niet.",
    "betrokkenen": "De leerling, haar ouders, een leraar, de intern begeleider en het wijkteam.",
    "eigen_rol": "Ik ben leerplichtambtenaar. Ik wacht op de school, en de school wacht op mij.",
    "geprobeerd": "Twee overleggen en een mail met acties zonder eigenaar.",
    "kernvraag": "Hoe maak ik met de school een afspraak die we allebei nakomen?",
    "namen": "Fatima Yılmaz",
}


def test_an_inbrenger_brings_a_case_in_within_ten_minutes(server, browser):
    server.manage("demo")
    pagina = browser.open("karim", cookies=server.login("karim@demo.example"))
    pagina.goto("/")
    hand = Teller(pagina)
    hand.lees()
    hand.druk("link", "Casus inbrengen")
    hand.lees()
    for veld, tekst in CASUS.items():
        hand.typ(veld, tekst)
    hand.vink("themas", "Samen besluiten")
    hand.druk("button", "Controleer mijn tekst")
    expect(pagina.locator("h1")).to_have_text("Kijk je casus na")
    hand.lees()
    for twijfel in pagina.locator("[data-twijfel]").all():
        hand.besluit(f"#{twijfel.get_attribute('id')}", "Vervang door")
    for vraag in pagina.locator("fieldset.vraag").all():
        naam = vraag.locator("input").first.get_attribute("name")
        hand.besluit(f"fieldset:has([name={naam}])", "Nee")
    hand.druk("button", "Bewaar de aangepaste tekst")
    expect(pagina.get_by_role("heading", name="Zo zien anderen jouw casus")).to_be_visible()
    assert "Fatima" not in pagina.content() and "06-12345678" not in pagina.content()
    hand.lees()
    hand.druk("button", "Bied aan bij de begeleider")
    expect(pagina.locator(".berichten")).to_contain_text("aangeboden")
    print(  # noqa: T201 - a figure, not a condition
        f"\ninbrenger: {hand.velden} velden, {hand.aanslagen} aanslagen, {hand.klikken} klikken, "
        f"{hand.besluiten} besluiten, {hand.woorden} woorden te lezen: geschat {hand.minuten():.1f} minuten, "
        f"op twee derde van het gewone tempo {hand.minuten(2 / 3):.1f}, zonder het bedenken van de tekst; "
        f"{time.monotonic() - hand.begin:.0f} s door een machine"
    )
    assert hand.velden == 7 and hand.besluiten >= 5
    assert hand.minuten() < HOOGSTENS_MINUTEN


def test_the_estimate_grows_with_all_that_is_asked(server, browser):
    pagina = browser.open("bezoeker")
    pagina.goto("/account/inloggen/")
    hand = Teller(pagina)
    standen = [hand.minuten()]
    hand.lees()
    standen.append(hand.minuten())
    hand.typ("email", "daan@demo.example")
    standen.append(hand.minuten())
    hand.besluiten += 1
    standen.append(hand.minuten())
    assert standen[0] == 0 and standen == sorted(set(standen))
    hand.lees()
    assert hand.minuten() == standen[-1]  # nobody reads the same page twice

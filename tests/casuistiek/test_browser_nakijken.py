"""The review in a real browser: live before and after, undo, and the whole of it with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.casuistiek.hulp import TEKST

TWIJFEL = {
    "titel": "Fatima blijft thuis",
    "situatie": "Mijn leerling Fatima Yılmaz bleef thuis. Het stond in de krant. Vader is burgemeester.\n\n"
    "Een paarse molen staat bij haar huis. Bel 06-12345678. Wie kent die paarse molen niet?",
    "kernvraag": "Hoe help ik Fatima?",
}
STAND = "[data-stand]"


@pytest.fixture
def nakijken(server, browser):
    server.python("from cop.demo import maak_mensen\nmaak_mensen()\n1")

    def open_(telefoon=False):
        pagina = browser.open("ingrid", telefoon=telefoon, cookies=server.login("ingrid@demo.example"))
        pagina.goto("/casussen/nieuw/")
        for veld, tekst in (TEKST | TWIJFEL).items():
            if isinstance(tekst, str) and veld != "soort":
                pagina.fill(f"[name={veld}]", tekst)
        pagina.click("text=Controleer mijn tekst")
        pagina.wait_for_selector(".met-script [contenteditable=true]")
        return pagina

    return open_


def met_focus(pagina):
    return pagina.evaluate("document.activeElement.name || document.activeElement.className")


def tab_naar(pagina, toets, klaar, hoogstens=80):
    """Presses a key until the focus is where it should be; it must never fall back to the page."""
    for _ in range(hoogstens):
        if pagina.evaluate(f"(() => {{ const e = document.activeElement; return {klaar}; }})()"):
            return
        pagina.keyboard.press(toets)
        assert pagina.evaluate("document.activeElement !== document.body"), "focus lost"
    raise AssertionError(f"not reached: {klaar}")


def test_a_press_before_the_scripts_are_there_counts(nakijken):
    pagina = nakijken()
    pagina.route("**/*.js?*", lambda route: (pagina.wait_for_timeout(1500), route.continue_()))
    nieuw = pagina.locator("main:not([data-oud])")
    for _ in range(2):
        pagina.locator("main").evaluate("main => main.dataset.oud = 'ja'")
        pagina.get_by_role("button", name="Terug naar schrijven").click()
        expect(nieuw).to_be_visible()
        nieuw.evaluate("main => main.dataset.oud = 'ja'")
        pagina.get_by_role("button", name="Controleer mijn tekst").click()
        expect(nieuw).to_be_visible()
    pagina.unroute_all(behavior="ignoreErrors")


def test_before_and_after_follow_every_decision(nakijken):
    pagina = nakijken()
    tekst = pagina.locator(".nazicht")
    expect(tekst).to_contain_text("Fatima")
    verstuurd = []
    pagina.on("request", lambda verzoek: verstuurd.append(verzoek.url))
    pagina.click("label[for=kijk-na]")
    titel = pagina.locator("[data-nazicht] >> nth=0")
    assert titel.inner_text() == "De leerling blijft thuis"
    pagina.click("summary:has-text('Namen')")
    naam = pagina.locator("[data-familie=naam] input[type=text]")
    naam.fill("een meisje")
    assert titel.inner_text() == "Een meisje blijft thuis"
    assert "Mijn leerling een meisje bleef thuis." in pagina.locator("[data-nazicht] >> nth=1").inner_text()
    pagina.check("[data-familie=naam] label:has-text('‘Fatima’') >> input")
    assert titel.inner_text().startswith("Fatima")
    pagina.click("[data-ongedaan]")
    assert titel.inner_text() == "Een meisje blijft thuis"
    pagina.click("[data-ongedaan]")
    assert titel.inner_text() == "De leerling blijft thuis" and naam.input_value() == "de leerling"
    expect(pagina.locator("[data-ongedaan]")).to_have_attribute("aria-disabled", "true")
    assert verstuurd == []


def test_all_of_a_kind_then_one_back(nakijken):
    pagina = nakijken()
    expect(pagina.locator(STAND)).to_have_text("Nog 2 dingen om naar te kijken")
    pagina.click("[data-alle=bijzonder]")
    expect(pagina.locator(STAND)).to_have_text("Niets meer te beslissen")
    expect(pagina.locator("[data-alle=bijzonder]")).to_be_hidden()
    assert met_focus(pagina).startswith("vraag-")
    pagina.click("[data-twijfel] >> nth=0 >> button[name=terug]")
    expect(pagina.locator(STAND)).to_have_text("Nog 1 ding om naar te kijken")
    assert met_focus(pagina).startswith("besluit-")
    pagina.keyboard.press("Control+z")
    pagina.keyboard.press("Control+z")
    expect(pagina.locator(STAND)).to_have_text("Nog 2 dingen om naar te kijken")


def test_own_words_are_listed_shown_and_undone(nakijken):
    pagina = nakijken()
    pagina.fill("[name=zoek] >> nth=0", "paarse molen")
    pagina.fill("[name=door] >> nth=0", "een gebouw")
    situatie = pagina.locator("[data-nazicht] >> nth=1")
    expect(pagina.locator("[data-eigen-aantal] >> nth=0")).to_have_text("2 keer in je tekst")
    assert situatie.locator(".vondst--eigen").count() == 2
    pagina.click("label[for=kijk-na]")
    assert "Een gebouw staat bij haar huis." in situatie.inner_text() and "molen" not in situatie.inner_text()
    pagina.click("[data-eigen-weg] >> nth=0")
    assert (
        situatie.inner_text().count("paarse molen") == 2 and situatie.locator(".vondst--eigen").count() == 0
    )
    assert met_focus(pagina) == "zoek"
    pagina.click("[data-ongedaan]")
    assert "molen" not in situatie.inner_text()
    pagina.click("text=Bewaar de aangepaste tekst")
    pagina.wait_for_selector("text=Zo zien anderen jouw casus")
    assert "molen" not in pagina.text_content("main") and "gebouw" in pagina.text_content("main")


def test_whole_review_with_the_keyboard_alone(nakijken):
    pagina = nakijken()
    toets = pagina.keyboard.press
    # After sending the form the focus is on the heading; from there on there are only keys.
    tab_naar(pagina, "Tab", "'volgende' in e.dataset")
    toets("Enter")
    een = met_focus(pagina)
    assert een.startswith("besluit-")
    toets("Space")  # replace it
    expect(pagina.locator(STAND)).to_have_text("Nog 1 ding om naar te kijken")
    toets("Enter")  # to the next doubt
    assert met_focus(pagina).startswith("besluit-") and met_focus(pagina) != een
    toets("ArrowDown")  # leave it
    expect(pagina.locator(STAND)).to_have_text("Niets meer te beslissen")
    toets("Control+z")
    expect(pagina.locator(STAND)).to_have_text("Nog 1 ding om naar te kijken")
    toets("Space")
    # Before and after.
    tab_naar(pagina, "Shift+Tab", "e.name === 'kijk'")
    toets("ArrowRight")
    assert pagina.locator("[data-nazicht] >> nth=0").inner_text() == "De leerling blijft thuis"
    toets("ArrowLeft")
    # Words in the text, with Shift and the arrows.
    tab_naar(pagina, "Tab", "e.matches('[data-nazicht]') && e.textContent.includes('molen')")
    toets("Control+Home")
    for _ in range(4):
        toets("Shift+ArrowRight")
    expect(pagina.locator("[data-selectie-tekst]")).to_have_text("‘Mijn’")
    toets("Escape")
    toets("Enter")
    assert met_focus(pagina) == "door" or pagina.evaluate("document.activeElement.id") == "selectie-door"
    toets("Escape")
    assert pagina.evaluate("document.activeElement.hasAttribute('data-nazicht')")
    # A sure finding: open its kind, and leave one name.
    tab_naar(pagina, "Tab", "e.matches('summary') && e.textContent.includes('Namen')")
    toets("Enter")
    tab_naar(pagina, "Tab", "e.type === 'checkbox' && e.name.startsWith('besluit-')")
    toets("Space")
    tab_naar(pagina, "Shift+Tab", "e.name === 'terug'")
    toets("Enter")
    assert pagina.locator("[data-familie=naam] :checked").count() == 0
    # Own words, typed.
    tab_naar(pagina, "Tab", "e.name === 'zoek'")
    pagina.keyboard.type("paarse molen")
    toets("Tab")
    pagina.keyboard.type("een gebouw")
    expect(pagina.locator("[data-eigen-aantal] >> nth=0")).to_have_text("2 keer in je tekst")
    # The five questions, and saving.
    tab_naar(pagina, "Tab", "e.name === 'vraag-zeldzaam'")
    toets("Space")
    expect(pagina.locator("#tip-zeldzaam-ja")).to_be_visible()
    toets("ArrowRight")
    expect(pagina.locator("#tip-zeldzaam-ja")).to_be_hidden()
    tab_naar(pagina, "Tab", "e.value === 'bewaar'")
    toets("Enter")
    pagina.wait_for_selector("text=Zo zien anderen jouw casus")
    inhoud = pagina.text_content("main")
    assert "De leerling blijft thuis" in inhoud and "burgemeester" in inhoud
    assert not [rauw for rauw in ("Fatima", "06-12345678", "krant", "molen") if rauw in inhoud]


def test_from_the_text_to_the_decision(nakijken):
    pagina = nakijken()
    tab_naar(pagina, "Tab", "e.matches('[data-nazicht]')")
    pagina.keyboard.press("Control+Home")
    pagina.keyboard.press("ArrowRight")
    pagina.keyboard.press("Enter")
    assert met_focus(pagina).startswith("vervanging-")
    assert pagina.locator("details[open] [data-besluit]").count() == 1
    assert pagina.locator(".plek[data-kijk]").count() == 3  # every place of this person


def test_enter_in_a_field_saves_nothing(nakijken):
    pagina = nakijken()
    for veld in ("[name=zoek] >> nth=0", "[data-twijfel] input[type=text] >> nth=0", "#vraag-pers-ja"):
        pagina.focus(veld)
        pagina.keyboard.press("Enter")
        assert pagina.text_content("h1") == "Kijk je casus na"
    assert pagina.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize("telefoon", [False, True])
def test_reviewer_marks_words(server, browser, nakijken, telefoon):
    pagina = nakijken(telefoon)
    pagina.click("text=Bewaar de aangepaste tekst")
    pagina.click("text=Bied aan bij de begeleider")
    pagina.wait_for_selector("text=De begeleider leest je casus")
    gonda = browser.open("gonda", telefoon=telefoon, cookies=server.login("gonda@demo.example"))
    gonda.goto(pagina.url)
    gonda.focus("[data-nazicht][contenteditable=true] >> nth=2")
    gonda.keyboard.press("Control+End")
    for _ in range(6):
        gonda.keyboard.press("Shift+ArrowLeft")
    expect(gonda.locator("[data-selectie-tekst]")).to_have_text("‘niet?’")
    gonda.keyboard.press("Enter")
    gonda.keyboard.press("Enter")
    assert gonda.input_value("[name=gemarkeerd]") == "niet?"
    gonda.fill("[name=opmerking]", "Dit nog.")
    assert gonda.evaluate("document.documentElement.scrollWidth <= innerWidth")
    gonda.click("text=Terugsturen met opmerking")
    gonda.wait_for_selector("text=gaat terug")
    pagina.reload()
    expect(pagina.locator(".vondst--aangewezen >> nth=0")).to_have_text("niet?")


def test_without_script(server, browser):
    server.python("from cop.demo import maak_mensen\nmaak_mensen()\n1")
    context = browser.chromium.new_context(base_url=browser.url, java_script_enabled=False)
    cookies = server.login("ingrid@demo.example")
    context.add_cookies([{"name": n, "value": w, "url": browser.url} for n, w in cookies.items()])
    pagina = context.new_page()
    pagina.goto("/casussen/nieuw/")
    for veld, tekst in (TEKST | TWIJFEL).items():
        if isinstance(tekst, str) and veld != "soort":
            pagina.fill(f"[name={veld}]", tekst)
    pagina.click("text=Controleer mijn tekst")
    titel = pagina.locator("[data-nazicht] >> nth=0")
    assert titel.inner_text().startswith("Fatima")
    pagina.click("label[for=kijk-na]")
    assert titel.inner_text() == "De leerling blijft thuis"
    pagina.click("[data-alle=bijzonder]")
    expect(pagina.locator(STAND)).to_have_text("Niets meer te beslissen")
    # Still looking at the text after.
    expect(titel).to_have_text("De leerling blijft thuis", use_inner_text=True)
    pagina.click("[data-twijfel] >> nth=0 >> button[name=terug]")
    expect(pagina.locator(STAND)).to_have_text("Nog 1 ding om naar te kijken")
    pagina.check("[data-twijfel] >> nth=0 >> [value=vrij]")
    pagina.check("#vraag-klein-ja")
    expect(pagina.locator("#tip-klein-ja")).to_be_visible()
    pagina.click("text=Bewaar de aangepaste tekst")
    inhoud = pagina.text_content("main")
    assert "Zo zien anderen jouw casus" in inhoud and "in de krant" in inhoud and "burgemeester" not in inhoud
    context.close()

"""Writing and reviewing in a real browser: what the script adds, and that it adds no harm."""

import pytest
from playwright.sync_api import expect

from tests.casuistiek.hulp import TEKST

SITUATIE = (
    "De moeder belde op 06-12345678.\nEen paarse molen staat bij haar huis. Wie kent zo'n paarse molen niet?"
)


@pytest.fixture
def ingrid_browst(server, browser):
    server.python("from cop.demo import maak_mensen\nmaak_mensen()\n1")

    def open_(telefoon=False):
        pagina = browser.open("ingrid", telefoon=telefoon, cookies=server.login("ingrid@demo.example"))
        pagina.goto("/casussen/nieuw/")
        return pagina

    return open_


def vul(pagina, **anders):
    for veld, tekst in (TEKST | {"situatie": SITUATIE} | anders).items():
        if isinstance(tekst, str) and veld != "soort":
            pagina.fill(f"[name={veld}]", tekst)


def selecteer(pagina, woorden):
    pagina.wait_for_selector("[data-nazicht][contenteditable=true]")
    pagina.evaluate(
        """(woorden) => {
            for (const tekst of document.querySelectorAll('[data-nazicht]')) {
                const loper = document.createTreeWalker(tekst, NodeFilter.SHOW_TEXT);
                while (loper.nextNode()) {
                    const plek = loper.currentNode.data.indexOf(woorden);
                    if (plek < 0) continue;
                    tekst.focus();
                    getSelection().setBaseAndExtent(
                        loper.currentNode, plek, loper.currentNode, plek + woorden.length);
                    return;
                }
            }
            throw new Error('not found');
        }""",
        woorden,
    )


@pytest.mark.parametrize("telefoon", [False, True])
def test_pointing_at_words_replaces_them_everywhere(ingrid_browst, telefoon):
    pagina = ingrid_browst(telefoon)
    vul(pagina)
    pagina.click("text=Controleer mijn tekst")
    pagina.wait_for_selector("h1:has-text('Kijk je casus na')")
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
    selecteer(pagina, "paarse molen")
    pagina.fill("#selectie-door", "een hoog gebouw")
    pagina.press("#selectie-door", "Enter")
    assert pagina.input_value("[name=zoek] >> nth=0") == "paarse molen"
    assert "op 2 plekken vervangen" in pagina.text_content("[data-melding]")
    assert pagina.locator("mark:has-text('molen')").count() == 2
    # The text itself cannot be typed in.
    pagina.click("[data-nazicht] >> nth=1")
    pagina.keyboard.type("weg ermee")
    assert "weg ermee" not in pagina.text_content(".nazicht")
    pagina.click("text=Bewaar de aangepaste tekst")
    pagina.wait_for_selector("text=Zo zien anderen jouw casus")
    inhoud = pagina.text_content("main").lower()
    assert "molen" not in inhoud and "een hoog gebouw" in inhoud and "06-12345678" not in inhoud
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_words_are_pointed_at_with_the_keyboard(ingrid_browst):
    pagina = ingrid_browst()
    vul(pagina)
    pagina.click("text=Controleer mijn tekst")
    pagina.wait_for_selector("[data-nazicht][contenteditable=true]")
    pagina.focus("[data-nazicht] >> nth=1")
    pagina.keyboard.press("Control+Home")
    for _ in range(9):
        pagina.keyboard.press("Shift+ArrowRight")
    expect(pagina.locator("[data-selectie-tekst]")).to_have_text("‘De moeder’")
    pagina.keyboard.press("Enter")
    pagina.keyboard.type("een ouder")
    pagina.keyboard.press("Enter")
    assert pagina.input_value("[name=door] >> nth=0") == "een ouder"
    assert pagina.evaluate("document.activeElement.hasAttribute('data-nazicht')")


def test_counter_and_limit_before_sending(ingrid_browst):
    pagina = ingrid_browst()
    vul(pagina, kernvraag="woord " * 16)
    assert pagina.text_content("#id_kernvraag_teller") == "16 van 15 woorden: maak het korter"
    pagina.click("text=Controleer mijn tekst")
    assert pagina.evaluate("document.activeElement.name") == "kernvraag"
    assert pagina.text_content("h1") == "Nieuwe casus"
    # More than a post may be is stopped here, with every letter still in its field.
    vul(pagina, situatie="a" * 120_000)
    verstuurd = []
    pagina.on("request", lambda verzoek: verstuurd.append(verzoek.url))
    pagina.click("text=Controleer mijn tekst")
    assert pagina.evaluate("document.activeElement.name") == "situatie"
    assert len(pagina.input_value("[name=situatie]")) == 120_000 and not verstuurd


def test_leaving_warns_only_for_what_is_not_saved(ingrid_browst):
    pagina = ingrid_browst()
    gewaarschuwd = []

    def blijf(venster):
        gewaarschuwd.append(venster.type)
        venster.accept()

    pagina.on("dialog", blijf)
    pagina.goto("/casussen/")
    pagina.goto("/casussen/nieuw/")
    assert gewaarschuwd == []
    vul(pagina)
    pagina.click("text=Controleer mijn tekst")
    pagina.wait_for_selector("h1:has-text('Kijk je casus na')")
    assert gewaarschuwd == []
    pagina.click("[data-nazicht] >> nth=0")
    pagina.goto("/casussen/")
    assert gewaarschuwd == ["beforeunload"]


def test_nothing_typed_stays_in_the_browser(ingrid_browst):
    pagina = ingrid_browst()
    vul(pagina)
    pagina.click("text=Controleer mijn tekst")
    pagina.click("text=Bewaar de aangepaste tekst")
    pagina.wait_for_selector("text=Zo zien anderen jouw casus")
    assert pagina.evaluate("localStorage.length + sessionStorage.length") == 0
    assert pagina.evaluate("indexedDB.databases()") == []
    assert "06-12345678" not in pagina.url + pagina.title()
    pagina.goto("/casussen/nieuw/")
    assert pagina.input_value("[name=situatie]") == ""

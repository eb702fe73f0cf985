"""A whole session of each role by keyboard alone, and what a screen reader says of it meanwhile."""

import re

import pytest
from playwright.sync_api import expect

from tests.scherm.toetsenbord import Toetsenist
from tests.verhaal.conftest import MAAK, Kamer

ZITTING = "from tests.scherm import decor\ndecor.zitting()"
ROLLEN = ("gonda", "ingrid", "daan")


class Zitting:
    """Three people in one session; `eerder` is how much was said to each before the running step."""

    def __init__(self, server, browser):
        gegevens = server.python(ZITTING)
        self.pad, self.stappen = gegevens["pad"], gegevens["stappen"]
        self.mensen = {
            naam: Toetsenist(naam, browser.open(naam, cookies=gegevens["koekjes"][naam])) for naam in ROLLEN
        }
        self.gonda, self.ingrid, self.daan = self.mensen.values()

    def kom_binnen(self) -> None:
        for mens in self.mensen.values():
            mens.ga(self.pad)
        self.gonda.druk("Open de deur")
        for mens in self.mensen.values():
            mens.druk("Akkoord, ik kom binnen")
        self.daan.druk("Nee, ik herken niemand")
        expect(self.daan.pagina.get_by_role("heading", name="Je bent binnen")).to_be_visible()
        self.begin()
        self.gonda.druk("Begin met stap 1")

    def begin(self) -> None:
        """Before something that the others only undergo."""
        self.eerder = {naam: len(mens.gezegd()) for naam, mens in self.mensen.items()}
        for mens in (self.ingrid, self.daan):
            mens.klaar()

    def aangekomen(self, stap: dict) -> None:
        """Everybody is in this step and heard so: once, with its title."""
        for naam, mens in self.mensen.items():
            expect(mens.pagina.get_by_role("heading", name=stap["titel"], level=2).first).to_be_visible()
            expect(mens.pagina.get_by_role("status").first).to_contain_text(stap["titel"])
            nieuw = [regel["tekst"] for regel in mens.gezegd()[self.eerder[naam] :]]
            over_stap = [tekst for tekst in nieuw if stap["titel"] in tekst]
            assert len(over_stap) == 1, (naam, nieuw)

    def werk(self, stap: dict) -> None:
        """What the step asks, done by who it asks."""
        if stap["type"] == "afspraken":
            self._afspraak()
        else:
            for mens in self.mensen.values():
                self._schrijf(mens, stap)
        self._beurten()
        if stap["type"] == "waarderen":
            self.ingrid.druk("Warm")
            expect(self.ingrid.knop("Warm")).to_have_attribute("aria-pressed", "true")
        elif stap["type"] == "vragenronde":
            self.ingrid.druk("Beantwoord", exact=True)
        elif stap["type"] == "oogst":
            self.ingrid.druk("Dit helpt")
        if self.gonda.knop("Onthul alle kaarten").count():
            self.gonda.druk("Onthul alle kaarten")
            expect(self.gonda.knop("Onthul alle kaarten")).to_have_count(0)

    def _schrijf(self, mens: Toetsenist, stap: dict) -> None:
        invoer = mens.pagina.get_by_role("region", name="Jouw bijdrage")
        leg = invoer.get_by_role("button", name="Leg op tafel")
        if not leg.count():
            return
        tekst = f"{stap['sleutel'].replace('_', ' ')} van {mens.naam}"
        mens.typ(invoer.get_by_role("textbox").first, tekst)
        mens.druk(leg)
        kaart = mens.pagina.get_by_role("listitem").filter(has_text=tekst)
        expect(kaart.first).to_be_visible()
        expect(invoer.get_by_role("textbox").first).to_have_value("")

    def _beurten(self) -> None:
        for _ in range(6):
            for mens in self.mensen.values():
                if mens.knop("Ik ben klaar").count():
                    mens.druk("Ik ben klaar")
                    expect(mens.knop("Ik ben klaar")).to_have_count(0)

    def _afspraak(self) -> None:
        invoer = self.daan.pagina.get_by_role("region", name="Jouw bijdrage")
        self.daan.typ(invoer.get_by_label("Wat gaat er gebeuren?"), "Ingrid belt de school")
        self.daan.naar(invoer.get_by_label("Wie doet dit?"))
        self.daan.pagina.keyboard.type("Ingrid")
        self.daan.typ(invoer.get_by_label("Voor wanneer?"), "12122030")
        self.daan.druk("Leg deze afspraak vast")
        self.ingrid.druk("Ik doe dit")
        expect(self.ingrid.knop("Ik doe dit")).to_have_count(0)


def test_a_whole_session_by_keyboard_alone(server, browser):
    zitting = Zitting(server, browser)
    zitting.kom_binnen()
    for nummer, stap in enumerate(zitting.stappen):
        zitting.aangekomen(stap)
        zitting.werk(stap)
        assert list(zitting.mensen.values())[nummer % 3].rond() > 10
        zitting.begin()
        zitting.gonda.druk(re.compile("^(Volgende: |Rond de sessie af$)"))
    for mens in zitting.mensen.values():
        expect(mens.pagina.get_by_role("heading", name="de sessie is klaar")).to_be_visible()
    assert [fout for mens in zitting.mensen.values() for fout in mens.nagezien()] == []
    naar_verslag = zitting.ingrid.pagina.get_by_role("link", name="Naar het verslag")
    zitting.ingrid.naar(naar_verslag)
    zitting.ingrid.pagina.keyboard.press("Enter")
    zitting.ingrid.pagina.wait_for_url("**/verslag/**")


@pytest.fixture
def daan(server, browser, draad):
    kamer = Kamer(
        server, server.python(MAAK, opties={"leidraad": "cop_bindende_afspraken", "stap": "bespreken"})
    )
    mens = Toetsenist("daan", browser.open("daan", cookies=kamer.koekjes["daan"], url=draad.url))
    mens.ga(kamer.pad)
    expect(mens.pagina.locator("#verbinding")).to_have_attribute("data-stand", "live")
    mens.kamer = kamer
    return mens


def test_cards_of_others_are_told_together(daan):
    """Four cards in a moment: one message, within the ten seconds that such messages lie apart."""
    daan.naar(daan.pagina.get_by_role("region", name="Jouw bijdrage").get_by_role("textbox").first)
    daan.klaar()
    daan.kamer.binnen("doe(kamer, 'dewi', 'bijdrage.plaatsen', tekst='een')")
    for naam in ("dewi", "gonda", "gonda"):
        daan.kamer.binnen(f"doe(kamer, '{naam}', 'bijdrage.plaatsen', tekst='nog een', nagekeken='ja')")
    expect(daan.pagina.get_by_role("status").first).to_contain_text("nieuwe kaart", timeout=12_000)
    over_kaarten = [regel for regel in daan.gezegd() if "nieuwe kaart" in regel["tekst"]]
    momenten = [regel["op"] for regel in over_kaarten]
    assert all(later - eerder >= 10_000 for eerder, later in zip(momenten, momenten[1:], strict=False))
    assert daan.nagezien() == []


def test_a_lost_connection_is_told_at_once(daan, draad, browser):
    browser.verwacht("WebSocket|ERR_|Failed to load resource")
    begin = daan.pagina.evaluate("() => Date.now()")
    draad.knip()
    expect(daan.pagina.get_by_role("alert").first).to_contain_text("Verbinding kwijt")
    gezegd = [regel for regel in daan.gezegd("alert") if "Verbinding kwijt" in regel["tekst"]]
    assert len(gezegd) == 1 and gezegd[0]["op"] - begin < 1_000
    draad.heel()
    expect(daan.pagina.get_by_role("alert").first).to_contain_text("terug")


@pytest.mark.parametrize(
    ("ingreep", "fout"),
    [
        ("document.activeElement.remove()", "kwijt"),
        ("document.querySelector('.merk').focus()", "naar a"),
    ],
)
def test_a_planted_loss_of_focus_is_noticed(daan, ingreep, fout):
    daan.naar(daan.pagina.get_by_role("region", name="Jouw bijdrage").get_by_role("textbox").first)
    daan.klaar()
    assert daan.nagezien() == []
    daan.pagina.evaluate(f"() => {{ {ingreep} }}")
    daan.pagina.wait_for_timeout(200)
    assert any(fout in regel for regel in daan.nagezien())


def test_a_planted_trap_is_noticed(daan):
    daan.pagina.evaluate(
        """() => addEventListener("keydown", (e) => { if (e.key === "Tab"
            && document.activeElement.matches("textarea")) e.preventDefault() })"""
    )
    with pytest.raises(AssertionError, match="gevangen"):
        daan.rond()

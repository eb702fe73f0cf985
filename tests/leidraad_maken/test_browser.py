"""One leidraad from its copy to a report, in real browsers: made, changed, taken along, read in and run.

Everything is done with a keyboard; the only thing that is not is to pick a file in the window of the system.
"""

import re
import tomllib
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.scherm.test_toetsenbord import ROLLEN, Zitting
from tests.scherm.toetsenbord import Toetsenist

NAAM = "Vijfstappen met een terugblik"
CASUS = """
from casuistiek.models import Casus
str(Casus.objects.filter(status="vrijgegeven", inbrenger__email="ingrid@demo.example").first().uuid)
"""


@pytest.fixture
def gonda(server, browser):
    server.manage("demo")
    return Toetsenist("gonda", browser.open("gonda", cookies=server.login("gonda@demo.example")))


def bij(mens: Toetsenist, link: str | re.Pattern) -> None:
    """Tabs to a link."""
    mens._zelf(True)
    mens.naar(mens.pagina.locator("main").get_by_role("link", name=link).first)


def ga(mens: Toetsenist, link: str | re.Pattern) -> None:
    """Follows a link."""
    bij(mens, link)
    with mens.pagina.expect_navigation():
        mens.pagina.keyboard.press("Enter")


def stuur(mens: Toetsenist, knop: str | re.Pattern, **opties) -> None:
    """Presses a button that brings another page."""
    with mens.pagina.expect_navigation():
        mens.druk(knop, **opties)


def vul(mens: Toetsenist, veld: str, tekst: str) -> None:
    """Types something in the place of what stands in a field."""
    mens._zelf(True)
    mens.naar(mens.pagina.get_by_label(veld, exact=True))
    mens.pagina.keyboard.press("ControlOrMeta+a")
    mens.pagina.keyboard.type(tekst)


def van(knop: str, titel: str) -> re.Pattern:
    """The name of a button in the list: what it does, and to which step."""
    return re.compile(rf"^{knop} ?[:,] (na )?{re.escape(titel)}$")


def titels(pagina: Page) -> list[str]:
    return [re.sub(r"^\d+\. ", "", tekst) for tekst in pagina.locator(".stapregel__titel").all_inner_texts()]


def bewaar_als_bestand(mens: Toetsenist) -> str:
    with mens.pagina.expect_download() as download:
        bij(mens, "Bewaar als bestand")
        mens.pagina.keyboard.press("Enter")
    return download.value.path().read_text(encoding="utf-8")


def maak_en_verander(mens: Toetsenist) -> None:
    pagina = mens.pagina
    mens.ga("/leidraden/vijfstappen/")
    ga(mens, "Maak er een eigen leidraad van")
    vul(mens, "Hoe heet jullie leidraad?", NAAM)
    stuur(mens, "Maak een kopie")
    expect(pagina.get_by_role("heading", name=NAAM)).to_be_visible()
    begin = titels(pagina)
    # Minutes are added up before anything is kept, and any button keeps them.
    vul(mens, f"Minuten voor {begin[0]}", "7")
    expect(pagina.locator("[data-totaal]")).to_have_text("32")
    stuur(mens, van("Omlaag", begin[0]))
    expect(pagina.locator(":focus")).to_have_attribute("id", "omlaag-verhaal")
    assert titels(pagina)[:2] == [begin[1], begin[0]]
    expect(pagina.locator("[data-totaal]")).to_have_text("32")
    stuur(mens, re.compile("^Maak ongedaan: .*omlaag gezet"))
    assert titels(pagina) == begin
    # Without the step whose cards others use there is something to mend; that too can be taken back.
    stuur(mens, van("Haal weg", begin[1]))
    expect(pagina.locator(":focus")).to_have_attribute("id", "terugdraaien")
    expect(pagina.get_by_role("button", name="Publiceer")).to_be_disabled()
    expect(pagina.get_by_text("kaarten van een stap die er niet meer is").first).to_be_visible()
    stuur(mens, re.compile("^Maak ongedaan: .*weggehaald"))
    assert titels(pagina) == begin
    stuur(mens, van("Wijzig", begin[1]))
    vul(mens, "Titel", "Vragen die verder helpen")
    stuur(mens, "Bewaar", exact=True)
    stuur(mens, van("Stap erna", begin[-1]))
    ga(mens, "Check-uit")
    vul(mens, "Titel", "Terugblik")
    vul(mens, "Fase", "Afsluiting")
    stuur(mens, "Bewaar en kijk hoe de groep het ziet")
    expect(pagina.get_by_role("heading", name="Terugblik", level=2).first).to_be_visible()
    ga(mens, "Stop met oefenen")
    assert titels(pagina) == [begin[0], "Vragen die verder helpen", *begin[2:], "Terugblik"]
    assert mens.rond() > 30


def lees_in(mens: Toetsenist, tekst: str, tmp_path) -> None:
    pagina = mens.pagina
    bestand = tmp_path / "leidraad.toml"
    bestand.write_text(tekst.replace("minuten = 7\n", "minuten = 0\n"), encoding="utf-8")
    mens.ga("/leidraden/eigen/")
    ga(mens, re.compile("^Lees een bestand in"))
    pagina.get_by_label("Of kies een bestand").set_input_files(bestand)
    expect(pagina.get_by_label("De leidraad als TOML")).to_have_value(re.compile(NAAM))
    stuur(mens, "Lees in")
    expect(pagina.locator("#id_toml_error")).to_contain_text("Stap 1 (‘Het verhaal’): minuten")
    vak = pagina.get_by_label("De leidraad als TOML")
    expect(vak).to_have_value(re.compile("minuten = 0"))  # what was read is still there, to mend
    mens._zelf(True)
    mens.naar(vak)
    pagina.keyboard.press("ControlOrMeta+a")
    pagina.keyboard.insert_text(tekst)
    stuur(mens, "Lees in")
    expect(pagina.get_by_role("heading", name=NAAM)).to_be_visible()


def plan(mens: Toetsenist, casus: str) -> str:
    """Plans a session for now with what was read in; gives the address of its room."""
    pagina = mens.pagina
    begin = datetime.now(ZoneInfo("Europe/Amsterdam")) + timedelta(minutes=10)
    mens.ga(f"/sessies/plannen/?casus={casus}")
    keuze = pagina.get_by_label("Leidraad", exact=True)
    keuze.select_option(keuze.locator("option", has_text=NAAM).get_attribute("value"))
    pagina.get_by_label("Datum").fill(begin.strftime("%Y-%m-%d"))
    pagina.get_by_label("Begintijd").fill(begin.strftime("%H:%M"))
    pagina.get_by_label("Gespreksleider", exact=True).select_option(index=_leider(pagina))
    pagina.get_by_role("checkbox", name=re.compile("^Daan")).first.check()
    stuur(mens, "Plannen en uitnodigen")
    stuur(mens, "Gezien, toch zo plannen")
    expect(pagina).to_have_url(re.compile(r"/sessies/[0-9a-f-]{36}/$"))
    return re.sub("/sessies/", "/kamer/", re.sub(r"^https?://[^/]+", "", pagina.url))


def _leider(pagina: Page) -> int:
    namen = pagina.get_by_label("Gespreksleider", exact=True).locator("option").all_inner_texts()
    return next(nummer for nummer, naam in enumerate(namen) if naam.startswith("Gonda"))


class EigenZitting(Zitting):
    """The same session by keyboard, in a room that was planned already."""

    def __init__(self, server, browser, pad: str, stappen: list[dict]):
        self.pad, self.stappen = pad, stappen
        self.mensen = {
            naam: Toetsenist(naam, browser.open(naam, cookies=server.login(f"{naam}@demo.example")))
            for naam in ROLLEN
        }
        self.gonda, self.ingrid, self.daan = self.mensen.values()


def test_a_leidraad_made_changed_taken_along_read_in_and_run_to_its_report(server, browser, gonda, tmp_path):
    pagina = gonda.pagina
    maak_en_verander(gonda)
    eerst = bewaar_als_bestand(gonda)
    lees_in(gonda, eerst, tmp_path)
    stuur(gonda, "Publiceer", exact=True)
    expect(pagina.get_by_text("Versie 1 is te kiezen bij het plannen")).to_be_visible()
    voor, na = tomllib.loads(eerst), tomllib.loads(bewaar_als_bestand(gonda))
    assert na["sleutel"] != voor["sleutel"]
    assert na | {"sleutel": ""} == voor | {"sleutel": ""}
    assert na["herkomst"].startswith("Bewerking van ‘Vijfstappenmethode’")

    zitting = EigenZitting(server, browser, plan(gonda, server.python(CASUS)), na["stap"])
    zitting.kom_binnen()
    for nummer, stap in enumerate(zitting.stappen):
        zitting.aangekomen(stap)
        zitting.werk(stap)
        zitting.begin()
        if nummer == 2:  # what happens to the leidraad meanwhile does not reach the room
            gonda.ga("/leidraden/eigen/")
            ga(gonda, NAAM)
            stuur(gonda, van("Haal weg", "Het verhaal"))
        zitting.gonda.druk(re.compile("^(Volgende: |Rond de sessie af$)"))
    for mens in zitting.mensen.values():
        expect(mens.pagina.get_by_role("heading", name="de sessie is klaar")).to_be_visible()
    verslag = zitting.ingrid.pagina.get_by_role("link", name="Naar het verslag")
    zitting.ingrid.naar(verslag)
    zitting.ingrid.pagina.keyboard.press("Enter")
    zitting.ingrid.pagina.wait_for_url("**/verslag/**")
    expect(zitting.ingrid.pagina.locator("main")).to_contain_text("oogst van ingrid")


def test_leaving_with_something_unsaved_is_asked_and_enter_keeps_it(gonda):
    pagina = gonda.pagina
    gonda.ga("/leidraden/eigen/nieuw/")
    gonda.pagina.get_by_label("Begin met").select_option("vijfstappen")
    vul(gonda, "Hoe heet jullie leidraad?", "Half")
    stuur(gonda, "Maak een kopie")
    vul(gonda, "Minuten voor Het verhaal", "9")
    vragen = []
    pagina.on("dialog", lambda vraag: (vragen.append(vraag.type), vraag.dismiss()))
    bij(gonda, "Eigen leidraden")
    pagina.keyboard.press("Enter")
    pagina.wait_for_timeout(300)
    assert vragen == ["beforeunload"]
    expect(pagina.get_by_label("Minuten voor Het verhaal")).to_have_value("9")
    pagina.keyboard.press("Home")
    gonda.naar(pagina.get_by_label("Minuten voor Het verhaal"))
    pagina.keyboard.press("Enter")  # keeps the minutes, and moves no step
    expect(pagina.get_by_role("button", name="Maak ongedaan: minuten gewijzigd")).to_be_visible()

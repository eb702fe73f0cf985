"""A story that begins at the door: the case and the appointment are already there, the rest is pressed."""

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from tests.verhaal.ruw import VELDEN
from tests.verhaal.spelers import Speler
from tests.verhaal.verhaal import Verhaal

MAAK = """
from cop.demo import COMMUNITY, maak_mensen
from cop.models import Community
from tests.kamer.groep import Groep
mensen = maak_mensen()
groep = Groep(Community.objects.get(naam=COMMUNITY), mensen, leidraad, rollen=rollen)
groep.sessie.casus.titel, groep.sessie.casus.kernvraag = titel, kernvraag
groep.sessie.casus.save()
str(groep.sessie.uuid)
"""
BINNEN = """
from tests.verhaal import binnen
from intervisie.models import Sessie
kamer = {"pk": Sessie.objects.get(uuid=uuid).pk}
for naam in namen:
    binnen.doe(kamer, naam, "deelname.aankomen", akkoord="ja")
    binnen.doe(kamer, naam, "deelname.herkennen", herkent="nee")
"""
ROLLEN = {"gonda": "gespreksleider", "ingrid": "inbrenger", "daan": "deelnemer", "dewi": "deelnemer"}
TERUG = "We komen terug bij elkaar"


class Bijeenkomst(Verhaal):
    """Four people in four browsers, Daan on a phone; `stil` are people without a browser.

    `kijk` has by the key of a step what there is to see in it more than in any step of its type.
    """

    def __init__(self, server, browser, draad, leidraad: str, stil: tuple[str, ...] = (), **kijk: Callable):
        super().__init__(server, browser, draad, leidraad)
        self.stil, self.kijk = stil, kijk
        self.gelezen_in_groepje: list[str] = []
        rollen = ROLLEN | dict.fromkeys(stil, "deelnemer")
        waarden = {"titel": VELDEN["titel"], "kernvraag": VELDEN["kernvraag"]}
        self.uuid = server.python(MAAK, leidraad=leidraad, rollen=rollen, **waarden)

    def _herken(self) -> None:
        """Dewi knows nobody; until she says so there is no case on her screen."""
        self.dewi.druk("deelname.aankomen")
        expect(self.dewi.knop("deelname.herkennen", herkent="nee")).to_be_visible()
        expect(self.dewi.pagina.locator("#deel-casus")).to_have_count(0)
        self.dewi.druk("deelname.herkennen", herkent="nee")
        expect(self.dewi.pagina.locator("#deel-casus")).to_contain_text(VELDEN["titel"])
        if self.stil:
            self.server.python(BINNEN, uuid=self.uuid, namen=self.stil)
            for naam in self.stil:
                expect(self.gonda.pagina.locator("#deel-kring")).to_contain_text(naam.capitalize())

    def _werk(self, stap: dict) -> None:
        eigen = {
            "kiezen": self._stem,
            "groepjes": self._verdeel,
            "in_groepje": self._in_groepje,
            "luisterstand": self._luister,
        }
        eigen.get(stap["type"], super()._werk)(stap)
        if stap["sleutel"] in self.kijk:
            self.kijk[stap["sleutel"]](self, stap)

    def _kijk_rond(self, nummer: int) -> None:
        if self.stappen[nummer - 1]["type"] != "in_groepje":  # there everybody sees something else
            super()._kijk_rond(nummer)
        assert self.daan.pagina.evaluate("() => document.documentElement.scrollWidth") <= 320

    def _schrijf(self, speler: Speler, stap: dict) -> None:
        """Too many words: that is said beside the field, nothing is lost, and nobody sees it."""
        if "woorden" in stap and speler is self.ingrid:
            lang, te_veel = "woord " * (stap["woorden"] + 1), speler.pagina.locator(".kamer__fout")
            speler.veld.fill(lang)
            speler.verstuur()
            expect(te_veel).to_contain_text(f"dit zijn er {stap['woorden'] + 1}")
            expect(speler.veld).to_have_value(lang)
            expect(self.daan.kaart("woord woord")).to_have_count(0)
            super()._schrijf(speler, stap)
            expect(te_veel).to_have_count(0)
        else:
            super()._schrijf(speler, stap)

    def _luister(self, stap: dict) -> None:
        """The inbrenger has nothing to write in, and reads what the others write."""
        for speler in self.allen:
            expect(speler.veld).to_have_count(int(speler is not self.ingrid))
            if speler is not self.ingrid:
                self._schrijf(speler, stap)

    # ---- A vote ----

    def _stem(self, stap: dict) -> None:
        """Two for one module and two for the other; voted again, three want the second."""
        eerste, tweede = stap["modules"][:2]
        for speler, keuze in zip(self.allen, (eerste, eerste, tweede, tweede), strict=True):
            self._geef_stem(speler, keuze)
        expect(self.gonda.pagina.locator("#deel-voortgang")).to_contain_text("3 van 3")
        for speler in self.allen:
            expect(speler.pagina.locator('.optie [aria-pressed="true"]')).to_have_count(1)
            expect(speler.pagina.locator("#deel-stemming")).not_to_contain_text("2 stemmen")
        self.gonda.druk("sessie.onthullen")
        for speler in self.allen:
            for keuze in (eerste, tweede):
                expect(speler.pagina.locator(f"#optie-{keuze}")).to_contain_text("2 stemmen")
            expect(speler.pagina.locator("#deel-stemming")).to_contain_text("Het staat gelijk")
        self.gonda.druk("stem.opnieuw")
        for speler, keuze in zip(self.allen, (eerste, tweede, tweede, tweede), strict=True):
            expect(speler.pagina.locator(".optie")).to_have_count(2)
            self._geef_stem(speler, keuze)
        self.gonda.druk("sessie.onthullen")
        expect(self.daan.pagina.locator(f"#optie-{tweede}")).to_contain_text("3 stemmen · vorige keer 2")
        for speler in self.allen:
            expect(speler.knop("keuze.bevestigen")).to_have_count(2 if speler is self.gonda else 0)
        self.gonda.druk("keuze.bevestigen", keuze=tweede, zeker=True)
        for speler in self.allen:
            expect(speler.pagina.locator(f"#optie-{tweede}.optie--gekozen")).to_be_visible()
        voor = len(self.stappen)
        self.lees_stappen()
        assert len(self.stappen) > voor

    def _geef_stem(self, speler: Speler, keuze: str) -> None:
        speler.druk("stem.geven", keuze=keuze)
        expect(speler.knop("stem.geven", keuze=keuze)).to_have_text("Jouw stem")

    # ---- Groepjes ----

    def _groepjes(self) -> dict[str, list[str]]:
        """Who sits where and who brings in (first), as Gonda sees it."""
        gevonden = {}
        for blok in self._blokken.all():
            namen = [naam.split()[0].lower() for naam in blok.locator("li > bdi").all_text_contents()]
            gevonden[blok.locator("h4").text_content()] = namen
        return gevonden

    def _verdeel(self, stap: dict) -> None:
        """Two groepjes; Gonda moves Daan when he sits with Dewi, and says where the one of Daan meets."""
        expect(self._blokken).to_have_count(2)
        if (waar := self._waar("daan")) == self._waar("dewi"):
            ander = next(naam for naam in self._groepjes() if naam != waar)
            lid = self.gonda.pagina.locator("#deel-groepjes li", has_text="Daan")
            lid.locator("summary").click()
            lid.get_by_role("button", name=f"Naar {ander}").click()
            expect(self._blok(ander)).to_contain_text("Daan")
        waar = self._waar("daan")
        blok = self._blok(waar)
        blok.get_by_text(f"Waar praat {waar}?").click()
        blok.get_by_label("Link of plek").fill("Zaal De Linde")
        blok.get_by_role("button", name="Bewaar").click()
        expect(self.daan.pagina.locator("#deel-groepjes")).to_contain_text("Plek: Zaal De Linde")
        for speler in self.allen[1:]:
            namen = speler.pagina.locator("#deel-groepjes li > bdi")
            samen = self._groepjes()[self._waar(speler.naam)]
            expect(namen).to_have_count(len(samen))
            assert [n.split()[0].lower() for n in namen.all_text_contents()] == samen
        expect(self.dewi.pagina.locator("#deel-groepjes")).not_to_contain_text("De Linde")

    def _waar(self, naam: str) -> str:
        return next(groepje for groepje, namen in self._groepjes().items() if naam in namen)

    @property
    def _blokken(self) -> Locator:
        alle = self.gonda.pagina.locator("#deel-groepjes .groepje")
        return alle.filter(has_not_text="In geen groepje")  # there is who leads

    def _blok(self, groepje: str) -> Locator:
        kop = self.gonda.pagina.get_by_role("heading", name=groepje, exact=True)
        return self._blokken.filter(has=kop)

    def _in_groepje(self, stap: dict) -> None:
        """Who may write writes; only the own groepje and Gonda read it. Then all are called back."""
        for speler in self.allen[1:]:
            brengt_in = speler.pagina.locator(".groepje__inbrenger", has_text="(jij)").count() == 1
            mag = {"niemand": False, "inbrenger": brengt_in, "deelnemers": not brengt_in}[stap["schrijft"]]
            expect(speler.veld).to_have_count(int(mag))
            if mag:
                tekst = f"{stap['sleutel'].replace('_', ' ')} van {speler.naam}"
                speler.schrijf(tekst)
                self.geschreven.append(tekst)
                self._lees_in_groepje(speler, tekst)
        if stap["sleutel"].startswith("rug"):
            self._roep_terug()

    def _lees_in_groepje(self, schrijver: Speler, tekst: str) -> None:
        self.gelezen_in_groepje.append(tekst)
        samen = self._groepjes()[self._waar(schrijver.naam)]
        expect(self.gonda.kaart(tekst)).to_be_visible()
        for speler in self.allen[1:]:
            if speler.naam in samen:
                expect(speler.kaart(tekst)).to_be_visible()
            else:
                speler.pagina.reload()  # all there is to see is on it now
                expect(speler.pagina.locator("#deel-groepjes")).to_be_visible()
                expect(speler.kaart(tekst)).to_have_count(0)

    def _roep_terug(self) -> None:
        for speler in self.allen[1:]:
            expect(speler.knop("groepje.terugroepen")).to_have_count(0)
        self.gonda.druk("groepje.terugroepen", terug="ja")
        for speler in self.allen:
            expect(speler.pagina.locator("#deel-groepjes")).to_contain_text(TERUG)

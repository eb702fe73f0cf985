"""Somebody who has a keyboard and nothing else."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

_OOR = (Path(__file__).parent / "toetsen.js").read_text()
HOOGSTENS = 250  # stops on one page
_WAAR = """doel => { const e = document.activeElement;
    return [e === doel, e === document.body, `${e.tagName} ${e.textContent.trim().slice(0, 30)}`]; }"""
# Where the focus is, in a way that outlives an element that is replaced by an equal one.
_PLEK = """() => { let pad = "";
    for (let e = document.activeElement; e !== document.body; e = e.parentElement) {
        if (e.id) return `#${e.id}${pad}`;
        pad = `/${[...e.parentElement.children].indexOf(e)}${pad}`; }
    return pad; }"""
_IN_DELEN = (
    """() => document.activeElement.matches("[type=date], [type=time]")"""  # day, month, year, calendar
)


class Toetsenist:
    def __init__(self, naam: str, pagina: Page):
        self.naam, self.pagina = naam, pagina
        pagina.add_init_script(_OOR)

    def ga(self, pad: str) -> None:
        self.pagina.goto(pad)

    def knop(self, naam, **opties) -> Locator:
        return self.pagina.get_by_role("button", name=naam, **opties).first

    def naar(self, doel: Locator) -> None:
        """Tab until this has the focus."""
        expect(doel).to_be_visible()
        element, gezien = doel.element_handle(), []
        for _ in range(HOOGSTENS):
            hier, nergens, wat = self.pagina.evaluate(_WAAR, element)
            if hier:
                return
            gezien.append(wat)
            self.pagina.keyboard.press("Tab")
        raise AssertionError(f"{self.naam} komt met Tab niet bij {doel}: {gezien[-20:]}")

    def druk(self, naam, **opties) -> None:
        """To the button with this name, Enter, and yes when something is asked."""
        knop = naam if isinstance(naam, Locator) else self.knop(naam, **opties)
        self._zelf(True)
        self.naar(knop)
        self.pagina.keyboard.press("Enter")
        vraag = self.pagina.get_by_role("dialog")
        if vraag.count():
            self.naar(vraag.get_by_role("button", name="Ja", exact=True))
            self.pagina.keyboard.press("Enter")
            expect(vraag).to_have_count(0)

    def typ(self, veld: Locator, tekst: str) -> None:
        self._zelf(True)
        self.naar(veld)
        self.pagina.keyboard.type(tekst)

    def klaar(self) -> None:
        """From here on others do something: what this person has in hand may not move."""
        self._zelf(False)

    def rond(self) -> int:
        """All the way around with Tab, over the end and on: no trap, every stop once; gives how many."""
        self._zelf(True)
        plekken = []
        for _ in range(HOOGSTENS):
            self.pagina.keyboard.press("Tab")
            plek = self.pagina.evaluate(_PLEK)
            if plekken and plek == plekken[0]:
                return len(plekken)
            if plekken and plek == plekken[-1] and self.pagina.evaluate(_IN_DELEN):
                continue
            assert plek not in plekken, f"{self.naam}: gevangen, weer bij {plek} na {plekken}"
            if plek:
                plekken.append(plek)
        raise AssertionError(f"{self.naam}: na {HOOGSTENS} keer Tab nog niet rond")

    def gezegd(self, rol: str = "status") -> list[dict]:
        """What was said aloud so far: tekst and op (ms)."""
        alles = self.pagina.evaluate("() => genoteerd.gezegd")
        return [regel for regel in alles if regel["rol"] == rol]

    def nagezien(self) -> list[str]:
        """What happened to the focus that may not happen."""
        kwijt, verplaatst = self.pagina.evaluate("() => [genoteerd.kwijt, genoteerd.verplaatst]")
        return [f"{self.naam} kwijt: {e}" for e in kwijt] + [f"{self.naam} {e}" for e in verplaatst]

    def _zelf(self, ja: bool) -> None:
        self.pagina.evaluate("ja => zelf(ja)", ja)

"""What can be measured on a page besides what axe finds; the measures themselves are in maten.js."""

from pathlib import Path

from playwright.sync_api import Page

from tests.scherm.weergave import Weergave

_MATEN = (Path(__file__).parent / "maten.js").read_text()


def meet(pagina: Page) -> list[str]:
    """The places where something that has to do with size, focus or structure does not hold, in words."""
    pagina.evaluate(_MATEN)

    def op(wat: str, maat: str) -> list[str]:
        return [f"{wat}: {regel}" for regel in pagina.evaluate("maat => maten[maat]()", maat)]

    fouten = op("opbouw", "opbouw") + op("stil", "stil")
    for breedte in ("1280", "320"):
        Weergave(breedte=breedte).zet(pagina)
        for maat in ("doelen", "zijwaarts", "overlap", "focus"):
            fouten += op(f"{maat} op {breedte}", maat)
        pagina.evaluate("maten.ruim(true)")
        for maat in ("afgeknipt", "overlap", "zijwaarts"):
            fouten += op(f"ruime tekst op {breedte}", maat)
        pagina.evaluate("maten.ruim(false)")
    gewoon = pagina.evaluate("maten.letters()")
    Weergave(breedte="1280-groot").zet(pagina)
    if pagina.evaluate("maten.letters()") < gewoon * 1.5:
        fouten.append("groot: de letters groeien niet mee")
    for maat in ("afgeknipt", "overlap", "zijwaarts"):
        fouten += op("groot", maat)
    Weergave().zet(pagina)
    return fouten

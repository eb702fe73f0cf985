"""axe-core on a page: every rule of WCAG 2.2 A and AA, and those that are off unless asked for."""

from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.scherm.weergave import Weergave

REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_DRAAI = (Path(__file__).parent / "axe.js").read_text().removesuffix(";\n")
# What it cannot decide. Nearly all is text beside a drawn dot, or under a bar that stays in view: colours
# are tokens, and tests/vormgeving measures those in every theme.
NAGEKEKEN = (
    "pseudo element",
    "partially overlap",
    "partially obscured",
    "overlapped by another",
    "background gradient",
    "contains an image node",  # words in a drawing
    "Unable to determine contrast ratio",
    "Element content is too short",  # a chair with one letter
    "Unable to determine previous heading",  # the circle was drawn anew meanwhile
)


def kijk(pagina: Page, weergaven: list[Weergave]) -> list[str]:
    """What is wrong, or could not be decided by it nor otherwise, in any of these ways of looking."""
    pagina.evaluate(AXE_SCRIPT)
    fouten = []
    for weergave in weergaven:
        weergave.zet(pagina)
        # Where people set their own colours it compares the ground with a colour that is not drawn.
        uitslag = pagina.evaluate(_DRAAI, [REGELS, weergave.thema != "eigen-kleuren"])
        onzeker = [regel for regel in uitslag["onzeker"] if not any(reden in regel for reden in NAGEKEKEN)]
        fouten += [f"[{weergave}] {regel}" for regel in uitslag["fout"] + onzeker]
    return fouten

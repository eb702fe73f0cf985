"""A hand that does what a person does, and counts it."""

import time
from collections import Counter

from playwright.sync_api import Page

# Means of adults: silent reading 238 words a minute (Brysbaert 2019, a review of 190 studies), typing 52
# words of five characters (Dhakal and others 2018, 168,000 people at a keyboard of their own).
WOORDEN_PER_MINUUT = 238
AANSLAGEN_PER_MINUUT = 52 * 5
# Our own guesses: to find and press something, and to choose once you read what there is to choose from.
SECONDEN_PER_KLIK = 3
SECONDEN_PER_BESLUIT = 8


class Teller:
    """Counts clicks, keystrokes, decisions, and the words that are new on each page."""

    def __init__(self, pagina: Page):
        self.pagina, self.begin = pagina, time.monotonic()
        self.klikken = self.aanslagen = self.besluiten = self.velden = 0
        self._gelezen: Counter[str] = Counter()

    def druk(self, soort: str, naam: str) -> None:
        self.klikken += 1
        self.pagina.locator("main").get_by_role(soort, name=naam, exact=True).click()

    def kies(self, veld: str, waarde: str) -> None:
        self.klikken += 1
        self.pagina.locator(f"[name={veld}]").select_option(label=waarde)

    def vink(self, veld: str, naam: str) -> None:
        self.klikken += 1
        self.pagina.locator(f"label:has([name={veld}])", has_text=naam).click()

    def typ(self, veld: str, tekst: str) -> None:
        self.klikken += 1
        self.velden += 1
        self.aanslagen += len(tekst)
        self.pagina.fill(f"[name={veld}]", tekst)

    def besluit(self, waar: str, knop: str) -> None:
        """Chooses `knop` at the place `waar`, a selector."""
        self.klikken += 1
        self.besluiten += 1
        self.pagina.locator(waar).get_by_label(knop, exact=True).check()

    def lees(self) -> None:
        """Reads the page as it is shown now; a line that was read before is not read again."""
        for regel in set(self.pagina.locator("main").inner_text().splitlines()):
            self._gelezen[regel.strip()] += 1

    @property
    def woorden(self) -> int:
        return sum(len(regel.split()) for regel in self._gelezen)

    def minuten(self, tempo: float = 1) -> float:
        """An estimate: no person was timed, and thinking about what to write is not in it.

        `tempo` is 1 for the mean of adults, 0.5 for somebody who does all of it half as fast.
        """
        lezen_en_typen = self.woorden / WOORDEN_PER_MINUUT + self.aanslagen / AANSLAGEN_PER_MINUUT
        seconden = self.klikken * SECONDEN_PER_KLIK + self.besluiten * SECONDEN_PER_BESLUIT
        return (lezen_en_typen + seconden / 60) / tempo

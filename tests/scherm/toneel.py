"""Opens the screens of the catalogue on a server that has the decor."""

import re
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.echt.browser import Vensters
from tests.scherm.catalogus import Scherm
from tests.scherm.weergave import Weergave

APP = "tests.scherm.app:application"
BOUW = "from tests.scherm import decor\ndecor.bouw()"
# An error page answers with its own status, and a lost connection says so: that is what there is to see.
VERWACHT = r"status of (403|404|410|413|429|500|503)|^(500|503) http.*/fout/|WebSocket|weg$"


class Toneel:
    """The decor, and one browser window for each person in it."""

    def __init__(self, server, vensters: Vensters, decor: dict, met_letter: bool = False):
        """`met_letter`: wait for our letter, for pictures; readers get another while it is not there."""
        self.server, self.vensters, self.decor = server, vensters, decor
        self.met_letter = met_letter
        vensters.verwacht(VERWACHT)
        self._contexten = {}

    def adres(self, scherm: Scherm) -> str:
        return scherm.pad.format(**self.decor["paden"])

    @contextmanager
    def scherm(self, scherm: Scherm, weergave: Weergave | None = None):
        """A page that shows this screen; it is closed again at the end."""
        pagina = self._nieuw(scherm.wie)
        try:
            (weergave or Weergave()).zet(pagina)
            pagina.goto(self.adres(scherm))
            if scherm.doe:
                scherm.doe(pagina)
                pagina.wait_for_load_state()
            yield pagina
        finally:
            pagina.close()
            if not scherm.wie:
                pagina.context.close()

    def _nieuw(self, wie: str) -> Page:
        """A window for this person; a visitor's is new each time, and remembers nothing."""
        if wie in self._contexten:
            return self._contexten[wie].new_page()
        pagina = self.vensters.open(wie or "bezoeker", cookies=self.decor["koekjes"].get(wie))
        if wie:
            self._contexten[wie] = pagina.context
        if self.met_letter:
            pagina.context.route("**/*.css", _wacht_op_letter)
        return pagina


def _wacht_op_letter(weg) -> None:
    antwoord = weg.fetch()
    weg.fulfill(response=antwoord, body=re.sub(r"(font-display: ?)optional", r"\1block", antwoord.text()))


def bestandsnaam(scherm: Scherm) -> str:
    return re.sub(r"\W+", "-", scherm.naam)

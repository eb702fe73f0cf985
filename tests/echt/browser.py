"""Chromium for stories: one window per person, and an ear for everything that goes wrong in it.

While Chromium runs, this thread counts as inside an event loop. So in a module with browser tests: no async
tests, and no ORM in the test process; look into the database with server.python(). Wait with expect(locator):
wait_for_function() needs eval, which the CSP forbids.
"""

import re
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests import omgeving

VLAGGEN = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
GEDULD = 15_000  # ms; a story tells what happens, not how fast a busy machine is
SCHERM = {"width": 1280, "height": 800}
TELEFOON = {"width": 320, "height": 640}

_CSP_OOR = """document.addEventListener('securitypolicyviolation', e =>
    window.__csp(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))"""


@contextmanager
def start_chromium():
    expect.set_options(timeout=GEDULD)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=omgeving.chromium(), args=VLAGGEN)
        yield browser
        browser.close()


class Vensters:
    def __init__(self, chromium: Browser, url: str, folder: Path):
        self.chromium, self.url, self.folder = chromium, url, folder
        self.fouten: list[str] = []
        self._verwacht: list[re.Pattern] = []
        self._contexten: list[tuple[str, BrowserContext]] = []

    def open(
        self,
        wie: str,
        *,
        telefoon: bool = False,
        cookies: dict[str, str] | None = None,
        url: str = "",
    ) -> Page:
        """A new private window of this person; relative addresses go to `url`, or else to the server."""
        url = url or self.url
        context = self.chromium.new_context(
            base_url=url,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            viewport=TELEFOON if telefoon else SCHERM,
            has_touch=telefoon,
        )
        context.set_default_timeout(GEDULD)
        self._contexten.append((wie, context))
        if cookies:
            context.add_cookies([{"name": n, "value": w, "url": url} for n, w in cookies.items()])
        context.expose_function("__csp", lambda tekst: self._meld(wie, "CSP", tekst))
        context.add_init_script(_CSP_OOR)
        context.on("page", lambda pagina: self._luister(wie, pagina))
        return context.new_page()

    def verwacht(self, patroon: str) -> None:
        """From now on an error that matches is part of the story, for example "404" or "ERR_INTERNET"."""
        self._verwacht.append(re.compile(patroon))

    def sluit(self) -> None:
        for _, context in self._contexten:
            context.close()

    def bewaar(self) -> str:
        """Takes a picture of every window; tells where they are and which errors were heard so far."""
        regels = self.fouten[:]
        self.fouten.clear()
        for wie, context in self._contexten:
            for nummer, pagina in enumerate(context.pages):
                beeld = self.folder / f"{wie}-{nummer}.png"
                pagina.screenshot(path=beeld, full_page=True)
                regels.append(f"beeld van {wie} op {pagina.url}: {beeld}")
        return "\n".join(regels)

    def _luister(self, wie: str, pagina: Page) -> None:
        pagina.on("pageerror", lambda fout: self._meld(wie, "script", str(fout)))
        pagina.on(
            "console",
            lambda m: (
                self._meld(wie, f"console.{m.type}", f"{m.text} {m.location.get('url', '')}")
                if m.type in {"error", "warning"}
                else None
            ),
        )
        pagina.on("requestfailed", lambda r: self._mislukt(wie, r))
        pagina.on(
            "response",
            lambda r: self._meld(wie, "antwoord", f"{r.status} {r.url}") if r.status >= 500 else None,
        )

    def _mislukt(self, wie: str, verzoek) -> None:
        # ERR_ABORTED is a page that was left while it still fetched something.
        if verzoek.failure != "net::ERR_ABORTED":
            self._meld(wie, "verzoek", f"{verzoek.failure} {verzoek.url}")

    def _meld(self, wie: str, soort: str, tekst: str) -> None:
        if not any(patroon.search(tekst) for patroon in self._verwacht):
            self.fouten.append(f"{wie}: {soort}: {tekst}")

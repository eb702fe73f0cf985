"""Chromium as somebody uses it: with a profile on disk, and its own ways to remember pages and tabs.

Started here and not by Playwright, which would switch off the cache of left pages and the memory of tabs.
"""

import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests import omgeving
from tests.echt.browser import VLAGGEN

# Chromium writes down its tabs some seconds after they changed.
SCHRIJFT_NA = 4


class Surfer:
    """Eén Chromium met een profiel; `kill` is een stroomstoring."""

    def __init__(self, playwright, profiel: Path, url: str, koekjes: dict[str, str]):
        self.profiel, self.url = profiel, url
        profiel.mkdir(parents=True, exist_ok=True)
        poort = profiel / "DevToolsActivePort"
        poort.unlink(missing_ok=True)
        opdracht = [omgeving.chromium(), "--headless=new", "--remote-debugging-port=0", *VLAGGEN]
        self.proces = subprocess.Popen(
            [*opdracht, f"--user-data-dir={profiel}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        einde = time.monotonic() + 30
        while not (poort.exists() and poort.read_text().count("\n")):
            if time.monotonic() > einde or self.proces.poll() is not None:
                raise RuntimeError("Chromium kwam niet op")
            time.sleep(0.05)
        self.browser = playwright.chromium.connect_over_cdp(
            f"http://127.0.0.1:{poort.read_text().split()[0]}"
        )
        self.context = self.browser.contexts[0]
        self.context.set_default_timeout(15_000)
        self.context.add_cookies([{"name": n, "value": w, "url": url} for n, w in koekjes.items()])

    def tab(self) -> Page:
        return self.context.new_page()

    def kill(self) -> None:
        self.proces.kill()
        self.proces.wait()

    def sluit(self) -> None:
        """Closes the way a person does, so that Chromium can write down what it wants to keep."""
        if self.proces.poll() is None:
            self.proces.terminate()
            self.proces.wait(timeout=20)


@contextmanager
def surfen():
    """Gives a function that starts Chromium on a profile."""
    begonnen: list[Surfer] = []
    with sync_playwright() as playwright:

        def start(profiel: Path, url: str, koekjes: dict[str, str]) -> Surfer:
            begonnen.append(Surfer(playwright, profiel, url, koekjes))
            return begonnen[-1]

        try:
            yield start
        finally:
            for surfer in begonnen:
                surfer.sluit()

"""Makes a picture of every screen of the catalogue at both widths, and sheets to look at them side by side.

python -m tests.scherm.galerij var/galerij [part of a name]
"""

import shutil
import sys
import tempfile
from contextlib import contextmanager
from html import escape
from pathlib import Path

from tests.echt.browser import Vensters, start_chromium
from tests.echt.stack import Stack
from tests.scherm.catalogus import SCHERMEN
from tests.scherm.toneel import APP, BOUW, Toneel, bestandsnaam
from tests.scherm.weergave import Weergave

BREEDTES = ("1280", "320")
PER_VEL = 12
_VEL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 16px; background: #777; font: 14px sans-serif;
  display: grid; grid-template-columns: repeat(4, 390px); gap: 16px; align-items: start }
figure { margin: 0 } figcaption { color: #fff; padding: 4px 0 }
div { display: flex; gap: 8px; align-items: start }
img { display: block } .breed { width: 290px } .smal { width: 92px }
</style>"""


@contextmanager
def op_het_toneel():
    """A server with the decor and a Chromium, outside of tests; gives Toneel and browser."""
    werk = Path(tempfile.mkdtemp())
    stack = Stack(werk / "stack", "sqlite", redis=False, env={})
    try:
        server = stack.server(app=APP)
        decor = server.python(BOUW)
        with start_chromium() as chromium:
            yield Toneel(server, Vensters(chromium, server.url, werk), decor, met_letter=True), chromium
    finally:
        stack.sluit()
        shutil.rmtree(werk)


def maak(folder: Path, deel: str) -> list[str]:
    """Fills the folder; gives what went wrong."""
    schermen = [scherm for scherm in SCHERMEN if deel in scherm.naam]
    folder.mkdir(parents=True, exist_ok=True)
    mislukt = []
    with op_het_toneel() as (toneel, chromium):
        for scherm in schermen:
            try:
                _beeld(toneel, scherm, folder)
            except Exception as fout:  # one broken screen must not hide the others
                mislukt.append(f"{scherm.naam}: {str(fout).splitlines()[0]}")
        _vellen(chromium, schermen, folder)
    return mislukt


def _beeld(toneel, scherm, folder: Path) -> None:
    with toneel.scherm(scherm) as pagina:
        for breedte in BREEDTES:
            Weergave(breedte=breedte).zet(pagina)
            pagina.wait_for_timeout(150)
            pagina.evaluate("() => document.fonts.ready.then(() => true)")
            # On a phone the room is what fits on the screen, with a bar at the bottom.
            heel = scherm.groep != "kamer" or breedte == "1280"
            pagina.screenshot(path=folder / f"{bestandsnaam(scherm)}-{breedte}.png", full_page=heel)


def _vellen(chromium, schermen, folder: Path) -> None:
    pagina = chromium.new_page(viewport={"width": 1660, "height": 900})
    for begin in range(0, len(schermen), PER_VEL):
        figuren = [
            f"<figure><figcaption>{escape(scherm.naam)}</figcaption><div>"
            f'<img class="breed" src="{bestandsnaam(scherm)}-1280.png">'
            f'<img class="smal" src="{bestandsnaam(scherm)}-320.png"></div></figure>'
            for scherm in schermen[begin : begin + PER_VEL]
        ]
        vel = folder / f"vel-{begin // PER_VEL + 1:02}.html"
        vel.write_text(_VEL + "".join(figuren), encoding="utf-8")
        pagina.goto(vel.as_uri())
        pagina.screenshot(path=vel.with_suffix(".png"), full_page=True)


if __name__ == "__main__":
    doel, deel = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    for regel in maak(doel, deel):
        sys.stderr.write(f"{regel}\n")
    sys.stdout.write(f"Beelden en vellen staan in {doel}\n")

"""Makes the pictures of the handleiding (docs/handleiding/beeld) from screens of the catalogue.

python -m tests.scherm.plaatjes
"""

import base64
import sys
from pathlib import Path

from tests.scherm.catalogus import SCHERMEN
from tests.scherm.galerij import op_het_toneel
from tests.scherm.weergave import Weergave

BEELD = Path(__file__).resolve().parent.parent.parent / "docs/handleiding/beeld"
HOOGSTENS = 100_000  # bytes
PLAATJES = {
    "inloggen": "bezoeker/inloggen",
    "start": "start/daan",
    "kamer-schrijven": "kamer/schrijven-daan",
    "nakijken": "casus/nakijken",
    "luisterstand": "kamer/luisterstand-ingrid",
    "verslag": "verslag/nalezen",
    "beoordelen": "casus/beoordelen",
    "oefenen": "leidraad/oefenen",
    "kiezen": "leidraad/kiezen-past",
    "leidraad-maken": "leidraad/eigen-bewerken",
    "kamer-leiden": "kamer/schrijven-gonda",
    "uitnodigen": "mensen/uitnodigingen",
    "community": "mensen/community-beheerder",
}


def maak() -> None:
    BEELD.mkdir(exist_ok=True)
    schermen = {scherm.naam: scherm for scherm in SCHERMEN}
    with op_het_toneel() as (toneel, _):
        for naam, scherm in PLAATJES.items():
            with toneel.scherm(schermen[scherm]) as pagina:
                Weergave().zet(pagina)
                pagina.wait_for_timeout(300)
                pagina.evaluate("() => document.fonts.ready.then(() => true)")
                (BEELD / f"{naam}.webp").write_bytes(_foto(pagina))


def _foto(pagina) -> bytes:
    """The first screenful, at three quarters of its size."""
    uitsnede = {"x": 0, "y": 0, "width": 1280, "height": 800, "scale": 0.75}
    lijn = pagina.context.new_cdp_session(pagina)
    foto = lijn.send("Page.captureScreenshot", {"format": "webp", "quality": 82, "clip": uitsnede})
    return base64.b64decode(foto["data"])


if __name__ == "__main__":
    maak()
    sys.stdout.write(f"De plaatjes staan in {BEELD}\n")

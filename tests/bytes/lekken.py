"""The application with a leak in it, to show that a test turns red: LEK says which."""

import logging
import os
import tempfile

import daphne.http_protocol

import config.asgi
from casuistiek.zoekproces import zoekproces
from config.bodies import VerzoekInGeheugen


async def application(scope, receive, send):
    async def kijk_mee():
        bericht = await receive()
        if bericht.get("body"):
            for lek in os.environ["LEK"].split(","):
                LEKKEN[lek](bericht["body"])
        return bericht

    await config.asgi.application(scope, kijk_mee, send)


def _bestand(lichaam: bytes) -> None:
    """A temporary file that is gone at once: no search of the disk finds it."""
    with tempfile.TemporaryFile() as bestand:
        bestand.write(lichaam)


def _log(lichaam: bytes) -> None:
    logging.getLogger("lek").warning("binnengekomen: %s", lichaam.decode(errors="replace"))


def _niets(lichaam: bytes) -> None:
    """The fault is elsewhere."""


LEKKEN = {"bestand": _bestand, "log": _log, "rem": _niets, "fout": _niets, "kind": _niets}

if os.environ["LEK"] == "fout":
    # No leak by itself: an error in the view that quotes what was typed, with another one as its cause.
    from casuistiek import views_write

    def _stuk(schrijfgang, formulier):
        try:
            {}[str(formulier.cleaned_data)]
        except KeyError as oorzaak:
            raise RuntimeError(f"gaat mis op {schrijfgang.request.POST}") from oorzaak

    views_write.Schrijfgang._controleer = _stuk
elif os.environ["LEK"] == "rem":
    daphne.http_protocol.WebRequest = VerzoekInGeheugen.__bases__[0]
elif os.environ["LEK"] == "kind":
    zoekproces.opdracht = ("-m", "tests.casuistiek.zoekkind_met_fout", "lek")

"""The process that searches texts, with the fault in it that its first argument names."""

import os
import sys
import tempfile
import time

from casuistiek import zoekkind
from casuistiek.detectie import vind_in_velden


def _stuk(velden, **anders):
    raise ValueError(str(velden))


def _traag(velden, **anders):
    while True:
        pass


def _sterft(velden, **anders):
    os._exit(1)


def _lek(velden, **anders):
    """A temporary file that is gone at once: no search of the disk finds it."""
    with tempfile.TemporaryFile() as bestand:
        bestand.write(str(velden).encode())
    return vind_in_velden(velden, **anders)


def _slaapt(velden, **anders):
    time.sleep(0.2)
    return vind_in_velden(velden, **anders)


FOUTEN = {"stuk": _stuk, "traag": _traag, "sterft": _sterft, "lek": _lek, "slaapt": _slaapt}
zoekkind.HOOGSTENS_REKENSECONDEN = 2
zoekkind.vind_in_velden = FOUTEN[sys.argv[1]]
zoekkind.main()

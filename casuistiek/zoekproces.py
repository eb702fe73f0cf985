"""Searches texts in a process of its own, so that a check does not slow the rooms that this server carries.

There is one such process per server, started at the first question and again when it is gone. A text goes
there and back over a socket that only these two hold (`socketpair`) and never through a file. What is asked
while it is busy waits its turn; when too many wait, or it takes too long, the answer is ZoekenMislukt.
"""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from .detectie import Vondst

PROJECT = Path(__file__).resolve().parent.parent
# Starting, waiting for a turn and the search together, also on a machine that is busy with other things.
HOOGSTENS_SECONDEN = 30.0
HOOGSTENS_TEGELIJK = 16
# Nothing else of the environment goes along: it holds the master keys.
_OMGEVING = ("PATH", "LD_LIBRARY_PATH")


class ZoekenMislukt(Exception):
    """Het zoeken gaf geen antwoord; `reden` is druk, tijd of stuk, `plek` zegt waar het misging."""

    def __init__(self, reden: str, plek: str = ""):
        super().__init__(reden)
        self.reden, self.plek = reden, plek


class _Weg(Exception):
    """Het proces is er niet meer."""


class Zoekproces:
    """Eén proces dat teksten doorzoekt, en de rij ervoor; veilig om uit meer dan één draad te vragen."""

    opdracht = ("-m", "casuistiek.zoekkind")

    def __init__(self):
        self._plaatsen = threading.BoundedSemaphore(HOOGSTENS_TEGELIJK)
        self._beurt = threading.Lock()
        self._lijsten: dict[str, list[str]] = {}
        self._kind: subprocess.Popen | None = None
        self._lijn: socket.socket | None = None

    @property
    def pid(self) -> int | None:
        return self._kind.pid if self._kind else None

    def gebruik(self, **lijsten: list[str] | dict[str, int]) -> None:
        """Sets the lists of the installation; a process that runs without them makes way for a new one."""
        with self._beurt:
            self._lijsten = lijsten
            self._stop()

    def sluit(self) -> None:
        with self._beurt:
            self._stop()

    def vind_in_velden(
        self, velden: Mapping[str, str], *, namen: Iterable[str] = (), vrij: Iterable[str] = ()
    ) -> dict[str, list[Vondst]]:
        """Does what `detectie.vind_in_velden` does; raises ZoekenMislukt."""
        einde = time.monotonic() + HOOGSTENS_SECONDEN
        vraag = _regel({"velden": dict(velden), "namen": list(namen), "vrij": list(vrij)})
        if not self._plaatsen.acquire(blocking=False):
            raise ZoekenMislukt("druk")
        try:
            if not self._beurt.acquire(timeout=HOOGSTENS_SECONDEN):
                raise ZoekenMislukt("druk")
            try:
                antwoord = json.loads(self._vraag(vraag, einde))
            finally:
                self._beurt.release()
        finally:
            self._plaatsen.release()
        if "fout" in antwoord:
            raise ZoekenMislukt("stuk", antwoord["fout"])
        return {veld: [Vondst(**v) for v in lijst] for veld, lijst in antwoord["gevonden"].items()}

    def _vraag(self, vraag: bytes, einde: float) -> bytes:
        """Asks once more when the process turns out to be gone, for instance killed by the system."""
        for poging in (1, 2):
            try:
                return self._heen_en_weer(vraag, einde)
            except _Weg:
                duurde_te_lang = self._stop() == -signal.SIGPROF
                if duurde_te_lang or poging == 2:
                    raise ZoekenMislukt("tijd" if duurde_te_lang else "stuk") from None
            except TimeoutError:
                self._stop()
                raise ZoekenMislukt("tijd") from None
        raise AssertionError

    def _heen_en_weer(self, vraag: bytes, einde: float) -> bytes:
        try:
            lijn = self._lijn or self._start(einde)
            lijn.settimeout(_rest(einde))
            lijn.sendall(vraag)
            antwoord = bytearray()
            while not antwoord.endswith(b"\n"):
                lijn.settimeout(_rest(einde))
                if not (deel := lijn.recv(1 << 16)):
                    raise _Weg
                antwoord += deel
        except TimeoutError:
            raise
        except OSError:
            raise _Weg from None
        return bytes(antwoord)

    def _start(self, einde: float) -> socket.socket:
        self._lijn, verre_eind = socket.socketpair()
        with verre_eind:
            self._kind = subprocess.Popen(  # noqa: S603 - our own module, nothing that a user said
                [sys.executable, *self.opdracht],
                cwd=PROJECT,
                env={naam: os.environ[naam] for naam in _OMGEVING if naam in os.environ},
                stdin=verre_eind,
                stdout=verre_eind,
                stderr=subprocess.DEVNULL,  # an error there could quote a text
            )
        self._lijn.settimeout(_rest(einde))
        self._lijn.sendall(_regel(self._lijsten))
        return self._lijn

    def _stop(self) -> int | None:
        """Ends the process, if there is one; gives the code it ended with."""
        kind, lijn = self._kind, self._lijn
        self._kind = self._lijn = None
        if lijn:
            lijn.close()
        if kind is None:
            return None
        try:
            return kind.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            kind.kill()
            return kind.wait()


def _regel(inhoud) -> bytes:
    return json.dumps(inhoud).encode() + b"\n"


def _rest(einde: float) -> float:
    if (rest := einde - time.monotonic()) <= 0:
        raise TimeoutError
    return rest


zoekproces = Zoekproces()
vind_in_velden = zoekproces.vind_in_velden
atexit.register(zoekproces.sluit)

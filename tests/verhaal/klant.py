"""Somebody's screen in the room without a browser, that lives through anything.

It does what js/kamer/verbinding.js does: what has not been answered is kept and sent again with the same id,
a lost connection is made again after the same waits, and then it says what it shows and hears what it missed.
"""

import asyncio
import random
import re
import time
from pathlib import Path

import websockets

from tests.verhaal.conftest import Kamer
from tests.verhaal.scherm import Scherm

SCRIPT = Path(__file__).resolve().parents[2] / "static/js/kamer/verbinding.js"
OPNIEUW = [
    int(ms) / 1000 for ms in re.search(r"OPNIEUW_MS = \[([\d, ]+)\]", SCRIPT.read_text())[1].split(",")
]
AF = websockets.ConnectionClosed


class Kamerklant:
    def __init__(self, kamer: Kamer, naam: str):
        self.kamer, self.naam = kamer, naam
        self.scherm = Scherm()
        self.onderweg: dict[str, dict] = {}
        self.gestuurd: dict[str, str] = {}  # id → text, of everything ever sent
        self.bevestigd: dict[str, int] = {}  # id → seq
        self.geweigerd: list[dict] = []
        self.opgegeven: set[str] = set()
        self.antwoorden: list[float] = []  # when each answer came
        self.draad = None

    async def __aenter__(self) -> "Kamerklant":
        self._leven = asyncio.create_task(self._leef())
        return self

    async def __aexit__(self, *_) -> None:
        self._leven.cancel()
        await asyncio.gather(self._leven, return_exceptions=True)

    def terug_na(self, moment: float) -> float | None:
        """When the first answer after this moment came; None when it did not come yet."""
        if self._leven.done():
            self._leven.result()
        return next((op for op in self.antwoorden if op > moment), None)

    async def schrijf(self, tekst: str, **meer) -> None:
        opdracht = self.kamer.opdracht("bijdrage.plaatsen", tekst=tekst, **meer)
        self.onderweg[opdracht["id"]] = opdracht
        self.gestuurd[opdracht["id"]] = tekst
        if self.draad is not None:
            await self._stuur(self.draad, opdracht)

    async def ander_tabblad(self) -> None:
        """Closes the tab and opens the room in another: what was on its way is not sent again."""
        await self.__aexit__()
        self.opgegeven |= set(self.onderweg)
        self.onderweg.clear()
        self.scherm = Scherm()
        await self.__aenter__()

    async def _leef(self) -> None:
        pogingen = 0
        while True:
            draad = self.kamer.klant(self.naam)
            try:
                async with asyncio.timeout(8):
                    await draad.__aenter__()
            except (OSError, TimeoutError, websockets.InvalidHandshake):
                pass
            else:
                pogingen = 0
                await self._luister(draad)
                assert draad.close_code not in (4401, 4403), f"{self.naam} is eruit gezet"
            pogingen += 1
            wacht = OPNIEUW[min(pogingen, len(OPNIEUW)) - 1]
            await asyncio.sleep(wacht * random.uniform(0.7, 1.3))

    async def _luister(self, draad) -> None:
        try:
            await self._stuur(draad, {"t": "hier", "merk": self.scherm.merk})
            for opdracht in list(self.onderweg.values()):
                await self._stuur(draad, opdracht)
            self.draad = draad
            gezien = 0
            while True:
                frame = await draad.wait_for(lambda d: True, timeout=None, since=gezien)
                gezien += 1
                self._verwerk(frame.data)
        except ConnectionError:
            pass
        finally:
            self.draad = None
            await draad.__aexit__()

    def _verwerk(self, frame: dict) -> None:
        if frame["t"] == "nieuws":
            self.scherm.pas_toe(frame)
        elif frame["t"] in ("klaar", "fout") and self.onderweg.pop(frame["id"], None):
            self.antwoorden.append(time.monotonic())
            if frame["t"] == "klaar":
                self.bevestigd[frame["id"]] = frame["seq"]
            else:
                self.geweigerd.append(frame)

    async def _stuur(self, draad, bericht: dict) -> None:
        try:
            await draad.send(bericht)
        except AF:
            pass  # what is on its way goes again with the next connection

"""One hub per room and process: the only subscriber of the doorbell, and the one that tells the screens.

On a ring it reads the room once, works out what changed for each viewer, and hands every screen its frame.
Rings that come while it reads are taken together. The guard (`bewaker`) makes sure that a missed ring, a
logout or a removal shows within two seconds whatever happened to the channel layer.
"""

import asyncio
import logging
from typing import Protocol

from channels.db import database_sync_to_async
from channels.layers import get_channel_layer

from cop.deurbel import luister_in

from ..deurbel import kanaal
from ..fragmenten import Kamerbeeld
from . import bewaker
from .aanwezigheid import zet_aanwezig, zet_afwezig
from .nieuws import Lezer
from .sluitcodes import GEEN_TOEGANG

logger = logging.getLogger(__name__)
_hubs: dict[tuple[int, int], "Hub"] = {}
_GEDULD_SECONDEN = 3  # how long a screen may be gone (a reload) before the circle shows it


def hub_van(sessie_id: int) -> "Hub":
    """The hub of a room in this process and event loop, made when it is not there."""
    sleutel = (id(asyncio.get_running_loop()), sessie_id)
    if sleutel not in _hubs:
        _hubs[sleutel] = Hub(sessie_id, sleutel)
    return _hubs[sleutel]


def alle_hubs() -> list["Hub"]:
    """All hubs of the running event loop."""
    lus = id(asyncio.get_running_loop())
    return [hub for (van, _), hub in _hubs.items() if van == lus]


class Scherm(Protocol):
    """What a hub needs of a screen: who it belongs to, what it shows, and how to reach it."""

    deelname_id: int
    rol: str
    sessiesleutel: str
    toont: Kamerbeeld | str | None

    def stuur(self, frame: str) -> None: ...

    def verbreek(self, code: int) -> None: ...


class Hub:
    """De schermen van één kamer in dit proces."""

    def __init__(self, sessie_id: int, sleutel: tuple[int, int]):
        self.sessie_id = sessie_id
        self.seq = 0
        self.schermen: set[Scherm] = set()
        self._sleutel = sleutel
        self._wekker = asyncio.Event()
        self._lezer = Lezer(sessie_id)
        self._opnieuw = True  # the next look reads every row
        self.achter = False  # whether the guard found it behind in its last round
        self._kanaal = ""
        self._taken = [asyncio.create_task(self._luister()), asyncio.create_task(self._werk())]
        luister_in(asyncio.get_running_loop())
        bewaker.start(alle_hubs)

    async def sluit_aan(self, scherm: Scherm) -> None:
        self.schermen.add(scherm)
        await database_sync_to_async(zet_aanwezig)(self.sessie_id, [scherm.deelname_id])

    async def ga_weg(self, scherm: Scherm) -> None:
        self.schermen.discard(scherm)
        self._afscheid = asyncio.create_task(self._misschien_afwezig(scherm.deelname_id))

    async def _misschien_afwezig(self, deelname_id: int) -> None:
        await asyncio.sleep(_GEDULD_SECONDEN)
        if all(scherm.deelname_id != deelname_id for scherm in self.schermen):
            await database_sync_to_async(zet_afwezig)(self.sessie_id, deelname_id)
        if not self.schermen:
            self.sluit()

    def sluit(self) -> None:
        """Stops a hub without screens; the next screen makes a new one."""
        for taak in self._taken:
            taak.cancel()
        _hubs.pop(self._sleutel, None)

    def wek(self, opnieuw: bool = True) -> None:
        """Asks for a look at the room: at every row, or else only at what is new in the log."""
        self._opnieuw |= opnieuw
        self._wekker.set()

    def wek_voor(self, scherm: Scherm, wat_het_toont) -> None:
        """A screen says what it shows (its mark): it gets the whole room unless that is still true."""
        scherm.toont = wat_het_toont if isinstance(wat_het_toont, str) else ""
        self.wek(opnieuw=False)

    def stuur_allen(self, frame: str) -> None:
        for scherm in list(self.schermen):
            scherm.stuur(frame)

    async def _luister(self) -> None:
        """Waits for the doorbell; a layer that fails is tried again, meanwhile the guard rings."""
        laag = get_channel_layer()
        while True:
            try:
                self._kanaal = await laag.new_channel()
                await laag.group_add(kanaal(self.sessie_id), self._kanaal)
                self.wek()
                while True:
                    bericht = await laag.receive(self._kanaal)
                    self.wek(opnieuw=not bericht["seq"])
            except asyncio.CancelledError:
                if self._kanaal:
                    await asyncio.shield(self._meld_af(laag))
                raise
            except Exception:
                logger.warning("De deurbel van sessie %s is niet te horen; nieuwe poging", self.sessie_id)
                await asyncio.sleep(1)

    async def _meld_af(self, laag) -> None:
        try:
            await laag.group_discard(kanaal(self.sessie_id), self._kanaal)
        except Exception:
            logger.warning("De deurbel van sessie %s was niet af te melden", self.sessie_id)

    async def hernieuw(self) -> None:
        """Subscribes again: a layer may have thrown the subscription away without a word."""
        if self._kanaal:
            await get_channel_layer().group_add(kanaal(self.sessie_id), self._kanaal)

    async def _werk(self) -> None:
        while True:
            await self._wekker.wait()
            self._wekker.clear()
            try:
                await self._ververs()
            except Exception:
                logger.exception("Het nieuws van sessie %s was niet te lezen", self.sessie_id)
                self._opnieuw = True
                await asyncio.sleep(1)
                self.wek()

    async def _ververs(self) -> None:
        gezien = {scherm: scherm.toont for scherm in self.schermen if scherm.toont is not None}
        kijkers: dict[int, set] = {}
        for scherm, toont in gezien.items():
            kijkers.setdefault(scherm.deelname_id, set()).add(toont)
        opnieuw, self._opnieuw = self._opnieuw, False
        self.seq, nieuws = await database_sync_to_async(self._lezer.lees)(kijkers, opnieuw)
        for scherm, toont in gezien.items():
            voor = nieuws.get((scherm.deelname_id, toont))
            if voor is None:
                scherm.verbreek(GEEN_TOEGANG)
            elif scherm.toont is toont:  # else it asked anew meanwhile; the next look serves it
                scherm.toont = voor.beeld
                if voor.frame is not None:
                    scherm.stuur(voor.frame)

"""Twelve people who write on while things fail, and what must be true when the storm is over."""

import asyncio
import random
import time
from collections import Counter
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from tests.verhaal.conftest import MAAK, Kamer
from tests.verhaal.klant import Kamerklant
from tests.verhaal.scherm import Scherm
from tests.verhaal.web import vraag

OPTIES = {"leidraad": "cop_bindende_afspraken", "stap": "perspectieven", "mensen": 12, "waarnemer": False}


def fouten(bevestigd: dict[str, int], opgegeven: list[str], opgeslagen: list[str]) -> list[str]:
    """What is wrong with what was stored: `bevestigd` is text → seq, `opgeslagen` the texts in order."""
    keren = Counter(opgeslagen)
    mis = [f"{keren[tekst]} keer bewaard: {tekst}" for tekst in bevestigd if keren[tekst] != 1]
    mis += [f"opgegeven en dubbel: {tekst}" for tekst in opgegeven if keren[tekst] > 1]
    mis += [f"van niemand: {tekst}" for tekst in keren if tekst not in bevestigd and tekst not in opgegeven]
    volgorde = [tekst for tekst in opgeslagen if tekst in bevestigd]
    if volgorde != sorted(volgorde, key=bevestigd.get):
        mis.append("de volgorde is niet die van de antwoorden")
    return mis


async def wacht(waarop, seconden: float, wat: str) -> None:
    try:
        async with asyncio.timeout(seconden):
            while not waarop():
                await asyncio.sleep(0.02)
    except TimeoutError:
        pytest.fail(f"na {seconden} s nog niet: {wat}")


class Storm:
    """`terug` holds, after each failure, how many seconds it took each person to get an answer again."""

    def __init__(self, kamer: Kamer, klanten: list[Kamerklant], loting: random.Random):
        self.kamer, self.klanten, self.loting = kamer, klanten, loting
        self.terug: list[float] = []
        self._ronde = 0

    async def allen_schrijven(self) -> None:
        """So that what fails, fails in the middle of twelve commands."""
        self._ronde += 1
        for klant in self.klanten:
            await klant.schrijf(f"{klant.naam} bij storing {self._ronde}", rubriek="School")
        await asyncio.sleep(self.loting.uniform(0, 0.2))

    async def allen_terug(self, weer_goed_op: float, geduld: float = 60) -> None:
        klanten = self.klanten
        await wacht(lambda: all(k.terug_na(weer_goed_op) for k in klanten), geduld, "iedereen is terug")
        self.terug += [k.terug_na(weer_goed_op) - weer_goed_op for k in klanten]

    def p95(self) -> float:
        return sorted(self.terug)[int(len(self.terug) * 0.95)]

    async def klopt(self) -> str:
        """Nothing acknowledged is lost, doubled or out of order, and each screen is the page."""
        klanten = self.klanten
        await wacht(lambda: not any(k.onderweg for k in klanten), 30, "alles is beantwoord")
        opgeslagen = [tekst for _, tekst in await self.kamer.a_binnen("kaarten(kamer)")]
        for klant in klanten:
            await self._scherm_klopt(klant)
        bevestigd = {k.gestuurd[pk]: seq for k in klanten for pk, seq in k.bevestigd.items()}
        opgegeven = [k.gestuurd[pk] for k in klanten for pk in k.opgegeven]
        assert [k.geweigerd for k in klanten if k.geweigerd] == []
        assert fouten(bevestigd, opgegeven, opgeslagen) == []
        for klant in klanten:
            assert klant.scherm.teksten == opgeslagen, klant.naam
        return (
            f"{len(bevestigd)} acknowledged, {len(opgegeven)} given up; back: "
            f"p95 {self.p95():.1f} s, last {max(self.terug):.1f} s"
        )

    async def _scherm_klopt(self, klant: Kamerklant) -> None:
        """Read anew until they agree: who is there may change the page meanwhile."""
        for _ in range(20):
            pagina = await asyncio.to_thread(
                vraag, self.kamer.server, self.kamer.koekjes[klant.naam], self.kamer.pad
            )
            vers = Scherm.van_pagina(pagina.tekst)
            if klant.scherm.merk == vers.merk:
                assert klant.scherm.beeld == vers.beeld, klant.naam
                return
            await asyncio.sleep(0.5)
        pytest.fail(f"het scherm van {klant.naam} is niet bij")


@asynccontextmanager
async def storm(server, meet, via=None):
    """A room with twelve people who write on and on; `via` is the wire over which they are connected."""
    zaad = random.randrange(2**32)
    meet(f"zaad {zaad}")
    loting = random.Random(zaad)
    gegevens = await asyncio.to_thread(server.python, MAAK, opties=OPTIES)
    kamer = Kamer(server, gegevens)
    overheen = Kamer(via or server, gegevens)
    async with AsyncExitStack() as stapel:
        klanten = [await stapel.enter_async_context(Kamerklant(overheen, naam)) for naam in kamer.koekjes]
        assert len(klanten) == 12
        schrijvers = [asyncio.create_task(_schrijf_door(k, random.Random(loting.random()))) for k in klanten]
        await wacht(lambda: all(k.bevestigd for k in klanten), 60, "iedereen schreef iets")
        bui = Storm(kamer, klanten, loting)
        yield bui
        for taak in schrijvers:
            taak.cancel()
        meet(await bui.klopt())


async def _schrijf_door(klant: Kamerklant, loting: random.Random) -> None:
    """Like a person: at most two texts wait for an answer."""
    nummer = 0
    while True:
        await asyncio.sleep(loting.uniform(0.4, 1.6))
        if len(klant.onderweg) < 2:
            nummer += 1
            await klant.schrijf(f"{klant.naam} {nummer}", rubriek="School")


def nu() -> float:
    return time.monotonic()

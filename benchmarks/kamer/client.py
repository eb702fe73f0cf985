"""The load client: many people in many rooms over real WebSockets, sending by the clock.

It sends when the schedule says so, whether or not earlier contributions have come back, and counts from that
moment: a server that falls behind cannot hide it.
"""

import asyncio
import json
import random
import re
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

import websockets

_TEKEN = re.compile(r"kaart-(\d+)-van-(\d+) ")
_GEDULD = 20  # seconds after the last contribution within which everything must have come
_VULSEL = "Wat mij opvalt is dat iedereen op elkaar wacht, terwijl een kort belletje al helpt."


@dataclass(frozen=True)
class Plek:
    """Where one person connects, and how this person says something."""

    url: str
    herkomst: str
    koekje: str
    schrijft: bool
    groet: str  # what is sent at the start; empty: nothing
    bericht: Callable[[str], str]


@dataclass
class Uitslag:
    """What came of one load."""

    seconden: float
    tijden: list[float] = field(default_factory=list)  # ms from the schedule to the last participant
    verzonden: int = 0
    kwijt: int = 0  # deliveries that never came
    dubbel: int = 0
    wanorde: int = 0  # contributions of one person that came in another order
    leveringen: int = 0

    def kwantiel(self, deel: float) -> float:
        geordend = sorted(self.tijden)
        return geordend[min(len(geordend) - 1, int(deel * len(geordend)))] if geordend else float("inf")


class _Kamer:
    """The people of one room, and what each of them received."""

    def __init__(self, plekken: list[Plek]):
        self.plekken = plekken
        self.gezien: list[dict[int, float]] = [{} for _ in plekken]
        self.laatste: list[dict[int, int]] = [{} for _ in plekken]
        self.dubbel = self.wanorde = 0
        self.sockets: list = []
        self.lezers: list[asyncio.Task] = []

    async def __aenter__(self):
        for nummer, plek in enumerate(self.plekken):
            socket = await websockets.connect(
                plek.url,
                origin=plek.herkomst,
                additional_headers={"Cookie": plek.koekje} if plek.koekje else {},
                compression=None,
                max_size=None,
                ping_interval=None,
            )
            self.sockets.append(socket)
            self.lezers.append(asyncio.create_task(self._lees(nummer, socket)))
            if plek.groet:
                await socket.send(plek.groet)
        return self

    async def __aexit__(self, *_):
        for lezer in self.lezers:
            lezer.cancel()
        await asyncio.gather(*(socket.close() for socket in self.sockets))

    async def _lees(self, nummer: int, socket) -> None:
        gezien, laatste = self.gezien[nummer], self.laatste[nummer]
        async for raw in socket:
            nu = time.perf_counter()
            # A card may hold its text twice (to read, and to change): once per frame counts.
            for kaart, schrijver in dict.fromkeys(_TEKEN.findall(raw)):
                kaart, schrijver = int(kaart), int(schrijver)
                if kaart in gezien:
                    self.dubbel += 1
                    continue
                gezien[kaart] = nu
                self.wanorde += laatste.get(schrijver, -1) > kaart
                laatste[schrijver] = kaart


class Belasting:
    """Rooms full of connected people; `stoot` puts a rate on them and measures."""

    def __init__(self, kamers: list[list[Plek]]):
        self.kamers = [_Kamer(plekken) for plekken in kamers]
        self.volgende = 0

    async def __aenter__(self):
        for kamer in self.kamers:
            await kamer.__aenter__()
        await asyncio.sleep(1)
        return self

    async def __aexit__(self, *_):
        for kamer in self.kamers:
            await kamer.__aexit__()

    async def stoot(self, per_seconde: float, seconden: float, tegelijk: int = 1) -> Uitslag:
        """Contributions at this rate over all rooms together, `tegelijk` of them at each beat."""
        for kamer in self.kamers:
            kamer.dubbel = kamer.wanorde = 0
        uitslag = Uitslag(seconden)
        gepland: dict[int, tuple[_Kamer, float]] = {}
        stap = tegelijk / per_seconde
        begin = time.perf_counter() + 0.05
        beurten = [self._schrijvers(kamer) for kamer in self.kamers]
        slagen = max(1, int(seconden / stap))
        for slag in range(slagen):
            moment = begin + slag * stap
            if (wacht := moment - time.perf_counter()) > 0:
                await asyncio.sleep(wacht)
            plek = slag % len(self.kamers)
            for _ in range(tegelijk):
                nummer, socket = next(beurten[plek])
                kaart, self.volgende = self.volgende, self.volgende + 1
                gepland[kaart] = (self.kamers[plek], moment)
                tekst = f"kaart-{kaart}-van-{nummer} {_VULSEL}"
                await socket.send(self.kamers[plek].plekken[nummer].bericht(tekst))
        await self._wacht_op(gepland)
        self._tel(gepland, uitslag)
        return uitslag

    def _schrijvers(self, kamer: _Kamer):
        schrijvers = [n for n, plek in enumerate(kamer.plekken) if plek.schrijft]
        random.Random(len(schrijvers)).shuffle(schrijvers)
        while True:
            for nummer in schrijvers:
                yield nummer, kamer.sockets[nummer]

    async def _wacht_op(self, gepland: dict) -> None:
        einde = time.perf_counter() + _GEDULD
        while time.perf_counter() < einde:
            if all(kaart in gezien for kaart, (kamer, _) in gepland.items() for gezien in kamer.gezien):
                return
            await asyncio.sleep(0.05)

    def _tel(self, gepland: dict, uitslag: Uitslag) -> None:
        uitslag.verzonden = len(gepland)
        for kaart, (kamer, moment) in gepland.items():
            tijden = [gezien[kaart] for gezien in kamer.gezien if kaart in gezien]
            uitslag.leveringen += len(tijden)
            uitslag.kwijt += len(kamer.gezien) - len(tijden)
            uitslag.tijden.append((max(tijden) - moment) * 1000 if tijden else float("inf"))
        uitslag.dubbel = sum(kamer.dubbel for kamer in self.kamers)
        uitslag.wanorde = sum(kamer.wanorde for kamer in self.kamers)


def plekken_van_kamer(servers: list, kamer: dict) -> list[Plek]:
    """The places of a room of the product, as `manage.py demo --kamers --json` gives it."""

    def bericht(tekst: str) -> str:
        gegevens = {"versie": kamer["versie"], "tekst": tekst, "rubriek": kamer["rubrieken"][0]}
        return json.dumps(
            {"t": "opdracht", "id": uuid.uuid4().hex, "naam": "bijdrage.plaatsen", "d": gegevens}
        )

    return [
        Plek(
            url=servers[nummer % len(servers)].ws_url + kamer["ws"],
            herkomst=servers[nummer % len(servers)].url,
            koekje=mens["cookie"],
            schrijft=mens["rol"] != "waarnemer",
            groet=json.dumps({"t": "hier", "merk": ""}),
            bericht=bericht,
        )
        for nummer, mens in enumerate(kamer["mensen"])
    ]


def plekken_van_maatstaf(servers: list, kamer: str, schrijvers: int, lezers: int) -> list[Plek]:
    """The places of a room of the yardstick."""
    return [
        Plek(
            url=f"{servers[nummer % len(servers)].ws_url}/maatstaf/{kamer}/",
            herkomst=servers[nummer % len(servers)].url,
            koekje="",
            schrijft=nummer < schrijvers,
            groet="",
            bericht=lambda tekst: json.dumps({"tekst": tekst}),
        )
        for nummer in range(schrijvers + lezers)
    ]

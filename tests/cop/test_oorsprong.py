"""Only our own pages open a WebSocket, whatever a browser or an attacker puts in the header."""

import asyncio

import pytest

from config.oorsprong import EigenOorsprong

EIGEN = "https://intervisie.example.nl"
VREEMD = [
    [],
    [b"null"],
    [b""],
    [b"https://intervisie.example.nl."],
    [b"https://INTERVISIE.example.nl"],
    [b"http://intervisie.example.nl"],
    [b"https://intervisie.example.nl:8443"],
    [b"https://intervisie.example.nl:99999"],
    [b"https://intervisie.example.nl:abc"],
    [b"https://[intervisie.example.nl"],
    [b"https://intervisie.example.nl.evil.example"],
    [b"https://goed.intervisie.example.nl"],
    [b"https://intervisie.example.nl@evil.example"],
    [b"https://evil.example/https://intervisie.example.nl"],
    [b"https://intervisie.example.nl/"],
    [b" https://intervisie.example.nl"],
    [b"https://intervisie.example.nl\x0b"],
    [b"\xff\xfe"],
    [b"file://"],
    [b"https://intervisie.example.nl", b"https://evil.example"],
    [b"https://intervisie.example.nl", b"https://intervisie.example.nl"],
]


def komt_binnen(oorsprongen: list[bytes]) -> bool:
    binnen, gestuurd = [], []

    async def kamer(scope, receive, send):
        binnen.append(scope)

    async def ontvang():
        return {"type": "websocket.connect"}

    async def stuur(bericht):
        gestuurd.append(bericht["type"])

    kop = [(b"host", b"intervisie.example.nl"), *((b"origin", waarde) for waarde in oorsprongen)]
    wacht = EigenOorsprong(kamer, [EIGEN])({"type": "websocket", "headers": kop}, ontvang, stuur)
    asyncio.run(asyncio.wait_for(_tot_dicht(wacht, gestuurd), 2))
    assert binnen or gestuurd == ["websocket.close"]
    return bool(binnen)


async def _tot_dicht(wacht, gestuurd) -> None:
    taak = asyncio.ensure_future(wacht)
    while not taak.done() and not gestuurd:
        await asyncio.sleep(0)
    taak.cancel()


def test_our_own_page_comes_in():
    assert komt_binnen([EIGEN.encode()])


@pytest.mark.parametrize("oorsprongen", VREEMD, ids=str)
def test_any_other_origin_stays_out(oorsprongen):
    assert not komt_binnen(oorsprongen)

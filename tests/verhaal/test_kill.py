"""Daphne is killed in the middle of a session with twelve people writing: nothing lost, nothing doubled."""

import asyncio
import random
from collections import Counter
from contextlib import AsyncExitStack

import pytest

from tests.aantallen import VOLUIT, aantal
from tests.verhaal.conftest import MAAK, Kamer
from tests.verhaal.klant import Kamerklant
from tests.verhaal.scherm import Scherm
from tests.verhaal.web import vraag

# The promise, measured in the long run; in the short run other tests use the same processors.
TERUG_SECONDEN = 5 if VOLUIT else 15


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


@pytest.mark.parametrize(
    ("opgeslagen", "fout"),
    [
        (["a", "b", "c"], ""),
        (["a", "c"], "0 keer bewaard: b"),
        (["a", "b", "b", "c"], "2 keer bewaard: b"),
        (["a", "c", "b"], "volgorde"),
        (["a", "b", "c", "x"], "van niemand: x"),
        (["a", "b", "weg", "c"], ""),
        (["weg", "a", "weg", "b", "c"], "opgegeven en dubbel: weg"),
    ],
)
def test_the_count_hears_what_is_wrong(opgeslagen, fout):
    mis = fouten({"a": 1, "b": 2, "c": 5}, ["weg"], opgeslagen)
    assert len(mis) == bool(fout) and fout in "".join(mis)


async def _schrijf_door(klant: Kamerklant, loting: random.Random) -> None:
    """Like a person: at most two texts wait for an answer."""
    nummer = 0
    while True:
        await asyncio.sleep(loting.uniform(0.4, 1.6))
        if len(klant.onderweg) < 2:
            nummer += 1
            await klant.schrijf(f"{klant.naam} {nummer}", rubriek="School")


async def _wacht(waarop, seconden: float, wat: str) -> None:
    try:
        async with asyncio.timeout(seconden):
            while not waarop():
                await asyncio.sleep(0.02)
    except TimeoutError:
        pytest.fail(f"na {seconden} s nog niet: {wat}")


@pytest.mark.parametrize("zaal", range(aantal(1, 4)))  # three kills in each: a room has no end of cards
async def test_killed_in_the_middle_with_twelve_people_writing(server, meet, zaal):
    zaad = random.randrange(2**32)
    meet(f"zaad {zaad}")
    loting = random.Random(zaad)
    kamer = Kamer(
        server,
        server.python(
            MAAK,
            opties={
                "leidraad": "cop_bindende_afspraken",
                "stap": "perspectieven",
                "mensen": 12,
                "waarnemer": False,
            },
        ),
    )
    # Quickly back up, some seconds away, and so long that everybody waits the longest between two tries.
    pauzes = [0, loting.uniform(1, 4), 9]
    terug = []
    async with AsyncExitStack() as stapel:
        klanten = [await stapel.enter_async_context(Kamerklant(kamer, naam)) for naam in kamer.koekjes]
        assert len(klanten) == 12
        schrijvers = [asyncio.create_task(_schrijf_door(k, random.Random(loting.random()))) for k in klanten]
        await _wacht(lambda: all(k.bevestigd for k in klanten), 20, "iedereen schreef iets")
        for ronde, pauze in enumerate(pauzes, 1):
            await asyncio.sleep(loting.uniform(0.3, 2.5))
            for klant in klanten:  # so that the kill falls in the middle of twelve commands
                await klant.schrijf(f"{klant.naam} bij kill {ronde}", rubriek="School")
            await asyncio.sleep(loting.uniform(0, 0.2))
            server.kill()
            for klant in loting.sample(klanten, 2):
                await klant.ander_tabblad()
            await asyncio.sleep(pauze)
            await asyncio.to_thread(server.start)
            op = server.luistert_op
            await _wacht(lambda op=op: all(k.terug_na(op) for k in klanten), 20, "iedereen is terug")
            terug.append(max(k.terug_na(op) for k in klanten) - op)
        for taak in schrijvers:
            taak.cancel()
        await _wacht(lambda: not any(k.onderweg for k in klanten), 10, "alles is beantwoord")
        opgeslagen = [tekst for _, tekst in await kamer.a_binnen("kaarten(kamer)")]
        verse = {}
        for klant in klanten:
            pagina = await asyncio.to_thread(vraag, server, kamer.koekjes[klant.naam], kamer.pad)
            verse[klant.naam] = Scherm.van_pagina(pagina.tekst)
            await _wacht(
                lambda k=klant: k.scherm.merk == verse[k.naam].merk, 5, f"het scherm van {klant.naam} is bij"
            )

    bevestigd = {k.gestuurd[pk]: seq for k in klanten for pk, seq in k.bevestigd.items()}
    opgegeven = [k.gestuurd[pk] for k in klanten for pk in k.opgegeven]
    meet(
        f"{len(pauzes)} kills: {len(bevestigd)} acknowledged, {len(opgegeven)} given up of which "
        f"{sum(tekst in opgeslagen for tekst in opgegeven)} stored; everyone back after at most "
        f"{', '.join(f'{s:.1f}' for s in terug)} s"
    )
    assert [k.geweigerd for k in klanten if k.geweigerd] == []
    assert fouten(bevestigd, opgegeven, opgeslagen) == []
    for klant in klanten:
        assert klant.scherm.beeld == verse[klant.naam].beeld, klant.naam
        assert klant.scherm.teksten == opgeslagen, klant.naam
    assert max(terug) < TERUG_SECONDEN, terug
    assert "Traceback" not in server.log, server.log[-4000:]

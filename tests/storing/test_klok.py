"""The clock of the server is stepped in the middle of a session: everybody is current again."""

import asyncio
import time
from contextlib import AsyncExitStack
from datetime import datetime

import pytest

from tests import omgeving
from tests.storing.storm import nu, wacht
from tests.verhaal.conftest import MAAK, Kamer
from tests.verhaal.klant import Kamerklant

OPTIES = {"leidraad": "cop_bindende_afspraken", "stap": "perspectieven"}
BIJ_SECONDEN = 20


@pytest.mark.echt
@pytest.mark.faketime
async def test_after_a_step_of_the_clock_everybody_is_current_again(maak_stack, tmp_path, meet):
    stand = tmp_path / "klok"
    stand.write_text("+0")
    klok = ["env", f"LD_PRELOAD={omgeving.faketime()}", f"FAKETIME_TIMESTAMP_FILE={stand}"]
    # As a real step: what measures durations goes on.
    klok += ["FAKETIME_CACHE_DURATION=1", "FAKETIME_DONT_FAKE_MONOTONIC=1"]
    server = maak_stack().server(voor=tuple(klok))
    kamer = Kamer(server, server.python(MAAK, opties=OPTIES))
    async with AsyncExitStack() as stapel:
        klanten = {
            n: await stapel.enter_async_context(Kamerklant(kamer, n)) for n in ("daan", "dewi", "gonda")
        }
        for stap, verschil in (("+61 s", 61), ("+1 h", 61 + 3600), ("-1 h", 61)):
            stand.write_text(f"+{verschil}")
            await asyncio.sleep(1.5)
            begin = nu()
            tekst = f"na een stap van {stap}"
            await klanten["dewi"].schrijf(tekst, rubriek="School")
            for naam, klant in klanten.items():
                await wacht(lambda k=klant, t=tekst: t in k.scherm.teksten, BIJ_SECONDEN, f"{naam} na {stap}")
            meet(f"{stap}: everybody current after {nu() - begin:.1f} s")
        hartslag = await _hartslag(kamer)
        assert abs(hartslag - time.time() - 61) < 5  # so the clock was really stepped
    assert server.uitzonderingen == []


async def _hartslag(kamer: Kamer) -> float:
    async with kamer.klant("daan") as klant:
        frame = await klant.wait_for(lambda d: d["t"] == "hartslag", 20)
    return datetime.fromisoformat(frame.data["nu"]).timestamp()

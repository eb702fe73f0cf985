"""Server, network, Redis and database fail under twelve people who write: nothing lost, nothing doubled."""

import asyncio

import pytest

from tests.aantallen import VOLUIT, aantal
from tests.echt.cluster import Cluster
from tests.echt.draad import Draad
from tests.storing.storm import fouten, nu, storm

# The promise, measured in the long run; in the short run other tests use the same processors.
TERUG_SECONDEN = 5 if VOLUIT else 15


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


@pytest.mark.parametrize("zaal", range(aantal(1, 4)))  # three kills in each: a room has no end of cards
async def test_the_server_is_killed(server, meet, zaal):
    async with storm(server, meet) as bui:
        # Quickly back up, some seconds away, and so long that everybody waits the longest between two tries.
        for pauze in (0, bui.loting.uniform(1, 4), 9):
            await asyncio.sleep(bui.loting.uniform(0.3, 2.5))
            await bui.allen_schrijven()
            server.kill()
            for klant in bui.loting.sample(bui.klanten, 2):
                await klant.ander_tabblad()
            await asyncio.sleep(pauze)
            await asyncio.to_thread(server.start)
            await bui.allen_terug(server.luistert_op)
    assert bui.p95() < TERUG_SECONDEN, bui.terug
    assert server.uitzonderingen == []


async def test_the_network_is_lost(server, draad: Draad, meet):
    async with storm(server, meet, via=draad) as bui:
        for weg in aantal([5, 8], [5, 15, 40, 120]):
            await bui.allen_schrijven()
            await asyncio.to_thread(draad.knip)
            await asyncio.sleep(weg)
            await asyncio.to_thread(draad.heel)
            await bui.allen_terug(nu())
    assert bui.p95() < TERUG_SECONDEN, bui.terug
    assert server.uitzonderingen == []


@pytest.mark.redis
async def test_redis_is_restarted(maak_stack, meet):
    stack = maak_stack(redis=True)
    server = stack.server()
    async with storm(server, meet) as bui:
        for _ in range(aantal(2, 5)):
            await bui.allen_schrijven()
            stack.redis.kill()
            await asyncio.sleep(bui.loting.uniform(0, 2))
            await asyncio.to_thread(stack.redis.start)
            await bui.allen_terug(nu())
    assert bui.p95() < TERUG_SECONDEN, bui.terug
    assert "Exception inside application" not in server.log


@pytest.mark.echt
@pytest.mark.cluster
async def test_postgresql_is_restarted(maak_stack, meet):
    cluster = Cluster()
    try:
        stack = maak_stack("sqlite", redis=False, DATABASE_URL=cluster.url)
        for opdracht in (("migrate", "-v", "0"), ("leidraden",)):
            stack.manage(*opdracht)
        server = stack.server()
        async with storm(server, meet) as bui:
            for _ in range(aantal(2, 5)):
                await bui.allen_schrijven()
                await asyncio.to_thread(cluster.herstart)
                await bui.allen_terug(nu())
        assert bui.p95() < TERUG_SECONDEN, bui.terug
        assert "Exception inside application" not in server.log
        server.stop()
    finally:
        cluster.sluit()

"""A raw text is never in a file: after every trouble the people in it are nowhere to be found.

Two ways to look: the bytes of every file that was written, and what the kernel saw the server write, also to
files that are gone and to the database on the other side of a socket.
"""

import random

import pytest

from tests.aantallen import aantal
from tests.bytes import schrijver, trace
from tests.bytes.hunter import Jager
from tests.bytes.needles import maak_mensen
from tests.bytes.schrijver import NIEUW, Schrijver, ruwe_casus
from tests.echt.cluster import Cluster

# These tests choose their own database.
pytestmark = [pytest.mark.alleen_sqlite, pytest.mark.echt, pytest.mark.strace]
IN_EEN_CASUS = 20


@pytest.fixture
def cluster():
    cluster = Cluster()
    yield cluster
    cluster.sluit()


@pytest.fixture
def plekken(maak_stack, request, tmp_path):
    """An installation on this database, and every place where something of it is written down."""

    def maak(database: str, **env):
        if database == "sqlite":
            stack = maak_stack("sqlite", redis=False, **env)
            return stack, [stack.folder]
        cluster = request.getfixturevalue("cluster")
        stack = maak_stack("sqlite", redis=True, DATABASE_URL=cluster.url, **env)
        stack.manage("migrate", "-v", "0")
        return stack, [stack.folder, cluster.folder]

    return maak


def begin(stack, verslag, **opties):
    """A traced server with the demo people on it; gives the server and what Ingrid's browser says."""
    server = stack.server(voor=tuple(trace.opdracht(verslag)), **opties)
    stack.python("from cop.demo import maak_mensen\nmaak_mensen()\n1")
    return server, Schrijver(server, stack.login("ingrid@demo.example"))


@pytest.mark.parametrize(
    "database", ["sqlite", pytest.param("postgres", marks=[pytest.mark.cluster, pytest.mark.redis])]
)
def test_nobody_is_found(plekken, request, tmp_path, database, record_property):
    mensen = maak_mensen(aantal(40, 200))
    jager = Jager(merk for mens in mensen for merk in mens.merken)
    loting = random.Random(3)
    stack, waar = plekken(database)
    sporen, paginas = [], []
    groepen = [mensen[n : n + IN_EEN_CASUS] for n in range(0, len(mensen), IN_EEN_CASUS)]
    for nummer, groep in enumerate(groepen):
        verslag = tmp_path / f"strace-{nummer}"
        server, ik = begin(stack, verslag)
        schrijver.ellende(ik, groep)
        paginas.append(schrijver.bewaar(ik, groep))
        assert not jager.zoek(stack.folder).raak  # while the server runs
        # Then kill -9 in the middle of a check.
        sok = ik.breek_af(ik.formulier(ruwe_casus(groep), stap="controleer"), 0.9 if nummer % 2 else 1)
        schrijver.wacht_even(loting)
        server.kill()
        sok.close()
        assert not jager.zoek(stack.folder).raak
        sporen.append(trace.lees(verslag, jager, server.poort))

    vangst = jager.zoek(*waar)
    assert not vangst.raak
    assert not [mens for mens in mensen for merk in mens.merken for html in paginas if merk in html]
    for spoor in sporen:
        assert not spoor.in_bestanden.raak and not spoor.naar_anderen.raak
        assert all(pad.endswith("db.sqlite3-shm") for pad in spoor.gedeeld), spoor.gedeeld
        # It saw what went by: the pages back to the author hold all of them.
        assert spoor.geschreven > 20 and spoor.naar_vragers.raak
        # And what was asked of the process that searches, and answered by it.
        assert len(spoor.naar_eigen.raak) >= 2
    gezien = set().union(*(spoor.naar_vragers.naalden() for spoor in sporen))
    assert {mens.bsn for mens in mensen} <= gezien
    if database == "postgres":
        dump = request.getfixturevalue("cluster").dump()
        assert b"casuistiek_casus" in dump and not jager.in_bytes(dump)
    record_property("naalden", sum(len(set(mens.merken)) for mens in mensen))
    record_property("bestanden", vangst.bestanden)
    record_property("bytes", vangst.bytes)
    record_property("naar bestanden geschreven", sum(spoor.geschreven for spoor in sporen))
    record_property("verstuurd", sum(spoor.verstuurd for spoor in sporen))


# ---- The same look at a server that leaks ----


def controle_op(plekken, tmp_path, lek: str):
    """One check on a server with this fault; gives what was found in files and what the kernel saw."""
    mensen = maak_mensen(3)
    jager = Jager(merk for mens in mensen for merk in mens.merken)
    stack, waar = plekken("sqlite", LEK=lek)
    verslag = tmp_path / "strace"
    server, ik = begin(stack, verslag, app="tests.bytes.lekken:application")
    status, _, _ = ik.vraag(NIEUW, ik.formulier(ruwe_casus(mensen), stap="controleer"))
    if lek == "rem":
        status, _, _ = ik.vraag(NIEUW, ik.formulier({"situatie": ruwe_casus(mensen)["situatie"] * 500}))
    server.stop()
    spoor = trace.lees(verslag, jager, server.poort)
    return status, jager.zoek(*waar), spoor, {mens.bsn for mens in mensen}, server.log


def test_planted_leaks_are_seen(plekken, tmp_path):
    """In a log, by both ways to look; in a file that is gone at once only by the kernel's."""
    status, vangst, spoor, bsns, _ = controle_op(plekken, tmp_path, "bestand,log")
    assert status == 200 and bsns <= vangst.naalden()
    assert all(pad.endswith(".log") for pad in vangst.raak)
    for deel in ("/tmp/", ".log"):
        gezien = [
            naald for waar, raak in spoor.in_bestanden.raak.items() if deel in waar for naald, _ in raak
        ]
        assert bsns <= set(gezien), deel


def test_server_without_its_brake_would_leak(plekken, tmp_path):
    """What config.bodies is for: the kernel sees the text go to a file that no search of the disk finds."""
    status, vangst, spoor, bsns, _ = controle_op(plekken, tmp_path, "rem")
    assert status == 413 and not vangst.raak and bsns <= spoor.in_bestanden.naalden()


def test_leak_in_the_process_that_searches_is_seen(plekken, tmp_path):
    """The same look follows the children of the server."""
    status, vangst, spoor, bsns, _ = controle_op(plekken, tmp_path, "kind")
    assert status == 200 and not vangst.raak and bsns <= spoor.in_bestanden.naalden()


def test_error_that_quotes_the_text_leaves_no_quote(plekken, tmp_path):
    status, vangst, spoor, _, log = controle_op(plekken, tmp_path, "fout")
    assert status == 500 and not vangst.raak and not spoor.in_bestanden.raak
    # What went wrong, and where, is told; what was said about it is not.
    assert "RuntimeError" in log and "KeyError" in log and "lekken.py" in log
    assert "POST {" not in log and "<QueryDict" not in log

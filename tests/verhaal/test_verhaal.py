"""From case to report in real browsers: four people at once, for each leidraad."""

import gzip
import subprocess
import sys

import pytest

from tests.verhaal.ruw import NAALDEN
from tests.verhaal.speurder import vind
from tests.verhaal.verhaal import Verhaal


@pytest.fixture
def alles_in_de_wal(server):
    """Somebody who reads on and on: SQLite then keeps every page that is ever written, in its WAL."""
    if server.stack.database_url:
        yield
        return
    # In another process: reading the same file in this one would take away its locks.
    lees = "import sqlite3, sys\nlezer = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
    lees += (
        "lezer.execute('BEGIN')\nlezer.execute('SELECT * FROM sqlite_master').fetchall()\nsys.stdin.read()"
    )
    opdracht = [sys.executable, "-c", lees, str(server.datamap / "db.sqlite3")]
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE) as lezer:
        yield
        lezer.stdin.close()


@pytest.mark.parametrize(
    "leidraad", ["Vijfstappenmethode", "Incidentmethode", "CoP-intervisie bindende afspraken"]
)
def test_from_case_to_report(server, browser, draad, leidraad, alles_in_de_wal):
    verhaal = Verhaal(server, browser, draad, leidraad)
    verhaal.dien_in()
    verhaal.geef_vrij()
    verhaal.plan()
    verhaal.zeg_toe()
    verhaal.kom_binnen()
    verhaal.doorloop()
    verhaal.stel_vast()
    verhaal.lees_verslag()
    assert server.uitzonderingen == []
    server.stop()
    _geen_naald_te_vinden(server)


def _geen_naald_te_vinden(server) -> None:
    """Nothing of the raw case was ever written; and what lies there is found."""
    stack = server.stack
    mappen = (stack.datamap, stack.logs, stack.tmp)
    assert vind(NAALDEN, *mappen) == []
    if not stack.database_url:
        assert "Thuiszitter zonder plek in db.sqlite3-wal" in vind(["Thuiszitter zonder plek"], stack.datamap)
    (stack.tmp / "klad").write_text("notitie over jesper", encoding="utf-16")
    (stack.tmp / "oud.gz").write_bytes(b"iets ervoor" + gzip.compress(b"bsn 123456782"))
    with server.logbestand.open("a") as log:
        log.write("POST /casussen/nieuw/ situatie=WOLTHUIS\n")
    assert vind(NAALDEN, *mappen) == [
        f"Wolthuis in {server.logbestand.name}",
        "Jesper in klad",
        "123456782 in oud.gz",
    ]

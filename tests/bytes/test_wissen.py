"""Wiping is real: what is past its term has no key left, in any file, and what stays can still be read.

On PostgreSQL the table is clean too, but its write-ahead log keeps the wrapped keys until it is used again.
They open with the master key of that time; after a new one came and the old one left they open with nothing.
"""

import base64
import re
import secrets
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import psycopg
import pytest

from tests.aantallen import aantal
from tests.bytes.hunter import Jager
from tests.bytes.needles import maak_mensen
from tests.bytes.schrijver import Schrijver
from tests.echt.cluster import Cluster

# These tests choose their own database.
pytestmark = [pytest.mark.alleen_sqlite, pytest.mark.echt]
BINNEN = "from tests.bytes import binnen\n"


def hoofdsleutel() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def komt_voor(sleutels: Iterable[dict], *plekken: Path) -> dict[str, int]:
    """How many of these wrapped keys stand in each file, as they are or as PostgreSQL spells them."""
    gevonden: dict[str, int] = {}
    vormen = [(bytes.fromhex(s["verpakt"]), s["verpakt"].encode()) for s in sleutels]
    for plek in plekken:
        for pad in (pad for pad in plek.rglob("*") if pad.is_file()):
            inhoud = pad.read_bytes()
            if tel := sum(any(vorm in inhoud for vorm in paar) for paar in vormen):
                gevonden[str(pad)] = tel
    return gevonden


class Opstelling:
    """Een installatie met casussen waarvan de helft weg moet, en een sessie die ook weg moet."""

    def __init__(self, stack, plekken: list[Path], database_url: str = ""):
        self.stack, self.plekken, self.database_url, self.oud = stack, plekken, database_url, hoofdsleutel()
        stack.env["HOOFDSLEUTELS"] = self.oud
        mensen = maak_mensen(aantal(40, 200))
        self.jager = Jager(merk for mens in mensen for merk in mens.merken)
        zinnen = [mens.zin() for mens in mensen] * aantal(1, 5)
        self.casussen, sessie = self.doe("maak(zinnen)", zinnen=zinnen)
        self.weg = [c for c in self.casussen if c["weg"]]
        self.blijft = [c for c in self.casussen if not c["weg"]]
        self.moet_weg = [*self.weg, sessie]

    def doe(self, aanroep: str, **waarden):
        return self.stack.python(f"{BINNEN}binnen.{aanroep}", **waarden)

    def zoek(self, sleutels: list[dict]) -> dict[str, int]:
        """Where these wrapped keys stand, after PostgreSQL wrote down what was in its memory."""
        if self.database_url:
            with psycopg.connect(self.database_url, autocommit=True) as verbinding:
                verbinding.execute("CHECKPOINT")
        return komt_voor(sleutels, *self.plekken)

    def lijsten(self) -> dict[str, list[dict]]:
        return {"weg": self.weg, "blijft": self.blijft, "moet_weg": self.moet_weg}

    def pagina(self, server, casus: dict) -> tuple[int, str]:
        ik = Schrijver(server, self.stack.login("ingrid@demo.example"))
        status, _, html = ik.vraag(f"/casussen/{casus['uuid']}/")
        return status, html


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.cluster)])
def opstelling(request, maak_stack):
    if request.param == "sqlite":
        stack = maak_stack("sqlite", redis=False)
        opstelling = Opstelling(stack, [stack.folder])
        # Somebody else has the database open, so that its write-ahead log stays; in a process of
        # its own, because a search that closes the file gives up the locks of the process it is in.
        kijk = "import sqlite3, sys; v = sqlite3.connect(sys.argv[1]); "
        kijk += "v.execute('SELECT count(*) FROM cop_sleutel').fetchall(); sys.stdin.read()"
        opdracht = [sys.executable, "-c", kijk, str(stack.datamap / "db.sqlite3")]
        with subprocess.Popen(opdracht, stdin=subprocess.PIPE) as kijker:
            yield opstelling
            kijker.stdin.close()
        return
    cluster = Cluster()
    stack = maak_stack("sqlite", redis=False, DATABASE_URL=cluster.url)
    stack.manage("migrate", "-v", "0")
    yield Opstelling(stack, [stack.folder, cluster.folder], cluster.url)
    cluster.sluit()


def buiten_wal(gevonden: dict[str, int]) -> dict[str, int]:
    return {pad: tel for pad, tel in gevonden.items() if "/pg_wal/" not in pad}


def test_what_is_past_its_term_is_gone_and_the_master_key_turns(opstelling):
    o = opstelling
    server = o.stack.server()
    status, html = o.pagina(server, o.weg[0])
    assert status == 200 and o.jager.in_bytes(html.encode())
    assert sum(buiten_wal(o.zoek(o.moet_weg)).values()) >= len(o.moet_weg)

    gezegd = o.stack.manage("opruimen")
    assert f"casussen: tekst gewist: {len(o.weg)}" in gezegd and "sessies: bijdragen gewist: 1" in gezegd

    # No text in the clear, before or after; and of the keys that had to go not one is left.
    assert not o.jager.zoek(*o.plekken).raak
    assert buiten_wal(o.zoek(o.moet_weg)) == {}
    # The search itself works: the others are there.
    assert sum(buiten_wal(o.zoek(o.blijft)).values()) >= len(o.blijft)
    gewist, over, uitgepakt = o.doe("stand(weg, blijft, moet_weg)", **o.lijsten())
    assert gewist == [0, 0] and over == [len(o.blijft)] * 2
    status, html = o.pagina(server, o.weg[0])
    assert status == 200 and "Deze casus is gewist" in html and not o.jager.in_bytes(html.encode())
    server.stop()

    # Who kept a copy of a wrapped key opens it with the master key of that time; with the next nobody does.
    assert uitgepakt == len(o.moet_weg)
    nieuw = hoofdsleutel()
    o.stack.env["HOOFDSLEUTELS"] = f"{nieuw},{o.oud}"
    assert "sleutels verpakt met de nieuwste hoofdsleutel" in o.stack.manage("draai_sleutels")
    o.stack.env["HOOFDSLEUTELS"] = nieuw
    gewist, over, uitgepakt = o.doe("stand(weg, blijft, moet_weg)", **o.lijsten())
    assert gewist == [0, 0] and over == [len(o.blijft)] * 2 and uitgepakt == 0
    server = o.stack.server()
    status, html = o.pagina(server, o.blijft[0])
    assert status == 200 and o.jager.in_bytes(html.encode())
    server.stop()

    # A server that was started with the old one says so in words.
    o.stack.env["HOOFDSLEUTELS"] = o.oud
    server = o.stack.server()
    status, html = o.pagina(server, o.blijft[0])
    assert status == 503 and "Deze tekst is nu niet te openen" in html
    assert "staat niet in HOOFDSLEUTELS" in server.log and "Traceback" not in server.log + html
    assert not o.jager.in_bytes(html.encode())


def test_on_request_it_is_gone_at_once(opstelling):
    """No opruimen has to come by, but for the title: PostgreSQL keeps the old row of a case until then."""
    o = opstelling
    een, ander = o.blijft[:2]
    titel = "Zwartjanssen aan de Vaartkade"
    o.stack.python(
        "from casuistiek.models import Casus\nCasus.objects.filter(uuid=uuid).update(titel=titel)",
        uuid=een["uuid"],
        titel=titel,
    )
    server = o.stack.server()
    status, html = o.pagina(server, een)
    assert status == 200 and o.jager.in_bytes(html.encode()) and titel in html
    assert buiten_wal(o.zoek([een])) and buiten_wal(Jager([titel]).zoek(*o.plekken).raak)

    ik = Schrijver(server, o.stack.login("ingrid@demo.example"))
    pad = f"/casussen/{een['uuid']}/wissen/"
    teken = re.search('name="csrfmiddlewaretoken" value="([^"]+)"', ik.vraag(pad)[2])[1]
    status, _, html = ik.vraag(pad, {"csrfmiddlewaretoken": [teken]})
    assert status == 200 and "Je casus is gewist" in html and not o.jager.in_bytes(html.encode())
    assert "Deze casus is gewist" in o.pagina(server, een)[1]

    assert not o.jager.zoek(*o.plekken).raak
    assert buiten_wal(o.zoek([een])) == {} and buiten_wal(o.zoek([ander]))
    assert o.doe("stand(weg, blijft, moet_weg)", weg=[een], blijft=[ander], moet_weg=[])[:2] == [
        [0, 0],
        [1, 1],
    ]
    if o.database_url:
        assert buiten_wal(Jager([titel]).zoek(*o.plekken).raak)
        o.stack.manage("opruimen")
    assert buiten_wal(Jager([titel]).zoek(*o.plekken).raak) == {}


def test_without_cleaning_the_keys_would_be_left(opstelling):
    """Why `opruimen` does more than deleting rows."""
    o = opstelling
    assert buiten_wal(o.zoek(o.weg))
    o.stack.python(
        "from cop.models import Sleutel\nSleutel.objects.filter(pk__in=weg).delete()",
        weg=[casus["sleutel"] for casus in o.weg],
    )
    assert buiten_wal(o.zoek(o.weg))
    o.stack.manage("opruimen")
    assert not buiten_wal(o.zoek(o.weg))

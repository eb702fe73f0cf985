"""How much a room carries, beside a bare Channels consumer with one INSERT, in the same run.

    python -m benchmarks.kamer [--database sqlite|postgres] [--processen 1] [--seconden 5]
                               [--last 1x15 ...] [--json]

Starts the product (Daphne) and the yardstick (`maatstaf.py`, also Daphne, on the same kind of database and
channel layer) and puts the same load on both, one after the other. Sustained: the highest rate at which the
99th percentile from sending to the last participant stays under 250 ms and nothing is lost; the rate rises by
a third until it fails. Every rate gets `--seconden` seconds and begins with an empty table. CPU per delivery
and p95 are measured at 10 contributions a second (5 with 300 watchers), which both carry.
"""

import argparse
import asyncio
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.kamer.client import Belasting, Plek, Uitslag, plekken_van_kamer, plekken_van_maatstaf
from benchmarks.kamer.proces import cpu_seconden, geheugen_kb
from tests.echt.stack import Stack

GRENS_MS = 250
GROEI = 4 / 3
_LEEG = """
from django.db.models import F
from intervisie.models import Bijdrage, Sessie
Bijdrage.objects.all().delete()
Sessie.objects.update(seq=F("seq") + 1)
"""
_TABEL = """
from django.db import connection
from benchmarks.kamer.tabel import TABEL
with connection.cursor() as cursor:
    cursor.execute(TABEL)
"""


@dataclass(frozen=True)
class Last:
    """So many rooms, each with people who write and watchers who do not."""

    kamers: int
    schrijvers: int
    waarnemers: int = 0
    rustig: float = 10  # contributions a second at which CPU and p95 are measured
    begin: float = 16  # the rate at which the search for the highest begins
    tegelijk: tuple[int, ...] = ()  # how many post in the same instant, in extra measurements


LASTEN = {
    "1x15": Last(1, 15, tegelijk=(15,)),
    "20x15": Last(20, 15),
    "1x60": Last(1, 60, begin=6, tegelijk=(50,)),
    "1x300": Last(1, 5, waarnemers=300, rustig=5, begin=1.5),
}


class Kant:
    """The product or the yardstick: its servers, and the load that is put on it."""

    def __init__(self, stack: Stack, last: Last, processen: int):
        self.stack, self.last, self.processen = stack, last, processen
        self.servers: list = []

    async def meet(self, seconden: float) -> dict:
        """The figures of this side under this load."""
        self.servers = [self.start() for _ in range(self.processen)]
        try:
            leeg = sum(geheugen_kb(server) for server in self.servers)
            async with Belasting(self.kamers()) as belasting:
                await belasting.stoot(self.last.rustig, 2)  # warm
                verbindingen = self.last.kamers * (self.last.schrijvers + self.last.waarnemers)
                vol = sum(geheugen_kb(server) for server in self.servers)
                rustig, cpu = await self._rustig(belasting, seconden)
                tegelijk = {n: await self._tegelijk(belasting, n) for n in self.last.tegelijk}
                houdt = await self._hoogste(belasting, seconden)
        finally:
            for server in self.servers:
                server.stop()
        return {
            "houdt": houdt,
            "cpu_ms": round(cpu * 1000 / rustig.leveringen, 3),
            "p95_ms": round(rustig.kwantiel(0.95), 1),
            "p99_ms": round(rustig.kwantiel(0.99), 1),
            "kwijt": rustig.kwijt,
            "dubbel": rustig.dubbel,
            "wanorde": rustig.wanorde,
            "kb_per_verbinding": round((vol - leeg) / verbindingen, 1),
            "tegelijk": tegelijk,
        }

    async def _rustig(self, belasting: Belasting, seconden: float) -> tuple[Uitslag, float]:
        self.maak_leeg()
        await asyncio.sleep(2)
        voor = sum(cpu_seconden(server) for server in self.servers)
        uitslag = await belasting.stoot(self.last.rustig, seconden)
        return uitslag, sum(cpu_seconden(server) for server in self.servers) - voor

    async def _tegelijk(self, belasting: Belasting, aantal: int) -> float:
        self.maak_leeg()
        await asyncio.sleep(2)
        uitslag = await belasting.stoot(aantal / 3, 15, tegelijk=aantal)  # one burst every three seconds
        return round(uitslag.kwantiel(0.95), 1)

    async def _hoogste(self, belasting: Belasting, seconden: float) -> float:
        """The highest rate that holds, in contributions a second over all rooms; 0 when none does."""
        goed, tempo = 0.0, self.last.begin
        while True:
            self.maak_leeg()
            await asyncio.sleep(2)
            uitslag = await belasting.stoot(tempo, seconden)
            if uitslag.kwijt or uitslag.kwantiel(0.99) >= GRENS_MS:
                return round(goed, 1)
            goed, tempo = tempo, tempo * GROEI


class Product(Kant):
    def start(self):
        return self.stack.server()

    def kamers(self) -> list[list[Plek]]:
        last = self.last
        vraag = ["--kamers", str(last.kamers), "--deelnemers", str(last.schrijvers)]
        uit = self.stack.manage("demo", *vraag, "--waarnemers", str(last.waarnemers), "--json")
        return [plekken_van_kamer(self.servers, kamer) for kamer in json.loads(uit)]

    def maak_leeg(self) -> None:
        self.stack.python(_LEEG)


class Maatstaf(Kant):
    def start(self):
        self.stack.python(_TABEL)
        return self.stack.server(app="benchmarks.kamer.maatstaf:application")

    def kamers(self) -> list[list[Plek]]:
        last = self.last
        return [
            plekken_van_maatstaf(self.servers, str(nummer), last.schrijvers, last.waarnemers)
            for nummer in range(last.kamers)
        ]

    def maak_leeg(self) -> None:
        """Its table is never read."""


def regel(naam: str, product: dict, maatstaf: dict) -> dict:
    return {
        "load": naam,
        "sustained": product["houdt"],
        "sustained_yardstick": maatstaf["houdt"],
        "cpu_ms_per_delivery": product["cpu_ms"],
        "cpu_ms_per_delivery_yardstick": maatstaf["cpu_ms"],
        "p95_last_ms": product["p95_ms"],
        "p95_last_ms_yardstick": maatstaf["p95_ms"],
        "p99_last_ms": product["p99_ms"],
        "lost": product["kwijt"],
        "doubled": product["dubbel"],
        "out_of_order": product["wanorde"],
        "kb_per_connection": product["kb_per_verbinding"],
        "p95_last_ms_at_once": product["tegelijk"],
        "p95_last_ms_at_once_yardstick": maatstaf["tegelijk"],
    }


def druk(rij: dict) -> None:
    houdt, kaal = rij["sustained"], rij["sustained_yardstick"]
    cpu, cpu_kaal = rij["cpu_ms_per_delivery"], rij["cpu_ms_per_delivery_yardstick"]
    print(
        f"{rij['load']:8} houdt {houdt:6} /s tegen {kaal:6} ({houdt / kaal if kaal else 0:.1f}×)   "
        f"cpu {cpu} ms tegen {cpu_kaal} ({cpu / cpu_kaal:.2f}×)   "
        f"p95 {rij['p95_last_ms']} ms tegen {rij['p95_last_ms_yardstick']}, p99 {rij['p99_last_ms']}   "
        f"kwijt {rij['lost']} dubbel {rij['doubled']} wanorde {rij['out_of_order']}   "
        f"{rij['kb_per_connection']} kB per verbinding",
        flush=True,
    )
    for aantal, p95 in rij["p95_last_ms_at_once"].items():
        kaal = rij["p95_last_ms_at_once_yardstick"][aantal]
        print(f"{'':8} {aantal} tegelijk: p95 {p95} ms tegen {kaal} ms", flush=True)


def main() -> None:
    lezer = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    lezer.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    lezer.add_argument("--processen", type=int, default=1, help="meer dan één vraagt postgres")
    lezer.add_argument("--seconden", type=float, default=5)
    lezer.add_argument("--last", nargs="+", choices=LASTEN, default=list(LASTEN))
    lezer.add_argument("--json", action="store_true")
    keuze = lezer.parse_args()
    rijen = []
    for naam in keuze.last:
        uit = {}
        for soort in (Maatstaf, Product):
            with tempfile.TemporaryDirectory(prefix="meting-") as folder:
                stack = Stack(Path(folder), keuze.database, redis=keuze.database == "postgres", env={})
                try:
                    kant = soort(stack, LASTEN[naam], keuze.processen)
                    uit[soort] = asyncio.run(kant.meet(keuze.seconden))
                finally:
                    stack.sluit()
        rijen.append(regel(naam, uit[Product], uit[Maatstaf]))
        if not keuze.json:
            druk(rijen[-1])
    if keuze.json:
        print(json.dumps(rijen, indent=1))


if __name__ == "__main__":
    main()

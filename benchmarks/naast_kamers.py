"""Does checking a case slow the rooms? The same busy rooms, measured without and with checks beside them.

    python benchmarks/naast_kamers.py [--kamers 20] [--seconden 15] [--json]

Starts the product (one Daphne, SQLite). In each room four people are connected; one of them contributes every
two seconds. Latency is from sending until the card is on another person's screen. In the second half two
browsers have a case text of 3,000 characters checked and stored, again and again without a pause. Printed:
p50 and p95 in ms, and the ratio of the p95s.
"""

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.echt.stack import Stack
from tests.echt.ws import Client

TEKST = (
    "De intern begeleider van de school belde vorige week met de moeder over het verzuim. Mevrouw Van Dalen "
    "zei dat zij sinds 12 september geen contact had met de jeugdconsulent in Demostad, bereikbaar op "
    "06-12345678. "
) * 14
_MAAK = """
from tests.verhaal.binnen import maak_kamer, koekjes
from cop.demo import maak_mensen
kamers = [maak_kamer("cop_bindende_afspraken", "perspectieven") for _ in range(aantal)]
uit = {"kamers": kamers, "auteur": koekjes(maak_mensen()["dewi"])}
uit
"""


async def meet(server, kamers: list[dict], seconden: float) -> list[float]:
    """Latencies in ms of all contributions in all rooms during `seconden`."""
    tijden: list[float] = []
    await asyncio.gather(*(_kamer(server, kamer, seconden, tijden, n) for n, kamer in enumerate(kamers)))
    return tijden


async def _kamer(server, kamer: dict, seconden: float, tijden: list[float], nummer: int) -> None:
    pad = f"/ws/kamer/{kamer['uuid']}/"
    clients = [
        Client(server, pad, cookies=kamer["koekjes"][wie]) for wie in ("daan", "dewi", "gonda", "ingrid")
    ]
    for client in clients:
        await client.__aenter__()
        await client.send({"t": "hier", "merk": ""})
        await client.wait_for(lambda f: f["t"] == "nieuws", timeout=20)
    schrijver, lezer = clients[:2]
    await asyncio.sleep(2 * nummer / 20)
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        teken = f"kaart {uuid.uuid4().hex}"
        opdracht = {"versie": kamer["versie"], "tekst": teken, "rubriek": "School", "nagekeken": "ja"}
        bericht = {"t": "opdracht", "id": uuid.uuid4().hex, "naam": "bijdrage.plaatsen", "d": opdracht}
        begin, sinds = time.monotonic(), len(lezer.frames)
        await schrijver.send(bericht)
        frame = await lezer.wait_for(lambda f, t=teken: t in json.dumps(f), timeout=20, since=sinds)
        tijden.append((frame.op - begin) * 1000)
        await asyncio.sleep(max(0, 2 - (time.monotonic() - begin)))
    for client in clients:
        await client.__aexit__()


class Nakijker(threading.Thread):
    """A browser that has a case checked and stored again and again, until `stop` is set."""

    def __init__(self, url: str, koekjes: dict[str, str], stop: threading.Event):
        super().__init__(daemon=True)
        self.url, self.koekjes, self.stop, self.aantal = url + "/casussen/nieuw/", koekjes, stop, 0

    def run(self):
        kop = {"Cookie": "; ".join(f"{n}={w}" for n, w in self.koekjes.items())}
        pagina = urllib.request.urlopen(urllib.request.Request(self.url, headers=kop))
        self.pad, teken = pagina.url, pagina.headers["Set-Cookie"].split("=")[1].split(";")[0]
        self.kop = {
            "Cookie": f"{kop['Cookie']}; csrftoken={teken}",
            "Referer": self.url,
            "X-CSRFToken": teken,
        }
        velden = {
            "soort": "samenwerkingscasus",
            "titel": "Voorbeeld van een meting",
            "situatie": TEKST[:3000],
            "eigen_rol": "Ik sta ernaast.",
            "kernvraag": "Hoe verder?",
        }
        while not self.stop.is_set():
            pad, html = self._post(velden | {"stap": "controleer"})
            assert "06-12345678" in html, "de controle deed niets"
            pad, html = self._post(velden | {"stap": "bewaar"})
            assert pad != self.pad, "er is niets bewaard"
            self.aantal += 1

    def _post(self, velden: dict[str, str]) -> tuple[str, str]:
        """Where it ended, and the page."""
        lichaam = urllib.parse.urlencode(velden).encode()
        with urllib.request.urlopen(urllib.request.Request(self.pad, lichaam, self.kop)) as antwoord:
            return antwoord.url, antwoord.read().decode()


def figuren(tijden: list[float]) -> dict:
    deel = statistics.quantiles(tijden, n=20)
    return {"bijdragen": len(tijden), "p50_ms": round(deel[9], 1), "p95_ms": round(deel[18], 1)}


def main() -> None:
    lezer = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    lezer.add_argument("--kamers", type=int, default=20)
    lezer.add_argument("--seconden", type=float, default=15)
    lezer.add_argument("--json", action="store_true")
    keuze = lezer.parse_args()
    with tempfile.TemporaryDirectory(prefix="meting-") as folder:
        stack = Stack(Path(folder), "sqlite", redis=False, env={})
        try:
            server = stack.server()
            klaar = stack.python(_MAAK, aantal=keuze.kamers)
            alleen = asyncio.run(meet(server, klaar["kamers"], keuze.seconden))
            stop = threading.Event()
            nakijkers = [Nakijker(server.url, klaar["auteur"], stop) for _ in range(2)]
            for nakijker in nakijkers:
                nakijker.start()
            samen = asyncio.run(meet(server, klaar["kamers"], keuze.seconden))
            stop.set()
            for nakijker in nakijkers:
                nakijker.join(timeout=10)
        finally:
            stack.sluit()
    uit = {"alleen": figuren(alleen), "met_casussen": figuren(samen)}
    uit["casussen"] = sum(nakijker.aantal for nakijker in nakijkers)
    uit["p95_verhouding"] = round(uit["met_casussen"]["p95_ms"] / uit["alleen"]["p95_ms"], 2)
    if keuze.json:
        print(json.dumps(uit))
        return
    for naam in ("alleen", "met_casussen"):
        print(f"{naam:14} {uit[naam]}")
    print(
        f"{uit['casussen']} casussen ernaast nagekeken en bewaard; p95 {uit['p95_verhouding']} keer zo lang"
    )


if __name__ == "__main__":
    main()
